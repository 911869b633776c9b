## Sanctionner un compte

form-title-measure = Sanctionner { $who }
sanction-kind-timeout = Mise en pause
sanction-kind-timeout-hint = Lit toujours, sans pouvoir écrire ni réagir.
sanction-kind-exclude = Exclusion temporaire
sanction-kind-exclude-hint = N’écrit plus et perd ses rôles d’ici, qui reviennent à la fin.
sanction-form-duration-hint-measure = Pour une pause ou une exclusion
sanction-form-template = Un motif prêt
sanction-form-template-hint = Facultatif : il sera lu dans la langue de la personne
sanction-hours = { $hours ->
        [one] Une heure
       *[other] { $hours } heures
    }
form-reason-measure = Le motif, en tes mots
form-hint-measure = Seul, ou à la suite du motif prêt. La personne le lira. N’y mets rien qui désigne un patient.
measure-kept = C’est décidé : **{ $what }** pour { $member }, jusqu’au { $until }. { $reached } Décisions en cours à son sujet, celle-ci comprise : **{ $count }**.
measure-blocked = C’est décidé : **{ $what }** pour { $member }, jusqu’au { $until }, mais **Discord ne suit pas encore**. { $why } { $reached }
measure-reached = La personne est avertie par message privé.
measure-unreached = ⚠️ Ses messages privés sont fermés : **elle n’en sait rien**. Dis-le-lui autrement.
measure-reached-later = Elle en sera avertie par message privé.
measure-audit-reason = Décision de la modération
sanctions-none = Rien n’a été décidé à ton sujet qui soit encore en cours.
measure-dated = la décision du { $day }
measure-told-warn = ⚠️ La modération t’adresse un **avertissement**. Il compte jusqu’au { $until } ; rien ne t’est interdit.
measure-told-timeout = ⏸️ La modération te met **en pause** jusqu’au { $until } : d’ici là, tu lis tout, sans pouvoir écrire. Cela finit tout seul.
measure-told-exclude = ⛔ La modération t’**exclut** jusqu’au { $until }. D’ici là, tu restes sur le serveur, sans y écrire et sans tes rôles. Ce jour-là, je te les rends moi-même, si tu n’es pas parti entre-temps.
    -# Si c’est dur : `/soutien ressources` marche ici, à toute heure.
measure-told-message = Message concerné : { $link }
measure-told-appeal = -# Tu peux contester une fois : quelqu’un d’autre de la modération en décidera.
measure-ended-timeout = ▶️ Ta mise en pause est terminée.
measure-ended-exclude = ▶️ Ton exclusion est terminée.
measure-ended-roles-back = Tes rôles d’ici te sont rendus.
measure-ended-roles-revoked = Tes rôles d’ici te sont rendus, sauf la reconnaissance : la modération l’a retirée entre-temps. Le bouton de l’accueil dit où tu en es.
measure-ended-roles-left = Tu avais quitté le serveur entre-temps : tes rôles ne reviennent pas d’eux-mêmes. Fais-toi reconnaître à nouveau avec le bouton de l’accueil.
measure-ended-free = Tu peux de nouveau écrire. Bon retour !
measure-ended-held = Une autre décision tient encore, jusqu’au { $until } : d’ici là, tu lis sans pouvoir écrire.
measure-ended-lifted = ▶️ La modération a levé avant son terme la décision du { $day } à ton sujet ({ $what }).

## Motifs prêts

template-tone-label = Ton blessant
template-tone = Propos blessants envers quelqu’un. Ici, on peut être en désaccord sans blesser.
template-harassment-label = Insistance, harcèlement
template-harassment = Messages répétés à quelqu’un qui n’en voulait pas.
template-patient-label = Patient reconnaissable
template-patient = Éléments qui permettent de reconnaître un patient. Le secret vaut aussi entre confrères.
template-colleague-label = Confrère dévoilé
template-colleague = Tu as dit en public qui est un confrère, ou ce qu’il avait confié.
template-advertising-label = Publicité
template-advertising = Publicité ou démarchage : ce lieu est fait pour s’entraider.
template-fraud-label = Qualité inexacte
template-fraud = Tu t’es présenté avec une qualité ou un titre qui ne sont pas les tiens.
template-medical-advice-label = Consultation à distance
template-medical-advice = Demande ou avis médical personnel : aucune consultation ne se donne ici.

