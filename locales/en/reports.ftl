## Reporting

form-title-report = Report this message
form-reason-report = What is wrong with it?
form-hint-report = Only the moderators will read it, without knowing that it is you. Nothing that points at a patient.
report-kept = Thank you, the moderators have it, with the message as it stands there. They will not know that it came from you. I will tell you what comes of it, and `/reports` shows it as well.
report-kept-apart = Thank you. This message is from somebody who moderates: your report went to the others in private, and not to that person. They will not know that it came from you. I will tell you what comes of it, and `/reports` shows it as well.
report-kept-nobody = It is kept, but I have to tell you: nobody else can deal with it here at the moment. Your report waits under seal for somebody who can. `/reports` shows where it stands.
report-one-hand = But I have to tell you: here, one person at most can deal with it. If what you report, under a borrowed name, is theirs, they will not be able to, and I may not tell you so.
report-other-ways = You have other ways: **Discord** (long press on the message, then “Report Message”, or https://dis.gd/report); your **professional council**, where ethics are at stake; and **leaving this server**, whenever you like (`/my-data export` first gives you what is yours).
report-in-private = a private conversation through the bot
report-mine = ## Your reports
report-mine-none = You have reported nothing here. To do so: long press on a message, Apps, then “Report”.
report-mine-open = ⏳ Waiting: { $link }
report-mine-claimed = 👀 Somebody is on it: { $link }
report-told-resolved = ✅ The moderators dealt with your report ({ $link }). Their answer:
report-told-dismissed = The moderators read your report ({ $link }) and take no further step. Thank you for watching out.

## The card of a report

report-card = 🚩 **Report**: { $link }
report-letter = 🚩 **Report, in private** ({ $server }): { $link }
    -# It does not pass through the moderators’ channel. Speak of it only with those whom it is brought to.
report-letter-over = This report is no longer for you.
report-card-passed-on = ⬆️ Report passed on to those who run the server: { $link }
report-card-resolved = ✅ Report settled: { $link }
report-card-dismissed = Report dismissed: { $link }
report-card-sealed = 🔒 Written under an assumed name: the reason is not shown here. Tap “Read”.
report-wordless = These words are no longer here.
report-joined = 👥 { $count } members reported it.
report-called = ⬆️ Everybody’s view is asked for: “Read” shows the word that was left.
report-claimed-by = Taken by { $moderator }
report-claimed-since = Taken by { $moderator }, { $since }
report-claimed = It is yours. “Read” shows you the message as it was. Not settled within five days, it goes back to everybody.
report-released = Given back: somebody else can take it.
report-recused = Noted: this report is not for you. Nobody will ask you why.
report-lapsed = You took this report five days ago, and it is not settled: { $link }
    It went back to everybody. Take it again if you are still on it (`/moderation queue`).

## Reading in private

report-read = ## Report: { $link }
report-read-name = Written by **{ $name }**, an assumed name
report-read-note = Passed on by { $moderator }:
report-read-claim = Take it to read here the message as it was, even if it has been changed or deleted since.
report-context = **The message, at the moment of the report**:
report-context-edited = **The message, at the moment of the report** (already edited by its author):
report-context-files = Attachments: { $files }
report-context-empty = It held neither text nor attachment.

## Settling, passing on

form-title-resolve = Settle this report
form-answer-resolve = A ready answer?
form-placeholder-resolve = Each reads it in their own language
form-reason-resolve = Your answer, or what you add to it
form-hint-resolve = Sent in private to whoever reported it. Do not quote the message, and name nobody.
report-answer-warned = The member was warned.
report-answer-removed = The message was removed.
report-answer-sanctioned = A sanction was imposed; we say no more about it.
report-answer-talked = We talked with the member about it, and it is settled.
report-answer-watched = We keep an eye on this exchange. Report again if it happens again.
report-answer-allowed = The message keeps to our rules: it stays. Thank you for watching out.
report-resolved = Settled. Whoever reported it will know.
report-dismissed = Dismissed. Whoever reported it will know.
report-still-open = The report itself is still to be settled: press “Settle” under its card, or in `/moderation queue`.
form-title-escalate = Pass this report on
form-to-escalate = To whom?
form-to-team-escalate = To all the moderators
form-to-team-hint-escalate = You give it back, and everybody is called for their view.
form-to-managers-escalate = To those who run the server
form-to-managers-hint-escalate = They have it in private, and deal with it from now on.
form-reason-escalate = A word for them
form-hint-escalate = Under seal: never in the channel. Nothing that points at a patient.
report-called-all = Passed on to all the moderators, with your word.
report-passed-up = Passed on in private to those who run the server, with your word.

## What is waiting

queue-empty = Nothing is waiting for you: no report, no appeal, no request.
report-queue = { $count ->
        [one] ## One report is waiting
       *[other] ## { $count } reports are waiting
    }
appeal-queue = { $count ->
        [one] ## One appeal is waiting
       *[other] ## { $count } appeals are waiting
    }
unmask-queue = { $count ->
        [one] ## One lifting of anonymity is under way
       *[other] ## { $count } liftings of anonymity are under way
    }
queue-stale = { $count ->
    [one] ☎️ One number to call was last checked over six months ago: tell whoever hosts the bot. `/support resources` shows which.
   *[other] ☎️ { $count } numbers to call were last checked over six months ago: tell whoever hosts the bot. `/support resources` shows which.
}
queue-more = And { $count } others, more recent.
queue-desk-apart = 📬 In private: it is about somebody who moderates.
queue-desk-managers = 📬 In private: passed on to those who run the server.
queue-appeal = ⚖️ Appeal, { $since }: { $link }
queue-unmask = 🔓 A second person is missing; lapses { $until }: { $link }
queue-unmask-approved = 🔓 Approved, for the two to see; lapses { $until }: { $link }
queue-card = [Open the card]({ $link })

## Log

act-report-claimed = report taken
act-report-released = report given back
act-report-called = report passed on to all the moderators
act-report-escalated = report passed on to those who run the server
act-report-resolved = report settled
act-report-dismissed = report dismissed
act-report-apart-claimed = report in private taken
act-report-apart-released = report in private given back
act-report-apart-called = report in private passed on to all who can deal with it
act-report-apart-escalated = report in private passed on to those who run the server
act-report-apart-resolved = report in private settled
act-report-apart-dismissed = report in private dismissed

## Buttons

control-moderation-claim = I’ll take it
control-moderation-read = Read
control-moderation-recuse = Not me
control-moderation-release = Give back
control-moderation-escalate = Pass on
control-moderation-resolve = Settle
control-moderation-dismiss = Dismiss

## Refusals

error-reported-already = You have reported this message already: the moderators have it. `/reports` shows where it stands.
error-reports-enough = That makes { $count } reports in a day: the moderators have plenty to look at, and I take more tomorrow. Until then, tell them the rest with `/write-moderators`. If it is serious, turn to Discord: long press on the message, then “Report Message”.
error-report-gone = This report no longer exists.
error-report-claimed = Somebody else is on it already.
error-report-closed = This report is settled already.
error-report-in-hand = You are dealing with a report of this message already: give it back first if you want to report it as well. Whoever reports does not decide.
error-report-not-yours = This report is not yours at the moment: there is nothing to give back.
error-report-passed-on = This report is with those who run the server already.
error-escalate-nobody = Nobody but you runs this server, or can deal with it. Ask all the moderators for their view instead.
blocked-moderators-closed = It is kept, but none of those whom this report is brought to lets me write to them in private. It waits for them in `/moderation queue`.
parked-blocked-moderators-closed = a private message waits for people who moderate, and none of them lets me write to them. → They can open their private messages (the server’s privacy settings), or look at `/moderation queue`.

## My data

notice-reports = Reports: the message in question and, under seal, what it said at that moment (without what points at a patient), your reason and who you are, erased { $report_retention ->
        [one] one day
       *[other] { $report_retention } days
    } after they are closed. If you erase your data, the moderators keep that there was a report, without you or your words. A report about you would stay until it is settled; what you had written under your account goes as it is closed.
