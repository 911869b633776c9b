"""One test for each gap of simcord that the extension fills, driven through a small bot."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import discord
import pytest
import simcord
from discord import app_commands
from simcord import BackendError, ChannelHandle, Env, GuildHandle, MemberActor

import demo.simcord_ext as ext
from demo.simcord_ext import _patching

MEMBER = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    read_message_history=True,
    add_reactions=True,
    attach_files=True,
    create_public_threads=True,
    use_application_commands=True,
)


class SampleBot(discord.Client):
    """A bot with one command, `/locale`, and a list of the events it saw."""

    def __init__(self) -> None:
        intents = discord.Intents.none()
        intents.guilds = intents.members = intents.guild_messages = intents.message_content = True
        super().__init__(intents=intents)
        self.tree = app_commands.CommandTree(self)
        self.seen: list[str] = []
        self.posts: list[discord.Thread] = []

        @self.tree.command(name="locale", description="Says the client's language")
        async def locale(interaction: discord.Interaction) -> None:
            await interaction.response.send_message(f"{interaction.locale} {interaction.guild_locale}", ephemeral=True)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def on_thread_create(self, thread: discord.Thread) -> None:
        self.seen.append(f"thread {thread.id}")
        self.posts.append(thread)

    async def on_message(self, message: discord.Message) -> None:
        self.seen.append(f"message {message.id}")

    async def on_raw_thread_update(self, payload: discord.RawThreadUpdateEvent) -> None:
        self.seen.append(f"update {payload.thread_id}")


@dataclass
class World:
    env: Env
    bot: SampleBot
    guild: GuildHandle
    alice: MemberActor
    moderator: MemberActor

    @property
    def cached(self) -> discord.Guild:
        guild = self.bot.get_guild(self.guild.id)
        assert guild is not None
        return guild

    async def as_bot(self, call: Awaitable[Any]) -> Any:
        """Await one call of the bot's and let its events reach the cache."""
        result = await call
        await self.env.settle()
        return result

    async def forum(self, **options: Any) -> tuple[discord.ForumChannel, ChannelHandle]:
        tags = options.pop(
            "available_tags",
            [
                discord.ForumTag(name="ouverte", emoji="🟢"),
                discord.ForumTag(name="résolue", moderated=True),
                *(discord.ForumTag(name=f"thème {n}") for n in range(4)),
            ],
        )
        forum = await self.as_bot(self.cached.create_forum("questions", available_tags=tags, **options))
        return forum, self.guild.channels["questions"]

    def restrict_bot(self, *revoked: str) -> None:
        """Take rights away from the bot's own role, which simcord makes broad."""
        role = next(r for r in self.env.backend.get_guild(self.guild.id).roles.values() if r.managed)
        permissions = discord.Permissions(role.permissions)
        permissions.update(**dict.fromkeys(revoked, False))
        role.permissions = permissions.value


@pytest.fixture
async def env() -> AsyncIterator[Env]:
    """A running world, whose clock simcord's pytest plugin selects because the fixture's value is an `Env`.

    `async with simcord.run()` cannot span the yield: pytest-asyncio tears a fixture down in another context than it
    sets it up in, where the context variables of `run` cannot be reset.
    """
    env = Env(SampleBot())
    await env.start()
    yield env
    await env.shutdown()
    await env.bot.close()
    env._raise_errors_since(env._errors_acknowledged)


@pytest.fixture
async def world(env: Env) -> World:
    guild = env.create_guild()
    guild._guild.everyone_role.permissions = MEMBER.value
    role = guild.create_role("Modération", permissions=discord.Permissions(manage_threads=True))
    alice = guild.add_member(env.create_user("alice"))
    moderator = guild.add_member(env.create_user("mod"), roles=[role])
    await env.settle()
    assert isinstance(env.bot, SampleBot)
    return World(env, env.bot, guild, alice, moderator)


async def refused(call: Awaitable[Any]) -> tuple[int, int]:
    """The status and code with which Discord refused the bot's call."""
    with pytest.raises(discord.HTTPException) as caught:
        await call
    return caught.value.status, caught.value.code


async def member_refused(call: Awaitable[Any]) -> int:
    with pytest.raises(BackendError) as caught:
        await call
    return caught.value.code


# Forums -------------------------------------------------------------------------------------------------------------


