## Role and channel

role-associate = Associate member
channel-echanges-associes = associates
topic-echanges-associes = Associate members and health professionals talk here. No consultations: for your health, your own doctor; in an emergency, the numbers in the first message.
panel-associates = ## Between associate members and health professionals
    This is for work, organisation and helping each other. Verified professionals and moderators read this channel; the rest of the server does not.
    Here, **no consultations**: nobody can examine you, and advice from afar may harm. For your health or a relative’s: your own doctor. In an emergency:
    { $numbers }
    -# Elsewhere: { $elsewhere }
    -# A message that plainly asks for medical advice may get a reminder, once a week at most. I keep nothing of it.
associates-reminder = A kind word about your message in the associate members’ channel: nobody here can give a consultation, for nobody can examine you. Your own doctor can. In an emergency:
    { $numbers }
    -# Nothing of your message is kept. If I misunderstood, forget this reminder: I send no other for a week.

## Being recognised

control-vetting-standing = Get recognised
control-vetting-standing-again = Where I stand
control-vetting-request = Ask the moderators
vetting-head = ## Getting recognised
vetting-about =
    { $needed ->
        [one] One verified professional vouches for you
        [2] Two verified professionals vouch for you
       *[other] { $needed } verified professionals vouch for you
    } with `/vouch`: the role comes by itself. Or the moderators recognise you, if you ask.
    -# No RPPS number is asked for or kept, and no document either.
vetting-standing-associate = You are an **associate member**.
vetting-standing-asked = ⏳ Your request of { $at } is with the moderators. Nothing for you to do: I will write to you in private, and the answer will show here as well.
vetting-standing-declined = The moderators could not recognise you this time.
vetting-standing-revoked = The moderators took your recognition back: only they can return it.
vetting-standing-again = You may ask again whenever you like.
vetting-standing-again-from = You may ask again from { $until }.
vetting-standing-back = Good to see you again! What you were recognised as before you left does not come back by itself: ask, and the moderators will find it.
vetting-standing-roleless = You were recognised as a verified professional, but do not have the role (any more). If that lasts, ask the moderators.
vetting-standing-vouched = 🤝 { $count ->
        [one] One person vouches for you already
       *[other] { $count } people vouch for you already
    }, of { $needed }.

form-title-vetting = Get recognised
form-vetting-wish = You are…
vetting-wish-verified = A health professional, at work or in training
vetting-wish-verified-hint = Doctor, intern, student, midwife, nurse… Role “Verified professional”.
vetting-wish-associate = Of another profession
vetting-wish-associate-hint = Secretary, social work, law, research… Role “Associate member”.
form-vetting-words = What helps to recognise you
form-vetting-words-hint = Optional: your profession, who knows you here. No RPPS: I would delete it.
vetting-asked = It is with the moderators. I will write to you in private; if your private messages are closed, press the button again: the answer shows there.

vetting-letter-verified = 🩺 Done: on **{ $server }** you are a **verified professional**. You can ask, answer, and vouch for others in turn (`/vouch`).
vetting-letter-associate = Done: on **{ $server }** you are an **associate member**.
vetting-letter-channel = { $channel } is open to you, to talk with health professionals.
vetting-letter-declined = On **{ $server }**, the moderators could not recognise you this time. Two vouches still can.
vetting-letter-revoked = On **{ $server }**, the moderators took your recognition back. The reason:
vetting-letter-again = You may ask again from { $until }.

error-vetting-again = The moderators answered you not long ago. You may ask again from { $until }.
error-vetting-already = You are a verified professional already: everything is open to you.
error-vetting-not-here = This person is not on the server, or has left it.

## Vouching

vouched = 🤝 Noted: you vouch for { $member }. One more vouch, and the role comes by itself.
    -# Moderators see who vouches for whom. You may take it back whenever you like.
vouched-verified = 🩺 That was the vouch it took: { $member } is now a **verified professional**, and knows it.
    -# Moderators see who vouches for whom. You may take it back whenever you like.
vouches-mine = { $count ->
        [one] ## You vouch for one person
       *[other] ## You vouch for { $count } people
    }
vouches-none = You are a verified professional. You vouch for nobody at present: `/vouch` helps who is new here and known to you.
vouches-line = { $member } · { $at }
vouches-more = { $count ->
        [one] … and one more, older.
       *[other] … and { $count } more, older.
    }
vouch-withdraw-sure = No longer vouch for { $member }? If the role hung on your vouch, the moderators will look; nothing is taken by itself.
vouch-withdrawn = Taken back.
vouch-withdrawn-review = Taken back. They keep their role; the moderators will look.
control-vetting-withdraw = Take back
control-vetting-withdraw-sure = Yes, take it back
control-vetting-vouches = My vouches

error-vouch-self = You cannot vouch for yourself: ask a colleague.
error-vouch-bot = Bots need no vouches.
error-vouch-verified = They are recognised already: nothing more to do.
error-vouch-moderators = For this person, a vouch is not enough: it is for the moderators to recognise them. Talk to the moderators if you know the person.
error-vouch-already = You vouch for them already. It takes somebody else as well.
error-vouch-gone = This vouch no longer exists.
error-vouch-limit = You have vouched for { $count } people within seven days, which is the most. You may again from { $until }. If it is urgent, the moderators can recognise somebody at once.

## For moderators

