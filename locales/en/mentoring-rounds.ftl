## Mentoring rounds (moderators)

round-head =
    ## Mentoring round: preview
    { $waiting ->
        [0] Nobody is waiting
        [one] **1** person is waiting
       *[other] **{ $waiting }** people are waiting
    } · { $places ->
        [0] no place
        [one] **1** place
       *[other] **{ $places }** places
    } with mentors · { $paired ->
        [0] no pair planned
        [one] **1** pair planned
       *[other] **{ $paired }** pairs planned
    }
round-mean = How well they should get on, on average: { $fit }.
round-left = Without a mentor this time: **{ $count }** ({ $why }).
round-why-no-place = no mentor has a place left
round-why-nobody = nobody suits for now
round-without = **Without a mentor this time:** { $named }
round-fit-strong = very well
round-fit-good = well
round-fit-fair = fairly well
round-not-kept = not possible for now
round-launched = { $count ->
    [one] Off it goes: **1** pair is proposed, by private message, to both people.
   *[other] Off they go: **{ $count }** pairs are proposed, by private message, to both people of each.
  } Nobody sees the other’s account before both have said yes.
round-changed = Things had changed since your preview: I worked it out again before launching. This is what was sent.
round-dropped = Dropped. Nothing was sent; `/mentoring round` prepares another one.
round-own = you and somebody, whom you will see if you both say yes
round-somebody = somebody
round-weight-line = { $part }: { $weight }

round-form-mentee = Who looks for a mentor
round-form-mentor = Mentor
round-form-pair = The pair to leave to the plan again
round-form-part = What counts
round-form-weight = How much
form-title-round-pin = Pin a pair
form-title-round-forbid = Keep two apart
form-title-round-release = Undo an adjustment
form-title-round-weigh = Change a weight

round-weights =
    ## What counts for getting on
    These weights hold for the whole server: searches and rounds.
round-weight-0 = does not count
round-weight-1 = counts a little
round-weight-2 = counts
round-weight-3 = counts a lot
round-part-topics = Topics wished for
round-part-specialty = Specialty
round-part-practice = Kind of practice
round-part-place = How near
round-part-language = Languages
round-part-availability = Availability
round-part-seniority = Gap in experience
round-part-waiting = Time waited
round-part-again = Got on before
round-part-load = Places the mentor has left

round-figures = ## Mentoring in figures
round-figures-hint = Totals only, rounded, never about few. An answer counts once its week has passed.
round-figures-few = { $known ->
        [0] Too few people for any figures: each takes { $least }.
       *[other] The rest has to wait for more people: each figure takes { $least }.
    }
round-figure-waiting = People waiting: { $value }
round-figure-days = Days waited before a pair (median): { $value }
round-figure-met = Had met at two weeks (%): { $value }
round-figure-fits = Whom the pair suits (%): { $value }
round-figure-again = Pairs after a first one (%): { $value }
round-figure-load = People accompanied by each mentor (mean): { $value }

control-mentoring-round = Next
control-mentoring-round-back = Back
control-mentoring-pin = Pin
control-mentoring-forbid = Keep apart
control-mentoring-release = Undo an adjustment
control-mentoring-launch = Launch
control-mentoring-drop = Drop
control-mentoring-weights = Weights
control-mentoring-weigh = Change a weight
control-mentoring-usual = Restore the usual weights
control-mentoring-figures = Figures

error-round-gone = This round is no longer in preparation. `/mentoring round` shows where things are.
error-round-launched = This round was launched already: everybody was told once, and once only.
error-round-dropped = This round was dropped. `/mentoring round` prepares another one.
error-round-empty = There is no pair to propose for now. The round stays in preparation.
error-round-pair = These two people cannot form a pair for now.
error-round-own = You are part of this pair: another moderator is to decide on it.
error-round-adjusted = A round takes { $most } adjustments at most. Undo one first.

act-mentoring-round-previewed = mentoring round looked at
act-mentoring-round-adjusted = pair pinned, set aside or given back to the plan, or tried in vain
act-mentoring-round-launched = mentoring round launched
act-mentoring-round-dropped = mentoring round dropped
act-mentoring-round-weighed = mentoring weight changed
act-mentoring-round-weights-restored = usual mentoring weights restored

## How pairs get on

follow-question-0 = Your pair with { $other } is two weeks old. Have you met, or talked?
follow-question-1 = Your pair with { $other } is two months old. Have you met, or talked, since?
follow-question-2 = Your thread with { $other } has been quiet for three weeks. That may just be life! Do you go on?
follow-between-us = Two taps, between you and me: neither the other nor the moderators of { $server } see your answer; moderators have totals only.
follow-met = And have you met, or talked?
follow-fits = And does this pair suit you?
follow-done = Thank you, noted. All the best to you both.
follow-offer-mentee = Thank you for saying so. If you would rather have another mentor, that is nobody’s fault and needs no explanation: you will go before others. If you want to go on, there is nothing to do.
follow-offer-mentor = Thank you for saying so. If you would rather hand over, that is nobody’s fault and needs no explanation: the person you accompany will go before others. If you want to go on, there is nothing to do.
follow-silence-mentee = No answer, no worry. If the pair with { $other } does not take, one tap changes it: nobody’s fault, and you will go before others. Otherwise there is nothing to do.
follow-silence-mentor = No answer, no worry. If you cannot accompany { $other } any more, one tap is enough: nobody’s fault, and they will go before others. Otherwise there is nothing to do.
follow-parting-mentee = Done, and nobody’s fault. You go before others for the next pair. If you want to leave a kind word:
follow-parting-mentor = Done, and nobody’s fault. The person you accompanied goes before others. If you want to leave a kind word:
follow-thanks-mentee = 💐 { $other } thanks you for these conversations: it was a pleasure to accompany you.
follow-thanks-mentor = 💐 { $other } thanks you: the time you gave counted.
follow-thanked = 💐 Thank you: I pass it on, privately.
follow-somebody = the other person

control-mentoring-met-yes = Yes
control-mentoring-met-no = Not yet
control-mentoring-fits-yes = Yes
control-mentoring-fits-no = Not really
control-mentoring-go-on-yes = We go on
control-mentoring-go-on-no = Rather stop
control-mentoring-anew = End it, no reproach
control-mentoring-thank = Say thanks

error-pair-over = This pair has ended. There is nothing else to do.
error-pair-thanked = You have said thanks already: it arrived.
error-pair-nobody = This person is no longer there to read it. The thought counts.
