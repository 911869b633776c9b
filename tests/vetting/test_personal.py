"""What is kept of who is recognised: taken away, erased at once, purged in its time."""

from sqlalchemy import select

import demo.simcord_ext as ext
from core.vetting import Standing, VouchState
from db.models import VettingRow
from tests.moderation.acts import buttons
from tests.peers.test_personal import erase, export
from tests.vetting.acts import (
    ask,
    card,
    cards,
    case,
    chain,
    come_back,
    decide,
    join,
    leave,
    revoke,
    roles,
    vouch,
    vouches,
)  # fmt: skip
from tests.world import VERIFIED, World, texts


async def test_a_voucher_and_one_vouched_for_take_away_and_erase(database_url: str) -> None:
    async with World.open(database_url) as world:
        noe, anna = world.newcomer, join(world, "Anna")
        for each in (noe, anna):
            await vouch(world, world.camille, each)
        await vouch(world, world.denis, noe)
        await ask(world, anna, words="Denis me connaît.")
        given = await export(world, world.camille)
        assert [each["à"] for each in given["parrainages donnés"]] == [str(noe.id), str(anna.id)]
        asked = await export(world, anna)
        assert asked["reconnaissance"][0]["ce que tu as écrit"] == "Denis me connaît."
        assert asked["parrainages reçus"] == [{"serveur": str(world.guild.id), "comptent": 1}], "nor when, nor by whom"
        assert str(world.camille.id) not in str(asked), "who vouched was told to moderators"
        assert f"<@{world.camille.id}>" in texts(card(world, f"<@{anna.id}> demande"))

        await erase(world, world.camille)
        rows = await vouches(world)
        assert [(row.voucher_id, row.member_id, row.state) for row in rows] == [
            (None, noe.id, VouchState.LIVE),
            (world.denis.id, noe.id, VouchState.LIVE),
        ], "who is verified stays so, by somebody unnamed"
        assert roles(world, noe) == {VERIFIED}
        assert "quelqu’un" in await chain(world, noe)
        assert f"<@{world.camille.id}>" not in texts(card(world, f"<@{anna.id}> demande"))
        assert await everything(world, world.camille.id) == []

        await erase(world, anna)
        assert cards(world) == [], "the card named her"
        assert await case(world, anna) is None
        await erase(world, noe)
        assert await vouches(world) == []
        assert roles(world, noe) == {VERIFIED}, "that is Discord's"
        assert await everything(world, noe.id) == []


async def test_an_erasure_gives_back_nothing_that_moderators_took(sqlite_url: str) -> None:
    async with World.open(sqlite_url, RETENTION_VETTING_DAYS="2") as world:
        noe = world.newcomer
        await revoke(world, world.camille, reason="Compte vendu.")
        await ask(world, noe, words="Denis me connaît.")
        await decide(world, world.moderator, card(world, f"<@{noe.id}> demande"), "decline", "Pas cette fois.")
        assert str(world.moderator.id) in texts(card(world, f"<@{noe.id}> n’a pas"))
        await erase(world, world.moderator)
        assert str(world.moderator.id) not in texts(card(world, f"<@{noe.id}> n’a pas")), "who decided"
        for each in (world.camille, noe):
            await erase(world, each)
        assert await case(world, noe) is None
        kept = await case(world, world.camille)
        assert kept
        assert (kept.standing, kept.note, kept.by) == (Standing.REVOKED, "", None)
        assert "c’est à la modération" in await vouch(world, world.denis, world.camille)
        await world.live(hours=96)
        assert await case(world, world.camille) is None, "nor for ever"


async def everything(world: World, user_id: int) -> list[str]:
    """The tables of recognition that name somebody."""
    found = []
    for row in await vouches(world):
        found += [str(row.id)] if user_id in (row.voucher_id, row.member_id) else []
    async with world.bot.db.read() as session:
        for kept in await session.execute(select(VettingRow)):
            found += [str(kept.id)] if user_id in (kept.user_id, kept.by) else []
    return found


async def test_what_holds_no_longer_goes_in_its_time(sqlite_url: str) -> None:
    async with World.open(sqlite_url, RETENTION_VETTING_DAYS="10") as world:
        noe, anna, ben, lea = world.newcomer, join(world, "Anna"), join(world, "Ben"), join(world, "Léa")
        for by in (world.camille, world.denis):
            await vouch(world, by, noe)
        await vouch(world, world.camille, anna)  # who never asks
        zoe = join(world, "Zoé")
        for member in (ben, lea, zoe):
            await ask(world, member)
        await leave(world, zoe)
        await come_back(world, zoe)
        await vouch(world, world.denis, zoe)  # which makes her begin anew
        await decide(world, world.moderator, card(world, f"<@{ben.id}>"), "decline", "")
        await leave(world, world.emma)
        for days, kept in ((9, True), (12, False)):
            await ext.leap(world.env, days * 24 * 3600)
            await world.live(25)
            for gone in (anna, ben, zoe):
                assert (await case(world, gone) is not None) is kept, days
        for stays, standing in ((noe, Standing.VERIFIED), (lea, Standing.NONE)):
            found = await case(world, stays)
            assert found is not None
            assert found.standing is standing
        assert [row.member_id for row in await vouches(world)] == [noe.id, noe.id]
        (waiting,) = cards(world)
        assert buttons(waiting) >= {"vetting:verify"}, "what waits is kept until it is decided"
        await leave(world, noe)
        await ext.leap(world.env, 12 * 24 * 3600)
        await world.live(25)
        assert await case(world, noe) is None
        back = await come_back(world, noe)
        assert roles(world, back) == set()
