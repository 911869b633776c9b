"""What the guard found is in no file, log line or request; what is kept is sealed until its author posts it."""

import json
import logging
from pathlib import Path

import pytest

import demo.simcord_ext as ext
from tests.guard import spaced
from tests.guarding.acts import (
    MASKED,
    QUESTION,
    SECRET,
    close_letters,
    letter,
    lines,
    post,
    press,
    tap,
    thread,
    written,
)
from tests.world import World, texts

NAME, STREET, MAIL = "Wilfrid Kowalczyk", "14 rue des Glycines, 38999 Vaucourt", "w.kowalczyk@example.org"
VALUES = (SECRET, spaced(SECRET), "Kowalczyk", "Glycines", "example.org", "12/03/1956")
TEXT = f"M. {NAME} né le 12/03/1956, {STREET}, {MAIL}, sécu {spaced(SECRET)} : que faire, chers confrères ?"


def raw(path: Path) -> str:
    """The database's files as anybody reads them who has them without the key."""
    files = [path.with_name(path.name + end) for end in ("", "-wal", "-shm")]
    return b"".join(file.read_bytes() for file in files if file.exists()).decode("latin-1")


async def test_the_values_are_nowhere_and_the_rest_is_sealed(
    sqlite_url: str, sqlite_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("sqlalchemy", "aiosqlite", "discord", "simcord"):  # the house holds these above that level
        caplog.set_level(logging.INFO, logger=name)
    async with World.open(sqlite_url) as world:
        entraide, here = world.channel("entraide"), await thread(world)
        await world.camille.send(entraide, TEXT)
        await post(world, world.moderator, f"Sécu {SECRET}", TEXT)
        await world.owner.send(here, "", attachments=[(f"{SECRET}_kowalczyk.pdf", b"%PDF")])
        close_letters(world, world.emma)
        await world.emma.send(here, TEXT)
        message = await world.denis.send(here, f"M. {NAME} refuse le vaccin.")
        (line,) = lines(here, "guarding:review")
        shown = await press(world.denis, line, "guarding:review")
        assert "Kowalczyk" not in texts(shown)
        world.env.inject_error("DELETE", "/channels/*/messages/*", status=500, times=1)
        answer = await world.denis.send(here, "Je crois que oui.")
        await world.denis.edit(answer, TEXT)
        await world.env.advance_time(60)
        await world.denis.delete(message)
        stored = raw(sqlite_path)
        for rest in ("que faire, chers", "[nom]", "chers confrères"):
            assert rest not in stored
        public = [*here.history(), *entraide.history(), *world.channel("accueil").history()]
        assert "chers confrères" not in "\n".join(texts(found) for found in public)
        await tap(world.camille, letter(world.camille), "guarding:post")
        assert any("chers confrères" in written(found) for found in world.channel("questions").threads)
        requests = "\n".join(
            json.dumps([one.path, one.json, one.params], default=str) for one in world.env.http_requests
        )
        logged = "\n".join(record.getMessage() + str(record.exc_text or "") for record in caplog.records)
        for value in VALUES:
            assert value not in raw(sqlite_path), value
            assert value not in requests, value
            assert value not in logged, value


async def test_a_line_for_all_tells_nothing_of_whom_it_is_for(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = world.channel("entraide")
        for member in (world.camille, world.denis):
            close_letters(world, member)
            await member.send(here, QUESTION)
        one, two = lines(here, "guarding:open")
        assert texts(one) == texts(two)
        asked = [
            request.json
            for request in world.env.http_requests
            if request.method == "POST" and "guarding:open" in str(request.json)
        ]
        for member in (world.camille, world.denis):
            assert str(member.id) not in str(asked)
        assert MASKED not in str(asked)


async def test_the_guard_reads_before_anything_is_stored_of_an_edit_or_a_new_name(
    sqlite_url: str, sqlite_path: Path
) -> None:
    async with World.open(sqlite_url) as world:
        here = await post(world, world.camille, "Judo", "Quel certificat pour un enfant ?")
        await world.owner.send(here, "Aucun.")  # so that the post stays
        starter = next(message for message in here.history() if message.author.id == world.camille.id)
        await world.camille.edit(starter, QUESTION)
        other = await thread(world)
        await world.thread(other).edit(name=f"Sécu {SECRET}")
        await ext.leap(world.env, 60)
        assert other.name == "Sécu [numéro de sécu]"
        assert SECRET not in raw(sqlite_path)
        assert "[numéro de sécu] : quel" not in raw(sqlite_path)
