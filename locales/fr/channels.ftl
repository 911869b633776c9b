# Salons : les actes de la modération et leurs réponses.

channel-archives = Archives
channel-done-create = C’est fait : { $channel } existe, avec les permissions du salon d’où tu l’as créé.
channel-done-name = C’est fait : { $channel } porte son nouveau nom.
channel-done-topic = C’est fait : { $channel } a son nouveau sujet.
channel-done-slow = Dans { $channel }, chacun attend désormais entre deux messages : { $delay }.
channel-done-slow-over = Dans { $channel }, chacun écrit de nouveau sans attendre.
channel-done-lock = { $channel } est fermé : seule la modération y écrit.
channel-done-unlock = { $channel } est rouvert, comme il était.
channel-done-archive = { $channel } est rangé dans les archives, en lecture seule.
channel-done-restore = { $channel } est sorti des archives, comme il était.
channel-done-silence = { $channel } se fermera chaque jour de { $start } h à { $end } h (heure de { $zone }), et rouvrira tout seul.
channel-done-silence-over = { $channel } n’a plus d’heures de silence.
channel-done-cool = { $channel } souffle jusqu’à { $until }, puis redevient comme avant, tout seul.
channel-done-cool-untold = { $channel } souffle jusqu’à { $until }, puis redevient comme avant, tout seul. Je ne peux pas y écrire : dis-le toi-même, avec douceur.
channel-later = C’est noté : Discord n’accepte que deux noms ou sujets par salon en dix minutes ; je le fais à { $at }. Une demande plus récente remplacera celle-ci.
channel-put-back = C’est remis comme avant.
channel-still-closed = C’est noté, mais { $channel } reste fermé pour une autre raison : verrou, archives, silence ou pause.
channel-uncreated = Le salon est supprimé.
channel-reopened = C’est rouvert.
channel-cooling = 🌿 Ici, on souffle un peu : un message par personne { $minutes ->
    [one] chaque minute
   *[other] toutes les { $minutes } minutes
  }, jusqu’à { $until }. Personne n’est visé ; on reprend ensuite, au calme.
channel-cooling-closed = 🌿 Ici, on souffle un peu : le salon est fermé jusqu’à { $until }, puis rouvre tout seul. Personne n’est visé ; on reprend ensuite, au calme.
channel-cooled = 🌿 C’est rouvert. Merci de votre patience.
channel-threads-found = { $count ->
    [one] **Un fil** de { $channel } dort depuis { $days } j ou plus. Archivé, il reste lisible, et rouvre dès qu’on y écrit.
   *[other] **{ $count } fils** de { $channel } dorment depuis { $days } j ou plus. Archivés, ils restent lisibles, et rouvrent dès qu’on y écrit.
  }
channel-threads-more = { $count ->
    [one] … et un autre.
   *[other] … et { $count } autres.
  }
channel-threads-none = { $days ->
    [one] Rien à ranger dans { $channel } : aucun fil n’y dort depuis un jour.
   *[other] Rien à ranger dans { $channel } : aucun fil n’y dort depuis { $days } jours.
  }
channel-threads-away = { $count ->
    [0] Plus aucun de ces fils ne dort : rien n’est archivé.
    [one] Un fil est archivé.
   *[other] { $count } fils sont archivés.
  }

control-channels-undo = Annuler
control-channels-reopen = Rouvrir maintenant
control-channels-threads = Archiver ces fils

