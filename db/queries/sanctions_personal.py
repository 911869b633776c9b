"""A member's sanctions, which hold for the person: exported, erased as far as they are over, purged."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select

from core.sanctions import Appeal, AppealState
from core.vault import Vault
from db import jobs
from db.models import ContactSenderRow, IdentityRow, SanctionRow
from db.personal import Subject
from db.queries import sanctions
from db.queries.sanctions import Kept
from db.session import Session

APPEAL = "moderation.appeal"
"""The job that brings an appeal's card in line."""


async def export(session: Session, subject: Subject) -> dict[str, Any]:
    """Each decision, with what was said for and against it; not who took it: the moderators answer for it together."""
    kept = await sanctions.of_owners(session, subject.vault, subject.identities)
    return {"décisions de modération": [_exported(each) for each in sorted(kept, key=lambda each: each.sanction.at)]}


def _exported(kept: Kept) -> dict[str, Any]:
    sanction, appeal = kept.sanction, kept.sanction.appeal
    return {
        "serveur": str(kept.guild_id),
        "concerne": "ton compte" if sanction.account else "ce que tu as publié sous pseudonyme",
        "décision": sanction.kind.value,
        "motif": sanction.reason,
        "le": sanction.at.isoformat(),
        "jusqu’au": sanction.until and sanction.until.isoformat(),
        "levée": sanction.lifted,
        "motif de la levée": sanction.lifting and sanction.lifting.reason,
        "appel": appeal and appeal.reason,
        "appel décidé": appeal and appeal.state.value,
    }


async def erase(session: Session, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    """Only what no longer holds: erasing one's data lifts no sanction. Of an account's, all words go, and the message:
    what is left is needed to end it.

    Under a pen, an appeal that waits goes on waiting as it stands: what stood under their account loses its name at
    once, and a card that then lost its words would tell whose pen it is. They go as it is decided.
    """
    for each in await sanctions.of_owners(session, subject.vault, subject.identities):
        appeal = each.sanction.appeal
        if each.sanction.account is None and appeal and appeal.state is AppealState.OPEN:
            continue
        if not each.sanction.active(now):
            await _end(session, subject.vault, each, now)
            continue
        bare = each.sanction.without_words() if each.sanction.account else each.sanction
        if appeal:
            await _change_appeal(session, subject.vault, replace(each, sanction=bare), replace(appeal, reason=""), now)
        elif bare is not each.sanction:
            await sanctions.change(session, subject.vault, each.id, bare)


async def purge(session: Session, now: datetime, *, vault: Vault, kept: timedelta) -> None:
    """Delete what no longer holds, and the identities of those who were erased meanwhile; an account's file remembers
    for some time.

    Needs the key: to anybody else, a sanction's end would tell when it was decided, and so for which message.
    """
    owners = list(await session.scalars(select(SanctionRow.owner)))
    for each in await sanctions.of_owners(session, vault, owners):
        # An account's sanction without a reason outlived an erasure: nothing of it is left to remember.
        remembered = each.sanction.account and each.sanction.reason and each.sanction.until
        if each.sanction.active(now):
            continue
        if remembered and now < remembered + kept:
            await lapse(session, vault, each, now)
        else:
            await _end(session, vault, each, now)
    standing = [IdentityRow.id.not_in(select(kind.owner)) for kind in (SanctionRow, ContactSenderRow)]
    await session.execute(delete(IdentityRow).where(IdentityRow.sealed_user_id.is_(None), *standing))


async def lapse(session: Session, vault: Vault, kept: Kept, now: datetime) -> bool:
    """Close the open appeal of a sanction that is over, without its words; whether there was one."""
    appeal = kept.sanction.appeal
    if appeal is None or appeal.state is not AppealState.OPEN:
        return False
    await _change_appeal(session, vault, kept, replace(appeal, reason="", state=AppealState.LAPSED), now)
    return True


async def _end(session: Session, vault: Vault, kept: Kept, now: datetime) -> None:
    """Delete a sanction that no longer holds; one with an open appeal goes next time, once its card lost its words, and
    one of an account only once Discord is in line with its end.
    """
    if await lapse(session, vault, kept, now):
        return
    if kept.sanction.binds:
        await sanctions.change(session, vault, kept.id, kept.sanction.without_words())
    else:
        await sanctions.drop(session, [kept.id])


async def _change_appeal(session: Session, vault: Vault, kept: Kept, appeal: Appeal, now: datetime) -> None:
    await sanctions.change(session, vault, kept.id, replace(kept.sanction, appeal=appeal))
    await jobs.schedule(session, APPEAL, kept.sanction.handle, now, kept.guild_id)
