"""An exclusion takes the role of the verified for its time: it says nothing about who vouches for whom."""

from core.vetting import VouchState
from tests.moderation.acts import letters
from tests.moderation.case_acts import impose, wears
from tests.vetting.acts import ask, card, decide, revoke, vouch, vouches
from tests.world import World, texts

A_WEEK = 168


async def test_it_leaves_what_was_vouched_and_gives_the_role_back_in_silence(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await vouch(world, world.denis, world.newcomer)
        await impose(world, member=world.denis, kind="exclude", hours=str(A_WEEK))
        await world.env.advance_time(1)
        assert not wears(world, member=world.denis)
        assert [row.state for row in await vouches(world)] == [VouchState.LIVE]
        await vouch(world, world.camille, world.newcomer)
        await world.env.advance_time(1)
        assert wears(world, member=world.newcomer)
        before = len(letters(world, world.denis))
        await world.live(A_WEEK + 1)
        assert wears(world, member=world.denis)
        (told,) = letters(world, world.denis)[before:]
        assert "Ton exclusion est terminée" in texts(told), "that it is over, and not that he was recognised"


async def test_nobody_brings_back_whom_it_keeps_out(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await impose(world, kind="exclude", hours=str(A_WEEK))
        await world.env.advance_time(1)
        assert "c’est à la modération" in await vouch(world, world.denis, world.camille), "not that they are excluded"
        await ask(world, world.camille)
        shown = card(world, f"<@{world.camille.id}>")
        assert "exclusion tient encore" in await decide(world, world.colleague, shown, "verify")
        assert not wears(world)


async def test_what_moderators_take_back_meanwhile_does_not_come_back(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        for colleague in (world.denis, world.camille):
            await vouch(world, colleague, world.newcomer)
        await world.env.advance_time(1)
        await impose(world, member=world.newcomer, kind="exclude", hours=str(A_WEEK))
        await world.env.advance_time(1)
        assert "C’est retiré" in await revoke(world, world.newcomer)
        await world.live(A_WEEK + 1)
        assert not wears(world, member=world.newcomer)
