"""Case images in a real browser, as members send them and look at them on their phones."""

import os
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.demo.browser import Browser as Server

if os.environ.get("CI") != "true":
    pytest.importorskip("playwright", reason="the page is not tested: pip install playwright")
from playwright.async_api import Browser, FilePayload, expect

from tests.demo.visitor import PHONE, Visitor, Window, visiting
from tests.images.samples import picture, saved

pytestmark = pytest.mark.asyncio(loop_scope="module")
TITLE = "Cette plaque du mollet, montrée au dermatologue sous quel délai ?"
PHOTO = FilePayload(name="mollet-Mme-Planque.jpg", mimeType="image/jpeg", buffer=saved(picture(), "JPEG"))
LETTER = FilePayload(name="courrier.pdf", mimeType="application/pdf", buffer=b"%PDF-1.7 ...")


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(chromium: Browser, browser: Server) -> AsyncIterator[Visitor]:
    async with visiting(chromium, browser) as found:
        yield found


async def sees(window: Window, text: str) -> None:
    """An image beside this text, whose pixels have come, and nothing off the screen."""
    image = window.message(text).locator("img[alt^=Image]").last
    await expect(image).to_be_visible()
    assert await image.evaluate("image => image.decode().then(() => image.naturalWidth > 0)")
    assert await window.overflows() == []


async def test_an_image_is_sent_looked_at_and_shown_on_phones(visitor: Visitor) -> None:
    camille = await visitor.window("camille", size=PHONE)
    await camille.button("Poser une question").click()
    await camille.field("title").fill(TITLE)
    await camille.choose("Mon compte")
    async with camille.page.expect_file_chooser() as chosen:
        await camille.page.locator("[data-field=images]").get_by_role("button").last.click()
    await (await chosen.value).set_files([PHOTO, LETTER])
    await camille.submit.click()

    preview = camille.message("tu attestes que personne ne peut y être reconnu")
    await expect(preview).to_contain_text("Fichier 2 non retenu")
    await expect(preview).not_to_contain_text("Planque")
    await sees(camille, "tu attestes")
    await preview.get_by_role("button", name="J’atteste · Publier").click()
    await camille.message("C’est publié").locator("a").click()
    await expect(camille.title).to_have_text(TITLE)

    karim = await visitor.window("karim", TITLE, PHONE)
    await expect(karim.message("attend la relecture")).to_be_visible()
    await expect(karim.page.locator("img[alt^=Image]")).to_have_count(0)
    await karim.message("attend la relecture").get_by_role("button", name="Regarder").click()
    await sees(karim, "Peut-on y reconnaître quelqu’un")
    await karim.message("Peut-on y reconnaître").get_by_role("button", name="Publier").click()
    await expect(karim.message("merci pour ta relecture")).to_be_visible()
    await sees(camille, "Image 1, jointe par @Camille")
    await expect(camille.message("attend la relecture")).to_have_count(0)
