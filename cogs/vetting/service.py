"""Requests, vouches and what moderators decide on them. Each method is one transaction; none speaks to Discord."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from core.clock import Clock
from core.errors import Missing, Refused
from core.guard import LABELS, Kind, inspect, mask
from core.rights import Actor
from core.text import moment
from core.vault import Vault
from core.vetting import AGAIN_AFTER, NEEDED, VOUCHES, WITHIN, Case, Chain, Standing, Vouch, VouchState, Way
from db import jobs
from db.engine import Database
from db.queries import cases, frame, vetting
from db.queries.vetting import CARD as CARD
from db.queries.vetting import UNCARD as UNCARD
from db.session import Session

SETTLE = "vetting.settle"
"""Gives or takes the role that was decided on, then tells the member; by the case's id, like `CARD`."""
PROFESSIONAL: Kind = "professional_id"
RPPS = re.compile(r"(?<!\d)\d(?:[ .-]?\d){10}(?!\d)")
"""The shape of its number, beside no word that tells."""


@dataclass(frozen=True, slots=True)
class Mine:
    """What a member sees of themselves: their case, how many answer for them, for whom they answer."""

    case: Case | None
    count: int
    given: Sequence[Vouch]


@dataclass(frozen=True, slots=True)
class Vouched:
    """`count` vouches now; with the last that it takes, the member is verified. `case_id` is the member's case's."""

    vouch: Vouch
    case_id: int
    count: int

    @property
    def verified(self) -> bool:
        return self.count >= NEEDED


