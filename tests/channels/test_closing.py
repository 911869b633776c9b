"""Locks, archives, quiet hours and cool-downs: what closes opens again, exactly as it was."""

from datetime import timedelta
from typing import Any

import discord
import pytest
import simcord

import demo.simcord_ext as ext
from demo.reading import control
from tests.channels.acts import act, can, heated, let_talk, overwrites, stored, undo
from tests.world import World, answer_to, said, texts


async def test_a_lock_leaves_moderators_and_the_bot_and_goes_without_a_trace(database_url: str) -> None:
    async with World.open(database_url) as world:
        here = heated(world)
        await world.env.settle()
        before = overwrites(world, here)
        assert can(world, world.camille, here)
        answer = await act(world, "salon verrouiller", here)
        assert "seule la modération" in texts(answer)
        for who in (world.camille, world.emma, world.denis, world.newcomer):
            assert not can(world, who, here)
            assert not can(world, who, here, "add_reactions")
        assert can(world, world.moderator, here)
        found = world.cached.get_channel(here.id)
        assert isinstance(found, discord.TextChannel)
        assert found.permissions_for(world.cached.me).send_messages
        assert "déjà verrouillé" in texts(await act(world, "salon verrouiller", here, world.colleague))
        await world.restart()
        assert "comme il était" in texts(await act(world, "salon deverrouiller", here))
        assert overwrites(world, here) == before
        assert "n’est pas verrouillé" in texts(await act(world, "salon deverrouiller", here))
        again = await act(world, "salon verrouiller", here)
        await world.restart()
        assert "remis comme avant" in await undo(world, again)
        assert overwrites(world, here) == before
        assert "changé entre-temps" in await undo(world, answer)


