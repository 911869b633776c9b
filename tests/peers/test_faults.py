"""What goes wrong between an ask and its answer: Discord, time, and everybody who may leave in between."""

import asyncio
from typing import Any

import discord
import pytest

from cogs.support.controls import Ask
from cogs.ui.layout import panel, row
from core.errors import Refused
from core.i18n import Locale
from core.support import RequestState
from db.models import SupportRequestRow
from tests.moderation.acts import buttons, letters, press
from tests.peers.acts import HOUR, MINUTE, ask, be_there, called, card, cards, claim, claim_in_private, letter
from tests.peers.test_personal import rows
from tests.world import World, said, texts

DM = "/users/@me/channels"


async def requests(world: World) -> list[Any]:
    return await rows(world, SupportRequestRow)


async def test_two_taps_at_once_make_one_request(database_url: str) -> None:
    async with World.open(database_url) as world:
        await be_there(world, world.paul)
        actor = world.actor(world.camille)
        asked = await asyncio.gather(*(world.support.ask(actor) for _ in range(10)))
        assert [each.new for each in asked].count(True) == 1
        assert len({each.request.id for each in asked}) == 1
        await world.env.advance_time(5 * MINUTE)
        assert (len(cards(world)), len(letters(world, world.camille)), len(called(world, world.paul))) == (1, 1, 1)


async def test_of_fifty_who_take_it_at_once_one_has_it(database_url: str) -> None:
    async with World.open(database_url) as world:
        role = world.role("Pair à l’écoute")
        peers = [world.guild.add_member(world.env.create_user(f"pair{number}")) for number in range(50)]
        for peer in peers:
            await world.give(peer, role)
        await ask(world, world.camille)
        (request,) = await requests(world)
        outcomes = await asyncio.gather(
            *(world.support.claim(world.actor(peer), request.id) for peer in peers), return_exceptions=True
        )
        refused = [each for each in outcomes if isinstance(each, Refused)]
        assert len(refused) == 49
        assert {each.message.key for each in refused} == {"error-support-taken"}
        await world.env.advance_time(1)
        assert "Pris en charge" in texts(card(world))


