"""Colleagues on call: asked for without a name, called rung by rung, and spoken with through the bot."""

from cogs.frame import Confrere, Feature
from cogs.support import controls, desk, relay_controls
from cogs.support.blueprint import BLUEPRINT
from cogs.support.cog import Support
from cogs.support.effects import SupportEffects
from cogs.support.holdings import holdings
from cogs.support.listener import RelayListener
from cogs.support.relay_effects import RelayEffects
from cogs.support.service import SupportService
from cogs.support.service.asking import CALL, CARD, COORDINATORS, FORSAKEN, LETTER, MEET, RING
from core.rights import Audience, Right

VERIFIED, PEER = Right(Audience.VERIFIED), Right(Audience.PEER)
ANYWHERE = Right(Audience.ANYONE, in_dm=True)
RIGHTS = {
    "soutien demander": VERIFIED,
    "soutien ressources": ANYWHERE,
    "soutien garde": PEER,
    "soutien bilan": Right(Audience.MODERATOR),
    "support:ask": Right(Audience.VERIFIED, in_dm=True),
    "support:retry": VERIFIED,
    "support:thread": VERIFIED,
    "support:cancel": ANYWHERE,
    "support:resources": ANYWHERE,
    "support:claim": Right(Audience.PEER, in_dm=True),
    **relay_controls.RIGHTS,
    "support:there": PEER,
    "support:stop": PEER,
    "support:duty": PEER,
    "support:pause": PEER,
    "support:resume": PEER,
    "support:shift": PEER,
    "support:unshift": PEER,
}


async def setup(bot: Confrere) -> None:
    service = SupportService(bot.db, bot.clock, bot.vault, bot.pen_names, bot.random, bot.settings.timezone)
    effects = SupportEffects(bot, service)
    relay = RelayEffects(bot, service)
    listener = RelayListener(bot, service, relay)
    buttons = (controls.Ask.make, controls.Resources.make)
    feature = Feature(
        name="support",
        rights=RIGHTS,
        blueprint=BLUEPRINT,
        controls=(*controls.CONTROLS, *desk.CONTROLS, *relay_controls.CONTROLS),
        hear=listener.hear,
        reread=listener.reread,
        panels={"ecoute": lambda locale: desk.panel(bot.translator, locale)},
        dm_controls=(controls.Resources.make,),
        beside={"checkins:panel": buttons, "checkins:offer": buttons},
        effects={
            CALL: effects.call,
            CARD: effects.card,
            COORDINATORS: effects.coordinators,
            RING: effects.ring,
            LETTER: effects.letter,
            MEET: effects.threads.meet,
            FORSAKEN: listener.once_caught_up(effects.forsaken),
            **relay.jobs,
        },
        daily={kind: listener.once_caught_up(effect) for kind, effect in relay.daily.items()},
        holdings=holdings(bot.settings.support_retention),
    )
    await bot.install(feature, service, Support(), listener)
