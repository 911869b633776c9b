"""What members and moderators do around moderation, as one line each for the tests."""

from typing import Any

import discord
from simcord import ChannelHandle, MemberActor

import demo.simcord_ext as ext
from demo.reading import control
from tests.questions.acts import TITLE, card, preview
from tests.world import World, answer_to, custom_ids, said, texts

REASON = "Propos blessants envers une consœur."
REPLY = "Arrête de poser des questions pareilles."


async def ask_under_pen(world: World, member: MemberActor, title: str = TITLE, signature: str = "pseudonym") -> Any:
    """Ask under a pen and wait until it appears; the thread, and the message that stands under the pen."""
    before = {thread.id for thread in world.channel("questions").threads}
    shown = await preview(world, member, title, signature=signature)
    await member.click(shown, custom_id=control(shown, "questions:publish"))
    await world.env.advance_time(60)
    new = [thread for thread in world.channel("questions").threads if thread.id not in before]
    (thread,) = [thread for thread in new if thread.name == title]  # what was to appear "later" may just have come
    return thread, card(thread)


async def reply_under_pen(
    world: World, member: MemberActor, thread: ChannelHandle, text: str = REPLY, signature: str = "pseudonym"
) -> Any:
    """Reply under a pen and wait until it appears; the message."""
    form = await member.click(card(thread), custom_id=control(card(thread), "questions:reply"))
    shown = answer_to(await member.submit_modal(form, {"details": text, "signature": signature}))
    await member.click(shown, custom_id=control(shown, "questions:publish"))
    await world.env.advance_time(60)
    (message,) = [message for message in thread.history() if text in texts(message)]
    return message


async def report(world: World, member: MemberActor, channel: ChannelHandle, message: Any, reason: str = REASON) -> str:
    form = await member.context_menu(channel, "Signaler", message)
    return said(await member.submit_modal(form, {"reason": reason}))


async def sanction(
    world: World,
    moderator: MemberActor,
    channel: ChannelHandle,
    message: Any,
    kind: str = "suspend",
    days: str | None = "7",
    reason: str = REASON,
) -> str:
    form = await moderator.context_menu(channel, "Sanctionner l'auteur", message)
    values: dict[str, Any] = {"kind": kind, "reason": reason, "duration": [days] if days else []}
    return said(await moderator.submit_modal(form, values))


async def let_clean(world: World, member: MemberActor) -> None:
    """Let a member manage messages, to whom Discord then shows moderators' commands: they are no moderator for that."""
    role = world.guild.create_role(name="Ménage")
    ext.grant(world.guild, role, discord.Permissions(manage_messages=True))
    await world.give(member, role)


def cards(world: World) -> list[Any]:
    """The bot's messages in the moderators' channel, oldest first."""
    return [message for message in world.channel("moderation").history() if message.author.bot]


def latest(world: World) -> Any:
    return cards(world)[-1]


async def press(member: MemberActor, message: Any, verb: str) -> Any:
    return await member.click(message, custom_id=control(message, verb))


async def read(member: MemberActor, message: Any) -> str:
    """All that a moderator is shown of a report in private."""
    return said(await press(member, message, "moderation:read"))


def letters(world: World, member: MemberActor) -> list[Any]:
    """What the bot wrote to a member in private, oldest first."""
    return [message for message in member.user.dm_channel.history() if message.author.bot]


def buttons(message: Any) -> set[str]:
    """The verbs of a message's controls."""
    return {":".join(custom_id.split(":")[:2]) for custom_id in custom_ids(message)}
