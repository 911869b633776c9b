"""The page in a real browser, on the bot with one of every control."""

import os
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.demo.browser import Browser as Server
from tests.demo.sample import SampleBot

if os.environ.get("CI") != "true":
    pytest.importorskip("playwright", reason="the page is not tested: pip install playwright")
from playwright.async_api import Browser, expect

from tests.demo.visitor import Visitor, visiting

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(chromium: Browser, sample: Server) -> AsyncIterator[Visitor]:
    async with visiting(chromium, sample) as found:
        yield found


async def test_every_kind_of_control(visitor: Visitor) -> None:
    window = await visitor.window("camille", "salon")
    await window.run("panneau")
    panel = window.message("Titre")
    await expect(panel.get_by_role("button", name="off")).to_be_disabled()
    await expect(panel.get_by_role("link", name="dehors")).to_have_attribute("rel", "noopener noreferrer")
    await expect(panel.get_by_alt_text("Un point")).to_be_visible()
    await panel.locator(".select").first.click()
    await window.page.get_by_role("option", name="Karim").click()
    await window.page.get_by_role("option", name="Emma").click()
    await window.button("Valider").click()
    await expect(window.message("choisi : 2")).to_be_visible()
    await panel.locator(".select").last.click()
    await window.page.get_by_role("option", name="b").click()
    await expect(window.message("choisi : 1")).to_be_visible()


async def test_every_kind_of_field(visitor: Visitor) -> None:
    window = await visitor.window("camille", "salon")
    await window.run("panneau")
    panel = window.message("Titre")
    await panel.get_by_role("button", name="everything").click()
    await window.field("text").fill("a")
    await window.submit.click()
    await expect(window.dialog.get_by_text("2 caractères au moins")).to_be_visible()
    await expect(window.dialog.get_by_text("Fais un choix ici")).to_have_count(2)
    await window.field("text").fill("abc")
    await window.dialog.get_by_text("B", exact=True).click()
    await window.dialog.get_by_text("x", exact=True).click()
    await window.dialog.get_by_text("z", exact=True).click()
    await expect(window.dialog.get_by_role("checkbox", name="y")).to_be_disabled()
    async with window.page.expect_file_chooser() as chooser:
        await window.dialog.get_by_role("button", name="Choisir un fichier").click()
    await (await chooser.value).set_files({"name": "oui.txt", "mimeType": "text/plain", "buffer": b"oui"})
    await window.submit.click()
    await expect(window.message("['abc', 'b', ['x', 'z']] ['oui.txt=oui']")).to_be_visible()

    await panel.get_by_role("button", name="choices").click()
    await window.dialog.get_by_text("Oui ?").click()
    for custom_id, choice in (("plain", "Un"), ("user", "Karim"), ("channel", "salon")):
        await window.page.locator(f"[data-field={custom_id}] .select").click()
        await window.page.get_by_role("option", name=choice).first.click()
    await window.submit.click()
    await expect(window.message("True un Karim salon")).to_be_visible()


async def test_after_a_refusal_one_goes_on(visitor: Visitor) -> None:
    window = await visitor.window("camille", "salon")
    await window.run("panneau")
    await window.composer.fill("Pas encore envoyé")
    await window.message("Titre").get_by_role("button", name="silent").click()
    await expect(window.page.get_by_role("alert")).to_be_visible()
    await expect(window.composer).to_have_value("Pas encore envoyé")
    await window.composer.press("Enter")
    await expect(window.message("Pas encore envoyé")).to_be_visible()
    await expect(window.composer).to_have_value("")


async def test_an_answer_that_takes_its_time(visitor: Visitor, sample: Server) -> None:
    window = await visitor.window("camille", "salon")
    await window.composer.fill("/lent ")
    await window.button("Lancer la commande").click()
    await expect(window.message("réfléchit…")).to_be_visible()
    bot = sample.hub.world.env.bot
    assert isinstance(bot, SampleBot)
    bot.gate.set()
    await expect(window.message("C'est fait.")).to_be_visible()
    await expect(window.page.locator(".thinking")).to_have_count(0)
