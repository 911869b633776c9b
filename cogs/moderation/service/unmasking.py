"""Lifting anonymity: by two moderators who did not take part, for an hour, seen once each, kept nowhere."""

from functools import partial

from cogs.moderation.service.sanctioning import Sanctioning, Target
from core.errors import Missing, Refused
from core.guarding import without_the_certain
from core.reports import Unmasking
from core.rights import Actor
from core.text import letters
from db import jobs
from db.queries import contributions, questions, unmaskings
from db.queries.moderation_personal import UNCARD as UNCARD
from db.session import Session

UNMASK, UNMASKED = "moderation.unmask", "moderation.unmasked"
"""The jobs, by a request's id, that bring its card in line, and that tell the author."""


class LiftingAnonymity(Sanctioning):
    """The part of the moderators' service by which two of them learn whose account wrote a message."""

    async def request(self, actor: Actor, target: Target, reason: str, *, danger: bool, wrote_there: bool) -> int:
        """Ask to lift the anonymity of a message; the request's id.

        `wrote_there`: the moderator wrote in its thread under their account, as Discord has it. Raises `Refused` for
        who took part in it under whatever name, while another request waits, and without a word of why.
        """
        if not letters(reason):
            raise Refused("error-reason-empty")
        now = self._clock.now()
        async with self._db.write() as session:
            await self._recuse(session, actor, target.pen_id, target.thread_id, wrote_there)
            if await unmaskings.pending(session, target.message_id, now):
                raise Refused("error-unmask-pending")
            reason = without_the_certain(reason)
            unmasking_id = await unmaskings.add(
                session,
                self._vault,
                guild_id=actor.guild_id,
                thread_id=target.thread_id,
                message_id=target.message_id,
                pen_id=target.pen_id,
                requester_id=actor.user_id,
                reason=reason,
                danger=danger,
                now=now,
            )
            act = "unmask-requested-untold" if danger else "unmask-requested"
            await self._audit(session, actor, act, target.message_id, reason)
            await jobs.hold(session, UNMASK, unmasking_id, now, actor.guild_id)
        return unmasking_id

    async def approve(self, actor: Actor, unmasking_id: int, *, wrote_there: bool) -> None:
        """Be the second. Raises `Refused` for the first, for who took part, and where somebody was quicker."""
        now = self._clock.now()
        async with self._db.write() as session:
            unmasking = await self._standing(session, actor, unmasking_id)
            if unmasking.requester_id == actor.user_id:
                raise Refused("error-unmask-second")
            await self._recuse(session, actor, unmasking.pen_id, unmasking.thread_id, wrote_there)
            if not await unmaskings.approve(session, unmasking.id, actor.user_id, now):
                raise Refused("error-unmask-approved")
            await self._audit(session, actor, "unmask-approved", unmasking.message_id, unmasking.reason)
            await jobs.hold(session, UNMASK, unmasking.id, now, actor.guild_id)
            if not unmasking.danger:
                await jobs.schedule(session, UNMASKED, unmasking.id, now, actor.guild_id)

    async def look(self, actor: Actor, unmasking_id: int) -> int | None:
        """Whose account it is, to one of the two, once; None where its owner was erased."""
        async with self._db.write() as session:
            unmasking = await self._standing(session, actor, unmasking_id)
            if unmasking.approver_id is None or actor.user_id not in (unmasking.requester_id, unmasking.approver_id):
                raise Refused("error-not-eligible")
            if not await unmaskings.look(session, unmasking, actor.user_id):
                raise Refused("error-unmask-seen")
            await self._audit(session, actor, "unmask-seen", unmasking.message_id)
            await jobs.hold(session, UNMASK, unmasking.id, self._clock.now(), actor.guild_id)
            return await contributions.user_of(session, self._vault, unmasking.pen_id)

    async def not_seen(self, actor: Actor, unmasking_id: int) -> None:
        """The answer did not arrive: the moderator may look once more."""
        async with self._db.write() as session:
            unmasking = await self._standing(session, actor, unmasking_id)
            await unmaskings.look(session, unmasking, actor.user_id, saw=False)
            await jobs.schedule(session, UNMASK, unmasking.id, self._clock.now(), actor.guild_id)

    async def unmasking(self, unmasking_id: int) -> Unmasking | None:
        async with self._db.read() as session:
            return await unmaskings.by_id(session, self._vault, unmasking_id)

    async def unmasked(self, unmasking: Unmasking) -> int | None:
        """Whom to tell."""
        async with self._db.read() as session:
            return await contributions.user_of(session, self._vault, unmasking.pen_id)

    def unmasking_shown(self, unmasking: Unmasking, card_id: int) -> jobs.LastWrite:
        """Discord now has the card: note it, and look again when the request lapses."""
        return partial(self._shown, unmasking=unmasking, card_id=card_id)

    # Within

    async def _recuse(self, session: Session, actor: Actor, pen_id: int, thread_id: int, wrote_there: bool) -> None:
        """Raise `Refused` for who took part, or is whom it is about, in the words of any other refusal of the kind."""
        question = await questions.by_thread(session, thread_id)
        took_part = question and await contributions.took_part(session, self._vault, actor.user_id, question)
        target = await contributions.user_of(session, self._vault, pen_id)
        if wrote_there or took_part or target == actor.user_id:
            raise Refused("error-not-eligible")

    async def _standing(self, session: Session, actor: Actor, unmasking_id: int) -> Unmasking:
        unmasking = await unmaskings.by_id(session, self._vault, unmasking_id)
        if unmasking is None or unmasking.guild_id != actor.guild_id or self._clock.now() >= unmasking.lapses_at:
            raise Missing("error-unmask-lapsed")
        return unmasking

    async def _shown(self, session: Session, *, unmasking: Unmasking, card_id: int) -> None:
        await unmaskings.place(session, unmasking_id=unmasking.id, card_id=card_id)
        if not unmasking.over(self._clock.now()):
            await jobs.schedule(session, UNMASK, unmasking.id, unmasking.lapses_at, unmasking.guild_id)
