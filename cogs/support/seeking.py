"""What happens when a member asks for a colleague, from wherever they do."""

from cogs.support import views
from cogs.support.asking import LETTER
from cogs.support.service import SupportService
from cogs.ui import Exchange, Words
from cogs.ui.resources import short
from core.resources import country_in, urgent


def service_of(exchange: Exchange) -> SupportService:
    return exchange.bot.service(SupportService)


def words_of(exchange: Exchange) -> Words:
    return Words(exchange.bot.translator, exchange.locale)


async def seek(exchange: Exchange) -> None:
    """Whom to call, at once; then the member's private channel is opened, and only then is anybody called."""
    words, bot = words_of(exchange), exchange.bot
    country = country_in(bot.settings.timezone.key)
    await exchange.show(views.urgent(words, short(urgent(bot.catalogue, country))))
    asked = await service_of(exchange).ask(exchange.actor)
    if hindrance := await bot.jobs.run_now(LETTER, asked.request.id):
        await exchange.say(hindrance)
    elif await service_of(exchange).request(asked.request.id) is None:
        await exchange.say("support-closed-dms")
    else:
        await exchange.say("support-asked" if asked.new else f"support-standing-{asked.request.state}")
