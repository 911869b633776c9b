"""The page in a real browser: what a visitor does with it, on a running demonstration."""

import os
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.demo.browser import Browser as Server

if os.environ.get("CI") != "true":
    pytest.importorskip("playwright", reason="the page is not tested: pip install playwright")
from playwright.async_api import Browser, Locator, expect

from tests.demo.visitor import PHONE, WIDE, Visitor, visiting

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def visitor(chromium: Browser, browser: Server) -> AsyncIterator[Visitor]:
    async with visiting(chromium, browser) as found:
        yield found


async def test_a_question_goes_its_whole_way(visitor: Visitor) -> None:
    title = "Qui signe le volet médical d’un dossier MDPH ?"
    camille = await visitor.window("camille")
    await camille.button("Poser une question").click()
    await camille.field("title").fill(title)
    await camille.field("details").fill("Le dossier revient pour la troisième fois.")
    await camille.choose("Mon compte")
    await camille.submit.click()

    preview = camille.message("Peut-être déjà répondu")
    await expect(preview.locator(".c-section").first).to_be_visible()
    await expect(preview).to_contain_text("Personne d’autre ne voit ceci")
    await preview.get_by_role("button", name="Publier quand même").click()
    await camille.message("C’est publié").locator("a").click()
    await expect(camille.title).to_have_text(title)

    karim = await visitor.window("karim", title)
    await karim.say("Le généraliste, ou tout médecin qui suit le patient.")
    await camille.message("Le généraliste").click(button="right")
    await camille.page.get_by_role("menuitem", name="Marquer comme réponse").click()
    await expect(camille.message("Réponse retenue").first).to_be_visible()
    await expect(karim.page.locator(".head-tags")).to_contain_text("Répondue")

    await camille.button("Redémarrer le bot").click()
    await expect(camille.page.get_by_text("Le bot a redémarré")).to_be_visible(timeout=20_000)
    await camille.enter("général")
    await camille.run("question chercher", texte="signer volet médical MDPH")
    await camille.message("Voici ce qui s’en approche").get_by_text(title).click()
    await expect(camille.title).to_have_text(title)


async def test_a_post_in_the_forum(visitor: Visitor) -> None:
    title = "Crèche : un certificat d’éviction est-il dû ?"
    window = await visitor.window("yann", "questions")
    await window.button("Nouvelle publication").click()
    await expect(window.button("Joindre un fichier")).to_have_count(0)  # /installer has it so
    await window.submit.click()
    await expect(window.dialog.get_by_role("alert")).to_contain_text("Il faut un titre")
    await window.dialog.get_by_role("textbox", name="Titre", exact=True).fill(title)
    await window.dialog.get_by_label("Message").fill("La directrice l’exige pour une **rhinite**.")
    await window.dialog.get_by_role("button", name="Enfant, collectivité").click()
    await window.submit.click()

    await expect(window.title).to_have_text(title)
    await expect(window.message("rhinite").locator("strong")).to_have_text("rhinite")
    await expect(window.message("Ta question est bien arrivée")).to_be_visible()
    await window.enter("questions")
    card = window.page.locator(".post", has_text=title)
    await expect(card).to_contain_text("Enfant, collectivité")
    await expect(card).to_contain_text("Ouverte")
    await window.page.get_by_label("Chercher dans les publications").fill("eviction creche")
    await expect(window.page.locator(".post")).to_have_count(1)


async def test_what_one_alone_sees(visitor: Visitor) -> None:
    camille = await visitor.window("camille", "détente")
    karim = await visitor.window("karim", "détente")
    await camille.run("aide")
    answer = camille.message("Personne d’autre ne voit ceci")
    await expect(answer).to_be_visible()
    await karim.say("Rien que cela")
    assert await karim.page.get_by_text("Personne d’autre ne voit ceci").count() == 0
    await answer.get_by_role("button", name="Masquer").click()
    await expect(camille.page.get_by_text("Personne d’autre ne voit ceci")).to_have_count(0)
    await camille.page.reload()
    await expect(camille.message("Rien que cela")).to_be_visible()
    assert await camille.page.get_by_text("Personne d’autre ne voit ceci").count() == 0


