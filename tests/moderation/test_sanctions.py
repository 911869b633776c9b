"""Sanctions of whom nobody knows: they hold for the person, and every answer is the same whoever that is."""

from typing import Any

import pytest
from sqlalchemy import func, select

from db.models import AuditRow, SanctionRow
from tests.moderation.acts import (
    REASON,
    ask_under_pen,
    buttons,
    latest,
    let_clean,
    letters,
    press,
    reply_under_pen,
    report,
    sanction,
)
from tests.moderation.case_acts import fields
from tests.privacy.test_discord import KEEP
from tests.questions.acts import TITLE, card, fill_in, publish
from tests.world import World, answer_to, said, texts


async def barred(world: World, member: Any) -> str:
    return said(await fill_in(world, member, signature="one-off"))


async def kept(world: World) -> int:
    async with world.bot.db.read() as session:
        return await session.scalar(select(func.count()).select_from(SanctionRow)) or 0


async def test_a_suspension_bars_every_name_tells_its_author_and_ends(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        assert "**1**" in await sanction(world, world.moderator, thread, message, "suspend", "3")
        await world.env.advance_time(1)
        (told,) = letters(world, world.camille)
        assert "suspend" in texts(told)
        assert f"{thread.id}/{message.id}" in texts(told)
        assert REASON in texts(told)
        assert TITLE not in texts(told)
        assert buttons(told) == {"moderation:appeal"}
        assert "ne peux plus écrire" in await barred(world, world.camille)
        assert "gardé en brouillon" in await barred(world, world.denis)
        await world.live(hours=73)
        assert "gardé en brouillon" in await barred(world, world.camille)


@pytest.mark.parametrize(("kind", "bars"), [("warn", False), ("ban", True)])
async def test_a_warning_bars_nothing_and_a_ban_lasts(sqlite_url: str, kind: str, bars: bool) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        await sanction(world, world.moderator, thread, message, kind, None)
        await world.env.advance_time(1)
        assert len(letters(world, world.camille)) == 1
        assert ("ne peux plus écrire" in await barred(world, world.camille)) == bars


async def test_the_audit_has_the_act_the_message_and_the_reason_and_nothing_else(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        await sanction(world, world.moderator, thread, message, "warn", None, "Il donne le 06 12 34 56 78, non !")
        async with world.bot.db.read() as session:
            act = (await session.execute(select(AuditRow).order_by(AuditRow.id.desc()))).first()
        assert act is not None
        assert (act.action, act.target, act.actor_id) == ("sanction-warn", str(message.id), world.moderator.id)
        assert act.reason
        assert "06 12" not in act.reason
        shown = said(await world.colleague.slash(world.start, "moderation audit"))
        assert "avertissement" in shown
        assert f"<@{world.moderator.id}>" in shown
        assert str(world.camille.id) not in shown


async def test_the_answer_is_the_same_whoever_wrote_but_for_the_number(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        one, first = await ask_under_pen(world, world.camille)
        other, second = await ask_under_pen(world, world.emma, "Une autre question ?")
        third, own = await ask_under_pen(world, world.moderator, "La mienne ?")
        erased, gone = await ask_under_pen(world, world.denis, "Qui s’en va ?")
        await world.denis.click(answer_to(await world.denis.slash(world.start, "mes-donnees effacer")), custom_id=KEEP)
        answers = [
            await sanction(world, world.moderator, thread, message, "warn", None)
            for thread, message in ((one, first), (other, second), (third, own), (erased, gone))
        ]
        assert len(set(answers)) == 1
        await world.emma.click(answer_to(await world.emma.slash(world.start, "mes-donnees effacer")), custom_id=KEEP)
        before = await world.audit()
        for thread, message in ((one, first), (other, second), (erased, gone)):
            for _ in range(2):  # sent again, it is one decision
                again = await sanction(world, world.moderator, thread, message, "ban", None)
                assert again == answers[0].replace("**1**", "**2**")
        assert len(await world.audit()) == len(before) + 3
        await world.env.advance_time(1)
        assert not letters(world, world.denis)
        assert "gardé en brouillon" in await barred(world, world.denis)


async def test_what_an_author_has_under_another_name_counts_and_is_not_told(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        reply = await reply_under_pen(world, world.camille, thread, signature="one-off")
        await sanction(world, world.moderator, thread, reply, "warn", None)
        answer = await sanction(world, world.colleague, thread, message, "warn", None)
        assert "**2**" in answer
        assert str(reply.id) not in answer


async def test_the_same_decision_sent_again_is_one(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        answers = [await sanction(world, world.moderator, thread, message) for _ in range(2)]
        assert answers[0] == answers[1]
        assert await kept(world) == 1
        assert [name for name, _ in await world.audit()].count("sanction-suspend") == 1


async def test_a_suspension_needs_its_length_and_the_text_is_given_back(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        refused = await sanction(world, world.moderator, thread, message, "suspend", None)
        assert "choisis combien de temps" in refused
        assert REASON in refused
        assert await kept(world) == 0


async def test_what_stands_under_an_account_has_a_form_of_its_own(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.denis)
        message = await world.denis.send(world.channel("entraide"), "Bof.")
        ways = ((thread, card(thread)), (world.channel("entraide"), message))
        for channel, each in ways:
            form = await world.moderator.context_menu(channel, "Sanctionner l'auteur", each)
            assert "**" in said(
                await world.moderator.submit_modal(form, fields("warn", None, reason=f"Motif {each.id}"))
            )
            link = f"https://discord.com/channels/{world.guild.id}/{channel.id}/{each.id}"
            form = await world.moderator.slash(world.start, "moderation sanctionner", message=link)
            assert "**" in said(
                await world.moderator.submit_modal(form, fields("timeout", "1", reason=f"Motif {each.id}"))
            )
        await world.env.advance_time(1)
        told = [texts(letter) for letter in letters(world, world.denis)]
        for channel, each in ways:
            assert len([text for text in told if f"/{channel.id}/{each.id}" in text]) == 2
        assert await kept(world) == 4
        link = f"https://discord.com/channels/{world.guild.id}/{thread.id}/{world.panel.id}"
        unknown = said(await world.moderator.slash(world.start, "moderation sanctionner", message=link))
        assert "Donne le lien" in unknown
        options = {"message": str(card(thread).id), "motif": REASON}
        unmask = await world.moderator.slash(world.start, "moderation lever-anonymat", **options)
        assert "signé d’un compte" in said(unmask)
        await let_clean(world, world.camille)
        refused = await world.camille.context_menu(thread, "Sanctionner l'auteur", card(thread))
        assert "réservé à la modération" in said(refused)


async def test_a_command_with_the_link_does_the_same(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        link = f"https://discord.com/channels/{world.guild.id}/{thread.id}/{message.id}"
        form = await world.moderator.slash(world.start, "moderation sanctionner", message=link)
        values = {"kind": "warn", "reason": REASON, "duration": []}
        assert "**1**" in said(await world.moderator.submit_modal(form, values))
        wrong = await world.moderator.slash(world.start, "moderation sanctionner", message="celui d’hier")
        assert "Donne le lien" in said(wrong)


async def test_taking_the_message_back_does_not_escape_who_reads_the_report(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, _ = await ask_under_pen(world, world.emma)
        reply = await reply_under_pen(world, world.camille, thread)
        await report(world, world.denis, thread, reply)
        await world.env.advance_time(1)
        await world.moderator.delete(reply)
        await world.restart()
        shown = latest(world)
        form = await press(world.colleague, shown, "moderation:sanction")
        values = {"kind": "ban", "reason": REASON, "duration": []}
        decided = said(await world.colleague.submit_modal(form, values))
        assert "**1**" in decided
        assert "Le signalement, lui, est encore à régler" in decided
        assert "ne peux plus écrire" in await barred(world, world.camille)


async def test_a_report_of_what_stands_under_an_account_leads_to_its_form(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.denis)
        await report(world, world.camille, thread, card(thread))
        await world.env.advance_time(1)
        await world.restart()
        form = await press(world.moderator, latest(world), "moderation:sanction")
        decided = said(await world.moderator.submit_modal(form, fields("warn", None)))
        assert "**1**" in decided
        assert "Le signalement, lui, est encore à régler" in decided
        await world.env.advance_time(1)
        assert f"/{card(thread).id}" in texts(letters(world, world.denis)[0])


async def test_erasing_lifts_no_sanction(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        await sanction(world, world.moderator, thread, message, "ban", None)
        await world.env.advance_time(1)
        asked = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
        await world.camille.click(asked, custom_id=KEEP)
        assert "ne peux plus écrire" in await barred(world, world.camille)


async def test_who_lets_no_bot_write_finds_it_with_what_is_theirs(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=None)
        decided = await sanction(world, world.moderator, thread, message)
        assert "**1**" in decided
        assert "signalement" not in decided
        await world.env.advance_time(1)
        mine = answer_to(await world.camille.slash(world.start, "question miennes"))
        assert REASON in texts(mine)
        assert "moderation:appeal" in buttons(mine)
        theirs = answer_to(await world.denis.slash(world.start, "question miennes"))
        assert "moderation:appeal" not in buttons(theirs)


async def test_what_no_longer_holds_goes(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread, message = await ask_under_pen(world, world.camille)
        await sanction(world, world.moderator, thread, message, "suspend", "1")
        await world.live(hours=49)
        assert await kept(world) == 0
