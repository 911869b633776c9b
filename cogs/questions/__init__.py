"""Questions and answers on forms and certificates: asked, matched, answered, found again."""

from cogs.frame import Confrere, Feature
from cogs.questions.blueprint import blueprint
from cogs.questions.cog import MENUS, Questions
from cogs.questions.comparing import Comparison
from cogs.questions.controls import CONTROLS
from cogs.questions.effects import QuestionEffects
from cogs.questions.holdings import HOLDINGS
from cogs.questions.image_effects import ImageEffects
from cogs.questions.listener import QuestionListener
from cogs.questions.panels import welcome
from cogs.questions.pen_effects import PenEffects
from cogs.questions.restated import Restating
from cogs.questions.service import QuestionService
from cogs.questions.service.hearing import NEWS, SLIP, UNSLIP
from cogs.questions.service.in_step import REPLY, SYNC, THANK
from cogs.questions.service.looking import IMAGE, NOT_SEEN, NOT_TAKEN
from cogs.questions.service.signing import Signing
from core.images.aside import Cleaner
from core.rights import Audience, Right

VERIFIED, AUTHOR, IN_PRIVATE = Right(Audience.VERIFIED), Right(Audience.AUTHOR), Right(Audience.AUTHOR, in_dm=True)
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
    "questions:reply": VERIFIED,
    "questions:search": VERIFIED,
    "questions:publish": VERIFIED,
    "questions:as-typed": VERIFIED,
    "questions:later": VERIFIED,
    "questions:redraft": VERIFIED,
    "questions:strip": VERIFIED,
    "questions:look": VERIFIED,
    "questions:release": VERIFIED,
    "questions:refuse": VERIFIED,
    "questions:discard": AUTHOR,
    "questions:solve": AUTHOR,
    "questions:reopen": AUTHOR,
    "questions:edit": AUTHOR,
    "questions:withdraw": AUTHOR,
    "questions:manage": AUTHOR,
    "questions:amend": AUTHOR,
    "questions:retract": AUTHOR,
    "questions:rename": VERIFIED,
    "questions:slip-delete": IN_PRIVATE,
    "questions:slip-repost": IN_PRIVATE,
    "questions:slip-leave": IN_PRIVATE,
    "questions:dismiss": AUTHOR,
    "questions:sheet": VERIFIED,
}


async def setup(bot: Confrere) -> None:
    signing = Signing(bot.vault, bot.pen_names, bot.random)
    kept = bot.settings
    service = QuestionService(
        bot.db,
        bot.clock,
        bot.vault,
        bot.catalogue,
        signing,
        kept.draft_retention,
        kept.image_retention,
        Cleaner(),  # a process for each image, which ends with the request that waits for it
    )
    await service.finder.open()
    listener, effects, posts = QuestionListener(bot, service), QuestionEffects(bot, service), PenEffects(bot, service)
    pictures = ImageEffects(bot, service)
    feature = Feature(
        name="questions",
        rights=RIGHTS,
        blueprint=blueprint(bot.catalogue, bot.translator, bot.settings.default_locale),
        menus=MENUS,
        controls=CONTROLS,
        hear=listener.hear,
        reread=listener.reread,
        restate=Restating(bot, service).restate,
        alias=service.alias,
        panels={"accueil": welcome(bot)},
        effects={
            SYNC: effects.sync,
            THANK: effects.thank,
            REPLY: posts.reply,
            NEWS: posts.news,
            SLIP: posts.slip,
            UNSLIP: posts.unslip,
            IMAGE: pictures.image,
            NOT_TAKEN: pictures.not_taken,
            NOT_SEEN: pictures.not_seen,
        },
        holdings=HOLDINGS,
    )
    comparison = Comparison(bot, service, listener.gone, listener.retitled)
    await bot.install(feature, service, Questions(bot), listener, comparison)
