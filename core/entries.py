"""Reading reviewed JSON: typed fields, with every fault noted under its file and entry."""

import json
from collections.abc import Container, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

CONFIDENCES = ("high", "medium", "low")
"""How sure a fact is, as the catalogue says."""


def read_object(path: Path, problems: list[str]) -> dict[str, Any]:
    """Return the JSON object in the file, or {} with the reason added to `problems`."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        problems.append(f"{path.name}: cannot be read: {error}")
        return {}
    if not isinstance(content, dict):
        problems.append(f"{path.name}: must hold an object")
        return {}
    return content


class Entries:
    """Reads typed fields of one entry after another; a fault goes to `problems`, and a blank is returned.

    `entry` is the object being read, `place` its file and name for messages. With `today`, dates more than a
    day later are faults.
    """

    def __init__(self, problems: list[str], today: date | None) -> None:
        self.problems = problems
        self.latest = today + timedelta(days=1) if today else date.max
        self.place = ""
        self.entry: Mapping[str, Any] = {}

    def at(self, place: str, entry: Mapping[str, Any]) -> None:
        """Read from `entry` from now on, and name it `place`."""
        self.place, self.entry = place, entry

    def report(self, what: str) -> None:
        self.problems.append(f"{self.place}: {what}")

    def entries(self, file: str, content: Mapping[str, Any], key: str) -> Iterator[str]:
        """Read from each object of the list content[key] in turn, and give its id; ids must differ."""
        self.at(file, content)
        seen: set[str] = set()
        for index, entry in enumerate(self.objects(key)):
            self.at(f"{file}: {key}[{index}]", entry)
            identifier = self.text("id")
            if identifier:
                self.place = f"{file}: {identifier}"
                if identifier in seen:
                    self.report("duplicate id")
            seen.add(identifier)
            yield identifier
        if not seen:
            self.report(f"{key} must not be empty")

    def text(self, key: str) -> str:
        value = self.entry.get(key)
        if isinstance(value, str) and value.strip():
            return value
        self.report(f"{key} is missing" if value in (None, "") else f"{key} must be a text")
        return ""

    def optional_text(self, key: str) -> str | None:
        return None if self.entry.get(key) is None else self.text(key)

    def mapping(self, key: str) -> Mapping[str, Any]:
        value = self.entry.get(key)
        if isinstance(value, dict) and value:
            return value
        self.report(f"{key} must be an object that is not empty")
        return {}

    def objects(self, key: str) -> list[dict[str, Any]]:
        value = self.entry.get(key)
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            return value
        self.report(f"{key} must be a list of objects")
        return []

    def texts(self, key: str, *, required: bool = False, allowed: Container[str] | None = None) -> tuple[str, ...]:
        value = self.entry.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            self.report(f"{key} must be a list of texts")
            return ()
        if required and not value:
            self.report(f"{key} is missing")
        if allowed is not None:
            for item in value:
                if item not in allowed:
                    self.report(f"{key}: unknown {item!r}")
        return tuple(value)

    def one_of(self, key: str, allowed: Container[str]) -> str:
        value = self.text(key)
        if value and value not in allowed:
            self.report(f"{key}: unknown {value!r}")
        return value

    def urls(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        found = self.texts(key, required=required)
        for url in found:
            self._address(key, url)
        return found

    def optional_url(self, key: str) -> str | None:
        url = self.optional_text(key)
        if url:
            self._address(key, url)
        return url

    def _address(self, key: str, url: str) -> None:
        try:
            parts = urlsplit(url)
            sound = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
        except ValueError:
            sound = False
        if not sound or any(sign.isspace() for sign in url):
            self.report(f"{key}: not a web address: {url!r}")

    def day(self, key: str) -> date:
        value = self.text(key)
        try:
            day = date.fromisoformat(value)
        except ValueError:
            if value:
                self.report(f"{key}: not a date (YYYY-MM-DD): {value!r}")
            return date.min
        if day > self.latest:
            self.report(f"{key}: in the future: {value}")
        return day

    def integer(self, key: str) -> int:
        value = self.entry.get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self.report(f"{key} must be a whole number")
        return 0

    def optional_flag(self, key: str) -> bool | None:
        value = self.entry.get(key)
        if value is None or isinstance(value, bool):
            return value
        self.report(f"{key} must be true, false or null")
        return None
