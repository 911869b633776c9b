## Sanctionner sans démasquer

form-title-sanction = Sanctionner, sans savoir qui
sanction-form-kind = Quelle décision ?
sanction-kind-warn = Avertissement
sanction-kind-warn-hint = Rien n’est interdit ; il compte six mois.
sanction-kind-suspend = Suspension
sanction-kind-suspend-hint = Plus d’écriture sous pseudonyme pendant la durée choisie.
sanction-kind-ban = Exclusion
sanction-kind-ban-hint = Plus d’écriture sous pseudonyme, jusqu’à nouvel ordre.
sanction-form-duration = Combien de temps ?
sanction-form-duration-hint-sanction = Pour une suspension seulement
sanction-days = { $days ->
        [one] Un jour
       *[other] { $days } jours
    }
form-reason-sanction = Le motif
form-hint-sanction = La personne le lira, et il entre au journal. N’y mets rien qui désigne un patient.
sanction-kept = C’est décidé, et la personne en est avertie. Décisions en cours à son sujet, celle-ci comprise : **{ $count }**.
sanction-told-warn = ⚠️ La modération t’adresse un **avertissement** pour un message que tu as publié sous pseudonyme : { $link }
    Il compte jusqu’au { $until }. Tu peux continuer à écrire.
sanction-told-suspend = ⏸️ La modération **suspend** pour toi l’écriture sous pseudonyme, jusqu’au { $until }, pour ce message : { $link }
    Sous ton compte, rien ne change.
sanction-told-ban = ⛔ La modération t’**exclut** de l’écriture sous pseudonyme, pour ce message : { $link }
    Sous ton compte, rien ne change.
sanction-told-reason = Motif :
sanction-told-appeal = -# Cette décision ne dit à personne qui tu es. Tu peux contester une fois : quelqu’un d’autre en décidera, sans ton nom non plus.

## Appels

form-title-appeal = Contester cette décision
form-reason-appeal = Pourquoi ?
form-hint-appeal = La modération le lira, sans ton nom. N’y mets rien qui te désigne, ni un patient.
appeal-kept = C’est transmis, sans ton nom. Je te dirai ce qui est décidé.
appeal-card = ⚖️ **Appel** contre la décision du { $moment } : { $link }
appeal-card-sanction = Décision : { $kind } (fin { $until }). Motif :
appeal-card-lasting = Décision : { $kind }. Motif :
appeal-card-words = Ce que répond la personne :
appeal-card-hint = -# À décider par quelqu’un d’autre que la personne qui a pris cette décision.
appeal-card-upheld = ⚖️ Appel examiné, décision maintenue : { $link }
appeal-card-lapsed = ⚖️ Appel sans objet, la décision a pris fin : { $link }
appeal-card-lifted = ⚖️ Appel examiné, décision levée : { $link }
appeal-upheld = La décision est maintenue. La personne le saura.
appeal-lifted = La décision est levée. La personne le saura.
appeal-told-upheld = ⚖️ Ton appel a été examiné par quelqu’un d’autre. La décision est maintenue : { $link }
appeal-told-lifted = ⚖️ Ton appel a été examiné par quelqu’un d’autre. La décision est **levée** et ne compte plus : { $link }

## Lever l’anonymat, à deux

