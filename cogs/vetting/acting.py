"""Taking a recognition back, from a card or by the command."""

from cogs.ui import Exchange, Words
from cogs.ui.rights import audiences_of, member_of
from cogs.vetting import views
from cogs.vetting.service import CARD, SETTLE, VettingService
from core.errors import Message, Refused
from core.rights import Audience
from core.text import letters

HELD = frozenset({Audience.VERIFIED, Audience.ASSOCIATE})


async def revoke(exchange: Exchange, user_id: int, reason: str) -> None:
    """Take a recognition back, whoever and however it was given, and say whom else that leaves open."""
    if not letters(reason):
        raise Refused("error-reason-empty")
    member = await member_of(exchange.guild, user_id)
    audiences = audiences_of(exchange.bot, member) if member else frozenset()
    if Audience.MODERATOR in audiences:
        raise Refused("error-vetting-moderator")
    service = exchange.bot.service(VettingService)
    case, others = await service.revoke(exchange.actor, user_id, reason, holds=bool(HELD & audiences))
    hindrance = await exchange.bot.jobs.run_now(SETTLE, case.id)
    hindrance = await exchange.bot.jobs.run_now(CARD, case.id) or hindrance
    done = hindrance or Message("vetting-done-revoked", {"member": f"<@{user_id}>"})
    words = Words(exchange.bot.translator, exchange.locale)
    await exchange.show(views.revoked(words, done, [each.user_id for each in others]))
