"""What members read of the check-ins: words on work, never on health."""

import asyncio
import io
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import discord

from cogs.checkins import drawing
from cogs.checkins.aggregate import range_of
from cogs.checkins.service import Logged
from cogs.checkins.trend import SHOWN, Trend
from cogs.ui import Exchange, Words
from cogs.ui.layout import panel, row, whole_lines
from cogs.ui.resources import brief, numbers
from core.checkins import LEVELS, Consent, Figure, Member, days_of
from core.i18n import Locale, Translator
from core.resources import country_in, elsewhere, for_a_talk
from core.resources import urgent as urgent_in
from core.text import neutral

COLOUR = 0x56B4E9
SIGNS = ("☀️", "🌤️", "☁️", "🌧️", "⛈️")
"""From the lightest to the heaviest, beside its name."""
NOBODY = "none"
PICTURE = "courbe.png"
NOTES_ROOM = 2500
DAYS = {Locale.FR: "%d/%m", Locale.EN: "%d %b"}
PANEL, OFFER = "checkins:panel", "checkins:offer"
"""Where other features hang their buttons."""
Items = Sequence[discord.ui.Item[Any]]


def here(exchange: Exchange) -> tuple[int, ...]:
    """What the buttons of a private answer name: in a private message, the server that it is about."""
    return () if exchange.interaction.guild_id else (exchange.guild.id,)


def words_of(exchange: Exchange) -> Words:
    return Words(exchange.bot.translator, exchange.locale)


def named(translator: Translator, locale: Locale, level: int) -> str:
    """A level with its sign: ☀️ tenable."""
    return f"{SIGNS[level - 1]} {translator.text(locale, f'checkin-level-{level}')}"


def zone_name(zone: str) -> str:
    return zone.partition("/")[2].replace("_", " ")


def board(
    words: Words, levels: discord.ui.Item[Any], own: discord.ui.Item[Any], beside: Items
) -> discord.ui.LayoutView:
    """The panel that stands in the channel."""
    rows = [levels, own, *([row(*beside)] if beside else [])]
    return panel(discord.ui.Container(discord.ui.TextDisplay(words("panel-checkins")), *rows, accent_colour=COLOUR))


def asked(words: Words, choices: Items) -> discord.ui.LayoutView:
    """The three questions of the first time."""
    return panel(discord.ui.TextDisplay(words("checkin-asked")), *choices)


def logged(exchange: Exchange, found: Logged, choices: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    """What became of an answer; under it, where it is called for, somebody to talk to."""
    words = words_of(exchange)
    lines = [f"### {named(words.translator, words.locale, found.level)}"]
    lines.append(words("checkin-replaced" if found.replaced else "checkin-kept" if found.kept else "checkin-not-kept"))
    if found.stopped:
        lines.append(words(f"checkin-stopped-{found.stopped}"))
    items: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay("\n".join(lines)), choices]
    if found.offer:
        items += [discord.ui.Separator(), *_offer(exchange, words("checkin-offer"))]
    return panel(*items)


def urgent(exchange: Exchange) -> discord.ui.LayoutView:
    """Numbers first, for who wrote that a life may be in danger: no more to read than that."""
    words = words_of(exchange)
    catalogue, country = exchange.bot.catalogue, country_in(exchange.bot.settings.timezone.key)
    parts = [
        words("checkin-urgent"),
        numbers(urgent_in(catalogue, country), words.locale),
        words("checkin-urgent-elsewhere", numbers=brief(words, elsewhere(catalogue, country))),
        words("checkin-urgent-limits"),
    ]
    return panel(discord.ui.TextDisplay("\n".join(parts)), *_beside_offer(exchange))


def settings(words: Words, member: Member, usual: timedelta, choices: Items) -> discord.ui.LayoutView:
    text = f"{words('checkin-settings')}\n{told(words, member, usual)}"
    return panel(discord.ui.TextDisplay(text), *choices)


