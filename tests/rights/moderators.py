"""Stories between members and moderators: what is a member's own, and what is for those whom it does not concern."""

from collections.abc import AsyncIterator
from dataclasses import replace

from demo.reading import control
from tests.contact import acts as contact
from tests.mediation import acts as mediation
from tests.moderation import case_acts
from tests.moderation.acts import ask_under_pen, latest, letters, press, report, sanction
from tests.rights.house import House
from tests.rights.own import Own, buttons, made
from tests.vetting import acts as vetting
from tests.world import answer_to, said

IN_HAND = (
    "moderation:claim",
    "moderation:read",
    "moderation:sanction",
    "moderation:resolve",
    "moderation:escalate",
    "moderation:dismiss",
)
"""What is done with a report that somebody took on, the last of it last."""


async def sanctioned(house: House) -> AsyncIterator[Own]:
    thread, message = await ask_under_pen(house, house.denis, "Une autre question, sous pseudonyme ?")
    await sanction(house, house.moderator, thread, message, "warn", None)
    await house.env.advance_time(1)
    for own in buttons(house.denis, letters(house, house.denis)[-1], None, "moderation:appeal"):
        yield own
    await case_acts.impose(house, member=house.denis, kind="warn", hours=None)
    await house.env.advance_time(1)
    for own in buttons(house.denis, letters(house, house.denis)[-1], None, "moderation:contest"):
        yield own
    here, shown = house.start, await case_acts.file(house, house.moderator, house.denis)
    for own in made(house.moderator, here, house.denis.id, 0, verbs=("moderation:leaf",)):
        yield own
    for own in buttons(house.moderator, shown, here, "moderation:end"):
        yield own


async def reported(house: House) -> AsyncIterator[Own]:
    """A report that Marc took on; one that he gives back, then leaves to others; one that is about a moderator."""
    here, guild_id = house.channel("moderation"), house.guild.id
    for verbs in (IN_HAND, ("moderation:release", "moderation:recuse")):
        message = await house.denis.send(house.channel("entraide"), f"Encore toi ? {verbs[0]}")
        await report(house, house.camille, house.channel("entraide"), message)
        await house.env.advance_time(1)
        report_id = control(latest(house), "moderation:claim").split(":")[2]
        await press(house.moderator, latest(house), "moderation:claim")
        if verbs is IN_HAND:
            for own in made(house.moderator, None, report_id, guild_id, verbs=verbs[:-1]):
                yield own
        for own in made(house.moderator, here, report_id, verbs=verbs):
            yield own
    about = house.people["moderator"]
    message = await about.send(house.channel("entraide"), "Encore toi avec tes questions ?")
    await report(house, house.camille, house.channel("entraide"), message)
    await house.env.advance_time(5)
    for own in buttons(house.colleague, letters(house, house.colleague)[-1], None):
        yield replace(own, barred=(about,))


async def written(house: House) -> AsyncIterator[Own]:
    """To the moderators, without a name, by one of them, who may not decide on it."""
    writer = house.people["administrator"]
    await contact.write(house, writer)
    card, here = contact.card(house), house.channel("moderation")
    contact_id = control(card, "contact:answer").split(":")[2]
    for own in made(writer, None, contact_id, 0, house.guild.id, verbs=("contact:reply",)):
        yield own
    for own in buttons(house.moderator, card, here, "contact:read", "contact:answer", "contact:mute"):
        yield own if own.thing == "contact:read" else replace(own, barred=(writer,))
    for own in buttons(house.moderator, card, here, "contact:close"):
        yield replace(own, barred=(writer,))
    await house.env.advance_time(1)
    await contact.write(house, writer)
    contact_id = control(latest(house), "contact:answer").split(":")[2]
    for own in made(writer, None, contact_id, house.guild.id, verbs=("contact:end",)):
        yield own


async def vouched(house: House) -> AsyncIterator[Own]:
    """Camille answers for a member, and does so no longer; two ask the moderators. All three moderate since."""
    member, here = house.people["mentor-alone"], house.channel("moderation")
    for who in (house.camille, house.denis):
        await vetting.vouch(house, who, member)
    vouch_id = (await vetting.vouches(house))[0].id
    for own in made(house.camille, house.start, vouch_id, verbs=("vetting:withdraw",)):
        yield own
    for own in made(house.camille, None, vouch_id, "sure", house.guild.id, verbs=("vetting:withdraw",)):
        yield own
    await house.env.advance_time(1)
    await house.give(member, house.role("Modération"))
    for own in buttons(house.moderator, latest(house), here, "vetting:revoke", "vetting:keep")[::-1]:
        yield replace(own, barred=(member,))
    for role, verbs in (("newcomer", ("vetting:decline", "vetting:verify")), ("peer-alone", ("vetting:associate",))):
        member = house.people[role]
        await vetting.ask(house, member)
        case_id = control(latest(house), verbs[0]).split(":")[2]
        await house.give(member, house.role("Modération"))
        for own in made(house.moderator, here, case_id, verbs=verbs):
            yield replace(own, barred=(member,))


