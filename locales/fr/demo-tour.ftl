## La visite guidée de la démonstration. Chaque étape : un titre, puis une ou deux phrases.

tour-open = Pose ta première question
    .text = Tu es Camille, interne, et un papier t’embarrasse. Dans #accueil, appuie sur « Poser une question ».
tour-write = Écris-la comme elle te vient
    .text = Par exemple : « Est-ce qu’un interne peut signer un arrêt de travail ? » Envoie : rien n’est encore publié.
tour-publish = Peut-être déjà répondu ?
    .text = Le bot te montre d’abord ce qui s’en approche : des fiches, des questions de confrères. Si ta réponse n’y est pas, publie quand même.
tour-answer = Réponds à ton tour
    .text = Deviens Karim, généraliste installé. Ouvre la question de Camille, et réponds-lui comme à une collègue.
tour-accept = Retiens la réponse
    .text = Redeviens Camille. Sur le message de Karim, clic droit ou appui long, puis « Marquer comme réponse ».
tour-restart = Et si le bot redémarre ?
    .text = Redémarre-le : rien de ce qui a été écrit ne se perd, et les anciens boutons répondent toujours.
tour-search = Retrouve-la avec tes mots
    .text = Tape /question chercher, puis ce dont tu te souviens : « signer un arrêt quand on est interne ». Ta question est là, avec sa réponse retenue.
tour-sheet = Lis une fiche
    .text = /fiche voir, puis quelques lettres : « décès », « crèche »… Qui signe, les pièges, les sources, et ce que personne n’a pu vérifier.
tour-diagnose = Passe côté modération
    .text = Deviens Nadia. /diagnostic lui dit si tout est en place sur le serveur et, sinon, quoi faire.
