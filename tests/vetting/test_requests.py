"""A newcomer asks, moderators decide once, and the newcomer learns of it, whatever Discord or they close."""

import asyncio
from typing import Any

import discord

import demo.simcord_ext as ext
from cogs.frame.client import PERMISSIONS
from cogs.vetting.service import VettingService
from core.errors import DomainError
from core.rights import Actor
from core.vetting import Case, Standing
from db.engine import Database
from demo.reading import control
from tests.moderation.acts import buttons, letters
from tests.vetting.acts import (
    ASSOCIATE,
    ask,
    card,
    cards,
    case,
    chain,
    decide,
    join,
    revoke,
    roles,
    service,
    standing,
    vouch,
    vouches,
)  # fmt: skip
from tests.world import VERIFIED, World, answer_to, said, texts

DM = "/users/@me/channels"


async def test_asking_being_declined_and_asking_again(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        noe = world.newcomer
        assert "Me faire reconnaître" in texts(world.panel)
        shown = await standing(world, noe)
        assert "Aucun numéro RPPS n’est demandé ni gardé" in texts(shown)
        await world.restart()
        words = "Interne, RPPS 10101010101, ou 10003456789.\n\u202eإلى 🩺 **@everyone** " + "x" * 400
        assert "transmis à la modération" in await ask(world, noe, words=words)
        waiting = await standing(world, noe)
        assert "attend la modération" in texts(waiting)
        assert buttons(waiting) == set(), "asked once is enough"
        shown = card(world, "demande à être reconnu")
        assert "(numéro professionnel), ou (numéro professionnel)" in texts(shown)
        assert "@everyone" not in texts(shown)
        assert "\u202e" not in texts(shown)
        assert buttons(shown) == {"vetting:verify", "vetting:associate", "vetting:decline"}
        await world.restart()
        note = "Reviens quand tu seras inscrit."
        assert "dit avec tact" in await decide(world, world.moderator, shown, "decline", note)
        found = await case(world, noe)
        assert found is not None
        assert (found.standing, found.asked_at, found.words) == (Standing.NONE, None, "")
        (letter,) = letters(world, noe)
        assert note in texts(letter)
        await world.restart()
        result = await noe.user.click(letter, custom_id=control(letter, "vetting:standing"))
        seen = answer_to(result)
        assert note in texts(seen), "also in private"
        assert buttons(seen) == set()
        assert "redemander" not in texts(seen)
        await ext.leap(world.env, 7 * 24 * 3600 + 60)
        seen = answer_to(await noe.user.click(letter, custom_id=control(letter, "vetting:standing")))
        form = await noe.user.click(seen, custom_id=control(seen, "vetting:request"))
        assert "transmis" in said(await noe.user.submit_modal(form, {"wish": "associate", "words": ""}))
        await world.env.advance_time(1)
        (again,) = cards(world)
        assert "Sans un mot de plus" in texts(again)
        assert "membre associé" in await decide(world, world.colleague, again, "associate")
        assert roles(world, noe) == {ASSOCIATE}
        assert f"<#{world.channel('echanges-associes').id}> t’est ouvert" in texts(letters(world, noe)[-1])
        assert "Tu es **membre associé**" in texts(await standing(world, noe))
        await vouch(world, world.camille, noe)
        await vouch(world, world.denis, noe)
        assert roles(world, noe) == {VERIFIED}, "the other role is of no more use"
        acts = [(name, by) for name, by in await world.audit() if name.startswith("vetting")]
        assert acts == [("vetting-declined", world.moderator.id), ("vetting-associate", world.colleague.id)]
        await world.env.advance_time(1)
        assert "est soignant vérifié" in texts(card(world, f"<@{noe.id}>")), "the card follows"


async def test_two_moderators_at_once_decide_once(database_url: str) -> None:
    async with World.open(database_url) as world:
        await ask(world, world.newcomer)
        (shown,) = cards(world)
        case_id = int(control(shown, "vetting:verify").rpartition(":")[2])
        bot, other = world.bot, Database(world.bot.settings.database_url)
        beside = VettingService(other, bot.clock, bot.vault)
        marc, nadia = world.actor(world.moderator), world.actor(world.colleague)
        await beside.mine(marc)
        outcomes: Any = await asyncio.gather(
            service(world).accept(marc, case_id, Standing.VERIFIED),
            beside.decline(nadia, case_id, ""),
            beside.accept(nadia, case_id, Standing.ASSOCIATE),
            service(world).vouch(world.actor(world.camille), world.newcomer.id),
            return_exceptions=True,
        )
        await other.close()
        decided = [each for each in outcomes[:3] if not isinstance(each, DomainError)]
        assert len(decided) == 1
        assert all(each is None or isinstance(each, Case) for each in decided)
        assert len([name for name, _ in await world.audit() if name.startswith("vetting")]) == 1
        await world.env.advance_time(500)
        assert len(letters(world, world.newcomer)) == 1
        assert buttons(card(world, f"<@{world.newcomer.id}>")) == set()


async def test_closed_private_messages_lose_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await ask(world, world.newcomer)
        world.env.inject_error("POST", DM, status=403, code=50007, times=5)
        await decide(world, world.moderator, card(world, "demande"), "decline", "Pas encore.")
        assert letters(world, world.newcomer) == []
        assert "Pas encore." in texts(await standing(world, world.newcomer))


async def test_what_discord_refuses_is_told_and_done_later(sqlite_url: str) -> None:
    """The role stands above the bot's own, or is gone: the second voucher learns it, and `/installer` mends it."""
    async with World.open(sqlite_url) as world:
        role = world.cached.get_role(world.role(VERIFIED).id)
        assert role is not None
        await vouch(world, world.camille, world.newcomer)
        world.env.inject_error("PUT", "/guilds/*/members/*/roles/*", status=403, code=50013, times=1)
        assert "Discord me le refuse" in await vouch(world, world.denis, world.newcomer)
        assert letters(world, world.newcomer) == [], "told when it is so, not before"
        assert "parrain" in texts(await standing(world, world.newcomer))
        assert "n’en as pas (ou plus) le rôle" in texts(await standing(world, world.newcomer))
        await world.env.advance_time(700)
        assert roles(world, world.newcomer) == {VERIFIED}
        assert len(letters(world, world.newcomer)) == 1
        anna = join(world, "Anna")
        await vouch(world, world.camille, anna)
        ext.invite(world.guild, discord.Permissions(PERMISSIONS.value & ~discord.Permissions(manage_roles=True).value))
        await world.env.settle()
        assert "Gérer les rôles" in await vouch(world, world.denis, anna)
        assert "place mon rôle au-dessus" in said(await world.owner.slash(world.start, "diagnostic"))
        ext.invite(world.guild, PERMISSIONS)
        await role.delete()
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.bot.jobs.revive(world.guild.id)
        await world.env.advance_time(5)
        assert roles(world, anna) == {VERIFIED}
        found = await case(world, world.newcomer)
        assert found is not None
        assert found.held is Standing.VERIFIED, "a role that is deleted revokes nobody"


async def test_without_the_moderators_channel_a_request_waits_for_one(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        channel = world.cached.get_channel(world.channel("moderation").id)
        assert isinstance(channel, discord.TextChannel)
        await channel.delete()
        await world.env.settle()
        assert "transmis" in await ask(world, world.newcomer)
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.bot.jobs.revive(world.guild.id)
        await world.env.advance_time(5)
        assert buttons(card(world, "demande")) >= {"vetting:verify"}


async def test_the_chain_is_for_moderators_and_shows_signs(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        noe, anna = world.newcomer, join(world, "Anna")
        assert "Rien n’est connu" in await chain(world, noe)
        assert "Rôle donné à la main" in await chain(world, world.camille)
        await vouch(world, world.camille, noe)
        await vouch(world, world.denis, noe)
        await vouch(world, noe, anna)
        shown = await chain(world, anna)
        lines = shown.splitlines()
        place = next(number for number, line in enumerate(lines) if line.startswith(f"- <@{noe.id}>"))
        assert lines[place + 1].startswith(f"  - <@{world.camille.id}>"), "and who answers for those"
        assert "À regarder" in shown
        assert f"Tout juste reconnu quand il a parrainé\u00a0: <@{noe.id}>" in shown
        assert f"récent à ce moment-là\u00a0: <@{anna.id}>" in shown
        assert f"- <@{anna.id}>" in (await chain(world, noe)).partition("Répond de")[2]
        await ask(world, anna)
        assert "À regarder" in texts(card(world, f"<@{anna.id}> demande"))
        for number in range(30):  # a long chain still fits
            await service(world).vouch(Actor(world.guild.id, 10**17 + number // 3), 10**18 + number)
        assert len(await chain(world, anna)) <= 4000
        assert "pas reconnue" in await revoke(world, anna)
        await world.give(anna, world.role(ASSOCIATE))
        await world.env.advance_time(1)
        assert "est membre associé" in texts(card(world, f"<@{anna.id}>")), "given by hand, while she waited"
        assert "C’est retiré" in await revoke(world, anna)
        assert roles(world, anna) == set()
        await world.give(noe, world.role(ASSOCIATE))
        await world.take(noe, world.role(VERIFIED))
        assert roles(world, noe) == {ASSOCIATE}, "who was made an associate by hand stays one"


async def test_every_button_outlives_a_restart(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        noe, anna = world.newcomer, join(world, "Anna")
        await ask(world, anna)
        hers = card(world, f"<@{anna.id}>")
        shown = await standing(world, noe)
        answered = answer_to(await world.camille.slash(world.start, "parrainer", membre=noe))
        await world.restart()
        form = await noe.click(shown, custom_id="vetting:request")
        mine = answer_to(await world.camille.click(answered, custom_id="vetting:vouches"))
        taking = control(mine, "vetting:withdraw")
        sure = answer_to(await world.camille.click(answered, custom_id=taking))
        assert "transmis" in said(await noe.submit_modal(form, {"wish": "verified", "words": ""}))
        await world.env.advance_time(1)
        his = card(world, f"<@{noe.id}>")
        await world.restart()
        assert "C’est retiré" in said(await world.camille.click(sure, custom_id=f"{taking}:sure"))
        assert "est membre associé" in await decide(world, world.moderator, hers, "associate")
        assert "est soignant vérifié" in await decide(world, world.moderator, his, "verify")
        assert (roles(world, noe), roles(world, anna)) == ({VERIFIED}, {ASSOCIATE})
        for member in (world.camille, world.denis):
            await vouch(world, member, anna)
        (row,) = [row for row in await vouches(world) if row.voucher_id == world.denis.id]
        await service(world).withdraw(world.actor(world.denis), row.id)
        await world.env.advance_time(1)
        again = card(world, "il ne lui reste que 1")
        await world.restart()
        assert "C’est retiré" in await decide(world, world.colleague, again, "revoke", "Ce n’est pas elle.")
        assert roles(world, anna) == set()
