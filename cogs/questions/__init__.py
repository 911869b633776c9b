"""Questions and answers on forms and certificates: asked, matched, answered, found again."""

from cogs.frame import Confrere, Feature
from cogs.questions.blueprint import blueprint
from cogs.questions.cog import Questions
from cogs.questions.controls import CONTROLS
from cogs.questions.effects import QuestionEffects
from cogs.questions.holdings import HOLDINGS
from cogs.questions.in_step import SYNC, THANK
from cogs.questions.listener import QuestionListener
from cogs.questions.panels import welcome
from cogs.questions.restated import Restating
from cogs.questions.service import QuestionService
from core.rights import Audience, Right

VERIFIED, AUTHOR = Right(Audience.VERIFIED), Right(Audience.AUTHOR)
RIGHTS = {
    "question poser": VERIFIED,
    "question chercher": VERIFIED,
    "question miennes": VERIFIED,
    "question modifier": AUTHOR,
    "question retirer": AUTHOR,
    "question resolue": AUTHOR,
    "question rouvrir": AUTHOR,
    "question fermer": AUTHOR,
    "fiche voir": VERIFIED,
    "Marquer comme réponse": AUTHOR,
    "Remercier": VERIFIED,
    "questions:ask": VERIFIED,
    "questions:search": VERIFIED,
    "questions:publish": VERIFIED,
    "questions:redraft": VERIFIED,
    "questions:discard": AUTHOR,
    "questions:solve": AUTHOR,
    "questions:reopen": AUTHOR,
    "questions:edit": AUTHOR,
    "questions:withdraw": AUTHOR,
    "questions:dismiss": AUTHOR,
    "questions:sheet": VERIFIED,
}


async def setup(bot: Confrere) -> None:
    service = QuestionService(bot.db, bot.clock, bot.vault, bot.catalogue, bot.settings.draft_retention)
    await service.finder.open()
    listener, effects = QuestionListener(bot, service), QuestionEffects(bot, service)
    feature = Feature(
        name="questions",
        rights=RIGHTS,
        blueprint=blueprint(bot.catalogue, bot.translator, bot.settings.default_locale),
        controls=CONTROLS,
        hear=listener.hear,
        reread=listener.reread,
        restate=Restating(bot).restate,
        panels={"accueil": lambda locale: welcome(bot.translator, locale)},
        effects={SYNC: effects.sync, THANK: effects.thank},
        holdings=HOLDINGS,
    )
    await bot.install(feature, service, Questions(bot), listener)