async def mediated(house: House) -> AsyncIterator[Own]:
    """Between a member and one who moderates, twice; then between two members, which one of them stops.

    The first time with the peer who then tries what is others': who has one of their own has none of another's.
    """
    one, other, here, guild_id = house.emma, house.people["administrator"], house.channel("moderation"), house.guild.id
    await mediation.propose(house, house.people["peer"], other)
    for own in buttons(house.moderator, mediation.card(house), here, "mediation:cancel"):
        yield replace(own, barred=(other,))
    await mediation.propose(house, one, other)
    about = control(mediation.card(house), "mediation:join").split(":")[2]
    for own in buttons(house.colleague, mediation.card(house), here, "mediation:join"):
        yield replace(own, barred=(other,))
    for own in made(one, None, about, guild_id, verbs=("mediation:decline", "mediation:accept", "mediation:refuse")):
        yield own
    await mediation.say(house, other)
    thread = mediation.threads(house)[-1]
    await mediation.sum_up(house, one, thread)
    for own in buttons(one, mediation.shown(thread, "agree"), house.start):  # others cannot press in the thread
        yield own
    for own in made(one, house.start, about, verbs=("mediation:stop",)):
        yield own
    await mediation.agree(house, other, thread)
    for own in made(one, None, about, guild_id, verbs=("mediation:read",)):
        yield own
    thread = await mediation.begin(house, house.rose, house.emma)
    about = control(mediation.shown(thread, "stop"), "mediation:stop").split(":")[2]
    for own in made(house.rose, None, about, house.moderator.id, guild_id, verbs=("mediation:without",)):
        yield own
    for own in made(house.rose, house.start, about, verbs=("mediation:stop-now",)):
        yield own


async def appealed(house: House) -> AsyncIterator[Own]:
    """By a moderator, against what the owner decided of their account."""
    here, barred = house.channel("moderation"), house.people["moderator"]
    await case_acts.impose(house, house.owner, barred, kind="warn", hours=None)
    await house.env.advance_time(1)
    await case_acts.contest(house, barred)
    card = latest(house)
    for who in (house.moderator, barred):
        listed = said(await who.slash(house.start, "moderation file"))
        assert (str(card.id) in listed) is (who is not barred)
    for own in buttons(house.moderator, card, here, "moderation:lift"):
        yield replace(own, barred=(barred, house.owner))


async def moderating(house: House) -> AsyncIterator[Own]:
    """Appeals, a request to lift anonymity, a round, channels that were closed: any moderator's here."""
    here = house.channel("moderation")
    for verb in ("uphold", "lift"):
        thread, message = await ask_under_pen(house, house.emma, f"Encore une question, {verb} ?", "one-off")
        await sanction(house, house.moderator, thread, message, "warn", None)
        await house.env.advance_time(1)
        told = letters(house, house.emma)[-1]
        form = await house.emma.user.click(told, custom_id=control(told, "moderation:appeal"))
        await house.emma.user.submit_modal(form, {"reason": "C’était de l’humour."})
        await house.env.advance_time(45)
        for own in buttons(house.colleague, latest(house), here, f"moderation:{verb}"):
            yield own
    await house.moderator.slash(thread, "moderation lever-anonymat", message=str(message.id), motif="Il le faut.")
    await house.env.advance_time(1)
    for own in buttons(house.colleague, latest(house), here, "moderation:approve"):
        yield own
    for own in buttons(house.moderator, latest(house), here, "moderation:look"):
        yield own
    planned = answer_to(await house.moderator.slash(house.start, "mentorat tour"))
    round_id = control(planned, "mentoring:drop").split(":")[2]
    for own in made(house.moderator, house.start, round_id, "x", verbs=("mentoring:launch",)):
        yield own
    for own in buttons(house.moderator, planned, house.start, "mentoring:pin", "mentoring:forbid", "mentoring:drop"):
        yield own
    for name, verb, options in (
        ("salon verrouiller", "channels:undo", {}),
        ("apaiser", "channels:reopen", {"duree": 10}),
    ):
        answer = answer_to(await house.moderator.slash(house.start, name, motif="On souffle.", **options))
        for own in buttons(house.moderator, answer, house.start, verb):
            yield own
