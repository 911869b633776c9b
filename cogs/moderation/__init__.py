"""Moderation without unmasking: reports, sanctions and appeals, members' files, and lifting anonymity by two."""

from cogs.frame import Confrere, Feature
from cogs.moderation.blueprint import BLUEPRINT
from cogs.moderation.case_effects import CaseEffects
from cogs.moderation.cog import MENUS, Moderation
from cogs.moderation.controls import CONTROLS
from cogs.moderation.effects import ModerationEffects
from cogs.moderation.forms import MENU_REPORT, SANCTION
from cogs.moderation.holdings import holdings
from cogs.moderation.owed import Mine, owed
from cogs.moderation.service import ModerationService
from cogs.moderation.service.reporting import OUTCOME, REPORT
from cogs.moderation.service.sanctioning import APPEAL, DECIDED, SANCTIONED
from cogs.moderation.service.unmasking import UNMASK, UNMASKED
from core.rights import Audience, Right

MODERATOR = Right(Audience.MODERATOR)
RIGHTS = {
    MENU_REPORT: Right(Audience.VERIFIED),
    SANCTION: MODERATOR,
    "moderation file": MODERATOR,
    "moderation sanctionner": MODERATOR,
    "moderation dossier": MODERATOR,
    "moderation lever-anonymat": MODERATOR,
    "moderation audit": MODERATOR,
    "moderation:claim": MODERATOR,
    "moderation:resolve": MODERATOR,
    "moderation:dismiss": MODERATOR,
    "moderation:sanction": MODERATOR,
    "moderation:appeal": Right(Audience.AUTHOR, in_dm=True),
    "moderation:mine": Right(Audience.ANYONE, in_dm=True),
    "moderation:contest": Right(Audience.AUTHOR, in_dm=True),
    "moderation:release": MODERATOR,
    "moderation:leaf": MODERATOR,
    "moderation:uphold": MODERATOR,
    "moderation:lift": MODERATOR,
    "moderation:approve": MODERATOR,
    "moderation:look": MODERATOR,
}


async def setup(bot: Confrere) -> None:
    service = ModerationService(bot.db, bot.clock, bot.vault)
    effects = ModerationEffects(bot, service)
    feature = Feature(
        name="moderation",
        rights=RIGHTS,
        blueprint=BLUEPRINT,
        menus=MENUS,
        controls=(*CONTROLS, Mine),
        dm_controls=(Mine.make,),
        owed=owed(bot),
        effects={
            REPORT: effects.report,
            OUTCOME: effects.outcome,
            SANCTIONED: effects.sanctioned,
            APPEAL: effects.appeal,
            DECIDED: effects.decided,
            UNMASK: effects.unmask,
            UNMASKED: effects.unmasked,
            **CaseEffects(bot, service).jobs,
        },
        holdings=holdings(bot.vault, bot.settings.report_retention),
    )
    await bot.install(feature, service, Moderation(bot))
