"""Which files are pictures that a page may show."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, UnidentifiedImageError

TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "GIF": "image/gif", "WEBP": "image/webp"}


@dataclass(frozen=True)
class Picture:
    content_type: str
    width: int
    height: int

    @property
    def measures(self) -> dict[str, int]:
        return {"width": self.width, "height": self.height}


def picture_of(data: bytes | None) -> Picture | None:
    """What a file is by its own bytes, whatever its name says; None for what is no picture of those kinds.

    Reads the head of the file only.
    """
    try:
        with Image.open(BytesIO(data or b""), formats=list(TYPES)) as image:
            return Picture(TYPES[str(image.format)], *image.size)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
