"""Every control, option and answer that Discord has, on a bot with one of each."""

import asyncio
import base64
from typing import Any

import pytest

from tests.demo.browser import Browser, Json, Tab
from tests.demo.sample import PNG, SampleBot

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def room(tab: Tab) -> str:
    found: str = (await tab.channel("salon"))["id"]
    return found


async def panel(tab: Tab) -> Json:
    await tab.do("slash", channel=await room(tab), name="panneau", options={})
    return (await tab.messages(await room(tab)))[-1]


async def form(tab: Tab, name: str) -> Json:
    shown = await panel(tab)
    found: Json = (await tab.do("click", channel=await room(tab), message=shown["id"], customId=name))["form"]
    return found


async def said(tab: Tab) -> str:
    text: str = (await tab.messages(await room(tab)))[-1]["text"]
    return text


def upload(name: str, data: bytes = b"oui") -> dict[str, str]:
    return {"name": name, "base64": base64.b64encode(data).decode()}


async def test_a_form_with_text_radio_boxes_and_file(sample: Browser) -> None:
    camille = sample.as_("camille")
    shown = await form(camille, "everything")
    assert [field["type"] for field in shown["fields"]] == [10, 18, 18, 18, 18]
    assert shown["fields"][0]["html"] == "<p><strong>Bonjour</strong></p>"
    values: dict[str, Any] = {"text": "Salut", "radio": "b", "boxes": ["x", "z"], "file": [upload("a/b\\note.txt")]}
    await camille.do("submit", form=shown["id"], values=values)
    assert await said(camille) == "['Salut', 'b', ['x', 'z']] ['note.txt=oui']"


async def test_a_form_with_checkbox_and_every_select(sample: Browser) -> None:
    camille = sample.as_("camille")
    shown = await form(camille, "choices")
    role = next(role["id"] for role in (await camille.state())["roles"] if role["name"] == "Rôle")
    values = {
        "box": True,
        "plain": ["un"],
        "user": [sample.ids["karim"]],
        "role": [role],
        "channel": [await room(camille)],
    }
    await camille.do("submit", form=shown["id"], values=values)
    assert await said(camille) == "True un Karim Rôle salon"


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"radio": "a", "boxes": ["x"]}, "Il manque une réponse à «\xa0Texte\xa0»."),
        ({"text": "a", "radio": "a", "boxes": ["x"]}, "«\xa0Texte\xa0» demande au moins 2 caractères."),
        ({"text": "abcdef", "radio": "a", "boxes": ["x"]}, "«\xa0Texte\xa0» accepte au plus 5 caractères."),
        ({"text": "abc", "boxes": ["x"]}, "Il manque une réponse à «\xa0Un seul\xa0»."),
        (
            {"text": "abc", "radio": "q", "boxes": ["x"]},
            "Ce choix n’est plus proposé. Choisis-en un autre dans la liste.",
        ),
        (
            {"text": "abc", "radio": "a", "boxes": ["x", "y", "z"]},
            "Le nombre de réponses à «\xa0Plusieurs\xa0» ne convient pas.",
        ),
    ],
)
async def test_a_form_filled_in_badly_stays_open(sample: Browser, values: Json, sentence: str) -> None:
    camille = sample.as_("camille")
    shown = await form(camille, "everything")
    assert await camille.refused("submit", form=shown["id"], values=values) == sentence
    await camille.do("submit", form=shown["id"], values={"text": "abc", "radio": "a", "boxes": ["x"]})
    assert "n’est plus ouvert" in await camille.refused("submit", form=shown["id"], values={})


async def test_a_form_is_its_readers_alone(sample: Browser) -> None:
    camille, karim = sample.as_("camille"), sample.as_("karim")
    shown = await form(camille, "everything")
    values = {"text": "abc", "radio": "a", "boxes": ["x"]}
    assert "n’est plus ouvert" in await karim.refused("submit", form=shown["id"], values=values)