async def test_a_forum_is_created_with_its_tags_and_defaults(world: World) -> None:
    forum, _ = await world.forum(
        default_auto_archive_duration=4320,
        default_thread_slowmode_delay=30,
        default_sort_order=discord.ForumOrderType.creation_date,
        default_reaction_emoji="🙏",
        default_layout=discord.ForumLayoutType.list_view,
        nsfw=True,
    )
    cached = world.cached.get_channel(forum.id)
    fetched = await world.bot.fetch_channel(forum.id)
    for seen in (forum, cached, fetched):
        assert isinstance(seen, discord.ForumChannel)
        assert [t.name for t in seen.available_tags[:2]] == ["ouverte", "résolue"]
        assert [t.moderated for t in seen.available_tags[:2]] == [False, True]
        assert str(seen.available_tags[0].emoji) == "🟢"
        assert seen.available_tags[1].emoji is None
        assert seen.default_auto_archive_duration == 4320
        assert seen.default_thread_slowmode_delay == 30
        assert seen.default_sort_order is discord.ForumOrderType.creation_date
        assert str(seen.default_reaction_emoji) == "🙏"
        assert seen.default_layout is discord.ForumLayoutType.list_view
        assert seen.nsfw


async def test_the_event_of_a_creation_already_carries_the_fields(world: World) -> None:
    await world.forum()
    created = [p for kind, name, p in world.env.backend.transcript if (kind, name) == ("GATEWAY", "CHANNEL_CREATE")]
    assert len(created[-1]["available_tags"]) == 6


async def test_a_text_channel_keeps_its_defaults(world: World) -> None:
    channel = await world.as_bot(
        world.cached.create_text_channel("entraide", nsfw=True, default_auto_archive_duration=10080)
    )
    assert (channel.nsfw, channel.default_auto_archive_duration) == (True, 10080)
    plain = await world.as_bot(world.cached.create_text_channel("accueil"))
    assert (plain.nsfw, plain.default_auto_archive_duration) == (False, 1440)


async def test_a_channel_takes_its_categorys_overwrites(world: World) -> None:
    guild = world.cached
    hidden: dict[discord.Role | discord.Member | discord.Object, discord.PermissionOverwrite] = {
        guild.default_role: discord.PermissionOverwrite(view_channel=False),
        guild.me: discord.PermissionOverwrite(view_channel=True),
    }
    category = await world.as_bot(guild.create_category("privé", overwrites=hidden))
    synced = await world.as_bot(guild.create_text_channel("a", category=category))
    assert synced.permissions_synced
    assert await member_refused(world.alice.send(world.guild.channels["a"], "là")) == 50001
    shown: dict[discord.Role | discord.Member | discord.Object, discord.PermissionOverwrite] = {
        guild.me: discord.PermissionOverwrite(send_messages=True)
    }
    await world.as_bot(guild.create_text_channel("b", category=category, overwrites=shown))
    await world.alice.send(world.guild.channels["b"], "là")


async def test_a_forum_is_edited_field_by_field(world: World) -> None:
    forum, _ = await world.forum()
    tag_id = forum.available_tags[0].id
    edited = await world.as_bot(
        forum.edit(require_tag=True, default_auto_archive_duration=60, available_tags=forum.available_tags[:1])
    )
    cached = world.cached.get_channel(forum.id)
    for seen in (edited, cached):
        assert isinstance(seen, discord.ForumChannel)
        assert seen.flags.require_tag
        assert seen.default_auto_archive_duration == 60
        assert [t.id for t in seen.available_tags] == [tag_id]


async def test_editing_a_forum_needs_manage_channels(world: World) -> None:
    forum, handle = await world.forum()
    world.restrict_bot("manage_channels")
    assert await refused(forum.edit(require_tag=True)) == (403, 50013)
    assert "flags" not in handle._channel.__dict__.get("extra_fields", {})


async def test_tag_tables_have_discords_limits(world: World) -> None:
    twins = [discord.ForumTag(name="a"), discord.ForumTag(name="a")]
    assert await refused(world.cached.create_forum("f", available_tags=twins)) == (400, 40061)
    many = [discord.ForumTag(name=str(n)) for n in range(21)]
    assert await refused(world.cached.create_forum("f", available_tags=many)) == (400, 30048)


# Posts --------------------------------------------------------------------------------------------------------------


async def test_a_member_opens_a_post(world: World) -> None:
    forum, handle = await world.forum()
    world.bot.seen.clear()
    post = await ext.member_post(world.alice, handle, "INR à 5", "Que faire ?", ["ouverte"], [("note.txt", b"abc")])
    assert world.bot.seen == [f"thread {post.id}", f"message {post.id}"]
    thread = world.bot.posts[-1]
    assert thread.owner_id == world.alice.id
    assert thread.parent_id == forum.id
    assert [t.name for t in thread.applied_tags] == ["ouverte"]
    starter = await thread.fetch_message(thread.id)
    assert starter.content == "Que faire ?"
    assert await starter.attachments[0].read() == b"abc"


