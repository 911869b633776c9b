"""Case images through the real bot: off by default, clean, looked at by other eyes, and ended."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import discord
import pytest
from simcord import ChannelHandle, MemberActor
from simcord.http import router
from sqlalchemy import func, select

import demo.simcord_ext as ext
from cogs.questions.imaging import WAITING_AT_MOST
from core.errors import DomainError
from core.images import MAX_BYTES
from core.questions import ImageState
from core.rights import Audience
from db.models import CaseImageRow, JobRow
from tests.images import samples
from tests.images.samples import MARK, PNG, opened, picture, saved
from tests.questions.acts import TITLE, card, control, press
from tests.questions.test_pens import in_private, name_on
from tests.world import World, answer_to, custom_ids, said, texts

PHOTO = saved(picture(), "JPEG", exif=samples.exif())
FILE_NAME = "Mme_Planque_genou.jpg"
WAITS, ONE_DAY, KEPT = "attend la relecture", WAITING_AT_MOST.total_seconds(), 30 * 86400
FIELDS = ["title", "details", "theme", "signature"]
LOOKING = ("questions:look", "questions:release", "questions:refuse")
REFUSED = {
    "pdf": (("bilan.pdf", b"%PDF-1.7 ..."), "PDF"),
    "svg": (("coupe.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"), "SVG"),
    "dicom": (("irm.dcm", bytes(128) + b"DICM" + bytes(40)), "DICOM"),
    "animated": (("marche.webp", samples.animated("WEBP")), "animée"),
    "mislabelled": (("genou.jpg", PNG), "autre format"),
    "polyglot": (("genou.png", PNG + samples.zipped()), "autre chose"),
    "heavy": (("genou.png", PNG + bytes(MAX_BYTES)), "trop lourde"),
}


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


async def turn(world: World, *, on: bool = True) -> None:
    shown = answer_to(await world.owner.slash(world.start, "diagnostic"))
    await world.owner.click(shown, custom_id=f"server:images:{'on' if on else 'off'}")


async def fields(world: World) -> list[dict[str, Any]]:
    """The question form's fields."""
    shown = await world.camille.click(world.panel, custom_id="questions:ask")
    assert shown.modal is not None
    found: list[dict[str, Any]] = shown.modal["components"]
    return found


async def send(
    world: World, member: MemberActor, *files: tuple[str, bytes], signature: str = "account", title: str = TITLE
) -> Any:
    """Fill the form in with files; the preview."""
    form = await member.click(world.panel, custom_id="questions:ask")
    values = {"title": title, "details": "Détails.", "signature": signature, "images": list(files)}
    return answer_to(await member.submit_modal(form, values))


async def ask(
    world: World, member: MemberActor, *files: tuple[str, bytes], signature: str = "account"
) -> ChannelHandle:
    """Ask with images, and wait until they wait; the thread."""
    before = {thread.id for thread in world.channel("questions").threads}
    shown = await send(world, member, *(files or ((FILE_NAME, PHOTO),)), signature=signature)
    await member.click(shown, custom_id=control(shown, "questions:publish"))
    await ext.leap(world.env, 41)
    await ext.leap(world.env, 11)
    (thread,) = [thread for thread in world.channel("questions").threads if thread.id not in before]
    return thread


def waiting(thread: ChannelHandle) -> list[Any]:
    return [message for message in thread.history() if WAITS in texts(message)]


def shown_in(thread: ChannelHandle) -> list[Any]:
    """The messages with an image that others see."""
    return [message for message in thread.history() if message.attachments]


async def look(world: World, member: MemberActor, thread: ChannelHandle) -> Any:
    (notice,) = waiting(thread)
    return answer_to(await member.click(notice, custom_id=control(notice, "questions:look")))


async def judge(world: World, member: MemberActor, thread: ChannelHandle, verb: str) -> str:
    seen = await look(world, member, thread)
    await member.click(seen, custom_id=control(seen, verb))
    return texts(seen)


def sleeps(world: World, thread: ChannelHandle) -> bool:
    found = world.env.backend.get_channel(thread.id).thread_metadata
    assert found is not None
    return bool(found.archived)


async def kept(world: World) -> list[tuple[ImageState, bool]]:
    """The state of each image, and whether its pixels are still kept."""
    async with world.bot.db.read() as session:
        rows = await session.execute(
            select(CaseImageRow.state, CaseImageRow.sealed_data.is_not(None)).order_by(CaseImageRow.id)
        )
        return [(state, bool(there)) for state, there in rows]


