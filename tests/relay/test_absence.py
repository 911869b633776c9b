"""Who leaves, is banned or erased in mid-conversation: everybody may see them go, so the other hears of it later."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from discord.http import Route
from simcord import MemberActor
from simcord.http.client import FakeHTTPClient

import demo.simcord_ext as ext
from core.errors import Refused
from core.relays import Meeting
from core.support import ASKS_A_DAY, TAKEN_OVER_AFTER, RequestState
from db.jobs import LEASE
from db.models import SupportNoteRow, SupportRequestRow
from db.queries import relays
from demo.reading import control
from tests.moderation.acts import buttons
from tests.moderation.case_acts import impose
from tests.peers.acts import MINUTE, ask, cancel, card, claim, panel
from tests.peers.test_personal import erase, rows
from tests.relay.acts import confirm, hand_over, opening, read, suspend, talk, words_of, write
from tests.relay.test_faults import heard
from tests.relay.test_parting import over, routing
from tests.vetting.acts import come_back, leave
from tests.world import VERIFIED, World, answer_to, said, texts

NEXT = "J’appelle quelqu’un d’autre"
Going = Callable[[World, MemberActor], Awaitable[None]]


async def leave_unseen(world: World, member: MemberActor) -> None:
    await world.stop()
    await leave(world, member)
    await world.restart()


async def be_banned(world: World, member: MemberActor) -> None:
    world.env.backend.apply_ban(world.guild.id, member.id, "…")
    await world.env.settle()


GOINGS = pytest.mark.parametrize("go", [leave, leave_unseen, be_banned, erase])


async def test_what_was_written_while_the_bot_was_away_counts_before_another_is_called(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their time came meanwhile, and Discord takes its own to say what was written."""
    request = FakeHTTPClient.request

    async def slow(self: FakeHTTPClient, route: Route, **options: Any) -> Any:
        if route.method == "GET" and route.path == "/channels/{channel_id}/messages":
            for _ in range(2000):
                await asyncio.sleep(0)
        return await request(self, route, **options)

    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        await leave(world, paul)
        await world.stop()
        await write(camille, "Es-tu là ?")
        await ext.leap(world.env, TAKEN_OVER_AFTER[1])
        monkeypatch.setattr(FakeHTTPClient, "request", slow)
        await world.restart()
        await world.env.advance_time(60)
        assert len(words_of(camille, NEXT)) == len(words_of(camille, "Ton dernier message n’a pas")) == 1


@GOINGS
async def test_a_colleague_cannot_tell_when_a_member_went(sqlite_url: str, go: Going) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        await write(camille, "Bonsoir.")
        await write(paul, "Je t’écoute.")
        await go(world, camille)
        await world.env.advance_time(1)
        before = read(paul)
        await write(paul, "Es-tu là ?")
        await world.env.advance_time(50 * MINUTE)
        assert read(paul) == before
        await write(paul, "Mme Martin Dupont, née le 3 mars 1951, va mieux.")
        await write(paul, "Le bilan.", files=[("a.txt", b"a")])
        assert "J’ai masqué" in read(paul)[-2]
        assert "pas ce qui l’accompagne" in read(paul)[-1]
        assert "C’est noté" in await confirm(paul, opening(paul), "support:reveal")
        await world.restart()
        assert not over(paul)
        before = read(camille)
        await write(camille, "Je reviens.")
        assert "Je reviens" not in "".join(read(paul))
        await world.live(24)
        await world.env.advance_time(1)
        # Three, and that he makes himself known.
        assert "Tes 4 derniers messages n’ont pas été transmis" in texts(over(paul)[0])
        assert len(over(paul)) == 1
        since = "".join(read(camille)[len(before) :])
        assert not any(words in since for words in ("Es-tu là", str(paul.id))), since
        assert await routing(world) == 0


@GOINGS
async def test_another_colleague_comes_soon_for_who_waits_for_an_answer(sqlite_url: str, go: Going) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis, paul, rose = world.camille, world.denis, world.paul, world.rose
        await world.give(world.emma, world.role("Pair à l’écoute"))
        await talk(world, camille, paul)
        await talk(world, denis, rose)
        await write(camille, "Je n’en peux plus.")
        await write(denis, "Merci.")
        await write(rose, "De rien.")
        for peer in (paul, rose):
            await go(world, peer)
            await write(peer, "Encore un mot.")
            assert "personne ne verra" in read(peer)[-1]
        assert not any("Encore un mot" in text for member in (camille, denis) for text in read(member))
        soon, late = TAKEN_OVER_AFTER
        await world.env.advance_time(soon - 10)
        assert not words_of(camille, NEXT)
        await world.env.advance_time(late)
        assert "n’a pas été transmis" not in texts(words_of(camille, NEXT)[0])
        assert not words_of(denis, NEXT)
        await claim(world.emma, card(world))
        await world.env.advance_time(1)
        await write(camille, "Encore là.")
        assert heard(world.emma) == ["Encore là."]
        await world.env.advance_time(30 * MINUTE)
        assert not words_of(denis, NEXT)
        for text in ("Une dernière chose.", "Rose ?"):  # each asks for haste, neither puts it off
            await write(denis, text)
        await world.env.advance_time(late)
        assert "Tes 2 derniers messages" in texts(words_of(denis, NEXT)[0])
        assert len(words_of(denis, NEXT)) == len(words_of(camille, NEXT)) == 1
        assert buttons(card(world)) == {"support:claim"}


