## Ce que lit la personne qui fait tourner le bot

operator-settings = La configuration est à compléter ou à corriger (voir config.example.env) :
operator-config-line = Attention : dans { $file }, la ligne { $line } n’est pas un réglage connu ; je n’en tiens pas compte. Voir config.example.env.
operator-config-unreadable = { $file } ne peut pas être lu. Enregistre-le en UTF-8, et vérifie que l’utilisateur du bot a le droit de le lire.
operator-ready = Confrère est prêt ({ $servers ->
        [0] sur aucun serveur encore
        [one] sur un serveur
       *[other] sur { $servers } serveurs
    }). Pour l’inviter : { $link }
operator-crashed = Le bot s’est arrêté sur une erreur imprévue ; le journal ci-dessus dit où.
operator-bad-token = Discord refuse le jeton. Dans le portail développeur de Discord, page « Bot », réinitialise-le et recopie-le dans DISCORD_TOKEN.
operator-intents = Il manque des intents privilégiés. Dans le portail développeur de Discord, page « Bot », active « Server Members Intent » et « Message Content Intent », puis relance.
operator-wrong-key = La première clé de SECRET_KEYS n’est pas celle de la base. Remets l’ancienne en tête ou, pour passer à la nouvelle, garde les deux (nouvelle,ancienne) et lance : python bot.py --rotate-keys
operator-old-code = La base vient d’une version plus récente (révision { $revision }). Mets le bot à jour avant de le relancer.
operator-catalogue = Le catalogue livré est incorrect :
operator-catalogue-fine = Catalogue : { $sheets } fiches, toutes avec source, date et niveau de confiance.
operator-shards = Discord refuse ce partage entre processus. Corrige SHARD_COUNT et SHARD_IDS, ou vide-les.
operator-no-asyncpg = DATABASE_URL désigne PostgreSQL, et il manque de quoi lui parler. Lance : pip install -e ".[postgres]"
operator-discord-away = Discord ne répond pas. Vérifie la connexion, puis relance ; un superviseur le fait tout seul (docs/installation.md).
operator-database = La base de données ne répond pas comme prévu ({ $error }). Vérifie DATABASE_URL ; pour SQLite, que le dossier existe, est accessible et n’est pas plein ; pour PostgreSQL, que le serveur tourne et accepte ce compte.
operator-database-fine = Base de données : à jour (révision { $revision }).
operator-database-new = Base de données : vide ou absente ; elle sera créée au premier démarrage.
operator-database-older = Base de données : révision { $revision } ; elle sera mise à jour au prochain démarrage.
operator-text = Texte manquant dans une langue : { $text }
operator-no-token = Attention : DISCORD_TOKEN est vide ; le bot ne pourra pas se connecter.
operator-no-key = Attention : SECRET_KEYS est vide ; crée une clé avec : python bot.py --new-key
operator-rotated = { $seals ->
        [0] Aucun sceau à renouveler
        [one] Un sceau renouvelé
       *[other] { $seals } sceaux renouvelés
    } ; la base est sous la première clé. L’ancienne peut maintenant être retirée de SECRET_KEYS.
operator-nothing-to-rotate = Il n’y a pas de base à cette adresse, donc rien à changer. Vérifie DATABASE_URL, et que tu es dans le dossier du bot.
operator-still-running = Le bot tourne encore sur cette base. Arrête-le, puis relance la commande.
operator-no-demo = La démonstration demande un complément (il manque { $package }). Installe-le avec `pip install -e '.[demo]'`, puis relance.
operator-other-simcord = La démonstration est faite pour une autre version de simcord. Remets celle qui convient avec `pip install -e '.[demo]'`, puis relance ({ $problem }).

operator-help-bot = Confrère, le bot d’entraide entre soignants. Sans option : se connecte à Discord.
operator-help-demo = la démonstration dans le navigateur, sans Discord
operator-help-check = vérifie la configuration, la base, le catalogue et les textes, sans rien écrire
operator-help-new-key = affiche une nouvelle clé pour SECRET_KEYS
operator-help-rotate-keys = passe toute la base sous la première clé ; le bot doit être arrêté
operator-help-port = le port de la démonstration
operator-help-no-browser = n’ouvre pas le navigateur
operator-help-keep = garde la base et la clé de la démonstration dans ce dossier ; chaque départ y ajoute une base neuve

## Réglages

setting-missing = { $name } manque. Voir config.example.env.
setting-discord-token = { $name } contient un caractère invisible. Recopie-le depuis le portail développeur de Discord.
setting-database-url = { $name } n’est pas une adresse de base connue : sqlite+aiosqlite:///fichier.db ou postgresql+asyncpg://…
setting-secret-keys = { $name } doit contenir des clés Fernet séparées par des virgules ; python bot.py --new-key en crée une.
setting-default-locale = { $name } doit être fr ou en.
setting-timezone = { $name } doit être un fuseau connu, comme Europe/Paris.
setting-shard-count = { $name } doit être un nombre entier de 1 à 10 000.
setting-shard-ids = { $name } doit être une liste de numéros inférieurs à SHARD_COUNT, comme 0,1.
setting-log-level = { $name } doit être DEBUG, INFO, WARNING ou ERROR.
setting-log-format = { $name } doit être text ou json.
setting-storage-patience-seconds = { $name } doit être un nombre de secondes de 1 à 600.
setting-retention-drafts-days = { $name } doit être un nombre de jours de 1 à 36 500.
setting-retention-reports-days = { $name } doit être un nombre de jours de 1 à 36 500.
setting-retention-audit-days = { $name } doit être un nombre de jours de 1 à 36 500.
setting-retention-images-days = { $name } doit être un nombre de jours de 1 à 36 500.
setting-retention-checkins-weeks = { $name } doit être un nombre de semaines de 1 à 520.
setting-retention-support-days = { $name } doit être un nombre de jours de 1 à 36 500.
setting-retention-vetting-days = { $name } doit être un nombre de jours de 1 à 36 500.
setting-retention-mentoring-days = { $name } doit être un nombre de jours de 1 à 36 500.
setting-retention-departures-days = { $name } doit être un nombre de jours de 1 à 36 500.
