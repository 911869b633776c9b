"""Log lines name nobody, whoever writes them."""

import asyncio
import gc
import io
import json
import logging
import warnings
from collections.abc import Iterator

import discord
import pytest
from sqlalchemy import text

from core import logs
from db.engine import Database

WORDS, MEMBER = "Mme Dupont, 83 ans", 1_234_567_890_123_456_789


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What a bot that logs as much as it can writes to stderr."""
    stream = io.StringIO()
    root, quiet = logging.getLogger(), [logging.getLogger(name) for name in logs.LEAST]
    before = (root.handlers[:], root.level, [logger.level for logger in quiet])
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(logging, "raiseExceptions", True)
    logs.configure("DEBUG", as_json=False)
    yield stream
    logging.captureWarnings(False)
    root.handlers[:] = before[0]
    root.setLevel(before[1])
    for logger, level in zip(quiet, before[2], strict=True):
        logger.setLevel(level)


def safe(stream: io.StringIO, *kept: str) -> None:
    said = stream.getvalue()
    assert all(word in said for word in kept), said
    assert "Dupont" not in said
    assert str(MEMBER) not in said


def test_ids_and_an_exceptions_text_stay_out_of_a_line(written: io.StringIO) -> None:
    try:
        raise ValueError(WORDS)
    except ValueError:
        logging.getLogger("cogs.x").exception("member %s failed", MEMBER)
    safe(written, "member # failed", "ValueError", "test_log_lines.py")


async def test_a_task_that_nobody_awaited_is_told_without_its_words(written: io.StringIO) -> None:
    async def fail() -> None:
        raise KeyError(WORDS)

    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    del task
    gc.collect()
    await asyncio.sleep(0)
    safe(written, "Task exception was never retrieved", "KeyError")


async def test_a_callback_that_failed_is_told_without_its_arguments(written: io.StringIO) -> None:
    def fail(words: str) -> None:
        raise ValueError(words)

    asyncio.get_running_loop().call_soon(fail, WORDS)
    await asyncio.sleep(0.01)
    safe(written, "Exception in callback", "ValueError")


def test_an_object_in_a_librarys_line_is_told_by_its_type(written: io.StringIO) -> None:
    button: discord.ui.Button[discord.ui.View] = discord.ui.Button(label=WORDS)
    logging.getLogger("discord.ui.view").error("Ignoring exception in view %r for item %s (%d)", button, button, 3)
    safe(written, "in view 'Button' for item Button (3)")


def test_a_line_that_cannot_be_formatted_is_not_printed_raw(written: io.StringIO) -> None:
    logging.getLogger("cogs.x").error("one %s", WORDS, WORDS)
    safe(written)


def test_warnings_come_as_lines(written: io.StringIO) -> None:
    warnings.warn("something is old", stacklevel=1)
    safe(written, "WARNING", "something is old")


def test_each_failure_of_a_group_is_told(written: io.StringIO) -> None:
    logging.getLogger("cogs.x").error("purge", exc_info=ExceptionGroup(WORDS, [KeyError(WORDS), OSError(WORDS)]))
    safe(written, "ExceptionGroup", "KeyError", "OSError")


async def test_statements_are_not_printed(written: io.StringIO, sqlite_url: str) -> None:
    db = Database(sqlite_url)
    async with db.read() as session:
        await session.execute(text("SELECT 1"))
    await db.close()
    assert "SELECT" not in written.getvalue()


def test_a_line_can_be_json(written: io.StringIO) -> None:
    logging.getLogger().handlers[0].setFormatter(logs.SafeFormatter(as_json=True))
    logging.getLogger("cogs.x").info("member %s", MEMBER)
    assert json.loads(written.getvalue().splitlines()[-1])["message"] == "member #"
