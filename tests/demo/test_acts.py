"""What a member does in the page, done on the real bot."""

import base64

import pytest

from tests.demo.browser import Browser, Json, Tab

pytestmark = pytest.mark.asyncio(loop_scope="module")
NOTE = {"name": "note.txt", "base64": base64.b64encode(b"bonjour").decode()}
QUESTION = {
    "title": "Qui signe un arrêt de travail aux urgences ?",
    "details": "Je suis interne, le senior est parti.",
    "signature": "account",
}


async def room(tab: Tab, name: str = "général") -> str:
    found: str = (await tab.channel(name))["id"]
    return found


def control(message: Json, verb: str) -> str:
    """The custom_id of the one control with this verb."""
    (found,) = [part["custom_id"] for part in parts(message) if str(part.get("custom_id", "")).startswith(verb)]
    return str(found)


def parts(message: Json) -> list[Json]:
    found, stack = [], list(message["components"])
    while stack:
        part = stack.pop()
        found.append(part)
        stack += part.get("components", [])
        stack += [part[key] for key in ("accessory", "component") if part.get(key)]
    return found


async def ask(tab: Tab) -> Json:
    """Through the panel's form; the private preview."""
    welcome = await room(tab, "accueil")
    panel = (await tab.messages(welcome))[0]
    form = (await tab.do("click", channel=welcome, message=panel["id"], customId="questions:ask"))["form"]
    shown = await tab.do("submit", form=form["id"], values=QUESTION)
    (preview,) = [message for message in await tab.messages(welcome) if message["id"] == shown["message"]]
    return preview


async def test_two_members_see_each_other_write(browser: Browser) -> None:
    camille, karim = browser.as_("camille"), browser.as_("karim")
    general = await room(camille)
    async with karim.listening() as events:
        sent = await camille.do("send", channel=general, content="Bonjour **Karim**")
        await events.wait("changed")
    last = (await karim.messages(general))[-1]
    assert last["id"] == sent["message"]
    assert last["html"] == "<p>Bonjour <strong>Karim</strong></p>"
    assert last["author"] == {"id": camille.id, "name": "Camille", "hue": 205, "bot": False}
    assert (last["mine"], (await camille.messages(general))[-1]["mine"]) == (False, True)


async def test_one_replies_edits_reacts_and_deletes(browser: Browser) -> None:
    camille, karim = browser.as_("camille"), browser.as_("karim")
    general = await room(camille)
    first = (await camille.do("send", channel=general, content="Qui vient demain ?"))["message"]
    reply = (await karim.do("send", channel=general, content="Moi", reply=first))["message"]
    await karim.do("edit", channel=general, message=reply, content="Moi, à 20 h")
    await camille.do("react", channel=general, message=reply, emoji="👍", on=True)
    last = (await camille.messages(general))[-1]
    assert last["reply"] == {"id": first, "name": "Camille", "excerpt": "Qui vient demain ?"}
    assert (last["text"], last["edited"], last["mentionsMe"]) == ("Moi, à 20 h", True, True)
    assert last["reactions"] == [{"emoji": "👍", "count": 1, "mine": True}]
    await camille.do("react", channel=general, message=reply, emoji="👍", on=False)
    await camille.do("delete", channel=general, message=first)
    last = (await camille.messages(general))[-1]
    assert last["reactions"] == []
    assert last["reply"]["id"] is None
    await karim.do("delete", channel=general, message=reply)
    assert reply not in [message["id"] for message in await camille.messages(general)]


async def test_a_question_is_asked_through_the_form_and_answered(browser: Browser) -> None:
    camille, karim = browser.as_("camille"), browser.as_("karim")
    welcome = await room(camille, "accueil")
    preview = await ask(camille)
    assert preview["ephemeral"]
    await camille.do("click", channel=welcome, message=preview["id"], customId=control(preview, "questions:publish"))
    thread = await karim.channel(QUESTION["title"])
    assert thread["excerpt"].startswith("Je suis interne, le senior est parti.")  # and not the title again
    answer = (await karim.do("send", channel=thread["id"], content="Tout médecin inscrit peut le signer."))["message"]
    marked = await camille.do("menu", channel=thread["id"], name="Marquer comme réponse", target=answer)
    shown = [message for message in await camille.messages(thread["id"]) if message["id"] == marked["message"]]
    assert shown[0]["command"] == {
        "user": {"id": camille.id, "name": "Camille"},
        "name": "Marquer comme réponse",
        "slash": False,
    }
    forum = await camille.channel("questions")
    state = {tag["id"]: tag["name"] for tag in forum["tags"]}
    assert "Répondue" in [state[tag] for tag in (await camille.channel(QUESTION["title"]))["tags"]]


