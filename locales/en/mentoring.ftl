## Mentoring

role-mentor = Mentor
channel-mentorat = mentoring
topic-mentorat = Find a mentor, or become one. The private threads of pairs open here.

panel-mentoring = ## Mentoring
    A colleague who has been there accompanies you: a year, a month, or twenty minutes. You say what you look for, I propose; nobody knows who you are before both of you said yes.
    -# You may stop whenever you like, without a reason and without blame.

notice-mentoring-profiles = Mentoring, profile: what you told of yourself, your wishes, your workplace and whom you do not want to meet, encrypted, until you erase it; should you leave the server, for { $mentoring_retention } days at most.
notice-mentoring-pairs = Mentoring, pairs: your requests, your answers and your pairs, sealed; never what you write to each other. What is over is deleted { $mentoring_retention ->
        [one] after a day
       *[other] after { $mentoring_retention } days
    }; until then, I do not suggest the same person to you twice.
notice-mentoring-settings = Mentoring, settings of the server: no personal data.

control-mentoring-find = Find a mentor
control-mentoring-find-once = Twenty minutes only
control-mentoring-ask = { $count ->
    [one] Ask
   *[other] Ask, in this order
}
control-mentoring-ask-first = Begin with no. { $number }
control-mentoring-pairs = My pairs
control-mentoring-withdraw = Take my request back
control-mentoring-letter = Read, for my eyes only
control-mentoring-accept = Yes, gladly
control-mentoring-decline = Not this time
control-mentoring-end = End this pair
control-mentoring-finish = Yes, end it
control-mentoring-reopen = Open the thread again

error-mentoring-profile = To suggest somebody, I need your profile first: one minute is enough, on the server, with /mentoring profile.
error-mentoring-paused = Your mentoring is paused. Resume with /mentoring pause, then search.
error-mentoring-asked = You have a request under way already. See it, or take it back, with /mentoring pairs.
error-mentoring-paired = You have a pair of this kind already. You can end it, without blame, with /mentoring end, then search again.
error-mentoring-over = This request is no longer current. There is nothing for you to do.
error-mentoring-pair-over = This pair is over. /mentoring pairs shows where you stand.

mentoring-found-lasting = ## Who could accompany you
mentoring-found-once = ## Who could give you twenty minutes
mentoring-found-changed = ## The list has changed meanwhile. Who could help you now
mentoring-found-order = -# I ask one person at a time; without an answer in three days, I ask the next. Nobody knows who you are before both of you have said yes.
mentoring-nobody-lasting = I have nobody to suggest for now. You stay on the waiting list: moderators may suggest somebody in the next round. You can also search again in a few days, widen your profile (/mentoring profile), or ask your question in the channels.
mentoring-nobody-once = I have nobody to suggest for twenty minutes just now. You can search again in a few days, widen your profile (/mentoring profile), or ask your question in the channels.
mentoring-shared = Topics in common: { $topics }
mentoring-reason-mentee-specialty = The same specialty as yours.
mentoring-reason-mentee-practice = The same kind of practice as yours.
mentoring-reason-mentee-place = You can meet, on the spot or from afar.
mentoring-reason-mentee-availability = Free at the same times as you.
mentoring-reason-mentee-seniority = A few steps ahead of you, on a path like yours.
mentoring-reason-mentor-specialty = The same specialty as yours.
mentoring-reason-mentor-practice = The same kind of practice as yours.
mentoring-reason-mentor-place = You can meet, on the spot or from afar.
mentoring-reason-mentor-availability = Free at the same times as you.
mentoring-reason-mentor-seniority = A few steps behind you: your path will speak to them.

mentoring-asking-lasting = Off we go: I ask one person after the other. I shall tell you as soon as somebody says yes, and { $until } at the latest.
    -# Where you stand, and how to take your request back: “My pairs”.
mentoring-asking-once = Off we go: I ask for twenty minutes, one person after the other. I shall tell you as soon as somebody says yes, and { $until } at the latest.
    -# Where you stand, and how to take your request back: “My pairs”.
mentoring-withdrawn = Your request is taken back. Nobody knew that it was yours.
mentoring-search-over = Your search has come to its end. With /mentoring pairs you see where you stand; here you can search again.
mentoring-unpaired-lasting = ## Mentoring, { $server }
    Nobody is available for your request for now. It says nothing about you: places are few.
    You stay on the waiting list, and moderators may suggest somebody in the next round. You can also search again: others may be there.
mentoring-unpaired-once = ## Mentoring, { $server }
    Nobody is available for twenty minutes for now. It says nothing about you: places are few.
    You can search again: others may be there.

mentoring-letter-mentor = ## Somebody is looking for a mentor
    On { $server }, a member would like to be accompanied, and the two of you are alike. What I may tell you:
mentoring-letter-once = ## Somebody is looking for twenty minutes
    On { $server }, a member would like to talk for twenty minutes, once, with somebody like you. What I may tell you:
