"""What is taken, what is refused and why; the order of the checks goes from the file's first bytes to its pixels."""

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO

from core.errors import Refused
from core.images.containers import Kind, kind_of, outline
from core.images.limits import check_weight
from core.images.pixels import redrawn

SUFFIX = re.compile(r"\.[a-z][a-z0-9]{1,4}$")
SUFFIXES = {
    **dict.fromkeys((".jpg", ".jpeg", ".jpe", ".jfif"), Kind.JPEG),
    ".png": Kind.PNG,
    ".webp": Kind.WEBP,
}
NAMED = {Kind.PNG: "png", Kind.JPEG: "jpg"}
"""The ending of what comes out."""
ALIASES = {"image/jpg": "image/jpeg", "image/pjpeg": "image/jpeg", "image/x-png": "image/png"}
UNTOLD = {"", "application/octet-stream"}
"""Media types that declare nothing."""


@dataclass(frozen=True, slots=True)
class CleanImage:
    """A PNG or JPEG file made of pixels alone; measures in pixels, after turning it upright."""

    data: bytes
    media_type: str
    width: int
    height: int
    name: str


def clean(data: bytes, *, name: str = "", media_type: str = "", number: int = 1) -> CleanImage:
    """The image that `data` holds, drawn anew, as `image-<number>.png` or `.jpg`.

    `name` and `media_type` are what the sender declares, empty for nothing: held against the content, never trusted,
    and no part of either comes out. The same data give the same image. Raises `Refused`, and nothing else, whatever
    the data; takes up to some seconds and some hundred MB, which is what `Cleaner` is for.
    """
    check_weight(len(data))
    kind = kind_of(data)
    _refuse_others(data, kind)
    if kind is None:
        raise Refused("error-image-format")
    _check_label(kind, name, media_type)
    found = outline(kind, data)
    if FOREIGN.search(found.around) or zipfile.is_zipfile(BytesIO(data)):
        raise Refused("error-image-polyglot")
    drawn, width, height, redone = redrawn(found)
    return CleanImage(redone, drawn.value, width, height, f"image-{number}.{NAMED[drawn]}")


def _check_label(kind: Kind, name: str, media_type: str) -> None:
    suffix = SUFFIX.search(name.strip().lower())
    declared = media_type.partition(";")[0].strip().lower()
    if (suffix and SUFFIXES.get(suffix[0]) is not kind) or (
        declared not in UNTOLD and ALIASES.get(declared, declared) != kind.value
    ):
        raise Refused("error-image-mislabelled")


FOREIGN = re.compile(
    rb"PK\x03\x04|PK\x05\x06|Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|%PDF-"
    rb"|<(?:!doctype|html|head|body|script|iframe|svg|\?php)[\s>/]",
    re.IGNORECASE,
)
"""What readers of archives, PDF and web pages look for in the middle of a file. No metadata have a reason to hold it:
XMP, which is XML too, has no such element."""
HEIF = re.compile(rb"heic|heix|hei[ms]|hev[cmxs]|mif1|msf1")
PDF_WITHIN, SVG_WITHIN = 1024, 4096
"""How far from its first byte a reader looks for what a file is."""


def _refuse_others(data: bytes, kind: Kind | None) -> None:
    """Raises `Refused` for what is, or can be opened as, another kind of file by its beginning."""
    if data[128:132] == b"DICM":
        raise Refused("error-image-dicom")
    if b"%PDF-" in data[:PDF_WITHIN]:
        raise Refused("error-image-pdf" if kind is None else "error-image-polyglot")
    if kind is None and re.search(rb"<svg\b", data[:SVG_WITHIN], re.IGNORECASE):
        raise Refused("error-image-svg")
    if kind is None and data[4:8] == b"ftyp" and HEIF.match(data, 8):
        raise Refused("error-image-heic")
    # A tape archive, and a script whose comment begins where a JPEG's first segment tells its length.
    if kind and (data[257:262] == b"ustar" or data[4:6] == b"/*"):
        raise Refused("error-image-polyglot")
