"""The fictitious community: founded without a fault, and as its stories tell."""

import re
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from core.i18n import Locale
from demo.community import ACCOUNT, HISTORY, PERSONAS, PLAIN_CHANNELS, linked
from demo.stories import Story, Way
from demo.stories.lounge import CHATS
from demo.stories.questions import STORIES
from tests.demo.founding import CATALOGUE, Founded, founding
from tests.questions.acts import card
from tests.world import said, specification, texts

BY_FORM = [story for story in STORIES if story.way in (Way.PANEL, Way.COMMAND)]
together = pytest.mark.asyncio(loop_scope="module")
"""For tests that only look: all at the one community that this module founds."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def founded(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Founded]:
    path = tmp_path_factory.mktemp("community") / "confrere.db"
    async with founding(f"sqlite+aiosqlite:///{path}") as founded:
        yield founded


def state(story: Story) -> str:
    """What becomes of a story's question, in the word on its card."""
    kept = any(reply.kept for reply in story.replies)
    return "Fermée" if story.closed else "Résolue" if story.solved else "Répondue" if kept else "Ouverte"


@together
async def test_nothing_fails_and_nothing_waits(founded: Founded) -> None:
    assert founded.env.errors == []
    if checker := specification():
        assert checker.check(founded.env.http_requests) == []
    assert "Tout va bien" in said(await founded.actor("nadia").slash(founded.channel("général"), "diagnostic"))


# Questions


def test_there_are_questions_of_every_kind() -> None:
    assert {story.way for story in STORIES} == set(Way)
    assert {state(story) for story in STORIES} == {"Ouverte", "Répondue", "Résolue", "Fermée"}
    assert any(not story.replies for story in STORIES)
    assert any(story.rewritten for story in STORIES)
    assert any(story.shows for story in STORIES)
    assert any(reply.thanked_by for story in STORIES for reply in story.replies)


@together
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
async def test_a_question_has_its_thread_and_card_in_the_state_intended(founded: Founded, story: Story) -> None:
    thread = founded.thread(story)
    under_pens = sum(reply.signature != ACCOUNT for reply in story.replies)
    shown_images = [message for message in thread.history() if message.author.bot and message.attachments]
    assert len(shown_images) == bool(story.shows)
    assert len([message for message in thread.history() if message.author.bot]) == 1 + under_pens + len(shown_images)
    shown = texts(card(thread))
    assert f"**{state(story)}**" in shown
    assert story.closed is None or f"Motif\xa0: {story.closed[1]}" in shown
    stored = founded.env.backend.get_thread(thread.id)
    assert stored.thread_metadata is not None
    assert stored.thread_metadata.locked == stored.thread_metadata.archived == bool(story.closed)
    if story.way not in (Way.MESSAGE, Way.MENTION):
        tags = founded.env.backend.get_channel(founded.channel("questions").id).available_tags
        applied = {tag["name"] for tag in tags if int(tag["id"]) in stored.applied_tags}
        assert applied == {state(story), CATALOGUE.themes[story.theme].name(Locale.FR)}


@together
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)
async def test_colleagues_answer_and_the_asker_keeps_one(founded: Founded, story: Story) -> None:
    thread = founded.thread(story)
    assert founded.env.bot.user is not None
    for reply in story.replies:
        author = founded.actor(reply.by).id if reply.signature == ACCOUNT else founded.env.bot.user.id
        text = linked(reply.text, founded.community.guild.channels)
        (message,) = [each for each in thread.history() if text in texts(each) and each.author.id == author]
        link = f"https://discord.com/channels/{founded.community.guild.id}/{thread.id}/{message.id}"
        assert (f"Réponse retenue]({link})" in texts(card(thread))) == reply.kept


