# Channels: what moderators do, and the answers.

channel-archives = Archives
channel-done-create = Done: { $channel } is there, with the permissions of the channel in which you created it.
channel-done-name = Done: { $channel } has its new name.
channel-done-topic = Done: { $channel } has its new topic.
channel-done-slow = In { $channel }, everybody now waits between two messages: { $delay }.
channel-done-slow-over = In { $channel }, everybody writes again without waiting.
channel-done-lock = { $channel } is closed: only moderators write there.
channel-done-unlock = { $channel } is open again, as it was.
channel-done-archive = { $channel } is put away in the archives, read-only.
channel-done-restore = { $channel } is out of the archives, as it was.
channel-done-silence = { $channel } will close every day from { $start }:00 to { $end }:00 (time of { $zone }), and open again by itself.
channel-done-silence-over = { $channel } has no quiet hours any more.
channel-done-cool = { $channel } takes a break until { $until }, then is as before, by itself.
channel-done-cool-untold = { $channel } takes a break until { $until }, then is as before, by itself. I cannot write there: say so yourself, gently.
channel-later = Noted: Discord takes only two names or topics a channel in ten minutes, I will do it at { $at }. A newer wish will replace this one.
channel-put-back = It is as before.
channel-still-closed = Noted, but { $channel } stays closed for another reason: a lock, the archives, quiet hours or a break.
channel-uncreated = The channel is deleted.
channel-reopened = It is open again.
channel-cooling = 🌿 Let’s take a breath here: one message a person every { $minutes ->
    [one] minute
   *[other] { $minutes } minutes
  }, until { $until }. Nobody is aimed at; then we go on, calmly.
channel-cooling-closed = 🌿 Let’s take a breath here: the channel is closed until { $until }, then opens by itself. Nobody is aimed at; then we go on, calmly.
channel-cooled = 🌿 It is open again. Thank you for your patience.
channel-threads-found = { $count ->
    [one] **One thread** of { $channel } has had no message for { $days } d or more. Archived, it can still be read, and opens as soon as somebody writes there.
   *[other] **{ $count } threads** of { $channel } have had no message for { $days } d or more. Archived, they can still be read, and open as soon as somebody writes there.
  }
channel-threads-more = { $count ->
    [one] … and one more.
   *[other] … and { $count } more.
  }
channel-threads-none = { $days ->
    [one] Nothing to put away in { $channel }: no thread there has been idle for a day.
   *[other] Nothing to put away in { $channel }: no thread there has been idle for { $days } days.
  }
channel-threads-away = { $count ->
    [0] None of these threads is idle any more: nothing is archived.
    [one] One thread is archived.
   *[other] { $count } threads are archived.
  }

control-channels-undo = Undo
control-channels-reopen = Open now
control-channels-threads = Archive these threads

error-channel-gone = This channel is gone.
error-channel-kind = Choose a channel or a thread: a category is not dealt with here.
error-channel-unseen = I cannot see { $channel }. Whoever runs the server can give me “View Channel”: Edit Channel, Permissions, then my role.
error-channel-not-yours = On Discord, you do not have “Manage Channels” in { $channel }: I do not do it in your place. Whoever runs the server can give it to you.
error-channel-lacking = I lack in { $channel }: { $permissions }. Whoever runs the server can give it to me: Edit Channel, Permissions, then my role. Nothing is changed.
error-channel-lacking-server = I lack: { $permissions }. Whoever runs the server can give it to me: Server Settings, Roles, then my role. Nothing is changed.
error-channel-above = The role { $role }, which writes here, stands above yours or as high: you cannot close this channel to it. Ask whoever runs the server.
error-channel-bound = I need { $channel } for “{ $name }”: without it, that would stop for everybody. You can rename it or slow it. To archive it, whoever runs the server has to give its part to another channel first.
error-channel-community = Discord allows forums only on a “Community” server (Server Settings, Enable Community). A text channel with threads does nearly the same.
error-channel-no-topic = This channel has no topic: only text channels and forums have one.
error-channel-thread = A thread is not archived like this: write `/channel lock` in it, or put idle threads away with `/channel threads`.
error-channel-nameless = It needs a name that can be read: a letter, a digit or an emoji at least.
error-channel-long = That is too long: { $limit } characters at most.
error-channel-cooling = This channel is taking a break: open it first, or wait for the end.
error-channel-locked = This channel is locked already.
error-channel-unlocked = This channel is not locked (or not by me).
error-channel-archived = This channel is in the archives already.
error-channel-restored = This channel is not in my archives.
error-channel-hours = Give two different hours, from 0 to 23; or none, to end the silence.
error-channel-never-silent = This channel has no quiet hours.
error-channel-open = This channel is open already.
error-channel-undone = It is undone already.
error-channel-too-late = That was more than ten minutes ago: it cannot be undone from here any more.
error-channel-changed = Somebody changed it meanwhile: I leave it as it is.
error-channel-written = Somebody has written there already: I leave this channel. You can archive it.

blocked-channel-refused = Discord does not take this name, topic or setting as it is. Try another one: your new wish will replace this one.
blocked-channels-full = The server has as many channels as Discord allows. Whoever runs it can delete some; I then finish without your doing anything again.
parked-blocked-channel-refused = Discord does not take a channel’s name, topic or setting. → Give the `/channel` command again, another way.
parked-blocked-channels-full = the server has as many channels as Discord allows. → Delete some, then run `/setup` again.
permission-connect = Connect
permission-manage-permissions = Manage Permissions

act-channel-create = channel created
act-channel-name = channel renamed
act-channel-topic = topic changed
act-channel-slow = channel slowed
act-channel-lock = channel locked
act-channel-unlock = channel unlocked
act-channel-archive = channel archived
act-channel-restore = channel restored
act-channel-silence = quiet hours changed
act-channel-threads = idle threads archived
act-channel-cool = channel cooled down
act-channel-reopen = channel opened early
act-channel-undo = act undone

notice-channel-acts = What moderators did to channels: what it takes to undo it (the name or topic before), without who. Deleted after a day.
notice-channel-holds = Closed channels: the permissions that they had, role by role or person by person as Discord shows them, to put them back. Deleted when they open.
