"""A member's part in what stands under pens: exported, erased. Sanctions too, which hold for the person."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.i18n import Locale
from core.pseudonyms import shipped
from core.questions import QuestionState, Reply
from core.sanctions import Appeal, AppealState
from core.signatures import goes_after
from core.vault import Vault
from db import jobs
from db.models import ContactSenderRow, IdentityRow, SanctionRow
from db.personal import Subject
from db.queries import pens, questions, replies, sanctions
from db.queries.sanctions import Kept

ONE_AFTER_THE_OTHER = timedelta(seconds=1)
SYNC, REPLY, APPEAL = "questions.sync", "questions.reply", "moderation.appeal"


async def export(session: AsyncSession, subject: Subject) -> dict[str, Any]:
    """Everything under whatever name, for its author alone."""
    names = {pen.id: pen for pen in await pens.of_member(session, subject.vault, subject.identities)}
    asked = await questions.under_pens(session, names)
    written = await replies.under_pens(session, names)
    return {
        "pseudonymes": [
            {"serveur": str(pen.guild_id), "nom": shipped().spell(Locale.FR, pen.bird, pen.tree, pen.series)}
            for pen in names.values()
        ],
        "questions sous pseudonyme": [
            {
                "titre": question.text.title,
                "détails": question.text.details,
                "état": question.state.value,
                "fil": str(question.thread_id) if question.thread_id else None,
            }
            for question in asked
        ],
        "réponses sous pseudonyme": [
            {"texte": reply.text, "message": str(reply.message_id) if reply.message_id else None} for reply in written
        ],
    }


async def erase(session: AsyncSession, subject: Subject, now: datetime, remove_texts: bool) -> None:
    """Forget whose the names were. What stands under them stays so: names that changed together would tell that they
    were one person's. For the same reason, what is removed leaves Discord at moments of its own within a day; here, its
    text goes at once.
    """
    if remove_texts:
        names = [pen.id for pen in await pens.of_member(session, subject.vault, subject.identities)]
        for question in await questions.under_pens(session, names):
            await questions.set_state(session, question, QuestionState.WITHDRAWN)
            later = now + goes_after(subject.random)
            await jobs.schedule(session, SYNC, question.id, later, question.guild_id)
        for reply in await replies.under_pens(session, names):
            await replies.withdraw(session, reply.id)
            later = now + goes_after(subject.random)
            await jobs.schedule(session, REPLY, reply.id, later, reply.pen.guild_id)
            await _no_longer_the_answer(session, reply, later + ONE_AFTER_THE_OTHER)
    await pens.disown(session, subject.identities)


async def _no_longer_the_answer(session: AsyncSession, reply: Reply, later: datetime) -> None:
    """An accepted answer is a copy of its text, and is found by its words."""
    question = await questions.by_id(session, reply.question_id)
    if question and question.answer and question.answer.message_id == reply.message_id:
        await questions.accept(session, question, None)
        await jobs.schedule(session, SYNC, question.id, later, question.guild_id)


async def export_sanctions(session: AsyncSession, subject: Subject) -> dict[str, Any]:
    kept = await sanctions.of_owners(session, subject.vault, subject.identities)
    return {
        "décisions de modération": [
            {
                "serveur": str(each.guild_id),
                "décision": each.sanction.kind.value,
                "motif": each.sanction.reason,
                "le": each.sanction.at.isoformat(),
                "jusqu’au": each.sanction.until and each.sanction.until.isoformat(),
                "levée": each.sanction.lifted,
                "appel": each.sanction.appeal and each.sanction.appeal.reason,
            }
            for each in sorted(kept, key=lambda each: each.sanction.at)
        ]
    }


async def erase_sanctions(session: AsyncSession, subject: Subject, now: datetime, _remove_texts: bool) -> None:
    """Only what no longer holds: erasing one's data lifts no sanction. Of an appeal, the words go."""
    kept = await sanctions.of_owners(session, subject.vault, subject.identities)
    for each in kept:
        if not each.sanction.active(now):
            await _end(session, subject.vault, each, now)
        elif appeal := each.sanction.appeal:
            await _change_appeal(session, subject.vault, each, replace(appeal, reason=""), now)


async def purge_sanctions(session: AsyncSession, now: datetime, *, vault: Vault) -> None:
    """Delete what no longer holds, and the identities of those who were erased meanwhile.

    Needs the key: to anybody else, a sanction's end would tell when it was decided, and so for which message.
    """
    owners = list(await session.scalars(select(SanctionRow.owner)))
    for each in await sanctions.of_owners(session, vault, owners):
        if not each.sanction.active(now):
            await _end(session, vault, each, now)
    standing = [IdentityRow.id.not_in(select(kind.owner)) for kind in (SanctionRow, ContactSenderRow)]
    await session.execute(delete(IdentityRow).where(IdentityRow.sealed_user_id.is_(None), *standing))


async def _end(session: AsyncSession, vault: Vault, kept: Kept, now: datetime) -> None:
    """Delete a sanction that no longer holds; one with an open appeal goes next time, once its card lost its words."""
    appeal = kept.sanction.appeal
    if appeal and appeal.state is AppealState.OPEN:
        await _change_appeal(session, vault, kept, replace(appeal, reason="", state=AppealState.LAPSED), now)
    else:
        await sanctions.drop(session, [kept.id])


async def _change_appeal(session: AsyncSession, vault: Vault, kept: Kept, appeal: Appeal, now: datetime) -> None:
    await sanctions.change(session, vault, kept.id, replace(kept.sanction, appeal=appeal))
    await jobs.schedule(session, APPEAL, kept.sanction.handle, now, kept.guild_id)
