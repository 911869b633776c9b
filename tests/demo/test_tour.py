"""The guided tour, walked in the page: each step is done by doing what its text says, and by nothing less."""

import re
from collections.abc import Awaitable, Callable

import pytest

from cogs.frame import Confrere
from cogs.ui import Control
from core.i18n import Locale
from demo.community import PERSONAS
from demo.progress import Act, Progress
from demo.tour import CHAPTERS
from demo.tour.steps import Chapter, Step
from tests.demo.browser import Browser
from tests.demo.touring import STEPS, TEXTS, Visitor, member, mentoring, over, quoted

EVERY_STEP = pytest.mark.parametrize("step", STEPS, ids=lambda step: step.id)
together = pytest.mark.asyncio(loop_scope="module")


@together
async def test_a_first_visit_leads_from_a_question_to_its_answer(browser: Browser) -> None:
    visitor = Visitor(browser)
    camille, karim = visitor.camille, visitor.karim
    (button,), (question,), (menu,), (phrase,) = map(quoted, ("open", "write", "accept", "search"))
    assert await visitor.current() == "open"
    assert button in await visitor.last(camille, "accueil")
    form = await visitor.open()

    assert await visitor.current() == "write"
    preview = await visitor.submit(form, question)

    assert await visitor.current() == "publish"
    assert "Peut-être déjà répondu" in preview
    assert "Certificat de décès" in preview, "a colleague's question"
    assert "Ce qu’un interne peut signer" in preview, "a sheet"
    thread = await visitor.publish()

    assert await visitor.current() == "answer"
    answer = await visitor.send(karim, thread, "Oui, par délégation, si ton senior est joignable.")

    assert await visitor.current() == "accept"
    await visitor.menu(camille, thread, menu, answer)

    assert await visitor.current() == "restart"
    await browser.done("/api/restart")

    assert await visitor.current() == "search"
    found = await visitor.slash(camille, "question chercher", texte=phrase)
    assert re.search(rf"\[{re.escape(question)}\]\(https://discord\.com/channels/\d+/{thread}\)[^\[]*· Répondue", found)

    assert await visitor.current() == "sheet"
    for typed in quoted("sheet"):
        here = (await camille.channel("accueil"))["id"]
        choices = await camille.do("complete", channel=here, name="fiche voir", option="nom", value=typed, options={})
        assert "prévaut" in await visitor.slash(camille, "fiche voir", nom=choices["choices"][0]["value"])
    await over(visitor, "first")


@together
async def test_a_question_under_another_name(browser: Browser) -> None:
    visitor = Visitor(browser)
    camille = visitor.camille
    await visitor.begin("mask")
    signature, telling = quoted("mask")
    assert signature == "Mon pseudonyme"
    preview = await visitor.submit(await visitor.open(), telling, "pseudonym")
    assert "06 39" not in preview

    assert await visitor.current() == "pen"
    known = {thread["id"] for thread in (await camille.state())["threads"]}
    await visitor.press(camille, "accueil", "questions:publish")

    assert await visitor.current() == "wait"
    await browser.done("/api/clock", seconds=3600)
    (thread,) = [thread["id"] for thread in (await camille.state())["threads"] if thread["id"] not in known]

    assert await visitor.current() == "slip"
    await visitor.send(camille, thread, "Merci à tous !")
    await over(visitor, "names")


@together
async def test_the_weather_of_the_week(browser: Browser) -> None:
    visitor = Visitor(browser)
    await visitor.begin("tap")
    await visitor.press(visitor.camille, "meteo-du-travail", "checkins:log:5")
    assert "3114" in await visitor.last(visitor.camille, "meteo-du-travail")

    assert await visitor.current() == "curve"
    await visitor.press(visitor.camille, "meteo-du-travail", "checkins:trend")
    await over(visitor, "weather")


@together
async def test_a_colleague_on_call(browser: Browser) -> None:
    visitor = Visitor(browser)
    await visitor.begin("talk")
    assert "écrit en privé" in await visitor.slash(visitor.camille, "soutien demander")
    await browser.done("/api/clock", seconds=1)

    assert await visitor.current() == "listen"
    await visitor.press(visitor.helene, "ecoute", "support:claim")

    assert await visitor.current() == "heard"
    await visitor.camille.do("send", channel="dm", content="Je n’en peux plus.")

    assert await visitor.current() == "part"
    await visitor.press(visitor.helene, "dm", "support:end")
    await visitor.press(visitor.helene, "dm", "support:sure")
    await browser.done("/api/clock", seconds=1)
    await over(visitor, "listening")


