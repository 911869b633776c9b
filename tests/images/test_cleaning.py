"""What comes out of an image, case by case."""

import struct
import zlib

import pytest
from PIL import Image

from core.images import CleanImage, clean
from tests.images import samples
from tests.images.samples import (
    FILES,
    MARK,
    PNG,
    chunk,
    exif,
    files,
    jpeg_with,
    opened,
    picture,
    png_with,
    reason,
    saved,
    webp_with,
)
from tests.images.samples import segment as seg

LOSSLESS = {name for name in FILES if name.startswith("png") or name == "webp-lossless"}


def far(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two images' samples, 0 to 255."""
    assert one.size == other.size
    pairs = zip(one.convert("RGB").tobytes(), other.convert("RGB").tobytes(), strict=True)
    return sum(abs(a - b) for a, b in pairs) / (one.width * one.height * 3)


def bare(image: CleanImage) -> bool:
    """Whether a file is made of nothing but what pixels need."""
    if image.media_type == "image/png":
        return {name for name, _ in samples.chunks(image.data)} == {b"IHDR", b"IDAT", b"IEND"}
    parts = list(samples.segments(image.data))
    return parts[0] == (0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0") and {marker for marker, _ in parts[1:]} == {0xDB, 0xC0, 0xC4}


@pytest.mark.parametrize("name", FILES)
def test_an_image_comes_out_as_it_is_seen(name: str) -> None:
    done = clean(FILES[name])
    seen = opened(done.data)
    assert Image.MIME[str(seen.format)] == done.media_type == ("image/png" if name in LOSSLESS else "image/jpeg")
    assert (done.width, done.height) == seen.size == opened(FILES[name]).size
    assert far(seen, opened(FILES[name])) < (0.001 if name in LOSSLESS else 3)
    assert seen.mode == ("L" if name == "png-grey" else "RGB")
    assert bare(done)


@files
def test_the_same_file_gives_the_same_image(data: bytes) -> None:
    assert clean(data) == clean(data)


@files
def test_cleaning_again_changes_little(data: bytes) -> None:
    once = clean(data)
    twice = clean(once.data, name=once.name, media_type=once.media_type)
    assert far(opened(once.data), opened(twice.data)) < 1


@pytest.mark.parametrize("colour", [0, 2, 4, 6])
def test_sixteen_bits_become_their_upper_eight(colour: int) -> None:
    channels = {0: 1, 2: 3, 4: 2, 6: 4}[colour]
    opaque = channels in (2, 4)
    values = [(1000 * n + 7) % 65536 if not opaque or (n + 1) % channels else 65535 for n in range(6 * channels)]
    lines = b"".join(b"\0" + struct.pack(f">{3 * channels}H", *values[at:][: 3 * channels]) for at in (0, 3 * channels))
    seen = opened(clean(samples.raw_png((3, 2), 16, colour, lines)).data)
    kept = [value >> 8 for n, value in enumerate(values) if not opaque or (n + 1) % channels]
    assert list(seen.convert("L" if channels < 3 else "RGB").tobytes()) == kept


@pytest.mark.parametrize("depth", [1, 2, 4])
@pytest.mark.parametrize("colour", [0, 3])
def test_few_bits_become_eight(depth: int, colour: int) -> None:
    data = samples.raw_png((8 // depth, 1), depth, colour, b"\0\xb4")
    values = [0xB4 >> (8 - depth * (n + 1)) & (2**depth - 1) for n in range(8 // depth)]
    expected = [(v * 255 // (2**depth - 1),) * 3 if colour == 0 else (3 * v, 3 * v + 1, 3 * v + 2) for v in values]
    assert opened(clean(data).data).convert("RGB").tobytes() == bytes(part for pixel in expected for part in pixel)


def test_an_interlaced_image_is_put_in_order() -> None:
    values = [[(x * 16 + y) % 256 for x in range(11)] for y in range(9)]
    assert opened(clean(samples.interlaced((11, 9), values)).data).tobytes() == bytes(v for row in values for v in row)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_an_image_is_turned_upright(kind: str, orientation: int) -> None:
    turns = {2: [0], 3: [3], 4: [1], 5: [5], 6: [2], 7: [6], 8: [4]}  # how a camera held so writes what it sees
    lying = picture()
    for turn in turns.get(orientation, ()):
        lying = lying.transpose(Image.Transpose(turn))
    done = clean(saved(lying, kind, exif=exif(orientation), quality=95))
    assert (done.width, done.height) == (24, 16)
    assert far(opened(done.data), picture()) < 4
    assert bare(done)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_colours_are_as_their_profile_means_them(kind: str) -> None:
    red = Image.new("RGB", (16, 16), "red")
    done = clean(saved(red, kind, icc_profile=samples.SWAPPED, quality=95))
    assert far(opened(done.data), Image.new("RGB", (16, 16), "blue")) < 4
    assert bare(done)


@pytest.mark.parametrize("profile", [b"", b"nonsense" * 40, samples.SRGB[:200]])
@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "P"])
def test_a_senseless_profile_is_left_out(mode: str, profile: bytes) -> None:
    done = clean(saved(picture(mode), "PNG", icc_profile=profile))
    assert far(opened(done.data), picture(mode)) < 1


def test_what_transparency_hid_does_not_come_out() -> None:
    hidden = Image.frombytes("RGBA", (len(MARK), 1), b"".join(bytes((value, 0, 0, 0)) for value in MARK))
    for data in (saved(hidden, "PNG"), saved(hidden, "WEBP", lossless=True, exact=True)):
        assert set(opened(clean(data).data).tobytes()) == {255}
    keyed = saved(Image.new("RGB", (4, 4), (9, 8, 7)), "PNG", transparency=(9, 8, 7))
    assert set(opened(clean(keyed).data).tobytes()) == {255}


@pytest.mark.parametrize(("depth", "colour"), [(1, 0), (2, 0), (4, 0), (8, 0), (16, 0), (8, 2), (16, 2)])
def test_a_transparent_colour_is_unseen_or_refused(depth: int, colour: int) -> None:
    """Pillow compares the colour as it stands with samples brought to 8 bits."""
    dark = b"\0" + struct.pack(">HHH", 0, 0, 0)[: (depth * (3 if colour else 1) + 7) // 8].replace(b"\0", b"\x11")
    key = struct.pack(">H", 0x1111 >> (16 - depth) if depth < 16 else 0x1111)
    data = samples.raw_png((1, 1), depth, colour, dark)
    keyed = png_with(chunk(b"tRNS", key * (3 if colour else 1)), data=data)
    if depth == 8:
        assert set(opened(clean(keyed).data).tobytes()) == {255}
    else:
        assert reason(keyed) == "broken"


@pytest.mark.parametrize("depth", [1, 2, 4, 8])
def test_a_transparent_entry_of_a_palette_is_unseen(depth: int) -> None:
    data = samples.raw_png((1, 1), depth, 3, b"\0\0")
    at = data.index(b"IDAT") - 4
    keyed = data[:at] + chunk(b"tRNS", b"\0") + data[at:]
    assert set(opened(clean(keyed).data).tobytes()) == {255}
    assert set(opened(clean(data).data).tobytes()) != {255}


TEXTS = {
    "tEXt": chunk(b"tEXt", b"Author\0" + MARK),
    "zTXt": chunk(b"zTXt", b"Comment\0\0" + zlib.compress(MARK)),
    "iTXt": chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + samples.XMP),
    "iTXt-deflated": chunk(b"iTXt", b"Title\0\1\0fr\0\0" + zlib.compress(MARK)),
    "Raw profile type exif": chunk(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(MARK.hex().encode())),
    "tIME": chunk(b"tIME", struct.pack(">HBBBBB", 2026, 11, 26, 5, 15, 0)),
    "eXIf": chunk(b"eXIf", exif().removeprefix(b"Exif\0\0")),
    "pHYs": chunk(b"pHYs", struct.pack(">IIB", 2835, 2835, 1)),
    "iCCP": chunk(b"iCCP", MARK + b"\0\0" + zlib.compress(MARK)),
    "gAMA": chunk(b"gAMA", struct.pack(">I", 45455)),
    "sPLT": chunk(b"sPLT", MARK + b"\0\x08"),
    "content credentials": chunk(b"caBX", MARK),
    "private": chunk(b"prVt", MARK),
    "unknown and critical": chunk(b"QRST", MARK),
}
MPF = b"MPF\0MM\0*\0\0\0\x08" + MARK
PLANTED = {
    **{f"PNG {name}": (png_with(part), PNG) for name, part in TEXTS.items()},
    **{f"PNG {name} behind": (png_with(part, before_pixels=False), PNG) for name, part in TEXTS.items()},
    "PNG unused colours": (
        samples.raw_png((2, 1), 4, 3, b"\0\1", palette=samples.RAMP[:6] + MARK),
        samples.raw_png((2, 1), 4, 3, b"\0\1"),
    ),
    "PNG behind the lines": (
        samples.raw_png((1, 1), 8, 0, b"\0\7" + MARK),
        samples.raw_png((1, 1), 8, 0, b"\0\7"),
    ),
    "PNG behind the stream": (
        samples.raw_png((1, 1), 8, 0, zlib.compress(b"\0\7") + MARK),
        samples.raw_png((1, 1), 8, 0, b"\0\7"),
    ),
    "JPEG comment": (jpeg_with(seg(0xFE, MARK)), samples.JPEG),
    "JPEG comment before the end": (samples.JPEG[:-2] + seg(0xFE, MARK) + samples.JPEG[-2:], samples.JPEG),
    "JPEG Exif": (jpeg_with(seg(0xE1, exif())), samples.JPEG),
    "JPEG Exif that makes no sense": (jpeg_with(seg(0xE1, b"Exif\0\0" + MARK)), samples.JPEG),
    "JPEG XMP": (jpeg_with(seg(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + samples.XMP)), samples.JPEG),
    "JPEG more XMP": (jpeg_with(seg(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + MARK * 9)), samples.JPEG),
    "JPEG IPTC": (jpeg_with(seg(0xED, samples.IPTC)), samples.JPEG),
    "JPEG thumbnail": (jpeg_with(seg(0xE0, b"JFXX\0\x10" + samples.JPEG + MARK)), samples.JPEG),
    "JPEG profile": (jpeg_with(seg(0xE2, b"ICC_PROFILE\0\1\1" + MARK)), samples.JPEG),
    "JPEG pictures": (jpeg_with(seg(0xE2, MPF)), samples.JPEG),
    "JPEG restart padding": (samples.JPEG[:20] + b"\xff" * 40 + samples.JPEG[20:], samples.JPEG),
    **{f"JPEG APP{n}": (jpeg_with(seg(0xE0 + n, MARK)), samples.JPEG) for n in range(16)},
    "WebP EXIF": (webp_with((b"EXIF", b""), (b"EXIF", exif()), flags=8), samples.WEBP),
    "WebP XMP": (webp_with((b"XMP ", samples.XMP), flags=4), samples.WEBP),
    "WebP profile": (webp_with((b"ICCP", MARK), flags=32), samples.WEBP),
    "WebP unknown": (webp_with((b"quux", MARK), (b"quux", MARK)), samples.WEBP),
}


@pytest.mark.parametrize("place", PLANTED)
def test_what_is_planted_beside_the_pixels_changes_nothing(place: str) -> None:
    planted, plain = PLANTED[place]
    assert planted != plain
    done = clean(planted)
    assert done == clean(plain)
    assert bare(done)


@pytest.mark.parametrize("place", PLANTED)
def test_no_mark_is_left(place: str) -> None:
    done = clean(PLANTED[place][0], name=MARK.decode(), number=3)
    assert MARK[:9] not in done.data
    if done.media_type == "image/png":
        stream = zlib.decompressobj()
        lines = stream.decompress(b"".join(body for name, body in samples.chunks(done.data) if name == b"IDAT"))
        assert MARK[:9] not in lines
        assert not stream.unused_data
    assert done.name in ("image-3.png", "image-3.jpg")
    assert not opened(done.data).getexif()
    assert set(opened(done.data).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_the_makers_of_a_jpeg_are_not_told_by_its_tables() -> None:
    ours, theirs = (
        [body for marker, body in samples.segments(data) if marker == 0xDB]
        for data in (clean(saved(picture(), "JPEG", quality=37)).data, clean(saved(picture(), "JPEG")).data)
    )
    assert ours == theirs
