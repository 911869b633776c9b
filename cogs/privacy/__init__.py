"""My data: what is kept, exported, erased, and for how long."""

from cogs.frame import Confrere, Feature
from cogs.privacy.cog import Privacy
from cogs.privacy.controls import Erase
from cogs.privacy.departing import DEPARTURE, Departing
from cogs.privacy.departures import Departures
from cogs.privacy.holdings import holdings
from cogs.privacy.service import RETENTION, TIDY, PrivacyService
from core.rights import Audience, Right
from db.jobs import Shards
from db.personal import Holding

ANYONE = Right(Audience.ANYONE, in_dm=True)
RIGHTS = {
    "mes-donnees notice": ANYONE,
    "mes-donnees exporter": ANYONE,
    "mes-donnees effacer": ANYONE,
    "mes-donnees consentements": ANYONE,
    "privacy:erase": ANYONE,
}


async def setup(bot: Confrere) -> None:
    def every_holding() -> list[Holding]:
        return [holding for feature in bot.features for holding in feature.holdings]

    service = PrivacyService(bot.db, bot.clock, bot.vault, bot.random, every_holding)
    shards = Shards(bot.settings.shard_ids, bot.settings.shard_count)
    departures = Departures(bot, Departing(bot.db, bot.clock, bot.settings.departure_retention, shards.holds))
    feature = Feature(
        name="privacy",
        rights=RIGHTS,
        controls=(Erase,),
        effects={TIDY: service.tidy, DEPARTURE: departures.departure},
        daily={RETENTION: service.purge},
        holdings=holdings(bot.settings),
    )
    await bot.install(feature, service, Privacy(bot, service), departures)
