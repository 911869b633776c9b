"""What members do with their mentoring profiles, as one line each for the tests."""

from typing import Any

import discord
from simcord import MemberActor

from cogs.mentoring.service import MentoringService
from core.mentoring import Profile
from tests.world import World, answer_to

PERSON: dict[str, Any] = {
    "profession": ["doctor"],
    "status": ["locum"],
    "specialty": "MG",
    "region": "35",
    "topics": ["settling", "paperwork"],
}
"""A form that understands itself."""


def panel(world: World) -> discord.Message:
    return world.channel("mentorat").history()[0]


def service(world: World) -> MentoringService:
    return world.bot.service(MentoringService)


async def profile(world: World, member: MemberActor) -> Profile | None:
    return await service(world).profile(world.actor(member))


async def own(world: World, member: MemberActor) -> Any:
    """The private view of one's own profile, by the panel."""
    return answer_to(await member.click(panel(world), custom_id="mentoring:profile"))


async def fill_in(member: MemberActor, shown: Any, custom_id: str, **values: Any) -> Any:
    """Press one of a view's buttons and send its form; the view stands there still, with what is new."""
    form = await member.click(shown, custom_id=custom_id)
    await member.submit_modal(form, values)
    return shown


async def register(world: World, member: MemberActor, role: str = "mentee", **changes: Any) -> Any:
    """The first use: what for, then one form; the profile as it is shown then."""
    shown = await own(world, member)
    return await fill_in(member, shown, f"mentoring:role:{role}", **{**PERSON, **changes})


async def press(member: MemberActor, shown: Any, custom_id: str) -> Any:
    await member.click(shown, custom_id=custom_id)
    return shown
