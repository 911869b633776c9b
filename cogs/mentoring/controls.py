"""The buttons around a search, a request and a pair. Each has the server's id last: most stand in private messages."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import discord

from cogs.mentoring import profile_controls, views
from cogs.mentoring.follow_controls import Thank, owed
from cogs.mentoring.forms import DeclineForm
from cogs.mentoring.service.pairing import ENDED, MEET, Asked
from cogs.mentoring.service.seeking import LETTER, SEEK, Found, Untold
from cogs.mentoring.shared import service_of, words_of
from cogs.ui import Control, Exchange, Interaction, Words, threads
from cogs.ui.layout import panel
from core.errors import Missing
from core.mentoring import Kind, Pair, Request, Side
from core.rights import Audience, Right
from core.text import neutral

PRIMARY, DANGER, SUCCESS = discord.ButtonStyle.primary, discord.ButtonStyle.danger, discord.ButtonStyle.success
SHOWN_AT_MOST = 8
"""Pairs in one message."""


# The search


class Find(Control, verb="mentoring:find"):
    """`mentoring:find:once` searches for twenty minutes; what else follows is only there to tell messages apart."""

    style, emoji = PRIMARY, "🔎"

    @classmethod
    def once(cls, words: Words, *about: int) -> "Find":
        made = cls(words("control-mentoring-find-once"), Kind.ONCE, *about)
        made.item.style = discord.ButtonStyle.secondary
        return made

    async def press(self, interaction: Interaction) -> None:
        kind = Kind.ONCE if self.args[:1] == (Kind.ONCE,) else Kind.LASTING
        await show_search(await Exchange.begin(interaction), kind)


async def show_search(exchange: Exchange, kind: Kind) -> None:
    """Who suits a mentee; whoever has not told enough of themselves is led there first.

    In private messages, where nobody fills in a profile, that is only said.
    """
    try:
        found = await service_of(exchange).search(exchange.actor, kind)
    except Untold:
        if exchange.interaction.guild_id is None:
            raise
        await profile_controls.show_profile(exchange, first=True)
    else:
        await show_found(exchange, found)


async def show_found(exchange: Exchange, found: Found, *, changed: bool = False) -> None:
    await exchange.show(views.found(words_of(exchange), found, found_rows(exchange, found), changed=changed))


def found_rows(exchange: Exchange, found: Found) -> list[Sequence[discord.ui.Item[Any]]]:
    """Which of them to begin with; where there is nobody, the other kind of search."""
    words, guild_id = words_of(exchange), exchange.guild.id
    if not found.suggestions:
        return [] if found.kind is Kind.ONCE else [[Find.once(words, guild_id)]]
    count = len(found.suggestions)
    return [[Ask.first(words, found, first, guild_id) for first in range(count)]]


class Ask(Control, verb="mentoring:ask"):
    """Has those asked who were shown: `mentoring:ask:<kind>:<who first>:<which list>`."""

    @classmethod
    def first(cls, words: Words, found: Found, first: int, guild_id: int) -> "Ask":
        count = len(found.suggestions)
        key = "control-mentoring-ask" if first == 0 else "control-mentoring-ask-first"
        made = cls(words(key, count=count, number=first + 1), found.kind, first, found.shown, guild_id)
        made.item.style = PRIMARY if first == 0 else discord.ButtonStyle.secondary
        return made

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        if len(self.args) < 3 or self.args[0] not in list(Kind) or not self.args[1].isdecimal():
            raise Missing("error-control-gone")
        asked = await service_of(exchange).ask(exchange.actor, Kind(self.args[0]), self.args[2], int(self.args[1]))
        if isinstance(asked, Request):
            await exchange.bot.jobs.run_now(SEEK, asked.id)
            words = words_of(exchange)
            mine = Pairs.make(words.translator, words.locale, asked.guild_id)
            await exchange.show(views.asking(words, asked, [mine]))
        else:
            await show_found(exchange, asked, changed=True)


class Withdraw(Control, verb="mentoring:withdraw"):
    emoji = "↩️"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await service_of(exchange).withdraw(exchange.actor, self.number)
        await exchange.say("mentoring-withdrawn")


# The letter


class ReadLetter(Control, verb="mentoring:letter"):
    """Shows a letter to whom it is for, in a thread that moderators can read."""

    style, emoji = PRIMARY, "✉️"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        asked = await service_of(exchange).letter(exchange.actor, self.number)
        words = words_of(exchange)
        await exchange.show(views.letter(words, asked, exchange.guild.name, answers(words, asked)))


class Accept(Control, verb="mentoring:accept"):
    style, emoji = SUCCESS, "🤝"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        pair = await service_of(exchange).accept(exchange.actor, self.number)
        hindrance = await exchange.bot.jobs.run_now(MEET, pair.id) if pair else None
        if hindrance:
            await exchange.say("mentoring-accepted-later", problem=hindrance)
        else:
            await exchange.say("mentoring-accepted" if pair else "mentoring-agreed")
        await exchange.bot.jobs.run_now(LETTER, self.number)


class Decline(Control, verb="mentoring:decline"):
    async def press(self, interaction: Interaction) -> None:
        exchange, number = Exchange(interaction), self.number

        async def declined(after: Exchange, reason: str) -> None:
            kept = await service_of(after).decline(after.actor, number, reason)
            shown = neutral(kept)
            await after.say("mentoring-declined-because" if shown else "mentoring-declined", reason=shown)
            await after.bot.jobs.run_now(LETTER, number)

        await exchange.open(DeclineForm(exchange, declined))


def answers(words: Words, asked: Asked) -> list[Control]:
    """What a letter can be answered by; by it, the letter is known."""
    kinds: list[type[Control]] = [Accept, Decline]
    return [kind.make(words.translator, words.locale, asked.proposal.id, asked.request.guild_id) for kind in kinds]


# The pair


class Pairs(Control, verb="mentoring:pairs"):
    emoji = "👥"

    async def press(self, interaction: Interaction) -> None:
        await show_mine(await Exchange.begin(interaction))


class End(Control, verb="mentoring:end"):
    """Asks whether to end a pair."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        pair, _ = await service_of(exchange).own_pair(exchange.actor, self.number)
        words = words_of(exchange)
        sure = Finish.make(words.translator, words.locale, pair.id, pair.guild_id)
        await exchange.show(views.laid_out(words("mentoring-end-sure"), [sure]))


