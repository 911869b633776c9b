## Asking a question

panel-accueil = ## Welcome among colleagues
    A form, a certificate, a procedure: ask, even the simplest thing. Someone has been there before you.
    Never mention a patient in a recognisable way: no name, no birth date, no number.
    Or first search the sheets and the questions already answered.
    New here? Two verified professionals vouch for you, or the moderators recognise you: press “Get recognised”.

question-form-title = Your question
question-form-question = The question, in one sentence
question-form-question-hint = With nothing by which a patient could be recognised.
question-form-details = Details, if needed
question-form-details-hint = What you tried, what blocks you. 3,500 characters at most.
question-form-signature = Under what name?
signature-account = My account
signature-account-hint = Everybody sees that it is you.
signature-pseudonym = My pseudonym
signature-pseudonym-hint = Always the same name. Only the bot’s host and Discord can identify you.
signature-one-off = A name for this thread only
signature-one-off-hint = Nothing ties this thread to your other messages, save for the host and Discord.
reply-form-title = Your reply, under another name
reply-form-text = The reply
reply-form-text-hint = Nothing that tells who a patient is. 3,500 characters at most.
question-form-theme = Theme
question-form-theme-hint = Optional

question-maybe-answered = Maybe answered already
draft-kept-account = Your question is kept as a draft, it is not published yet. It will be **under your account’s name**.
draft-kept-pseudonym = Your text is kept as a draft, it is not published yet. It will be **under your pseudonym, { $name }**.
draft-kept-one-off = Your text is kept as a draft, it is not published yet. It will be **under a name drawn by lot, for this thread only**.
draft-change-kept = Your change is kept as a draft, it is not published yet.
guard-masked = 🛡️ I masked what would tell who a patient is ({ $kinds }): none of it is kept.
guard-doubtful = 🛡️ This might tell who a patient is: { $kinds }. Here is your text without it. If there is no risk, you can publish it as it is.
pen-reminder = -# Under a pseudonym: article R.4127-75 of the French public health code asks doctors who use one for activities tied to their profession to declare it to their departmental council of the Ordre. I say so once, and note nothing. Whoever hosts this bot, and Discord, can still identify you.
question-discarded = Draft thrown away. Nothing was published.
question-published = Published: { $link }
question-edited = Edited: { $link }
question-on-its-way = on its way
question-news = 🔔 new answer
question-news-told = 🔔 An answer came in a thread that you follow: { $link }
pen-published = It is kept. Publication under the name **{ $name }** { $moment }: a short delay, so that nobody makes the link with you. You will find it in `/question mine`.
pen-edited = It is kept. The change will appear within a minute, under the name **{ $name }**.
pen-yours = 🪶 Your pseudonym: **{ $name }**
pen-renamed = Your pseudonym is now **{ $name }**. What you published keeps the former name.
reply-listed = Reply in [{ $title }]({ $link }) · 🪶 { $name }
reply-yours = This is your reply. What would you like to do with it?
reply-withdraw-sure = Withdraw this reply? Its text will be erased for good.
reply-now-withdrawn = The reply is withdrawn, and its text is erased.
slip-told = 🤫 You just wrote **under your account** in a thread where you write under another name: { $link }
    I can delete your message, or delete it and post it again under that name. I do nothing without you.
    Whoever has read it already will recognise the text when it reappears: better rewrite it, with “Reply under a pseudonym”.
slip-deleted = It is deleted.
slip-reposted = It is deleted. The text will appear again under your other name within a minute.
slip-left = Understood, I leave it alone.
question-none-yet = You have not asked a question yet. To begin: `/question ask`.
question-drafts-kept = { $count ->
        [one] One draft is waiting for you. To go on with it:
       *[other] { $count } drafts are waiting for you. To go on with them:
    }
question-more-of-yours = { $count ->
        [one] -# And one more, older: `/my-data export` gives everything.
       *[other] -# And { $count } more, older: `/my-data export` gives everything.
    }
question-thanks-received = { $count ->
        [one] 💛 One colleague thanked you.
       *[other] 💛 { $count } thank-yous received.
    }

## In the thread

