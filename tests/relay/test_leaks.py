"""Nothing that the bot keeps, logs or shows ties the two accounts of a conversation, or holds a word of it."""

import json
import logging
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from simcord import MemberActor

from bot import create_bot
from cogs.frame import Confrere
from core.settings import Settings
from tests.guarding.test_leaks import raw
from tests.moderation.acts import cards
from tests.peers.acts import card
from tests.relay.acts import complain, confirm, hand_over, opening, read, talk, to_report, write
from tests.world import World, custom_ids, texts

FROM_MEMBER, FROM_PEER = "Mon chef de clinique m’écrase.", "Tu as le droit de dire non."
COMPLAINT, PASSAGE, NOTE = "Cela m’a blessée.", "Tu as le droit", "Elle ne dort plus, vas-y doucement."


class Seeded(World):
    """Draws the same names and ids in each run, so that two can be held against each other."""

    @staticmethod
    def make(settings: Settings) -> Confrere:
        bot = create_bot(settings)
        bot.random = random.Random(7)
        return bot


async def live(world: World, member: MemberActor, peer: MemberActor) -> list[str]:
    """A whole conversation with a report and a second colleague; what others than the two see of it."""
    await world.give(peer, world.role("Pair à l’écoute"))
    await talk(world, member, peer)
    await write(member, FROM_MEMBER)
    mine = await write(peer, FROM_PEER)
    await peer.user.edit(mine, f"{FROM_PEER} Vraiment.")
    for which, passage in ((0, ""), (-1, PASSAGE)):
        await complain(member, COMPLAINT, await to_report(member), which, passage)
        await world.env.advance_time(1)  # each card by itself: two jobs run side by side
    await hand_over(peer, NOTE)
    await world.env.advance_time(1)
    return [
        texts(card(world)),
        *map(texts, cards(world)),
        *(one for shown in cards(world) for one in custom_ids(shown)),
    ]


async def test_a_dump_and_the_log_tell_neither_who_nor_what(
    sqlite_url: str, sqlite_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("sqlalchemy", "aiosqlite", "discord", "simcord"):
        caplog.set_level(logging.INFO, logger=name)
    async with World.open(sqlite_url) as world:
        camille, denis = world.camille, world.denis
        await talk(world, camille, world.paul)
        await write(camille, FROM_MEMBER)
        await write(world.paul, FROM_PEER)
        while_open = raw(sqlite_path)
        await confirm(camille, opening(camille), "support:end")
        await world.env.advance_time(1)
        seen = await live(world, denis, world.emma)
        kept = [while_open, raw(sqlite_path), caplog.text, *map(str, await world.audit()), *seen]
        people = (camille, denis, world.paul, world.emma)
        channels = [member.user.dm_channel.id for member in people]
        written = [message.id for member in people for message in member.user.dm_channel.history()]
        for secret in (FROM_MEMBER, FROM_PEER, COMPLAINT, NOTE):
            assert not any(secret in place for place in kept[:3])
        for number in (*(member.id for member in people), *channels, *written):
            assert not any(str(number) in place for place in kept)
            assert not any(number.to_bytes(8).decode("latin-1") in place for place in kept[:2])
        # To each other they are names: no request to one's private channel holds the other's account.
        for member, other in ((denis, world.emma), (world.emma, denis)):
            sent = [
                json.dumps(request.json, ensure_ascii=False, default=str)
                for request in world.env.http_requests
                if f"/channels/{member.user.dm_channel.id}/" in request.path
            ]
            assert sent
            assert not any(str(other.id) in body or other.name in body for body in sent)


async def test_swapped_members_leave_the_same_to_see(new_sqlite_url: Callable[[], str]) -> None:
    seen = []
    for swapped in (False, True):
        async with Seeded.open(new_sqlite_url()) as world:
            member, peer = (world.denis, world.camille) if swapped else (world.camille, world.denis)
            seen.append([await live(world, member, peer), read(peer), read(member)])
    assert seen[0] == seen[1]