async def test_selects_take_words_and_people(sample: Browser) -> None:
    camille = sample.as_("camille")
    channel, shown = await room(camille), await panel(camille)
    people = [sample.ids["karim"], sample.ids["emma"]]
    await camille.do("select", channel=channel, message=shown["id"], customId="who", values=people)
    assert await said(camille) == "choisi : 2"
    await camille.do("select", channel=channel, message=shown["id"], customId="what", values=["a"])
    assert await said(camille) == "choisi : 1"
    refused = await camille.refused("select", channel=channel, message=shown["id"], customId="what", values=["q"])
    assert refused == "Ce choix n’est plus proposé. Choisis-en un autre dans la liste."
    refused = await camille.refused("select", channel=channel, message=shown["id"], customId="what", values=[])
    assert refused == "Le nombre de choix ne convient pas. Choisis à nouveau."
    refused = await camille.refused("select", channel=channel, message=shown["id"], customId="who", values=["1"])
    assert refused == "Ce choix n’est plus proposé. Choisis-en un autre dans la liste."


async def test_buttons(sample: Browser) -> None:
    camille = sample.as_("camille")
    channel, shown = await room(camille), await panel(camille)
    at = {"channel": channel, "message": shown["id"]}
    assert await camille.refused("click", **at, customId="off") == "Ce bouton n’est plus actif."
    assert "n’est plus là" in await camille.refused("click", **at, customId="jamais")
    assert "n’a pas répondu" in await camille.refused("click", **at, customId="silent")
    await camille.do("click", **at, customId="update")
    (text,) = (await camille.messages(channel))[-1]["components"]
    assert text["html"] == "<p>Changé</p>"


async def test_a_layout_shows_pictures_and_files_of_ours_alone(sample: Browser) -> None:
    camille = sample.as_("camille")
    shown = await panel(camille)
    title, section, gallery, file, row, links, *_ = shown["components"][0]["components"]
    assert title["html"] == "<h1>Titre</h1>"
    assert section["accessory"]["media"]["url"] is None
    picture = gallery["items"][0]
    assert (picture["description"], picture["media"]["width"], picture["media"]["height"]) == ("Un point", 1, 1)
    assert (file["file"]["name"], file["file"]["size"]) == ("notes.html", 8)
    assert links["components"][0]["url"] == "https://exemple.fr"
    assert row["components"][-1]["disabled"]
    assert shown["attachments"] == []  # each is in the layout already

    answer = await camille.browser.session.get(camille.browser.address + picture["media"]["url"])
    assert (answer.content_type, await answer.read()) == ("image/png", PNG)
    page = await camille.browser.session.get(camille.browser.address + file["file"]["url"])
    assert page.content_type == "application/octet-stream"
    assert page.headers["Content-Disposition"] == "attachment; filename*=UTF-8''notes.html"
    assert "sandbox" in page.headers["Content-Security-Policy"]


async def test_every_kind_of_option(sample: Browser) -> None:
    camille = sample.as_("camille")
    channel = await room(camille)
    command = next(found for found in (await camille.state())["commands"] if found["name"] == "choisir")
    options = {option["name"]: option for option in command["options"]}
    assert [option["kind"] for option in options.values()] == [
        "string", "string", "integer", "number", "boolean", "user", "channel", "role", "attachment",
    ]  # fmt: skip
    assert (options["texte"]["required"], options["texte"]["minLength"], options["texte"]["maxLength"]) == (True, 2, 5)
    assert (options["nombre"]["min"], options["nombre"]["max"]) == (1, 3)
    assert options["couleur"]["choices"] == [{"label": "Rouge", "value": "r"}]
    role = next(role["id"] for role in (await camille.state())["roles"] if role["name"] == "Rôle")
    filled = {
        "texte": "abc",
        "couleur": "r",
        "nombre": 2,
        "taux": 1,
        "vrai": False,
        "membre": sample.ids["karim"],
        "salon": channel,
        "role": role,
        "piece": upload("p.txt"),
    }
    await camille.do("slash", channel=channel, name="choisir", options=filled)
    shown = (await camille.messages(channel))[-1]
    assert shown["text"] == "abc r 2 1.0 False Karim salon Rôle p.txt"
    assert shown["command"]["name"] == "choisir"
    assert not shown["ephemeral"]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({}, "Il manque «\xa0texte\xa0» à la commande."),
        ({"texte": "a"}, "La valeur de «\xa0texte\xa0» ne convient pas. Choisis-la dans la liste, ou corrige-la."),
        ({"texte": "ab", "nombre": 9}, "La valeur de «\xa0nombre\xa0» ne convient pas."),
        ({"texte": "ab", "couleur": "v"}, "La valeur de «\xa0couleur\xa0» ne convient pas."),
        ({"texte": "ab", "membre": "7"}, "Ce choix n’est plus proposé. Choisis-en un autre dans la liste."),
    ],
)
async def test_a_wrong_option_is_told(sample: Browser, options: Json, sentence: str) -> None:
    camille = sample.as_("camille")
    refused = await camille.refused("slash", channel=await room(camille), name="choisir", options=options)
    assert refused.startswith(sentence)


