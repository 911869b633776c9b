## Tours de mentorat (modération)

round-head =
    ## Tour de mentorat : aperçu
    { $waiting ->
        [0] Personne n’attend
        [one] **1** personne attend
       *[other] **{ $waiting }** personnes attendent
    } · { $places ->
        [0] aucune place
        [one] **1** place
       *[other] **{ $places }** places
    } chez les mentors · { $paired ->
        [0] aucun binôme prévu
        [one] **1** binôme prévu
       *[other] **{ $paired }** binômes prévus
    }
round-mean = Entente estimée, en moyenne : { $fit }.
round-left = Sans mentor cette fois : **{ $count }** ({ $why }).
round-why-no-place = plus aucun mentor n’a de place
round-why-nobody = personne ne convient pour l’instant
round-without = **Sans mentor cette fois :** { $named }
round-fit-strong = très bonne
round-fit-good = bonne
round-fit-fair = correcte
round-not-kept = pas possible pour l’instant
round-launched = { $count ->
    [one] C’est parti : **1** binôme est proposé, par message privé, aux deux personnes.
   *[other] C’est parti : **{ $count }** binômes sont proposés, par message privé, à chacune des deux personnes.
  } Personne ne voit le compte de l’autre avant que les deux aient dit oui.
round-changed = La situation avait changé depuis ton aperçu : j’ai recalculé avant de lancer. Voici ce qui est parti.
round-dropped = C’est abandonné. Rien n’a été envoyé ; `/mentorat tour` en prépare un autre.
round-own = toi et quelqu’un, que tu verras si vous dites oui tous les deux
round-somebody = quelqu’un
round-weight-line = { $part } : { $weight }

round-form-mentee = Qui cherche un mentor
round-form-mentor = Mentor
round-form-pair = Le binôme à remettre au calcul
round-form-part = Le critère
round-form-weight = Combien il compte
form-title-round-pin = Épingler un binôme
form-title-round-forbid = Écarter un binôme
form-title-round-release = Annuler un ajustement
form-title-round-weigh = Changer un poids

round-weights =
    ## Ce qui compte dans l’entente
    Ces poids valent pour tout le serveur : les recherches et les tours.
round-weight-0 = ne compte pas
round-weight-1 = compte un peu
round-weight-2 = compte
round-weight-3 = compte beaucoup
round-part-topics = Sujets souhaités
round-part-specialty = Spécialité
round-part-practice = Mode d’exercice
round-part-place = Proximité
round-part-language = Langues
round-part-availability = Disponibilités
round-part-seniority = Écart d’expérience
round-part-waiting = Temps d’attente
round-part-again = Déjà en confiance
round-part-load = Places restantes du mentor

round-figures = ## Le mentorat en chiffres
round-figures-hint = Des totaux seulement, arrondis, jamais sur peu de monde. Une réponse n’y entre qu’une fois sa semaine passée.
round-figures-few = { $known ->
        [0] Trop peu de monde pour donner des chiffres : il en faut { $least } pour chacun.
       *[other] Le reste attend qu’il y ait assez de monde : il en faut { $least } pour chaque chiffre.
    }
round-figure-waiting = Personnes qui attendent : { $value }
round-figure-days = Jours d’attente avant un binôme (médiane) : { $value }
round-figure-met = Se sont rencontrés à deux semaines (%) : { $value }
round-figure-fits = À qui le binôme convient (%) : { $value }
round-figure-again = Nouveaux binômes après un premier (%) : { $value }
round-figure-load = Personnes accompagnées par mentor (moyenne) : { $value }

control-mentoring-round = Suite
control-mentoring-round-back = Retour
control-mentoring-pin = Épingler
control-mentoring-forbid = Écarter
control-mentoring-release = Annuler un ajustement
control-mentoring-launch = Lancer
control-mentoring-drop = Abandonner
control-mentoring-weights = Poids
control-mentoring-weigh = Changer un poids
control-mentoring-usual = Remettre les poids habituels
control-mentoring-figures = Chiffres

