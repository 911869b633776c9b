"""How reports change hands: given back, passed on, left to others, forgotten; joined; read as they were; answered."""

import asyncio
from typing import Any

from cogs.moderation.report_controls import Claim, Escalate, Release
from cogs.moderation.service import Chosen
from core.errors import Refused
from core.reports import CLAIM_LASTS, Context
from tests.moderation.acts import (
    REASON,
    ask_under_pen,
    buttons,
    cards,
    latest,
    letters,
    press,
    read,
    report,
    sanction,
)
from tests.moderation.test_appeals import appeal
from tests.moderation.test_reports import NAMED, TAKEN, rows, stale
from tests.world import World, answer_to, said, texts

NOTE = "Glycine : je connais la personne, à vous de voir."
WRITTEN = "Bof, <@1234567890123456789> @everyone"
DAYS = CLAIM_LASTS.days


async def native(world: World, text: str = WRITTEN) -> Any:
    """Emma writes under her account, and Denis reports it; the message."""
    message = await world.emma.send(world.channel("entraide"), text)
    await report(world, world.denis, world.channel("entraide"), message)
    await world.env.advance_time(2)
    return message


async def pass_on(world: World, to: str, note: str = NOTE) -> str:
    form = await press(world.moderator, latest(world), "moderation:escalate")
    answer = said(await world.moderator.submit_modal(form, {"to": to, "note": note}))
    await world.env.advance_time(2)
    return answer


