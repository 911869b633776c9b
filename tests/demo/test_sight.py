"""What a member sees: what Discord would show them, and nothing else."""

import base64

import discord
import pytest
from simcord.enums import ChannelType

from tests.demo.browser import Browser, Json, Tab
from tests.demo.sample import PNG

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def room(tab: Tab, name: str = "salon") -> str:
    found: str = (await tab.channel(name))["id"]
    return found


async def thread(browser: Browser, kind: ChannelType, name: str) -> discord.Thread:
    """A thread of the bot's in the common room."""
    async with browser.hub.turn() as world:
        guild = world.bot.get_guild(world.community.guild.id)
        assert guild is not None
        parent = discord.utils.get(guild.text_channels, name="salon")
        assert parent is not None
        made = await parent.create_thread(name=name, type=discord.ChannelType(int(kind)))
        await world.env.settle()
    return made


def names(state: Json, what: str) -> list[str]:
    return [place["name"] for place in state[what]]


async def test_channels_are_shown_by_right(sample: Browser) -> None:
    camille = sample.as_("camille")
    state = await camille.state()
    assert names(state, "channels") == ["salon", "annonces", "forum"]
    assert [channel["canWrite"] for channel in state["channels"]] == [True, False, True]
    assert state["me"]["name"] == "Camille"
    secret = next(id_ for id_, channel in sample.hub.world.env.backend.channels.items() if channel.name == "secret")
    answer = await sample.get("/api/messages", member=camille.id, channel=str(secret))
    assert (answer.status, (await answer.json())["ok"]) == (404, False)
    assert "ne t’est pas ouvert" in await camille.refused("send", channel=str(secret), content="Coucou")
    refused = await camille.refused("send", channel=await room(camille, "annonces"), content="Coucou")
    assert refused == "Il te faut un droit que tu n’as pas ici. Essaie en tant qu’une autre personne."
    hidden = await camille.do("send", channel=await room(camille), content=f"Voir <#{secret}>")
    shown = (await camille.messages(await room(camille)))[-1]
    assert (shown["id"], shown["html"]) == (hidden["message"], '<p>Voir <span class="mention">#inaccessible</span></p>')


async def test_a_private_thread_shows_to_those_in_it(sample: Browser) -> None:
    camille, karim = sample.as_("camille"), sample.as_("karim")
    made = await thread(sample, ChannelType.PRIVATE_THREAD, "Entre nous")
    async with sample.hub.turn() as world:
        await made.add_user(discord.Object(int(camille.id)))
        await made.send("Un secret")
        await world.env.settle()
    assert "Entre nous" in names(await camille.state(), "threads")
    assert [message["text"] for message in await camille.messages(str(made.id))][-1] == "Un secret"
    assert "Entre nous" not in names(await karim.state(), "threads")
    answer = await sample.get("/api/messages", member=karim.id, channel=str(made.id))
    assert answer.status == 404
    assert "Un secret" not in await answer.text()


async def test_a_threads_announcement_and_its_first_message(sample: Browser) -> None:
    camille = sample.as_("camille")
    sent = await camille.do("send", channel=await room(camille), content="On en parle ?")
    async with sample.hub.turn() as world:
        channel = world.bot.get_channel(int(await room(camille)))
        assert isinstance(channel, discord.TextChannel)
        made = await channel.get_partial_message(int(sent["message"])).create_thread(name="La suite")
        await world.env.settle()
    (start, *_) = await camille.messages(str(made.id))
    assert (start["starter"], start["text"]) == (True, "On en parle ?")
    assert (await camille.channel("La suite"))["excerpt"] == "On en parle ?"
    said = {message["id"]: message for message in await camille.messages(await room(camille))}
    assert said[sent["message"]]["thread"] == {"id": str(made.id), "name": "La suite", "count": 0}
    await thread(sample, ChannelType.PUBLIC_THREAD, "À part")
    notice = (await camille.messages(await room(camille)))[-1]
    assert notice["system"]
    assert notice["html"].startswith("<p><strong>Confrère</strong> a ouvert un fil")
    assert 'data-channel="' in notice["html"]