class Finish(Control, verb="mentoring:finish"):
    style = DANGER

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await service_of(exchange).end(exchange.actor, self.number)
        await exchange.bot.jobs.run_now(ENDED, self.number)
        await exchange.say("mentoring-ended")


class Reopen(Control, verb="mentoring:reopen"):
    emoji = "🧵"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).reopen(exchange.actor, self.number)
        hindrance = await exchange.bot.jobs.run_now(MEET, self.number)
        await exchange.say(hindrance or "mentoring-reopened")


async def show_mine(exchange: Exchange, *, only_pairs: bool = False) -> None:
    """What somebody has under way. A thread that is found to be deleted is told of to both."""
    words, guild = words_of(exchange), exchange.guild
    found = await service_of(exchange).mine(exchange.actor)
    lasting_first = sorted(found.pairs, key=lambda each: each[0].kind is Kind.ONCE)
    request = None if only_pairs else found.request
    found = replace(found, request=request, pairs=tuple(lasting_first[:SHOWN_AT_MOST]))
    lost = [pair for pair, *_ in found.pairs if not pair.thread_id or await threads.gone(guild, pair.thread_id)]
    rows = [_pair_row(words, pair, lost=pair in lost) for pair, *_ in found.pairs]
    if found.request:
        withdraw = Withdraw.make(words.translator, words.locale, found.request.id, guild.id)
        rows.insert(0, [] if found.request.round_id else [withdraw])
    await exchange.show(views.mine(words, found, rows, lost))
    for pair in lost:
        if pair.thread_id:
            await service_of(exchange).thread_gone(pair.thread_id)
    if waiting := await owed(exchange.bot, service_of(exchange))(exchange.actor, exchange.locale):
        await exchange.show(panel(*waiting))


def _pair_row(words: Words, pair: Pair, *, lost: bool) -> Sequence[discord.ui.Item[Any]]:
    kinds: list[type[Control]] = [Reopen, End] if lost else [End]
    return [kind.make(words.translator, words.locale, pair.id, pair.guild_id) for kind in kinds]


def for_parted(words: Words, pair: Pair, side: Side) -> Sequence[discord.ui.Item[Any]]:
    """Under what tells one of a pair that it is over; by it, the message is known."""
    kind: type[Control] = Find if side is Side.MENTEE else Pairs
    return [
        kind.make(words.translator, words.locale, pair.id, "over", pair.guild_id),
        Thank.make(words.translator, words.locale, pair.id, "over", pair.guild_id),
    ]


CONTROLS = (Find, Ask, Withdraw, ReadLetter, Accept, Decline, Pairs, End, Finish, Reopen)
VERIFIED, OWN = Right(Audience.VERIFIED, in_dm=True), Right(Audience.AUTHOR, in_dm=True)
"""What is under way can be ended and declined by whoever takes part, also once they are no longer verified."""
RIGHTS = {
    "mentorat chercher": Right(Audience.VERIFIED),
    "mentorat binomes": Right(Audience.VERIFIED),
    "mentorat terminer": Right(Audience.VERIFIED),
    **{control.verb: VERIFIED for control in (Find, Ask, Accept)},
    **{control.verb: OWN for control in (Withdraw, ReadLetter, Decline, Pairs, End, Finish, Reopen)},
}
