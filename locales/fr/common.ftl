## Erreurs : ce qui s’est passé, et que faire

error-unexpected = Quelque chose a échoué de notre côté, et rien n’a été perdu. Réessaie dans un instant ; si cela recommence, donne cette référence de panne à la modération : **{ $reference }**.
error-later = C’est bien enregistré, mais je n’arrive pas à terminer pour l’instant. Je réessaie de moi-même, tu n’as rien à refaire.
error-given-back = Voici ton texte, pour ne rien perdre :
error-storage-busy = Je n’arrive pas à enregistrer en ce moment, et rien n’a été gardé. Réessaie dans quelques minutes.
error-collision = La même chose vient d’être faite, au même instant. Regarde si c’est déjà là ; sinon, réessaie.
error-storage-full = Je n’ai plus de place pour enregistrer, et rien n’a été gardé. Préviens la modération : la personne qui gère le bot doit libérer de la place.
error-discord-forbidden = Discord me refuse cette action : il me manque un droit. Un responsable du serveur peut lancer `/diagnostic` pour voir lequel.
error-discord-not-found = Ce que tu vises n’existe plus sur Discord. Ferme et rouvre l’application, puis réessaie.
error-discord-away = Discord ne répond pas bien en ce moment. Réessaie dans un instant.
error-command-changed = Cette commande a changé. Recharge Discord (Ctrl + R, ou ferme et rouvre l’application), puis réessaie.
error-control-gone = Ce bouton ne marche plus : il date d’une version précédente. Tape `/aide` pour voir ce que tu peux faire ici.
error-form-gone = Ce formulaire est resté ouvert trop longtemps, ou j’ai redémarré entre-temps : rien n’a été gardé. Rouvre-le, et colle ton texte.
error-guild-only = Cela se fait sur le serveur, pas en message privé.
error-not-there = Cela concerne un serveur dont tu ne fais plus partie, ou que j’ai quitté.
error-no-right-verified = C’est réservé aux soignants vérifiés du serveur. Pour le devenir : « Me faire reconnaître », dans l’accueil.
error-no-right-peer = C’est réservé aux pairs à l’écoute. Pour en devenir un, parles-en à la modération.
error-no-right-mentor = C’est réservé aux mentors. Pour en devenir un : `/mentorat profil`.
error-no-right-moderator = C’est réservé à la modération.
error-no-right-manager = C’est réservé aux personnes qui gèrent le serveur (droit « Gérer le serveur »).
error-no-right-author = C’est réservé à la personne qui a posé la question, et à la modération.

blocked-permissions = Il me manque des droits dans { $channel } : { $permissions }. Un responsable du serveur peut me les donner, ou relancer `/installer` ; je termine ensuite sans que tu aies rien à refaire.
blocked-forbidden = C’est bien enregistré, mais Discord me le refuse pour l’instant : il me manque un droit. Un responsable du serveur peut lancer `/diagnostic` pour voir lequel ; je termine ensuite sans que tu aies rien à refaire.
blocked-server-gone = C’est bien enregistré, mais je ne suis plus sur ce serveur. Si l’on m’y invite de nouveau, je termine sans que tu aies rien à refaire.
blocked-channel-gone = C’est bien enregistré, mais le salon où cela doit aller n’existe plus. Un responsable du serveur peut relancer `/installer` ; je termine ensuite sans que tu aies rien à refaire.

## Droits de Discord, dans les mots de son interface

permission-view-channel = Voir le salon
permission-manage-channels = Gérer les salons
permission-manage-roles = Gérer les rôles
permission-send-messages = Envoyer des messages
permission-send-messages-in-threads = Envoyer des messages dans les fils
permission-create-public-threads = Créer des fils publics
permission-create-private-threads = Créer des fils privés
permission-manage-threads = Gérer les fils
permission-manage-messages = Gérer les messages
permission-moderate-members = Exclure temporairement des membres
permission-read-message-history = Voir les anciens messages
permission-add-reactions = Ajouter des réactions
permission-attach-files = Joindre des fichiers

## Ce que la garde trouve

finding-nir = numéro de sécurité sociale
finding-phone = téléphone
finding-email = adresse e-mail
finding-birth-date = date de naissance
finding-name = nom
finding-address = adresse
finding-record-number = numéro de dossier
finding-professional-id = numéro professionnel
finding-plate = immatriculation
finding-url = lien
finding-handle = nom d’utilisateur
finding-combination = détails qui se recoupent
