"""`python -m demo.screenshots DIR`: the pictures of the README and of docs/, taken from the demonstration as it runs.

The browser is the system's Chromium (`CHROMIUM`, else /usr/bin/chromium), played through Playwright (the `test` extra).
"""

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Page, ViewportSize, async_playwright, expect

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ROOT = Path(__file__).parent.parent
SIZE = ViewportSize(width=1200, height=840)
SHARPNESS = 1.5
"""Picture points for one of the page's."""
SMALL = ViewportSize(width=390, height=720)
"""For those that the README shows side by side, as on a phone."""
SECONDS = 30
TELLING = "La fille de ma patiente m’appelle au 06 39 98 12 34, que dire ?"
REPORTED = "Ce message vise une consœur."
QUESTION = "Est-ce qu’un interne peut signer un certificat de décès ?"

TALK = (
    ("Camille", "Trois gardes en dix jours. Ce soir, je n’y arrive plus."),
    ("Hélène", "Je suis là, et j’ai le temps. Raconte-moi par où tu veux."),
)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser without a window, that asks nothing of the network by itself."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def demonstration() -> AsyncIterator[str]:
    """The address of a demonstration of its own. Raises `RuntimeError` with what it said, where it does not start."""
    command = (str(ROOT / "bot.py"), "--demo", "--no-browser", "--port", "0")
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT, cwd=ROOT
    )
    try:
        yield await asyncio.wait_for(_address(process), SECONDS)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        await process.wait()


async def _address(process: asyncio.subprocess.Process) -> str:
    said = ""
    assert process.stdout is not None
    while line := (await process.stdout.readline()).decode():
        said += line
        if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
            return found[0]
    raise RuntimeError(said)


async def take(browser: Browser, address: str, folder: Path) -> list[Path]:
    """Take the README's three pictures (a question with similar answers, the forum, an answered thread), then those of
    docs/pseudonymes.md: what is masked, a thread under other names, and what follows a slip. The small ones come last:
    a curve, a conversation through the bot, what a mentor is asked; for moderators a report, a channel that cools
    down, and what the set-up lacks.
    """
    context = await browser.new_context(
        viewport=SIZE, device_scale_factor=SHARPNESS, color_scheme="light", locale="fr-FR"
    )
    page = await context.new_page()
    await page.add_init_script("sessionStorage.setItem('tour-hidden', 'yes')")
    await page.goto(address)
    steps = {
        "question": _ask,
        "forum": _forum,
        "answer": _answered,
        "pen": _under_pens,
        "masked": _masked,
        "slip": _slipped,
    }
    small = {
        "curve": _curve,
        "talk": _talked,
        "mentor": _proposed,
        "report": _reported,
        "calm": _calmed,
        "diagnosis": _diagnosed,
    }
    taken = []
    for name, step in [*steps.items(), *small.items()]:
        await page.set_viewport_size(SIZE)
        await step(page)
        await page.mouse.move(0, 0)
        if name in small:
            await page.set_viewport_size(SMALL)
            await page.locator(".messages-scroll").evaluate("all => all.scrollTo(0, all.scrollHeight)")
        await page.wait_for_timeout(2500)  # until what was lit up has faded
        taken.append(folder / f"{name}.png")
        await page.screenshot(path=taken[-1])
    await context.close()
    return taken


async def _ask(page: Page) -> None:
    await page.get_by_role("button", name="Poser une question").click()
    await page.locator("[data-field=title] input").fill(QUESTION)
    await page.get_by_role("dialog").get_by_text("Mon compte", exact=True).click()
    await page.get_by_role("button", name="Envoyer", exact=True).click()
    await expect(page.get_by_role("button", name="Publier quand même")).to_be_visible(timeout=SECONDS * 1000)


async def _forum(page: Page) -> None:
    await page.get_by_role("link", name="questions", exact=True).click()
    await expect(page.locator(".post").first).to_be_visible()


async def _answered(page: Page) -> None:
    await page.locator(".post", has_text="Certificat de décès").first.click()
    await expect(page.get_by_text("Réponse retenue").first).to_be_visible()


async def _under_pens(page: Page) -> None:
    await page.get_by_role("link", name="questions", exact=True).click()
    await page.locator(".post", has_text="sur la foi de ce qu’on me disait").first.click()
    await expect(page.get_by_text("Respire")).to_be_visible()


async def _masked(page: Page) -> None:
    await page.get_by_role("link", name="accueil", exact=True).click()
    await page.get_by_role("button", name="Poser une question").click()
    await page.locator("[data-field=title] input").fill(TELLING)
    await page.get_by_role("dialog").get_by_text("Mon pseudonyme", exact=True).click()
    await page.get_by_role("button", name="Envoyer", exact=True).click()
    await expect(page.get_by_role("button", name="Publier dans l’heure")).to_be_visible(timeout=SECONDS * 1000)


