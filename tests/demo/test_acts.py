"""What a member does in the page, done on the real bot."""

import pytest

from tests.demo.browser import Browser

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_two_members_see_each_other_write(browser: Browser) -> None:
    camille, denis = browser.as_("camille"), browser.as_("denis")
    room = (await camille.channel("général"))["id"]
    async with denis.listening() as events:
        sent = await camille.do("send", channel=room, content="Bonjour **Denis**")
        await events.wait("changed")
    last = (await denis.messages(room))[-1]
    assert last["id"] == sent["message"]
    assert last["html"] == "<p>Bonjour <strong>Denis</strong></p>"
    assert last["author"]["name"] == "Camille"
    assert not last["mine"]
