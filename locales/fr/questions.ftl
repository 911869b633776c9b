## Poser une question

panel-accueil = ## Bienvenue entre confrères
    Un formulaire, un certificat, une démarche : pose ta question, même la plus simple. Quelqu’un est passé par là avant toi.
    Ne cite jamais un patient de façon reconnaissable : ni nom, ni date de naissance, ni numéro.
    Ou cherche d’abord dans les fiches et les questions déjà répondues.
    Tu arrives ? Deux soignants vérifiés te parrainent, ou la modération te reconnaît : appuie sur « Me faire reconnaître ».

question-form-title = Ta question
question-form-question = La question, en une phrase
question-form-question-hint = Sans rien qui permette de reconnaître un patient.
question-form-details = Les détails, si besoin
question-form-details-hint = Ce que tu as déjà essayé, ce qui bloque. 3 500 caractères au plus.
question-form-signature = Sous quel nom ?
signature-account = Mon compte
signature-account-hint = Tout le monde voit que c’est toi.
signature-pseudonym = Mon pseudonyme
signature-pseudonym-hint = Toujours le même nom. Seuls l’hébergeur du bot et Discord peuvent t’identifier.
signature-one-off = Un nom pour ce fil seulement
signature-one-off-hint = Rien ne relie ce fil à tes autres messages, sauf pour l’hébergeur et Discord.
reply-form-title = Ta réponse, sous un autre nom
reply-form-text = La réponse
reply-form-text-hint = Sans rien qui permette de reconnaître un patient. 3 500 caractères au plus.
question-form-theme = Le thème
question-form-theme-hint = Facultatif

question-maybe-answered = Peut-être déjà répondu
draft-kept-account = Ta question est gardée en brouillon, elle n’est pas encore publiée. Elle le sera **sous le nom de ton compte**.
draft-kept-pseudonym = Ton texte est gardé en brouillon, il n’est pas encore publié. Il le sera **sous ton pseudonyme, { $name }**.
draft-kept-one-off = Ton texte est gardé en brouillon, il n’est pas encore publié. Il le sera **sous un nom tiré au sort, pour ce fil seulement**.
draft-change-kept = Ta modification est gardée en brouillon, elle n’est pas encore publiée.
guard-masked = 🛡️ J’ai masqué ce qui ferait reconnaître un patient ({ $kinds }) : rien de cela n’est gardé.
guard-doubtful = 🛡️ Ceci pourrait faire reconnaître un patient : { $kinds }. Voici ton texte sans. S’il n’y a pas de risque, tu peux le publier tel quel.
pen-reminder = -# Sous pseudonyme : l’article R.4127-75 du code de la santé publique demande au médecin qui en utilise un pour des activités liées à sa profession de le déclarer au conseil départemental de l’Ordre. Je le rappelle une fois, je ne note rien. Qui héberge ce bot, et Discord, peuvent encore t’identifier.
question-discarded = Brouillon jeté. Rien n’a été publié.
question-published = C’est publié : { $link }
question-edited = C’est modifié : { $link }
question-on-its-way = publication en cours
question-news = 🔔 nouvelle réponse
question-news-told = 🔔 Une réponse est arrivée dans un fil que tu suis : { $link }
pen-published = C’est gardé. Parution sous le nom **{ $name }** { $moment } : un petit délai, pour que personne ne fasse le lien avec toi. Tu le retrouveras dans `/question miennes`.
pen-edited = C’est gardé. La modification paraîtra d’ici une minute, sous le nom **{ $name }**.
pen-yours = 🪶 Ton pseudonyme : **{ $name }**
pen-renamed = Ton pseudonyme est désormais **{ $name }**. Ce que tu as publié garde l’ancien nom.
reply-listed = Réponse dans [{ $title }]({ $link }) · 🪶 { $name }
reply-yours = C’est ta réponse. Que veux-tu en faire ?
reply-withdraw-sure = Retirer cette réponse ? Son texte sera effacé pour de bon.
reply-now-withdrawn = La réponse est retirée, et son texte est effacé.
slip-told = 🤫 Tu viens d’écrire **sous ton compte** dans un fil où tu écris sous un autre nom : { $link }
    Je peux supprimer ton message, ou le supprimer puis le republier sous ce nom. Je ne fais rien sans toi.
    Si quelqu’un l’a déjà lu, il reconnaîtra le texte republié : change-le plutôt, avec « Répondre sous pseudonyme ».
slip-deleted = C’est supprimé.
slip-reposted = C’est supprimé. Le texte reparaîtra sous ton autre nom d’ici une minute.
slip-left = Entendu, je n’y touche pas.
question-none-yet = Tu n’as pas encore posé de question. Pour commencer : `/question poser`.
question-drafts-kept = { $count ->
        [one] Un brouillon t’attend. Pour le reprendre :
       *[other] { $count } brouillons t’attendent. Pour les reprendre :
    }
