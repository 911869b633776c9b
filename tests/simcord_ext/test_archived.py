"""One test for each gap of simcord that the extension fills: locked and archived threads."""

from collections.abc import Awaitable, Callable
from typing import Any

import discord

import demo.simcord_ext as ext
from tests.simcord_ext.world import MEMBER, SampleBot, World, member_refused, open_post, refused


async def test_a_locked_thread_takes_messages_from_moderators_only(world: World) -> None:
    thread, post = await open_post(world)
    said = await world.alice.send(post, "avant")
    await world.as_bot(thread.edit(locked=True))
    assert await member_refused(world.alice.send(post, "après")) == 50083
    assert await member_refused(world.alice.edit(said, "changé")) == 50083
    await world.alice.react(said, "👍")
    await world.moderator.send(post, "modération")
    await thread.send("bot")
    world.restrict_bot("manage_threads")
    assert await refused(thread.send("bot")) == (403, 50083)


async def test_history_after_a_message_goes_on_from_there(world: World) -> None:
    thread, post = await open_post(world)
    sent = [(await world.alice.send(post, f"m{number}")).id for number in range(5)]
    for limit in (2, None):
        read = [message.id async for message in thread.history(limit=limit, after=discord.Object(sent[0]))]
        assert read == sent[1:][:limit]
    assert [message.id async for message in thread.history(limit=1, oldest_first=True)] == [post.id]


async def test_a_message_unarchives_a_thread(world: World) -> None:
    thread, post = await open_post(world)
    writes: list[Callable[[], Awaitable[Any]]] = [lambda: world.alice.send(post, "m"), lambda: thread.send("b")]
    for write in writes:
        await world.as_bot(thread.edit(archived=True))
        assert world.cached.get_thread(post.id) is None
        world.bot.seen.clear()
        message = await world.as_bot(write())
        assert world.bot.seen == [f"update {post.id}", f"message {message.id}"]
        cached = world.cached.get_thread(post.id)
        assert cached is not None
        assert not cached.archived


async def test_a_locked_and_archived_thread_stays_closed_to_members(world: World) -> None:
    thread, post = await open_post(world)
    await world.as_bot(thread.edit(archived=True, locked=True))
    assert await member_refused(world.alice.send(post, "m")) == 50083
    assert post._channel.thread_metadata is not None
    assert post._channel.thread_metadata.archived


async def test_an_archived_thread_allows_nothing_else(world: World) -> None:
    thread, post = await open_post(world)
    said = await world.alice.send(post, "dit")
    own = await thread.send("bot")
    await own.add_reaction("🙏")
    await world.as_bot(thread.edit(archived=True))
    calls: list[Callable[[], Awaitable[Any]]] = [
        lambda: own.edit(content="x"),
        lambda: own.delete(),
        lambda: thread.delete_messages([own, said]),
        lambda: own.pin(),
        lambda: own.unpin(),
        lambda: own.add_reaction("👍"),
        lambda: own.remove_reaction("🙏", own.author),
        lambda: own.remove_reaction("🙏", discord.Object(world.alice.id)),
        lambda: own.clear_reaction("🙏"),
        lambda: own.clear_reactions(),
        lambda: thread.add_user(discord.Object(world.moderator.id)),
        lambda: thread.remove_user(discord.Object(world.alice.id)),
        lambda: thread.join(),
        lambda: thread.leave(),
        lambda: thread.edit(locked=True),
        lambda: thread.edit(name="x"),
    ]
    for call in calls:
        assert await refused(call()) == (400, 50083)
    assert await member_refused(world.alice.edit(said, "x")) == 50083
    assert await member_refused(world.alice.react(said, "👍")) == 50083
    assert await member_refused(world.alice.delete(said)) == 50083
    await world.as_bot(thread.edit(archived=False))
    await own.edit(content="x")


async def test_thread_edits_need_manage_threads_not_manage_channels(world: World) -> None:
    thread, _ = await open_post(world)
    world.restrict_bot("manage_channels")
    await world.as_bot(thread.edit(name="renommé"))
    world.restrict_bot("manage_threads")
    assert await refused(thread.edit(name="encore")) == (403, 50013)
    assert await refused(thread.delete()) == (403, 50013)
    mine = await world.as_bot(world.cached.forums[0].create_thread(name="à moi", content="c"))
    await world.as_bot(mine.thread.edit(name="le mien", archived=True))
    await world.as_bot(mine.thread.edit(archived=False))
    assert await refused(mine.thread.edit(locked=True)) == (403, 50013)


async def test_unarchiving_a_locked_thread_needs_manage_threads(world: World) -> None:
    thread, _ = await open_post(world)
    await world.as_bot(thread.edit(archived=True, locked=True))
    world.restrict_bot("manage_threads")
    assert await refused(thread.edit(archived=False)) == (400, 160005)


async def test_unarchiving_an_open_thread_takes_the_right_to_write(world: World) -> None:
    thread, post = await open_post(world)
    await world.as_bot(thread.edit(archived=True))
    world.restrict_bot("manage_threads")
    await world.as_bot(thread.edit(archived=False))
    assert world.cached.get_thread(post.id) is not None
    await ext.archive_idle_threads(world.env)
    await world.env.advance_time(1440 * 60)
    assert await ext.archive_idle_threads(world.env) == 1
    world.restrict_bot("send_messages_in_threads")
    world.guild._guild.everyone_role.permissions = (
        MEMBER.value & ~discord.Permissions(send_messages_in_threads=True).value
    )
    assert await refused(thread.edit(archived=False)) == (403, 50013)


async def test_deleting_a_thread_needs_manage_threads_only(world: World) -> None:
    thread, post = await open_post(world)
    world.restrict_bot("manage_channels")
    await world.as_bot(thread.delete())
    assert post.id not in world.env.backend.channels


async def test_idle_threads_are_archived(world: World) -> None:
    """A message, a change of the duration and an unarchiving each start the count again."""
    thread, post = await open_post(world)

    async def swept_after(minutes: int) -> int:
        await world.env.advance_time(minutes * 60)
        return await ext.archive_idle_threads(world.env)

    assert await swept_after(1400) == 0
    await world.alice.send(post, "encore")
    assert await swept_after(1400) == 0
    await world.as_bot(thread.edit(auto_archive_duration=60))
    assert await swept_after(59) == 0
    assert await swept_after(1) == 1
    assert world.cached.get_thread(post.id) is None
    assert await swept_after(60) == 0
    await world.as_bot(thread.edit(archived=False))
    assert await swept_after(59) == 0
    assert await swept_after(1) == 1


async def test_a_restarted_bot_finds_active_threads_only(world: World) -> None:
    thread, post = await open_post(world)
    other = await ext.member_post(world.alice, world.guild.channels["questions"], "autre", "c")
    await world.as_bot(thread.edit(archived=True))
    bot = SampleBot()
    await world.env.restart_bot(bot)
    guild = bot.get_guild(world.guild.id)
    assert guild is not None
    assert [t.id for t in guild.threads] == [other.id]
    assert len(guild.forums[0].available_tags) == 6
    assert isinstance(await bot.fetch_channel(post.id), discord.Thread)
    await bot.close()
