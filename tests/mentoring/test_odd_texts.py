"""Whatever members write of themselves, or call themselves, pings nobody, breaks no layout, and fits."""

import json
from typing import Any

import pytest

from cogs.ui.layout import LAYOUT_LIMIT
from core.text import neutral
from demo.reading import control
from tests.mentoring.acts import MENTEE, MENTOR, accept, ask, asked, decline, mine, pair_threads, tell
from tests.mentoring.profile_acts import PERSON, fill_in, own, register
from tests.mentoring.round_acts import choose, preview
from tests.world import VERIFIED, World, answer_to, texts

SOMEBODY = 1234567890123456789
ODD = {
    "right to left": "\u202eإلى طبيب صبور\u202c 🩺",
    "emoji": "👩🏽‍⚕️" * 14,
    "signs": f"# **@everyone** <@{SOMEBODY}> <@&{SOMEBODY}> [x](https://example.org) ||`a`||\n> fin",
    "nothing to see": "\u200b\u202e",
    "long": "é" * 500,
}
HARMFUL = ("\u202e", "\u200b", "@everyone", f"<@{SOMEBODY}", f"<@&{SOMEBODY}", "](http", "||", "**@", "\n> fin")


def harmless(message: Any) -> str:
    shown = texts(message)
    assert not [each for each in HARMFUL if each in shown]
    assert len(shown) <= LAYOUT_LIMIT
    assert "«\u00a0\u00a0»" not in shown
    return shown


async def test_whatever_is_written_of_oneself_is_shown_as_words(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis = world.camille, world.denis
        await tell(world, denis, MENTOR)
        await register(world, camille)
        for odd in ODD.values():
            typed = await own(world, camille)
            unlisted = PERSON | {"specialty": odd[:80], "region": odd[:80]}
            harmless(await fill_in(camille, typed, "mentoring:describe", **unlisted))
            shown = harmless(await fill_in(camille, typed, "mentoring:words", wishes=odd, workplace=odd[:100]))
            assert f"Souhaits\u00a0: {neutral(odd) or '—'}" in shown
            await fill_in(camille, typed, "mentoring:describe", **PERSON)
            await ask(world, camille)
            letter = harmless(asked(world, denis)[-1])
            assert ("Ce que cette personne souhaite" in letter) is bool(neutral(odd))
            assert neutral(odd) in letter
            waiting = await mine(world, camille)
            await camille.click(waiting, custom_id=control(waiting, "mentoring:withdraw"))
        await tell(world, world.rose, MENTEE)
        await tell(world, world.paul, MENTOR)
        await ask(world, world.rose)
        for odd in (ODD["signs"], ODD["nothing to see"]):
            await world.env.advance_time(200)
            (by,) = [each for each in (denis, world.paul) if asked(world, each)]
            answer = await decline(world, by, odd)
            assert not [each for each in HARMFUL if each in answer]
            assert ("Ta raison" in answer) is bool(neutral(odd))


async def test_what_is_unclear_twice_fits_into_one_message(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await register(world, world.camille, "both")
        shown = await own(world, world.camille)
        await fill_in(world.camille, shown, "mentoring:describe", **PERSON | {"specialty": "a", "region": "m"})
        assert "❓ Spécialité" in texts(shown)
        assert "❓ Lieu" in texts(shown)


@pytest.mark.parametrize(
    "name",
    ["‮Dr Odd‬", "# **@everyone** [x]", "​‮ㅤ", "👩🏽‍⚕️ " * 10],
    ids=["right to left", "signs", "nothing to see", "emoji"],
)
async def test_whatever_they_are_called_two_are_brought_together(sqlite_url: str, name: str) -> None:
    async with World.open(sqlite_url) as world:
        odd = world.guild.add_member(world.env.create_user("odd"), nick=name[:32])
        await world.give(odd, world.role(VERIFIED))
        await tell(world, odd, MENTEE)
        await tell(world, world.denis, MENTOR)
        shown = await preview(world)
        await choose(world, shown, "mentoring:pin", odd, world.denis)
        harmless(shown)
        form = await world.moderator.click(shown, custom_id=control(shown, "mentoring:release"))
        assert not [each for each in HARMFUL if each in json.dumps(form.modal, ensure_ascii=False)]
        await ask(world, odd)
        await accept(world, world.denis)
        (thread,) = pair_threads(world)
        called = str(thread.name)
        assert len(called) <= 100
        assert not [each for each in HARMFUL if each in called]
        assert not called.startswith(" ")
        harmless(thread.history()[0])
        excluded = answer_to(await world.camille.slash(world.start, "mentorat exclure", membre=odd))
        form = await world.camille.click(excluded, custom_id=control(excluded, "mentoring:readmit"))
        await world.camille.submit_modal(form, {"members": [str(odd.id)]})
