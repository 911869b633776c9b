"""Reports: discreet, sealed, on one card each, claimed by one, settled once, told to who reported."""

import asyncio
from typing import Any

import discord
from sqlalchemy import select

from cogs.moderation.case_controls import Contest
from cogs.moderation.controls import CONTROLS, AppealSanction
from cogs.moderation.report_controls import CONTROLS as REPORT_CONTROLS
from cogs.moderation.report_controls import Claim, Dismiss, Resolve
from cogs.moderation.service import Chosen
from cogs.ui import Control
from cogs.ui.layout import panel, row
from core.errors import Refused
from core.reports import REPORTS_A_DAY
from db.models import ReportRow
from tests.moderation.acts import (
    REASON,
    ask_under_pen,
    buttons,
    cards,
    latest,
    let_clean,
    letters,
    press,
    read,
    report,
)
from tests.questions.acts import card, publish
from tests.world import World, answer_to, said, texts

DECIDED = {"moderation:resolve", "moderation:dismiss"}
FREE = {"moderation:claim", "moderation:read", "moderation:recuse"} | DECIDED
NAMED = FREE | {"moderation:sanction"}
"""Where it is known in the moderators' channel whose the message is."""
TAKEN = {"moderation:release", "moderation:read", "moderation:escalate", "moderation:recuse"} | DECIDED
"""What is under a card before and after somebody takes care of it."""


async def reported(world: World, reason: str = REASON) -> None:
    """Denis reports what Camille wrote under a pen."""
    thread, message = await ask_under_pen(world, world.camille)
    await report(world, world.denis, thread, message, reason)
    await world.env.advance_time(1)


async def stale(world: World, *choices: Control) -> discord.Message:
    """A message of the bot with buttons that it would not show there."""
    channel = world.cached.get_channel(world.start.id)
    assert isinstance(channel, discord.TextChannel)
    rows = (row(*choices[start : start + 5]) for start in range(0, len(choices), 5))
    return await channel.send(view=panel(*rows))


async def rows(world: World) -> list[Any]:
    async with world.bot.db.read() as session:
        return list(await session.execute(select(ReportRow).order_by(ReportRow.id)))


