## What whoever runs the bot reads

operator-settings = The configuration must be completed or corrected (see config.example.env):
operator-config-line = Warning: in { $file }, line { $line } is no known setting; it is ignored. See config.example.env.
operator-config-unreadable = { $file } cannot be read. Save it as UTF-8, and check that the bot's user may read it.
operator-ready = Confrère is ready ({ $servers ->
        [0] on no server yet
        [one] on one server
       *[other] on { $servers } servers
    }). To invite it: { $link }
operator-crashed = The bot stopped on an unexpected error; the log above tells where.
operator-bad-token = Discord refuses the token. In Discord’s developer portal, page “Bot”, reset it and copy it into DISCORD_TOKEN.
operator-intents = Privileged intents are missing. In Discord’s developer portal, page “Bot”, turn on “Server Members Intent” and “Message Content Intent”, then start again.
operator-wrong-key = The first key of SECRET_KEYS is not the database’s. Put the old one first again or, to move to the new one, keep both (new,old) and run: python bot.py --rotate-keys
operator-old-code = The database comes from a newer version (revision { $revision }). Update the bot before starting it again.
operator-catalogue = The shipped catalogue is wrong:
operator-catalogue-fine = Catalogue: { $sheets } sheets, each with source, date and confidence.
operator-shards = Discord refuses these shards. Correct SHARD_COUNT and SHARD_IDS, or empty them.
operator-no-asyncpg = DATABASE_URL names PostgreSQL, and what speaks to it is missing. Run: pip install -e ".[postgres]"
operator-discord-away = Discord does not answer. Check the connection, then start again; a supervisor does so by itself (docs/installation.md).
operator-database = The database does not answer as expected ({ $error }). Check DATABASE_URL; for SQLite, that the folder exists, may be used and is not full; for PostgreSQL, that the server is running and takes this account.
operator-database-fine = Database: up to date (revision { $revision }).
operator-database-new = Database: empty or absent; it will be made at the first start.
operator-database-older = Database: revision { $revision }; it will be brought up to date at the next start.
operator-text = Text missing in a language: { $text }
operator-no-token = Warning: DISCORD_TOKEN is empty; the bot will not be able to connect.
operator-no-key = Warning: SECRET_KEYS is empty; make a key with: python bot.py --new-key
operator-rotated = { $seals ->
        [0] No seal to renew
        [one] One seal renewed
       *[other] { $seals } seals renewed
    }; the database is under the first key. The old one may now be taken out of SECRET_KEYS.
operator-nothing-to-rotate = There is no database at this address, so nothing to change. Check DATABASE_URL, and that you are in the bot's folder.
operator-still-running = The bot is still running on this database. Stop it, then run the command again.
operator-no-demo = The demonstration needs an extra ({ $package } is missing). Install it with `pip install -e '.[demo]'`, then start again.
operator-other-simcord = The demonstration was made for another version of simcord. Bring the right one back with `pip install -e '.[demo]'`, then start again ({ $problem }).

operator-help-bot = Confrère, the mutual-help bot for health professionals. Without an option: connects to Discord.
operator-help-demo = the demonstration in the browser, without Discord
operator-help-check = checks configuration, database, catalogue and texts, writing nothing
operator-help-new-key = prints a new key for SECRET_KEYS
operator-help-rotate-keys = moves the whole database under the first key; the bot must be stopped
operator-help-port = the demonstration’s port
operator-help-no-browser = does not open the browser
operator-help-keep = keep the demonstration’s database and key in this folder; each start adds a new database there

## Settings

setting-missing = { $name } is missing. See config.example.env.
setting-discord-token = { $name } holds an invisible character. Copy it anew from Discord's developer portal.
setting-database-url = { $name } is no known database address: sqlite+aiosqlite:///file.db or postgresql+asyncpg://…
setting-secret-keys = { $name } must hold Fernet keys separated by commas; python bot.py --new-key makes one.
setting-default-locale = { $name } must be fr or en.
setting-timezone = { $name } must be a known time zone, such as Europe/Paris.
setting-shard-count = { $name } must be a whole number from 1 to 10,000.
setting-shard-ids = { $name } must be a list of numbers below SHARD_COUNT, such as 0,1.
setting-log-level = { $name } must be DEBUG, INFO, WARNING or ERROR.
setting-log-format = { $name } must be text or json.
setting-storage-patience-seconds = { $name } must be a number of seconds from 1 to 600.
setting-retention-drafts-days = { $name } must be a number of days from 1 to 36,500.
setting-retention-reports-days = { $name } must be a number of days from 1 to 36,500.
setting-retention-audit-days = { $name } must be a number of days from 1 to 36,500.
setting-retention-images-days = { $name } must be a number of days from 1 to 36,500.
setting-retention-checkins-weeks = { $name } must be a number of weeks from 1 to 520.
setting-retention-support-days = { $name } must be a number of days from 1 to 36,500.
setting-retention-vetting-days = { $name } must be a number of days from 1 to 36,500.
setting-retention-mentoring-days = { $name } must be a number of days from 1 to 36,500.
setting-retention-departures-days = { $name } must be a number of days from 1 to 36,500.
