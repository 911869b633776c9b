## Écrire à la modération sans montrer son nom

form-title-contact = Écrire à la modération
form-text-contact = Ton message
form-hint-contact = N’y mets rien qui te désigne si tu ne le veux pas, ni rien qui désigne un patient.
contact-who-reads = La modération lira ton message sans savoir qui l’écrit, moins d’une minute après l’envoi. Je le garde sous scellé ; seuls Discord, et qui héberge le bot avec sa clé, pourraient remonter à toi. Ce n’est pas un service d’urgence.
contact-kept = C’est gardé : la modération le lira sous peu, sans ton nom. Sa réponse t’arrivera en message privé. Tu la retrouveras aussi avec `/ecrire-moderation`.
contact-ended = C’est clos. Merci d’avoir écrit. Tu peux écrire de nouveau quand tu veux.
form-title-contact-reply = Continuer l’échange
form-text-contact-reply = Ton message
form-hint-contact-reply = Toujours sans ton nom. Rien qui désigne un patient.
contact-told = ✉️ **La modération de { $server } t’a répondu** :
contact-told-hint = Elle ne sait toujours pas qui tu es.
contact-told-closed = ✉️ **Ton échange avec la modération de { $server } est clos.**
contact-mine = ## Ton échange avec la modération
contact-closed = Merci d’avoir écrit. Tu peux écrire de nouveau quand tu veux.
contact-muted = La modération a clos cet échange, et ne reçoit plus de message sans nom de ta part pendant trente jours. Elle ne sait toujours pas qui tu es. Sous ton compte, rien ne change. Son motif :
contact-unread = Ceci n’avait pas encore paru quand la modération a clos : elle ne l’a pas lu. Je te le rends :
contact-line-mine = **Toi** · { $at }
contact-line-moderators = **La modération** · { $at }

## Du côté de la modération

contact-card = ✉️ **Quelqu’un de la communauté vous écrit**, sans montrer son nom.
contact-card-waits = ⏳ **Personne n’a encore répondu** au dernier message, écrit { $since }.
contact-card-hint = La première réponse vaut pour toute la modération. Personne ici ne peut voir qui écrit.
contact-card-closed = ✉️ Échange sans nom, clos.
contact-card-muted = ✉️ Échange sans nom, clos ; rien de plus n’est reçu de cette personne pendant trente jours.
contact-line = **Son message** · { $at }
contact-erased = quelqu’un de la modération
contact-line-answer = **Réponse de { $moderator }** · { $at }
contact-more = -# … le début se lit avec « Tout relire ».
form-title-contact-answer = Répondre à cette personne
form-text-contact-answer = Ta réponse
form-hint-contact-answer = Envoyée en privé, au nom de la modération. Rien qui désigne un patient.
contact-answered = C’est parti : la personne reçoit ta réponse en privé, au nom de la modération.
contact-closed-done = C’est clos. La personne le saura.
form-title-contact-mute = Clore et ne plus recevoir
form-text-contact-mute = Le motif
form-hint-contact-mute = La personne le lira, et il entre au journal. Trente jours sans message sans nom de sa part.
contact-muted-done = C’est clos, et rien de plus n’est reçu de cette personne pendant trente jours. Personne ne sait qui c’est.
act-contact-answered = réponse à un message sans nom
act-contact-closed = échange sans nom clos
act-contact-muted = échange sans nom clos, trente jours sans suivant

## Boutons

control-contact-write = Écrire à la modération
control-contact-reply = Répondre
control-contact-end = C’est bon, clore
control-contact-answer = Répondre
control-contact-close = Clore
control-contact-mute = Clore et ne plus recevoir
control-contact-read = Tout relire

## Refus

error-contact-empty = Il manque le texte : écris au moins quelques mots.
error-contact-gone = Cet échange n’existe plus.
error-contact-closed = Cet échange est déjà clos.
error-contact-open = Tu as déjà un échange ouvert : continue-le avec `/ecrire-moderation`.
error-contact-often = { $most } échanges par jour, c’est le maximum : la modération lit tout, et a besoin d’un peu de temps. Réessaie demain.
error-contact-muted = La modération ne reçoit pas de message sans nom de ta part jusqu’au { $until }. Sous ton compte, tu peux toujours lui écrire.
error-contact-patience = La modération a déjà reçu plusieurs messages de ta part : laisse-lui le temps de répondre.
error-contact-moved = L’échange a avancé pendant que tu écrivais : relis la fin, puis réponds.

## Mes données

notice-contacts = Messages à la modération sans nom : les textes et qui tu es, sous scellé, effacés { $report_retention ->
        [one] un jour
       *[other] { $report_retention } jours
    } après la fin de l’échange ; un échange sans nouvelles finit tout seul après trente jours. Si tu effaces tes données, les textes disparaissent ; un refus de recevoir tes messages survit jusqu’à sa fin, sans ton compte.
