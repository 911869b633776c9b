## The demonstration's guided tour, in chapters. Each step has a title, then a sentence or two.

tour-chapter-first = First visit
    .text = Ask a question, get an answer, find it again.
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

tour-chapter-names = Under another name
    .text = Your patient masked, your name hidden, and slips caught.
tour-mask = A patient slipped in?
    .text = You are Camille. In #accueil, ask under “Mon pseudonyme”: “Sa fille m’appelle au 06 39 98 12 34, que dire ?”
tour-pen = Publish under another name
    .text = What would tell who a patient is is masked. Publish: under a bird’s name, which nobody connects with you.
tour-wait = A delay covers your tracks
    .text = Your question does not appear at once: the time would tell who asked. Move on by an hour.
tour-slip = Oops, under your account!
    .text = Answer in this thread without a thought, as usual: a private message warns you, and you alone.

tour-chapter-weather = Workload weather
    .text = Say in one tap how your week is, and see your curve.
tour-tap = How is your week?
    .text = You are Camille, and your week overflows. In #meteo-du-travail, press “⛈️ trop lourd”: only you see the answer.
tour-curve = Your curve
    .text = Press “Ma courbe”: your last weeks, as a picture and in one sentence, for you alone.

tour-chapter-listening = A colleague on call
    .text = Talk to a colleague when it is too much, neither knowing who.
tour-talk = When it is too much
    .text = You are Camille: type /support ask. The numbers first; then a private message, before anybody is called.
tour-listen = Somebody answers
    .text = As Hélène, who is on duty: in #ecoute, or in her private message, press “I’ll take it”. She does not know whose.
tour-heard = Talk, without seeing each other
    .text = As Camille, write in the private messages with Confrère. Open Hélène in another tab: she reads you under a bird’s name.
tour-part = Part gently
    .text = As Hélène, answer, then touch “End”. Both of you are told, and she is asked whether it was a heavy one.

tour-chapter-moderation = Moderate without unmasking
    .text = The moderators’ side: sanction somebody, check that all is well.
tour-sanction = Sanction whom, exactly?
    .text = You are Nadia, a moderator. Open this question under a bird’s name: right-click or long-press, “Sanction the author”.
tour-diagnose = Is everything in place?
    .text = Type /diagnose: it tells whether everything is in place and, if not, what to do.

tour-chapter-channels = A heated channel
    .text = Slow it gently; it always opens again, by itself.
tour-cool = Let’s take a breath
    .text = You are Nadia, who moderates. In #entraide, type /cooldown: 10 minutes, and a reason. A kind word is shown to all.
tour-reopen = It is calm already
    .text = Under that word, press “Open now”. Forgotten? It opens by itself, even if the bot restarts.
