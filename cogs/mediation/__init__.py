"""Mediation: two members, two moderators whom it does not concern, a thread, and what the two agree on."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import discord

from cogs.frame import Confrere, Feature
from cogs.mediation import controls, views
from cogs.mediation.cog import Mediating
from cogs.mediation.effects import MediationEffects
from cogs.mediation.listener import Goings
from cogs.mediation.service import MediationService
from cogs.ui import Words
from cogs.ui.layout import row
from core.i18n import Locale
from core.rights import Actor, Audience, Right
from db.personal import Holding
from db.queries import mediations_personal as personal

MODERATOR, THERE = Right(Audience.MODERATOR), Right(Audience.AUTHOR)
EITHER = Right(Audience.AUTHOR, in_dm=True)
RIGHTS = {
    "mediation proposer": MODERATOR,
    "mediation:join": MODERATOR,
    "mediation:cancel": MODERATOR,
    "mediation:accept": EITHER,
    "mediation:decline": EITHER,
    "mediation:refuse": EITHER,
    "mediation:without": EITHER,
    "mediation:read": EITHER,
    "mediation:summary": THERE,
    "mediation:agree": THERE,
    "mediation:stop": THERE,
    "mediation:stop-now": THERE,
}
SHOWN = 3
"""How many agreements a member finds among what is theirs; the export has all."""


async def setup(bot: Confrere) -> None:
    service = MediationService(bot.db, bot.clock, bot.vault)

    async def owed(actor: Actor, locale: Locale) -> Sequence[discord.ui.Item[Any]]:
        """What a member agreed on, who may let no bot write to them."""
        words, items = Words(bot.translator, locale), list[discord.ui.Item[Any]]()
        for found in (await service.agreed(actor))[:SHOWN]:
            items += [discord.ui.TextDisplay(views.owed(words, found)), row(controls.read_of(words, found))]
        return items

    feature = Feature(
        name="mediation",
        rights=RIGHTS,
        controls=controls.CONTROLS,
        owed=owed,
        renew=service.renew,
        effects=MediationEffects(bot, service).jobs,
        holdings=(
            Holding(
                tables=("mediations",),
                notice="notice-mediations",
                export=personal.export,
                erase=personal.erase,
                purge=partial(personal.purge, vault=bot.vault, kept=bot.settings.report_retention),
            ),
        ),
    )
    await bot.install(feature, service, Mediating(), Goings(bot, service))
