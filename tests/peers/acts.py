"""What members, colleagues on call and moderators do around a request, as one line each for the tests."""

from typing import Any

from simcord import MemberActor

from demo.reading import control
from tests.moderation.acts import buttons, letters
from tests.world import World, said


async def ask(world: World, member: MemberActor) -> str:
    """Ask for a colleague; all that the member was answered."""
    return said(await member.slash(world.start, "soutien demander"))


def card(world: World) -> Any:
    """The latest request's card among colleagues."""
    return [message for message in world.channel("ecoute").history() if message.author.bot][-1]


async def claim(member: MemberActor, message: Any) -> str:
    return said(await member.click(message, custom_id=control(message, "support:claim")))


def letter(world: World, member: MemberActor) -> Any:
    """The latest private message of the bot's."""
    return letters(world, member)[-1]


__all__ = ["ask", "buttons", "card", "claim", "letter", "letters"]
