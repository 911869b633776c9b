"""What a member and moderators do around a conversation without a name, as one line each for the tests."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import discord
from simcord import MemberActor

from cogs.ui.layout import panel, row
from core.errors import DomainError
from demo.reading import control
from tests.moderation.acts import buttons, cards, press
from tests.world import World, said, texts

WORDS = "Hortensia : un collègue me met mal à l’aise."
MORE = "Hortensia, suite : c’était hier soir."
ANSWER = "Merci de nous le dire. Veux-tu que nous lui parlions ?"


async def write(world: World, member: MemberActor, text: str = WORDS) -> str:
    """By the command; waits until it appears."""
    result = await member.slash(world.start, "ecrire-moderation")
    if result.modal is None:
        return said(result)
    answer = said(await member.submit_modal(result, {"message": text}))
    await world.env.advance_time(45)
    return answer


async def answer(world: World, moderator: MemberActor, text: str = ANSWER) -> str:
    form = await press(moderator, card(world), "contact:answer")
    return said(await moderator.submit_modal(form, {"message": text}))


async def reply(world: World, member: MemberActor, text: str = MORE) -> str:
    """Under the last answer, in private; waits until it appears."""
    told = answered(member)[-1]
    form = await member.user.click(told, custom_id=control(told, "contact:reply"))
    result = said(await member.user.submit_modal(form, {"message": text}))
    await world.env.advance_time(45)
    return result


async def mine(world: World, member: MemberActor) -> Any:
    """The last message of what the command shows of an open conversation."""
    result = await member.slash(world.start, "ecrire-moderation")
    return [each for each in (result.response, *result.followups) if each][-1]


async def mute(world: World, moderator: MemberActor, reason: str = "Insultes.") -> str:
    form = await press(moderator, card(world), "contact:mute")
    return said(await moderator.submit_modal(form, {"message": reason}))


async def forged(world: World, member: MemberActor, custom_id: str) -> Any:
    """Press a button that was never shown to them."""
    button: discord.ui.Button[Any] = discord.ui.Button(label="?", custom_id=custom_id)
    channel = world.cached.get_channel(world.start.id)
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send(view=panel(row(button)))
    return await member.click(message, custom_id=custom_id)


def card(world: World) -> Any:
    """The one card of conversations that stands in the moderators' channel."""
    (found,) = [each for each in cards(world) if "sans nom" in texts(each) or "sans montrer son nom" in texts(each)]
    return found


def answered(member: MemberActor) -> list[Any]:
    """The answers that reached a member in private, oldest first."""
    found = [message for message in member.user.dm_channel.history() if message.author.bot]
    return [each for each in found if "contact:reply" in buttons(each)]


def shut(world: World, member: MemberActor, times: int = 1) -> None:
    """The member lets no bot write to them."""
    dm = world.env.backend.get_dm_channel(member.id)
    world.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=times)


async def refused(*acts: Coroutine[Any, Any, Any]) -> list[str]:
    """Do them at the same time; why some were refused."""
    results = await asyncio.gather(*acts, return_exceptions=True)
    return [each.message.key for each in results if isinstance(each, DomainError)]
