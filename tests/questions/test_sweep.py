"""The whole journey of a question, struck at every request and every commit."""

from collections.abc import Callable

import pytest
from simcord import ChannelHandle, MemberActor

import demo.simcord_ext as ext
from core.questions import QuestionState
from tests.questions.acts import card, control, hearts, press, preview
from tests.support.sweep import MOST, Fault, Journey, Kind, Layer, Memory, Place, sweep, travel
from tests.world import World, said, texts

ASKED, POSTED, WITHDRAWN = "Tampon encreur sur une ordonnance ?", "Judo en club", "À retirer : question posée trop vite"
SENTENCE = "Quel papier faut-il pour un enfant qui part en colonie ?"
ANSWER = "Oui, bleu ou noir, peu importe."


def thread(world: World, channel: str, name: str) -> ChannelHandle:
    (found,) = [thread for thread in world.channel(channel).threads if thread.name == name]
    return found


async def ask(world: World, memory: Memory) -> None:
    memory["draft"] = await preview(world, world.camille, ASKED, theme="prescription")
    control(memory["draft"], "questions:publish")


async def publish(world: World, memory: Memory) -> None:
    await published(world, memory, world.camille, "draft", ASKED)


async def published(world: World, memory: Memory, member: MemberActor, draft: str, name: str) -> None:
    shown = await press(member, memory[draft], "questions:publish")
    # A press that was answered "I will finish" is not repeated: the thread then comes by itself.
    waited, memory[f"{draft} waited"] = f"{draft} waited" in memory, True
    assert str(thread(world, "questions", name).id) in shown or waited


async def mark(world: World, memory: Memory) -> None:
    here = thread(world, "questions", ASKED)
    if "answer" not in memory:
        memory["answer"] = await world.denis.send(here, ANSWER)
    result = await world.camille.context_menu(here, "Marquer comme réponse", memory["answer"])
    assert str(here.id) in said(result)


async def thank(world: World, memory: Memory) -> None:
    result = await world.camille.context_menu(thread(world, "questions", ASKED), "Remercier", memory["answer"])
    assert "un remerciement" in said(result) or "déjà remercié" in said(result)


async def search(world: World, memory: Memory) -> None:
    result = await world.denis.slash(world.channel("entraide"), "question chercher", texte="tampon encreur bleu noir")
    assert str(thread(world, "questions", ASKED).id) in said(result)


async def edit(world: World, memory: Memory) -> None:
    here = thread(world, "questions", ASKED)
    form = await world.camille.slash(here, "question modifier")
    values = {"title": ASKED, "details": "Précision : au cabinet", "theme": ["prescription"]}
    assert str(here.id) in said(await world.camille.submit_modal(form, values))


async def solve(world: World, memory: Memory) -> None:
    result = await world.camille.slash(thread(world, "questions", ASKED), "question resolue")
    assert "Résolue" in said(result) or "déjà résolue" in said(result)


async def post(world: World, memory: Memory) -> None:
    if "post" not in memory:
        memory["post"] = await ext.member_post(world.denis, world.channel("questions"), POSTED, "Quel certificat ?")
    assert [message for message in memory["post"].history() if message.author.bot]


async def write(world: World, memory: Memory) -> None:
    if "message" not in memory:
        memory["message"] = await world.denis.send(world.channel("entraide"), SENTENCE)
    (here,) = world.channel("entraide").threads
    assert [message for message in here.history() if message.author.bot]


async def close(world: World, memory: Memory) -> None:
    here = thread(world, "questions", POSTED)
    result = await world.denis.slash(here, "question fermer", motif="Vu par téléphone")
    assert "fermée" in said(result)


async def ask_too_soon(world: World, memory: Memory) -> None:
    memory["second"] = await preview(world, world.denis, WITHDRAWN)
    control(memory["second"], "questions:publish")


async def publish_too_soon(world: World, memory: Memory) -> None:
    await published(world, memory, world.denis, "second", WITHDRAWN)


async def regret(world: World, memory: Memory) -> None:
    memory["confirm"] = (await world.denis.slash(thread(world, "questions", WITHDRAWN), "question retirer")).response
    control(memory["confirm"], "questions:withdraw")


async def withdraw(world: World, memory: Memory) -> None:
    if stands(world):
        await press(world.denis, memory["confirm"], "questions:withdraw")
    assert not stands(world)


def stands(world: World) -> bool:
    return any(here.name == WITHDRAWN for here in world.channel("questions").threads)


async def in_line(world: World, memory: Memory) -> None:
    """One thread and one card a question, each as its row says; nothing of what was withdrawn."""
    assert sorted(str(here.name) for here in world.channel("questions").threads) == sorted([ASKED, POSTED])
    (under_message,) = world.channel("entraide").threads
    assert under_message.id == memory["message"].id
    asked, posted = thread(world, "questions", ASKED), thread(world, "questions", POSTED)
    for here, author, state in (
        (asked, world.camille, QuestionState.SOLVED),
        (posted, world.denis, QuestionState.CLOSED),
        (under_message, world.denis, QuestionState.OPEN),
    ):
        assert sum(message.author.bot for message in here.history()) == 1, here.name
        shown = world.bot.translator.text(world.bot.settings.default_locale, f"question-state-{state}")
        assert shown in texts(card(here))
        found = [
            question
            for question in (await world.questions.mine(world.actor(author))).questions
            if question.thread_id == here.id
        ]
        assert [question.state for question in found] == [state]
    assert f"{asked.id}/{memory['answer'].id}" in texts(card(asked))
    assert "Précision : au cabinet" in texts(card(asked))
    assert hearts(world, memory["answer"]) == [world.bot.user_id]
    mine = (await world.questions.mine(world.actor(world.denis))).questions
    assert WITHDRAWN not in {question.text.title for question in mine}
    assert world.camille.id in {member.id for member in await world.thread(asked).fetch_members()}


ASKING = (ask, publish, mark, thank, search, edit, solve)
NATIVE = (post, write, close)
WITHDRAWING = (ask_too_soon, publish_too_soon, regret, withdraw)
JOURNEY = Journey("questions", steps=(*ASKING, *NATIVE, *WITHDRAWING), check=in_line)


async def test_the_journey_itself(new_postgres_url: Callable[[], str]) -> None:
    """On SQLite, each sweep ends with it."""
    await travel(JOURNEY, new_postgres_url(), Layer())


@pytest.mark.parametrize("fault", MOST, ids=str)
async def test_struck_anywhere_nothing_is_lost_or_doubled(new_sqlite_url: Callable[[], str], fault: Fault) -> None:
    struck = await sweep(JOURNEY, new_sqlite_url, fault)
    assert len(struck) > (25 if fault.place is Place.REQUEST else 15)


@pytest.mark.parametrize("fault", [Fault(Place.COMMIT, Kind.KILL_AFTER, every=4)], ids=str)
async def test_struck_anywhere_on_postgresql_too(new_postgres_url: Callable[[], str], fault: Fault) -> None:
    """What is asked of Discord is the same on both; what is committed is not."""
    assert len(await sweep(JOURNEY, new_postgres_url, fault)) > 15
