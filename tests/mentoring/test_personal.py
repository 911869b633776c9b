"""What a member takes away of mentoring, what an erasure leaves, and what a year does."""

from dataclasses import replace

from sqlalchemy import select

from core.mentoring import RequestState
from db.models import MentoringPairRow, MentoringProposalRow, MentoringRequestRow
from tests.mentoring.acts import (
    DAY,
    MENTEE,
    MENTOR,
    accept,
    ask,
    asked,
    decline,
    end,
    find,
    letter,
    mine,
    pair,
    tell,
)  # fmt: skip
from tests.mentoring.test_faults import KIND, NEUTRAL
from tests.moderation.acts import letters
from tests.peers.test_personal import erase, export
from tests.world import World, texts


async def test_what_is_taken_away_and_erased(database_url: str) -> None:
    async with World.open(database_url) as world:
        await tell(world, world.camille, MENTEE)
        await tell(world, world.denis, MENTOR)
        await tell(world, world.rose, MENTOR)
        await ask(world, world.camille)
        first, other = (world.denis, world.rose) if asked(world, world.denis) else (world.rose, world.denis)
        await decline(world, first, "Trop de gardes en ce moment, rappelle au 06 39 98 12 34.")
        await accept(world, other)
        exported = await export(world, first)
        (answer,) = exported["réponses de mentorat"]
        assert (answer["rôle"], answer["réponse"]) == ("mentor", "non")
        assert answer["raison"].startswith("Trop de gardes")
        assert "06 39" not in answer["raison"]
        exported = await export(world, world.camille)
        assert exported["réponses de mentorat"] == []
        assert [each["état"] for each in exported["demandes de mentorat"]] == ["paired"]
        assert [each["rôle"] for each in exported["binômes de mentorat"]] == ["filleul"]
        for secret in (str(first.id), str(other.id), "Trop de gardes", "declined", "non"):
            assert secret not in str({key: value for key, value in exported.items() if "mentorat" in key})
        await erase(world, first)
        await erase(world, world.camille)
        await world.env.advance_time(5)
        assert KIND in texts(letter(world, other))
        async with world.bot.db.read() as session:
            (request,) = await session.execute(select(MentoringRequestRow))
            (row,) = await session.execute(select(MentoringPairRow))
            proposals = {each.mentor for each in await session.execute(select(MentoringProposalRow))}
        assert (request.mentee, request.state, row.mentee) == (None, RequestState.PAIRED, None)
        assert row.mentor is not None
        assert proposals == {None, row.mentor}
        await world.live(3 * DAY)
        assert "Trop de gardes" not in str(await export(world, first))


async def test_a_mentor_erases_their_data_while_they_are_asked(database_url: str) -> None:
    async with World.open(database_url) as world:
        await tell(world, world.camille, MENTEE)
        await tell(world, world.denis, MENTOR)
        await tell(world, world.rose, replace(MENTOR, topics=()))
        await ask(world, world.camille)
        await erase(world, world.denis)
        await world.env.advance_time(5)
        assert texts(letter(world, world.denis)) == NEUTRAL
        assert not letters(world, world.camille)
        assert "fil privé est ouvert" in await accept(world, world.rose)


async def test_what_is_over_is_kept_for_a_year(sqlite_url: str) -> None:
    async with World.open(sqlite_url, RETENTION_MENTORING_DAYS="10") as world:
        await tell(world, world.camille, MENTEE)
        await tell(world, world.denis, MENTOR)
        await pair(world, world.camille, world.denis)
        await end(world, world.denis, await mine(world, world.denis))
        await tell(world, world.rose, MENTOR)
        await world.mentoring.leave(world.guild.id, world.rose.id)
        for days, left in ((9, 1), (3, 0)):
            assert await world.mentoring.profile(world.actor(world.rose)), "they may come back"
            await world.live(days * DAY)
            async with world.bot.db.read() as session:
                for kind in (MentoringPairRow, MentoringRequestRow, MentoringProposalRow):
                    found = list(await session.scalars(select(kind.id)))
                    assert len(found) == left, (days, kind)
        assert not await world.mentoring.profile(world.actor(world.rose))
        assert "Voici qui" in texts(await find(world, world.camille)), "nothing keeps them apart any more"