async def test_what_was_changed_by_hand_meanwhile_stays(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = heated(world)
        await world.env.settle()
        answer = await act(world, "salon verrouiller", here)
        role = world.guild.create_role("Invités")
        change(world, here, role.id, allow=discord.Permissions(send_messages=True).value)
        assert "changé entre-temps" in await undo(world, answer)
        assert not can(world, world.camille, here)
        await act(world, "salon deverrouiller", here)
        assert can(world, world.camille, here)
        assert (role.id, discord.Permissions(send_messages=True).value, 0) in overwrites(world, here)


def change(world: World, channel: simcord.ChannelHandle, target: int, allow: int) -> None:
    found = stored(world, channel)
    found.overwrites = [one for one in found.overwrites if one.target_id != target]
    found.overwrites.append(
        simcord.backend.models.Overwrite(target, simcord.enums.OverwriteType.ROLE, allow=allow, deny=0)
    )
    world.env.backend.announce_channel_update(channel.id)


async def test_a_role_above_is_not_silenced(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = heated(world)
        role = world.guild.create_role("Direction")
        world.env.backend.get_guild(world.guild.id).roles[role.id].position = 50
        change(world, here, role.id, discord.Permissions(send_messages=True).value)
        await world.restart()
        before = overwrites(world, here)
        for name in ("salon verrouiller", "salon archiver"):
            assert "au-dessus du tien" in texts(await act(world, name, here))
        assert overwrites(world, here) == before
        assert "seule la modération" in texts(await act(world, "salon verrouiller", here, world.owner))


async def test_an_archive_is_read_only_hidden_as_before_and_comes_back(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        home = world.guild.create_category("Discussions")
        here = heated(world)
        stored(world, here).parent_id = home.id
        world.env.backend.announce_channel_update(here.id)
        await world.env.settle()
        await world.hide(here, world.newcomer)
        before = overwrites(world, here)
        answer = await act(world, "salon archiver", here)
        archives = world.guild.channels["Archives"]
        assert stored(world, here).parent_id == archives.id
        assert not can(world, world.camille, here)
        assert can(world, world.camille, here, "view_channel")
        assert not can(world, world.newcomer, here, "view_channel")
        assert "déjà dans les archives" in texts(await act(world, "salon archiver", here))
        await world.restart()
        await act(world, "salon restaurer", here)
        assert stored(world, here).parent_id == home.id
        assert overwrites(world, here) == before
        assert "pas dans mes archives" in texts(await act(world, "salon restaurer", here))
        await act(world, "salon archiver", here)
        assert [name for name in world.guild.channels if name == "Archives"] == ["Archives"]
        other = await act(world, "salon archiver", world.start)
        assert stored(world, world.start).parent_id == archives.id
        assert "remis comme avant" in await undo(world, other)
        assert stored(world, world.start).parent_id is None
        assert overwrites(world, world.start) == set()
        world.env.backend.delete_channel(home.id)
        await world.env.settle()
        assert answer is not None
        await act(world, "salon restaurer", here)
        assert stored(world, here).parent_id is None


async def test_full_archives_get_a_second_category_and_a_moved_channel_is_left(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        full, elsewhere = world.guild.create_category("Archives"), world.guild.create_category("Ailleurs")
        for number in range(50):
            world.guild.create_text_channel(f"vieux-{number}", category=full)
        await world.env.settle()
        answer = await act(world, "salon archiver", world.start)
        assert stored(world, world.start).parent_id not in (None, full.id)
        world.env.backend.edit_channel(world.start.id, {"parent_id": elsewhere.id})
        await world.env.settle()
        assert "changé entre-temps" in await undo(world, answer)
        await act(world, "salon restaurer", world.start)
        assert stored(world, world.start).parent_id == elsewhere.id
        assert overwrites(world, world.start) == set()


async def test_a_channel_that_the_bot_needs_is_not_archived(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        for name in ("questions", "accueil", "moderation"):
            told = texts(await act(world, "salon archiver", world.channel(name)))
            assert "J’ai besoin de" in told
        assert "Archives" not in world.guild.channels
        slowed = await act(world, "salon ralentir", world.channel("questions"), delai=60)
        assert "entre deux messages : 1 minute" in texts(slowed)


async def test_voice_forums_and_threads_close_as_well(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        let_talk(world)
        voice, forum = world.guild.create_voice_channel("Réunion"), world.channel("questions")
        await world.env.settle()
        before = overwrites(world, forum)
        for channel in (voice, forum):
            assert "seule la modération" in texts(await act(world, "salon verrouiller", world.start, salon=channel))
            assert not can(world, world.camille, channel)
        assert not can(world, world.camille, voice, "connect")
        for channel in (voice, forum):
            await act(world, "salon deverrouiller", world.start, salon=channel)
        assert overwrites(world, voice) == set()
        assert overwrites(world, forum) == before
        parent = world.cached.get_channel(world.start.id)
        assert isinstance(parent, discord.TextChannel)
        thread = await parent.create_thread(name="Fil", type=discord.ChannelType.public_thread)
        await world.env.settle()
        answer = await act(world, "apaiser", here_of(world, thread), duree=30, fermer=True)
        data = stored(world, thread)
        assert data.thread_metadata.locked
        assert data.rate_limit_per_user == 60
        assert "Un fil ne s’archive pas ainsi" in texts(
            await act(world, "salon archiver", world.start, salon=here_of(world, thread))
        )
        await world.moderator.click(answer, custom_id=control(answer, "channels:reopen"))
        assert not data.thread_metadata.locked
        assert data.rate_limit_per_user == 0


async def test_a_cool_down_always_ends(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = heated(world)
        stored(world, here).rate_limit_per_user = 5
        world.env.backend.announce_channel_update(here.id)
        await world.env.settle()
        before = overwrites(world, here)
        answer = await act(world, "apaiser", here, duree=30, fermer=True)
        assert "tout seul" in texts(answer)
        assert stored(world, here).rate_limit_per_user == 60
        assert not can(world, world.camille, here)
        assert "Personne n’est visé" in texts(here.last_message)
        assert "souffle en ce moment" in texts(await act(world, "salon ralentir", here, delai=10))
        await world.stop()
        await ext.leap(world.env, 7200)
        await world.restart()
        await world.env.advance_time(5)
        assert stored(world, here).rate_limit_per_user == 5
        assert overwrites(world, here) == before
        assert "C’est rouvert" in texts(here.last_message)
        assert "dis-le toi-même" in texts(await act(world, "apaiser", here, duree=1440))
        assert can(world, world.camille, here)
        await act(world, "apaiser", world.start, duree=1440)
        card: Any = world.start.last_message
        early = control(card, "channels:reopen")
        assert "réservé à la modération" in said(await world.camille.click(card, custom_id=early))
        await world.restart()
        assert "C’est rouvert" in said(await world.colleague.click(card, custom_id=early))
        assert stored(world, world.start).rate_limit_per_user == 0
        assert stored(world, here).rate_limit_per_user == 60
        assert [action for action, _ in await world.audit()][-2:] == ["channel-cool", "channel-reopen"]


async def test_reasons_to_be_closed_add_up_and_what_was_there_comes_back_with_the_last(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = heated(world)
        await world.env.settle()
        before = overwrites(world, here)
        await act(world, "apaiser", here, duree=10, fermer=True)
        await act(world, "salon verrouiller", here)
        await world.env.advance_time(601)
        assert not can(world, world.camille, here)
        assert stored(world, here).rate_limit_per_user == 0
        await act(world, "apaiser", here, duree=10, fermer=True)
        await act(world, "salon deverrouiller", here)
        assert not can(world, world.camille, here)
        await world.env.advance_time(601)
        assert overwrites(world, here) == before


async def test_quiet_hours_close_and_open_every_day(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = heated(world)
        await world.env.settle()
        before = overwrites(world, here)
        zone = world.settings.timezone
        hour = world.bot.clock.now().astimezone(zone).hour
        start, end = (hour + 2) % 24, (hour + 4) % 24
        assert "deux heures différentes" in texts(await act(world, "salon silence", here, de=3, a=3))
        assert "deux heures différentes" in texts(await act(world, "salon silence", here, de=3))
        assert f"de {start} h à {end} h" in texts(await act(world, "salon silence", here, de=start, a=end))
        assert can(world, world.camille, here)
        await world.restart()
        await until(world, start)
        assert not can(world, world.camille, here)
        await world.stop()
        await ext.leap(world.env, 2 * 3600)
        await world.restart()
        await world.env.advance_time(5)
        assert overwrites(world, here) == before
        await until(world, start)
        assert not can(world, world.camille, here)
        assert "plus d’heures" in texts(await act(world, "salon silence", here))
        assert overwrites(world, here) == before
        assert "pas d’heures" in texts(await act(world, "salon silence", here))


async def until(world: World, hour: int) -> None:
    """Let time pass until this hour of the server's clock, and a little more."""
    now = world.bot.clock.now().astimezone(world.settings.timezone)
    then = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    await ext.leap(world.env, ((then - now) % timedelta(days=1)).total_seconds() + 2)
    await world.env.advance_time(5)


@pytest.mark.parametrize("act_name", ["salon verrouiller", "apaiser", "salon silence"])
async def test_a_channel_that_is_gone_is_forgotten(sqlite_url: str, act_name: str) -> None:
    async with World.open(sqlite_url) as world:
        here = heated(world)
        await world.env.settle()
        hour = (world.bot.clock.now().astimezone(world.settings.timezone).hour + 1) % 24
        options: dict[str, Any] = {"apaiser": {"duree": 10}, "salon silence": {"de": hour, "a": (hour + 1) % 24}}.get(
            act_name, {}
        )
        answer = await act(world, act_name, here, **options)
        world.env.backend.delete_channel(here.id)
        await world.env.settle()
        assert answer is not None
        await world.live(4)
        parked = said(await world.owner.slash(world.start, "diagnostic"))
        assert "Tout va bien" in parked


def here_of(world: World, thread: discord.Thread) -> simcord.ChannelHandle:
    return simcord.ChannelHandle(world.env, world.guild, stored(world, thread))


async def test_idle_threads_are_shown_then_put_away(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        parent = world.cached.get_channel(world.start.id)
        assert isinstance(parent, discord.TextChannel)
        kind = discord.ChannelType.public_thread
        old, kept = [await parent.create_thread(name=name, type=kind) for name in ("Ancien", "Réveillé")]
        await world.env.settle()
        assert "Rien à ranger" in texts(await act_threads(world))
        await ext.leap(world.env, 8 * 24 * 3600)
        new = await parent.create_thread(name="Récent", type=kind)
        await world.env.settle()
        answer = await act_threads(world)
        assert "2 fils" in texts(answer)
        assert old.mention in texts(answer)
        assert new.mention not in texts(answer)
        await world.camille.send(here_of(world, kept), "Encore un mot.")
        await world.restart()
        told = said(await world.moderator.click(answer, custom_id=control(answer, "channels:threads")))
        assert "Un fil est archivé" in told
        archived = [stored(world, thread).thread_metadata.archived for thread in (old, kept, new)]
        assert archived == [True, False, False]
        assert ("channel-threads", world.moderator.id) in await world.audit()


async def act_threads(world: World) -> Any:
    return answer_to(await world.moderator.slash(world.start, "salon fils", jours=7))
