"""What queries and services are given: one transaction."""

from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

if TYPE_CHECKING:
    from db.jobs import Asked


class Session(AsyncConnection):
    """One transaction: begun by its first statement, undone where it ends without `commit`.

    A connection and no more. SQLAlchemy's session, which is made to follow objects, takes half as long again for the
    same statements, and nobody follows objects here: queries give frozen values.
    """

    __slots__ = ("asked", "writes")

    def __init__(self, engine: AsyncEngine, *, writes: bool = False) -> None:
        super().__init__(engine)
        self.writes = writes
        """Whether it is of `Database.write`."""
        self.asked: list[Asked] = []
        """The jobs that were asked for in it: `db.engine` tells of them once it is committed."""

    async def __aenter__(self) -> Self:
        """Started, where it was not yet."""
        if self.sync_connection is None:
            await self.start(is_ctxmanager=True)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            await self.close()
        else:
            await super().__aexit__(kind, error, trace)  # in a task of its own, which no cancellation interrupts
