## La visite guidée de la démonstration : des chapitres. Chaque étape a un titre, puis une ou deux phrases.

tour-chapter-first = Première visite
    .text = Poser une question, avoir une réponse, la retrouver.
tour-open = Pose ta première question
    .text = Tu es Camille, interne, et un papier t’embarrasse. Dans #accueil, appuie sur « Poser une question ».
tour-write = Écris-la comme elle te vient
    .text = Par exemple : « Est-ce qu’un interne peut signer un arrêt de travail ? » Envoie : rien n’est encore publié.
tour-publish = Peut-être déjà répondu ?
    .text = Voici ce qui s’en approche : des fiches, des questions de confrères. Ta réponse n’y est pas ? Publie quand même.
tour-answer = Réponds à ton tour
    .text = Dans la peau de Karim, généraliste : ouvre la question de Camille, et réponds-lui comme à une collègue.
tour-accept = Retiens la réponse
    .text = Dans la peau de Camille : clic droit ou appui long sur le message de Karim, puis « Marquer comme réponse ».
tour-restart = Et si le bot redémarre ?
    .text = Redémarre-le : rien ne se perd, et les anciens boutons répondent toujours.
tour-search = Retrouve-la avec tes mots
    .text = Tape /question chercher, puis ce dont tu te souviens : « signer un arrêt quand on est interne ».
tour-sheet = Lis une fiche
    .text = Tape /fiche voir, puis quelques lettres : « décès », « crèche »… Qui signe, les pièges, et ce qui reste à vérifier.

tour-chapter-names = Sous un autre nom
    .text = Ton patient masqué, ton nom caché, et les étourderies rattrapées.
tour-mask = Un patient s’est glissé dedans ?
    .text = Tu es Camille. Dans #accueil, demande sous « Mon pseudonyme » : « Sa fille m’appelle au 06 39 98 12 34, que dire ? »
tour-pen = Publie sous un autre nom
    .text = Ce qui ferait reconnaître un patient est masqué. Publie : ce sera sous un nom d’oiseau, que personne ne relie à toi.
tour-wait = Un délai brouille les pistes
    .text = Ta question ne paraît pas tout de suite : l’heure dirait qui l’a posée. Avance d’une heure.
tour-slip = Oups, sous ton compte !
    .text = Dans ce fil, réponds sans y penser, comme d’habitude : un message privé te prévient, toi seule.

tour-chapter-weather = La météo du travail
    .text = Dire d’un geste comment va ta semaine, et voir ta courbe.
tour-tap = Comment va ta semaine ?
    .text = Tu es Camille, et ta semaine déborde. Dans #meteo-du-travail, appuie sur « ⛈️ trop lourd » : toi seule vois la réponse.
tour-curve = Ta courbe
    .text = Appuie sur « Ma courbe » : tes dernières semaines, en image et en une phrase, pour toi seule.

tour-chapter-listening = Un pair à l’écoute
    .text = Parler à un confrère quand c’est trop lourd, sans savoir qui.
tour-talk = Quand c’est trop lourd
    .text = Tu es Camille. Dans #meteo-du-travail, touche « J’ai besoin de parler » : les numéros d’abord ; puis un message privé, avant tout appel.
tour-listen = Quelqu’un répond
    .text = Dans la peau d’Hélène, de garde : dans #ecoute, ou dans son message privé, touche « Je prends ». Elle ignore de qui.
tour-heard = Parlez-vous, sans vous voir
    .text = Dans la peau de Camille : écris dans les messages privés avec Confrère. Ouvre Hélène dans un autre onglet : elle te lit sous un nom d’oiseau.
tour-part = Se quitter en douceur
    .text = Dans la peau d’Hélène : réponds, puis touche « Terminer ». Vous êtes prévenues toutes les deux, et on lui demande si c’était lourd.

tour-chapter-mentoring = Trouver un mentor
    .text = Un profil, une demande sans nom, un fil à deux, et la suite.
tour-mentor = Une mentor t’attend
    .text = Tu es Hélène, retraitée. Dans #mentorat, appuie sur « Mon profil de mentorat » : ce que tu offres, et qui le voit.