CAMILLE = {
    "profession": ["doctor"],
    "status": ["intern"],
    "specialty": "MG",
    "region": "69",
    "topics": ["paperwork", "thesis"],
}
"""What the tour says to fill in."""
WEEK = 7 * 24 * 3600


@together
async def test_a_mentor_is_found_and_two_weeks_later(browser: Browser) -> None:
    visitor = Visitor(browser)
    camille, helene = visitor.camille, visitor.helene
    await visitor.begin("mentor")
    await visitor.press(helene, "mentorat", "mentoring:profile")
    assert "2 personnes à la fois" in await visitor.last(helene, "mentorat")

    assert await visitor.current() == "register"
    button, specialty, region = quoted("register")
    assert (specialty, region) == (CAMILLE["specialty"], CAMILLE["region"])
    await visitor.press(camille, "mentorat", "mentoring:profile")
    assert button in await visitor.last(camille, "mentorat")
    form = (await visitor.press(camille, "mentorat", "mentoring:role:mentee"))["form"]
    await camille.do("submit", form=form["id"], values=CAMILLE)

    assert await visitor.current() == "find"
    await visitor.press(camille, "mentorat", "mentoring:find")
    found = await visitor.last(camille, "mentorat")
    assert len(re.findall("mentoring:ask:lasting:", found)) == 3
    assert not re.search("Hélène|Karim|Yann", found)
    assert quoted("request")[0] in found

    assert await visitor.current() == "request"
    await visitor.press(camille, "mentorat", "mentoring:ask")
    await browser.done("/api/clock", seconds=1)

    assert await visitor.current() == "agree"
    await visitor.press(helene, "dm", "mentoring:accept")

    assert await visitor.current() == "meet"
    (thread,) = [one["id"] for one in (await camille.state())["threads"] if one["parent"] == await mentoring(camille)]
    await visitor.send(camille, thread, "Bonjour Hélène !")

    for _ in range(2):
        assert await visitor.current() == "weeks"
        await browser.done("/api/clock", seconds=WEEK)

    assert await visitor.current() == "follow"
    await browser.done("/api/clock", seconds=60)  # letters that nobody asked for come one after the other
    await visitor.press(camille, "dm", "mentoring:met")
    await visitor.press(camille, "dm", "mentoring:fits")
    await over(visitor, "mentoring")


@together
async def test_a_round_of_mentoring(browser: Browser) -> None:
    visitor = Visitor(browser)
    await visitor.begin("preview")
    planned = await visitor.slash(visitor.nadia, "mentorat tour")
    assert "<strong>2</strong> binômes prévus" in planned
    assert quoted("launch")[0] in planned

    assert await visitor.current() == "launch"
    await visitor.press(visitor.nadia, "accueil", "mentoring:launch")
    await browser.done("/api/clock", seconds=60)

    assert await visitor.current() == "both"
    await visitor.press(browser.as_("ines"), "dm", "mentoring:accept")
    await over(visitor, "round")


@together
async def test_what_is_done_is_noticed_whatever_chapter_is_open(browser: Browser) -> None:
    visitor = Visitor(browser)
    for chapter in CHAPTERS:
        await visitor.open_chapter(chapter)
    await visitor.begin("sanction")
    await visitor.press(visitor.camille, "meteo-du-travail", "checkins:log:2")
    await visitor.open()
    assert await visitor.current() == "sanction"

    chapters = {one["id"]: one for one in (await visitor.camille.state())["tour"]["chapters"]}
    assert {id_: one["done"] for id_, one in chapters.items() if one["done"]} == {"first": 1, "weather": 1}
    await browser.done("/api/restart")
    for chapter_id, step in {"weather": "curve", "first": "write", "moderation": "sanction"}.items():
        await browser.done("/api/tour", chapter=chapter_id)
        assert await visitor.current() == step


