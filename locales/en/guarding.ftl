## A message taken away

guarding-removed = ### 🔒 I took your message out of { $channel }
    It held what tells who somebody is: { $kinds }. I kept nothing of what I took out, and nobody else was told.
guarding-not-removed = ### ⚠️ Please delete your message in { $channel } yourself
    It holds what tells who somebody is: { $kinds }. I cannot take all of it away: others can still read it.
guarding-slip = 🤫 You wrote it **under your account**, in a thread where you go by another name.
guarding-masked = This is what is left without those parts.
guarding-under-account = If posted, it will be **under your account’s name**.
guarding-either-name =
    I can post the masked version, under either name. I post nothing without you.
    -# Whoever read it before I took it out will recognise the text when it comes again.
guarding-reread = Read it again
guarding-files-gone = -# Attached files were not kept.
guarding-posted = It is posted in { $channel }, without the masked parts.
guarding-posted-alias = It is kept. The masked version will appear under your other name within a minute.
guarding-discarded = Thrown away. I have nothing left of that message.
guarding-line = 🔒 A message was just taken away. If it was yours, your version to post is waiting:
guarding-restated = -# Message from { $author }, with parts masked
guarding-withdrawn = It is withdrawn.

## A check offered

guarding-hint = 🔎 This message deserves another look by whoever wrote it.
guarding-review = ### 🔎 Could somebody be recognised?
    This message may tell who the patient is: { $kinds }. You can edit it, delete it, or leave it if nobody can be recognised. Without those parts it would read:
guarding-nothing-left = All is well: I see nothing left that tells who somebody is.
guarding-deleted = I am deleting your message.
guarding-kept = Noted, I leave it. I will not suggest another look for an hour.

guarding-kind-nir = a social security number
guarding-kind-phone = a phone number
guarding-kind-email = an e-mail address
guarding-kind-birth-date = a birth date
guarding-kind-name = a name
guarding-kind-address = an address
guarding-kind-record-number = a record number
guarding-kind-professional-id = a professional number
guarding-kind-plate = a number plate
guarding-kind-url = a link to somebody
guarding-kind-handle = a handle
guarding-kind-combination = details that together point to somebody

## Buttons

control-guarding-open = That was my message
control-guarding-post = Post the masked version
control-guarding-post-alias = Post under my other name
control-guarding-post-account = Post under my account
control-guarding-discard = Throw away
control-guarding-withdraw = Withdraw
control-guarding-review = Check
control-guarding-delete = Delete my message
control-guarding-keep = Leave it

## Refusals

error-guarding-gone = This version no longer exists: it was posted, thrown away, or kept too long.
error-guarding-not-yours = This is for whoever wrote that message.
error-guarding-on-its-way = Too late: it is being posted. You can withdraw it there.
error-guarding-place-gone = The channel or thread of that message no longer exists. Your masked version stays here; you can copy it and post it elsewhere.
error-guarding-may-not-write = You can no longer write where that message was. Your masked version stays here.
error-guarding-no-alias = You no longer go by another name in this thread. Your masked version stays here.
error-guarding-still-there = Your message can still be read under your account: posted now under your other name, it would point at you. Delete it first, then press again.
error-guarding-too-long = That is too long for me to post ({ $limit } characters at most). Here it is in full, masked: copy it and post it in several messages.
error-guarding-message-gone = That message no longer exists: there is nothing left to check.
