"""The short forms of a profile: each changes a few fields, and shows the whole again."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import discord

from cogs.mentoring.dating import day_typed
from cogs.mentoring.finding import Found
from cogs.mentoring.naming import lists, place_of
from cogs.mentoring.shared import service_of, words_of
from cogs.ui import Exchange, Form, Interaction, Words
from cogs.ui.forms import field
from cogs.ui.words import called
from core.errors import Refused
from core.guarding import guarded
from core.mentoring import CAPACITY, WISHES_LIMIT, WORKPLACE_LIMIT, Profile, Side
from core.mentoring_lists import AVAILABILITY, LANGUAGES, PRACTICES, PROFESSIONS, STATUSES, TOPICS, named
from core.text import neutral

TYPED_LIMIT = 80
LABEL_LIMIT = 100
"""Characters of an entry in a list, as Discord has it."""
PAUSES = (7, 14, 30, 61, 91)
"""Days."""
YES, NO = "yes", "no"
Option = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Unclear:
    """What was typed for a field and is in no list, without what nobody may read; and what it may mean."""

    field: str
    typed: str
    nearest: tuple[str, ...]


Show = Callable[[Exchange, Profile, Sequence[str], Sequence[Unclear]], Awaitable[None]]
"""Shows a profile, with notes about what was just done, and what was unclear."""


class DescribeForm(Form):
    """Who somebody is: `profession`, `status`, `specialty`, `region`, `topics`. At first with what for: `sides`."""

    def __init__(self, exchange: Exchange, profile: Profile, show: Show, sides: Sequence[Side] = ()) -> None:
        super().__init__(exchange, "mentoring:describe", exchange.text("profile-form-describe"))
        self.show, self.sides = show, sides
        words = words_of(exchange)
        self.profession = _choice(words, "profession", PROFESSIONS, [profile.profession])
        self.status = _choice(words, "status", STATUSES, [profile.status])
        self.specialty = _line("specialty", _name(words, "specialty", profile.specialty))
        place = _name(words, "department", profile.department) or _name(words, "region", profile.region)
        self.region = _line("region", place)
        self.topics = _choice(words, "topics", TOPICS, profile.topics, most=len(TOPICS))
        self.add_item(field(words("profile-form-profession"), self.profession, description=words("profile-form-sees")))
        self.add_item(field(words("profile-form-status"), self.status))
        for name, component in (("specialty", self.specialty), ("region", self.region)):
            label, hint = words(f"profile-form-{name}"), words(f"profile-form-{name}-hint")
            self.add_item(field(label, component, description=hint))
        asked = "mentor" if Side.MENTOR in sides or profile.mentor else "mentee"
        self.add_item(field(words(f"profile-form-topics-{asked}"), self.topics))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        told: dict[str, Any] = {
            "profession": _one(self.profession),
            "status": _one(self.status),
            "topics": tuple(self.topics.values),
            **dict.fromkeys((side.value for side in self.sides), True),
        }
        typed = {"specialty": self.specialty.value, "region": self.region.value}
        understood, unclear = read(exchange, typed)
        profile = await service_of(exchange).describe(exchange.actor, **told, **understood)
        await self.show(exchange, profile, (), unclear)


def read(exchange: Exchange, typed: dict[str, str]) -> tuple[dict[str, str], list[Unclear]]:
    """What a member typed for `specialty` and `region`: the profile's fields, and what is in no list.

    What is unclear changes nothing, and is told, with what is certain to tell who a patient is masked.
    """
    known = lists(exchange.bot.translator)
    found: dict[str, Found] = {}
    if "specialty" in typed:
        found["specialty"] = known.specialties.find(typed["specialty"])
    if "region" in typed:
        found["region"] = known.place(typed["region"])
    understood: dict[str, str] = {}
    unclear = []
    for (name, meant), safe in zip(found.items(), guarded(*(typed[name] for name in found)).kept, strict=True):
        if meant.code or not (readable := neutral(safe)):
            understood |= fields_of(name, meant.code or "")
        else:
            unclear.append(Unclear(name, readable, meant.nearest))
    return understood, unclear


def fields_of(name: str, code: str) -> dict[str, str]:
    """The profile's fields that an entry fills: a department brings its region. No code empties them."""
    if name != "region":
        return {name: code}
    place = place_of(code)
    return {"region": place.region if place else "", "department": place.department if place else ""}


class WhenForm(Form):
    """How and when: `languages`, `availability`, `remote`, `practice`. All of it is optional."""

    def __init__(self, exchange: Exchange, profile: Profile, show: Show) -> None:
        super().__init__(exchange, "mentoring:when", exchange.text("profile-form-when"))
        self.show = show
        words = words_of(exchange)
        self.languages = _choice(words, "languages", LANGUAGES, profile.languages, most=len(LANGUAGES))
        self.availability = _choice(
            words, "availability", AVAILABILITY, profile.availability, least=0, most=len(AVAILABILITY)
        )
        self.remote = _yes_or_no(words, "remote", profile.remote)
        self.practice = _choice(words, "practice", PRACTICES, [profile.practice], least=0)
        for name in ("languages", "availability", "remote", "practice"):
            self.add_item(field(words(f"profile-form-{name}"), getattr(self, name)))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        profile = await service_of(exchange).describe(
            exchange.actor,
            languages=tuple(self.languages.values),
            availability=tuple(self.availability.values),
            remote=_one(self.remote) == YES,
            practice=_one(self.practice),
        )
        await self.show(exchange, profile, (), ())


