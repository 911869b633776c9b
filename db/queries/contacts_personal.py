"""A member's part in what was written to the moderators without a name: exported, erased, purged."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from core.contacts import ERASED, LAPSES_AFTER, ContactState
from core.signatures import goes_after
from core.vault import Vault
from db import jobs
from db.personal import Subject
from db.queries import contacts
from db.session import Session

CARD, LETTER = "contact.card", "contact.letter"
"""The jobs, by a conversation's id, that bring its card in line, and that tell the member."""


async def export(session: Session, subject: Subject) -> dict[str, Any]:
    """What the member wrote and was answered, for them alone."""
    found = await contacts.of_owners(session, subject.vault, subject.identities)
    senders = (await contacts.senders(session, subject.vault, subject.identities)).values()
    return {
        "échanges sans nom avec la modération": [
            {
                "serveur": str(each.guild_id),
                "état": each.state.value,
                "textes": [
                    {"de": "moi" if line.by is None else "la modération", "le": line.at.isoformat(), "texte": line.text}
                    for line in each.lines
                ],
                "pas lus": each.unread,
                "motif": each.reason or None,
            }
            for each in sorted(found, key=lambda each: each.lines[0].at)
        ],
        "plus d’échange sans nom avant le": [each.muted_until.isoformat() for each in senders if each.muted_until],
    }


async def erase(session: Session, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    """The moderators keep that somebody wrote, without who and what; their card loses its words at a moment of its own.

    Who may begin none for a while still may not: erasing one's data lifts nothing. What a moderator answered stays, by
    nobody.
    """
    for each in await contacts.of_owners(session, subject.vault, subject.identities):
        state = ContactState.CLOSED if each.open else each.state
        gone = replace(each, state=state, owner=None, lines=(), reason="", unread=())
        if each.open:
            await contacts.close(session, subject.vault, gone, now)
        else:
            await contacts.change(session, subject.vault, gone)
        await jobs.schedule(session, CARD, each.id, now + goes_after(subject.random), each.guild_id)
    for each in await contacts.answered_by(session, subject.vault, subject.user_id):
        lines = [replace(line, by=ERASED) if line.by == subject.user_id else line for line in each.lines]
        await contacts.change(session, subject.vault, replace(each, lines=tuple(lines)))
        await jobs.ensure(session, CARD, each.id, now, each.guild_id)
    for owner, sender in (await contacts.senders(session, subject.vault, subject.identities)).items():
        if sender.muted(now):
            await contacts.change_sender(session, subject.vault, owner, replace(sender, begun=(), last=None))
        else:
            await contacts.drop_senders(session, [owner])


async def purge(session: Session, now: datetime, *, vault: Vault, kept: timedelta) -> None:
    """End what nobody goes on with, delete what ended long ago, and forget who has not written lately."""
    for each in await contacts.open_ones(session, vault):
        if now - each.lines[-1].at >= LAPSES_AFTER:
            await contacts.close(session, vault, replace(each, state=ContactState.CLOSED), now)
            await jobs.schedule(session, CARD, each.id, now, each.guild_id)
            await jobs.schedule(session, LETTER, each.id, now, each.guild_id)
    await contacts.drop_closed_before(session, now - kept)
    going = []
    for owner, sender in (await contacts.senders(session, vault)).items():
        last = await contacts.by_id(session, vault, sender.last) if sender.last else None
        if last is None and not sender.lately(now) and not sender.muted(now):
            going.append(owner)
    await contacts.drop_senders(session, going)
