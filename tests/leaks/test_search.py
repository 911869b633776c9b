"""The release gate: with all that the bot lets out or keeps in hand, nobody tells who writes under a pen."""

import base64
import hashlib
from collections.abc import Callable

import pytest

from tests.leaks.acts import SCENARIO, go, go_with_all
from tests.leaks.cast import Swapped
from tests.leaks.running import Found, run
from tests.leaks.search import ALGORITHMS, Person, hits

PERSON = Person(1_456_074_443_980_800_026, ("zephyrine.quartz",), "a3f1c0de9b7742d18e55c4b1a90f6e27", (987654321,))
ID = str(PERSON.user_id)
WRITTEN = {
    "the id": ID.encode(),
    "a mention": f"Merci à <@!{ID}>".encode(),
    "big-endian": PERSON.user_id.to_bytes(16, "big"),
    "little-endian": PERSON.user_id.to_bytes(8, "little"),
    "hexadecimal": f"{PERSON.user_id:X}".encode(),
    "base64": base64.b64encode(ID.encode()),
    "base64 of the bytes": base64.urlsafe_b64encode(PERSON.user_id.to_bytes(8, "big")),
    "a name": "Écrit par Zephyrine.Quartz".encode(),
    "the avatar": f"avatars/{ID[:3]}/a3f1c0de9b7742d18e55c4b1a90f6e27.png".encode(),
    "with the server's id": hashlib.sha256(f"987654321:{ID}".encode()).hexdigest()[:16].encode(),
    "before the server's id": hashlib.sha1(f"{ID}-987654321".encode()).digest(),
} | {
    name: hashlib.new(name, text).hexdigest().upper().encode()
    for name in ALGORITHMS
    for text in (ID.encode(), PERSON.user_id.to_bytes(8, "little"))
}


def nothing_leaked(found: Found) -> None:
    assert found.leaks == set()
    assert len(found.slips) == 2
    assert len(found.evidence.requests) > 150
    assert {"drafts", "identities", "pens", "replies", "thanks"} <= {
        name for name, rows in found.evidence.rows.items() if rows
    }
    assert any(name.endswith("-wal") for name in found.evidence.pages)


async def test_others_see_the_same_whoever_it_is(new_sqlite_url: Callable[[], str]) -> None:
    """Had another member done the same, others would have seen the very same, at the same moments."""
    one = await run(new_sqlite_url(), (*SCENARIO, go_with_all))
    other = await run(new_sqlite_url(), (*SCENARIO, go_with_all), Swapped)
    assert one.person.user_id != other.person.user_id
    assert len(one.seen) > 50
    assert one.seen == other.seen
    for found in (one, other):
        nothing_leaked(found)


async def test_nor_on_postgresql(new_postgres_url: Callable[[], str]) -> None:
    """There, who goes leaves their texts."""
    found = await run(new_postgres_url(), (*SCENARIO, go))
    assert found.leaks == set()


@pytest.mark.parametrize("content", WRITTEN.values(), ids=WRITTEN.keys())
def test_the_search_knows_an_account_however_it_is_written(content: bytes) -> None:
    assert hits([("there", b"before " + content + b" after")], PERSON)


def test_the_search_finds_nothing_where_nothing_is() -> None:
    assert not hits([("there", b"1456074443980800025 zephyrine, 0123456789abcdef" * 50)], PERSON)
