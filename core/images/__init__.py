"""Case images: what a member sends goes in, pixels under a neutral name and nothing else come out."""

from core.images.cleaning import CleanImage, clean
from core.images.limits import MAX_BYTES, MAX_PIXELS, MAX_SIDE

__all__ = ["MAX_BYTES", "MAX_PIXELS", "MAX_SIDE", "CleanImage", "clean"]
