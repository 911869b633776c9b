"""What a member sees of their own profile, and nobody else."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, tzinfo
from typing import Any

import discord

from cogs.mentoring.naming import Place, place_name
from cogs.ui import Words
from cogs.ui.layout import panel
from core.errors import Message
from core.mentoring import Profile, Side
from core.mentoring_lists import named
from core.text import moment, neutral

COLOUR = 0x56B4E9
Items = Sequence[discord.ui.Item[Any]]


def chooser(words: Words, roles: Items, notes: Sequence[str] = ()) -> discord.ui.LayoutView:
    """The first question: what for."""
    return _boxed("\n".join([*notes, words("profile-choose")]), roles)


def shown(
    words: Words, profile: Profile, today: date, zone: tzinfo, rows: Items, notes: Sequence[str] = (), picks: Items = ()
) -> discord.ui.LayoutView:
    """A profile at a glance: what is missing, what is told, what is optional; `notes` about what was just done, `picks`
    to choose from where something was unclear.
    """
    above: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay("\n".join(notes))] if notes else []
    told = "\n".join(_lines(words, profile, today, zone))
    more = "\n".join(_optional(words, profile))
    box = discord.ui.Container[Any](
        discord.ui.TextDisplay(told),
        discord.ui.Separator(),
        discord.ui.TextDisplay(more),
        discord.ui.TextDisplay(words("profile-who-sees", mentee=str(profile.mentee).lower())),
        *rows,
        accent_colour=COLOUR,
    )
    return panel(*above, *picks, box)


def exclusions(
    words: Words, profile: Profile | None, buttons: Items, notes: Sequence[str] = ()
) -> discord.ui.LayoutView:
    """Whom a member does not want to meet, told to them alone."""
    names = ", ".join(f"<@{user_id}>" for user_id in profile.excluded) if profile else ""
    listed = words("profile-exclusions", count=len(profile.excluded), names=names) if names and profile else ""
    text = "\n".join([*notes, words("profile-exclusions-about"), listed or words("profile-exclusions-none")])
    return _boxed(text, buttons)


def asked(words: Words, buttons: Items) -> discord.ui.LayoutView:
    """Whether a profile is to be deleted."""
    return _boxed(words("profile-remove-asked"), buttons)


def said(text: str, buttons: Items) -> discord.ui.LayoutView:
    return _boxed(text, buttons)


def day(moment_: date, zone: tzinfo) -> str:
    """A day, as Discord's clients show it."""
    return moment(datetime.combine(moment_, time(12), zone), "D")


def paused(words: Words, until: date, zone: tzinfo) -> str:
    """Until when, and what that does."""
    return words("profile-paused", day=day(until, zone))


def _boxed(text: str, rows: Items) -> discord.ui.LayoutView:
    return panel(discord.ui.Container[Any](discord.ui.TextDisplay(text), *rows, accent_colour=COLOUR))


def _lines(words: Words, profile: Profile, today: date, zone: tzinfo) -> Iterator[str]:
    yield words("profile-title")
    yield _state(words, profile, today, zone)
    if profile.mentee:
        yield words("profile-is-mentee")
    if profile.mentor:
        yield words("profile-is-mentor", count=profile.capacity, once=str(profile.once).lower())
    who = [
        words(named(name, code)) for name in ("profession", "status", "specialty") if (code := getattr(profile, name))
    ]
    yield words("profile-who", who=" · ".join(who) or words("profile-nothing"))
    yield words("profile-where", where=_where(words, profile))
    yield words("profile-topics", topics=_listed(words, "topics", profile.topics))


def _state(words: Words, profile: Profile, today: date, zone: tzinfo) -> str:
    """What matters most, in one line."""
    if profile.paused_until and profile.paused(today):
        return paused(words, profile.paused_until, zone)
    if not profile.mentor and not profile.mentee:
        return words("profile-idle")
    if profile.lacks:
        return words("profile-lacking", what=tuple(Message(f"profile-lacks-{name}") for name in profile.lacks))
    return words(f"profile-ready-{Side.MENTEE if profile.mentee else Side.MENTOR}")


def _where(words: Words, profile: Profile) -> str:
    parts = []
    if profile.region:
        parts.append(place_name(words.translator, words.locale, Place(profile.region, profile.department)))
    if profile.remote or not parts:
        key = "profile-remote" if profile.remote else "profile-nothing"
        parts.append(words(key if parts or not profile.remote else "profile-remote-only"))
    return " · ".join(parts)


def _optional(words: Words, profile: Profile) -> Iterator[str]:
    yield words("profile-optional")
    yield words("profile-languages", languages=_listed(words, "languages", profile.languages))
    yield words("profile-availability", availability=_listed(words, "availability", profile.availability))
    practice = words(named("practice", profile.practice)) if profile.practice else words("profile-nothing")
    yield words("profile-practice", practice=practice)
    if profile.mentee:
        yield words("profile-wishes", wishes=neutral(profile.wishes) or words("profile-nothing"))
    yield words("profile-workplace", workplace=neutral(profile.workplace) or words("profile-nothing"))


def _listed(words: Words, name: str, codes: Sequence[str]) -> str:
    return words.listed(named(name, code) for code in codes) or words("profile-nothing")
