"""What the moderation keeps of members: theirs to see, forgotten at their wish or in time."""

import json
from typing import Any

from simcord import MemberActor
from sqlalchemy import func, select

from db.models import IdentityRow, ReportRow, SanctionRow, UnmaskingRow
from tests.moderation.acts import REASON, ask_under_pen, cards, latest, letters, press, read, report, sanction
from tests.privacy.test_discord import KEEP
from tests.world import World, answer_to, custom_ids

PLEA = "C’était de l’humour."


async def exported(world: World, member: MemberActor) -> dict[str, Any]:
    message = answer_to(await member.slash(world.start, "mes-donnees exporter"))
    found: dict[str, Any] = json.loads(await message.attachments[0].read())
    return found


async def erase(world: World, member: MemberActor) -> None:
    await member.click(answer_to(await member.slash(world.start, "mes-donnees effacer")), custom_id=KEEP)
    await world.env.advance_time(1)


async def count(world: World, table: type[Any], *where: Any) -> int:
    async with world.bot.db.read() as session:
        return await session.scalar(select(func.count()).select_from(table).where(*where)) or 0


async def reported(world: World) -> None:
    thread, message = await ask_under_pen(world, world.camille)
    await report(world, world.denis, thread, message)
    await world.env.advance_time(1)


async def test_a_reporter_finds_their_report_and_nobody_else_does(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await reported(world)
        (found,) = (await exported(world, world.denis))["signalements"]
        assert found["motif"] == REASON
        assert found["état"] == "open"
        for other in (world.camille, world.moderator):
            assert (await exported(world, other))["signalements"] == []


async def test_an_erased_reporter_leaves_a_report_without_words(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await reported(world)
        await erase(world, world.denis)
        told = await read(world.moderator, latest(world))
        assert REASON not in told
        assert "n’est plus là" in told
        assert await count(world, ReportRow, ReportRow.owner.is_not(None)) == 0
        assert await count(world, ReportRow, ReportRow.sealed_reason.is_not(None)) == 0
        assert await count(world, IdentityRow, IdentityRow.purpose == "report") == 0
        before = len(letters(world, world.denis))
        await press(world.moderator, latest(world), "moderation:dismiss")
        await world.env.advance_time(1)
        assert len(letters(world, world.denis)) == before


async def test_an_erased_moderator_lets_go_of_what_they_claimed(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await reported(world)
        await press(world.moderator, latest(world), "moderation:claim")
        await erase(world, world.moderator)
        await press(world.colleague, latest(world), "moderation:dismiss")
        assert await count(world, ReportRow, ReportRow.claimed_by.is_not(None)) == 0


async def test_a_closed_report_goes_after_its_time_and_an_open_one_stays(sqlite_url: str) -> None:
    async with World.open(sqlite_url, RETENTION_REPORTS_DAYS="2") as world:
        await reported(world)
        thread, message = await ask_under_pen(world, world.emma, "Une autre question ?")
        await report(world, world.denis, thread, message)
        await world.env.advance_time(1)
        await press(world.moderator, latest(world), "moderation:dismiss")
        await world.live(hours=30)
        assert await count(world, ReportRow) == 2
        await world.live(hours=44)
        assert await count(world, ReportRow) == 1
        assert await count(world, IdentityRow, IdentityRow.purpose == "report") == 1


async def test_a_member_exports_their_sanction_with_their_appeal(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        await sanction(world, world.moderator, thread, message, "ban", None)
        await world.env.advance_time(1)
        (told,) = letters(world, world.camille)
        form = await world.camille.user.click(told, custom_id=custom_ids(told)[0])
        await world.camille.user.submit_modal(form, {"reason": PLEA})
        (found,) = (await exported(world, world.camille))["décisions de modération"]
        assert (found["motif"], found["appel"]) == (REASON, PLEA)
        await erase(world, world.camille)
        assert await count(world, SanctionRow) == 1
        assert PLEA not in str(await exported(world, world.camille))


async def test_a_request_to_lift_anonymity_goes_a_day_after_its_hour(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        _, message = await ask_under_pen(world, world.camille)
        motive = "Menaces répétées contre une consœur."
        await world.moderator.slash(world.start, "moderation lever-anonymat", message=str(message.id), motif=motive)
        (found,) = (await exported(world, world.moderator))["demandes de levée d’anonymat"]
        assert found["motif"] == motive
        await world.live(hours=50)
        assert await count(world, UnmaskingRow) == 0
        assert "unmask-requested" in [name for name, _ in await world.audit()]


async def test_who_asked_and_is_erased_takes_the_request_along(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        _, message = await ask_under_pen(world, world.camille)
        await world.moderator.slash(world.start, "moderation lever-anonymat", message=str(message.id), motif=REASON)
        await erase(world, world.moderator)
        assert await count(world, UnmaskingRow) == 0
        await world.env.advance_time(1)
        assert cards(world) == [], "it named them"
