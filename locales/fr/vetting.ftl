## Rôle et salon

role-associate = Membre associé
channel-echanges-associes = echanges-associes
topic-echanges-associes = Membres associés et soignants y échangent. Aucune consultation ici : pour ta santé, ton médecin traitant ; en urgence, les numéros du premier message.
panel-associates = ## Entre membres associés et soignants
    Ici, on parle métier, organisation, entraide. Les soignants vérifiés et la modération lisent ce salon ; le reste du serveur, non.
    Ici, **aucune consultation** : personne ne peut t’examiner, et un avis donné de loin peut nuire. Pour ta santé ou celle d’un proche : ton médecin traitant. En urgence :
    { $numbers }
    -# Ailleurs : { $elsewhere }
    -# Un message qui demande clairement un avis médical peut recevoir un rappel, une fois par semaine au plus. Je n’en garde rien.
associates-reminder = Un mot gentil sur ton message dans le salon des membres associés : ici, personne ne peut donner de consultation, faute de pouvoir t’examiner. Ton médecin traitant, lui, le peut. En urgence :
    { $numbers }
    -# Rien de ton message n’est gardé. Si j’ai mal compris, oublie ce rappel : je n’en envoie pas d’autre avant une semaine.

## Se faire reconnaître

control-vetting-standing = Me faire reconnaître
control-vetting-standing-again = Où j’en suis
control-vetting-request = Demander à la modération
vetting-head = ## Se faire reconnaître
vetting-about =
    { $needed ->
        [one] Un soignant vérifié te parraine
        [2] Deux soignants vérifiés te parrainent
       *[other] { $needed } soignants vérifiés te parrainent
    } avec `/parrainer` : le rôle vient tout seul. Ou bien la modération te reconnaît, à ta demande.
    -# Aucun numéro RPPS n’est demandé ni gardé, aucun justificatif non plus.
vetting-standing-associate = Tu es **membre associé**.
vetting-standing-asked = ⏳ Ta demande du { $at } attend la modération. Tu n’as rien à faire : je t’écrirai en privé, et la réponse s’affichera aussi ici.
vetting-standing-declined = La modération n’a pas pu te reconnaître cette fois.
vetting-standing-revoked = La modération a retiré ta reconnaissance : elle seule peut te la rendre.
vetting-standing-again = Tu peux demander à nouveau, quand tu veux.
vetting-standing-again-from = Tu pourras demander à nouveau à partir du { $until }.
vetting-standing-back = Content de te revoir ! Ta reconnaissance d’avant ton départ ne revient pas toute seule : demande, la modération la retrouvera.
vetting-standing-roleless = Tu as été reconnu comme soignant vérifié, mais tu n’en as pas (ou plus) le rôle. Si cela dure, demande à la modération.
vetting-standing-vouched = 🤝 { $count ->
        [one] Une personne répond déjà de toi
       *[other] { $count } personnes répondent déjà de toi
    }, sur { $needed }.

form-title-vetting = Me faire reconnaître
form-vetting-wish = Tu es…
vetting-wish-verified = Soignant, en exercice ou en formation
vetting-wish-verified-hint = Médecin, interne, externe, sage-femme, infirmier… Rôle « Soignant vérifié ».
vetting-wish-associate = D’un autre métier
vetting-wish-associate-hint = Secrétariat, social, droit, recherche… Rôle « Membre associé ».
form-vetting-words = Ce qui aide à te reconnaître
form-vetting-words-hint = Facultatif : ton métier, qui te connaît ici. Pas de RPPS : je l’effacerais.
vetting-asked = C’est transmis à la modération. Je t’écrirai en privé ; si tes messages privés sont fermés, rappuie sur le bouton : la réponse s’y affiche.

vetting-letter-verified = 🩺 C’est fait : sur **{ $server }**, tu as le rôle **Soignant vérifié**. Tu peux poser tes questions, répondre, et parrainer à ton tour (`/parrainer`).
vetting-letter-associate = C’est fait : sur **{ $server }**, tu as le rôle **Membre associé**.
vetting-letter-channel = { $channel } t’est ouvert, pour échanger avec les soignants.
vetting-letter-declined = Sur **{ $server }**, la modération n’a pas pu te reconnaître cette fois. Deux parrainages le peuvent toujours.
vetting-letter-revoked = Sur **{ $server }**, la modération a retiré ta reconnaissance. Le motif :
vetting-letter-again = Tu pourras demander à nouveau à partir du { $until }.

error-vetting-again = La modération t’a répondu il y a peu. Tu pourras demander à nouveau à partir du { $until }.
error-vetting-already = Tu es déjà soignant vérifié : tout t’est ouvert.
error-vetting-not-here = Cette personne n’est pas sur le serveur, ou l’a quitté.

