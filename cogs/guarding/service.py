"""What is kept of a message that the guard takes away: its masked version, until it is posted or thrown away.

Each method is one transaction; none speaks to Discord. The words that were found are never stored: what is kept is
masked before it comes here, and sealed. A message's jobs are named after where it stood.
"""

import json
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any

from core.clock import Clock, Lately
from core.errors import Missing, Refused
from core.rights import Actor
from core.signatures import day_after
from core.vault import Vault
from db import identities, jobs
from db.engine import Database
from db.queries import frame
from db.session import Session

DRAFT = "guarded"
REMOVE, TELL, POST = "guarding.remove", "guarding.tell", "guarding.post"
HINT, CLEAR, RETITLE = "guarding.hint", "guarding.clear", "guarding.retitle"
"""The jobs: by a draft's id `TELL` and `POST`, by a thread's `RETITLE`, the others by channel and message (`place`)."""
LINE_STANDS = timedelta(minutes=10)
"""How long a line of the bot's stays in a channel, and how young a message must be to get one."""
TOLD_BY = timedelta(minutes=10)
"""When its author is told of a message at the latest, gone or not."""
QUIET = timedelta(hours=1)
"""For whom has put a hint away."""


@dataclass(frozen=True, slots=True)
class Held:
    """The masked version of a message. `channel_id` is where it may be posted: a post's forum, any other's own channel.

    `message_id` tells the message that it was, `stood_in` the channel or thread of that message. `under_alias`: its
    author chose to have it posted under the name that they go by there.
    """

    guild_id: int
    author_id: int
    channel_id: int
    stood_in: int
    message_id: int
    text: str
    title: str | None
    tags: tuple[int, ...]
    answers: bool
    kinds: tuple[str, ...]
    files: bool
    under_alias: bool = False

    @property
    def author(self) -> Actor:
        return Actor(self.guild_id, self.author_id)

    @property
    def postable(self) -> bool:
        return bool(self.text.strip() or self.title)


def place(channel_id: int, message_id: int) -> str:
    return f"{channel_id}:{message_id}"


