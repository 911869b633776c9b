"""Queries from a message that the bot posted for somebody under a pen to what their acts are judged by."""

from dataclasses import dataclass

from core.questions import Origin, Question
from core.signatures import Pen
from core.vault import Vault
from db import identities
from db.identities import Purpose
from db.queries import images, pens, questions, replies
from db.session import Session


@dataclass(frozen=True, slots=True)
class Contribution:
    """A question, its image or a reply under a pen, and the question in whose thread it stands."""

    pen: Pen
    question: Question


async def under_pen(session: Session, guild_id: int, message_id: int) -> Contribution | None:
    """What the bot posted for somebody under a pen; None for any other message."""
    if reply := await replies.by_message(session, message_id):
        question = await questions.by_id(session, reply.question_id)
        return Contribution(reply.pen, question) if question and question.guild_id == guild_id else None
    question = await _carded(session, guild_id, message_id)
    return Contribution(question.pen, question) if question and question.pen else None


async def named_author(session: Session, guild_id: int, message_id: int) -> int | None:
    """Who asked, under their account, the question that the bot's message is or illustrates."""
    question = await _carded(session, guild_id, message_id)
    return question.author_id if question and question.origin is Origin.FORM else None


async def user_of(session: Session, vault: Vault, pen_id: int) -> int | None:
    """Who wrote under a pen: to reach or to recuse them, never to be shown unless anonymity was lifted."""
    pen = await pens.by_id(session, pen_id)
    return await identities.user_of(session, vault, pen.owner) if pen and pen.owner else None


async def took_part(session: Session, vault: Vault, user_id: int, question: Question) -> bool:
    """Whether a member wrote in a question's thread through the bot, under whatever name, or has its answer."""
    if user_id in (question.author_id, question.answer and question.answer.author_id):
        return True
    scopes = ((Purpose.PSEUDONYM, ""), (Purpose.ONE_OFF, str(question.id)))
    found = [await identities.find(session, vault, kind, question.guild_id, user_id, scope) for kind, scope in scopes]
    owners = {owner for owner in found if owner}
    if question.pen and question.pen.owner in owners:
        return True
    return bool(await replies.under_owners(session, question.id, owners))


async def _carded(session: Session, guild_id: int, message_id: int) -> Question | None:
    """The question whose card a message is, itself where it came from the form; or one of whose images it is."""
    if image := await images.by_message(session, message_id):
        question = await questions.by_id(session, image.question_id) if image.question_id else None
        return question if question and question.guild_id == guild_id else None
    found = await questions.touching(session, [message_id])
    return next((each for each in found if each.card_id == message_id and each.guild_id == guild_id), None)
