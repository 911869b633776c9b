"""`/mes-donnees` as members use it, on a server and in private messages."""

import json
from typing import Any

from sqlalchemy import func, select

from cogs.privacy.service import PrivacyService
from core.i18n import Locale
from core.questions import QuestionText
from db.models import DraftRow, IdentityRow, JobRow, PreferenceRow, QuestionRow
from tests.world import World, answer_to, custom_ids, said

WORDS = "Zygomatique"
KEEP, REMOVE = "privacy:erase:keep", "privacy:erase:remove"


async def write(world: World, published: str = "publiée") -> int:
    """Camille writes one draft, and publishes one question where no forum is in place yet; its id."""
    actor = world.actor(world.camille)
    await world.questions.draft(actor, QuestionText(f"{WORDS} en brouillon", "", None))
    draft = await world.questions.draft(actor, QuestionText(f"{WORDS} {published}", "", None))
    await world.bot.directory.prefer(world.camille.id, Locale.FR)
    return (await world.questions.publish(actor, draft.draft_id, world.start.id)).id


async def counts(world: World) -> dict[str, int]:
    async with world.bot.db.read() as session:
        return {
            table.__tablename__: await session.scalar(select(func.count()).select_from(table)) or 0
            for table in (DraftRow, IdentityRow, PreferenceRow)
        }


async def question(world: World, question_id: int) -> Any:
    async with world.bot.db.read() as session:
        return (await session.execute(select(QuestionRow).where(QuestionRow.id == question_id))).one()


NOTHING = {"drafts": 0, "identities": 0, "preferences": 0}


async def test_the_notice_says_what_why_how_long_and_who(database_url: str) -> None:
    async with World.open(database_url, installed=False, RETENTION_DRAFTS_DAYS="9", RETENTION_AUDIT_DAYS="99") as world:
        result = await world.camille.slash(world.start, "mes-donnees notice")
        told = said(result)
        for expected in ("9 jours", "99 jours", "héberge", "Discord", "exporter", "effacer", "Questions posées"):
            assert expected in told
        english = said(await world.emma.slash(world.start, "mes-donnees notice"))
        assert "hosts the bot" in english
        assert "9 days" in english


async def test_the_export_is_a_private_file_under_a_neutral_name(database_url: str) -> None:
    async with World.open(database_url, installed=False) as world:
        await write(world)
        message = answer_to(await world.camille.slash(world.start, "mes-donnees exporter"))
        (file,) = message.attachments
        assert file.filename == "mes-donnees.json"
        raw = await file.read()
        data: dict[str, Any] = json.loads(raw)
        assert data["brouillons"][0]["contenu"]["titre"] == f"{WORDS} en brouillon"
        assert data["questions"][0]["titre"] == f"{WORDS} publiée"
        assert "exporté le".encode() in raw  # accents are readable in any editor
        other = answer_to(await world.denis.slash(world.start, "mes-donnees exporter"))
        assert WORDS.encode() not in await other.attachments[0].read()


async def test_nothing_is_erased_before_the_member_chose(database_url: str) -> None:
    async with World.open(database_url, installed=False) as world:
        await write(world)
        before = await counts(world)
        asked = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
        assert custom_ids(asked) == [KEEP, REMOVE]
        assert await counts(world) == before != NOTHING


async def test_erasing_can_leave_the_texts(database_url: str) -> None:
    async with World.open(database_url, installed=False) as world:
        question_id = await write(world)
        asked = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
        assert "effacé" in said(await world.camille.click(asked, custom_id=KEEP))
        assert await counts(world) == NOTHING
        row = await question(world, question_id)
        assert (row.author_id, row.title) == (None, f"{WORDS} publiée")
        assert world.bot.directory.locale(world.camille.id) is None


async def test_erasing_can_take_the_texts_too_and_clears_the_files(database_url: str) -> None:
    async with World.open(database_url, installed=False) as world:
        await write(world)
        asked = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
        await world.camille.click(asked, custom_id=REMOVE)
        assert await counts(world) == NOTHING
        assert WORDS not in str(await world.bot.service(PrivacyService).export(world.camille.id))
        async with world.bot.db.read() as session:
            assert not await session.scalar(select(func.count()).where(JobRow.kind == "privacy.tidy"))
            titles = list(await session.scalars(select(QuestionRow.title)))
        assert WORDS not in "".join(titles)


async def test_the_buttons_work_again_and_after_a_restart(database_url: str) -> None:
    async with World.open(database_url, installed=False) as world:
        await write(world)
        several = [answer_to(await world.camille.slash(world.start, "mes-donnees effacer")) for _ in range(3)]
        await world.restart()
        for asked, button in zip(several, (KEEP, KEEP, REMOVE), strict=True):
            assert "effacé" in said(await world.camille.click(asked, custom_id=button))
        assert await counts(world) == NOTHING


async def test_everything_works_in_private_messages_and_covers_every_server(database_url: str) -> None:
    async with World.open(database_url, installed=False) as world:
        await write(world)
        await world.camille.send_dm("bonjour")
        user = world.camille.user
        assert "héberge" in said(await user.slash("mes-donnees notice"))
        assert "consenti" in said(await user.slash("mes-donnees consentements"))
        exported = answer_to(await user.slash("mes-donnees exporter"))
        assert WORDS.encode() in await exported.attachments[0].read()
        asked = answer_to(await user.slash("mes-donnees effacer"))
        await user.click(asked, custom_id=REMOVE)
        assert await counts(world) == NOTHING


async def test_the_daily_retention_runs_by_itself(database_url: str) -> None:
    async with World.open(database_url, installed=False, RETENTION_DRAFTS_DAYS="1") as world:
        await write(world)
        await world.live(hours=72)
        assert (await counts(world))["drafts"] == 0


async def test_discord_knows_every_request_that_is_made(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        await write(world)
        for name in ("notice", "exporter", "consentements"):
            await world.camille.slash(world.start, f"mes-donnees {name}")
        asked = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
        await world.camille.click(asked, custom_id=REMOVE)