async def test_a_menu_on_a_member(sample: Browser) -> None:
    camille = sample.as_("camille")
    channel = await room(camille)
    assert {"name": "Saluer", "label": "Saluer", "kind": "user"} in (await camille.state())["menus"]
    await camille.do("usermenu", channel=channel, name="Saluer", target=sample.ids["karim"])
    shown = (await camille.messages(channel))[-1]
    assert shown["html"] == f'<p>Bonjour <span class="mention" data-user="{sample.ids["karim"]}">@Karim</span></p>'


async def test_while_the_bot_thinks_its_answer_is_pending_and_others_wait_their_turn(sample: Browser) -> None:
    camille, karim = sample.as_("camille"), sample.as_("karim")
    channel = await room(camille)
    bot = sample.hub.world.bot
    assert isinstance(bot, SampleBot)
    async with camille.listening() as events:
        slow = asyncio.create_task(camille.do("slash", channel=channel, name="lent", options={}))
        await events.wait("changed")
        assert (await camille.messages(channel))[-1]["pending"]
        other = asyncio.create_task(karim.do("send", channel=channel, content="Moi aussi"))
        await asyncio.sleep(0.05)
        assert not other.done()
        bot.gate.set()
        answer = await slow
        await other
    thought, sent = (await camille.messages(channel))[-2:]
    assert (thought["id"], thought["pending"], thought["text"]) == (answer["message"], False, "C'est fait.")
    assert sent["text"] == "Moi aussi"


async def test_a_bot_that_takes_long_holds_nobody_up(sample: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    camille = sample.as_("camille")
    channel = await room(camille)
    bot = sample.hub.world.bot
    assert isinstance(bot, SampleBot)
    bot.gate.clear()
    monkeypatch.setattr("demo.hub.PATIENCE", 0.2)
    answer = await camille.do("slash", channel=channel, name="lent", options={})
    last = (await camille.messages(channel))[-1]
    assert (last["id"], last["pending"]) == (answer["message"], True)
    await camille.do("send", channel=channel, content="Je continue")
    bot.gate.set()


async def test_what_the_bot_does_by_itself_is_shown_too(sample: Browser) -> None:
    camille, bot = sample.as_("camille"), sample.hub.world.bot
    assert isinstance(bot, SampleBot)
    await camille.do("slash", channel=await room(camille), name="plus-tard", options={})
    async with camille.listening() as events:
        await events.wait("changed", 10)  # a virtual second is a real one
    assert await said(camille) == "Le moment est venu."


async def test_an_unanswered_command_is_told(sample: Browser) -> None:
    camille = sample.as_("camille")
    refused = await camille.refused("slash", channel=await room(camille), name="muet", options={})
    assert refused == "L’application n’a pas répondu. Réessaie dans un instant."
    assert "pas à ta disposition" in await camille.refused(
        "slash", channel=await room(camille), name="rien", options={}
    )
