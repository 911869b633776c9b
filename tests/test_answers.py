"""Always an answer, and nothing typed is lost: whatever happens between a member's act and the bot."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiohttp
import discord
import pytest

from cogs.questions.controls import Dismiss
from cogs.ui import Exchange
from cogs.ui.exchange import in_time
from cogs.ui.rights import PROMPT
from core.catalogue import Catalogue
from core.errors import StorageBusy
from db.engine import Database
from db.queries.frame import fact
from tests.questions.acts import DETAILS, TITLE, fill_in, publish
from tests.questions.test_faults import locked
from tests.support.line import line_to
from tests.world import World, custom_ids, said


async def test_a_form_opened_before_a_restart_gives_its_text_back(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        form = await world.camille.click(world.panel, custom_id="questions:ask")
        await world.restart()
        answer = said(
            await world.camille.submit_modal(form, {"title": TITLE, "details": DETAILS, "signature": "account"})
        )
        assert "Rouvre-le" in answer
        assert TITLE in answer
        assert DETAILS in answer


@pytest.mark.parametrize(
    "custom_id",
    ["questions:of-old:1", "before", "questions:publish", "questions:dismiss:x", f"questions:dismiss:{9**30}"],
)
async def test_a_control_of_an_earlier_version_is_answered(sqlite_url: str, custom_id: str) -> None:
    async with World.open(sqlite_url) as world:
        view = discord.ui.View(timeout=None)
        view.add_item(discord.ui.Button(label="?", custom_id=custom_id))
        channel = world.cached.get_channel(world.start.id)
        assert isinstance(channel, discord.TextChannel)
        message = await channel.send(view=view)
        await world.restart()
        assert "ne marche plus" in said(await world.camille.click(message, custom_id=custom_id))


async def test_a_text_that_ends_in_blanks_is_given_back_without_a_blank_message(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert "début" in said(await fill_in(world, world.camille, "!!!", "début" + "\n" * 3400))
        sent: Any = [entry.json for entry in world.env.http_requests if entry.method == "POST" and entry.json]
        assert not [body for body in sent if body.get("content") and body["content"].isspace()]  # Discord refuses these


async def test_an_answer_that_cannot_be_sent_raises_nothing(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with World.open(sqlite_url) as world:

        async def fail(*_: Any, **__: Any) -> None:
            raise aiohttp.ClientConnectionError

        thread = await _asked(world)
        monkeypatch.setattr(Exchange, "send", fail)
        await world.emma.click(thread, custom_id=_dismiss(thread))
        assert "questions:dismiss: no answer could be given" in caplog.text
        assert "Ignoring exception" not in caplog.text


async def test_a_line_that_falls_silent_keeps_no_form_waiting(new_postgres_url: Callable[[], str]) -> None:
    """Discord waits for three seconds, and the driver takes two to give such a line up."""
    async with line_to(new_postgres_url()) as line:
        database = Database(line.url)

        async def read() -> str | None:
            async with database.read() as session:
                return await fact(session, "anything")

        assert await in_time(read(), PROMPT) is None
        line.alive = False
        async with asyncio.timeout(PROMPT + 0.5):
            with pytest.raises(StorageBusy):
                await in_time(read(), PROMPT)
        line.alive = True
        assert await in_time(read(), PROMPT) is None
        await database.close()


async def test_of_what_was_shown_nothing_is_kept(sqlite_url: str) -> None:
    """A laid-out private answer would be kept for a quarter of an hour, with a timer."""
    async with World.open(sqlite_url) as world:
        before = len(asyncio.all_tasks())
        for _ in range(3):
            await fill_in(world, world.camille)
        await publish(world, world.camille, "Tampon encreur ?")
        assert len(asyncio.all_tasks()) == before
        store = world.bot._connection._view_store
        assert (store._views, store._modals) == ({}, {})


async def _asked(world: World) -> Any:
    await world.denis.send(world.channel("entraide"), "Je pose mes congés la semaine prochaine.")
    (thread,) = world.channel("entraide").threads
    return next(message for message in thread.history() if message.author.bot)


def _dismiss(message: Any) -> str:
    return next(custom_id for custom_id in custom_ids(message) if custom_id.startswith(Dismiss.verb))


async def test_what_was_written_into_a_command_is_given_back_when_it_fails(sqlite_url: str, sqlite_path: Path) -> None:
    reason = "Réglé par téléphone avec la caisse, qui accepte la signature de l’interne"
    async with World.open(sqlite_url, STORAGE_PATIENCE_SECONDS="1") as world:
        thread = await publish(world, world.camille)
        with locked(sqlite_path):
            answer = said(await world.camille.slash(thread, "question fermer", motif=reason))
        assert "Je n’arrive pas à enregistrer" in answer
        assert reason in answer


async def test_suggestions_that_cannot_be_made_are_none_and_are_told_once(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: Any) -> None:
        raise ValueError

    async with World.open(sqlite_url) as world:
        monkeypatch.setattr(Catalogue, "suggest", fail)
        before = len(world.env.http_requests)
        assert await world.camille.autocomplete(world.start, "fiche voir", "nom", "dec") == []
        (answer,) = world.env.http_requests[before:]
        assert answer.json == {
            "type": discord.InteractionResponseType.autocomplete_result.value,
            "data": {"choices": []},
        }
        assert ["autocomplete" in record.getMessage() for record in caplog.records] == [True]
