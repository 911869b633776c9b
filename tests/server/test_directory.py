"""What serves a purpose on a server serves no other, and tells some members from the rest."""

from collections.abc import AsyncIterator

import pytest

from cogs.frame import Directory
from core.blueprint import Binding
from core.errors import Message, Refused
from core.i18n import Locale, shipped
from db import migrate
from db.engine import Database

HERE, THERE = 1, 2
CARERS, STAFF, HALL = 11, 12, 13


@pytest.fixture
async def directory(sqlite_url: str) -> AsyncIterator[Directory]:
    database = Database(sqlite_url)
    await migrate.upgrade(database.url)
    found = Directory(database)
    await found.bind(Binding(HERE, "role:verified", CARERS), Binding(HERE, "channel:accueil", HALL))
    yield found
    await database.close()


@pytest.mark.parametrize(
    ("bindings", "words"),
    [
        ([Binding(HERE, "role:moderation", CARERS)], "rôle @Soignant vérifié"),
        ([Binding(HERE, "channel:journal", HALL)], "#accueil"),
        ([Binding(HERE, "role:moderation", STAFF), Binding(HERE, "role:verified", STAFF)], "rôle @"),
        ([Binding(HERE, "role:moderation", HERE)], "@everyone"),
    ],
    ids=["a role", "a channel", "two at once", "everyone"],
)
async def test_what_can_serve_no_purpose_is_refused_and_nothing_is_kept(
    directory: Directory, bindings: list[Binding], words: str
) -> None:
    with pytest.raises(Refused) as refusal:
        await directory.bind(Binding(HERE, "channel:entraide", 99), *bindings)
    assert words in _said(refusal.value.message)
    await directory.load()
    assert {purpose: bound.discord_id for purpose, bound in directory.bindings(HERE).items()} == {
        "role:verified": CARERS,
        "channel:accueil": HALL,
    }


async def test_purposes_may_change_places_and_what_is_free_may_serve_again(directory: Directory) -> None:
    await directory.bind(Binding(HERE, "role:moderation", STAFF))
    await directory.bind(Binding(HERE, "role:moderation", CARERS), Binding(HERE, "role:verified", STAFF))
    assert (directory.purpose_of(CARERS), directory.purpose_of(STAFF)) == ("role:moderation", "role:verified")
    await directory.unbind(HERE, "role:verified")
    await directory.bind(Binding(HERE, "role:verified", 14), Binding(HERE, "role:peer", STAFF))
    assert directory.purpose_of(STAFF) == "role:peer"
    await directory.bind(Binding(THERE, "channel:accueil", HALL + 1))


def _said(message: Message) -> str:
    return shipped().say(Locale.FR, message)