async def test_a_report_shows_one_card_with_its_link_and_reason_and_no_name(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        assert "ne saura pas" in await report(world, world.denis, thread, message)
        await world.env.advance_time(1)
        (shown,) = cards(world)
        assert f"{world.guild.id}/{thread.id}/{message.id}" in texts(shown)
        assert REASON not in texts(shown), "its author may be one of those who read here"
        assert buttons(shown) == NAMED
        await world.restart()
        told = await read(world.moderator, shown)
        assert REASON in told
        for each in (texts(shown), told):
            assert str(world.denis.id) not in each
            assert "Denis" not in each
        (row,) = await rows(world)
        assert (row.channel_id, row.message_id) == (thread.id, message.id)
        assert REASON.encode() not in (row.sealed_reason or b"")


async def test_a_members_own_message_is_reported_alike(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        message = await world.emma.send(world.channel("entraide"), "Bof.")
        assert "ne saura pas" in await report(world, world.denis, world.channel("entraide"), message)
        await world.env.advance_time(1)
        assert str(message.id) in texts(latest(world))
        assert REASON in texts(latest(world))
        assert buttons(latest(world)) == NAMED


async def test_whoever_can_read_a_message_reports_it_but_with_words_and_within_reason(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        message = await world.emma.send(world.start, "Bof.")
        assert "Il manque le motif" in await report(world, world.denis, world.start, message, "…")
        assert await rows(world) == []
        assert "**Signaler**" in said(await world.newcomer.slash(world.start, "aide"))
        assert "transmis à la modération" in await report(world, world.newcomer, world.start, message)
        for number in range(1, REPORTS_A_DAY):
            await world.moderation.report(world.actor(world.newcomer), Chosen(1, number, None), REASON)
        another = await world.emma.send(world.start, "Bof, bof.")
        refused = await report(world, world.newcomer, world.start, another, "Et encore ceci.")
        assert "20 signalements en un jour" in refused
        assert "Et encore ceci." in refused  # given back
        assert "transmis" in await report(world, world.camille, world.start, another)  # each counts for themselves
        await world.restart()
        await world.live(25)
        assert "transmis" in await report(world, world.newcomer, world.start, another)


async def test_what_is_certain_to_name_a_patient_is_masked(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await reported(world, "Il donne le 06 12 34 56 78 de sa patiente.")
        told = await read(world.moderator, latest(world))
        assert "06 12 34 56 78" not in told
        assert "de sa patiente" in told


async def test_the_same_message_is_reported_once_by_each(database_url: str) -> None:
    async with World.open(database_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        await report(world, world.denis, thread, message)
        again = await report(world, world.denis, thread, message, "Encore une fois")
        assert "déjà signalé" in again
        assert "Encore une fois" in again  # given back


async def test_claim_resolve_and_the_reporter_is_told_after_a_restart(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await reported(world)
        await world.restart()
        assert "à toi" in said(await press(world.moderator, latest(world), "moderation:claim"))
        assert f"<@{world.moderator.id}>" in texts(latest(world))
        assert buttons(latest(world)) == TAKEN | {"moderation:sanction"}
        await world.restart()
        form = await press(world.moderator, latest(world), "moderation:resolve")
        result = await world.moderator.submit_modal(form, {"outcome": "La personne a été avertie."})
        assert "C’est réglé" in said(result)
        await world.env.advance_time(1)
        (shown,) = cards(world)
        assert REASON not in texts(shown)
        assert buttons(shown) == set()
        (told,) = letters(world, world.denis)
        assert "La personne a été avertie." in texts(told)
        assert REASON not in texts(told)
        assert [name for name, _ in await world.audit()][-2:] == ["report-claimed", "report-resolved"]


async def test_dismissed_the_reporter_is_told_too_and_nothing_is_left_to_press(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await reported(world)
        await world.restart()
        assert "sans suite" in said(await press(world.colleague, latest(world), "moderation:dismiss"))
        await world.env.advance_time(1)
        assert "ne donne pas de suite" in texts(letters(world, world.denis)[-1])
        assert buttons(latest(world)) == set()
        (row,) = await rows(world)
        shown = await stale(world, Claim("?", row.id), Resolve("?", row.id), Dismiss("?", 77))
        assert "déjà réglé" in said(await press(world.moderator, shown, "moderation:claim"))
        form = await press(world.moderator, shown, "moderation:resolve")
        assert "déjà réglé" in said(await world.moderator.submit_modal(form, {"outcome": "Trop tard"}))
        assert "n’existe plus" in said(await press(world.moderator, shown, "moderation:dismiss"))


async def test_a_reporter_who_lets_no_bot_write_holds_nothing_up(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await reported(world)
        world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=None)
        await press(world.moderator, latest(world), "moderation:dismiss")
        await world.env.advance_time(1)
        assert "classé sans suite" in texts(latest(world))


async def test_of_those_who_claim_at_once_one_has_it(database_url: str) -> None:
    async with World.open(database_url) as world:
        await reported(world)
        (row,) = await rows(world)
        both = [world.actor(world.moderator), world.actor(world.colleague)]
        outcomes = await asyncio.gather(
            *(world.moderation.claim(actor, row.id) for actor in both), return_exceptions=True
        )
        assert sorted(isinstance(outcome, Refused) for outcome in outcomes) == [False, True]
        (loser,) = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
        assert loser.message.key == "error-report-claimed"
        (winner,) = [actor for actor, outcome in zip(both, outcomes, strict=True) if outcome is not loser]
        await world.moderation.claim(winner, row.id)  # who had no answer presses again
        assert [name for name, _ in await world.audit()].count("report-claimed") == 1


async def test_of_those_who_settle_at_once_one_does(database_url: str) -> None:
    async with World.open(database_url) as world:
        await reported(world)
        (row,) = await rows(world)
        both = [world.actor(world.moderator), world.actor(world.colleague)]
        outcomes = await asyncio.gather(
            *(world.moderation.close(actor, row.id, "Vu") for actor in both), return_exceptions=True
        )
        assert sorted(isinstance(outcome, Refused) for outcome in outcomes) == [False, True]
        await world.env.advance_time(1)
        assert len(letters(world, world.denis)) == 1


async def test_the_queue_leaves_out_what_is_about_the_moderator_under_whatever_name(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        under_pen, hidden = await ask_under_pen(world, world.moderator)
        posted = await publish(world, world.moderator, "Sous mon compte, par le formulaire ?")
        written = await world.moderator.send(world.channel("entraide"), "Bof.")
        for channel, message in (
            (under_pen, hidden),
            (posted, card(posted)),
            (world.channel("entraide"), written),
        ):
            await report(world, world.denis, channel, message)
        await world.env.advance_time(1)
        assert "aucun signalement" in said(await world.moderator.slash(world.start, "moderation file"))
        assert "3 signalements" in said(await world.colleague.slash(world.start, "moderation file"))
        for shown in cards(world):
            refused = said(await press(world.moderator, shown, "moderation:claim"))
            assert "revient à quelqu’un d’autre" in refused
            assert "moderation:claim" in buttons(shown)  # to the others, nothing has changed
            assert texts(shown).count(f"<@{world.moderator.id}>") == 0


async def test_members_do_not_moderate(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await reported(world)
        await let_clean(world, world.camille)
        for name in ("file", "audit"):
            assert "réservé à la modération" in said(await world.camille.slash(world.start, f"moderation {name}"))
        open_to_all = (AppealSanction, Contest)
        shown = await stale(world, *(kind("?", 1) for kind in (*REPORT_CONTROLS, *CONTROLS) if kind not in open_to_all))
        for verb in buttons(shown):
            assert "réservé à la modération" in said(await press(world.camille, shown, verb))
        assert "moderation:claim" in buttons(latest(world))


async def test_without_the_channel_a_report_waits_for_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        channel = world.cached.get_channel(world.channel("moderation").id)
        assert channel is not None
        await channel.delete()
        await world.env.settle()
        await reported(world)
        waiting = answer_to(await world.moderator.slash(world.start, "moderation file"))
        assert REASON in await read(world.moderator, waiting)
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(10)
        assert REASON in await read(world.moderator, latest(world))


async def test_a_card_that_was_deleted_comes_back_while_the_report_is_open(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await reported(world)
        await world.moderator.delete(latest(world))
        assert cards(world) == []
        (row,) = await rows(world)
        await world.moderation.claim(world.actor(world.colleague), row.id)
        await world.bot.jobs.run_now("moderation.report", row.id)
        assert "Pris en charge" in texts(latest(world))
