## La démonstration : ce que lit la personne qui la lance

demo-ready = La démonstration est prête : { $address } (Ctrl + C pour l’arrêter)
demo-port = Le port { $port } est déjà pris ou refusé. Choisis-en un autre : python bot.py --demo --port 8701
demo-folder = Le dossier { $folder } n’est pas utilisable. Choisis-en un où tu peux écrire.
demo-key = La clé de { $file } n’est pas lisible. Supprime ce fichier pour en avoir une neuve ; les bases gardées dans ce dossier ne s’ouvrent qu’avec l’ancienne.
demo-no-page = La page de la démonstration manque dans cette installation : réinstalle le projet.
demo-foreign-host = Cette adresse n’est pas celle de la démonstration, qui ne répond qu’à 127.0.0.1.
demo-foreign-site = Une autre page a tenté d’agir dans la démonstration : refusé.

## Ce qui est refusé à un membre, comme Discord le ferait

demo-not-ready = La démonstration se prépare. Réessaie dans un instant.
demo-no-member = Cette personne n’est plus là : la démonstration a recommencé. Recharge la page.
demo-no-channel = Ce salon n’est plus là, ou ne t’est pas ouvert. Choisis-en un autre.
demo-no-message = Ce message n’est plus là. Recharge la page pour voir où en est le salon.
demo-no-file = Ce fichier n’est plus là, ou ne t’est pas ouvert.
demo-no-files = Ce salon n’accepte pas de fichiers de ta part. Envoie ton texte seul.
demo-no-command = Cette commande n’est pas à ta disposition ici. Tape « / » pour voir celles qui le sont.
demo-no-choice = Ce choix n’est plus proposé. Choisis-en un autre dans la liste.
demo-no-step = Cette étape de la visite n’existe pas. Recharge la page.
demo-no-permission = Il te faut un droit que tu n’as pas ici. Essaie en tant qu’une autre personne.
demo-thread-closed = Ce fil est fermé : on n’y écrit plus. La modération peut le rouvrir.
demo-tag-required = Ce forum demande au moins un tag. Choisis-en un, puis publie.
demo-empty = Il manque un texte ou un fichier. Écris quelque chose, puis envoie.
demo-post-empty = Il manque un titre ou un texte. Complète, puis publie.
demo-too-long = Ton texte dépasse { $limit } caractères. Raccourcis-le, ou envoie-le en deux fois.
demo-too-large = C’est trop lourd : 16 Mo au plus à la fois. Envoie un fichier plus petit.
demo-not-yours = On ne modifie et ne supprime que ses propres messages.
demo-form-gone = Ce formulaire n’est plus ouvert : il a déjà été envoyé. Rouvre-le, ton texte y sera encore.
demo-field-missing = Il manque une réponse à « { $field } ».
demo-field-short = « { $field } » demande au moins { $limit } caractères.
demo-field-long = « { $field } » accepte au plus { $limit } caractères.
demo-field-wrong = Le nombre de réponses à « { $field } » ne convient pas.
demo-choice-count = Le nombre de choix ne convient pas. Choisis à nouveau.
demo-control-off = Ce bouton n’est plus actif.
demo-control-gone = Ce bouton n’est plus là : le message a changé. Regarde ce qu’il propose maintenant.
demo-option-missing = Il manque « { $option } » à la commande.
demo-option-wrong = La valeur de « { $option } » ne convient pas. Choisis-la dans la liste, ou corrige-la.
demo-unanswered = L’application n’a pas répondu. Réessaie dans un instant.
demo-refused = Discord ne permet pas cela ici.
demo-odd-request = La page a envoyé quelque chose d’inattendu. Recharge-la, puis réessaie.
demo-crashed = La démonstration a trébuché sur une erreur imprévue. Réessaie ; si cela recommence, choisis « Tout recommencer ».

## Ce que Discord écrit lui-même

demo-system-thread = **{ $name }** a ouvert un fil : { $thread }
demo-system-pin = **{ $name }** a épinglé un message dans ce salon.
demo-system-join = **{ $name }** vient d’arriver.
demo-system-rename = **{ $name }** a renommé ce salon : { $channel }
demo-system-other = **{ $name }** a changé quelque chose ici.
demo-message-deleted = Le message d’origine a été supprimé.
demo-hidden-no-channel = inaccessible
demo-hidden-no-member = membre inconnu
demo-hidden-no-role = rôle inconnu
