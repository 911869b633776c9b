"""Two who were just brought together always have three ways to begin, of what they share first."""

from dataclasses import replace

from cogs.mentoring.starters import COUNT, GENERAL, starters
from core.i18n import Locale, shipped
from core.mentoring import Profile
from core.mentoring_lists import TOPICS


def test_shared_topics_come_first_in_the_mentees_order() -> None:
    mentee = Profile(topics=("thesis", "paperwork", "balance"))
    keys = [each.key for each in starters(mentee, Profile(topics=("paperwork", "teaching", "thesis")))]
    assert keys == ["mentoring-starter-thesis", "mentoring-starter-paperwork", f"mentoring-starter-{GENERAL[0]}"]
    assert [each.key for each in starters(mentee, Profile())] == [f"mentoring-starter-{name}" for name in GENERAL]
    everything = replace(mentee, topics=TOPICS)
    assert len({each.key for each in starters(everything, everything)}) == COUNT


def test_every_topic_has_one_in_every_language() -> None:
    translator = shipped()
    for name in (*TOPICS, *GENERAL):
        assert all(translator.knows(locale, f"mentoring-starter-{name}") for locale in Locale), name
