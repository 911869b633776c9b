"""What newcomers, those who vouch and moderators do, as one line each for the tests."""

from typing import Any

from simcord import MemberActor
from sqlalchemy import select

from cogs.vetting.service import VettingService
from core.vetting import Case
from db.models import VouchRow
from db.queries import vetting
from demo.reading import control
from tests.world import VERIFIED, World, answer_to, said, texts

ASSOCIATE = "Membre associé"
WHY = "Compte vendu, semble-t-il."


def service(world: World) -> VettingService:
    return world.bot.service(VettingService)


async def standing(world: World, member: MemberActor) -> Any:
    """The lobby's button: the private answer."""
    return answer_to(await member.click(world.panel, custom_id="vetting:standing"))


async def ask(
    world: World, member: MemberActor, wish: str = "verified", words: str = "Interne à Lyon, Denis me connaît."
) -> str:
    shown = await standing(world, member)
    form = await member.click(shown, custom_id=control(shown, "vetting:request"))
    answer = said(await member.submit_modal(form, {"wish": wish, "words": words}))
    await world.env.advance_time(1)
    return answer


async def vouch(world: World, by: MemberActor, member: Any) -> str:
    return said(await by.slash(world.start, "parrainer", membre=member))


async def withdraw(world: World, by: MemberActor, member: MemberActor) -> str:
    """From the list of one's own vouches."""
    shown = await standing(world, by)
    (row,) = [row for row in await vouches(world) if (row.voucher_id, row.member_id) == (by.id, member.id)]
    sure = answer_to(await by.click(shown, custom_id=f"vetting:withdraw:{row.id}"))
    return said(await by.click(sure, custom_id=f"vetting:withdraw:{row.id}:sure"))


def cards(world: World) -> list[Any]:
    return [message for message in world.channel("moderation").history() if message.author.bot]


def card(world: World, words: str) -> Any:
    (found,) = [message for message in cards(world) if words in texts(message)]
    return found


async def decide(world: World, by: MemberActor, shown: Any, verb: str, reason: str | None = None) -> str:
    result = await by.click(shown, custom_id=control(shown, f"vetting:{verb}"))
    if reason is not None:
        result = await by.submit_modal(result, {"reason": reason})
    return said(result)


async def chain(world: World, member: Any, by: MemberActor | None = None) -> str:
    return said(await (by or world.moderator).slash(world.start, "reconnaissance voir", membre=member))


async def revoke(world: World, member: Any, by: MemberActor | None = None, reason: str = WHY) -> str:
    command = "reconnaissance retirer"
    return said(await (by or world.moderator).slash(world.start, command, membre=member, motif=reason))


def roles(world: World, member: MemberActor) -> set[str]:
    found = world.cached.get_member(member.id)
    assert found is not None
    return {role.name for role in found.roles} & {VERIFIED, ASSOCIATE}


async def vouches(world: World) -> list[Any]:
    async with world.bot.db.read() as session:
        return list(await session.execute(select(VouchRow).order_by(VouchRow.id)))


async def case(world: World, member: MemberActor) -> Case | None:
    async with world.bot.db.read() as session:
        return await vetting.of_member(session, world.bot.vault, world.guild.id, member.id)


def join(world: World, name: str, *, bot: bool = False) -> MemberActor:
    return world.guild.add_member(world.env.create_user(name, bot=bot))


async def leave(world: World, member: MemberActor) -> None:
    world.guild.remove_member(member)
    await world.env.settle()


async def come_back(world: World, member: MemberActor) -> MemberActor:
    again = world.guild.add_member(member.user)
    await world.env.settle()
    return again
