## La visite guidée de la démonstration. Chaque étape : un titre, puis une ou deux phrases.

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
tour-mask = Un patient s’est glissé dedans ?
    .text = Pose une question qui en dit trop, sous « Mon pseudonyme » : « Sa fille m’appelle au 06 39 98 12 34, que dire ? »
tour-pen = Publie sous un autre nom
    .text = Ce qui reconnaîtrait un patient est masqué. Publie, puis avance d’une heure : un délai brouille les pistes.
tour-slip = Oups, sous ton compte !
    .text = Dans ce fil, réponds sans y penser, comme d’habitude : un message privé te prévient, toi seule.
tour-sanction = Modérer sans démasquer
    .text = Dans la peau de Nadia, qui modère : clic droit ou appui long sur la question, « Sanctionner l’auteur ». Elle ne saura pas qui.
tour-diagnose = Passe côté modération
    .text = Dans la peau de Nadia, qui modère : /diagnostic dit si tout est en place et, sinon, quoi faire.
