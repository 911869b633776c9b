"""What is kept of a sanction of an account: theirs to see, and no more than is needed once they erased it."""

import json

from simcord import MemberActor

from core.sanctions import Sanction
from db.models import IdentityRow, SanctionRow
from db.queries import sanctions
from tests.moderation.acts import REASON, latest, letters
from tests.moderation.case_acts import A_DAY, PLEA, contest, file, impose, later, release, timed_out_until, wears
from tests.moderation.test_personal import count
from tests.privacy.test_discord import KEEP
from tests.world import World, answer_to, texts


async def decisions(world: World, member: MemberActor) -> list[dict[str, object]]:
    """What the member exports, in private: who is timed out has no commands on the server."""
    message = answer_to(await member.user.slash("mes-donnees exporter"))
    found: list[dict[str, object]] = json.loads(await message.attachments[0].read())["décisions de modération"]
    return found


async def kept(world: World) -> list[Sanction]:
    async with world.bot.db.read() as session:
        rows = [each.owner for each in (await session.execute(SanctionRow.__table__.select())).all()]
        return [each.sanction for each in await sanctions.of_owners(session, world.bot.vault, rows)]


async def test_a_member_exports_what_was_decided_of_them_but_not_by_whom(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await impose(world, reason="", template="tone")
        await contest(world)
        await release(world)
        (found,) = await decisions(world, world.camille)
        assert found["concerne"] == "ton compte"
        assert "Propos blessants" in str(found["motif"])
        assert (found["motif de la levée"], found["appel décidé"]) == ("C’était une méprise.", "lapsed")
        assert str(world.moderator.id) not in str(found)
        assert await decisions(world, world.moderator) == []


async def test_an_erasure_leaves_what_ends_an_exclusion_and_nothing_else(database_url: str) -> None:
    async with World.open(database_url) as world:
        await impose(world, kind="exclude", hours="72")
        await contest(world)
        await impose(world, kind="timeout", hours="1", reason="Encore.")
        await later(world, 3700)
        asked = answer_to(await world.camille.user.slash("mes-donnees effacer"))
        await world.camille.user.click(asked, custom_id=KEEP)
        await world.env.advance_time(1)
        (left,) = await kept(world)
        assert (left.reason, left.template, left.words, left.message_id, left.thread_id) == ("", "", "", 0, 0)
        assert left.appeal is not None
        assert left.appeal.reason == ""
        assert PLEA not in texts(latest(world))
        assert REASON not in texts(latest(world))
        assert (
            await count(world, IdentityRow, IdentityRow.purpose == "case", IdentityRow.sealed_user_id.is_not(None)) == 0
        )
        assert "effacé ses données" in texts(await file(world))
        assert not wears(world)
        assert await decisions(world, world.camille) == []
        # sanctioned again, what is about them is theirs again
        await impose(world, kind="warn", hours=None)
        assert len(await decisions(world, world.camille)) == 2
        await later(world, 3 * A_DAY)
        assert (timed_out_until(world), wears(world)) == (timed_out_until(world), True)
        assert "rendus" in texts(letters(world, world.camille)[-1])
        await world.live(hours=30)
        assert [each.kind.value for each in await kept(world)] == ["warn"]


async def test_roles_that_discord_did_not_give_back_in_time_are_not_forgotten(sqlite_url: str) -> None:
    async with World.open(sqlite_url, RETENTION_REPORTS_DAYS="1") as world:
        await impose(world, kind="exclude", hours="1")
        world.env.inject_error("PUT", "*/members/*/roles/*", status=403, code=50013, times=None)
        await later(world, 3700)
        asked = answer_to(await world.camille.user.slash("mes-donnees effacer"))
        await world.camille.user.click(asked, custom_id=KEEP)
        await world.live(hours=48)
        assert not wears(world)
        assert "une exclusion ou sa fin" in texts(answer_to(await world.owner.slash(world.start, "diagnostic")))
        world.env.backend.faults.clear()
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(2)
        assert wears(world)
        await world.live(hours=25)
        assert await count(world, SanctionRow) == 0


async def test_a_file_forgets_a_year_after_the_end(sqlite_url: str) -> None:
    async with World.open(sqlite_url, RETENTION_REPORTS_DAYS="2") as world:
        await impose(world, hours="1")
        await contest(world)
        await world.live(hours=30)
        assert await count(world, SanctionRow) == 1
        assert "sans objet" in texts(latest(world))
        assert PLEA not in texts(latest(world))
        assert "Appel sans objet" in texts(await file(world))
        await world.live(hours=30)
        assert await count(world, SanctionRow) == 0