async def test_two_windows_are_two_members(visitor: Visitor) -> None:
    camille = await visitor.window("camille", "détente")
    karim = await visitor.window("karim", "détente")
    await karim.composer.fill("Je n’ai pas fini")
    await karim.evaluate("document.querySelector('.composer-text').setSelectionRange(2, 2)")
    await camille.say("Bonjour @Karim, #questions est par là")
    mine = karim.message("Bonjour @Karim")
    await expect(mine).to_have_class(r"message heads mentioned")
    await expect(karim.composer).to_have_value("Je n’ai pas fini")
    await expect(karim.composer).to_be_focused()
    assert await karim.evaluate("document.querySelector('.composer-text').selectionStart") == 2

    await mine.hover()
    await mine.get_by_role("button", name="Répondre").click()
    await karim.say("Je te réponds")
    await expect(camille.message("Je te réponds").locator(".reply-line")).to_contain_text("Bonjour @Karim")
    await mine.click(button="right")
    await karim.page.get_by_role("menuitem", name="Réagir avec 👍").click()
    await expect(camille.message("Bonjour @Karim").locator(".reaction")).to_contain_text("1")

    await camille.enter("général")
    await karim.say("Camille est partie")
    unread = camille.page.locator(".entry.unread", has_text="détente")
    await expect(unread).to_be_visible()
    await unread.click()
    await expect(camille.message("Camille est partie")).to_be_visible()
    await expect(unread).to_have_count(0)


async def test_the_tour_points_at_the_next_thing(visitor: Visitor, browser: Server) -> None:
    await browser.done("/api/tour", chapter="first")
    await browser.done("/api/tour", action="again")
    window = await visitor.window("camille", "général", tour=True)
    coach, pointed = window.page.locator(".coach"), window.page.locator("[data-pointed]")
    await expect(coach).to_contain_text("Étape 1 sur")
    await expect(pointed).to_have_attribute("data-tour", "channel:accueil")
    await pointed.click()
    await expect(pointed).to_have_text("❓Poser une question")
    await pointed.click()
    await expect(coach).to_contain_text("Étape 2 sur")
    await expect(pointed).to_have_attribute("data-tour", "form-field:title")
    await window.field("title").fill("Faut-il un certificat pour la cantine ?")
    await window.choose("Mon compte")
    await expect(pointed).to_have_text("Envoyer")
    for part in await window.page.locator(".dialog .field, .dialog button").all():
        assert not await covers(coach, part)
    await pointed.click()
    await expect(coach).to_contain_text("Étape 3 sur")
    await expect(pointed).to_have_text("Publier quand même")
    preview = window.message("Peut-être déjà répondu")
    for part in (*await preview.locator(".c-container, .c-section").all(), pointed):
        assert not await covers(coach, part), "what is about to be published stays in sight"
    await pointed.click()
    await expect(coach).to_contain_text("Étape 4 sur")
    await coach.get_by_role("button", name="Devenir Karim").click()
    await expect(window.page.locator(".myself")).to_contain_text("Karim")
    await expect(pointed).to_have_attribute("data-tour", "channel:questions")

    await coach.get_by_role("button", name="Cacher la visite").click()
    await expect(coach).to_have_count(0)
    await window.page.reload()
    await expect(window.title).to_be_visible()
    await expect(coach).to_have_count(0)
    await window.button("Visite guidée").click()
    await window.page.get_by_role("menuitemradio", name="Première visite").click()
    await expect(coach).to_contain_text("Étape 4 sur 8")
    await coach.get_by_role("button", name="Passer cette étape").click()
    await expect(coach).to_contain_text("Étape 5 sur 8")


async def test_a_chapter_is_chosen_with_the_keyboard_alone(visitor: Visitor, browser: Server) -> None:
    await browser.done("/api/tour", chapter="first")
    await browser.done("/api/tour", action="again")
    for size in (WIDE, PHONE):
        window = await visitor.window("camille", "général", size, tour=True)
        coach, keys = window.page.locator(".coach"), window.page.keyboard
        chosen = window.page.get_by_role("menuitemradio", checked=True)
        await window.button("Visite guidée").focus()
        await keys.press("Enter")
        await expect(chosen).to_be_focused()
        await expect(coach).to_be_hidden()
        assert await window.overflows() == []
        while "météo" not in str(await window.evaluate("document.activeElement.innerText")):
            await keys.press("ArrowDown")
        await keys.press("Enter")
        await expect(coach).to_contain_text("Étape 1 sur 2")
        await expect(window.button("Visite guidée")).to_be_focused()

        skip = coach.get_by_role("button", name="Passer cette étape")
        await skip.focus()
        await keys.press("Enter")
        await expect(coach).to_contain_text("Étape 2 sur 2")
        await expect(skip).to_be_focused()
        await keys.press("Enter")
        await expect(coach).to_contain_text("Chapitre terminé")
        await expect(coach).to_be_focused()
        await keys.press("Tab")
        await keys.press("Enter")
        await expect(chosen).to_contain_text("La météo du travail")
        await keys.press("Escape")
        await coach.get_by_role("button", name="Continuer").press("Enter")
        await expect(coach).to_contain_text("Étape 1 sur 4")
        await window.page.reload()
        await expect(coach).to_contain_text("Étape 1 sur 4")


