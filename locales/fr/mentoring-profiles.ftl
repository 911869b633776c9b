## Mentorat : le profil, la pause, les personnes à ne pas rencontrer

profile-first = 🔎 Avant de chercher, dis-moi qui tu es et ce que tu cherches.
profile-choose = ## Mentorat : que veux-tu faire ?
    Un court formulaire suit, et c’est prêt. Tout se change ensuite, quand tu veux.
    Qui voit quoi : avant que vous ayez dit oui tous les deux, l’autre ne voit que ta région, ta spécialité ou ta profession, ce que vous avez en commun et tes souhaits, si tu en écris ; jamais ton nom. La modération ne voit aucun profil.

control-mentoring-profile = Mon profil de mentorat
control-mentoring-role-mentee = Je cherche un mentor
control-mentoring-role-mentor = Je veux être mentor
control-mentoring-role-both = Les deux
control-mentoring-describe = Moi et mes sujets
control-mentoring-when = Quand et comment
control-mentoring-words = En quelques mots
control-mentoring-offer = Mes places
control-mentoring-take-mentee-on = Chercher un mentor
control-mentoring-take-mentee-off = Ne plus chercher
control-mentoring-take-mentor-on = Devenir mentor
control-mentoring-take-mentor-off = Ne plus être mentor
control-mentoring-badge-on = Porter le badge
control-mentoring-badge-off = Retirer le badge
control-mentoring-away = Pause
control-mentoring-exclusions = Ne pas rencontrer
control-mentoring-readmit = Retirer de la liste
control-mentoring-remove = Supprimer
control-mentoring-remove-yes = Oui, supprimer mon profil

profile-title = ## Ton profil de mentorat
profile-idle = Tu ne prends pas part au mentorat en ce moment. Pour reprendre, choisis plus bas ce que tu veux faire.
profile-lacking = ⚠️ **Il manque { $what }.** Appuie sur « Moi et mes sujets ».
profile-lacks-profession = ta profession
profile-lacks-status = ton statut
profile-lacks-specialty = ta spécialité
profile-lacks-region = ta région
profile-ready-mentee = ✅ **Ton profil est prêt.** Appuie sur « Trouver un mentor » pour voir qui te conviendrait.
profile-ready-mentor = ✅ **Ton profil est prêt.** Je te demanderai toujours avant de te présenter quelqu’un.
profile-paused = ⏸️ **En pause jusqu’au { $day }** : d’ici là, je ne te propose personne et ne te propose à personne. Tes binômes continuent, et tout reprend tout seul ce jour-là.
profile-is-mentee = 🔎 Tu cherches un mentor.
profile-is-mentor = 🤝 Tu es mentor : { $count ->
        [0] seulement pour vingt minutes, de temps en temps.
        [one] une personne à la fois{ $once ->
            [true] , et aussi pour vingt minutes.
           *[false] .
        }
       *[other] { $count } personnes à la fois{ $once ->
            [true] , et aussi pour vingt minutes.
           *[false] .
        }
    }
profile-who = **Toi** : { $who }
profile-where = **Lieu** : { $where }
profile-remote = aussi à distance
profile-remote-only = à distance
profile-topics = **Sujets** : { $topics }
profile-optional = **Facultatif**
profile-languages = Langues : { $languages }
profile-availability = Disponibilités : { $availability }
profile-practice = Exercice : { $practice }
profile-wishes = Souhaits : { $wishes }
profile-workplace = Lieu de travail : { $workplace }
profile-nothing = —
profile-who-sees = -# Avant vos deux oui, l’autre voit ta région, ta spécialité ou ta profession, vos points communs{ $mentee ->
        [true] {" "}et tes souhaits
       *[false] {""}
    } ; jamais ton nom. Ton lieu de travail n’est montré à personne. La modération ne voit aucun profil.

profile-unclear-specialty = ❓ Spécialité : tu as écrit « { $typed } ». Laquelle est-ce, ou la plus proche ? Le reste est enregistré.
profile-unclear-region = ❓ Lieu : tu as écrit « { $typed } ». Lequel est-ce ? Le reste est enregistré.
profile-unlisted-specialty = Spécialité : je ne connais que celles des médecins, et « { $typed } » n’en est pas. Ta profession suffit, et tout le reste est enregistré.
profile-unknown-specialty = ❓ Spécialité : je n’ai pas reconnu « { $typed } ». Le reste est enregistré. Écris-la autrement, ou choisis-la dans la liste : `/mentorat profil`, option `specialite`.
profile-unknown-region = ❓ Lieu : je n’ai pas reconnu « { $typed } ». Le reste est enregistré. Écris un département (35) ou une région, ou choisis dans la liste : `/mentorat profil`, option `region`.
profile-masked = ✏️ J’ai masqué dans tes mots ce qui peut désigner quelqu’un. Relis-les ci-dessous ; tu peux les réécrire.

