"""Who stands behind a name: found out only where the member's own request asks for it, and told to nobody else."""

from collections.abc import Sequence
from datetime import datetime
from random import Random

from core.errors import Refused
from core.pseudonyms import PenNames
from core.questions import Question, Reply
from core.rights import Actor
from core.sanctions import Sanction
from core.signatures import Pen, Signature
from core.text import moment
from core.vault import Vault
from db import identities
from db.identities import Purpose
from db.queries import pens, questions, replies, sanctions
from db.session import Session


class Signing:
    def __init__(self, vault: Vault, names: PenNames, random: Random) -> None:
        self._vault, self._names, self.random = vault, names, random

    async def lasting(self, session: Session, actor: Actor, now: datetime) -> Pen:
        """The member's own pseudonym, given now if they had none."""
        owner = await self._obtain(session, actor, Purpose.PSEUDONYM)
        return await pens.latest(session, owner) or await self._give(session, actor, owner, now)

    async def lasting_in(self, session: Session, actor: Actor, question_id: int, now: datetime) -> Pen:
        """The member's own pseudonym, or in a question's thread where an earlier one of theirs stands, that one.

        The two side by side would tell that they are one person's: under a question, its asker's name is marked.
        """
        pen = await self.lasting(session, actor, now)
        question = await questions.by_id(session, question_id)
        if question and question.pen and question.pen.owner == pen.owner:
            return question.pen
        written = await replies.under_owners(session, question_id, [pen.owner] if pen.owner else [])
        return written[-1].pen if written else pen

    async def another(self, session: Session, actor: Actor, now: datetime) -> Pen:
        """Another pseudonym in place of the member's own. Raises `Refused` before its time."""
        known = await self.lasting(session, actor, now)
        if not known.may_change(now):
            raise Refused("error-pen-too-new")
        owner = await self._obtain(session, actor, Purpose.PSEUDONYM)
        return await self._give(session, actor, owner, now)

    async def known(self, session: Session, actor: Actor) -> Pen | None:
        """The member's own pseudonym, if they have one."""
        owner = await self._find(session, actor, Purpose.PSEUDONYM)
        return await pens.latest(session, owner) if owner else None

    async def pen(self, session: Session, actor: Actor, signature: Signature, question_id: int, now: datetime) -> Pen:
        """The name to write under in a question's thread. Raises `Refused` for who is barred from it."""
        await self.admit(session, actor, now)
        if signature is Signature.PSEUDONYM:
            return await self.lasting_in(session, actor, question_id, now)
        owner = await self._obtain(session, actor, Purpose.ONE_OFF, str(question_id))
        return await pens.latest(session, owner) or await self._give(session, actor, owner, now)

    async def admit(self, session: Session, actor: Actor, now: datetime) -> None:
        """Raise `Refused` for who is barred from writing under any name but their account's."""
        if bar := await sanctions.barring(session, self._vault, actor.guild_id, actor.user_id, now):
            raise _barred(bar)

    async def drafter(self, session: Session, actor: Actor, *, under_a_pen: bool) -> bytes:
        """As whom the member keeps a draft."""
        return await identities.drafter(session, self._vault, actor.guild_id, actor.user_id, under_a_pen=under_a_pen)

    async def drafters(self, session: Session, actor: Actor) -> Sequence[bytes]:
        """As whom the member may have kept drafts."""
        return await identities.drafters(session, self._vault, actor.guild_id, actor.user_id)

    async def newcomer(self, session: Session, actor: Actor) -> bool:
        """Whether the member has never written under a name of ours."""
        return await self._find(session, actor, Purpose.AUTHORSHIP) is None

    async def pens_of(self, session: Session, actor: Actor) -> list[Pen]:
        """Every name of a member on the server, oldest first."""
        owner = await self._find(session, actor, Purpose.AUTHORSHIP)
        return await pens.of_member(session, self._vault, [owner]) if owner else []

    async def asked(self, session: Session, actor: Actor, question: Question) -> bool:
        """Whether the member asked the question, under whatever name."""
        if question.pen is None:
            return question.author_id == actor.user_id
        return question.pen.owner in await self._owners(session, actor, question.id)

    async def wrote(self, session: Session, actor: Actor, reply: Reply) -> bool:
        return reply.pen.owner in await self._owners(session, actor, reply.question_id)

    async def pen_in(self, session: Session, actor: Actor, question: Question) -> Pen | None:
        """The name under which the member has written in a question's thread: the question's own, else the latest."""
        if question.pen and await self.asked(session, actor, question):
            return question.pen
        written = await self.written(session, actor, question)
        return written[0].pen if written else None

    async def written(self, session: Session, actor: Actor, question: Question) -> list[Reply]:
        """What the member replied in a question's thread, newest first, without the withdrawn."""
        return await replies.under_owners(session, question.id, await self._owners(session, actor, question.id))

    async def user_of(self, session: Session, pen: Pen) -> int | None:
        """Who writes under a name: to reach them, never to be shown."""
        return await identities.user_of(session, self._vault, pen.owner) if pen.owner else None

    async def _owners(self, session: Session, actor: Actor, question_id: int) -> set[bytes]:
        """The identities under whose names the member may have written in a question's thread."""
        lasting, one_off = self._token(actor, Purpose.PSEUDONYM), self._token(actor, Purpose.ONE_OFF, str(question_id))
        return set(await identities.found(session, [lasting, one_off]))

    async def _give(self, session: Session, actor: Actor, owner: bytes, now: datetime) -> Pen:
        pen = await pens.give(session, self._names, self.random, actor.guild_id, owner, now)
        await pens.note(session, self._vault, actor.guild_id, actor.user_id, pen)
        return pen

    def _token(self, actor: Actor, purpose: Purpose, scope: str = "") -> bytes:
        return identities.token(self._vault, purpose, actor.guild_id, actor.user_id, scope)

    async def _find(self, session: Session, actor: Actor, purpose: Purpose, scope: str = "") -> bytes | None:
        return await identities.find(session, self._vault, purpose, actor.guild_id, actor.user_id, scope)

    async def _obtain(self, session: Session, actor: Actor, purpose: Purpose, scope: str = "") -> bytes:
        return await identities.obtain(session, self._vault, purpose, actor.guild_id, actor.user_id, scope)


def _barred(bar: Sanction) -> Refused:
    if bar.until is None:
        return Refused("error-pen-banned")
    return Refused("error-pen-suspended", until=moment(bar.until))
