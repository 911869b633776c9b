"""Each refusal is one sentence, and the page goes on."""

from typing import Any

import pytest
from simcord import BackendError, SetupError

import demo.simcord_ext as ext
from core.errors import Message, Refused
from core.i18n import Locale, shipped
from demo.refusals import CODES, SENTENCES, explain
from tests.demo.browser import Browser, Tab

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def room(tab: Tab, name: str = "salon") -> str:
    found: str = (await tab.channel(name))["id"]
    return found


async def test_what_is_missing_or_too_long(sample: Browser) -> None:
    camille = sample.as_("camille")
    salon, forum = await room(camille), await room(camille, "forum")
    refused = [
        await camille.refused("send", channel=salon, content=" \n"),
        await camille.refused("send", channel=salon, content="a" * 2001),
        await camille.refused("post", channel=forum, title=" ", content="a", tags=[]),
        await camille.refused("post", channel=forum, title="a" * 101, content="a", tags=[]),
        await camille.refused("post", channel=forum, title="a", content="", tags=[]),
        await camille.refused("post", channel=salon, title="a", content="a", tags=[]),
        await camille.refused("post", channel=forum, title="a", content="a", tags=["5"]),
    ]
    assert refused == [
        "Il manque un texte ou un fichier. Écris quelque chose, puis envoie.",
        "Ton texte dépasse 2\u202f000 caractères. Raccourcis-le, ou envoie-le en deux fois.",
        "Il manque un titre ou un texte. Complète, puis publie.",
        "Ton texte dépasse 100 caractères. Raccourcis-le, ou envoie-le en deux fois.",
        "Il manque un titre ou un texte. Complète, puis publie.",
        "Discord ne permet pas cela ici.",
        "Discord ne permet pas cela ici.",
    ]
    assert (await camille.state())["threads"] == []


async def test_what_belongs_to_others(sample: Browser) -> None:
    camille, karim = sample.as_("camille"), sample.as_("karim")
    at: dict[str, Any] = {"channel": await room(camille)}
    at["message"] = (await camille.do("send", channel=at["channel"], content="À moi"))["message"]
    assert (
        await karim.refused("edit", **at, content="À lui") == "On ne modifie et ne supprime que ses propres messages."
    )
    assert "un droit que tu n’as pas" in await karim.refused("delete", **at)
    assert await karim.refused("dismiss", **at) == "Discord ne permet pas cela ici."
    private = await camille.do("send", channel="dm", content="répète")
    answer = (await camille.messages(private["channel"]))[-1]
    refused = await camille.refused("delete", channel="dm", message=answer["id"])
    assert refused == "On ne modifie et ne supprime que ses propres messages."
    await camille.do("react", channel="dm", message=answer["id"], emoji="👍", on=True)
    gone = {**at, "message": "1"}
    assert "n’est plus là" in await camille.refused("react", **gone, emoji="👍", on=True)
    assert "n’est plus là" in await camille.refused("send", channel=at["channel"], content="a", reply="1")


async def test_threads_that_are_locked_or_asleep(sample: Browser) -> None:
    camille = sample.as_("camille")
    forum = await room(camille, "forum")
    thread = (await camille.do("post", channel=forum, title="Une histoire", content="Longue", tags=[]))["channel"]
    first = (await camille.messages(thread))[0]["id"]
    world = sample.hub.world
    async with sample.hub.turn():
        world.env.backend.edit_channel(int(thread), {}, thread_metadata={"locked": True})
        await world.env.settle()
    assert not (await camille.channel("Une histoire"))["canWrite"]
    closed = "Ce fil est fermé\xa0: on n’y écrit plus. La modération peut le rouvrir."
    assert await camille.refused("send", channel=thread, content="Suite") == closed
    assert await camille.refused("edit", channel=thread, message=first, content="Suite") == closed
    async with sample.hub.turn():
        await ext.leap(world.env, 9 * 86400)
        await ext.archive_idle_threads(world.env)
    assert (await camille.channel("Une histoire"))["archived"]
    assert await camille.refused("react", channel=thread, message=first, emoji="👍", on=True) == closed


async def test_a_form_opens_while_something_else_of_the_bot_is_stuck(
    sample: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("demo.hub.PATIENCE", 0.3)
    camille, karim = sample.as_("camille"), sample.as_("karim")
    salon = await room(camille)
    await camille.do("slash", channel=salon, name="panneau", options={})
    panel = (await camille.messages(salon))[-1]
    await karim.do("slash", channel=salon, name="lent", options={})
    form = (await camille.do("click", channel=salon, message=panel["id"], customId="everything"))["form"]
    sent = await camille.do("submit", form=form["id"], values={"text": "abc", "radio": "a", "boxes": ["x"]})
    assert (await camille.messages(salon))[-1]["id"] == sent["message"]
    assert "n’est plus ouvert" in await camille.refused("submit", form=form["id"], values={})
    getattr(sample.hub.world.bot, "gate").set()  # noqa: B009 -- the sample bot's


async def test_every_reason_has_its_words() -> None:
    translator = shipped()
    for key in [*CODES.values(), *(key for _, key in SENTENCES)]:
        assert all(translator.knows(locale, key) for locale in Locale), key


async def test_what_is_no_refusal_is_not_explained_away() -> None:
    assert explain(RuntimeError("x")) is None
    assert explain(Refused("demo-empty")) == Message("demo-empty")
    assert explain(BackendError(400, 12345, "x")) == Message("demo-refused")
    assert explain(SetupError("x")) == Message("demo-refused")
