"""What moderators do around a round, and what the two of a pair do afterwards, as one line each for the tests."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

from simcord import MemberActor
from sqlalchemy import select

import demo.simcord_ext as ext
from cogs.mentoring.service import MentoringService
from core.mentoring import Kind, Pair, Profile, Request
from db import identities
from db.engine import Database
from db.identities import Purpose
from db.models import MentoringRequestRow
from db.queries import mentoring, mentoring_pairs
from demo.reading import control
from tests.mentoring import acts
from tests.moderation.acts import letters
from tests.world import World, answer_to, custom_ids, texts

MENTEE = replace(acts.MENTEE, topics=("paperwork", "thesis"), availability=(), wishes="")
MENTOR = replace(acts.MENTOR, topics=("paperwork",), availability=(), once=False)
WEEK = 7 * 24 * 3600.0
MINUTES = timedelta(minutes=5)
"""In which two are told that they were brought together."""


@asynccontextmanager
async def beside(world: World, database_url: str) -> AsyncIterator[MentoringService]:
    """The service as another process has it, connected."""
    bot = world.bot
    other = Database(database_url, world.settings.storage_patience)
    service = MentoringService(other, bot.clock, bot.vault, Random(1), world.settings.timezone)
    await service.weights(world.actor(world.moderator))
    yield service
    await other.close()


async def tell(world: World, member: MemberActor, profile: Profile, **changes: Any) -> bytes:
    """Keep what a member told of themselves; whose it is."""
    async with world.bot.db.write() as session:
        return (await world.mentoring._keep(session, world.actor(member), replace(profile, **changes))).owner


async def known(world: World, member: MemberActor) -> Profile:
    found = await world.mentoring.profile(world.actor(member))
    assert found is not None
    return found


async def gather(world: World) -> None:
    """Three who wait, two who have a place each."""
    for member in (world.camille, world.denis, world.emma):
        await tell(world, member, MENTEE)
    await tell(world, world.paul, MENTOR)
    await tell(world, world.rose, MENTOR)


async def preview(world: World, moderator: MemberActor | None = None) -> Any:
    return answer_to(await (moderator or world.moderator).slash(world.start, "mentorat tour"))


async def choose(
    world: World, shown: Any, verb: str, mentee: MemberActor, mentor: MemberActor, by: MemberActor | None = None
) -> Any:
    """Pin or forbid two, from a preview."""
    by = by or world.moderator
    form = await by.click(shown, custom_id=control(shown, verb))
    return await by.submit_modal(form, {"mentee": [mentee], "mentor": [mentor]})


async def launch(world: World, shown: Any, by: MemberActor | None = None) -> str:
    result = await (by or world.moderator).click(shown, custom_id=control(shown, "mentoring:launch"))
    await world.env.advance_time(2)
    return "\n".join(texts(message) for message in (result.response, *result.followups) if message)


async def requests(world: World) -> list[Request]:
    async with world.bot.db.read() as session:
        ids = await session.scalars(select(MentoringRequestRow.id))
        found = [await mentoring_pairs.request(session, world.bot.vault, each) for each in ids]
    return [each for each in found if each]


async def accounts(world: World) -> list[tuple[int, int]]:
    """Who was asked about whom, by their accounts."""
    found = await requests(world)
    async with world.bot.db.read() as session:
        owners = [owner for each in found for owner in (each.mentee, *each.choices) if owner]
        users = await identities.users_of(session, world.bot.vault, owners)
    return sorted((users[each.mentee or b""], users[each.choices[0]]) for each in found)


async def pair_up(world: World, mentee: MemberActor, mentor: MemberActor, kind: Kind = Kind.LASTING) -> Pair:
    """Two of whom one asked and the other said yes, in their thread: nobody else fits better."""
    waiting = world.mentoring.today() - timedelta(days=30)
    await tell(world, mentee, MENTEE, waiting_since=waiting)
    lasting = kind is Kind.LASTING
    await tell(world, mentor, MENTOR, mentor=lasting, capacity=3 * lasting, once=not lasting)
    await acts.ask(world, mentee, vingt_minutes=not lasting)
    await acts.accept(world, mentor)
    newest, *_ = (await world.mentoring.mine(world.actor(mentee))).pairs
    return newest[0]


def told_since(world: World, member: MemberActor, pair: Pair) -> list[Any]:
    """What a member was asked and told in private after the first minutes of a pair, oldest first."""
    return [each for each in letters(world, member) if each.created_at > pair.since + MINUTES]


async def paired(world: World, pair: Pair) -> Pair:
    """A pair as it is now."""
    async with world.bot.db.read() as session:
        found = await mentoring_pairs.pair(session, world.bot.vault, pair.id)
    assert found is not None
    return found


async def pass_(world: World, span: timedelta) -> None:
    """Let time pass, and what falls due happen."""
    await ext.leap(world.env, span.total_seconds())
    await world.env.advance_time(10)


async def tap(member: MemberActor, message: Any, verb: str, answer: str) -> Any:
    """Tap an answer in private; what is asked next, or said."""
    (wanted,) = [each for each in _ids(message, verb) if each.split(":")[4] == answer]
    result = await acts.presser(member, message).click(message, custom_id=wanted)
    return result.response or (result.followups[-1] if result.followups else message)


def _ids(message: Any, verb: str) -> list[str]:
    return [each for each in custom_ids(message) if each.startswith(f"{verb}:")]


async def owner(world: World, member: MemberActor) -> bytes | None:
    async with world.bot.db.read() as session:
        return await identities.find(session, world.bot.vault, Purpose.MENTORING, world.guild.id, member.id)


async def forget(world: World, member: MemberActor) -> None:
    """As an erasure does it with a profile, without the clicks."""
    found = await owner(world, member)
    async with world.bot.db.write() as session:
        await mentoring.forget(session, [found] if found else [])
