"""Writing under a name that is not the account's: asked, replied, edited, taken back; slips; what the author learns."""

import asyncio
import re
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from simcord import ChannelHandle, MemberActor

import demo.simcord_ext as ext
from core.i18n import Locale
from core.pseudonyms import PenNames, shipped
from db.engine import Database
from db.queries import pens
from tests.privacy.lives import NOW
from tests.questions.acts import card, control, press, preview
from tests.world import World, answer_to, custom_ids, said, texts

TITLE, ANSWER = "Comment refuser un certificat de complaisance ?", "Dis-le simplement, et note-le."
SIGNED = re.compile(r"🪶 \*\*(.+?)\*\* · pseudonyme")


async def ask(world: World, member: MemberActor, signature: str = "pseudonym", title: str = TITLE) -> ChannelHandle:
    """Ask under a name, and wait until it has appeared; the thread."""
    shown = await preview(world, member, title, signature=signature)
    await member.click(shown, custom_id=control(shown, "questions:publish"))
    assert title not in {thread.name for thread in world.channel("questions").threads}
    await ext.leap(world.env, 41)
    (thread,) = [thread for thread in world.channel("questions").threads if thread.name == title]
    return thread


async def reply(
    world: World, member: MemberActor, thread: ChannelHandle, signature: str = "pseudonym", text: str = ANSWER
) -> Any:
    """Reply under a name, and wait until it has appeared; the message."""
    form = await member.click(card(thread), custom_id=control(card(thread), "questions:reply"))
    shown = answer_to(await member.submit_modal(form, {"details": text, "signature": signature}))
    await member.click(shown, custom_id=control(shown, "questions:publish"))
    await ext.leap(world.env, 41)
    return [message for message in thread.history() if message.author.bot][-1]


def name_on(message: Any) -> str:
    (name,) = SIGNED.findall(texts(message))
    return str(name)


def in_private(member: MemberActor) -> list[Any]:
    """What the bot wrote to a member in private."""
    return [message for message in member.user.dm_channel.history() if message.author.bot]


async def test_a_question_under_a_pseudonym_appears_later_and_names_nobody(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille, TITLE, signature="pseudonym")
        assert "R.4127-75" in texts(shown)
        name = re.findall(r"ton pseudonyme, (.+?)\*\*", texts(shown))[0]
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        assert name in texts(shown)
        assert world.channel("questions").threads == []
        await ext.leap(world.env, 9)
        assert world.channel("questions").threads == [], "too soon"
        await ext.leap(world.env, 32)
        (thread,) = world.channel("questions").threads
        assert name_on(card(thread)) == name
        assert str(world.camille.id) not in str(card(thread).components)
        assert world.camille.id not in {member.id for member in await world.thread(thread).fetch_members()}
        again = await preview(world, world.camille, "Une autre ?", signature="pseudonym")
        assert name in texts(again)
        assert "R.4127-75" not in texts(again), "said once"


async def test_a_name_for_one_thread_is_the_same_in_it_and_another_elsewhere(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        first = await ask(world, world.camille, "one-off")
        second = await ask(world, world.camille, "one-off", "Et pour un proche ?")
        lasting = await ask(world, world.camille, "pseudonym", "Et sous mon nom de plume ?")
        names = [name_on(card(thread)) for thread in (first, second, lasting)]
        assert len(set(names)) == 3
        mine = await reply(world, world.camille, first, "one-off")
        assert name_on(mine) == names[0]
        assert "a posé la question" in texts(mine)
        other = await reply(world, world.denis, first, "one-off")
        assert name_on(other) not in names
        assert "a posé la question" not in texts(other)
        again = await reply(world, world.denis, first, "one-off", "Et encore ceci.")
        assert name_on(again) == name_on(other)


async def test_within_the_hour_takes_its_time(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille, TITLE, signature="one-off")
        await world.camille.click(shown, custom_id=control(shown, "questions:later"))
        await ext.leap(world.env, 59)
        assert world.channel("questions").threads == []
        for _ in range(12):
            await ext.leap(world.env, 300)
        assert len(world.channel("questions").threads) == 1


async def test_what_is_to_appear_is_taken_back_before(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille, TITLE, signature="pseudonym")
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        await world.camille.click(shown, custom_id=control(shown, "questions:withdraw"))
        assert "retirée" in texts(shown)
        await ext.leap(world.env, 120)
        assert world.channel("questions").threads == []
        assert TITLE not in said(await world.camille.slash(world.channel("entraide"), "question miennes"))


async def test_what_has_appeared_is_taken_back_from_where_it_was_typed(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille, TITLE, signature="pseudonym")
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        await ext.leap(world.env, 41)
        await world.camille.click(shown, custom_id=control(shown, "questions:withdraw"))
        assert "retirée" in texts(shown)
        assert world.channel("questions").threads == []


async def test_masking_that_makes_a_text_longer_does_not_keep_it_from_appearing(sqlite_url: str) -> None:
    plates = "AB-123-CD " * 340
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille, TITLE, details=plates, signature="one-off")
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        await ext.leap(world.env, 41)
        (thread,) = world.channel("questions").threads
        assert "immatriculation" in texts(card(thread))


