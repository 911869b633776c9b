"""The journal: what was done, once and for moderators, and nothing that some of them may not know."""

import asyncio
from collections.abc import Callable

import discord
import pytest

from demo.reading import control
from tests.moderation.acts import REASON, ask_under_pen, latest, letters, press, report, sanction
from tests.server.acts import setup
from tests.server.test_diagnostic import diagnose
from tests.support.sweep import Fault, Journey, Kind, Memory, Place, sweep
from tests.world import World, said, texts

HURTFUL = "On ne confie pas un patient à quelqu’un comme toi."


def journal(world: World) -> list[str]:
    """What its messages say, oldest first."""
    return [texts(message) for message in world.channel("journal").history()]


async def a_minute(world: World) -> None:
    await world.env.advance_time(61)


async def test_acts_are_posted_together_with_who_and_why(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, asked = await ask_under_pen(world, world.camille)
        await report(world, world.denis, thread, asked, "Un mot de Denis.")
        await a_minute(world)
        assert len(journal(world)) == 1  # that the server was set up, by Olivia
        assert f"mise en place du serveur · <@{world.owner.id}>" in journal(world)[0]

        await press(world.moderator, latest(world), "moderation:claim")
        await sanction(world, world.moderator, thread, asked, "warn", None)
        await world.moderator.slash(world.channel("entraide"), "salon ralentir", delai=60, motif="On *souffle*.")
        assert len(journal(world)) == 1
        await a_minute(world)
        _, shown = journal(world)
        for line in ("signalement pris en charge", f"avertissement · <@{world.moderator.id}>", REASON, "salon ralenti"):
            assert line in shown
        assert shown.count("\n") == 2
        assert "*souffle*" not in shown  # inert
        for secret in (world.camille.id, world.denis.id, "Un mot de Denis", "Camille", "Denis"):
            assert str(secret) not in shown
        audited = said(await world.moderator.slash(world.start, "moderation audit"))
        assert all(line in audited for line in shown.splitlines())


async def test_what_some_who_read_it_may_not_know_is_left_out(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        hurtful = await world.moderator.send(world.channel("entraide"), HURTFUL)
        await report(world, world.camille, world.channel("entraide"), hurtful)
        await a_minute(world)
        (card,) = letters(world, world.colleague)
        for verb in ("moderation:claim", "moderation:dismiss"):
            await world.colleague.user.click(card, custom_id=control(card, verb))
        await a_minute(world)
        assert "report-apart-dismissed" in dict(await world.audit())
        assert len(journal(world)) == 1
        assert "signalement" not in journal(world)[0]
        # Nor does what comes after tell that something is missing.
        await world.moderator.slash(world.channel("entraide"), "salon ralentir", delai=60, motif="Calme.")
        await a_minute(world)
        assert len(journal(world)[1].splitlines()) == 1


async def test_a_journal_that_is_gone_or_closed_loses_nothing_and_holds_up_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await a_minute(world)
        channel = world.cached.get_channel(world.channel("journal").id)
        assert isinstance(channel, discord.TextChannel)
        await channel.set_permissions(world.cached.me, view_channel=True, send_messages=False)
        for delay in (10, 30, 60):
            done = await world.moderator.slash(world.channel("entraide"), "salon ralentir", delai=delay, motif="Calme.")
            assert "chacun attend désormais" in said(done)
            await a_minute(world)
        assert len(journal(world)) == 1
        shown = await diagnose(world)
        assert f"dans <#{channel.id}>" in shown
        assert "il me manque un droit dans un salon" in shown
        await world.restart()
        world.env.backend.delete_channel(channel.id)
        await world.env.settle()
        assert "#journal" in await diagnose(world)

        await setup(world)
        await a_minute(world)
        missed, *_ = journal(world)
        assert missed.count("salon ralenti") == 3
        assert "Tout va bien" in await diagnose(world)
        await world.restart()
        await a_minute(world)
        assert sum(shown.count("salon ralenti") for shown in journal(world)) == 3


async def acted(world: World, memory: Memory) -> None:
    await a_minute(world)
    for delay in (10, 30):
        await world.moderator.slash(world.channel("entraide"), "salon ralentir", delai=delay, motif="Calme.")


async def a_minute_passes(world: World, memory: Memory) -> None:
    await a_minute(world)


async def each_act_once(world: World, memory: Memory) -> None:
    """However often Discord had it already when the answer was lost, or the bot killed, and something new came."""
    await world.moderator.slash(world.channel("entraide"), "salon ralentir", delai=60, motif="Calme.")
    await a_minute(world)
    lines = [line for shown in journal(world) for line in shown.splitlines()]
    assert len(lines) == len(await world.audit()) == 4


@pytest.mark.parametrize("kind", [Kind.KILL_AFTER, Kind.LOST])
async def test_nothing_is_doubled_by_a_crash_or_a_lost_answer(new_sqlite_url: Callable[[], str], kind: Kind) -> None:
    journey = Journey("journal", (a_minute_passes,), each_act_once, before=acted)
    struck = await sweep(journey, new_sqlite_url, Fault(Place.REQUEST, kind))
    assert any("POST" in place for place in struck)


async def test_what_the_audit_keeps_no_longer_goes_from_the_journal_too(sqlite_url: str) -> None:
    async with World.open(sqlite_url, RETENTION_AUDIT_DAYS="2") as world:
        await a_minute(world)
        await world.live(3 * 24)
        await world.moderator.slash(world.channel("entraide"), "salon ralentir", delai=60, motif="Calme.")
        await a_minute(world)
        (shown,) = journal(world)
        assert "salon ralenti" in shown


async def test_acts_at_the_same_moment_and_while_it_is_posted_all_come_once(database_url: str) -> None:
    async with World.open(database_url) as world:
        directory, now = world.bot.directory, world.bot.clock.now
        await a_minute(world)

        async def act() -> None:
            await directory.switch(world.guild.id, "images", True, by=world.owner.id, at=now())

        await asyncio.gather(*(act() for _ in range(8)))
        await world.env.advance_time(30)
        posting = asyncio.create_task(world.env.advance_time(31))
        await asyncio.gather(*(act() for _ in range(8)))
        await posting
        await a_minute(world)
        assert sum(shown.count("images de cas acceptées") for shown in journal(world)) == 16