## Contester sous son compte

form-title-contest = Contester cette décision
form-reason-contest = Pourquoi ?
form-hint-contest = La modération le lira, avec ton nom. N’y mets rien qui désigne un patient.
appeal-kept-named = C’est transmis. Quelqu’un d’autre que la personne qui a décidé le lira, et je te dirai ce qu’il en est.
appeal-card-named = ⚖️ **Appel** de { $member } contre la décision du { $moment } : { $link }

## Dossier

case-head = ## Dossier de { $member }
case-empty = Aucune décision à son sujet.
case-reports = Signalements de ses messages : { $open } en attente, { $resolved } réglés, { $dismissed } sans suite.
case-hint = Rien de ce qu’une personne écrit sous pseudonyme n’entre dans son dossier.
case-entry = **{ $what }** · { $at } · par { $moderator } · décision `{ $reference }`
case-active = En cours, jusqu’au { $until }.
case-by-hand = Arrêtée à la main sur Discord ; je n’y touche plus. Fin prévue : { $until }.
case-over = Terminée le { $until }.
case-lifted = Levée le { $moment } par { $moderator } :
case-lifted-on-appeal = Levée en appel.
case-appeal-open = ⚖️ Appel en attente.
case-appeal-upheld = ⚖️ Appel examiné : décision maintenue.
case-appeal-lifted = ⚖️ Appel examiné : décision levée.
case-appeal-lapsed = ⚖️ Appel sans objet : la décision avait pris fin.
case-untold = La personne n’a pas pu être avertie (messages privés fermés).
case-erased = Sans motif : la personne a effacé ses données.
form-title-release = Lever cette décision
form-reason-release = Pourquoi maintenant ?
form-hint-release = La personne le lira, et cela reste à son dossier.
measure-released = C’est levé. La personne en est avertie.
act-measure-warn = avertissement d’un compte
act-measure-timeout = mise en pause
act-measure-exclude = exclusion temporaire
act-measure-lifted = décision levée avant son terme

## Boutons

control-moderation-contest = Contester
control-moderation-mine = Décisions à mon sujet
control-moderation-end = Lever la décision { $reference }
control-moderation-leaf-newer = Plus récentes
control-moderation-leaf-older = Plus anciennes

## Refus

error-sanction-whom = Choisis un message **ou** un membre.
error-measure-length = Pour une pause ou une exclusion, choisis combien de temps elle dure.
error-measure-self = C’est toi : quelqu’un d’autre de la modération doit en décider.
error-measure-left = Cette personne n’est plus sur le serveur : il n’y a rien à décider ici.
error-measure-bot = C’est un bot : ses droits se règlent dans les paramètres du serveur.
error-measure-above = Cette personne est au même rang que toi ou au-dessus : vois-le avec un responsable du serveur.
error-measure-not-yours = Discord ne te donne pas le droit « { $permissions } » : il faut l’avoir pour en décider. Un responsable du serveur peut l’ajouter au rôle Modération.
error-measure-administrator = Cette personne est administratrice : Discord ne la laisse pas mettre en pause. Un responsable du serveur peut d’abord retirer ce droit.
error-measure-lacking = Rien n’est décidé : il me manque « { $permissions } ». Un responsable du serveur peut me le donner (Paramètres du serveur, Rôles).
error-measure-bot-below = Rien n’est décidé : mon rôle est sous « { $role } », et Discord me le refuserait. Un responsable du serveur peut le placer au-dessus (Paramètres du serveur, Rôles).
error-measure-over = Cette décision ne vaut plus : il n’y a rien à lever.
error-case-own = C’est ton propre dossier : `/mes-donnees exporter` te donne ce qui te concerne.
blocked-measure = Il me manque un droit, ou mon rôle est trop bas ; je réessaie, et termine dès que c’est réglé (`/diagnostic`).
parked-blocked-measure = Discord me refuse une mise en pause, une exclusion ou sa fin. → Donne-moi « Exclure temporairement des membres » et « Gérer les rôles », place mon rôle au-dessus de ceux des membres, puis relance `/installer`.
