## Rôles, salons et messages que `/installer` met en place

role-moderation = Modération
role-verified = Soignant vérifié
channel-accueil = accueil
channel-questions = questions
channel-entraide = entraide
channel-journal = journal
channel-moderation = moderation
channel-meteo-du-travail = meteo-du-travail
topic-accueil = Par où commencer, et comment poser ta question.
topic-questions = Une question par fil : formulaires, certificats, démarches. Ne cite jamais un patient de façon reconnaissable.
topic-entraide = Pour s’entraider entre confrères. Ne cite jamais un patient de façon reconnaissable.
filter-patients = Patients reconnaissables
filter-patients-told = Ce message contient un numéro de sécu, un mobile ou un e-mail : il n’est pas parti. Enlève-le, puis renvoie.
topic-journal = Ce que la modération et les responsables ont fait, noté par le bot.
topic-moderation = Signalements, appels et demandes : pour la modération seulement.
topic-meteo-du-travail = Ta charge de travail de la semaine, en un appui. Ta réponse n’est visible que de toi.

## Mise en place

install-plan = ## Ce que je vais faire
install-done = ## C’est en place
install-nothing = Tout est déjà en place : il n’y a rien à changer.
install-role = rôle @{ $name }
install-channel = #{ $name }
install-filter = règle AutoMod « { $name } »
install-filter-unable = La règle AutoMod « { $name } », que Discord applique avant que quiconque lise, demande le droit « Gérer le serveur », que je n’ai pas. Accorde-le-moi le temps de relancer `/installer` si tu la veux ; sans elle, je retire moi-même ce qui désigne un patient.
install-panel = mon message dans #{ $name }
install-chosen = { $name } : { $chosen }
install-detailed = { $name } ({ $details })
install-detail-rights = droits réglés pour { $who }
install-detail-tags = { $count ->
        [one] une étiquette
       *[other] { $count } étiquettes
    }
install-who = @{ $name }
install-who-bot = moi
install-who-everyone = @everyone
install-stale = ⚠️ Quelque chose a changé sur le serveur depuis ce plan : je n’ai rien fait. Le voici à jour.
install-plan-created = À créer
install-plan-bound = À utiliser, comme tu l’as choisi
install-plan-adopted = À reprendre, parce qu’il existe déjà sous ce nom
install-plan-changed = À compléter
install-plan-left = Déjà en place :
install-done-created = Créé
install-done-bound = Utilisé, comme tu l’as choisi
install-done-adopted = Repris
install-done-changed = Complété
install-done-left = Déjà en place :
install-failed = Ce qui n’a pas pu se faire
install-notes = À regarder toi-même
install-contrary = #{ $channel } : { $who } y a un réglage contraire à ce que je propose ({ $permissions }). Je n’y touche pas ; si ce n’est pas voulu, change-le dans les permissions du salon.
install-tags-unfit = #{ $channel } : Discord n’admet que 20 étiquettes, il manque la place pour { $names }. Retire celles qui ne servent plus, puis relance `/installer`.
install-full-channels = Discord n’admet que 500 salons et catégories par serveur : il en manque { $count } de place. Supprimes-en qui ne servent plus, ou choisis des salons qui existent, puis relance `/installer`.
install-full-roles = Discord n’admet que 250 rôles par serveur : il en manque { $count } de place. Supprimes-en qui ne servent plus, ou choisis des rôles qui existent, puis relance `/installer`.
install-no-forum = { $name } : un salon texte, avec un fil par question, car ce serveur n’a pas les fonctions « Communauté » que Discord demande pour un forum. On y perd les étiquettes (thème, état), le tri, et l’écran « Nouveau post ». Poser, répondre, marquer, chercher : tout marche. Pour un forum : Paramètres du serveur, Activer la Communauté, puis `/installer`.
install-old-role = @{ $name } garde ses droits dans les salons : si ses membres ne doivent plus les voir, retire-les dans les permissions de chaque salon, ou supprime ce rôle.
install-given-up = Abandonné, et laissé ainsi : { $names }. « Choisir moi-même » le reprend.
install-forum-possible = { $name } est un salon texte ; ce serveur peut avoir un forum, avec ses étiquettes et son tri : « Passer au forum » montre ce qui changerait. Les questions déjà posées restent où elles sont.
install-again = Ce qui est fait est gardé. Après correction, relance `/installer` : je reprends où j’en étais.
install-next = **Et maintenant** : donne le rôle de modération à qui modère avec toi (Paramètres du serveur, Membres). Chacun se fait ensuite reconnaître depuis le salon d’accueil.
install-audit-reason = Mise en place par /installer

