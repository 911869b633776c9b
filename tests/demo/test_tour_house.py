"""The guided tour of those who run the house, and of who comes to them: done by doing what its steps say."""

import json
import re

import pytest

from tests.demo.browser import Browser
from tests.demo.touring import Visitor, member, over, quoted

together = pytest.mark.asyncio(loop_scope="module")


@together
async def test_the_moderators_side(browser: Browser) -> None:
    visitor = Visitor(browser)
    nadia = visitor.nadia
    await visitor.begin("sanction")
    (step, _) = (await nadia.state())["tour"]["steps"]
    thread = re.findall(r"thread:(\d+)", step["target"])[0]
    card = (await nadia.messages(thread))[0]
    assert "🪶" in json.dumps(card["components"], ensure_ascii=False)
    (menu,) = (name.replace("’", "'") for name in quoted("sanction"))  # Discord's names are typed plainly
    form = (await nadia.do("menu", channel=thread, name=menu, target=card["id"]))["form"]
    await nadia.do("submit", form=form["id"], values={"kind": "warn", "duration": [], "reason": "Pour l’exemple."})
    await browser.done("/api/clock", seconds=60)

    assert await visitor.current() == "diagnose"
    assert "Tout va bien" in await visitor.slash(nadia, "diagnostic")
    await over(visitor, "moderation")


@together
async def test_a_decision_and_an_appeal(browser: Browser) -> None:
    visitor = Visitor(browser)
    nadia, karim, olivier = visitor.nadia, visitor.karim, browser.as_("olivier")
    await visitor.begin("pause")
    place = (await nadia.channel("remplacements"))["id"]
    message = (await nadia.messages(place))[-1]
    menu, kind = (name.replace("’", "'") for name in quoted("pause"))
    form = (await nadia.do("menu", channel=place, name=menu, target=message["id"]))["form"]
    assert kind in json.dumps(form, ensure_ascii=False)
    values = {"kind": "timeout", "duration": ["24"], "template": ["tone"], "reason": ""}
    await nadia.do("submit", form=form["id"], values=values)

    assert await visitor.current() == "contest"
    form = (await visitor.press(karim, "dm", "moderation:contest"))["form"]
    await karim.do("submit", form=form["id"], values={"reason": "Deux semaines, dates souples : où est le mal ?"})
    await browser.done("/api/clock", seconds=2)

    assert await visitor.current() == "decide"
    await visitor.press(olivier, "moderation", "moderation:lift")

    assert await visitor.current() == "file"
    shown = await visitor.slash(nadia, "moderation dossier", membre=browser.ids["karim"])
    assert "Levée en appel" in shown
    await over(visitor, "cases")


@together
async def test_a_channel_is_calmed(browser: Browser) -> None:
    visitor = Visitor(browser)
    nadia = visitor.nadia
    await visitor.begin("cool")
    place = (await nadia.channel("entraide"))["id"]
    await nadia.do("slash", channel=place, name="apaiser", options={"duree": 10, "motif": "Le ton monte."})

    assert await visitor.current() == "reopen"
    (button,) = quoted("reopen")
    word = next(message for message in reversed(await nadia.messages(place)) if "souffle" in json.dumps(message))
    assert button in json.dumps(word["components"], ensure_ascii=False) + word["html"]
    await visitor.press(nadia, "entraide", "channels:reopen")
    await over(visitor, "channels")


@together
async def test_an_owner_sees_a_plan(browser: Browser) -> None:
    visitor = Visitor(browser)
    olivier = browser.as_("olivier")
    await visitor.begin("plan")
    assert "déjà en place" in await visitor.slash(olivier, "installer")

    assert await visitor.current() == "own"
    (button,) = quoted("own")
    assert button in await visitor.last(olivier, "accueil")
    form = (await visitor.press(olivier, "accueil", "server:choose"))["form"]
    lounge = (await olivier.channel("détente"))["id"]
    await olivier.do("submit", form=form["id"], values={"purpose": ["channel:journal"], "channel": [lounge]})
    shown = await visitor.last(olivier, "accueil")
    assert "comme tu l’as choisi" in shown
    assert "moi, @" in shown
    await over(visitor, "setting")


