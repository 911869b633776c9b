"""The buttons under what two who were paired are asked. Each has the server's id last."""

from collections.abc import Sequence
from typing import Any, Self

import discord

from cogs.frame import Confrere
from cogs.frame.feature import Owed
from cogs.mentoring import follow_views as views
from cogs.mentoring.service import MentoringService
from cogs.mentoring.service.following import Answered
from cogs.mentoring.shared import service_of, words_of
from cogs.ui import Control, Exchange, Interaction, Words
from cogs.ui.layout import row
from core.errors import Missing
from core.i18n import Locale, Translator
from core.mentoring import QUIET, Pair
from core.rights import Actor, Audience, Right

YES, NO = "yes", "no"
TAPS = (YES, NO)
SHOWN_AT_MOST = 3
"""Questions and thanks in one message, which holds other things as well."""
AT_END, BACK = "end", "back"
"""Where thanks are offered: as a pair ends, and under the other's thanks. It tells the two messages apart."""


class Met(Control, verb="mentoring:met"):
    """`mentoring:met:<pair>:<question>:<yes or no>:<server>`."""

    @classmethod
    def make(cls, translator: Translator, locale: Locale, *args: str | int) -> Self:
        return cls(translator.text(locale, f"control-mentoring-met-{args[2]}"), *args)

    async def press(self, interaction: Interaction) -> None:
        await answer(interaction, self, "met")


class Fits(Control, verb="mentoring:fits"):
    """The same; of a quiet thread, whether to go on."""

    @classmethod
    def make(cls, translator: Translator, locale: Locale, *args: str | int) -> Self:
        what = "go-on" if args[1] == QUIET else "fits"
        return cls(translator.text(locale, f"control-mentoring-{what}-{args[2]}"), *args)

    async def press(self, interaction: Interaction) -> None:
        await answer(interaction, self, "fits")


class Anew(Control, verb="mentoring:anew"):
    """Takes the offer to part: `mentoring:anew:<pair>:<question>:<server>`."""

    emoji = "🌱"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        pair, side = await service_of(exchange).anew(exchange.actor, self.number)
        words = words_of(exchange)
        await exchange.show(views.parting(words, side, [thanks_of(words, pair, AT_END)]))


class Thank(Control, verb="mentoring:thank"):
    """`mentoring:thank:<pair>:<where>:<server>`."""

    emoji = "💐"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).thank(exchange.actor, self.number)
        await exchange.say("follow-thanked")


async def answer(interaction: Interaction, control: Control, what: str) -> None:
    exchange = await Exchange.begin_in_place(interaction)
    _, nth, tap, *_ = (*control.args, "", "", "")
    if not nth.isdecimal() or tap not in TAPS:
        raise Missing("error-control-gone")
    answered = await service_of(exchange).answer(exchange.actor, control.number, int(nth), **{what: tap == YES})
    words = words_of(exchange)
    await exchange.show(views.following(words, answered, choices_after(words, answered)))


def choices_of(words: Words, pair: Pair, nth: int) -> list[Control]:
    """The first tap of a question."""
    return _taps(words, Fits if nth == QUIET else Met, pair, nth)


def choices_after(words: Words, answered: Answered) -> list[Control]:
    """What can be pressed after a tap."""
    if not answered.complete:
        return _taps(words, Fits if answered.said.fits is None else Met, answered.pair, answered.nth)
    return [offer_of(words, answered.pair, answered.nth)] if answered.offer else []


def offer_of(words: Words, pair: Pair, nth: int) -> Control:
    return Anew.make(words.translator, words.locale, pair.id, nth, pair.guild_id)


def thanks_of(words: Words, pair: Pair, where: str) -> Control:
    return Thank.make(words.translator, words.locale, pair.id, where, pair.guild_id)


def owed(bot: Confrere, service: MentoringService) -> Owed:
    """What a member was asked and has not answered, and thanks that could not be brought to them, with the buttons: who
    lets no bot write to them finds it there.
    """

    async def items(actor: Actor, locale: Locale) -> Sequence[discord.ui.Item[Any]]:
        words, found = Words(bot.translator, locale), list[discord.ui.Item[Any]]()
        waiting = (await service.waiting_for(actor))[:SHOWN_AT_MOST]
        for asking in waiting:
            found += [
                discord.ui.TextDisplay(views.question(words, asking)),
                row(*choices_of(words, asking.pair, asking.nth)),
            ]
        for asking in await service.thanks_for(actor, SHOWN_AT_MOST - len(waiting)):
            back = row(thanks_of(words, asking.pair, BACK))
            found += [discord.ui.TextDisplay(views.thanked(words, asking)), back]
        return found

    return items


def _taps(words: Words, kind: type[Control], pair: Pair, nth: int) -> list[Control]:
    return [kind.make(words.translator, words.locale, pair.id, nth, tap, pair.guild_id) for tap in TAPS]


OWN = Right(Audience.AUTHOR, in_dm=True)
"""Whoever is one of the two, also when they are no longer verified: the service knows them."""
RIGHTS = {kind.verb: OWN for kind in (Met, Fits, Anew, Thank)}
CONTROLS = (Met, Fits, Anew, Thank)
