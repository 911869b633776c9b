"""The buttons of a member's file, and the one by which a member appeals against a sanction of their account."""

from typing import Self

from cogs.moderation import case_views
from cogs.moderation.case_forms import EndEarlyForm
from cogs.moderation.forms import open_appeal, service_of
from cogs.moderation.service import Case
from cogs.ui import Control, Exchange, Interaction, Words
from cogs.ui.control import ROW_ID, SNOWFLAKE
from cogs.ui.rights import member_of
from core.errors import Missing
from core.i18n import Locale, Translator
from core.sanctions import Sanction


class Contest(Control, verb="moderation:contest"):
    """In private messages: it bears the sanction's random id, then the server's."""

    emoji = "✉️"

    async def press(self, interaction: Interaction) -> None:
        await open_appeal(Exchange(interaction), self.key, "contest")


class EndEarly(Control, verb="moderation:end"):
    """Ends a sanction before its time; it bears its handle."""

    @classmethod
    def of(cls, words: Words, sanction: Sanction) -> Self:
        label = words("control-moderation-end", reference=sanction.reference)
        return cls(label, sanction.handle)

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(EndEarlyForm(exchange, self.key))


class Leaf(Control, verb="moderation:leaf"):
    """A page of a member's file, counted from 0; it bears the member's id, then the page."""

    @classmethod
    def to(cls, translator: Translator, locale: Locale, member_id: int, page: int, *, back: bool) -> Self:
        key = "control-moderation-leaf-newer" if back else "control-moderation-leaf-older"
        return cls(translator.text(locale, key), member_id, page)

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        member, _, page = ":".join(self.args).partition(":")
        if not (SNOWFLAKE.fullmatch(member) and ROW_ID.fullmatch(page)):
            raise Missing("error-control-gone")
        await show_case(exchange, int(member), int(page))


async def show_case(exchange: Exchange, member_id: int, page: int = 0) -> None:
    """A member's file, to a moderator."""
    found = await service_of(exchange).case(exchange.actor, member_id)
    member, now = await member_of(exchange.guild, member_id), exchange.bot.clock.now()
    words = Words(exchange.bot.translator, exchange.locale)
    shown = case_views.shown(found, page)
    releases = [EndEarly.of(words, each.sanction) for each in shown if each.sanction.active(now)]
    free = member is not None and not member.is_timed_out()
    pages = _pages(words, found, page)
    await exchange.show(case_views.case(words, found, page, now, free=free, releases=releases, pages=pages))


def _pages(words: Words, found: Case, page: int) -> list[Leaf]:
    """The buttons to the pages beside."""
    turns = {page - 1: page > 0, page + 1: bool(case_views.shown(found, page + 1))}
    return [
        Leaf.to(words.translator, words.locale, found.member_id, number, back=number < page)
        for number, there in turns.items()
        if there
    ]


CONTROLS = (Contest, EndEarly, Leaf)
