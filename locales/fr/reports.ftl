## Signaler

form-title-report = Signaler ce message
form-reason-report = Qu’est-ce qui pose problème ?
form-hint-report = Seule la modération le lira, sans savoir que c’est toi. N’y mets rien qui désigne un patient.
report-kept = Merci, c’est transmis à la modération, avec le message tel qu’il est là. Elle ne saura pas que cela vient de toi. Je te dirai ce qu’il en est, et `/signalements` le montre aussi.
report-kept-apart = Merci. Ce message vient de quelqu’un qui modère : ton signalement est parti en privé aux autres, et pas à cette personne. Ils ne sauront pas qu’il vient de toi. Je te dirai ce qu’il en est, et `/signalements` le montre aussi.
report-kept-nobody = C’est gardé, mais je dois te le dire : personne d’autre ne peut s’en occuper ici pour l’instant. Ton signalement attend sous scellé quelqu’un qui le puisse. `/signalements` montre où il en est.
report-one-hand = Mais je dois te le dire : ici, une personne au plus peut s’en occuper. Si ce que tu signales, sous un nom d’emprunt, vient d’elle, elle ne le pourra pas, et je n’ai pas le droit de te le dire.
report-other-ways = Tu as d’autres voies : **Discord** (appui long sur le message, puis « Signaler le message », ou https://dis.gd/report) ; ton **Ordre**, au conseil départemental, si la déontologie est en cause ; et **quitter ce serveur**, quand tu veux (`/mes-donnees exporter` te donne d’abord ce qui est à toi).
report-in-private = une conversation privée par le bot
report-mine = ## Tes signalements
report-mine-none = Tu n’as rien signalé ici. Pour le faire : appui long sur un message, Applications, puis « Signaler ».
report-mine-open = ⏳ En attente : { $link }
report-mine-claimed = 👀 Quelqu’un s’en occupe : { $link }
report-told-resolved = ✅ La modération a traité ton signalement ({ $link }). Sa réponse :
report-told-dismissed = La modération a lu ton signalement ({ $link }), et ne donne pas de suite. Merci d’avoir veillé.

## La carte d’un signalement

report-card = 🚩 **Signalement** : { $link }
report-letter = 🚩 **Signalement, en privé** ({ $server }) : { $link }
    -# Il ne passe pas par le salon de la modération. N’en parle qu’avec les personnes à qui il est adressé.
report-letter-over = Ce signalement ne te concerne plus.
report-card-passed-on = ⬆️ Signalement transmis aux responsables du serveur : { $link }
report-card-resolved = ✅ Signalement réglé : { $link }
report-card-dismissed = Signalement classé sans suite : { $link }
report-card-sealed = 🔒 Écrit sous un nom d’emprunt : le motif ne s’affiche pas ici. Touche « Lire ».
report-wordless = Ce texte n’est plus là.
report-joined = 👥 { $count } personnes l’ont signalé.
report-called = ⬆️ L’avis de tout le monde est demandé : le mot laissé se lit avec « Lire ».
report-claimed-by = Pris en charge par { $moderator }
report-claimed-since = Pris en charge par { $moderator }, { $since }
report-claimed = C’est à toi. « Lire » te montre le message tel qu’il était. Sans suite d’ici cinq jours, il revient à tout le monde.
report-released = C’est rendu : quelqu’un d’autre peut le prendre.
report-recused = C’est noté : ce signalement n’est pas pour toi. Personne ne te demandera pourquoi.
report-lapsed = Tu avais pris ce signalement il y a cinq jours, et il n’est pas réglé : { $link }
    Il est revenu à tout le monde. Reprends-le si tu t’en occupes toujours (`/moderation file`).

## Lire en privé

report-read = ## Signalement : { $link }
report-read-name = Écrit par **{ $name }**, un nom d’emprunt
report-read-note = Transmis par { $moderator } :
report-read-claim = Prends-le en charge pour lire ici le message tel qu’il était, même s’il a été changé ou supprimé depuis.
report-context = **Le message, au moment du signalement** :
report-context-edited = **Le message, au moment du signalement** (déjà modifié par son auteur) :
report-context-files = Pièces jointes : { $files }
report-context-empty = Il ne contenait ni texte ni pièce jointe.

## Régler, transmettre

form-title-resolve = Régler ce signalement
form-answer-resolve = Une réponse toute prête ?
form-placeholder-resolve = Chacun la lit dans sa langue
form-reason-resolve = Ta réponse, ou ce que tu y ajoutes
form-hint-resolve = Envoyé en privé à qui a signalé. Ne cite pas le message, et ne nomme personne.
report-answer-warned = La personne a reçu un avertissement.
report-answer-removed = Le message a été retiré.
report-answer-sanctioned = Une sanction a été prise ; nous n’en disons pas plus.
report-answer-talked = Nous en avons parlé avec la personne, et c’est réglé.
report-answer-watched = Nous gardons un œil sur cet échange. Signale de nouveau si cela recommence.
report-answer-allowed = Le message respecte nos règles : il reste. Merci d’avoir veillé.
report-resolved = C’est réglé. La personne qui a signalé le saura.
report-dismissed = C’est classé sans suite. La personne qui a signalé le saura.
report-still-open = Le signalement, lui, est encore à régler : touche « Régler » sous sa carte, ou dans `/moderation file`.
form-title-escalate = Transmettre ce signalement
form-to-escalate = À qui ?
form-to-team-escalate = À toute la modération
form-to-team-hint-escalate = Tu le rends, et tout le monde est appelé à donner son avis.
form-to-managers-escalate = Aux responsables du serveur
form-to-managers-hint-escalate = Ils le reçoivent en privé, et s’en occupent désormais.
form-reason-escalate = Un mot pour eux
form-hint-escalate = Sous scellé : jamais dans le salon. N’y mets rien qui désigne un patient.
report-called-all = C’est transmis à toute la modération, avec ton mot.
report-passed-up = C’est transmis en privé aux responsables du serveur, avec ton mot.

## Ce qui attend

queue-empty = Rien ne t’attend : aucun signalement, aucun appel, aucune demande.
report-queue = { $count ->
        [one] ## Un signalement attend
       *[other] ## { $count } signalements attendent
    }
appeal-queue = { $count ->
        [one] ## Un appel attend
       *[other] ## { $count } appels attendent
    }
unmask-queue = { $count ->
        [one] ## Une levée d’anonymat est en cours
       *[other] ## { $count } levées d’anonymat sont en cours
    }
queue-stale = { $count ->
    [one] ☎️ Un numéro d’écoute n’est pas revérifié depuis plus de six mois : dis-le à qui héberge le bot. `/soutien ressources` montre lequel.
   *[other] ☎️ { $count } numéros d’écoute ne sont pas revérifiés depuis plus de six mois : dis-le à qui héberge le bot. `/soutien ressources` montre lesquels.
}
queue-more = Et { $count } autres, plus récents.
queue-desk-apart = 📬 En privé : il vise quelqu’un qui modère.
queue-desk-managers = 📬 En privé : transmis aux responsables du serveur.
queue-appeal = ⚖️ Appel, { $since } : { $link }
queue-unmask = 🔓 Il manque une deuxième personne ; tombe { $until } : { $link }
queue-unmask-approved = 🔓 Accordée, à voir par les deux ; tombe { $until } : { $link }
queue-card = [Ouvrir la carte]({ $link })

## Journal

act-report-claimed = signalement pris en charge
act-report-released = signalement rendu
act-report-called = signalement transmis à toute la modération
act-report-escalated = signalement transmis aux responsables
act-report-resolved = signalement réglé
act-report-dismissed = signalement classé
act-report-apart-claimed = signalement en privé pris en charge
act-report-apart-released = signalement en privé rendu
act-report-apart-called = signalement en privé transmis à tous ceux qui peuvent s’en occuper
act-report-apart-escalated = signalement en privé transmis aux responsables
act-report-apart-resolved = signalement en privé réglé
act-report-apart-dismissed = signalement en privé classé

## Boutons

control-moderation-claim = Je prends
control-moderation-read = Lire
control-moderation-recuse = Pas moi
control-moderation-release = Rendre
control-moderation-escalate = Transmettre
control-moderation-resolve = Régler
control-moderation-dismiss = Classer sans suite

## Refus

error-reported-already = Tu as déjà signalé ce message : la modération l’a reçu. `/signalements` montre où il en est.
error-reports-enough = Cela fait { $count } signalements en un jour : la modération a de quoi faire, et j’en reprends demain. D’ici là, raconte-lui le reste avec `/ecrire-moderation`. Si c’est grave, adresse-toi à Discord : appui long sur le message, puis « Signaler le message ».
error-report-gone = Ce signalement n’existe plus.
error-report-claimed = Quelqu’un d’autre s’en occupe déjà.
error-report-closed = Ce signalement est déjà réglé.
error-report-in-hand = Tu t’occupes déjà d’un signalement de ce message : rends-le d’abord si tu veux le signaler aussi. Qui signale ne décide pas.
error-report-not-yours = Ce signalement n’est pas à toi en ce moment : il n’y a rien à rendre.
error-report-passed-on = Ce signalement est déjà chez les responsables du serveur.
error-escalate-nobody = Personne d’autre que toi n’est responsable de ce serveur, ou ne peut s’en occuper. Demande plutôt l’avis de toute la modération.
blocked-moderators-closed = C’est bien enregistré, mais aucune des personnes à qui ce signalement est adressé n’accepte mes messages privés. Il les attend dans `/moderation file`.
parked-blocked-moderators-closed = un message attend en privé des personnes qui modèrent, et aucune n’accepte mes messages privés. → Qu’elles les ouvrent (Paramètres de confidentialité du serveur), ou regardent `/moderation file`.

## Mes données

notice-reports = Signalements : le message visé et, sous scellé, ce qu’il disait à ce moment (sans ce qui désigne un patient), ton motif et qui tu es, effacés { $report_retention ->
        [one] un jour
       *[other] { $report_retention } jours
    } après leur clôture. Si tu effaces tes données, la modération garde qu’il y a eu un signalement, sans toi ni tes mots. Un signalement qui te viserait reste le temps d’être réglé ; ce que tu avais écrit sous ton compte s’efface avec sa clôture.
