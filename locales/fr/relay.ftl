# Une conversation par le bot, entre qui a besoin de parler et un collègue à l’écoute.

relay-opening-member = 💬 **{ $other } est là pour t’écouter.** Écris-lui ici, tout simplement. Pour { $other }, tu es **{ $mine }** : ton compte n’est pas montré.
relay-opening-peer = 💬 **{ $other } a besoin de parler.** Écris-lui ici, tout simplement. Pour { $other }, tu es **{ $mine }** : ton compte n’est pas montré.
relay-how =
    - Le bot fait passer tes mots et n’en garde aucun ; ils restent sur Discord, dans vos deux conversations avec lui. Qui l’héberge pourrait techniquement les voir passer.
    - Du texte seulement, et aucun patient nommé. Modifié ou supprimé ici, il l’est aussi là-bas. Sans un mot de ma part, c’est transmis ; si l’autre s’en va, je te le dis un peu plus tard, avec ce qui n’est pas parti.
    - Un collègue n’est pas un service d’urgence. En cas de danger, jour et nuit : **{ $numbers }**.
relay-was = Conversation avec { $other }, terminée.

relay-masked = 🔒 J’ai masqué avant de transmettre : { $kinds }. Aucun patient ne doit pouvoir être reconnu, ici non plus.
relay-files-stay = 📎 Ton texte est parti, pas ce qui l’accompagne : seul le texte est transmis.
error-relay-suspended = La modération a suspendu ta participation : ce message n’est **pas** transmis, et quelqu’un d’autre prend la suite. Besoin de parler, toi aussi ? `/soutien ressources`.
relay-only-text = Ce message n’est pas transmis : seul le texte peut l’être. Dis-le avec des mots, si tu veux.
relay-not-yet = ⏳ Pas encore transmis : Discord ne répond pas bien. Ton message partira dès que possible, inutile de le renvoyer.
relay-unreachable = ⚠️ Ton message n’a **pas** été transmis : { $other } ne peut plus recevoir de message du bot.
relay-refused = Discord a refusé ce message : il n’a **pas** été transmis. Essaie de l’écrire autrement.
relay-too-late = Ton message n’a **pas** été transmis : la conversation avec { $other } venait de se terminer.
relay-which = { $count ->
    [one] Ton message n’est pas encore parti. C’est bien pour cette personne ?
   *[other] Ton message n’est pas encore parti. Pour qui est-il ? La prochaine fois, réponds à un message de la personne (**Répondre**) : je saurai.
}
relay-sent = 📨 C’est noté : pour { $other }.

relay-sure-end = Terminer la conversation avec { $other } ? Vous en serez tous les deux prévenus.
relay-sure-hand-over = Un autre collègue est appelé tout de suite, la personne en est prévenue, et la conversation s’arrête là pour toi.
relay-sure-another = Parler à quelqu’un d’autre ? Cela arrive, et tu n’as rien à expliquer. La conversation avec { $other } s’arrête, et j’appelle un autre collègue ; { $other } ne sera plus appelé pour cette demande.
relay-sure-reveal = Dire à { $other } quel est ton compte Discord ? C’est toi qui choisis, et on ne peut pas le reprendre. Le compte de l’autre, lui, reste caché.
relay-done = C’est fait.
relay-note = Un mot du collègue d’avant :
relay-revealed = 🪪 **{ $other }** se fait connaître : { $account } ({ $name }). Garde-le pour toi.
relay-revealed-done = 🪪 C’est noté : { $other } saura quel est ton compte.
relay-report-which = **Que veux-tu signaler ?** La modération ne verra que le message choisi et ce que tu lui en diras.
relay-report-nothing = Aucun message de { $other } n’est plus ici. Tu peux quand même raconter ce qui s’est passé : la modération ne verra que tes mots.
relay-report-none = Autre chose
relay-report-tell = Raconter
relay-revealed-not = { $other } ne peut plus recevoir de message du bot, et ne sait pas qui tu es.
relay-reported = Merci. La modération a ton signalement, sous vos deux noms d’emprunt : aucun compte n’y figure. Je te dirai ce qu’il en est, et `/signalements` le montre aussi.

relay-over-member = 🌿 **La conversation avec { $other } est terminée.** Tu peux redemander à parler quand tu veux.
relay-over-peer = 🌿 **La conversation avec { $other } est terminée.** Merci d’avoir été là. Et toi : c’était lourd ?
relay-handed-over-member = 🤝 **{ $other } n’est plus dans la conversation.** J’appelle quelqu’un d’autre tout de suite, tu n’as rien à faire.
relay-handed-over-peer = 🤝 **La conversation avec { $other } s’arrête là pour toi**, un autre collègue est appelé. Cela arrive, et ce n’est la faute de personne. Merci d’avoir été là. Et toi : c’était lourd ?
relay-left-behind = { $count ->
    [one] ⚠️ Ton dernier message n’a pas été transmis.
   *[other] ⚠️ Tes { $count } derniers messages n’ont pas été transmis.
}
relay-unheard = { $count ->
    [one] ⚠️ Ton dernier message à { $other } n’avait pas été transmis : la personne n’était plus là.
   *[other] ⚠️ Tes { $count } derniers messages à { $other } n’avaient pas été transmis : la personne n’était plus là.
}
relay-heavy = Merci de l’avoir dit. On ne t’appelle pas pendant 24 h. Prends soin de toi : parler à quelqu’un, c’est aussi pour toi.
relay-light = Tant mieux. Merci pour ce temps donné.
relay-follow-up = Bonjour. Tu as parlé avec un collègue il y a peu, sous le nom de { $mine }. Je ne demande rien, je voulais juste dire que la porte reste ouverte.
relay-fine = Merci. Je ne t’écris plus à ce sujet.

control-support-end = Terminer
control-support-hand-over = Passer la main
control-support-another = Quelqu’un d’autre
control-support-reveal = Me faire connaître
control-support-sure = Oui, je confirme
control-support-report = Signaler
control-support-complain = Signaler
control-support-heavy = Oui, 24 h de repos
control-support-light = Non, ça va
control-support-fine = Tout va bien

form-title-relay-report = Signaler ce qui a été écrit
form-relay-note = Un mot pour le collègue suivant ?
form-relay-note-hint = Facultatif, effacé une fois lu. Écris-le comme si la personne lisait : elle le peut.
form-relay-reason = Que s’est-il passé ?
form-relay-reason-hint = Lu par la modération seule. Ne nomme aucun patient.
form-relay-passage = Le passage en cause, si tu veux
form-relay-passage-hint = Copie-le ici : le bot n’en a rien gardé. Facultatif.

error-relay-over = Cette conversation est terminée.
error-relay-sent = Ce message est déjà parti dans une autre conversation.
error-relay-copy-gone = Ce message n’est plus là. Tu peux le raconter : touche « Signaler », puis « Autre chose ».
error-relay-message-gone = Ton message n’est plus là : écris-le de nouveau.
error-relay-barred = La modération a suspendu ta participation : pour l’instant, tu ne peux pas prendre de demande. Demander à parler, tu le peux toujours.
