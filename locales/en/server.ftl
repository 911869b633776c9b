## Roles, channels and messages that `/setup` puts in place

role-moderation = Moderation
role-verified = Verified professional
channel-accueil = welcome
channel-questions = questions
channel-entraide = mutual-help
channel-journal = log
channel-moderation = moderation
channel-meteo-du-travail = workload-weather
topic-accueil = Where to begin, and how to ask your question.
topic-questions = One question a thread: forms, certificates, procedures. Never describe a patient so that they could be recognised.
topic-entraide = Colleagues helping each other. Never describe a patient so that they could be recognised.
filter-patients = Recognisable patients
filter-patients-told = This message holds a social security number, a mobile or an e-mail: it was not sent. Take it out, then send again.
topic-journal = What the bot tells the moderators.
topic-moderation = Reports, appeals and requests: for moderators only.
topic-meteo-du-travail = Your workload of the week, in one tap. Only you can see your answer.

## Set-up

install-plan = ## What I am about to do
install-done = ## It is in place
install-nothing = Everything is in place already: there is nothing to change.
install-role = role @{ $name }
install-channel = #{ $name }
install-filter = AutoMod rule “{ $name }”
install-filter-unable = The AutoMod rule “{ $name }”, which Discord applies before anybody reads, needs the permission “Manage Server”, which I lack. Grant it while you run `/setup` again if you want it; without it, I take away myself what points to a patient.
install-panel = my message in #{ $name }
install-plan-created = To create:
install-plan-adopted = To take over, since it exists under that name:
install-plan-changed = To complete:
install-plan-left = Already in place:
install-done-created = Created:
install-done-adopted = Taken over:
install-done-changed = Completed:
install-done-left = Already in place:
install-failed = What could not be done:
install-notes = For you to look at:
install-contrary = #{ $channel }: { $who } has a setting there that goes against mine ({ $permissions }). I leave it alone; if it is not on purpose, change it in the channel’s permissions.
install-tags-unfit = #{ $channel }: Discord allows 20 tags only, and there is no room for { $names }. Remove those that are no longer used, then run `/setup` again.
install-again = What is done is kept. Once this is mended, run `/setup` again: I will go on where I stopped.
install-audit-reason = Set up by /setup

remedy-forbidden = Discord refuses it: I lack a permission. Check my role in the server settings, then run `/setup` again.
remedy-unseen = This channel exists, but I cannot see it. Grant me “View Channel” in its permissions, then run `/setup` again.
remedy-later = Discord is not answering well right now. Run `/setup` again in a few minutes.
remedy-community = Forum channels need a Community server. Turn it on in the server settings (Enable Community), then run `/setup` again.
remedy-too-many-roles = The server has reached its limit of roles. Delete some that are no longer used, then run `/setup` again.
remedy-too-many-channels = The server has reached its limit of channels. Delete some that are no longer used, then run `/setup` again.
remedy-too-many-tags = The forum has reached its limit of 20 tags. Remove some that are no longer used, then run `/setup` again.
remedy-refused = Discord refuses it (code { $code }). Run `/setup` again; if it happens again, give this code to whoever runs the bot.

## Diagnosis

diagnosis-well = ## ✅ All is well
diagnosis-findings = { $count ->
        [one] ## 🔎 One thing to look at
       *[other] ## 🔎 { $count } things to look at
    }
finding-permissions = ⚠️ I lack permissions on the server: { $permissions }. → Server Settings, Roles, my role: grant them, then run `/setup` again.
finding-channel-permissions = I lack permissions in { $channel }: { $permissions }. → Run `/setup` again; if that is not enough, grant them to me in the channel’s permissions.
finding-role = @{ $name } lacks on the server what moderating takes: { $permissions }. Without it, Discord hides from its members the commands that are theirs. → Server Settings, Roles, @{ $name }: grant it.
finding-missing = Missing: { $names }. → Run `/setup`: I create what is missing, and nothing else.
finding-name-role = role @{ $name }
finding-name-channel = #{ $name }
finding-name-panel = my message in #{ $name }
finding-tags = { $count ->
        [one] One tag of the forum no longer exists.
       *[other] { $count } tags of the forum no longer exist.
    } → Run `/setup`: I put them back.
finding-sheets = { $count ->
        [one] One sheet was not checked for over a year
       *[other] { $count } sheets were not checked for over a year
    }: { $names }. → Ask whoever runs the bot to install the latest version of the catalogue.
finding-resources = { $count ->
        [one] A helpline was not checked for over six months
       *[other] { $count } helplines were not checked for over six months
    }: { $names }. → Call to check, then ask whoever runs the bot to note the date.
finding-quoted = “{ $name }”
finding-more = { $count ->
        [one] and one more
       *[other] and { $count } more
    }
finding-parked = { $count ->
        [one] One action is waiting
       *[other] { $count } actions are waiting
    }: { $problem }
parked-blocked-permissions = I lack a permission in a channel. → Grant it to me, then run `/setup` again: I finish at once.
parked-blocked-channel-gone = the channel where it belongs no longer exists. → Run `/setup`: I finish at once.
parked-blocked-forbidden = Discord refuses, for want of a permission. → Check my role and the permissions of my channels, then run `/setup` again: I finish at once.
parked-error-later = several attempts failed. → Run `/setup` for me to try again; if it happens again, tell whoever runs the bot.
finding-revision = The database is at version { $found }, and the bot expects { $expected }. → Whoever runs the bot must restart it: it updates the database at start.
fact-storage = Database: { $kind }, version { $revision }
fact-storage-size = Database: { $kind }, version { $revision }, { $size } MB
fact-versions = Confrère { $bot } · Python { $python } · discord.py { $discord } · SQLAlchemy { $sqlalchemy }
fact-intents = Intents granted by Discord: { $intents }
intent-members = server members
intent-message-content = message content
fact-search-lexical = Search by words (the add-on that searches by meaning is not installed)
fact-search-semantic = Search by words and by meaning
fact-catalogue = { $count ->
        [one] Catalogue: one sheet
       *[other] Catalogue: { $count } sheets
    }
fact-images-on = Case images: accepted, once cleaned and looked at
fact-images-off = Case images: refused

## Help

help-guild = ## What you can do here
help-thread = ## What you can do in this thread
help-dm = ## What you can do in a private message
    The rest happens on the server: type `/help` there to see it.
help-section-here = For you
help-section-thread = In a question’s thread
help-section-staff = For moderators and settings
help-described = {" "}· { $description }
help-not-verified = Asking questions and reading sheets is for verified health professionals. To become one: “Get recognised”, in the welcome channel.
control-server-help = What can I do?
control-server-apply = Put in place
control-server-images-on = Accept case images
control-server-images-off = Accept case images no longer

## Language

language-fr = Noted: I will speak French with you.
language-en = Noted: I will speak English with you.
language-auto = Noted: I will follow the language of your Discord app.

## Private messages

dm-answer = Hello! I do not read messages here: nobody will see this one. This is what I can do for you.

## Refusals

error-install-running = The set-up is already under way, started by somebody else or by a first click. Wait until it ends, then run `/setup` again to see where it is.
error-bound-already = It already serves here as { $name }: a role or a channel has one use. Choose another.
error-bound-everyone = Everybody has @everyone: this role tells nobody apart. Choose another.
