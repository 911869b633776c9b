## Colleagues on call: asking for somebody, and being called

role-peer = Listening peer
channel-ecoute = listening
topic-ecoute = Requests to talk come in here, without a name. For the colleagues on call.

control-support-ask = I need to talk
control-support-cancel = Cancel my request
control-support-claim = I’ll take it

support-urgent = If it is urgent, people answer right now:
support-asked = I wrote to you in private: look at your private messages. I am calling the colleagues on call now, without telling them who you are.
support-standing-calling = Your request still stands, and nothing is lost: it waits for a colleague to take it. All is in your private messages.
support-standing-claimed = Somebody took your request: write to them in your private messages, here with me.
support-cancelled = It is cancelled. You may ask again whenever you like.
support-closed-dms = I cannot write to you in private: your private messages are closed. Nobody was called.

support-letter = This is our private thread. I am calling the colleagues on call now, without telling them who you are. As soon as one of them answers, you talk to each other here, through me.
support-letter-last = I owe you the truth: nobody is available for the moment.
support-letter-claimed = A colleague on call took your request.
support-letter-closed = This request is closed. You may ask again whenever you like.

support-card = 🤝 **Somebody needs to talk** · { $since }
support-card-coordinators = 🤝 **Somebody needs to talk, and nobody could answer yet** · { $since }
support-card-claimed = ✅ Taken care of.
support-card-closed = This request is closed.
support-claimed = Thank you, it is yours. Look at your private messages: you talk there through me, without names.

error-support-gone = This request does not exist any more.
error-support-over = This request is closed: there is nothing left to do.
error-support-own = This is your own request: somebody else will take it.
error-support-taken = Somebody has just taken it. Thank you for offering.
error-support-full = You are already there for { $count } people: leave this one to somebody else, and look after yourself.
error-support-answered = Somebody has answered already: end it in the conversation instead.
