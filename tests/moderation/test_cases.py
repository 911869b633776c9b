"""Sanctions of accounts: decided within what Discord allows, told, ended by themselves, and kept in a file."""

import asyncio
from datetime import timedelta
from typing import Any

import discord
import pytest
from sqlalchemy import select

import demo.simcord_ext as ext
from cogs.frame.client import PERMISSIONS
from cogs.moderation.holding import Seen, plan
from cogs.moderation.service import Subject
from cogs.moderation.service.sanctioning import HOLD
from core.errors import DomainError, Refused
from core.sanctions import Motive, SanctionKind
from db.models import AuditRow, JobRow
from demo.reading import control
from tests.moderation.acts import REASON, ask_under_pen, buttons, latest, let_clean, letters, press, report, sanction
from tests.moderation.case_acts import (
    A_DAY,
    PLEA,
    contest,
    fields,
    file,
    impose,
    jobs_left,
    later,
    raise_to,
    timed_out_until,
    wears,
)
from tests.questions.acts import card, publish
from tests.world import World, answer_to, said, texts

MENU = "Sanctionner l'auteur"


async def test_a_time_out_is_told_holds_and_ends_at_its_time_across_a_restart(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        message = await world.camille.send(world.channel("entraide"), "Bof.")
        form = await world.moderator.context_menu(world.channel("entraide"), MENU, message)
        answer = said(await world.moderator.submit_modal(form, fields("timeout", "72")))
        assert "Mise en pause" in answer
        assert "avertie par message privé" in answer
        assert "**1**" in answer
        until = timed_out_until(world)
        assert until is not None
        assert abs(until - world.bot.clock.now() - timedelta(days=3)) < timedelta(minutes=1)
        (told,) = letters(world, world.camille)
        assert REASON in texts(told)
        assert f"/{message.id}" in texts(told)
        assert str(world.moderator.id) not in texts(told)
        assert buttons(told) == {"moderation:contest"}
        assert wears(world)
        await world.restart()
        await later(world, 3 * A_DAY - 3600)
        assert "En cours" in texts(await file(world))
        await later(world, 3660)
        assert "Terminée" in texts(await file(world))
        assert "terminée" in texts(letters(world, world.camille)[-1])
        assert await jobs_left(world) == []


async def test_an_exclusion_takes_the_roles_and_gives_them_back_though_the_bot_was_away(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await impose(world, kind="exclude", hours="720")
        assert not wears(world)
        assert "reviennent" not in texts(letters(world, world.camille)[0])
        first = timed_out_until(world)
        await later(world, 26.5 * A_DAY)
        assert first is not None
        renewed = timed_out_until(world)
        assert renewed is not None
        assert renewed > first
        assert not wears(world)
        await world.stop()
        await later(world, 4 * A_DAY)
        await world.restart()
        await world.env.advance_time(2)
        assert wears(world)
        assert "rendus" in texts(letters(world, world.camille)[-1])
        assert await jobs_left(world) == []


async def test_a_warning_asks_nothing_of_discord_and_counts_six_months(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await impose(world, kind="warn", hours=None, reason="", template="tone")
        assert (timed_out_until(world), wears(world)) == (None, True)
        answer = await impose(world, world.colleague, kind="warn", hours=None)
        assert "**2**" in answer
        shown = texts(await file(world))
        assert "Propos blessants" in shown
        assert shown.count("Avertissement") == 2


async def test_a_reason_at_hand_is_read_in_the_members_language(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.emma.slash(world.start, "langue", langue="en")
        await impose(world, member=world.emma, reason="Voir le fil d’hier.", template="tone")
        (told,) = letters(world, world.emma)
        assert "Hurtful words" in texts(told)
        assert "Voir le fil d’hier." in texts(told)
        assert "Propos blessants" in texts(await file(world, member=world.emma))
        thread, message = await ask_under_pen(world, world.camille)
        form = await world.moderator.context_menu(thread, MENU, message)
        values = {"kind": "warn", "reason": "", "duration": [], "template": ["patient"]}
        assert "**1**" in said(await world.moderator.submit_modal(form, values))
        await world.env.advance_time(1)
        assert "reconnaître un patient" in texts(letters(world, world.camille)[-1])
        assert "reconnaître un patient" in said(await world.colleague.slash(world.start, "moderation audit"))


async def test_what_may_not_be_is_said_before_anything_is_kept(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        sanctionner = "moderation sanctionner"

        async def tried(whom: Any, moderator: Any = None) -> str:
            return said(await (moderator or world.moderator).slash(world.start, sanctionner, membre=whom))

        assert "C’est toi" in await tried(world.moderator)
        assert "même rang" in await tried(world.colleague)
        assert "même rang" in await tried(world.owner)
        await let_clean(world, world.camille)
        assert "réservé à la modération" in await tried(world.denis, world.camille)
        both = await world.moderator.slash(world.start, sanctionner, membre=world.camille, message="1" * 18)
        assert "**ou**" in said(both)
        assert "**ou**" in said(await world.moderator.slash(world.start, sanctionner))
        assert "choisis combien de temps" in await impose(world, hours=None)
        assert "manque le motif" in await impose(world, reason=" ")
        chat = world.guild.create_text_channel("bureau")
        message = await world.denis.send(chat, "Entre nous.")
        await world.hide(chat, world.role("Modération"))
        link = f"https://discord.com/channels/{world.guild.id}/{chat.id}/{message.id}"
        unseen = await world.moderator.slash(world.start, sanctionner, message=link)
        assert "Donne le lien" in said(unseen)
        raise_to(world, "Chefferie", world.denis)
        assert "même rang" in await tried(world.denis)
        # the owner may, and the bot may not
        assert "mon rôle est sous « Chefferie »" in await impose(world, world.owner, world.denis)
        assert "Avertissement" in await impose(world, world.owner, world.denis, "warn", None)
        world.env.backend.remove_member(world.guild.id, world.emma.id)
        await world.env.settle()
        assert "n’est plus sur le serveur" in await tried(world.emma.user)
        acts = [name for name, _ in await world.audit() if name.startswith("measure-")]
        assert acts == ["measure-warn"]
        assert timed_out_until(world) is None
        await impose(world, world.owner, world.moderator, "warn", None)
        (kept, *_) = await world.moderation.sanctions_of(world.actor(world.moderator))
        with pytest.raises(Refused):
            await world.moderation.end_early(world.actor(world.moderator), kept.sanction.handle, "Moi-même.")


async def test_rights_that_lack_are_named(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        ext.grant(world.guild, world.role("Modération"), discord.Permissions(manage_messages=True))
        await world.env.settle()
        answer = await impose(world)
        assert "Discord ne te donne pas le droit" in answer
        assert REASON in answer
        assert "Avertissement" in await impose(world, kind="warn", hours=None)
        chief = world.guild.create_role("Chef", permissions=discord.Permissions(administrator=True), position=1)
        await world.give(world.denis, chief)
        assert "administratrice" in await impose(world, world.owner, world.denis)
        ext.invite(world.guild, PERMISSIONS & ~discord.Permissions(manage_roles=True))
        await world.env.settle()
        assert "il me manque « Gérer les rôles »" in await impose(world, world.owner, kind="exclude")
        assert "Mise en pause" in await impose(world, world.owner)


async def test_what_discord_refuses_is_told_and_done_once_it_no_longer_does(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.inject_error("PATCH", "*/members/*", status=403, code=50013, times=1)
        answer = await impose(world)
        assert "Discord ne suit pas encore" in answer
        assert timed_out_until(world) is None
        diagnosis = said(await world.owner.slash(world.start, "diagnostic"))
        assert "mise en pause" in diagnosis
        await world.owner.slash(world.start, "installer", appliquer=True)
        await world.env.advance_time(2)
        assert timed_out_until(world) is not None


async def test_who_lets_no_bot_write_is_said_to_the_moderator(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=None)
        assert "elle n’en sait rien" in await impose(world, kind="warn", hours=None)
        assert "n’a pas pu être avertie" in texts(await file(world))
        mine = answer_to(await world.camille.slash(world.start, "question miennes"))
        assert REASON in texts(mine)
        assert "moderation:contest" in buttons(mine)


async def test_who_is_excluded_and_was_not_told_finds_it_in_private_and_appeals(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=1)
        assert "elle n’en sait rien" in await impose(world, kind="exclude")
        await world.camille.user.send_dm("Je ne vois plus rien ?")
        await world.restart()
        answer = letters(world, world.camille)[-1]
        mine = answer_to(await world.camille.user.click(answer, custom_id="moderation:mine"))
        assert REASON in texts(mine)
        form = await world.camille.user.click(mine, custom_id=control(mine, "moderation:contest"))
        assert "C’est transmis" in said(await world.camille.user.submit_modal(form, {"reason": PLEA}))
        await world.env.advance_time(1)
        assert PLEA in texts(latest(world))
        await world.denis.user.send_dm("Et moi ?")
        answer = letters(world, world.denis)[-1]
        assert "Rien n’a été décidé" in said(await world.denis.user.click(answer, custom_id="moderation:mine"))


async def test_an_excluded_member_appeals_to_another_moderator_after_a_restart(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await impose(world, kind="exclude", hours="168")
        await world.restart()
        assert "C’est transmis" in await contest(world)
        shown = latest(world)
        assert f"<@{world.camille.id}>" in texts(shown)
        assert PLEA in texts(shown)
        assert "quelqu’un d’autre" in said(await press(world.moderator, shown, "moderation:lift"))
        assert not wears(world)
        assert "Appel en attente" in texts(await file(world))
        assert "levée" in said(await press(world.colleague, shown, "moderation:lift"))
        await world.env.advance_time(1)
        assert (timed_out_until(world), wears(world)) == (None, True)
        assert "levée" in texts(letters(world, world.camille)[-1])
        assert "Levée en appel" in texts(await file(world))


async def test_a_file_holds_nothing_of_what_stands_under_a_pen(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        empty = texts(await file(world))
        thread, message = await ask_under_pen(world, world.camille)
        await sanction(world, world.moderator, thread, message, "ban", None)
        await report(world, world.denis, thread, message)
        await world.env.advance_time(1)
        assert texts(await file(world)) == empty
        assert "**1**" in await impose(world, kind="warn", hours=None), "what is under a pen does not count here"
        own = await publish(world, world.camille)
        await report(world, world.denis, own, card(own))
        await world.env.advance_time(1)
        shown = await file(world)
        assert "1 en attente" in texts(shown)
        for secret in (str(message.id), str(world.denis.id), "Exclusion"):
            assert secret not in texts(shown)
        assert "propre dossier" in said(
            await world.moderator.slash(world.start, "moderation dossier", membre=world.moderator)
        )
        await let_clean(world, world.denis)
        refused = await world.denis.slash(world.start, "moderation dossier", membre=world.camille)
        assert "réservé à la modération" in said(refused)


async def test_a_long_file_is_turned_page_by_page_also_after_a_restart(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        for number in range(6):
            await impose(world, kind="warn", hours=None, reason=f"Raison {number} " + "🙂\u202e" * 300)
            await world.env.advance_time(1)
        shown = await file(world)
        assert "Raison 5" in texts(shown)
        assert "Raison 1" not in texts(shown)
        await world.restart()
        turned = await world.colleague.click(shown, custom_id=f"moderation:leaf:{world.camille.id}:1")
        assert "Raison 0" in said(turned)


async def test_the_audit_names_no_account_and_holds_no_reason(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await impose(world)
        async with world.bot.db.read() as session:
            (act,) = await session.execute(select(AuditRow).where(AuditRow.action.startswith("measure-")))
        assert (act.action, act.actor_id, act.reason) == ("measure-timeout", world.moderator.id, None)
        assert f"décision `{act.target}`" in texts(await file(world))
        assert f"Lever la décision {act.target}" in texts(await file(world))
        assert str(act.target).startswith("D-"), "an error's reference does not"


async def test_what_was_lifted_while_discord_was_brought_in_line_is_looked_at_again(sqlite_url: str) -> None:
    """Were the process to end here, the job alone would know."""
    async with World.open(sqlite_url) as world:
        await impose(world, hours="168")
        async with world.bot.db.read() as session:
            file_name = await session.scalar(select(JobRow.key).where(JobRow.kind == HOLD))
        assert file_name is not None
        held = await world.moderation.held(file_name)
        sanctions = [each.sanction for each in held]
        seen = Seen(timed_out_until(world), frozenset())
        wanted = plan(sanctions, seen, world.bot.clock.now())
        await world.moderation.end_early(world.actor(world.colleague), sanctions[0].handle, "Assez.")
        async with world.bot.db.write() as session:
            await world.moderation.brought(held, wanted)(session)
        async with world.bot.db.read() as session:
            due = await session.scalar(select(JobRow.due).where(JobRow.kind == HOLD))
        assert due is not None
        assert due <= world.bot.clock.now()


async def test_two_moderators_at_once_lose_nothing(database_url: str) -> None:
    async with World.open(database_url) as world:
        member, service = world.camille.id, world.moderation

        def decide(moderator: Any, days: int) -> Any:
            subject = Subject(member, roles=(world.role("Soignant vérifié").id,))
            length = timedelta(days=days)
            return service.impose(world.actor(moderator), subject, SanctionKind.EXCLUDE, length, Motive(REASON))

        made = await asyncio.gather(decide(world.moderator, 2), decide(world.colleague, 5))
        assert sorted(count for _, count in made) == [1, 2]
        files = {kept.sanction.account.file for kept, _ in made if kept.sanction.account}
        assert len(files) == 1
        await asyncio.gather(*(world.bot.jobs.run_now("moderation.hold", each) for each in files))
        until = timed_out_until(world)
        assert until is not None
        assert until - world.bot.clock.now() > timedelta(days=4)
        assert not wears(world)
        handles = [kept.sanction.handle for kept, _ in made]
        actors = [world.actor(world.moderator), world.actor(world.colleague)]
        lifted = await asyncio.gather(
            *(service.end_early(actor, handle, "Assez.") for actor in actors for handle in handles),
            return_exceptions=True,
        )
        assert sorted(isinstance(each, DomainError) for each in lifted) == [False, False, True, True]
        await asyncio.gather(*(world.bot.jobs.run_now("moderation.hold", each) for each in files))
        assert (timed_out_until(world), wears(world)) == (None, True)
        again = await asyncio.gather(decide(world.moderator, 1), decide(world.moderator, 1))
        assert again[0][0].id == again[1][0].id, "sent twice, it is one"


async def test_many_short_warnings_leave_room_for_what_else_is_ones_own(sqlite_url: str) -> None:
    """Discord takes forty parts a message: text, row and button of each decision are three."""
    async with World.open(sqlite_url) as world:
        for number in range(16):
            await impose(world, kind="warn", hours=None, reason=f"Motif {number}.")
        mine = await world.camille.slash(world.start, "question miennes")
        shown = [texts(message) for message in (mine.response, *mine.followups) if message]
        assert len(shown) == 2
        assert [number for number in range(16) if f"Motif {number}." not in "\n".join(shown)] == []
        assert "pas encore posé" in shown[0]
        await world.camille.user.send_dm("Et ici ?")
        await world.env.settle()
        letter = letters(world, world.camille)[-1]
        apart = await world.camille.user.click(letter, custom_id="moderation:mine")
        assert len([each for each in (apart.response, *apart.followups) if each]) == 2


async def test_a_name_that_turns_text_around_is_shown_as_words(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        odd = world.guild.add_member(world.env.create_user("odd"), nick="\u202eegaruot\nà l’envers")
        await world.env.settle()
        form = await world.moderator.slash(world.start, "moderation sanctionner", membre=odd)
        assert form.modal is not None
        assert "egaruot à l’envers" in form.modal["title"]
        assert "\u202e" not in form.modal["title"]
