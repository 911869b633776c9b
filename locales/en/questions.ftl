## Asking a question

panel-accueil = ## Welcome among colleagues
    A form, a certificate, a procedure: ask, even the simplest thing. Someone has been there before you.
    Never mention a patient in a recognisable way: no name, no birth date, no number.
    You can also search right away: `/question search`, or read a sheet: `/sheet view`.

question-form-title = Your question
question-form-question = The question, in one sentence
question-form-question-hint = With nothing by which a patient could be recognised.
question-form-details = Details, if needed
question-form-details-hint = What you tried, what blocks you. 3,500 characters at most.
question-form-theme = Theme
question-form-theme-hint = Optional

question-maybe-answered = Maybe answered already
question-draft-kept =
    Your question is kept as a draft, it is not published yet. It will be, **under your account’s name**.
    -# Theme: { $theme }
question-discarded = Draft thrown away. Nothing was published.
question-published = Published: { $link }
question-edited = Edited: { $link }
question-on-its-way = on its way
question-none-yet = You have not asked a question yet. To begin: `/question ask`.
question-drafts-kept = { $count ->
        [one] One draft is waiting for you. To go on with it:
       *[other] { $count } drafts are waiting for you. To go on with them:
    }
question-thanks-received = { $count ->
        [one] 💛 One colleague thanked you.
       *[other] 💛 { $count } thank-yous received.
    }

## In the thread

question-asked-by = Question from { $author }
question-received = Your question has arrived. When an answer suits you: long-press (or right-click) the message, then **Apps → Mark as answer**.
question-no-theme = No theme
question-state-open = Open
question-state-answered = Answered
question-state-solved = Solved
question-state-closed = Closed
question-state-withdrawn = Withdrawn
question-closed-because = Reason: { $reason }
question-accepted-answer = ✅ [Accepted answer]({ $link })
question-withdrawn = Question withdrawn by the person who asked it.
question-now-solved = Solved, well done! Everyone will be able to find it.
question-now-open = The question is open again.
question-now-answered = The question is open again, with its accepted answer.
question-now-closed = The question is closed.
question-now-withdrawn = The question is withdrawn, and its text erased.
question-dismissed = Understood, it was not a question. I am removing my message.
question-withdraw-sure = Withdraw this question? Its text will be erased for good. Other people’s answers, if any, stay.
question-answer-marked = Noted as the accepted answer: { $link }
question-answer-replaced = Noted; this answer takes the place of the one accepted before: { $link }
question-thanked = 💛 Noted: this message has { $count ->
        [one] one thank-you
       *[other] { $count } thank-yous
    }. Whoever wrote it finds that in `/question mine`.

## Searching

question-found = Here is what comes closest:
question-abbreviation = “{ $short }” may stand for: { $meanings }.
question-nothing-found = Nothing close enough. Try other words, or ask: `/question ask`.
question-go = Go there
question-result = question · { $state }

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
control-questions-publish = Publish
control-questions-publish-anyway = Publish anyway
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

notice-questions = Questions asked, accepted answers and thanks: under your account, for as long as the channel lives, so that others find their way.
