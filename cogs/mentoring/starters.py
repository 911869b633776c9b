"""With what two who were just brought together may begin. Pure: keys of texts, by what both told of themselves."""

from core.errors import Message
from core.mentoring import Profile
from core.mentoring_lists import TOPICS

COUNT = 3
GENERAL = ("path", "week", "wish")
"""For two who share too little; `mentoring-starter-<name>`, as for topics."""


def starters(mentee: Profile, mentor: Profile) -> tuple[Message, ...]:
    """Three, of topics that both named first, in the order in which the mentee named them."""
    shared = [topic for topic in mentee.topics if topic in mentor.topics and topic in TOPICS]
    return tuple(Message(f"mentoring-starter-{name}") for name in [*shared, *GENERAL][:COUNT])