class VettingService:
    def __init__(self, db: Database, clock: Clock, vault: Vault) -> None:
        self._db, self._clock, self._vault = db, clock, vault

    # Members

    async def mine(self, actor: Actor) -> Mine:
        async with self._db.read() as session:
            return Mine(
                await vetting.of_member(session, self._vault, actor.guild_id, actor.user_id),
                await vetting.count(session, actor.guild_id, actor.user_id),
                [
                    each
                    for each in await vetting.given(session, actor.guild_id, actor.user_id)
                    if each.state is VouchState.LIVE
                ],
            )

    async def request(self, actor: Actor, wish: Standing, words: str) -> None:
        """Ask the moderators; asked already, nothing changes.

        Raises `Refused` for a while after a refusal. Of the words neither what is certain to name a patient is kept
        nor any professional number.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            case = await vetting.held(session, self._vault, actor.guild_id, actor.user_id)
            if case.asked_at:
                return
            if case.refused_at and now < (again := case.refused_at + AGAIN_AFTER):
                raise Refused("error-vetting-again", until=moment(again))
            await vetting.take_card_away(session, case, now)
            asked = replace(
                case, asked_at=now, wish=wish, words=tidy(words), review_at=None, opened_at=now, card_id=None
            )
            await vetting.put(session, self._vault, replace(asked, declined_at=None, note=""))
            await jobs.schedule(session, CARD, case.id, now, actor.guild_id)

    async def vouch(self, actor: Actor, member_id: int) -> Vouched:
        """Answer for somebody. The second vouch verifies, in the same transaction: of two at once, one is the second.

        Raises `Refused` for oneself, for who is verified or was stopped being so by moderators, for a vouch that
        stands, and for more than a week's share.
        """
        if member_id == actor.user_id:
            raise Refused("error-vouch-self")
        now, guild_id = self._clock.now(), actor.guild_id
        async with self._db.write() as session:
            case = await vetting.held(session, self._vault, guild_id, member_id)
            if case.standing is Standing.REVOKED or await self._excluded(session, guild_id, member_id):
                raise Refused("error-vouch-moderators")  # why is not for whoever asks to know
            if case.held is Standing.VERIFIED:
                raise Refused("error-vouch-verified")
            live = [
                each for each in await vetting.received(session, guild_id, member_id) if each.state is VouchState.LIVE
            ]
            if any(each.voucher_id == actor.user_id for each in live):
                raise Refused("error-vouch-already")
            await self._within_share(session, actor, now)
            vouch = await vetting.vouch(session, guild_id, member_id, actor.user_id, now)
            if len(live) + 1 >= NEEDED:
                await self._settle(session, _decided(case, Standing.VERIFIED, Way.VOUCHES, now), now)
            elif case.left_at:  # they are back, and begin anew
                anew = replace(case, standing=Standing.NONE, way=None, since=None, by=None, left_at=None)
                await vetting.put(session, self._vault, anew)
            await self._card(session, case, now)
        return Vouched(vouch, case.id, len(live) + 1)

    async def withdraw(self, actor: Actor, vouch_id: int) -> bool:
        """Answer for somebody no longer; whether moderators are asked to look at whom too few are left for.

        Raises `Missing` for a vouch that is not the member's own, or stands no longer.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            vouch = await self._own(session, actor, vouch_id)
            case = await vetting.held(session, self._vault, actor.guild_id, vouch.member_id)
            await vetting.mark(session, [vouch], VouchState.WITHDRAWN)
            await self._card(session, case, now)
            return await vetting.review(session, self._vault, actor.guild_id, vouch.member_id, now)

    async def own(self, actor: Actor, vouch_id: int) -> Vouch:
        """A vouch of the member's own that stands. Raises `Missing` for another."""
        async with self._db.read() as session:
            return await self._own(session, actor, vouch_id)

    # Moderators

    async def accept(self, actor: Actor, case_id: int, standing: Standing) -> Case:
        """Raises `Missing` or `Refused` where nothing waits there any more, and for whom an exclusion keeps out."""
        now = self._clock.now()
        async with self._db.write() as session:
            case = await self._waiting(session, actor, case_id)
            if await self._excluded(session, case.guild_id, case.user_id):
                raise Refused("error-vetting-excluded")
            decided = _decided(case, standing, Way.MODERATOR, now, by=actor.user_id)
            await self._settle(session, decided, now)
            await self._closed(session, actor, decided, f"vetting-{standing}", now)
        return decided

    async def decline(self, actor: Actor, case_id: int, note: str) -> None:
        """Not now: the member may ask again after a while, and vouches for them still count."""
        now = self._clock.now()
        async with self._db.write() as session:
            case = await self._waiting(session, actor, case_id)
            refused = replace(case, asked_at=None, wish=None, words="", declined_at=now, by=actor.user_id)
            await self._settle(session, replace(refused, note=tidy(note)), now)
            await self._closed(session, actor, case, "vetting-declined", now)

    async def keep(self, actor: Actor, case_id: int) -> None:
        """Although too few vouch for somebody any more: a moderator answers for them from now on."""
        now = self._clock.now()
        async with self._db.write() as session:
            case = await self._of(session, actor, case_id)
            if case.review_at is None:
                raise Refused("error-vetting-decided")
            kept = replace(case, way=Way.MODERATOR, by=actor.user_id, review_at=None)
            await vetting.put(session, self._vault, kept)
            await self._closed(session, actor, kept, "vetting-kept", now)

    async def revoke(self, actor: Actor, user_id: int, note: str, *, holds: bool) -> tuple[Case, list[Case]]:
        """Take back what somebody was recognised as; `holds`: they hold a role of it now, however they came to it. An
        exclusion may keep such a role for them, even one that was given by hand and is in no case.

        Gives their case, and those of the others whom it leaves too few vouches. Raises `Refused` where there is
        nothing to take back.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            case = await vetting.held(session, self._vault, actor.guild_id, user_id)
            recognised = holds or case.held in (Standing.VERIFIED, Standing.ASSOCIATE)
            if not recognised and not await self._excluded(session, actor.guild_id, user_id):
                raise Refused("error-vetting-nothing")
            revoked = _decided(case, Standing.REVOKED, Way.MODERATOR, now, by=actor.user_id, note=tidy(note))
            await self._settle(session, revoked, now)
            await self._closed(session, actor, revoked, "vetting-revoked", now, revoked.note)
            others = await vetting.end_given(session, self._vault, actor.guild_id, user_id, now, doubted=True)
        return revoked, others

    async def chain(self, guild_id: int, user_id: int) -> Chain:
        async with self._db.read() as session:
            return await vetting.chain(session, self._vault, guild_id, user_id)

    async def about(self, actor: Actor, case_id: int) -> Case:
        """Raises `Missing` for what is no case of this server, `Refused` for the moderator's own."""
        async with self._db.read() as session:
            return await self._of(session, actor, case_id)

    # What Discord tells

    async def leave(self, guild_id: int, user_id: int) -> None:
        """Somebody left. What was decided rests until moderators, or two new vouches, confirm it.

        Those whom they vouched for and who are verified stay so; of the others, they answer for none any more.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            case = await vetting.of_member(session, self._vault, guild_id, user_id)
            if case and (case.left_at is None or case.asked_at):
                gone = replace(case, left_at=now, asked_at=None, wish=None, words="", review_at=None)
                await vetting.put(session, self._vault, gone)
                await self._card(session, gone, now)
            await vetting.mark(session, await vetting.received(session, guild_id, user_id), VouchState.PAST)
            await vetting.end_given(session, self._vault, guild_id, user_id, now, doubted=False)

    async def given(self, guild_id: int, user_id: int, standing: Standing) -> None:
        """A role was given on Discord. It counts; where a case is known, that follows, and the member is told."""
        now = self._clock.now()
        async with self._db.read() as session:  # most have no case, and take no writer's turn
            if await vetting.of_member(session, self._vault, guild_id, user_id) is None:
                return
        async with self._db.write() as session:
            case = await vetting.of_member(session, self._vault, guild_id, user_id)
            if case is None or case.held in (standing, Standing.VERIFIED):
                return
            if standing is Standing.VERIFIED or case.asked_at:
                await vetting.put(session, self._vault, _decided(case, standing, Way.HAND, now))
                await jobs.schedule(session, SETTLE, case.id, now, guild_id)
                await self._card(session, case, now)

    async def taken(self, guild_id: int, user_id: int) -> None:
        """The role of the verified was taken on Discord: only moderators give it back. Who did so tells the member.

        An exclusion takes it for its time alone, and gives it back: that says nothing about who vouches for whom.
        """
        now = self._clock.now()
        async with self._db.write() as session:
            if await self._excluded(session, guild_id, user_id):
                return
            case = await vetting.held(session, self._vault, guild_id, user_id)
            if case.standing is Standing.REVOKED:
                return
            await vetting.put(session, self._vault, _decided(case, Standing.REVOKED, Way.HAND, now))
            await self._card(session, case, now)
            await vetting.end_given(session, self._vault, guild_id, user_id, now, doubted=True)

    async def there(self, guild_id: int) -> list[int]:
        """Of whom it is kept that they are on a server."""
        async with self._db.read() as session:
            return await vetting.there(session, guild_id)

    # Effects

    async def renew(self, guild_id: int | None) -> None:
        """Have the cards looked at of what waits for moderators."""
        async with self._db.write() as session:
            for case_id, there in await vetting.open_ones(session, guild_id):
                await jobs.ensure(session, CARD, case_id, self._clock.now(), there)

    async def case(self, case_id: int) -> Case | None:
        async with self._db.read() as session:
            return await vetting.case(session, self._vault, case_id)

    def placed(self, case_id: int, card_id: int) -> jobs.LastWrite:
        return partial(vetting.place, case_id=case_id, card_id=card_id)

    # Within

    async def _excluded(self, session: Session, guild_id: int, user_id: int) -> bool:
        return await cases.excluded(session, self._vault, guild_id, user_id)

    async def _within_share(self, session: Session, actor: Actor, now: datetime) -> None:
        recent = await vetting.given(session, actor.guild_id, actor.user_id, now - WITHIN)
        if len(recent) >= VOUCHES:
            until = moment(recent[-VOUCHES].at + WITHIN)
            raise Refused("error-vouch-limit", count=VOUCHES, until=until)

    async def _own(self, session: Session, actor: Actor, vouch_id: int) -> Vouch:
        vouch = await vetting.by_id(session, actor.guild_id, vouch_id)
        if vouch is None or vouch.voucher_id != actor.user_id or vouch.state is not VouchState.LIVE:
            raise Missing("error-vouch-gone")
        return vouch

    async def _of(self, session: Session, actor: Actor, case_id: int) -> Case:
        """Raises `Refused` for a moderator's own: they asked, or were vouched for, before they moderated."""
        case = await vetting.case(session, self._vault, case_id)
        if case is None or case.guild_id != actor.guild_id:
            raise Missing("error-vetting-gone")
        if case.user_id == actor.user_id:
            raise Refused("error-not-eligible")
        return case

    async def _waiting(self, session: Session, actor: Actor, case_id: int) -> Case:
        case = await self._of(session, actor, case_id)
        if case.asked_at is None:
            raise Refused("error-vetting-decided")
        return case

    async def _settle(self, session: Session, case: Case, now: datetime) -> None:
        """For who then carries it out at once."""
        await vetting.put(session, self._vault, case)
        await jobs.hold(session, SETTLE, case.id, now, case.guild_id)

    async def _card(self, session: Session, case: Case, now: datetime) -> None:
        if case.opened_at:
            await jobs.schedule(session, CARD, case.id, now, case.guild_id)

    async def _closed(
        self, session: Session, actor: Actor, case: Case, action: str, now: datetime, reason: str | None = None
    ) -> None:
        """The audit names the case, not the member: it outlives their erasure."""
        await frame.audit(session, actor.guild_id, now, actor.user_id, action, target=case.id, reason=reason or None)
        await jobs.hold(session, CARD, case.id, now, actor.guild_id)


def _decided(case: Case, standing: Standing, way: Way, now: datetime, *, by: int | None = None, note: str = "") -> Case:
    """The case with this decision, and nothing open."""
    blank = Case(case.id, case.guild_id, case.user_id, opened_at=case.opened_at, card_id=case.card_id)
    return replace(blank, standing=standing, way=way, since=now, by=by, note=note)


def tidy(text: str) -> str:
    """A text without what is certain to tell who a patient is, and without any professional number: none is wanted."""
    found = [each for each in inspect(text) if each.severity == "block" or each.kind == PROFESSIONAL]
    return RPPS.sub(LABELS[PROFESSIONAL], mask(text, found))
