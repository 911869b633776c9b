"""The server as a whole: set-up, diagnosis, help, languages, and an answer to every private message."""

from cogs.frame import Confrere, Feature
from cogs.server.blueprint import BLUEPRINT
from cogs.server.cog import Server
from cogs.server.controls import CONTROLS, Help
from cogs.server.installer import Installer
from cogs.server.listener import PrivateMessages, Unclaimed
from cogs.server.service import ServerService
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
    feature = Feature(
        name="server",
        rights=RIGHTS,
        blueprint=BLUEPRINT,
        controls=CONTROLS,
        dm_controls=(Help.make,),
        beside={"departure": (Help.make,)},
        hear=PrivateMessages(bot).hear,
    )
    await bot.install(feature, Installer(bot, service), Server(), Unclaimed())