async def test_a_restart_before_it_appears_loses_and_doubles_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = await preview(world, world.camille, TITLE, signature="pseudonym")
        await world.restart()
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        await world.rise_again()
        await ext.leap(world.env, 41)
        (thread,) = world.channel("questions").threads
        form = await world.denis.click(card(thread), custom_id=control(card(thread), "questions:reply"))
        draft = answer_to(await world.denis.submit_modal(form, {"details": ANSWER, "signature": "one-off"}))
        await world.restart()
        await world.denis.click(draft, custom_id=control(draft, "questions:publish"))
        await world.rise_again()
        await ext.leap(world.env, 41)
        assert sum(ANSWER in texts(message) for message in thread.history()) == 1


async def test_two_presses_at_once_publish_once(database_url: str) -> None:
    async with World.open(database_url) as world:
        shown = await preview(world, world.camille, TITLE, signature="pseudonym")
        custom_id = control(shown, "questions:publish")
        draft_id, actor, forum = custom_id.rpartition(":")[2], world.actor(world.camille), world.channel("questions").id
        presses = [world.questions.publish(actor, draft_id, forum) for _ in range(3)]
        first, second, third = await asyncio.gather(*presses)
        assert first.id == second.id == third.id
        await world.env.settle()
        await ext.leap(world.env, 60)
        assert len(world.channel("questions").threads) == 1


async def test_names_are_given_once_even_where_few_are_left(db: Database) -> None:
    """Four names a series: the fifth begins another, and none is given twice."""
    few = PenNames(
        *({locale: tuple(names[locale][:2]) for locale in Locale} for names in (shipped().birds, shipped().trees))
    )
    async with db.write() as session:
        given = [await pens.give(session, few, Random(number), 1, bytes([number]) * 16, NOW) for number in range(9)]
    assert len({few.spell(Locale.FR, pen.bird, pen.tree, pen.series) for pen in given}) == 9
    assert {pen.owner for pen in given} == {bytes([number]) * 16 for number in range(9)}


async def test_edit_and_withdraw_a_reply_and_nobody_else_may(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.camille)
        message = await reply(world, world.denis, thread, "one-off")
        manage = control(message, "questions:manage")
        assert "Seule la personne" in said(await world.camille.click(message, custom_id=manage))
        shown = answer_to(await world.denis.click(message, custom_id=manage))
        form = await world.denis.click(shown, custom_id=control(shown, "questions:amend"))
        await world.denis.submit_modal(form, {"details": "Mieux : refuse par écrit."})
        await ext.leap(world.env, 41)
        message = [each for each in thread.history() if each.author.bot][-1]
        assert "Mieux : refuse par écrit." in texts(message)
        await world.restart()
        shown = answer_to(await world.denis.click(message, custom_id=manage))
        await world.denis.click(shown, custom_id=control(shown, "questions:retract"))
        assert [each.id for each in thread.history() if each.author.bot] == [card(thread).id]


