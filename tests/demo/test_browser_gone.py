"""What was open is no more: a thread that was withdrawn, a world that began anew. Nothing typed is lost with it."""

import asyncio
import os
import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.demo.browser import Browser as Server

if os.environ.get("CI") != "true":
    pytest.importorskip("playwright", reason="the page is not tested: pip install playwright")
from playwright.async_api import Browser, Route, expect

from tests.demo.visitor import Visitor, Window, visiting

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(chromium: Browser, browser: Server) -> AsyncIterator[Visitor]:
    async with visiting(chromium, browser) as found:
        yield found


async def asked(window: Window, title: str) -> None:
    """A question through the form, and into its thread."""
    await window.button("Poser une question").click()
    await window.field("title").fill(title)
    await window.choose("Mon compte")
    await window.submit.click()
    await window.page.get_by_role("button", name="Publier").last.click()
    await window.message("C’est publié").locator("a").click()
    await expect(window.title).to_have_text(title)


async def test_who_writes_in_a_thread_that_is_withdrawn_has_the_text_back(visitor: Visitor) -> None:
    title = "Posée trop vite"
    camille = await visitor.window("camille")
    await asked(camille, title)
    karim = await visitor.window("karim", title)
    yann = await visitor.window("yann", title)
    await karim.composer.fill("Une longue réponse, presque finie")
    await camille.run("question retirer")
    await camille.button("Retirer pour de bon").click()

    for window in (camille, karim, yann):
        await expect(window.title).to_have_text("questions")
        await expect(window.page.get_by_text("n’est plus là").first).to_be_visible()
    await expect(yann.dialog).to_have_count(0)
    kept = karim.page.get_by_role("alertdialog")
    await expect(kept.locator("textarea")).to_have_value("Une longue réponse, presque finie")
    await karim.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await kept.get_by_role("button", name="Copier le texte").click()
    await expect(kept).to_have_count(0)
    assert await karim.evaluate("navigator.clipboard.readText()") == "Une longue réponse, presque finie"
    # The browser's own words, where a window still asked for the thread as it went.
    visitor.complaints[:] = [complaint for complaint in visitor.complaints if "404" not in complaint]


async def test_in_a_new_world_one_is_still_oneself_and_goes_on_writing(visitor: Visitor, browser: Server) -> None:
    told, untold = await visitor.window("helene", "détente"), await visitor.window("emma", "remplacements")
    # One is told; the other's line is cut, and its member is unknown when it is back, as after a new start.
    await untold.page.route("**/api/events*", lambda route: route.abort())
    await untold.page.reload()
    for window, text in ((told, "Je finis ma"), (untold, "I was saying")):
        await window.composer.fill(text)
    await expect(untold.page.locator(".lost")).to_be_visible()
    await browser.hub.reset()
    await untold.page.unroute("**/api/events*")
    visitor.complaints.clear()  # the browser's own words on the line that was cut
    for window, persona, name, channel, text in (
        (told, "helene", "Hélène", "détente", "Je finis ma"),
        (untold, "emma", "Emma", "remplacements", "I was saying"),
    ):
        await window.page.wait_for_url(re.compile(browser.ids[persona]))
        await expect(window.page.locator(".myself")).to_contain_text(name)
        await expect(window.title).to_have_text(channel)
        await expect(window.composer).to_have_value(text)
        await window.say(f"{text} !")
    visitor.complaints.clear()


async def test_news_from_before_a_thread_leads_nobody_away_from_it(visitor: Visitor, browser: Server) -> None:
    """A slow machine's answer to an earlier question arrives after a link to what it knows nothing of was followed."""
    title = "Une question toute neuve"
    camille, karim = await visitor.window("camille"), browser.as_("karim")
    known, comes = asyncio.Event(), asyncio.Event()

    async def late(route: Route) -> None:
        answer = await route.fetch()
        known.set()
        await comes.wait()
        await route.fulfill(response=answer)

    await camille.page.route("**/api/state*", late, times=1)
    await karim.do("send", channel=(await karim.channel("général"))["id"], content="Bonjour à tous")
    await known.wait()
    forum = await karim.channel("questions")
    tags = [tag["id"] for tag in forum["tags"] if not tag["moderated"]][:1]
    await karim.do("post", channel=forum["id"], title=title, content="Qui signe quoi ?", tags=tags)
    thread = (await browser.as_("camille").channel(title))["id"]
    await camille.evaluate(f"void (location.hash = '#m={browser.ids['camille']}&c={thread}')")
    await asyncio.sleep(0.2)  # the page asks anew, in its turn
    comes.set()
    await expect(camille.title).to_have_text(title)


async def test_all_begins_anew_after_a_question(visitor: Visitor) -> None:
    window = await visitor.window("camille", "général")
    await window.say("Sera oublié")
    await window.button("Tout recommencer").click()
    await window.button("Annuler").click()
    await expect(window.message("Sera oublié")).to_be_visible()
    await window.button("Tout recommencer").click()
    await window.page.get_by_role("alertdialog").get_by_role("button", name="Tout recommencer").click()
    await expect(window.page.get_by_text("Sera oublié")).to_have_count(0, timeout=20_000)
    await expect(window.title).to_have_text("général")
    await window.say("Nouveau départ")


async def test_an_edit_of_what_is_gone_is_not_lost(visitor: Visitor) -> None:
    window = await visitor.window("mathilde", "général")
    other = await visitor.window("mathilde", "général")
    await window.say("À corriger, #questions")
    await window.composer.press("ArrowUp")
    edit = window.page.locator(".edit-field")
    await expect(edit).to_have_value("À corriger, #questions")
    await edit.fill("Corrigé")
    await other.message("À corriger").click(button="right")
    await other.page.get_by_role("menuitem", name="Supprimer").click()
    await other.button("Supprimer").click()
    await expect(edit).to_have_count(0)
    await expect(window.composer).to_have_value("Corrigé")
    await window.say("Corrigé pour de bon")


async def test_what_the_bot_took_away_is_told(visitor: Visitor) -> None:
    window = await visitor.window("thomas", "questions")
    await window.button("Nouvelle publication").click()
    await window.dialog.get_by_label("Titre").fill("Mme Kowalczyk, née le 12/03/1956")
    await window.dialog.get_by_label("Message").fill("Que faire ?")
    await window.submit.click()
    await expect(window.page.get_by_text("t’a écrit en privé")).to_be_visible()
    await expect(window.title).to_have_text("questions")
    letters = window.page.locator(".tree").get_by_title("Confrère").last
    news = window.page.locator(".toast").get_by_role("link", name="Lire")
    assert await news.get_attribute("href") == await letters.get_attribute("href")
    await letters.click()
    await expect(window.message("J’ai retiré ton message")).to_be_visible()
    await expect(news, "it is read").to_have_count(0, timeout=3000)  # by itself it goes after ten seconds
