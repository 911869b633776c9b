## The demonstration's page

demo-page-demonstration = demonstration
demo-page-skip = Go to the messages
demo-page-clock = The demonstration’s time
demo-page-advance = Move the clock forward
demo-page-advance-hour = Forward one hour
demo-page-advance-day = Forward one day
demo-page-advance-week = Forward one week
demo-page-advance-hour-short = + 1 h
demo-page-advance-day-short = + 1 d
demo-page-advance-week-short = + 1 wk
demo-page-restart = Restart the bot
demo-page-restart-short = Restart
demo-page-restart-hint = Restart the bot: nothing is lost
demo-page-restarted = The bot has restarted. Everything is still there.
demo-page-reset = Start over
demo-page-reset-short = Start over
demo-page-reset-hint = Start over: bring back the first day’s community
demo-page-reset-title = Start over?
demo-page-reset-text = The little community goes back to its first day. What was written here since will be erased, in every tab.
demo-page-reset-bare = On an empty server
demo-page-theme = Light or dark theme
demo-page-theme-hint = Switch between light and dark
demo-page-tour = Guided tour
demo-page-tour-hint = Choose a chapter of the tour
demo-page-more-tools = More tools
demo-page-connection-lost = Connection lost, trying again…

## Members

demo-page-you-are = You are
demo-page-choose-member = Who would you like to be?
demo-page-two-tabs = Two tabs can be two members: they see each other write.
demo-page-become = Become { $name }
demo-page-members = Members
demo-page-bot-group = Bot
demo-page-bot-badge = BOT
demo-page-bot-line = Helps colleagues help each other
demo-page-no-role = No role
demo-page-open-dm = Write in private

## Channels

demo-page-channels = Channels
demo-page-open-channels = Open the list of channels
demo-page-private-messages = Direct messages
demo-page-more-posts = { $count ->
        [one] One more post
       *[other] { $count } more posts
    }
demo-page-archived = archived
demo-page-read-only = Read only
demo-page-unread-count = { $count ->
        [one] one unread message
       *[other] { $count } unread messages
    }
demo-page-back-to = Back to { $name }
demo-page-begin-channel = This is the start of the channel.
demo-page-begin-thread = This is the start of the thread.
demo-page-begin-private = A private thread: only its members and the moderators read it.
demo-page-private-message = { $name } wrote to you in private.
demo-page-read = Read
demo-page-begin-dm = Your direct messages with the bot. Nobody else sees them.

## Messages

demo-page-messages-of = Messages of { $name }
demo-page-today = Today
demo-page-yesterday = Yesterday
demo-page-yesterday-at = yesterday at { $hour }
demo-page-just-now = just now
demo-page-new-messages = New messages
demo-page-new-messages-below = New messages
demo-page-used = used
demo-page-thinking = { $name } is thinking…
demo-page-edited = (edited)
demo-page-only-you = Only you can see this
demo-page-dismiss-message = Dismiss
demo-page-attachment = Attachment
demo-page-image = Image
demo-page-enlarge = Enlarge: { $name }
demo-page-message-count = { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }
demo-page-reaction = { $emoji }, { $count }
demo-page-react = React
demo-page-react-with = React with { $emoji }
demo-page-reply = Reply
demo-page-edit = Edit
demo-page-edit-saved = Message edited
demo-page-delete = Delete
demo-page-delete-title = Delete this message?
demo-page-delete-text = It disappears for everyone, for good.
demo-page-copy-text = Copy text
demo-page-copied = Text copied
demo-page-more-actions = More actions
demo-page-apps = Apps
demo-page-message-actions = Message actions
demo-page-gone = “{ $name }” is no longer there.
demo-page-gone-text = The thread or channel has just gone. Here is what you were writing:

## Writing

