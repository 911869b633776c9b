"""One test for each gap of simcord that the extension fills: threads in text channels."""

import discord
import pytest
from simcord import ChannelHandle

from tests.simcord_ext.world import World, member_refused, refused


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
