"""A tap a week: consent first, one answer, somebody to talk to where it is heavy, words that only their author sees."""

import asyncio
import threading
from collections.abc import Sequence
from typing import Any

import pytest

from cogs.checkins import drawing
from cogs.frame import Feature
from cogs.questions.controls import Ask
from core.checkins import Consent, Entry
from demo.reading import components
from tests.checkins.acts import ALL, TREND, WEEK, agree, agreed, allow, begin, members, note, panel, rows, tap
from tests.moderation.acts import buttons, letters
from tests.world import World, answer_to, custom_ids, said, texts


async def test_the_first_tap_asks_and_does_not_lose_the_answer(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert custom_ids(panel(world))[:5] == [f"checkins:log:{level}" for level in range(1, 6)]
        assert buttons(panel(world)) >= {"checkins:trend", "checkins:settings"}
        assert "pas un diagnostic" in texts(panel(world))
        asked = await tap(world, world.camille, 3)
        for word in ("Ma courbe", "Rappels", "Chiffre commun"):
            assert word in texts(asked)
        assert await rows(world) == []
        assert await members(world) == 0, "nothing is kept before they said so"
        await world.restart()
        answer = await agree(world.camille, asked, ALL)
        assert "chargé" in texts(answer)
        assert [entry.level for entry in await rows(world)] == [3]
        member = await agreed(world, world.camille)
        assert member is not None
        assert (member.trend, member.aggregate, member.reminder is not None) == (True, True, True)


async def test_another_tap_of_the_week_takes_the_place_of_the_first(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        answer = await begin(world, world.camille, 2)
        await note(world, world.camille, answer, "Deux gardes.")
        again = answer_to(await world.camille.slash(world.start, "meteo noter", niveau=4))
        assert "remplace" in texts(again)
        (entry,) = await rows(world)
        assert (entry.level, entry.note) == (4, "Deux gardes.")
        await world.live(WEEK)
        assert "remplace" not in texts(await tap(world, world.camille, 1))
        assert [(entry.level, entry.note) for entry in await rows(world)] == [(4, "Deux gardes."), (1, "")]


async def test_two_taps_at_once_are_one_answer(database_url: str) -> None:
    async with World.open(database_url) as world:
        camille, service = world.actor(world.camille), world.checkins
        await asyncio.gather(*(service.agree(camille, TREND, level) for level in (2, 5)))
        assert len(await rows(world)) == 1
        both = await asyncio.gather(*(service.log(camille, level) for level in (1, 4)))
        assert all(found.replaced for found in both)
        (entry,) = await rows(world)
        assert entry.level in (1, 4)
        assert await members(world) == 1


async def test_an_old_screen_withdraws_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        old = await tap(world, world.camille, 2)
        await begin(world, world.camille, 3, ALL)
        await agree(world.camille, old, frozenset())
        member = await agreed(world, world.camille)
        assert member is not None
        assert all(map(member.agreed, Consent))
        assert [entry.level for entry in await rows(world)] == [2]


async def test_who_agrees_to_nothing_has_an_answer_and_leaves_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        answer = await begin(world, world.camille, 5, frozenset())
        assert "n’en garde rien" in texts(answer).replace("je ", "")
        assert "3114" in texts(answer), "somebody to talk to is offered all the same"
        assert await rows(world) == []
        assert "checkins:note" not in buttons(answer)
        assert "pas de courbe" in said(await world.camille.slash(world.start, "meteo courbe"))


@pytest.mark.parametrize("consent", Consent)
async def test_refusing_one_leaves_the_rest(sqlite_url: str, consent: Consent) -> None:
    async with World.open(sqlite_url) as world:
        await begin(world, world.camille, 2, ALL - {consent})
        member = await agreed(world, world.camille)
        assert member is not None
        assert {each for each in Consent if member.agreed(each)} == ALL - {consent}
        assert len(await rows(world)) == 1


async def test_withdrawing_deletes_at_once(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await begin(world, world.camille, 2, ALL)
        await world.live(5 * WEEK)
        answer = await tap(world, world.camille, 3)
        assert "trois étaient restés sans réponse" in texts(answer)
        await allow(world, world.camille, Consent.REMINDERS, True)
        await note(world, world.camille, answer, "Long.")
        assert len(await rows(world)) == 2
        await allow(world, world.camille, Consent.TREND, False)
        (left,) = await rows(world)
        assert left == Entry(left.week, 3), "what counts in the common figure, without words and without the past"
        shown = await allow(world, world.camille, Consent.AGGREGATE, False)
        assert await rows(world) == []
        assert "Retirer : Rappels".replace(" :", "\u00a0:") in texts(shown)
        await allow(world, world.camille, Consent.REMINDERS, False)
        member = await agreed(world, world.camille)
        assert member is not None
        assert member.reminder is None


async def test_consents_are_seen_and_withdrawn_among_ones_data(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert "rien ne t’a encore été demandé" in said(
            await world.camille.slash(world.start, "mes-donnees consentements")
        )
        await begin(world, world.camille, 2, ALL)
        assert "Oui" in said(await world.camille.slash(world.start, "mes-donnees consentements"))
        private: Any = await world.camille.user.slash("mes-donnees consentements")
        shown = answer_to(private)
        assert "Confrères" in texts(shown)
        (off,) = [each for each in custom_ids(shown) if each == f"checkins:allow:trend:off:{world.guild.id}"]
        await world.camille.user.click(shown, custom_id=off)
        member = await agreed(world, world.camille)
        assert member is not None
        assert not member.trend


async def test_somebody_to_talk_to_is_offered_and_not_again_within_a_week(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert "3114" not in texts(await begin(world, world.camille, 2))
        await world.live(WEEK)
        assert "3114" in texts(await tap(world, world.camille, 4)), "two above the usual"
        assert "3114" not in texts(await tap(world, world.camille, 5)), "not again so soon"
        await world.live(WEEK)
        shown = texts(await tap(world, world.camille, 5))
        assert "3114" in shown
        assert "prévenu personne" in shown
        assert not any(word in shown.lower() for word in ("score", "risque", "dépress", "burn"))
        assert len(world.channel("meteo-du-travail").history()) == 1, "nobody else sees anything"


async def test_a_note_that_names_suicide_is_answered_with_numbers_first(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        answer = await begin(world, world.camille, 4)
        sent = len(world.env.http_requests)
        first, second = await note(world, world.camille, answer, "Je pense au suicide tous les soirs.")
        assert first.ephemeral
        assert texts(first).index("3114") < texts(first).index("**15**") < texts(first).index("0800 288 038")
        for number in ("112", "0 805 23 23 36", "0800 32 123", "144", "1 866 277-3553"):
            assert number in texts(first)
        assert "gardé" in texts(second)
        asked = [request for request in world.env.http_requests[sent:] if request.method == "POST"]
        assert all("interactions" in request.path or "webhooks" in request.path for request in asked), "nobody is told"
        (one,) = await note(world, world.camille, answer, "Suicide médical assisté : question de certificat.")
        assert "3114" not in texts(one)


@pytest.mark.parametrize(
    ("typed", "kept", "told"),
    [
        ("", "", "plus de mot"),
        ("   \n ", "", "plus de mot"),
        ("🫠" * 140, "🫠" * 140, "gardé"),
        ("\u202eעייפות היום", "\u202eעייפות היום", "gardé"),
        ("Sa sécu : 2 84 05 78 006 084 91", "Sa sécu : [numéro de sécu]", "masqué"),
    ],
)
async def test_whatever_is_written_in_a_note(sqlite_url: str, typed: str, kept: str, told: str) -> None:
    async with World.open(sqlite_url) as world:
        answer = await begin(world, world.camille, 4)
        shown = await note(world, world.camille, answer, typed)
        assert told in texts(shown[-1])
        (entry,) = await rows(world)
        assert entry.note == kept
        assert "repère personnel" in said(await world.camille.slash(world.start, "meteo courbe"))


async def test_a_note_without_an_answer_is_given_back(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        answer = await begin(world, world.camille, 4)
        await world.live(WEEK)
        shown = "\n".join(map(texts, await note(world, world.camille, answer, "Une semaine de trop.")))
        assert "note d’abord" in shown
        assert "Une semaine de trop." in shown


async def test_who_is_not_verified_answers_nothing_but_may_withdraw(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert "soignants vérifiés" in said(await world.newcomer.slash(world.start, "meteo noter", niveau=3))
        asked = answer_to(await world.camille.slash(world.start, "meteo noter", niveau=3))
        answer = await agree(world.camille, asked, TREND)
        await world.take(world.camille, world.role("Soignant vérifié"))
        assert "soignants vérifiés" in said(await world.camille.click(answer, custom_id="checkins:trend"))
        shown = answer_to(await world.camille.slash(world.start, "mes-donnees consentements"))
        await world.camille.click(shown, custom_id=f"checkins:allow:trend:off:{world.guild.id}")
        assert await rows(world) == []


async def test_a_panel_that_was_deleted_comes_back(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.backend.delete_message(world.channel("meteo-du-travail").id, panel(world).id)
        await world.owner.slash(world.start, "installer", appliquer=True)
        assert "checkins:log" in buttons(panel(world))
        await begin(world, world.emma, 2)
        assert len(await rows(world)) == 1


async def test_the_curve_is_a_picture_and_the_same_in_words(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    draw, drawn_by = drawing.draw, set[threading.Thread]()

    def watched(levels: Sequence[int | None], words: drawing.Words) -> bytes:
        drawn_by.add(threading.current_thread())
        return draw(levels, words)

    monkeypatch.setattr(drawing, "draw", watched)
    async with World.open(sqlite_url) as world:
        await begin(world, world.camille, 4)
        await world.checkins.allow(world.actor(world.emma), Consent.TREND, True)
        for member, alt, sentence in (
            (world.camille, "Courbe de charge de travail, de 1 (tenable) à 5", "autour de « lourd »"),
            (world.emma, "Curve of workload, from 1 (manageable) to 5", "No answer yet"),
        ):
            shown = answer_to(await member.slash(world.start, "meteo courbe"))
            plain = texts(shown).replace("\u00a0", " ")
            assert sentence in plain
            (file,) = shown.attachments
            assert (await file.read()).startswith(b"\x89PNG")
            assert file.filename == "courbe.png"
            (media,) = [item for part in components(shown) for item in part.get("items", ())]
            assert media["description"].startswith(alt)
            assert media["description"].count(",") == 2 + 11, "each week is told"
        assert drawn_by
        assert threading.main_thread() not in drawn_by, "everybody else waits meanwhile"


async def test_what_others_hang_is_shown_under_the_panel_and_the_offer(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        hung = {"checkins:panel": (Ask.make,), "checkins:offer": (Ask.make,)}
        world.bot.features.append(Feature(name="other", rights={}, beside=hung))
        await world.owner.slash(world.start, "installer", appliquer=True)
        assert custom_ids(panel(world))[-1] == "questions:ask"
        assert "questions:ask" in custom_ids(await begin(world, world.camille, 5))
        assert "questions:ask" not in custom_ids(await tap(world, world.camille, 2))
        await world.checkins.allow(world.actor(world.camille), Consent.REMINDERS, True)
        await world.live(2 * WEEK)
        letter = letters(world, world.camille)[-1]
        answer = await world.camille.user.click(letter, custom_id=f"checkins:log:5:{world.guild.id}")
        assert f"questions:ask:{world.guild.id}" in custom_ids(answer_to(answer)), "in private, about this server"
