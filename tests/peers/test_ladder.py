"""Whom a request is brought to, and when: those on duty, everybody, moderators; then the member is told the truth."""

from datetime import timedelta

import discord
import pytest

from core.errors import Missing, Refused
from db.models import SupportRequestRow
from demo.reading import control
from tests.moderation.acts import buttons, letters, press
from tests.peers.acts import (
    HOUR,
    MINUTE,
    ask,
    be_there,
    called,
    cancel,
    card,
    cards,
    claim,
    claim_in_private,
    letter,
    panel,
)
from tests.peers.test_personal import rows
from tests.world import World, said, texts


async def test_rung_by_rung_and_put_right_once_taken(database_url: str) -> None:
    async with World.open(database_url) as world:
        desk = await be_there(world, world.paul)
        assert "🟢 Tu es de garde" in texts(desk)
        answer = await ask(world, world.camille)
        assert answer.index("**3114**") < answer.index("Je t’ai écrit en privé")
        told = letter(world, world.camille)
        assert buttons(told) == {"support:cancel"}
        assert "Quelqu’un est de garde" in texts(told)
        assert "3114, 15, 112" in texts(told)
        # at once: the card, and who is on duty
        assert "Quelqu’un a besoin de parler" in texts(card(world))
        assert (len(called(world, world.paul)), len(called(world, world.rose))) == (1, 0)
        await world.env.advance_time(9 * MINUTE)
        assert not called(world, world.rose)
        # ten minutes: everybody; twenty: the moderators
        await world.env.advance_time(MINUTE)
        assert (len(called(world, world.paul)), len(called(world, world.rose))) == (1, 1)
        assert not cards(world, "moderation")
        await world.restart()
        await world.env.advance_time(10 * MINUTE)
        assert "personne n’a encore pu répondre" in texts(card(world, "moderation"))
        assert "réservé aux pairs" in await claim(world.moderator, card(world, "moderation"))
        # half an hour: the truth, and whom to call
        assert len(letters(world, world.camille)) == 1
        await world.env.advance_time(10 * MINUTE)
        _, last = letters(world, world.camille)
        assert "Personne n’est disponible" in texts(last)
        assert "**3114**" in texts(last)
        assert buttons(last) == {"support:cancel"}
        await world.env.advance_time(3 * HOUR)
        assert len(letters(world, world.camille)) == 2
        # later still, somebody comes, from the private message: all is put right, and nobody is named
        assert "c’est à toi" in await claim_in_private(world, world.rose)
        await world.env.advance_time(1)
        for shown in (
            card(world),
            card(world, "moderation"),
            letters(world, world.paul)[0],
            letters(world, world.rose)[0],
        ):
            assert "Pris en charge" in texts(shown)
            assert not buttons(shown)
            assert not any(name in texts(shown) for name in ("Rose", "Camille", str(world.rose.id)))
        assert not buttons(letters(world, world.camille)[1])


async def test_what_was_missed_while_away_is_done_late_and_once(database_url: str) -> None:
    async with World.open(database_url) as world:
        await ask(world, world.camille)
        await world.stop()
        await world.env.advance_time(45 * MINUTE)
        await world.restart()
        await world.env.advance_time(MINUTE)
        assert (len(called(world, world.paul)), len(called(world, world.rose))) == (1, 1)
        assert (len(cards(world)), len(cards(world, "moderation"))) == (1, 1)
        assert "Personne n’est disponible" in texts(letter(world, world.camille))
        await world.restart()
        await world.env.advance_time(HOUR)
        assert (len(called(world, world.paul)), len(letters(world, world.camille))) == (1, 2)


async def test_it_is_cancelled_and_asked_again(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await be_there(world, world.paul)
        await ask(world, world.camille)
        again = await ask(world, world.camille)
        assert "toujours là" in again
        assert len(cards(world)) == 1
        assert len(letters(world, world.camille)) == 1
        (request,) = await rows(world, SupportRequestRow)
        with pytest.raises(Missing):
            await world.support.cancel(world.actor(world.denis), request.id)
        assert "annulé" in await cancel(world, world.camille)
        with pytest.raises(Refused, match="error-support-over"):
            await world.support.claim(world.actor(world.paul), request.id)
        await world.env.advance_time(1)
        for shown in (card(world), letters(world, world.paul)[0], letter(world, world.camille)):
            assert "close" in texts(shown)
        await ask(world, world.camille)
        assert len(cards(world)) == 2
        assert len(called(world, world.paul)) == 1
        # once somebody took it, it ends in the conversation
        told = letter(world, world.camille)
        await world.support.claim(world.actor(world.paul), int(control(told, "support:cancel").split(":")[2]))
        assert "déjà répondu" in await cancel(world, world.camille)


async def test_a_colleague_who_asks_is_called_for_nobody_and_cannot_take_their_own(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await be_there(world, world.paul)
        assert "Personne n’est de garde" not in await ask(world, world.paul)
        assert "Personne n’est de garde" in texts(letter(world, world.paul))
        assert not called(world, world.paul)
        assert "ta propre demande" in await claim(world.paul, card(world))


async def test_breaks_and_loads_are_respected(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await be_there(world, world.paul)
        for member in (world.camille, world.denis):
            await ask(world, member)
            await claim(world.paul, card(world))
        await world.env.advance_time(1)
        await ask(world, world.emma)
        assert not called(world, world.paul)
        assert "accompagnes déjà 2" in await claim(world.paul, card(world))
        form = await press(world.rose, panel(world), "support:pause")
        assert "En pause" in said(await world.rose.submit_modal(form, {"days": ["1"]}))
        await world.env.advance_time(35 * MINUTE)
        assert not called(world, world.rose)
        # whoever says that they are there has what waits
        await be_there(world, world.rose)
        assert len(called(world, world.rose)) == 1


async def test_the_clock_may_jump(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await ask(world, world.camille)
        turn_clock(world, -timedelta(hours=2))
        await world.env.advance_time(MINUTE)
        assert not called(world, world.rose)
        turn_clock(world, timedelta(hours=1))
        await world.env.advance_time(HOUR)
        assert len(called(world, world.rose)) == 1
        assert len(letters(world, world.camille)) == 2


def turn_clock(world: World, by: timedelta) -> None:
    """As the machine's administrator does, or the network's time."""
    object.__setattr__(world.bot.clock, "read", lambda: discord.utils.utcnow() + by)