mentoring-letter-mentee = ## A mentor for you, perhaps
    In the mentoring round of { $server }, here is somebody who could accompany you:
mentoring-letter-wishes = What they wish for:
mentoring-letter-until = -# Answer before { $until }. Nobody knows who the other is before both of you have said yes; a no needs no reason, and is told to nobody.
mentoring-letter-waiting = A message from mentoring awaits you. Only you can open and answer it; moderators can read this thread, but not that message.
mentoring-letter-paired = Both of you said yes. The rest is in your private thread.
mentoring-letter-declined = You said no. Nobody is told. Thank you for answering.
mentoring-letter-agreed = Noted: you said yes. I shall tell you if the other person says yes as well.
mentoring-letter-over = This request is no longer current. There is nothing for you to do.
mentoring-letter-apart = This is settled: there is nothing more for you to do here.
mentoring-decline-title = Not this time
mentoring-decline-reason = A reason, if you like
mentoring-decline-hint = Nobody will read it: it stays among your data, sealed.
mentoring-agreed = Noted. I shall tell you if the other person says yes as well.
mentoring-accepted = Thank you! Your private thread is open, and both of you are in it.
mentoring-accepted-later = Thank you, noted: you are two now. Your private thread will open as soon as possible. { $problem }
mentoring-declined = Noted, and told to nobody. Thank you for answering.
mentoring-declined-because = Noted, and told to nobody. Your reason, kept for you alone: { $reason }
mentoring-apart = For you alone · { $number }

mentoring-opening-lasting = ## Welcome, both of you
    { $mentee } was looking for somebody, { $mentor } said yes.
mentoring-opening-once = ## Twenty minutes, for both of you
    { $mentee } was looking for twenty minutes, { $mentor } said yes. Find a time here, then talk where you like.
mentoring-opening-readers = Who can read this thread: both of you, and moderators. No patient’s name, here neither.
mentoring-opening-starters = To begin with, if you like:
mentoring-opening-end = -# You can stop whenever you like, without a reason and without blame.
mentoring-starter-settling = What had to be settled first when setting up, and what could wait?
mentoring-starter-locum-work = How do you tell a good locum post, before saying yes?
mentoring-starter-procedures = Which procedure took you longest to learn, and what made it click?
mentoring-starter-paperwork = Which paper takes you the most time, and who has tamed it already?
mentoring-starter-billing = Which billing code makes you hesitate every week?
mentoring-starter-difficult-consultations = What kind of consultation do you dread, and how do you prepare for it?
mentoring-starter-emergencies = Which emergency taught you the most?
mentoring-starter-organisation = What does a week that holds look like, and what makes it fall?
mentoring-starter-balance = What do you protect in your life when work overflows?
mentoring-starter-exams = What should one know before the exam that nobody says?
mentoring-starter-thesis = How far is the thesis, and what would be this week’s smallest step?
mentoring-starter-career = If you could change one thing about how you work, which one?
mentoring-starter-abroad = What surprises most when one practises elsewhere?
mentoring-starter-teaching = What did somebody who taught well teach you?
mentoring-starter-path = Which way did each of you take to get here?
mentoring-starter-week = What does a week look like, at the moment?
mentoring-starter-wish = What would make this pair useful, three months from now?
mentoring-told-mentee = ## Somebody said yes
    On { $server }, you have a mentor. Both of you are in your private thread: { $link }
mentoring-told-mentor = ## Here you are, two
    On { $server }, you accompany somebody. Both of you are in your private thread: { $link }

mentoring-mine = ## Your mentoring
mentoring-mine-none = You have neither a request nor a pair under way. /mentoring find suggests mentors.
mentoring-mine-asking-lasting = **Your request** is under way: I ask one person after the other. An answer { $until } at the latest.
mentoring-mine-once = { $other } and you, for **twenty minutes**, since { $since }: { $thread }
mentoring-mine-asking-once = **Your request for twenty minutes** is under way. An answer { $until } at the latest.
mentoring-mine-asking-round = **The mentoring round** is under way: answers are waited for. An answer { $until } at the latest.
mentoring-mine-mentee = { $other } accompanies you, since { $since }: { $thread }
mentoring-mine-mentor = You accompany { $other }, since { $since }: { $thread }
mentoring-mine-erased = somebody who erased their data
mentoring-mine-no-thread = the thread is not there, or no longer
mentoring-end-sure = End this pair? The other person will learn that it is over, in the same words as you, without knowing who asked. There is no reason to give.
mentoring-ended = Done. Thank you for this part of the way.
mentoring-parted = This pair is over: it happens, and it is nobody’s fault. Thank you both for the time given.
mentoring-parted-mentee = You can search again at once: you go before others. And to accompany somebody in your turn: /mentoring profile, “Become a mentor”.
mentoring-lost = On { $server }, the thread of your pair was deleted. The pair still stands: you can open a thread again.
mentoring-reopened = Your thread is open: /mentoring pairs leads there.
