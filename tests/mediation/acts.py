"""What two members and moderators do around a mediation, as one line each for the tests."""

from typing import Any

import discord
from simcord import ChannelHandle, MemberActor

from cogs.mediation.service import MediationService, Staged
from demo.reading import control
from tests.moderation.acts import buttons, cards, press
from tests.world import World, said, texts

WHY = "Des mots vifs dans #entraide, à reprendre au calme."
SUMMARY = "Magnolia : on se prévient avant de se répondre en public."


async def propose(
    world: World, one: MemberActor, other: MemberActor, by: MemberActor | None = None, why: str = WHY
) -> str:
    who = by or world.moderator
    result = await who.slash(world.start, "mediation proposer", membre=one, autre=other, motif=why)
    await world.env.advance_time(1)
    return said(result)


def letter(member: MemberActor) -> Any:
    """What one of the two was asked, the latest time."""
    found = [message for message in member.user.dm_channel.history() if message.author.bot]
    return [each for each in found if "édiation" in texts(each)][-1]


async def say(world: World, member: MemberActor, verb: str = "accept") -> str:
    asked = letter(member)
    answer = said(await member.user.click(asked, custom_id=control(asked, f"mediation:{verb}")))
    await world.env.advance_time(1)
    return answer


async def join(world: World, moderator: MemberActor) -> str:
    answer = said(await press(moderator, card(world), "mediation:join"))
    await world.env.advance_time(1)
    return answer


def card(world: World) -> Any:
    return [each for each in cards(world) if "Médiation" in texts(each)][-1]


def threads(world: World) -> list[ChannelHandle]:
    return [each for each in world.channel("entraide").threads if str(each.name).startswith("Médiation")]


async def begin(world: World, one: MemberActor, other: MemberActor) -> ChannelHandle:
    """Both said yes, and two moderators are there; the thread."""
    await propose(world, one, other)
    await join(world, world.colleague)
    for member in (one, other):
        await say(world, member)
    return threads(world)[-1]


def there(world: World, thread: ChannelHandle) -> set[int]:
    """Who is in the thread, but for the bot."""
    return set(world.env.backend.get_channel(thread.id).thread_members) - {world.bot.user_id}


def shown(thread: ChannelHandle, verb: str) -> Any:
    """The latest message of a thread that has such a button."""
    return [each for each in thread.history() if f"mediation:{verb}" in buttons(each)][-1]


async def sum_up(world: World, member: MemberActor, thread: ChannelHandle, text: str = SUMMARY) -> str:
    form = await press(member, shown(thread, "summary"), "mediation:summary")
    answer = said(await member.submit_modal(form, {"summary": text}))
    await world.env.advance_time(1)
    return answer


async def agree(world: World, member: MemberActor, thread: ChannelHandle, message: Any = None) -> str:
    answer = said(await press(member, message or shown(thread, "agree"), "mediation:agree"))
    await world.env.advance_time(1)
    return answer


async def closed(world: World, thread: ChannelHandle) -> bool:
    found = await world.cached.fetch_channel(thread.id)
    assert isinstance(found, discord.Thread)
    return found.archived and found.locked


async def stored(world: World, mediation_id: int = 1) -> Staged:
    found = await world.bot.service(MediationService).staged(mediation_id)
    assert found
    return found
