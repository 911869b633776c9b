## La page de la démonstration

demo-page-demonstration = démonstration
demo-page-skip = Aller aux messages
demo-page-clock = Heure de la démonstration
demo-page-advance = Avancer l’heure
demo-page-advance-hour = Avancer d’une heure
demo-page-advance-day = Avancer d’un jour
demo-page-advance-week = Avancer d’une semaine
demo-page-advance-hour-short = + 1 h
demo-page-advance-day-short = + 1 j
demo-page-advance-week-short = + 1 sem.
demo-page-restart = Redémarrer le bot
demo-page-restart-short = Redémarrer
demo-page-restart-hint = Redémarrer le bot : rien ne se perd
demo-page-restarted = Le bot a redémarré. Tout est resté en place.
demo-page-reset = Tout recommencer
demo-page-reset-short = Recommencer
demo-page-reset-hint = Tout recommencer : retrouver la communauté du début
demo-page-reset-title = Tout recommencer ?
demo-page-reset-text = La petite communauté repart comme au premier jour. Ce qui a été écrit ici depuis sera effacé, dans tous les onglets.
demo-page-reset-bare = Sur un serveur vide
demo-page-theme = Thème clair ou sombre
demo-page-theme-hint = Passer du clair au sombre
demo-page-tour = Visite guidée
demo-page-tour-hint = Choisir un chapitre de la visite
demo-page-more-tools = Plus d’outils
demo-page-connection-lost = Connexion perdue, on réessaie…

## Membres

demo-page-you-are = Tu es
demo-page-choose-member = Qui veux-tu être ?
demo-page-two-tabs = Deux onglets peuvent être deux membres : ils se voient écrire.
demo-page-become = Devenir { $name }
demo-page-members = Membres
demo-page-bot-group = Bot
demo-page-bot-badge = BOT
demo-page-bot-line = Aide les confrères à s’entraider
demo-page-no-role = Sans rôle
demo-page-open-dm = Lui écrire en privé

## Salons

demo-page-channels = Salons
demo-page-open-channels = Ouvrir la liste des salons
demo-page-private-messages = Messages privés
demo-page-more-posts = { $count ->
        [one] Une autre publication
       *[other] { $count } autres publications
    }
demo-page-archived = archivé
demo-page-read-only = Lecture seule
demo-page-unread-count = { $count ->
        [one] un message non lu
       *[other] { $count } messages non lus
    }
demo-page-back-to = Revenir à { $name }
demo-page-begin-channel = C’est le début de ce salon.
demo-page-begin-thread = C’est le début de ce fil.
demo-page-begin-private = Un fil privé : seuls ses membres et la modération le lisent.
demo-page-private-message = { $name } t’a écrit en privé.
demo-page-read = Lire
demo-page-begin-dm = Tes messages privés avec le bot. Personne d’autre ne les voit.

## Messages

demo-page-messages-of = Messages de { $name }
demo-page-today = Aujourd’hui
demo-page-yesterday = Hier
demo-page-yesterday-at = hier à { $hour }
demo-page-just-now = à l’instant
demo-page-new-messages = Nouveaux messages
demo-page-new-messages-below = Nouveaux messages
demo-page-used = a utilisé
demo-page-thinking = { $name } réfléchit…
demo-page-edited = (modifié)
demo-page-only-you = Personne d’autre ne voit ceci
demo-page-dismiss-message = Masquer
demo-page-attachment = Pièce jointe
demo-page-image = Image
demo-page-enlarge = Agrandir : { $name }
demo-page-message-count = { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }
demo-page-reaction = { $emoji }, { $count }
demo-page-react = Réagir
demo-page-react-with = Réagir avec { $emoji }
demo-page-reply = Répondre
demo-page-edit = Modifier
demo-page-edit-saved = Message modifié
demo-page-delete = Supprimer
demo-page-delete-title = Supprimer ce message ?
demo-page-delete-text = Il disparaît pour tout le monde, sans retour.
demo-page-copy-text = Copier le texte
demo-page-copied = Texte copié
demo-page-more-actions = Plus d’actions
demo-page-apps = Applications
demo-page-message-actions = Actions sur le message
demo-page-gone = « { $name } » n’est plus là.
demo-page-gone-text = Le fil ou le salon vient de disparaître. Voici ce que tu écrivais :

## Écrire