async def test_a_post_without_an_answer_counts_no_message(world: World) -> None:
    _, handle = await world.forum()
    post = await ext.member_post(world.alice, handle, "t", "c")
    assert world.bot.posts[-1].message_count == 0
    await world.moderator.send(post, "réponse")
    thread = await world.bot.fetch_channel(post.id)
    assert isinstance(thread, discord.Thread)
    assert (thread.message_count, thread.total_message_sent) == (1, 1)


async def test_members_obey_the_rules_of_tags(world: World) -> None:
    forum, handle = await world.forum()
    six = [t.id for t in forum.available_tags]
    assert await member_refused(ext.member_post(world.alice, handle, "t", "c", six)) == 50035
    assert await member_refused(ext.member_post(world.alice, handle, "t", "c", [1])) == 50035
    assert await member_refused(ext.member_post(world.alice, handle, "t", "c", ["résolue"])) == 50013
    assert not handle.threads
    await ext.member_post(world.moderator, handle, "t", "c", ["résolue"])
    assert len(handle.threads) == 1


async def test_a_forum_may_require_a_tag(world: World) -> None:
    forum, handle = await world.forum()
    await world.as_bot(forum.edit(require_tag=True))
    assert await member_refused(ext.member_post(world.alice, handle, "t", "c")) == 40067
    assert await refused(forum.create_thread(name="t", content="c")) == (400, 40067)
    assert await forum.create_thread(name="t", content="c", applied_tags=forum.available_tags[:1])


async def test_a_member_needs_the_right_to_post(world: World) -> None:
    forum, handle = await world.forum()
    await world.as_bot(forum.set_permissions(world.cached.default_role, send_messages=False))
    assert await member_refused(ext.member_post(world.alice, handle, "t", "c")) == 50013


async def test_the_bot_obeys_the_rules_of_tags(world: World) -> None:
    forum, _ = await world.forum()
    tags = forum.available_tags
    created = await world.as_bot(forum.create_thread(name="t", content="c", applied_tags=tags[:5]))
    assert [t.id for t in created.thread.applied_tags] == [t.id for t in tags[:5]]
    assert await refused(forum.create_thread(name="t", content="c", applied_tags=tags)) == (400, 50035)
    unknown = discord.ForumTag(name="?")
    unknown.id = 1
    assert await refused(forum.create_thread(name="t", content="c", applied_tags=[unknown])) == (400, 50035)
    world.restrict_bot("manage_threads")
    assert await refused(forum.create_thread(name="t", content="c", applied_tags=tags[1:2])) == (403, 50013)
    assert await refused(created.thread.edit(applied_tags=tags[:1])) == (403, 50013)
    edited = await world.as_bot(created.thread.edit(applied_tags=tags[1:2]))
    assert [t.name for t in edited.applied_tags] == ["résolue"]


async def test_a_post_takes_the_forums_slow_mode(world: World) -> None:
    forum, handle = await world.forum(default_thread_slowmode_delay=15)
    await ext.member_post(world.alice, handle, "t", "c")
    assert world.bot.posts[-1].slowmode_delay == 15
    created = await world.as_bot(forum.create_thread(name="t", content="c"))
    assert created.thread.slowmode_delay == 15


# Language -----------------------------------------------------------------------------------------------------------


async def test_each_member_has_a_language(world: World) -> None:
    channel = world.guild.create_text_channel("accueil")
    ext.set_locale(world.alice, "en-US")
    said = [(await who.slash(channel, "locale")).response for who in (world.alice, world.moderator)]
    assert [r.content for r in said if r] == ["en-US fr", "fr fr"]


async def test_languages_do_not_leak_into_the_next_world(world: World) -> None:
    ext.set_locale(world.alice, "en-US")
    await world.env.shutdown()
    bot = SampleBot()
    async with simcord.run(bot) as env:
        guild = env.create_guild(preferred_locale="en-GB")
        guild.create_role("Modération")
        twin = guild.add_member(env.create_user("alice"))
        channel = guild.create_text_channel("accueil")
        assert twin.id == world.alice.id
        result = await twin.slash(channel, "locale")
        assert result.response is not None
        assert result.response.content == "fr en-GB"
    await bot.close()