async def test_the_author_marks_solves_and_is_not_in_the_audit(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.camille)
        message = await reply(world, world.denis, thread)
        marked = await world.camille.context_menu(thread, "Marquer comme réponse", message)
        assert str(thread.id) in said(marked)
        assert f"{thread.id}/{message.id}" in texts(card(thread))
        assert "whoever asked" in said(await world.emma.context_menu(thread, "Marquer comme réponse", message))
        await world.camille.slash(thread, "question fermer", motif="Réglé")
        assert "Fermée" in texts(card(thread))
        assert world.camille.id not in {actor for _, actor in await world.audit()}


async def test_thanks_reach_who_writes_under_a_name(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.camille)
        message = await reply(world, world.denis, thread)
        assert "un remerciement" in said(await world.camille.context_menu(thread, "Remercier", message))
        assert "déjà remercié" in said(await world.camille.context_menu(thread, "Remercier", message))
        assert "soi-même" in said(await world.denis.context_menu(thread, "Remercier", message))
        assert "soi-même" in said(await world.camille.context_menu(thread, "Remercier", card(thread)))
        assert "remercié" in said(await world.denis.slash(thread, "question miennes"))


async def test_the_author_learns_of_an_answer_in_private_once_and_without_a_quote(database_url: str) -> None:
    async with World.open(database_url) as world:
        thread = await ask(world, world.camille)
        await world.denis.send(thread, ANSWER)
        await world.denis.send(thread, "Et courage.")
        await ext.leap(world.env, 1)
        (told,) = in_private(world.camille)
        assert str(thread.id) in texts(told)
        assert TITLE not in texts(told)
        assert ANSWER not in texts(told)
        assert "nouvelle réponse" in said(await world.camille.slash(thread, "question miennes"))
        assert "nouvelle réponse" not in said(await world.camille.slash(thread, "question miennes"))
        await reply(world, world.denis, thread)
        await ext.leap(world.env, 1)
        assert len(in_private(world.camille)) == 2
        await reply(world, world.camille, thread)
        assert len(in_private(world.camille)) == 2, "their own reply is no news"


async def test_who_has_much_of_their_own_sees_what_is_new_and_is_told_how_much_more_there_is(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.camille)
        written = await reply(world, world.camille, await ask(world, world.denis, title="Une autre question"))
        for number in range(26):
            title = f"Certificat {number} {'é' * 80}"
            await ext.member_post(world.camille, world.channel("questions"), title, "Pour le judo en club ?")
            await world.env.advance_time(1)  # what is asked in one moment has no order: ids fall by chance
        drafts = [await preview(world, world.camille, f"Brouillon {number}") for number in range(7)]
        await world.emma.send(thread, "Voilà une réponse.")
        shown = await world.camille.slash(world.start, "question miennes")
        listed = said(shown)
        assert listed.index(TITLE) < listed.index("nouvelle réponse") < listed.index("Certificat 25")
        assert str(written.id) in listed
        assert "2 textes de plus" in listed
        assert "7 brouillons" in listed
        offered = {custom_id for each in (shown.response, *shown.followups) if each for custom_id in custom_ids(each)}
        assert {control(draft, "questions:redraft") for draft in drafts} <= offered
        assert "nouvelle réponse" not in said(await world.camille.slash(world.start, "question miennes"))


async def test_a_closed_private_channel_loses_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.camille)
        channel = world.camille.user.dm_channel
        world.env.inject_error("POST", f"/channels/{channel.id}/messages", status=403, code=50007)
        await world.denis.send(thread, ANSWER)
        assert "nouvelle réponse" in said(await world.camille.slash(thread, "question miennes"))


