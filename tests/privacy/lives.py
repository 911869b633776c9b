"""What a member leaves in the database over time: one of each kind, for export and erasure to find."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from cogs.privacy.holdings import holdings
from cogs.privacy.service import PrivacyService
from cogs.questions.holdings import HOLDINGS
from core.clock import Clock
from core.i18n import Locale
from core.questions import Answer, Origin, QuestionText
from core.settings import Settings
from core.vault import Vault, new_key
from db import identities
from db.engine import Database
from db.identities import Purpose
from db.queries import frame, questions

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ALICE, BRUNO, CLARA = 1_234_567_890_123_456_781, 1_234_567_890_123_456_782, 1_234_567_890_123_456_783
PARIS, LYON = 1_111_111_111_111_111_111, 1_111_111_111_111_111_112
CHANNEL = 1_222_222_222_222_222_222
VAULT = Vault([new_key()])


def service(db: Database, now: datetime = NOW, **changes: str) -> PrivacyService:
    kept = (*HOLDINGS, *holdings(Settings.load(changes, offline=True)))
    return PrivacyService(db, Clock(lambda: now), VAULT, Random(0), lambda: kept)


@dataclass(frozen=True)
class Life:
    """The ids of the questions that a member asked, by how; and of the one that a member answered."""

    form: int
    forum: int
    message: int
    answered: int


async def live(db: Database, user_id: int, word: str, *, base: int, asker: int = CLARA) -> Life:
    """Let a member write, always with `word`; `base` keeps members' Discord ids apart."""
    async with db.write() as session:
        for guild_id in (PARIS, LYON):
            owner = await identities.obtain(session, VAULT, Purpose.DRAFT, guild_id, user_id)
            content = f'{{"title": "{word} en brouillon", "details": "", "theme": null}}'
            await frame.keep_draft(
                session,
                frame.Draft(
                    f"draft{base}{guild_id}", owner, guild_id, "question", VAULT.seal(content), NOW + timedelta(days=3)
                ),
            )
        asked = [
            await questions.add(
                session,
                source=f"{origin}:{base}",
                guild_id=PARIS if origin is Origin.FORM else LYON,
                channel_id=CHANNEL,
                author_id=user_id,
                origin=origin,
                text=QuestionText(f"Question avec {word}", f"{word} en détail", None),
                now=NOW,
                thread_id=base + number,
            )
            for number, origin in enumerate((Origin.FORM, Origin.FORUM, Origin.MESSAGE))
        ]
        other = await questions.add(
            session,
            source=f"other:{base}",
            guild_id=PARIS,
            channel_id=CHANNEL,
            author_id=asker,
            origin=Origin.FORM,
            text=QuestionText("Question d’une consœur", "", None),
            now=NOW,
            thread_id=base + 3,
        )
        await questions.accept(session, other, Answer(base + 4, user_id, f"Réponse avec {word}"))
        given, received = base + 5, base + 4
        for message, giver, receiver in ((given, user_id, asker), (received, asker, user_id)):
            thanks = await identities.obtain(session, VAULT, Purpose.THANKS, PARIS, giver)
            await questions.thank(session, message_id=message, giver=thanks, question_id=other.id, receiver_id=receiver)
        await frame.prefer(session, user_id, Locale.EN)
    form, forum, message = (question.id for question in asked)
    return Life(form, forum, message, other.id)
