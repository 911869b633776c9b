"""Logs name nobody, and still tell where something failed."""

import json
import logging
from collections.abc import Iterator

import pytest

from core import logs

MEMBER = 1_200_000_000_000_000_007
WORDS = "Je craque après cette garde"


@pytest.fixture
def _untouched() -> Iterator[None]:
    """The loggers as they were, afterwards."""
    names = (None, *logs.LEAST)
    before = {name: (logging.getLogger(name).level, logging.getLogger(name).handlers[:]) for name in names}
    yield
    for name, (level, handlers) in before.items():
        logging.getLogger(name).setLevel(level)
        logging.getLogger(name).handlers[:] = handlers


def fail() -> None:
    try:
        raise ValueError(f"{MEMBER} wrote: {WORDS}")
    except ValueError as error:
        raise RuntimeError(WORDS) from error


@pytest.mark.parametrize("as_json", [False, True])
@pytest.mark.usefixtures("_untouched")
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
    for place in ("RuntimeError", "ValueError", "test_logs.py:", "in fail"):
        assert place in line
    assert "# could not be answered in <##>" in said


@pytest.mark.parametrize(("name", "level"), [("discord", "DEBUG"), ("aiosqlite", "INFO"), ("sqlalchemy", "INFO")])
@pytest.mark.usefixtures("_untouched")
def test_what_prints_whole_events_or_statements_is_never_let(name: str, level: str) -> None:
    logs.configure("DEBUG", as_json=False)
    assert logging.getLogger("cogs.questions").isEnabledFor(logging.DEBUG)
    assert not logging.getLogger(f"{name}.anything").isEnabledFor(logging.getLevelName(level))


@pytest.mark.usefixtures("_untouched")
def test_a_quieter_level_quietens_all() -> None:
    logs.configure("ERROR", as_json=False)
    for name in ("cogs", *logs.LEAST):
        assert not logging.getLogger(name).isEnabledFor(logging.WARNING)
