"""Log lines that name nobody: no Discord id, no exception's text, no parameters."""

import json
import logging
import re
import sys
import traceback
from datetime import UTC, datetime

SNOWFLAKE = re.compile(r"\d{15,20}")
"""Discord's ids in decimal: 17 to 19 digits today."""

LEAST = {
    "discord": logging.INFO,
    "aiosqlite": logging.WARNING,
    "sqlalchemy": logging.WARNING,
    "alembic": logging.WARNING,
}


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
            "message": SNOWFLAKE.sub("#", record.getMessage()),
        }
        if record.exc_info and record.exc_info[1]:
            line["error"] = SNOWFLAKE.sub("#", describe(record.exc_info[1]))
        if self.as_json:
            return json.dumps(line, ensure_ascii=False)
        text = "{time} {level:<7} {logger}: {message}".format(**line)
        return f"{text}\n{line['error']}" if "error" in line else text


def describe(error: BaseException) -> str:
    """The types and places of `error` and of what caused it, the first cause last; never their texts."""
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
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return "\n".join(lines)


def configure(level: str, *, as_json: bool) -> None:
    """Send every logger to stderr, safely.

    The `discord` loggers stay at INFO: below, they print whole events. Those of the database stay at WARNING: below,
    they print every statement.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(SafeFormatter(as_json=as_json))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name, least in LEAST.items():
        logging.getLogger(name).setLevel(max(least, logging.getLevelName(level)))
