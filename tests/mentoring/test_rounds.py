"""Rounds: looked at, adjusted, launched once with what is true then; what keeps two apart is told to nobody."""

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from simcord import MemberActor

from cogs.mentoring import round_controls
from cogs.mentoring.service.rounds import ADJUSTED_LIMIT, ROUND_FOR, Launched
from cogs.ui.rights import authorise
from core.errors import Missing, Refused
from core.mentoring import RequestState, RoundState
from db.queries import mentoring, mentoring_rounds
from demo.reading import control
from tests.mentoring.acts import asked
from tests.mentoring.round_acts import (
    MENTEE,
    MENTOR,
    accounts,
    beside,
    choose,
    forget,
    gather,
    launch,
    preview,
    requests,
    tell,
)
from tests.world import World, custom_ids, said, texts

FORBIDDEN = "Ces deux personnes ne peuvent pas former un binôme pour l’instant."


def pairs(shown: Any) -> list[str]:
    """The lines of planned pairs."""
    return [line for line in texts(shown).splitlines() if "→" in line and "📌 " not in line]


def line(mentee: MemberActor, mentor: MemberActor) -> str:
    return f"<@{mentee.id}> → <@{mentor.id}>"


async def test_a_round_is_looked_at_adjusted_and_launched_once(database_url: str) -> None:
    async with World.open(database_url) as world:
        await gather(world)
        shown = await preview(world)
        assert "**3** personnes attendent · **2** places chez les mentors · **2** binômes prévus" in texts(shown)
        assert "Sans mentor cette fois\u00a0: **1** (plus aucun mentor n’a de place)" in texts(shown)
        assert "Entente estimée, en moyenne\u00a0: " in texts(shown)
        assert len(pairs(shown)) == 2
        await choose(world, shown, "mentoring:pin", world.emma, world.paul)
        assert f"{line(world.emma, world.paul)} · " in texts(shown)
        assert "📌" in next(each for each in pairs(shown) if line(world.emma, world.paul) in each)
        await choose(world, shown, "mentoring:forbid", world.camille, world.rose)
        assert line(world.denis, world.rose) in "\n".join(pairs(shown))
        await world.restart()  # buttons outlive it
        form = await world.moderator.click(shown, custom_id="mentoring:release")
        await world.moderator.submit_modal(form, {"pair": [f"{world.camille.id}-{world.rose.id}"]})
        assert "🚫" not in texts(shown).replace("Écarter", "")
        await choose(world, shown, "mentoring:pin", world.camille, world.rose)
        theirs = await preview(world, world.colleague)
        told = await launch(world, shown)
        assert "**2** binômes sont proposés" in told
        assert "avait changé" not in told
        assert await accounts(world) == sorted([(world.emma.id, world.paul.id), (world.camille.id, world.rose.id)])
        made = await requests(world)
        assert {each.state for each in made} == {RequestState.OPEN}
        assert {each.ends - each.since for each in made} == {ROUND_FOR}
        (round_id,) = {each.round_id for each in made}
        await world.env.advance_time(10)  # one private message opens in a second
        for each in (world.emma, world.paul, world.camille, world.rose):
            assert len(asked(world, each)) == 1, "each is asked, once"
        assert not asked(world, world.denis)

        assert control(theirs, "mentoring:launch").split(":")[2] == str(round_id)
        assert "déjà lancé" in await launch(world, theirs, world.colleague)
        assert len(await requests(world)) == 2
        acts = [act for act, _ in await world.audit() if act.startswith("mentoring")]
        assert [act for act in acts if act != "mentoring-round-adjusted"] == [
            "mentoring-round-previewed", "mentoring-round-previewed", "mentoring-round-launched",
        ]  # fmt: skip
        assert len(acts) == 7
        next_one = await preview(world, world.colleague)
        assert "**1** personne attend" in texts(next_one), "who is asked waits for no other"
        assert "tour de mentorat lancé" in said(await world.moderator.slash(world.start, "moderation audit"))
        dropped = await world.colleague.click(next_one, custom_id=control(next_one, "mentoring:drop"))
        assert "abandonné" in answer_of(dropped)
        member = world.cached.get_member(world.camille.id)
        assert member is not None
        for name in round_controls.RIGHTS:
            with pytest.raises(Refused):
                await authorise(world.bot, name, member)


def answer_of(result: Any) -> str:
    """What was said beside what was pressed, or in its place."""
    return texts(result.followups[-1] if result.followups else result.response)


