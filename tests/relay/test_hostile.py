"""The conversation under hostile hands, tired ones, and whatever Discord lets people send."""

import asyncio
from datetime import UTC
from random import Random
from typing import Any

import discord
import pytest
from discord.http import Route
from simcord import MemberActor
from simcord.backend.models.message import MessageSticker, Poll, PollAnswer
from simcord.http.client import FakeHTTPClient
from simcord.http.client import _FakeResponse as Answer
from sqlalchemy import func, select

from cogs.support.listener import RelayListener
from cogs.support.relay_controls import HandOver, Send, Sure
from cogs.support.routing import PIECE
from cogs.support.service import SupportService
from cogs.ui import Control
from cogs.ui.layout import panel, row
from core import pseudonyms
from core.clock import Clock
from core.errors import Missing
from core.relays import Meeting
from core.rights import Actor
from core.support import AT_MOST, Request, RequestState
from core.vault import Vault, new_key
from db import migrate
from db.engine import Database
from db.models import SupportNoteRow, SupportRequestRow
from demo.reading import control
from tests.db.test_jobs import NOW
from tests.moderation.acts import cards
from tests.moderation.acts import read as read_report
from tests.peers.acts import ask, card, claim, letter
from tests.peers.test_personal import rows
from tests.relay.acts import (
    complain,
    confirm,
    hand_over,
    letters,
    opening,
    read,
    talk,
    to_report,
    words_of,
    write,
    write_long,
)
from tests.relay.test_faults import heard, refuse
from tests.relay.test_parting import over
from tests.world import World, custom_ids, said, texts

