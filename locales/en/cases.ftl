## Sanctioning an account

form-title-measure = Sanction { $who }
sanction-kind-timeout = Time-out
sanction-kind-timeout-hint = Still reads, without writing or reacting.
sanction-kind-exclude = Temporary exclusion
sanction-kind-exclude-hint = Writes no more and loses their roles here, which come back at the end.
sanction-form-duration-hint-measure = For a time-out or an exclusion
sanction-form-template = A reason at hand
sanction-form-template-hint = Optional: it will be read in the member’s language
sanction-hours = { $hours ->
        [one] One hour
       *[other] { $hours } hours
    }
form-reason-measure = The reason, in your words
form-hint-measure = Alone, or after the reason at hand. The member will read it. Nothing that points at a patient.
measure-kept = It is decided: **{ $what }** for { $member }, until { $until }. { $reached } Decisions that hold for them, this one included: **{ $count }**.
measure-blocked = It is decided: **{ $what }** for { $member }, until { $until }, but **Discord does not follow yet**. { $why } { $reached }
measure-reached = They are told by private message.
measure-unreached = ⚠️ Their private messages are closed: **they know nothing of it**. Tell them another way.
measure-reached-later = They will be told by private message.
measure-audit-reason = A decision of the moderators
sanctions-none = Nothing that was decided about you still holds.
measure-dated = the decision of { $day }
measure-told-warn = ⚠️ The moderators **warn** you. It counts until { $until }; nothing is forbidden to you.
measure-told-timeout = ⏸️ The moderators give you a **time-out** until { $until }: until then you read everything, and cannot write. It ends by itself.
measure-told-exclude = ⛔ The moderators **exclude** you until { $until }. Until then you stay on the server, without writing and without your roles. That day, I give them back to you myself, unless you leave meanwhile.
    -# If it is hard: `/support resources` works here, at any hour.
measure-told-message = The message: { $link }
measure-told-appeal = -# You can appeal once: another moderator will decide.
measure-ended-timeout = ▶️ Your time-out is over.
measure-ended-exclude = ▶️ Your exclusion is over.
measure-ended-roles-back = Your roles here are back.
measure-ended-roles-revoked = Your roles here are back, but for your recognition: the moderators took it back meanwhile. The button in the welcome channel tells where you stand.
measure-ended-roles-left = You had left the server meanwhile: your roles do not come back by themselves. Be recognised anew with the button in the welcome channel.
measure-ended-free = You can write again. Welcome back!
measure-ended-held = Another decision still holds, until { $until }: until then you read without writing.
measure-ended-lifted = ▶️ The moderators lifted, before its end, the decision of { $day } about you ({ $what }).

## Reasons at hand

template-tone-label = Hurtful tone
template-tone = Hurtful words about somebody. Here, one can disagree without hurting.
template-harassment-label = Insistence, harassment
template-harassment = Repeated messages to somebody who did not want them.
template-patient-label = Recognisable patient
template-patient = Details by which a patient can be recognised. Secrecy holds among colleagues too.
template-colleague-label = Colleague unmasked
template-colleague = You said in public who a colleague is, or what they had confided.
template-advertising-label = Advertising
template-advertising = Advertising or canvassing: this place is for helping each other.
template-fraud-label = False credentials
template-fraud = You presented yourself with a profession or title that is not yours.
template-medical-advice-label = Remote consultation
template-medical-advice = Personal medical question or advice: no consultation is given here.

## Appealing under one’s account

form-title-contest = Appeal against this decision
form-reason-contest = Why?
form-hint-contest = The moderators will read it, with your name. Nothing that points at a patient.
appeal-kept-named = The moderators have it. Somebody other than who decided will read it, and I will tell you what comes of it.
appeal-card-named = ⚖️ **Appeal** by { $member } against the decision of { $moment }: { $link }

## File

case-head = ## File of { $member }
case-empty = No decision about them.
case-reports = Reports of their messages: { $open } waiting, { $resolved } resolved, { $dismissed } dismissed.
case-hint = Nothing that somebody writes under a pseudonym enters their file.
case-entry = **{ $what }** · { $at } · by { $moderator } · decision `{ $reference }`
case-active = Holds until { $until }.
case-by-hand = Stopped by hand on Discord; I leave it alone. It was to end on { $until }.
case-over = Ended on { $until }.
case-lifted = Lifted on { $moment } by { $moderator }:
case-lifted-on-appeal = Lifted on appeal.
case-appeal-open = ⚖️ An appeal waits.
case-appeal-upheld = ⚖️ Appeal examined: decision upheld.
case-appeal-lifted = ⚖️ Appeal examined: decision lifted.
case-appeal-lapsed = ⚖️ Appeal without object: the decision had ended.
case-untold = They could not be told (private messages closed).
case-erased = Without a reason: they erased their data.
form-title-release = Lift this decision
form-reason-release = Why now?
form-hint-release = The member will read it, and it stays in their file.
measure-released = It is lifted. The member is told.
act-measure-warn = warning of an account
act-measure-timeout = time-out
act-measure-exclude = temporary exclusion
act-measure-lifted = decision lifted before its end

## Buttons

control-moderation-contest = Appeal
control-moderation-mine = Decisions about me
control-moderation-end = Lift decision { $reference }
control-moderation-leaf-newer = Newer
control-moderation-leaf-older = Older

## Refusals

error-sanction-whom = Choose a message **or** a member.
error-measure-length = For a time-out or an exclusion, choose how long it lasts.
error-measure-self = That is you: another moderator has to decide.
error-measure-left = They are no longer on the server: there is nothing to decide here.
error-measure-bot = That is a bot: its rights are set in the server’s settings.
error-measure-above = They stand as high as you, or higher: see it with somebody who manages the server.
error-measure-not-yours = Discord does not give you “{ $permissions }”, which deciding this takes. Somebody who manages the server can add it to the Moderation role.
error-measure-administrator = They are an administrator: Discord lets nobody time them out. Somebody who manages the server can take that right first.
error-measure-lacking = Nothing is decided: I lack “{ $permissions }”. Somebody who manages the server can give it to me (Server settings, Roles).
error-measure-bot-below = Nothing is decided: my role stands under “{ $role }”, and Discord would refuse. Somebody who manages the server can place it above (Server settings, Roles).
error-measure-over = This decision no longer holds: there is nothing to lift.
error-case-own = That is your own file: `/my-data export` gives you what is about you.
blocked-measure = I lack a right, or my role is too low; I try again, and finish as soon as that is mended (`/diagnose`).
parked-blocked-measure = Discord refuses a time-out, an exclusion, or its end. → Give me “Time out members” and “Manage Roles”, place my role above members’ roles, then run `/setup` again.
