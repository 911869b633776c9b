## Un message retiré

guarding-removed = ### 🔒 J’ai retiré ton message de { $channel }
    Il contenait de quoi reconnaître quelqu’un : { $kinds }. Je n’ai rien gardé de ce que j’ai retiré, et personne d’autre n’est prévenu.
guarding-not-removed = ### ⚠️ Supprime toi-même ton message dans { $channel }
    Il contient de quoi reconnaître quelqu’un : { $kinds }. Je n’arrive pas à le retirer entièrement : d’autres peuvent encore le lire.
guarding-slip = 🤫 Tu l’avais écrit **sous ton compte**, dans un fil où tu écris sous un autre nom.
guarding-masked = Voici ce qu’il en reste, sans ces passages.
guarding-under-account = Publié, il le sera **sous le nom de ton compte**.
guarding-either-name =
    Je peux en publier la version masquée, sous l’un ou l’autre nom. Je ne publie rien sans toi.
    -# Si quelqu’un l’a lu avant que je le retire, il reconnaîtra le texte republié.
guarding-reread = Relire
guarding-files-gone = -# Les fichiers joints n’ont pas été gardés.
guarding-posted = C’est publié dans { $channel }, sans les passages masqués.
guarding-posted-alias = C’est gardé. La version masquée paraîtra sous ton autre nom d’ici une minute.
guarding-discarded = C’est jeté. Je n’ai plus rien de ce message.
guarding-line = 🔒 Un message vient d’être retiré. S’il est de toi, ta version à publier t’attend :
guarding-restated = -# Message de { $author }, dont des passages sont masqués
guarding-withdrawn = C’est retiré.

## Une vérification proposée

guarding-hint = 🔎 Ce message mérite une relecture par la personne qui l’a écrit.
guarding-review = ### 🔎 Et si quelqu’un s’y reconnaissait ?
    Ce message dit peut-être qui est le patient : { $kinds }. Tu peux le modifier directement, le supprimer, ou le laisser si personne ne peut y être reconnu. Sans ces passages, il deviendrait :
guarding-nothing-left = Tout va bien : je n’y vois plus rien qui permette de reconnaître quelqu’un.
guarding-deleted = Je supprime ton message.
guarding-kept = C’est noté, je le laisse. Je ne te proposerai plus de relecture pendant une heure.

guarding-kind-nir = un numéro de sécurité sociale
guarding-kind-phone = un téléphone
guarding-kind-email = une adresse e-mail
guarding-kind-birth-date = une date de naissance
guarding-kind-name = un nom
guarding-kind-address = une adresse
guarding-kind-record-number = un numéro de dossier
guarding-kind-professional-id = un numéro professionnel
guarding-kind-plate = une plaque d’immatriculation
guarding-kind-url = un lien vers une personne
guarding-kind-handle = un pseudo
guarding-kind-combination = des détails qui, ensemble, désignent quelqu’un

## Boutons

control-guarding-open = C’est mon message
control-guarding-post = Publier la version masquée
control-guarding-post-alias = Publier sous mon autre nom
control-guarding-post-account = Publier sous mon compte
control-guarding-discard = Jeter
control-guarding-withdraw = Retirer
control-guarding-review = Vérifier
control-guarding-delete = Supprimer mon message
control-guarding-keep = Le laisser

## Refus

error-guarding-gone = Cette version n’existe plus : elle a été publiée, jetée, ou gardée trop longtemps.
error-guarding-not-yours = C’est réservé à la personne qui a écrit ce message.
error-guarding-on-its-way = Trop tard : elle est en cours de publication. Tu pourras la retirer sur place.
error-guarding-place-gone = Le salon ou le fil de ce message n’existe plus. Ta version masquée reste gardée ici ; tu peux la copier et la publier ailleurs.
error-guarding-may-not-write = Tu ne peux plus écrire là où était ce message. Ta version masquée reste gardée ici.
error-guarding-no-alias = Tu n’écris plus sous un autre nom dans ce fil. Ta version masquée reste gardée ici.
error-guarding-still-there = Ton message se lit encore sous ton compte : republié maintenant sous ton autre nom, il te désignerait. Supprime-le d’abord, puis appuie à nouveau.
error-guarding-too-long = C’est trop long pour que je le publie ({ $limit } caractères au plus). Le voici en entier, masqué : copie-le et publie-le en plusieurs messages.
error-guarding-message-gone = Ce message n’existe plus : il n’y a plus rien à vérifier.
