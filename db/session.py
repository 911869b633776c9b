"""What queries and services are given: one transaction."""

from collections.abc import Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import Executable
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from db.sqlite import Connection as Driver

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

    async def tell(self, statement: Executable, values: Mapping[str, Any]) -> None:
        """Write something whose outcome nobody looks at. On SQLite nobody waits for it either.

        What goes wrong is then raised by the next statement, or by the commit.
        """
        driver = self._proxied.connection.driver_connection
        if not isinstance(driver, Driver):
            await self.execute(statement, values)
            return
        driver.telling = True
        try:
            await self.execute(statement, values)
        finally:
            driver.telling = False

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
