## Poser une question

panel-accueil = ## Bienvenue entre confrères
    Un formulaire, un certificat, une démarche : pose ta question, même la plus simple. Quelqu’un est passé par là avant toi.
    Ne cite jamais un patient de façon reconnaissable : ni nom, ni date de naissance, ni numéro.
    Tu peux aussi chercher tout de suite : `/question chercher`, ou lire une fiche : `/fiche voir`.

question-form-title = Ta question
question-form-question = La question, en une phrase
question-form-question-hint = Sans rien qui permette de reconnaître un patient.
question-form-details = Les détails, si besoin
question-form-details-hint = Ce que tu as déjà essayé, ce qui bloque. 3 500 caractères au plus.
question-form-theme = Le thème
question-form-theme-hint = Facultatif

question-maybe-answered = Peut-être déjà répondu
question-draft-kept =
    Ta question est gardée en brouillon, elle n’est pas encore publiée. Elle le sera **sous le nom de ton compte**.
    -# Thème : { $theme }
question-discarded = Brouillon jeté. Rien n’a été publié.
question-published = C’est publié : { $link }
question-edited = C’est modifié : { $link }
question-on-its-way = publication en cours
question-none-yet = Tu n’as pas encore posé de question. Pour commencer : `/question poser`.
question-drafts-kept = { $count ->
        [one] Un brouillon t’attend. Pour le reprendre :
       *[other] { $count } brouillons t’attendent. Pour les reprendre :
    }
question-thanks-received = { $count ->
        [one] 💛 Un confrère t’a remercié.
       *[other] 💛 { $count } remerciements reçus.
    }

## Dans le fil

question-asked-by = Question de { $author }
question-received = Ta question est bien arrivée. Quand une réponse te convient : appui long (ou clic droit) sur le message, puis **Applications → Marquer comme réponse**.
question-no-theme = Sans thème
question-state-open = Ouverte
question-state-answered = Répondue
question-state-solved = Résolue
question-state-closed = Fermée
question-state-withdrawn = Retirée
question-closed-because = Motif : { $reason }
question-accepted-answer = ✅ [Réponse retenue]({ $link })
question-withdrawn = Question retirée par la personne qui l’avait posée.
question-now-solved = Résolue, bravo ! Tout le monde pourra la retrouver.
question-now-open = La question est rouverte.
question-now-answered = La question est rouverte, avec sa réponse retenue.
question-now-closed = La question est fermée.
question-now-withdrawn = La question est retirée, et son texte est effacé.
question-dismissed = Compris, ce n’était pas une question. Je retire mon message.
question-withdraw-sure = Retirer cette question ? Son texte sera effacé pour de bon. Les réponses des autres, s’il y en a, restent.
question-answer-marked = C’est noté comme la réponse retenue : { $link }
question-answer-replaced = C’est noté ; cette réponse remplace celle qui était retenue : { $link }
question-thanked = 💛 C’est noté : ce message a { $count ->
        [one] un remerciement
       *[other] { $count } remerciements
    }. La personne qui l’a écrit le retrouve dans `/question miennes`.

## Chercher

question-found = Voici ce qui s’en approche le plus :
question-abbreviation = « { $short } » peut vouloir dire : { $meanings }.
question-nothing-found = Rien d’assez proche. Essaie avec d’autres mots, ou pose la question : `/question poser`.
question-go = Voir
question-result = question · { $state }

## Fiches

sheet-signers = Qui peut signer
sheet-nobody-signs = Personne : il n’y a rien à signer.
sheet-asked-by = Qui le demande
sheet-pitfalls = À savoir
sheet-references = Textes
sheet-official-links = Sites officiels
sheet-sources = Sources
sheet-doubts = Non vérifié
sheet-footer = Vérifié le { $date } · { $confidence } · Cette fiche ne remplace pas le texte officiel, qui prévaut.
sheet-official-prevails = Les fiches ne remplacent pas le texte officiel, qui prévaut.

member-erased = membre effacé

## Boutons

control-questions-ask = Poser une question
control-questions-publish = Publier
control-questions-publish-anyway = Publier quand même
control-questions-redraft = Modifier
control-questions-discard = Jeter
control-questions-solve = C’est résolu
control-questions-reopen = Rouvrir
control-questions-edit = Modifier
control-questions-withdraw = Retirer pour de bon
control-questions-dismiss = Ce n’est pas une question
control-questions-sheet = Lire

## Refus

error-not-installed = Le salon des questions n’est pas encore en place. Un responsable du serveur peut lancer `/installer`.
error-question-empty = Il manque la question elle-même : écris au moins quelques mots dans le premier champ.
error-not-your-draft = Ce brouillon n’est pas le tien.
error-draft-gone = Ce brouillon n’existe plus : il a été publié, jeté, ou gardé trop longtemps. Tes questions : `/question miennes`.
error-no-question-here = Il n’y a pas de question ici. Utilise cette commande dans le fil de la question.
error-question-closed = Cette question est fermée. Rouvre-la d’abord : `/question rouvrir`.
error-not-an-answer = Ce message ne peut pas être la réponse. Choisis le message d’un confrère dans le fil.
error-author-only = Seule la personne qui a posé la question peut faire cela.
error-your-own-message = Tu as écrit cette question toi-même sur Discord : modifie ou supprime directement ton message, je suivrai.
error-already-open = La question est déjà ouverte.
error-already-answered = La question est déjà ouverte, avec une réponse retenue.
error-already-solved = La question est déjà résolue.
error-already-closed = La question est déjà fermée.
error-thank-yourself = On ne se remercie pas soi-même… mais bravo.
error-thank-bot = Merci ! Garde plutôt tes remerciements pour les confrères.
error-thanked-already = Tu as déjà remercié pour ce message.
error-no-such-sheet = Je ne connais pas de fiche sous ce nom. Tape quelques lettres et choisis dans la liste, ou essaie `/question chercher`.

## Mes données

notice-questions = Questions posées, réponses retenues et remerciements : sous ton compte, tant que le salon existe, pour que d’autres s’y retrouvent.
