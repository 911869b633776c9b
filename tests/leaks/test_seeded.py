"""Plausible leaks, planted one at a time: each is reported, and nothing is without it."""

import hashlib
import io
import logging
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import discord
import pytest
from sqlalchemy.ext.asyncio import create_async_engine

import db.engine
import db.sqlite
from cogs.questions import drafting, views
from cogs.questions.effects import QuestionEffects
from cogs.questions.imaging import Picture
from cogs.questions.service.asking import Asking
from cogs.questions.service.hearing import SLIP, Hearing
from cogs.questions.service.signing import Signing
from cogs.questions.service.steering import Steering
from core.errors import Refused
from core.images import CleanImage
from core.images.aside import Cleaner
from core.vault import Vault
from db import jobs
from db.queries import frame
from tests.images.samples import opened
from tests.leaks.acts import (
    Act,
    ask_lasting,
    ask_named,
    go_with_all,
    meet_a_fault,
    reply,
    slip_and_delete,
    thank_oneself,
)
from tests.leaks.cast import Swapped
from tests.leaks.image_acts import ask_with_images
from tests.leaks.running import run

Plant = Callable[[pytest.MonkeyPatch], None]
ASKING, REPLYING = (ask_named, ask_lasting), (ask_named, reply)
_writers: dict[str, int] = {}
"""Who published last: what each plant would leak."""


