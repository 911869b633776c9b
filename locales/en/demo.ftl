## The demonstration: what is read by the person who starts it

demo-ready = The demonstration is ready: { $address } (Ctrl + C to stop it)
demo-port = Port { $port } is taken or refused. Choose another one: python bot.py --demo --port 8701
demo-folder = The folder { $folder } cannot be used. Choose one that you can write to.
demo-key = The key in { $file } cannot be read. Delete that file to get a new one; the databases kept in that folder open only with the old one.
demo-no-page = The demonstration’s page is missing from this installation: install the project again.
demo-foreign-host = This is not the address of the demonstration, which answers at 127.0.0.1 only.
demo-foreign-site = Another page tried to act in the demonstration: refused.

## What a member is refused, as Discord would

demo-not-ready = The demonstration is getting ready. Try again in a moment.
demo-no-member = This person is gone: the demonstration began anew. Reload the page.
demo-no-channel = This channel is gone, or not open to you. Choose another one.
demo-no-message = This message is gone. Reload the page to see how the channel stands.
demo-no-file = This file is gone, or not open to you.
demo-no-files = This channel takes no files from you. Send your text alone.
demo-no-command = You cannot run this command here. Type “/” to see those that you can.
demo-no-choice = This choice is no longer offered. Take another one from the list.
demo-no-step = There is no such step in the tour. Reload the page.
demo-no-permission = You lack a right that this needs. Try as another person.
demo-thread-closed = This thread is closed to new messages. Moderators can open it again.
demo-tag-required = This forum asks for at least one tag. Choose one, then publish.
demo-empty = A text or a file is missing. Write something, then send.
demo-post-empty = A title or a text is missing. Complete it, then publish.
demo-too-long = Your text is longer than { $limit } characters. Shorten it, or send it in two parts.
demo-too-large = This is too heavy: 16 MB at most at once. Send a smaller file.
demo-not-yours = You can edit and delete your own messages only.
demo-form-gone = This form is no longer open: it was sent already. Open it again, your text will still be there.
demo-field-missing = An answer to “{ $field }” is missing.
demo-field-short = “{ $field }” needs at least { $limit } characters.
demo-field-long = “{ $field }” takes { $limit } characters at most.
demo-field-wrong = The number of answers to “{ $field }” is not right.
demo-choice-count = The number of choices is not right. Choose again.
demo-control-off = This button is no longer active.
demo-control-gone = This button is gone: the message has changed. See what it offers now.
demo-option-missing = “{ $option }” is missing from the command.
demo-option-wrong = The value of “{ $option }” is not right. Choose it from the list, or correct it.
demo-unanswered = The application did not respond. Try again in a moment.
demo-refused = Discord does not allow this here.
demo-odd-request = The page sent something unexpected. Reload it, then try again.
demo-crashed = The demonstration stumbled on an unexpected error. Try again; if it happens once more, choose “Start over”.

## What Discord writes itself

demo-system-thread = **{ $name }** started a thread: { $thread }
demo-system-pin = **{ $name }** pinned a message to this channel.
demo-system-join = **{ $name }** just arrived.
demo-system-rename = **{ $name }** renamed this channel: { $channel }
demo-system-other = **{ $name }** changed something here.
demo-message-deleted = The original message was deleted.
demo-hidden-no-channel = no access
demo-hidden-no-member = unknown member
demo-hidden-no-role = unknown role