async def test_an_unknown_language_is_refused(world: World) -> None:
    with pytest.raises(ValueError, match="fr-BE"):
        ext.set_locale(world.alice, "fr-BE")


# Locked and archived ------------------------------------------------------------------------------------------------


async def open_post(world: World) -> tuple[discord.Thread, ChannelHandle]:
    _, handle = await world.forum()
    post = await ext.member_post(world.alice, handle, "t", "c")
    return world.bot.posts[-1], post


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


# Threads in text channels ---------------------------------------------------------------------------------------------


async def private_thread(world: World, *, invitable: bool) -> tuple[discord.Thread, ChannelHandle]:
    handle = world.guild.create_text_channel("ecoute")
    await world.env.settle()
    channel = world.cached.get_channel(handle.id)
    assert isinstance(channel, discord.TextChannel)
    thread = await world.as_bot(
        channel.create_thread(name="secret", invitable=invitable, type=discord.ChannelType.private_thread)
    )
    return thread, handle


@pytest.mark.parametrize("invitable", [True, False])
async def test_a_private_thread_keeps_invitable(world: World, invitable: bool) -> None:
    thread, _ = await private_thread(world, invitable=invitable)
    cached = world.cached.get_thread(thread.id)
    assert cached is not None
    assert (thread.invitable, cached.invitable, world.bot.posts[-1].invitable) == (invitable,) * 3


async def test_only_its_owner_and_moderators_fill_a_closed_thread(world: World) -> None:
    thread, _ = await private_thread(world, invitable=False)
    stored = world.env.backend.get_thread(thread.id)
    stored.owner_id = world.moderator.id
    world.restrict_bot("manage_threads")
    assert await refused(thread.add_user(discord.Object(world.alice.id))) == (403, 50013)
    assert stored.thread_metadata is not None
    stored.thread_metadata.invitable = True
    await thread.add_user(discord.Object(world.alice.id))
    assert world.alice.id in stored.thread_members


async def test_a_private_thread_leaves_no_notice_in_its_channel(world: World) -> None:
    _, handle = await private_thread(world, invitable=False)
    assert handle.history() == []


async def test_a_stranger_cannot_join_a_thread(world: World) -> None:
    thread, _ = await private_thread(world, invitable=True)
    stranger = world.env.create_user("stranger")
    assert await refused(thread.add_user(discord.Object(stranger.id))) == (404, 10007)


async def test_a_message_starts_one_thread(world: World) -> None:
    handle = world.guild.create_text_channel("entraide")
    said = await world.alice.send(handle, "bonjour")
    thread = await world.as_bot(said.create_thread(name="fil", slowmode_delay=5))
    assert thread.id == said.id
    assert thread.slowmode_delay == 5
    assert await refused(said.create_thread(name="encore")) == (400, 160004)
    assert thread.name == "fil"
    assert [m.id for m in handle.history()] == [said.id]


async def test_an_old_message_leaves_a_notice_when_it_starts_a_thread(world: World) -> None:
    handle = world.guild.create_text_channel("entraide")
    said = await world.alice.send(handle, "bonjour")
    await world.env.advance_time(3600)
    await world.as_bot(said.create_thread(name="fil"))
    assert [m.type for m in handle.history()] == [discord.MessageType.default, discord.MessageType.thread_created]


async def test_members_come_and_go_in_a_thread(world: World) -> None:
    thread, _ = await private_thread(world, invitable=True)
    alice = discord.Object(world.alice.id)
    await world.as_bot(thread.add_user(alice))
    await world.as_bot(thread.add_user(alice))
    assert world.bot.user is not None
    assert {m.id for m in await thread.fetch_members()} == {world.alice.id, world.bot.user.id}
    await world.alice.send(world.guild.channels["ecoute"].threads[0], "là")
    await world.as_bot(thread.remove_user(alice))
    assert world.alice.id not in {m.id for m in await thread.fetch_members()}
    assert await member_refused(world.alice.send(world.guild.channels["ecoute"].threads[0], "là")) == 50001


async def test_reactions_come_and_go(world: World) -> None:
    handle = world.guild.create_text_channel("entraide")
    said = await world.alice.send(handle, "bonjour")
    await said.add_reaction("🙏")
    await world.alice.react(said, "🙏")
    fetched = await said.channel.fetch_message(said.id)
    assert [(str(r.emoji), r.count) for r in fetched.reactions] == [("🙏", 2)]
    await said.clear_reaction("🙏")
    assert not (await said.channel.fetch_message(said.id)).reactions


# What an owner does -------------------------------------------------------------------------------------------------


