"""What mentees and mentors do around a search and a pair, as one line each for the tests."""

from typing import Any

import discord
from simcord import ChannelHandle, MemberActor

from core.mentoring import Profile
from core.rights import Actor
from demo.reading import control
from tests.moderation.acts import buttons, letters
from tests.world import World, answer_to, custom_ids, said, texts

DAY = 24
MENTEE = Profile(
    mentee=True,
    profession="doctor",
    status="intern",
    specialty="general-practice",
    region="bretagne",
    topics=("paperwork", "thesis", "balance"),
    availability=("week-evening",),
    wishes="Quelqu’un de patient.",
)
MENTOR = Profile(
    mentor=True,
    profession="doctor",
    status="self-employed",
    specialty="general-practice",
    region="bretagne",
    topics=("paperwork", "balance"),
    availability=("week-evening", "weekend"),
    once=True,
)


async def tell(world: World, member: MemberActor, profile: Profile) -> None:
    """Keep what a member told of themselves."""
    await tell_of(world, world.actor(member), profile)


async def tell_of(world: World, actor: Actor, profile: Profile) -> None:
    async with world.bot.db.write() as session:
        await world.mentoring._keep(session, actor, profile)


async def find(world: World, member: MemberActor, **options: Any) -> Any:
    """Search; the private answer."""
    return answer_to(await member.slash(world.start, "mentorat chercher", **options))


async def ask(world: World, member: MemberActor, first: int = 0, **options: Any) -> str:
    """Search, and have those asked who were shown; the answer."""
    shown = await find(world, member, **options)
    return await ask_of(world, member, shown, first)


async def ask_of(world: World, member: MemberActor, shown: Any, first: int = 0) -> str:
    wanted = [each for each in custom_ids(shown) if each.startswith("mentoring:ask:")][first]
    answer = await member.click(shown, custom_id=wanted)
    await world.env.advance_time(2)
    return said_in_place(answer)


def said_in_place(result: Any) -> str:
    """What an interaction was answered with, in the place of what was pressed or beside it."""
    return texts(result.response or result.followups[-1])


def letter(world: World, member: MemberActor) -> Any:
    """The latest private message of the bot's."""
    return letters(world, member)[-1]


def asked(world: World, member: MemberActor) -> list[Any]:
    """The private messages that wait for an answer of a member's."""
    return [each for each in letters(world, member) if "mentoring:accept" in buttons(each)]


async def waiting(world: World, member: MemberActor) -> Any:
    """The latest that waits for an answer of a member's, read in a private thread where their messages are closed; None
    where nothing does.
    """
    if found := asked(world, member):
        return found[-1]
    for thread in pair_threads(world):
        (first, *_) = thread.history()
        if "mentoring:letter" in buttons(first) and member.id in {each.id for each in await members_of(world, thread)}:
            return answer_to(await member.click(first, custom_id=control(first, "mentoring:letter")))
    return None


async def members_of(world: World, thread: ChannelHandle) -> list[Any]:
    """Who is in a thread, awake or asleep."""
    found = await world.cached.fetch_channel(thread.id)
    assert isinstance(found, discord.Thread)
    return list(await found.fetch_members())


def presser(member: MemberActor, message: Any) -> Any:
    """Who presses a message's buttons: a member on their server, their account in private messages."""
    place = message.channel.id if isinstance(message, discord.Message) else message.channel_id
    return member.user if place == member.user.dm_channel.id else member


async def accept(world: World, member: MemberActor, message: Any = None) -> str:
    message = message or asked(world, member)[-1]
    answer = said(await presser(member, message).click(message, custom_id=control(message, "mentoring:accept")))
    await world.env.advance_time(2)
    return answer


async def decline(world: World, member: MemberActor, reason: str = "", message: Any = None) -> str:
    message = message or asked(world, member)[-1]
    by = presser(member, message)
    form = await by.click(message, custom_id=control(message, "mentoring:decline"))
    answer = said(await by.submit_modal(form, {"reason": reason}))
    await world.env.advance_time(2)
    return answer


def pair_threads(world: World) -> list[ChannelHandle]:
    """The private threads under the channel of mentoring."""
    return list(world.channel("mentorat").threads)


async def mine(world: World, member: MemberActor) -> Any:
    return answer_to(await member.slash(world.start, "mentorat binomes"))


async def end(world: World, member: MemberActor, message: Any) -> str:
    """End a pair, from a message that offers it, and be sure."""
    sure = answer_to(await member.click(message, custom_id=control(message, "mentoring:end")))
    answer = await member.click(sure, custom_id=control(sure, "mentoring:finish"))
    await world.env.advance_time(2)
    return said_in_place(answer)


async def pair(world: World, mentee: MemberActor, mentor: MemberActor) -> ChannelHandle:
    """Bring two together; their thread."""
    before = {thread.id for thread in pair_threads(world)}
    assert "C’est parti" in await ask(world, mentee)
    assert "fil privé est ouvert" in await accept(world, mentor)
    (thread,) = [thread for thread in pair_threads(world) if thread.id not in before]
    return thread
