## Ce que lisent les deux, en privé

mediation-letter = 🕊️ **{ $server }** · La modération propose une **médiation** entre toi et { $other } : en parler au calme, dans un fil privé, avec deux personnes de la modération. Pourquoi :
mediation-letter-hosts = Animée par { $moderators }.
mediation-letter-how = Rien n’est décidé à ta place, et chacun peut arrêter à tout moment. Pourraient lire ce fil : vous quatre, les administrateurs du serveur, et qui a le droit « Gérer les fils » là où il s’ouvre.

    Il faut deux oui d’ici au { $until }. Sinon, elle n’a simplement pas lieu : ne rien répondre est un non, et personne ne saura de qui il vient.
mediation-letter-yes = ✅ **Tu as dit oui.** Le fil s’ouvre si l’autre dit oui aussi, et qu’il y a deux personnes pour l’animer. Tu peux encore changer d’avis.
mediation-letter-no = **Tu as dit non.** Personne ne le saura. Tu peux encore changer d’avis.
mediation-letter-open = 🕊️ La médiation avec { $other } est ouverte : { $thread }
mediation-letter-agreed = 🤝 La médiation avec { $other } a mené à un accord.
mediation-letter-stopped = 🕊️ La médiation avec { $other } s’est arrêtée. Personne n’a à se justifier.
mediation-letter-lapsed = 🕊️ La médiation avec { $other } s’est close d’elle-même, après deux semaines sans message.
mediation-letter-off = 🕊️ **{ $server }** · La médiation avec { $other } n’aura pas lieu. Tu n’as rien à faire, et rien ne t’est reproché.
mediation-said-yes = Merci. C’est noté, et l’autre ne sait pas encore ta réponse.
mediation-said-both = Merci. Vous avez dit oui tous les deux : le fil est ouvert, le lien est juste au-dessus.
mediation-said-no = C’est noté. Personne ne saura que cela vient de toi.
mediation-agreed = 🤝 **{ $server }** · { $other } et toi êtes d’accord. Le texte reste à relire, sous scellé, pour vous deux.
mediation-read = ## Votre accord du { $at }
mediation-owed = 🤝 Accord de médiation du { $at }
mediation-erased = quelqu’un qui a effacé ses données
mediation-objecting = Avec qui préfères-tu ne pas faire cette médiation ? Quelqu’un d’autre est cherché à sa place. Tu peux le demander une fois, sans dire pourquoi, et je ne dis pas de qui cela vient.
mediation-without = Pas avec { $name }
mediation-objected = C’est fait. Quelqu’un d’autre de la modération est cherché.

## Dans le fil

mediation-thread = Médiation { $number }
mediation-and = { $one } et { $other }
mediation-host-sought = une deuxième personne, à venir
mediation-opening = ## 🕊️ Médiation
    { $one } et { $other }, ce fil est à vous. { $moderators } vous aident à vous entendre, sans prendre parti.

    👁️ **Qui peut le lire** : vous quatre, les administrateurs du serveur, et qui a le droit « Gérer les fils » dans { $channel } : Discord le leur permet. Je n’en garde aucun mot, et qui héberge le bot ne le lit pas.

    💬 **Comment ça se passe** : chacun parle à son tour, de ce que cela lui a fait. Aucun nom de patient. Chacun peut arrêter à tout moment, sans raison. Rien n’est décidé à la place de personne.

    📝 Quand vous tenez quelque chose, proposez un accord en quelques lignes : il ne vaut que si vous dites oui tous les deux. Après deux semaines sans message, le fil se ferme.
