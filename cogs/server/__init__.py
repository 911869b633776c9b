"""The server as a whole: set-up, diagnosis, help, languages, and an answer to every private message."""

from cogs.frame import Confrere, Feature
from cogs.server.blueprint import BLUEPRINT
from cogs.server.cog import Server
from cogs.server.controls import CONTROLS, Help
from cogs.server.installer import Installer
from cogs.server.listener import Mended, PrivateMessages, Unclaimed
from cogs.server.service import CARDS, ServerService
from core.rights import Audience, Right

MANAGER, ANYWHERE = Right(Audience.MANAGER), Right(Audience.ANYONE, in_dm=True)
RIGHTS = {
    "installer": MANAGER,
    "diagnostic": MANAGER,
    "aide": ANYWHERE,
    "langue": ANYWHERE,
    "server:apply": MANAGER,
    "server:plan": MANAGER,
    "server:forum": MANAGER,
    "server:choose": MANAGER,
    "server:let-go": MANAGER,
    "server:repair": MANAGER,
    "server:images": MANAGER,
    "server:help": ANYWHERE,
}


async def setup(bot: Confrere) -> None:
    service = ServerService(bot.db, bot.clock)
    installer = Installer(bot, service)

    async def cards(_key: str) -> None:
        await installer.renew(None)

    feature = Feature(
        name="server",
        rights=RIGHTS,
        blueprint=BLUEPRINT,
        controls=CONTROLS,
        dm_controls=(Help.make,),
        beside={"departure": (Help.make,)},
        hear=PrivateMessages(bot).hear,
        daily={CARDS: cards},
    )
    await bot.install(feature, installer, Server(), Mended(bot), Unclaimed())
