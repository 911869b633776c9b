"""The buttons of a member's own profile, and what `/mentorat profil`, `pause` and `exclure` do."""

from collections.abc import Iterable, Sequence
from typing import Any

import discord

from cogs.mentoring import profile_views as views
from cogs.mentoring.naming import lists, place_name, place_of
from cogs.mentoring.profile_forms import (
    AwayForm,
    DescribeForm,
    OfferForm,
    ReadmitForm,
    Unclear,
    WhenForm,
    WordsForm,
    fields_of,
    pause,
    read,
)
from cogs.mentoring.service import BADGE
from cogs.mentoring.shared import service_of, words_of
from cogs.ui import Control, Exchange, Interaction
from cogs.ui.layout import row
from core.errors import Missing, Refused
from core.mentoring import Profile, Side
from core.mentoring_lists import named
from core.rights import Audience, Right

PRIMARY, RED, GREEN = discord.ButtonStyle.primary, discord.ButtonStyle.danger, discord.ButtonStyle.success
IN_A_ROW = 5
PICKS = 10
"""Buttons in all for what unclear words may mean, as many as fit beside a profile and its own."""
BOTH = "both"
BENEATH = "mentoring:profile"
"""Where the way to a search hangs, which leads back here whoever has not told enough of themselves."""
ON, OFF, YES = "on", "off", "yes"


class ShowProfile(Control, verb="mentoring:profile"):
    emoji = "🪪"

    async def press(self, interaction: Interaction) -> None:
        await show_profile(await Exchange.begin_in_place(interaction))


class ChooseRole(Control, verb="mentoring:role"):
    """At first: `mentoring:role:<mentee, mentor or both>` opens the one form that is needed; nothing is kept before."""

    style = PRIMARY

    @classmethod
    def of(cls, exchange: Exchange, role: str) -> "ChooseRole":
        return cls(exchange.text(f"control-mentoring-role-{role}"), role)

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        role = self.word((*Side, BOTH))
        sides = tuple(Side) if role == BOTH else (Side(role),)
        await exchange.open(DescribeForm(exchange, await _at_hand(exchange, new=True), present, sides))


class Describe(Control, verb="mentoring:describe"):
    style, emoji = PRIMARY, "✏️"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(DescribeForm(exchange, await _at_hand(exchange), present))


class When(Control, verb="mentoring:when"):
    emoji = "🗓️"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(WhenForm(exchange, await _at_hand(exchange), present))


class InWords(Control, verb="mentoring:words"):
    emoji = "💬"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(WordsForm(exchange, await _at_hand(exchange), present))


class Offer(Control, verb="mentoring:offer"):
    emoji = "🤝"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(OfferForm(exchange, await _at_hand(exchange), present))


