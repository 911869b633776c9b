"""Mentoring: a younger colleague and one who has been there, brought together, kept together, parted without fault."""

from cogs.frame import Confrere, Feature
from cogs.mentoring import controls, follow_controls, profile_controls, round_controls
from cogs.mentoring.blueprint import BLUEPRINT, PANEL
from cogs.mentoring.cog import Mentoring
from cogs.mentoring.comings import Comings
from cogs.mentoring.effects import MentoringEffects
from cogs.mentoring.follow_effects import FollowEffects
from cogs.mentoring.holdings import holdings
from cogs.mentoring.panels import board
from cogs.mentoring.profile_effects import BadgeEffects
from cogs.mentoring.service import MentoringService
from core.rights import Right

PARTS = (profile_controls, controls, round_controls, follow_controls)
RIGHTS: dict[str, Right] = {name: right for part in PARTS for name, right in part.RIGHTS.items()}


async def setup(bot: Confrere) -> None:
    service = MentoringService(bot.db, bot.clock, bot.vault, bot.random, bot.settings.timezone)
    badge = BadgeEffects(bot, service)
    effects = MentoringEffects(bot, service)
    following = FollowEffects(bot, service)
    feature = Feature(
        name="mentoring",
        rights=RIGHTS,
        controls=tuple(control for part in PARTS for control in part.CONTROLS),
        effects={**badge.jobs, **effects.jobs, **following.jobs},
        blueprint=BLUEPRINT,
        panels={PANEL: board(bot)},
        beside={profile_controls.BENEATH: (controls.Find.make,)},
        holdings=holdings(bot.translator, bot.vault, bot.settings.mentoring_retention, bot.random),
        owed=follow_controls.owed(bot, service),
    )
    await bot.install(feature, service, Mentoring(), Comings(bot, service))
