"""How PNG, JPEG and WebP files are built, read without decoding a pixel.

A decoder is made to show whatever it can; here a file is taken only if all of it is accounted for, from its first byte
to its last. Every reader raises `Refused`: too large by its header (told before the rest is read), animated, followed
by something else, or broken. Each takes time in proportion to the file's size.
"""

import re
import struct
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from core.errors import Refused
from core.images.limits import check_measures


class Kind(Enum):
    """The kinds taken, by Pillow's names, each with its media type."""

    PNG = "image/png"
    JPEG = "image/jpeg"
    WEBP = "image/webp"


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole file of one image, as its own structure tells it.

    `needed` is the file with only the parts that pixels, their colours and their orientation need; `around` is all of
    it but the coded pixels. `lossless` says how these are kept.
    """

    kind: Kind
    width: int
    height: int
    lossless: bool
    needed: bytes
    around: bytes


def kind_of(data: bytes) -> Kind | None:
    """What a file is by its first bytes."""
    if data.startswith(PNG_HEAD):
        return Kind.PNG
    if data.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.WEBP
    return None


def outline(kind: Kind, data: bytes) -> Outline:
    """Read a file that begins as one of `kind`. Raises `Refused`."""
    try:
        return READERS[kind](data)
    except (struct.error, IndexError):  # the file ends before what it announces
        raise Refused("error-image-broken") from None


PNG_HEAD = b"\x89PNG\r\n\x1a\n"
PNG_NEEDED = {b"IHDR", b"PLTE", b"tRNS", b"iCCP", b"eXIf", b"IDAT", b"IEND"}
PNG_ANIMATED = {b"acTL", b"fcTL", b"fdAT"}
PALETTE = 3
"""The one colour type for which Pillow brings the transparent colour to 8 bits too; otherwise it would be seen."""


def _png(data: bytes) -> Outline:
    needed, around = [PNG_HEAD], list[bytes]()
    width = height = depth = colour = 0
    at, name = len(PNG_HEAD), b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        if (name == b"IHDR") != (at == len(PNG_HEAD)):
            raise Refused("error-image-broken")
        if name == b"IHDR":
            width, height, depth, colour = struct.unpack_from(">IIBB", data, at + 8)
            check_measures(width, height)
        if name == b"tRNS" and depth != 8 and colour != PALETTE:
            raise Refused("error-image-broken")
        if name in PNG_ANIMATED:
            raise Refused("error-image-animated")
        if name in PNG_NEEDED:
            needed.append(data[at:end])
        if name != b"IDAT":
            around.append(data[at:end])
        at = end
    _ends(data, at)
    return Outline(Kind.PNG, width, height, True, b"".join(needed), b"".join(around))


MARKER = re.compile(rb"\xff++(.)", re.DOTALL)
"""A marker, which any number of filling bytes may precede."""
AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""What ends the coded pixels: a marker that neither stands for a byte nor restarts the decoder."""
END, SCAN = 0xD9, 0xDA
FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
STANDALONE = {0x00, 0x01, *range(0xD0, 0xD9)}
"""What has no length behind it, and no place between segments."""
SCANS_AT_MOST = 32
"""An image shown step by step has some ten; thousands keep a decoder busy for minutes."""
JPEG_NEEDED = FRAMES | {0xC4, 0xCC, 0xDB, 0xDD, SCAN}
"""Frame, tables, restart interval and scans."""
JPEG_NAMED = {0xE0: (b"JFIF\0",), 0xE1: (b"Exif\0",), 0xE2: (b"ICC_PROFILE\0",), 0xEE: (b"Adobe",)}
"""The application segments needed, by the names that they begin with."""


def _jpeg(data: bytes) -> Outline:
    needed, around = [data[:2]], list[bytes]()
    width = height = scans = 0
    at = 2
    while True:
        found = MARKER.match(data, at)
        if not found or (marker := found[1][0]) in STANDALONE:
            raise Refused("error-image-broken")
        if marker == END:
            break
        (length,) = struct.unpack_from(">H", data, found.end())
        body = data[found.end() + 2 : found.end() + length]
        at = found.end() + length
        if marker in FRAMES:
            height, width = struct.unpack_from(">HH", body, 1)
            check_measures(width, height)
        if marker == SCAN:
            scans += 1
            pixels = AFTER_SCAN.search(data, at)
            if not pixels or scans > SCANS_AT_MOST:
                raise Refused("error-image-broken")
            at = pixels.start()
        if marker in JPEG_NEEDED or body.startswith(JPEG_NAMED.get(marker, ())):
            needed.append(data[found.end() - 2 : at])
        around.append(body)
    _ends(data, found.end())
    return Outline(Kind.JPEG, width, height, False, b"".join(needed) + b"\xff\xd9", b"".join(around))


WEBP_IMAGES = {b"VP8 ", b"VP8L"}
WEBP_PIXELS = WEBP_IMAGES | {b"ALPH"}
WEBP_NEEDED = WEBP_PIXELS | {b"VP8X", b"ICCP", b"EXIF"}
WEBP_ANIMATED = {b"ANIM", b"ANMF"}
ANIMATION = 0x02
"""A flag of VP8X."""


def _webp(data: bytes) -> Outline:
    (size,) = struct.unpack_from("<I", data, 4)
    needed, around = list[bytes](), list[bytes]()
    images = list[bytes]()
    width = height = 0
    at = 12
    while at < 8 + size:
        name, length = struct.unpack_from("<4sI", data, at)
        end = at + 8 + length + length % 2
        chunk = data[at:end]
        if end > min(len(data), 8 + size):
            raise Refused("error-image-broken")
        if name in WEBP_ANIMATED or (name == b"VP8X" and chunk[8] & ANIMATION):
            raise Refused("error-image-animated")
        if name in WEBP_MEASURES:
            width, height = WEBP_MEASURES[name](chunk[8:])
            check_measures(width, height)
        if name in WEBP_IMAGES:
            images.append(name)
        if name in WEBP_NEEDED:
            needed.append(chunk)
        if name not in WEBP_PIXELS:
            around.append(chunk)
        at = end
    _ends(data, 8 + size)
    if len(images) != 1:
        raise Refused("error-image-broken")
    body = b"WEBP" + b"".join(needed)
    whole = b"RIFF" + struct.pack("<I", len(body)) + body
    return Outline(Kind.WEBP, width, height, images == [b"VP8L"], whole, b"".join(around))


def _canvas(body: bytes) -> tuple[int, int]:
    return int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1


def _lossy(body: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", body, 6)
    return width & 0x3FFF, height & 0x3FFF


def _lossless(body: bytes) -> tuple[int, int]:
    (bits,) = struct.unpack_from("<I", body, 1)
    return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1


WEBP_MEASURES = {b"VP8X": _canvas, b"VP8 ": _lossy, b"VP8L": _lossless}
READERS: dict[Kind, Callable[[bytes], Outline]] = {Kind.PNG: _png, Kind.JPEG: _jpeg, Kind.WEBP: _webp}


def _ends(data: bytes, end: int) -> None:
    if len(data) != end:
        raise Refused("error-image-polyglot" if len(data) > end else "error-image-broken")
