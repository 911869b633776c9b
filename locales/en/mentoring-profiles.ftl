## Mentoring: the profile, the break, whom not to meet

profile-first = 🔎 Before you search, tell me who you are and what you are looking for.
profile-choose = ## Mentoring: what would you like to do?
    A short form follows, and you are ready. All of it can be changed later, whenever you like.
    Who sees what: before both of you have said yes, the other sees only your region, your specialty or profession, what you have in common and your wishes, if you write any; never your name. Moderators see no profile.

control-mentoring-profile = My mentoring profile
control-mentoring-role-mentee = I look for a mentor
control-mentoring-role-mentor = I want to be a mentor
control-mentoring-role-both = Both
control-mentoring-describe = Me and my topics
control-mentoring-when = When and how
control-mentoring-words = In a few words
control-mentoring-offer = My places
control-mentoring-take-mentee-on = Look for a mentor
control-mentoring-take-mentee-off = Stop looking
control-mentoring-take-mentor-on = Become a mentor
control-mentoring-take-mentor-off = Stop being a mentor
control-mentoring-badge-on = Wear the badge
control-mentoring-badge-off = Take the badge off
control-mentoring-away = Break
control-mentoring-exclusions = Whom not to meet
control-mentoring-readmit = Take off the list
control-mentoring-remove = Delete
control-mentoring-remove-yes = Yes, delete my profile

profile-title = ## Your mentoring profile
profile-idle = You take no part in mentoring at the moment. To go on, choose below what you would like to do.
profile-lacking = ⚠️ **Still missing: { $what }.** Press “Me and my topics”.
profile-lacks-profession = your profession
profile-lacks-status = your status
profile-lacks-specialty = your specialty
profile-lacks-region = your region
profile-ready-mentee = ✅ **Your profile is ready.** Press “Find a mentor” to see who would suit you.
profile-ready-mentor = ✅ **Your profile is ready.** I shall always ask before I introduce somebody to you.
profile-paused = ⏸️ **On a break until { $day }**: until then I propose nobody to you, nor you to anybody. Your pairs go on, and all begins again by itself on that day.
profile-is-mentee = 🔎 You look for a mentor.
profile-is-mentor = 🤝 You are a mentor: { $count ->
        [0] only for twenty minutes, now and then.
        [one] one person at a time{ $once ->
            [true] , and also for twenty minutes.
           *[false] .
        }
       *[other] { $count } people at a time{ $once ->
            [true] , and also for twenty minutes.
           *[false] .
        }
    }
profile-who = **You**: { $who }
profile-where = **Place**: { $where }
profile-remote = also remotely
profile-remote-only = remotely
profile-topics = **Topics**: { $topics }
profile-optional = **Optional**
profile-languages = Languages: { $languages }
profile-availability = Available: { $availability }
profile-practice = Practice: { $practice }
profile-wishes = Wishes: { $wishes }
profile-workplace = Workplace: { $workplace }
profile-nothing = —
profile-who-sees = -# Before both of you say yes, the other sees your region, your specialty or profession, what you have in common{ $mentee ->
        [true] {" "}and your wishes
       *[false] {""}
    }; never your name. Your workplace is shown to nobody. Moderators see no profile.

profile-unclear-specialty = ❓ Specialty: you wrote “{ $typed }”. Which one is it, or is the closest? The rest is saved.
profile-unclear-region = ❓ Place: you wrote “{ $typed }”. Which one is it? The rest is saved.
profile-unlisted-specialty = Specialty: I know those of doctors only, and “{ $typed }” is none of them. Your profession is enough, and the rest is saved.
profile-unknown-specialty = ❓ Specialty: I did not recognise “{ $typed }”. The rest is saved. Write it in another way, or choose it from the list: `/mentoring profile`, option `specialty`.
profile-unknown-region = ❓ Place: I did not recognise “{ $typed }”. The rest is saved. Write a department (35) or a region, or choose from the list: `/mentoring profile`, option `region`.
profile-masked = ✏️ I masked in your words what may tell who somebody is. Read them again below; you may rewrite them.

