"""What members and colleagues read around a request. Nobody's name, nobody's account."""

from collections.abc import Iterable, Sequence
from typing import Any

import discord

from cogs.frame import Confrere
from cogs.support.service import Counts, Desk, Presence
from cogs.ui import Words
from cogs.ui import resources as shown
from cogs.ui.layout import pages, panel, row
from core import resources
from core.helplines import Resource
from core.i18n import Locale
from core.support import AT_MOST, Request, RequestState, Shift
from core.text import moment

VITAL = {resources.URGENT, resources.SUICIDE}
Items = Sequence[discord.ui.Item[Any]]
CALLING_COLOUR, TAKEN_COLOUR, OVER_COLOUR = 0xCC79A7, 0x009E73, 0x7F8C8D


def laid_out(text: str, choices: Items = (), colour: int | None = None) -> discord.ui.LayoutView:
    """A text with its buttons under it."""
    items: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(text)]
    if choices:
        items.append(row(*choices))
    return panel(*items) if colour is None else panel(discord.ui.Container(*items, accent_colour=colour))


# Among colleagues


def card(words: Words, request: Request, choices: Items, *, coordinators: bool = False) -> discord.ui.LayoutView:
    """A request among colleagues, or among moderators: whose it is is told to neither."""
    if request.state is not RequestState.CALLING:
        taken = request.state is RequestState.CLAIMED or request.waited is not None
        key = "support-card-taken" if taken else "support-card-over"
        return laid_out(words(key), (), TAKEN_COLOUR if taken else OVER_COLOUR)
    lines = [words("support-card-coordinators" if coordinators else "support-card", since=moment(request.since, "R"))]
    if request.in_thread:
        lines.append(words("support-card-thread"))
    lines.append(f"-# {words('support-card-hint-coordinators' if coordinators else 'support-card-hint')}")
    return laid_out("\n".join(lines), choices, CALLING_COLOUR)


def called(words: Words, request: Request, server: str, choices: Items) -> discord.ui.LayoutView:
    """The private message that calls a colleague."""
    lines = [words("support-call", since=moment(request.since, "R"), server=server)]
    if request.in_thread:
        lines.append(words("support-card-thread"))
    lines.append(f"-# {words('support-call-hint')}")
    return laid_out("\n".join(lines), choices, CALLING_COLOUR)


def listening(words: Words, choices: Items) -> discord.ui.LayoutView:
    """The panel among colleagues."""
    return laid_out(words("panel-ecoute"), choices, CALLING_COLOUR)


def desk(words: Words, found: Desk, removals: Sequence[discord.ui.Item[Any]], *rows: Items) -> discord.ui.LayoutView:
    """`/soutien garde`: what a colleague said of when they are there; `removals` are a button a shift."""
    peer, lines = found.peer, [words("duty-head")]
    if found.rests_until:
        lines.append(words("duty-rests", until=moment(found.rests_until)))
    elif found.paused_until:
        lines.append(words("duty-paused", until=moment(found.paused_until)))
    elif found.on_until:
        lines.append(words("duty-on", until=moment(found.on_until)))
    else:
        lines.append(words("duty-off"))
    lines.append(words("duty-load", count=found.open_, most=AT_MOST))
    lines.append(words("duty-shifts" if peer.shifts else "duty-no-shifts"))
    items: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay("\n".join(lines))]
    for shift, removal in zip(peer.shifts, removals, strict=True):
        text: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(shift_line(words, shift))
        items.append(discord.ui.Section(text, accessory=removal))
    return panel(*items, *(row(*choices) for choices in rows))


