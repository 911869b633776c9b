"""What becomes of a case image once it is clean: a second pair of eyes before others see it, and an end to it.

That whoever looks is verified is the rights table's to say.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from core.errors import Refused
from core.questions import ImageState

WAITING_AT_MOST = timedelta(days=1)
"""After that, whoever asked has asked elsewhere: what nobody looked at is no longer needed."""
Verdict = Literal[ImageState.RELEASED, ImageState.REFUSED]


def judged(state: ImageState, verdict: Verdict, *, by_author: bool) -> ImageState:
    """The state of an image after somebody looked at it. Only the first verdict counts.

    `by_author`: whether the image is theirs, under whatever name they sent it. Raises `Refused`.
    """
    if by_author:
        raise Refused("error-second-eyes")
    if state is not ImageState.WAITING:
        raise Refused("error-already-judged")
    return verdict


def ends(state: ImageState, since: datetime, kept: timedelta) -> datetime | None:
    """When an image is to be deleted, here and in the channel, having been in its state `since`; None if it was.

    `kept`: how long the server keeps what was released. What was refused goes at once, as what lapsed does.
    """
    return {
        ImageState.WAITING: since + WAITING_AT_MOST,
        ImageState.RELEASED: since + kept,
        ImageState.REFUSED: since,
        ImageState.LAPSED: since,
        ImageState.DELETED: None,
    }[state]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as a member sent it, with what it declares to be."""

    data: bytes
    name: str
    media_type: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A clean image with its neutral name."""

    name: str
    data: bytes
