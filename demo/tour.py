"""The guided tour's steps."""

from collections.abc import Callable
from dataclasses import dataclass

from demo.progress import Progress


@dataclass(frozen=True)
class Step:
    id: str
    persona: str
    title: str
    text: str
    target: str
    done: Callable[[Progress], bool]


STEPS = (
    Step(
        "write",
        "camille",
        "Dis bonjour",
        "Écris un message.",
        "composer",
        lambda progress: any(act.op == "send" for act in progress.acts),
    ),
    Step(
        "ask",
        "camille",
        "Pose une question",
        "Appuie sur le bouton.",
        "button:questions:ask",
        lambda progress: any(act.op == "submit" for act in progress.acts),
    ),
)
