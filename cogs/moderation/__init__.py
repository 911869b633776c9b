"""Moderation without unmasking: reports, sanctions and appeals, members' files, and lifting anonymity by two."""

from functools import partial

from cogs.frame import Confrere, Feature
from cogs.moderation.blueprint import BLUEPRINT
from cogs.moderation.case_effects import CaseEffects
from cogs.moderation.cog import MENUS, Moderation
from cogs.moderation.controls import CONTROLS
from cogs.moderation.effects import ModerationEffects
from cogs.moderation.forms import SANCTION
from cogs.moderation.holdings import holdings
from cogs.moderation.journal import Journal
from cogs.moderation.owed import Mine, owed
from cogs.moderation.report_cog import Reports, report
from cogs.moderation.report_controls import CONTROLS as REPORT_CONTROLS
from cogs.moderation.report_effects import ReportEffects
from cogs.moderation.report_forms import MENU_REPORT
from cogs.moderation.returns import Returns
from cogs.moderation.service import ModerationService
from cogs.moderation.service.escalating import NEGLECTED, RECALL
from cogs.moderation.service.reporting import LAPSE, OUTCOME, REPORT
from cogs.moderation.service.sanctioning import APPEAL, DECIDED, SANCTIONED
from cogs.moderation.service.unmasking import UNCARD, UNMASK, UNMASKED
from cogs.ui.cards import take_away
from core.reports import MODERATION
from core.rights import Audience, Right
from db.queries.frame import JOURNAL

MODERATOR, MODERATOR_APART = Right(Audience.MODERATOR), Right(Audience.MODERATOR, in_dm=True)
"""The second works in private messages as well: some reports are brought to moderators there."""
RIGHTS = {
    MENU_REPORT: Right(Audience.ANYONE),
    SANCTION: MODERATOR,
    "moderation file": MODERATOR,
    "moderation sanctionner": MODERATOR,
    "moderation dossier": MODERATOR,
    "moderation lever-anonymat": MODERATOR,
    "moderation audit": MODERATOR,
    "signalements": Right(Audience.ANYONE),
    "moderation:sanction": MODERATOR_APART,
    **{control.verb: MODERATOR_APART for control in REPORT_CONTROLS},
    "moderation:appeal": Right(Audience.AUTHOR, in_dm=True),
    "moderation:mine": Right(Audience.ANYONE, in_dm=True),
    "moderation:contest": Right(Audience.AUTHOR, in_dm=True),
    "moderation:end": MODERATOR,
    "moderation:leaf": MODERATOR,
    "moderation:uphold": MODERATOR,
    "moderation:lift": MODERATOR,
    "moderation:approve": MODERATOR,
    "moderation:look": MODERATOR,
}


async def setup(bot: Confrere) -> None:
    service = ModerationService(bot.db, bot.clock, bot.vault, bot.random)
    effects, report_effects = ModerationEffects(bot, service), ReportEffects(bot, service)
    feature = Feature(
        name="moderation",
        rights=RIGHTS,
        blueprint=BLUEPRINT,
        menus={**MENUS, MENU_REPORT: report},
        controls=(*REPORT_CONTROLS, *CONTROLS, Mine),
        dm_controls=(Mine.make,),
        owed=owed(bot),
        renew=service.renew,
        effects={
            REPORT: report_effects.report,
            RECALL: report_effects.recall,
            LAPSE: report_effects.lapse,
            NEGLECTED: report_effects.neglected,
            OUTCOME: report_effects.outcome,
            SANCTIONED: effects.sanctioned,
            APPEAL: effects.appeal,
            DECIDED: effects.decided,
            UNMASK: effects.unmask,
            UNMASKED: effects.unmasked,
            UNCARD: partial(take_away, bot, MODERATION),
            JOURNAL: Journal(bot, service).post,
            **CaseEffects(bot, service).jobs,
        },
        holdings=holdings(bot.vault, bot.settings.report_retention),
    )
    await bot.install(feature, service, Moderation(bot), Reports(bot, service), Returns(bot, service))
