"""Looks for one account in all that was collected: as it is, in every usual writing, and behind unkeyed hashes."""

import base64
import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from tests.leaks.evidence import Evidence, Request

ALGORITHMS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "blake2b", "blake2s", "sha3_256")
JOINTS = ("", ":", "-", "_", "/", ".", ",", " ", "|", "#", "\x1f", "\0")
RAW, HEX, BASE64 = 8, 12, 12
"""How much of a digest counts as the digest: bytes, hexadecimal digits, characters. Digests are often cut."""


@dataclass(frozen=True)
class Leak:
    """What was found, and where; never the thing itself, for reports are kept."""

    what: str
    where: str


@dataclass(frozen=True)
class Needle:
    what: str
    bytes: bytes
    any_case: bool = False


@dataclass(frozen=True)
class Person:
    """One account, as Discord shows it. `scopes` are ids that it might be joined with before it is hashed."""

    user_id: int
    names: tuple[str, ...]
    avatar: str
    scopes: tuple[int, ...]
    words: tuple[str, ...] = ()
    """What the member typed, which no log line may hold."""

    @cached_property
    def needles(self) -> tuple[Needle, ...]:
        number = self.user_id
        decimal = str(number)
        big, little = number.to_bytes(8, "big"), number.to_bytes(8, "little")
        plain = {
            "the id": decimal.encode(),
            "the id, big-endian": big,
            "the id, little-endian": little,
            "the id, reversed": decimal[::-1].encode(),
        }
        found = [Needle(what, bytes_) for what, bytes_ in plain.items()]
        found += [Needle("the id in hexadecimal", form.encode(), True) for form in (f"{number:x}", little.hex())]
        for text in (decimal.encode(), big, little):
            found += [Needle("the id in base64", form) for form in _base64(text, 10)]
        found += [Needle("a name", name.lower().encode(), True) for name in self.names]
        found.append(Needle("the avatar", self.avatar.encode(), True))
        for text in (decimal.encode(), big, little, *self._joined(), *(name.encode() for name in self.names)):
            found += _digests(text)
        return tuple(found)

    def _joined(self) -> Iterator[bytes]:
        for scope in map(str, self.scopes):
            for joint in JOINTS:
                yield f"{scope}{joint}{self.user_id}".encode()
                yield f"{self.user_id}{joint}{scope}".encode()


def _digests(text: bytes) -> Iterator[Needle]:
    for algorithm in ALGORITHMS:
        digest = hashlib.new(algorithm, text, usedforsecurity=False).digest()
        what = f"the {algorithm} of {'the id' if text.isdigit() else 'something of the account'}"
        yield Needle(what, digest[:RAW])
        yield Needle(f"{what}, in hexadecimal", digest.hex()[:HEX].encode(), True)
        for form in _base64(digest, BASE64):
            yield Needle(f"{what}, in base64", form)
    yield Needle("a crc32 of the account", f"{zlib.crc32(text):08x}".encode(), True)


def _base64(content: bytes, length: int) -> set[bytes]:
    return {encode(content).rstrip(b"=")[:length] for encode in (base64.b64encode, base64.urlsafe_b64encode)}


def search(evidence: Evidence, person: Person) -> list[Leak]:
    """Every place where the account can be read or recognised, without the key."""
    leaks = [*hits(list(_places(evidence)), person), *_words(evidence, person)]
    leaks += [Leak("listed in the thread", "thread") for _, user_id in evidence.present if user_id == person.user_id]
    return leaks


def hits(places: Sequence[tuple[str, bytes]], person: Person) -> list[Leak]:
    """The needles that these places hold, each with its content."""
    whole = b"\n".join(content for _, content in places)
    lowered = whole.lower()
    # One look at everything tells which needles are there at all; only these are looked for place by place.
    present = [needle for needle in person.needles if needle.bytes in (lowered if needle.any_case else whole)]
    return [
        Leak(needle.what, where)
        for needle in present
        for where, content in places
        if needle.bytes in (content.lower() if needle.any_case else content)
    ]


def _places(evidence: Evidence) -> Iterator[tuple[str, bytes]]:
    for request in evidence.requests:
        allowed = _without_recipient(request)
        yield f"request {request}", _plain([allowed.path, allowed.params, allowed.body, allowed.reason])
        for name, content in request.files:
            yield f"file of {request}", name.encode() + b"\n" + content
    for where, payload in evidence.messages.items():
        yield where, _plain(payload)
    yield "log", evidence.log.getvalue().encode()
    yield from (("what a logger was given", line.encode()) for line in evidence.told)
    for name, pages in evidence.pages.items():
        yield from ((f"file {name}", page) for page in pages)
    for table, rows in evidence.rows.items():
        yield from ((f"table {table}", _row(row.values())) for row in rows)


def _words(evidence: Evidence, person: Person) -> Iterator[Leak]:
    logged = "\n".join((evidence.log.getvalue(), *evidence.told))
    return (Leak("what the member typed", "log") for word in person.words if word in logged)


def _without_recipient(request: Request) -> Request:
    """Discord has to be told with whom a private conversation is opened; it shows that to nobody else."""
    if (request.method, request.path) != ("POST", "/users/@me/channels"):
        return request
    return replace(request, body={**request.body, "recipient_id": None})


def _plain(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, default=str).encode()


def _row(values: Iterable[Any]) -> bytes:
    """A row's values as they are, integers also as a database would store them."""
    parts = []
    for value in values:
        if isinstance(value, int) and not isinstance(value, bool):
            parts.append(value.to_bytes(16, "big", signed=True))
        parts.append(bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode())
    return b"\x00\xff".join(parts)


def remnants(evidence: Evidence, words: Iterable[str]) -> list[Leak]:
    """What is left of these words in the database's files once they are to be gone."""
    return [
        Leak("words that were erased", f"file {name}")
        for name, content in evidence.afterwards
        for word in words
        if word.lower().encode() in content.lower()
    ]
