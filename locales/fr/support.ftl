## Pairs à l’écoute : demander quelqu’un, et être appelé

role-peer = Pair à l’écoute
channel-ecoute = ecoute
topic-ecoute = Les demandes d’écoute arrivent ici, sans nom. Pour les pairs à l’écoute.

control-support-ask = J’ai besoin de parler
control-support-cancel = Annuler ma demande
control-support-claim = Je prends

support-urgent = Si c’est urgent, des humains répondent tout de suite :
support-asked = Je t’ai écrit en privé : regarde tes messages privés. J’appelle maintenant les pairs à l’écoute, sans leur dire qui tu es.
support-standing-calling = Ta demande est toujours là, et rien n’est perdu : elle attend qu’un pair la prenne. Tout est dans tes messages privés.
support-standing-claimed = Quelqu’un a pris ta demande : écris-lui dans tes messages privés, ici avec moi.
support-cancelled = C’est annulé. Tu peux redemander quand tu veux.
support-closed-dms = Je n’arrive pas à t’écrire en privé : tes messages privés sont fermés. Personne n’a été appelé.

support-letter = Voici notre fil privé. J’appelle maintenant les pairs à l’écoute, sans leur dire qui tu es. Dès que l’un d’eux répond, vous vous parlez ici, par mon intermédiaire.
support-letter-last = Je te dois la vérité : personne n’est disponible pour l’instant.
support-letter-claimed = Un pair à l’écoute a pris ta demande.
support-letter-closed = Cette demande est close. Tu peux redemander quand tu veux.

support-card = 🤝 **Quelqu’un a besoin de parler** · { $since }
support-card-coordinators = 🤝 **Quelqu’un a besoin de parler, et personne n’a encore pu répondre** · { $since }
support-card-claimed = ✅ Pris en charge.
support-card-closed = Cette demande est close.
support-claimed = Merci, c’est à toi. Regarde tes messages privés : vous vous y parlez par mon intermédiaire, sans nom.

error-support-gone = Cette demande n’existe plus.
error-support-over = Cette demande est close : il n’y a plus rien à faire.
error-support-own = C’est ta propre demande : quelqu’un d’autre va la prendre.
error-support-taken = Quelqu’un vient de la prendre. Merci d’avoir voulu.
error-support-full = Tu accompagnes déjà { $count } personnes : laisse celle-ci à quelqu’un d’autre, et prends soin de toi.
error-support-answered = Quelqu’un a déjà répondu : termine plutôt dans la conversation.
