## Mes données : la notice

privacy-notice = ## Tes données, en clair
    Je ne garde que ce qui sert à l’entraide, et rien n’est vendu ni transmis. Personne n’est surveillé : je ne lis pas les conversations pour juger qui que ce soit.
    ### Qui peut savoir qui tu es ?
    La personne qui héberge le bot et détient sa clé secrète, et Discord lui-même. La clé protège une copie volée de la base ; elle ne te cache ni de l’une ni de l’autre.
privacy-notice-kept = ### Ce qui est gardé, pourquoi, et combien de temps
privacy-notice-rights = ### Tes droits
    Tout voir (`/mes-donnees exporter`), tout effacer (`/mes-donnees effacer`), savoir à quoi tu as consenti (`/mes-donnees consentements`). Cela vaut pour tous les serveurs où je suis, et marche aussi en message privé.
    Corriger : `/question modifier`, ou ton message lui-même. Pour une question ou un désaccord : la modération du serveur, puis la CNIL (cnil.fr).
    -# Ce que tu écris toi-même sur Discord y reste tant que tu ne le supprimes pas : là, ce sont ses règles qui valent. Des sauvegardes de la base peuvent exister : demande à la personne qui héberge le bot combien de temps elle les garde.

notice-drafts = Brouillons : ce que tu as écrit sans le publier, et la version masquée d’un message que j’ai retiré, chiffrés, pour que rien ne se perde. Effacés { $draft_retention ->
        [one] au bout d’un jour
       *[other] au bout de { $draft_retention } jours
    } sans modification.
notice-checkins = Météo du travail : ce à quoi tu as dit oui et, si tu l’as voulu, ta réponse et ton mot de chaque semaine, chiffrés, sans heure ni ordre. Personne d’autre que toi ne peut les voir. Effacés { $checkin_retention ->
        [one] au bout d’un jour
       *[other] au bout de { $checkin_retention } jours
    }, ou de 26 ou 52 semaines si tu l’as choisi ; tout de suite si tu retires ton accord.
notice-checkin-figures = Chiffre commun de la météo : un pourcentage arrondi et brouillé par période de quatre semaines, qui ne dit rien d’une personne. Il reste.
notice-preferences = Langue : celle que tu as choisie, jusqu’à ce que tu en changes ou que tu l’effaces.
notice-audit = Journal de modération : ce que font la modération et les responsables du serveur, sous leur compte, aussi écrit dans le salon de ce nom, gardé { $audit_retention ->
        [one] un jour
       *[other] { $audit_retention } jours
    }. Un effacement ne l’abrège pas : les personnes concernées doivent pouvoir demander qui a décidé, et pourquoi.
notice-identities = Identités chiffrées : ce qui relie tes brouillons à toi, illisible sans la clé du bot, jusqu’à ce que tu effaces tes données.
notice-frame = Réglages et tâches du bot (salons, rôles, travaux en attente) : aucune donnée personnelle.
notice-departures = Serveurs qui ont retiré le bot : le serveur, le jour, et à qui j’écris avant la fin. Tout ce qui y était gardé, journal compris, est effacé { $departure_retention ->
        [one] au bout d’un jour
       *[other] au bout de { $departure_retention } jours
    }, sauf si le serveur me réinvite d’ici là. Ta langue, elle, vaut pour tous les serveurs : elle reste.

## Exporter, effacer, consentir

privacy-exported = Voici tout ce que je garde de toi, tous serveurs confondus. Ce fichier contient aussi tes brouillons en clair : garde-le en lieu sûr.
privacy-erase-sure = ## Tout effacer ?
    Cela vaut pour **tous les serveurs** où je suis, tout de suite et pour de bon : brouillons, langue choisie, remerciements, météo du travail et ses rappels, et le lien entre toi et tes textes. Tu voudras peut-être d’abord `/mes-donnees exporter`.
    Et ce que tu as publié ?
    - **Laisser mes textes** : ils restent utiles aux confrères, sous « membre effacé ». Je ne saurai plus lesquels étaient les tiens : je ne pourrai plus les retirer ensuite.
    - **Retirer aussi mes textes** : ce que j’ai publié pour toi est retiré, et j’oublie ce que j’ai retenu de tes messages.
    Tes images, elles, sont effacées dans les deux cas.
    -# Les messages que tu as écrits toi-même sur Discord t’appartiennent : supprime-les toi-même. Les actes de modération, s’il y en a, restent au journal jusqu’à leur terme (`/mes-donnees notice`).
privacy-erased = C’est effacé : je ne garde plus rien sous ton compte, hors d’éventuels actes de modération ; un signalement qui te viserait resterait à la modération le temps d’être réglé, réduit au nécessaire. Dans les fils, Discord suit d’ici quelques minutes ; ce qui était sous pseudonyme, à des moments tirés au sort d’ici un jour, pour que personne ne fasse le lien avec toi. Tu n’as rien d’autre à faire.
privacy-consents = ## Ce à quoi tu as consenti
    Chaque accord se donne et se retire séparément, tout de suite.
privacy-consents-none = Tu n’as consenti à rien, et rien ne t’a encore été demandé ici : je ne garde que ce que tu me confies en posant une question ou en remerciant.
    La météo du travail te demandera, au premier appui : ta courbe, les rappels par message privé, ta part dans le chiffre commun. Sans ton oui, rien de tout cela.

control-privacy-erase-keep = Effacer, laisser mes textes
control-privacy-erase-remove = Effacer, retirer aussi mes textes

## Un serveur qui retire le bot

departure-server-unknown = un serveur que tu gères
departure-server-known = « { $name } »
departure-noted = ## J’ai été retiré de { $server }
    Rien n’est effacé pour l’instant. Le **{ $due }**, j’effacerai tout ce que je garde de ce serveur : questions et réponses retenues, pseudonymes, réglages, journal. Les messages déjà sur Discord y restent.
    Pour revenir, **réinvite-moi** avant ce jour : tout sera comme avant. Pour que tout soit effacé, tu n’as rien à faire.
departure-told = ## Dernier rappel : { $server }
    Ce serveur m’a retiré. Le **{ $due }**, j’efface tout ce que j’en garde, et cela ne se défait pas.
    Pour revenir, **réinvite-moi** avant ce jour : tout sera comme avant.
departure-back = Réinviter le bot
