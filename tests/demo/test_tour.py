"""The guided tour: each step is done by doing what its text says, and by nothing less."""

import re
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from simcord import ChannelHandle, InteractionResult

from cogs.frame import Confrere
from cogs.ui import Control
from core.i18n import Locale, Translator
from demo.community import PERSONAS
from demo.progress import Act, Progress
from demo.reading import control
from demo.tour import STEPS, Step
from tests.demo.founding import Founded, founding
from tests.questions.acts import card
from tests.world import answer_to, said, texts

TEXTS = Translator()
EVERY_STEP = pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)


def quoted(step: str, locale: Locale = Locale.FR) -> str:
    """What a step's text says to type."""
    text = next(each for each in STEPS if each.id == step).text(TEXTS, locale)
    found = re.search(r"«\xa0(.+?)\xa0»|“(.+?)”", text)
    assert found
    return found[1] or found[2]


@dataclass
class Visitor:
    """Acts through members as the page does, and keeps what the tour sees of it."""

    founded: Founded
    acts: list[Act] = field(default_factory=list)
    since: int = 0

    @property
    def progress(self) -> Progress:
        return Progress(self.acts, self.founded.env.http_requests[self.since :])

    def begin(self) -> None:
        self.acts, self.since = [], len(self.founded.env.http_requests)

    def note(self, persona: str, op: str, name: str = "", channel: str = "") -> None:
        self.acts.append(Act(persona, op, name, channel))

    async def click(self, persona: str, message: Any, verb: str, channel: str = "accueil") -> InteractionResult:
        custom_id = control(message, verb)
        result = await self.founded.actor(persona).click(message, custom_id=custom_id)
        self.note(persona, "click", custom_id, channel)
        return result

    async def slash(self, persona: str, name: str, **options: Any) -> InteractionResult:
        result = await self.founded.actor(persona).slash(self.founded.channel("accueil"), name, **options)
        self.note(persona, "slash", name, "accueil")
        return result

    async def submit(self, persona: str, form: InteractionResult, **values: Any) -> InteractionResult:
        result = await self.founded.actor(persona).submit_modal(form, values)
        self.note(persona, "submit", "", "accueil")
        return result

    async def send(self, persona: str, channel: ChannelHandle, content: str, parent: str = "") -> Any:
        message = await self.founded.actor(persona).send(channel, content)
        self.note(persona, "send", "", parent or channel.name or "")
        return message

    async def menu(self, persona: str, channel: ChannelHandle, name: str, message: Any) -> InteractionResult:
        result = await self.founded.actor(persona).context_menu(channel, name, message)
        self.note(persona, "menu", name, "questions")
        return result

    async def ask(self) -> InteractionResult:
        """Camille presses the panel's button: the form."""
        panel = self.founded.channel("accueil").history()[0]
        return await self.click("camille", panel, "questions:ask")

    async def write(self) -> Any:
        """Camille fills the form in: the preview."""
        return answer_to(await self.submit("camille", await self.ask(), title=quoted("write"), details=""))

    async def publish(self) -> ChannelHandle:
        """Camille's question, published: its thread."""
        known = {thread.id for thread in self.founded.channel("questions").threads}
        await self.click("camille", await self.write(), "questions:publish")
        (thread,) = [thread for thread in self.founded.channel("questions").threads if thread.id not in known]
        return thread


@asynccontextmanager
async def visiting(database_url: str) -> AsyncIterator[Visitor]:
    async with founding(database_url) as founded:
        visitor = Visitor(founded)
        visitor.begin()
        yield visitor


