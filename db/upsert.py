"""Writing a row whether or not it is there already, in one statement: two processes at it at once both succeed."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import CursorResult, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Base


async def put(
    session: AsyncSession, model: type[Base], by: Sequence[str], instead: Mapping[str, Any] | None = None, **values: Any
) -> None:
    """Store `values`; where a row has the same values in the unique columns `by`, change the others, or `instead`."""
    changes = {name: value for name, value in values.items() if name not in by} if instead is None else instead
    await session.execute(
        _insert(session, model).values(**values).on_conflict_do_update(index_elements=by, set_=changes)
    )


async def add(session: AsyncSession, model: type[Base], by: Sequence[str], **values: Any) -> bool:
    """Store `values` unless a row has the same values in the unique columns `by`; whether they were stored."""
    result = await session.execute(_insert(session, model).values(**values).on_conflict_do_nothing(index_elements=by))
    assert isinstance(result, CursorResult)
    return result.rowcount == 1


def _insert(session: AsyncSession, model: type[Base]) -> Any:
    table = model.__table__
    assert isinstance(table, Table)
    return sqlite.insert(table) if session.get_bind().dialect.name == "sqlite" else postgresql.insert(table)
