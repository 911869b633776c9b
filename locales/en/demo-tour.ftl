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
    .text = You are Camille. In #meteo-du-travail, press “J’ai besoin de parler”: the numbers first; then a private message, before anybody is called.
tour-listen = Somebody answers
    .text = As Hélène, who is on duty: in #ecoute, or in her private message, press “I’ll take it”. She does not know whose.
tour-heard = Talk, without seeing each other
    .text = As Camille, write in the private messages with Confrère. Open Hélène in another tab: she reads you under a bird’s name.
tour-part = Part gently
    .text = As Hélène, answer, then touch “End”. Both of you are told, and she is asked whether it was a heavy one.

tour-chapter-mentoring = Find a mentor
    .text = Your profile, a nameless request, a thread; then two weeks later.
tour-mentor = A mentor is there for you
    .text = You are Hélène, retired. In #mentorat, press “Mon profil de mentorat”: what you offer, and who sees it.
tour-register = Say what you are looking for
    .text = As Camille: the same button, then “Je cherche un mentor”. Doctor, intern, “MG”, “69”, paperwork, thesis: done.
tour-find = Who would suit you?
    .text = Press “Trouver un mentor”: three people, without a name, and why these.
tour-request = Ask without showing yourself
    .text = Press “Demander, dans cet ordre”: one person at a time, and a no is never seen.
tour-agree = Say yes
    .text = As Hélène: a private message of Confrère’s is there for you. Press “Oui, volontiers”.
tour-meet = There you are, two of you
    .text = As Camille: under #mentorat, your private thread is open. Say hello, or begin with one of the three ideas.
tour-weeks = Two weeks later
    .text = Move on by a week, then by another: the bot asks each of you, privately, how it goes.
tour-follow = Does it suit you?
    .text = Two taps in the private messages with Confrère. A no blames nobody: you change, and go before others.

tour-chapter-round = A mentoring round
    .text = Moderators bring all together who wait.
tour-preview = Look before you launch
    .text = You are Nadia, a moderator. Type /mentoring round: who would go with whom. You can pin a pair, or forbid it.
tour-launch = Launch it
    .text = Press “Lancer”: once only. Everybody gets a private message, and nobody sees a name.
tour-both = It takes two yeses
    .text = As Inès: in the private messages, say “Oui, volontiers”. The thread opens once the other says yes as well.

tour-chapter-moderation = Moderate without unmasking
    .text = The moderators’ side: sanction somebody, check that all is well.
tour-sanction = Sanction whom, exactly?
    .text = You are Nadia, a moderator. Open this thread. On a message under a bird’s name, right-click or long-press: “Sanction the author”.
tour-diagnose = Is everything in place?
    .text = Type /diagnose: it tells whether everything is in place and, if not, what to do.

tour-chapter-channels = A heated channel
    .text = Slow it gently; it always opens again, by itself.
tour-cool = Let’s take a breath
    .text = You are Nadia, who moderates. In #entraide, type /cooldown: 10 minutes, and a reason. A kind word is shown to all.
tour-reopen = It is calm already
    .text = Under that word, press “Open now”. Forgotten? It opens by itself, even if the bot restarts.

tour-chapter-setting = Setting it up
    .text = The plan of /setup, and channels of one’s own.
tour-plan = What would the bot do here?
    .text = You are Olivier, whose server it is. Type /setup: the plan, line by line, or that all is in place.
tour-own = And if the channel exists already?
    .text = Press “Choose myself”: the log, say, in #détente. The plan tells what would change; nothing is done.

tour-chapter-vetting = A newcomer gets recognised
    .text = Two colleagues who vouch, or the moderators.
tour-ask-in = Ask to be recognised
    .text = You are Léo, new here. In #accueil, press “Get recognised”, then “Ask the moderators”.
tour-vouch = Vouch for him
    .text = As Camille, type /vouch and choose Léo: with a second vouch, the role would come by itself.
tour-chain = Who vouches for whom?
    .text = You are Nadia, a moderator. Type /recognition view, and choose Léo: who vouches for him, and what is worth a look.
tour-let-in = Decide
    .text = In #moderation, under Léo’s request, press “Verified professional”: he gets the role, and a private message.

tour-chapter-reports = Reporting a moderator
    .text = The others read it in private; that person knows nothing of it.
tour-complain = A message hurt you
    .text = You are Camille. In #général, open the menu of a message of Nadia’s, who moderates: right click or long press, “Report”.
tour-take = Not in the common channel
    .text = As Olivier: a private message from Confrère. Tap “I’ll take it”; “Read” shows the message as it was.
tour-settle = An answer in two taps
    .text = Tap “Settle” and choose a ready answer: Camille reads it in her language.
tour-outcome = You know what came of it
    .text = As Camille: a private message tells you. In #entraide, type /reports: it all stays there.

tour-chapter-unnamed = Writing without a name
    .text = The moderators answer without knowing whom.
tour-confide = Confide in the moderators
    .text = You are Camille. Type /ecrire-moderation, write a few words, send. The bot keeps it before it says so.
tour-appear = A little later
    .text = Move on by an hour: the message appears after a random while, so that the time tells nothing of you.
tour-reassure = Answer somebody
    .text = You are Nadia, a moderator. In #moderation, “somebody of the community” writes to you. Press “Répondre”.
tour-go-on = The answer is there
    .text = As Camille: private messages with Confrère. You can go on, still without a name.

tour-chapter-mediation = Getting along again
    .text = A mediation: two members, two moderators, an agreement.
tour-mediate = Propose a mediation
    .text = You are Nadia, a moderator. Type /mediation proposer: Camille, Karim, and a reason that takes no side.
tour-join = It takes two
    .text = As Olivier: in #moderation, press “Je co-anime”.
tour-consent = Everybody is free
    .text = As Camille: in private messages, read who could read it, then “Oui, d’accord”. A no would not be known.
tour-consent-too = The thread opens
    .text = As Karim: say yes too, in private messages.
tour-sum-up = Propose an agreement
    .text = In #entraide, open the thread “Médiation”, and press “Proposer un accord”. It counts only if you both say yes.

tour-chapter-cases = A decision, an appeal
    .text = A time-out, a word in reply, and a trace of it all.
tour-pause = Voices were raised
    .text = You are Nadia. In #remplacements, long press or right click on Karim’s message, “Sanction the author”: “Time-out”, a day, a ready reason.
tour-contest = Karim disagrees
    .text = You are Karim. Confrère’s private message says why, and until when. Press “Appeal” and answer.
tour-decide = Somebody else decides
    .text = You are Olivier. In #moderation, read what Karim says, then “Uphold” or “Lift the decision”. Nadia herself could not.
tour-file = The file
    .text = You are Nadia. Type /moderation case, choose Karim: decision, reason, appeal. Nothing of what stands under a pseudonym.

tour-chapter-bare = A brand-new server
    .text = The bot was only just invited: nothing is set up.
tour-first-plan = Ask for the plan
    .text = You are Olivier, whose server it is. Type /setup: all that the bot would create, line by line. Nothing is done yet.
tour-apply = Apply it
    .text = Press “Put in place”: roles, channels and welcome messages arrive. Interrupted, it would go on where it stopped.
tour-first-look = What is left to do?
    .text = Type /diagnose: all is well, or what is missing, with its remedy. After that, “Start over” brings the community back.