class Pick(Control, verb="mentoring:pick"):
    """What an unclear word meant: `mentoring:pick:<specialty or region>:<code>`."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        fields = fields_of(self.key, self.args[-1]) if self.key in ("specialty", "region") else {}
        if not any(fields.values()):
            raise Missing("error-control-gone")
        await present(exchange, await service_of(exchange).describe(exchange.actor, **fields))


class TakePart(Control, verb="mentoring:take"):
    """Be a mentor or mentee, or no longer: `mentoring:take:<side>:<on or off>`."""

    @classmethod
    def of(cls, exchange: Exchange, side: Side, on: bool) -> "TakePart":
        state = ON if on else OFF
        return cls(exchange.text(f"control-mentoring-take-{side}-{state}"), side, state)

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        side, on = Side(self.word(list(Side))), self.word((ON, OFF), 1) == ON
        profile = await service_of(exchange).take_part(exchange.actor, side, on)
        await present(exchange, profile, await _badge_notes(exchange, profile))


class Wear(Control, verb="mentoring:badge"):
    """Wear the badge of mentors, or not: `mentoring:badge:<on or off>`."""

    emoji = "🏷️"

    @classmethod
    def of(cls, exchange: Exchange, on: bool) -> "Wear":
        state = ON if on else OFF
        return cls(exchange.text(f"control-mentoring-badge-{state}"), state)

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        on = self.word((ON, OFF)) == ON
        profile = await service_of(exchange).wear(exchange.actor, on)
        notes = await _badge_notes(exchange, profile) or [exchange.text(f"profile-badge-{ON if on else OFF}")]
        await present(exchange, profile, notes)


class Away(Control, verb="mentoring:away"):
    emoji = "⏸️"

    async def press(self, interaction: Interaction) -> None:
        await open_pause(Exchange(interaction))


class ShowExclusions(Control, verb="mentoring:exclusions"):
    emoji = "🚪"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await show_exclusions(exchange, await service_of(exchange).profile(exchange.actor))


class Readmit(Control, verb="mentoring:readmit"):
    """Opens the list to choose whom to take off it; no account stands in a button."""

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        profile = await _at_hand(exchange)
        if not profile.excluded:
            raise Missing("profile-exclusions-none")
        await exchange.open(ReadmitForm(exchange, profile, show_exclusions))


class Remove(Control, verb="mentoring:remove"):
    """Deletes a profile, after it was asked once: `mentoring:remove:yes`."""

    style, emoji = RED, "🗑️"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        make = exchange.bot.translator, exchange.locale
        if self.args and self.word((YES,)):
            await service_of(exchange).remove(exchange.actor)
            await _badge_notes(exchange, None)
            await exchange.show(views.said(exchange.text("profile-removed"), [row(ShowProfile.make(*make))]))
        else:
            yes = Remove(exchange.text("control-mentoring-remove-yes"), YES)
            await exchange.show(views.asked(words_of(exchange), [row(yes, ShowProfile.make(*make))]))


# What commands and buttons do


async def show_profile(exchange: Exchange, specialty: str = "", region: str = "", *, first: bool = False) -> None:
    """One's own profile, changed first by what a command was given; or the first question, where there is none.

    `first`: somebody wanted to search, and has to tell more of themselves before.
    """
    typed = {name: value for name, value in (("specialty", specialty), ("region", region)) if value}
    if typed:
        understood, unclear = read(exchange, typed)
        await present(exchange, await service_of(exchange).describe(exchange.actor, **understood), (), unclear)
        return
    profile = await service_of(exchange).profile(exchange.actor)
    notes = [exchange.text("profile-first")] if first else []
    if profile is None or not (profile.profession or profile.region or profile.specialty):
        await exchange.show(views.chooser(words_of(exchange), [row(*_roles(exchange))], notes))
    else:
        await present(exchange, profile, notes)


async def present(
    exchange: Exchange, profile: Profile, notes: Sequence[str] = (), unclear: Sequence[Unclear] = ()
) -> None:
    """A profile with its buttons; for each unclear word what it may mean, to choose from."""
    service, words = service_of(exchange), words_of(exchange)
    listed = [each for each in unclear if each.field != "specialty" or profile.profession == "doctor"]
    told = [*notes, *(words("profile-unlisted-specialty", typed=each.typed) for each in unclear if each not in listed)]
    picks: list[discord.ui.Item[Any]] = []
    for each in listed:
        key = f"profile-unclear-{each.field}" if each.nearest else f"profile-unknown-{each.field}"
        told.append(words(key, typed=each.typed))
        nearest = each.nearest[: PICKS // len(listed)]
        picks += _rows(Pick(_meant(exchange, each.field, code), each.field, code) for code in nearest)
    rows = _buttons(exchange, profile)
    await exchange.show(views.shown(words, profile, service.today(), service.zone, rows, told, picks))


async def open_pause(exchange: Exchange) -> None:
    await exchange.open(AwayForm(exchange, await _at_hand(exchange), present))


async def begin_pause(exchange: Exchange, days: int | None, typed: str) -> None:
    """A pause asked for by a command; one day or the other, the day where both are told."""
    await present(exchange, await pause(exchange, days, typed))


async def exclude(exchange: Exchange, member: discord.User | discord.Member | None) -> None:
    """Put somebody on the list, or only show it. What is told is the same whether they take part or not."""
    service = service_of(exchange)
    if member is None:
        await show_exclusions(exchange, await service.profile(exchange.actor))
        return
    if member.bot:
        raise Refused("error-profile-exclude-bot")
    await show_exclusions(exchange, await service.exclude(exchange.actor, member.id), "profile-excluded")


async def show_exclusions(exchange: Exchange, profile: Profile | None, *notes: str) -> None:
    make = exchange.bot.translator, exchange.locale
    kinds: list[type[Control]] = [Readmit, ShowProfile] if profile and profile.excluded else [ShowProfile]
    buttons = row(*(kind.make(*make) for kind in kinds))
    await exchange.show(views.exclusions(words_of(exchange), profile, [buttons], [*map(exchange.text, notes)]))


def suggested(interaction: Interaction, field: str, typed: str) -> list[discord.app_commands.Choice[str]]:
    """What may be meant by what is being typed for an option."""
    exchange, known = Exchange(interaction), lists(interaction.client.translator)
    finder = known.specialties if field == "specialty" else known.places
    return [
        discord.app_commands.Choice(name=_meant(exchange, field, code), value=code)
        for code in finder.suggest(typed, limit=25)
    ]


# Within


async def _at_hand(exchange: Exchange, *, new: bool = False) -> Profile:
    """The actor's profile, on the way to a form. Raises `Missing` where there is none, unless it may be `new`."""
    profile = await exchange.promptly(service_of(exchange).profile(exchange.actor))
    if profile is None and not new:
        raise Missing("error-profile-none")
    return profile or Profile()


