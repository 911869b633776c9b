"""What is kept of words without a name: theirs to take along, gone at their wish or in time, and readable to nobody."""

from pathlib import Path

from sqlalchemy import func, select

import demo.simcord_ext as ext
from db.models import ContactRow, ContactSenderRow, IdentityRow
from tests.contact.acts import ANSWER, MORE, WORDS, answer, card, mine, mute, reply, write
from tests.leaks.cast import Cast
from tests.mediation import acts as mediation
from tests.moderation.acts import buttons, cards, letters, press
from tests.moderation.test_personal import erase, exported
from tests.world import World, said, texts

KEY = "échanges sans nom avec la modération"
DAY = 86400


async def left(world: World) -> tuple[int, int, int]:
    """Conversations, senders and identities that are kept."""
    async with world.bot.db.read() as session:
        rows = [await session.scalar(select(func.count()).select_from(kind)) for kind in (ContactRow, ContactSenderRow)]
        query = select(func.count()).select_from(IdentityRow).where(IdentityRow.purpose == "contact")
        return int(rows[0] or 0), int(rows[1] or 0), int(await session.scalar(query) or 0)


async def test_who_wrote_takes_it_along_and_an_erasure_leaves_no_word(database_url: str) -> None:
    async with World.open(database_url) as world:
        camille = world.camille
        await write(world, camille)
        await answer(world, world.moderator)
        await world.env.advance_time(1)
        (found,) = (await exported(world, camille))[KEY]
        assert [each["texte"] for each in found["textes"]] == [WORDS, ANSWER]
        assert (await exported(world, world.moderator))[KEY] == []
        assert await left(world) == (1, 1, 2)
        assert str(world.moderator.id) in texts(card(world))
        await erase(world, world.moderator)
        assert str(world.moderator.id) not in texts(card(world)), "who answered may be erased as well"
        assert ANSWER in texts(card(world))
        await write(world, world.denis, "Jonquille.")
        await press(world.denis, await mine(world, world.denis), "contact:end")
        await world.env.advance_time(45)
        ended = cards(world)[-1]
        await erase(world, camille)
        shown = cards(world)[0]
        assert WORDS in texts(shown), "its moment would tell whose erasure it was"
        assert "clos" in said(await press(world.colleague, shown, "contact:close"))
        await ext.leap(world.env, DAY + 1)
        await world.env.advance_time(1)
        shown = cards(world)[0]
        assert (texts(shown), buttons(shown)) == (texts(ended), buttons(ended)), "as if they had ended it"
        assert "n’existe plus" in said(await press(world.colleague, shown, "contact:read"))
        assert await left(world) == (2, 1, 2)
        assert (await exported(world, camille))[KEY] == []


async def test_it_ends_by_itself_and_goes_in_time(sqlite_url: str) -> None:
    async with World.open(sqlite_url, RETENTION_REPORTS_DAYS="2") as world:
        await write(world, world.camille)
        await ext.leap(world.env, 31 * DAY)
        await world.env.advance_time(2)
        assert buttons(card(world)) == {"contact:read"}
        assert "est clos" in texts(letters(world, world.camille)[-1])
        await ext.leap(world.env, 4 * DAY)
        assert await left(world) == (0, 0, 0)
        assert "n’existe plus" in said(await press(world.moderator, card(world), "contact:read"))


async def test_neither_words_nor_those_of_a_mediation_stand_in_the_database(sqlite_url: str, sqlite_path: Path) -> None:
    async with World.open(sqlite_url) as world:
        await write(world, world.camille)
        await answer(world, world.moderator, "Jonquille, merci.")
        await world.env.advance_time(1)
        await reply(world, world.camille)
        thread = await mediation.begin(world, world.camille, world.denis)
        await world.camille.send(thread, "Bergamote : tu m’as coupé la parole.")
        await mediation.sum_up(world, world.denis, thread)
        for member in (world.camille, world.denis):
            await mediation.agree(world, member, thread)
        await mine(world, world.camille)
    raw = b"".join(path.read_bytes() for path in sqlite_path.parent.glob(f"{sqlite_path.name}*"))
    for word in (b"Hortensia", b"Jonquille", b"Bergamote", b"Magnolia", MORE.encode()):
        assert word not in raw
    assert b"mediation-proposed" in raw, "else this looks at nothing"


async def test_new_keys_change_nothing(sqlite_url: str) -> None:
    async with Cast.open(sqlite_url) as cast:
        assert isinstance(cast, Cast)
        await write(cast, cast.camille)
        await mute(cast, cast.moderator)
        await write(cast, cast.denis)
        thread = await mediation.begin(cast, cast.emma, cast.paul)
        await mediation.sum_up(cast, cast.paul, thread)
        await cast.restart_with_new_keys()
        assert "ne reçoit pas" in await write(cast, cast.camille)
        assert WORDS in texts(await mine(cast, cast.denis))
        assert "manque encore" in await mediation.agree(cast, cast.paul, thread)
