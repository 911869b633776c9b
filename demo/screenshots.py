"""`python -m demo.screenshots DIR`: the README's pictures, taken from the demonstration as it runs.

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
SECONDS = 30
TELLING = "La fille de ma patiente m’appelle au 06 39 98 12 34, que dire ?"
QUESTION = "Est-ce qu’un interne peut signer un certificat de décès ?"


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
    docs/pseudonymes.md: what is masked, a thread under other names, and what follows a slip.
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
    taken = []
    for name, step in steps.items():
        await step(page)
        await page.mouse.move(0, 0)
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


async def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    async with demonstration() as address, chromium() as browser:
        for path in await take(browser, address, folder):
            sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("python -m demo.screenshots DIR")
    asyncio.run(main(Path(sys.argv[1])))
