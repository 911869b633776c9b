## The demonstration's guided tour. Each step: a title, then a sentence or two.

tour-open = Ask your first question
    .text = You are Camille, a junior doctor, and a form puzzles you. In #accueil, press “Poser une question”.
tour-write = Write it as it comes
    .text = For instance: “Est-ce qu’un interne peut signer un arrêt de travail ?” Send it: nothing is published yet.
tour-publish = Already answered, perhaps?
    .text = Here is what comes close: sheets, and colleagues’ questions. Your answer is not there? Publish anyway.
tour-answer = Your turn to answer
    .text = As Karim, a GP: open Camille’s question, and answer as you would a colleague.
tour-accept = Keep the answer
    .text = As Camille: right-click or long-press Karim’s message, then “Mark as answer”.
tour-restart = What if the bot restarts?
    .text = Restart it: nothing is lost, and the old buttons still answer.
tour-search = Find it in your own words
    .text = Type /question search, then what you remember of it: “signer un arrêt quand on est interne”.
tour-sheet = Read a sheet
    .text = Type /sheet view, then a few letters: “décès”, “crèche”… Who signs, the pitfalls, and what is still to be verified.
tour-mask = A patient slipped in?
    .text = Ask a question that tells too much, under “Mon pseudonyme”: “Sa fille m’appelle au 06 39 98 12 34, que dire ?”
tour-pen = Publish under another name
    .text = What would tell who a patient is is masked. Publish, then move on by an hour: a delay covers your tracks.
tour-slip = Oops, under your account!
    .text = Answer in this thread without a thought, as usual: a private message warns you, and you alone.
tour-sanction = Moderate without unmasking
    .text = As Nadia, a moderator: right-click or long-press the question, “Sanction the author”. She will not know who.
tour-diagnose = See the moderators’ side
    .text = As Nadia, who moderates: /diagnose tells whether everything is in place and, if not, what to do.
