"""What hinders the guard: missing rights, Discord or the database away, two who ask at once."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from cogs.guarding.service import POST, GuardService, Held
from core.clock import Clock
from core.errors import Refused
from core.rights import Actor
from core.vault import Vault, new_key
from db.engine import Database
from db.jobs import Asked, Job
from db.models import DraftRow
from tests.guarding.acts import (
    CHAT,
    MASKED,
    NAMED,
    QUESTION,
    SECRET,
    chat,
    close_letters,
    deny,
    drafts,
    jobs,
    letter,
    letters,
    lines,
    post,
    tap,
    thread,
    written,
)
from tests.questions.test_faults import locked
from tests.server.test_diagnostic import diagnose
from tests.world import World, texts

MEMBER, OTHER, GUILD = 1_234_567_890_123_456_781, 1_234_567_890_123_456_782, 1_111_111_111_111_111_111


async def test_where_the_bot_may_not_delete_its_author_is_told_to(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = world.channel("entraide")
        await deny(world, here, "manage_messages")
        await world.camille.send(here, QUESTION)
        assert here.threads == []
        assert "Supprime toi-même ton message" in texts(letter(world.camille))
        assert MASKED in texts(letter(world.camille))
        assert await jobs(world) == [("guarding.remove", "blocked-permissions")]
        shown = await diagnose(world)
        assert "il me manque un droit dans un salon" in shown
        assert "Gérer les messages" in shown
        await world.restart()
        await world.env.advance_time(60)
        assert len(letters(world.camille)) == 1
        assert here.threads == []
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(60)
        assert written(here) == ""
        assert "J’ai retiré ton message" in texts(letter(world.camille))
        assert await jobs(world) == []


async def test_what_was_posted_while_the_bot_might_not_delete_is_not_offered_again(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = world.channel("entraide")
        await deny(world, here, "manage_messages")
        await world.camille.send(here, QUESTION)
        await tap(world.camille, letter(world.camille), "guarding:post")
        await world.restart()
        await world.env.advance_time(60)
        assert len(letters(world.camille)) == 1
        assert len(world.channel("questions").threads) == 1
        assert await drafts(world) == 0


async def test_where_the_bot_may_not_delete_threads_a_post_s_author_is_told_to(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await deny(world, world.channel("questions"), "manage_threads")
        here = await post(world, world.camille)
        assert SECRET not in written(here)  # its words went, the post is left
        assert "Supprime toi-même ton message" in texts(letter(world.camille))
        assert await jobs(world) == [("guarding.remove", "blocked-permissions")]
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(60)
        assert world.channel("questions").threads == []
        assert "J’ai retiré ton message" in texts(letter(world.camille))


@pytest.mark.parametrize("status", [403, 429, 500, 503])
async def test_a_message_that_discord_does_not_delete_goes_later(sqlite_url: str, status: int) -> None:
    async with World.open(sqlite_url) as world:
        here = world.channel("entraide")
        world.env.inject_error("DELETE", "/channels/*/messages/*", status=status, times=3)
        await chat(world, world.camille)
        await world.env.advance_time(1000)
        assert CHAT not in written(here)
        assert "J’ai retiré ton message" in texts(letter(world.camille))
        assert await jobs(world) == []


async def test_a_message_that_is_gone_already_is_told_all_the_same(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.inject_error("DELETE", "/channels/*/messages/*", status=404, code=10008, times=1)
        await chat(world, world.camille)
        assert MASKED[:4] in texts(letter(world.camille)) or "voilà" in texts(letter(world.camille))
        assert await jobs(world) == []


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_letter_that_discord_does_not_take_comes_later(sqlite_url: str, status: int) -> None:
    async with World.open(sqlite_url) as world:
        path = f"/channels/{world.camille.user.dm_channel.id}/messages"
        world.env.inject_error("POST", path, status=status, times=1)
        await chat(world, world.camille)
        await world.env.advance_time(60)
        assert len(letters(world.camille)) == 1
        assert lines(world.channel("entraide")) == []


async def test_closed_letters_and_no_right_to_write_wait_for_one_of_both(database_url: str) -> None:
    async with World.open(database_url) as world:
        close_letters(world, world.camille, times=1)
        here = world.channel("entraide")
        await deny(world, here, "send_messages")
        await chat(world, world.camille)
        assert await jobs(world) == [("guarding.tell", "blocked-permissions")]
        assert await drafts(world) == 1
        await world.bot.jobs.revive(world.guild.id)
        await world.env.advance_time(60)
        assert "voilà" in texts(letter(world.camille))


async def test_what_cannot_be_stored_is_kept_from_the_others_and_goes_later(sqlite_url: str, sqlite_path: Path) -> None:
    async with World.open(sqlite_url, STORAGE_PATIENCE_SECONDS="1") as world:
        here = world.channel("entraide")
        with locked(sqlite_path):
            await world.camille.send(here, QUESTION)
        assert here.threads == []
        await world.env.advance_time(120)
        assert written(here) == ""
        assert here.threads == []
        assert MASKED in texts(letter(world.camille))


async def test_a_post_that_discord_does_not_take_comes_later_and_once(database_url: str) -> None:
    async with World.open(database_url) as world:
        here = await thread(world)
        await world.camille.send(here, CHAT)
        world.env.inject_error("POST", f"/channels/{here.id}/messages", status=503, times=1)
        assert "bien enregistré" in await tap(world.camille, letter(world.camille), "guarding:post")
        assert "bien enregistré" in await tap(world.camille, letter(world.camille), "guarding:post")
        assert "en cours de publication" in await tap(world.camille, letter(world.camille), "guarding:discard")
        await world.env.advance_time(60)
        assert len(lines(here)) == 1
        assert await drafts(world) == 0


async def test_a_hint_that_comes_too_late_does_not_come(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        world.env.inject_error("POST", f"/channels/{here.id}/messages", status=503, times=4)
        await world.camille.send(here, NAMED)
        await world.env.advance_time(800)  # the fifth try
        assert lines(here) == []
        assert await jobs(world) == []


def held(message_id: int = 7) -> Held:
    return Held(GUILD, MEMBER, 5, 5, message_id, "[nom]", None, (), False, ("name",), False)


async def test_two_processes_that_are_asked_at_once_post_once(db: Database) -> None:
    now, vault = datetime(2026, 11, 23, tzinfo=UTC), Vault([new_key()])
    other = Database(db.url.render_as_string(hide_password=False))
    actor = Actor(GUILD, MEMBER)
    services = [GuardService(one, Clock(lambda: now), vault, timedelta(days=7)) for one in (db, other)]
    await services[0].take(held())
    asked: list[Asked] = []
    db.on_jobs = other.on_jobs = asked.extend
    await asyncio.gather(*(service.post(actor, service.draft_id(7)) for service in services))
    assert [job.kind for job in asked if isinstance(job, Job)] == [POST]
    await other.close()


async def test_two_processes_that_hear_at_once_keep_one_draft(db: Database) -> None:
    now, vault = datetime(2026, 11, 23, tzinfo=UTC), Vault([new_key()])
    other = Database(db.url.render_as_string(hide_password=False))
    services = [GuardService(one, Clock(lambda: now), vault, timedelta(days=7)) for one in (db, other)]
    await asyncio.gather(*(service.take(held()) for service in services))
    async with db.read() as session:
        assert len(list(await session.scalars(select(DraftRow.id)))) == 1
    with pytest.raises(Refused):
        await services[1].mine(Actor(GUILD, OTHER), services[1].draft_id(7))
    await other.close()
