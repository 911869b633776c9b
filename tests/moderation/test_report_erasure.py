"""What an erasure leaves of reports: that there is one, for as long as it takes to settle it."""

from simcord import MemberActor

from cogs.moderation.report_controls import Claim
from core.reports import ReportState
from demo.reading import control
from tests.moderation.acts import ask_under_pen, cards, latest, letters, press, read, report
from tests.moderation.test_personal import exported
from tests.moderation.test_report_hands import NOTE, WRITTEN, native, pass_on
from tests.moderation.test_reports import rows, stale
from tests.moderation.test_reports_apart import about_marc
from tests.privacy.test_discord import KEEP
from tests.world import World, answer_to, custom_ids, said, texts


async def erase(world: World, member: MemberActor) -> str:
    await member.slash(world.start, "langue", langue="fr")
    asked = answer_to(await member.slash(world.start, "mes-donnees effacer"))
    told = said(await member.click(asked, custom_id=KEEP))
    await world.env.advance_time(2)
    return told


async def test_a_report_about_an_erased_member_stays_until_it_is_settled(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await native(world)
        settled = latest(world)
        await press(world.moderator, settled, "moderation:dismiss")
        await native(world, "Encore bof.")
        await press(world.moderator, latest(world), "moderation:claim")
        thread, message = await ask_under_pen(world, world.emma)
        await report(world, world.denis, thread, message)
        await world.env.advance_time(2)
        told = [await erase(world, world.emma), await erase(world, world.rose)]
        assert told[0] == told[1], "whether there is a report is not told"
        assert "un signalement qui te viserait" in told[0]
        by_state = {(row.state, row.pen_id is None): row for row in await rows(world)}
        open_, closed = by_state[ReportState.OPEN, True], by_state[ReportState.DISMISSED, True]
        assert open_.sealed_author is closed.sealed_author is closed.sealed_context is None
        assert by_state[ReportState.OPEN, False].sealed_context, "what changes together would be one person's"
        card = cards(world)[1]
        assert "Encore bof" in await read(world.moderator, card)
        await press(world.moderator, card, "moderation:dismiss")
        assert [row.sealed_context for row in await rows(world) if row.pen_id is None] == [None, None]


async def test_a_moderator_who_is_erased_is_forgotten_but_as_whom_a_report_is_kept_from(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        marc, nadia = world.moderator, world.colleague
        await about_marc(world)
        (apart,) = await rows(world)
        await native(world)
        await press(marc, latest(world), "moderation:claim")
        await pass_on(world, "team")
        await press(marc, latest(world), "moderation:claim")
        await press(marc, latest(world), "moderation:recuse")
        assert (await exported(world, marc))["mots de transmission"] == [NOTE]
        assert (await exported(world, world.denis))["mots de transmission"] == []
        await erase(world, marc)
        assert (await exported(world, marc))["mots de transmission"] == []
        assert NOTE not in await read(nadia, latest(world))
        (other,) = [row.id for row in await rows(world) if row.id != apart.id]
        found = await world.moderation.reported(other)
        assert found is not None
        assert found.handling.recused == frozenset()
        assert found.context is not None
        assert found.context.text == WRITTEN

        forged = await stale(world, Claim("?", apart.id), Claim("?", 77))
        refused = [said(await marc.click(forged, custom_id=each)) for each in custom_ids(forged)]
        assert refused[0] == refused[1], "as if there were none"
        assert letters(world, marc) == []
        card = letters(world, nadia)[-1]
        await nadia.user.click(card, custom_id=control(card, "moderation:dismiss"))
        (settled,) = [row for row in await rows(world) if row.id == apart.id]
        assert settled.sealed_author is settled.sealed_context is None
        for member in (marc, world.owner):
            assert "signalement en privé" not in said(await member.slash(world.start, "moderation audit"))


async def test_an_erasure_stirs_nothing_at_once_that_a_member_did_without_a_name(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await native(world)
        before = texts(latest(world))
        await erase(world, world.denis)
        assert texts(latest(world)) == before, "what stood under their account lost its name at this very moment"
        await world.live(hours=24)
        assert "n’est plus là" in texts(latest(world))
