## Mentorat

role-mentor = Mentor
channel-mentorat = mentorat
topic-mentorat = Trouver un mentor ou en devenir un. Les fils privés des binômes s’ouvrent ici.

panel-mentoring = ## Mentorat
    Un confrère ou une consœur qui est passé par là t’accompagne : un an, un mois, ou vingt minutes. Tu dis ce que tu cherches, je propose ; personne ne sait qui tu es avant que vous ayez dit oui tous les deux.
    -# On peut arrêter quand on veut, sans raison et sans reproche.

notice-mentoring-profiles = Mentorat, profil : ce que tu as dit de toi, tes souhaits, ton lieu d’exercice et qui tu ne veux pas rencontrer, chiffrés, jusqu’à ce que tu les effaces ; si tu quittes le serveur, { $mentoring_retention } jours au plus.
notice-mentoring-pairs = Mentorat, binômes : tes demandes, tes réponses et tes binômes, chiffrés ; jamais ce que vous vous écrivez. Ce qui est terminé s’efface { $mentoring_retention ->
        [one] après un jour
       *[other] après { $mentoring_retention } jours
    } ; jusque-là, je ne te propose pas deux fois la même personne.
notice-mentoring-settings = Mentorat, réglages du serveur : aucune donnée personnelle.

control-mentoring-find = Trouver un mentor
control-mentoring-find-once = Vingt minutes seulement
control-mentoring-ask = { $count ->
    [one] Demander
   *[other] Demander, dans cet ordre
}
control-mentoring-ask-first = Commencer par le n° { $number }
control-mentoring-pairs = Mes binômes
control-mentoring-withdraw = Retirer ma demande
control-mentoring-letter = Lire, pour moi seul
control-mentoring-accept = Oui, volontiers
control-mentoring-decline = Pas cette fois
control-mentoring-end = Terminer ce binôme
control-mentoring-finish = Oui, terminer
control-mentoring-reopen = Rouvrir le fil

error-mentoring-profile = Pour te proposer quelqu’un, il me faut d’abord ton profil : une minute suffit, sur le serveur, avec /mentorat profil.
error-mentoring-paused = Ton mentorat est en pause. Reprends avec /mentorat pause, puis cherche.
error-mentoring-asked = Tu as déjà une demande en cours. Tu peux la voir, et la retirer, avec /mentorat binomes.
error-mentoring-paired = Tu as déjà un binôme de cette sorte. Tu peux le terminer, sans reproche, avec /mentorat terminer, puis chercher à nouveau.
error-mentoring-over = Cette demande n’est plus d’actualité. Tu n’as rien à faire.
error-mentoring-pair-over = Ce binôme est terminé. Avec /mentorat binomes, tu vois où tu en es.

mentoring-found-lasting = ## Voici qui pourrait t’accompagner
mentoring-found-once = ## Voici qui pourrait t’accorder vingt minutes
mentoring-found-changed = ## Entre-temps, la liste a changé. Voici qui pourrait t’aider maintenant
mentoring-found-order = -# Je demande à une personne à la fois ; sans réponse en trois jours, je demande à la suivante. Personne ne sait qui tu es avant que vous ayez dit oui tous les deux.
mentoring-nobody-lasting = Je n’ai personne à te proposer pour le moment. Tu restes sur la liste d’attente : la modération te proposera peut-être quelqu’un au prochain tour. Tu peux aussi chercher à nouveau dans quelques jours, élargir ton profil (/mentorat profil), ou poser ta question dans les salons.
mentoring-nobody-once = Je n’ai personne à te proposer pour vingt minutes en ce moment. Tu peux chercher à nouveau dans quelques jours, élargir ton profil (/mentorat profil), ou poser ta question dans les salons.
mentoring-shared = Sujets en commun : { $topics }
mentoring-reason-mentee-specialty = Même spécialité que toi.
mentoring-reason-mentee-practice = Même mode d’exercice que toi.
mentoring-reason-mentee-place = Vous pouvez vous retrouver, sur place ou à distance.
mentoring-reason-mentee-availability = Disponible aux mêmes moments que toi.
mentoring-reason-mentee-seniority = Quelques étapes devant toi, sur un chemin qui ressemble au tien.
mentoring-reason-mentor-specialty = Même spécialité que toi.
mentoring-reason-mentor-practice = Même mode d’exercice que toi.
mentoring-reason-mentor-place = Vous pouvez vous retrouver, sur place ou à distance.
mentoring-reason-mentor-availability = Disponible aux mêmes moments que toi.
mentoring-reason-mentor-seniority = Quelques étapes derrière toi : ton chemin lui parlera.

