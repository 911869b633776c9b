"""What a member or colleague could notice, or lose, while the other is gone and they are not to know yet."""

from pathlib import Path
from typing import Any

import pytest
from discord.http import Route
from simcord.http.client import FakeHTTPClient

from cogs.privacy.service import PrivacyService
from core.relays import Meeting
from core.support import TAKEN_OVER_AFTER
from db.jobs import LEASE
from db.models import SupportNoteRow, SupportRequestRow
from db.queries import relays
from tests.peers.acts import MINUTE, ask
from tests.peers.test_personal import erase, rows
from tests.questions.test_faults import locked
from tests.relay.acts import confirm, hand_over, opening, read, suspend, talk, words_of, write
from tests.relay.test_absence import NEXT
from tests.relay.test_faults import heard
from tests.relay.test_parting import over, routing
from tests.vetting.acts import come_back, leave
from tests.world import World, texts


async def test_what_is_taken_back_and_edited_meanwhile(sqlite_url: str) -> None:
    """Taken back, it is gone on the other's side as well, and is not told of; edited, it did not go."""
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        regretted, old = await write(paul, "Regretté."), await write(paul, "Ancien.")
        await leave(world, camille)
        await paul.user.delete(regretted)
        assert heard(camille) == ["Ancien."]
        await paul.user.delete(await write(paul, "Jamais parti."))
        await paul.user.edit(old, "Ancien, revu.")
        assert heard(camille) == ["Ancien."]
        await confirm(paul, opening(paul), "support:reveal")
        unsaid = await write(paul, "Jamais parti non plus.")
        await world.stop()
        await paul.user.delete(unsaid)
        await world.restart()
        await world.env.advance_time(1)
        await come_back(world, camille)
        await erase(world, camille)
        await world.live(25)
        # What was edited, and that he makes himself known.
        assert "Tes 2 derniers messages n’ont pas été transmis" in texts(over(paul)[0])


