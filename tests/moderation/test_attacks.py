"""Moderation under odd texts, gone threads and channels, and a Discord that refuses."""

from typing import Any

import pytest
from simcord import ChannelHandle, MemberActor

from demo.reading import control
from tests.moderation.acts import (
    REASON,
    ask_under_pen,
    buttons,
    cards,
    latest,
    letters,
    press,
    read,
    reply_under_pen,
    report,
    sanction,
)
from tests.moderation.test_appeals import appeal
from tests.world import World, said, texts

ODD = {
    "long": "é" * 1000,
    "lines": "Assez" + "\n" * 990 + "fin",
    "short lines": "Assez" + "\na" * 497,
    "emoji": "Assez " + "👩🏽‍⚕️" * 140,
    "right to left": "\u202eطبيب لا يحترم أحدا\u202c @everyone <@1234567890123456789> ```",
    "signs": "> # **_~`|[x](https://example.org)" * 20,
}


async def delete(world: World, thread: ChannelHandle) -> None:
    await world.thread(thread).delete()
    await world.env.settle()


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
async def test_whatever_is_typed_reaches_those_whom_it_is_for(sqlite_url: str, odd: str) -> None:
    async with World.open(sqlite_url) as world:
        begins = odd[:5]
        thread, message = await ask_under_pen(world, world.camille)
        assert "transmis" in await report(world, world.denis, thread, message, odd)
        await world.env.advance_time(1)
        assert begins in await read(world.moderator, latest(world))
        assert "Un signalement attend" in said(await world.moderator.slash(thread, "moderation file"))
        for days in ("1", "3", "7"):
            assert "décidé" in await sanction(world, world.moderator, thread, message, "suspend", days, odd)
        await world.env.advance_time(1)
        assert len(letters(world, world.camille)) == 3
        assert "transmis" in await appeal(world, plea=odd)
        assert texts(latest(world)).count(begins) >= 2, "what it was for, and what its author says"
        assert "**suspend**" in said(await world.camille.slash(thread, "question miennes"))
        assert "suspension" in said(await world.moderator.slash(thread, "moderation audit"))
        answer = await world.moderator.slash(
            thread, "moderation lever-anonymat", message=str(message.id), motif=odd.replace("\n", " ")[:300]
        )
        assert "Ta demande est dans le salon" in said(answer)


@pytest.mark.parametrize("empty", ["   ", "👍", "\u200b\u202e", "…"])
async def test_without_a_word_nothing_is_taken(sqlite_url: str, empty: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        assert "Il manque le motif" in await report(world, world.denis, thread, message, empty)
        assert "Il manque le motif" in await sanction(world, world.moderator, thread, message, reason=empty)
        asked = await world.moderator.slash(thread, "moderation lever-anonymat", message=str(message.id), motif=empty)
        assert "Il manque le motif" in said(asked)
        await world.env.advance_time(1)
        assert cards(world) == letters(world, world.camille) == []


async def test_a_deleted_thread_ends_neither_a_report_nor_an_appeal(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, _ = await ask_under_pen(world, world.denis)
        message = await reply_under_pen(world, world.camille, thread)
        await report(world, world.emma, thread, message)
        await sanction(world, world.moderator, thread, message)
        await world.env.advance_time(1)
        await delete(world, thread)
        await appeal(world)
        await world.restart()
        reported, appealed = cards(world)
        assert "levée" in said(await press(world.colleague, appealed, "moderation:lift"))
        form = await press(world.moderator, reported, "moderation:resolve")
        assert "réglé" in said(await world.moderator.submit_modal(form, {"outcome": "C’est fait."}))
        await world.env.advance_time(1)
        assert "C’est fait." in texts(letters(world, world.emma)[-1])
        assert "**levée**" in texts(letters(world, world.camille)[-1])
        gone = await world.moderator.slash(
            world.channel("moderation"), "moderation lever-anonymat", message=str(message.id), motif=REASON
        )
        assert "n’existe plus" in said(gone)


async def test_without_the_channel_cards_come_back_with_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        await report(world, world.denis, thread, message)
        await sanction(world, world.moderator, thread, message)
        await world.env.advance_time(1)
        found = world.cached.get_channel(world.channel("moderation").id)
        assert found is not None
        await found.delete()
        await world.env.settle()
        assert "transmis" in await appeal(world)
        queue = said(await world.moderator.slash(thread, "moderation file"))
        assert "Un signalement attend" in queue
        await world.restart()
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(60)
        assert {"moderation:lift", "moderation:uphold"} in [buttons(each) for each in cards(world)]


@pytest.mark.parametrize("status", [403, 404, 429, 500, 503])
async def test_what_discord_refuses_comes_later_and_once(sqlite_url: str, status: int) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        here = f"/channels/{world.channel('moderation').id}/messages"
        world.env.inject_error("POST", here, status=status, times=1)
        answer = await report(world, world.denis, thread, message)
        assert "transmis" in answer
        await world.live(hours=25)
        assert len(cards(world)) == 1
        told = f"/channels/{world.camille.user.dm_channel.id}/messages"
        world.env.inject_error("POST", told, status=status, times=1)
        assert "décidé" in await sanction(world, world.moderator, thread, message, "ban", None)
        await world.live(hours=25)
        mine = await world.camille.slash(thread, "question miennes")
        assert len(letters(world, world.camille)) == (status not in (403, 404))
        assert "t’**exclut**" in said(mine)


async def test_a_letter_whose_appeal_is_kept_has_no_button_any_more(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        await sanction(world, world.moderator, thread, message)
        await world.env.advance_time(1)
        told = letters(world, world.camille)[-1]
        form = await world.camille.user.click(told, custom_id=control(told, "moderation:appeal"))
        again = await world.camille.user.click(told, custom_id=control(told, "moderation:appeal"))
        assert "transmis" in said(await _submit(world.camille, form))
        (told,) = letters(world, world.camille)
        assert buttons(told) == set()
        assert REASON in texts(told)
        assert "déjà contesté" in said(await _submit(world.camille, again))
        await world.env.advance_time(45)
        assert len(cards(world)) == 1


async def _submit(member: MemberActor, form: Any) -> Any:
    return await member.user.submit_modal(form, {"reason": "Je voulais aider."})
