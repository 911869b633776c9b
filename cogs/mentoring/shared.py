"""What mentoring's buttons, forms and effects share."""

import discord

from cogs.mentoring.service import MentoringService
from cogs.ui import Exchange, Words
from core.text import neutral, shorten


def service_of(exchange: Exchange) -> MentoringService:
    return exchange.bot.service(MentoringService)


def words_of(exchange: Exchange) -> Words:
    return Words(exchange.bot.translator, exchange.locale)


def called(member: discord.Member, limit: int) -> str:
    """How a member is called, as a title or a list entry may hold it, in at most so many characters; never empty."""
    return shorten(neutral(member.display_name) or neutral(member.name) or "…", limit)
