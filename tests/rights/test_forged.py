"""Buttons that nobody was shown, pressed by somebody who has every role: refused kindly, and nothing changes."""

import logging
from collections.abc import Iterable, Mapping
from itertools import cycle, product
from typing import Any

import pytest
from simcord import MemberActor

from tests.rights.house import ROLES, House
from tests.rights.keeping import changes, kept

ELSEWHERE = "1234567890123456789"
"""The id of a server that the bot is not on."""
MOST = 100
"""Characters of a custom_id, as Discord takes them."""
FORGED: tuple[tuple[str, ...], ...] = (
    (),
    ("9" * 18,),
    ("x", "-", "x"),
    ("9", ELSEWHERE),
    ("yes", "on", "off", "1"),
    ("9", "9", "9", "9", "9", "9"),
)
"""Ids of nothing, garbage, another server's, too many."""
GARBLED = ("0", "-1", "9" * 60, "x" * MOST, "é-٣_²")
"""What is no id. All buttons are read alike, so each is given two of these in turn."""
LINKS = (
    "x",
    "-1",
    "9" * 19,
    "9" * 400,
    "https://discord.com/channels/1/2/3",
    f"https://discord.com/channels/{ELSEWHERE}/{ELSEWHERE}/{ELSEWHERE}",
    "https://example.org/channels/1/2/3",
    "🙂 \u202eok",
)
ANYHOW = frozenset(
    {
        "contact:write", "guarding:withdraw", "mentoring:weigh", "questions:ask", "questions:reply", "support:ask",
        "support:pause", "support:resume", "support:retry", "support:shift", "support:stop", "support:thread",
    }
)  # fmt: skip
"""What is about whoever presses it (a draft of theirs, their duty), about the server, or about what it stands under."""


@pytest.mark.parametrize("private", [False, True], ids=["on the server", "in private"])
async def test_a_forged_button_changes_nothing(
    sqlite_url: str, caplog: pytest.LogCaptureFixture, private: bool
) -> None:
    """Nor does the form that some open, once it is filled in and sent."""
    async with House.open_all(sqlite_url) as house:
        who = await somebody(house)
        changed: dict[str, str] = {}
        about = (str(house.guild.id),) if private else ()
        garbled = cycle(GARBLED)
        for verb in sorted(house.controls):
            await house.scrap(who, private)
            before = kept(house)
            # In private, another check lies on the way there, then all is the same.
            for args in FORGED[:3] if private else (*FORGED, (next(garbled),), (next(garbled),)):
                custom_id = ":".join((verb, *args, *about))[:MOST]
                answer = await house.press(who, custom_id, private=private)
                assert answer.kind, custom_id
                if answer.form:
                    sent = await house.send_form(who, answer, private=private)
                    assert sent.kind, custom_id
                assert [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING] == [], (
                    custom_id
                )
            after = kept(house)
            if before != after and verb not in ANYHOW:
                changed[verb] = changes(before, after)
        assert sorted(changed) == [], changed


async def test_a_command_about_a_message_takes_no_other_words_for_one(sqlite_url: str) -> None:
    async with House.open_all(sqlite_url) as house:
        who = await somebody(house)
        before = kept(house)
        about = [name for name, (_, way) in house.commands.items() if "message" in names(way[-1].get("options", ()))]
        assert about
        for name, link in product(about, LINKS):
            answer = await house.command(who, name, message=link)
            assert answer.kind, (name, link)
            assert answer.form is None, (name, link)
        after = kept(house)
        assert before == after, changes(before, after)


def names(options: Iterable[Mapping[str, Any]]) -> set[str]:
    return {option["name"] for option in options}


async def somebody(house: House) -> MemberActor:
    """Who has every role there is."""
    who = house.people["administrator"]
    for name in {name for names in ROLES.values() for name in names}:
        await house.give(who, house.role(name))
    return who
