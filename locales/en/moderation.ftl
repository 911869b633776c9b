## Sanctions without unmasking

form-title-sanction = Sanction, without knowing whom
sanction-form-kind = Which decision?
sanction-kind-warn = Warning
sanction-kind-warn-hint = Nothing is forbidden; it counts for six months.
sanction-kind-suspend = Suspension
sanction-kind-suspend-hint = No more writing under a pseudonym for the time you choose.
sanction-kind-ban = Ban
sanction-kind-ban-hint = No more writing under a pseudonym, until further notice.
sanction-form-duration = For how long?
sanction-form-duration-hint-sanction = For a suspension only
sanction-days = { $days ->
        [one] One day
       *[other] { $days } days
    }
form-reason-sanction = The reason
form-hint-sanction = The member will read it, and it enters the log. Nothing that points at a patient.
sanction-kept = It is decided, and the member is told. Decisions that hold for them, this one included: **{ $count }**.
sanction-told-warn = ⚠️ The moderators **warn** you about a message that you published under a pseudonym: { $link }
    It counts until { $until }. You can go on writing.
sanction-told-suspend = ⏸️ The moderators **suspend** your writing under a pseudonym until { $until }, for this message: { $link }
    Under your account, nothing changes.
sanction-told-ban = ⛔ The moderators **ban** you from writing under a pseudonym, for this message: { $link }
    Under your account, nothing changes.
sanction-told-reason = Reason:
sanction-told-appeal = -# This decision tells nobody who you are. You can appeal once: somebody else will decide, without your name either.

## Appeals

form-title-appeal = Appeal against this decision
form-reason-appeal = Why?
form-hint-appeal = The moderators will read it, without your name. Nothing that points at you, or at a patient.
appeal-kept = The moderators have it, without your name. I will tell you what is decided.
appeal-card = ⚖️ **Appeal** against the decision of { $moment }: { $link }
appeal-card-sanction = Decision: { $kind } (ends { $until }). Reason:
appeal-card-lasting = Decision: { $kind }. Reason:
appeal-card-words = What the member answers:
appeal-card-hint = -# To be decided by somebody other than who took this decision.
appeal-card-upheld = ⚖️ Appeal examined, decision upheld: { $link }
appeal-card-lapsed = ⚖️ Appeal without object, the decision has ended: { $link }
appeal-card-lifted = ⚖️ Appeal examined, decision lifted: { $link }
appeal-upheld = The decision is upheld. The member will know.
appeal-lifted = The decision is lifted. The member will know.
appeal-told-upheld = ⚖️ Somebody else examined your appeal. The decision is upheld: { $link }
appeal-told-lifted = ⚖️ Somebody else examined your appeal. The decision is **lifted**, and no longer counts: { $link }

## Lifting anonymity, by two

unmask-card = 🔓 { $moderator } asks to **lift the anonymity** of this message: { $link }
unmask-card-danger = ⚠️ A life is in danger: the member will not be told.
unmask-card-approved = -# Approved by { $moderator }. Each of the two can see the account once, until { $until }.
unmask-card-until = -# It takes a second moderator who did not take part in the thread. Without one, the request lapses by itself, { $until }.
unmask-card-over = 🔓 Anonymity lifted by two moderators: { $link }
unmask-card-lapsed = Request to lift anonymity, lapsed: { $link }
unmask-requested = Your request is in the moderators’ channel. A second moderator has one hour to approve it.
unmask-approved = Approved. Each of the two can now see the account, once, with the request’s button.
unmask-account = It is the account of { $account } (`{ $id }`). I will not show it again, and I note it nowhere.
unmask-nobody = The member erased their data: nothing leads to an account any longer.
unmask-told = 🔓 Two moderators lifted the anonymity of a message that you published under a pseudonym: { $link }
    They can see your account, once each, and nobody else can. Their reason:

## Log

audit-head = ## The latest acts
audit-empty = The log is empty.
act-server-install = server set up
act-server-unbind = a channel or role that the bot let go
act-server-images-on = case images turned on
act-server-images-off = case images turned off
act-question-open = question reopened
act-question-answered = question reopened
act-question-solved = question solved
act-question-closed = question closed
act-sanction-warn = warning
act-sanction-suspend = suspension
act-sanction-ban = ban
act-appeal-upheld = appeal rejected
act-appeal-lifted = decision lifted on appeal
act-unmask-requested = lifting of anonymity requested
act-unmask-requested-untold = lifting of anonymity requested, without telling (life in danger)
act-unmask-approved = lifting of anonymity approved
act-unmask-seen = account seen

## Buttons

control-moderation-sanction = Sanction the author
control-moderation-appeal = Appeal
control-moderation-uphold = Uphold
control-moderation-lift = Lift the decision
control-moderation-approve = Approve
control-moderation-look = See the account, once

## Refusals

error-reason-empty = The reason is missing: write at least a few words.
error-not-eligible = This decision is for another moderator.
error-not-under-pen = I did not post this message for somebody under a pseudonym, or it no longer exists.
error-sanction-named = This message stands under an account: there is no anonymity to lift.
error-sanction-duration = For a suspension, choose how long it lasts.
error-sanction-over = This decision no longer holds: there is nothing to appeal against.
error-appealed-already = You have appealed against this decision already.
error-appeal-gone = This appeal no longer exists.
error-appeal-decided = This appeal is decided already.
error-no-message = Give the message’s link (long press, then “Copy Message Link”), or its id.
error-unmask-pending = A request for this message waits for a second moderator already.
error-unmask-second = It takes a second moderator: you made this request yourself.
error-unmask-approved = Somebody else has approved it already.
error-unmask-lapsed = This request has lapsed. If it is still needed, make another.
error-unmask-seen = You have seen this account already: I show it only once.

## My data

notice-unmaskings = Requests to lift anonymity: who asks, who approves, and the reason under seal, until a day after they end; never the account. The moderation log keeps the acts.
notice-sanctions = Decisions of the moderators, all under seal. On what you published under a pseudonym: until they end; one that still holds outlives an erasure, without your account, and so does an appeal, until it is decided. On your account (warning, time-out, exclusion): kept in your file { $report_retention ->
        [one] one day
       *[other] { $report_retention } days
    } after their end, with their reason. If you erase your data, what has ended goes; what still holds stays without its reason, with your account, for I have to end it, and goes at its end.
