"""How a conversation ends: for both, once, whoever ended it; what follows, and what the moderators hear of it."""

import re
from typing import Any

from simcord import MemberActor
from sqlalchemy import func, select

from core.support import RESTS_FOR
from db.models import PeerRow, RelayedRow, SupportNoteRow
from demo.reading import control
from demo.simcord_ext import leap
from tests.moderation.acts import cards
from tests.moderation.acts import read as read_report
from tests.peers.acts import HOUR, ask, be_there, called, cancel, card, claim
from tests.peers.test_personal import erase, export, rows
from tests.relay.acts import (
    complain,
    confirm,
    hand_over,
    letters,
    opening,
    press,
    read,
    talk,
    to_report,
    words_of,
    write,
)
from tests.vetting.acts import leave
from tests.world import World, custom_ids, said, texts

NOTE = "Elle ne dort plus depuis lundi."


async def routing(world: World) -> int:
    async with world.bot.db.read() as session:
        return await session.scalar(select(func.count()).select_from(RelayedRow)) or 0


def over(member: MemberActor) -> list[Any]:
    return words_of(member, "est terminée")


async def test_either_ends_it_both_are_told_alike_and_nothing_is_left(database_url: str) -> None:
    async with World.open(database_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        await write(camille)
        first = opening(camille), opening(paul)
        assert await confirm(paul, first[1], "support:end") == "C’est fait."
        await world.env.advance_time(1)
        assert (len(over(camille)), len(over(paul))) == (1, 1)
        assert await routing(world) == 0
        for member in (camille, paul):
            assert not any(one.startswith("support:end") for message in letters(member) for one in custom_ids(message))
        before = read(camille)
        await write(paul, "Encore une chose.")
        assert read(camille) == before


async def test_both_end_it_at_once(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        asked = [
            (
                member,
                (await member.user.click(opening(member), custom_id=control(opening(member), "support:end"))).response,
            )
            for member in (camille, paul)
        ]
        answers = [
            said(await member.user.click(shown, custom_id=control(shown, "support:sure"))) for member, shown in asked
        ]
        assert answers[0] == "C’est fait."
        assert "terminée" in answers[1]
        await world.env.advance_time(1)
        assert (len(over(camille)), len(over(paul))) == (1, 1)


async def test_a_colleague_hands_over_and_the_next_takes_up(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul, rose = world.camille, world.paul, world.rose
        await talk(world, camille, paul)
        await write(camille, "Pour Paul seul.")
        assert "C’est fait." in await hand_over(paul, NOTE)
        await world.env.advance_time(1)
        assert words_of(camille, "J’appelle quelqu’un d’autre")
        assert words_of(paul, "s’arrête là pour toi")
        for member in (camille, paul):  # it is about the one, and by the other
            assert NOTE in str(await export(world, member))
        assert "déjà été dans cette conversation" in await claim(paul, card(world))
        await world.restart()
        await claim(rose, card(world))
        await world.env.advance_time(1)
        assert NOTE in texts(opening(rose))
        assert NOTE not in "".join(read(camille) + list(map(texts, world.channel("ecoute").history())))
        assert not await rows(world, SupportNoteRow)
        assert len(words_of(camille, "est là pour t’écouter")) == 1  # the first is over
        await write(camille, "Bonjour, la suite.")
        assert "la suite" in read(rose)[-1]
        assert "Pour Paul seul" not in "".join(read(rose))
        before = read(camille)
        await write(paul, "Je voulais ajouter…")
        assert read(camille) == before
        assert len(words_of(paul, "la suite")) == 0


async def test_a_member_who_would_rather_talk_to_somebody_else_need_not_say_why(sqlite_url: str) -> None:
    """The same words to both as where the colleague hands over; who is left is called no more for this request."""
    async with World.open(sqlite_url) as world:
        camille, paul, rose = world.camille, world.paul, world.rose
        await be_there(world, paul)
        await talk(world, camille, paul)
        await hand_over(paul)
        await world.env.advance_time(1)
        told = parted(camille, paul)
        assert not called(world, paul)
        assert "Personne n’est de garde" in read(camille)[-1]  # nobody but who left
        await claim(rose, card(world))
        await world.env.advance_time(1)
        assert await confirm(camille, opening(camille), "support:another") == "C’est fait."
        await world.env.advance_time(1)
        assert parted(camille, rose) == told
        await world.live(26)  # what is swept daily leaves this alone
        for peer in (paul, rose):
            assert "déjà été dans cette conversation" in await claim(peer, card(world))
        assert not called(world, paul)
        assert not called(world, rose)


def parted(member: MemberActor, peer: MemberActor) -> list[str]:
    """What both were told as the latest conversation ended for the colleague, but for the names, in bold."""
    ends = words_of(member, "n’est plus dans la conversation")[-1], words_of(peer, "s’arrête là pour toi")[-1]
    return [re.sub(r"\*\*.*?\*\*", "", texts(one)) for one in ends]


async def test_a_note_is_gone_with_its_author_and_with_its_request(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis, paul, rose = world.camille, world.denis, world.paul, world.rose
        for member, peer in ((camille, paul), (denis, rose)):
            await talk(world, member, peer)
            await hand_over(peer, NOTE)
            await world.env.advance_time(1)
        assert len(await rows(world, SupportNoteRow)) == 2
        await erase(world, paul)
        assert len(await rows(world, SupportNoteRow)) == 1
        assert "annulé" in await cancel(world, denis)
        assert not await rows(world, SupportNoteRow)


async def test_somebody_makes_themselves_known_by_their_own_choice_alone(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        assert "saura quel est ton compte" in await confirm(camille, opening(camille), "support:reveal")
        assert f"<@{camille.id}>" in read(paul)[-1]
        assert str(paul.id) not in "".join(read(camille))


async def test_a_heavy_one_gives_rest_and_a_member_is_asked_twice_at_most(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis, paul = world.camille, world.denis, world.paul
        for member in (camille, denis):
            await talk(world, member, paul)
            await confirm(member, opening(member), "support:end")
            await world.env.advance_time(1)
        pressed = world.bot.clock.now()
        assert "24 h" in await press(paul, over(paul)[0], "support:heavy")
        assert "Tant mieux" in await press(paul, over(paul)[1], "support:light")
        assert await rests(world) == [pressed + RESTS_FOR]
        await world.live(25)
        assert [len(words_of(member, "la porte reste ouverte")) for member in (camille, denis)] == [1, 1]
        asked = words_of(camille, "la porte reste ouverte")[0]
        assert "ne t’écris plus" in await press(camille, asked, "support:fine")
        await world.live(80)
        assert [len(words_of(member, "la porte reste ouverte")) for member in (camille, denis)] == [1, 2]
        again = words_of(denis, "la porte reste ouverte")[1]
        await denis.user.click(again, custom_id=control(again, "support:ask"))
        await world.env.advance_time(1)
        assert "Quelqu’un a besoin de parler" in texts(card(world))


async def test_who_talked_twice_is_asked_no_more_often_and_who_left_not_at_all(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis, paul, rose = world.camille, world.denis, world.paul, world.rose
        for member, peer in ((camille, paul), (camille, rose), (denis, paul)):
            await talk(world, member, peer)
            await confirm(member, opening(member), "support:end")
            await world.env.advance_time(HOUR)
        await leave(world, denis)
        await world.live(80)
        assert [len(words_of(member, "la porte reste ouverte")) for member in (camille, denis)] == [2, 0]


async def test_a_conversation_in_which_nobody_writes_ends_by_itself(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await talk(world, world.camille, world.paul)
        await leap(world.env, 5 * 86400)
        await write(world.camille)
        await leap(world.env, 5 * 86400)
        await leap(world.env, 3600)
        assert not over(world.camille)
        await leap(world.env, 3 * 86400)
        await leap(world.env, 3600)
        assert (len(over(world.camille)), len(over(world.paul))) == (1, 1)
        assert await routing(world) == 0


async def rests(world: World) -> list[Any]:
    async with world.bot.db.read() as session:
        return list(await session.scalars(select(PeerRow.rests_until)))


async def test_what_is_reported_stands_under_a_name_and_a_sanction_finds_its_person(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        await write(paul, "Tu exagères.")
        assert "aucun compte" in await complain(camille, "Blessant.", await to_report(camille), 0)
        await world.env.advance_time(1)
        (complaint,) = cards(world)
        assert "conversation privée" in texts(complaint)
        assert not any(words in texts(complaint) for words in ("Blessant", "exagères")), "Paul may be a moderator"
        assert "exagères" not in await read_report(world.moderator, complaint)
        await world.moderator.click(complaint, custom_id=control(complaint, "moderation:claim"))
        told = await read_report(world.moderator, complaint)
        assert "> Tu exagères." in told
        assert "un nom d’emprunt" in told
        assert "discord.com" not in told
        for account in (camille, paul):
            assert not re.search(rf"\b{account.name}\b", told)
            assert str(account.id) not in told
        form = await world.moderator.click(complaint, custom_id=control(complaint, "moderation:sanction"))
        decision = {"kind": "suspend", "reason": "Propos blessants.", "duration": ["7"]}
        assert "**1**" in said(await world.moderator.submit_modal(form, decision))
        await world.env.advance_time(1)
        assert "suspend" in texts(words_of(paul, "conversation privée")[0])
        await ask(world, world.denis)
        await world.env.advance_time(1)
        assert "suspendu" in await claim(paul, card(world))
        assert "écrit en privé" in await ask(world, paul)  # who needs help is helped
        form = await world.moderator.click(complaint, custom_id=control(complaint, "moderation:resolve"))
        await world.moderator.submit_modal(form, {"outcome": "C’est vu."})
        await world.env.advance_time(1)
        assert words_of(camille, "a traité ton signalement")
        assert not words_of(camille, "discord.com")


async def test_one_message_is_chosen_and_nothing_else_is_shown(sqlite_url: str) -> None:
    """Also after the end, and whatever its length; what was taken back, or is of another, cannot be chosen."""
    async with World.open(sqlite_url) as world:
        camille, denis, paul = world.camille, world.denis, world.paul
        await talk(world, camille, paul)
        await talk(world, denis, paul)
        await write(denis, "De Denis.")
        hidden, long = await write(camille, "Retiré depuis."), "É" * 1990
        for text in ("Sans rapport.", "Deux lignes.\nBlessantes.", long):
            await write(camille, text)
        await write(paul, "Moi.", to=words_of(paul, "Sans rapport.")[0])
        shown = await to_report(paul, words_of(paul, "a besoin de parler")[0])
        assert all(words in texts(shown) for words in ("Retiré", "Sans rapport", "Deux lignes. Blessantes", "ÉÉÉ…"))
        assert not any(words in texts(shown) for words in ("De Denis", "Moi."))
        await camille.user.delete(hidden)
        assert "n’est plus là" in await complain(paul, "Oui.", shown, 0)
        await confirm(camille, opening(camille), "support:end")
        await world.env.advance_time(1)
        shown = await to_report(paul, over(paul)[-1])
        assert "Retiré" not in texts(shown)
        for which in (1, 2):
            assert "Merci" in await complain(paul, "Blessant. " * 99, shown, which)
            assert "déjà" in await complain(paul, "Encore.", shown, which)
        await world.env.advance_time(1)
        for complaint in cards(world):
            await world.moderator.click(complaint, custom_id=control(complaint, "moderation:claim"))
        two, one = sorted([await read_report(world.moderator, complaint) for complaint in cards(world)], key=len)
        assert "> Deux lignes.\n> Blessantes." in two
        assert long in one
        assert not any("Sans rapport" in card or "Moi." in card for card in (one, two))


async def test_a_moderator_who_is_reported_has_no_say_in_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.give(world.moderator, world.role("Pair à l’écoute"))
        camille, marc = world.camille, world.moderator
        await talk(world, camille, marc)
        await complain(camille, "Blessant.", await to_report(camille))
        await world.env.advance_time(1)
        (complaint,) = cards(world)
        refused = said(await marc.click(complaint, custom_id=control(complaint, "moderation:claim")))
        assert "quelqu’un d’autre" in refused
        assert "aucun signalement" in said(await marc.slash(world.start, "moderation file")).casefold()