async def test_the_tour_leads_from_a_question_to_its_answer(sqlite_url: str) -> None:
    async with visiting(sqlite_url) as visitor:
        founded = visitor.founded
        walked: list[str] = []

        def reached(step: str) -> None:
            """This step is done now, and no other; the next begins."""
            index = len(walked)
            assert [each.id for each in STEPS if each.done(visitor.progress)] == [step] == [STEPS[index].id]
            walked.append(step)
            visitor.begin()

        form = await visitor.ask()
        reached("open")

        preview = answer_to(await visitor.submit("camille", form, title=quoted("write"), details=""))
        assert "Peut-être déjà répondu" in texts(preview)
        assert "Certificat de décès" in texts(preview), "a colleague's question"
        assert "Ce qu'un interne peut signer" in texts(preview), "a sheet"
        reached("write")

        known = {thread.id for thread in founded.channel("questions").threads}
        await visitor.click("camille", preview, "questions:publish")
        (thread,) = [each for each in founded.channel("questions").threads if each.id not in known]
        reached("publish")

        answer = await visitor.send("karim", thread, "Oui, par délégation, si ton senior est joignable.", "questions")
        reached("answer")

        await visitor.menu("camille", thread, "Marquer comme réponse", answer)
        reached("accept")

        await founded.restart()
        visitor.note("", "restart")
        reached("restart")

        found = said(await visitor.slash("camille", "question chercher", texte=quoted("search")))
        assert f"[{quoted('write')}](https://discord.com/channels/{founded.community.guild.id}/{thread.id})" in found
        assert re.search(rf"{re.escape(quoted('write'))}.*\n-# question · Répondue", found)
        reached("search")

        for typed in re.findall(r"«\xa0(.+?)\xa0»", STEPS[len(walked)].text(TEXTS, Locale.FR)):
            camille, here = founded.actor("camille"), founded.channel("accueil")
            (first, *_) = await camille.autocomplete(here, "fiche voir", "nom", typed)
            assert "prévaut" in said(await visitor.slash("camille", "fiche voir", nom=first["value"]))
        reached("sheet")

        assert "Tout va bien" in said(await visitor.slash("nadia", "diagnostic"))
        reached("diagnose")

        assert walked == [step.id for step in STEPS]
        assert founded.env.errors == []


# Not by less


async def undone(visitor: Visitor, step: str, *attempts: Awaitable[Any]) -> None:
    """None of this does the step."""
    visitor.begin()
    (wanted,) = [each for each in STEPS if each.id == step]
    for attempt in attempts:
        await attempt
        assert visitor.acts
        assert not wanted.done(visitor.progress), visitor.acts[-1]


async def test_no_step_is_done_by_something_near(sqlite_url: str) -> None:
    async with visiting(sqlite_url) as visitor:
        founded = visitor.founded
        panel = founded.channel("accueil").history()[0]
        general = founded.channel("général")
        await undone(
            visitor,
            "open",
            visitor.send("camille", general, "Bonjour !"),
            visitor.slash("camille", "question miennes"),
            visitor.click("karim", panel, "questions:ask"),
        )
        form = await visitor.ask()
        await undone(visitor, "write", visitor.submit("camille", form, title="???", details=""))
        preview = await visitor.write()
        await undone(visitor, "publish", visitor.click("camille", preview, "questions:discard"))
        thread = await visitor.publish()
        await undone(
            visitor,
            "answer",
            visitor.send("camille", thread, "Personne ?", "questions"),
            visitor.send("karim", general, "Je réponds dans le fil."),
        )
        answer = await visitor.send("karim", thread, "Oui, par délégation.", "questions")
        await undone(
            visitor,
            "accept",
            visitor.menu("camille", thread, "Marquer comme réponse", card(thread)),
            visitor.menu("camille", thread, "Remercier", answer),
            visitor.menu("karim", thread, "Marquer comme réponse", answer),
        )
        await undone(visitor, "search", visitor.slash("camille", "question chercher", texte="xylophone"))
        await undone(visitor, "sheet", visitor.slash("camille", "fiche voir", nom="xylophone"))
        await undone(visitor, "diagnose", visitor.slash("olivier", "diagnostic"), visitor.slash("nadia", "aide"))


@EVERY_STEP
def test_nothing_done_does_no_step(step: Step) -> None:
    assert not step.done(Progress())
    assert not step.done(Progress([Act("", "clock", "3600")]))


# Texts and targets


@EVERY_STEP
@pytest.mark.parametrize("locale", Locale)
def test_a_step_says_in_a_few_words_what_to_do_and_as_whom(step: Step, locale: Locale) -> None:
    title, text = step.title(TEXTS, locale), step.text(TEXTS, locale)
    assert 0 < len(title) <= 40
    assert 0 < len(text) <= 160
    before = STEPS[STEPS.index(step) - 1] if step is not STEPS[0] else None
    if before is None or before.persona != step.persona:
        assert next(persona.name for persona in PERSONAS if persona.key == step.persona) in text


async def test_a_step_points_at_what_is_there(sqlite_url: str) -> None:
    async with visiting(sqlite_url) as visitor:
        bot, here = visitor.founded.env.bot, visitor.founded.channel("accueil")
        assert isinstance(bot, Confrere)
        controls = [kind for feature in bot.features for kind in feature.controls if issubclass(kind, Control)]
        for step in STEPS:
            known = {
                "channel": set(visitor.founded.community.guild.channels),
                "button": {kind.verb for kind in controls},
                "command": set(visitor.founded.actor(step.persona).available_commands(here)),
                "thread": {"latest"},
                **{place: {""} for place in ("composer", "form-submit", "message-menu", "restart")},
            }
            for target in step.target.split(" > "):
                kind, _, name = target.partition(":")
                assert name in known[kind], target
