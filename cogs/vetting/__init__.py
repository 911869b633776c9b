"""Vetting: two colleagues who vouch, or a moderator, make a newcomer verified; associates have a room of their own."""

from functools import partial

from cogs.frame import Confrere, Feature
from cogs.ui.cards import take_away
from cogs.vetting.associates import Reminder, board
from cogs.vetting.blueprint import BLUEPRINT, PANEL
from cogs.vetting.cog import Vetting
from cogs.vetting.controls import CONTROLS, ShowStanding
from cogs.vetting.effects import VettingEffects
from cogs.vetting.holdings import holdings
from cogs.vetting.roles import RoleListener
from cogs.vetting.service import CARD, SETTLE, UNCARD, VettingService
from core.reports import MODERATION
from core.rights import Audience, Right

MODERATOR, OWN = Right(Audience.MODERATOR), Right(Audience.AUTHOR, in_dm=True)
RIGHTS = {
    "parrainer": Right(Audience.VERIFIED),
    "reconnaissance voir": MODERATOR,
    "reconnaissance retirer": MODERATOR,
    "vetting:standing": OWN,
    "vetting:request": OWN,
    "vetting:vouches": OWN,
    "vetting:withdraw": OWN,
    "vetting:verify": MODERATOR,
    "vetting:associate": MODERATOR,
    "vetting:decline": MODERATOR,
    "vetting:keep": MODERATOR,
    "vetting:revoke": MODERATOR,
}


async def setup(bot: Confrere) -> None:
    service = VettingService(bot.db, bot.clock, bot.vault)
    effects = VettingEffects(bot, service)
    feature = Feature(
        name="vetting",
        rights=RIGHTS,
        blueprint=BLUEPRINT,
        hear=Reminder(bot).hear,
        controls=CONTROLS,
        panels={PANEL: board(bot)},
        beside={"questions:welcome": (ShowStanding.make,)},
        renew=service.renew,
        effects={CARD: effects.card, UNCARD: partial(take_away, bot, MODERATION), SETTLE: effects.settle},
        holdings=holdings(bot.vault, bot.settings.vetting_retention),
    )
    await bot.install(feature, service, Vetting(), RoleListener(bot, service))