profile-badge-on = 🏷️ Tu portes le badge de mentor : tout le serveur le voit. Il n’ouvre aucun droit, et tu peux le retirer ici.
profile-badge-off = 🏷️ Tu ne portes pas le badge de mentor. Cela ne change rien pour tes binômes.
blocked-badge-role = C’est bien enregistré, mais Discord ne me laisse pas toucher au rôle « { $role } ». Un responsable du serveur doit me donner le droit « Gérer les rôles » et placer mon rôle au-dessus de celui-ci (Paramètres du serveur, Rôles) ; je termine ensuite sans que tu aies rien à refaire.
parked-blocked-badge-role = je ne peux ni donner ni retirer le badge de mentor. → Donne-moi le droit « Gérer les rôles » et place mon rôle au-dessus de celui des mentors (Paramètres du serveur, Rôles), puis relance `/installer`.
parked-blocked-badge-gone = le rôle des mentors n’existe plus. → Lance `/installer`.
blocked-badge-gone = C’est bien enregistré, mais le serveur n’a pas de rôle pour les mentors. Un responsable du serveur peut lancer `/installer` ; je termine ensuite sans que tu aies rien à refaire.

profile-exclusions-about = ## Qui tu préfères ne pas rencontrer
    Je ne vous mettrai jamais en relation, dans un sens ni dans l’autre. Personne ne le saura, ni cette personne, ni la modération. Cela vaut tout de suite ; seule la liste que montre une recherche attend une semaine pour changer, sinon elle dirait qui est qui.
profile-exclusions = { $count ->
        [one] Dans ta liste : { $names }
       *[other] Dans ta liste, { $count } personnes : { $names }
    }
profile-exclusions-none = Ta liste est vide. Pour y mettre quelqu’un : `/mentorat exclure`, option `membre`.
profile-excluded = ✅ C’est noté.

profile-remove-asked = ## Supprimer ton profil de mentorat ?
    Tout ce que tu y as dit disparaît, ta liste de personnes à ne pas rencontrer aussi. On ne te proposera plus à personne, et ce que tu attendais s’arrête. Tes binômes en cours ne changent pas.
    Pour souffler seulement, une pause suffit.
profile-removed = Ton profil de mentorat est supprimé. Tu peux en refaire un quand tu veux.

profile-form-describe = Moi et mes sujets
profile-form-sees = Avant vos deux oui, l’autre voit région, spécialité ou profession, points communs ; jamais ton nom.
profile-form-profession = Profession
profile-form-status = Statut
profile-form-specialty = Spécialité (médecins)
profile-form-specialty-hint = Comme tu l’écris d’habitude : MG, psy, ORL, anesth…
profile-form-region = Département ou région
profile-form-region-hint = 35, Bretagne, IDF, Belgique… Laisse vide pour rester à distance.
profile-form-topics-mentee = Ce dont tu veux parler
profile-form-topics-mentor = Ce en quoi tu peux aider
profile-form-when = Quand et comment
profile-form-languages = Langues
profile-form-availability = Disponibilités (facultatif)
profile-form-remote = À distance
profile-form-remote-yes = Oui, à distance aussi
profile-form-remote-no = Non, seulement près de chez moi
profile-form-practice = Mode d’exercice (facultatif)
profile-form-words = En quelques mots
profile-form-wishes = Tes souhaits (facultatif)
profile-form-wishes-hint = Le mentor à qui je demande les lit, sans ton nom. Aucun patient, aucun nom.
profile-form-workplace = Lieu de travail (facultatif)
profile-form-workplace-hint = Montré à personne : sert seulement à ne pas réunir deux collègues d’un même lieu.
profile-form-offer = Mes places
profile-form-places = { $count ->
        [0] Aucune : seulement vingt minutes parfois
        [one] Une personne
       *[other] { $count } personnes
    }
profile-form-capacity = Combien à la fois ?
profile-form-once = Aussi pour vingt minutes ?
profile-form-once-hint = Une seule conversation, sans suite, en plus de tes places.
profile-form-once-yes = Oui, aussi pour vingt minutes
profile-form-once-no = Non
profile-form-away = Pause
profile-form-days = Combien de temps ?
profile-form-days-hint = Personne ne t’est proposé, ni l’inverse. Tes binômes continuent. Fin automatique.
profile-form-until = Ou jusqu’à quel jour ?
profile-form-until-hint = 15/12, ou 15 décembre. Il passe avant la durée.
profile-form-resume = Reprendre maintenant
profile-days = { $count ->
        [7] Une semaine
        [14] Deux semaines
        [30] Un mois
        [61] Deux mois
        [91] Trois mois
       *[other] { $count } jours
    }
profile-form-readmit = Retirer de la liste
profile-form-members = Qui veux-tu pouvoir rencontrer de nouveau ?
profile-form-gone = Quelqu’un qui a quitté le serveur

error-profile-none = Tu n’as pas encore de profil de mentorat. Une minute suffit : `/mentorat profil`.
error-profile-long = C’est trop long : { $wishes } caractères au plus pour les souhaits, { $workplace } pour le lieu de travail.
error-profile-pause-day = Je n’ai pas trouvé de jour à venir dans l’année. Choisis une durée, ou écris un jour comme 15/12 ou 15 décembre.
error-profile-exclude-self = Tu ne peux pas te mettre toi-même sur cette liste.
error-profile-exclude-bot = Les bots ne prennent pas part au mentorat : rien à faire.
error-profile-exclusions = Ta liste est pleine ({ $count } personnes). Retires-en une d’abord : `/mentorat exclure`, puis « Retirer de la liste ».
