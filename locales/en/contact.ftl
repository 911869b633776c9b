## Writing to the moderators without showing one's name

form-title-contact = Write to the moderators
form-text-contact = Your message
form-hint-contact = Nothing that points at you unless you want it to, and nothing that points at a patient.
contact-who-reads = The moderators will read your message without knowing who wrote it, less than a minute after you send it. I keep it sealed; only Discord, and whoever hosts the bot with its key, could trace it to you. This is no emergency service.
contact-kept = It is kept: the moderators will read it shortly, without your name. Their answer comes as a private message. You will also find it with `/write-moderators`.
contact-ended = Closed. Thank you for writing. You can write again whenever you like.
form-title-contact-reply = Go on
form-text-contact-reply = Your message
form-hint-contact-reply = Still without your name. Nothing that points at a patient.
contact-told = ✉️ **The moderators of { $server } answered you**:
contact-told-hint = They still do not know who you are.
contact-told-closed = ✉️ **Your conversation with the moderators of { $server } is closed.**
contact-mine = ## Your conversation with the moderators
contact-closed = Thank you for writing. You can write again whenever you like.
contact-muted = The moderators closed this conversation, and take no message without a name from you for thirty days. They still do not know who you are. Under your account, nothing changes. Their reason:
contact-unread = This had not appeared yet when the moderators closed it: they have not read it. Here it is again:
contact-line-mine = **You** · { $at }
contact-line-moderators = **The moderators** · { $at }

## On the moderators' side

contact-card = ✉️ **Somebody of the community writes to you**, without showing their name.
contact-card-waits = ⏳ **Nobody has answered** the last message yet, written { $since }.
contact-card-hint = The first answer counts for all moderators. Nobody here can see who writes.
contact-card-closed = ✉️ Conversation without a name, closed.
contact-card-muted = ✉️ Conversation without a name, closed; nothing more is taken from this member for thirty days.
contact-line = **Their message** · { $at }
contact-erased = one of the moderators
contact-line-answer = **Answer by { $moderator }** · { $at }
contact-more = -# … read the beginning with “Read it all”.
form-title-contact-answer = Answer this member
form-text-contact-answer = Your answer
form-hint-contact-answer = Sent in private, on behalf of the moderators. Nothing that points at a patient.
contact-answered = Sent: the member has your answer in private, on behalf of the moderators.
contact-closed-done = Closed. The member will know.
form-title-contact-mute = Close and take nothing more
form-text-contact-mute = The reason
form-hint-contact-mute = The member will read it, and the audit keeps it. Thirty days without unnamed messages from them.
contact-muted-done = Closed, and nothing more is taken from this member for thirty days. Nobody knows who it is.
act-contact-answered = answer to a message without a name
act-contact-closed = conversation without a name closed
act-contact-muted = conversation without a name closed, none to follow for thirty days

## Buttons

control-contact-write = Write to the moderators
control-contact-reply = Reply
control-contact-end = All good, close
control-contact-answer = Answer
control-contact-close = Close
control-contact-mute = Close and take nothing more
control-contact-read = Read it all

## Refusals

error-contact-empty = The text is missing: write at least a few words.
error-contact-gone = This conversation no longer exists.
error-contact-closed = This conversation is closed already.
error-contact-open = You have an open conversation already: go on with `/write-moderators`.
error-contact-often = { $most } conversations a day is the most: the moderators read everything, and need a little time. Try again tomorrow.
error-contact-muted = The moderators take no message without a name from you until { $until }. Under your account, you can still write to them.
error-contact-patience = The moderators have several messages of yours already: give them time to answer.
error-contact-moved = The conversation moved on while you were writing: read the end again, then answer.

## My data

notice-contacts = Messages to the moderators without a name: the texts and who you are, sealed, deleted { $report_retention ->
        [one] one day
       *[other] { $report_retention } days
    } after the conversation ended; one without news ends by itself after thirty days. If you erase your data, the texts go; a refusal to take your messages lasts until its end, without your account.
