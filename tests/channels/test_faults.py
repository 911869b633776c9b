"""What Discord refuses, what somebody takes away meanwhile, and two at once."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import discord
import pytest

from cogs.channels.controls import Reopen
from cogs.channels.places import spot
from cogs.channels.service import ChannelService
from cogs.ui.layout import panel, row
from core.channels import ActKind
from core.errors import Missing, Refused
from demo.reading import control
from tests.channels.acts import act, can, heated, overwrites, stored, undo
from tests.guarding.acts import deny
from tests.world import World, custom_ids, said, texts


@pytest.mark.parametrize("status", [403, 429, 500, 503])
async def test_what_discord_refuses_for_now_is_told_and_done_later(sqlite_url: str, status: int) -> None:
    async with World.open(sqlite_url) as world:
        here = heated(world)
        await world.env.settle()
        for name, options in (("salon renommer", {"nom": "calme"}), ("salon verrouiller", {})):
            world.env.inject_error("PATCH", f"/channels/{here.id}", status=status, code=50013, times=1)
            told = texts(await act(world, name, here, None, **options))
            assert "C’est bien enregistré" in told or "dès que" in told or "suivra" in told, told
        await world.live(3)
        assert stored(world, here).name == "calme"
        assert not can(world, world.camille, here)


@pytest.mark.parametrize("name", ["salon verrouiller", "salon archiver"])
async def test_what_is_still_to_be_done_can_be_taken_back(sqlite_url: str, name: str) -> None:
    async with World.open(sqlite_url) as world:
        here = heated(world)
        await world.env.settle()
        before = overwrites(world, here)
        world.env.inject_error("PATCH", f"/channels/{here.id}", status=500, times=1)
        answer = await act(world, name, here)
        assert overwrites(world, here) == before
        assert "remis comme avant" in await undo(world, answer)
        await world.live(2)
        assert overwrites(world, here) == before
        assert stored(world, here).parent_id is None
        assert await holds(world, here.id) is None


async def test_what_discord_does_not_take_is_told_and_replaced_by_the_next(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.inject_error("PATCH", f"/channels/{world.start.id}", status=400, code=50035, times=1)
        assert "tel quel" in texts(await act(world, "salon renommer", world.start, nom="refusé"))
        assert "Discord refuse un nom" in said(await world.owner.slash(world.start, "diagnostic"))
        assert "nouveau nom" in texts(await act(world, "salon renommer", world.start, nom="accepté"))
        assert stored(world, world.start).name == "accepté"
        assert "Tout va bien" in said(await world.owner.slash(world.start, "diagnostic"))
        world.env.inject_error("POST", "*/channels", status=400, code=30013, times=1)
        full = await act(world, "salon creer", world.start, nom="De trop")
        assert "maximum de salons" in texts(full)
        assert "supprimé" in await undo(world, full)
        await world.live(26)
        assert "De trop" not in world.guild.channels
        assert "général" in world.guild.channels or "accepté" in world.guild.channels


async def test_what_the_bot_lacks_is_named_before_anything_is_done(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = world.start
        seen = world.guild.create_text_channel("sans-droits")
        await world.env.settle()
        await deny(world, seen, "manage_channels")
        for name in ("salon ralentir", "salon verrouiller"):
            options = {"delai": 60} if name == "salon ralentir" else {}
            assert "Gérer les salons" in texts(await act(world, name, seen, None, **options))
        await deny(world, here, "manage_roles")
        for name in ("salon verrouiller", "salon archiver"):
            assert "Gérer les permissions" in texts(await act(world, name, here))
        assert "entre deux messages : 10 secondes" in texts(await act(world, "salon ralentir", here, delai=10))
        assert stored(world, here).rate_limit_per_user == 10
        assert stored(world, seen).rate_limit_per_user == 0
        assert await holds(world, here.id) is None


async def holds(world: World, channel_id: int) -> object:
    return await world.bot.service(ChannelService).hold(channel_id)


async def test_a_channel_opens_as_soon_as_the_bot_may_again(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = heated(world)
        await world.env.settle()
        before = overwrites(world, here)
        await act(world, "apaiser", here, duree=10, fermer=True)
        found = world.env.backend.get_guild(world.guild.id).roles
        roles = [role for role in found.values() if role.permissions & discord.Permissions(manage_roles=True).value]
        held = {role.id: role.permissions for role in roles}
        for role in roles:
            role.permissions &= ~discord.Permissions(manage_roles=True).value
        await world.restart()
        await world.env.advance_time(700)
        assert not can(world, world.camille, here)
        assert "il me manque un droit dans un salon" in said(await world.owner.slash(world.start, "diagnostic"))
        for role in roles:
            role.permissions = held[role.id]
        await world.restart()
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(5)
        assert overwrites(world, here) == before
        assert await holds(world, here.id) is None


async def test_of_two_moderators_at_once_one_is_told(database_url: str) -> None:
    async with World.open(database_url) as world:
        here = heated(world)
        await world.env.settle()
        before = overwrites(world, here)
        service, channel = world.bot.service(ChannelService), world.cached.get_channel(here.id)
        assert isinstance(channel, discord.TextChannel)
        seen, two = spot(world.bot, channel), (world.actor(world.moderator), world.actor(world.colleague))
        outcomes = await asyncio.gather(*(service.lock(who, seen, "x") for who in two), return_exceptions=True)
        assert [str(each) for each in outcomes if isinstance(each, Exception)] == ["error-channel-locked"]
        await asyncio.gather(
            service.cool(two[0], seen, timedelta(minutes=10), 60, "x", close=True),
            service.archive(two[1], seen, "x"),
        )
        await world.env.advance_time(700)
        assert stored(world, here).parent_id is not None
        await act(world, "salon deverrouiller", here)
        await act(world, "salon restaurer", here)
        assert overwrites(world, here) == before
        assert await holds(world, here.id) is None


async def test_closed_again_while_it_is_opened_what_was_there_is_not_forgotten(sqlite_url: str) -> None:
    """The job that opens it ends after somebody locked it anew."""
    async with World.open(sqlite_url) as world:
        here = heated(world)
        await world.env.settle()
        before = overwrites(world, here)
        await act(world, "salon verrouiller", here)
        service, channel = world.bot.service(ChannelService), world.cached.get_channel(here.id)
        assert isinstance(channel, discord.TextChannel)
        seen, who = spot(world.bot, channel), world.actor(world.moderator)
        await service.unlock(who, seen, "x")
        opening = await service.hold(here.id)
        assert opening is not None
        ending = service.brought(opening, world.bot.clock.now(), None)
        await service.lock(who, seen, "x")
        async with world.bot.db.write() as session:
            await ending(session)
        await act(world, "salon deverrouiller", here)
        assert overwrites(world, here) == before


async def test_nothing_is_done_on_another_server(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        other = world.env.create_guild("Ailleurs", owner=world.env.create_user("Odile"))
        there = other.create_text_channel("ailleurs")
        await world.env.settle()
        channel = world.cached.get_channel(world.start.id)
        assert isinstance(channel, discord.TextChannel)
        message = await channel.send(view=panel(row(Reopen("?", there.id))))
        assert "n’existe plus" in said(await world.moderator.click(message, custom_id=custom_ids(message)[0]))
        done = await act(world, "salon ralentir", world.start, delai=60)
        act_id = int(control(done, "channels:undo").rpartition(":")[2])
        stranger = replace(world.actor(world.moderator), guild_id=other.id)
        for undoing in (
            world.bot.service(ChannelService).undoable(stranger, act_id),
            world.bot.service(ChannelService).undo_setting(stranger, act_id, "60"),
        ):
            with pytest.raises(Missing):
                await undoing


async def test_names_of_any_kind_and_texts_of_any_length(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        service, who = world.bot.service(ChannelService), world.actor(world.moderator)
        for kind in (ActKind.NAME, ActKind.TOPIC):
            with pytest.raises(Refused, match="error-channel-long"):
                await service.change(who, world.start.id, kind, "", "x" * 4000, "x")
        for channel, name in (("entraide", "🏥"), ("accueil", "قسم-الطوارئ"), ("journal", "a" * 100)):
            here = world.channel(channel)
            assert "nouveau nom" in texts(await act(world, "salon renommer", here, nom=name))
            assert stored(world, here).name == name
        assert "existe" in texts(await act(world, "salon creer", world.start, nom="Idées 💡", genre="forum"))
        await world.give(world.emma, world.role("Modération"))
        assert "only moderators" in texts(await act(world, "salon verrouiller", world.start, world.emma))
