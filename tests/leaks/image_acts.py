"""Case images in the leak suite: whoever sends them stands in their files' names and metadata, and nowhere after."""

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.images.samples import picture, saved
from tests.leaks.cast import Account, Cast
from tests.questions.acts import control
from tests.questions.image_acts import send, shown_in, turn, waiting
from tests.world import answer_to, texts

ARTIST, OWNER_NAME = 0x013B, 0xA430
"""Tags of EXIF in which cameras and editors write whose a photo is."""
PICTURED = "Romarin : que voit-on sur ce cliché ?"


def photo(cast: Cast) -> tuple[str, bytes]:
    exif = Image.Exif()
    exif[ARTIST] = exif[OWNER_NAME] = named(cast)
    return f"{named(cast)}_{cast.pen.id}.jpg", saved(picture(), "JPEG", exif=exif, comment=named(cast).encode())


def drawing(cast: Cast) -> tuple[str, bytes]:
    told = PngInfo()
    told.add_text("Author", f"{named(cast)} {cast.pen.id}")
    return f"<@{cast.pen.id}>.png", saved(picture("L"), "PNG", pnginfo=told)


def named(cast: Cast) -> str:
    account = type(cast).pen
    assert isinstance(account, Account)
    return account.name


async def ask_with_images(cast: Cast) -> None:
    """Two images of a question under a pen wait in its thread."""
    await turn(cast)
    before = {thread.id for thread in cast.channel("questions").threads}
    shown = await send(cast, cast.pen, photo(cast), drawing(cast), signature="one-off", title=PICTURED)
    assert len(shown.attachments) == 2
    await cast.evidence.photograph()
    await cast.pen.click(shown, custom_id=control(shown, "questions:publish"))
    await cast.pass_time(60)
    (cast.memory["pictured"],) = [one for one in cast.channel("questions").threads if one.id not in before]
    assert len(waiting(cast.memory["pictured"])) == 2


async def look_at_ones_own(cast: Cast) -> None:
    """A refusal that tells who somebody is, to that member alone."""
    for notice in waiting(cast.memory["pictured"]):
        refused = answer_to(await cast.pen.click(notice, custom_id=control(notice, "questions:look")))
        assert refused.attachments == []


async def judge_the_images(cast: Cast) -> None:
    """One appears, one is refused; its author, to whom nobody can write just then, finds it among what is theirs."""
    dm = cast.env.backend.get_dm_channel(cast.pen.id)
    cast.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=1)
    for verb in ("questions:release", "questions:refuse"):
        notice = waiting(cast.memory["pictured"])[0]
        seen = answer_to(await cast.denis.click(notice, custom_id=control(notice, "questions:look")))
        await cast.denis.click(seen, custom_id=control(seen, verb))
        await cast.pass_time(5)
    assert len(shown_in(cast.memory["pictured"])) == 1
    await cast.evidence.photograph()
    shown = texts(answer_to(await cast.pen.slash(cast.channel("entraide"), "question miennes")))
    assert "image 1" in shown or "image 2" in shown


async def see_the_image_gone(cast: Cast) -> None:
    """Its time is over, on Discord too."""
    assert shown_in(cast.memory["pictured"]) == waiting(cast.memory["pictured"]) == []
