## Colleagues on call: asking for somebody

role-peer = Listening peer
channel-ecoute = listening
topic-ecoute = Requests to talk come in here, without a name. For the colleagues on call.

control-support-ask = I need to talk
control-support-retry = Try again
control-support-thread = Rather a private thread
control-support-cancel = Cancel my request
control-support-claim = I’ll take it
control-support-resources = Resources

support-urgent = **If it is urgent, somebody answers right now here:**
support-asked-private = 💬 **I wrote to you in private: open your private messages.** Your request has reached the colleagues on call, without your name.
support-asked-thread = 💬 **Your private thread is open**: you find it under the mutual-help channel. Your request has reached the colleagues on call, without your name; whoever joins you will see your account.
support-standing-calling = Your request still stands: it waits for a colleague to take it, and I will write to you as soon as one does. There is nothing to do again.
support-standing-claimed = Somebody took your request. To talk to them, write to me in our private messages: I pass it on. You would rather have somebody else, or stop? The buttons are under the first message of the conversation.
support-standing-closed = This request is closed. You may ask again whenever you like.
support-cancelled = It is cancelled, nobody is called any more. You may ask again whenever you like.
support-closed-to-me = 🔒 **I cannot write to you in private**, and nobody has been called yet. Two ways:
    1. **Open your private messages to me.** On a phone: long press on the server’s icon → “More Options” → turn on “Allow Direct Messages”. On a computer: right click on the server’s icon → “Privacy Settings” → “Direct Messages”. (In French: « Plus d’options » → « Autoriser les messages privés », « Paramètres de confidentialité » → « Messages privés ».) Then press **Try again**.
    2. **A private thread on the server.** Whoever answers you will see your account there, and you theirs; moderators can read it too.

support-letter = 💬 **This is where you will talk with whoever answers.** Your request has just reached the colleagues on call, without your name.
support-letter-again = 💬 **I am calling another colleague on call**, without telling them who you are. There is nothing to do again.
support-presence-now = 🟢 Somebody is on duty at the moment, and I am calling them.
support-presence-next = ⚪ Nobody is on duty at the moment. Next duty: from { $begins } to { $ends }. In ten minutes I call all the colleagues all the same.
support-presence-none = ⚪ Nobody is on duty at the moment, and nobody plans to be. In ten minutes I call all the colleagues all the same.
support-letter-how = As soon as somebody answers, I tell you here. What you write is passed on to them under a pen name; I keep nothing of it. If nobody could answer after half an hour, I will tell you so frankly.
support-letter-thread = As soon as somebody answers, they join you in this thread. If nobody could answer after half an hour, I will tell you so frankly.
support-limits = I am a robot, not an emergency service. Suicidal thoughts or immediate danger, day and night: { $numbers }.
support-letter-last = **Nobody is available for the moment.** I am sorry: it is not you, it is the hour. Here, somebody answers now:
support-letter-stays = Your request stays open: if a colleague takes it, even later, I write it to you here. You may also cancel it.
support-letter-claimed = ✅ A colleague on call took your request.
support-letter-closed = This request is closed. You may ask again whenever you like.
support-letter-met = ✅ A colleague on call has joined you in this thread.
support-thread-name = Listening · { $name }
support-met = 🤝 { $peer } is here for you. This thread is yours: I pass nothing on here. Moderators can read it. When you are done, leave the thread or archive it.

## On the colleagues’ side

panel-ecoute = ### 🤝 Colleagues on call
    Requests come in here, without a name. Whoever presses “I’ll take it” first talks with that person by private messages, through me, each under a pen name.
    👉 **Are you there?** One tap tells it: on duty, you are called in private. Nobody sees your duty but you.