demo-page-write-in = Écrire dans #{ $name }
demo-page-write-in-thread = Écrire dans ce fil
demo-page-write-to = Écrire à { $name }
demo-page-read-only-here = Ici, tu peux lire mais pas écrire.
demo-page-locked-here = Ce fil est verrouillé.
demo-page-archived-here = Ce fil est archivé.
demo-page-too-long = Ce message est trop long : { $most } caractères au plus. Raccourcis-le, ou envoie-le en deux fois.
demo-page-too-many = { $count } de trop
demo-page-send = Envoyer
demo-page-sending = envoi…
demo-page-attach = Joindre un fichier
demo-page-no-files-here = Ici, on ne joint pas de fichier.
demo-page-remove-file = Retirer { $name }
demo-page-replying-to = Réponse à { $name }
demo-page-cancel-reply = Ne plus répondre
demo-page-mentions = Mentionner
demo-page-commands = Commandes
demo-page-no-such-command = Aucune commande de ce nom ici.
demo-page-nothing-found = Rien ne correspond.
demo-page-leave-command = Quitter la commande
demo-page-run-command = Lancer la commande
demo-page-command-sent = Commande envoyée
demo-page-optional = facultatif
demo-page-yes = Oui
demo-page-no = Non
demo-page-wrong-required = Il manque « { $label } ».
demo-page-wrong-choice = « { $label } » : choisis dans la liste.
demo-page-wrong-number = « { $label } » : écris un nombre.
demo-page-wrong-min = « { $label } » : { $min } au moins.
demo-page-wrong-max = « { $label } » : { $max } au plus.
demo-page-wrong-short = « { $label } » : { $min } caractères au moins.

## Formulaires et choix

demo-page-submit = Envoyer
demo-page-cancel = Annuler
demo-page-save = Enregistrer
demo-page-close = Fermer
demo-page-done = Valider
demo-page-later = Plus tard
demo-page-dismiss = Fermer
demo-page-search = Chercher
demo-page-choose = Choisir
demo-page-choose-at-least = { $count ->
        [one] Choisis-en au moins un
       *[other] Choisis-en au moins { $count }
    }
demo-page-chosen = { $count ->
        [one] { $count } choisi
       *[other] { $count } choisis
    }
demo-page-choose-file = Choisir un fichier
demo-page-choose-files = Choisir des fichiers
demo-page-required = Obligatoire
demo-page-form-from = Ce formulaire est envoyé à Confrère.
demo-page-form-restored = Ce que tu avais écrit est resté.
demo-page-start-over = Repartir de zéro
demo-page-field-required = Écris quelques mots ici.
demo-page-field-short = { $count ->
        [one] Un caractère au moins.
       *[other] { $count } caractères au moins.
    }
demo-page-field-choose = Fais un choix ici.
demo-page-field-file = Ajoute un fichier ici.
demo-page-field-unknown = La démonstration ne sait pas montrer ce champ.

## Forum

demo-page-new-post = Nouvelle publication
demo-page-publish = Publier
demo-page-post-title = Titre
demo-page-post-title-hint = Ta question en une phrase
demo-page-post-content = Message
demo-page-post-content-hint = Ce que tu as déjà essayé, ce qui bloque. Rien qui permette de reconnaître un patient.
demo-page-post-tags = Thèmes
demo-page-post-lacks = Il faut un titre et quelques mots de message.
demo-page-answer-count = { $count ->
        [one] { $count } réponse
       *[other] { $count } réponses
    }
demo-page-post-count = { $count ->
        [one] { $count } publication
       *[other] { $count } publications
    }
demo-page-forum-search = Chercher dans les publications
demo-page-filter-by-tag = Filtrer par étiquette
demo-page-all-tags = Tous les thèmes
demo-page-by-activity = Activité récente
demo-page-by-date = Plus récentes
demo-page-older-posts = Plus anciennes
demo-page-no-post-fits = Aucune publication ne correspond.
demo-page-no-post-yet = Pas encore de publication. Ouvre la première !
demo-page-locked = Verrouillé

## Visite guidée

demo-page-tour-step = Étape { $at } sur { $of }
demo-page-tour-back = Revenir à l’étape précédente
demo-page-tour-skip = Passer cette étape
demo-page-tour-skip-short = Passer
demo-page-tour-hide = Cacher la visite
demo-page-tour-well-done = Étape faite. Voici la suivante.
demo-page-tour-chapters = Voir tous les chapitres
demo-page-tour-choose = Que veux-tu voir ?
demo-page-tour-again = Reprendre ce chapitre du début
demo-page-tour-length = { $count ->
        [one] { $count } étape
       *[other] { $count } étapes
    }
demo-page-tour-progress = { $at } sur { $of }
demo-page-tour-chapter-over = Fait
demo-page-tour-chapter-done = Chapitre terminé. Et ensuite ?
demo-page-tour-next = Continuer
demo-page-tour-over-title = À toi de jouer
demo-page-tour-over-text = Tu as tout vu. Change de membre, pose d’autres questions, avance le temps : rien ici ne sort de ta machine.
demo-page-tour-end = Explorer

## Erreurs

demo-page-error-unexpected = Cela n’a pas marché. Ce que tu as écrit est toujours là : réessaie.
demo-page-error-unreachable = La démonstration ne répond pas. Ce que tu as écrit est toujours là : vérifie qu’elle tourne encore dans le terminal, puis réessaie.
demo-page-error-too-large = C’est trop gros : 8 Mo au plus par fichier.
demo-page-error-clipboard = Le navigateur n’a pas laissé copier. Sélectionne le texte à la main.
