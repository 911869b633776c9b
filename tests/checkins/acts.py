"""What members do around check-ins, as one line each for the tests."""

import json
from typing import Any

import discord
from simcord import MemberActor
from sqlalchemy import select

from core.checkins import Consent, Entry, Member
from db.models import CheckinMemberRow, CheckinRow
from demo.reading import control
from tests.world import World, answer_to, custom_ids

ALL = frozenset(Consent)
TREND = frozenset({Consent.TREND})
WEEK = 7 * 24


def panel(world: World) -> discord.Message:
    return world.channel("meteo-du-travail").history()[0]


async def tap(world: World, member: MemberActor, level: int, message: Any = None) -> Any:
    """Press one of the five buttons; the private answer."""
    return answer_to(await member.click(message or panel(world), custom_id=f"checkins:log:{level}"))


async def agree(member: MemberActor, asked: Any, consents: frozenset[Consent]) -> Any:
    """On the first screen, tick these and go on; the answer in its place."""
    for consent in sorted(consents):
        (tick,) = [each for each in custom_ids(asked) if each.startswith("checkins:choose:") and consent in each[-12:]]
        await member.click(asked, custom_id=tick)
        assert consent in control(asked, "checkins:agree"), "it was not ticked"
    await member.click(asked, custom_id=control(asked, "checkins:agree"))
    return asked


async def begin(world: World, member: MemberActor, level: int, consents: frozenset[Consent] = TREND) -> Any:
    """The first tap and what is agreed to."""
    return await agree(member, await tap(world, member, level), consents)


async def allow(world: World, member: MemberActor, consent: Consent, on: bool) -> Any:
    """Give or withdraw one consent in the settings."""
    shown = answer_to(await member.click(panel(world), custom_id="checkins:settings"))
    await member.click(shown, custom_id=f"checkins:allow:{consent}:{'on' if on else 'off'}")
    return shown


async def note(world: World, member: MemberActor, answer: Any, text: str) -> Any:
    """Write a few words beside this week's answer; what the bot said, message by message."""
    form = await member.click(answer, custom_id=control(answer, "checkins:note"))
    result = await member.submit_modal(form, {"note": text})
    return [message for message in (result.response, *result.followups) if message]


async def rows(world: World) -> list[Entry]:
    """Every answer that is kept, opened."""
    async with world.bot.db.read() as session:
        found = await session.execute(select(CheckinRow).order_by(CheckinRow.week))
        return [Entry(row.week, **json.loads(world.bot.vault.open(row.sealed_content))) for row in found]


async def members(world: World) -> int:
    async with world.bot.db.read() as session:
        return len(list(await session.execute(select(CheckinMemberRow))))


async def agreed(world: World, member: MemberActor) -> Member | None:
    return await world.checkins.member(world.actor(member))
