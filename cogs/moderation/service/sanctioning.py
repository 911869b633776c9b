"""Sanctions for what was written under a pen: whose it is shows nowhere, and is found by the key alone. And appeals,
of those of accounts as well (`cases`).
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from secrets import token_bytes

from cogs.moderation.service.reporting import Moderating
from core.errors import Missing, Refused
from core.guarding import without_the_certain
from core.rights import Actor
from core.sanctions import WARNING_WEIGHS, Appeal, AppealState, Motive, Sanction, SanctionKind
from core.signatures import appears_after
from db import identities, jobs
from db.identities import Purpose
from db.queries import contributions, sanctions
from db.queries.sanctions import Kept as Kept
from db.queries.sanctions_personal import APPEAL as APPEAL
from db.session import Session

HOLD = "moderation.hold"
"""The job that brings Discord in line with an account's sanctions, by the name of its file."""
SANCTIONED, DECIDED = "moderation.sanctioned", "moderation.decided"
"""The jobs that tell a member of a sanction, or of the decision on their appeal; like `APPEAL`, by its handle."""


@dataclass(frozen=True, slots=True)
class Target:
    """A message under a pen. It is remembered so, not looked up again: its author may take it back meanwhile."""

    pen_id: int
    thread_id: int
    message_id: int


class Sanctioning(Moderating):
    """The part of the moderators' service that sanctions without unmasking."""

    async def target(self, actor: Actor, message_id: int) -> Target:
        """A message that the bot posted for somebody under a pen.

        Raises `Refused` for what it posted for an account, `Missing` for any other.
        """
        async with self._db.read() as session:
            found = await contributions.under_pen(session, actor.guild_id, message_id)
            named = await contributions.named_author(session, actor.guild_id, message_id)
        if named:
            raise Refused("error-sanction-named")
        if found is None:
            raise Missing("error-not-under-pen")
        return Target(found.pen.id, found.question.thread_id or 0, message_id)

    async def sanction(self, actor: Actor, target: Target, kind: SanctionKind, days: int | None, motive: Motive) -> int:
        """Sanction whoever wrote a message under a pen; the number of their active sanctions, this one counted.

        `days` is for a suspension. The same decision sent again is one. Everything but the number is the same whoever
        they are. Of an author who was erased, it is kept as nobody's: it counts, and reaches and bars nobody.
        """
        now = self._clock.now()
        ends = {SanctionKind.WARN: now + WARNING_WEIGHS, SanctionKind.SUSPEND: now + timedelta(days=days or 0)}
        if kind is SanctionKind.SUSPEND and not days:
            raise Refused("error-sanction-duration")
        async with self._db.write() as session:
            reason, words = without_the_certain(motive.reason), without_the_certain(motive.words)
            sanction = Sanction(
                kind,
                reason,
                actor.user_id,
                target.thread_id,
                target.message_id,
                now,
                ends.get(kind),
                template=motive.template,
                words=words,
                pen_id=target.pen_id,
            )
            author_id = await contributions.user_of(session, self._vault, target.pen_id)
            if author_id:
                owner = await identities.obtain(session, self._vault, Purpose.SANCTION, actor.guild_id, author_id)
                await identities.know(session, self._vault, owner, author_id)
                kept = await sanctions.of_owners(session, self._vault, [owner])
            else:
                owner = token_bytes(16)
                kept = await sanctions.of_pen(session, self._vault, actor.guild_id, target.pen_id)
            if any(_same(each.sanction, sanction) for each in kept):
                return _active(kept, now)
            new = await sanctions.add(session, self._vault, actor.guild_id, owner, sanction)
            await jobs.schedule(session, SANCTIONED, new.sanction.handle, now, actor.guild_id)
            await self._audit(session, actor, f"sanction-{kind}", target.message_id, reason)
            return _active(kept, now) + 1

    async def may_appeal(self, actor: Actor, sanction_id: str) -> None:
        """Raises `Missing` where there is nothing of this member's to appeal against, `Refused` for a second time."""
        async with self._db.read() as session:
            await self._contested(session, actor, sanction_id)

    async def appeal(self, actor: Actor, sanction_id: str, reason: str) -> Kept:
        """Keep what a member says against a sanction of theirs; the moderators see it without a name. Raises like
        `may_appeal`.

        Of what stands under a pen they see it a little later: the moment would tell who is there.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            kept = await self._contested(session, actor, sanction_id)
            appears = now if kept.sanction.account else now + appears_after(self._random)
            appeal = Appeal(without_the_certain(reason), appears)
            await sanctions.change(session, self._vault, kept.id, replace(kept.sanction, appeal=appeal))
            await jobs.schedule(session, APPEAL, kept.sanction.handle, appears, actor.guild_id)
        return kept

    async def decide(self, actor: Actor, handle: str, *, lift: bool) -> None:
        """Decide on an appeal. Raises `Refused`, in the same words, for who imposed the sanction and whose it is."""
        async with self._db.write() as session:
            kept = await sanctions.by_handle(session, self._vault, handle)
            if kept is None or kept.guild_id != actor.guild_id or kept.sanction.appeal is None:
                raise Missing("error-appeal-gone")
            owners = await self._owners(session, actor)
            if kept.owner in owners or kept.sanction.moderator_id == actor.user_id:
                raise Refused("error-not-eligible")
            if kept.sanction.appeal.state is not AppealState.OPEN:
                raise Refused("error-appeal-decided")
            state = AppealState.LIFTED if lift else AppealState.UPHELD
            appeal = replace(kept.sanction.appeal, state=state)
            if await identities.user_of(session, self._vault, kept.owner) is None:
                appeal = replace(appeal, reason="")  # they were erased meanwhile
            decided = replace(kept.sanction, lifted=lift, appeal=appeal)
            await sanctions.change(session, self._vault, kept.id, decided)
            about = decided.reference if decided.account else decided.message_id
            await self._audit(session, actor, f"appeal-{state}", about)
            await jobs.hold(session, APPEAL, handle, self._clock.now(), actor.guild_id)
            await jobs.schedule(session, DECIDED, handle, self._clock.now(), actor.guild_id)
            if decided.account and lift and decided.binds:
                await jobs.schedule(session, HOLD, decided.account.file, self._clock.now(), actor.guild_id)

    async def sanctioned(self, handle: str) -> Kept | None:
        async with self._db.read() as session:
            return await sanctions.by_handle(session, self._vault, handle)

    async def sanctions_of(self, actor: Actor) -> list[Kept]:
        """A member's own sanctions that still hold, the newest first."""
        async with self._db.read() as session:
            kept = await sanctions.of_owners(session, self._vault, await self._owners(session, actor))
        active = [each for each in kept if each.sanction.active(self._clock.now())]
        return sorted(active, key=lambda each: each.sanction.at, reverse=True)

    async def sanctioned_member(self, kept: Kept) -> int | None:
        """Whom to tell; None once they were erased, unless what was decided of their account still binds it."""
        if kept.sanction.account:
            return kept.sanction.account.member_id
        async with self._db.read() as session:
            return await identities.user_of(session, self._vault, kept.owner)

    def appeal_placed(self, handle: str, card_id: int) -> jobs.LastWrite:
        return partial(self._appeal_placed, handle=handle, card_id=card_id)

    # Within

    async def _contested(self, session: Session, actor: Actor, sanction_id: str) -> Kept:
        kept = await sanctions.by_id(session, self._vault, _bytes(sanction_id))
        owners = await self._owners(session, actor)
        if kept is None or kept.owner not in owners or not kept.sanction.active(self._clock.now()):
            raise Missing("error-sanction-over")
        if kept.sanction.appeal:
            raise Refused("error-appealed-already")
        return kept

    async def _appeal_placed(self, session: Session, *, handle: str, card_id: int) -> None:
        kept = await sanctions.by_handle(session, self._vault, handle)
        if kept and kept.sanction.appeal:
            placed = replace(kept.sanction, appeal=replace(kept.sanction.appeal, card_id=card_id))
            await sanctions.change(session, self._vault, kept.id, placed)


def _same(one: Sanction, other: Sanction) -> bool:
    """Whether two are one decision: a moderator who had no answer sends the form again."""

    def essence(sanction: Sanction) -> tuple[object, ...]:
        days = sanction.until and (sanction.until - sanction.at).days
        return sanction.kind, days, sanction.reason, sanction.moderator_id, sanction.message_id, sanction.lifted

    return essence(one) == essence(other)


def _active(kept: list[Kept], now: datetime) -> int:
    return sum(each.sanction.active(now) for each in kept)


def _bytes(sanction_id: str) -> bytes:
    """The id that a button bears; what is none is nobody's."""
    try:
        return bytes.fromhex(sanction_id)
    except ValueError:
        return b""