question-asked-by = Question from { $author }
pen-signed = 🪶 **{ $name }** · pseudonym
pen-asker = { $signed } · asked the question
question-received = Your question has arrived. When an answer suits you: long-press (or right-click) the message, then **Apps → Mark as answer**.
question-no-theme = No theme
question-state-open = Open
question-state-answered = Answered
question-state-solved = Solved
question-state-closed = Closed
question-state-withdrawn = Withdrawn
question-closed-because = Reason: { $reason }
question-accepted-answer = ✅ [Accepted answer]({ $link })
question-withdrawn-name = Question withdrawn
question-withdrawn = Question withdrawn by the person who asked it.
question-now-solved = Solved, well done! Everyone will be able to find it.
question-now-open = The question is open again.
question-now-answered = The question is open again, with its accepted answer.
question-now-closed = The question is closed.
question-now-withdrawn = The question is withdrawn, and its text erased.
question-not-taken = I did not take your question, on **{ $server }**: asking is for verified professionals. To become one: “Get recognised”, in { $welcome }.
question-dismissed = Understood, it was not a question. I am removing my message.
question-withdraw-sure = Withdraw this question? Its text will be erased for good. Other people’s answers, if any, stay.
question-answer-marked = Noted as the accepted answer: { $link }
question-answer-replaced = Noted; this answer takes the place of the one accepted before: { $link }
question-thanked = 💛 Noted: this message has { $count ->
        [one] one thank-you
       *[other] { $count } thank-yous
    }. Whoever wrote it finds that in `/question mine`.

## Searching

question-search-title = Search
question-search-text = What you are looking for
question-search-hint = In your own words, even roughly.
question-found = Here is what comes closest:
question-abbreviation = “{ $short }” may stand for: { $meanings }.
question-nothing-found = Nothing close enough. Try other words, or ask: `/question ask`.
question-go = Go there
question-result = Question · { $state }

## Sheets (their contents are in French)

sheet-signers = Who may sign
sheet-nobody-signs = Nobody: there is nothing to sign.
sheet-asked-by = Who asks for it
sheet-pitfalls = Good to know
sheet-references = Legal texts
sheet-official-links = Official sites
sheet-sources = Sources
sheet-doubts = Not verified
sheet-footer = Checked on { $date } · { $confidence } · This sheet does not replace the official text, which prevails.
sheet-official-prevails = Sheets do not replace the official text, which prevails.

member-erased = erased member

## Buttons

control-questions-ask = Ask a question
control-questions-search = Search
control-questions-publish = Publish
control-questions-publish-anyway = Publish anyway
control-questions-publish-masked = Publish the masked version
control-questions-as-typed = Publish as it is
control-questions-later = Publish within the hour
control-questions-reply = Reply under a pseudonym
control-questions-manage = Manage
control-questions-amend = Edit
control-questions-retract = Withdraw for good
control-questions-rename = Change pseudonym
control-questions-slip-delete = Delete
control-questions-slip-repost = Delete and repost
control-questions-slip-leave = It is meant so
control-questions-redraft = Edit
control-questions-discard = Throw away
control-questions-solve = Solved
control-questions-reopen = Reopen
control-questions-edit = Edit
control-questions-withdraw = Withdraw for good
control-questions-dismiss = Not a question
control-questions-sheet = Read

## Refusals

error-not-installed = The questions channel is not in place yet. Someone who manages the server can run `/setup`.
error-question-empty = The question itself is missing: write at least a few words in the first field.
error-no-signature = The name to publish under is missing: choose one in the form.
error-reply-empty = The reply itself is missing: write at least a few words.
error-reply-gone = This reply no longer exists.
error-reply-author-only = Only the person who wrote this reply can do that.
error-slip-settled = This is settled already, or the message is gone.
error-slip-too-long = Your message is longer than 3,500 characters: copy it, delete it, and reply in two parts with “Reply under a pseudonym”.
error-pen-too-new = Your pseudonym is too recent: it can be changed every 30 days.
error-pen-suspended = You cannot write under a pseudonym until { $until }, after a decision of the moderators. Nothing changes under your account. To appeal: the button of the private message that I sent you, or `/question mine`.
error-pen-banned = You can no longer write under a pseudonym, after a decision of the moderators. Nothing changes under your account. To appeal: the button of the private message that I sent you, or `/question mine`.
error-not-your-draft = This draft is not yours.
error-draft-gone = This draft no longer exists: it was published, thrown away, or kept too long. Your questions: `/question mine`.
error-no-question-here = There is no question here. Use this command in the question’s thread.
error-question-closed = This question is closed. Reopen it first: `/question reopen`.
error-not-an-answer = This message cannot be the answer. Choose a colleague’s message in the thread.
error-author-only = Only the person who asked the question can do this.
error-your-own-message = You wrote this question yourself on Discord: edit or delete your message, and I will follow.
error-already-open = The question is open already.
error-already-answered = The question is open already, with an accepted answer.
error-already-solved = The question is solved already.
error-already-closed = The question is closed already.
error-thank-yourself = One does not thank oneself… but well done.
error-thank-bot = Thank you! Better keep your thanks for colleagues.
error-thanked-already = You have thanked for this message already.
error-no-such-sheet = I know no sheet by that name. Type a few letters and choose from the list, or try `/question search`.

## My data

notice-questions = Questions asked, accepted answers and thanks received: under your account, for as long as the channel exists, so that others find their way. Thanks that you give are tied to your account under seal only.
notice-pens = What you publish under a pseudonym: the text, for as long as the channel exists; who stands behind a name is kept under seal only, and is read only with the host’s key.
