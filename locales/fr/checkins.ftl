## La météo du travail : des mots sur la charge, jamais sur la santé

checkin-level-1 = tenable
checkin-level-2 = soutenu
checkin-level-3 = chargé
checkin-level-4 = lourd
checkin-level-5 = trop lourd

panel-checkins = ## Météo du travail
    Ta charge de travail, cette semaine, elle est comment ? Un appui par semaine suffit.
    Ta réponse n’est visible que de toi. C’est un repère personnel, pas un diagnostic.

checkin-asked = ### Avant de noter, que veux-tu que je garde ?
    Chaque point se choisit séparément, et se retire quand tu veux. Sans rien cocher, tu peux continuer : je ne garderai rien.
    - **Ma courbe** : je garde tes réponses, chiffrées, pour te montrer ta propre courbe. Personne d’autre ne la voit.
    - **Rappels** : un message privé par semaine, au jour et à l’heure que tu choisis.
    - **Chiffre commun** : ta réponse compte, sans ton nom, dans un pourcentage arrondi pour tout le serveur, jamais publié à moins de 20 personnes.
checkin-consent-trend = Ma courbe
checkin-consent-reminders = Rappels
checkin-consent-aggregate = Chiffre commun
checkin-what-trend = garder mes réponses pour ma courbe
checkin-what-reminders = me rappeler de noter, en message privé
checkin-what-aggregate = compter dans le chiffre commun

checkin-kept = C’est noté pour cette semaine.
checkin-replaced = C’est noté : cela remplace ta réponse de cette semaine.
checkin-not-kept = Merci. Comme tu l’as choisi, je n’en garde rien.
checkin-offer = Ce que tu décris pèse. Si tu veux en parler, ces personnes sont là, et rien ne t’y oblige. Je n’ai prévenu personne.
checkin-stopped-unanswered = Tes rappels se sont arrêtés tout seuls : trois étaient restés sans réponse. Tu peux les reprendre dans les réglages.
checkin-stopped-closed = Tes rappels se sont arrêtés : Discord ne me laisse pas t’écrire en privé. Pour les reprendre, autorise les messages privés de ce serveur (menu du serveur, Confidentialité), puis les réglages.

checkin-note-title = Un mot sur ta semaine
checkin-note-label = Pour toi seulement
checkin-note-hint = Ce qui a pesé, ce qui a aidé. Laisse vide pour l’enlever.
checkin-note-kept = Ton mot est gardé, chiffré, à côté de ta réponse de la semaine.
checkin-note-masked = Ton mot est gardé, chiffré. J’y ai masqué ce qui peut désigner un patient ou une personne.
checkin-note-gone = Il n’y a plus de mot à côté de ta réponse de la semaine.

checkin-urgent = ### Merci de l’avoir écrit. Tu peux parler à quelqu’un maintenant
checkin-urgent-elsewhere = Ailleurs : { $numbers }
checkin-urgent-limits = -# Je suis un programme : je ne peux ni écouter ni aider dans l’urgence, ces personnes le peuvent. Personne d’autre ne voit ce message, et je n’ai prévenu personne.

checkin-trend = ## Ta courbe
checkin-trend-off = Je ne garde pas tes réponses : il n’y a donc pas de courbe. Tu peux le changer dans les réglages.
checkin-trend-notes = **Tes mots**
checkin-landmark = Visible de toi seulement. C’est un repère personnel, pas un diagnostic.
checkin-sentence-empty = Pas encore de réponse sur ces { $weeks } dernières semaines.
checkin-sentence = Sur { $weeks } semaines, { $count ->
        [one] une réponse
       *[other] { $count } réponses
    } : le plus souvent autour de « { $usual } », { $heavy ->
        [0] aucune semaine lourde
        [one] une semaine lourde
       *[other] { $heavy } semaines lourdes
    } ; la dernière, « { $last } ».
checkin-picture-title = Ma charge de travail
checkin-picture-empty = Pas encore de réponse
checkin-picture-alt = Courbe de charge de travail, de 1 (tenable) à 5 (trop lourd), par semaine : { $weeks }.
checkin-picture-gap = sans réponse

checkin-settings = ## Météo du travail : tes réglages
checkin-consents = ### Météo du travail · { $server }
checkin-told-on = ✅ Oui : { $what }
checkin-told-off = ⬜ Non : { $what }
checkin-told-weeks = -# Tes réponses sont gardées { $weeks } semaines.
checkin-told-reminder = -# Rappel : le { $day }, { $hour } ({ $zone }).
checkin-hour = { $hour } h
checkin-reminder-title = Quand te le rappeler ?
checkin-reminder-day = Jour
checkin-reminder-hour = Heure
checkin-reminder-zone = Fuseau horaire

day-0 = lundi
day-1 = mardi
day-2 = mercredi
day-3 = jeudi
day-4 = vendredi
day-5 = samedi
day-6 = dimanche

checkin-reminder = **Météo du travail** ({ $server }) : ta charge, cette semaine, elle est comment ? Un appui suffit, ou rien du tout.
checkin-reminder-last = -# Sans réponse, ce sera le dernier : je n’insisterai pas. Tu pourras reprendre dans les réglages.

checkin-figure = ### La météo du groupe
checkin-figure-share = Du { $first } au { $last } : environ **{ $share } %** des personnes qui ont répondu décrivent des semaines lourdes ou trop lourdes ({ $many }).
checkin-figure-few = Du { $first } au { $last } : trop peu de réponses pour donner un chiffre sans désigner personne.
checkin-figure-range = { $least } à { $most } réponses
checkin-figure-many = plus de { $least } réponses
checkin-figure-about = Ce chiffre couvre quatre semaines et tout le serveur. Il ne compte que les personnes qui ont dit oui, chacune une seule fois, et il n’existe pas à moins de 20.
    Avant l’arrondi à 10 %, je le brouille au hasard, une seule fois : même en connaissant toutes les autres réponses, personne ne peut en déduire la tienne. Il peut donc être faux de quelques points, surtout dans un petit groupe.

error-checkin-no-trend = Je ne garde pas tes réponses : dis d’abord oui à ta courbe, dans les réglages.
error-checkin-no-reminder = Tes rappels sont arrêtés : reprends-les d’abord, dans les réglages.
error-checkin-no-answer = Il n’y a pas de réponse gardée pour cette semaine : note d’abord ta semaine, puis ajoute ton mot.
error-checkin-note-long = C’est trop long : { $limit } signes au plus. Rien n’a été gardé.

control-checkins-trend = Ma courbe
control-checkins-settings = Réglages
control-checkins-choose-on = { $what } : oui
control-checkins-choose-off = { $what } : non
control-checkins-agree = Continuer
control-checkins-allow-on = Dire oui : { $what }
control-checkins-allow-off = Retirer : { $what }
control-checkins-keep-usual = Garder le temps habituel
control-checkins-keep-weeks = Garder { $weeks } semaines
control-checkins-remind = Jour et heure du rappel
control-checkins-note = Ajouter un mot
control-checkins-about = D’où vient ce chiffre ?