@together
async def test_a_chapter_that_is_over_begins_anew(browser: Browser) -> None:
    visitor = Visitor(browser)
    await visitor.begin("curve")
    for _ in range(2):
        await browser.done("/api/tour", action="skip")
    assert await visitor.current() == ""
    await browser.done("/api/tour", chapter="weather")
    assert await visitor.current() == "tap"
    refused = await (await browser.post("/api/tour", {"chapter": "nowhere"})).json()
    assert refused["error"].startswith("Cette étape de la visite n’existe pas")


@together
async def test_no_step_is_done_by_something_near(browser: Browser) -> None:
    visitor = Visitor(browser)
    camille, karim, nadia = visitor.camille, visitor.karim, visitor.nadia
    (question,) = quoted("write")
    general = (await camille.channel("général"))["id"]

    async def undone(step: str, *attempts: Callable[[], Awaitable[object]]) -> None:
        await visitor.begin(step)
        for attempt in attempts:
            await attempt()
            assert await visitor.current() == step

    await undone(
        "open",
        lambda: visitor.send(camille, general, "Bonjour !"),
        lambda: visitor.slash(camille, "question miennes"),
        lambda: visitor.press(karim, "accueil", "questions:ask"),
    )
    await undone("write", visitor.open, lambda: visitor.write("???"))
    await visitor.write(question)
    await undone("publish", lambda: visitor.press(camille, "accueil", "questions:discard"))
    await visitor.write(question)
    thread = await visitor.publish()
    await undone(
        "answer",
        lambda: visitor.send(camille, thread, "Personne ?"),
        lambda: visitor.send(karim, general, "Je réponds dans le fil."),
    )
    answer = await visitor.send(karim, thread, "Oui, par délégation.")
    card = (await camille.messages(thread))[0]["id"]
    older = str(browser.hub.world.community.threads["deces"].id)
    await undone(
        "accept",
        lambda: camille.do("slash", channel=older, name="question resolue", options={}),
    )
    await undone(
        "accept",
        lambda: visitor.menu(camille, thread, "Marquer comme réponse", card),
        lambda: visitor.menu(camille, thread, "Remercier", answer),
        lambda: visitor.menu(karim, thread, "Marquer comme réponse", answer),
        lambda: camille.do("slash", channel=thread, name="question resolue", options={}),
    )
    await undone("restart", lambda: browser.done("/api/clock", seconds=60))
    await undone("search", lambda: visitor.slash(camille, "question chercher", texte="xylophone"))
    await undone("sheet", lambda: visitor.slash(camille, "fiche voir", nom="xylophone"))
    telling = quoted("mask")[1]
    await undone("mask", visitor.open, lambda: visitor.write(telling), lambda: visitor.write(question))
    await undone("pen", lambda: visitor.press(camille, "accueil", "questions:discard"))
    await undone("wait", lambda: browser.done("/api/clock", seconds=3600))
    await undone("tap", lambda: visitor.press(karim, "meteo-du-travail", "checkins:log:4"))
    await undone("curve", lambda: visitor.press(camille, "meteo-du-travail", "checkins:settings"))
    await undone("talk", lambda: visitor.slash(karim, "soutien demander"))
    await undone("listen", lambda: visitor.press(visitor.helene, "ecoute", "support:there"))
    await undone("heard", lambda: camille.do("send", channel="dm", content="Il y a quelqu’un ?"))
    await undone("part", lambda: visitor.press(visitor.helene, "ecoute", "support:there"))
    await undone(
        "mentor",
        lambda: visitor.press(camille, "mentorat", "mentoring:profile"),
        lambda: visitor.press(visitor.helene, "mentorat", "mentoring:pairs"),
    )
    await undone("register", lambda: visitor.press(camille, "mentorat", "mentoring:profile"))
    await undone("find", lambda: visitor.press(browser.as_("emma"), "mentorat", "mentoring:find"))
    await undone("request", lambda: visitor.press(camille, "mentorat", "mentoring:pairs"))
    await undone("agree", lambda: visitor.slash(visitor.helene, "mentorat binomes"))
    await undone("meet", lambda: visitor.send(camille, general, "Bonjour Hélène !"))
    await undone("weeks", lambda: browser.done("/api/clock", seconds=60))
    await undone("follow", lambda: visitor.slash(camille, "mentorat binomes"))
    await undone("preview", lambda: visitor.slash(nadia, "mentorat binomes"))
    await undone("launch", lambda: visitor.slash(nadia, "mentorat tour"))
    await undone("both", lambda: visitor.slash(browser.as_("ines"), "mentorat binomes"))
    await undone("pause", lambda: visitor.slash(nadia, "moderation file"))
    await undone("contest", lambda: visitor.send(karim, general, "Ah non !"))
    await undone("decide", lambda: visitor.slash(nadia, "moderation file"))
    await undone("file", lambda: visitor.slash(browser.as_("olivier"), "moderation audit"))
    await undone(
        "cool",
        lambda: visitor.slash(nadia, "aide"),
        lambda: visitor.send(nadia, general, "On souffle ?"),
    )
    await undone("ask-in", lambda: visitor.press(browser.as_("leo"), "accueil", "vetting:standing"))
    await undone("vouch", lambda: visitor.slash(camille, "parrainer", membre=member(browser, "karim")))
    await undone("chain", lambda: visitor.slash(nadia, "aide"))
    await undone("let-in", lambda: visitor.slash(nadia, "reconnaissance voir", membre=member(browser, "leo")))
    await undone("confide", lambda: visitor.slash(camille, "ecrire-moderation"))
    await undone("appear", lambda: visitor.slash(nadia, "aide"))
    await undone("reassure", lambda: visitor.slash(nadia, "aide"))
    await undone("go-on", lambda: visitor.slash(camille, "aide"))
    await undone("mediate", lambda: visitor.slash(nadia, "moderation file"))
    await undone(
        "diagnose",
        lambda: visitor.slash(browser.as_("olivier"), "diagnostic"),
        lambda: visitor.slash(nadia, "aide"),
    )