mediation-summary = ### 📝 Proposition d’accord
mediation-summary-agrees = ✅ { $member } est d’accord
mediation-summary-waits = ⏳ { $member } n’a pas répondu
mediation-other-version = Proposer un autre texte
mediation-summary-replaced = Une proposition plus récente est plus bas.
mediation-summed-up = C’est proposé. Il faut le oui de chacun des deux.
mediation-agreed-one = Merci. Il manque encore le oui de l’autre.
mediation-agreed-both = 🤝 Vous êtes d’accord tous les deux. Le fil se ferme, et l’accord reste à relire pour vous deux.
mediation-stopping = Arrêter la médiation ? Le fil se ferme pour de bon. Personne n’a à dire pourquoi.
mediation-stopped = C’est arrêté.
mediation-ending-agreed = ## 🤝 Un accord est trouvé
mediation-ending-stopped = 🕊️ La médiation s’arrête ici. Personne n’a à se justifier. Merci d’avoir essayé.
mediation-ending-lapsed = 🕊️ Deux semaines sans message : la médiation s’arrête ici. Merci d’avoir essayé.
form-title-mediation = Proposer un accord
form-text-mediation = Ce sur quoi vous vous entendez
form-hint-mediation = En quelques lignes. Un changement redemande l’accord des deux. Rien qui désigne un patient.

## Du côté de la modération

mediation-card = 🕊️ **Médiation** entre { $one } et { $other }
    -# Animée par { $moderators }.
mediation-card-asking = Chacun des deux est consulté en privé, jusqu’au { $until }. Leurs réponses ne se voient pas ici.
mediation-card-open = Le fil est ouvert.
mediation-card-sought = ✋ **Il manque quelqu’un pour animer**, que cela ne concerne pas.
mediation-card-off = Elle n’aura pas lieu. Personne n’a à savoir pourquoi.
mediation-card-unreachable = Elle n’aura pas lieu : { $member } ne reçoit pas mes messages privés.
mediation-card-agreed = 🤝 Terminée par un accord. Le texte est aux deux.
mediation-card-stopped = Arrêtée.
mediation-card-lapsed = Close d’elle-même, après deux semaines sans message.
mediation-proposed = C’est demandé à chacun des deux, en privé. Une deuxième personne peut co-animer avec le bouton, dans le salon de la modération.
mediation-unreachable = Rien n’est ouvert : { $member } ne reçoit pas mes messages privés. Propose-lui de les ouvrir pour ce serveur, puis recommence.
mediation-joined = Merci. Le fil s’ouvre dès que les deux ont dit oui.
mediation-cancelled = C’est annulé. Les deux lisent qu’elle n’aura pas lieu.
act-mediation-proposed = médiation proposée
act-mediation-joined = médiation co-animée
act-mediation-cancelled = médiation annulée
act-mediation-stopped = médiation arrêtée

## Boutons

control-mediation-accept = Oui, d’accord
control-mediation-decline = Non merci
control-mediation-refuse = Changer de modérateur
control-mediation-without = Pas avec cette personne
control-mediation-join = Je co-anime
control-mediation-cancel = Annuler
control-mediation-summary = Proposer un accord
control-mediation-agree = Je suis d’accord
control-mediation-stop = Arrêter
control-mediation-stop-now = Oui, arrêter
control-mediation-read = Relire l’accord

## Refus

error-mediation-empty = Il manque le texte : écris au moins quelques mots.
error-mediation-two = Il faut deux personnes différentes.
error-mediation-unverified = { $member } ne voit pas le salon d’entraide, où le fil s’ouvrirait : il faut deux soignants vérifiés.
error-mediation-under-way = Une médiation entre ces deux personnes est déjà en cours.
error-mediation-gone = Cette médiation n’existe plus.
error-mediation-over = Cette médiation est terminée.
error-mediation-begun = Elle a déjà commencé : le fil est ouvert, et le bouton « Arrêter » y est.
error-mediation-second = Tu l’animes déjà : il faut quelqu’un d’autre.
error-mediation-taken = Quelqu’un d’autre vient de prendre la place. Merci quand même !
error-mediation-objected = Tu as déjà demandé une fois quelqu’un d’autre. Tu peux toujours arrêter.
error-mediation-gone-already = Cette personne ne l’anime plus.
error-mediation-not-yours = Ce bouton est à ceux que cette médiation concerne.
error-mediation-older = Ce texte a été remplacé : une proposition plus récente est plus bas.

## Mes données

notice-mediations = Médiations : qui, avec qui, animées par qui, quand, et sous scellé l’accord des deux ; rien de ce qui s’est dit. Effacées { $report_retention ->
        [one] un jour
       *[other] { $report_retention } jours
    } après leur fin. Si tu effaces tes données, une médiation en cours s’arrête, et un accord reste à l’autre, sans toi.