error-channel-gone = Ce salon n’existe plus.
error-channel-kind = Choisis un salon ou un fil : une catégorie ne se règle pas ici.
error-channel-unseen = Je ne vois pas { $channel }. Un responsable peut me donner le droit « Voir le salon » : Modifier le salon, Permissions, puis mon rôle.
error-channel-not-yours = Sur Discord, tu n’as pas le droit « Gérer les salons » dans { $channel } : je ne le fais pas à ta place. Un responsable peut te le donner.
error-channel-lacking = Il me manque dans { $channel } : { $permissions }. Un responsable peut me le donner : Modifier le salon, Permissions, puis mon rôle. Rien n’est changé.
error-channel-lacking-server = Il me manque : { $permissions }. Un responsable peut me le donner : Paramètres du serveur, Rôles, puis mon rôle. Rien n’est changé.
error-channel-above = Le rôle { $role }, qui écrit ici, est placé au-dessus du tien ou à sa hauteur : tu ne peux pas lui fermer ce salon. Demande à un responsable du serveur.
error-channel-bound = J’ai besoin de { $channel } pour « { $name } » : sans lui, ce service s’arrêterait pour tous. Tu peux le renommer ou le ralentir. Pour l’archiver, un responsable doit d’abord confier ce rôle à un autre salon.
error-channel-community = Discord ne permet les forums que sur un serveur « Communauté » (Paramètres du serveur, Activer la communauté). Un salon texte, avec des fils, fait presque pareil.
error-channel-no-topic = Ce salon n’a pas de sujet : seuls les salons texte et les forums en ont un.
error-channel-thread = Un fil ne s’archive pas ainsi : écris-y `/salon verrouiller`, ou range les fils endormis avec `/salon fils`.
error-channel-nameless = Il faut un nom qui se lise : une lettre, un chiffre ou un emoji au moins.
error-channel-long = C’est trop long : { $limit } caractères au plus.
error-channel-cooling = Ce salon souffle en ce moment : rouvre-le d’abord, ou attends la fin.
error-channel-locked = Ce salon est déjà verrouillé.
error-channel-unlocked = Ce salon n’est pas verrouillé (ou ne l’est pas par moi).
error-channel-archived = Ce salon est déjà dans les archives.
error-channel-restored = Ce salon n’est pas dans mes archives.
error-channel-hours = Donne deux heures différentes, de 0 à 23 ; ou aucune, pour mettre fin au silence.
error-channel-never-silent = Ce salon n’a pas d’heures de silence.
error-channel-open = Ce salon est déjà rouvert.
error-channel-undone = C’est déjà annulé.
error-channel-too-late = C’était il y a plus de dix minutes : cela ne s’annule plus d’ici.
error-channel-changed = Quelqu’un l’a changé entre-temps : je laisse comme c’est.
error-channel-written = Quelqu’un y a déjà écrit : je laisse ce salon. Tu peux l’archiver.

blocked-channel-refused = Discord refuse ce nom, ce sujet ou ce réglage tel quel. Essaie autrement : ta nouvelle demande remplacera celle-ci.
blocked-channels-full = Le serveur est au maximum de salons que permet Discord. Un responsable peut en supprimer ; je termine ensuite sans que tu aies rien à refaire.
parked-blocked-channel-refused = Discord refuse un nom, un sujet ou un réglage de salon. → Refais la commande `/salon` autrement.
parked-blocked-channels-full = le serveur est au maximum de salons. → Supprimes-en, puis relance `/installer`.
permission-connect = Se connecter
permission-manage-permissions = Gérer les permissions

act-channel-create = salon créé
act-channel-name = salon renommé
act-channel-topic = sujet changé
act-channel-slow = salon ralenti
act-channel-lock = salon verrouillé
act-channel-unlock = salon déverrouillé
act-channel-archive = salon archivé
act-channel-restore = salon restauré
act-channel-silence = heures de silence changées
act-channel-threads = fils endormis archivés
act-channel-cool = salon apaisé
act-channel-reopen = salon rouvert avant l’heure
act-channel-undo = acte annulé

notice-channel-acts = Actes de la modération sur les salons : de quoi les annuler (le nom, le sujet d’avant), sans dire qui. Effacés après un jour.
notice-channel-holds = Salons fermés : les permissions qu’ils avaient, rôle par rôle ou personne par personne comme Discord les montre, pour les remettre. Effacées à la réouverture.