@together
async def test_a_newcomer_gets_recognised(browser: Browser) -> None:
    visitor, leo = Visitor(browser), browser.as_("leo")
    await visitor.begin("ask-in")
    opens, asks = quoted("ask-in")
    assert opens in await visitor.last(leo, "accueil")
    await visitor.press(leo, "accueil", "vetting:standing")
    assert asks in await visitor.last(leo, "accueil")
    form = (await visitor.press(leo, "accueil", "vetting:request"))["form"]
    await leo.do("submit", form=form["id"], values={"wish": "verified", "words": "Externe à Lyon."})
    await browser.done("/api/clock", seconds=1)

    assert await visitor.current() == "vouch"
    chosen = member(browser, "leo")
    assert "Encore un parrainage" in await visitor.slash(visitor.camille, "parrainer", membre=chosen)

    assert await visitor.current() == "chain"
    assert "En répondent" in await visitor.slash(visitor.nadia, "reconnaissance voir", membre=chosen)

    assert await visitor.current() == "let-in"
    await visitor.press(visitor.nadia, "moderation", "vetting:verify")
    await over(visitor, "vetting")


@together
async def test_a_moderator_is_reported(browser: Browser) -> None:
    visitor = Visitor(browser)
    camille, olivier = visitor.camille, browser.as_("olivier")
    await visitor.begin("complain")
    place = (await camille.channel("général"))["id"]
    (welcome,) = [one for one in await camille.messages(place) if "Bienvenue Léo" in one["html"]]
    form = (await camille.do("menu", channel=place, name=quoted("complain")[0], target=welcome["id"]))["form"]
    await camille.do("submit", form=form["id"], values={"reason": "Pour l’exemple."})
    assert "en privé aux autres" in await visitor.last(camille, "général")
    await browser.done("/api/clock", seconds=60)

    assert await visitor.current() == "take"
    await visitor.press(olivier, "dm", "moderation:claim")

    assert await visitor.current() == "settle"
    form = (await visitor.press(olivier, "dm", "moderation:resolve"))["form"]
    await olivier.do("submit", form=form["id"], values={"answer": ["talked"], "outcome": ""})
    await browser.done("/api/clock", seconds=60)

    assert await visitor.current() == "outcome"
    assert "parlé avec la personne" in await visitor.slash(camille, "signalements")
    await over(visitor, "reports")


@together
async def test_words_without_a_name_are_answered(browser: Browser) -> None:
    visitor = Visitor(browser)
    camille, nadia = visitor.camille, visitor.nadia
    await visitor.begin("confide")
    here = (await camille.channel("accueil"))["id"]
    form = (await camille.do("slash", channel=here, name="ecrire-moderation", options={}))["form"]
    await camille.do("submit", form=form["id"], values={"message": "Un collègue me met mal à l’aise."})
    assert await visitor.current() == "appear"
    await browser.done("/api/clock", seconds=3600)
    assert await visitor.current() == "reassure"
    form = (await visitor.press(nadia, "moderation", "contact:answer"))["form"]
    await nadia.do("submit", form=form["id"], values={"message": "Merci de nous le dire."})
    await browser.done("/api/clock", seconds=60)
    assert await visitor.current() == "go-on"
    await visitor.press(camille, "dm", "contact:reply")
    await over(visitor, "unnamed")


@together
async def test_two_members_are_helped_to_understand_each_other(browser: Browser) -> None:
    visitor = Visitor(browser)
    nadia, karim, olivier = visitor.nadia, visitor.karim, browser.as_("olivier")
    await visitor.begin("mediate")
    here = (await nadia.channel("entraide"))["id"]
    actors = browser.hub.world.community.actors
    both = {"membre": str(actors["camille"].id), "autre": str(actors["karim"].id)}
    await nadia.do("slash", channel=here, name="mediation proposer", options={**both, "motif": "Des mots vifs."})
    assert await visitor.current() == "join"
    await visitor.press(olivier, "moderation", "mediation:join")
    assert await visitor.current() == "consent"
    await visitor.press(visitor.camille, "dm", "mediation:accept")
    assert await visitor.current() == "consent-too"
    await visitor.press(karim, "dm", "mediation:accept")
    assert await visitor.current() == "sum-up"
    (thread,) = [each for each in (await karim.state())["threads"] if each["name"].startswith("Médiation")]
    message = (await karim.messages(thread["id"]))[0]
    (custom_id,) = re.findall(r'"(mediation:summary:[^"]*)"', json.dumps(message["components"]))
    form = (await karim.do("click", channel=thread["id"], message=message["id"], customId=custom_id))["form"]
    await karim.do("submit", form=form["id"], values={"summary": "On se prévient avant de se répondre."})
    await over(visitor, "mediation")