NITRO = 4000
LONG = {
    "words": "mot " * (NITRO // 4 - 1) + "fin.",
    "right to left": "مرحبا " * (NITRO // 6),
    "joined emoji": "👩🏽‍⚕️" * (NITRO // 5),
    "no blank": "É" * NITRO,
    "masked": "0612345678 " * (NITRO // 11),
}


async def test_four_thousand_characters_of_anything_arrive_whole(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        for name, text in LONG.items():
            before = len(letters(paul))
            await write_long(camille, text)
            arrived = [texts(one).split("\n", 1)[1] for one in letters(paul)[before:]]
            assert len(arrived) == 2, name
            assert all(len(piece) <= PIECE for piece in arrived), name
            wanted = text if name != "masked" else text.replace("0612345678", "[téléphone]")
            assert "".join("".join(arrived).split()) == "".join(wanted.split()), name
        # What is too long for one message is not too long for a report.
        shown = await to_report(paul)
        told = await complain(paul, "Sans un blanc.", shown, 2)
        assert "Merci" in told
        assert "une personne au plus" not in told
        await world.env.advance_time(1)
        await world.moderator.click(cards(world)[-1], custom_id=control(cards(world)[-1], "moderation:claim"))
        assert (await read_report(world.moderator, cards(world)[-1])).count("É") >= 3000
        for member in (world.moderator, world.colleague):
            await world.take(member, world.role("Modération"))
        told = await complain(paul, "Encore un.", await to_report(paul), 1)
        assert "Merci" in told
        assert "une personne au plus" in told
        assert "dis.gd/report" in told


async def test_what_has_no_words_is_not_passed_on_and_holds_nothing_up(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        backend, channel, before = world.env.backend, camille.user.dm_channel, read(paul)
        source = await camille.send(world.start, "Vu ailleurs.")
        wordless: list[dict[str, Any]] = [
            {"stickers": [MessageSticker(1, "vague", 1, world.guild.id)]},
            {"poll": Poll("Ça va ?", [PollAnswer(1, "Non"), PollAnswer(2, "Oui")], "2027-01-01T00:00:00+00:00")},
            {"reference": {"type": 1, "channel_id": str(world.start.id), "message_id": str(source.id)}},
            {"attachments": backend.store_attachments(channel.id, [("voice-message.ogg", b"OggS")]), "flags": 1 << 13},
        ]
        for fields in wordless:
            backend.create_message(channel.id, camille.id, "", **fields)
            await world.env.settle()
            assert "seul le texte" in read(camille)[-1]
        assert read(paul) == before
        await write(camille, "Alors avec des mots.")
        assert heard(paul) == ["Alors avec des mots."]
        await world.restart()
        await world.env.advance_time(1)
        assert len(words_of(camille, "seul le texte")) == len(wordless)


async def test_what_discord_refuses_for_itself_keeps_nothing_else_waiting(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        refuse(world, paul, 400, code=50035)
        await write(camille, "un")
        assert "Discord a refusé" in read(camille)[-1]
        mine = await write(camille, "deux")
        assert heard(paul) == ["deux"]
        world.env.inject_error("PATCH", f"/channels/{paul.user.dm_channel.id}/messages/*", status=400, code=50035)
        await camille.user.edit(mine, "deux, revu")  # the other is left with nothing that its author took back
        assert "Discord a refusé" in read(camille)[-1]
        await write(camille, "trois")
        assert heard(paul) == ["trois"]


async def test_who_was_banned_has_no_part_in_it_any_more(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis, paul, rose = world.camille, world.denis, world.paul, world.rose
        await talk(world, camille, paul)
        await talk(world, denis, rose)
        await hand_over(rose, "Un mot.")
        await world.env.advance_time(1)
        for member in (paul, denis):
            world.env.backend.apply_ban(world.guild.id, member.id, "…")
        await world.env.settle()
        await world.env.advance_time(1)
        assert not await rows(world, SupportNoteRow)
        before = read(camille)
        await write(paul, "Je suis encore là.")
        assert read(camille) == before
        assert "ne fais plus partie" in await press_as(world, paul, HandOver, "1", "2", world.guild.id)


async def press_as(world: World, member: MemberActor, kind: type[Control], *args: Any) -> str:
    """Press a button with ids of one's own making, as a changed client may."""
    user = await world.bot.fetch_user(member.id)
    control = kind("?", *args)
    message = await user.send(view=panel(row(control)))
    return said(await member.user.click(message, custom_id=control.custom_id))


async def test_ids_of_ones_own_making_lead_nowhere(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis, paul = world.camille, world.denis, world.paul
        await talk(world, camille, paul)
        there, request_id, pen_id = world.guild.id, *ids(paul)
        about = (request_id, pen_id, there)
        assert "ne marche plus" in await press_as(world, paul, Sure, "burn", *about)
        assert "terminée" in await press_as(world, paul, Sure, "another", *about)  # the member's
        assert "terminée" in await press_as(world, denis, Sure, "end", *about)
        await write(camille, "À Paul.")
        copy = words_of(paul, "À Paul.")[0]
        for message_id in (copy.id, "123456789012345678"):  # the bot's own words are nobody's to send
            assert "n’est plus là" in await press_as(world, paul, Send, request_id, pen_id, message_id, there)
        assert heard(camille) == []
        meeting = (await world.support.talks(camille.id))[0].meeting
        with pytest.raises(Missing):
            await world.support.hand_over(world.actor(camille), meeting, "Elle va mal.")
        assert not await rows(world, SupportNoteRow)


async def test_who_takes_it_while_the_member_is_written_to_in_vain_has_it(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul, rose = world.camille, world.paul, world.rose
        await talk(world, camille, paul)
        send, (request,) = FakeHTTPClient.request, await rows(world, SupportRequestRow)

        async def slow(self: FakeHTTPClient, route: Route, **options: Any) -> Any:
            """Discord takes its time to say that she cannot be told of the next."""
            if route.method == "POST" and "support:cancel" in str(options):
                monkeypatch.setattr(FakeHTTPClient, "request", send)
                await world.support.claim(world.actor(rose), request.id)
                raise discord.Forbidden(Answer(403), "")
            return await send(self, route, **options)

        monkeypatch.setattr(FakeHTTPClient, "request", slow)
        await hand_over(paul)
        await world.env.advance_time(60)
        assert FakeHTTPClient.request is send
        await write(camille, "Bonjour.")
        assert heard(rose) == ["Bonjour."]


def listener_of(world: World) -> RelayListener:
    listener = world.bot.get_cog("RelayListener")
    assert isinstance(listener, RelayListener)
    return listener


async def test_what_is_taken_back_before_the_bot_has_looked_back_never_goes(sqlite_url: str) -> None:
    """What is new waits then, for what is older comes first; and so does what becomes of it."""
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        listener = listener_of(world)
        listener._vigil.caught_up.clear()
        backend, channel = world.env.backend, camille.user.dm_channel
        hasty, mine = (backend.create_message(channel.id, camille.id, text) for text in ("regretté", "un"))
        backend.delete_message(channel.id, hasty.id)
        backend.edit_message(channel.id, mine.id, {"content": "un, revu"})
        for _ in range(1000):
            await asyncio.sleep(0)
        listener._vigil.caught_up.set()
        await world.env.settle()
        assert heard(paul) == ["un, revu"]


async def test_what_was_changed_before_it_went_goes_as_it_became(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both waited for the look back, and then for what is on its way: the event of the message itself comes last."""
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        listener = listener_of(world)
        gone, arrived = asyncio.Event(), asyncio.Event()
        request = FakeHTTPClient.request

        async def slow(self: FakeHTTPClient, route: Route, **options: Any) -> Any:
            if route.method == "POST" and route.path == "/channels/{channel_id}/messages":
                arrived.set()
                await gone.wait()
            return await request(self, route, **options)

        backend, channel = world.env.backend, camille.user.dm_channel
        with monkeypatch.context() as patched:
            patched.setattr(FakeHTTPClient, "request", slow)
            backend.create_message(channel.id, camille.id, "avant")
            await arrived.wait()
            listener._vigil.caught_up.clear()
            mine = backend.create_message(channel.id, camille.id, "un")
            backend.edit_message(channel.id, mine.id, {"content": "un, revu"})
            for _ in range(50):
                await asyncio.sleep(0)
            listener._vigil.caught_up.set()
            await asyncio.sleep(0.2)
            gone.set()
            await world.env.settle()
        assert heard(paul) == ["avant", "un, revu"]


async def test_what_was_changed_goes_as_it_became_though_that_is_heard_of_first(sqlite_url: str) -> None:
    """Other features hear of an edit before this one, and of a message not: one of both may overtake the other."""
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        listener = listener_of(world)
        backend, channel = world.env.backend, camille.user.dm_channel
        listener._vigil.caught_up.clear()
        mine = backend.create_message(channel.id, camille.id, "un")
        mine.content, mine.edited_timestamp = "un, revu", backend.now_iso()  # of which Discord tells below
        edited = await world.bot.get_partial_messageable(channel.id).fetch_message(mine.id)
        listener._vigil.caught_up.set()
        await listener.reread(edited)
        await world.env.settle()
        assert heard(paul) == ["un, revu"]


async def test_who_takes_or_parts_at_once_does_so_in_turn(database_url: str) -> None:
    """In as many processes: nobody takes too many, one of four parts, and no note is left by who came too late."""
    dbs, vault, names = [Database(database_url) for _ in range(4)], Vault([new_key()]), pseudonyms.shipped()
    await migrate.upgrade(dbs[0].url)
    services = [SupportService(db, Clock(lambda: NOW), vault, names, Random(1), UTC) for db in dbs]
    service = services[0]
    asked = [await service.ask(Actor(1, 50 + number)) for number in range(4)]
    claims = [each.claim(Actor(1, 99), one.request.id) for each, one in zip(services, asked, strict=True)]
    taken_at_once = await asyncio.gather(*claims, return_exceptions=True)
    assert sum(isinstance(each, Request) for each in taken_at_once) == AT_MOST, taken_at_once
    for number in range(1, 9):
        member, peer = Actor(1, number), Actor(1, 100 + number)
        taken = await service.claim(peer, (await service.ask(member)).request.id)
        assert taken.peer_pen
        meeting = Meeting(taken.id, taken.peer_pen.id)
        acts = [
            services[0].end(member, meeting),
            services[1].hand_over(peer, meeting, "Un mot."),
            services[2].another(member, meeting),
            services[3].end(peer, meeting),
        ]
        Random(number).shuffle(acts)
        outcomes = await asyncio.gather(*acts, return_exceptions=True)
        assert [type(each) for each in outcomes].count(Missing) == 3, outcomes
        now = await service.request(taken.id)
        assert now
        if now.state is not RequestState.CLOSED:
            await service.cancel(member, taken.id)
        async with dbs[0].read() as session:
            assert not await session.scalar(select(func.count()).select_from(SupportNoteRow))
    for db in dbs:
        await db.close()


def ids(member: MemberActor) -> tuple[str, str]:
    """Of a member's latest meeting: the request, and the colleague's name in it."""
    button = next(one for one in custom_ids(opening(member)) if one.startswith("support:end"))
    return button.split(":")[2], button.split(":")[3]


async def test_who_makes_themselves_known_to_somebody_who_closed_their_messages_is_told(sqlite_url: str) -> None:
    """In Belgium, where other numbers are called."""
    async with World.open(sqlite_url, TIMEZONE="Europe/Brussels") as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        for member in (camille, paul):
            assert "0800 32 123" in texts(opening(member))
            assert "3114" not in texts(opening(member))
        refuse(world, paul, 403, code=50007)
        assert "ne sait pas" in await confirm(camille, opening(camille), "support:reveal")
        assert str(camille.id) not in "".join(read(paul))


async def test_who_cannot_be_written_to_takes_nothing_and_is_told_why(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await ask(world, camille)
        refuse(world, paul, 403, code=50007)
        assert "n’arrive pas à t’écrire" in await claim(paul, card(world))
        await world.env.advance_time(1)
        assert not words_of(camille, "n’est plus dans la conversation")  # of whom nobody told her
        assert not over(paul)
        assert "c’est à toi" in await claim(paul, card(world))
        await world.env.advance_time(1)
        assert opening(camille)
        assert opening(paul)
        # The other way round.
        await confirm(paul, opening(paul), "support:end")
        await world.env.advance_time(1)
        await ask(world, camille)
        refuse(world, camille, 403, code=50007, times=None)
        assert "close" in await claim(paul, card(world))
        assert isinstance(letter(world, paul), discord.Message)