async def test_two_moderators_in_two_processes_launch_once(database_url: str) -> None:
    async with World.open(database_url) as world:
        await gather(world)
        found = await world.mentoring.open_round(world.actor(world.moderator))
        async with beside(world, database_url) as other:
            outcomes = await asyncio.gather(
                *(
                    service.launch(world.actor(member), found.round.id, found.seen)
                    for service in (world.mentoring, other)
                    for member in (world.moderator, world.colleague, world.moderator)
                ),
                return_exceptions=True,
            )
        assert sum(isinstance(each, Launched) for each in outcomes) == 1, outcomes
        assert {each.message.key for each in outcomes if isinstance(each, Refused)} <= {"error-round-launched"}
        assert len(await requests(world)) == 2
        assert [act for act, _ in await world.audit()].count("mentoring-round-launched") == 1


async def test_a_launch_and_a_change_at_once_ask_nobody_twice(database_url: str) -> None:
    async with World.open(database_url) as world:
        await gather(world)
        one, other = world.actor(world.moderator), world.actor(world.colleague)
        found = await world.mentoring.open_round(one)
        outcomes = await asyncio.gather(
            world.mentoring.launch(one, found.round.id, found.seen),
            world.mentoring.pin(other, (world.emma.id, world.rose.id)),
            world.mentoring.drop(other, found.round.id),
            world.mentoring.open_round(other),
            return_exceptions=True,
        )
        assert all(not isinstance(each, BaseException) or isinstance(each, Refused | Missing) for each in outcomes)
        made = await requests(world)
        assert len({each.mentee for each in made}) == len(made)
        assert len(made) in (0, 2)


async def test_what_went_stale_is_worked_out_again_and_says_so(sqlite_url: str) -> None:
    """Somebody is erased, somebody takes a break: they are simply left out."""
    async with World.open(sqlite_url) as world:
        await gather(world)
        shown = await preview(world)
        await choose(world, shown, "mentoring:pin", world.camille, world.paul)
        erased = await world.camille.slash(world.start, "mes-donnees effacer")
        shown_erasure = erased.response or erased.followups[0]
        await world.camille.click(shown_erasure, custom_id="privacy:erase:keep")
        await tell(world, world.rose, MENTOR, paused_until=date(2099, 1, 1))
        async with world.bot.db.read() as session:
            round_ = await mentoring_rounds.draft(session, world.bot.vault, world.guild.id)
        assert round_ is not None
        assert round_.pinned == (), "an erasure reaches what is only prepared"
        told = await launch(world, shown)
        assert "La situation avait changé" in told
        assert len(await accounts(world)) == 1
        assert str(world.camille.id) not in told
        async with world.bot.db.read() as session:
            launched = await mentoring_rounds.by_id(session, world.bot.vault, round_.id)
        assert launched is not None
        assert (launched.state, launched.pinned) == (RoundState.LAUNCHED, ())