async def test_who_asks_again_has_another_colleague_soon(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        await write(paul, "Bonsoir.")
        await leave(world, paul)
        await world.env.advance_time(30 * MINUTE)
        assert "Quelqu’un a pris ta demande" in await ask(world, camille)
        await world.env.advance_time(TAKEN_OVER_AFTER[1])
        assert len(words_of(camille, NEXT)) == 1


async def test_nothing_of_who_was_erased_stays_meanwhile(database_url: str) -> None:
    async with World.open(database_url) as world:
        camille, denis, paul, rose = world.camille, world.denis, world.paul, world.rose
        await talk(world, camille, paul)
        await talk(world, denis, rose)
        for member in (camille, denis, paul, rose):
            await write(member, "É" * 1999)
        await leave(world, denis)
        await come_back(world, denis)
        for member in (camille, denis, rose):  # one of a pair, one after leaving, and the other of theirs
            await erase(world, member)
        gone = {member.user.dm_channel.id for member in (camille, denis, rose)}
        for request in await rows(world, SupportRequestRow):
            async with world.bot.db.read() as session:
                known = await relays.of_meeting(session, world.bot.vault, Meeting(request.id, request.peer_pen_id or 0))
            places = {place[0] for each in known for place in (each.place, *each.copies)}
            assert not places & gone
            assert bool(places) == (request.peer is not None)  # of Paul's, whom nobody erased
            assert request.open_for is None
        await write(paul, "Es-tu là ?", to=words_of(paul, "ÉÉ")[0])  # what stays is of this conversation still
        await world.live(24)
        await world.env.advance_time(1)
        assert "Ton dernier message n’a pas été transmis" in texts(over(paul)[0])
        assert await routing(world) == 0


async def test_who_comes_back_asks_anew_and_is_nobody_they_know(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        first = opening(camille)
        await leave(world, camille)
        await come_back(world, camille)
        await world.give(camille, world.role(VERIFIED))
        assert "est terminée" in await confirm_in_vain(camille, first)
        await ask(world, camille)
        await claim(paul, card(world))
        await world.env.advance_time(1)
        assert len(words_of(paul, "Écris-lui ici")) == 2
        await write(camille, "C’est moi.")
        assert heard(paul) == ["C’est moi."]


async def test_what_the_other_does_meanwhile_tells_nothing(sqlite_url: str) -> None:
    """They end it, hand it over or have another one called as if nothing had happened."""
    async with World.open(sqlite_url) as world:
        camille, denis, paul, rose = world.camille, world.denis, world.paul, world.rose
        await world.give(world.emma, world.role("Pair à l’écoute"))
        await talk(world, camille, paul)
        await talk(world, denis, rose)
        marie = world.newcomer
        await world.give(marie, world.role(VERIFIED))
        await talk(world, marie, world.emma)
        for gone, left in ((camille, paul), (denis, rose), (world.emma, marie)):
            await leave(world, gone)
            await write(left, "Es-tu là ?")
        assert await confirm(paul, opening(paul), "support:end") == "C’est fait."
        assert "C’est fait." in await hand_over(rose, "Un mot.")
        assert await confirm(marie, opening(marie), "support:another") == "C’est fait."
        await world.env.advance_time(1)
        told = [over(paul)[0], words_of(rose, "s’arrête là pour toi")[0], words_of(marie, NEXT)[0]]
        assert not any("transmis" in texts(one) for one in told)
        await world.live(25)
        await world.env.advance_time(1)
        assert [each.state for each in await rows(world, SupportRequestRow)].count(RequestState.CLOSED) == 2
        assert not await rows(world, SupportNoteRow)
        assert await routing(world) == 0


async def test_where_both_are_gone_neither_reads_when_the_other_went(sqlite_url: str) -> None:
    """Who is back, or shares another server with the bot, still reads what it writes."""
    async with World.open(sqlite_url) as world:
        camille, denis, paul, rose = world.camille, world.denis, world.paul, world.rose
        await talk(world, camille, paul)
        await talk(world, denis, rose)
        for first, then in ((camille, paul), (rose, denis)):
            await leave(world, first)
            await come_back(world, first)
            await leave(world, then)
        await world.env.advance_time(1)
        assert not any(map(over, (camille, denis, paul, rose)))
        for first in (camille, rose):
            await write(first, "Je suis revenu.")
            assert "personne ne verra" in read(first)[-1]
        await world.live(25)
        assert [len(over(first)) for first in (camille, rose)] == [1, 1]
        assert {each.state for each in await rows(world, SupportRequestRow)} == {RequestState.CLOSED}
        assert await routing(world) == 0


async def test_a_suspended_colleague_is_heard_no_more_and_another_one_is_called(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis, paul = world.camille, world.denis, world.paul
        await talk(world, camille, paul)
        await talk(world, denis, paul)
        await write(paul, "Tu exagères.", to=words_of(paul, "Écris-lui ici")[0])
        await suspend(world, camille)
        await write(denis, "Et moi ?")
        assert heard(paul) == []
        (other,) = [each for each in await rows(world, SupportRequestRow) if not each.peer_gone]
        assert other.peer_unsure  # half a message may stand in his client, begun for Denis
        await write(paul, "Et toi, tais-toi.", to=words_of(paul, "Écris-lui ici")[0])
        assert "n’est **pas** transmis" in read(paul)[-1]
        assert heard(camille) == ["Tu exagères."]
        await write(camille, "Je préfère arrêter.")
        await world.env.advance_time(TAKEN_OVER_AFTER[1])
        for member in (camille, denis):
            assert len(words_of(member, NEXT)) == 1
        assert "Ton dernier message n’a pas été transmis" in texts(words_of(denis, NEXT)[0])
        assert len(words_of(paul, "s’arrête là pour toi")) == 2


async def test_so_is_one_whose_account_is_excluded(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        await impose(world, member=paul, kind="warn", hours=None)
        await write(paul, "Je t’écoute.")
        await impose(world, member=paul, kind="exclude", hours="72")
        await write(paul, "Encore moi.")
        assert "n’est **pas** transmis" in read(paul)[-1]
        assert heard(camille) == ["Je t’écoute."]
        await write(camille, "Paul ?")
        await world.env.advance_time(TAKEN_OVER_AFTER[1])
        assert len(words_of(camille, NEXT)) == 1


async def test_who_goes_as_it_is_about_to_begin(sqlite_url: str) -> None:
    """Before the member knows of a colleague, another one is called at once; a colleague is told that it begins."""
    async with World.open(sqlite_url) as world:
        camille, paul, rose = world.camille, world.paul, world.rose
        await ask(world, camille)
        (request,) = await rows(world, SupportRequestRow)
        await world.support.claim(world.actor(paul), request.id)
        await world.support.leave(world.guild.id, paul.id)
        await world.env.advance_time(1)
        assert not words_of(camille, "Écris-lui ici")
        assert buttons(card(world)) == {"support:claim"}
        await world.support.claim(world.actor(rose), request.id)
        await world.support.leave(world.guild.id, camille.id)
        await world.env.advance_time(LEASE.total_seconds() + 1)
        assert len(words_of(rose, "Écris-lui ici")) == 1
        assert not words_of(camille, "Écris-lui ici")


async def test_a_colleague_who_comes_back_has_no_part_in_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        await leave(world, paul)
        await come_back(world, paul)
        for role in (VERIFIED, "Pair à l’écoute"):
            await world.give(paul, world.role(role))
        desk = await paul.click(panel(world), custom_id="support:duty")
        assert "Aucune conversation ouverte" in texts(answer_to(desk))
        (request,) = await rows(world, SupportRequestRow)
        with pytest.raises(Refused, match="error-support-taken"):
            await world.support.claim(world.actor(paul), request.id)


async def test_colleagues_are_called_so_many_times_a_day_for_one_member(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        for _ in range(ASKS_A_DAY):
            await ask(world, world.camille)
            await cancel(world, world.camille)
        refused = await ask(world, world.camille)
        assert "3114" in refused
        assert "déjà appelé 5 fois" in refused
        assert len(await rows(world, SupportRequestRow)) == ASKS_A_DAY
        await world.live(24)
        assert "écrit en privé" in await ask(world, world.camille)


async def confirm_in_vain(member: MemberActor, message: Any) -> str:
    return said(await member.user.click(message, custom_id=control(message, "support:end")))
