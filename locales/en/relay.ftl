# A conversation through the bot, between who needs to talk and a colleague on call.

relay-opening-member = 💬 **{ $other } is here to listen.** Just write here. To { $other } you are **{ $mine }**: your account is not shown.
relay-opening-peer = 💬 **{ $other } needs to talk.** Just write here. To { $other } you are **{ $mine }**: your account is not shown.
relay-how =
    - The bot carries your words and keeps none; they stay on Discord, in your two conversations with it. Whoever hosts it could technically see them pass.
    - Text only, and no patient named. Edited or deleted here, it is there too. Without a word from me, it is passed on; should the other go, I tell you a little later, with what did not go.
    - A colleague is no emergency service. In danger, day and night: **{ $numbers }**.
relay-was = Conversation with { $other }, over.

relay-masked = 🔒 I masked before passing it on: { $kinds }. No patient may be recognisable, here either.
relay-files-stay = 📎 Your text went, not what came with it: only text is passed on.
error-relay-suspended = The moderators suspended you: this message is **not** passed on, and somebody else takes over. Need to talk yourself? `/support resources`.
relay-only-text = This message is not passed on: only text can be. Say it in words, if you like.
relay-not-yet = ⏳ Not passed on yet: Discord is not answering well. Your message goes as soon as possible, no need to send it again.
relay-unreachable = ⚠️ Your message was **not** passed on: { $other } can no longer receive messages from the bot.
relay-refused = Discord refused this message: it was **not** passed on. Try to word it otherwise.
relay-too-late = Your message was **not** passed on: the conversation with { $other } had just ended.
relay-which = { $count ->
    [one] Your message has not gone yet. Is it for this person?
   *[other] Your message has not gone yet. Whom is it for? Next time, answer one of the person’s messages (**Reply**): I shall know.
}
relay-sent = 📨 Noted: for { $other }.

relay-sure-end = End the conversation with { $other }? You will both be told.
relay-sure-hand-over = Another colleague is called at once, the person is told, and the conversation ends there for you.
relay-sure-another = Talk to somebody else? That happens, and you need not explain. The conversation with { $other } ends, and I call another colleague; { $other } is not called for this request again.
relay-sure-reveal = Tell { $other } your Discord account? It is your choice, and it cannot be taken back. The other’s account stays hidden.
relay-done = Done.
relay-note = A word from the colleague before:
relay-revealed = 🪪 **{ $other }** makes themselves known: { $account } ({ $name }). Keep it to yourself.
relay-revealed-done = 🪪 Noted: { $other } will know your account.
relay-report-which = **What do you want to report?** The moderators see only the message that you choose, and what you tell them of it.
relay-report-nothing = No message of { $other } is left here. You can tell what happened all the same: the moderators see your words only.
relay-report-none = Something else
relay-report-tell = Tell
relay-revealed-not = { $other } can no longer receive messages from the bot, and does not know who you are.
relay-reported = Thank you. The moderators have your report, under your two borrowed names: it holds no account. I will tell you what comes of it, and `/reports` shows it as well.

relay-over-member = 🌿 **The conversation with { $other } is over.** You can ask to talk again whenever you like.
relay-over-peer = 🌿 **The conversation with { $other } is over.** Thank you for being there. And you: was it a heavy one?
relay-handed-over-member = 🤝 **{ $other } is no longer in the conversation.** I am calling somebody else at once, you need not do anything.
relay-handed-over-peer = 🤝 **The conversation with { $other } ends here for you**, another colleague is being called. That happens, and is nobody’s fault. Thank you for being there. And you: was it a heavy one?
relay-left-behind = { $count ->
    [one] ⚠️ Your last message was not passed on.
   *[other] ⚠️ Your last { $count } messages were not passed on.
}
relay-unheard = { $count ->
    [one] ⚠️ Your last message to { $other } was not passed on: they were no longer there.
   *[other] ⚠️ Your last { $count } messages to { $other } were not passed on: they were no longer there.
}
relay-heavy = Thank you for saying so. Nobody calls you for 24 hours. Take care of yourself: talking to somebody is for you too.
relay-light = Good. Thank you for the time you gave.
relay-follow-up = Hello. You talked with a colleague not long ago, under the name { $mine }. I ask nothing; I only meant to say that the door stays open.
relay-fine = Thank you. I shall not write about this again.

control-support-end = End
control-support-hand-over = Hand over
control-support-another = Somebody else
control-support-reveal = Make myself known
control-support-sure = Yes, I confirm
control-support-report = Report
control-support-complain = Report
control-support-heavy = Yes, 24 h of rest
control-support-light = No, I am fine
control-support-fine = All is well

form-title-relay-report = Report what was written
form-relay-note = A word for the next colleague?
form-relay-note-hint = Optional, deleted once read. Write it as if the person were reading: they may.
form-relay-reason = What happened?
form-relay-reason-hint = Only the moderators read it. Name no patient.
form-relay-passage = The passage, if you like
form-relay-passage-hint = Copy it here: the bot kept none of it. Optional.

error-relay-over = This conversation is over.
error-relay-sent = This message went into another conversation already.
error-relay-copy-gone = This message is no longer there. You can tell of it: press “Report”, then “Something else”.
error-relay-message-gone = Your message is no longer there: write it again.
error-relay-barred = The moderators suspended you: for now, you cannot take a request. You can always ask to talk.
