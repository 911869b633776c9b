"""Where a private message goes: to the wrong conversation, never, in whatever order things happen."""

import asyncio
from collections.abc import Callable
from datetime import UTC
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cogs.support.routing import PIECE, pieces
from cogs.support.service import SupportService
from cogs.support.service.relaying import Due, way
from core import pseudonyms
from core.clock import Clock
from core.errors import Missing, Refused
from core.relays import Meeting
from core.rights import Actor
from core.text import inside_cluster
from core.vault import Vault, new_key
from db import migrate
from db.engine import Database
from tests.db.test_jobs import NOW

GUILD, CHANNEL = 1_000_000_000_000_000_001, 7
OFTEN = {"ask and take": 3, "begin": 4, "send": 4, "reply": 2, "choose": 2, "end": 1, "hand over": 1}
ACTS = [act for act, times in OFTEN.items() for _ in range(times)]


class Desk:
    """A colleague on call with one text field: what was typed for one conversation may be sent much later."""

    def __init__(self, service: SupportService, peer: int) -> None:
        self.service, self.peer = service, peer
        self.open: list[Meeting] = []
        self.draft: Meeting | None = None
        self.asked: tuple[int, Meeting] | None = None
        self.message_id, self.went = 0, 0

    async def act(self, name: str, which: int) -> None:
        chosen = self.open[which % len(self.open)] if self.open else None
        if name == "ask and take":
            await self._take(self.peer * 1000 + which)
        elif name in ("end", "hand over") and chosen:
            leave = self.service.end if name == "end" else self.service.hand_over
            await leave(Actor(GUILD, self.peer), chosen)
            self.open.remove(chosen)
        elif name == "begin" and chosen:
            self.draft = chosen
        elif name == "send" and self.draft:
            await self._send(self.draft, None)
        elif name == "reply" and self.draft:
            await self._send(self.draft, self.draft.request_id)  # the opening stands under the request's number here
        elif name == "choose" and self.asked:
            await self._choose(*self.asked)

    async def _take(self, member: int) -> None:
        try:
            asked = await self.service.ask(Actor(GUILD, member))
            taken = await self.service.claim(Actor(GUILD, self.peer), asked.request.id)
        except Refused:
            return
        assert taken.peer_pen
        meeting = Meeting(taken.id, taken.peer_pen.id)
        if meeting in self.open:
            return
        self.open.append(meeting)
        (talk,) = [talk for talk in await self.service.talks(self.peer) if talk.meeting == meeting]
        await self.service.opened(talk, talk.side, (CHANNEL, taken.id))

    async def _send(self, meant: Meeting, replies_to: int | None) -> None:
        self.message_id += 1
        place = (CHANNEL, self.peer * 10**6 + self.message_id)
        heard = await self.service.hear(self.peer, place, replies_to, empty=False)
        self.draft = None
        if heard is None:
            assert not self.open
        elif heard.job is None:
            self.asked = place[1], meant
        else:
            assert heard.job.startswith(f"{meant}:"), f"meant for {meant}, went to {heard.job}"
            self.went += 1

    async def _choose(self, message_id: int, meant: Meeting) -> None:
        self.asked = None
        try:
            assert (await self.service.choose(self.peer, meant, (CHANNEL, message_id))).startswith(f"{meant}:")
        except Missing:
            assert meant not in self.open

    async def nothing_went_astray(self) -> None:
        """What each conversation is owed was written in it, and nothing is owed twice."""
        seen = set[int]()
        for talk in await self.service.talks(self.peer):
            due = await self.service.due(way(talk.meeting, talk.side))
            assert isinstance(due, Due)
            ids = [relayed.message_id for relayed in due.messages]
            assert ids == sorted(ids)
            assert not seen & set(ids)
            seen |= set(ids)


def test_words_for_one_never_go_to_another(new_sqlite_url: Callable[[], str]) -> None:
    url = new_sqlite_url()
    names, went = pseudonyms.shipped(), []

    async def live(acts: list[tuple[str, int]], peer: int) -> None:
        db = Database(url)
        try:
            vault = Vault([KEY])
            desk = Desk(SupportService(db, Clock(lambda: NOW), vault, names, Random(peer), UTC), peer)
            for name, which in acts:
                await desk.act(name, which)
            await desk.nothing_went_astray()
            went.append(desk.went)
        finally:
            await db.close()

    loop = asyncio.new_event_loop()
    db = Database(url)
    loop.run_until_complete(migrate.upgrade(db.url))
    loop.run_until_complete(db.close())
    peers = iter(range(1000, 10_000))

    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 4)), min_size=20, max_size=40))
    def try_out(acts: list[tuple[str, int]]) -> None:
        loop.run_until_complete(live(acts, next(peers)))

    try:
        try_out()
    finally:
        loop.close()
    assert sum(went) > 5, "too little was sent to tell"


KEY = new_key()


async def test_one_conversation_needs_no_asking_and_the_next_one_does_once(new_sqlite_url: Callable[[], str]) -> None:
    db = Database(new_sqlite_url())
    await migrate.upgrade(db.url)
    desk = Desk(SupportService(db, Clock(lambda: NOW), Vault([KEY]), pseudonyms.shipped(), Random(1), UTC), 1)
    for name in ("ask and take", "begin", "send"):
        await desk.act(name, 0)
    assert (desk.went, desk.asked) == (1, None)
    for name, which in (("begin", 0), ("end", 0), ("ask and take", 1), ("send", 0)):
        await desk.act(name, which)
    assert desk.asked is not None  # half a message stood there for the first
    for name in ("begin", "send", "choose", "begin", "send"):
        await desk.act(name, 0)
    assert desk.went == 3
    # To say where an earlier message goes sends nothing of what was begun since, for one that is over by now.
    for name, which in (("ask and take", 2), ("begin", 0), ("send", 0), ("begin", 1), ("end", 1), ("choose", 0)):
        await desk.act(name, which)
    await desk.act("send", 0)
    assert (desk.went, desk.asked is None) == (3, False)
    await db.close()


@given(st.text(max_size=3 * PIECE) | st.text(alphabet="a é\n👩🏽‍⚕️", max_size=200).map(lambda text: text * 40))
def test_a_text_in_pieces_loses_nothing_but_blanks(text: str) -> None:
    found = list(pieces(text))
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(0 < len(piece) <= PIECE and piece.strip() for piece in found)


def test_no_visible_character_is_cut() -> None:
    text = "👩🏽‍⚕️" * 1500
    first, *_ = pieces(text)
    assert not inside_cluster(text, len(first))
