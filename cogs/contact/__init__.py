"""Writing to the moderators without showing one's name: kept under seal, answered without knowing who it is."""

from functools import partial

from cogs.contact import controls
from cogs.contact.cog import Contacting
from cogs.contact.effects import ContactEffects
from cogs.contact.service import CARD, LETTER, ContactService
from cogs.frame import Confrere, Feature
from core.rights import Audience, Right
from db.personal import Holding
from db.queries import contacts_personal as personal

AUTHOR, MODERATOR = Right(Audience.AUTHOR, in_dm=True), Right(Audience.MODERATOR)
RIGHTS = {
    "ecrire-moderation": Right(Audience.ANYONE),
    "contact:write": AUTHOR,
    "contact:reply": AUTHOR,
    "contact:end": AUTHOR,
    "contact:answer": MODERATOR,
    "contact:close": MODERATOR,
    "contact:mute": MODERATOR,
    "contact:read": MODERATOR,
}


async def setup(bot: Confrere) -> None:
    service = ContactService(bot.db, bot.clock, bot.vault, bot.random)
    effects = ContactEffects(bot, service)
    feature = Feature(
        name="contact",
        rights=RIGHTS,
        controls=controls.CONTROLS,
        beside={"server:help": (controls.Write.make,)},
        renew=service.renew,
        effects={CARD: effects.card, LETTER: effects.letter},
        holdings=(
            Holding(
                tables=("contacts", "contact_senders"),
                notice="notice-contacts",
                export=personal.export,
                erase=personal.erase,
                purge=partial(personal.purge, vault=bot.vault, kept=bot.settings.report_retention),
            ),
        ),
    )
    await bot.install(feature, service, Contacting())
