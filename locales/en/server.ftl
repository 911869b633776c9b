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
topic-journal = What moderators and those who run the server did, noted by the bot.
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
install-chosen = { $name }: { $chosen }
install-detailed = { $name } ({ $details })
install-detail-rights = permissions set for { $who }
install-detail-tags = { $count ->
        [one] one tag
       *[other] { $count } tags
    }
install-who = @{ $name }
install-who-bot = me
install-who-everyone = @everyone
install-stale = ⚠️ Something has changed on the server since this plan: I have done nothing. Here it is up to date.
install-plan-created = To create
install-plan-bound = To use, as you chose
install-plan-adopted = To take over, since it exists under that name
install-plan-changed = To complete
install-plan-left = Already in place:
install-done-created = Created
install-done-bound = In use, as you chose
install-done-adopted = Taken over
install-done-changed = Completed
install-done-left = Already in place:
install-failed = What could not be done
install-notes = For you to look at
install-contrary = #{ $channel }: { $who } has a setting there that goes against mine ({ $permissions }). I leave it alone; if it is not on purpose, change it in the channel’s permissions.
install-tags-unfit = #{ $channel }: Discord allows 20 tags only, and there is no room for { $names }. Remove those that are no longer used, then run `/setup` again.
install-full-channels = Discord allows 500 channels and categories a server: there is no room for { $count } of these. Delete some that are no longer used, or choose channels that exist, then run `/setup` again.
install-full-roles = Discord allows 250 roles a server: there is no room for { $count } of these. Delete some that are no longer used, or choose roles that exist, then run `/setup` again.
install-no-forum = { $name }: a text channel, with a thread for each question, for this server has no Community features, which Discord asks for a forum. What is lost: tags (theme, state), sorting, and the “New Post” screen. Asking, answering, marking, searching: all of it works. For a forum: Server Settings, Enable Community, then `/setup`.
install-old-role = @{ $name } keeps its permissions in the channels: if its members are to see them no longer, take those away in each channel’s permissions, or delete that role.
install-given-up = Given up, and left so: { $names }. “Choose myself” takes it up again.
install-forum-possible = { $name } is a text channel; this server can have a forum, with its tags and sorting: “Move to a forum” shows what would change. Questions that were asked stay where they are.
install-again = What is done is kept. Once this is mended, run `/setup` again: I will go on where I stopped.
install-next = **And now**: give the moderators’ role to whoever moderates with you (Server Settings, Members). Everybody then gets recognised from the welcome channel.
install-audit-reason = Set up by /setup

## A channel or role of one’s own

form-title-choose = Choose a channel or role
form-choose-purpose = What for?
form-choose-purpose-hint = What the bot will do there.
form-choose-channel = Which channel?
form-choose-channel-hint = Leave it empty for a role, to use nothing any longer, or to take it up again.
form-choose-role = Which role?
form-choose-role-hint = Leave it empty for a channel.
choose-now = At the moment: { $name }
choose-nothing-now = Nothing for now
choose-given-up = Given up: leave both fields empty to take it up again
bound-let-go-sure = Use { $name } no longer? The channel or role stays as it is, without my message; what needs it stops, and `/setup` makes no other, until you choose another or take it up again (“Choose myself”).
bound-let-go = Done: I use it no longer, and `/setup` leaves it so. “Choose myself” takes it up again.

remedy-forbidden = Discord refuses it: I lack a permission. Check my role in the server settings, then run `/setup` again.
remedy-unseen = This channel exists, but I cannot see it. Grant me “View Channel” in its permissions, then run `/setup` again.
remedy-chosen-gone = What you had chosen is gone, or does not fit. Choose another.
remedy-later = Discord is not answering well right now. Run `/setup` again in a few minutes.
remedy-community = Discord refuses this forum channel: it needs a Community server. Turn it on in the server settings (Enable Community), then run `/setup` again.
remedy-too-many-roles = The server has reached Discord’s limit, 250 roles. Delete some that are no longer used (Server Settings, Roles), then run `/setup` again.
remedy-too-many-channels = The server has reached Discord’s limit, 500 channels and categories. Delete some that are no longer used, then run `/setup` again.
remedy-too-many-tags = The forum has reached its limit of 20 tags. Remove some that are no longer used, then run `/setup` again.
remedy-refused = Discord refuses it (code { $code }). Run `/setup` again; if it happens again, give this code to whoever runs the bot.

