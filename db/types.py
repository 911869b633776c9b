"""Column types that hold the house rules."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Enum, Integer, LargeBinary
from sqlalchemy.types import TypeDecorator

Snowflake = BigInteger
"""A Discord id."""
RowId = BigInteger().with_variant(Integer, "sqlite")
"""Our own numbering; SQLite numbers rows by itself only under INTEGER."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time, stored in UTC. A naive one is refused with `ValueError`."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without its zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Sealed(TypeDecorator[bytes]):
    """What a member confided, sealed by `core.vault`. `--rotate-keys` finds these columns by their type."""

    impl = LargeBinary
    cache_ok = True


class Token(TypeDecorator[bytes]):
    """A keyed token made by `core.vault`; never a hash without a key."""

    impl = LargeBinary(32)
    cache_ok = True


def text_enum(kind: type[StrEnum]) -> Enum:
    """An enumeration stored as its text."""

    def values(members: Any) -> list[str]:
        return [member.value for member in members]

    return Enum(kind, native_enum=False, length=32, values_callable=values)