class WordsForm(Form):
    """In a member's own words: `wishes`, only a mentee's, and `workplace`. Both are optional."""

    def __init__(self, exchange: Exchange, profile: Profile, show: Show) -> None:
        super().__init__(exchange, "mentoring:words", exchange.text("profile-form-words"))
        self.show = show
        words = words_of(exchange)
        self.before = profile.wishes
        self.wishes: discord.ui.TextInput[Any] | None = None
        if profile.mentee:
            self.wishes = discord.ui.TextInput(
                custom_id="wishes",
                style=discord.TextStyle.paragraph,
                max_length=WISHES_LIMIT,
                required=False,
                default=profile.wishes or None,
            )
            hint = words("profile-form-wishes-hint")
            self.add_item(field(words("profile-form-wishes"), self.wishes, description=hint))
        self.workplace = _line("workplace", profile.workplace, WORKPLACE_LIMIT)
        hint = words("profile-form-workplace-hint")
        self.add_item(field(words("profile-form-workplace"), self.workplace, description=hint))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        wishes = self.wishes.value if self.wishes else self.before
        profile, masked = await service_of(exchange).confide(exchange.actor, wishes, self.workplace.value)
        await self.show(exchange, profile, [exchange.text("profile-masked")] if masked else [], ())


class OfferForm(Form):
    """How many a mentor takes: `capacity`, `once`."""

    def __init__(self, exchange: Exchange, profile: Profile, show: Show) -> None:
        super().__init__(exchange, "mentoring:offer", exchange.text("profile-form-offer"))
        self.show = show
        words = words_of(exchange)
        places = [(words("profile-form-places", count=count), str(count)) for count in (*CAPACITY, 0)]
        self.capacity = _select("capacity", places, [str(profile.capacity)])
        self.once = _yes_or_no(words, "once", profile.once)
        self.add_item(field(words("profile-form-capacity"), self.capacity))
        self.add_item(field(words("profile-form-once"), self.once, description=words("profile-form-once-hint")))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        capacity, once = int(_one(self.capacity)), _one(self.once) == YES
        profile = await service_of(exchange).offer(exchange.actor, capacity, once)
        await self.show(exchange, profile, (), ())


class AwayForm(Form):
    """Until when nobody is to be proposed: `days`, 0 to go on at once, or `until`, a day as it is typed."""

    def __init__(self, exchange: Exchange, profile: Profile, show: Show) -> None:
        super().__init__(exchange, "mentoring:away", exchange.text("profile-form-away"))
        self.show = show
        words = words_of(exchange)
        options = [(words("profile-days", count=days), str(days)) for days in PAUSES]
        if profile.paused(service_of(exchange).today()):
            options.insert(0, (words("profile-form-resume"), "0"))
        self.days = _select("days", options, (), least=0)
        self.until = _line("until", "")
        self.add_item(field(words("profile-form-days"), self.days, description=words("profile-form-days-hint")))
        self.add_item(field(words("profile-form-until"), self.until, description=words("profile-form-until-hint")))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        chosen = _one(self.days)
        profile = await pause(exchange, int(chosen) if chosen else None, self.until.value)
        await self.show(exchange, profile, (), ())


async def pause(exchange: Exchange, days: int | None, typed: str) -> Profile:
    """Begin a pause until a day or for some days; none of both, or no days, ends it.

    Raises `Refused` for what is no day to come.
    """
    service = service_of(exchange)
    today = service.today()
    if typed.strip():
        until = day_typed(typed, today)
        if until is None:
            raise Refused("error-profile-pause-day")
    elif days is None:
        raise Refused("error-profile-pause-day")
    else:
        until = today + timedelta(days=days) if days else None
    return await service.pause(exchange.actor, until)


class ReadmitForm(Form):
    """Whom to take off the list of those whom a member does not want to meet: `members`."""

    def __init__(
        self, exchange: Exchange, profile: Profile, show: Callable[[Exchange, Profile], Awaitable[None]]
    ) -> None:
        super().__init__(exchange, "mentoring:readmit", exchange.text("profile-form-readmit"))
        self.show = show
        there = {user_id: exchange.guild.get_member(user_id) for user_id in profile.excluded}
        options = [
            (called(member, LABEL_LIMIT) if member else exchange.text("profile-form-gone"), str(user_id))
            for user_id, member in there.items()
        ]
        self.members = _select("members", options, (), most=len(options))
        self.add_item(field(exchange.text("profile-form-members"), self.members))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        user_ids = frozenset(map(int, self.members.values))
        await self.show(exchange, await service_of(exchange).readmit(exchange.actor, user_ids))


def _choice(
    words: Words, name: str, codes: Sequence[str], chosen: Sequence[str], *, least: int = 1, most: int = 1
) -> discord.ui.Select[Any]:
    """A list, by the names of its entries."""
    return _select(name, [(words(named(name, code)), code) for code in codes], chosen, least=least, most=most)


def _select(
    custom_id: str, options: Sequence[Option], chosen: Sequence[str], *, least: int = 1, most: int = 1
) -> discord.ui.Select[Any]:
    return discord.ui.Select(
        custom_id=custom_id,
        options=[discord.SelectOption(label=label, value=value, default=value in chosen) for label, value in options],
        min_values=least,
        max_values=most,
        required=least > 0,
    )


def _yes_or_no(words: Words, name: str, chosen: bool) -> discord.ui.Select[Any]:
    options = [(words(f"profile-form-{name}-{answer}"), answer) for answer in (YES, NO)]
    return _select(name, options, [YES if chosen else NO])


def _line(custom_id: str, typed: str, limit: int = TYPED_LIMIT) -> discord.ui.TextInput[Any]:
    return discord.ui.TextInput(custom_id=custom_id, max_length=limit, required=False, default=typed or None)


def _name(words: Words, name: str, code: str) -> str:
    return words(named(name, code)) if code else ""


def _one(select: discord.ui.Select[Any]) -> str:
    return select.values[0] if select.values else ""
