"""How sanctions of accounts end: by themselves, by hand, by leaving, by being lifted; and what then comes back."""

import pytest

import demo.simcord_ext as ext
from tests.moderation.acts import buttons, latest, letters
from tests.moderation.case_acts import (
    A_DAY,
    PLEA,
    contest,
    file,
    impose,
    jobs_left,
    later,
    release,
    time_out,
    timed_out_until,
    wears,
)
from tests.vetting.acts import leave, revoke
from tests.world import VERIFIED, World, answer_to, texts


async def test_what_somebody_ended_by_hand_stays_ended(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await impose(world, kind="exclude", hours="168")
        time_out(world, None)
        await world.give(world.camille, world.role("Soignant vérifié"))
        await world.restart()
        await later(world, A_DAY)
        assert (timed_out_until(world), wears(world)) == (None, True)
        await impose(world, world.colleague, kind="timeout", hours="24")
        assert "à la main" not in texts(await file(world))
        time_out(world, None)
        await world.env.settle()
        assert "à la main" in texts(await file(world))
        await later(world, 7 * A_DAY)
        assert (timed_out_until(world), wears(world)) == (None, True)
        assert await jobs_left(world) == []


async def test_a_member_who_left_or_is_banned_stops_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await impose(world, kind="exclude", hours="72")
        world.env.backend.apply_ban(world.guild.id, world.camille.id, None)
        await world.env.settle()
        await later(world, 3 * A_DAY + 60)
        shown = answer_to(await world.colleague.slash(world.start, "moderation dossier", membre=world.camille.user))
        assert "Terminée" in texts(shown)
        assert await jobs_left(world) == []


@pytest.mark.parametrize("away", [False, True], ids=["heard", "while the bot was away"])
async def test_who_leaves_and_comes_back_is_excluded_still_and_has_no_roles_to_get_back(
    sqlite_url: str, away: bool
) -> None:
    async with World.open(sqlite_url) as world:
        await impose(world, kind="exclude", hours="168")
        until = timed_out_until(world)
        await leave(world, world.camille)
        if away:
            await world.stop()
        await ext.leap(world.env, A_DAY)
        world.guild.add_member(world.camille.user)
        world.env.backend.add_member_role(world.guild.id, world.camille.id, world.role(VERIFIED).id)  # by another bot
        time_out(world, None)
        if away:
            await world.restart()
        await world.env.settle()
        await world.env.advance_time(2)
        assert (timed_out_until(world), wears(world)) == (until, False)
        await later(world, 6 * A_DAY + 60)
        told = texts(letters(world, world.camille)[-1])
        assert "exclusion est terminée" in told
        assert "tes rôles ne reviennent pas d’eux-mêmes" in told
        assert not wears(world)
        assert await jobs_left(world) == []


async def test_the_end_tells_what_comes_back_and_what_holds_still(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await impose(world, kind="exclude", hours="72")
        await impose(world, world.colleague, member=world.denis, kind="exclude", hours="72")
        await impose(world, world.colleague, member=world.denis, kind="timeout", hours="168")
        assert "C’est retiré" in await revoke(world, world.camille)
        await later(world, 3 * A_DAY + 60)
        told = texts(letters(world, world.camille)[-1])
        assert "sauf la reconnaissance" in told
        assert "de nouveau écrire" in told
        assert not wears(world)
        told = texts(letters(world, world.denis)[-1])
        assert "rôles d’ici te sont rendus" in told
        assert wears(world, member=world.denis)
        assert "Une autre décision tient encore" in told
        assert "de nouveau écrire" not in told
        await world.restart()
        await later(world, 4 * A_DAY)
        told = texts(letters(world, world.denis)[-1])
        assert "mise en pause est terminée" in told
        assert "de nouveau écrire" in told


async def test_lifting_gives_everything_back_and_is_told_with_its_reason(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await impose(world, kind="exclude", hours="168")
        await contest(world)
        await world.restart()
        assert "C’est levé" in await release(world)
        assert (timed_out_until(world), wears(world)) == (None, True)
        await world.env.advance_time(1)
        assert "méprise" in texts(letters(world, world.camille)[-1])
        shown = await file(world)
        assert "Levée le" in texts(shown)
        assert f"<@{world.colleague.id}>" in texts(shown)
        assert "moderation:end" not in buttons(shown)
        assert "sans objet" in texts(latest(world))
        assert PLEA not in texts(latest(world))
        assert [name for name, _ in await world.audit()][-2:] == ["measure-exclude", "measure-lifted"]
