"""What members, colleagues on call and moderators do around a request, as one line each for the tests."""

from typing import Any

from simcord import MemberActor

from demo.reading import control
from tests.moderation.acts import buttons, letters, press
from tests.world import World, answer_to, said

MINUTE, HOUR = 60, 3600
CARD = "besoin de parler"


async def ask(world: World, member: MemberActor) -> str:
    """Ask for a colleague; all that the member was answered."""
    answer = said(await member.slash(world.start, "soutien demander"))
    await world.env.advance_time(1)
    return answer


def cards(world: World, channel: str = "ecoute") -> list[Any]:
    """The requests' cards in a channel, oldest first; the colleagues' panel is none."""
    found = [message for message in world.channel(channel).history() if message.author.bot]
    return [message for message in found if "support:there" not in buttons(message)]


def card(world: World, channel: str = "ecoute") -> Any:
    return cards(world, channel)[-1]


async def claim(member: MemberActor, message: Any) -> str:
    return said(await press(member, message, "support:claim"))


async def claim_in_private(world: World, member: MemberActor) -> str:
    message = called(world, member)[-1]
    return said(await member.user.click(message, custom_id=control(message, "support:claim")))


def letter(world: World, member: MemberActor) -> Any:
    """The latest private message of the bot's."""
    return letters(world, member)[-1]


def called(world: World, member: MemberActor) -> list[Any]:
    """The private messages that call a colleague, and wait for an answer."""
    return [message for message in letters(world, member) if "support:claim" in buttons(message)]


async def cancel(world: World, member: MemberActor) -> str:
    """Take a request back, from where its member was told of it last."""
    told = letter(world, member)
    return said(await member.user.click(told, custom_id=control(told, "support:cancel")))


async def be_there(world: World, member: MemberActor, hours: int = 2) -> Any:
    """Go on duty from the panel; the private desk."""
    result = await member.click(panel(world), custom_id=f"support:there:{hours}")
    await world.env.advance_time(1)
    return answer_to(result)


def panel(world: World) -> Any:
    (found,) = [each for each in world.channel("ecoute").history() if "support:duty" in buttons(each)]
    return found
