"""The names of what profiles have in their lists, and what may be typed for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cogs.mentoring.finding import Finder, Found
from core.i18n import Locale, Translator
from core.mentoring_lists import DEPARTMENTS, PLACES, REGIONS, SPECIALTIES, named

POSTCODE = re.compile(r"(97\d(?=\d\d$)|\d\d(?=\d{3}$))\d+")
CORSICA = "20"
"""What postcodes of both its departments begin with."""


@dataclass(frozen=True, slots=True)
class Place:
    """A department with its region, or a region alone."""

    region: str
    department: str = ""


@dataclass(frozen=True, slots=True)
class Lists:
    """`places` finds departments and regions by one code each: the code of no region is a department's."""

    specialties: Finder
    places: Finder

    def place(self, typed: str) -> Found:
        """A region or department, also by a postcode."""
        postcode = POSTCODE.fullmatch("".join(typed.split()))
        return self.places.find(postcode[1] if postcode else typed)


@lru_cache(maxsize=1)
def lists(translator: Translator) -> Lists:
    """Read the names once a process."""
    specialties = {code: (code, *_spelled(translator, "specialty", code)) for code in SPECIALTIES}
    alone = {departments[0]: region for region, departments in PLACES.items() if len(departments) == 1}
    regions = {code: tuple(_spelled(translator, "region", code)) for code in REGIONS if code not in alone.values()}
    regions["corse"] += (CORSICA,)
    departments = {
        code: (code, code.lstrip("0"), *_spelled(translator, "department", code), *_alone(translator, alone.get(code)))
        for code in DEPARTMENTS
    }
    return Lists(Finder(specialties), Finder({**regions, **departments}))


def place_of(code: str) -> Place | None:
    """A place by its code among both; None for what is none."""
    if code in DEPARTMENTS:
        return Place(DEPARTMENTS[code], code)
    return Place(code) if code in PLACES else None


def place_name(translator: Translator, locale: Locale, place: Place) -> str:
    """Ille-et-Vilaine (35), Bretagne."""
    region = translator.say(locale, named("region", place.region))
    if not place.department:
        return region
    department = f"{translator.say(locale, named('department', place.department))} ({place.department.upper()})"
    return department if len(PLACES[place.region]) == 1 else f"{department}, {region}"


def _alone(translator: Translator, region: str | None) -> Iterator[str]:
    """How a region is called that is one department: it is found as that."""
    return _spelled(translator, "region", region) if region else iter(())


def _spelled(translator: Translator, field: str, code: str) -> Iterator[str]:
    """Every way in which an entry is written, in every language."""
    key = named(field, code).key
    for locale in Locale:
        yield translator.text(locale, key)
        if translator.knows(locale, f"{key}.also"):
            yield from translator.text(locale, f"{key}.also").split(",")