async def test_off_by_default_the_form_asks_for_none(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert [field["component"]["custom_id"] for field in await fields(world)] == FIELDS
        assert "refusées" in said(await world.owner.slash(world.start, "diagnostic"))


async def test_on_the_form_has_five_fields_and_off_again_it_has_four(database_url: str) -> None:
    async with World.open(database_url) as world:
        await turn(world)
        await world.restart()
        shown = await fields(world)
        assert [field["component"]["custom_id"] for field in shown] == [*FIELDS, "images"]
        assert shown[-1]["component"]["max_values"] == 4
        assert ("server.images-on", world.owner.id) in await world.audit()
        await turn(world, on=False)
        await turn(world, on=True)
        await turn(world, on=False)
        assert len(await fields(world)) == 4


async def test_who_manages_the_server_turns_them_on_and_who_is_verified_looks(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        rights = {verb: world.bot.right(verb) for verb in ("server:images", *LOOKING)}
        assert {verb: right.audience if right else None for verb, right in rights.items()} == {
            "server:images": Audience.MANAGER,
            **dict.fromkeys(LOOKING, Audience.VERIFIED),
        }


async def test_an_image_goes_the_whole_way(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = Sent(monkeypatch)
    async with World.open(database_url) as world:
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


@pytest.mark.parametrize("reason", REFUSED, ids=str)
async def test_what_is_refused_is_told_and_costs_neither_text_nor_other_files(sqlite_url: str, reason: str) -> None:
    file, word = REFUSED[reason]
    async with World.open(sqlite_url) as world:
        await turn(world)
        shown = await send(world, world.camille, ("un.png", PNG), file)
        assert "Fichier 2 non retenu" in texts(shown)
        assert word in texts(shown)
        assert file[0] not in texts(shown)
        assert TITLE in texts(shown)
        assert [each.filename for each in shown.attachments] == ["image-1.png"]
        alone = await send(world, world.denis, file)
        assert TITLE in texts(alone)
        assert "J’atteste" not in texts(alone)
        await world.denis.click(alone, custom_id=control(alone, "questions:publish"))
        assert len(world.channel("questions").threads) == 1


async def test_a_file_that_does_not_arrive_is_told(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def lost(_self: discord.Attachment, **_options: Any) -> bytes:
        raise TimeoutError

    async with World.open(sqlite_url) as world:
        await turn(world)
        monkeypatch.setattr(discord.Attachment, "read", lost)
        shown = await send(world, world.camille, ("un.png", PNG))
        assert "ne m’est pas parvenu" in texts(shown)
        assert TITLE in texts(shown)


async def test_what_is_too_heavy_is_not_even_fetched(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fetched: list[str] = []
    read = discord.Attachment.read

    async def noted(self: discord.Attachment, **options: Any) -> bytes:
        fetched.append(self.filename)
        return await read(self, **options)

    monkeypatch.setattr(discord.Attachment, "read", noted)
    async with World.open(sqlite_url) as world:
        await turn(world)
        await send(world, world.camille, ("lourd.png", PNG + bytes(MAX_BYTES)), ("un.png", PNG))
    assert fetched == ["un.png"]


async def test_images_are_taken_from_a_draft_and_replaced(database_url: str) -> None:
    async with World.open(database_url) as world:
        await turn(world)
        shown = await send(world, world.camille, ("un.png", PNG), ("deux.png", PNG))
        assert len(shown.attachments) == 2
        form = await world.camille.click(shown, custom_id=control(shown, "questions:redraft"))
        values = {"title": "Autrement ?", "details": "", "signature": "account"}
        again = answer_to(await world.camille.submit_modal(form, values))
        assert len(again.attachments) == 2, "kept, where no other is sent"
        form = await world.camille.click(again, custom_id=control(again, "questions:redraft"))
        last = answer_to(await world.camille.submit_modal(form, values | {"images": [("genou.jpg", PHOTO)]}))
        assert [file.filename for file in last.attachments] == ["image-1.jpg"]
        await world.camille.click(last, custom_id=control(last, "questions:strip"))
        assert last.attachments == []
        assert "J’atteste" not in texts(last)
        await world.camille.click(last, custom_id=control(last, "questions:publish"))
        await ext.leap(world.env, 6)
        (thread,) = world.channel("questions").threads
        assert waiting(thread) == []
        assert await kept(world) == []


async def test_no_image_is_published_from_a_preview_that_asked_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        shown = await send(world, world.camille)
        form = await world.camille.click(shown, custom_id=control(shown, "questions:redraft"))
        values = {"title": TITLE, "details": "", "signature": "account", "images": [("un.png", PNG)]}
        await world.camille.submit_modal(form, values)
        pressed = await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        assert "nouvel aperçu" in said(pressed)
        assert world.channel("questions").threads == []
        assert await kept(world) == [(ImageState.WAITING, True)]


@pytest.mark.parametrize("signature", ["account", "pseudonym", "one-off"])
async def test_the_second_pair_of_eyes_is_never_the_authors(database_url: str, signature: str) -> None:
    async with World.open(database_url) as world:
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


async def test_refused_it_is_gone_and_its_author_is_told_and_nobody_else(database_url: str) -> None:
    async with World.open(database_url) as world:
        await turn(world)
        thread = await ask(world, world.camille, signature="pseudonym")
        assert "effacée" in await judge(world, world.denis, thread, "questions:refuse")
        await ext.leap(world.env, 6)
        assert waiting(thread) == []
        assert shown_in(thread) == []
        assert await kept(world) == []
        (told,) = in_private(world.camille)
        assert str(thread.id) in texts(told)
        assert TITLE not in texts(told)
        assert told.attachments == []
        assert TITLE in texts(card(thread)), "the text stays"


async def test_nobody_looking_for_a_day_it_is_gone_and_its_author_is_told(database_url: str) -> None:
    async with World.open(database_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        await ext.leap(world.env, ONE_DAY - 120)
        seen = await look(world, world.denis, thread)
        await ext.leap(world.env, 120)
        assert waiting(thread) == []
        assert await kept(world) == []
        await ext.leap(world.env, 6)
        (told,) = in_private(world.camille)
        assert str(thread.id) in texts(told)
        pressed = await world.denis.click(seen, custom_id=control(seen, "questions:release"))
        assert "plus rien à faire" in said(pressed)
        assert shown_in(thread) == []


async def test_released_it_ends_after_the_set_time_on_discord_too(database_url: str) -> None:
    async with World.open(database_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        await judge(world, world.denis, thread, "questions:release")
        await ext.leap(world.env, KEPT - 60)
        assert len(shown_in(thread)) == 1
        await world.restart()
        await ext.leap(world.env, 120)
        assert shown_in(thread) == []
        assert await kept(world) == []
        assert in_private(world.camille) == []


@pytest.mark.parametrize("again", [World.restart, World.rise_again], ids=["ended well", "killed"])
async def test_a_restart_between_any_two_steps_loses_and_doubles_nothing(
    database_url: str, again: Callable[[World], Awaitable[None]]
) -> None:
    async with World.open(database_url) as world:
        await turn(world)
        await again(world)
        shown = await send(world, world.camille, (FILE_NAME, PHOTO))
        await again(world)
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        await again(world)
        await ext.leap(world.env, 130)
        (thread,) = world.channel("questions").threads
        assert len(waiting(thread)) == 1
        await again(world)
        seen = await look(world, world.denis, thread)
        await again(world)
        await world.denis.click(seen, custom_id=control(seen, "questions:release"))
        await again(world)
        await ext.leap(world.env, 130)
        assert len(shown_in(thread)) == 1
        assert waiting(thread) == []


@pytest.mark.parametrize("status", [403, 404, 500])
@pytest.mark.parametrize("step", ["announced", "shown", "deleted"])
async def test_when_discord_refuses_it_comes_later(sqlite_url: str, status: int, step: str) -> None:
    """A message that is said to be gone (404) as the image is to be shown was taken down: then it is over."""
    async with World.open(sqlite_url) as world:
        await turn(world)
        if step == "announced":
            shown = await send(world, world.camille, (FILE_NAME, PHOTO))
            await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
            world.env.inject_error("POST", "/channels/*/messages", status=status)
            await ext.leap(world.env, 6)
            (thread,) = world.channel("questions").threads
            assert waiting(thread) == []
            await ext.leap(world.env, 60)
            assert len(waiting(thread)) == 1
            return
        thread = await ask(world, world.camille)
        seen = await look(world, world.denis, thread)
        method = "PATCH" if step == "shown" else "DELETE"
        world.env.inject_error(method, "/channels/*/messages/*", status=status)
        verb = "questions:release" if step == "shown" else "questions:refuse"
        await world.denis.click(seen, custom_id=control(seen, verb))
        await ext.leap(world.env, 60)
        if status == 404:
            assert await kept(world) == []
        elif step == "shown":
            assert len(shown_in(thread)) == 1
        else:
            assert waiting(thread) == []
        assert "attachment" not in str(in_private(world.camille))


async def test_the_database_holds_no_image_in_clear(sqlite_url: str, sqlite_path: Path) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        shown = await send(world, world.camille, ("un.png", PNG), signature="pseudonym")
        pixels = await shown.attachments[0].read()
        assert len(pixels) > 100
        raw = b"".join(path.read_bytes() for path in sqlite_path.parent.glob("confrere.db*"))
        assert await kept(world) == [(ImageState.WAITING, True)]
    for start in range(0, len(pixels) - 24, 8):
        assert pixels[start : start + 24] not in raw
    for word in (b"\x89PNG", b"IDAT", b"un.png", str(world.camille.id).encode()):
        assert word not in raw


@pytest.mark.parametrize("released", [False, True])
async def test_a_question_taken_back_takes_its_images_along(database_url: str, released: bool) -> None:
    async with World.open(database_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        if released:
            await judge(world, world.denis, thread, "questions:release")
        await world.denis.send(thread, "Je réponds quand même.")
        confirm = answer_to(await world.camille.slash(thread, "question retirer"))
        await world.camille.click(confirm, custom_id=control(confirm, "questions:withdraw"))
        await ext.leap(world.env, 6)
        assert waiting(thread) == []
        assert shown_in(thread) == []
        assert await kept(world) == []
        assert any("Je réponds" in texts(message) for message in thread.history())


async def test_where_a_moderator_deletes_the_card_thread_or_image_nothing_is_left(database_url: str) -> None:
    async with World.open(database_url) as world:
        await turn(world)
        first = await ask(world, world.camille)
        await judge(world, world.denis, first, "questions:release")
        await world.thread(first).get_partial_message(card(first).id).delete()
        await world.env.settle()
        await ext.leap(world.env, 6)
        assert shown_in(first) == []
        second = await ask(world, world.camille)
        await world.thread(second).delete()
        await world.env.settle()
        await ext.leap(world.env, 6)
        third = await ask(world, world.camille)
        await judge(world, world.denis, third, "questions:release")
        await world.thread(third).get_partial_message(shown_in(third)[0].id).delete()
        await world.env.settle()
        assert await kept(world) == []
        await ext.leap(world.env, 6)
        async with world.bot.db.read() as session:
            assert await session.scalar(select(func.count()).where(JobRow.problem.is_not(None))) == 0


@pytest.mark.parametrize("signature", ["account", "pseudonym"])
async def test_exported_and_erased(database_url: str, signature: str) -> None:
    async with World.open(database_url) as world:
        await turn(world)
        thread = await ask(world, world.camille, signature=signature)
        await judge(world, world.denis, thread, "questions:release")
        await send(world, world.camille, ("un.png", PNG))
        answer = answer_to(await world.camille.slash(world.start, "mes-donnees exporter"))
        found = json.loads(await answer.attachments[0].read())["images de cas"]
        assert [image["état"] for image in found] == ["draft", "released"]
        sure = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
        keep = next(custom_id for custom_id in custom_ids(sure) if "keep" in custom_id or custom_id.endswith("0"))
        await world.camille.click(sure, custom_id=keep)
        await ext.leap(world.env, 3700)
        assert shown_in(thread) == []
        assert await kept(world) == []
        assert TITLE in texts(card(thread)), "the text stays, as was chosen"


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


async def test_a_preview_with_everything_to_say_fits(sqlite_url: str) -> None:
    """Discord takes 4,000 characters: similar questions, findings, refusals, images, and a long text beside them."""
    title = "Qui peut signer un arrêt de travail pour un patient vu aux urgences quand le senior est déjà parti ?"
    heic = ("IMG.heic", bytes(4) + b"ftypheic" + bytes(40))
    async with World.open(sqlite_url) as world:
        await turn(world)
        for _ in range(3):
            await ask(world, world.denis)
        form = await world.camille.click(world.panel, custom_id="questions:ask")
        details = "Patiente née le 3 mars 1961. " + "Détail. " * 420
        values = {"title": title[:100], "details": details[:3500], "signature": "pseudonym"}
        files = [heic, heic, heic, ("un.png", PNG)]
        shown = answer_to(await world.camille.submit_modal(form, {**values, "images": files}))
        assert "HEIC" in texts(shown)
        assert len(shown.attachments) == 1
        assert "Publier tel quel" in texts(shown)
        assert len(texts(shown)) <= 4000 + 200, "its buttons' labels are not counted"


async def test_a_thread_that_sleeps_is_woken_for_the_end_only(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        await world.camille.slash(thread, "question fermer", motif="Réglé")
        assert sleeps(world, thread)
        await ext.leap(world.env, ONE_DAY)
        assert waiting(thread) == []
        assert sleeps(world, thread)
