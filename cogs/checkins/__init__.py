"""Check-ins, "météo du travail": how heavy the week's work is, one tap, for oneself."""

from cogs.checkins.blueprint import BLUEPRINT, CHANNEL
from cogs.checkins.cog import Checkins
from cogs.checkins.controls import CONTROLS
from cogs.checkins.effects import CheckinEffects
from cogs.checkins.holdings import holdings
from cogs.checkins.panels import board, consents
from cogs.checkins.service import CheckinService
from cogs.checkins.service.counting import FIGURE
from cogs.checkins.service.recalling import REMIND
from cogs.frame import Confrere, Feature
from core.rights import Audience, Right

VERIFIED, IN_PRIVATE = Right(Audience.VERIFIED), Right(Audience.VERIFIED, in_dm=True)
OWN = Right(Audience.AUTHOR, in_dm=True)
"""What was agreed to can be withdrawn by whoever agreed, also when they are no longer verified."""
RIGHTS = {
    "meteo noter": VERIFIED,
    "meteo courbe": VERIFIED,
    "meteo reglages": VERIFIED,
    "checkins:log": IN_PRIVATE,
    "checkins:trend": IN_PRIVATE,
    "checkins:settings": OWN,
    "checkins:choose": IN_PRIVATE,
    "checkins:agree": IN_PRIVATE,
    "checkins:allow": OWN,
    "checkins:keep": OWN,
    "checkins:remind": IN_PRIVATE,
    "checkins:note": IN_PRIVATE,
    "checkins:about": VERIFIED,
}
COUNT = "checkins.count"


async def setup(bot: Confrere) -> None:
    service = CheckinService(bot.db, bot.clock, bot.vault, bot.settings.timezone, bot.random)
    effects = CheckinEffects(bot, service)
    feature = Feature(
        name="checkins",
        rights=RIGHTS,
        blueprint=BLUEPRINT,
        controls=CONTROLS,
        panels={CHANNEL: board(bot)},
        consents=consents(bot, service),
        effects={REMIND: effects.remind, FIGURE: effects.figure},
        daily={COUNT: effects.count},
        holdings=holdings(bot.settings),
    )
    await bot.install(feature, service, Checkins())
