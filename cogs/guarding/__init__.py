"""The patient guard on what members write natively: taken away masked, or left with a hint."""

from cogs.frame import Confrere, Feature
from cogs.guarding.blueprint import BLUEPRINT
from cogs.guarding.controls import CONTROLS
from cogs.guarding.effects import GuardEffects
from cogs.guarding.listener import GuardListener
from cogs.guarding.service import CLEAR, HINT, POST, REMOVE, RETITLE, TELL, GuardService
from core.rights import Audience, Right

AUTHOR, IN_PRIVATE = Right(Audience.AUTHOR), Right(Audience.AUTHOR, in_dm=True)
RIGHTS = {
    "guarding:open": IN_PRIVATE,
    "guarding:post": IN_PRIVATE,
    "guarding:post-account": IN_PRIVATE,
    "guarding:post-alias": IN_PRIVATE,
    "guarding:discard": IN_PRIVATE,
    "guarding:withdraw": AUTHOR,
    "guarding:review": AUTHOR,
    "guarding:delete": AUTHOR,
    "guarding:keep": AUTHOR,
}


async def setup(bot: Confrere) -> None:
    service = GuardService(bot.db, bot.clock, bot.vault, bot.settings.draft_retention)
    listener, effects = GuardListener(bot, service), GuardEffects(bot, service)
    feature = Feature(
        name="guarding",
        rights=RIGHTS,
        blueprint=BLUEPRINT,
        controls=CONTROLS,
        hear=listener.hear,
        reread=listener.reread,
        effects={
            REMOVE: effects.remove,
            TELL: effects.tell,
            POST: effects.post,
            HINT: effects.hint,
            CLEAR: effects.clear,
            RETITLE: effects.retitle,
        },
    )
    await bot.install(feature, service, listener)
