## Pairs à l’écoute : demander quelqu’un

role-peer = Pair à l’écoute
channel-ecoute = ecoute
topic-ecoute = Les demandes d’écoute arrivent ici, sans nom. Pour les pairs à l’écoute.

control-support-ask = J’ai besoin de parler
control-support-retry = Réessayer
control-support-thread = Plutôt un fil privé
control-support-cancel = Annuler ma demande
control-support-claim = Je prends
control-support-resources = Ressources

support-urgent = **Si c’est urgent, quelqu’un répond tout de suite ici :**
support-asked-private = 💬 **Je t’ai écrit en privé : ouvre tes messages privés.** Ta demande est arrivée chez les pairs à l’écoute, sans ton nom.
support-asked-thread = 💬 **Ton fil privé est ouvert** : tu le trouves sous le salon d’entraide. Ta demande est arrivée chez les pairs à l’écoute, sans ton nom ; qui te rejoint verra ton compte.
support-standing-calling = Ta demande est toujours là : elle attend qu’un pair la prenne, et je t’écrirai dès que ce sera fait. Tu n’as rien à refaire.
support-standing-claimed = Quelqu’un a pris ta demande. Pour lui parler, écris-moi dans nos messages privés : je transmets. Tu préfères quelqu’un d’autre, ou arrêter ? Les boutons sont sous le premier message de la conversation.
support-standing-closed = Cette demande est close. Tu peux redemander quand tu veux.
support-cancelled = C’est annulé, plus personne n’est appelé. Tu peux redemander quand tu veux.
support-closed-to-me = 🔒 **Je n’arrive pas à t’écrire en privé**, et personne n’a encore été appelé. Deux possibilités :
    1. **M’ouvrir tes messages privés.** Sur téléphone : appui long sur l’icône du serveur → « Plus d’options » → active « Autoriser les messages privés ». Sur ordinateur : clic droit sur l’icône du serveur → « Paramètres de confidentialité » → « Messages privés ». (En anglais : “More Options” → “Allow Direct Messages”, “Privacy Settings” → “Direct Messages”.) Puis touche **Réessayer**.
    2. **Un fil privé sur le serveur.** La personne qui te répondra y verra ton compte, et toi le sien ; la modération peut le lire aussi.

support-letter = 💬 **C’est ici que tu parleras avec qui te répond.** Ta demande vient d’arriver chez les pairs à l’écoute, sans ton nom.
support-letter-again = 💬 **J’appelle un autre pair à l’écoute**, sans lui dire qui tu es. Tu n’as rien à refaire.
support-presence-now = 🟢 Quelqu’un est de garde en ce moment, et je l’appelle.
support-presence-next = ⚪ Personne n’est de garde en ce moment. Prochaine garde : du { $begins } au { $ends }. Dans dix minutes, j’appelle quand même tous les pairs.
support-presence-none = ⚪ Personne n’est de garde en ce moment, et aucune garde n’est prévue. Dans dix minutes, j’appelle quand même tous les pairs.
support-letter-how = Dès que quelqu’un répond, je te le dis ici. Ce que tu écriras lui sera transmis sous un nom d’emprunt ; je n’en garde rien. Si personne n’a pu répondre au bout d’une demi-heure, je te le dirai franchement.
support-letter-thread = Dès que quelqu’un répond, il te rejoint dans ce fil. Si personne n’a pu répondre au bout d’une demi-heure, je te le dirai franchement.
support-limits = Je suis un robot, pas un service d’urgence. Idées suicidaires ou danger immédiat, jour et nuit : { $numbers }.
support-letter-last = **Personne n’est disponible pour l’instant.** J’en suis désolé : ce n’est pas toi, c’est l’heure. Ici, quelqu’un répond maintenant :
support-letter-stays = Ta demande reste ouverte : si un pair la prend, même plus tard, je te l’écris ici. Tu peux aussi l’annuler.
support-letter-claimed = ✅ Un pair à l’écoute a pris ta demande.
support-letter-closed = Cette demande est close. Tu peux redemander quand tu veux.
support-letter-met = ✅ Un pair à l’écoute t’a rejoint dans ce fil.
support-thread-name = Écoute · { $name }
support-met = 🤝 { $peer } est là pour toi. Ce fil est à vous deux : je n’y transmets rien. La modération peut le lire. Quand vous aurez fini, quittez le fil ou archivez-le.

## Du côté des pairs

panel-ecoute = ### 🤝 Pairs à l’écoute
    Les demandes arrivent ici, sans nom. Qui touche « Je prends » le premier parle avec la personne par messages privés, par mon intermédiaire, chacun sous un nom d’emprunt.
    👉 **Es-tu là ?** Dis-le d’un geste : de garde, tu es appelé en privé. Personne ne voit tes gardes que toi.