error-round-gone = Ce tour n’est plus en préparation. `/mentorat tour` montre où on en est.
error-round-launched = Ce tour est déjà lancé : chacun a été prévenu une fois, et une seule.
error-round-dropped = Ce tour a été abandonné. `/mentorat tour` en prépare un autre.
error-round-empty = Il n’y a aucun binôme à proposer pour l’instant. Le tour reste en préparation.
error-round-pair = Ces deux personnes ne peuvent pas former un binôme pour l’instant.
error-round-own = Tu fais partie de ce binôme : c’est à quelqu’un d’autre de la modération d’en décider.
error-round-adjusted = Un tour prend { $most } ajustements au plus. Annules-en un d’abord.

act-mentoring-round-previewed = tour de mentorat regardé
act-mentoring-round-adjusted = binôme épinglé, écarté ou rendu au calcul, ou essayé en vain
act-mentoring-round-launched = tour de mentorat lancé
act-mentoring-round-dropped = tour de mentorat abandonné
act-mentoring-round-weighed = poids du mentorat changé
act-mentoring-round-weights-restored = poids habituels du mentorat remis

## Ce que deviennent les binômes

follow-question-0 = Ton binôme avec { $other } a deux semaines. Vous êtes-vous rencontrés, ou parlé ?
follow-question-1 = Ton binôme avec { $other } a deux mois. Vous êtes-vous rencontrés, ou parlé, depuis ?
follow-question-2 = Votre fil, avec { $other }, est calme depuis trois semaines. C’est peut-être juste la vie ! On continue ?
follow-between-us = Deux réponses d’un geste, entre toi et moi : ni l’autre ni la modération de { $server } ne voient ta réponse, la modération n’a que des totaux.
follow-met = Et vous êtes-vous rencontrés, ou parlé ?
follow-fits = Et ce binôme, est-ce qu’il te convient ?
follow-done = Merci, c’est noté. Bonne route à vous deux.
follow-offer-mentee = Merci de l’avoir dit. Si tu préfères un autre mentor, c’est sans reproche et sans explication à donner : tu passeras en priorité. Et si tu veux continuer, il n’y a rien à faire.
follow-offer-mentor = Merci de l’avoir dit. Si tu préfères passer le relais, c’est sans reproche et sans explication à donner : la personne que tu accompagnes passera en priorité. Et si tu veux continuer, il n’y a rien à faire.
follow-silence-mentee = Pas de réponse, pas de souci. Si le binôme avec { $other } ne prend pas, tu peux en changer d’un geste : sans reproche, et tu passeras en priorité. Sinon, il n’y a rien à faire.
follow-silence-mentor = Pas de réponse, pas de souci. Si accompagner { $other } ne t’est plus possible, un geste suffit : sans reproche, et cette personne passera en priorité. Sinon, il n’y a rien à faire.
follow-parting-mentee = C’est fait, sans reproche pour personne. Tu passes en priorité pour le prochain binôme. Si tu veux laisser un mot gentil :
follow-parting-mentor = C’est fait, sans reproche pour personne. La personne que tu accompagnais passe en priorité. Si tu veux laisser un mot gentil :
follow-thanks-mentee = 💐 { $other } te remercie pour ces échanges : t’accompagner a été un plaisir.
follow-thanks-mentor = 💐 { $other } te remercie : le temps que tu as donné a compté.
follow-thanked = 💐 Merci : je le transmets, en privé.
follow-somebody = l’autre personne

control-mentoring-met-yes = Oui
control-mentoring-met-no = Pas encore
control-mentoring-fits-yes = Oui
control-mentoring-fits-no = Pas vraiment
control-mentoring-go-on-yes = On continue
control-mentoring-go-on-no = Plutôt arrêter
control-mentoring-anew = Terminer sans reproche
control-mentoring-thank = Remercier

error-pair-over = Ce binôme est terminé. Rien d’autre à faire.
error-pair-thanked = Tu as déjà remercié : c’est arrivé.
error-pair-nobody = Cette personne n’est plus là pour le lire. L’intention compte.