profile-badge-on = 🏷️ You wear the mentors’ badge: the whole server sees it. It gives no rights, and you can take it off here.
profile-badge-off = 🏷️ You do not wear the mentors’ badge. Nothing changes for your pairs.
blocked-badge-role = It is saved, but Discord does not let me touch the role “{ $role }”. Somebody who manages the server has to give me “Manage Roles” and put my role above that one (Server Settings, Roles); then I finish, and you need do nothing more.
parked-blocked-badge-role = I can neither give nor take the mentors’ badge. → Give me “Manage Roles” and put my role above that of the mentors (Server Settings, Roles), then run `/setup` again.
parked-blocked-badge-gone = the mentors’ role is no longer there. → Run `/setup`.
blocked-badge-gone = It is saved, but the server has no role for mentors. Somebody who manages the server can run `/setup`; then I finish, and you need do nothing more.

profile-exclusions-about = ## Whom you would rather not meet
    I shall never bring you together, either way round. Nobody will know, neither that person nor the moderators. It holds at once; only the list that a search shows waits a week before it changes, or it would tell who is who.
profile-exclusions = { $count ->
        [one] On your list: { $names }
       *[other] On your list, { $count } people: { $names }
    }
profile-exclusions-none = Your list is empty. To put somebody on it: `/mentoring exclude`, option `member`.
profile-excluded = ✅ Noted.

profile-remove-asked = ## Delete your mentoring profile?
    All that you told there goes, and so does your list of people not to meet. You will be proposed to nobody any more, and what you were waiting for ends. Your pairs do not change.
    If you only need to breathe, a break will do.
profile-removed = Your mentoring profile is deleted. You can make another one whenever you like.

profile-form-describe = Me and my topics
profile-form-sees = Before both agree, the other sees region, specialty or profession, shared points; never your name.
profile-form-profession = Profession
profile-form-status = Status
profile-form-specialty = Specialty (doctors)
profile-form-specialty-hint = As you usually write it: GP, psychiatry, ENT…
profile-form-region = Department or region
profile-form-region-hint = 35, Brittany, IDF, Belgium… Leave it empty to stay remote.
profile-form-topics-mentee = What you want to talk about
profile-form-topics-mentor = What you can help with
profile-form-when = When and how
profile-form-languages = Languages
profile-form-availability = Available (optional)
profile-form-remote = Remotely
profile-form-remote-yes = Yes, remotely as well
profile-form-remote-no = No, only near me
profile-form-practice = Kind of practice (optional)
profile-form-words = In a few words
profile-form-wishes = Your wishes (optional)
profile-form-wishes-hint = The mentor whom I ask reads them, without your name. No patients, no names.
profile-form-workplace = Workplace (optional)
profile-form-workplace-hint = Shown to nobody: it only keeps apart colleagues of one workplace.
profile-form-offer = My places
profile-form-places = { $count ->
        [0] None: only twenty minutes at times
        [one] One person
       *[other] { $count } people
    }
profile-form-capacity = How many at a time?
profile-form-once = Also for twenty minutes?
profile-form-once-hint = One conversation, nothing to follow, besides your places.
profile-form-once-yes = Yes, also for twenty minutes
profile-form-once-no = No
profile-form-away = Break
profile-form-days = For how long?
profile-form-days-hint = Nobody is proposed to you, nor you to them. Your pairs go on. It ends by itself.
profile-form-until = Or until which day?
profile-form-until-hint = 15/12, or 15 December. It goes before the duration.
profile-form-resume = Go on now
profile-days = { $count ->
        [7] One week
        [14] Two weeks
        [30] One month
        [61] Two months
        [91] Three months
       *[other] { $count } days
    }
profile-form-readmit = Take off the list
profile-form-members = Whom may you meet again?
profile-form-gone = Somebody who left the server

error-profile-none = You have no mentoring profile yet. It takes a minute: `/mentoring profile`.
error-profile-long = That is too long: { $wishes } characters at most for the wishes, { $workplace } for the workplace.
error-profile-pause-day = I found no day to come within a year. Choose a duration, or write a day such as 15/12 or 15 December.
error-profile-exclude-self = You cannot put yourself on this list.
error-profile-exclude-bot = Bots take no part in mentoring: nothing to do.
error-profile-exclusions = Your list is full ({ $count } people). Take somebody off it first: `/mentoring exclude`, then “Take off the list”.