@EVERY_STEP
def test_nothing_done_does_no_step(step: Step) -> None:
    assert not step.done(Progress())
    assert not step.done(Progress([Act("", "clock", "3600")]))


# Texts and targets


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.id)
def test_a_step_says_in_a_few_words_what_to_do_and_as_whom(chapter: Chapter, locale: Locale) -> None:
    """Whoever opens a chapter needs no other one first."""
    assert 0 < len(chapter.title(TEXTS, locale)) <= 30
    assert 0 < len(chapter.text(TEXTS, locale)) <= 70
    known = None
    for step in chapter.steps:
        title, text = step.title(TEXTS, locale), step.text(TEXTS, locale)
        assert 0 < len(title) <= 40
        assert 0 < len(text) <= 160
        if step.persona != known:
            assert next(persona.name for persona in PERSONAS if persona.key == step.persona) in text
        known = step.persona


def test_chapters_are_short() -> None:
    assert [len(chapter.steps) <= 8 for chapter in CHAPTERS] == [True] * len(CHAPTERS)
    assert len({step.id for step in STEPS}) == len(STEPS)


@together
async def test_an_english_reader_is_guided_in_english(browser: Browser) -> None:
    tour = (await browser.as_("emma").state())["tour"]
    assert [one["title"] for one in tour["chapters"]] == [one.title(TEXTS, Locale.EN) for one in CHAPTERS]
    open_ = next(one for one in CHAPTERS if one.id == tour["chapter"])
    assert [step["title"] for step in tour["steps"]] == [step.title(TEXTS, Locale.EN) for step in open_.steps]


@together
async def test_a_step_points_at_what_is_there(browser: Browser) -> None:
    world = browser.hub.world
    assert isinstance(world.bot, Confrere)
    controls = [kind for feature in world.bot.features for kind in feature.controls if issubclass(kind, Control)]
    for step in STEPS:
        state = await browser.as_(step.persona).state()
        known = {
            "channel": {"dm", *(channel["name"] for channel in state["channels"])},
            "button": {kind.verb for kind in controls},
            "command": {command["name"] for command in state["commands"]},
            "option": {option["name"] for command in state["commands"] for option in command["options"]},
            "menu": {menu["name"] for menu in state["menus"]},
            "thread": {"latest", *browser.hub.world.community.threads},
            "advance": {"hour", "week"},
            "message-menu": {"", "bot"},
            **{place: {""} for place in ("composer", "form-submit", "restart")},
        }
        for target in step.target.split(" > "):
            kind, _, name = target.partition(":")
            if kind == "button":  # perhaps one of several of its verb
                name = ":".join(name.split(":")[:2])
            assert name in known[kind], target
