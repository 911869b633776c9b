"""Two tabs side by side: a member and a colleague who talk through the bot, each in their private channel."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.demo.browser import Browser as Server

if os.environ.get("CI") != "true":
    pytest.importorskip("playwright", reason="the page is not tested: pip install playwright")
from playwright.async_api import Browser, expect

from tests.demo.visitor import PHONE, Visitor, Window, visiting

pytestmark = pytest.mark.asyncio(loop_scope="module")
PICTURES = os.environ.get("PICTURES")
"""Where to keep what the two see, for somebody to look at."""


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(chromium: Browser, browser: Server) -> AsyncIterator[Visitor]:
    async with visiting(chromium, browser) as found:
        yield found


async def picture(window: Window, name: str) -> None:
    if PICTURES:
        await window.page.wait_for_timeout(1500)
        await window.page.screenshot(path=Path(PICTURES) / f"{name}.png")


async def test_two_who_talk_without_seeing_each_other(visitor: Visitor, browser: Server) -> None:
    camille, helene = await visitor.window("camille", "général"), await visitor.window("helene", "ecoute")
    await camille.run("soutien demander")
    await camille.enter("Confrère")
    await helene.button("Je prends").last.click()
    await expect(helene.message("c’est à toi")).to_be_visible()
    await helene.enter("Confrère")
    for window in (camille, helene):
        await expect(window.message("Écris-lui ici")).to_be_visible()
        assert await window.overflows() == []
    await camille.say("Je n’en peux plus de ces gardes.")
    await helene.say("Je suis là. Raconte-moi.")
    await expect(helene.message("Je n’en peux plus de ces gardes.")).to_be_visible()
    await expect(camille.message("Je suis là. Raconte-moi.")).to_be_visible()
    await expect(camille.message("Je suis là.")).not_to_contain_text("Hélène")
    await picture(camille, "relay-member")
    await picture(helene, "relay-peer")

    await helene.composer.press("ArrowUp")
    await helene.page.locator(".edit-field").fill("Je suis là, prends ton temps.")
    await helene.page.locator(".edit-field").press("Enter")
    await expect(camille.message("Je suis là, prends ton temps.")).to_be_visible()
    await helene.message("Je n’en peux plus").click(button="right")
    await helene.page.get_by_role("menuitem", name="Répondre").click()
    await helene.say("C’est normal d’être à bout.")
    await expect(camille.message("C’est normal d’être à bout.")).to_be_visible()
    await camille.message("Je n’en peux plus de ces gardes.").click(button="right")
    await camille.page.get_by_role("menuitem", name="Supprimer").click()
    await camille.button("Supprimer").click()
    await expect(helene.messages.filter(has_text="Je n’en peux plus de ces gardes.")).to_have_count(0)

    phone = await visitor.window("camille", size=PHONE)
    private = (await browser.as_("camille").state())["dm"]["id"]
    await phone.page.goto(f"{browser.address}/#m={browser.ids['camille']}&c={private}")
    await expect(phone.message("C’est normal d’être à bout.")).to_be_visible()
    assert await phone.overflows() == []
    await picture(phone, "relay-phone")

    await helene.button("Terminer").last.click()
    await helene.button("Oui, je confirme").last.click()
    for window in (camille, helene):
        await expect(window.message("est terminée")).to_be_visible()
    await picture(helene, "relay-over-peer")
    await picture(phone, "relay-over-phone")
