"""Case images as they are sent: off by default, clean or refused with the reason, kept with their draft."""

from pathlib import Path
from typing import Any

import discord
import pytest

import demo.simcord_ext as ext
from core.images import MAX_BYTES
from core.questions import ImageState
from tests.images import samples
from tests.images.samples import PNG
from tests.questions.acts import TITLE, control
from tests.questions.image_acts import PHOTO, ask, kept, send, turn, waiting
from tests.world import World, answer_to, said, texts

FIELDS = ["title", "details", "theme", "signature"]
REFUSED = {
    "pdf": (("bilan.pdf", b"%PDF-1.7 ..."), "PDF"),
    "svg": (("coupe.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"), "SVG"),
    "dicom": (("irm.dcm", bytes(128) + b"DICM" + bytes(40)), "DICOM"),
    "animated": (("marche.webp", samples.animated("WEBP")), "animée"),
    "mislabelled": (("genou.jpg", PNG), "autre format"),
    "polyglot": (("genou.png", PNG + samples.zipped()), "autre chose"),
    "heavy": (("genou.png", PNG + bytes(MAX_BYTES)), "trop lourde"),
}


async def fields(world: World) -> list[dict[str, Any]]:
    """The question form's fields."""
    shown = await world.camille.click(world.panel, custom_id="questions:ask")
    assert shown.modal is not None
    found: list[dict[str, Any]] = shown.modal["components"]
    return found


async def test_off_by_default_the_form_asks_for_none(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert [field["component"]["custom_id"] for field in await fields(world)] == FIELDS
        assert "refusées" in said(await world.owner.slash(world.start, "diagnostic"))


async def test_on_the_form_has_five_fields_and_off_again_it_has_four(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
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


async def test_images_are_taken_from_a_draft_and_replaced(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
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