async def test_who_ends_it_reads_later_what_did_not_go(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis, paul, rose = world.camille, world.denis, world.paul, world.rose
        await talk(world, camille, paul)
        await talk(world, denis, rose)
        for gone, left in ((camille, paul), (rose, denis)):
            await leave(world, gone)
            await write(left, "Merci pour tout.")
            await confirm(left, opening(left), "support:end")
        await world.env.advance_time(30 * MINUTE)
        for left in (paul, denis):
            assert "transmis" not in texts(over(left)[0])
            assert not words_of(left, "n’avait pas été transmis")
        await world.restart()
        await world.live(25)
        for left in (paul, denis):
            assert len(words_of(left, "n’avait pas été transmis")) == 1
        assert await routing(world) == 0


async def test_a_member_who_edits_waits_for_an_answer_as_well(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        mine = await write(camille, "Ça va.")
        await write(paul, "Vraiment ?")
        await leave(world, paul)
        await world.env.advance_time(TAKEN_OVER_AFTER[1])
        assert not words_of(camille, NEXT)
        await camille.user.edit(mine, "Non, ça ne va pas du tout.")
        await world.env.advance_time(TAKEN_OVER_AFTER[1])
        assert words_of(camille, NEXT)


async def test_who_was_suspended_passes_no_note_on_and_who_asks_again_has_another(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis, paul = world.camille, world.denis, world.paul
        await talk(world, camille, paul)
        await talk(world, denis, paul)
        await write(paul, "Tu exagères.", to=words_of(paul, "Écris-lui ici")[0])
        await suspend(world, camille)
        assert "n’est **pas** transmis" in await hand_over(paul, "Qu’elle se plaigne ailleurs.")
        await world.env.advance_time(1)
        assert words_of(denis, NEXT)
        assert not await rows(world, SupportNoteRow)
        assert "Quelqu’un a pris ta demande" in await ask(world, camille)
        await world.env.advance_time(TAKEN_OVER_AFTER[1])
        assert words_of(camille, NEXT)


async def test_who_was_suspended_makes_nothing_else_of_what_they_wrote(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        hurt, other = await write(paul, "Tu exagères."), await write(paul, "Bon.")
        await suspend(world, camille)
        for _ in range(2):
            await paul.user.edit(hurt, "Tais-toi.")
            assert "n’est **pas** transmis" in read(paul)[-1]
        await paul.user.delete(other)
        assert heard(camille) == ["Tu exagères."]
        assert len(words_of(paul, "n’est **pas** transmis")) == 2


async def test_who_was_suspended_cannot_make_themselves_known(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        await write(paul, "Tu exagères.")
        await suspend(world, camille)
        assert "n’est **pas** transmis" in await confirm(paul, opening(paul), "support:reveal")
        assert str(paul.id) not in "".join(read(camille))
        await world.live(25)
        assert len(words_of(camille, NEXT)) == 1


async def test_what_was_noted_of_a_member_goes_with_them(sqlite_url: str) -> None:
    """Also where the next colleague has taken it, and has not read it yet."""
    async with World.open(sqlite_url) as world:
        camille, paul, rose = world.camille, world.paul, world.rose
        await talk(world, camille, paul)
        await hand_over(paul, "Elle ne dort plus.")
        await world.env.advance_time(1)
        (request,) = await rows(world, SupportRequestRow)
        await world.support.claim(world.actor(rose), request.id)
        await erase(world, camille)
        assert not await rows(world, SupportNoteRow)
        await world.env.advance_time(LEASE.total_seconds() + 1)
        assert "ne dort plus" not in texts(opening(rose))


async def test_a_suspended_colleague_cannot_tell_when_their_member_went(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        await write(paul, "Tu exagères.")
        await suspend(world, camille)
        await write(camille, "Bon.")
        await leave(world, camille)
        await world.env.advance_time(1)
        assert not over(paul)
        await world.env.advance_time(TAKEN_OVER_AFTER[1])
        assert over(paul)


async def test_who_is_erased_as_words_are_on_their_way_leaves_no_place(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with World.open(database_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        send, there = FakeHTTPClient.request, camille.user.dm_channel.id

        async def slow(self: FakeHTTPClient, route: Route, **options: Any) -> Any:
            """While Discord takes its time for the copy, its reader has their data erased."""
            if route.method == "POST" and route.channel_id == there and "Es-tu là" in str(options):
                monkeypatch.setattr(FakeHTTPClient, "request", send)
                await world.bot.service(PrivacyService).erase(camille.id, remove_texts=False)
            return await send(self, route, **options)

        monkeypatch.setattr(FakeHTTPClient, "request", slow)
        await write(paul, "Es-tu là ?")
        (request,) = await rows(world, SupportRequestRow)
        async with world.bot.db.read() as session:
            known = await relays.of_meeting(session, world.bot.vault, Meeting(request.id, request.peer_pen_id or 0))
        assert there not in {place[0] for each in known for place in (each.place, *each.copies)}


async def test_a_colleague_with_two_is_asked_once_of_what_they_wrote_while_the_bot_was_away(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis, paul = world.camille, world.denis, world.paul
        await talk(world, camille, paul)
        await talk(world, denis, paul)
        await world.stop()
        await write(paul, "Pour l’un des deux.")
        await world.restart()
        await world.env.advance_time(1)
        assert len(words_of(paul, "Pour qui est-il")) == 1


async def test_what_was_written_while_the_bot_was_away_to_who_left_meanwhile_goes_nowhere(sqlite_url: str) -> None:
    """Also to the second of two, which is looked at after the first."""
    async with World.open(sqlite_url) as world:
        camille, denis, paul, rose = world.camille, world.denis, world.paul, world.rose
        await talk(world, camille, rose)
        await talk(world, denis, paul)
        await talk(world, world.emma, paul)
        before = [read(each) for each in (camille, paul)]
        await world.stop()
        for member in (rose, denis, world.emma):
            await leave(world, member)
        await write(camille, "Es-tu là ?")
        for told in words_of(paul, "Écris-lui ici"):
            await write(paul, "Et toi ?", to=told)
        await world.restart()
        await world.env.advance_time(1)
        assert [read(each) for each in (camille, paul)] == before
        assert not any(map(heard, (rose, denis, world.emma)))


async def test_what_the_database_takes_late_is_answered_as_well(sqlite_url: str, sqlite_path: Path) -> None:
    async with World.open(sqlite_url, STORAGE_PATIENCE_SECONDS="1") as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        await leave(world, camille)
        with locked(sqlite_path):
            await write(paul, "Son numéro : 06 12 34 56 78.")
        await world.env.advance_time(100)
        assert len(words_of(paul, "J’ai masqué")) == 1