class GuardService:
    def __init__(self, db: Database, clock: Clock, vault: Vault, draft_retention: timedelta) -> None:
        self._db, self._clock, self._vault, self._draft_retention = db, clock, vault, draft_retention
        self._quiet = Lately(clock, QUIET)

    def draft_id(self, message_id: int) -> str:
        """A message's draft has one id, however often the message is heard; nobody can tell which without the key."""
        return self._vault.token(DRAFT, message_id).hex()[:32]

    async def take(self, held: Held) -> None:
        """Keep the masked version, and ask for the message to go: `REMOVE` first, and `TELL` as that ends.

        Should the message stay for long, whatever hinders it, its author is told all the same.
        """
        draft_id, where = self.draft_id(held.message_id), place(held.stood_in, held.message_id)
        async with self._db.write() as session:
            known = await frame.draft(session, draft_id)
            if known or not await jobs.exists(session, REMOVE, where):  # else its author was told and has chosen
                await self._keep(session, draft_id, held)
                await jobs.schedule(session, TELL, draft_id, self._clock.now() + TOLD_BY, held.guild_id)
            await jobs.hold(session, REMOVE, where, self._clock.now(), held.guild_id)

    async def remove(self, guild_id: int, channel_id: int, message_id: int) -> None:
        """Ask for a message to go of which nothing is kept."""
        async with self._db.write() as session:
            await jobs.hold(session, REMOVE, place(channel_id, message_id), self._clock.now(), guild_id)

    async def retitle(self, guild_id: int, thread_id: int) -> None:
        async with self._db.write() as session:
            await jobs.hold(session, RETITLE, thread_id, self._clock.now(), guild_id)

    async def hint(self, guild_id: int, channel_id: int, message_id: int) -> None:
        """Ask for a line under a message that may identify somebody."""
        async with self._db.write() as session:
            await jobs.hold(session, HINT, place(channel_id, message_id), self._clock.now(), guild_id)

    async def told(self, message_id: int) -> None:
        """A message cannot go for now: its author is told all the same."""
        async with self._db.write() as session:
            await self._ask_to_tell(session, message_id)

    def telling(self, message_id: int) -> jobs.LastWrite:
        """The message is gone: its author is told, written as the job ends."""
        return partial(self._ask_to_tell, message_id=message_id)

    def clearing(self, guild_id: int, channel_id: int, line_id: int) -> jobs.LastWrite:
        """A line stands in a channel: it goes by and by, written as the job ends."""
        return partial(
            jobs.schedule,
            kind=CLEAR,
            key=place(channel_id, line_id),
            due=self._clock.now() + LINE_STANDS,
            guild_id=guild_id,
        )

    def dropping(self, draft_id: str) -> jobs.LastWrite:
        """The masked version is posted: nothing is kept, written as the job ends."""
        return partial(frame.drop_draft, draft_id=draft_id)

    async def held(self, draft_id: str) -> Held | None:
        async with self._db.read() as session:
            draft = await frame.draft(session, draft_id)
        return self._open(draft) if draft and draft.kind == DRAFT else None

    async def removed(self, held: Held) -> bool:
        """Whether the message is gone."""
        async with self._db.read() as session:
            return not await jobs.exists(session, REMOVE, place(held.stood_in, held.message_id))

    async def mine(self, actor: Actor, draft_id: str) -> Held:
        """A masked version, to its author. Raises `Missing` where it is gone, `Refused` for anybody else."""
        async with self._db.read() as session:
            return self._open(await self._own(session, actor, draft_id))

    async def post(self, actor: Actor, draft_id: str, *, under_alias: bool = False) -> None:
        """Ask for a masked version to be posted, once however often it is asked for, as it was first asked for."""
        async with self._db.write() as session:
            draft = await self._own(session, actor, draft_id)
            # Rewritten as it is: on PostgreSQL whoever asks at the same time waits here, and then finds the job.
            await frame.keep_draft(session, draft)
            if not await jobs.exists(session, POST, draft_id):
                chosen = replace(self._open(draft), under_alias=under_alias)
                await frame.keep_draft(session, replace(draft, sealed_content=self._seal(chosen)))
                await jobs.hold(session, POST, draft_id, self._clock.now(), draft.guild_id)

    async def discard(self, actor: Actor, draft_id: str) -> None:
        """Raises like `mine`, and `Refused` where it is being posted."""
        async with self._db.write() as session:
            draft = await self._own(session, actor, draft_id)
            await frame.keep_draft(session, draft)
            if await jobs.exists(session, POST, draft_id):
                raise Refused("error-guarding-on-its-way")
            await frame.drop_draft(session, draft_id)

    def keep_quiet(self, actor: Actor) -> None:
        """No hint for this member for a while; a restart forgets that, and one hint more does no harm."""
        self._quiet.note((actor.guild_id, actor.user_id))

    def is_quiet(self, guild_id: int, user_id: int) -> bool:
        return (guild_id, user_id) in self._quiet

    async def _keep(self, session: Session, draft_id: str, held: Held) -> None:
        owner = await identities.drafter(  # what answers ends in no row that names the account
            session, self._vault, held.guild_id, held.author_id, under_a_pen=held.answers
        )
        await frame.keep_draft(
            session,
            frame.Draft(
                id=draft_id,
                owner=owner,
                guild_id=held.guild_id,
                kind=DRAFT,
                sealed_content=self._seal(held),
                expires_at=day_after(self._clock.now() + self._draft_retention),
            ),
        )

    async def _ask_to_tell(self, session: Session, message_id: int) -> None:
        """Unless nothing was kept of the message."""
        draft = await frame.draft(session, self.draft_id(message_id))
        if draft:
            await jobs.schedule(session, TELL, draft.id, self._clock.now(), draft.guild_id)

    async def _own(self, session: Session, actor: Actor, draft_id: str) -> frame.Draft:
        draft = await frame.draft(session, draft_id)
        if draft is None or draft.kind != DRAFT or draft.expires_at <= self._clock.now():
            raise Missing("error-guarding-gone")
        if draft.owner not in await identities.drafters(session, self._vault, actor.guild_id, actor.user_id):
            raise Refused("error-guarding-not-yours")
        return draft

    def _seal(self, held: Held) -> bytes:
        origin = asdict(held)
        content = {"title": origin.pop("title"), "details": origin.pop("text"), "origin": origin}
        return self._vault.seal(json.dumps(content))

    def _open(self, draft: frame.Draft) -> Held:
        content: dict[str, Any] = json.loads(self._vault.open(draft.sealed_content))
        lists = {name: tuple(content["origin"][name]) for name in ("tags", "kinds")}
        return Held(text=content["details"], title=content["title"], **{**content["origin"], **lists})
