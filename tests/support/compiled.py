"""Statements compiled once for all the bots of a process, as they are in one that runs for long.

SQLAlchemy keeps them by engine, and each world, and each restart in it, has a new one: a tenth of the tests' time.
"""

from typing import Any

from sqlalchemy import Connection, Engine, event


class Compiled(dict[Any, Any]):
    """By kind of dialect; SQLAlchemy's keys begin with the engine's own."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get(_of_a_kind(key), default)

    def __setitem__(self, key: Any, statement: Any) -> None:
        super().__setitem__(_of_a_kind(key), statement)


def _of_a_kind(key: Any) -> Any:
    dialect, *rest = key
    return type(dialect), *rest


def share() -> None:
    """From now on, for every engine."""
    kept = Compiled()

    @event.listens_for(Engine, "engine_connect")
    def connected(connection: Connection) -> None:
        connection.execution_options(compiled_cache=kept)
