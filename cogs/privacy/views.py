"""What members read about their data."""

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import timedelta
from typing import Any

import discord

from cogs.privacy.controls import Erase
from cogs.ui.layout import pages, panel, row
from core.departures import Departure, DepartureStage
from core.errors import Message
from core.i18n import Locale, Translator
from core.settings import Settings
from core.text import neutral

SERVERS = 5
"""How many servers one message speaks of: Discord takes 40 parts."""
UNKNOWN = Message("departure-server-unknown")
FILE_NAME = "mes-donnees.json"
"""Neutral: a downloads folder shows no account, and no server."""


def notice(
    translator: Translator, locale: Locale, notices: Sequence[str], settings: Settings
) -> Iterator[discord.ui.LayoutView]:
    """The notice, in as many messages as its length asks for: the general part, then a point a holding."""

    def text(key: str) -> str:
        return translator.text(locale, key, **retention(settings))

    points = [f"- {text(key)}" for key in notices]
    parts = [text("privacy-notice"), text("privacy-notice-kept"), *points, text("privacy-notice-rights")]
    for page in pages(parts):
        display: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(page)
        yield panel(display)


def retention(settings: Settings) -> dict[str, int]:
    """Every period that the settings fix, in days, under its setting's name, for the notices to state."""
    periods = {field.name: getattr(settings, field.name) for field in fields(settings)}
    return {
        name: period.days
        for name, period in periods.items()
        if name.endswith("_retention") and isinstance(period, timedelta)
    }


def erase_choice(translator: Translator, locale: Locale) -> discord.ui.LayoutView:
    """The question before an erasure, with its two answers."""
    display: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(translator.text(locale, "privacy-erase-sure"))
    return panel(display, row(*(Erase.choice(translator, locale, remove_texts=remove) for remove in (False, True))))


def consents(translator: Translator, locale: Locale, items: Sequence[discord.ui.Item[Any]]) -> discord.ui.LayoutView:
    """What somebody agreed to, as the features show it."""
    head: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(
        translator.text(locale, "privacy-consents" if items else "privacy-consents-none")
    )
    return panel(head, *items)


def export_file(data: Mapping[str, Any]) -> discord.File:
    """The export as a UTF-8 file that people can read."""
    content = json.dumps(data, ensure_ascii=False, indent=2).encode()
    return discord.File(io.BytesIO(content), filename=FILE_NAME)


def departure(
    translator: Translator, locale: Locale, found: Departure, link: str, buttons: Sequence[discord.ui.Item[Any]]
) -> discord.ui.LayoutView:
    """What the owner of a server reads that took the bot away: what ends when, and the way back."""
    which = "noted" if found.stage is DepartureStage.NOTED else "told"
    server = Message("departure-server-known", {"name": neutral(found.name)}) if found.name else UNKNOWN
    text = translator.text(locale, f"departure-{which}", server=server, due=discord.utils.format_dt(found.due, "D"))
    display: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(text)
    back: discord.ui.Button[Any] = discord.ui.Button(label=translator.text(locale, "departure-back"), url=link)
    return panel(display, row(back, *buttons))