async def test_nobody_is_called_before_the_member_was_written_to(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await be_there(world, world.paul)
        world.env.inject_error("POST", DM, status=500, times=3)
        await ask(world, world.camille)
        assert (cards(world), called(world, world.paul)) == ([], [])
        await world.env.advance_time(5 * MINUTE)
        assert (len(cards(world)), len(letters(world, world.camille)), len(called(world, world.paul))) == (1, 1, 1)


async def test_closed_private_messages_call_nobody_and_say_how_to_open_them(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await be_there(world, world.paul)
        world.env.inject_error("POST", DM, status=403, code=50007, times=1)
        result = await world.camille.slash(world.start, "soutien demander")
        answer = said(result)
        for words in (
            "**3114**",
            "personne n’a encore été appelé",
            "Plus d’options",
            "Allow Direct Messages",
            "fil privé",
        ):
            assert words in answer
        await world.env.advance_time(HOUR)
        assert not cards(world)
        assert not called(world, world.paul)
        assert not await requests(world)
        shown = result.followups[-1]
        assert buttons(shown) == {"support:retry", "support:thread"}
        assert "Je t’ai écrit en privé" in said(await press(world.camille, shown, "support:retry"))
        await world.env.advance_time(1)
        assert len(called(world, world.paul)) == 1


async def test_who_chose_a_thread_meets_a_colleague_there(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await be_there(world, world.paul)
        world.env.inject_error("POST", DM, status=403, code=50007, times=1)
        shown = (await world.camille.slash(world.start, "soutien demander")).followups[-1]
        assert "Ton fil privé est ouvert" in said(await press(world.camille, shown, "support:thread"))
        await world.env.advance_time(1)
        (thread,) = world.channel("entraide").threads
        assert "Écoute · " in str(thread.name)
        opened = world.thread(thread)
        assert opened.is_private()
        assert {member.id for member in await opened.fetch_members()} == {world.bot.user_id, world.camille.id}
        assert "ton compte y sera visible" in texts(card(world))
        await world.restart()
        assert "ajouté au fil privé" in await claim(world.paul, card(world))
        await world.env.advance_time(5 * MINUTE)
        members = {member.id for member in await world.thread(thread).fetch_members()}
        assert members == {world.bot.user_id, world.camille.id, world.paul.id}
        told = [message for message in thread.history() if "est là pour toi" in texts(message)]
        assert len(told) == 1
        (request,) = await requests(world)
        assert request.state is RequestState.CLOSED
        assert "Pris en charge" in texts(card(world))


async def test_who_holds_the_role_no_more_takes_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await be_there(world, world.paul)
        await ask(world, world.camille)
        await world.take(world.paul, world.role("Pair à l’écoute"))
        assert "réservé aux pairs" in await claim_in_private(world, world.paul)
        world.guild.remove_member(world.paul)
        await world.env.settle()
        assert "plus partie" in await claim_in_private(world, world.paul)
        await world.env.advance_time(35 * MINUTE)
        assert len(called(world, world.paul)) == 1
        assert "c’est à toi" in await claim_in_private(world, world.rose)
        await world.env.advance_time(1)
        assert "Pris en charge" in texts(letters(world, world.paul)[0])


@pytest.mark.parametrize("away", [False, True])
async def test_who_is_gone_is_not_told_by_what_colleagues_see(sqlite_url: str, *, away: bool) -> None:
    """Everybody sees who leaves. Who left and who was banned are the same event to the bot; what happened while it was
    away, it finds out.
    """
    async with World.open(sqlite_url) as world:
        await ask(world, world.camille)
        if away:
            await world.stop()
        world.guild.remove_member(world.camille)
        await world.env.settle()
        if away:
            await world.restart()
        await world.env.advance_time(40 * MINUTE)
        assert buttons(card(world)) == {"support:claim"}
        assert called(world, world.paul)
        assert buttons(card(world, "moderation")) == {"support:claim"}
        assert not buttons(letters(world, world.camille)[0])
        await world.live(24)
        await world.env.advance_time(1)
        for shown in (card(world), card(world, "moderation"), letters(world, world.paul)[0]):
            assert "close" in texts(shown)
            assert not buttons(shown)


async def test_nobody_is_called_for_who_left_before_anybody_was(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await be_there(world, world.paul)
        await world.support.ask(world.actor(world.camille))
        await world.support.leave(world.guild.id, world.camille.id)
        await world.env.advance_time(40 * MINUTE)
        assert (await requests(world))[0].state is RequestState.CLOSED
        assert not [*cards(world), *called(world, world.paul)]


async def test_without_the_channel_or_the_card_colleagues_are_called_all_the_same(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await be_there(world, world.paul)
        await ask(world, world.camille)
        channel = world.cached.get_channel(world.channel("ecoute").id)
        assert isinstance(channel, discord.TextChannel)
        await channel.get_partial_message(card(world).id).delete()
        await world.env.advance_time(10 * MINUTE)
        assert buttons(card(world)) == {"support:claim"}
        await channel.delete()
        await world.env.advance_time(10 * MINUTE)
        assert len(called(world, world.rose)) == 1
        assert cards(world, "moderation")
        await world.env.advance_time(10 * MINUTE)
        assert "Personne n’est disponible" in texts(letter(world, world.camille))
        diagnosis = said(await world.owner.slash(world.start, "diagnostic"))
        assert "ecoute" in diagnosis
        assert "c’est à toi" in await claim_in_private(world, world.rose)


@pytest.mark.parametrize("status", [403, 404, 429, 500])
async def test_a_colleague_who_cannot_be_written_to_holds_up_nobody(sqlite_url: str, status: int) -> None:
    async with World.open(sqlite_url) as world:
        await ask(world, world.camille)
        code = {403: 50007, 404: 10013}.get(status, 0)
        world.env.inject_error("POST", DM, status=status, code=code, times=1 if code else 3)
        for peer in (world.paul, world.rose):
            await be_there(world, peer)
        await world.env.advance_time(9 * MINUTE)
        reached = [len(called(world, peer)) for peer in (world.paul, world.rose)]
        assert sorted(reached) == ([0, 1] if code else [1, 1])
        assert "c’est à toi" in await claim_in_private(world, world.rose)
        await world.env.advance_time(1)
        assert "Pris en charge" in texts(card(world))


async def test_where_nobody_is_a_colleague_on_call_the_member_is_told_so(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        for peer in (world.paul, world.rose):
            await world.take(peer, world.role("Pair à l’écoute"))
        await ask(world, world.camille)
        assert "aucune garde n’est prévue" in texts(letter(world, world.camille))
        await world.env.advance_time(30 * MINUTE)
        assert "Personne n’est disponible" in texts(letter(world, world.camille))
        assert cards(world, "moderation")


async def test_the_button_works_in_private_messages_and_only_for_members(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        for member in (world.camille, world.newcomer):
            user = await world.bot.fetch_user(member.id)
            message = await user.send(view=panel(row(Ask.make(world.bot.translator, Locale.FR, world.guild.id))))
            answer = said(await member.user.click(message, custom_id=f"support:ask:{world.guild.id}"))
            assert ("écrit en privé" in answer) is (member is world.camille)
        await world.env.advance_time(1)
        assert len(cards(world)) == 1
