## The weekly check-in: words on workload, never on health

checkin-level-1 = manageable
checkin-level-2 = busy
checkin-level-3 = loaded
checkin-level-4 = heavy
checkin-level-5 = too heavy

panel-checkins = ## Workload weather
    How is your workload this week? One tap a week is enough.
    Only you can see your answer. It is a personal landmark, not a diagnosis.

checkin-asked = ### Before you answer, what may I keep?
    Each point is chosen by itself, and can be withdrawn at any time. You can go on without ticking any: I shall keep nothing.
    - **My curve**: I keep your answers, sealed, to show you your own curve. Nobody else sees it.
    - **Reminders**: one private message a week, on the day and at the hour you choose.
    - **Common figure**: your answer counts, without your name, in a rounded percentage for the whole server, never published for fewer than 20 people.
checkin-consent-trend = My curve
checkin-consent-reminders = Reminders
checkin-consent-aggregate = Common figure
checkin-what-trend = keep my answers for my curve
checkin-what-reminders = remind me to answer, by private message
checkin-what-aggregate = count in the common figure

checkin-kept = Noted for this week.
checkin-replaced = Noted: this replaces your answer of this week.
checkin-not-kept = Thank you. As you chose, I keep nothing of it.
checkin-offer = What you describe weighs. If you wish to talk about it, these people are there, and nothing obliges you. I told nobody.
checkin-stopped-unanswered = Your reminders stopped by themselves: three had no answer. You can start them again in the settings.
checkin-stopped-closed = Your reminders stopped: Discord does not let me write to you in private. To start them again, allow private messages from this server (server menu, Privacy), then open the settings.

checkin-note-title = A word on your week
checkin-note-label = For you only
checkin-note-hint = What weighed, what helped. Leave it empty to remove it.
checkin-note-kept = Your note is kept, sealed, beside this week’s answer.
checkin-note-masked = Your note is kept, sealed. I masked in it what may tell who a patient or a person is.
checkin-note-gone = There is no note beside this week’s answer any more.

checkin-urgent = ### Thank you for writing it. You can talk to somebody now
checkin-urgent-elsewhere = Elsewhere: { $numbers }
checkin-urgent-limits = -# I am a program: I can neither listen nor help in an emergency, these people can. Nobody else sees this message, and I told nobody.

checkin-trend = ## Your curve
checkin-trend-off = I do not keep your answers, so there is no curve. You can change that in the settings.
checkin-trend-notes = **Your notes**
checkin-landmark = Only you can see it. It is a personal landmark, not a diagnosis.
checkin-sentence-empty = No answer yet in these last { $weeks } weeks.
checkin-sentence = In { $weeks } weeks, { $count ->
        [one] one answer
       *[other] { $count } answers
    }: mostly around “{ $usual }”, { $heavy ->
        [0] no heavy week
        [one] one heavy week
       *[other] { $heavy } heavy weeks
    }; the last one, “{ $last }”.
checkin-picture-title = My workload
checkin-picture-empty = No answer yet
checkin-picture-alt = Curve of workload, from 1 (manageable) to 5 (too heavy), by week: { $weeks }.
checkin-picture-gap = no answer

checkin-settings = ## Workload weather: your settings
checkin-consents = ### Workload weather · { $server }
checkin-told-on = ✅ Yes: { $what }
checkin-told-off = ⬜ No: { $what }
checkin-told-weeks = -# Your answers are kept for { $weeks } weeks.
checkin-told-reminder = -# Reminder: { $day }, { $hour } ({ $zone }).
checkin-hour = { $hour }:00
checkin-reminder-title = When shall I remind you?
checkin-reminder-day = Day
checkin-reminder-hour = Hour
checkin-reminder-zone = Time zone

day-0 = Monday
day-1 = Tuesday
day-2 = Wednesday
day-3 = Thursday
day-4 = Friday
day-5 = Saturday
day-6 = Sunday

checkin-reminder = **Workload weather** ({ $server }): how is your workload this week? One tap is enough, or nothing at all.
checkin-reminder-last = -# Without an answer, this is the last one: I shall not insist. You can start again in the settings.

checkin-figure = ### The group’s weather
checkin-figure-share = From { $first } to { $last }: about **{ $share } %** of those who answered describe heavy or too heavy weeks ({ $many }).
checkin-figure-few = From { $first } to { $last }: too few answers to give a figure that points at nobody.
checkin-figure-range = { $least } to { $most } answers
checkin-figure-many = more than { $least } answers
checkin-figure-about = This figure covers four weeks and the whole server. It counts only those who said yes, each once, and there is none for fewer than 20.
    Before it is rounded to 10 %, I blur it by chance, once: even who knows all other answers cannot tell yours from it. So it may be wrong by a few points, above all in a small group.

error-checkin-no-trend = I do not keep your answers: first say yes to your curve, in the settings.
error-checkin-no-reminder = Your reminders are off: start them again first, in the settings.
error-checkin-no-answer = No answer is kept for this week: answer first, then add your note.
error-checkin-note-long = That is too long: { $limit } characters at most. Nothing was kept.

control-checkins-trend = My curve
control-checkins-settings = Settings
control-checkins-choose-on = { $what }: yes
control-checkins-choose-off = { $what }: no
control-checkins-agree = Continue
control-checkins-allow-on = Say yes: { $what }
control-checkins-allow-off = Withdraw: { $what }
control-checkins-keep-usual = Keep the usual time
control-checkins-keep-weeks = Keep { $weeks } weeks
control-checkins-remind = Day and hour of the reminder
control-checkins-note = Add a note
control-checkins-about = Where does this come from?
