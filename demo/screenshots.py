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
WHO_I_AM = "Externe à Lyon, en stage avec Camille."
CONFIDED = "Un collègue me met mal à l’aise, et je ne sais pas quoi en faire."
ANSWERED = "Merci de nous l’avoir dit. Raconte ici ce que tu veux, à ton rythme."
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
    a curve, a conversation through the bot, what a mentor is asked; for moderators a report, what its author is told, a
    channel that cools down, a newcomer, a member's file; an answer to somebody without a name; whether all is in place,
    and the plan for an empty server, which ends the community.
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
        "settled": _settled,
        "calm": _calmed,
        "newcomer": _newcomer,
        "case": _case,
        "unnamed": _unnamed,
        "diagnosis": _diagnosed,
        "plan": _planned,
    }
    taken = []
    for name, step in [*steps.items(), *small.items()]:
        await page.set_viewport_size(SIZE)
        await step(page)
        await page.mouse.move(0, 0)
        await page.evaluate("document.activeElement.blur()")
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
    await expect(page.get_by_text("Parution sous le nom")).to_be_visible()
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
    """Mathilde reports a message; Nadia takes it, and does not learn who reported it."""
    await _become(page, "Mathilde", "entraide")
    message = page.locator(".message").last
    await message.click(button="right")
    await page.get_by_role("menuitem", name="Signaler").click()
    await page.locator("[data-field=reason]").locator("input, textarea").fill(REPORTED)
    await _send(page)
    await expect(page.get_by_text("c’est transmis à la modération")).to_be_visible(timeout=SECONDS * 1000)
    await _become(page, "Nadia", "moderation")
    await page.get_by_role("button", name="Je prends").last.click()
    await expect(page.get_by_text("C’est à toi.").last).to_be_visible(timeout=SECONDS * 1000)


async def _settled(page: Page) -> None:
    """What Mathilde is told of it."""
    await page.locator(".messages").get_by_role("button", name="Régler").last.click()
    await _choose(page, "answer", "Nous en avons parlé")
    await _send(page)
    await expect(page.get_by_text("C’est réglé.").last).to_be_visible(timeout=SECONDS * 1000)
    await _become(page, "Mathilde", "Confrère")
    await expect(page.get_by_text("a traité ton signalement")).to_be_visible(timeout=SECONDS * 1000)


async def _calmed(page: Page) -> None:
    """What everybody reads in a channel that cools down, and what Nadia is told."""
    await _become(page, "Nadia", "entraide")
    await _run(page, "apaiser", duree="10 minutes", motif="Le ton monte.")
    await expect(page.get_by_text("Ici, on souffle un peu")).to_be_visible(timeout=SECONDS * 1000)


async def _newcomer(page: Page) -> None:
    """Léo asks to be recognised, and Camille answers for him: the moderators' card."""
    await _become(page, "Léo", "accueil")
    await page.locator(".messages").get_by_role("button", name="Me faire reconnaître").last.click()
    await page.get_by_role("button", name="Demander à la modération").click()
    await page.get_by_role("dialog").get_by_text("Soignant, en exercice ou en formation").click()
    await page.get_by_role("dialog").locator("textarea").fill(WHO_I_AM)
    await _send(page)
    await expect(page.get_by_text("C’est transmis à la modération")).to_be_visible(timeout=SECONDS * 1000)
    await _become(page, "Camille", "entraide")
    await _run(page, "parrainer", membre="Léo")
    await expect(page.get_by_text("C’est noté : tu réponds de")).to_be_visible(timeout=SECONDS * 1000)
    await _become(page, "Nadia", "moderation")
    await expect(page.locator(".message", has_text="En répondent")).to_be_visible(timeout=SECONDS * 1000)


async def _case(page: Page) -> None:
    """What Nadia decided of Karim, as the other moderators read it."""
    await _become(page, "Nadia", "remplacements")
    await page.locator(".message").last.click(button="right")
    await page.get_by_role("menuitem", name="Sanctionner").click()
    await page.get_by_role("dialog").get_by_text("Mise en pause").click()
    await _choose(page, "duration", "Un jour")
    await _choose(page, "template", "Ton blessant")
    await _send(page)
    await expect(page.get_by_text("C’est décidé")).to_be_visible(timeout=SECONDS * 1000)
    await _become(page, "Olivier", "détente")
    await _run(page, "moderation dossier", membre="Karim")
    await expect(page.get_by_text("Dossier de")).to_be_visible(timeout=SECONDS * 1000)


async def _unnamed(page: Page) -> None:
    """Thomas writes to the moderators, who answer without knowing whom."""
    await _become(page, "Thomas", "entraide")
    await _run(page, "ecrire-moderation")
    await page.get_by_role("dialog").locator("textarea").fill(CONFIDED)
    await _send(page)
    await expect(page.get_by_text("C’est gardé").last).to_be_visible(timeout=SECONDS * 1000)
    await page.get_by_role("button", name="Avancer d’une heure").click()
    await _become(page, "Nadia", "moderation")
    await page.locator(".c-button", has_text="Répondre").last.click()
    await page.get_by_role("dialog").locator("textarea").fill(ANSWERED)
    await _send(page)
    await expect(page.get_by_text("C’est parti").last).to_be_visible(timeout=SECONDS * 1000)
    await _become(page, "Thomas", "Confrère")
    await expect(page.get_by_text(ANSWERED)).to_be_visible(timeout=SECONDS * 1000)


async def _diagnosed(page: Page) -> None:
    await _become(page, "Nadia", "général")
    await _run(page, "diagnostic")
    await expect(page.get_by_text("Base de données").last).to_be_visible(timeout=SECONDS * 1000)


async def _planned(page: Page) -> None:
    """What Olivier reads on a server where nobody has set anything up."""
    await page.get_by_role("button", name="Tout recommencer").click()
    await page.get_by_role("button", name="Sur un serveur vide").click()
    await expect(page.locator(".tree").get_by_title("questions", exact=True)).to_have_count(0, timeout=SECONDS * 1000)
    await _become(page, "Olivier", "général")
    await _run(page, "installer")
    await expect(page.get_by_text("Ce que je vais faire")).to_be_visible(timeout=SECONDS * 1000)


async def _run(page: Page, command: str, **options: str) -> None:
    """A command with its options: a reason as it is, the others from the list that is offered."""
    await page.locator(".composer-text").fill(f"/{command} ")
    for name, value in options.items():
        await page.locator(f"[data-option={name}]").fill(value)
        if name != "motif":
            await page.get_by_role("option", name=value).first.click()
    await page.get_by_role("button", name="Lancer la commande").click()


async def _choose(page: Page, field: str, answer: str) -> None:
    await page.locator(f"[data-field={field}] button").click()
    await page.get_by_role("option", name=answer).first.click()


async def _send(page: Page) -> None:
    await page.get_by_role("dialog").locator("[type=submit]").click()


async def _become(page: Page, who: str, place: str) -> None:
    await page.locator(".myself").click()
    await page.get_by_role("option", name=who).click()
    await expect(page.locator(".myself")).to_contain_text(who)
    await page.locator(".tree").get_by_title(place, exact=True).click()
    await expect(page.locator(".head h1")).to_have_text(place)


async def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    async with demonstration() as address, chromium() as browser:
        for path in await take(browser, address, folder):
            sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("python -m demo.screenshots DIR")
    asyncio.run(main(Path(sys.argv[1])))