@pytest.fixture(autouse=True)
def writers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A programmer's slip knows its author; the tests' have to be told."""
    publish = Asking.publish

    async def published(self: Any, actor: Any, *args: Any, **options: Any) -> Any:
        _writers["last"] = actor.user_id
        return await publish(self, actor, *args, **options)

    monkeypatch.setattr(Asking, "publish", published)
    yield
    _writers.clear()


def invoker_in_a_response(patch: pytest.MonkeyPatch) -> None:
    settle = drafting.settle

    async def publicly(exchange: Any, published: Any, **options: Any) -> None:
        if published.pen:
            await exchange.interaction.followup.send("Publié.", ephemeral=False)
        await settle(exchange, published, **options)

    patch.setattr(drafting, "settle", publicly)


def footer(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(views, "reply", _adding(lambda user_id: discord.ui.TextDisplay(f"-# <@{user_id}>")))


def _adding(make: Callable[[int], discord.ui.Item[Any]]) -> Callable[..., discord.ui.LayoutView]:
    original = views.reply

    def reply_(*args: Any) -> discord.ui.LayoutView:
        view = original(*args)
        view.add_item(make(_writers.get("last", 0)))
        return view

    return reply_


def log_line(patch: pytest.MonkeyPatch) -> None:
    publish = Asking.publish

    async def logged(self: Any, actor: Any, *args: Any, **options: Any) -> Any:
        logging.getLogger("cogs.questions.service.asking").debug("published for %s", actor.user_id)
        return await publish(self, actor, *args, **options)

    patch.setattr(Asking, "publish", logged)


def file_name(patch: pytest.MonkeyPatch) -> None:
    async def with_file(_self: Any, thread: discord.Thread, _question: Any) -> None:
        name = hashlib.sha256(str(_writers["last"]).encode()).hexdigest()[:16]
        await thread.send(file=discord.File(io.BytesIO(b"\x89PNG"), f"{name}.png"))

    patch.setattr(QuestionEffects, "_welcome", with_file)


def parameters_in_an_error(patch: pytest.MonkeyPatch) -> None:
    def talkative(*args: Any, **options: Any) -> Any:
        return create_async_engine(*args, **{**options, "hide_parameters": False})

    patch.setattr(db.engine, "create_async_engine", talkative)


def metadata(patch: pytest.MonkeyPatch) -> None:
    async def untouched(_self: Any, data: bytes, *, media_type: str, **_declared: Any) -> CleanImage:
        return CleanImage(data, media_type, *opened(data).size, name="")

    patch.setattr(Cleaner, "clean", untouched)


def name_of_an_upload(patch: pytest.MonkeyPatch) -> None:
    clean, names = Cleaner.clean, list[str]()

    async def noted(self: Any, data: bytes, *, name: str, **declared: Any) -> CleanImage:
        names.append(name)
        return await clean(self, data, name=name, **declared)

    def files(pictures: Iterable[Picture]) -> list[discord.File]:
        return [discord.File(io.BytesIO(picture.data), picture.name, description=names[-1]) for picture in pictures]

    patch.setattr(Cleaner, "clean", noted)
    patch.setattr(drafting, "files", files)


def job_key(patch: pytest.MonkeyPatch) -> None:
    note = Hearing._note

    async def noted(self: Any, session: Any, slip: Any) -> str:
        await jobs.schedule(session, SLIP, slip.message_id, self._clock.now(), slip.guild_id)
        return await note(self, session, slip)

    patch.setattr(Hearing, "_note", noted)


def draft_row(patch: pytest.MonkeyPatch) -> None:
    async def drafter(_self: Any, _session: Any, actor: Any, **_options: Any) -> bytes:
        return bytes(actor.user_id.to_bytes(16, "big"))

    async def drafters(_self: Any, _session: Any, actor: Any) -> list[bytes]:
        return [actor.user_id.to_bytes(16, "big")]

    patch.setattr(Signing, "drafter", drafter)
    patch.setattr(Signing, "drafters", drafters)


def second_of_a_token(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Vault, "seal", lambda self, text: self._seal.encrypt(text.encode()))


def colour(patch: pytest.MonkeyPatch) -> None:
    def coloured(user_id: int) -> discord.ui.Item[Any]:
        shade = int.from_bytes(hashlib.md5(str(user_id).encode()).digest()[:3], "big")
        return discord.ui.Container(discord.ui.TextDisplay("-# ●"), accent_colour=shade)

    patch.setattr(views, "reply", _adding(coloured))


def added_to_the_thread(patch: pytest.MonkeyPatch) -> None:
    async def welcome(self: Any, thread: discord.Thread, question: Any) -> None:
        user_id = question.author_id or await self.service.asker(question)
        await thread.add_user(discord.Object(user_id))

    patch.setattr(QuestionEffects, "_welcome", welcome)


def refusal_on_record(patch: pytest.MonkeyPatch) -> None:
    """The nearest there is to a recusal: a refusal that tells who somebody is, kept where moderators read it."""
    thank = Steering.thank

    async def thanked(self: Any, actor: Any, thread_id: int, *args: Any) -> int:
        try:
            return await thank(self, actor, thread_id, *args)
        except Refused as error:
            async with self._db.write() as session:
                now = self._clock.now()
                await frame.audit(session, actor.guild_id, now, actor.user_id, error.message.key, target=thread_id)
            raise

    patch.setattr(Steering, "thank", thanked)


def deleted_not_overwritten(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(db.sqlite, "SETTINGS", (*db.sqlite.SETTINGS, "secure_delete=OFF"))


SEEDS: dict[Plant, tuple[tuple[Act, ...], str, str]] = {
    invoker_in_a_response: (ASKING, "the id", "message"),
    footer: (REPLYING, "the id", "request POST"),
    log_line: (ASKING, "the id", "what a logger was given"),
    file_name: (ASKING, "the sha256 of the id, in hexadecimal", "file of POST"),
    metadata: ((ask_with_images,), "a name", "file of"),
    name_of_an_upload: ((ask_with_images,), "the id", "request"),
    parameters_in_an_error: ((*REPLYING, meet_a_fault), "what the member typed", "log"),
    job_key: ((*REPLYING, slip_and_delete), "the message of a slip", "file"),
    draft_row: (ASKING, "the id, big-endian", "table drafts"),
    second_of_a_token: (ASKING, "the second of a seal", "database"),
    added_to_the_thread: (ASKING, "the id", "request PUT"),
    refusal_on_record: ((*REPLYING, thank_oneself), "the id", "table audit"),
    deleted_not_overwritten: ((*ASKING, go_with_all), "words that were erased", "file"),
}
"""What is planted, the acts that meet it, and what is reported of it, and where."""


@pytest.mark.parametrize("plant", SEEDS, ids=lambda plant: plant.__name__)
async def test_what_is_planted_is_reported(sqlite_url: str, monkeypatch: pytest.MonkeyPatch, plant: Plant) -> None:
    acts, what, where = SEEDS[plant]
    plant(monkeypatch)
    found = await run(sqlite_url, acts)
    assert any(leak.what == what and leak.where.startswith(where) for leak in found.leaks), found.leaks


async def test_a_colour_drawn_from_the_account_differs(
    new_sqlite_url: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    colour(monkeypatch)
    one, other = await run(new_sqlite_url(), REPLYING), await run(new_sqlite_url(), REPLYING, Swapped)
    assert one.seen != other.seen


@pytest.mark.parametrize("acts", [*dict.fromkeys(acts for acts, _, _ in SEEDS.values())])
async def test_without_a_plant_nothing_is(sqlite_url: str, acts: tuple[Act, ...]) -> None:
    assert (await run(sqlite_url, acts)).leaks == set()
