"""A visitor who walks the guided tour in the page, one line for each thing that they do."""

import json
import re

from core.i18n import Locale, shipped
from demo.tour import CHAPTERS
from demo.tour.steps import Chapter
from tests.demo.browser import Browser, Json, Tab

STEPS = [step for chapter in CHAPTERS for step in chapter.steps]
TEXTS = shipped()


def quoted(step_id: str) -> list[str]:
    """What a step's text says to press or type."""
    (step,) = [step for step in STEPS if step.id == step_id]
    return re.findall(r"«\xa0(.+?)\xa0»", step.text(TEXTS, Locale.FR))


class Visitor:
    """Does, as one member or another, what the steps ask for."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.camille, self.karim, self.nadia = map(browser.as_, ("camille", "karim", "nadia"))
        self.helene = browser.as_("helene")

    async def begin(self, step: str) -> None:
        """Go to a step by the menu of chapters."""
        chapter = next(one for one in CHAPTERS if step in [each.id for each in one.steps])
        await self.open_chapter(chapter)
        while await self.current() != step:
            await self.browser.done("/api/tour", action="skip")

    async def open_chapter(self, chapter: Chapter) -> None:
        """A chapter from its start."""
        await self.browser.done("/api/tour", chapter=chapter.id)
        await self.browser.done("/api/tour", action="again")

    async def current(self) -> str:
        """The open chapter's step to do; "" at its end."""
        tour = (await self.camille.state())["tour"]
        return str([*(step["id"] for step in tour["steps"]), ""][tour["current"]])

    async def open(self) -> Json:
        """Camille presses the panel's button: the form."""
        form: Json = (await self.press(self.camille, "accueil", "questions:ask"))["form"]
        return form

    async def write(self, title: str) -> str:
        """Camille sends the form: the text of the preview."""
        form = await self.open()
        return await self.submit(form, title)

    async def submit(self, form: Json, title: str, signature: str = "account") -> str:
        values = {"title": title, "details": "", "signature": signature}
        await self.camille.do("submit", form=form["id"], values=values)
        return await self.last(self.camille, "accueil")

    async def publish(self) -> str:
        """Camille publishes what she wrote: the thread's id."""
        known = {thread["id"] for thread in (await self.camille.state())["threads"]}
        await self.press(self.camille, "accueil", "questions:publish")
        (new,) = [thread for thread in (await self.camille.state())["threads"] if thread["id"] not in known]
        return str(new["id"])

    async def send(self, tab: Tab, channel: str, text: str) -> str:
        return str((await tab.do("send", channel=channel, content=text))["message"])

    async def press(self, tab: Tab, channel: str, verb: str) -> Json:
        """Press the last such button in a channel."""
        place = (await tab.state())["dm"]["id"] if channel == "dm" else (await tab.channel(channel))["id"]
        for message in reversed(await tab.messages(place)):
            if custom_id := re.search(rf'"({verb}[^"]*)"', json.dumps(message["components"])):
                return await tab.do("click", channel=place, message=message["id"], customId=custom_id[1])
        raise AssertionError(f"no {verb} in {channel}")

    async def slash(self, tab: Tab, name: str, **options: str) -> str:
        """The text of the private answer, given in #accueil."""
        place = (await tab.channel("accueil"))["id"]
        await tab.do("slash", channel=place, name=name, options=options)
        return await self.last(tab, "accueil")

    async def menu(self, tab: Tab, thread: str, name: str, message: str) -> None:
        await tab.do("menu", channel=thread, name=name, target=message)

    async def last(self, tab: Tab, channel: str) -> str:
        message = (await tab.messages((await tab.channel(channel))["id"]))[-1]
        return str(message["html"]) + json.dumps(message["components"], ensure_ascii=False)


async def over(visitor: Visitor, chapter_id: str) -> None:
    """The chapter is at its end, with every step done."""
    tour = (await visitor.camille.state())["tour"]
    assert (tour["chapter"], tour["current"]) == (chapter_id, len(tour["steps"]))
    assert all(step["done"] for step in tour["steps"])


async def mentoring(tab: Tab) -> str:
    return str((await tab.channel("mentorat"))["id"])


def member(browser: Browser, key: str) -> str:
    return str(browser.hub.world.community.actors[key].id)
