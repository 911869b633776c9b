"""Mentoring: a younger colleague and one who has been there, brought together, kept together, parted without fault."""

from cogs.frame import Confrere, Feature
from cogs.mentoring import controls
from cogs.mentoring.blueprint import BLUEPRINT, PANEL
from cogs.mentoring.cog import Mentoring
from cogs.mentoring.comings import Comings
from cogs.mentoring.effects import MentoringEffects
from cogs.mentoring.holdings import holdings
from cogs.mentoring.panels import board
from cogs.mentoring.service import MentoringService
from core.rights import Right

RIGHTS: dict[str, Right] = {**controls.RIGHTS}


async def setup(bot: Confrere) -> None:
    service = MentoringService(bot.db, bot.clock, bot.vault, bot.random, bot.settings.timezone)
    effects = MentoringEffects(bot, service)
    feature = Feature(
        name="mentoring",
        rights=RIGHTS,
        blueprint=BLUEPRINT,
        controls=controls.CONTROLS,
        panels={PANEL: board(bot)},
        effects=effects.jobs,
        holdings=holdings(bot.vault, bot.settings.mentoring_retention, bot.random),
    )
    await bot.install(feature, service, Mentoring(), Comings(bot, service))