async def test_an_owner_gives_roles_and_permissions(world: World) -> None:
    role = world.guild.create_role("Soignant")
    ext.grant(world.guild, role, discord.Permissions(manage_guild=True))
    await ext.give(world.alice, role)
    alice = world.cached.get_member(world.alice.id)
    assert alice is not None
    assert role.id in {held.id for held in alice.roles}
    assert alice.guild_permissions.manage_guild


async def test_the_bot_is_invited_with_what_its_link_asks_for(world: World) -> None:
    ext.invite(world.guild, discord.Permissions(view_channel=True))
    await world.env.settle()
    assert not world.cached.me.guild_permissions.manage_channels


async def test_private_answers_end_with_the_client_and_messages_stay(world: World) -> None:
    handle = world.guild.create_text_channel("entraide")
    await world.alice.send(handle, "bonjour")
    await world.alice.slash(handle, "locale")
    assert len(handle.history(viewer=world.alice)) == 2
    ext.reopen_clients(world.env)
    assert [message.content for message in handle.history(viewer=world.alice)] == ["bonjour"]


async def test_files_take_the_right_to_attach_them(world: World) -> None:
    _, handle = await world.forum()
    room = world.guild.create_text_channel("entraide")
    world.guild._guild.everyone_role.permissions &= ~discord.Permissions.attach_files.flag
    with pytest.raises(BackendError, match="50013"):
        await world.alice.send(room, "", attachments=[("a.txt", b"a")])
    with pytest.raises(BackendError, match="50013"):
        await ext.member_post(world.alice, handle, "titre", "texte", attachments=[("a.txt", b"a")])
    await world.alice.send(room, "sans fichier")
    assert handle.threads == []


# The patching itself ------------------------------------------------------------------------------------------------


async def test_the_idle_poll_is_short(world: World) -> None:
    """Twenty answers that wait for a file or a socket take 20 polls: 1 s at simcord's 50 ms, a tenth of it here."""
    handle = world.guild.create_text_channel("entraide")

    @world.bot.tree.command(name="file", description="Looks at a file")
    async def file(interaction: discord.Interaction) -> None:
        await asyncio.to_thread(len, "x")
        await interaction.response.send_message("ok")

    await world.bot.tree.sync()
    loop = asyncio.get_running_loop()
    start = loop.time()
    for _ in range(20):
        await world.alice.slash(handle, "file")
    assert loop.time() - start < 0.7


async def test_only_a_sleep_beyond_the_deadline_counts_as_rest() -> None:
    loop, ask = asyncio.get_running_loop(), _patching.lookup("simcord._dpy_internals:is_sleep_waiter")
    sleeper = asyncio.create_task(asyncio.sleep(1000))
    another = loop.call_later(1000, print, other := loop.create_future())
    await asyncio.sleep(0)
    waiter: Any = sleeper._fut_waiter  # type: ignore[attr-defined]  # asyncio's own
    assert ask(waiter, loop, loop.time() + 10)
    assert not ask(waiter, loop, loop.time() + 2000)
    assert not ask(other, loop, loop.time() + 10)  # its timer wakes nobody
    assert not ask(None, loop, loop.time() + 10)
    sleeper.cancel()
    assert not ask(waiter, loop, loop.time() + 10)
    another.cancel()


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("simcord.http.routes.channels:_gone", "simcord.http.routes.channels._gone"),
        ("simcord.env:Env._gone", "simcord.env.Env._gone"),
        ("simcord.gone:anything", "simcord.gone"),
    ],
)
def test_a_missing_internal_is_named(path: str, sentence: str) -> None:
    with pytest.raises(ext.SimcordChanged, match=rf"no longer has {sentence};"):
        _patching.lookup(path)


def test_a_missing_route_or_default_is_named() -> None:
    with pytest.raises(ext.SimcordChanged, match="the route PUT /gone"):
        _patching.override("PUT", "/gone", lambda handler: handler)
    with pytest.raises(ext.SimcordChanged, match=r"the default 'gone' of simcord\.env\.Env\.settle"):
        _patching.set_default("simcord.env:Env.settle", "gone", 1)


def test_another_version_is_warned_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simcord, "__version__", "3.3.0")
    with pytest.warns(RuntimeWarning, match="runs on 3.3.0"):
        _patching.check_version()


def test_the_version_is_checked_at_import() -> None:
    script = "import simcord; simcord.__version__ = '3.3.0'; import demo.simcord_ext"
    outcome = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "runs on 3.3.0" in outcome.stderr