async def test_a_claim_is_given_back_and_taken_by_another(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await native(world)
        await press(world.moderator, latest(world), "moderation:claim")
        assert "déjà" in said(await press(world.colleague, await again(world, Claim), "moderation:claim"))
        form = await press(world.colleague, latest(world), "moderation:resolve")
        late = said(await world.colleague.submit_modal(form, {"outcome": "Non.", "answer": []}))
        assert "déjà" in late, "whose it is decides"
        assert "Non." in late, "given back"
        assert "rien à rendre" in said(await press(world.colleague, latest(world), "moderation:release"))
        await world.restart()
        assert "C’est rendu" in said(await press(world.moderator, latest(world), "moderation:release"))
        assert buttons(latest(world)) == NAMED
        assert "à toi" in said(await press(world.colleague, latest(world), "moderation:claim"))
        acts = [act for act in await world.audit() if act[0].startswith("report")]
        two = (world.moderator.id, world.colleague.id)
        assert acts == [("report-claimed", two[0]), ("report-released", two[0]), ("report-claimed", two[1])]


async def again(world: World, kind: Any) -> Any:
    (row,) = await rows(world)
    return await stale(world, kind("?", row.id))


async def test_who_says_not_me_is_out_of_it_for_good_and_nobody_reads_why(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await native(world)
        await press(world.moderator, latest(world), "moderation:claim")
        await world.restart()
        assert "Personne ne te demandera" in said(await press(world.moderator, latest(world), "moderation:recuse"))
        assert buttons(latest(world)) == NAMED
        for verb in ("claim", "read", "dismiss", "recuse"):
            refused = said(await press(world.moderator, latest(world), f"moderation:{verb}"))
            assert "revient à quelqu’un d’autre" in refused
        assert "aucun signalement" in said(await world.moderator.slash(world.start, "moderation file"))
        assert "Un signalement" in said(await world.colleague.slash(world.start, "moderation file"))
        assert [name for name, _ in await world.audit() if "report" in name] == ["report-claimed"]
        (row,) = await rows(world)
        assert str(world.moderator.id).encode() not in (row.sealed_handling or b"")


async def test_to_all_with_a_note_that_the_channel_never_shows(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await native(world)
        before = latest(world).id
        await press(world.moderator, latest(world), "moderation:claim")
        await world.restart()
        assert "toute la modération" in await pass_on(world, "team")
        (card,) = cards(world)
        assert card.id != before, "it stands where people read"
        assert "L’avis de tout le monde" in texts(card)
        assert NOTE not in texts(card)
        assert buttons(card) == NAMED
        assert NOTE in await read(world.colleague, card)
        await press(world.colleague, card, "moderation:claim")
        form = await press(world.colleague, latest(world), "moderation:escalate")
        await world.colleague.submit_modal(form, {"to": "team", "note": ""})
        await world.env.advance_time(2)
        assert NOTE in await read(world.owner, latest(world)), "no word is lost"


async def test_to_those_who_run_the_server_and_to_nobody_else_from_then_on(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await native(world)
        await press(world.moderator, latest(world), "moderation:claim")
        old = latest(world)
        long = ("Un mot de plus. " * 60).strip()
        assert "responsables" in await pass_on(world, "managers", long)
        (card,) = cards(world)
        assert buttons(card) == set()
        assert REASON not in texts(card)
        assert letters(world, world.colleague) == []
        refused = said(await press(world.moderator, await again(world, Claim), "moderation:claim"))
        assert "revient à quelqu’un d’autre" in refused
        form = await press(world.moderator, await again(world, Escalate), "moderation:escalate")
        assert "revient" in said(await world.moderator.submit_modal(form, {"to": "team", "note": NOTE}))
        await world.restart()
        (letter,) = letters(world, world.owner)
        verbs = {"moderation:claim": "à toi", "moderation:read": long}
        for verb, told in verbs.items():
            (letter,) = letters(world, world.owner)
            shown = await world.owner.user.click(
                letter, custom_id=f"{verb}:{(await rows(world))[0].id}:{world.guild.id}"
            )
            assert told in said(shown)
        form = await press(world.owner, await again(world, Escalate), "moderation:escalate")
        assert "personne d’autre" in said(await world.owner.submit_modal(form, {"to": "managers", "note": ""})).lower()
        await press(world.owner, await again(world, Release), "moderation:release")
        (letter,) = letters(world, world.owner)
        await world.owner.user.click(
            letter, custom_id=f"moderation:dismiss:{(await rows(world))[0].id}:{world.guild.id}"
        )
        await world.env.advance_time(2)
        assert "classé sans suite" in texts(cards(world)[0])
        assert old.id == cards(world)[0].id


async def test_what_nobody_follows_up_comes_back_where_people_read(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await native(world)
        before = latest(world).id
        await press(world.moderator, latest(world), "moderation:claim")
        await world.live(hours=24 * DAYS - 6)
        assert buttons(latest(world)) == TAKEN | {"moderation:sanction"}
        await world.restart()
        await world.live(hours=12)
        (card,) = cards(world)
        assert buttons(card) == NAMED
        assert card.id != before
        assert "Reprends-le" in texts(letters(world, world.moderator)[-1])
        await press(world.colleague, card, "moderation:claim")
        await press(world.colleague, latest(world), "moderation:release")
        await press(world.moderator, latest(world), "moderation:claim")
        await world.live(hours=24)
        assert buttons(latest(world)) == TAKEN | {"moderation:sanction"}, "its time begins with the last claim"


async def test_who_reported_is_not_told_by_who_can_be_passed_on_to(sqlite_url: str) -> None:
    """Olivia alone runs the server, and reported it."""
    async with World.open(sqlite_url) as world:
        place = world.channel("entraide")
        await report(world, world.owner, place, await world.emma.send(place, WRITTEN))
        await world.env.advance_time(2)
        await press(world.moderator, latest(world), "moderation:claim")
        assert "en privé aux responsables" in await pass_on(world, "managers"), "as if anybody else had reported it"
        assert buttons(latest(world)) == set()
        assert letters(world, world.owner) == []
        await world.live(hours=24 * DAYS + 6)
        await world.env.advance_time(2)
        (card,) = cards(world)
        assert buttons(card) == NAMED, "none of them took it"
        assert "à toi" in said(await press(world.colleague, card, "moderation:claim"))
        assert NOTE in await read(world.colleague, latest(world))


async def test_several_reports_of_a_message_are_one_matter(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        message = await native(world)
        await press(world.moderator, latest(world), "moderation:claim")
        await report(world, world.camille, world.channel("entraide"), message, "Moi aussi, cela me blesse.")
        assert "rends-le d’abord" in await report(world, world.moderator, world.channel("entraide"), message, "Et moi.")
        await press(world.moderator, latest(world), "moderation:release")
        await report(world, world.moderator, world.channel("entraide"), message, "Et moi.")
        await world.env.advance_time(2)
        (card,) = cards(world)
        assert "3 personnes" in texts(card)
        assert REASON in texts(card)
        assert "Moi aussi" in texts(card)
        assert "revient" in said(await press(world.moderator, card, "moderation:claim")), "who reports does not decide"
        assert "Un signalement attend" in said(await world.colleague.slash(world.start, "moderation file"))
        form = await press(world.colleague, card, "moderation:resolve")
        await world.colleague.submit_modal(form, {"answer": ["warned"], "outcome": "Merci à vous."})
        await world.env.advance_time(2)
        for reporter in (world.denis, world.camille, world.moderator):
            (told,) = letters(world, reporter)
            assert "reçu un avertissement" in texts(told)
            assert "Merci à vous." in texts(told)
        await report(world, world.rose, world.channel("entraide"), message)
        await world.env.advance_time(2)
        assert [buttons(each) for each in cards(world)] == [set(), NAMED], "what was settled is not opened again"


async def test_a_message_is_read_as_it_was_whatever_became_of_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        message = await native(world)
        await world.emma.edit(message, "Rien.")
        await report(world, world.camille, world.channel("entraide"), await fetched(world, message))
        await world.emma.delete(message)
        await world.env.advance_time(2)
        assert "Bof" not in await read(world.moderator, latest(world)), "only who takes care of it"
        await press(world.moderator, latest(world), "moderation:claim")
        shown = await press(world.moderator, latest(world), "moderation:read")
        told = said(shown)
        assert told.index(WRITTEN) < told.index("## Signalement"), "the message first"
        assert not any(buttons(each) for each in shown.followups), "the card has them"
        assert "déjà modifié" in told
        assert "> Rien." in told
        assert "Bof" not in await read(world.colleague, latest(world))
        assert "Bof" not in "".join(map(texts, cards(world)))
        for row in await rows(world):
            assert b"Bof" not in (row.sealed_context or b"")


async def fetched(world: World, message: Any) -> Any:
    channel = world.cached.get_channel(world.channel("entraide").id)
    return await channel.fetch_message(message.id)  # type: ignore[union-attr]  # a private channel


ODD = (
    Context("é" * 4000, ("a" * 250 + ".png",) * 10),
    Context("a\n" * 2000),
    Context(""),
    Context("\u202eطبيب\u202c ```", ("\u202egnp.exe",)),
    Context("Appelle le 06 12 34 56 78", ("0612345678.png",)),
)


async def test_whatever_a_message_said_can_be_read_but_what_tells_who_a_patient_is(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        for number, context in enumerate(ODD):
            chosen = Chosen(world.start.id, 1_234_567_890_123_456_789 + number, world.emma.id, context)
            await world.moderation.report(world.actor(world.denis), chosen, "Sécu 1 84 12 76 451 089 46")
            await world.env.advance_time(2)
            await press(world.moderator, latest(world), "moderation:claim")
            told = await read(world.moderator, latest(world))
            assert context.text[:5].replace("\n", "\n> ") in told
            assert not any(secret in told for secret in ("1 84 12", "06 12", "0612345678", "\u202egnp"))


async def test_reporters_find_their_reports_and_each_reads_ready_words_in_their_language(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert "rien signalé" in said(await world.denis.slash(world.start, "signalements"))
        message = await world.camille.send(world.channel("entraide"), "Bof.")
        await world.emma.slash(world.start, "langue", langue="en")
        for reporter in (world.denis, world.emma):
            await report(world, reporter, world.channel("entraide"), message)
        await world.env.advance_time(2)
        assert "En attente" in said(await world.denis.slash(world.start, "signalements"))
        await press(world.moderator, latest(world), "moderation:claim")
        assert "Quelqu’un s’en occupe" in said(await world.denis.slash(world.start, "signalements"))
        world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=None)
        form = await press(world.moderator, latest(world), "moderation:resolve")
        empty = said(await world.moderator.submit_modal(form, {"answer": [], "outcome": "👍"}))
        assert "Il manque" in empty
        form = await press(world.moderator, latest(world), "moderation:resolve")
        await world.moderator.submit_modal(form, {"answer": ["talked"], "outcome": ""})
        await world.env.advance_time(2)
        assert letters(world, world.denis) == []
        assert "parlé avec la personne" in said(await world.denis.slash(world.start, "signalements"))
        assert "talked with the member" in said(await world.emma.slash(world.start, "signalements"))
        assert "rien signalé" in said(await world.camille.slash(world.start, "signalements"))


async def test_the_queue_shows_all_that_waits(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert "Rien ne t’attend" in said(await world.owner.slash(world.start, "moderation file"))
        thread, message = await ask_under_pen(world, world.camille)
        await sanction(world, world.moderator, thread, message)
        await world.env.advance_time(2)
        await appeal(world)
        shown = said(await world.colleague.slash(world.start, "moderation file"))
        assert "Un appel attend" in shown
        assert f"/{latest(world).id})" in shown
        assert "aucun appel" in said(await world.moderator.slash(world.start, "moderation file")), "another decides"
        motive = "Menaces répétées contre une consœur."
        await world.moderator.slash(world.start, "moderation lever-anonymat", message=str(message.id), motif=motive)
        for number in range(12):
            written = await world.emma.send(world.channel("entraide"), f"Bof, {number} fois.")
            await report(world, world.denis, world.channel("entraide"), written, f"{number} " + "trop " * 150)
        await world.env.advance_time(2)
        queue = answer_to(await world.colleague.slash(world.start, "moderation file"))
        shown = texts(queue)
        for words in ("12 signalements", "Un appel attend", "Une levée d’anonymat est en cours", "Et 4 autres"):
            assert words in shown
        assert len(shown) <= 4000


async def test_what_happens_at_once_is_done_once_and_nothing_is_lost(database_url: str) -> None:
    async with World.open(database_url) as world:
        message = await native(world)
        (row,) = await rows(world)
        mine, other = world.actor(world.moderator), world.actor(world.colleague)
        await world.moderation.claim(mine, row.id)
        chosen = Chosen(world.channel("entraide").id, message.id, world.emma.id)
        await asyncio.gather(
            world.moderation.report(world.actor(world.camille), chosen, REASON),
            world.moderation.recuse(other, row.id),
            world.moderation.recuse(world.actor(world.owner), row.id),
            world.moderation.report(world.actor(world.rose), chosen, REASON),
        )
        found = await world.moderation.reported(row.id)
        assert found is not None
        assert len(found.all) == 3
        assert found.handling.recused == {other.user_id, world.owner.id}
        outcomes = await asyncio.gather(
            world.moderation.release(mine, row.id),
            world.moderation.release(mine, row.id),
            world.moderation.close(mine, row.id, "Vu"),
            world.moderation.close(mine, row.id, "Vu"),
            return_exceptions=True,
        )
        refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
        assert len(refused) == len([outcome for outcome in outcomes if outcome])
        assert 2 <= len(refused) <= 3
        acts = [name for name, _ in await world.audit()]
        assert acts.count("report-resolved") == 1
        assert acts.count("report-released") <= 1