async def _slipped(page: Page) -> None:
    await page.get_by_role("button", name=re.compile("^Publier(?! dans)")).last.click()
    await expect(page.get_by_text("paraîtra sous le nom")).to_be_visible()
    await page.mouse.move(0, 0)
    await page.get_by_role("button", name="Avancer d’une heure").click()
    await page.get_by_role("link", name="questions", exact=True).click()
    await page.locator(".post", has_text="La fille de ma patiente").first.click()
    await page.locator(".composer-text").fill("Merci, je vais essayer.")
    await page.locator(".composer-text").press("Enter")
    await page.locator(".tree").get_by_title("Confrère").last.click()
    await expect(page.get_by_role("button", name="Supprimer et republier")).to_be_visible(timeout=SECONDS * 1000)


async def _curve(page: Page) -> None:
    await page.get_by_role("link", name="meteo-du-travail", exact=True).click()
    await page.get_by_role("button", name="Ma courbe").click()
    await expect(page.locator(".messages img").last).to_be_visible(timeout=SECONDS * 1000)


async def _talked(page: Page) -> None:
    """Camille, who has had enough, and Hélène, who is on call; neither sees who the other is."""
    await page.get_by_role("link", name="meteo-du-travail", exact=True).click()
    await page.get_by_role("button", name="J’ai besoin de parler").last.click()
    await _become(page, "Hélène", "ecoute")
    await page.get_by_role("button", name="Je prends").last.click()
    await expect(page.get_by_text("Merci, c’est à toi")).to_be_visible(timeout=SECONDS * 1000)
    for who, said in TALK:
        await _become(page, who, "Confrère")
        await page.locator(".composer-text").fill(said)
        await page.locator(".composer-text").press("Enter")
        await expect(page.locator(".sending")).to_have_count(0)
    await _become(page, "Camille", "Confrère")
    await expect(page.get_by_text(TALK[-1][1])).to_be_visible()


async def _proposed(page: Page) -> None:
    """Camille fills in the form of who looks for a mentor and has the best asked, who is Hélène."""
    await _become(page, "Camille", "mentorat")
    await page.get_by_role("button", name="Trouver un mentor").click()
    await page.get_by_role("button", name="Je cherche un mentor").click()
    for field, answers in {"profession": ["Médecin"], "status": ["Interne"], "topics": ["paperasse", "thèse"]}.items():
        await page.locator(f"[data-field={field}] button").click()
        for answer in answers:
            await page.get_by_role("option", name=answer).click()
    await page.get_by_role("button", name="Valider").click()
    for field, typed in {"specialty": "MG", "region": "69"}.items():
        await page.locator(f"[data-field={field}] input").fill(typed)
    await page.get_by_role("button", name="Envoyer", exact=True).click()
    await page.locator(".messages").get_by_role("button", name="Trouver un mentor").last.click()
    await page.get_by_role("button", name="Demander, dans cet ordre").click()
    await expect(page.get_by_text("C’est parti")).to_be_visible(timeout=SECONDS * 1000)
    await _become(page, "Hélène", "Confrère")
    await expect(page.get_by_role("button", name="Oui, volontiers")).to_be_visible(timeout=SECONDS * 1000)


async def _reported(page: Page) -> None:
    """Camille reports a message; Nadia takes it, and does not learn who reported it."""
    await _become(page, "Camille", "entraide")
    message = page.locator(".message").last
    await message.click(button="right")
    await page.get_by_role("menuitem", name="Signaler").click()
    await page.locator("[data-field=reason]").locator("input, textarea").fill(REPORTED)
    await page.get_by_role("dialog").locator("[type=submit]").click()
    await expect(page.get_by_text("c’est transmis à la modération")).to_be_visible(timeout=SECONDS * 1000)
    await _become(page, "Nadia", "moderation")
    await page.get_by_role("button", name="Je prends").last.click()
    await expect(page.get_by_text("C’est à toi.").last).to_be_visible(timeout=SECONDS * 1000)


async def _calmed(page: Page) -> None:
    """What everybody reads in a channel that cools down, and what Nadia is told."""
    await _become(page, "Nadia", "entraide")
    await page.locator(".composer-text").fill("/apaiser ")
    await page.locator("[data-option=duree]").fill("10 minutes")
    await page.get_by_role("option", name="10 minutes").first.click()
    await page.locator("[data-option=motif]").fill("Le ton monte.")
    await page.get_by_role("button", name="Lancer la commande").click()
    await expect(page.get_by_text("Ici, on souffle un peu")).to_be_visible(timeout=SECONDS * 1000)


async def _diagnosed(page: Page) -> None:
    await _become(page, "Nadia", "général")
    await page.locator(".composer-text").fill("/diagnostic ")
    await page.get_by_role("button", name="Lancer la commande").click()
    await expect(page.get_by_text("Base de données").last).to_be_visible(timeout=SECONDS * 1000)


async def _become(page: Page, who: str, place: str) -> None:
    await page.locator(".myself").click()
    await page.get_by_role("option", name=who).click()
    await expect(page.locator(".myself")).to_contain_text(who)
    await page.locator(".tree").get_by_title(place, exact=True).click()


async def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    async with demonstration() as address, chromium() as browser:
        for path in await take(browser, address, folder):
            sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("python -m demo.screenshots DIR")
    asyncio.run(main(Path(sys.argv[1])))