@pytest.mark.parametrize("verb", ["questions:slip-delete", "questions:slip-repost", "questions:slip-leave"])
async def test_a_slip_is_told_to_its_author_alone_with_ways_out(sqlite_url: str, verb: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.camille)
        slip = await world.camille.send(thread, "Merci, je vais essayer.")
        (told,) = in_private(world.camille)
        assert "Merci" not in texts(told)
        assert slip.id in {message.id for message in thread.history()}, "never deleted unasked"
        await world.restart()
        stays = verb == "questions:slip-leave"
        if stays:  # Discord does not let the letter be changed
            path = f"/channels/{world.camille.user.dm_channel.id}/messages/*"
            world.env.inject_error("PATCH", path, status=403, code=50007, times=1)
        await world.camille.user.click(told, custom_id=control(told, verb))
        await ext.leap(world.env, 60)
        left = {message.id for message in thread.history()}
        assert (slip.id in left) == (verb == "questions:slip-leave")
        again = [message for message in thread.history() if message.author.bot and "Merci" in texts(message)]
        assert len(again) == (verb == "questions:slip-repost")
        if again:
            assert name_on(again[0]) == name_on(card(thread))
        if stays:
            assert "déjà réglé" in said(await world.camille.user.click(told, custom_id=control(told, verb)))
        else:
            settled, *_ = in_private(world.camille)
            assert custom_ids(settled) == []
            assert str(thread.id) not in texts(settled), "nothing beside the account tells of the thread any more"


@pytest.mark.parametrize("verb", ["questions:slip-delete", "questions:slip-repost"])
async def test_a_slip_is_settled_once_though_its_letter_cannot_be_changed(sqlite_url: str, verb: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.camille)
        await world.camille.send(thread, "Merci, je vais essayer.")
        (told,) = in_private(world.camille)
        path = f"/channels/{world.camille.user.dm_channel.id}/messages/*"
        world.env.inject_error("PATCH", path, status=403, code=50007, times=None)
        await world.camille.user.click(told, custom_id=control(told, verb))
        await ext.leap(world.env, 60)
        await world.restart()
        stands = [texts(message) for message in thread.history()]
        for again in ("questions:slip-delete", "questions:slip-repost", "questions:slip-leave"):
            assert "déjà réglé" in said(await world.camille.user.click(told, custom_id=control(told, again)))
        await ext.leap(world.env, 60)
        assert [texts(message) for message in thread.history()] == stands


async def test_a_named_author_and_a_passer_by_are_left_alone(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.camille)
        await world.denis.send(thread, ANSWER)
        assert in_private(world.denis) == []


async def test_a_pseudonym_changes_every_thirty_days_at_most(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.camille)
        name = name_on(card(thread))
        shown = answer_to(await world.camille.slash(thread, "question miennes"))
        assert "30 jours" in said(await world.camille.click(shown, custom_id=control(shown, "questions:rename")))
        await ext.leap(world.env, int(timedelta(days=31).total_seconds()))
        renamed = said(await world.camille.click(shown, custom_id=control(shown, "questions:rename")))
        assert name not in renamed
        mine = await reply(world, world.camille, thread)
        assert name_on(mine) == name_on(card(thread)) == name, "two names in one thread would be told apart as one's"
        other = await ask(world, world.camille, title="Et sous le nouveau nom ?")
        assert name_on(card(other)) in renamed


async def test_the_form_chooses_nothing_beforehand(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        form = await world.camille.click(world.panel, custom_id="questions:ask")
        assert form.modal is not None
        fields = {part["component"]["custom_id"]: part["component"] for part in form.modal["components"]}
        field = fields["signature"]
        assert [option["value"] for option in field["options"]] == ["account", "pseudonym", "one-off"]
        assert not any(option.get("default") for option in field["options"])
        assert all(option["description"] for option in field["options"])
        assert field.get("required", True)


async def test_a_reply_to_a_closed_question_is_kept_and_explained(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await ask(world, world.camille)
        form = await world.denis.click(card(thread), custom_id=control(card(thread), "questions:reply"))
        shown = answer_to(await world.denis.submit_modal(form, {"details": ANSWER, "signature": "one-off"}))
        await world.camille.slash(thread, "question fermer", motif="Réglé")
        refused = await world.denis.click(shown, custom_id=control(shown, "questions:publish"))
        assert "fermée" in texts(shown) + said(refused)
        assert any(
            custom_id.startswith("questions:redraft")
            for custom_id in custom_ids(answer_to(await world.denis.slash(thread, "question miennes")))
        )
        assert await press(world.denis, shown, "questions:discard")
