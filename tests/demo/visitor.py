"""A visitor of the page: windows of a real browser, each a member in a place of a running demonstration."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, BrowserContext, Locator, Page, expect

from tests.demo.browser import Browser as Server

WIDE, PHONE = (1280, 800), (390, 844)
STICKING_OUT = """(width) => [...document.querySelectorAll('.bar, .bar *, .main, .main *, .dialog *')].filter((one) => {
    if (!one.checkVisibility() || one.getBoundingClientRect().right <= width + 1) return false;
    for (let box = one.parentElement; box && box.id !== 'app'; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== 'visible') return false;
    return true;
}).map((one) => one.className)"""
expect.set_options(timeout=15_000)


class Visitor:
    """A visitor of a running demonstration, with as many windows as they like."""

    def __init__(self, browser: Browser, server: Server) -> None:
        self._browser, self._server = browser, server
        self._contexts: list[BrowserContext] = []
        self.complaints: list[str] = []

    async def window(
        self, who: str, channel: str = "accueil", size: tuple[int, int] = WIDE, *, tour: bool = False
    ) -> "Window":
        """A window in which this persona stands in this channel or thread."""
        phone = size == PHONE
        context = await self._browser.new_context(
            viewport={"width": size[0], "height": size[1]}, has_touch=phone, is_mobile=phone, locale="fr-FR"
        )
        self._contexts.append(context)
        page = await context.new_page()
        page.on("console", lambda said: self.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        if not tour:
            await page.add_init_script("sessionStorage.setItem('tour-hidden', 'yes')")
        place = (await self._server.as_(who).channel(channel))["id"]
        await page.goto(f"{self._server.address}/#m={self._server.ids[who]}&c={place}")
        found = Window(page)
        await expect(found.title).to_have_text(channel)
        return found

    async def leave(self) -> None:
        for context in self._contexts:
            await context.close()


class Window:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.title = page.locator(".head h1")
        self.composer = page.locator(".composer-text")
        self.messages = page.locator(".message")
        self.dialog = page.get_by_role("dialog")
        self.submit = page.get_by_role("dialog").locator("[type=submit]")

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def message(self, text: str) -> Locator:
        return self.messages.filter(has_text=text).last

    def field(self, custom_id: str) -> Locator:
        return self.page.locator(f"[data-field={custom_id}]").locator("input, textarea")

    async def choose(self, label: str) -> None:
        """Choose one of a form's answers."""
        await self.dialog.get_by_text(label, exact=True).click()

    async def enter(self, channel: str) -> None:
        await self.page.locator(".tree").get_by_title(channel, exact=True).click()
        await expect(self.title).to_have_text(channel)

    async def say(self, text: str) -> None:
        await self.composer.fill(text)
        await self.composer.press("Enter")
        await expect(self.message(text)).to_be_visible()
        await expect(self.page.locator(".sending")).to_have_count(0)

    async def run(self, command: str, **options: str) -> None:
        """Type a slash command; with an option's value, in its field."""
        await self.composer.fill(f"/{command} ")
        for name, value in options.items():
            await self.page.locator(f"[data-option={name}]").fill(value)
        await self.button("Lancer la commande").click()
        await expect(self.composer).to_be_visible()

    async def become(self, name: str) -> None:
        await self.page.locator(".myself").click()
        await self.page.get_by_role("option", name=name).click()
        await expect(self.page.locator(".myself")).to_contain_text(name)

    async def evaluate(self, script: str) -> object:
        found: object = await self.page.evaluate(script)
        return found

    async def overflows(self) -> object:
        """What sticks out of the window on its right."""
        size = self.page.viewport_size
        assert size
        return await self.page.evaluate(STICKING_OUT, size["width"])


@asynccontextmanager
async def visiting(shown: Browser, server: Server) -> AsyncIterator[Visitor]:
    """A visitor whose browser must have had nothing to complain about (the page's policy included)."""
    found = Visitor(shown, server)
    try:
        yield found
    finally:
        await found.leave()
    assert not found.complaints, found.complaints