@together
@pytest.mark.parametrize("story", BY_FORM, ids=lambda story: story.id)
async def test_the_bot_posts_what_was_typed_into_its_form(founded: Founded, story: Story) -> None:
    shown = texts(card(founded.thread(story)))
    for typed in (story.title, story.rewritten or story.details):
        assert typed in shown
    assert (f"<@{founded.actor(story.by).id}>" in shown) == (story.signature == ACCOUNT)
    assert ("🪶" in shown) == (story.signature != ACCOUNT)


@together
async def test_thanks_arrive(founded: Founded) -> None:
    thanks: Counter[str] = Counter()
    for reply in (reply for story in STORIES for reply in story.replies):
        thanks[reply.by] += len(reply.thanked_by)
    assert thanks["helene"] > 1
    mine = said(await founded.actor("helene").slash(founded.channel("général"), "question miennes"))
    assert f"{thanks['helene']} remerciements reçus" in mine


@together
async def test_the_week_is_spread_over_its_days_and_ends_before_now(founded: Founded) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)  # simcord's
    asked = [founded.thread(story).history()[-1].created_at for story in STORIES]
    assert len({moment.date() for moment in asked}) >= 5
    assert start + timedelta(days=1) <= min(asked)
    assert founded.env.now() < start + HISTORY


# Members


@together
async def test_each_member_sees_what_is_theirs(founded: Founded) -> None:
    everybody = {"Salle de pause", *PLAIN_CHANNELS, "accueil"}
    colleagues = everybody | {"questions", "entraide", "meteo-du-travail", "mentorat", "echanges-associes"}
    for persona in PERSONAS:
        backend, guild = founded.env.backend, founded.community.guild
        seen = {
            name
            for name, channel in guild.channels.items()
            if backend.compute_permissions(guild.id, founded.actor(persona.key).id, channel.id) & 1 << 10  # view
        }
        expected = colleagues if persona.roles else everybody
        if "Modération" in persona.roles:
            expected = expected | {"journal", "moderation", "ecoute"}
        if "Pair à l’écoute" in persona.roles:
            expected = expected | {"ecoute"}
        assert seen == expected


@together
async def test_a_newcomer_is_told_whom_to_ask(founded: Founded) -> None:
    refused = said(await founded.actor("leo").slash(founded.channel("général"), "question poser"))
    assert "réservé aux soignants vérifiés" in refused


@together
async def test_the_bot_speaks_to_each_in_their_language(founded: Founded) -> None:
    for persona in PERSONAS:
        help_ = said(await founded.actor(persona.key).slash(founded.channel("général"), "aide"))
        assert ("What you can do here" in help_) == (persona.locale != "fr")


async def test_nobody_finds_an_old_private_answer(sqlite_url: str) -> None:
    async with founding(sqlite_url) as founded:
        for messages in founded.env.backend.messages.values():
            assert not [message for message in messages.values() if message.is_ephemeral]


@together
async def test_the_lounge_is_lived_in_and_nothing_there_is_a_question(founded: Founded) -> None:
    channels = founded.community.guild.channels
    for name in PLAIN_CHANNELS:
        wrote = {(message.content, message.author.id) for message in founded.channel(name).history()}
        said = [(linked(chat.text, channels), founded.actor(chat.by).id) for chat in CHATS if chat.channel == name]
        assert set(said) <= wrote
    assert channels["questions"].mention in founded.channel("général").history()[0].content
    mentions = [story for story in STORIES if story.way is Way.MENTION]
    threads = [thread for name in PLAIN_CHANNELS for thread in founded.channel(name).threads]
    assert {thread.id for thread in threads} == {founded.thread(story).id for story in mentions}


def test_personas_are_told_apart() -> None:
    assert PERSONAS[0].key == "camille"
    for field in ("key", "name", "role", "hue"):
        assert len({getattr(persona, field) for persona in PERSONAS}) == len(PERSONAS)
    hues = sorted(persona.hue for persona in PERSONAS)
    assert min((after - before) % 360 for before, after in zip(hues, [*hues[1:], hues[0]], strict=True)) >= 20
    assert not any(re.search(r"\bDr\b|\d", persona.name + persona.role) for persona in PERSONAS)
