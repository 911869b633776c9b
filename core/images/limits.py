"""How big an image may be. Checked on what its header says, before a pixel is decoded."""

from core.errors import Refused

MAX_BYTES = 10 * 2**20
"""Before and after: what Discord takes from a bot on a server without boosts."""
MAX_PIXELS = 25_000_000
"""Twice what most phones take. Decoded, they hold 100 MB, a few times over."""
MAX_SIDE = 12_000


def check_weight(size: int) -> None:
    """Raises `Refused` for more than `MAX_BYTES` bytes."""
    if size > MAX_BYTES:
        raise Refused("error-image-too-heavy", limit=MAX_BYTES // 2**20)


def check_measures(width: int, height: int) -> None:
    """Raises `Refused` for too many pixels or too long a side, and for none."""
    if width < 1 or height < 1:
        raise Refused("error-image-broken")
    if max(width, height) > MAX_SIDE or width * height > MAX_PIXELS:
        raise Refused("error-image-too-large", side=MAX_SIDE, millions=MAX_PIXELS // 1_000_000)
