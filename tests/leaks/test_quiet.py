"""What no search finds: moments, gaps, and threads that stir just when somebody acts."""

from datetime import timedelta

import discord
import pytest

from core.signatures import AT_ONCE, WITHIN_THE_HOUR
from tests.leaks.acts import REPLY, RETRACTED, ask_named, ask_rashly, mine, reply
from tests.leaks.cast import Cast, first_card
from tests.leaks.evidence import watched
from tests.questions.acts import control, fill_in, publish
from tests.world import answer_to, said, texts

QUIET = ("GET",)


async def opened(cast: object) -> Cast:
    assert isinstance(cast, Cast)
    await ask_named(cast)
    await cast.pass_time(61)  # the journal tells that the server was set up
    return cast


async def test_a_reply_taken_down_leaves_its_thread_asleep(sqlite_url: str) -> None:
    async with Cast.open(sqlite_url) as world:
        cast = await opened(world)
        await reply(cast)
        message, named = cast.memory["reply"], cast.thread(cast.memory["named"])
        shown = answer_to(await cast.pen.click(message, custom_id=control(message, "questions:manage")))
        await named.edit(archived=True)
        await cast.pen.click(shown, custom_id=control(shown, "questions:retract"))
        assert REPLY not in "".join(texts(each) for each in cast.memory["named"].history())
        metadata = cast.env.backend.get_channel(named.id).thread_metadata
        assert metadata is not None
        assert metadata.archived


async def test_what_never_appeared_goes_without_a_sign(sqlite_url: str) -> None:
    async with Cast.open(sqlite_url) as world:
        cast = await opened(world)
        shown = answer_to(await cast.type_reply(first_card(cast.memory["named"]), RETRACTED))
        await cast.pen.click(shown, custom_id=control(shown, "questions:publish"))
        await cast.thread(cast.memory["named"]).edit(archived=True)
        with watched(cast.evidence):
            await cast.pen.click(shown, custom_id=control(shown, "questions:retract"))
            await ask_rashly(cast)
            await cast.pass_time(3600)
        assert [seen for seen in cast.evidence.seen if seen[1] not in QUIET] == []


@pytest.mark.parametrize(
    ("button", "span"), [("questions:publish", AT_ONCE), ("questions:later", WITHIN_THE_HOUR)], ids=["soon", "later"]
)
async def test_the_moment_of_the_tap_is_shown_nowhere(sqlite_url: str, button: str, span: tuple[float, float]) -> None:
    """Neither by when a text appears nor by its row; and nothing else moves before."""
    async with Cast.open(sqlite_url) as world:
        cast = await opened(world)
        shown = answer_to(await cast.type_reply(first_card(cast.memory["named"]), REPLY, "one-off"))
        tapped = cast.env.now()
        with watched(cast.evidence):
            await cast.pen.click(shown, custom_id=control(shown, button))
            await cast.pass_time(3700)
            await cast.evidence.photograph()
        (posted,) = [seen for seen in cast.evidence.seen if seen[1] not in QUIET]
        earliest, latest = (tapped + timedelta(seconds=seconds) for seconds in span)
        assert earliest <= posted[0] <= latest
        (row,) = cast.evidence.rows["replies"]
        assert earliest.isoformat(sep=" ")[:26] <= row["created_at"]


async def test_a_question_that_is_to_appear_leaves_no_gap_among_results(sqlite_url: str) -> None:
    async with Cast.open(sqlite_url) as world:
        cast = await opened(world)
        for number in range(5):
            await publish(cast, cast.camille, f"Quarantaine des perroquets, cas {number}", details="perroquets")

        async def found() -> int:
            result = await cast.denis.slash(
                cast.channel("entraide"), "question chercher", texte="quarantaine des perroquets"
            )
            return said(result).count("perroquets")

        before = await found()
        shown = answer_to(
            await fill_in(cast, cast.pen, "Quarantaine des perroquets", "perroquets", signature="pseudonym")
        )
        await cast.pen.click(shown, custom_id=control(shown, "questions:later"))
        assert await found() == before == 5


async def test_without_a_name_chosen_nothing_is_kept_and_the_text_is_given_back(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Discord asks for a choice; a client that does not is not taken to have chosen the account."""
    monkeypatch.setattr(discord.ui.RadioGroup, "value", None)
    async with Cast.open(sqlite_url) as cast:
        assert isinstance(cast, Cast)
        refused = said(await fill_in(cast, cast.pen, "Sous quel nom au juste", signature="pseudonym"))
        assert "Il manque le nom" in refused
        assert "Sous quel nom au juste" in refused
        assert "Sous quel nom au juste" not in said(await mine(cast))
