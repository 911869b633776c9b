"""The clock and the restart."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from tests.demo.browser import Browser
from tests.demo.test_acts import ask, control, room

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_clock_begins_today_and_runs(browser: Browser) -> None:
    camille = browser.as_("camille")
    begun = datetime.fromisoformat((await camille.state())["now"])
    assert abs(begun - datetime.now(UTC)) < timedelta(minutes=1)
    async with camille.listening() as events:
        first = datetime.fromisoformat((await events.wait("clock"))["now"])
        second = datetime.fromisoformat((await events.wait("clock"))["now"])
    assert timedelta(seconds=0.5) < second - first < timedelta(seconds=2)


async def test_an_hour_and_a_week_pass_and_threads_fall_asleep(browser: Browser) -> None:
    camille = browser.as_("camille")
    forum = await camille.channel("questions")
    tag = next(tag["id"] for tag in forum["tags"] if not tag["moderated"])
    await camille.do("post", channel=forum["id"], title="Une question qui dort", content="Vraiment ?", tags=[tag])
    before = datetime.fromisoformat((await camille.state())["now"])
    hour = await browser.done("/api/clock", seconds=3600)
    passed = datetime.fromisoformat(hour["now"]) - before
    assert timedelta(hours=1) <= passed < timedelta(hours=1, minutes=1)
    async with camille.listening() as events:
        week = asyncio.create_task(browser.done("/api/clock", seconds=8 * 86400))
        clock = datetime.fromisoformat((await events.wait("clock"))["now"])  # shown while it passes
        assert clock - before < timedelta(days=7)
        await week
    assert datetime.fromisoformat((await week)["now"]) - before > timedelta(days=8)
    assert (await camille.channel("Une question qui dort"))["archived"]
    # and the world goes on
    await camille.do("send", channel=await room(camille), content="Toujours là")
    await camille.do("send", channel=(await camille.channel("Une question qui dort"))["id"], content="Réveil")
    assert not (await camille.channel("Une question qui dort"))["archived"]


@pytest.mark.parametrize("seconds", [0, -5, "3600", True, 10**9, None, float("inf")])
async def test_time_passes_within_reason(browser: Browser, seconds: object) -> None:
    answer = await browser.session.post(
        f"{browser.address}/api/clock", data=f'{{"seconds": {_json(seconds)}}}', headers=JSON
    )
    found = await answer.json()
    assert (found["ok"], found["error"][:7]) == (False, "La page")


JSON = {"Content-Type": "application/json", "X-Confrere": "1"}


def _json(value: object) -> str:
    return {"3600": '"3600"', "True": "true", "None": "null", "inf": "Infinity"}.get(str(value), str(value))


async def test_a_restart_keeps_everything(browser: Browser) -> None:
    camille = browser.as_("camille")
    welcome = await room(camille, "accueil")
    preview = await ask(camille)
    panel = (await camille.messages(welcome))[0]
    form = (await camille.do("click", channel=welcome, message=panel["id"], customId="questions:ask"))["form"]
    before = await camille.state()
    old = browser.hub.world.bot
    await browser.done("/api/restart")
    assert browser.hub.world.bot is not old
    assert old.is_closed()
    (guild,) = browser.hub.world.bot.guilds
    assert guild.chunked  # it knows every member again
    after = await camille.state()
    for part in ("me", "members", "roles", "channels", "threads", "dm", "commands", "menus"):
        assert after[part] == before[part]
    # A form that was open reaches the new bot, as it would on Discord: it gives back what was typed.
    await camille.do("submit", form=form["id"], values={"title": "Pas perdue", "signature": "account"})
    assert [message["text"] for message in await camille.messages(welcome)][-1] == "Pas perdue"
    # The draft lies in the database: its preview's button works with the new bot.
    await camille.do("click", channel=welcome, message=preview["id"], customId=control(preview, "questions:publish"))
    assert len((await camille.state())["threads"]) == len(before["threads"]) + 1


async def test_an_act_waits_for_what_is_under_way(browser: Browser) -> None:
    camille = browser.as_("camille")
    general = await room(camille)
    answers = await asyncio.gather(
        browser.done("/api/restart"),
        *(camille.act("send", channel=general, content=f"Message {number}") for number in range(5)),
        browser.done("/api/clock", seconds=60),
    )
    assert all(answer["ok"] for answer in answers)
    said = [message["text"] for message in await camille.messages(general)]
    assert sorted(text for text in said if text.startswith("Message ")) == [f"Message {number}" for number in range(5)]


async def test_a_fault_of_the_demonstration_is_one_sentence(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    camille = browser.as_("camille")

    async def stumble(*_: object) -> None:
        raise RuntimeError("secret")

    monkeypatch.setattr("demo.simcord_ext.member_post", stumble)
    forum = (await camille.channel("questions"))["id"]
    refused = await camille.refused("post", channel=forum, title="Titre", content="Texte", tags=[])
    assert refused.startswith("La démonstration a trébuché")
    await camille.do("send", channel=await room(camille), content="Et cela continue")
