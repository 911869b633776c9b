"""Two who vouch make one verified: once, however they come; and what becomes of it when one of them thinks again."""

import asyncio

import pytest

import demo.simcord_ext as ext
from cogs.frame.jobs import LOOK_AT_LEAST_EVERY
from cogs.vetting.roles import RoleListener
from cogs.vetting.service import VettingService
from core.errors import DomainError, Refused
from core.rights import Actor
from core.vetting import Standing, VouchState, Way
from db.engine import Database
from db.queries import vetting
from demo.reading import components
from tests.moderation.acts import buttons, let_clean, letters
from tests.vetting.acts import (
    WHY,
    ask,
    card,
    cards,
    case,
    chain,
    come_back,
    decide,
    join,
    leave,
    revoke,
    roles,
    service,
    standing,
    vouch,
    vouches,
    withdraw,
)  # fmt: skip
from tests.world import VERIFIED, World, texts


async def test_two_vouches_give_the_role_and_one_taken_back_asks_the_moderators(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        noe = world.newcomer
        assert "Deux soignants vérifiés te parrainent" in texts(await standing(world, noe))
        assert "Encore un parrainage" in await vouch(world, world.camille, noe)
        assert "déjà de cette personne" in await vouch(world, world.camille, noe)
        assert "Une personne répond déjà de toi, sur 2" in texts(await standing(world, noe))
        assert roles(world, noe) == set()
        await ask(world, noe)
        assert f"<@{world.camille.id}>" in texts(card(world, "demande à être reconnu"))
        assert "maintenant **soignant vérifié**" in await vouch(world, world.denis, noe)
        await world.env.advance_time(1)
        assert roles(world, noe) == {VERIFIED}
        assert buttons(card(world, "est soignant vérifié")) == set()
        (told,) = letters(world, noe)
        assert "Soignant vérifié" in texts(told)
        assert "recognised already" in await vouch(world, world.emma, noe)
        await world.restart()
        assert "réponds d’une personne" in texts(await standing(world, world.denis))
        assert "garde son rôle" in await withdraw(world, world.denis, noe)
        await world.env.advance_time(1)
        assert roles(world, noe) == {VERIFIED}, "nothing is taken by itself"
        shown = card(world, "il ne lui reste que 1 parrainage sur 2")
        await world.restart()
        assert "en répond désormais" in await decide(world, world.moderator, shown, "keep")
        found = await case(world, noe)
        assert found is not None
        assert (found.standing, found.way, found.by) == (Standing.VERIFIED, Way.MODERATOR, world.moderator.id)
        await withdraw(world, world.camille, noe)
        await world.env.advance_time(1)
        assert len(cards(world)) == 1, "a moderator answers for them now"
        assert [name for name, _ in await world.audit()] == ["server.install", "vetting-kept"]


async def test_for_whom_nobody_can_vouch(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert "te parrainer" in await vouch(world, world.camille, world.camille)
        assert "robots" in await vouch(world, world.camille, join(world, "Robot", bot=True))
        assert "déjà reconnue" in await vouch(world, world.camille, world.denis)
        assert "déjà reconnue" in await vouch(world, world.camille, world.moderator), "moderators count as verified"
        assert "soignants vérifiés" in await vouch(world, world.newcomer, world.emma)
        gone = join(world, "Partie")
        await leave(world, gone)
        assert "l’a quitté" in await vouch(world, world.camille, gone.user)
        assert await vouches(world) == []


async def test_three_a_week_and_from_when_on_again(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        new = [join(world, f"Nouveau {number}") for number in range(4)]
        await world.env.settle()
        for each in new[:3]:
            assert "C’est noté" in await vouch(world, world.camille, each)
        await withdraw(world, world.camille, new[0])
        refused = await vouch(world, world.camille, new[3])
        assert "3 personnes en sept jours" in refused
        assert "<t:" in refused, "with the date"
        await ext.leap(world.env, 7 * 24 * 3600 + 60)
        assert "C’est noté" in await vouch(world, world.camille, new[3])


async def test_of_two_at_once_one_is_the_second(database_url: str) -> None:
    """Ten members vouch at once, through two processes: one of them learns that it was the vouch that it took."""
    async with World.open(database_url) as world:
        bot, other = world.bot, Database(world.bot.settings.database_url)
        beside = VettingService(other, bot.clock, bot.vault)
        await beside.mine(world.actor(world.camille))  # so that both are ready to begin
        actors = [Actor(world.guild.id, 10**17 + number) for number in range(10)]
        both = [service(world), beside] * 5
        outcomes = await asyncio.gather(
            *(each.vouch(actor, world.newcomer.id) for each, actor in zip(both, actors, strict=True)),
            return_exceptions=True,
        )
        await other.close()
        refused = [each for each in outcomes if isinstance(each, DomainError)]
        assert [each.message.key for each in refused] == ["error-vouch-verified"] * 8
        won = [each for each in outcomes if not isinstance(each, BaseException)]
        assert sorted(each.count for each in won) == [1, 2]
        await world.env.advance_time(LOOK_AT_LEAST_EVERY)  # as of another process, nobody woke the loop
        assert roles(world, world.newcomer) == {VERIFIED}
        assert len(letters(world, world.newcomer)) == 1


async def test_a_revocation_by_moderators_and_whom_it_leaves_open(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        noe, anna, ben = world.newcomer, join(world, "Anna"), join(world, "Ben")
        for each in (noe, anna):
            await vouch(world, world.camille, each)
            await vouch(world, world.denis, each)
        await vouch(world, noe, ben)
        await world.env.advance_time(1)
        await let_clean(world, world.emma)
        assert "for moderators" in await revoke(world, noe, by=world.emma)
        answer = await revoke(world, world.camille)  # who was given her role by hand
        assert f"<@{noe.id}>" in answer
        assert f"<@{anna.id}>" in answer
        await world.env.advance_time(1)
        assert roles(world, world.camille) == set()
        assert WHY in texts(letters(world, world.camille)[-1])
        assert {each for each in (noe, anna) if VERIFIED in roles(world, each)} == {noe, anna}
        assert len(cards(world)) == 2
        shown = card(world, f"<@{anna.id}> est soignant vérifié")
        assert "C’est retiré" in await decide(world, world.colleague, shown, "revoke", WHY)
        await world.env.advance_time(1)
        assert roles(world, anna) == set()
        assert "a été retirée" in texts(card(world, f"<@{anna.id}>"))
        assert "c’est à la modération" in await vouch(world, world.denis, anna), "not that it was taken back"
        told = texts(await standing(world, anna))
        assert "elle seule peut te la rendre" in told
        assert "/parrainer" not in told, "vouches no longer lead anywhere"
        assert WHY in await chain(world, anna), "for the moderator whom she asks"
        assert "n’est pas reconnue" in await revoke(world, anna)
        assert "Cette personne modère" in await revoke(world, world.moderator)
        await world.give(anna, world.role(VERIFIED))
        found = await case(world, anna)
        assert found is not None
        assert (found.standing, found.way) == (Standing.VERIFIED, Way.HAND), "a role given by hand is respected"
        acts = [(name, by) for name, by in await world.audit() if name.startswith("vetting")]
        assert acts == [("vetting-revoked", world.moderator.id), ("vetting-revoked", world.colleague.id)]
        assert [each.state for each in await vouches(world) if each.voucher_id == noe.id] == [VouchState.LIVE]


async def test_roles_given_and_taken_on_discord(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        noe = world.newcomer
        await vouch(world, world.camille, noe)
        await ask(world, noe)
        await world.give(noe, world.role(VERIFIED))
        await world.env.advance_time(1)
        assert "est soignant vérifié" in texts(card(world, f"<@{noe.id}>"))
        assert len(letters(world, noe)) == 1
        assert "à la main" in await chain(world, noe)
        await vouch(world, noe, other := join(world, "Anna"))
        await world.take(noe, world.role(VERIFIED))
        await world.env.advance_time(1)
        assert [each.state for each in await vouches(world)][-1] is VouchState.PAST
        assert "c’est à la modération" in await vouch(world, world.denis, noe)
        await vouch(world, world.denis, other)
        assert roles(world, other) == set(), "who is verified no longer answers for nobody"


async def test_who_leaves_and_who_comes_back(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        noe, anna = world.newcomer, join(world, "Anna")
        await vouch(world, world.camille, noe)
        await vouch(world, world.camille, anna)
        await vouch(world, world.denis, noe)
        await world.env.advance_time(1)
        await leave(world, world.camille)
        assert roles(world, noe) == {VERIFIED}, "who is verified stays so when a voucher leaves"
        assert [each.state for each in await vouches(world)] == [VouchState.LIVE, VouchState.PAST, VouchState.LIVE]
        await world.stop()
        world.guild.remove_member(noe)  # while the bot is away
        await world.restart()
        await world.env.advance_time(1)
        found = await case(world, noe)
        assert found is not None
        assert found.held is Standing.NONE
        back = await come_back(world, noe)
        assert roles(world, back) == set(), "nothing comes back by itself"
        assert "Content de te revoir" in texts(await standing(world, back))
        await ask(world, back)
        shown = card(world, "Était soignant vérifié jusqu’à son départ")
        await leave(world, back)
        await world.env.advance_time(1)
        assert "a quitté le serveur" in texts(card(world, f"<@{noe.id}>"))
        assert buttons(card(world, f"<@{noe.id}>")) == set()
        back = await come_back(world, noe)
        await ask(world, back)
        shown = card(world, "demande à être reconnu")
        assert "est soignant vérifié" in await decide(world, world.moderator, shown, "verify")
        assert roles(world, back) == {VERIFIED}


async def test_ones_own_vouch_alone_and_once(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        async with world.bot.db.write() as session:  # as over months
            for number in range(20):
                await vetting.vouch(session, world.guild.id, 10**18 + number, world.emma.id, world.bot.clock.now())
        shown = await standing(world, world.emma)
        assert "and 8 more" in texts(shown)
        assert len(list(components(shown))) <= 40, "as Discord counts"
        await vouch(world, world.camille, world.newcomer)
        row = (await vouches(world))[-1]
        camille, denis = world.actor(world.camille), world.actor(world.denis)
        with pytest.raises(DomainError, match="error-vouch-gone"):
            await service(world).withdraw(denis, row.id)
        with pytest.raises(DomainError, match="error-vouch-gone"):
            await service(world).withdraw(Actor(world.guild.id + 1, camille.user_id), row.id)
        assert not await service(world).withdraw(camille, row.id)
        with pytest.raises(DomainError, match="error-vouch-gone"):
            await service(world).withdraw(camille, row.id)
        await service(world).vouch(camille, world.newcomer.id)
        with pytest.raises(Refused, match="error-vouch-already"):
            await service(world).vouch(camille, world.newcomer.id)
        assert [each.state for each in await vouches(world)] == [VouchState.LIVE] * 21


async def test_what_waited_for_the_database_follows_what_holds_by_then(sqlite_url: str) -> None:
    """A role was given, then taken back by moderators, while the first had not been noted: it does not come back."""
    async with World.open(sqlite_url) as world:
        noe = world.newcomer
        await ask(world, noe)
        listener = world.bot.get_cog("RoleListener")
        assert isinstance(listener, RoleListener)
        await world.give(noe, world.role(VERIFIED))
        await revoke(world, noe)
        await listener._as_it_is(world.guild.id, noe.id, Standing.VERIFIED)
        await listener._gone(world.guild.id, noe.id)
        found = await case(world, noe)
        assert found is not None
        assert (found.standing, found.way, found.left_at) == (Standing.REVOKED, Way.MODERATOR, None)
        assert roles(world, noe) == set()
