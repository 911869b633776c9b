"""Diagnosis: what hinders the bot, each with its remedy."""

import asyncio
import shutil
from datetime import UTC, datetime, time, timedelta
from typing import Any

import discord
import pytest
from simcord import MemberActor

import demo.simcord_ext as ext
from cogs.frame.client import PERMISSIONS
from cogs.server.installer import Installer
from core.clock import Clock
from core.errors import Refused
from db import jobs, migrate
from tests.server.acts import bound, once, setup
from tests.world import World, answer_to, custom_ids, said, texts


async def diagnose(world: World, who: MemberActor | None = None) -> str:
    shown = texts(answer_to(await (who or world.owner).slash(world.start, "diagnostic")))
    assert len(shown) <= 4000
    return shown


async def park(world: World, key: str, problem: str) -> None:
    now = world.bot.clock.now()
    async with world.bot.db.write() as session:
        await jobs.schedule(session, "test.job", key, now, world.guild.id)
        job = await jobs.claim_one(session, "test.job", key, now, now)
        assert job is not None
        await jobs.postpone(session, job, now + timedelta(days=1), problem, park=True)


async def test_a_sound_server_is_told_that_all_is_well(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        before = len(world.env.http_requests)
        shown = await diagnose(world)
        assert "Tout va bien" in shown
        assert "→" not in shown
        for fact in (f"SQLite, version {migrate.head()}", "Mo", "discord.py 2.7.1", "SQLAlchemy 2.1", "par les mots"):
            assert fact in shown
        assert {request.method for request in world.env.http_requests[before + 1 : -1]} == {"GET"}


async def test_a_disk_that_is_nearly_full_is_told_before_anything_is_lost(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with World.open(sqlite_url) as world:
        total, used, _ = usage = shutil.disk_usage("/")
        monkeypatch.setattr(shutil, "disk_usage", lambda _: type(usage)(total, used, 12_500_000))
        shown = await diagnose(world)
        assert "12\xa0Mo sur le disque" in shown
        assert "Réparer" not in shown


async def test_a_server_that_was_not_set_up(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        shown = await diagnose(world)
        for missing in ("rôle @Modération", "#questions", "mon message dans #accueil"):
            assert missing in shown
        assert "lance `/installer`" in shown


async def test_lacking_permissions_on_the_server_and_in_a_channel(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        ext.invite(
            world.guild, discord.Permissions(PERMISSIONS.value & ~discord.Permissions(manage_channels=True).value)
        )
        await world.env.settle()
        entraide = world.cached.get_channel(world.channel("entraide").id)
        assert isinstance(entraide, discord.TextChannel)
        await entraide.set_permissions(world.cached.me, view_channel=True, manage_threads=False)
        await world.env.settle()
        shown = await diagnose(world)
        assert "2 points à voir" in shown
        assert "sur le serveur : Gérer les salons." in shown
        assert f"dans <#{entraide.id}>" in shown
        assert "Gérer les fils" in shown
        await setup(world)
        assert "dans <#" not in await diagnose(world)


@pytest.mark.parametrize("name", ["accueil", "questions"])
async def test_what_was_deleted(sqlite_url: str, name: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.backend.delete_channel(world.channel(name).id)
        world.env.backend.delete_role(world.guild.id, world.role("Soignant vérifié").id)
        await world.env.settle()
        shown = await diagnose(world)
        assert f"#{name}" in shown
        assert "rôle @Soignant vérifié" in shown
        assert "@Soignant vérifié)" in shown  # where others need it, it comes back with its rights
        assert ("mon message dans" in shown) == (name == "accueil")
        await setup(world)
        assert "Tout va bien" in await diagnose(world)


async def test_a_deleted_panel(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.backend.delete_message(world.channel("accueil").id, world.panel.id)
        assert "mon message dans #accueil" in await diagnose(world)


async def test_parked_jobs_are_told_and_installing_revives_them(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        done: list[str] = []

        async def effect(key: str) -> None:
            done.append(key)

        world.bot.jobs.register({"test.job": effect}, {})
        for key, problem in (("1", "blocked-permissions"), ("2", "blocked-permissions"), ("3", "error-later")):
            await park(world, key, problem)
        shown = await diagnose(world)
        assert "2 actions sont en attente : il me manque un droit dans un salon" in shown
        assert "Une action est en attente : plusieurs essais ont échoué" in shown
        assert "{" not in shown
        await setup(world)
        await world.env.advance_time(5)
        assert sorted(done) == ["1", "2", "3"]
        assert "Tout va bien" in await diagnose(world)


async def test_sheets_older_than_a_year(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        sheets = world.bot.catalogue.sheets
        oldest = min(sheet.checked_date for sheet in sheets.values())
        assert "plus d’un an" not in await diagnose(world)
        later = datetime.combine(oldest, time(), UTC) + timedelta(days=367)
        world.bot.clock = Clock(lambda: later)
        shown = await diagnose(world)
        assert "plus d’un an" in shown
        assert "catalogue" in shown
        assert "26 numéros d’aide n’ont pas été revérifiés" in shown


async def test_an_english_manager_reads_english(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        manager = world.guild.create_role("Gérance", permissions=discord.Permissions(manage_guild=True))
        await world.give(world.emma, manager)
        assert "All is well" in await diagnose(world, world.emma)


async def test_it_fits_whatever_is_wrong(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        ext.invite(world.guild, discord.Permissions.none())
        for number in range(80):
            await park(world, str(number), f"blocked-{number}")
        assert "points à voir" in await diagnose(world)


async def test_it_is_for_managers(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        for member in (world.camille, world.moderator, world.newcomer):
            assert "diagnostic" not in member.available_commands(world.start)


async def test_an_answer_of_discords_that_fails_is_an_error_with_an_answer(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.inject_error("GET", "*/roles", status=503)
        result: Any = await world.owner.slash(world.start, "diagnostic")
        assert "Discord ne répond pas bien" in said(result)


async def broken(world: World) -> None:
    """Somebody was careless: a channel, a role, a panel, tags and an overwrite are gone, and a job is parked."""
    backend, forum = world.env.backend, world.channel("questions")
    backend.delete_channel(world.channel("entraide").id)
    backend.delete_role(world.guild.id, world.role("Mentor").id)
    backend.delete_message(world.channel("accueil").id, world.panel.id)
    backend.edit_channel(forum.id, {"available_tags": backend.channels[forum.id].available_tags[:-3]})
    backend.delete_overwrite(world.channel("accueil").id, backend.bot_user.id)
    await world.env.settle()
    await park(world, "1", "blocked-permissions")


async def test_one_button_repairs_what_can_be_and_shows_what_is_left(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await broken(world)
        ext.grant(world.guild, world.role("Modération"), discord.Permissions())  # nothing that the bot may change
        await world.env.settle()
        shown = answer_to(await world.owner.slash(world.start, "diagnostic"))
        for finding in (
            "#entraide",
            "@Mentor",
            "mon message dans #accueil",
            "3 étiquettes",
            "Une action",
            "dans <#",
        ):
            assert finding in texts(shown), finding
        await world.restart()
        done: list[str] = []

        async def effect(key: str) -> None:
            done.append(key)

        world.bot.jobs.register({"test.job": effect}, {})
        await world.owner.click(shown, custom_id="server:repair")
        once(world)
        repaired = texts(shown)
        for mended in ("J’ai remis", "#entraide", "rôle @Mentor", "mon message dans #accueil", "#questions"):
            assert mended in repaired, mended
        assert "Un point à voir" in repaired
        assert "@Modération n’a pas sur le serveur ce qu’il faut" in repaired
        assert "server:repair" not in custom_ids(shown)
        await world.env.advance_time(5)
        assert done == ["1"]
        assert [action for action, _ in await world.audit()] == ["server.install"] * 2


async def test_what_discord_refuses_to_have_repaired_is_left_with_its_remedy(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.backend.delete_channel(world.channel("entraide").id)
        await world.env.settle()
        shown = answer_to(await world.owner.slash(world.start, "diagnostic"))
        world.env.inject_error("POST", "*/channels", status=403, code=50013)
        await world.owner.click(shown, custom_id="server:repair")
        assert "rien à remettre" not in texts(shown)
        assert "#entraide → Discord me le refuse" in texts(shown)
        assert "server:repair" in custom_ids(shown)


async def test_of_two_who_repair_at_once_one_is_told(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await broken(world)
        installer, actor = world.bot.service(Installer), world.actor(world.owner)
        outcomes = await asyncio.gather(
            *(installer.apply(world.cached, actor) for _ in range(2)), return_exceptions=True
        )
        assert [isinstance(outcome, Refused) for outcome in outcomes] == [False, True]
        await world.env.settle()
        once(world)


async def test_only_those_who_manage_the_server_repair_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await broken(world)
        shown = answer_to(await world.owner.slash(world.start, "diagnostic"))
        stored = world.env.backend.get_message(shown.channel_id, shown.id)
        stored.flags = 1 << 15
        refused = await world.moderator.click(shown.message, custom_id="server:repair")
        assert "réservé aux personnes qui gèrent" in said(refused)
        assert bound(world, "channel:entraide") is not None
        assert "entraide" not in world.guild.channels