support-card = 🤝 **Quelqu’un a besoin de parler** · { $since }
support-card-hint = « Je prends » ouvre une conversation privée avec cette personne. Elle est à qui touche en premier.
support-card-thread = 🧵 Dans un fil privé du serveur : ton compte y sera visible pour cette personne, et le sien pour toi.
support-card-coordinators = 🤝 **Quelqu’un a besoin de parler, et personne n’a encore pu répondre** · { $since }
support-card-hint-coordinators = Qui a le rôle de pair à l’écoute peut prendre. Sinon, réveille un pair : demande simplement qui peut regarder le salon d’écoute.
support-card-taken = ✅ Pris en charge. Merci à toutes et tous.
support-card-over = Cette demande est close : il n’y a plus rien à faire.
support-call = 🤝 **Quelqu’un a besoin de parler** · { $since } · { $server }
support-call-hint = Si ce n’est pas le moment pour toi, ne fais rien : d’autres sont appelés, et personne ne le saura.
support-claimed = Merci, c’est à toi. Ouvre tes messages privés : vous vous y parlez par mon intermédiaire.
support-claimed-closed = 🔒 Merci, mais je n’arrive pas à t’écrire en privé : la demande est rendue aux autres. Ouvre tes messages privés à ce serveur, puis reprends-la si elle est encore là.
support-claimed-thread = Merci, c’est à toi. Je t’ai ajouté au fil privé, sous le salon d’entraide.

control-support-there = Je suis là { $hours } h
control-support-stop = Je m’arrête
control-support-duty = Mes gardes
control-support-pause = Pause
control-support-resume = Reprendre
control-support-shift = Ajouter une garde
control-support-unshift = Retirer

duty-head = ## Mes gardes
duty-on = 🟢 Tu es de garde, jusqu’au { $until }.
duty-off = ⚪ Tu n’es pas de garde en ce moment.
duty-paused = ⏸️ En pause jusqu’au { $until } : personne ne t’appelle.
duty-rests = 🌙 Tu te reposes jusqu’au { $until }, après une conversation lourde : personne ne t’appelle.
duty-load = { $count ->
        [0] Aucune conversation ouverte.
        [one] Une conversation ouverte, sur { $most } au plus.
       *[other] { $count } conversations ouvertes, sur { $most } au plus.
    }
duty-shifts = **Chaque semaine**
duty-no-shifts = Aucune garde régulière. Une heure par semaine aide déjà.
duty-shift = { $day }, de { $begins } à { $ends }
duty-hour = { $hour } h
duty-day-0 = Lundi
duty-day-1 = Mardi
duty-day-2 = Mercredi
duty-day-3 = Jeudi
duty-day-4 = Vendredi
duty-day-5 = Samedi
duty-day-6 = Dimanche
duty-days = { $count ->
        [one] Un jour
       *[other] { $count } jours
    }
form-title-shift = Une garde, chaque semaine
form-title-pause = Faire une pause
duty-form-day = Quel jour ?
duty-form-begins = À partir de
duty-form-ends = Jusqu’à
duty-form-ends-hint = Plus tôt que le début : jusqu’au lendemain
duty-form-pause = Combien de temps ?

## Ressources et bilan

support-resources = ## Qui appeler · { $country }
support-resources-elsewhere = Ailleurs : { $numbers }
support-counts-few = Moins de vingt demandes sont gardées : trop peu pour en dire quelque chose sans parler de quelqu’un.
support-counts = ## Écoute : les demandes encore gardées
    - Demandes : **{ $asked }**
    - Prises par un pair : **{ $claimed }**
    - Attente médiane : **{ $minutes ->
        [0] moins d’une minute
        [one] une minute
       *[other] { $minutes } minutes
    }**

error-support-gone = Cette demande n’existe plus.
error-support-over = Cette demande est close : il n’y a plus rien à faire.
error-support-own = C’est ta propre demande : quelqu’un d’autre va la prendre.
error-support-taken = Quelqu’un vient de la prendre. Merci d’avoir voulu.
error-support-left = Tu as déjà été dans cette conversation : quelqu’un d’autre prend la suite.
error-support-full = Tu accompagnes déjà { $count } personnes : laisse celle-ci à quelqu’un d’autre, et prends soin de toi.
error-support-often = Tu as déjà appelé { $count } fois aujourd’hui : tu pourras de nouveau demain. Si ça ne peut pas attendre, l’un des numéros ci-dessus répond tout de suite.
error-support-answered = Quelqu’un a déjà répondu : termine plutôt dans la conversation.
error-support-shifts = Tu as déjà { $count } gardes : retires-en une d’abord.
error-support-no-shift = Cette garde n’existe plus.

notice-support = Écoute : qu’une demande a existé, son jour et son état, sous des identités chiffrées ; jamais ce qui s’est dit. Une demande que personne n’a prise se ferme après une semaine ; tout est effacé { $support_retention ->
        [one] un jour
       *[other] { $support_retention } jours
    } après la fin. Pendant la conversation, où se trouvent les messages transmis, chiffré, sans leur texte. Si un pair passe la main, le mot qu’il laisse au suivant, chiffré, jusqu’à ce que celui-ci l’ait lu.
notice-duty = Gardes des pairs à l’écoute : tes horaires, tes pauses et où je t’ai appelé, sous une identité chiffrée, jusqu’à ce que tu les retires ou que tu effaces tes données. Personne d’autre ne les voit.