async def test_a_member_opens_a_forum_post_with_a_tag_and_no_file(browser: Browser) -> None:
    camille = browser.as_("camille")
    forum = await camille.channel("questions")
    tag = next(tag["id"] for tag in forum["tags"] if not tag["moderated"])
    post = {"channel": forum["id"], "title": "Certificat pour l'école", "content": "En faire un ?", "tags": [tag]}
    # `/installer` takes that right away where members write about patients.
    assert not forum["canAttach"]
    refused = await camille.refused("post", **post, files=[NOTE])
    assert refused == "Ce salon n’accepte pas de fichiers de ta part. Envoie ton texte seul."
    posted = await camille.do("post", **post)
    thread = await camille.channel("Certificat pour l'école")
    assert thread["id"] == posted["channel"]
    assert tag in thread["tags"]
    assert thread["author"]["name"] == "Camille"
    assert "pas de fichiers" in await camille.refused("send", channel=thread["id"], content="", files=[NOTE])


async def test_a_file_is_sent_where_files_are_taken(browser: Browser) -> None:
    camille = browser.as_("camille")
    general = await camille.channel("général")
    assert general["canAttach"]
    await camille.do("send", channel=general["id"], content="", files=[NOTE])
    (attachment,) = (await camille.messages(general["id"]))[-1]["attachments"]
    assert (attachment["name"], attachment["size"], attachment["image"]) == ("note.txt", 7, False)


async def test_a_command_is_completed_and_run(browser: Browser) -> None:
    camille = browser.as_("camille")
    general = await room(camille)
    command = next(found for found in (await camille.state())["commands"] if found["name"] == "fiche voir")
    assert command["options"][0]["autocomplete"]
    answer = await camille.do("complete", channel=general, name="fiche voir", option="nom", value="arrêt", options={})
    assert answer["choices"]
    ran = await camille.do("slash", channel=general, name="fiche voir", options={"nom": answer["choices"][0]["value"]})
    last = (await camille.messages(general))[-1]
    assert last["id"] == ran["message"]
    assert last["ephemeral"]
    assert last["command"]["name"] == "fiche voir"


async def test_the_bot_answers_in_private(browser: Browser) -> None:
    camille = browser.as_("camille")
    dm = (await camille.state())["dm"]["id"]
    names = [command["name"] for command in (await camille.state(channel=dm))["commands"]]
    assert "aide" in names
    assert "question poser" not in names
    sent = await camille.do("send", channel="dm", content="Bonjour")
    assert sent["channel"] == dm
    replied = await camille.do("send", channel=dm, content="encore", reply=sent["message"])
    help_ = await camille.do("slash", channel=dm, name="aide", options={})
    messages = {message["id"]: message for message in await camille.messages(dm)}
    assert messages[replied["message"]]["reply"]["excerpt"] == "Bonjour"
    assert messages[help_["message"]]["author"]["bot"]
    await camille.do("edit", channel=dm, message=sent["message"], content="Bonsoir")
    await camille.do("delete", channel=dm, message=replied["message"])
    assert [message["text"] for message in await camille.messages(dm) if message["mine"]] == ["Bonsoir"]


async def test_each_reads_in_the_language_of_their_application(browser: Browser) -> None:
    emma = browser.as_("emma")
    commands = {command["name"]: command for command in (await emma.state())["commands"]}
    assert commands["question poser"]["label"] == "question ask"
    assert {"Mark as answer"} <= {menu["label"] for menu in (await emma.state())["menus"]}
    await emma.do("slash", channel=await room(emma), name="aide", options={})
    words = "".join(part.get("html", "") for part in parts((await emma.messages(await room(emma)))[-1]))
    assert "What you can do here" in words
    assert await emma.refused("send", channel=await room(emma), content=" ") == (
        "A text or a file is missing. Write something, then send."
    )


async def test_the_tour_goes_on_when_a_step_is_done(browser: Browser) -> None:
    camille = browser.as_("camille")
    await browser.done("/api/tour", action="again")
    before = (await camille.state())["tour"]
    assert (before["current"], before["steps"][0]["done"]) == (0, False)
    await ask(camille)  # opens the form, and sends it
    after = (await camille.state())["tour"]
    assert [step["done"] for step in after["steps"][:3]] == [True, True, False]
    assert after["current"] == 2
    assert after["steps"][2]["persona"] == camille.id
    assert after["steps"][2]["title"] != (await browser.as_("emma").state())["tour"]["steps"][2]["title"]


async def test_the_tour_is_steered(browser: Browser) -> None:
    camille = browser.as_("camille")
    places = []
    for action in ("again", "skip", "skip", "back", "back", "back"):
        await browser.done("/api/tour", action=action)
        places.append((await camille.state())["tour"]["current"])
    assert places == [0, 1, 2, 1, 0, 0]
    answer = await (await browser.post("/api/tour", {"action": "fly"})).json()
    assert answer["error"].startswith("Cette étape de la visite n’existe pas")
