"""What goes wrong around questions: each time a clear private message or a job that comes up again."""

import asyncio
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import aiohttp
import discord
import pytest
from discord.http import Route
from simcord.http.client import FakeHTTPClient
from sqlalchemy import select

import demo.simcord_ext as ext
from cogs.frame.client import PERMISSIONS
from core.i18n import Locale
from db.models import JobRow
from tests.questions.acts import DETAILS, TITLE, card, control, fill_in, preview, publish
from tests.questions.test_asking import tags
from tests.world import World, said, texts

NONE = discord.Permissions.none()


async def problems(world: World) -> list[str | None]:
    async with world.bot.db.read() as session:
        return list(await session.scalars(select(JobRow.problem).where(JobRow.kind == "questions.sync")))


@pytest.mark.parametrize("status", [429, 500, 502, 503])
async def test_when_discord_fails_the_question_is_kept_and_published_later(sqlite_url: str, status: int) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille)
        world.env.inject_error("POST", "/channels/*/threads", status=status)
        result = await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        assert "bien enregistré" in said(result)
        assert world.channel("questions").threads == []
        assert "publication en cours" in said(await world.camille.slash(world.start, "question miennes"))
        await world.env.advance_time(10)
        assert [thread.name for thread in world.channel("questions").threads] == [TITLE]
        assert await problems(world) == []


@pytest.mark.parametrize("moved", [False, True])
async def test_a_thread_that_discord_made_without_saying_so_is_found_again(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, moved: bool
) -> None:
    """Its answer was lost, and its event never came; `moved`: to another forum, for the first was deleted."""
    lost: list[str] = []
    send = FakeHTTPClient.request

    async def lossy(self: FakeHTTPClient, route: Route, **options: Any) -> Any:
        answer = await send(self, route, **options)
        if route.path == "/channels/{channel_id}/threads" and not lost:
            lost.append(answer["id"])
            while not (made := world.cached.get_thread(int(answer["id"]))):  # noqa: ASYNC110 -- the event comes
                await asyncio.sleep(0)
            world.cached._remove_thread(made)
            raise aiohttp.ServerDisconnectedError
        return answer

    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille)
        if moved:
            forum = world.cached.get_channel(world.channel("questions").id)
            assert forum is not None
            await forum.delete()
            await world.env.settle()
            await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
            await world.owner.slash(world.start, "installer", appliquer=True)
        monkeypatch.setattr(FakeHTTPClient, "request", lossy)
        if not moved:
            result = await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
            assert "bien enregistré" in said(result)
        await world.env.advance_time(60)
        (thread,) = world.channel("questions").threads
        assert [str(thread.id)] == lost
        assert await problems(world) == []
        assert str(thread.id) in said(await world.camille.slash(world.start, "question miennes"))


async def test_while_discord_fails_for_long_the_job_is_parked_and_shown(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille)
        world.env.inject_error("POST", "/channels/*/threads", status=500, times=None)
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        await world.live(hours=10)
        assert "1" in said(await world.owner.slash(world.start, "diagnostic"))
        world.env.backend.faults.clear()
        await world.live(hours=25)
        assert [thread.name for thread in world.channel("questions").threads] == [TITLE]


@pytest.mark.parametrize("mended", ["by /installer", "in the channel", "by a role"])
async def test_a_right_that_the_bot_lacks_is_named_and_the_question_waits_for_it(sqlite_url: str, mended: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille)
        forum = world.cached.get_channel(world.channel("questions").id)
        assert isinstance(forum, discord.ForumChannel)
        await forum.set_permissions(world.cached.me, send_messages=False, view_channel=True)
        await world.env.settle()
        result = await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        assert "Envoyer des messages" in said(result)
        assert "/installer" in said(result)
        assert await problems(world) == ["blocked-permissions"]
        if mended == "by /installer":
            await world.owner.slash(world.start, "installer", appliquer=True)
        elif mended == "in the channel":
            await forum.set_permissions(
                world.cached.me, overwrite=discord.PermissionOverwrite.from_pair(PERMISSIONS, NONE)
            )
        else:
            ext.invite(world.guild, discord.Permissions.all())
        await world.env.advance_time(10)
        assert [thread.name for thread in world.channel("questions").threads] == [TITLE]


