"""A start on a server that nobody has set up: its tour, and the way back to the community."""

import json
from pathlib import Path

from core.i18n import Locale, shipped
from demo.tour import BARE
from tests.demo.browser import browsing
from tests.demo.test_acts import room
from tests.demo.touring import Visitor, over


async def test_an_owner_sets_an_empty_server_up_and_comes_back(tmp_path: Path) -> None:
    async with browsing(tmp_path) as browser:
        await browser.done("/api/reset", bare=True)
        visitor, olivier = Visitor(browser), browser.as_("olivier")
        general = await room(olivier)
        state = await olivier.state()
        assert [chapter["id"] for chapter in state["tour"]["chapters"]] == [chapter.id for chapter in BARE]
        assert "accueil" not in {channel["name"] for channel in state["channels"]}

        assert await visitor.current() == "first-plan"
        await olivier.do("slash", channel=general, name="installer", options={})
        assert await visitor.current() == "apply"
        (button,) = [step for step in BARE[0].steps if step.id == "apply"]
        label = button.text(shipped(), Locale.FR).split("«\xa0")[1].split("\xa0»")[0]
        plan = json.dumps((await olivier.messages(general))[-1]["components"], ensure_ascii=False)
        assert label in plan
        assert "journal" in plan
        await visitor.press(olivier, "général", "server:apply")
        assert await visitor.current() == "first-look"
        await olivier.do("slash", channel=general, name="diagnostic", options={})
        await over(visitor, "bare")
        assert "Bienvenue" in await visitor.last(olivier, "accueil")

        await browser.done("/api/reset")
        visitor = Visitor(browser)
        assert (await visitor.camille.state())["tour"]["chapter"] == "first"
        assert await visitor.camille.channel("questions")
