"""What a round pairs: both are asked, and neither can tell what the other said before both said yes."""

from datetime import timedelta
from typing import Any

from core.mentoring import Kind, Request, RequestState, RoundState
from core.signatures import unordered
from db import jobs
from db.models import MentoringRoundRow, table
from db.queries import mentoring_pairs as pairs
from db.queries.mentoring_ends import SEEK
from tests.mentoring.acts import DAY, MENTEE, MENTOR, accept, asked, decline, find, letter, mine, pair_threads, tell
from tests.moderation.acts import letters
from tests.world import World, texts

FOR = timedelta(days=5)
ROUNDS = table(MentoringRoundRow)


async def propose(world: World, mentee: Any, mentor: Any) -> None:
    """Ask both, as a round does."""
    await tell(world, mentee, MENTEE)
    await tell(world, mentor, MENTOR)
    service, now = world.mentoring, world.bot.clock.now()
    async with world.bot.db.write() as session:
        owners = [await service._owner(session, world.guild.id, each.id) for each in (mentee, mentor)]
        number, round_id, state = unordered(world.bot.random), unordered(world.bot.random), RequestState.OPEN
        round_ = {"id": round_id, "guild_id": world.guild.id, "state": RoundState.LAUNCHED, "since": now}
        await session.execute(ROUNDS.insert().values(**round_, draft_of=None, sealed_content=b""))
        request = Request(
            number, world.guild.id, owners[0], Kind.LASTING, state, round_id, now, now + FOR, (owners[1],)
        )
        await pairs.add_request(session, service._vault, request)
        await jobs.schedule(session, SEEK, number, now, world.guild.id)
    await world.env.advance_time(5)


async def test_both_say_yes_and_meet(database_url: str) -> None:
    async with World.open(database_url) as world:
        await propose(world, world.camille, world.denis)
        assert "### Médecine générale · Bretagne\n" in texts(letter(world, world.camille))
        assert "Quelqu’un de patient" in texts(letter(world, world.denis))
        assert "patient" not in texts(letter(world, world.camille)).replace("Un mentor pour toi", "")
        assert "tour de mentorat" in texts(await mine(world, world.camille))
        assert "si l’autre personne dit oui" in await accept(world, world.camille)
        assert "tu as dit oui" in texts(letter(world, world.camille))
        assert "fil privé est ouvert" in await accept(world, world.denis)
        assert len(pair_threads(world)) == 1
        assert "Vous avez dit oui tous les deux" in texts(letters(world, world.camille)[0])


async def test_a_no_cannot_be_told_from_silence(sqlite_url: str) -> None:
    """Denis says no, Paul nothing: to Camille and Rose, who say yes, it looks alike until the end, and then too."""
    async with World.open(sqlite_url) as world:
        await propose(world, world.camille, world.denis)
        await propose(world, world.rose, world.paul)
        await decline(world, world.denis)
        assert asked(world, world.camille), "nothing changed for her"
        answers = [await accept(world, each) for each in (world.camille, world.rose)]
        assert answers[0] == answers[1]
        assert len(asked(world, world.paul)) == 1
        await world.live(4 * DAY)
        assert [len(letters(world, each)) for each in (world.camille, world.rose)] == [1, 1]
        assert len(asked(world, world.paul)) == 1
        await world.live(DAY + 1)
        await world.env.advance_time(5)
        told = [[texts(each) for each in letters(world, member)] for member in (world.camille, world.rose)]
        assert told[0] == told[1]
        assert "Personne n’est disponible" in told[0][1]
        assert "n’est plus d’actualité" in told[0][0]
        assert not asked(world, world.paul)
        assert not pair_threads(world)


async def test_who_said_no_themselves_is_told_nothing_more(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await propose(world, world.camille, world.denis)
        await decline(world, world.camille)
        assert asked(world, world.denis), "neither can the mentor tell"
        await tell(world, world.rose, MENTEE)
        assert "n’ai personne" in texts(await find(world, world.rose)), "his place is not free before the end"
        await world.live(5 * DAY + 1)
        assert len(letters(world, world.camille)) == 1
        assert not asked(world, world.denis)
        assert "n’est plus d’actualité" in texts(letter(world, world.denis))