async def test_a_forum_deleted_before_publishing_costs_no_question(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille)
        forum = world.cached.get_channel(world.channel("questions").id)
        assert forum is not None
        await forum.delete()
        await world.env.settle()
        result = await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        assert "n’existe plus" in said(result)
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(10)
        assert [thread.name for thread in world.channel("questions").threads] == [TITLE]


async def test_acting_on_a_thread_that_was_just_deleted_is_told(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.camille)
        confirm = (await world.camille.slash(thread, "question retirer")).response
        await world.thread(thread).delete()
        await world.env.settle()
        assert said(await world.camille.slash(world.start, "question miennes")).count(TITLE) == 0
        assert confirm is not None


async def test_a_card_that_was_deleted_takes_its_question_out_of_the_index(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.camille, "Tampon encreur bleu", details="Quelle couleur de tampon ?")
        await world.thread(thread).get_partial_message(card(thread).id).delete()
        await world.env.settle()
        found = await world.denis.slash(world.start, "question chercher", texte="couleur tampon encreur")
        assert str(thread.id) not in said(found)
        assert "pas de question ici" in said(await world.camille.slash(thread, "question resolue"))


async def test_a_thread_that_slept_is_woken_to_be_steered(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.camille)
        await world.thread(thread).edit(archived=True)
        await world.env.settle()
        assert "Résolue" in said(await world.camille.slash(thread, "question resolue"))
        assert tags(world, thread.id) == {"Résolue"}


@contextmanager
def locked(path: Path) -> Iterator[sqlite3.Connection]:
    """Another process that holds the SQLite file, until it rolls back."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection


# A member is kept waiting for 60 s by default; the tests shorten the patience, for real seconds pass here.


async def test_a_database_locked_for_a_while_is_waited_for(sqlite_url: str, sqlite_path: Path) -> None:
    async with World.open(sqlite_url, STORAGE_PATIENCE_SECONDS="6") as world:
        with locked(sqlite_path) as other:
            release = threading.Timer(1, lambda: other.execute("ROLLBACK"))
            release.start()
            result = await fill_in(world, world.camille)
            release.join()
        assert "pas encore publiée" in said(result)


async def test_a_database_locked_for_too_long_gives_the_text_back(sqlite_url: str, sqlite_path: Path) -> None:
    async with World.open(sqlite_url, STORAGE_PATIENCE_SECONDS="1") as world:
        with locked(sqlite_path):
            answer = said(await fill_in(world, world.camille))
        assert "Je n’arrive pas à enregistrer" in answer
        assert TITLE in answer
        assert DETAILS in answer
        assert said(await world.camille.slash(world.start, "question miennes"))


async def test_a_full_disk_gives_the_text_back(sqlite_url: str, sqlite_path: Path) -> None:
    async with World.open(sqlite_url) as world:
        async with world.bot.db.engine.connect() as connection:
            pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
            await connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
        details = "é" * 3400
        result = await fill_in(world, world.camille, details=details)
        assert "libérer de la place" in said(result)
        assert details in said(result).replace("\n", "")


async def test_a_form_that_needs_reading_answers_in_time_when_the_database_hangs(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.camille)
        await world.bot.db.engine.dispose()
        shown = await world.camille.slash(thread, "question modifier")
        assert shown.modal is not None


async def test_an_unexpected_fault_has_a_reference_and_its_text_stays_out_of_the_log(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with World.open(sqlite_url) as world:
        await world.bot.db.engine.dispose()
        async with world.bot.db.write() as session:
            await session.exec_driver_sql("ALTER TABLE drafts RENAME TO elsewhere")
        result = await fill_in(world, world.camille, title="Ma question tombe mal")
        assert "donne cette référence de panne" in said(result)
        assert "Ma question tombe mal" in said(result)
        assert any("reference" in record.getMessage() for record in caplog.records)
        assert world.bot.translator.knows(Locale.EN, "error-unexpected")
        assert "tombe mal" not in "\n".join(record.getMessage() for record in caplog.records)
        assert texts(world.panel)