## Un salon ou un rôle à soi

form-title-choose = Choisir un salon ou un rôle
form-choose-purpose = Pour quoi faire ?
form-choose-purpose-hint = Ce que le bot y fera.
form-choose-channel = Quel salon ?
form-choose-channel-hint = Laisse vide pour un rôle, pour ne plus rien utiliser, ou pour reprendre.
form-choose-role = Quel rôle ?
form-choose-role-hint = Laisse vide pour un salon.
choose-now = En ce moment : { $name }
choose-nothing-now = Rien pour l’instant
choose-given-up = Abandonné : laisse les deux champs vides pour le reprendre
bound-let-go-sure = Ne plus utiliser { $name } ? Le salon ou le rôle reste tel quel, sans mon message ; ce qui en dépend s’arrête, et `/installer` n’en remettra pas, jusqu’à ce que tu en choisisses un autre ou le reprennes (« Choisir moi-même »).
bound-let-go = C’est fait : je ne l’utilise plus, et `/installer` le laisse ainsi. « Choisir moi-même » le reprend.

remedy-forbidden = Discord me le refuse : il me manque un droit. Vérifie mon rôle dans les paramètres du serveur, puis relance `/installer`.
remedy-unseen = Ce salon existe, mais je ne le vois pas. Accorde-moi « Voir le salon » dans ses permissions, puis relance `/installer`.
remedy-chosen-gone = Ce que tu avais choisi n’existe plus, ou ne convient pas. Choisis-en un autre.
remedy-later = Discord ne répond pas bien en ce moment. Relance `/installer` dans quelques minutes.
remedy-community = Discord refuse ce salon forum : il demande un serveur « Communauté ». Active-la dans les paramètres du serveur (Activer la Communauté), puis relance `/installer`.
remedy-too-many-roles = Le serveur a atteint la limite de Discord, 250 rôles. Supprimes-en qui ne servent plus (Paramètres du serveur, Rôles), puis relance `/installer`.
remedy-too-many-channels = Le serveur a atteint la limite de Discord, 500 salons et catégories. Supprimes-en qui ne servent plus, puis relance `/installer`.
remedy-too-many-tags = Le forum a atteint sa limite de 20 étiquettes. Retires-en qui ne servent plus, puis relance `/installer`.
remedy-refused = Discord le refuse (code { $code }). Relance `/installer` ; si cela recommence, donne ce code à la personne qui gère le bot.

## Diagnostic

diagnosis-well = ## ✅ Tout va bien
diagnosis-repaired = ✅ J’ai remis : { $names }. J’ai aussi réessayé ce qui attendait.
diagnosis-refused = ⚠️ Je n’ai rien pu remettre :
diagnosis-retried = ✅ J’ai réessayé ce qui attendait. Il n’y avait rien à remettre.
diagnosis-findings = { $count ->
        [one] ## 🔎 Un point à voir
       *[other] ## 🔎 { $count } points à voir
    }
finding-permissions = ⚠️ Il me manque des droits sur le serveur : { $permissions }. → Paramètres du serveur, Rôles, mon rôle : accorde-les, puis relance `/installer`.
finding-channel-permissions = Il me manque des droits dans { $channel } : { $permissions }. → Appuie sur « Réparer » ; si cela reste, accorde-les-moi dans les permissions du salon.
finding-role = @{ $name } n’a pas sur le serveur ce qu’il faut pour modérer : { $permissions }. Sans cela, Discord cache à ses membres leurs commandes. → Paramètres du serveur, Rôles, @{ $name } : accorde-le.
finding-role-order = @{ $name } est plus haut que mon rôle : je ne peux ni le donner ni le retirer. → Paramètres du serveur, Rôles : fais glisser @{ $own } au-dessus de @{ $name }.
finding-missing = Il manque : { $names }. → Appuie sur « Réparer » ou lance `/installer` : je remets ce qui manque, et rien d’autre.
finding-incomplete = À compléter : { $names }. → Appuie sur « Réparer ».
finding-failed = { $name } : { $remedy }
finding-name-role = rôle @{ $name }
finding-name-channel = #{ $name }
finding-sheets = { $count ->
        [one] Une fiche n’a pas été vérifiée depuis plus d’un an
       *[other] { $count } fiches n’ont pas été vérifiées depuis plus d’un an
    } : { $names }. → Demande à la personne qui gère le bot d’installer la dernière version du catalogue.
finding-resources = { $count ->
        [one] Un numéro d’aide n’a pas été revérifié depuis plus de six mois
       *[other] { $count } numéros d’aide n’ont pas été revérifiés depuis plus de six mois
    } : { $names }. → Appelle-les pour vérifier, puis demande à la personne qui gère le bot d’en noter la date.
