"""What moderators and members do around sanctions of accounts, as one line each for the tests."""

from datetime import datetime
from typing import Any

from simcord import MemberActor, RoleHandle
from sqlalchemy import select

import demo.simcord_ext as ext
from db.models import JobRow
from demo.reading import control
from tests.moderation.acts import REASON, letters, press
from tests.world import VERIFIED, World, answer_to, said

A_DAY = 24 * 3600.0
PLEA = "C’était de l’humour, et la consœur en a ri."


async def impose(
    world: World,
    moderator: MemberActor | None = None,
    member: MemberActor | None = None,
    kind: str = "timeout",
    hours: str | None = "72",
    reason: str = REASON,
    template: str | None = None,
) -> str:
    """Marc sanctions Camille, or another another; what he is told."""
    moderator, member = moderator or world.moderator, member or world.camille
    form = await moderator.slash(world.start, "moderation sanctionner", membre=member)
    return said(await moderator.submit_modal(form, fields(kind, hours, reason, template)))


def fields(
    kind: str = "timeout", hours: str | None = "72", reason: str = REASON, template: str | None = None
) -> dict[str, Any]:
    values: dict[str, Any] = {"kind": kind, "reason": reason}
    return values | {"duration": [hours] if hours else [], "template": [template] if template else []}


async def file(world: World, moderator: MemberActor | None = None, member: MemberActor | None = None) -> Any:
    """Somebody's file, as Nadia or another moderator sees it."""
    moderator, member = moderator or world.colleague, member or world.camille
    return answer_to(await moderator.slash(world.start, "moderation dossier", membre=member))


async def release(world: World, moderator: MemberActor | None = None, reason: str = "C’était une méprise.") -> str:
    """Lift what holds, from Camille's file."""
    moderator = moderator or world.colleague
    shown = await file(world, moderator)
    form = await press(moderator, shown, "moderation:end")
    return said(await moderator.submit_modal(form, {"reason": reason}))


async def contest(world: World, member: MemberActor | None = None, plea: str = PLEA) -> str:
    """Appeal from the latest private message that has the button."""
    member = member or world.camille
    told = [each for each in letters(world, member) if "moderation:contest" in str(each.components)][-1]
    form = await member.user.click(told, custom_id=control(told, "moderation:contest"))
    answer = said(await member.user.submit_modal(form, {"reason": plea}))
    await world.env.advance_time(1)
    return answer


def timed_out_until(world: World, member: MemberActor | None = None) -> datetime | None:
    """As Discord has it."""
    found = world.env.backend.get_member(world.guild.id, (member or world.camille).id).timed_out_until
    return datetime.fromisoformat(found) if found else None


def time_out(world: World, until: datetime | None, member: MemberActor | None = None) -> None:
    """By hand, on Discord."""
    changes = {"timed_out_until": until.isoformat() if until else None}
    world.env.backend.edit_member(world.guild.id, (member or world.camille).id, changes)


def wears(world: World, role: str = VERIFIED, member: MemberActor | None = None) -> bool:
    found = world.env.backend.get_member(world.guild.id, (member or world.camille).id)
    return world.role(role).id in found.role_ids


def raise_to(world: World, name: str, member: MemberActor, position: int = 50) -> RoleHandle:
    """A role high up, given to a member."""
    role = world.guild.create_role(name, position=position)
    world.env.backend.add_member_role(world.guild.id, member.id, role.id)
    return role


async def later(world: World, seconds: float) -> None:
    """Let time pass at once, and what comes due then carry on."""
    await ext.leap(world.env, seconds)
    await world.env.advance_time(2)


async def jobs_left(world: World) -> list[str]:
    async with world.bot.db.read() as session:
        rows = await session.scalars(select(JobRow.kind).where(JobRow.kind.startswith("moderation.")))
        return list(rows)
