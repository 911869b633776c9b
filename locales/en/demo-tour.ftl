## The demonstration's guided tour. Each step: a title, then a sentence or two.

tour-open = Ask your first question
    .text = You are Camille, a junior doctor, and a form puzzles you. In #accueil, press “Poser une question”.
tour-write = Write it as it comes
    .text = For instance: “Est-ce qu’un interne peut signer un arrêt de travail ?” Send it: nothing is published yet.
tour-publish = Already answered, perhaps?
    .text = First the bot shows you what comes close: sheets, and colleagues’ questions. If your answer is not among them, publish anyway.
tour-answer = Your turn to answer
    .text = Become Karim, a GP. Open Camille’s question, and answer as you would a colleague.
tour-accept = Keep the answer
    .text = Be Camille again. Right-click or long-press Karim’s message, then “Mark as answer”.
tour-restart = What if the bot restarts?
    .text = Restart it: nothing that was written is lost, and the old buttons still answer.
tour-search = Find it in your own words
    .text = Type /question search, then what you remember of it: “signer un arrêt quand on est interne”. Your question is there, with its accepted answer.
tour-sheet = Read a sheet
    .text = /sheet view, then a few letters: “décès”, “crèche”… Who signs, the pitfalls, the sources, and what nobody could verify.
tour-diagnose = See the moderators’ side
    .text = Become Nadia. /diagnose tells her whether everything is in place on the server and, if not, what to do.
