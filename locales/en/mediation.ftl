## What the two read, in private

mediation-letter = 🕊️ **{ $server }** · The moderators propose a **mediation** between you and { $other }: talking it over calmly, in a private thread, with two moderators. Why:
mediation-letter-hosts = Led by { $moderators }.
mediation-letter-how = Nothing is decided for you, and either may stop at any time. Who could read the thread: the four of you, the server’s administrators, and whoever may “Manage Threads” where it opens.

    It takes two yeses by { $until }. Otherwise it simply does not happen: not answering is a no, and nobody will know whose.
mediation-letter-yes = ✅ **You said yes.** The thread opens if the other says yes too, and two people lead it. You can still change your mind.
mediation-letter-no = **You said no.** Nobody will know. You can still change your mind.
mediation-letter-open = 🕊️ The mediation with { $other } is open: { $thread }
mediation-letter-agreed = 🤝 The mediation with { $other } led to an agreement.
mediation-letter-stopped = 🕊️ The mediation with { $other } stopped. Nobody has to explain.
mediation-letter-lapsed = 🕊️ The mediation with { $other } closed by itself, after two weeks without a message.
mediation-letter-off = 🕊️ **{ $server }** · The mediation with { $other } will not take place. There is nothing for you to do, and nothing is held against you.
mediation-said-yes = Thank you. It is noted, and the other does not know your answer yet.
mediation-said-both = Thank you. You both said yes: the thread is open, the link is just above.
mediation-said-no = It is noted. Nobody will know that it came from you.
mediation-agreed = 🤝 **{ $server }** · { $other } and you agree. The text stays for the two of you to read, sealed.
mediation-read = ## Your agreement of { $at }
mediation-owed = 🤝 Mediation agreement of { $at }
mediation-erased = somebody who erased their data
mediation-objecting = With whom would you rather not do this? Somebody else is sought in their place. You may ask once, without saying why, and I do not say who asked.
mediation-without = Not with { $name }
mediation-objected = Done. Another moderator is sought.

## In the thread

mediation-thread = Mediation { $number }
mediation-and = { $one } and { $other }
mediation-host-sought = a second person, to come
mediation-opening = ## 🕊️ Mediation
    { $one } and { $other }, this thread is yours. { $moderators } help you understand each other, without taking sides.

    👁️ **Who can read it**: the four of you, the server’s administrators, and whoever may “Manage Threads” in { $channel }: Discord lets them. I keep none of the words, and whoever hosts the bot does not read it.

    💬 **How it goes**: each in turn, about what it did to you. No patient’s name. Either may stop at any time, without a reason. Nothing is decided for anybody.

    📝 Once you hold something, propose an agreement in a few lines: it counts only if you both say yes. After two weeks without a message, the thread closes.
mediation-summary = ### 📝 Proposed agreement
mediation-summary-agrees = ✅ { $member } agrees
mediation-summary-waits = ⏳ { $member } has not answered
mediation-other-version = Propose another text
mediation-summary-replaced = A newer proposal is further down.
mediation-summed-up = Proposed. It takes a yes from each of the two.
mediation-agreed-one = Thank you. The other’s yes is still missing.
mediation-agreed-both = 🤝 You both agree. The thread closes, and the agreement stays for the two of you to read.
mediation-stopping = Stop the mediation? The thread closes for good. Nobody has to say why.
mediation-stopped = Stopped.
mediation-ending-agreed = ## 🤝 An agreement is found
mediation-ending-stopped = 🕊️ The mediation ends here. Nobody has to explain. Thank you for trying.
mediation-ending-lapsed = 🕊️ Two weeks without a message: the mediation ends here. Thank you for trying.
form-title-mediation = Propose an agreement
form-text-mediation = What you agree on
form-hint-mediation = In a few lines. A change asks both again. Nothing that points at a patient.

## On the moderators' side

mediation-card = 🕊️ **Mediation** between { $one } and { $other }
    -# Led by { $moderators }.
mediation-card-asking = Each of the two is asked in private, until { $until }. Their answers do not show here.
mediation-card-open = The thread is open.
mediation-card-sought = ✋ **Somebody is missing to lead it**, whom it does not concern.
mediation-card-off = It will not take place. Nobody has to know why.
mediation-card-unreachable = It will not take place: { $member } takes no private messages from me.
mediation-card-agreed = 🤝 It ended with an agreement. The text belongs to the two.
mediation-card-stopped = Stopped.
mediation-card-lapsed = Closed by itself, after two weeks without a message.
mediation-proposed = Each of the two is asked, in private. A second person can join with the button, in the moderators’ channel.
mediation-unreachable = Nothing is open: { $member } takes no private messages from me. Suggest opening them for this server, then try again.
mediation-joined = Thank you. The thread opens as soon as both have said yes.
mediation-cancelled = Cancelled. Both read that it will not take place.
act-mediation-proposed = mediation proposed
act-mediation-joined = mediation joined
act-mediation-cancelled = mediation cancelled
act-mediation-stopped = mediation stopped

## Buttons

control-mediation-accept = Yes, all right
control-mediation-decline = No, thank you
control-mediation-refuse = Change moderator
control-mediation-without = Not with this person
control-mediation-join = I will join
control-mediation-cancel = Cancel
control-mediation-summary = Propose an agreement
control-mediation-agree = I agree
control-mediation-stop = Stop
control-mediation-stop-now = Yes, stop
control-mediation-read = Read the agreement

## Refusals

error-mediation-empty = The text is missing: write at least a few words.
error-mediation-two = It takes two different people.
error-mediation-unverified = { $member } does not see the mutual-aid channel, where the thread would open: it takes two verified members.
error-mediation-under-way = A mediation between these two is under way already.
error-mediation-gone = This mediation no longer exists.
error-mediation-over = This mediation is over.
error-mediation-begun = It has begun already: the thread is open, and the “Stop” button is there.
error-mediation-second = You lead it already: it takes somebody else.
error-mediation-taken = Somebody else has just taken the place. Thank you all the same!
error-mediation-objected = You have asked for somebody else once already. You can still stop.
error-mediation-gone-already = This person does not lead it any more.
error-mediation-not-yours = This button is for those whom this mediation concerns.
error-mediation-older = This text was replaced: a newer proposal is further down.

## My data

notice-mediations = Mediations: who, with whom, led by whom, when, and sealed what the two agreed on; nothing of what was said. Deleted { $report_retention ->
        [one] one day
       *[other] { $report_retention } days
    } after they ended. If you erase your data, one that is under way stops, and an agreement stays with the other, without you.