async def test_what_comes_between_plan_and_launch_is_not_overlooked(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await gather(world)
        actor, owner = world.actor(world.moderator), await tell(world, world.rose, MENTOR)
        found = await world.mentoring.open_round(actor)
        async with world.bot.db.write() as session:
            launching = asyncio.create_task(world.mentoring.launch(actor, found.round.id, found.seen))
            await asyncio.sleep(0.3)  # it has planned, and waits to write
            gone = replace(MENTOR, paused_until=date(2099, 1, 1))
            await mentoring.keep(session, world.bot.vault, owner, world.guild.id, gone)
        launched = await launching
        assert launched.changed
        assert [mentor for _, mentor in await accounts(world)] == [world.paul.id]


async def test_whatever_keeps_two_apart_a_pin_is_refused_in_one_sentence(sqlite_url: str) -> None:
    """Nor may somebody find out by trying who excluded themselves."""
    async with World.open(sqlite_url) as world:
        await tell(world, world.camille, MENTEE)
        await tell(world, world.rose, MENTOR)
        shown = await preview(world)
        before = texts(shown)
        causes: list[dict[str, Any]] = [
            {"excluded": (world.camille.id,)},
            {"languages": ("de",)},
            {"paused_until": date(2099, 1, 1)},
            {"capacity": 0},
            {"mentor": False},
        ]
        answers = set()
        for cause in causes:
            await tell(world, world.paul, MENTOR, **cause)
            answers.add(answer_of(await choose(world, shown, "mentoring:pin", world.camille, world.paul)))
        await forget(world, world.paul)
        answers.add(answer_of(await choose(world, shown, "mentoring:pin", world.camille, world.paul)))
        assert answers == {FORBIDDEN}
        assert texts(shown) == before
        await tell(world, world.moderator, MENTOR)
        own = answer_of(await choose(world, shown, "mentoring:pin", world.camille, world.moderator))
        assert "Tu fais partie de ce binôme" in own
        await forget(world, world.moderator)
        await tell(world, world.paul, MENTOR)
        await choose(world, shown, "mentoring:pin", world.camille, world.paul)
        await tell(world, world.paul, MENTOR, excluded=(world.camille.id,))
        shown = await preview(world)
        assert f"{line(world.camille, world.paul)} · pas possible pour l’instant" in texts(shown)
        assert line(world.camille, world.rose) in "\n".join(pairs(shown))


async def test_a_pin_replaces_the_mentees_other_and_adjustments_have_an_end(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await gather(world)
        actor = world.actor(world.moderator)
        await world.mentoring.open_round(actor)
        await world.mentoring.pin(actor, (world.emma.id, world.paul.id))
        found = await world.mentoring.pin(actor, (world.emma.id, world.rose.id))
        assert found.round.pinned == ((world.emma.id, world.rose.id),)
        found = await world.mentoring.forbid(actor, (world.emma.id, world.rose.id))
        assert (found.round.pinned, found.round.forbidden) == ((), ((world.emma.id, world.rose.id),))
        for number in range(ADJUSTED_LIMIT - 1):
            await world.mentoring.forbid(actor, (world.emma.id, 1000 + number))
        with pytest.raises(Refused, match="error-round-adjusted"):
            await world.mentoring.forbid(actor, (world.emma.id, 5))
        shown = await preview(world)
        form = await world.moderator.click(shown, custom_id="mentoring:release")
        assert form.modal is not None


async def test_weights_are_the_servers_own_and_can_be_restored(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await gather(world)
        shown = await preview(world)
        weights = placed(await world.moderator.click(shown, custom_id="mentoring:weights"))
        assert "Spécialité\u00a0: compte beaucoup" in texts(weights)
        form = await world.moderator.click(weights, custom_id="mentoring:weigh")
        await world.moderator.submit_modal(form, {"part": ["specialty"], "weight": ["0"]})
        assert "Spécialité\u00a0: ne compte pas" in texts(weights)
        await world.restart()
        await world.moderator.click(weights, custom_id="mentoring:usual")
        assert "Spécialité\u00a0: compte beaucoup" in texts(weights)
        acts = [act for act, _ in await world.audit() if "weigh" in act]
        assert acts == ["mentoring-round-weighed", "mentoring-round-weights-restored"]
        journal = said(await world.moderator.slash(world.start, "moderation audit"))
        assert "poids du mentorat changé" in journal
        assert "3 → 0" in journal
        figures = placed(await world.moderator.click(shown, custom_id="mentoring:figures"))
        assert "Trop peu de monde" in texts(figures), "a small community has no figures"
        assert "Personnes qui attendent" not in texts(figures)


def placed(result: Any) -> Any:
    (message,) = [each for each in (result.response, *result.followups) if each]
    return message


async def test_nobody_to_pair_is_nothing_to_launch(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world)
        assert "Personne n’attend" in texts(shown)
        actor = world.actor(world.moderator)
        found = await world.mentoring.preview(actor)
        with pytest.raises(Refused, match="error-round-empty"):
            await world.mentoring.launch(actor, found.round.id, found.seen)
        theirs = await preview(world, world.colleague)
        await world.moderator.click(shown, custom_id=control(shown, "mentoring:drop"))
        with pytest.raises(Refused, match="error-round-dropped"):
            await world.mentoring.launch(actor, found.round.id, found.seen)
        with pytest.raises(Missing, match="error-round-gone"):
            await world.mentoring.preview(actor)
        form = await world.colleague.click(theirs, custom_id="mentoring:pin")
        late = await world.colleague.submit_modal(form, {"mentee": [world.camille], "mentor": [world.paul]})
        assert "plus en préparation" in answer_of(late)


async def test_a_large_round_is_shown_in_pages(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        async with world.bot.db.write() as session:
            for number in range(240):
                owner = await world.mentoring._owner(session, world.guild.id, 10**17 + number)
                profile = MENTOR if number % 2 else MENTEE
                await mentoring.keep(session, world.bot.vault, owner, world.guild.id, profile)
        shown = await preview(world)
        first = texts(shown)
        assert "**120** binômes prévus" in first
        await world.moderator.click(shown, custom_id=control(shown, "mentoring:round"))
        assert texts(shown) != first
        pages = [first, texts(shown)]
        while [each for each in custom_ids(shown) if each.startswith("mentoring:round:")]:
            await world.moderator.click(shown, custom_id=control(shown, "mentoring:round"))
            pages.append(texts(shown))
        assert all(len(page) < 4000 for page in pages)
        assert sum(page.count("→") for page in pages) == 120
        await world.moderator.click(shown, custom_id=control(shown, "mentoring:round-back"))
        assert texts(shown) == pages[-2]


async def test_a_clock_set_back_launches_as_well(sqlite_url: str) -> None:
    """Days of waiting below zero are none."""
    async with World.open(sqlite_url) as world:
        await gather(world)
        ahead = world.bot.clock.now() + timedelta(days=90)
        await tell(world, world.camille, MENTEE, waiting_since=ahead.date())
        shown = await preview(world)
        assert "**2** binômes" in await launch(world, shown)
