"""Mediations, from the question to the two until what they agree on. Each method is one transaction; no Discord."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.clock import Clock
from core.errors import Missing, Refused
from core.guarding import without_the_certain
from core.mediation import IDLE_AFTER, Mediation, MediationState, Party, Place
from core.mentoring import PairState
from core.rights import Actor
from core.text import letters
from core.vault import Vault
from db import identities, jobs
from db.engine import Database
from db.identities import Purpose
from db.queries import frame, mediations, mentoring_pairs, reports
from db.queries.mediations_personal import BRING as BRING
from db.queries.mediations_personal import CARD as CARD
from db.queries.mediations_personal import TURN as TURN
from db.queries.mediations_personal import UNCARD as UNCARD
from db.queries.mediations_personal import end, show, vacate
from db.session import Session


@dataclass(frozen=True, slots=True)
class Staged:
    """A mediation with the accounts of its two, None for who was erased."""

    mediation: Mediation
    accounts: tuple[int | None, int | None]


class MediationService:
    def __init__(self, db: Database, clock: Clock, vault: Vault) -> None:
        self._db, self._clock, self._vault = db, clock, vault

    # Moderators

    async def propose(self, actor: Actor, one: int, other: int, reason: str) -> int:
        """Ask two members; the mediation's id. Raises `Refused` for whom it concerns, and where one is under way."""
        if not letters(reason):
            raise Refused("error-mediation-empty")
        now = self._clock.now()
        async with self._db.write() as session:
            await self._recuse(session, actor, (one, other))
            found = [
                await identities.obtain(session, self._vault, Purpose.MEDIATION, actor.guild_id, user_id)
                for user_id in sorted((one, other))  # one order, so that two moderators wait for each other
            ]
            for identity in found:
                await identities.hold(session, identity)
            for each in await mediations.of_owners(session, self._vault, found):
                if each.under_way and {party.owner for party in each.parties} == set(found):
                    raise Refused("error-mediation-under-way")
            reason = without_the_certain(reason.strip())
            parties = (found[0], found[1])
            mediation_id = await mediations.add(
                session, self._vault, actor.guild_id, parties, actor.user_id, reason, now
            )
            await self._audit(session, actor, "mediation-proposed", mediation_id, reason)
            new = await self._found(session, actor.guild_id, mediation_id)
            await jobs.hold(session, BRING, mediation_id, now, actor.guild_id)
            await jobs.schedule(session, CARD, mediation_id, now, actor.guild_id)
            await jobs.schedule(session, TURN, mediation_id, new.until, actor.guild_id)
        return mediation_id

    async def join(self, actor: Actor, mediation_id: int) -> None:
        """Take the free moderator's place. Raises `Refused` for whom it concerns, and where somebody was quicker."""
        async with self._db.write() as session:
            found = await self._found(session, actor.guild_id, mediation_id)
            first, second = found.hosts
            if not found.under_way:
                raise Refused("error-mediation-over")
            if actor.user_id in found.hosts:
                raise Refused("error-mediation-second")
            if None not in found.hosts:
                raise Refused("error-mediation-taken")
            await self._recuse(session, actor, await self._accounts(session, found), found.past)
            hosts = (actor.user_id, second) if first is None else (first, actor.user_id)
            await self._audit(session, actor, "mediation-joined", found.id)
            await self._go_on(session, replace(found, hosts=hosts))

    async def cancel(self, actor: Actor, mediation_id: int) -> None:
        """Take the question back, before anything has begun."""
        async with self._db.write() as session:
            found = await self._found(session, actor.guild_id, mediation_id)
            await self._recuse(session, actor, await self._accounts(session, found))
            if found.state is not MediationState.ASKING:
                raise Refused("error-mediation-over" if not found.under_way else "error-mediation-begun")
            await self._audit(session, actor, "mediation-cancelled", found.id)
            await end(session, self._vault, found, MediationState.OFF, self._clock.now())

    # The two

    async def say(self, actor: Actor, mediation_id: int, *, willing: bool) -> Mediation:
        """What one of the two answers, which they may change until it begins. A no is told to nobody before its time,
        and nothing that others see stirs.
        """
        async with self._db.write() as session:
            found, side = await self._own(session, actor, mediation_id)
            if found.state is not MediationState.ASKING:
                raise Refused("error-mediation-over" if not found.under_way else "error-mediation-begun")
            found = _with(found, side, willing=willing)
            if found.may_begin:
                return await self._go_on(session, found)
            await mediations.change(session, self._vault, found)
            return found

    async def turn_away(self, actor: Actor, mediation_id: int, host: int) -> None:
        """Ask for another moderator in the place of `host`, once, without a reason."""
        async with self._db.write() as session:
            found, side = await self._own(session, actor, mediation_id)
            if not found.under_way:
                raise Refused("error-mediation-over")
            if found.parties[side].objected:
                raise Refused("error-mediation-objected")
            if host not in found.hosts:
                raise Missing("error-mediation-gone-already")
            await vacate(session, self._vault, _with(found, side, objected=True), host, self._clock.now())

    async def objectable(self, actor: Actor, mediation_id: int) -> tuple[int, ...]:
        """The moderators from whom one of the two may still turn away."""
        async with self._db.read() as session:
            found, side = await self._own(session, actor, mediation_id)
        if not found.under_way:
            raise Refused("error-mediation-over")
        if found.parties[side].objected:
            raise Refused("error-mediation-objected")
        if not found.moderators:
            raise Missing("error-mediation-gone-already")
        return found.moderators

    async def agreed(self, actor: Actor) -> list[Mediation]:
        """What a member agreed on with somebody, the newest first."""
        async with self._db.read() as session:
            owner = await identities.find(session, self._vault, Purpose.MEDIATION, actor.guild_id, actor.user_id)
            found = await mediations.of_owners(session, self._vault, [owner] if owner else [])
        return [each for each in reversed(found) if each.state is MediationState.AGREED]

    async def read(self, actor: Actor, mediation_id: int) -> Mediation:
        """What one of the two agreed on."""
        async with self._db.read() as session:
            found, _ = await self._own(session, actor, mediation_id)
        if found.state is not MediationState.AGREED:
            raise Missing("error-mediation-gone")
        return found

    # In the thread

    async def check(self, actor: Actor, mediation_id: int) -> Mediation:
        """An open one, to who takes part in it."""
        async with self._db.read() as session:
            return await self._taking_part(session, actor, mediation_id)

    async def sum_up(self, actor: Actor, mediation_id: int, text: str) -> None:
        """Put a text for the two to agree on; one that stood there before, and who agreed to it, no longer counts."""
        async with self._db.write() as session:
            found = await self._taking_part(session, actor, mediation_id)
            one, other = (replace(party, agrees=False) for party in found.parties)
            text = without_the_certain(text)
            new = replace(found, summary=text, version=found.version + 1, parties=(one, other))
            await self._show(session, new)

    async def agree(self, actor: Actor, mediation_id: int, version: int) -> bool:
        """One of the two agrees to the text of this version; whether both do, which ends it."""
        async with self._db.write() as session:
            found, side = await self._own(session, actor, mediation_id)
            if found.state is not MediationState.OPEN:
                raise Refused("error-mediation-over")
            if found.version != version:
                raise Refused("error-mediation-older")
            found = _with(found, side, agrees=True)
            both = all(party.agrees for party in found.parties)
            if both:
                await end(session, self._vault, found, MediationState.AGREED, self._clock.now())
            else:
                await self._show(session, found)
            return both

    async def stop(self, actor: Actor, mediation_id: int) -> None:
        """Either of the two, or a moderator who takes part, ends it, without a reason."""
        async with self._db.write() as session:
            found = await self._taking_part(session, actor, mediation_id)
            if actor.user_id in found.hosts:
                await self._audit(session, actor, "mediation-stopped", found.id)
            await end(session, self._vault, found, MediationState.STOPPED, self._clock.now())

    # Who goes, and what the clock brings

    async def leave(self, guild_id: int, user_id: int) -> None:
        """Somebody left the server: of the two, which ends it; of the moderators, whose place is free again."""
        now = self._clock.now()
        async with self._db.write() as session:
            owner = await identities.find(session, self._vault, Purpose.MEDIATION, guild_id, user_id)
            for each in await mediations.of_owners(session, self._vault, [owner] if owner else []):
                if each.under_way:
                    await end(session, self._vault, each, MediationState.STOPPED, now)
        await self.step_down(guild_id, user_id)

    async def step_down(self, guild_id: int, user_id: int) -> None:
        """A moderator is none any more."""
        async with self._db.write() as session:
            for each in await mediations.of_host(session, self._vault, user_id):
                if each.under_way and each.guild_id == guild_id:
                    await vacate(session, self._vault, each, user_id, self._clock.now())

    async def thread_gone(self, thread_id: int) -> None:
        async with self._db.write() as session:
            found = await mediations.of_thread(session, self._vault, thread_id)
            if found and found.under_way:
                await end(
                    session, self._vault, replace(found, thread_id=None), MediationState.STOPPED, self._clock.now()
                )

    async def under_way(self, guild_id: int) -> list[Staged]:
        async with self._db.read() as session:
            found = await mediations.under_way(session, self._vault, guild_id)
            return [Staged(each, await self._accounts(session, each)) for each in found]

    async def turn(self, mediation_id: int, spoken: datetime | None) -> None:
        """End what the clock ends; else look again in time. `spoken`: when somebody last wrote in its thread."""
        now = self._clock.now()
        async with self._db.write() as session:
            found = await mediations.by_id(session, self._vault, mediation_id)
            if found is None or not found.under_way:
                return
            if found.state is MediationState.ASKING:
                due, state = found.until, MediationState.OFF
            else:
                due, state = max(filter(None, (found.moved, spoken))) + IDLE_AFTER, MediationState.LAPSED
            if now >= due:
                await end(session, self._vault, found, state, now)
            else:
                await jobs.schedule(session, TURN, found.id, due, found.guild_id)

    # For effects

    async def renew(self, guild_id: int | None) -> None:
        """Have the cards looked at of those that are under way."""
        async with self._db.write() as session:
            for each in await mediations.under_way(session, self._vault, guild_id):
                await jobs.ensure(session, CARD, each.id, self._clock.now(), each.guild_id)

    async def staged(self, mediation_id: int) -> Staged | None:
        async with self._db.read() as session:
            found = await mediations.by_id(session, self._vault, mediation_id)
            return Staged(found, await self._accounts(session, found)) if found else None

    async def written(self, mediation_id: int, side: int, letter: Place | None) -> None:
        """One of the two was asked there; None: they cannot be, which ends it."""
        async with self._db.write() as session:
            found = await mediations.by_id(session, self._vault, mediation_id)
            if found is None:
                return
            found = _with(found, side, letter=letter, unreachable=letter is None)
            if letter is None and found.state is MediationState.ASKING:
                await end(session, self._vault, found, MediationState.OFF, self._clock.now())
            else:
                await mediations.change(session, self._vault, found)

    async def opened(self, mediation_id: int, thread_id: int) -> None:
        await self._note(mediation_id, thread_id=thread_id)

    async def led(self, mediation_id: int) -> None:
        await self._note(mediation_id, led=True)

    async def posted(self, mediation_id: int, message_id: int, version: int) -> None:
        await self._note(mediation_id, posted=(message_id, version))

    async def placed(self, mediation_id: int, card_id: int) -> None:
        await self._note(mediation_id, card_id=card_id)

    # Within

    async def _note(self, mediation_id: int, **changes: object) -> None:
        async with self._db.write() as session:
            if found := await mediations.by_id(session, self._vault, mediation_id):
                changed = replace(found, **changes)  # type: ignore[arg-type]  # names and types are its callers'
                await mediations.change(session, self._vault, changed)

    async def _found(self, session: Session, guild_id: int, mediation_id: int) -> Mediation:
        found = await mediations.by_id(session, self._vault, mediation_id)
        if found is None or found.guild_id != guild_id:
            raise Missing("error-mediation-gone")
        return found

    async def _accounts(self, session: Session, found: Mediation) -> tuple[int | None, int | None]:
        one, other = [
            await identities.user_of(session, self._vault, party.owner) if party.owner else None
            for party in found.parties
        ]
        return one, other

    async def _own(self, session: Session, actor: Actor, mediation_id: int) -> tuple[Mediation, int]:
        """One of the actor's own, and on which side they are."""
        found = await self._found(session, actor.guild_id, mediation_id)
        owner = await identities.find(session, self._vault, Purpose.MEDIATION, actor.guild_id, actor.user_id)
        owners = [party.owner for party in found.parties]
        if owner is None or owner not in owners:
            raise Refused("error-mediation-not-yours")
        return found, owners.index(owner)

    async def _taking_part(self, session: Session, actor: Actor, mediation_id: int) -> Mediation:
        found = await self._found(session, actor.guild_id, mediation_id)
        if actor.user_id not in found.hosts:
            found, _ = await self._own(session, actor, mediation_id)
        if found.state is not MediationState.OPEN:
            raise Refused("error-mediation-over")
        return found

    async def _recuse(
        self, session: Session, actor: Actor, accounts: Sequence[int | None], past: Sequence[int] = ()
    ) -> None:
        """Raise `Refused`, in the words of every such refusal, for a moderator whom it concerns: one of the two, who
        took care of a report about one of them, accompanies one or is accompanied by one, or was in this before.
        """
        known = [account for account in accounts if account is not None]
        near = actor.user_id in known or actor.user_id in past
        if not near:
            guild, vault = actor.guild_id, self._vault
            users = (actor.user_id, *known)
            found = await identities.of_members(session, vault, Purpose.MENTORING, guild, users)
            mine = found.get(actor.user_id)
            pairs = await mentoring_pairs.pairs_of(session, vault, [mine], PairState.OPEN) if mine else []
            paired = {owner for pair in pairs for owner in (pair.mentee, pair.mentor)} - {mine}
            near = any(found.get(account) in paired for account in known if account in found)
        if not near:
            claimed = await reports.claimed_about(session, self._vault, actor.guild_id, actor.user_id)
            near = not claimed.isdisjoint(known)
        if near:
            raise Refused("error-not-eligible")

    async def _go_on(self, session: Session, found: Mediation) -> Mediation:
        """Store what somebody said or took on, and let it begin once all are there."""
        now = self._clock.now()
        if found.state is MediationState.ASKING and found.may_begin:
            found = replace(found, state=MediationState.OPEN, moved=now)
            await jobs.schedule(session, TURN, found.id, now + IDLE_AFTER, found.guild_id)
        await self._show(session, found)
        return found

    async def _show(self, session: Session, found: Mediation) -> None:
        await show(session, self._vault, found, self._clock.now())

    async def _audit(
        self, session: Session, actor: Actor, action: str, mediation_id: int, reason: str | None = None
    ) -> None:
        now = self._clock.now()
        await frame.audit(session, actor.guild_id, now, actor.user_id, action, target=mediation_id, reason=reason)


def _with(found: Mediation, side: int, **changes: object) -> Mediation:
    one, other = (
        replace(party, **changes) if number == side else party  # type: ignore[arg-type]  # as above
        for number, party in enumerate(found.parties)
    )
    parties: tuple[Party, Party] = (one, other)
    return replace(found, parties=parties)