unmask-card = 🔓 { $moderator } demande à **lever l’anonymat** de ce message : { $link }
unmask-card-danger = ⚠️ Une vie est en danger : la personne ne sera pas avertie.
unmask-card-approved = -# Accordé par { $moderator }. Chacun des deux peut voir le compte une seule fois, jusqu’au { $until }.
unmask-card-until = -# Il faut l’accord d’une deuxième personne, qui n’a pas pris part au fil. Sans lui, la demande tombe d’elle-même, le { $until }.
unmask-card-over = 🔓 Anonymat levé par deux personnes de la modération : { $link }
unmask-card-lapsed = Demande de levée d’anonymat restée sans suite : { $link }
unmask-requested = Ta demande est dans le salon de la modération. Une deuxième personne a une heure pour l’accorder.
unmask-approved = C’est accordé. Chacun des deux peut maintenant voir le compte, une seule fois, avec le bouton de la demande.
unmask-account = C’est le compte de { $account } (`{ $id }`). Je ne le montrerai plus, et je ne le note nulle part.
unmask-nobody = La personne a effacé ses données : plus rien ne mène à un compte.
unmask-told = 🔓 Deux personnes de la modération ont levé l’anonymat d’un message que tu as publié sous pseudonyme : { $link }
    Elles peuvent voir ton compte, une fois chacune, et personne d’autre. Leur motif :

## Journal

audit-head = ## Les derniers actes
audit-empty = Le journal est vide.
act-server-install = mise en place du serveur
act-server-unbind = un salon ou un rôle lâché par le bot
act-server-images-on = images de cas acceptées
act-server-images-off = images de cas refusées
act-question-open = question rouverte
act-question-answered = question rouverte
act-question-solved = question résolue
act-question-closed = question fermée
act-sanction-warn = avertissement
act-sanction-suspend = suspension
act-sanction-ban = exclusion
act-appeal-upheld = appel rejeté
act-appeal-lifted = décision levée en appel
act-unmask-requested = levée d’anonymat demandée
act-unmask-requested-untold = levée d’anonymat demandée, sans avertir (vie en danger)
act-unmask-approved = levée d’anonymat accordée
act-unmask-seen = compte vu

## Boutons

control-moderation-sanction = Sanctionner l’auteur
control-moderation-appeal = Contester
control-moderation-uphold = Maintenir
control-moderation-lift = Lever la décision
control-moderation-approve = Accorder
control-moderation-look = Voir le compte, une fois

## Refus

error-reason-empty = Il manque le motif : écris au moins quelques mots.
error-not-eligible = Cette décision revient à quelqu’un d’autre de la modération.
error-not-under-pen = Je n’ai pas publié ce message pour quelqu’un sous pseudonyme, ou il n’existe plus.
error-sanction-named = Ce message est signé d’un compte : il n’y a pas d’anonymat à lever.
error-sanction-duration = Pour une suspension, choisis combien de temps elle dure.
error-sanction-over = Cette décision ne vaut plus : il n’y a rien à contester.
error-appealed-already = Tu as déjà contesté cette décision.
error-appeal-gone = Cet appel n’existe plus.
error-appeal-decided = Cet appel est déjà décidé.
error-no-message = Donne le lien du message (appui long, puis « Copier le lien du message »), ou son identifiant.
error-unmask-pending = Une demande pour ce message attend déjà une deuxième personne.
error-unmask-second = Il faut une deuxième personne : tu as fait cette demande toi-même.
error-unmask-approved = Quelqu’un d’autre l’a déjà accordée.
error-unmask-lapsed = Cette demande a expiré. S’il le faut encore, fais-en une autre.
error-unmask-seen = Tu as déjà vu ce compte : je ne le montre qu’une fois.

## Mes données

notice-unmaskings = Demandes de levée d’anonymat : qui demande, qui accorde, et le motif sous scellé, un jour après leur fin ; jamais le compte. Le journal de modération garde les actes.
notice-sanctions = Décisions de modération, toutes sous scellé. Sur ce que tu as publié sous pseudonyme : jusqu’à leur fin ; une décision en cours survit à un effacement, sans ton compte, et un appel, jusqu’à ce qu’il soit tranché. Sur ton compte (avertissement, mise en pause, exclusion) : à ton dossier { $report_retention ->
        [one] un jour
       *[other] { $report_retention } jours
    } après leur fin, avec leur motif. Si tu effaces tes données, ce qui a pris fin disparaît ; ce qui est en cours reste, sans son motif mais avec ton compte, puisqu’il me faut y mettre fin, et disparaît à son terme.