tour-register = Dis ce que tu cherches
    .text = Dans la peau de Camille : même bouton, puis « Je cherche un mentor ». Médecin, interne, « MG », « 69 », paperasse, thèse : c’est prêt.
tour-find = Qui te conviendrait ?
    .text = Appuie sur « Trouver un mentor » : trois personnes, sans nom, et pourquoi elles.
tour-request = Demande, sans te montrer
    .text = Appuie sur « Demander, dans cet ordre » : une personne à la fois, et un non ne se voit jamais.
tour-agree = Dis oui
    .text = Dans la peau d’Hélène : un message privé de Confrère t’attend. Appuie sur « Oui, volontiers ».
tour-meet = Vous voilà deux
    .text = Dans la peau de Camille : sous #mentorat, votre fil privé s’est ouvert. Dis bonjour, ou pars d’une des trois idées.
tour-weeks = Deux semaines plus tard
    .text = Avance d’une semaine, puis d’une autre : le bot demande à chacune, en privé, si ça va.
tour-follow = Est-ce que ça te convient ?
    .text = Dans les messages privés avec Confrère, réponds en deux gestes. Un non n’accuse personne : tu changes, et tu passes en priorité.

tour-chapter-round = Un tour de mentorat
    .text = La modération rapproche d’un coup tous ceux qui attendent.
tour-preview = Regarde avant de lancer
    .text = Tu es Nadia, qui modère. Tape /mentorat tour : qui irait avec qui. Tu peux épingler un binôme, ou l’écarter.
tour-launch = Lance-le
    .text = Appuie sur « Lancer » : une seule fois. Chacun reçoit un message privé, et personne ne voit de nom.
tour-both = Il faut deux oui
    .text = Dans la peau d’Inès : dans les messages privés, dis « Oui, volontiers ». Le fil s’ouvre quand l’autre dit oui aussi.

tour-chapter-moderation = Modérer sans démasquer
    .text = Le côté de la modération : sanctionner, vérifier.
tour-sanction = Sanctionner qui, au juste ?
    .text = Tu es Nadia, qui modère. Ouvre ce fil. Sur un message sous un nom d’oiseau, clic droit ou appui long : « Sanctionner l’auteur ».
tour-diagnose = Tout est-il en place ?
    .text = Tape /diagnostic : il dit si tout est en place et, sinon, quoi faire.

tour-chapter-channels = Un salon qui s’échauffe
    .text = Le ralentir avec douceur ; il rouvre toujours, tout seul.
tour-cool = On souffle un peu
    .text = Tu es Nadia, qui modère. Dans #entraide, tape /apaiser : 10 minutes, et un motif. Un mot bienveillant s’affiche pour tous.
tour-reopen = C’est déjà calme
    .text = Sous ce mot, touche « Rouvrir maintenant ». Oublié ? Il rouvre seul, même si le bot redémarre.

tour-chapter-setting = La mise en place
    .text = Le plan de /installer, et des salons à soi.
tour-plan = Que ferait le bot ici ?
    .text = Tu es Olivier, à qui est le serveur. Tape /installer : le plan, ligne par ligne, ou que tout est en place.
tour-own = Et si le salon existe déjà ?
    .text = Touche « Choisir moi-même » : le journal, par exemple, dans #détente. Le plan dit ce qui changerait ; rien n’est fait.

tour-chapter-vetting = Un nouveau se fait reconnaître
    .text = Deux confrères qui répondent de lui, ou la modération.
tour-ask-in = Demande à être reconnu
    .text = Tu es Léo, tout juste arrivé. Dans #accueil, appuie sur « Me faire reconnaître », puis « Demander à la modération ».
tour-vouch = Réponds de lui
    .text = Dans la peau de Camille, tape /parrainer et choisis Léo : avec un deuxième parrainage, le rôle viendrait tout seul.
tour-chain = Qui répond de qui ?
    .text = Tu es Nadia, qui modère. Tape /reconnaissance voir, et choisis Léo : ses parrains, et ce qui mérite un regard.
tour-let-in = Décide
    .text = Dans #moderation, sous la demande de Léo, appuie sur « Soignant vérifié » : il reçoit le rôle, et un message privé.

