"""Case images under hands that are too many, too quick, too late, or not the right ones."""

import asyncio
from collections.abc import Awaitable, Callable

import discord
import pytest
from simcord import ChannelHandle, HttpLogEntry, MemberActor

import demo.simcord_ext as ext
from cogs.questions.imaging import Verdict
from cogs.questions.service.looking import IMAGE
from core.errors import DomainError
from core.questions import ImageState
from tests.questions.acts import TITLE, card, control
from tests.questions.image_acts import FILE_NAME, PHOTO, ask, kept, look, send, shown_in, turn, waiting
from tests.questions.test_pens import in_private
from tests.world import World, answer_to, said, texts

Leave = Callable[[World, ChannelHandle], Awaitable[object]]
BUTTONS = ("questions:release", "questions:refuse")
OVER = "plus rien à faire"


def edits(world: World, thread: ChannelHandle) -> list[HttpLogEntry]:
    """The bot's edits of messages in a thread."""
    path = f"/channels/{thread.id}/messages/"
    return [one for one in world.env.http_requests if one.method == "PATCH" and one.path.startswith(path)]


async def withdraw(world: World, thread: ChannelHandle) -> None:
    confirm = answer_to(await world.camille.slash(thread, "question retirer"))
    await world.camille.click(confirm, custom_id=control(confirm, "questions:withdraw"))


async def erase(world: World, _thread: ChannelHandle) -> None:
    sure = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
    await world.camille.click(sure, custom_id="privacy:erase:keep")


async def delete_notice(world: World, thread: ChannelHandle) -> None:
    await world.thread(thread).get_partial_message(waiting(thread)[0].id).delete()
    await world.env.settle()


async def test_who_is_not_verified_neither_sees_nor_decides(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        seen = await look(world, world.denis, thread)
        await world.take(world.denis, world.role("Soignant vérifié"))
        forum, denis = world.cached.get_channel(world.channel("questions").id), world.cached.get_member(world.denis.id)
        assert isinstance(forum, discord.ForumChannel)
        assert denis
        await forum.set_permissions(denis, view_channel=True)  # as a server may have it
        await world.env.settle()
        for button in BUTTONS:
            refused = said(await world.denis.click(seen, custom_id=control(seen, button)))
            assert "soignants vérifiés" in refused
        again = answer_to(
            await world.denis.click(waiting(thread)[0], custom_id=control(waiting(thread)[0], "questions:look"))
        )
        assert "soignants vérifiés" in texts(again)
        assert again.attachments == []
        assert await kept(world) == [(ImageState.WAITING, True)]


async def test_decided_by_several_at_once_and_twice_it_counts_once(sqlite_url: str) -> None:
    """As when buttons are pressed twice, and by two members: each verdict is carried out at once by who gave it."""
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        image_id = int(control(waiting(thread)[0], "questions:look").rpartition(":")[2])
        stale = await look(world, world.colleague, thread)
        patched = len(edits(world, thread))

        async def decide(member: MemberActor, verdict: Verdict) -> None:
            await world.questions.judge(world.actor(member), image_id, verdict)
            await world.bot.jobs.run_now(IMAGE, image_id)

        outcomes = await asyncio.gather(
            decide(world.denis, ImageState.RELEASED),
            decide(world.denis, ImageState.RELEASED),
            decide(world.moderator, ImageState.REFUSED),
            decide(world.emma, ImageState.RELEASED),
            return_exceptions=True,
        )
        assert [str(one) for one in outcomes if one] == ["error-already-judged"] * 3
        await ext.leap(world.env, 6)
        assert waiting(thread) == []
        ((state, pixels),) = await kept(world)
        assert not pixels
        assert len(shown_in(thread)) == len(edits(world, thread)) - patched == (state is ImageState.RELEASED)
        await world.colleague.click(stale, custom_id=control(stale, "questions:release"))
        assert OVER in texts(stale)
        assert stale.attachments == []


@pytest.mark.parametrize("leave", [withdraw, erase, delete_notice])
@pytest.mark.parametrize("button", BUTTONS)
async def test_what_went_meanwhile_is_neither_shown_nor_told_of(sqlite_url: str, leave: Leave, button: str) -> None:
    """Between the look and the verdict."""
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille, signature="pseudonym")
        seen = await look(world, world.denis, thread)
        await world.denis.send(thread, "Je réponds.")
        await world.env.settle()
        await leave(world, thread)
        await world.denis.click(seen, custom_id=control(seen, button))
        assert OVER in texts(seen)
        assert seen.attachments == []
        await ext.leap(world.env, 3700)
        assert await kept(world) == []
        if leave is erase:
            assert TITLE in texts(card(thread)), "the text stays"
        assert waiting(thread) == shown_in(thread) == []
        assert not [message for message in in_private(world.camille) if "image" in texts(message)]


async def test_taken_back_before_it_appears_no_image_ever_does(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        shown = await send(world, world.camille, (FILE_NAME, PHOTO), signature="one-off")
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        await world.camille.click(shown, custom_id=control(shown, "questions:withdraw"))
        await ext.leap(world.env, 60)
        await ext.leap(world.env, 60)
        assert world.channel("questions").threads == []
        assert await kept(world) == []


@pytest.mark.parametrize("verdict", [ImageState.RELEASED, ImageState.REFUSED])
async def test_judged_and_taken_back_at_once_nothing_is_left(sqlite_url: str, verdict: Verdict) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille)
        await world.denis.send(thread, "Je réponds.")
        image_id = int(control(waiting(thread)[0], "questions:look").rpartition(":")[2])
        service, author = world.questions, world.actor(world.camille)
        question = await service.editable(author, thread.id)
        outcomes = await asyncio.gather(
            service.judge(world.actor(world.denis), image_id, verdict),
            service.withdraw(author, question.id, thread.id),
            return_exceptions=True,
        )
        assert all(isinstance(one, DomainError) for one in outcomes if isinstance(one, Exception))
        await ext.leap(world.env, 130)
        await ext.leap(world.env, 130)
        assert waiting(thread) == shown_in(thread) == []
        assert await kept(world) == []
