"""Mentoring: a younger colleague and one who has been there, brought together, kept together, parted without fault."""

from cogs.frame import Confrere, Feature
from cogs.mentoring import follow_controls, round_controls
from cogs.mentoring.blueprint import BLUEPRINT, PANEL
from cogs.mentoring.cog import Mentoring
from cogs.mentoring.follow_effects import FollowEffects
from cogs.mentoring.holdings import holdings
from cogs.mentoring.panels import board
from cogs.mentoring.service import MentoringService
from core.rights import Right

RIGHTS: dict[str, Right] = {
    **round_controls.RIGHTS,
    **follow_controls.RIGHTS,
}


async def setup(bot: Confrere) -> None:
    service = MentoringService(bot.db, bot.clock, bot.vault, bot.random, bot.settings.timezone)
    feature = Feature(
        name="mentoring",
        rights=RIGHTS,
        blueprint=BLUEPRINT,
        controls=(
            *round_controls.CONTROLS,
            *follow_controls.CONTROLS,
        ),
        panels={PANEL: board(bot)},
        owed=follow_controls.owed(bot, service),
        effects={
            **FollowEffects(bot, service).jobs,
        },
        holdings=holdings(),
    )
    await bot.install(feature, service, Mentoring())
