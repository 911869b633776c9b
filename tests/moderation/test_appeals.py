"""Appeals: without a name, decided by another than who sanctioned, and never by whom it is about."""

import asyncio
from typing import Any

import discord
from sqlalchemy import select

from cogs.ui.layout import panel, row
from core.errors import Refused
from db.models import SanctionRow
from db.queries import sanctions
from tests.moderation.acts import (
    REASON,
    ask_under_pen,
    buttons,
    cards,
    latest,
    letters,
    press,
    sanction,
)
from tests.privacy.test_discord import KEEP
from tests.questions.acts import fill_in
from tests.world import World, answer_to, custom_ids, said, texts

PLEA = "C’était de l’humour, et la consœur en a ri."


async def sanctioned(world: World, author: Any = None, kind: str = "ban") -> None:
    """Marc sanctions what Camille, or another, wrote under a pen."""
    thread, message = await ask_under_pen(world, author or world.camille)
    await sanction(world, world.moderator, thread, message, kind, None)
    await world.env.advance_time(1)


async def appeal(world: World, member: Any = None, plea: str = PLEA) -> str:
    member = member or world.camille
    told = letters(world, member)[-1]
    form = await member.user.click(told, custom_id=custom_ids(told)[0])
    answer = said(await member.user.submit_modal(form, {"reason": plea}))
    await world.env.advance_time(45)
    return answer


async def test_an_appeal_shows_the_message_and_the_words_and_no_name(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await sanctioned(world)
        await world.restart()
        told = letters(world, world.camille)[-1]
        form = await world.camille.user.click(told, custom_id=custom_ids(told)[0])
        assert "sans ton nom" in said(await world.camille.user.submit_modal(form, {"reason": PLEA}))
        await world.env.advance_time(9)
        assert cards(world) == [], "its moment would tell who is there"
        assert "aucun appel" in said(await world.colleague.slash(world.start, "moderation file"))
        await world.env.advance_time(45)
        assert "Un appel" in said(await world.colleague.slash(world.start, "moderation file"))
        shown = latest(world)
        assert "Appel" in texts(shown)
        assert PLEA in texts(shown)
        assert str(world.camille.id) not in texts(shown)
        assert buttons(shown) == {"moderation:uphold", "moderation:lift"}
        async with world.bot.db.read() as session:
            (row,) = await session.execute(select(SanctionRow))
        assert row.id.hex() not in "".join(custom_ids(shown))


async def test_what_is_certain_to_name_a_patient_is_masked(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await sanctioned(world)
        await appeal(world, plea="Sa patiente est au 06 12 34 56 78.")
        assert "06 12 34 56 78" not in texts(latest(world))


async def test_another_moderator_lifts_it_after_a_restart_and_its_author_is_told(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await sanctioned(world)
        await appeal(world)
        await world.restart()
        refused = said(await press(world.moderator, latest(world), "moderation:lift"))
        assert "revient à quelqu’un d’autre" in refused
        assert "levée" in said(await press(world.colleague, latest(world), "moderation:lift"))
        await world.env.advance_time(1)
        (shown,) = cards(world)
        assert PLEA not in texts(shown)
        assert buttons(shown) == set()
        assert "**levée**" in texts(letters(world, world.camille)[-1])
        assert "gardé en brouillon" in said(await fill_in(world, world.camille, signature="one-off"))
        assert (await world.audit())[-1] == ("appeal-lifted", world.colleague.id)


async def test_upheld_it_goes_on_barring(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await sanctioned(world)
        await appeal(world)
        await world.restart()
        assert "maintenue" in said(await press(world.colleague, latest(world), "moderation:uphold"))
        await world.env.advance_time(1)
        assert "maintenue" in texts(letters(world, world.camille)[-1])
        assert "ne peux plus écrire" in said(await fill_in(world, world.camille, signature="one-off"))
        assert buttons(letters(world, world.camille)[0]) == set(), "there is one appeal"


async def test_a_moderator_whose_message_it_is_is_refused_in_the_very_same_words(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await sanctioned(world, world.colleague)
        await appeal(world, world.colleague)
        before = texts(latest(world))
        answers = {
            said(await press(member, latest(world), verb))
            for member in (world.moderator, world.colleague)  # who decided, and whose it is
            for verb in ("moderation:lift", "moderation:uphold")
        }
        assert len(answers) == 1
        await world.env.advance_time(1)
        assert texts(latest(world)) == before


async def test_nobody_appeals_for_somebody_else(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await sanctioned(world)
        told = letters(world, world.camille)[-1]
        stolen = custom_ids(told)[0]
        user = await world.bot.fetch_user(world.denis.id)
        copy = await user.send(view=_with(stolen))
        assert "ne vaut plus" in said(await world.denis.user.click(copy, custom_id=stolen))
        assert cards(world) == []


def _with(custom_id: str) -> discord.ui.LayoutView:
    return panel(row(discord.ui.Button(label="?", custom_id=custom_id)))


async def test_of_those_who_decide_at_once_one_does(database_url: str) -> None:
    async with World.open(database_url) as world:
        await sanctioned(world)
        await appeal(world)
        handle = custom_ids(latest(world))[0].rpartition(":")[2]
        actor = world.actor(world.colleague)
        outcomes = await asyncio.gather(
            world.moderation.decide(actor, handle, lift=True),
            world.moderation.decide(actor, handle, lift=False),
            return_exceptions=True,
        )
        assert sorted(isinstance(outcome, Refused) for outcome in outcomes) == [False, True]
        assert len([name for name, _ in await world.audit() if name.startswith("appeal-")]) == 1


async def test_an_erasure_stirs_no_appeal_whose_words_go_as_it_is_decided(
    sqlite_url: str,
) -> None:
    async with World.open(sqlite_url) as world:
        await sanctioned(world)
        await appeal(world)
        asked = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
        await world.camille.click(asked, custom_id=KEEP)
        await world.live(hours=24)
        assert PLEA in texts(latest(world)), "a card without words would tell whose pen it is"
        count = len(letters(world, world.camille))
        await press(world.colleague, latest(world), "moderation:lift")
        await world.env.advance_time(1)
        assert len(letters(world, world.camille)) == count
        assert PLEA not in texts(latest(world))
        assert REASON not in texts(latest(world))
        async with world.bot.db.read() as session:
            owners = list(await session.scalars(select(SanctionRow.owner)))
            kept = await sanctions.of_owners(session, world.bot.vault, owners)
        assert [each.sanction.appeal and each.sanction.appeal.reason for each in kept] == [""]


async def test_an_appeal_that_nobody_decided_loses_its_words_when_the_sanction_ends(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        await sanction(world, world.moderator, thread, message, "suspend", "1")
        await world.env.advance_time(1)
        await appeal(world)
        await world.live(hours=50)
        assert PLEA not in texts(latest(world))
        assert buttons(latest(world)) == set()
        await world.live(hours=25)
        async with world.bot.db.read() as session:
            assert list(await session.execute(select(SanctionRow))) == []


async def test_what_was_lifted_or_ended_cannot_be_contested(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        await sanction(world, world.moderator, thread, message, "suspend", "1")
        await world.live(hours=23)
        await world.env.advance_time(55 * 60)
        told = letters(world, world.camille)[-1]
        form = await world.camille.user.click(told, custom_id=custom_ids(told)[0])
        await world.env.advance_time(6 * 60)
        assert "ne vaut plus" in said(await world.camille.user.submit_modal(form, {"reason": PLEA}))
        # the letter keeps its button: nobody types for nothing
        assert "ne vaut plus" in said(await world.camille.user.click(told, custom_id=custom_ids(told)[0]))
