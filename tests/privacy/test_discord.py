"""What an erasure changes on Discord, and what no restart brings back."""

from simcord import ChannelHandle
from sqlalchemy import func, select

import demo.simcord_ext as ext
from core.blueprint import Binding
from core.questions import QuestionText
from db.models import QuestionRow
from tests.questions.acts import card, control
from tests.world import World, answer_to, custom_ids, texts

QUESTION = "Bonjour, qui signe le certificat Zygomatique en ville ?"
KEEP, REMOVE = "privacy:erase:keep", "privacy:erase:remove"


async def set_up(world: World) -> None:
    """What `/installer` does, as far as these tests need it."""
    guild_id = world.guild.id
    role = world.guild.create_role(name="Soignant vérifié")
    for purpose, discord_id in (
        ("role:verified", role.id),
        ("channel:questions", world.guild.create_forum_channel("questions").id),
        ("channel:entraide", world.guild.create_text_channel("entraide").id),
    ):
        await world.bot.directory.bind(Binding(guild_id, purpose, discord_id))
    await world.give(world.camille, role)
    await world.give(world.denis, role)


async def erase(world: World, button: str) -> None:
    asked = answer_to(await world.camille.slash(world.start, "mes-donnees effacer"))
    await world.camille.click(asked, custom_id=button)
    await world.env.advance_time(1)


async def owned(world: World) -> int:
    """How many questions the bot knows as Camille's."""
    async with world.bot.db.read() as session:
        query = select(func.count()).select_from(QuestionRow).where(QuestionRow.author_id == world.camille.id)
        return await session.scalar(query) or 0


async def posted_by_the_bot(world: World) -> ChannelHandle:
    actor = world.actor(world.camille)
    draft = await world.questions.draft(actor, QuestionText("Certificat", QUESTION, None))
    question = await world.questions.publish(actor, draft.draft_id, world.channel("questions").id)
    assert await world.bot.jobs.run_now("questions.sync", question.id) is None
    return world.channel("questions").threads[0]


async def test_kept_questions_lose_their_authors_name_on_discord_too(database_url: str) -> None:
    async with World.open(database_url, installed=False) as world:
        await set_up(world)
        thread = await posted_by_the_bot(world)
        assert f"<@{world.camille.id}>" in texts(card(thread))
        await erase(world, KEEP)
        assert "membre effacé" in texts(card(thread))
        assert str(world.camille.id) not in texts(card(thread))
        assert "Zygomatique" in texts(card(thread))


async def test_removed_questions_leave_discord(database_url: str) -> None:
    async with World.open(database_url, installed=False) as world:
        await set_up(world)
        await posted_by_the_bot(world)
        await erase(world, REMOVE)
        assert world.channel("questions").threads == []


async def test_a_removed_question_with_answers_keeps_them_and_loses_its_words(database_url: str) -> None:
    async with World.open(database_url, installed=False) as world:
        await set_up(world)
        thread = await posted_by_the_bot(world)
        await world.denis.send(thread, "Le médecin traitant, sans hésiter.")
        await erase(world, REMOVE)
        assert "Zygomatique" not in texts(card(thread))
        assert any("sans hésiter" in message.content for message in thread.history())


async def test_what_members_wrote_themselves_is_not_taken_in_again(database_url: str) -> None:
    async with World.open(database_url, installed=False) as world:
        await set_up(world)
        post = await ext.member_post(world.camille, world.channel("questions"), "Certificat", QUESTION)
        await world.denis.send(post, "Le médecin traitant, sans hésiter.")
        message = await world.camille.send(world.channel("entraide"), QUESTION)
        assert await owned(world) == 2
        await erase(world, REMOVE)
        assert await owned(world) == 0
        await world.restart()
        assert await owned(world) == 0
        assert "questions:solve" not in "".join(custom_ids(card(post)))
        assert message.id in [one.id for one in world.channel("entraide").history()]


async def test_an_edit_afterwards_brings_no_text_back(database_url: str) -> None:
    async with World.open(database_url, installed=False) as world:
        await set_up(world)
        message = await world.camille.send(world.channel("entraide"), QUESTION)
        await world.denis.send(world.channel("entraide").threads[0], "Le médecin traitant, sans hésiter.")
        await erase(world, REMOVE)
        await world.camille.edit(message, f"{QUESTION} Merci !")
        async with world.bot.db.read() as session:
            assert list(await session.scalars(select(QuestionRow.details))) == [""]


async def test_a_message_that_was_no_question_stays_none_after_a_restart(database_url: str) -> None:
    async with World.open(database_url, installed=False) as world:
        await set_up(world)
        await world.camille.send(world.channel("entraide"), QUESTION)
        (thread,) = world.channel("entraide").threads
        reply = card(thread)
        await world.camille.click(reply, custom_id=control(reply, "questions:dismiss"))
        await world.restart()
        assert world.channel("entraide").threads == []
