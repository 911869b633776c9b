"""A plan that is out of date, one that was interrupted, and servers that are full."""

import pytest

from cogs.server.plan import seal, within
from tests.questions.acts import control
from tests.server.acts import mutations, once, setup
from tests.world import World, answer_to, said, texts

STALE = "Quelque chose a changé"
EVERY = [f"channel:{number}" for number in range(30)]


def test_a_seal_holds_what_was_agreed_to_and_no_more() -> None:
    agreed = seal(EVERY[3:9], EVERY)
    assert len(agreed) < 40
    assert within(EVERY[3:9], agreed, EVERY)
    assert within(EVERY[4:6], agreed, EVERY)
    assert within((), agreed, EVERY)
    assert not within(EVERY[3:10], agreed, EVERY)
    assert not within((), agreed, EVERY[1:])  # another version of the bot
    for forged in ("", "x", agreed[:6], f"{agreed[:6]}-1", f"{agreed[:6]}0x1"):
        assert not within((), forged, EVERY)


async def test_more_than_the_plan_said_is_shown_anew_and_not_done(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.backend.delete_channel(world.channel("entraide").id)
        await world.env.settle()
        plan = answer_to(await setup(world, applied=False))
        world.env.backend.delete_channel(world.channel("journal").id)
        await world.env.settle()
        before = len(world.env.http_requests)
        await world.owner.click(plan, custom_id=control(plan, "server:apply"))
        assert STALE in texts(plan)
        assert "À créer**\n- #entraide\n- #journal\n" in texts(plan)
        assert mutations(world, before) == []
        await world.owner.click(plan, custom_id=control(plan, "server:apply"))
        assert "C’est en place" in texts(plan)
        once(world)


async def test_what_somebody_did_meanwhile_is_not_done_again(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        plan, other = [answer_to(await setup(world, applied=False)) for _ in range(2)]
        # It was cut off after some requests, in the midst of the channels; the bot died of it
        world.env.inject_error("POST", "*/channels", status=500, times=4)
        await world.owner.click(plan, custom_id=control(plan, "server:apply"))
        await world.restart()
        await world.owner.click(other, custom_id=control(other, "server:apply"))
        assert STALE not in texts(other)
        assert "Créé**\n- #accueil\n" in texts(other)
        assert "Déjà en place\xa0: rôle @Modération" in texts(other)
        once(world)


async def test_a_role_above_the_bots_own_says_what_to_move(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        backend, badge = world.env.backend, world.role("Mentor")
        (own,) = [role for role in world.guild.roles.values() if role._role.managed]
        backend.edit_role(world.guild.id, badge.id, {"position": 9})
        await world.env.settle()
        remedy = f"fais glisser @{own.name} au-dessus de @Mentor"
        assert remedy in texts(answer_to(await setup(world, applied=False)))
        assert remedy in said(await world.owner.slash(world.start, "diagnostic"))
        backend.edit_role(world.guild.id, own.id, {"position": 10})
        await world.env.settle()
        assert remedy not in texts(answer_to(await setup(world, applied=False)))


@pytest.mark.parametrize(
    ("path", "code", "word"), [("*/channels", 30013, "500 salons"), ("*/roles", 30005, "250 rôles")]
)
async def test_a_server_that_is_full_is_told_before_and_after(sqlite_url: str, path: str, code: int, word: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        backend, guild = world.env.backend, world.guild._guild
        for number in range(496):
            if code == 30013:
                backend.create_channel(world.guild.id, f"salon-{number}", type=0, announce=False)
            elif number < 245:
                backend.create_role(world.guild.id, f"Rôle {number}")
        await world.env.settle()
        plan = texts(answer_to(await setup(world, applied=False)))
        assert word in plan
        assert len(plan) < 4000
        world.env.inject_error("POST", path, status=400, code=code)
        told = said(await setup(world))
        assert word in told
        assert "n’a pas pu se faire" in told
        assert len(guild.channel_ids) > 400 or len(guild.roles) > 200