mentoring-asking-lasting = C’est parti : je demande, une personne après l’autre. Je te préviens dès que quelqu’un dit oui, et au plus tard le { $until }.
    -# Où tu en es, et de quoi retirer ta demande : « Mes binômes ».
mentoring-asking-once = C’est parti : je demande vingt minutes, à une personne après l’autre. Je te préviens dès que quelqu’un dit oui, et au plus tard le { $until }.
    -# Où tu en es, et de quoi retirer ta demande : « Mes binômes ».
mentoring-withdrawn = Ta demande est retirée. Personne n’a su qu’elle venait de toi.
mentoring-search-over = Ta recherche est arrivée à son terme. Avec /mentorat binomes, tu vois où tu en es ; ici, tu peux chercher à nouveau.
mentoring-unpaired-lasting = ## Mentorat, { $server }
    Personne n’est disponible pour ta demande pour le moment. Cela ne dit rien de toi : les places sont rares.
    Tu restes sur la liste d’attente, et la modération te proposera peut-être quelqu’un au prochain tour. Tu peux aussi chercher à nouveau : d’autres personnes sont peut-être là.
mentoring-unpaired-once = ## Mentorat, { $server }
    Personne n’est disponible pour vingt minutes pour le moment. Cela ne dit rien de toi : les places sont rares.
    Tu peux chercher à nouveau : d’autres personnes sont peut-être là.

mentoring-letter-mentor = ## Quelqu’un cherche un mentor
    Sur { $server }, un membre aimerait être accompagné, et vous vous ressemblez. Voici ce que je peux t’en dire :
mentoring-letter-once = ## Quelqu’un cherche vingt minutes
    Sur { $server }, un membre aimerait parler vingt minutes, une seule fois, avec quelqu’un comme toi. Voici ce que je peux t’en dire :
mentoring-letter-mentee = ## Un mentor pour toi ?
    Dans le tour de mentorat de { $server }, voici quelqu’un qui pourrait t’accompagner :
mentoring-letter-wishes = Ce que cette personne souhaite :
mentoring-letter-until = -# Réponds avant le { $until }. Personne ne sait qui est l’autre avant que vous ayez dit oui tous les deux ; un non ne se justifie pas, et n’est dit à personne.
mentoring-letter-waiting = Un message du mentorat t’attend. Toi seul peux l’ouvrir, et y répondre ; la modération peut lire ce fil, mais pas ce message.
mentoring-letter-paired = Vous avez dit oui tous les deux. La suite est dans votre fil privé.
mentoring-letter-declined = Tu as répondu non. Ce n’est dit à personne. Merci d’avoir répondu.
mentoring-letter-agreed = C’est noté : tu as dit oui. Je te préviens si l’autre personne dit oui aussi.
mentoring-letter-over = Cette demande n’est plus d’actualité. Tu n’as rien à faire.
mentoring-letter-apart = C’est réglé : tu n’as plus rien à faire ici.
mentoring-decline-title = Pas cette fois
mentoring-decline-reason = Une raison, si tu veux
mentoring-decline-hint = Personne ne la lira : elle reste dans tes données, chiffrée.
mentoring-agreed = C’est noté. Je te préviens si l’autre personne dit oui aussi.
mentoring-accepted = Merci ! Votre fil privé est ouvert, et vous y êtes tous les deux.
mentoring-accepted-later = Merci, c’est noté : vous voilà deux. Votre fil privé s’ouvrira dès que possible. { $problem }
mentoring-declined = C’est noté, et ce n’est dit à personne. Merci d’avoir répondu.
mentoring-declined-because = C’est noté, et ce n’est dit à personne. Ta raison, gardée pour toi seul : { $reason }
mentoring-apart = Pour toi seul · { $number }

mentoring-opening-lasting = ## Bienvenue à vous deux
    { $mentee } cherchait quelqu’un, { $mentor } a dit oui.
mentoring-opening-once = ## Vingt minutes, à vous deux
    { $mentee } cherchait vingt minutes, { $mentor } a dit oui. Fixez un moment ici, puis parlez-vous où vous voulez.
