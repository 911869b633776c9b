"""A community that is kept for the next start is the one that was founded, and is used no longer than it holds."""

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import make_url

from core.vault import Vault, new_key
from db.rotate import fingerprint
from demo.kept import FRESH, Kept, load, save, source_of
from tests.demo.browser import Browser, browsing
from tests.demo.browser import founded as community
from tests.demo.test_acts import room
from tests.world import KEY


async def seen(browser: Browser) -> list[str]:
    """What Camille reads, place by place."""
    camille = browser.as_("camille")
    state = await camille.state()
    return [
        f"{room['name']}: {message['author']['name']}: {message['text']}"
        for room in (*state["channels"], *state["threads"])
        for message in await camille.messages(room["id"])
    ]


async def test_who_goes_on_from_it_sees_what_was_founded_and_the_bot_answers(tmp_path: Path) -> None:
    async with browsing(tmp_path) as browser:
        founded, found = browser.hub.kept, await seen(browser)
        assert founded is not None
        await browser.hub.reset()
        assert browser.hub.kept is founded
        assert await seen(browser) == found
        assert len(found) > 30
        camille = browser.as_("camille")
        general = await room(camille)
        await camille.do("slash", channel=general, name="question miennes")
        mine = await camille.messages(general)
        assert "Répondue" in str(mine[-1]), "from the bot's own file"


async def test_no_visitor_writes_under_the_key_that_it_is_kept_with(tmp_path: Path) -> None:
    stored = tmp_path / "kept.db"
    kept = await (await community()).under(new_key(), stored)
    assert not stored.exists()
    assert kept.key != KEY
    async with browsing(tmp_path, kept=kept) as browser:
        stored.write_bytes(kept.database)
        keys = [
            await fingerprint(make_url(f"sqlite+aiosqlite:///{file}")) for file in (browser.hub.world.database, stored)
        ]
        assert keys == [Vault([key]).fingerprint for key in (KEY, kept.key)]


async def test_an_old_one_is_founded_anew(tmp_path: Path) -> None:
    founded = await community()
    old = replace(founded, at=founded.at - FRESH)
    async with browsing(tmp_path, kept=old) as browser:
        assert browser.hub.kept is not None
        assert browser.hub.kept.at > founded.at


async def test_what_no_longer_holds_is_not_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "there" / "community.pickle"
    founded = await community()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "dont_write_bytecode", True)
        save(founded, file)
    assert load(founded.at, file) is None
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    save(founded, file)
    assert load(founded.at, file) == founded
    assert load(founded.at + FRESH, file) is None
    assert load(founded.at - timedelta(seconds=1), file) is None, "the machine's clock went back"
    file.write_bytes(file.read_bytes()[:-100])
    assert load(founded.at, file) is None
    save(replace(founded, source="another version"), file)
    assert load(founded.at, file) is None
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_folder_that_takes_no_file_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    save(Kept("", KEY, datetime.now(UTC), b"", b"", 1, {}, {}), tmp_path / "file" / "community.pickle")


def test_each_changed_file_of_the_sources_tells(tmp_path: Path) -> None:
    (tmp_path / "cogs" / "feature").mkdir(parents=True)
    seen = {source_of(tmp_path)}
    for words in ("one", "three"):
        (tmp_path / "cogs" / "feature" / "cog.py").write_text(words)
        seen.add(source_of(tmp_path))
    assert len(seen) == 3