def told(words: Words, member: Member, usual: timedelta) -> str:
    """What somebody agreed to, a line each."""
    lines = [
        words(f"checkin-told-{'on' if member.agreed(consent) else 'off'}", what=words(f"checkin-what-{consent}"))
        for consent in Consent
    ]
    if member.trend:
        lines.append(words("checkin-told-weeks", weeks=member.weeks or usual // timedelta(weeks=1)))
    if reminder := member.reminder:
        lines.append(
            words(
                "checkin-told-reminder",
                day=words(f"day-{reminder.day}"),
                hour=words("checkin-hour", hour=reminder.hour),
                zone=zone_name(reminder.zone),
            )
        )
    if member.stopped:
        lines.append(words(f"checkin-stopped-{member.stopped}"))
    return "\n".join(lines)


async def trend(
    words: Words, found: Trend | None, buttons: discord.ui.Item[Any]
) -> tuple[discord.ui.LayoutView, list[discord.File]]:
    """The curve as a picture and in words, then the author's notes, newest first."""
    if found is None:
        return panel(discord.ui.TextDisplay(words("checkin-trend-off")), buttons), []
    weeks = tuple(day(words.locale, each) for each in found.mondays)
    labels = drawing.Words(
        words("checkin-picture-title"),
        tuple(words(f"checkin-level-{level}") for level in LEVELS),
        weeks,
        words("checkin-picture-empty"),
    )
    data = await asyncio.to_thread(drawing.draw, found.levels, labels)
    alt = words("checkin-picture-alt", weeks=", ".join(_told(words, found, weeks)))
    file = discord.File(io.BytesIO(data), filename=PICTURE, description=alt)
    gallery: discord.ui.MediaGallery[Any] = discord.ui.MediaGallery(discord.MediaGalleryItem(file, description=alt))
    head: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(f"{words('checkin-trend')}\n{sentence(words, found)}")
    written = [f"- {week} : {neutral(note)}" for week, note in zip(weeks, found.notes, strict=True) if note]
    notes = whole_lines([words("checkin-trend-notes"), *reversed(written)], NOTES_ROOM) if written else ""
    small = discord.ui.TextDisplay[Any](f"{notes}\n-# {words('checkin-landmark')}".strip())
    return panel(head, gallery, small, buttons), [file]


def sentence(words: Words, found: Trend) -> str:
    """The curve in one sentence."""
    if found.usual is None:
        return words("checkin-sentence-empty", weeks=SHOWN)
    heavy = sum(count for level, count in Counter(found.answered).items() if level >= LEVELS[-2])
    last = found.answered[-1]
    return words(
        "checkin-sentence",
        weeks=SHOWN,
        count=len(found.answered),
        usual=words(f"checkin-level-{found.usual}"),
        heavy=heavy,
        last=words(f"checkin-level-{last}"),
    )


def reminder(words: Words, server: str, last: bool, levels: Items) -> discord.ui.LayoutView:
    """The weekly private message; it names no answer of before."""
    lines = [words("checkin-reminder", server=neutral(server))]
    if last:
        lines.append(words("checkin-reminder-last"))
    return panel(discord.ui.TextDisplay("\n".join(lines)), *levels)


def figure(words: Words, figures: Sequence[Figure], about: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    """The community's figure of the last windows, newest first."""
    newest, *older = figures
    lines = [words("checkin-figure"), _figure(words, newest)]
    lines += [f"-# {_figure(words, each)}" for each in older]
    return panel(discord.ui.Container(discord.ui.TextDisplay("\n".join(lines)), row(about), accent_colour=COLOUR))


def day(locale: Locale, when: date) -> str:
    return when.strftime(DAYS[locale])


def _figure(words: Words, found: Figure) -> str:
    first, last = (day(words.locale, each) for each in days_of(found.window))
    if found.share is None or found.at_least is None:
        return words("checkin-figure-few", first=first, last=last)
    least, most = range_of(found.at_least)
    many = words("checkin-figure-range", least=least, most=most) if most else words("checkin-figure-many", least=least)
    return words("checkin-figure-share", first=first, last=last, share=found.share, many=many)


def _offer(exchange: Exchange, text: str) -> list[discord.ui.Item[Any]]:
    country = country_in(exchange.bot.settings.timezone.key)
    text = f"{text}\n{numbers(for_a_talk(exchange.bot.catalogue, country), exchange.locale)}"
    return [discord.ui.TextDisplay(text), *_beside_offer(exchange)]


def _beside_offer(exchange: Exchange) -> list[discord.ui.Item[Any]]:
    hung = exchange.bot.beside(OFFER, exchange.locale, *here(exchange))
    return [row(*hung)] if hung else []


def _told(words: Words, found: Trend, weeks: Sequence[str]) -> list[str]:
    return [
        f"{week} {level}" if level else f"{week} {words('checkin-picture-gap')}"
        for week, level in zip(weeks, found.levels, strict=True)
    ]
