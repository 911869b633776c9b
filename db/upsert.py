"""Writing a row whether or not it is there already, in one statement: two processes at it at once both succeed."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import or_
from sqlalchemy.dialects import postgresql, sqlite

from db.models import Base, table
from db.session import Session


async def put(
    session: Session,
    model: type[Base],
    by: Sequence[str],
    *,
    returning: Sequence[str] = (),
    changes_only: bool = False,
    **values: Any,
) -> Any:
    """Store `values`; where a row has the same values in the unique columns `by`, change the others.

    Gives what the columns `returning` hold afterwards, as a row.
    `changes_only`: a row that says the same already is not written again.
    """
    dialect = session.dialect.name
    statement = _put(dialect, model, tuple(by), tuple(returning), changes_only, tuple(values))
    if returning:
        return (await session.execute(statement, values)).one()
    await session.tell(statement, values)
    return None


async def add(session: Session, model: type[Base], by: Sequence[str], **values: Any) -> bool:
    """Store `values` unless a row has the same values in the unique columns `by`; whether they were stored."""
    result = await session.execute(_add(session.dialect.name, model, tuple(by)), values)
    return result.rowcount == 1


@cache
def _put(
    dialect: str,
    model: type[Base],
    by: tuple[str, ...],
    returning: tuple[str, ...],
    changes_only: bool,
    names: tuple[str, ...],
) -> Any:
    """Made once: building a statement costs more than running it."""
    statement, columns = _insert(dialect, model), table(model).c
    changes = {name: statement.excluded[name] for name in names if name not in by}
    differs = or_(*(columns[name].is_distinct_from(value) for name, value in changes.items()))
    statement = statement.on_conflict_do_update(
        index_elements=by, set_=changes, where=differs if changes_only else None
    )
    return statement.returning(*(columns[name] for name in returning)) if returning else statement


@cache
def _add(dialect: str, model: type[Base], by: tuple[str, ...]) -> Any:
    return _insert(dialect, model).on_conflict_do_nothing(index_elements=by)


def _insert(dialect: str, model: type[Base]) -> Any:
    return (sqlite if dialect == "sqlite" else postgresql).insert(table(model))
