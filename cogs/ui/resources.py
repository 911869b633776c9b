"""Whom to call, as members read it."""

from collections.abc import Iterable
from datetime import date

from cogs.ui.words import Words
from core.helplines import Resource
from core.i18n import Locale
from core.resources import stale

HIGH = "high"


def listed(words: Words, resources: Iterable[Resource], today: date) -> list[str]:
    """A paragraph a resource: the number first, for that is what is looked for; then hours, for whom, how sure."""
    return [_paragraph(words, resource, today) for resource in resources]


def numbers(resources: Iterable[Resource], locale: Locale) -> str:
    """A line a resource: number, name, hours; for who needs no more."""
    told = [(each.phone, each.told(locale)) for each in resources if each.phone]
    return "\n".join(f"- **{phone}** · {said.name}, {said.hours}" for phone, said in told)


def brief(words: Words, resources: Iterable[Resource]) -> str:
    """A line of numbers in other countries."""
    return " · ".join(f"{words(country(each.country))} **{each.phone}**" for each in resources)


def country(code: str) -> str:
    """The text that names a country of the catalogue."""
    return f"country-{code.lower()}"


def _paragraph(words: Words, resource: Resource, today: date) -> str:
    said = resource.told(words.locale)
    head = f"**{resource.phone}** · {said.name}" if resource.phone else f"**{said.name}**"
    lines = [head, said.description, f"{said.hours} · {said.audience}"]
    if resource.url:
        lines.append(f"<{resource.url}>")
    small = [words("resource-checked", date=resource.checked_date.strftime("%d/%m/%Y"))]
    if resource.independent_of_ordre is not None:
        small.append(words("resource-independent" if resource.independent_of_ordre else "resource-of-ordre"))
    if resource.confidence != HIGH:
        small.append(words(f"confidence-{resource.confidence}"))
    if resource.confidence != HIGH and said.note:
        small.append(said.note)
    if stale(resource, today):
        small.append(words("resource-stale"))
    return "\n".join([*lines, f"-# {' · '.join(small)}"])