demo-page-write-in = Write in #{ $name }
demo-page-write-in-thread = Write in this thread
demo-page-write-to = Write to { $name }
demo-page-read-only-here = You can read here, but not write.
demo-page-locked-here = This thread is locked.
demo-page-archived-here = This thread is archived.
demo-page-too-long = This message is too long: { $most } characters at most. Shorten it, or send it in two.
demo-page-too-many = { $count } too many
demo-page-send = Send
demo-page-sending = sending…
demo-page-attach = Attach a file
demo-page-no-files-here = No files can be attached here.
demo-page-remove-file = Remove { $name }
demo-page-replying-to = Replying to { $name }
demo-page-cancel-reply = Stop replying
demo-page-mentions = Mention
demo-page-commands = Commands
demo-page-no-such-command = No command of that name here.
demo-page-nothing-found = Nothing matches.
demo-page-leave-command = Leave the command
demo-page-run-command = Run the command
demo-page-command-sent = Command sent
demo-page-optional = optional
demo-page-yes = Yes
demo-page-no = No
demo-page-wrong-required = “{ $label }” is missing.
demo-page-wrong-choice = “{ $label }”: choose from the list.
demo-page-wrong-number = “{ $label }”: write a number.
demo-page-wrong-min = “{ $label }”: { $min } at least.
demo-page-wrong-max = “{ $label }”: { $max } at most.
demo-page-wrong-short = “{ $label }”: { $min } characters at least.

## Forms and choices

demo-page-submit = Submit
demo-page-cancel = Cancel
demo-page-save = Save
demo-page-close = Close
demo-page-done = Done
demo-page-later = Later
demo-page-dismiss = Close
demo-page-search = Search
demo-page-choose = Choose
demo-page-choose-at-least = { $count ->
        [one] Choose at least one
       *[other] Choose at least { $count }
    }
demo-page-chosen = { $count } chosen
demo-page-choose-file = Choose a file
demo-page-choose-files = Choose files
demo-page-required = Required
demo-page-form-from = This form is sent to Confrère.
demo-page-form-restored = What you had written is still here.
demo-page-start-over = Start from scratch
demo-page-field-required = Write a few words here.
demo-page-field-short = { $count ->
        [one] One character at least.
       *[other] { $count } characters at least.
    }
demo-page-field-choose = Make a choice here.
demo-page-field-file = Add a file here.
demo-page-field-unknown = The demonstration cannot show this field.

## Forum

demo-page-new-post = New post
demo-page-publish = Publish
demo-page-post-title = Title
demo-page-post-title-hint = Your question in one sentence
demo-page-post-content = Message
demo-page-post-content-hint = What you have tried, what holds you up. Nothing by which a patient could be recognised.
demo-page-post-tags = Topics
demo-page-post-lacks = A title and a few words are needed.
demo-page-answer-count = { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
demo-page-post-count = { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }
demo-page-forum-search = Search the posts
demo-page-filter-by-tag = Filter by tag
demo-page-all-tags = All topics
demo-page-by-activity = Recent activity
demo-page-by-date = Newest
demo-page-older-posts = Older
demo-page-no-post-fits = No post matches.
demo-page-no-post-yet = No post yet. Open the first one!
demo-page-locked = Locked

## Guided tour

demo-page-tour-step = Step { $at } of { $of }
demo-page-tour-back = Back to the step before
demo-page-tour-skip = Skip this step
demo-page-tour-skip-short = Skip
demo-page-tour-hide = Hide the tour
demo-page-tour-well-done = Step done. Here is the next one.
demo-page-tour-chapters = See all chapters
demo-page-tour-choose = What would you like to see?
demo-page-tour-again = Start this chapter over
demo-page-tour-length = { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
demo-page-tour-progress = { $at } of { $of }
demo-page-tour-chapter-over = Done
demo-page-tour-chapter-done = Chapter finished. What next?
demo-page-tour-next = Go on
demo-page-tour-over-title = Over to you
demo-page-tour-over-text = You have seen it all. Become someone else, ask more questions, move the clock: nothing here leaves your computer.
demo-page-tour-end = Explore

## Errors

demo-page-error-unexpected = That did not work. What you wrote is still here: try again.
demo-page-error-unreachable = The demonstration does not answer. What you wrote is still here: check that it still runs in the terminal, then try again.
demo-page-error-too-large = That is too large: 8 MB at most per file.
demo-page-error-clipboard = The browser would not copy. Select the text by hand.
