"""Log lines that name nobody: no Discord id, no exception's text, no parameters, no member's words."""

import json
import logging
import re
import sys
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime

SNOWFLAKE = re.compile(r"\d{15,20}")
"""Discord's ids in decimal: 17 to 19 digits today."""
OURS = frozenset({"__main__", "bot", "benchmarks", "cogs", "confrere", "core", "db", "demo"})
"""The loggers whose lines are written with these rules in mind."""
LEAST = {
    "sqlalchemy": logging.WARNING,
    "alembic": logging.WARNING,
    "discord": logging.INFO,
    "aiosqlite": logging.WARNING,
    "PIL": logging.WARNING,
}
"""The lowest level of each: below, they print every statement, whole events of Discord's, or what an image hides."""
OBJECT = re.compile(r"\s*[<(].*", re.DOTALL)


class SafeFormatter(logging.Formatter):
    """Removes ids from every line, and tells an exception by its type and place alone.

    An exception's text may quote what a member wrote (Discord's and SQLite's do), so it is never formatted.
    """

    def __init__(self, *, as_json: bool = False) -> None:
        super().__init__()
        self.as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": SNOWFLAKE.sub("#", _message(record)),
        }
        if record.exc_info and record.exc_info[1]:
            line["error"] = SNOWFLAKE.sub("#", describe(record.exc_info[1]))
        if self.as_json:
            return json.dumps(line, ensure_ascii=False)
        text = "{time} {level:<7} {logger}: {message}".format(**line)
        return f"{text}\n{line['error']}" if "error" in line else text


def _message(record: logging.LogRecord) -> str:
    """What a line says. Libraries put whole objects into theirs, whose labels and texts members wrote."""
    if record.name.partition(".")[0] in OURS:
        return record.getMessage()
    if record.name == "asyncio":  # it writes tasks and callbacks out, with the exceptions they ended in
        return OBJECT.sub("", str(record.msg).partition("\n")[0])
    if not record.args:
        return str(record.msg)
    arguments = record.args
    return str(record.msg) % (
        {name: _plain(value) for name, value in arguments.items()}
        if isinstance(arguments, Mapping)
        else tuple(map(_plain, arguments))
    )


def _plain(argument: object) -> object:
    return argument if isinstance(argument, str | int | float | None) else type(argument).__name__


def describe(error: BaseException) -> str:
    """The types and places of `error` and of what caused it, the first cause last; never their texts.

    What a group holds comes under it.
    """
    lines = []
    current: BaseException | None = error
    while current is not None:
        code = getattr(current, "code", None)
        status = getattr(current, "status", None)
        numbers = " ".join(str(number) for number in (status, code) if isinstance(number, int))
        lines.append(f"  {type(current).__qualname__} {numbers}".rstrip())
        lines += [
            f"    {frame.filename.rsplit('/', 1)[-1]}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(current.__traceback__)
        ]
        if isinstance(current, BaseExceptionGroup):
            lines += [f"  {line}" for held in current.exceptions for line in describe(held).splitlines()]
        following = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
        current = None if following is current else following
    return "\n".join(lines)


def configure(level: str, *, as_json: bool) -> None:
    """Send every logger, and Python's warnings, to stderr, safely."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(SafeFormatter(as_json=as_json))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name, lowest in LEAST.items():
        logging.getLogger(name).setLevel(max(lowest, logging.getLevelName(level)))
    logging.captureWarnings(True)
    logging.raiseExceptions = False  # a line that cannot be formatted would be printed raw, with its arguments
