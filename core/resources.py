"""Whom to call: what the catalogue's resources come to for a country, an audience and a day. Pure functions.

Members act on these at their worst moments: an order here is an order of reading on a phone.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from core.catalogue import Catalogue
from core.helplines import Resource
from core.text import fold

HOME = "FR"
"""The country whose resources are shown to whom none is known of."""
STALE = timedelta(days=180)
URGENT, SUICIDE, SUPPORT, VIOLENCE = "urgence", "suicide", "soutien", "violence"
"""Topics, as content/resources.json has them."""
EVERYBODY = "tous"
ZONES = {
    "Europe/Brussels": "BE",
    "Europe/Zurich": "CH",
    "America/Montreal": "CA-QC",
    "America/Toronto": "CA-QC",
}


def countries(catalogue: Catalogue) -> tuple[str, ...]:
    """The countries that the catalogue knows somebody in, in its order."""
    return tuple(dict.fromkeys(resource.country for resource in catalogue.resources))


def country_in(zone: str) -> str:
    """The country whose resources suit somebody who lives by the clock of an IANA time zone."""
    return ZONES.get(zone, HOME)


def urgent(catalogue: Catalogue, country: str) -> tuple[Resource, ...]:
    """For who may be in danger, most fitting first: listeners trained for it, rescue, then support of one's own.

    Of each, what the catalogue puts first in that country; among supports, those that do not depend on the Ordre come
    first. A country that the catalogue does not know has those of `HOME`.
    """
    listening, rescue, support = _kinds(catalogue, country)
    return tuple(dict.fromkeys((*listening, *rescue, *support)))


def for_a_talk(catalogue: Catalogue, country: str) -> tuple[Resource, ...]:
    """The same, for who may only want to talk: support of one's own first."""
    listening, rescue, support = _kinds(catalogue, country)
    return tuple(dict.fromkeys((*support, *listening, *rescue)))


def rescue(catalogue: Catalogue, country: str) -> tuple[Resource, ...]:
    """Whom to call where somebody's health or life is in danger."""
    return tuple(_kinds(catalogue, country)[1])


def _kinds(catalogue: Catalogue, country: str) -> tuple[list[Resource], list[Resource], list[Resource]]:
    """The first of those who listen to whoever thinks of suicide, of rescue, and of support for colleagues."""
    known = [resource for resource in catalogue.resources if resource.country == country]
    if not known and country != HOME:
        return _kinds(catalogue, HOME)
    safe = [resource for resource in known if VIOLENCE not in resource.topics]
    listening = [each for each in safe if SUICIDE in each.topics and URGENT not in each.topics]
    rescue = [each for each in safe if URGENT in each.topics]
    support = [each for each in safe if SUPPORT in each.topics]
    support.sort(key=lambda each: (SUICIDE in each.topics, each.independent_of_ordre is not True))
    return _best(listening), _best(rescue), _best(support)


def of_country(catalogue: Catalogue, country: str, audience: str | None = None) -> tuple[Resource, ...]:
    """Whom to call in a country, most important first, those for everybody among them.

    With `audience`, a word such as "internes": those that name it, and those for everybody.
    """
    found = [resource for resource in catalogue.resources if resource.country == country]
    if audience is not None:
        found = [resource for resource in found if _is_for(resource, audience)]
    return tuple(sorted(found, key=lambda resource: resource.priority))


def elsewhere(catalogue: Catalogue, country: str) -> tuple[Resource, ...]:
    """The first to call in each of the other countries."""
    others = (each for each in countries(catalogue) if each != country)
    return tuple(found[0] for each in others if (found := urgent(catalogue, each)))


def stale(resource: Resource, today: date) -> bool:
    """Whether nobody has looked for more than `STALE` whether it still holds."""
    return today - resource.checked_date > STALE


def _best(resources: Iterable[Resource]) -> list[Resource]:
    found = list(resources)
    first = min((resource.priority for resource in found), default=0)
    return [resource for resource in found if resource.priority == first]


def _is_for(resource: Resource, audience: str) -> bool:
    meant = fold(resource.audience)
    return meant.startswith(EVERYBODY) or fold(audience).rstrip("s") in meant
