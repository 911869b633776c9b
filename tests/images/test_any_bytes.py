"""Whatever the bytes, an image or a reason comes back, soon: made up, mutated, cut short and put together."""

import io
import struct
import time
import zlib
from collections.abc import Callable

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from PIL import Image

from core.errors import Refused
from core.i18n import Locale, shipped
from core.images import CleanImage, clean
from core.images.cleaning import FOREIGN
from tests.images import samples
from tests.images.samples import FILES, chunk, opened, saved
from tests.images.test_cleaning import bare, far

TRANSLATOR = shipped()
SOON = 5.0
"""Seconds; small files take milliseconds, and the machine may be busy."""
HEADS = (b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF", b"%PDF-", b"\0\0\0\x18ftypheic", bytes(128) + b"DICM")
NAMES = [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"iCCP", b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"acTL", b"gAMA"]
HEADERS = st.builds(
    lambda *fields: struct.pack(">IIBBBBB", *fields),
    st.integers(0, 40) | st.integers(0, 2**32 - 1),
    st.integers(0, 40) | st.integers(0, 2**32 - 1),
    st.sampled_from([1, 2, 4, 8, 16]) | st.integers(0, 255),
    st.sampled_from([0, 2, 3, 4, 6]) | st.integers(0, 255),
    st.integers(0, 1),
    st.integers(0, 1),
    st.integers(0, 2),
)
BODIES = st.binary(max_size=60) | st.binary(max_size=300).map(zlib.compress) | HEADERS
CHUNKS = st.builds(chunk, st.sampled_from(NAMES) | st.binary(min_size=4, max_size=4), BODIES)
MARKERS = st.sampled_from([0xC0, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD, 0xE0, 0xE1, 0xE2, 0xEE, 0xFE]) | st.integers(0, 255)
SEGMENTS = st.builds(samples.segment, MARKERS, st.binary(max_size=80)) | st.binary(max_size=40)
PARTS = st.sampled_from([b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ICCP", b"EXIF", b"XMP ", b"ANIM"])
BUILT = (
    st.builds(
        lambda head, parts: b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + b"".join(parts) + chunk(b"IEND", b""),
        HEADERS,
        st.lists(CHUNKS, max_size=6),
    )
    | st.lists(SEGMENTS, max_size=8).map(lambda parts: b"\xff\xd8" + b"".join(parts) + b"\xff\xd9")
    | st.lists(st.tuples(PARTS, st.binary(max_size=60)), max_size=5).map(lambda parts: samples.riff(*parts))
)
"""Files that are well-formed outside and anything inside."""


def ends_well(data: bytes, name: str = "", media_type: str = "") -> CleanImage | None:
    """Clean in bounded time; None for a refusal, whose reason is a text."""
    began = time.perf_counter()
    done = reason = None
    try:
        done = clean(data, name=name, media_type=media_type)
    except Refused as refused:
        reason = refused.message.key
    assert time.perf_counter() - began < SOON
    if done is None:
        assert TRANSLATOR.knows(Locale.FR, str(reason))
        return None
    assert bare(done)
    assert opened(done.data).size == (done.width, done.height)
    return done


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(HEADS), st.binary(max_size=2000))
@example(b"\xff\xd8", b"\xff" * 500_000 + b"\0")
@example(samples.JPEG[: samples.JPEG.index(b"\xff\xda") + 14], b"\xff" * 200_000)
@example(b"\xff\xd8", (b"\xff" * 50 + b"\0") * 10_000)
@example(b"\x89PNG\r\n\x1a\n", samples.PNG[8:33] + chunk(b"tEXt", b"") * 100_000)
def test_any_bytes(head: bytes, rest: bytes) -> None:
    assert ends_well(head + rest) is None


@settings(deadline=None, max_examples=1000)
@given(BUILT)
def test_anything_inside_what_is_well_formed(data: bytes) -> None:
    ends_well(data)


@settings(deadline=None)
@given(st.sampled_from([*FILES.values()]), st.text(max_size=40), st.text(max_size=40))
@example(samples.PNG, "\0.png", "image/png")
@example(samples.PNG, "\ud800.png", "")
def test_any_label(data: bytes, name: str, media_type: str) -> None:
    done = ends_well(data, name=name, media_type=media_type)
    assert done is None or done == clean(data)


def cut(data: bytes, at: int, length: int, put: bytes) -> bytes:
    """`data` with a few bytes in another's place, somewhere."""
    at %= len(data)
    return data[:at] + put + data[at + length :]


def checked(data: bytes) -> bytes:
    """A PNG file whose checksums are right again, so that a mutation gets through to the decoder."""
    if not data.startswith(samples.PNG[:8]):
        return data
    parts, at = [data[:8]], 8
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        body = data[at + 4 : at + 8 + length]
        parts.append(data[at : at + 4] + body + struct.pack(">I", zlib.crc32(body)))
        at += 12 + length
    return b"".join(parts)


CUTS = st.lists(st.tuples(st.integers(0, 9999), st.integers(0, 3), st.binary(max_size=3)), min_size=1, max_size=6)


@settings(deadline=None, max_examples=1000)
@given(st.sampled_from([*FILES]), CUTS, st.booleans())
def test_a_mutated_image(name: str, cuts: list[tuple[int, int, bytes]], mended: bool) -> None:
    data = FILES[name]
    for at, length, put in cuts:
        data = cut(data, at, length, put)
    ends_well(checked(data) if mended else data)


@pytest.mark.parametrize("data", FILES.values(), ids=FILES)
def test_an_image_cut_short_is_refused_wherever_it_is_cut(data: bytes) -> None:
    assert [length for length in range(len(data)) if ends_well(data[:length])] == []


@settings(deadline=None)
@given(st.sampled_from([*FILES.values()]), st.binary(min_size=1, max_size=200))
def test_an_image_followed_by_anything_is_refused(data: bytes, tail: bytes) -> None:
    assert ends_well(data + tail) is None


@settings(deadline=None, max_examples=300)
@given(st.binary(min_size=9, max_size=300), st.integers(0, 8))
def test_nothing_beside_the_pixels_comes_out(secret: bytes, place: int) -> None:
    """Nor anything computed from it: the same image comes out as without it."""
    plain = (samples.PNG, samples.JPEG, samples.WEBP)[place % 3]
    holder = (
        samples.png_with(chunk(b"tEXt", secret)),
        samples.jpeg_with(samples.segment(0xFE, secret)),
        samples.webp_with((b"XMP ", b""), (b"XMP ", secret), flags=4),
        samples.png_with(chunk(b"zzZz", secret), before_pixels=False),
        samples.jpeg_with(samples.segment(0xED, secret)),
        samples.webp_with((b"quux", secret)),
        samples.png_with(chunk(b"zTXt", b"k\0\0" + zlib.compress(secret))),
        samples.jpeg_with(samples.segment(0xE2, b"MPF\0" + secret)),
        samples.webp_with((b"ICCP", secret), flags=32),
    )[place]
    done = ends_well(holder)
    assert done is None or done == clean(plain)


def frame(mode: str, width: int, height: int, pixels: bytes) -> Image.Image:
    """An image of these samples, repeated as often as it takes."""
    bands = {"1": 1, "L": 1, "P": 1, "LA": 2, "RGB": 3, "RGBA": 4, "I;16": 2}[mode]
    needed = ((width + 7) // 8 if mode == "1" else width * bands) * height
    image = Image.frombytes(mode, (width, height), (pixels * needed)[:needed])
    if mode == "P":
        image.putpalette((pixels * 768)[:768])
    return image


def seen(image: Image.Image) -> list[tuple[float, ...]]:
    """Each pixel as it looks on white, computed without the library's own blending."""
    if image.mode == "I;16":
        return [(upper,) * 3 for upper in image.tobytes()[1::2]]
    pixels = image.convert("RGBA").tobytes()
    blended = (
        tuple(value * alpha / 255 + 255 - alpha for value in pixels[at : at + 3])
        for at in range(0, len(pixels), 4)
        for alpha in [pixels[at + 3]]
    )
    return list(blended)


SIDES, SAMPLES = st.integers(1, 20), st.binary(min_size=1, max_size=200)
Encode = Callable[[Image.Image], bytes]


def as_png(image: Image.Image) -> bytes:
    return saved(image, "PNG", compress_level=image.width % 10)


def as_webp(image: Image.Image) -> bytes:
    return saved(image, "WEBP", lossless=True, exact=bool(image.width % 2))


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(["1", "L", "P", "LA", "RGB", "RGBA", "I;16"]), SIDES, SIDES, SAMPLES)
def test_a_png_keeps_its_pixels(mode: str, width: int, height: int, pixels: bytes) -> None:
    keeps(frame(mode, width, height, pixels), as_png)


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(["RGB", "RGBA"]), SIDES, SIDES, SAMPLES)
def test_a_lossless_webp_keeps_its_pixels(mode: str, width: int, height: int, pixels: bytes) -> None:
    keeps(frame(mode, width, height, pixels), as_webp)


def keeps(image: Image.Image, encode: Encode) -> None:
    data = encode(image)
    assume(not FOREIGN.search(data) and b"ustar" not in data and b"DICM" not in data)  # pixels may spell anything
    done = ends_well(data)
    assert done is not None
    assert done.media_type == "image/png"
    out = opened(done.data).convert("RGB").tobytes()
    slack = 1 if image.has_transparency_data else 0
    for at, pixel in enumerate(seen(image)):
        assert all(abs(ours - theirs) <= slack for ours, theirs in zip(out[3 * at :], pixel, strict=False))


@settings(deadline=None, max_examples=100)
@given(
    st.sampled_from(["JPEG", "WEBP"]),
    st.sampled_from(["L", "RGB", "CMYK"]),
    st.integers(8, 60),
    st.integers(8, 60),
    st.integers(60, 95),
)
def test_a_lossy_image_stays_close(kind: str, mode: str, width: int, height: int, quality: int) -> None:
    picture = samples.picture(mode, (width, height))
    data = saved(picture.convert("RGB") if kind == "WEBP" else picture, kind, quality=quality)
    done = ends_well(data)
    assert done is not None
    assert done.media_type == "image/jpeg"
    assert far(opened(done.data), Image.open(io.BytesIO(data))) < 3
