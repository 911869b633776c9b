"""Case images before other eyes: nobody's own, let appear or not, once."""

import asyncio
import json
from typing import Any

import discord
import pytest
from simcord.http import router

import demo.simcord_ext as ext
from core.errors import DomainError
from core.questions import ImageState
from core.rights import Audience
from tests.images.samples import MARK, PNG, opened
from tests.questions.acts import TITLE, card, control, press
from tests.questions.image_acts import FILE_NAME, PHOTO, ask, judge, kept, look, send, shown_in, turn, waiting
from tests.questions.test_pens import in_private, name_on
from tests.world import World, answer_to, said, texts

LOOKING = ("questions:look", "questions:release", "questions:refuse")


class Sent:
    """Every file that the bot sent to Discord, by whatever way: its name and bytes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.files: list[tuple[str, bytes]] = []
        dispatch = router.dispatch

        def recording(*args: Any, files: list[discord.File] | None = None, **named: Any) -> Any:
            for file in files or ():
                self.files.append((file.filename, file.fp.read()))
                file.reset()
            return dispatch(*args, files=files, **named)

        monkeypatch.setattr(router, "dispatch", recording)


async def test_who_manages_the_server_turns_them_on_and_who_is_verified_looks(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        rights = {verb: world.bot.right(verb) for verb in ("server:images", *LOOKING)}
        assert {verb: right.audience if right else None for verb, right in rights.items()} == {
            "server:images": Audience.MANAGER,
            **dict.fromkeys(LOOKING, Audience.VERIFIED),
        }


async def test_an_image_goes_the_whole_way(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = Sent(monkeypatch)
    async with World.open(sqlite_url) as world:
        await turn(world)
        shown = await send(world, world.camille, (FILE_NAME, PHOTO))
        assert shown.ephemeral
        assert "J’atteste" in texts(shown)
        assert "tu attestes" in texts(shown)
        assert [file.filename for file in shown.attachments] == ["image-1.jpg"]
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        await ext.leap(world.env, 6)
        (thread,) = world.channel("questions").threads
        assert shown_in(thread) == [], "nobody has looked"
        assert "publié" in await judge(world, world.denis, thread, "questions:release")
        assert waiting(thread) == []
        (message,) = shown_in(thread)
        assert [file.filename for file in message.attachments] == ["image-1.jpg"]
        assert str(world.camille.id) in texts(message)
        assert await kept(world) == [(ImageState.RELEASED, False)], "Discord has it"
    assert {name for name, _ in sent.files} == {"image-1.jpg"}
    assert len(sent.files) == 3, "preview, second eyes, thread"
    for _, data in sent.files:
        assert MARK not in data
        assert b"Exif" not in data
        assert opened(data).size == opened(PHOTO).size
    everything = json.dumps([request.json for request in world.env.http_requests], default=str, ensure_ascii=False)
    assert "Planque" not in everything


@pytest.mark.parametrize("signature", ["account", "pseudonym", "one-off"])
async def test_the_second_pair_of_eyes_is_never_the_authors(sqlite_url: str, signature: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        await world.give(world.camille, world.role("Modération"))
        thread = await ask(world, world.camille, signature=signature)
        refusal = await look(world, world.camille, thread)
        assert "est la tienne" in texts(refusal)
        assert refusal.attachments == []
        (notice,) = waiting(thread)
        image_id = int(control(notice, "questions:look").rpartition(":")[2])
        with pytest.raises(DomainError, match="error-second-eyes"):
            await world.questions.judge(world.actor(world.camille), image_id, ImageState.RELEASED)
        assert await kept(world) == [(ImageState.WAITING, True)]
        await judge(world, world.denis, thread, "questions:release")
        (message,) = shown_in(thread)
        if signature == "account":
            assert str(world.camille.id) in texts(message)
        else:
            assert name_on(message) == name_on(card(thread))
            sent = json.dumps([message.content, *(part.to_dict() for part in message.components)], default=str)
            assert str(world.camille.id) not in sent
            assert message.interaction_metadata is None


async def test_of_two_verdicts_at_once_the_first_counts(database_url: str) -> None:
    async with World.open(database_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        image_id = int(control(waiting(thread)[0], "questions:look").rpartition(":")[2])
        verdicts = [
            world.questions.judge(world.actor(member), image_id, verdict)
            for member in (world.denis, world.emma, world.moderator)
            for verdict in (ImageState.RELEASED, ImageState.REFUSED)
        ]
        outcomes = await asyncio.gather(*verdicts, return_exceptions=True)
        lost = [outcome for outcome in outcomes if outcome is not None]
        assert len(lost) == 5
        assert {str(error) for error in lost} == {"error-already-judged"}


async def test_refused_it_is_gone_and_its_author_is_told_and_nobody_else(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille, signature="pseudonym")
        assert "effacée" in await judge(world, world.denis, thread, "questions:refuse")
        await ext.leap(world.env, 6)
        assert waiting(thread) == []
        assert shown_in(thread) == []
        assert await kept(world) == [(ImageState.REFUSED, False)], "until its author has seen it"
        (told,) = in_private(world.camille)
        assert str(thread.id) in texts(told)
        assert TITLE not in texts(told)
        assert told.attachments == []
        assert TITLE in texts(card(thread)), "the text stays"


async def test_turned_off_nothing_more_appears(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        seen = await look(world, world.denis, thread)
        form = await world.emma.click(world.panel, custom_id="questions:ask")
        await turn(world, on=False)
        pressed = await world.denis.click(seen, custom_id=control(seen, "questions:release"))
        assert "ne prend pas d’images" in said(pressed)
        assert shown_in(thread) == []
        values = {"title": TITLE, "details": "", "signature": "account", "images": [("un.png", PNG)]}
        shown = answer_to(await world.emma.submit_modal(form, values))
        assert "takes no images" in texts(shown)
        assert shown.attachments == []
        assert await press(world.emma, shown, "questions:publish")
        assert len(world.channel("questions").threads) == 2
