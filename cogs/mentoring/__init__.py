"""Mentoring: a younger colleague and one who has been there, brought together, kept together, parted without fault."""

from cogs.frame import Confrere, Feature
from cogs.mentoring import controls, profile_controls
from cogs.mentoring.blueprint import BLUEPRINT, PANEL
from cogs.mentoring.cog import Mentoring
from cogs.mentoring.comings import Comings
from cogs.mentoring.effects import MentoringEffects
from cogs.mentoring.holdings import holdings
from cogs.mentoring.panels import board
from cogs.mentoring.profile_effects import BadgeEffects
from cogs.mentoring.service import MentoringService
from core.rights import Right

RIGHTS: dict[str, Right] = {**profile_controls.RIGHTS, **controls.RIGHTS}
CONTROLS = (*profile_controls.CONTROLS, *controls.CONTROLS)


async def setup(bot: Confrere) -> None:
    service = MentoringService(bot.db, bot.clock, bot.vault, bot.random, bot.settings.timezone)
    badge = BadgeEffects(bot, service)
    effects = MentoringEffects(bot, service)
    feature = Feature(
        name="mentoring",
        rights=RIGHTS,
        controls=CONTROLS,
        effects={**badge.jobs, **effects.jobs},
        blueprint=BLUEPRINT,
        panels={PANEL: board(bot)},
        holdings=holdings(bot.translator, bot.vault, bot.settings.mentoring_retention),
    )
    await bot.install(feature, service, Mentoring(), Comings(bot, service))
