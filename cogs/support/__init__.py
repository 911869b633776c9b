"""Colleagues on call: asked for without a name, called rung by rung, and spoken with through the bot."""

from cogs.frame import Confrere, Feature
from cogs.support.asking import CALL, LETTER, OPENED
from cogs.support.blueprint import BLUEPRINT
from cogs.support.calling import CARD, COORDINATORS
from cogs.support.cog import Support
from cogs.support.controls import CONTROLS, Ask
from cogs.support.effects import SupportEffects
from cogs.support.service import SupportService
from core.rights import Audience, Right

VERIFIED = Right(Audience.VERIFIED)
RIGHTS = {
    "soutien demander": VERIFIED,
    "support:ask": Right(Audience.VERIFIED, in_dm=True),
    "support:cancel": Right(Audience.ANYONE, in_dm=True),
    "support:claim": Right(Audience.PEER, in_dm=True),
}


async def setup(bot: Confrere) -> None:
    service = SupportService(bot.db, bot.clock, bot.vault, bot.pen_names, bot.random)
    effects = SupportEffects(bot, service)
    feature = Feature(
        name="support",
        rights=RIGHTS,
        blueprint=BLUEPRINT,
        controls=CONTROLS,
        beside={"checkins:panel": (Ask.make,), "checkins:offer": (Ask.make,)},
        effects={
            CALL: effects.call,
            CARD: effects.card,
            COORDINATORS: effects.coordinators,
            LETTER: effects.letter,
            OPENED: effects.opened,
        },
    )
    await bot.install(feature, service, Support())
