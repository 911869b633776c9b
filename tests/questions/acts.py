"""What members do around questions, as one line each for the tests."""

from typing import Any

import discord
from simcord import ChannelHandle, InteractionResult, MemberActor, ResponseMessage

from demo.reading import control as control
from tests.world import World, answer_to, custom_ids, texts

TITLE = "Qui peut signer un arrêt de travail ?"
DETAILS = "Je suis interne aux urgences, le senior est parti. Puis-je le signer ?"


async def fill_in(
    world: World,
    member: MemberActor,
    title: str = TITLE,
    details: str = DETAILS,
    theme: str | None = None,
    signature: str = "account",
) -> InteractionResult:
    """Open the form from the panel, type, send."""
    shown = await member.click(world.panel, custom_id="questions:ask")
    values: dict[str, Any] = {"title": title, "details": details, "signature": signature}
    if theme:
        values["theme"] = [theme]
    return await member.submit_modal(shown, values)


async def preview(world: World, member: MemberActor, title: str = TITLE, **typed: Any) -> ResponseMessage:
    """The private preview of a question that was typed into the form."""
    shown: ResponseMessage = answer_to(await fill_in(world, member, title, **typed))
    return shown


async def publish(world: World, member: MemberActor, title: str = TITLE, **typed: Any) -> ChannelHandle:
    """Ask through the form; the thread."""
    before = {thread.id for thread in world.channel("questions").threads}
    shown = await preview(world, member, title, **typed)
    await member.click(shown, custom_id=control(shown, "questions:publish"))
    (thread,) = [thread for thread in world.channel("questions").threads if thread.id not in before]
    return thread


async def press(member: MemberActor, shown: ResponseMessage, verb: str) -> str:
    """Press a button that is good for one use, unless it was: what the message says since."""
    if any(custom_id.startswith(f"{verb}:") for custom_id in custom_ids(shown)):
        await member.click(shown, custom_id=control(shown, verb))
    return texts(shown)


def card(thread: ChannelHandle) -> Any:
    """The bot's own first message in a thread."""
    return next(message for message in thread.history() if message.author.bot)


def hearts(world: World, message: discord.Message) -> list[int]:
    """Who has put a heart under a message."""
    stored = world.env.backend.get_message(message.channel.id, message.id)
    return [user_id for reaction in stored.reactions if reaction.emoji == "💛" for user_id in reaction.user_ids]
