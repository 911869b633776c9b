"""A server without Community features: questions in a text channel, each in a thread of its own, and the way on."""

from collections.abc import Callable
from typing import Any

import discord
import pytest
from simcord import ChannelHandle

import demo.simcord_ext as ext
from cogs.privacy.controls import REMOVE
from tests.leaks.acts import name_in
from tests.questions.acts import TITLE, card, control, fill_in, hearts, press, preview, publish
from tests.questions.test_pens import reply
from tests.server.acts import bound, mutations, once, setup
from tests.support.sweep import FEW, Fault, Journey, Memory, sweep
from tests.world import World, answer_to, said, texts

LOST = "On y perd les étiquettes"


def starters(world: World) -> list[Any]:
    """What the bot says in the channel itself."""
    return [message for message in world.channel("questions").history() if message.author.bot and message.components]


async def test_a_question_lives_in_a_text_channel(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False, community=False) as world:
        plan = answer_to(await setup(world, applied=False))
        assert LOST in texts(plan)
        assert "Passer au forum" not in texts(plan)
        await world.install()
        once(world, tags=False)
        channel = world.cached.get_channel(bound(world, "channel:questions") or 0)
        assert isinstance(channel, discord.TextChannel)
        shown = said(await world.owner.slash(world.start, "diagnostic"))
        assert "Tout va bien" in shown
        assert LOST in shown

        # By the form, under one's account
        thread = await publish(world, world.camille, theme="prescription")
        (starter,) = starters(world)
        assert thread.id == starter.id
        for part in (TITLE, "Ouverte", f"<@{world.camille.id}>"):
            assert part in texts(starter)
        assert "le senior est parti" in texts(card(thread))
        assert world.camille.id in {member.id for member in world.thread(thread).members}

        # Answered, marked, thanked, found, solved, and open again
        answer = await world.denis.send(thread, "Oui, avec la signature du senior, le lendemain.")
        await world.camille.context_menu(thread, "Marquer comme réponse", answer)
        await world.camille.context_menu(thread, "Remercier", answer)
        await world.env.advance_time(1)
        assert hearts(world, answer)
        assert "Répondue" in texts(starters(world)[0])
        found = said(await world.denis.slash(world.channel("entraide"), "question chercher", texte="signer un arrêt"))
        assert str(thread.id) in found
        await world.camille.slash(thread, "question resolue")
        assert "Résolue" in texts(starters(world)[0])
        await world.camille.slash(thread, "question rouvrir")
        form = await world.camille.slash(thread, "question modifier")
        await world.camille.submit_modal(form, {"title": "Signer un arrêt, mais qui ?", "details": ""})
        assert "Signer un arrêt, mais qui" in texts(starters(world)[0])
        assert world.thread(thread).name == "Signer un arrêt, mais qui ?"
        await world.camille.slash(thread, "question fermer", motif="Réglé")
        asleep = world.env.backend.channels[thread.id].thread_metadata
        assert asleep is not None
        assert asleep.locked
        await world.restart()
        assert "Fermée" in texts(starters(world)[0])

        # Under a name of one's own, and a reply from the channel's own message
        before = {each.id for each in world.channel("questions").threads}
        typed = answer_to(await fill_in(world, world.denis, "Qui paie la visite ?", "", signature="pseudonym"))
        await world.denis.click(typed, custom_id=control(typed, "questions:publish"))
        await world.env.advance_time(45)
        (under,) = [each for each in world.channel("questions").threads if each.id not in before]
        assert str(world.denis.id) not in texts(starters(world)[-1]) + texts(card(under))
        assert name_in(await reply(world, world.denis, under)) == name_in(card(under)) != ""
        form = await world.emma.click(starters(world)[-1], custom_id=control(starters(world)[-1], "questions:reply"))
        assert form.modal is not None

        # By a plain message, seen at once, or found at the next start
        asked = await world.camille.send(world.channel("questions"), "Qui remplit le dossier MDPH d’un patient ?")
        assert world.cached.get_thread(asked.id) is not None
        await world.stop()
        missed = await world.camille.send(world.channel("questions"), "Et qui signe le certificat de décès ?")
        await world.restart()
        assert world.cached.get_thread(missed.id) is not None

        # Taken back, or erased: nothing is left of it in the channel either
        last = await publish(world, world.emma, "À retirer")
        sure = answer_to(await world.emma.slash(last, "question retirer"))
        path = f"/channels/{world.channel('questions').id}/messages/{last.id}"
        world.env.inject_error("DELETE", path, status=500, times=1)
        await world.emma.click(sure, custom_id=control(sure, "questions:withdraw"))
        await world.env.advance_time(60)
        assert "À retirer" not in "".join(map(texts, starters(world)))
        assert world.cached.get_thread(last.id) is None
        sure = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
        await world.camille.click(sure, custom_id=f"privacy:erase:{REMOVE}")
        await world.env.advance_time(5)
        assert "Signer un arrêt" not in "".join(map(texts, starters(world)))


