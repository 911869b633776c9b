"""The process's part of cleaning an image, see `aside`: it imports no more than it needs, for somebody waits."""

import contextlib
import json
import sys

from core.errors import Refused
from core.images.cleaning import clean

PATIENCE = 20.0
"""Seconds for one image; the slowest that is not made to be slow takes a tenth of them."""
MEMORY = 1 << 30
"""Bytes of address space; the largest image that is taken needs less than half of them."""


def main() -> None:
    """Declarations and data come in, what came of them goes out."""
    _bound()
    head, _, data = sys.stdin.buffer.read().partition(b"\n")
    try:
        done = clean(data, **json.loads(head))
    except Refused as refusal:
        answer: dict[str, object] = {"key": refusal.message.key, "args": dict(refusal.message.args)}
        redone = b""
    else:
        redone = done.data
        answer = {"media_type": done.media_type, "width": done.width, "height": done.height, "name": done.name}
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + redone)


def _bound() -> None:
    """Limits that hold also when the bot is no longer there to keep them; where a system has them."""
    if sys.platform != "win32":
        import resource

        for kind, most in (
            (resource.RLIMIT_AS, MEMORY),
            (resource.RLIMIT_CPU, int(PATIENCE)),
            (resource.RLIMIT_CORE, 0),
        ):
            with contextlib.suppress(ValueError, OSError):  # macOS knows no bound on memory; a lower one may stand
                resource.setrlimit(kind, (most, most))
