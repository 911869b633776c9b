"""Colleagues on call: asked for without a name, called rung by rung, and spoken with through the bot."""

from cogs.frame import Confrere, Feature
from cogs.support import relay_controls
from cogs.support.asking import CALL, LETTER
from cogs.support.blueprint import BLUEPRINT
from cogs.support.calling import CARD, COORDINATORS
from cogs.support.cog import Support
from cogs.support.controls import CONTROLS, Ask
from cogs.support.effects import SupportEffects
from cogs.support.listening import RelayListener
from cogs.support.relay_effects import RelayEffects
from cogs.support.service import SupportService
from core.rights import Audience, Right

VERIFIED = Right(Audience.VERIFIED)
RIGHTS = {
    "soutien demander": VERIFIED,
    "support:ask": Right(Audience.VERIFIED, in_dm=True),
    "support:cancel": Right(Audience.ANYONE, in_dm=True),
    "support:claim": Right(Audience.PEER, in_dm=True),
    **relay_controls.RIGHTS,
}


async def setup(bot: Confrere) -> None:
    service = SupportService(bot.db, bot.clock, bot.vault, bot.pen_names, bot.random)
    effects = SupportEffects(bot, service)
    relay = RelayEffects(bot, service)
    listener = RelayListener(bot, service, relay)
    feature = Feature(
        name="support",
        rights=RIGHTS,
        blueprint=BLUEPRINT,
        controls=(*CONTROLS, *relay_controls.CONTROLS),
        hear=listener.hear,
        reread=listener.reread,
        beside={"checkins:panel": (Ask.make,), "checkins:offer": (Ask.make,)},
        effects={
            CALL: effects.call,
            CARD: effects.card,
            COORDINATORS: effects.coordinators,
            LETTER: effects.letter,
            **relay.jobs,
        },
    )
    await bot.install(feature, service, Support(), listener)
