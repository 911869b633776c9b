## Errors: what happened, and what to do

error-unexpected = Something failed on our side, and nothing was lost. Try again in a moment; if it happens again, give the moderators this fault reference: **{ $reference }**.
error-later = It is saved, but I cannot finish it right now. I keep trying by myself; you have nothing to redo.
error-given-back = Here is your text, so that nothing is lost:
error-storage-busy = I cannot save anything right now, and nothing was kept. Try again in a few minutes.
error-collision = The same thing was just done, at the very same moment. See whether it is there already; if not, try again.
error-storage-full = I have no room left to save anything, and nothing was kept. Please tell the moderators: whoever runs the bot must free some space.
error-discord-forbidden = Discord refuses this action: I lack a permission. Someone who manages the server can run `/diagnose` to see which.
error-discord-not-found = What you point at is no longer on Discord. Close and reopen the app, then try again.
error-discord-away = Discord is not answering well right now. Try again in a moment.
error-command-changed = This command has changed. Reload Discord (Ctrl + R, or close and reopen the app), then try again.
error-control-gone = This button no longer works: it dates from an earlier version. Type `/help` to see what you can do here.
error-form-gone = This form stayed open too long, or I restarted meanwhile: nothing was kept. Open it again, and paste your text.
error-guild-only = This is done on the server, not in a private message.
error-not-there = This is about a server that you no longer belong to, or that I have left.
error-no-right-verified = This is for the server’s verified health professionals. To become one: “Get recognised”, in the welcome channel.
error-no-right-peer = This is for the colleagues on call. To become one, talk to the moderators.
error-no-right-mentor = This is for mentors. To become one: `/mentoring profile`.
error-no-right-moderator = This is for moderators.
error-no-right-manager = This is for those who manage the server (the “Manage Server” permission).
error-no-right-author = This is for whoever asked the question, and for moderators.

blocked-permissions = I lack permissions in { $channel }: { $permissions }. Someone who manages the server can grant them, or run `/setup` again; I will then finish, and you have nothing to redo.
blocked-forbidden = It is saved, but Discord refuses it right now: I lack a permission. Someone who manages the server can run `/diagnose` to see which; I will then finish, and you have nothing to redo.
blocked-server-gone = It is saved, but I am no longer on that server. Should I be invited again, I will finish, and you have nothing to redo.
blocked-channel-gone = It is saved, but the channel where it belongs no longer exists. Someone who manages the server can run `/setup` again; I will then finish, and you have nothing to redo.

## Discord’s permissions, in the words of its interface

permission-view-channel = View Channel
permission-manage-channels = Manage Channels
permission-manage-roles = Manage Roles
permission-send-messages = Send Messages
permission-send-messages-in-threads = Send Messages in Threads
permission-create-public-threads = Create Public Threads
permission-create-private-threads = Create Private Threads
permission-manage-threads = Manage Threads
permission-manage-messages = Manage Messages
permission-moderate-members = Time out members
permission-read-message-history = Read Message History
permission-add-reactions = Add Reactions
permission-attach-files = Attach Files

## What the guard finds

finding-nir = social security number
finding-phone = phone number
finding-email = e-mail address
finding-birth-date = date of birth
finding-name = name
finding-address = address
finding-record-number = record number
finding-professional-id = professional number
finding-plate = number plate
finding-url = link
finding-handle = user name
finding-combination = details that add up
