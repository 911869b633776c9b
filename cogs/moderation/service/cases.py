"""Sanctions of members under their account: what was decided, what Discord was made to do, and the file of it all."""

import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from cogs.moderation.holding import Plan
from cogs.moderation.service.sanctioning import HOLD, SANCTIONED, Sanctioning, Target
from core.errors import Missing, Refused
from core.guarding import without_the_certain
from core.reports import ReportState
from core.rights import Actor
from core.sanctions import WARNING_WEIGHS, Account, Lifting, Motive, Sanction, SanctionKind
from core.vetting import Standing
from db import identities, jobs
from db.identities import Purpose
from db.queries import cases, contributions, frame, sanctions, vetting
from db.queries.sanctions import Kept
from db.queries.sanctions_personal import lapse
from db.session import Session

ENDED = "moderation.ended"
"""The job that tells a member of the end of a sanction, by its handle."""
SENT_AGAIN = timedelta(hours=1)
"""Within it, the same decision of the same moderator is one whose answer did not arrive."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A member whom a sanction is about, as Discord has them; `roles` are those that an exclusion would take.

    `message_id` of the channel `channel_id` is what they wrote, 0 where it is about none.
    """

    member_id: int
    channel_id: int = 0
    message_id: int = 0
    roles: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A member's file: what was decided about them, the newest first, and reports of what they wrote under their
    account, by state. Nothing that they did under a name is in it, nor could be.
    """

    member_id: int
    decisions: Sequence[Kept]
    reports: Mapping[ReportState, int]


class Cases(Sanctioning):
    """The part of the moderators' service that sanctions accounts and keeps their files."""

    async def author(self, actor: Actor, message_id: int) -> Target | int | None:
        """Whose message of the bot's this is: what stands under a pen, or an account; None for any other message."""
        async with self._db.read() as session:
            if named := await contributions.named_author(session, actor.guild_id, message_id):
                return named
            found = await contributions.under_pen(session, actor.guild_id, message_id)
        return Target(found.pen.id, found.question.thread_id or 0, message_id) if found else None

    async def impose(
        self, actor: Actor, subject: Subject, kind: SanctionKind, length: timedelta | None, motive: Motive
    ) -> tuple[Kept, int]:
        """Sanction an account; what was decided, and how many sanctions it has that hold, this one counted.

        `length` is for what ends by itself. The same decision sent again is one. Raises `Refused` without a length.
        """
        now = self._clock.now()
        if kind is not SanctionKind.WARN and not length:
            raise Refused("error-measure-length")
        until = now + (WARNING_WEIGHS if kind is SanctionKind.WARN else length or timedelta())
        async with self._db.write() as session:
            owner = await identities.obtain(session, self._vault, Purpose.CASE, actor.guild_id, subject.member_id)
            await identities.hold(session, owner)
            await identities.know(session, self._vault, owner, subject.member_id)
            kept = await sanctions.of_owners(session, self._vault, [owner])
            files = (each.sanction.account.file for each in kept if each.sanction.account)
            roles = subject.roles if kind is SanctionKind.EXCLUDE else ()
            sanction = Sanction(
                kind,
                without_the_certain(motive.reason),
                actor.user_id,
                subject.channel_id,
                subject.message_id,
                now,
                until,
                template=motive.template,
                words=without_the_certain(motive.words),
                account=Account(subject.member_id, next(files, secrets.token_hex(16)), roles=roles),
            )
            active = [each for each in kept if each.sanction.active(now)]
            if same := next((each for each in active if _sent_again(each.sanction, sanction)), None):
                return same, len(active)
            new = await sanctions.add(session, self._vault, actor.guild_id, owner, sanction)
            await jobs.hold(session, SANCTIONED, new.sanction.handle, now, actor.guild_id)
            await self._bring(session, new)
            await self._record(session, actor, f"measure-{kind}", new.sanction)
        return new, len(active) + 1

    async def end_early(self, actor: Actor, handle: str, reason: str) -> Kept:
        """End a sanction of an account before its time. Raises `Refused` to whom it is about, `Missing` once it is
        over.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            kept = await sanctions.by_handle(session, self._vault, handle)
            account = kept.sanction.account if kept else None
            if kept is None or account is None or kept.guild_id != actor.guild_id or not kept.sanction.active(now):
                raise Missing("error-measure-over")
            if account.member_id == actor.user_id:
                raise Refused("error-not-eligible")
            lifting = Lifting(actor.user_id, without_the_certain(reason), now)
            kept = replace(kept, sanction=replace(kept.sanction, lifted=True, lifting=lifting))
            await sanctions.change(session, self._vault, kept.id, kept.sanction)
            await lapse(session, self._vault, kept, now)
            await self._bring(session, kept)
            await jobs.schedule(session, ENDED, handle, now, actor.guild_id)
            await self._record(session, actor, "measure-lifted", kept.sanction)
        return kept

    async def case(self, actor: Actor, member_id: int) -> Case:
        """A member's file. Raises `Refused` to themselves: reports about them are others' to read."""
        if member_id == actor.user_id:
            raise Refused("error-case-own")
        async with self._db.read() as session:
            owner = await identities.find(session, self._vault, Purpose.CASE, actor.guild_id, member_id)
            kept = await sanctions.of_owners(session, self._vault, [owner] if owner else [])
            states = await cases.reports_about(session, self._vault, actor.guild_id, member_id)
        return Case(member_id, sorted(kept, key=lambda each: each.sanction.at, reverse=True), Counter(states))

    async def held(self, file: str) -> Sequence[Kept]:
        """The sanctions of an account that ask something of Discord still."""
        async with self._db.read() as session:
            kept = await sanctions.of_file(session, self._vault, file)
        return [each for each in kept if each.sanction.binds]

    async def revoked(self, guild_id: int, member_id: int) -> bool:
        """Whether moderators took back, meanwhile, what somebody was recognised as: that role is not given back."""
        async with self._db.read() as session:
            found = await vetting.of_member(session, self._vault, guild_id, member_id)
        return found is not None and found.standing is Standing.REVOKED

    async def binding(self, guild_id: int) -> Sequence[Kept]:
        """The sanctions of accounts on a server that ask something of Discord still."""
        async with self._db.read() as session:
            return await sanctions.binding(session, self._vault, guild_id)

    async def come_back(self, guild_id: int, member_id: int) -> None:
        """Somebody joined the server: what was decided of them there may hold still."""
        async with self._db.write() as session:
            owner = await identities.find(session, self._vault, Purpose.CASE, guild_id, member_id)
            for kept in await sanctions.of_owners(session, self._vault, [owner] if owner else []):
                if kept.sanction.account and kept.sanction.binds:
                    file, now = kept.sanction.account.file, self._clock.now()
                    await jobs.schedule(session, HOLD, file, now, guild_id)

    def brought(self, held: Sequence[Kept], plan: Plan) -> jobs.LastWrite:
        """Discord is as a plan for these has it: note it, tell of what ended by itself, and look again in time."""
        return partial(self._brought, held=held, plan=plan)

    def told(self, handle: str, *, reached: bool) -> jobs.LastWrite:
        """Note whether a private message reached a sanctioned member."""
        return partial(self._told, handle=handle, reached=reached)

    # Within

    async def _bring(self, session: Session, kept: Kept) -> None:
        """Have Discord brought in line, at once."""
        if kept.sanction.account and kept.sanction.binds:
            await jobs.hold(session, HOLD, kept.sanction.account.file, self._clock.now(), kept.guild_id)

    async def _record(self, session: Session, actor: Actor, action: str, sanction: Sanction) -> None:
        """The audit names no account, and holds no reason: both are in the file, which an erasure reaches."""
        await frame.audit(session, actor.guild_id, self._clock.now(), actor.user_id, action, target=sanction.reference)

    async def _brought(self, session: Session, *, held: Sequence[Kept], plan: Plan) -> None:
        now, guild_id, file = self._clock.now(), held[0].guild_id, _file(held[0].sanction)
        planned = {each.sanction.handle: each.sanction.lifted for each in held}
        changed = False
        for kept in [each for each in await sanctions.of_file(session, self._vault, file) if each.sanction.binds]:
            if planned.get(kept.sanction.handle) is not kept.sanction.lifted:
                changed = True  # decided, or lifted, since the plan was made
            account = plan.accounts.get(kept.sanction.handle)
            if account is None or kept.sanction.account is None:
                continue
            noted = replace(kept.sanction, account=replace(account, told=kept.sanction.account.told))
            await sanctions.change(session, self._vault, kept.id, noted)
            if account.settled and not noted.lifted:
                await jobs.schedule(session, ENDED, noted.handle, now, guild_id)
        if changed or plan.again:
            await jobs.schedule(session, HOLD, file, now if changed else plan.again or now, guild_id)

    async def _told(self, session: Session, *, handle: str, reached: bool) -> None:
        kept = await sanctions.by_handle(session, self._vault, handle)
        if kept and kept.sanction.account:
            account = replace(kept.sanction.account, told=reached)
            await sanctions.change(session, self._vault, kept.id, replace(kept.sanction, account=account))


def _file(sanction: Sanction) -> str:
    assert sanction.account is not None
    return sanction.account.file


def _sent_again(one: Sanction, other: Sanction) -> bool:
    def essence(sanction: Sanction) -> tuple[object, ...]:
        length = sanction.until and sanction.until - sanction.at
        return sanction.kind, length, sanction.template, sanction.reason, sanction.moderator_id, sanction.message_id

    return other.at - one.at < SENT_AGAIN and essence(one) == essence(other)