question-more-of-yours = { $count ->
        [one] -# Et un texte de plus, plus ancien : `/mes-donnees exporter` donne tout.
       *[other] -# Et { $count } textes de plus, plus anciens : `/mes-donnees exporter` donne tout.
    }
question-thanks-received = { $count ->
        [one] 💛 Un confrère t’a remercié.
       *[other] 💛 { $count } remerciements reçus.
    }

## Dans le fil

question-asked-by = Question de { $author }
pen-signed = 🪶 **{ $name }** · pseudonyme
pen-asker = { $signed } · a posé la question
question-received = Ta question est bien arrivée. Quand une réponse te convient : appui long (ou clic droit) sur le message, puis **Applications → Marquer comme réponse**.
question-no-theme = Sans thème
question-state-open = Ouverte
question-state-answered = Répondue
question-state-solved = Résolue
question-state-closed = Fermée
question-state-withdrawn = Retirée
question-closed-because = Motif : { $reason }
question-accepted-answer = ✅ [Réponse retenue]({ $link })
question-withdrawn-name = Question retirée
question-withdrawn = Question retirée par la personne qui l’avait posée.
question-now-solved = Résolue, bravo ! Tout le monde pourra la retrouver.
question-now-open = La question est rouverte.
question-now-answered = La question est rouverte, avec sa réponse retenue.
question-now-closed = La question est fermée.
question-now-withdrawn = La question est retirée, et son texte est effacé.
question-not-taken = Je n’ai pas pris ta question, sur **{ $server }** : en poser, c’est pour les soignants vérifiés. Pour le devenir : « Me faire reconnaître », dans { $welcome }.
question-dismissed = Compris, ce n’était pas une question. Je retire mon message.
question-withdraw-sure = Retirer cette question ? Son texte sera effacé pour de bon. Les réponses des autres, s’il y en a, restent.
question-answer-marked = C’est noté comme la réponse retenue : { $link }
question-answer-replaced = C’est noté ; cette réponse remplace celle qui était retenue : { $link }
question-thanked = 💛 C’est noté : ce message a { $count ->
        [one] un remerciement
       *[other] { $count } remerciements
    }. La personne qui l’a écrit le retrouve dans `/question miennes`.

## Chercher

question-search-title = Chercher
question-search-text = Ce que tu cherches
question-search-hint = Avec tes mots, même approximatifs.
question-found = Voici ce qui s’en approche le plus :
question-abbreviation = « { $short } » peut vouloir dire : { $meanings }.
question-nothing-found = Rien d’assez proche. Essaie avec d’autres mots, ou pose la question : `/question poser`.
question-go = Voir
question-result = Question · { $state }

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
control-questions-search = Chercher
control-questions-publish = Publier
control-questions-publish-anyway = Publier quand même
control-questions-publish-masked = Publier la version masquée
control-questions-as-typed = Publier tel quel
control-questions-later = Publier dans l’heure
control-questions-reply = Répondre sous pseudonyme
control-questions-manage = Gérer
control-questions-amend = Modifier
control-questions-retract = Retirer pour de bon
control-questions-rename = Changer de pseudonyme
control-questions-slip-delete = Supprimer
control-questions-slip-repost = Supprimer et republier
control-questions-slip-leave = C’est voulu
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
error-no-signature = Il manque le nom sous lequel publier : choisis-en un dans le formulaire.
error-reply-empty = Il manque la réponse elle-même : écris au moins quelques mots.
error-reply-gone = Cette réponse n’existe plus.
error-reply-author-only = Seule la personne qui a écrit cette réponse peut faire cela.
error-slip-settled = C’est déjà réglé, ou le message a disparu.
error-slip-too-long = Ton message dépasse 3 500 caractères : copie-le, supprime-le, et réponds en deux fois avec « Répondre sous pseudonyme ».
error-pen-too-new = Ton pseudonyme est trop récent : on peut en changer tous les 30 jours.
error-pen-suspended = Tu ne peux plus écrire sous pseudonyme jusqu’au { $until }, à la suite d’une décision de modération. Sous ton compte, rien ne change. Pour la contester : le bouton du message privé que je t’ai envoyé, ou `/question miennes`.
error-pen-banned = Tu ne peux plus écrire sous pseudonyme, à la suite d’une décision de modération. Sous ton compte, rien ne change. Pour la contester : le bouton du message privé que je t’ai envoyé, ou `/question miennes`.
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

notice-questions = Questions posées, réponses retenues et remerciements reçus : sous ton compte, tant que le salon existe, pour que d’autres s’y retrouvent. Les remerciements que tu donnes ne sont liés à toi que sous scellé.
notice-pens = Ce que tu publies sous pseudonyme : le texte, tant que le salon existe ; qui se trouve derrière un nom n’est gardé que sous scellé, et ne se lit qu’avec la clé de l’hébergeur.
