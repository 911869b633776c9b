"""A mentor for Camille, from her profile to two weeks later; then a round, as a moderator launches one."""

from demo.progress import Progress
from demo.tour.steps import Chapter, Step


def _looked_at_a_profile(seen: Progress) -> bool:
    looked = seen.did("click", "mentoring:profile", by="helene") or seen.did("slash", "mentorat profil", by="helene")
    return looked and seen.sent("mentoring:offer")


def _told_enough(seen: Progress) -> bool:
    """Only a profile that lacks nothing can be searched with, and offers to."""
    return seen.did("submit", by="camille") and seen.sent('"mentoring:find"')


def _saw_mentors(seen: Progress) -> bool:
    return seen.sent("mentoring:ask:lasting:")


def _asked(seen: Progress) -> bool:
    """Whoever is asked has a letter, which can be accepted."""
    return seen.did("click", "mentoring:ask", by="camille") and seen.sent("mentoring:accept:")


def _agreed(seen: Progress) -> bool:
    return seen.did("click", "mentoring:accept") and seen.asked("POST", r"/channels/\d+/threads")


def _said_hello(seen: Progress) -> bool:
    return seen.did("send", by="camille", channel="mentorat")


def _was_asked_how_it_goes(seen: Progress) -> bool:
    return seen.did("clock") and seen.sent("mentoring:met:")


def _said_how_it_goes(seen: Progress) -> bool:
    return seen.did("click", "mentoring:fits", by="camille")


def _looked_at_a_round(seen: Progress) -> bool:
    return seen.did("slash", "mentorat tour", by="nadia") and seen.sent("mentoring:launch:")


def _launched(seen: Progress) -> bool:
    return seen.did("click", "mentoring:launch", by="nadia") and seen.sent("mentoring:accept:")


def _one_agreed(seen: Progress) -> bool:
    return seen.did("click", "mentoring:accept", by="ines")


IN_THE_CHANNEL = "channel:mentorat > button:mentoring:profile"
CHAPTER = Chapter(
    "mentoring",
    (
        Step("mentor", "helene", IN_THE_CHANNEL, _looked_at_a_profile),
        Step("register", "camille", f"{IN_THE_CHANNEL} > button:mentoring:role:mentee > form-submit", _told_enough),
        Step("find", "camille", "channel:mentorat > button:mentoring:find", _saw_mentors),
        Step("request", "camille", "channel:mentorat > button:mentoring:ask:lasting:0", _asked),
        Step("agree", "helene", "channel:dm > button:mentoring:accept", _agreed),
        Step("meet", "camille", "channel:mentorat > thread:latest > composer", _said_hello),
        Step("weeks", "camille", "advance:week", _was_asked_how_it_goes),
        Step("follow", "camille", "channel:dm > button:mentoring:met > button:mentoring:fits", _said_how_it_goes),
    ),
)
ROUND = Chapter(
    "round",
    (
        Step("preview", "nadia", "composer > command:mentorat tour", _looked_at_a_round),
        Step("launch", "nadia", "button:mentoring:launch", _launched),
        Step("both", "ines", "channel:dm > button:mentoring:accept", _one_agreed),
    ),
)
