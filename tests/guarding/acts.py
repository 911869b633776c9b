"""What members write that the guard takes away, and where they find it again."""

from typing import Any

import discord
from simcord import ChannelHandle, InteractionResult, MemberActor
from sqlalchemy import select

import demo.simcord_ext as ext
from db.models import DraftRow, JobRow
from demo.reading import control as control
from tests.guard.test_identifiers import NIR
from tests.world import World, answer_to, custom_ids, said, texts

SECRET = NIR
QUESTION = f"Bonjour, sécu {SECRET} : quel certificat pour un enfant qui fait du judo ?"
MASKED = "Bonjour, sécu [numéro de sécu] : quel certificat pour un enfant qui fait du judo ?"
CHAT = f"voilà {SECRET}"
NAMED = "Mme Kowalczyk refuse le vaccin, que faire ?"
NAME = "Kowalczyk"


async def post(world: World, member: MemberActor, title: str = "Judo", content: str = QUESTION) -> ChannelHandle:
    return await ext.member_post(member, world.channel("questions"), title, content)


async def thread(world: World) -> ChannelHandle:
    """A question's thread, in which others may write."""
    return await post(world, world.denis, "Certificat de judo", "Quel certificat pour un enfant qui fait du judo ?")


def letters(member: MemberActor) -> list[Any]:
    """The bot's private messages to a member, oldest first."""
    return [message for message in member.user.dm_channel.history() if message.author.bot]


def letter(member: MemberActor) -> Any:
    (found,) = letters(member)
    return found


def close_letters(world: World, member: MemberActor, times: int | None = None) -> None:
    path = f"/channels/{member.user.dm_channel.id}/messages"
    world.env.inject_error("POST", path, status=403, code=50007, times=times)


async def tap(member: MemberActor, message: Any, verb: str) -> str:
    """Press a button under a private message; what the bot answers."""
    result: InteractionResult = await member.user.click(message, custom_id=control(message, verb))
    return said(result)


async def press(member: MemberActor, message: Any, verb: str) -> Any:
    """Press a button under a message on the server; the private message that answers."""
    return answer_to(await member.click(message, custom_id=control(message, verb)))


def lines(channel: ChannelHandle, verb: str = "guarding:") -> list[Any]:
    """The bot's messages with a button of the guard's."""
    found = [message for message in channel.history() if message.author.bot]
    return [message for message in found if any(custom_id.startswith(verb) for custom_id in custom_ids(message))]


def written(channel: ChannelHandle) -> str:
    """All that stands in a channel."""
    return "\n".join(texts(message) for message in channel.history())


async def drafts(world: World) -> int:
    async with world.bot.db.read() as session:
        return len(list(await session.scalars(select(DraftRow.id))))


async def jobs(world: World) -> list[tuple[str, str | None]]:
    """The guard's jobs that are left, with what hinders them."""
    async with world.bot.db.read() as session:
        rows = await session.execute(select(JobRow.kind, JobRow.problem).where(JobRow.kind.startswith("guarding.")))
    return [(row.kind, row.problem) for row in rows]


async def deny(world: World, channel: ChannelHandle, *permissions: str) -> None:
    """Take rights from the bot in a channel."""
    found = world.cached.get_channel(channel.id)
    assert isinstance(found, discord.TextChannel | discord.ForumChannel)
    overwrite = found.overwrites_for(world.cached.me)
    overwrite.update(**dict.fromkeys(permissions, False))
    await found.set_permissions(world.cached.me, overwrite=overwrite)
    await world.env.settle()


async def chat(world: World, member: MemberActor) -> None:
    """Answer somebody in the text channel, where an answer is no question."""
    here = world.channel("entraide")
    await member.send(here, CHAT, reply_to=await world.denis.send(here, "merci"))
