"""What members write to the moderators without showing their name, and what is answered.

Each method is one transaction; none speaks to Discord. What a member does is seen later than it was done, at random:
the moment of their tap would tell who is there.
"""

from dataclasses import replace
from datetime import datetime
from functools import partial
from random import Random

from core.clock import Clock
from core.contacts import (
    A_DAY_AT_MOST,
    MUTED_FOR,
    TEXTS_AT_MOST,
    UNANSWERED_AT_MOST,
    Contact,
    ContactState,
    Line,
    Sender,
)
from core.errors import Missing, Refused
from core.guarding import without_the_certain
from core.rights import Actor
from core.signatures import appears_after, unordered
from core.text import moment
from core.vault import Vault
from db import identities, jobs
from db.engine import Database
from db.identities import Purpose
from db.queries import contacts, frame
from db.queries.contacts_personal import CARD as CARD
from db.queries.contacts_personal import LETTER as LETTER
from db.session import Session


class ContactService:
    def __init__(self, db: Database, clock: Clock, vault: Vault, random: Random) -> None:
        self._db, self._clock, self._vault, self.random = db, clock, vault, random

    # The member

    async def mine(self, actor: Actor) -> Contact | None:
        """The member's open conversation, or one that ended with something that did not reach them.

        Where there is none, raises `Refused` for who may begin none: nobody is to type in vain.
        """
        async with self._db.read() as session:
            owner = await identities.find(session, self._vault, Purpose.CONTACT, actor.guild_id, actor.user_id)
            sender = await contacts.sender(session, self._vault, owner) if owner else Sender()
            found = await contacts.by_id(session, self._vault, sender.last) if sender.last else None
        if found and found.owner and (found.open or found.told <= len(found.answers)):
            return found
        _may_begin(sender, self._clock.now())
        return None

    async def begin(self, actor: Actor, text: str) -> None:
        """Keep a first text. Raises `Refused` while another one is open, for too many a day, and for who is muted."""
        now = self._clock.now()
        async with self._db.write() as session:
            owner = await identities.obtain(session, self._vault, Purpose.CONTACT, actor.guild_id, actor.user_id)
            await identities.hold(session, owner)
            sender = await contacts.sender(session, self._vault, owner)
            last = await contacts.by_id(session, self._vault, sender.last) if sender.last else None
            if last and last.open:
                raise Refused("error-contact-open")
            _may_begin(sender, now)
            if await identities.user_of(session, self._vault, owner) is None:
                # They were erased, and what held against them is over: from here on they are found again.
                await contacts.drop_senders(session, [owner])
                owner = await identities.obtain(session, self._vault, Purpose.CONTACT, actor.guild_id, actor.user_id)
            contact_id, appears = unordered(self.random), now + appears_after(self.random)
            contact = Contact(
                contact_id,
                actor.guild_id,
                ContactState.OPEN,
                await self._scoped(session, actor, contact_id),
                (Line(without_the_certain(text), appears),),
            )
            await contacts.add(session, self._vault, contact)
            kept = replace(sender, begun=(*sender.lately(now), now), last=contact_id)
            await contacts.keep_sender(session, self._vault, actor.guild_id, owner, kept)
            await jobs.schedule(session, CARD, contact_id, appears, actor.guild_id)

    async def go_on(self, actor: Actor, contact_id: int, text: str) -> None:
        """Keep another text of the member's. Raises `Refused` where the moderators owe an answer first."""
        async with self._db.write() as session:
            contact = await self._own(session, actor, contact_id)
            if not contact.open:
                raise Refused("error-contact-closed")
            if contact.unanswered >= UNANSWERED_AT_MOST or len(contact.lines) >= TEXTS_AT_MOST:
                raise Refused("error-contact-patience")
            appears = max(contact.lines[-1].at, self._clock.now() + appears_after(self.random))
            lines = (*contact.lines, Line(without_the_certain(text), appears))
            await contacts.change(session, self._vault, replace(contact, lines=lines))
            await self._look_again(session, replace(contact, lines=lines))

    async def end(self, actor: Actor, contact_id: int) -> None:
        """Close the member's own conversation; doing so again changes nothing."""
        now = self._clock.now()
        async with self._db.write() as session:
            contact = await self._own(session, actor, contact_id)
            if contact.open:
                closed = replace(contact, state=ContactState.CLOSED, told=len(contact.answers) + 1)
                await contacts.close(session, self._vault, closed, now)
                await jobs.schedule(session, CARD, contact.id, now + appears_after(self.random), contact.guild_id)

    async def read(self, actor: Actor, contact_id: int) -> Contact:
        """The member has just seen all of their own conversation, elsewhere than in private messages."""
        async with self._db.write() as session:
            contact = await self._own(session, actor, contact_id)
            seen = replace(contact, told=len(contact.answers) + (not contact.open))
            await contacts.change(session, self._vault, seen)
        return contact

    # The moderators

    async def answerable(self, actor: Actor, contact_id: int) -> Contact:
        """An open conversation, to who may answer it. Raises `Refused`, in the words of every such refusal, for whose
        it is.
        """
        async with self._db.read() as session:
            return await self._open(session, actor, contact_id)

    async def shown(self, actor: Actor, contact_id: int) -> Contact:
        """All that has appeared, for a moderator to read. Raises `Missing` where nothing is left."""
        async with self._db.read() as session:
            contact = await self._there(session, actor, contact_id)
        if not contact.lines:
            raise Missing("error-contact-gone")
        return replace(contact, lines=contact.seen(self._clock.now()))

    async def answer(self, actor: Actor, contact_id: int, seen: int, text: str) -> None:
        """Answer. Raises `Refused` where more stands there than the `seen` texts that the moderator had before them."""
        now = self._clock.now()
        async with self._db.write() as session:
            contact = await self._open(session, actor, contact_id)
            if len(contact.seen(now)) != seen:
                raise Refused("error-contact-moved")
            lines = sorted(
                (*contact.lines, Line(without_the_certain(text), now, actor.user_id)), key=lambda line: line.at
            )
            await contacts.change(session, self._vault, replace(contact, lines=tuple(lines)))
            await self._audit(session, actor, "contact-answered", contact)
            await self._show(session, contact, now)

    async def close(self, actor: Actor, contact_id: int) -> None:
        now = self._clock.now()
        async with self._db.write() as session:
            contact = await self._open(session, actor, contact_id)
            await contacts.close(session, self._vault, contact.ended(ContactState.CLOSED, now), now)
            await self._audit(session, actor, "contact-closed", contact)
            await self._show(session, contact, now)

    async def mute(self, actor: Actor, contact_id: int, reason: str) -> None:
        """Close, and take nothing more from whoever this is for a while; nobody learns who."""
        now = self._clock.now()
        async with self._db.write() as session:
            contact = await self._open(session, actor, contact_id)
            reason = without_the_certain(reason)
            if user_id := await self._author(session, contact):
                owner = await identities.obtain(session, self._vault, Purpose.CONTACT, contact.guild_id, user_id)
                sender = await contacts.sender(session, self._vault, owner)
                muted = replace(sender, muted_until=now + MUTED_FOR)
                await contacts.keep_sender(session, self._vault, contact.guild_id, owner, muted)
            await contacts.close(session, self._vault, contact.ended(ContactState.MUTED, now, reason), now)
            await self._audit(session, actor, "contact-muted", contact, reason)
            await self._show(session, contact, now)

    # For effects

    async def renew(self, guild_id: int | None) -> None:
        """Have the cards looked at of what is open; what has not appeared yet comes by itself."""
        async with self._db.write() as session:
            for each in await contacts.open_ones(session, self._vault, guild_id):
                if each.card_id:  # one that waits to remind is asked for sooner, and plans the reminder again
                    await jobs.schedule(session, CARD, each.id, self._clock.now(), each.guild_id)

    async def contact(self, contact_id: int) -> Contact | None:
        async with self._db.read() as session:
            return await contacts.by_id(session, self._vault, contact_id)

    async def author(self, contact: Contact) -> int | None:
        """Whom to tell; None once they were erased."""
        async with self._db.read() as session:
            return await self._author(session, contact)

    async def placed(self, contact_id: int, card_id: int | None, turn: int, reminded: int) -> None:
        """The card of so many of the member's texts stands there, and reminds of so many."""
        await self._change(contact_id, card_id=card_id, turn=turn, reminded=reminded)

    async def told(self, contact_id: int, told: int) -> None:
        await self._change(contact_id, told=told)

    def look_again(self, contact_id: int) -> jobs.LastWrite:
        """Bring the card in line once more when the next text is to appear, or moderators are to be reminded."""
        return partial(self._look_later, contact_id=contact_id)

    # Within

    async def _scoped(self, session: Session, actor: Actor, contact_id: int) -> bytes:
        guild_id, user_id = actor.guild_id, actor.user_id
        return await identities.obtain(session, self._vault, Purpose.CONTACT, guild_id, user_id, str(contact_id))

    async def _author(self, session: Session, contact: Contact) -> int | None:
        return await identities.user_of(session, self._vault, contact.owner) if contact.owner else None

    async def _own(self, session: Session, actor: Actor, contact_id: int) -> Contact:
        contact = await contacts.by_id(session, self._vault, contact_id)
        if contact is None or await self._author(session, contact) != actor.user_id:
            raise Missing("error-contact-gone")
        return contact

    async def _there(self, session: Session, actor: Actor, contact_id: int) -> Contact:
        contact = await contacts.by_id(session, self._vault, contact_id)
        if contact is None or contact.guild_id != actor.guild_id:
            raise Missing("error-contact-gone")
        return contact

    async def _open(self, session: Session, actor: Actor, contact_id: int) -> Contact:
        contact = await self._there(session, actor, contact_id)
        if await self._author(session, contact) == actor.user_id:
            raise Refused("error-not-eligible")
        if not contact.open:
            raise Refused("error-contact-closed")
        if not contact.seen(self._clock.now()):
            raise Missing("error-contact-gone")
        return contact

    async def _show(self, session: Session, contact: Contact, now: datetime) -> None:
        """What a moderator did is seen at once, by the others and by the member."""
        await jobs.hold(session, CARD, contact.id, now, contact.guild_id)
        await jobs.schedule(session, LETTER, contact.id, now, contact.guild_id)

    async def _change(self, contact_id: int, **changes: int | None) -> None:
        async with self._db.write() as session:
            contact = await contacts.by_id(session, self._vault, contact_id)
            if contact:
                changed = replace(contact, **changes)  # type: ignore[arg-type]  # names and types are its callers'
                await contacts.change(session, self._vault, changed)

    async def _look_later(self, session: Session, *, contact_id: int) -> None:
        contact = await contacts.by_id(session, self._vault, contact_id)
        if contact:
            await self._look_again(session, contact)

    async def _look_again(self, session: Session, contact: Contact) -> None:
        """Ask for the card's next turn: when the first text appears that it does not show yet, or to remind."""
        hidden = contact.open and len(contact.asked) > contact.turn
        due = contact.asked[contact.turn].at if hidden else contact.reminds_at
        if due:
            await jobs.schedule(session, CARD, contact.id, due, contact.guild_id)

    async def _audit(
        self, session: Session, actor: Actor, action: str, contact: Contact, reason: str | None = None
    ) -> None:
        now = self._clock.now()
        await frame.audit(session, actor.guild_id, now, actor.user_id, action, target=contact.id, reason=reason)


def _may_begin(sender: Sender, now: datetime) -> None:
    """Raises `Refused` for who is muted, and for too many a day."""
    if sender.muted_until and sender.muted(now):
        raise Refused("error-contact-muted", until=moment(sender.muted_until, "D"))
    if len(sender.lately(now)) >= A_DAY_AT_MOST:
        raise Refused("error-contact-often", most=A_DAY_AT_MOST)