support-card = 🤝 **Somebody needs to talk** · { $since }
support-card-hint = “I’ll take it” opens a private conversation with this person. Whoever presses first has it.
support-card-thread = 🧵 In a private thread of the server: your account will be visible to this person there, and theirs to you.
support-card-coordinators = 🤝 **Somebody needs to talk, and nobody could answer yet** · { $since }
support-card-hint-coordinators = Whoever is a colleague on call may take it. If not, wake one: simply ask who can look at the listening channel.
support-card-taken = ✅ Taken care of. Thank you all.
support-card-over = This request is closed: there is nothing left to do.
support-call = 🤝 **Somebody needs to talk** · { $since } · { $server }
support-call-hint = If it is not the moment for you, do nothing: others are called, and nobody will know.
support-claimed = Thank you, it is yours. Open your private messages: you talk there through me.
support-claimed-closed = 🔒 Thank you, but I cannot write to you in private: the request goes back to the others. Open your private messages to this server, then take it again if it is still there.
support-claimed-thread = Thank you, it is yours. I added you to the private thread, under the mutual-help channel.

control-support-there = I’m here { $hours } h
control-support-stop = I’m stopping
control-support-duty = My duty
control-support-pause = Break
control-support-resume = Resume
control-support-shift = Add a shift
control-support-unshift = Remove

duty-head = ## My duty
duty-on = 🟢 You are on duty, until { $until }.
duty-off = ⚪ You are not on duty at the moment.
duty-paused = ⏸️ On a break until { $until }: nobody calls you.
duty-rests = 🌙 You are resting until { $until }, after a heavy conversation: nobody calls you.
duty-load = { $count ->
        [0] No open conversation.
        [one] One open conversation, of { $most } at most.
       *[other] { $count } open conversations, of { $most } at most.
    }
duty-shifts = **Every week**
duty-no-shifts = No regular shift. An hour a week is a help already.
duty-shift = { $day }, from { $begins } to { $ends }
duty-hour = { $hour }:00
duty-day-0 = Monday
duty-day-1 = Tuesday
duty-day-2 = Wednesday
duty-day-3 = Thursday
duty-day-4 = Friday
duty-day-5 = Saturday
duty-day-6 = Sunday
duty-days = { $count ->
        [one] One day
       *[other] { $count } days
    }
form-title-shift = A weekly shift
form-title-pause = Take a break
duty-form-day = Which day?
duty-form-begins = From
duty-form-ends = Until
duty-form-ends-hint = Earlier than it begins: until the next day
duty-form-pause = How long?

## Resources and counts

support-resources = ## Whom to call · { $country }
support-resources-elsewhere = Elsewhere: { $numbers }
support-counts-few = Fewer than twenty requests are kept: too few to tell anything without telling about somebody.
support-counts = ## Listening: the requests that are still kept
    - Requests: **{ $asked }**
    - Taken by a colleague: **{ $claimed }**
    - Median wait: **{ $minutes ->
        [0] less than a minute
        [one] one minute
       *[other] { $minutes } minutes
    }**

error-support-gone = This request does not exist any more.
error-support-over = This request is closed: there is nothing left to do.
error-support-own = This is your own request: somebody else will take it.
error-support-taken = Somebody has just taken it. Thank you for offering.
error-support-left = You were in this conversation before: somebody else takes it up.
error-support-full = You are already there for { $count } people: leave this one to somebody else, and look after yourself.
error-support-often = You have called { $count } times today: you can again tomorrow. If it cannot wait, one of the numbers above answers at once.
error-support-answered = Somebody has answered already: end it in the conversation instead.
error-support-shifts = You have { $count } shifts already: remove one first.
error-support-no-shift = This shift does not exist any more.

notice-support = Listening: that there was a request, its day and state, under encrypted identities; never what was said. A request that nobody took closes after a week; all is deleted { $support_retention ->
        [one] one day
       *[other] { $support_retention } days
    } after the end. While a conversation lasts, where the messages that were passed on stand, encrypted, without their text. When a colleague hands over, the word that they leave for the next one, encrypted, until it was read.
notice-duty = Duty of colleagues on call: your hours, your breaks and where I called you, under an encrypted identity, until you take them back or erase your data. Nobody else sees them.