mentoring-opening-readers = Qui peut lire ce fil : vous deux, et la modération. Pas de nom de patient, ici non plus.
mentoring-opening-starters = Pour commencer, si vous voulez :
mentoring-opening-end = -# On peut arrêter quand on veut, sans raison et sans reproche.
mentoring-starter-settling = Quelle a été la première chose à régler pour s’installer, et laquelle pouvait attendre ?
mentoring-starter-locum-work = Un bon remplacement, cela se reconnaît à quoi, avant de dire oui ?
mentoring-starter-procedures = Quel geste t’a pris le plus de temps à apprendre, et qu’est-ce qui l’a débloqué ?
mentoring-starter-paperwork = Quel papier te prend le plus de temps, et qui l’a déjà apprivoisé ?
mentoring-starter-billing = Quelle cotation te fait hésiter chaque semaine ?
mentoring-starter-difficult-consultations = Quelle sorte de consultation redoutes-tu, et que fais-tu pour t’y préparer ?
mentoring-starter-emergencies = Quelle urgence t’a le plus appris ?
mentoring-starter-organisation = À quoi ressemble une semaine qui tient debout, et qu’est-ce qui la fait tomber ?
mentoring-starter-balance = Qu’est-ce que tu protèges, dans ta vie, quand le travail déborde ?
mentoring-starter-exams = Que faudrait-il savoir avant l’examen, que personne ne dit ?
mentoring-starter-thesis = Où en est la thèse, et quel serait le plus petit pas de cette semaine ?
mentoring-starter-career = Si tu pouvais changer une seule chose à ton exercice, laquelle ?
mentoring-starter-abroad = Qu’est-ce qui surprend le plus quand on exerce ailleurs ?
mentoring-starter-teaching = Que t’a appris quelqu’un qui enseignait bien ?
mentoring-starter-path = Par où êtes-vous passés, chacun, pour arriver là ?
mentoring-starter-week = À quoi ressemble une semaine, en ce moment ?
mentoring-starter-wish = Qu’est-ce qui rendrait ce binôme utile, d’ici trois mois ?
mentoring-told-mentee = ## Quelqu’un a dit oui
    Sur { $server }, tu as un mentor. Vous êtes tous les deux dans votre fil privé : { $link }
mentoring-told-mentor = ## Vous voilà deux
    Sur { $server }, tu accompagnes quelqu’un. Vous êtes tous les deux dans votre fil privé : { $link }

mentoring-mine = ## Ton mentorat
mentoring-mine-none = Tu n’as ni demande ni binôme en cours. /mentorat chercher te propose des mentors.
mentoring-mine-asking-lasting = **Ta demande** est en cours : je demande, une personne après l’autre. Réponse au plus tard le { $until }.
mentoring-mine-once = { $other } et toi, pour **vingt minutes**, depuis le { $since } : { $thread }
mentoring-mine-asking-once = **Ta demande de vingt minutes** est en cours. Réponse au plus tard le { $until }.
mentoring-mine-asking-round = **Le tour de mentorat** est en cours : on attend les réponses. Réponse au plus tard le { $until }.
mentoring-mine-mentee = { $other } t’accompagne, depuis le { $since } : { $thread }
mentoring-mine-mentor = Tu accompagnes { $other }, depuis le { $since } : { $thread }
mentoring-mine-erased = une personne qui a effacé ses données
mentoring-mine-no-thread = le fil n’est pas ou plus là
mentoring-end-sure = Terminer ce binôme ? L’autre personne apprendra qu’il est terminé, dans les mêmes mots que toi, sans savoir qui l’a demandé. Il n’y a pas de raison à donner.
mentoring-ended = C’est fait. Merci pour ce bout de chemin.
mentoring-parted = Ce binôme est terminé : cela arrive, et ce n’est la faute de personne. Merci à vous deux pour le temps donné.
mentoring-parted-mentee = Tu peux chercher à nouveau tout de suite : tu passes en priorité. Et pour accompagner à ton tour : /mentorat profil, « Devenir mentor ».
mentoring-lost = Sur { $server }, le fil de votre binôme a été supprimé. Le binôme, lui, tient toujours : vous pouvez rouvrir un fil.
mentoring-reopened = Votre fil est ouvert : /mentorat binomes t’y mène.
