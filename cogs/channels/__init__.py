"""Channels: moderators run them, with a reason, and can take it back; what is closed always opens again."""

from cogs.channels.cog import Channels
from cogs.channels.controls import CONTROLS
from cogs.channels.effects import ChannelEffects
from cogs.channels.service import HOLDING, MAKING, SETTING, THREADS, ChannelService
from cogs.frame import Confrere, Feature
from core.rights import Audience, Right
from db.personal import Holding
from db.queries import channels

MODERATOR = Right(Audience.MODERATOR)
RIGHTS = {
    "salon creer": MODERATOR,
    "salon renommer": MODERATOR,
    "salon sujet": MODERATOR,
    "salon ralentir": MODERATOR,
    "salon verrouiller": MODERATOR,
    "salon deverrouiller": MODERATOR,
    "salon archiver": MODERATOR,
    "salon restaurer": MODERATOR,
    "salon silence": MODERATOR,
    "salon fils": MODERATOR,
    "apaiser": MODERATOR,
    "channels:undo": MODERATOR,
    "channels:reopen": MODERATOR,
    "channels:threads": MODERATOR,
}


async def setup(bot: Confrere) -> None:
    service = ChannelService(bot.db, bot.clock, bot.settings.timezone)
    effects = ChannelEffects(bot, service)
    feature = Feature(
        name="channels",
        rights=RIGHTS,
        controls=CONTROLS,
        effects={
            SETTING: effects.setting,
            MAKING: effects.make,
            HOLDING: effects.hold,
            THREADS: effects.threads,
        },
        holdings=(
            Holding(tables=("channel_acts",), notice="notice-channel-acts", purge=channels.purge_acts),
            Holding(tables=("channel_holds",), notice="notice-channel-holds"),
        ),
    )
    await bot.install(feature, service, Channels())