def shift_line(words: Words, shift: Shift) -> str:
    return words(
        "duty-shift",
        day=words(f"duty-day-{shift.weekday}"),
        begins=hour(words, shift.begins // 60),
        ends=hour(words, shift.ends // 60),
    )


def hour(words: Words, number: int) -> str:
    return words("duty-hour", hour=str(number))


def counts(words: Words, found: Counts | None) -> discord.ui.LayoutView:
    """`/soutien bilan`."""
    if found is None:
        return laid_out(words("support-counts-few"))
    minutes = round(found.median / 60) if found.median is not None else 0
    return laid_out(words("support-counts", asked=found.asked, claimed=found.claimed, minutes=minutes))


# To the member


def urgent(words: Words, bot: Confrere) -> discord.ui.LayoutView:
    """Whom to call at once, before anything else."""
    return laid_out("\n".join([words("support-urgent"), numbers(bot, words.locale)]))


def numbers(bot: Confrere, locale: Locale) -> str:
    return shown.numbers(resources.urgent(bot.catalogue, home(bot)), locale)


def home(bot: Confrere) -> str:
    """The country whose numbers are shown to who asks for no other."""
    return resources.country_in(bot.settings.timezone.key)


def asked(words: Words, request: Request, choices: Items, *, new: bool) -> discord.ui.LayoutView:
    """The answer to who asks, now or again."""
    where = "thread" if request.in_thread else "private"
    key = f"support-asked-{where}" if new else f"support-standing-{request.state}"
    return laid_out(words(key), choices)


def closed_to_me(words: Words, choices: Items) -> discord.ui.LayoutView:
    """The member lets no bot write to them: how to, and what else there is."""
    return laid_out(words("support-closed-to-me"), choices)


def letter(words: Words, bot: Confrere, request: Request, presence: Presence, choices: Items) -> discord.ui.LayoutView:
    """What the member reads in private while colleagues are called."""
    again = request.waited is not None
    lines = [words("support-letter-again" if again else "support-letter"), _presence(words, presence)]
    lines.append(words("support-letter-thread" if request.in_thread else "support-letter-how"))
    lines.append(f"-# {_limits(words, bot, home(bot))}")
    return laid_out("\n\n".join(lines), choices)


def letter_last(words: Words, known: str, choices: Items) -> discord.ui.LayoutView:
    """What they read when nobody is available."""
    return laid_out("\n".join([words("support-letter-last"), known, "", words("support-letter-stays")]), choices)


def letter_over(words: Words, request: Request) -> discord.ui.LayoutView:
    if request.in_thread and request.waited is not None:
        return laid_out(words("support-letter-met"))
    state = RequestState.CLOSED if request.forsaken else request.state
    return laid_out(words(f"support-letter-{state}"))


def met(words: Words, peer: str) -> discord.ui.LayoutView:
    """In a thread: the two speak there under their accounts."""
    return laid_out(words("support-met", peer=peer))


def listed(words: Words, bot: Confrere, found: Iterable[Resource], country: str) -> list[discord.ui.LayoutView]:
    """`/soutien ressources`, in as many messages as it takes."""
    today = bot.clock.now().astimezone(bot.settings.timezone).date()
    paragraphs = shown.listed(words, found, today)
    head = words("support-resources", country=words(shown.country(country)))
    others = shown.brief(words, resources.elsewhere(bot.catalogue, country))
    end = f"-# {words('support-resources-elsewhere', numbers=others)}"
    last = f"**{_limits(words, bot, country)}**"  # on a phone, the end is what is seen
    return [laid_out(page) for page in pages([head, *(f"{each}\n" for each in paragraphs), end, last])]


def vital(bot: Confrere, country: str | None = None) -> str:
    """Whom to call in danger, in a country or in the server's."""
    found = resources.urgent(bot.catalogue, country or home(bot))
    return ", ".join(str(each.phone) for each in found if each.phone and VITAL & {*each.topics})


def _limits(words: Words, bot: Confrere, country: str) -> str:
    """What the bot is not, and who is, in a country."""
    return words("support-limits", numbers=vital(bot, country))


def _presence(words: Words, presence: Presence) -> str:
    if presence.now:
        return words("support-presence-now")
    if presence.following:
        begins, ends = map(moment, presence.following)
        return words("support-presence-next", begins=begins, ends=ends)
    return words("support-presence-none")