async def covers(card: Locator, what: Locator) -> bool:
    one, other = await card.bounding_box(), await what.bounding_box()
    assert one
    assert other
    return (
        one["x"] < other["x"] + other["width"]
        and other["x"] < one["x"] + one["width"]
        and one["y"] < other["y"] + other["height"]
        and other["y"] < one["y"] + one["height"]
    )


async def test_the_tours_card_leaves_the_composer_in_sight(visitor: Visitor, browser: Server) -> None:
    await browser.done("/api/tour", chapter="first")
    await browser.done("/api/tour", action="again")
    for _ in range(6):
        await browser.done("/api/tour", action="skip")
    for size in (WIDE, PHONE):
        window = await visitor.window("camille", "général", size, tour=True)
        coach, composer = window.page.locator(".coach"), window.page.locator(".composer")
        await window.composer.press_sequentially("/question ch")
        await window.page.get_by_role("option").first.click()
        await window.page.locator("[data-option=texte]").fill("signer un arrêt quand on est interne, de garde, la nuit")
        await expect(coach).to_contain_text("Retrouve-la avec tes mots")
        assert not await covers(coach, composer)
        assert not await covers(coach, window.page.locator(".offers"))


async def test_the_tour_leads_to_where_its_step_can_be_done(visitor: Visitor, browser: Server) -> None:
    await browser.done("/api/tour", chapter="unnamed")
    camille = await visitor.window("camille", tour=True)
    await camille.enter("Confrère")  # in private, where the command is not
    await expect(camille.page.locator("[data-pointed]")).to_have_attribute("data-tour", "channel:général")
    await browser.done("/api/tour", chapter="moderation")
    nadia = await visitor.window("nadia", "questions", (390, 500), tour=True)
    await nadia.page.locator(".post[data-pointed]").click()
    await expect(nadia.page.locator("[data-pointed]")).to_have_attribute("data-tour", "message-menu:bot")
    await expect(nadia.page.locator(".ring")).to_be_visible()
    await nadia.page.locator(".messages-scroll").evaluate("all => all.scrollTo(0, 0)")
    await expect(nadia.page.locator(".ring"), "not over what hides it").to_be_hidden()


async def test_on_a_phone(visitor: Visitor) -> None:
    window = await visitor.window("camille", "remplacements", PHONE)
    page = window.page
    assert await window.overflows() == []
    await window.composer.tap()
    await window.composer.fill("Depuis mon téléphone")
    await page.get_by_role("button", name="Envoyer").tap()
    await expect(window.message("Depuis mon téléphone")).to_be_visible()
    box = await window.composer.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["y"] + box["height"] <= PHONE[1]

    await window.message("Depuis mon téléphone").get_by_role("button", name="Plus d’actions").tap()
    await page.get_by_role("menuitem", name="Modifier").tap()
    await page.locator(".edit-field").fill("Depuis mon vélo")
    await page.get_by_role("button", name="Enregistrer").tap()
    await expect(window.message("Depuis mon vélo")).to_contain_text("(modifié)")

    await page.get_by_role("button", name="Ouvrir la liste des salons").tap()
    await page.locator(".tree").get_by_title("questions", exact=True).tap()
    await expect(page.locator(".post").first).to_be_visible()
    assert await window.overflows() == []
    await page.locator(".post").first.tap()
    await expect(window.composer).to_be_in_viewport()
    assert await window.overflows() == []
    for _ in range(2):  # the second time they are there already, and the list shuts all the same
        await page.get_by_role("button", name="Ouvrir la liste des salons").tap()
        await page.locator(".tree").get_by_title("accueil", exact=True).tap()
    await window.button("Poser une question").tap()
    await expect(window.submit).to_be_in_viewport()
    assert await window.overflows() == []
    await page.get_by_role("button", name="Fermer").tap()
    await page.get_by_role("button", name="Qui veux-tu être").tap()
    await page.get_by_role("option", name="Karim").tap()
    await page.get_by_role("button", name="Membres").tap()
    await expect(page.locator(".member.me")).to_contain_text("Karim")


async def test_a_long_press_opens_the_menu(visitor: Visitor) -> None:
    window = await visitor.window("camille", "remplacements", PHONE)
    await window.composer.fill("Appuie longtemps")
    await window.page.get_by_role("button", name="Envoyer").tap()
    message = window.page.locator(".message:not(.sending)", has_text="Appuie longtemps").locator(".md")
    await message.dispatch_event("pointerdown", {"pointerType": "touch", "bubbles": True})
    await expect(window.page.get_by_role("menuitem", name="Remercier")).to_be_visible()


