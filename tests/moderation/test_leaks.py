"""Whoever is sanctioned, appeals and is unmasked: nothing but a sealed row and the two looks leads to the account."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select
from sqlalchemy.engine import Engine

from db.models import IdentityRow, SanctionRow
from tests.moderation.acts import (
    REASON,
    ask_under_pen,
    cards,
    latest,
    letters,
    press,
    reply_under_pen,
    report,
    sanction,
)
from tests.world import World, custom_ids, said, texts

PLEA = "Plaidoyer-Zygomatique, sans rien qui me désigne."
COMPLAINT = "Plainte-Trapèze envers ce message."


@contextmanager
def written_to(*tables: str) -> Iterator[list[str]]:
    """What is written to these tables from now on: every parameter of every statement, as text."""
    seen: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if any(f"INTO {name}" in statement or f"UPDATE {name}" in statement for name in tables):
            seen.append(str(parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)


async def whole_story(world: World) -> None:
    """Camille acts only under pens; two moderators see her account at the very end, in private."""
    thread, message = await ask_under_pen(world, world.camille)
    reply = await reply_under_pen(world, world.camille, thread, signature="one-off")
    await report(world, world.denis, thread, message, COMPLAINT)
    await sanction(world, world.moderator, thread, message, "warn", None)
    await sanction(world, world.moderator, thread, reply)
    await world.env.advance_time(1)
    await world.restart()
    told = letters(world, world.camille)[-1]
    form = await world.camille.user.click(told, custom_id=custom_ids(told)[0])
    await world.camille.user.submit_modal(form, {"reason": PLEA})
    await world.env.advance_time(45)
    await press(world.colleague, latest(world), "moderation:uphold")
    await world.camille.slash(world.start, "question miennes")
    await world.moderator.slash(world.start, "moderation file")
    motive = "Menaces répétées contre une consœur."
    await world.moderator.slash(world.start, "moderation lever-anonymat", message=str(reply.id), motif=motive)
    await press(world.colleague, latest(world), "moderation:approve")
    for member in (world.colleague, world.moderator):
        assert str(world.camille.id) in said(await press(member, latest(world), "moderation:look"))
    await world.env.advance_time(4000)


async def test_nothing_that_is_kept_or_shown_leads_to_the_account(
    sqlite_url: str, sqlite_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with World.open(sqlite_url) as world:
        with written_to("jobs", "audit", "reports", "unmaskings") as rows:
            await whole_story(world)
        async with world.bot.db.read() as session:
            identities = [identity.hex() for identity in await session.scalars(select(IdentityRow.id))]
            sanctions = [identity.hex() for identity in await session.scalars(select(SanctionRow.id))]
        account = str(world.camille.id)
        assert len(rows) > 20
        assert account not in "".join(rows)
        for row in rows:
            assert not [secret for secret in (*identities, *sanctions) if secret in row]
        shown = [*cards(world), *world.channel("questions").threads[0].history(), *world.start.history()]
        for message in shown:
            assert account not in texts(message)
            assert not [id_ for id_ in (*identities, *sanctions) if id_ in "".join(custom_ids(message))]
        for record in caplog.records:
            if record.name.partition(".")[0] in ("cogs", "db", "core", "confrere"):
                assert account not in record.getMessage()
                assert not [secret for secret in (REASON, PLEA, COMPLAINT) if secret in record.getMessage()]
        sent = [request for request in world.env.http_requests if account in str(request.json)]
        answers = [request for request in sent if request.path.startswith(("/webhooks/", "/interactions/"))]
        assert {request.path for request in sent if request not in answers} == {"/users/@me/channels"}
        assert len(answers) == 2  # the two looks
        assert await whose_sanctions(world) == 1
    raw = b"".join(path.read_bytes() for path in sqlite_path.parent.glob(f"{sqlite_path.name}*"))
    for secret in (account, PLEA, COMPLAINT):
        assert secret.encode() not in raw


async def whose_sanctions(world: World) -> int:
    """How many owners the sanctions have: both names were one person's, which the moderators were never told."""
    async with world.bot.db.read() as session:
        return len(set(await session.scalars(select(SanctionRow.owner))))
