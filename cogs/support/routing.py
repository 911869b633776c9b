"""Where a private message goes. Rules only: to the wrong one, never; in doubt, its author is asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.relays import Meeting, Side
from core.signatures import Pen
from core.support import Request
from core.text import inside_cluster

PIECE = 3800
"""Characters of one copy; Discord takes 4,000 in a message, the name above them included."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation under way, seen from one of its sides.

    `unsure`: they had another conversation since they last sent anything. What they send next may have been begun for
    that one: a client keeps half a message for as long as it takes. Saying where an earlier message goes sends none.

    A member whose request was handed over is not: whoever takes it up is there for them, and their words do not wait.
    """

    request: Request
    side: Side
    unsure: bool = False

    @property
    def meeting(self) -> Meeting:
        return Meeting(self.request.id, self.pens[Side.PEER].id)

    @property
    def pens(self) -> dict[Side, Pen]:
        assert self.request.peer_pen is not None
        return {Side.MEMBER: self.request.member_pen, Side.PEER: self.request.peer_pen}

    @property
    def pen(self) -> Pen:
        """Their own name."""
        return self.pens[self.side]

    @property
    def other(self) -> Pen:
        """The name of whom they talk to."""
        return self.pens[self.side.other]


@dataclass(frozen=True, slots=True)
class Pointed:
    """What a message replies to: something of this meeting, or something that is not known to be of any."""

    meeting: Meeting | None


def destination(talks: Sequence[Talk], pointed: Pointed | None) -> Talk | None:
    """The conversation that a message is for; None where only its author can tell. `pointed` is None for no reply.

    A message that replies to nothing goes where there is one conversation only, and no doubt. One that replies goes
    where what it replies to stands, or nowhere by itself: that may have ended, while another goes on.
    """
    if pointed is not None:
        return next((talk for talk in talks if talk.meeting == pointed.meeting), None)
    return talks[0] if len(talks) == 1 and not talks[0].unsure else None


def pieces(text: str, limit: int = PIECE) -> Iterator[str]:
    """A text in as few messages as it takes, none blank; cut at a line or a word where one ends in the second half,
    and never inside a visible character.
    """
    while len(text) > limit:
        cut = max(text.rfind(sign, limit // 2, limit) for sign in "\n ") + 1 or limit
        while cut > limit // 2 and inside_cluster(text, cut):
            cut -= 1
        if piece := text[:cut].strip():
            yield piece
        text = text[cut:]
    if piece := text.strip():
        yield piece