finding-quoted = « { $name } »
finding-more = { $count ->
        [one] et une autre
       *[other] et { $count } autres
    }
finding-parked = { $count ->
        [one] Une action est en attente
       *[other] { $count } actions sont en attente
    } : { $problem }
parked-blocked-permissions = il me manque un droit dans un salon. → Accorde-le-moi, puis appuie sur « Réparer » : je termine aussitôt.
parked-blocked-channel-gone = le salon où elle doit aller n’existe plus. → Appuie sur « Réparer » : je le remets et je termine aussitôt.
parked-blocked-forbidden = Discord refuse, faute d’un droit. → Vérifie mon rôle et les permissions de mes salons, puis appuie sur « Réparer » : je termine aussitôt.
parked-error-later = plusieurs essais ont échoué. → Appuie sur « Réparer » pour que je réessaie ; si cela recommence, préviens la personne qui gère le bot.
finding-revision = La base de données est en version { $found }, et le bot attend { $expected }. → La personne qui gère le bot doit le redémarrer : il la met à jour en démarrant.
finding-room = Il ne reste que { $room } Mo sur le disque de la base de données ; sans place, je n’enregistre plus rien. → La personne qui gère le bot doit en libérer.
fact-storage = Base de données : { $kind }, version { $revision }
fact-storage-size = Base de données : { $kind }, version { $revision }, { $size } Mo
fact-versions = Confrère { $bot } · Python { $python } · discord.py { $discord } · SQLAlchemy { $sqlalchemy }
fact-intents = Intentions accordées par Discord : { $intents }
intent-members = membres du serveur
intent-message-content = contenu des messages
fact-search-lexical = Recherche par les mots (le complément de recherche par le sens n’est pas installé)
fact-search-semantic = Recherche par les mots et par le sens
fact-catalogue = { $count ->
        [one] Catalogue : une fiche
       *[other] Catalogue : { $count } fiches
    }
fact-images-on = Images de cas : acceptées, après nettoyage et relecture
fact-images-off = Images de cas : refusées

## Aide

help-guild = ## Ce que tu peux faire ici
help-thread = ## Ce que tu peux faire dans ce fil
help-dm = ## Ce que tu peux faire en message privé
    Le reste se passe sur le serveur : tape `/aide` là-bas pour le voir.
help-section-here = Pour toi
help-section-thread = Dans le fil d’une question
help-section-staff = Pour la modération et les réglages
help-described = {" "}· { $description }
help-not-verified = Poser une question et lire les fiches, c’est pour les soignants vérifiés. Pour le devenir : « Me faire reconnaître », dans l’accueil.
control-server-help = Que puis-je faire ?
control-server-apply = Mettre en place
control-server-plan = Voir le reste du plan
control-server-choose = Choisir moi-même
control-server-forum = Passer au forum
control-server-let-go = Ne plus l’utiliser
control-server-repair = Réparer
control-server-images-on = Accepter les images de cas
control-server-images-off = Ne plus accepter d’images de cas

## Langue

language-fr = C’est noté : je te parle en français.
language-en = C’est noté : je te parle en anglais.
language-auto = C’est noté : je suis la langue de ton application Discord.

## Messages privés

dm-answer = Bonjour ! Ici, je ne lis pas les messages : personne ne verra celui-ci.
dm-ask = **Une question pour les confrères ?** Pose-la ici : { $channels }.
dm-other-language = -# I speak English too: type `/language`.

## Refus

error-install-running = La mise en place est déjà en cours, lancée par quelqu’un d’autre ou par un premier clic. Attends qu’elle se termine, puis relance `/installer` pour voir où elle en est.
error-bound-already = Cela sert déjà ici comme { $name } : un rôle ou un salon n’a qu’un usage. Choisis-en un autre.
error-bound-everyone = Tout le monde a @everyone : ce rôle ne distingue personne. Choisis-en un autre.
error-bound-managed = Discord gère ce rôle lui-même (bot, boosts ou abonnement) : personne ne peut le donner. Choisis-en un autre.
error-bound-not-yours = Discord ne te donne pas le droit « { $permission } » : il faut l’avoir pour choisir ce qui sert à cela. Demande à quelqu’un qui l’a.
error-bound-nothing = Rien ne sert à cela pour l’instant : choisis un salon ou un rôle.
error-bound-wants-channel = Pour { $name }, il faut un salon, pas un rôle.
error-bound-wants-role = Pour { $name }, il faut un rôle, pas un salon.
