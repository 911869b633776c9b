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
def untouched() -> Iterator[None]:
    """The loggers as they were, afterwards."""
    names = (None, *logs.LEAST)
    before = {name: (logging.getLogger(name).level, logging.getLogger(name).handlers[:]) for name in names}
    yield
    logging.captureWarnings(False)
    for name, (level, handlers) in before.items():
        logging.getLogger(name).setLevel(level)
        logging.getLogger(name).handlers[:] = handlers


@pytest.fixture
def written(untouched: None, monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What a bot that logs as much as it can writes to stderr."""
    stream = io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr(logging, "raiseExceptions", True)
    logs.configure("DEBUG", as_json=False)
    return stream


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


def fail() -> None:
    try:
        raise ValueError(f"{MEMBER} wrote: {WORDS}")
    except ValueError as error:
        raise RuntimeError(WORDS) from error


@pytest.mark.parametrize("as_json", [False, True])
@pytest.mark.usefixtures("untouched")
def test_an_error_is_told_by_its_kind_and_place_alone(capsys: pytest.CaptureFixture[str], as_json: bool) -> None:
    logs.configure("INFO", as_json=as_json)
    try:
        fail()
    except RuntimeError:
        logging.getLogger("cogs").exception("%s could not be answered in <#%s>", MEMBER, MEMBER)
    said = capsys.readouterr().err
    for secret in (str(MEMBER), WORDS, "wrote"):
        assert secret not in said
    line = json.loads(said)["error"] if as_json else said
    for place in ("RuntimeError", "ValueError", "test_log_lines.py:", "in fail"):
        assert place in line
    assert "# could not be answered in <##>" in said


@pytest.mark.parametrize(
    ("name", "level"), [("discord", "DEBUG"), ("aiosqlite", "INFO"), ("sqlalchemy", "INFO"), ("PIL", "DEBUG")]
)
@pytest.mark.usefixtures("untouched")
def test_what_prints_whole_events_or_statements_is_never_let(name: str, level: str) -> None:
    logs.configure("DEBUG", as_json=False)
    assert logging.getLogger("cogs.questions").isEnabledFor(logging.DEBUG)
    assert not logging.getLogger(f"{name}.anything").isEnabledFor(logging.getLevelName(level))


@pytest.mark.usefixtures("untouched")
def test_a_quieter_level_quietens_all() -> None:
    logs.configure("ERROR", as_json=False)
    for name in ("cogs", *logs.LEAST):
        assert not logging.getLogger(name).isEnabledFor(logging.WARNING)