## Parrainer

vouched = 🤝 C’est noté : tu réponds de { $member }. Encore un parrainage, et le rôle vient tout seul.
    -# La modération voit qui parraine qui. Tu peux revenir en arrière quand tu veux.
vouched-verified = 🩺 Ton parrainage était le bon : { $member } est maintenant **soignant vérifié**, et le sait.
    -# La modération voit qui parraine qui. Tu peux revenir en arrière quand tu veux.
vouches-mine = { $count ->
        [one] ## Tu réponds d’une personne
       *[other] ## Tu réponds de { $count } personnes
    }
vouches-none = Tu es soignant vérifié. Tu ne réponds de personne pour l’instant : `/parrainer` aide qui arrive et que tu connais.
vouches-line = { $member } · { $at }
vouches-more = { $count ->
        [one] … et une autre, plus ancienne.
       *[other] … et { $count } autres, plus anciennes.
    }
vouch-withdraw-sure = Ne plus répondre de { $member } ? Si le rôle tenait à ton parrainage, la modération regardera ; rien n’est retiré tout seul.
vouch-withdrawn = C’est retiré.
vouch-withdrawn-review = C’est retiré. Cette personne garde son rôle ; la modération va regarder.
control-vetting-withdraw = Retirer
control-vetting-withdraw-sure = Oui, retirer
control-vetting-vouches = Mes parrainages

error-vouch-self = Tu ne peux pas te parrainer : demande à un confrère ou une consœur.
error-vouch-bot = Les robots ne se parrainent pas.
error-vouch-verified = Cette personne est déjà reconnue : rien à faire de plus.
error-vouch-moderators = Pour cette personne, un parrainage ne suffit pas : c’est à la modération de la reconnaître. Parle-lui-en si tu la connais.
error-vouch-already = Tu réponds déjà de cette personne. Il manque l’avis de quelqu’un d’autre.
error-vouch-gone = Ce parrainage n’existe plus.
error-vouch-limit = Tu as déjà parrainé { $count } personnes en sept jours, c’est le maximum. Tu pourras de nouveau à partir du { $until }. Si cela presse, la modération peut reconnaître quelqu’un tout de suite.

## Pour la modération

vetting-somebody = quelqu’un
vetting-as-verified = soignant vérifié
vetting-as-associate = membre associé
vetting-card = 🩺 { $member } demande à être reconnu : **{ $wish }**
vetting-card-wordless = Sans un mot de plus.
vetting-card-back-none = Était parti le { $at }, et revient.
vetting-card-back-verified = Était soignant vérifié jusqu’à son départ le { $at }, et revient.
vetting-card-back-associate = Était membre associé jusqu’à son départ le { $at }, et revient.
vetting-card-back-revoked = Reconnaissance retirée avant son départ le { $at }. Revient.
vetting-card-review = 👀 { $member } est soignant vérifié, mais il ne lui reste que { $count } parrainage sur { $needed }. Rien n’a été retiré : à vous de voir.
vetting-card-hint = Dossier { $number } · `/reconnaissance voir` montre toute la chaîne.
vetting-card-closed-verified = ✅ { $member } est soignant vérifié.
vetting-card-closed-associate = ✅ { $member } est membre associé ({ $by }).
vetting-card-closed-declined = { $member } n’a pas été reconnu cette fois ({ $by }).
vetting-card-closed-revoked = La reconnaissance de { $member } a été retirée ({ $by }).
vetting-card-closed-left = { $member } a quitté le serveur.
vetting-card-closed-none = { $member } : plus rien n’attend.
vetting-age = Compte Discord créé { $at }.
control-vetting-verify = Soignant vérifié
control-vetting-associate = Membre associé
control-vetting-decline = Pas cette fois
control-vetting-keep = Garder
control-vetting-revoke = Retirer
form-title-vetting-decline = Pas cette fois
form-vetting-decline = Un mot pour la personne (facultatif)
form-title-vetting-revoke = Retirer la reconnaissance
form-vetting-revoke = Le motif
form-vetting-reason-hint = La personne le lira. N’y mets rien qui désigne un patient.
vetting-done-verified = C’est fait : { $member } est soignant vérifié, et le sait.
vetting-done-associate = C’est fait : { $member } est membre associé, et le sait.
vetting-done-declined = C’est fait, et dit avec tact. La personne pourra redemander dans une semaine ; deux parrainages la reconnaîtraient aussi.
vetting-done-kept = C’est gardé : la modération en répond désormais.
vetting-done-revoked = C’est retiré : { $member } en est averti, et seule la modération pourra revenir dessus.
vetting-done-others = { $count ->
        [one] Cette personne répondait aussi de { $members } : une carte t’attend dans le salon de la modération.
       *[other] Cette personne répondait aussi de { $members } : des cartes t’attendent dans le salon de la modération.
    }