tour-chapter-reports = Signaler quelqu’un qui modère
    .text = Les autres le lisent en privé ; la personne n’en sait rien.
tour-complain = Un message t’a blessée
    .text = Tu es Camille. Dans #général, ouvre le menu d’un message de Nadia, qui modère : clic droit ou appui long, « Signaler ».
tour-take = Pas dans le salon commun
    .text = Dans la peau d’Olivier : un message privé de Confrère. Touche « Je prends » ; « Lire » montre le message tel qu’il était.
tour-settle = Une réponse, en deux gestes
    .text = Touche « Régler » et choisis une réponse toute prête : Camille la lira dans sa langue.
tour-outcome = Tu sais ce qu’il en est
    .text = Dans la peau de Camille : un message privé te le dit. Dans #entraide, tape /signalements : tout y reste.

tour-chapter-unnamed = Écrire sans montrer son nom
    .text = La modération répond sans savoir à qui.
tour-confide = Confie-toi à la modération
    .text = Tu es Camille. Tape /ecrire-moderation, écris quelques mots, envoie. Le bot le garde avant de le dire.
tour-appear = Un peu plus tard
    .text = Avance d’une heure : le message paraît après un délai au hasard, pour que l’heure ne dise rien de toi.
tour-reassure = Réponds à quelqu’un
    .text = Tu es Nadia, qui modère. Dans #moderation, « quelqu’un de la communauté » t’écrit. Touche « Répondre ».
tour-go-on = La réponse est là
    .text = Dans la peau de Camille : messages privés avec Confrère. Tu peux continuer, toujours sans nom.

tour-chapter-mediation = S’entendre à nouveau
    .text = Une médiation : deux membres, deux modérateurs, un accord.
tour-mediate = Propose une médiation
    .text = Tu es Nadia, qui modère. Tape /mediation proposer : Camille, Karim, et un motif sans parti pris.
tour-join = Il faut être deux
    .text = Dans la peau d’Olivier : dans #moderation, touche « Je co-anime ».
tour-consent = Chacun est libre
    .text = Dans la peau de Camille : en messages privés, lis qui pourra lire, puis « Oui, d’accord ». Un non ne se saurait pas.
tour-consent-too = Le fil s’ouvre
    .text = Dans la peau de Karim : dis oui aussi, en messages privés.
tour-sum-up = Propose un accord
    .text = Dans #entraide, ouvre le fil « Médiation », et touche « Proposer un accord ». Il ne vaut que si vous dites oui tous les deux.

tour-chapter-cases = Une décision, un recours
    .text = Mettre quelqu’un en pause, l’entendre, et garder la trace de tout.
tour-pause = Le ton est monté
    .text = Tu es Nadia. Dans #remplacements, appui long ou clic droit sur le message de Karim, « Sanctionner l’auteur » : « Mise en pause », un jour, un motif prêt.
tour-contest = Karim n’est pas d’accord
    .text = Tu es Karim. Le message privé de Confrère dit pourquoi, et jusqu’à quand. Touche « Contester » et réponds.
tour-decide = Quelqu’un d’autre décide
    .text = Tu es Olivier. Dans #moderation, lis ce que dit Karim, puis « Maintenir » ou « Lever la décision ». Nadia, elle, ne le pourrait pas.
tour-file = Le dossier
    .text = Tu es Nadia. Tape /moderation dossier, choisis Karim : décision, motif, appel. Rien de ce qui s’écrit sous pseudonyme.

tour-chapter-bare = Un serveur tout neuf
    .text = Le bot vient d’être invité : rien n’est en place.
tour-first-plan = Demande le plan
    .text = Tu es Olivier, à qui est le serveur. Tape /installer : tout ce que le bot créerait, ligne par ligne. Rien n’est encore fait.
tour-apply = Applique-le
    .text = Touche « Mettre en place » : rôles, salons et messages d’accueil arrivent. Interrompu, il reprendrait où il en était.
tour-first-look = Que reste-t-il à faire ?
    .text = Tape /diagnostic : tout va bien, ou ce qui manque, avec son remède. Ensuite, « Tout recommencer » ramène la communauté.
