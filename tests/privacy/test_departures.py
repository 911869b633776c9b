"""A server that removes the bot: told, told again, given a way back, and in the end forgotten whole, and it alone."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from simcord.backend import serializers
from sqlalchemy import Column, Table, delete, func, select
from sqlalchemy.exc import DBAPIError

import demo.simcord_ext as ext
from cogs.privacy import departing
from cogs.privacy.departing import DEPARTURE, Departing
from core.clock import Clock
from core.departures import DepartureStage
from db import jobs
from db.engine import Database
from db.models import AuditRow, Base
from db.queries import departures
from tests.leaks.tables import OWNED
from tests.privacy.lives import LYON, NOW, PARIS
from tests.questions.acts import publish
from tests.world import World, texts

DAY = 86400.0
KEPT = timedelta(days=30)
Counts = dict[str, int]


async def counted(db: Database, guild_id: int) -> Counts:
    """How many rows of a server each table has."""
    async with db.read() as session:
        return {
            table.name: await session.scalar(
                select(func.count()).select_from(table).where(departures.rows_of(table, guild_id))
            )
            or 0
            for table in departures.in_order()
        }


def test_every_table_has_its_rule_and_goes_before_what_it_leans_on() -> None:
    """A new table that no rule speaks of fails here."""
    order = departures.in_order()
    assert {table.name for table in order} | departures.KEPT == set(Base.metadata.tables)
    place = {table.name: number for number, table in enumerate(order)}
    for table in order:
        departures.rows_of(table, PARIS)
        assert all(place[table.name] < place[key.column.table.name] for key in table.foreign_keys)
    owners = {Base.metadata.tables[column.partition(".")[0]] for column in OWNED}
    assert all(place[table.name] < place["identities"] for table in owners if "guild_id" not in table.c)


async def fill(db: Database, guild_id: int, number: int, rows: int) -> None:
    """Rows of every table for one server, whatever the columns hold; each leans on rows of the same server."""
    made: dict[Column[Any], Any] = {}

    def value(table: Table, column: Column[Any], row: int) -> Any:
        if column.name == "guild_id":
            return guild_id
        if column.foreign_keys:
            (key,) = column.foreign_keys
            return made[key.column]
        if (table.name, column.name) == ("authorship", "owner"):
            return made[Base.metadata.tables["identities"].c.id]
        if (table.name, column.name) == ("meta", "key"):
            return f"on:{row}:{guild_id}"
        unique = number * 1000 + row
        kind: Any = column.type
        if choices := getattr(kind, "enums", None):
            return choices[0]
        python_type = getattr(kind, "impl", kind).python_type
        plain = {int: unique, str: f"x{unique}", bytes: unique.to_bytes(16), bool: False, datetime: NOW}
        return plain[python_type]

    async with db.write() as session:
        for table in reversed(departures.in_order()):
            # One that is found by its parent alone has as many rows as that parent of which it is a part.
            alone = [key for key in table.foreign_keys if key.parent.primary_key]
            for row in range(1 if alone and len(table.primary_key.columns) == 1 else rows):
                values = {column.name: value(table, column, row) for column in table.columns}
                await session.execute(table.insert(), values)
            made |= {column: values[column.name] for column in table.columns}


async def test_a_server_goes_whole_and_no_other_loses_a_row(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(departing, "AT_ONCE", 2)
    await fill(db, PARIS, 1, rows=5)
    await fill(db, LYON, 2, rows=5)
    before, other = await counted(db, PARIS), await counted(db, LYON)
    assert min(before.values()) >= 1
    assert before == other
    service = Departing(db, Clock(lambda: NOW), KEPT, lambda _: True)
    await service.gone(PARIS, 7, "Paris")

    async def delete_acts() -> None:
        async with db.write() as session:
            await session.execute(delete(AuditRow).where(AuditRow.guild_id == PARIS))

    with pytest.raises(DBAPIError, match="append-only"):  # it may still come back
        await delete_acts()
    monkeypatch.setattr(departing, "IN_ONE_RUN", 3)
    runs = 1
    while not await service.end(PARIS):  # a run that has used its time up, and one that goes on
        runs += 1
        assert runs < 200
    assert runs > 10
    left = await counted(db, PARIS)
    assert left == dict.fromkeys(before, 0)
    assert await counted(db, LYON) == other
    await service.back(PARIS)  # too late: it is deleted to the end
    assert await service.departure(PARIS) is not None
    async with db.read() as session:
        assert await jobs.exists(session, DEPARTURE, PARIS)  # its own, which sees the end through
    await service.ended(PARIS)
    assert await service.departure(PARIS) is None


async def leave(world: World) -> dict[str, Any]:
    """The server removes the bot; what Discord has of it, for it to come back to."""
    backend, guild = world.env.backend, world.guild._guild
    places = [*guild.channel_ids, *guild.thread_ids]
    kept = {
        "channels": {place: backend.channels[place] for place in places},
        "messages": {place: backend.messages[place] for place in places if place in backend.messages},
    }
    backend.remove_guild(world.guild.id)
    await world.env.settle()
    await world.env.advance_time(1)
    return kept


async def absent(world: World) -> None:
    """The bot starts again, and is on no server."""
    old = world.env.bot
    await world.env.restart_bot(world.make(world.settings))
    await old.close()
    await world.env.settle()


async def invite_back(world: World, kept: dict[str, Any]) -> None:
    backend = world.env.backend
    backend.guilds[world.guild.id] = world.guild._guild
    backend.channels.update(kept["channels"])
    backend.messages.update(kept["messages"])
    backend.emit("GUILD_CREATE", serializers.guild_create_payload(backend, world.guild._guild))
    await world.env.settle()


async def noted(world: World) -> DepartureStage | None:
    async with world.bot.db.read() as session:
        found = await departures.of_guild(session, world.guild.id)
    return found.stage if found else None


def letters(world: World) -> list[str]:
    return [texts(message) for message in world.owner.user.dm_channel.history() if message.author.bot]


async def test_its_owner_is_told_twice_then_all_is_deleted(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await publish(world, world.camille)
        await world.bot.directory.switch(world.guild.id, "images", True, by=world.owner.id, at=world.bot.clock.now())
        kept = await counted(world.bot.db, world.guild.id)
        assert min(kept["questions"], kept["audit"], kept["meta"]) >= 1
        await leave(world)
        (first,) = letters(world)
        assert "J’ai été retiré de «\xa0Confrères\xa0»" in first
        assert "tout sera comme avant" in first
        await absent(world)
        await ext.leap(world.env, 26 * DAY)
        assert len(letters(world)) == 1
        await ext.leap(world.env, 2 * DAY)
        assert await noted(world) is DepartureStage.WARNED
        (_, second) = letters(world)
        assert "Dernier rappel" in second
        assert sum((await counted(world.bot.db, world.guild.id)).values()) > 10
        await ext.leap(world.env, 3 * DAY)
        await world.env.advance_time(1)
        assert len(letters(world)) == 2
        assert await counted(world.bot.db, world.guild.id) == dict.fromkeys(kept, 0)
        assert await noted(world) is None
        assert not world.bot.directory.bindings(world.guild.id)
        assert not world.bot.directory.on(world.guild.id, "images")
        async with world.bot.db.read() as session:
            assert await session.scalar(select(func.count()).select_from(Base.metadata.tables["identities"])) == 0


async def test_invited_again_everything_is_as_before(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.camille)
        before = await counted(world.bot.db, world.guild.id)
        kept = await leave(world)
        assert await noted(world) is DepartureStage.TOLD
        await invite_back(world, kept)
        assert await noted(world) is None
        await world.cached.chunk()
        await world.camille.slash(thread, "question resolue")
        after = await counted(world.bot.db, world.guild.id)
        assert {name: after[name] for name in ("questions", "bindings", "identities", "audit")} == {
            name: before[name] for name in ("questions", "bindings", "identities", "audit")
        }
        await ext.leap(world.env, 31 * DAY)
        assert (await counted(world.bot.db, world.guild.id))["questions"] == 1
        # Back while the bot is away, which then hears of neither
        kept = await leave(world)
        await world.stop()
        await invite_back(world, kept)
        await world.restart()
        assert await noted(world) is None


async def test_who_is_missing_at_start_has_left_and_an_outage_is_no_departure(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.backend.emit("GUILD_DELETE", {"id": str(world.guild.id), "unavailable": True})
        await world.env.settle()
        await world.restart()  # Discord lists it at start, as it does during an outage
        assert await noted(world) is None
        await world.stop()
        await leave(world)
        await absent(world)
        assert await noted(world) is DepartureStage.NOTED
        assert not letters(world)
        await world.live(2)
        (told,) = letters(world)  # who set it up: nobody knows the owner any more
        assert "un serveur que tu gères" in told
        service = Departing(world.bot.db, world.bot.clock, KEPT, lambda _: False)
        await service.back(world.guild.id)
        await service.compare(())
        assert await noted(world) is None  # another process's shards