async def test_an_ephemeral_is_for_its_reader_alone_even_after_a_restart(sample: Browser) -> None:
    camille, karim = sample.as_("camille"), sample.as_("karim")
    channel = await room(camille)
    shown = await camille.do("usermenu", channel=channel, name="Saluer", target=karim.id)

    async def readers() -> list[bool]:
        return [shown["message"] in [found["id"] for found in await tab.messages(channel)] for tab in (camille, karim)]

    assert await readers() == [True, False]
    await sample.done("/api/restart")
    assert await readers() == [True, False]
    assert "n’est plus là" in await karim.refused("dismiss", channel=channel, message=shown["message"])
    await camille.do("dismiss", channel=channel, message=shown["message"])
    assert await readers() == [False, False]


async def test_nobody_is_told_of_what_only_another_sees(sample: Browser) -> None:
    camille, karim = sample.as_("camille"), sample.as_("karim")
    async with karim.listening() as events:
        await camille.do("usermenu", channel=await room(camille), name="Saluer", target=karim.id)
        with pytest.raises(TimeoutError):
            await events.wait("changed", 0.5)
        await camille.do("send", channel=await room(camille), content="Pour tous")
        await events.wait("changed")


async def test_private_messages_are_private(sample: Browser) -> None:
    camille, karim = sample.as_("camille"), sample.as_("karim")
    dm = (await camille.state())["dm"]["id"]
    await camille.do("send", channel=dm, content="répète")
    assert [message["text"] for message in await camille.messages(dm)] == ["répète", "Je répète."]
    answer = await sample.get("/api/messages", member=karim.id, channel=dm)
    assert answer.status == 404
    assert "ne t’est pas ouvert" in await karim.refused("send", channel=dm, content="Coucou")
    assert (await camille.state())["dm"]["unread"] == 1
    await camille.do("read", channel=dm)
    assert (await camille.state())["dm"]["unread"] == 0


async def test_unread_marks_are_each_members_own(sample: Browser) -> None:
    camille, karim, emma = (sample.as_(key) for key in ("camille", "karim", "emma"))
    channel = await room(camille)
    for tab in (camille, karim, emma):
        await tab.do("read", channel=channel)
    await camille.do("send", channel=channel, content=f"Bonjour <@{karim.id}>")

    async def marks(tab: Tab) -> tuple[int, int]:
        found = await tab.channel("salon")
        return found["unread"], found["mentions"]

    assert [await marks(tab) for tab in (camille, karim, emma)] == [(0, 0), (1, 1), (1, 0)]
    await karim.do("read", channel=channel)
    assert [await marks(tab) for tab in (camille, karim, emma)] == [(0, 0), (0, 0), (1, 0)]


async def test_files_are_served_to_those_who_see_their_message(sample: Browser) -> None:
    camille, karim = sample.as_("camille"), sample.as_("karim")
    files = [
        {"name": "vrai.png", "base64": base64.b64encode(PNG).decode()},
        {"name": "faux.png", "base64": base64.b64encode(b"<script>alert(1)</script>").decode()},
        {"name": "dessin.svg", "base64": base64.b64encode(b"<svg onload='alert(1)'/>").decode()},
    ]
    sent = await camille.do("send", channel="dm", content="", files=files)
    shown = [found for found in await camille.messages(sent["channel"]) if found["id"] == sent["message"]]
    attachments = {found["name"]: found for found in shown[0]["attachments"]}
    assert [attachments[name]["image"] for name in ("vrai.png", "faux.png", "dessin.svg")] == [True, False, False]
    kinds = []
    for name in ("vrai.png", "faux.png", "dessin.svg"):
        answer = await sample.session.get(sample.address + attachments[name]["url"])
        kinds.append((answer.content_type, "Content-Disposition" in answer.headers))
    assert kinds == [("image/png", False), ("application/octet-stream", True), ("application/octet-stream", True)]
    stolen = attachments["vrai.png"]["url"].replace(camille.id, karim.id)
    assert (await sample.session.get(sample.address + stolen)).status == 404


async def test_who_was_put_out_sees_nothing(sample: Browser) -> None:
    emma = sample.as_("emma")
    async with sample.hub.turn() as world:
        world.community.guild.remove_member(world.actors[int(emma.id)])
        await world.env.settle()
    state = await emma.state()
    assert (state["channels"], state["threads"]) == ([], [])
    channel = await room(sample.as_("camille"))
    assert "not open to you" in await emma.refused("send", channel=channel, content="Hello")