async def test_private_messages_with_the_bot(visitor: Visitor) -> None:
    window = await visitor.window("thomas")
    await window.enter("Confrère")
    await window.say("Il y a quelqu’un ?")
    answer = window.message("Ici, je ne lis pas les messages")
    await answer.get_by_role("button", name="Que puis-je faire").click()
    await expect(window.message("Ce que tu peux faire en message privé")).to_be_visible()


async def test_what_could_not_be_sent_comes_back(visitor: Visitor) -> None:
    window = await visitor.window("mathilde", "général")
    await window.page.route("**/api/act", lambda route: route.abort())
    await window.composer.fill("Long message")
    await window.composer.press("Enter")
    await expect(window.page.get_by_role("alert")).to_contain_text("Ce que tu as écrit est toujours là")
    await expect(window.composer).to_have_value("Long message")
    await window.page.unroute("**/api/act")
    await window.composer.press("Enter")
    await expect(window.message("Long message")).to_be_visible()
    await expect(window.composer).to_have_value("")
    visitor.complaints.clear()  # the browser's own words on the request that was cut


async def test_a_command_is_checked_before_it_is_sent(visitor: Visitor) -> None:
    window = await visitor.window("camille", "général")
    await window.composer.press_sequentially("/question ch")
    await expect(window.page.get_by_role("option").first).to_contain_text("/question chercher")
    await window.composer.press("Enter")
    option = window.page.locator("[data-option=texte]")
    await expect(option).to_be_focused()
    await option.press("Enter")
    await expect(window.page.get_by_role("alert")).to_contain_text("Il manque « texte »")
    await option.press("Backspace")
    await expect(window.composer).to_be_focused()

    await window.composer.fill("/fiche voir ")
    await window.page.locator("[data-option=nom]").press_sequentially("arrêt de travail")
    await window.page.get_by_role("option", name="Avis d’arrêt de travail").first.click()
    await window.button("Lancer la commande").click()
    await expect(window.message("ne remplace pas le texte officiel")).to_be_visible()


async def test_a_form_put_away_is_kept(visitor: Visitor) -> None:
    window = await visitor.window("ines")
    await window.button("Poser une question").click()
    await window.submit.click()
    await expect(window.dialog).to_contain_text("Écris quelques mots ici")
    await expect(window.field("title")).to_be_focused()
    await window.field("title").fill("À moitié écrite")
    await window.page.keyboard.press("Escape")
    await expect(window.dialog).to_have_count(0)
    await expect(window.button("Poser une question")).to_be_focused()
    await window.button("Poser une question").click()
    await expect(window.field("title")).to_have_value("À moitié écrite")
    await window.button("Repartir de zéro").click()
    await expect(window.field("title")).to_have_value("")
    await window.page.keyboard.press("Escape")

    await window.enter("général")
    await window.run("question poser")
    await window.field("title").press("Escape")
    await expect(window.composer, "the command's own fields are gone").to_be_focused()
    await window.composer.fill("z" * 2001)
    await expect(window.page.locator(".counter")).to_have_text("1 de trop")
    await window.composer.press("Enter")
    await expect(window.page.get_by_role("alert")).to_contain_text("2000 caractères au plus")
    await expect(window.composer).to_have_value("z" * 2001)


async def test_the_clock_and_the_language(visitor: Visitor) -> None:
    window = await visitor.window("emma", "général")
    await expect(window.button("Restart the bot")).to_be_visible()
    day = window.page.locator(".clock-day")
    before = await day.text_content()
    await window.button("Forward one day").click()
    await expect(day).not_to_have_text(str(before))
    await window.become("Camille")
    await expect(window.button("Redémarrer le bot")).to_be_visible()
    assert await window.evaluate("document.documentElement.lang") == "fr"


NAMELESS = """[...document.querySelectorAll('button, a[href], input, textarea')].filter((one) => one.checkVisibility()
    && !one.ariaLabel && !one.innerText?.trim() && !one.labels?.length && !one.title).map((one) => one.outerHTML)"""


async def test_everything_has_a_name_and_fits_its_theme(visitor: Visitor) -> None:
    window = await visitor.window("camille")
    for channel in ("accueil", "questions", "général"):
        await window.enter(channel)
        assert await window.evaluate(NAMELESS) == []
    await window.button("Thème clair ou sombre").click()
    assert await window.evaluate("document.documentElement.dataset.theme") == "dark"
    await window.page.reload()
    await expect(window.title).to_be_visible()
    assert await window.evaluate("document.documentElement.dataset.theme") == "dark"