async def test_once_it_may_have_a_forum_the_plan_offers_one(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False, community=False) as world:
        await world.install()
        old = await publish(world, world.camille, "Avant le forum")
        text_id = bound(world, "channel:questions")
        ext.community(world.guild, on=True)
        await world.env.settle()
        plan = answer_to(await setup(world, applied=False))
        assert "Tout est déjà en place" in texts(plan)
        assert "peut avoir un forum" in texts(plan)
        await world.restart()
        await world.owner.click(plan, custom_id="server:forum")
        assert "À créer**\n- #questions\n" in texts(plan)
        before = len(world.env.http_requests)
        await world.owner.click(plan, custom_id=control(plan, "server:apply"))
        assert "C’est en place" in texts(plan)
        assert len([path for path in mutations(world, before) if path.startswith("POST /guilds")]) == 1
        forum = world.cached.get_channel(bound(world, "channel:questions") or 0)
        assert isinstance(forum, discord.ForumChannel)
        assert len(forum.available_tags) == 20
        assert "rien à changer" in said(await setup(world))
        assert "Tout va bien" in said(await world.owner.slash(world.start, "diagnostic"))
        # What was asked stays where it is, and goes on; what is asked now is in the forum
        await world.camille.slash(old, "question resolue")
        assert "Résolue" in texts(card(old))
        shown = await preview(world, world.camille, "Depuis le forum")
        await world.camille.click(shown, custom_id=control(shown, "questions:publish"))
        assert [thread.name for thread in forum.threads] == ["Depuis le forum"]
        assert text_id != forum.id


async def begin(world: World, memory: Memory) -> None:
    ext.community(world.guild, on=False)
    await world.env.settle()
    await world.install()


async def ask(world: World, memory: Memory) -> None:
    memory["draft"] = await preview(world, world.camille)
    control(memory["draft"], "questions:publish")


async def send(world: World, memory: Memory) -> None:
    shown = await press(world.camille, memory["draft"], "questions:publish")
    # A press that was answered "I will finish" is not repeated: the thread then comes by itself.
    waited, memory["waited"] = "waited" in memory, True
    assert waited or str(thread(world).id) in shown
    one_of_each(world)


async def regret(world: World, memory: Memory) -> None:
    memory["sure"] = (await world.camille.slash(thread(world), "question retirer")).response
    control(memory["sure"], "questions:withdraw")


async def withdraw(world: World, memory: Memory) -> None:
    if world.channel("questions").threads:
        await press(world.camille, memory["sure"], "questions:withdraw")
    assert not world.channel("questions").threads


def thread(world: World) -> ChannelHandle:
    (found,) = world.channel("questions").threads
    return found


def one_of_each(world: World) -> None:
    """One message and one thread that hangs on it, with one card."""
    (starter,) = starters(world)
    assert thread(world).id == starter.id
    assert len([message for message in thread(world).history() if message.author.bot and message.components]) == 1


async def nothing(world: World, memory: Memory) -> None:
    assert not world.channel("questions").threads
    assert starters(world) == []


JOURNEY = Journey("without a forum", steps=(ask, send, regret, withdraw), check=nothing, installed=False, before=begin)


@pytest.mark.parametrize("fault", FEW, ids=str)
async def test_struck_anywhere_nothing_is_doubled_and_nothing_left(
    new_sqlite_url: Callable[[], str], fault: Fault
) -> None:
    assert len(await sweep(JOURNEY, new_sqlite_url, fault)) > 5