error-vetting-gone = Ce dossier n’existe plus : la personne a effacé ses données.
error-vetting-decided = C’est déjà décidé.
error-vetting-excluded = Une exclusion tient encore cette personne à l’écart. Attends qu’elle finisse, ou lève-la d’abord (`/moderation dossier`).
error-vetting-nothing = Cette personne n’est pas reconnue : il n’y a rien à retirer.
error-vetting-moderator = Cette personne modère : retire-lui d’abord ce rôle, sur Discord.
act-vetting-verified = reconnaissance accordée
act-vetting-associate = membre associé accepté
act-vetting-declined = reconnaissance refusée
act-vetting-kept = reconnaissance gardée
act-vetting-revoked = reconnaissance retirée

chain-head = ## La chaîne de { $member }
chain-undecided = Pas reconnu pour l’instant.
chain-nothing = Rien n’est connu : ni demande, ni décision.
chain-by-hand = Rôle donné à la main sur Discord.
chain-verified-vouches = Soignant vérifié depuis le { $at }, par parrainages.
chain-verified-moderator = Soignant vérifié depuis le { $at } ; { $by } en répond.
chain-verified-hand = Soignant vérifié depuis le { $at }, à la main sur Discord.
chain-associate-moderator = Membre associé depuis le { $at } ({ $by }).
chain-associate-hand = Membre associé depuis le { $at }, à la main sur Discord.
chain-revoked-moderator = Reconnaissance retirée le { $at } ({ $by }).
chain-revoked-hand = Reconnaissance retirée le { $at }, à la main sur Discord.
chain-left = A quitté le serveur le { $at }.
chain-asked = Demande en attente depuis le { $at }.
chain-above = **En répondent**
chain-above-none = Personne n’en répond.
chain-below = **Répond de**
chain-below-none = Ne répond de personne.
chain-vouch-live = { $member } · { $at }
chain-vouch-withdrawn = ~~{ $member }~~ · { $at }, retiré
chain-vouch-past = { $member } · { $at }, ne compte plus
signs = **À regarder** (cela ne prouve rien)
sign-ring = En cercle : { $who } → …
sign-pair = Toujours les deux mêmes : { $who }, pour { $count } personnes
sign-many = Beaucoup en peu de temps : { $who }, { $count } parrainages en un mois
sign-fresh = Tout juste reconnu quand il a parrainé : { $who } ({ $count ->
        [0] le jour même
        [one] un jour avant
       *[other] { $count } jours avant
    })
sign-young = Compte Discord tout récent à ce moment-là : { $who } ({ $count ->
        [0] du jour même
        [one] un jour
       *[other] { $count } jours
    })

blocked-vetting-gone = C’est bien enregistré, mais le serveur n’a plus ce rôle. Un responsable du serveur peut lancer `/installer` ; je termine ensuite sans que tu aies rien à refaire.
blocked-vetting-role = C’est bien enregistré, mais Discord ne me laisse pas toucher au rôle « { $role } ». Un responsable du serveur doit me donner le droit « Gérer les rôles » et placer mon rôle au-dessus de celui-ci (Paramètres du serveur, Rôles) ; je termine ensuite sans que tu aies rien à refaire.
parked-blocked-vetting-gone = le rôle des soignants vérifiés ou des membres associés n’existe plus. → Lance `/installer`.
parked-blocked-vetting-role = je ne peux ni donner ni retirer le rôle des soignants vérifiés ou des membres associés. → Donne-moi le droit « Gérer les rôles » et place mon rôle au-dessus de ceux-là (Paramètres du serveur, Rôles), puis relance `/installer`.

## Tes données

notice-vettings = Reconnaissance : ta demande (son texte chiffré, effacé dès la décision), ce qui a été décidé, et qui répond de qui, sous vos comptes ; la modération peut le voir. Jamais de RPPS ni de justificatif. Tant que tu es reconnu ; ce qui ne vaut plus s’efface { $vetting_retention ->
        [one] au bout d’un jour
       *[other] au bout de { $vetting_retention } jours
    }. Si tu effaces tes données, ta demande et les parrainages reçus disparaissent ; une reconnaissance retirée le reste, sans son motif ; qui est reconnu grâce à toi le reste, sans ton nom. Dans le salon des membres associés, un message qui demande un avis médical peut recevoir un rappel : rien n’en est gardé.
