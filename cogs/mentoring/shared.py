"""What mentoring's buttons, forms and effects share."""

from cogs.mentoring.service import MentoringService
from cogs.ui import Exchange, Words


def service_of(exchange: Exchange) -> MentoringService:
    return exchange.bot.service(MentoringService)


def words_of(exchange: Exchange) -> Words:
    return Words(exchange.bot.translator, exchange.locale)
