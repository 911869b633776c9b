"""A new start, each test with a demonstration of its own."""

import asyncio
from pathlib import Path

import pytest
from simcord import Env

from demo.community import Community
from tests.demo.browser import browsing
from tests.demo.sample import sampling
from tests.demo.test_acts import room


async def test_all_begins_anew(tmp_path: Path) -> None:
    async with browsing(tmp_path) as browser:
        camille = browser.as_("camille")
        general = await room(camille)
        await camille.do("send", channel=general, content="Sera oublié")
        async with camille.listening() as events:
            reset = asyncio.create_task(browser.done("/api/reset"))
            await asyncio.sleep(0)
            assert (await camille.state())["me"]["name"] == "Camille"  # the old world, until the new one stands
            await events.wait("gone", 20)
            await reset
        said = [message["text"] for message in await camille.messages(await room(camille))]
        assert "Sera oublié" not in said
        assert (await (await browser.get("/api/state", member="1")).json())["me"]["id"] == camille.id
        answer = await (await browser.post("/api/act", {"member": "1", "op": "read", "channel": general})).json()
        assert answer["error"].startswith("Cette personne n’est plus là")
        assert len(list(tmp_path.glob("*.db"))) == 2
        await camille.do("send", channel=await room(camille), content="Bonjour")


async def test_a_start_that_fails_can_be_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def stumble(_: Env) -> Community:
        raise RuntimeError

    async with sampling(tmp_path) as sample:
        with monkeypatch.context() as patch:
            patch.setattr(sample.hub, "_found", stumble)
            answer = await (await sample.post("/api/reset", {})).json()
            assert answer["error"].startswith("La démonstration a trébuché")
        await sample.done("/api/reset")
        camille = sample.as_("camille")
        await camille.do("send", channel=await room(camille, "salon"), content="Bonjour")
