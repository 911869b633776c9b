"""What the fictitious members write: true to the sheets, within Discord's limits, and about nobody."""

import re

import pytest

from cogs.mentoring.naming import lists
from core.i18n import shipped
from core.mentoring import CAPACITY
from core.mentoring_lists import STATUSES, TOPICS
from core.questions import DETAILS_LIMIT, REASON_LIMIT, TITLE_LIMIT
from demo.community import PERSONAS, PLAIN_CHANNELS
from demo.stories import Story, Way
from demo.stories.lounge import CHATS
from demo.stories.mentoring import PROFILES
from demo.stories.questions import STORIES
from tests.demo.founding import CATALOGUE

MESSAGE_LIMIT = 2000
"""Characters of a member's message."""
KEYS = {persona.key for persona in PERSONAS}
EVERY_STORY = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.id)


def texts_of(story: Story) -> list[str]:
    reason = [story.closed[1]] if story.closed else []
    return [story.title, story.details, story.rewritten, *(reply.text for reply in story.replies), *reason]


EVERY_TEXT = [text for story in STORIES for text in texts_of(story)] + [chat.text for chat in CHATS]


@EVERY_STORY
def test_a_story_keeps_discords_limits(story: Story) -> None:
    assert 15 <= len(story.title) <= min(TITLE_LIMIT, 100)  # 100: a thread's name
    assert max(len(story.details), len(story.rewritten)) <= DETAILS_LIMIT
    assert all(0 < len(reply.text) <= MESSAGE_LIMIT for reply in story.replies)
    assert story.closed is None or 0 < len(story.closed[1]) <= REASON_LIMIT


@EVERY_STORY
def test_a_story_is_told_by_members_in_order(story: Story) -> None:
    moments = [0, *(reply.after for reply in story.replies)]
    assert moments == sorted(set(moments))
    assert 1 <= story.day <= 6
    for reply in story.replies:
        assert {reply.by, *reply.thanked_by} <= KEYS
        assert reply.by not in reply.thanked_by
        assert not (reply.kept and reply.by == story.by)
    assert story.by in KEYS
    assert sum(reply.kept for reply in story.replies) <= 1
    assert (story.theme in CATALOGUE.themes) == (story.way not in (Way.MESSAGE, Way.MENTION))


@EVERY_STORY
def test_a_story_stands_on_sheets_that_exist(story: Story) -> None:
    assert set(story.sheets) <= set(CATALOGUE.sheets)
    assert story.sheets or story.closed


@EVERY_STORY
def test_no_answer_gives_a_figure_that_its_sheets_do_not(story: Story) -> None:
    sheets = " ".join(repr(CATALOGUE.sheets[name]) for name in story.sheets)
    for figure in re.findall(r"\d+", " ".join(reply.text for reply in story.replies)):
        assert re.search(rf"\b{figure}\b", sheets), figure


@EVERY_STORY
def test_what_a_sheet_doubts_the_answers_doubt(story: Story) -> None:
    if any(CATALOGUE.sheets[name].doubts for name in story.sheets):
        assert any(re.search(r"\bfiches?\b", reply.text) for reply in story.replies)


@EVERY_STORY
def test_what_is_hardly_known_is_kept_by_nobody(story: Story) -> None:
    if any(CATALOGUE.sheets[name].confidence == "low" for name in story.sheets):
        assert not any(reply.kept for reply in story.replies)


@pytest.mark.parametrize("text", EVERY_TEXT)
def test_nobody_can_be_recognised(text: str) -> None:
    """No number long enough for a telephone, a NIR or a date of birth, no address, no title with a name."""
    assert not re.search(r"(?:\d[\s./-]*){6,}", text)
    assert not re.search(r"\b\d{1,2}/\d{1,2}|@\w+\.|\brue\b|\b(M\.|Mme|Dr|Pr) [A-Z]|\b\d+ ans\b", text)


@pytest.mark.parametrize("text", EVERY_TEXT)
def test_a_text_is_typeset_as_french_is(text: str) -> None:
    assert "'" not in text
    assert not re.search(r" [:;?!»]|« |«\S\b(?<!«\xa0.)", text)


@pytest.mark.parametrize("text", EVERY_TEXT)
def test_a_text_fits_any_day_of_the_year(text: str) -> None:
    """The week that the members live through is the last one, whenever the demonstration runs."""
    days = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|Noël|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    assert not re.search(rf"\b({days})\b", text)


def test_chats_are_told_by_members_in_plain_channels() -> None:
    assert {chat.by for chat in CHATS} <= KEYS
    assert {chat.channel for chat in CHATS} == set(PLAIN_CHANNELS)
    assert all(len(chat.text) <= MESSAGE_LIMIT and 1 <= chat.day <= 6 for chat in CHATS)


def test_who_takes_part_in_mentoring_is_understood() -> None:
    """A form that is not would leave them with a question that nobody answers."""
    known = lists(shipped())
    for told in PROFILES:
        assert told.status in STATUSES
        assert set(told.topics) <= set(TOPICS)
        assert known.specialties.find(told.specialty).code
        assert known.place(told.region).code
        assert told.places == 1 or (told.places in CAPACITY and told.role == "mentor")
    assert len({told.by for told in PROFILES} & KEYS) == len(PROFILES)
    assert "camille" not in {told.by for told in PROFILES}, "the tour lets her register"
