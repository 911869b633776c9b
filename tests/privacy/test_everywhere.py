"""One member who uses every feature, then erases: nothing of theirs is left in any table, job, index or channel."""

from typing import Any

from sqlalchemy import select

from db import identities, search
from db.engine import Database
from db.models import AuditRow, Base, CaseImageRow, DocumentRow, JobRow
from tests.checkins.acts import ALL, begin, note
from tests.mentoring.acts import MENTEE, MENTOR, accept, pair_threads, tell
from tests.mentoring.acts import ask as find_a_mentor
from tests.moderation.acts import ask_under_pen, reply_under_pen, report
from tests.peers.acts import ask as need_to_talk
from tests.peers.acts import card as call
from tests.peers.acts import claim
from tests.questions.acts import preview, publish
from tests.questions.image_acts import ask as ask_with_image
from tests.questions.image_acts import judge, shown_in, turn
from tests.world import World, answer_to, texts

RARE = "Zygomatique"


async def live(world: World) -> Any:
    """What she leaves behind in each feature; the thread that holds her image."""
    camille, denis = world.camille, world.denis
    await turn(world)
    pictured = await ask_with_image(world, camille)
    await judge(world, denis, pictured, "questions:release")
    await world.env.advance_time(5)
    assert shown_in(pictured)
    named = await publish(world, camille, f"{RARE} : qui signe ?")
    others = await publish(world, denis, "Licence de judo d’un enfant")
    await preview(world, camille, f"{RARE}, en brouillon")
    _, hidden = await ask_under_pen(world, camille, f"{RARE} sous un autre nom")
    answer = await camille.send(others, f"{RARE} : oui, avec la date.")
    await denis.context_menu(others, "Marquer comme réponse", answer)
    await reply_under_pen(world, camille, others, "Une réponse discrète")
    await camille.context_menu(named, "Remercier", await denis.send(named, "Le senior."))
    await report(world, camille, others, others.history()[-1])
    await camille.slash(world.start, "langue", langue="en")
    await note(world, camille, await begin(world, camille, 4, ALL), "Trop de gardes.")
    await tell(world, camille, MENTEE)
    await tell(world, denis, MENTOR)
    await find_a_mentor(world, camille)
    await accept(world, denis)
    await world.env.advance_time(5)
    assert pair_threads(world)
    await need_to_talk(world, camille)
    await claim(world.paul, call(world))
    await world.env.advance_time(5)
    assert hidden
    return pictured


async def values(db: Database) -> list[tuple[str, Any]]:
    async with db.read() as session:
        return [
            (f"{table.name}.{column}", value)
            for table in Base.metadata.sorted_tables
            for row in (await session.execute(select(table))).mappings()
            for column, value in row.items()
            if value is not None
        ]


async def traces(world: World, owned: list[bytes]) -> set[str]:
    """Where her account, or an identity of hers, still stands, alone or within something else."""
    account = str(world.camille.id)
    found = set()
    for place, value in await values(world.bot.db):
        raw = bytes(value) if isinstance(value, bytes | memoryview) else b""
        if account in str(value) or any(one in raw or one.hex() in str(value) for one in owned):
            found.add(place)
    return found


async def test_nothing_of_hers_is_left_anywhere(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        pictured = await live(world)
        async with world.bot.db.read() as session:
            owned = await identities.all_of(session, world.bot.vault, world.camille.id)
            kinds = set(await session.scalars(select(JobRow.kind)))
        before = await traces(world, owned)
        assert {
            "questions.author_id", "answers.author_id", "drafts.owner", "pens.owner", "thanks.giver", "identities.id",
            "checkins.owner", "checkin_members.owner", "mentoring_profiles.owner", "mentoring_pairs.mentee",
            "support_requests.owner", "preferences.user_id", "reports.owner",
        } <= before  # fmt: skip
        assert {"checkins.remind", "mentoring.follow"} <= kinds, kinds

        sure = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
        await world.camille.click(sure, custom_id="privacy:erase:remove")
        await world.env.advance_time(5)
        assert shown_in(pictured) == []
        await world.live(25)  # what was under a pen goes at moments of its own, and daily work has been done
        assert await traces(world, owned) == set()
        left = await values(world.bot.db)
        assert not [place for place, value in left if RARE.lower() in str(value).lower()]
        async with world.bot.db.read() as session:
            assert await identities.all_of(session, world.bot.vault, world.camille.id) == []
            assert not list(await session.scalars(select(CaseImageRow.id)))
            assert len(list(await session.scalars(select(DocumentRow.question_id)))) == 1  # another member's question
            places = [world.channel("questions").id]
            found = await search.find(session, RARE.lower().split(), guild_id=world.guild.id, channels=places)
            assert not found
            acts = set(await session.scalars(select(AuditRow.actor_id)))
        assert world.camille.id not in acts
        shown = "".join(
            texts(message)
            for thread in world.channel("questions").threads
            for message in thread.history()
            if message.author.bot
        )
        assert RARE not in shown
