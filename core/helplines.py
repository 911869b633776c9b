"""Whom members may call or write to, as the catalogue tells of them."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from core.entries import CONFIDENCES, Entries
from core.i18n import Locale
from core.text import typographic


@dataclass(frozen=True, slots=True)
class Wording:
    """What is said of someone to call, in one language: the facts stay those of the French text and its sources."""

    name: str
    hours: str
    audience: str
    description: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Resource:
    """Someone to call or write to. `country` is ISO 3166 (FR, CA-QC); a lower `priority` comes first.

    `independent_of_ordre` is None where no source says; `phone` is as dialled, or says where to find it.
    """

    id: str
    name: str
    country: str
    phone: str | None
    hours: str
    audience: str
    description_fr: str
    url: str | None
    sources: tuple[str, ...]
    confidence: str
    priority: int
    topics: tuple[str, ...]
    note: str | None
    independent_of_ordre: bool | None
    checked_date: date
    english: Wording

    def told(self, locale: Locale) -> Wording:
        if locale is Locale.EN:
            return self.english
        note = self.note and typographic(self.note)
        name, hours, audience = typographic(self.name), typographic(self.hours), typographic(self.audience)
        return Wording(name, hours, audience, typographic(self.description_fr), note)


def read_resources(content: Mapping[str, Any], check: Entries) -> list[Resource]:
    """The entries of `resources.json`; an obsolete number, however it is written, is a fault."""
    check.at("resources.json", content)
    dead = [_digits(str(number.get("phone"))).lstrip("0") for number in check.objects("obsolete")]
    resources = []
    for identifier in check.entries("resources.json", content, "resources"):
        resource = Resource(
            id=identifier,
            name=check.text("name"),
            country=check.text("country"),
            phone=check.optional_text("phone"),
            hours=check.text("hours"),
            audience=check.text("audience"),
            description_fr=check.text("description_fr"),
            url=check.optional_url("url"),
            sources=check.urls("sources", required=True),
            confidence=check.one_of("confidence", CONFIDENCES),
            priority=check.integer("priority"),
            topics=check.texts("topics"),
            note=check.optional_text("note"),
            independent_of_ordre=check.optional_flag("independent_of_ordre"),
            checked_date=check.day("checked_date"),
            english=_english(check),
        )
        shown = _digits(json.dumps(check.entry, ensure_ascii=False))
        for number in dead:
            if number in shown:
                check.report(f"shows the obsolete number {number}")
        resources.append(resource)
    return resources


def _english(check: Entries) -> Wording:
    said = check.mapping("en")

    def text(key: str) -> str:
        if isinstance(found := said.get(key), str) and found.strip():
            return found
        check.report(f"en.{key} is missing")
        return ""

    if (said.get("note") is None) != (check.entry.get("note") is None):
        check.report("en.note: in one language only")
    note = text("note") if said.get("note") is not None else None
    return Wording(text("name"), text("hours"), text("audience"), text("description"), note)


def _digits(text: str) -> str:
    """Close up the digits of phone numbers, however they are spaced: "0826 000 401", "+33 (0)826-000-401"."""
    return re.sub(r"(?<=\d)[\s.()/\-\u2010-\u2015]+(?=\d)", "", text)
