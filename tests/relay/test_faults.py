"""What goes wrong between two who talk: Discord, the database, the bot, or one of them."""

from pathlib import Path
from typing import Any

import pytest
from discord.http import Route
from simcord import MemberActor
from simcord.http.client import FakeHTTPClient

from core.support import TAKEN_OVER_AFTER
from tests.moderation.acts import buttons
from tests.peers.acts import ask, card, claim
from tests.questions.test_faults import locked
from tests.relay.acts import confirm, hand_over, letters, opening, read, talk, words_of, write
from tests.relay.test_parting import over, routing
from tests.world import World, texts


def heard(member: MemberActor) -> list[str]:
    """What the other wrote, in the order in which it is read."""
    return [line for text in read(member) if text.startswith("-# **") for line in text.splitlines()[1:]]


def refuse(world: World, member: MemberActor, status: int, times: int | None = 1, code: int = 0) -> None:
    """Let Discord refuse the bot's messages to a member."""
    path = f"/channels/{member.user.dm_channel.id}/messages"
    world.env.inject_error("POST", path, status=status, code=code, times=times)


async def test_what_was_written_while_the_bot_was_away_is_caught_up_with_in_order_once(database_url: str) -> None:
    async with World.open(database_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        early, gone = await write(camille, "un"), await write(camille, "rien")
        await world.stop()
        for text in ("deux", "trois"):
            await write(camille, text)
        await camille.user.edit(early, "un, revu")
        await camille.user.delete(gone)
        await write(paul, "et moi")
        await world.restart()
        await world.env.advance_time(1)
        await write(camille, "quatre")
        assert heard(paul) == ["un, revu", "deux", "trois", "quatre"]
        assert heard(camille) == ["et moi"]
        await world.restart()
        await world.env.advance_time(1)
        assert heard(paul) == ["un, revu", "deux", "trois", "quatre"]
        await write(paul, "après", to=words_of(paul, "quatre")[0])  # the routing outlived both
        await confirm(paul, opening(paul), "support:end")
        await world.env.advance_time(1)
        assert heard(camille) == ["et moi", "après"]
        assert over(camille)


async def test_what_one_colleague_was_told_is_not_caught_up_with_for_the_next(sqlite_url: str) -> None:
    """Of what was written in a meeting that is over nothing is known: it looks new, to a bot that was away."""
    async with World.open(sqlite_url) as world:
        camille, paul, rose = world.camille, world.paul, world.rose
        await talk(world, camille, paul)
        await write(camille, "pour toi seul")
        assert heard(paul) == ["pour toi seul"]
        await hand_over(paul)
        await world.env.advance_time(1)
        await claim(rose, card(world))
        await world.rise_again()
        await world.env.advance_time(1)
        await write(camille, "pour toi aussi")
        assert heard(rose) == ["pour toi aussi"]


async def test_what_the_bot_has_answered_is_not_caught_up_with(sqlite_url: str) -> None:
    """It said that nobody reads it, that it did not go, or asked whom it is for: a restart changes nothing of that."""
    async with World.open(sqlite_url) as world:
        camille, denis, emma, paul, rose = world.camille, world.denis, world.emma, world.paul, world.rose
        await ask(world, camille)
        for member in (camille, paul):
            await write(member, "Encore une demande.")
            assert "personne ne verra" in read(member)[-1]
        await claim(paul, card(world))
        await world.env.advance_time(1)
        await talk(world, denis, paul)
        await write(paul, "Pour l’un des deux.")
        await talk(world, emma, rose)
        refuse(world, rose, 403)
        await write(emma, "Rose ?")
        assert "n’a **pas** été transmis" in read(emma)[-1]
        await world.restart()
        await world.env.advance_time(1)
        assert not any(map(heard, (camille, denis, paul, rose)))
        assert len(words_of(paul, "Pour qui est-il")) == 1


async def test_fifty_messages_at_once_arrive_in_order(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        for number in range(50):
            world.env.backend.create_message(camille.user.dm_channel.id, camille.id, f"n° {number}")
        await world.env.settle()
        await world.env.advance_time(10)
        assert heard(paul) == [f"n° {number}" for number in range(50)]


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_where_discord_fails_the_writer_is_told_and_it_follows_in_order(sqlite_url: str, status: int) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        await write(camille, "un")
        refuse(world, paul, status, times=2)
        await write(camille, "deux")
        await write(camille, "trois")
        assert words_of(camille, "Pas encore transmis")
        await world.env.advance_time(300)
        assert heard(paul) == ["un", "deux", "trois"]


async def test_who_closed_their_messages_gets_none_and_the_writer_is_told(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul, rose = world.camille, world.paul, world.rose
        await talk(world, camille, paul)
        refuse(world, paul, 403, times=1, code=50007)
        await write(camille, "Tu es là ?")
        told = words_of(camille, "n’a **pas** été transmis")[0]
        assert {"support:another", "support:end"} <= buttons(told)
        await world.env.advance_time(1000)
        assert heard(paul) == []  # and it does not go later, for she was told
        await confirm(camille, told, "support:another")
        await world.env.advance_time(1)
        await claim(rose, card(world))
        await world.env.advance_time(1)
        await write(camille, "Bonjour.")
        assert heard(rose) == ["Bonjour."]


async def test_who_cannot_be_told_of_the_beginning_takes_no_part(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul, rose = world.camille, world.paul, world.rose
        await ask(world, camille)
        await world.env.advance_time(1)
        refuse(world, paul, 403, times=2, code=50007)
        await claim(paul, card(world))
        await world.env.advance_time(1)
        assert not words_of(camille, "est là pour t’écouter")
        assert "support:claim" in buttons(card(world))
        refuse(world, camille, 403, times=None, code=50007)
        await claim(rose, card(world))
        await world.env.advance_time(1)
        assert over(rose)
        assert await routing(world) == 0


async def test_a_copy_that_is_gone_is_no_hindrance(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        mine = await write(camille, "un")
        world.env.backend.delete_message(paul.user.dm_channel.id, letters(paul)[-1].id)
        await world.env.settle()
        await camille.user.edit(mine, "un, revu")
        await camille.user.delete(mine)
        await write(camille, "deux")
        assert heard(paul) == ["deux"]


async def test_what_is_under_way_as_it_ends_is_taken_back_and_its_writer_told(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        (found,), send = await world.support.talks(paul.id), FakeHTTPClient.request

        async def slow(self: FakeHTTPClient, route: Route, **options: Any) -> Any:
            """While Discord takes its time for the copy, the other ends it."""
            if route.method == "POST" and route.channel_id == paul.user.dm_channel.id:
                monkeypatch.setattr(FakeHTTPClient, "request", send)
                await world.support.end(world.actor(paul), found.meeting)
                await world.bot.jobs.run_now("support.parted", str(found.meeting))
            return await send(self, route, **options)

        monkeypatch.setattr(FakeHTTPClient, "request", slow)
        await write(camille, "trop tard")
        assert heard(paul) == []
        assert words_of(camille, "venait de se terminer")
        assert over(camille)


async def test_what_never_went_is_told_at_the_end(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        refuse(world, paul, 500)
        await write(camille, "jamais parti")
        await confirm(camille, opening(camille), "support:end")
        await world.env.advance_time(1000)
        assert heard(paul) == []
        assert "Ton dernier message n’a pas été transmis" in texts(over(camille)[0])
        assert "transmis" not in texts(over(paul)[0])


async def test_a_database_that_is_away_loses_nothing(
    sqlite_url: str, sqlite_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with World.open(sqlite_url, STORAGE_PATIENCE_SECONDS="1") as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        with locked(sqlite_path):
            await write(camille, "un")
            await camille.user.delete(await write(camille, "regretté"))
        assert "a private message waits: error-storage-busy" in caplog.messages
        await world.env.advance_time(100)
        assert heard(paul) == ["un"]
        assert "regretté" not in str([request.json for request in world.env.http_requests])


async def test_who_leaves_while_the_database_is_away_is_out_all_the_same(
    sqlite_url: str, sqlite_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with World.open(sqlite_url, STORAGE_PATIENCE_SECONDS="1") as world:
        await talk(world, world.camille, world.paul)
        with locked(sqlite_path):
            world.guild.remove_member(world.paul)
            await world.env.settle()
        assert "the conversations: an act waits, error-storage-busy" in caplog.messages
        await write(world.camille, "Es-tu là ?")
        assert heard(world.paul) == []
        await world.env.advance_time(100 + TAKEN_OVER_AFTER[1])
        assert words_of(world.camille, "J’appelle quelqu’un d’autre")
        assert words_of(world.camille, "Ton dernier message n’a pas")