vetting-somebody = somebody
vetting-as-verified = verified professional
vetting-as-associate = associate member
vetting-card = 🩺 { $member } asks to be recognised: **{ $wish }**
vetting-card-wordless = Without another word.
vetting-card-back-none = Left on { $at }, and is back.
vetting-card-back-verified = Was a verified professional until they left on { $at }, and is back.
vetting-card-back-associate = Was an associate member until they left on { $at }, and is back.
vetting-card-back-revoked = Recognition taken back before they left on { $at }. Is back.
vetting-card-review = 👀 { $member } is a verified professional, but only { $count } vouch of { $needed } is left. Nothing was taken: it is for you to say.
vetting-card-hint = Case { $number } · `/recognition view` shows the whole chain.
vetting-card-closed-verified = ✅ { $member } is a verified professional.
vetting-card-closed-associate = ✅ { $member } is an associate member ({ $by }).
vetting-card-closed-declined = { $member } was not recognised this time ({ $by }).
vetting-card-closed-revoked = { $member }’s recognition was taken back ({ $by }).
vetting-card-closed-left = { $member } left the server.
vetting-card-closed-none = { $member }: nothing waits any more.
vetting-age = Discord account made { $at }.
control-vetting-verify = Verified professional
control-vetting-associate = Associate member
control-vetting-decline = Not this time
control-vetting-keep = Keep
control-vetting-revoke = Take back
form-title-vetting-decline = Not this time
form-vetting-decline = A word to the person (optional)
form-title-vetting-revoke = Take the recognition back
form-vetting-revoke = The reason
form-vetting-reason-hint = The person will read it. Nothing that identifies a patient.
vetting-done-verified = Done: { $member } is a verified professional, and knows it.
vetting-done-associate = Done: { $member } is an associate member, and knows it.
vetting-done-declined = Done, and kindly said. They may ask again in a week; two vouches would recognise them as well.
vetting-done-kept = Kept: the moderators answer for it from now on.
vetting-done-revoked = Taken back: { $member } is told, and only moderators can undo it.
vetting-done-others = { $count ->
        [one] They vouched for { $members } too: a card waits for you in the moderators’ channel.
       *[other] They vouched for { $members } too: cards wait for you in the moderators’ channel.
    }
error-vetting-gone = This case no longer exists: the member erased their data.
error-vetting-decided = That is decided already.
error-vetting-excluded = An exclusion still keeps this person out. Wait until it ends, or lift it first (`/moderation case`).
error-vetting-nothing = They are not recognised: there is nothing to take back.
error-vetting-moderator = They are a moderator: take that role from them first, on Discord.
act-vetting-verified = recognition given
act-vetting-associate = associate member accepted
act-vetting-declined = recognition declined
act-vetting-kept = recognition kept
act-vetting-revoked = recognition taken back

chain-head = ## { $member }’s chain
chain-undecided = Not recognised at present.
chain-nothing = Nothing is known: no request, no decision.
chain-by-hand = Role given by hand on Discord.
chain-verified-vouches = Verified professional since { $at }, by vouches.
chain-verified-moderator = Verified professional since { $at }; { $by } answers for it.
chain-verified-hand = Verified professional since { $at }, by hand on Discord.
chain-associate-moderator = Associate member since { $at } ({ $by }).
chain-associate-hand = Associate member since { $at }, by hand on Discord.
chain-revoked-moderator = Recognition taken back on { $at } ({ $by }).
chain-revoked-hand = Recognition taken back on { $at }, by hand on Discord.
chain-left = Left the server on { $at }.
chain-asked = Has asked, and waits since { $at }.
chain-above = **Who vouches for them**
chain-above-none = Nobody vouches for them.
chain-below = **For whom they vouch**
chain-below-none = They vouch for nobody.
chain-vouch-live = { $member } · { $at }
chain-vouch-withdrawn = ~~{ $member }~~ · { $at }, taken back
chain-vouch-past = { $member } · { $at }, counts no longer
signs = **To look at** (it proves nothing)
sign-ring = A ring: { $who } → …
sign-pair = Always the same two: { $who }, for { $count } people
sign-many = Many in a short time: { $who }, { $count } vouches within a month
sign-fresh = Only just recognised when they vouched: { $who } ({ $count ->
        [0] the same day
        [one] a day before
       *[other] { $count } days before
    })
sign-young = A very recent Discord account at that time: { $who } ({ $count ->
        [0] of the same day
        [one] a day
       *[other] { $count } days
    })

blocked-vetting-gone = It is kept, but the server has this role no more. Somebody who manages the server can run `/setup`; I then finish without you doing anything.
blocked-vetting-role = It is kept, but Discord does not let me touch the role “{ $role }”. Somebody who manages the server has to give me “Manage Roles” and put my role above that one (Server Settings, Roles); I then finish without you doing anything.
parked-blocked-vetting-gone = the role of verified professionals or of associate members no longer exists. → Run `/setup`.
parked-blocked-vetting-role = I can neither give nor take the role of verified professionals or of associate members. → Give me “Manage Roles”, put my role above those (Server Settings, Roles), then run `/setup` again.

## Your data

notice-vettings = Recognition: your request (its text encrypted, deleted once it is decided), what was decided, and who vouches for whom, under your accounts; moderators can see it. Never an RPPS number or a document. As long as you are recognised; what holds no longer is deleted { $vetting_retention ->
        [one] after a day
       *[other] after { $vetting_retention } days
    }. If you erase your data, your request and the vouches for you go; a recognition that was taken back stays so, without its reason; who is recognised thanks to you stays so, without your name. In the associate members’ channel, a message that asks for medical advice may get a reminder: nothing of it is kept.
