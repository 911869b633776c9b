"""One test for each gap of simcord that the extension fills: forums and their posts."""

import discord

import demo.simcord_ext as ext
from tests.simcord_ext.world import World, member_refused, refused


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
