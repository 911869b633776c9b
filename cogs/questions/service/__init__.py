"""What happens to a question, step by step. Each method is one transaction; none speaks to Discord.

A change that members see is stored together with the job that brings Discord in line. The parts: `steering` and
`asking` for what members do with forms, commands and buttons, `hearing` and `in_step` for what they do on Discord,
`looking` for case images.
"""

from dataclasses import dataclass
from datetime import datetime

from cogs.questions.drafts import Typed
from cogs.questions.search.finding import Found
from cogs.questions.service.asking import KINDS, OFFERED
from cogs.questions.service.asking import Native as Native
from cogs.questions.service.asking import Preview as Preview
from cogs.questions.service.hearing import SLIPPED, Slip
from cogs.questions.service.looking import Looking
from core.phrasing import Abbreviation
from core.questions import CaseImage, Question, QuestionState, Reply
from core.rights import Actor
from core.signatures import Pen
from db.queries import frame, images, questions, replies

LISTED = 5


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, and the abbreviations typed that stand for several things."""

    found: tuple[Found, ...]
    ambiguous: tuple[Abbreviation, ...]


@dataclass(frozen=True, slots=True)
class Mine:
    """What is a member's own on a server: questions and replies under whatever name, newest first, but questions with
    news before the others, and how many `more` there are; thanks received, drafts and slips by their ids, the pseudonym
    they have, if any, and the images that were never shown, oldest first.
    """

    questions: list[Question]
    replies: list[tuple[Reply, Question]]
    more: int
    thanks: int
    drafts: list[tuple[str, Typed]]
    slips: list[tuple[str, Slip]]
    pen: Pen | None
    never_shown: list[tuple[CaseImage, Question]]


class QuestionService(Looking):
    async def search(self, actor: Actor, text: str) -> Search:
        """The best sheets and questions for what a member typed, best first."""
        found = await self.finder.find(actor.guild_id, actor.sees(), text, LISTED)
        return Search(found, self.finder.ambiguous(text))

    async def offers(self, question: Question, channels: frozenset[int]) -> tuple[Found, ...]:
        """What may answer a question already, for everyone who reads its thread."""
        return await self.finder.find(question.guild_id, channels, question.text.whole, OFFERED, but=question.id)

    async def mine(self, actor: Actor) -> Mine:
        """Everything of a member's, or the latest and the most pressing of it; `told` notes that they have read it."""
        async with self._db.read() as session:
            names = [pen.id for pen in await self._signing.pens_of(session, actor)]
            signed = [each for each in await questions.under_pens(session, names) if _stands(each)]
            asked = [*await questions.of_author(session, actor.guild_id, actor.user_id), *signed]
            standing = await questions.count_of_author(session, actor.guild_id, actor.user_id) + len(signed)
            written = [reply for reply in await replies.under_pens(session, names) if not reply.withdrawn]
            under = await questions.by_ids(session, [reply.question_id for reply in written])
            thanks = await questions.thanks_received(session, actor.guild_id, actor.user_id)
            cards = [question.card_id for question in signed if question.card_id]
            posted = [reply.message_id for reply in written if reply.message_id]
            thanks += await questions.thanks_under(session, [*cards, *posted])
            kept = await frame.drafts_of(session, list(await self._signing.drafters(session, actor)))
            pen = await self._signing.known(session, actor)
            ended = await images.never_shown(session, actor.guild_id, actor.user_id, names, LISTED)
            of = await questions.by_ids(session, [image.question_id or 0 for image in ended])
        listed = sorted(asked, key=_pressing, reverse=True)[: questions.MINE_LIMIT]
        replied = written[: questions.MINE_LIMIT]
        return Mine(
            questions=listed,
            replies=[(reply, under[reply.question_id]) for reply in replied],
            more=standing - len(listed) + len(written) - len(replied),
            thanks=thanks,
            drafts=[(draft.id, self._open(draft)) for draft in kept if draft.kind in KINDS],
            slips=[(draft.id, self._slip(draft)) for draft in kept if draft.kind == SLIPPED],
            pen=pen,
            never_shown=[(image, of[image.question_id or 0]) for image in ended],
        )

    async def told(self, found: Mine) -> None:
        """The member has read it: what an answer came to, and what became of images, is news no longer.

        Whether a private message reached them is not asked: what is kept would tell who lets no bot write to them.
        """
        news = [question for question in found.questions if question.news]
        if not news and not found.never_shown:
            return
        async with self._db.write() as session:
            for question in news:
                await questions.set_news(session, question, False)
            for image in await images.by_ids(session, [image.id for image, _ in found.never_shown]):
                await images.end(session, image, self._clock.now())

    async def rename(self, actor: Actor) -> Pen:
        """Another pseudonym for a member. Raises `Refused` before its time, or for who is barred."""
        async with self._db.write() as session:
            await self._signing.admit(session, actor, self._clock.now())
            return await self._signing.another(session, actor, self._clock.now())


def _pressing(question: Question) -> tuple[bool, datetime, int]:
    return question.news, question.created_at, question.id


def _stands(question: Question) -> bool:
    return question.state is not QuestionState.WITHDRAWN