def _roles(exchange: Exchange) -> list[ChooseRole]:
    return [ChooseRole.of(exchange, role) for role in (*Side, BOTH)]


def _buttons(exchange: Exchange, profile: Profile) -> list[discord.ui.ActionRow[Any]]:
    """What can be changed: the fields, then what one takes part as, then the rest."""
    make = exchange.bot.translator, exchange.locale
    forms: list[type[Control]] = [Describe, When, InWords]
    if profile.mentor:
        forms.append(Offer)
    sides = {Side.MENTEE: profile.mentee, Side.MENTOR: profile.mentor}
    parts: list[Control] = [TakePart.of(exchange, side, not on) for side, on in sides.items()]
    if profile.mentor:
        parts.append(Wear.of(exchange, not profile.badge))
    others: list[type[Control]] = [Away, ShowExclusions, Remove]
    may_search = profile.may_search and not profile.paused(service_of(exchange).today())
    return [
        *([row(*exchange.bot.beside(BENEATH, exchange.locale))] if may_search else []),
        row(*(form.make(*make) for form in forms)),
        row(*parts),
        row(*(other.make(*make) for other in others)),
    ]


def _rows(controls: Iterable[Control]) -> list[discord.ui.ActionRow[Any]]:
    them = list(controls)
    return [row(*them[start : start + IN_A_ROW]) for start in range(0, len(them), IN_A_ROW)]


def _meant(exchange: Exchange, field: str, code: str) -> str:
    """The name of a specialty or place, as a button or a suggestion has room for it."""
    translator, locale = exchange.bot.translator, exchange.locale
    place = place_of(code) if field == "region" else None
    name = place_name(translator, locale, place) if place else translator.say(locale, named(field, code))
    return name[:80]


async def _badge_notes(exchange: Exchange, profile: Profile | None) -> list[str]:
    """Bring the badge in line, and tell what hinders it."""
    key = service_of(exchange).badge_key(exchange.actor)
    hindrance = await exchange.bot.jobs.run_now(BADGE, key)
    return [words_of(exchange)(hindrance)] if hindrance and profile else []


CONTROLS = (
    ShowProfile, ChooseRole, Describe, When, InWords, Offer, Pick, TakePart, Wear, Away, ShowExclusions, Readmit,
    Remove,
)  # fmt: skip
VERIFIED = Right(Audience.VERIFIED)
RIGHTS = {
    "mentorat profil": VERIFIED,
    "mentorat pause": VERIFIED,
    "mentorat exclure": VERIFIED,
    **{control.verb: VERIFIED for control in CONTROLS},
}