## Diagnosis

diagnosis-well = ## ✅ All is well
diagnosis-repaired = ✅ I have put back: { $names }. I also tried again what was waiting.
diagnosis-refused = ⚠️ I could put nothing back:
diagnosis-retried = ✅ I have tried again what was waiting. There was nothing to put back.
diagnosis-findings = { $count ->
        [one] ## 🔎 One thing to look at
       *[other] ## 🔎 { $count } things to look at
    }
finding-permissions = ⚠️ I lack permissions on the server: { $permissions }. → Server Settings, Roles, my role: grant them, then run `/setup` again.
finding-channel-permissions = I lack permissions in { $channel }: { $permissions }. → Press “Repair”; if that is not enough, grant them to me in the channel’s permissions.
finding-role = @{ $name } lacks on the server what moderating takes: { $permissions }. Without it, Discord hides from its members the commands that are theirs. → Server Settings, Roles, @{ $name }: grant it.
finding-role-order = @{ $name } is above my role: I can neither give nor take it. → Server Settings, Roles: drag @{ $own } above @{ $name }.
finding-missing = Missing: { $names }. → Press “Repair” or run `/setup`: I put back what is missing, and nothing else.
finding-incomplete = To complete: { $names }. → Press “Repair”.
finding-failed = { $name }: { $remedy }
finding-name-role = role @{ $name }
finding-name-channel = #{ $name }
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
parked-blocked-permissions = I lack a permission in a channel. → Grant it to me, then press “Repair”: I finish at once.
parked-blocked-channel-gone = the channel where it belongs no longer exists. → Press “Repair”: I put it back and finish at once.
parked-blocked-forbidden = Discord refuses, for want of a permission. → Check my role and the permissions of my channels, then press “Repair”: I finish at once.
parked-error-later = several attempts failed. → Press “Repair” for me to try again; if it happens again, tell whoever runs the bot.
finding-revision = The database is at version { $found }, and the bot expects { $expected }. → Whoever runs the bot must restart it: it updates the database at start.
finding-room = Only { $room } MB are left on the database’s disk; without room, I can keep nothing more. → Whoever runs the bot should free some.
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
control-server-plan = See the rest of the plan
control-server-choose = Choose myself
control-server-forum = Move to a forum
control-server-let-go = Use it no longer
control-server-repair = Repair
control-server-images-on = Accept case images
control-server-images-off = Accept case images no longer

## Language

language-fr = Noted: I will speak French with you.
language-en = Noted: I will speak English with you.
language-auto = Noted: I will follow the language of your Discord app.

## Private messages

dm-answer = Hello! I do not read messages here: nobody will see this one.
dm-ask = **A question for colleagues?** Ask it here: { $channels }.
dm-other-language = -# Je parle aussi français : tape `/langue`.

## Refusals

error-install-running = The set-up is already under way, started by somebody else or by a first click. Wait until it ends, then run `/setup` again to see where it is.
error-bound-already = It already serves here as { $name }: a role or a channel has one use. Choose another.
error-bound-everyone = Everybody has @everyone: this role tells nobody apart. Choose another.
error-bound-managed = Discord manages this role itself (a bot, boosts or subscriptions): nobody can give it. Choose another.
error-bound-not-yours = Discord does not give you “{ $permission }”, which choosing what serves that takes. Ask somebody who has it.
error-bound-nothing = Nothing serves that for now: choose a channel or role.
error-bound-wants-channel = For { $name } it takes a channel, not a role.
error-bound-wants-role = For { $name } it takes a role, not a channel.
