"""What members do around case images, as one line each for the tests."""

from typing import Any

from simcord import ChannelHandle, MemberActor
from sqlalchemy import select

import demo.simcord_ext as ext
from cogs.questions.imaging import WAITING_AT_MOST
from core.questions import ImageState
from db.models import CaseImageRow
from tests.images import samples
from tests.images.samples import picture, saved
from tests.questions.acts import TITLE, control
from tests.world import World, answer_to, texts

PHOTO = saved(picture(), "JPEG", exif=samples.exif())
FILE_NAME = "Mme_Planque_genou.jpg"
WAITS, ONE_DAY, KEPT = "attend la relecture", WAITING_AT_MOST.total_seconds(), 30 * 86400


async def turn(world: World, *, on: bool = True) -> None:
    shown = answer_to(await world.owner.slash(world.start, "diagnostic"))
    await world.owner.click(shown, custom_id=f"server:images:{'on' if on else 'off'}")


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


async def kept(world: World) -> list[tuple[ImageState, bool]]:
    """The state of each image, and whether its pixels are still kept."""
    async with world.bot.db.read() as session:
        rows = await session.execute(
            select(CaseImageRow.state, CaseImageRow.sealed_data.is_not(None)).order_by(CaseImageRow.id)
        )
        return [(state, bool(there)) for state, there in rows]
