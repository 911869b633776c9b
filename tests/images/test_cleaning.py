"""What comes out of an image, and what is refused, case by case."""

import random
import re
import struct
import zlib

import pytest
from PIL import Image

from core.errors import Refused
from core.i18n import FOLDER, Locale, Translator
from core.images import MAX_BYTES, MAX_SIDE, CleanImage, clean
from core.images.containers import kind_of
from tests.images import samples
from tests.images.samples import FILES, MARK, PNG, chunk, exif, jpeg_with, opened, picture, png_with, saved, webp_with
from tests.images.samples import segment as seg

LOSSLESS = {name for name in FILES if name.startswith("png") or name == "webp-lossless"}
files = pytest.mark.parametrize("data", FILES.values(), ids=FILES)


def reason(data: bytes, name: str = "", media_type: str = "") -> str:
    with pytest.raises(Refused) as refused:
        clean(data, name=name, media_type=media_type)
    assert MARK.decode() not in str(refused.value.message)
    return refused.value.message.key.removeprefix("error-image-")


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


@pytest.mark.parametrize("data", [*samples.OTHERS.values()], ids=[*samples.OTHERS])
def test_another_file_inside_is_told(data: bytes) -> None:
    text = b"Comment\0" + data
    for holder in (
        png_with(chunk(b"tEXt", text)),
        png_with(chunk(b"tEXt", text), before_pixels=False),
        png_with(chunk(b"eXIf", text)),
        jpeg_with(seg(0xFE, text)),
        jpeg_with(seg(0xE1, b"Exif\0\0" + text)),
        samples.JPEG[:-2] + seg(0xE9, text) + samples.JPEG[-2:],
        webp_with((b"quux", text)),
        webp_with((b"EXIF", text), flags=8),
    ):
        assert reason(holder) == "polyglot"


def test_an_archive_in_the_pixels_is_told() -> None:
    stored = zlib.compress(b"\0" + samples.zipped().ljust(300, b"\0"), 0)
    assert reason(samples.raw_png((300, 1), 8, 0, stored)) == "polyglot"


def test_a_script_in_the_first_length_is_told() -> None:
    body = b"JFIF\0\1\1\0\0\1\0\1\0\0".ljust(0x2F2A - 2, b"\0")
    assert reason(samples.JPEG[:2] + seg(0xE0, body) + samples.JPEG[20:]) == "polyglot"
    tar = b"JFIF\0\1\1\0\0\1\0\1\0\0".ljust(257 - 6, b"\0") + b"ustar"
    assert reason(samples.JPEG[:2] + seg(0xE0, tar) + samples.JPEG[20:]) == "polyglot"
    dicom = b"JFIF\0\1\1\0\0\1\0\1\0\0".ljust(128 - 6, b"\0") + b"DICM"
    assert reason(samples.JPEG[:2] + seg(0xE0, dicom) + samples.JPEG[20:]) == "dicom"


@files
@pytest.mark.parametrize("tail", samples.TAILS.values(), ids=samples.TAILS)
def test_whatever_follows_the_image_is_told(data: bytes, tail: bytes) -> None:
    assert reason(data + tail) == "polyglot"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "format"),
        (b"bonjour", "format"),
        (saved(picture("P"), "GIF"), "format"),
        (saved(picture(), "BMP"), "format"),
        (saved(picture(), "TIFF"), "format"),
        (saved(picture(), "AVIF"), "format"),
        (b"\xff\x0a" + bytes(40), "format"),
        (samples.zipped(), "format"),
        (bytes(128) + b"DICM\x02\0\0\0UL", "dicom"),
        (b"%PDF-1.4\n", "pdf"),
        (b"\r\n   %PDF-1.4\n", "pdf"),
        (b'<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg"></svg>', "svg"),
        (b"<SVG/>", "svg"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "heic"),
        (samples.animated("PNG"), "animated"),
        (samples.animated("WEBP"), "animated"),
        (samples.animated("GIF"), "format"),
        (samples.animated("MPO"), "polyglot"),
        (png_with(chunk(b"acTL", struct.pack(">II", 1, 0))), "animated"),
        (webp_with(flags=2), "animated"),
        (webp_with((b"ANIM", bytes(6))), "animated"),
        (webp_with((b"quux", b""), (b"ANMF", bytes(16))), "animated"),
        (png_with(chunk(b"iCCP", b"x\0\0" + zlib.compress(bytes(2**22)))), "broken"),
        (PNG[:40] + b"?" + PNG[41:], "broken"),
        (PNG[:8] + PNG[33:], "broken"),
        (png_with(PNG[8:33]), "broken"),
        (samples.raw_png((4, 4), 8, 2, b"\0\0"), "broken"),
        (samples.raw_png((4, 4), 3, 2, b"\0" * 99), "broken"),
        (samples.riff(samples.vp8x((24, 16))), "broken"),
        (webp_with((b"VP8 ", samples.WEBP[20:])), "broken"),
        (samples.riff((b"VP8 ", samples.WEBP[20:]), samples.vp8x((24, 17))), "broken"),
        (samples.riff(*[(b"VP8 ", samples.WEBP[20:])] * 2), "broken"),
        (samples.riff(samples.vp8x((24, 17)), (b"VP8 ", samples.WEBP[20:])), "broken"),
        (jpeg_with(*re.findall(rb"\xff\xc0.{17}", samples.JPEG, re.DOTALL)), "broken"),
        (b"\xff\xd8\xff\xd9", "broken"),
        (jpeg_with(b"\xff\xd8\0\2"), "broken"),
        (jpeg_with(b"\xff\xd0\0\2"), "broken"),
        (jpeg_with(b"\xff\0\0\2"), "broken"),
        (jpeg_with(b"\xff\xe5\0\0"), "broken"),
        (jpeg_with(b"\xff\xe5\0\1"), "broken"),
        (jpeg_with(b"\xff\xe5\xff\xff"), "broken"),
        (jpeg_with(b"?"), "broken"),
        (b"\xff\xd8\xff\xda\0\2\0\xff\xd9", "broken"),
    ],
)
def test_what_is_no_still_image_is_told(data: bytes, key: str) -> None:
    assert reason(data) == key


def test_too_many_scans_are_too_many() -> None:
    data = FILES["jpeg-progressive"]
    last = data[data.rindex(b"\xff\xda") : -2]
    clean(data[:-2] + last * 3 + b"\xff\xd9")
    assert reason(data[:-2] + last * 60 + b"\xff\xd9") == "broken"


LARGE = {
    "png": lambda w, h: samples.raw_png((w, h), 8, 2, b"\0"),
    "jpeg": lambda w, h: re.sub(
        rb"(\xff\xc0....)....", lambda m: m[1][:5] + struct.pack(">HH", h, w), samples.JPEG, flags=re.DOTALL
    ),
    "webp": lambda w, h: samples.riff(samples.vp8x((w, h)), (b"VP8 ", samples.WEBP[20:])),
}


@pytest.mark.parametrize("kind", LARGE)
@pytest.mark.parametrize(("width", "height"), [(50_000, 50_000), (MAX_SIDE + 1, 1), (1, MAX_SIDE + 1), (5000, 5001)])
def test_an_image_too_large_by_its_header_is_told(kind: str, width: int, height: int) -> None:
    data = LARGE[kind](width, height)
    assert reason(data) == "too-large"
    assert reason(data[: len(data) // 2]) == "too-large"


def test_a_heavy_file_is_not_looked_at() -> None:
    assert reason(PNG.ljust(MAX_BYTES + 1, b"\0")) == "too-heavy"
    assert reason(PNG.ljust(MAX_BYTES, b"\0")) == "polyglot"


def test_what_outgrows_the_limit_is_drawn_less_finely() -> None:
    grain = Image.frombytes("L", (4200, 4200), random.Random(1).randbytes(4200 * 4200))
    coarse = saved(grain, "JPEG", quality=20)
    assert len(saved(opened(coarse), "JPEG", quality=90)) > MAX_BYTES
    assert MAX_BYTES / 2 < len(clean(coarse).data) <= MAX_BYTES


def test_what_outgrows_the_limit_all_the_same_is_told() -> None:
    grain = Image.frombytes("P", (2000, 2000), random.Random(1).randbytes(2000 * 2000))
    grain.putpalette(random.Random(2).randbytes(768))
    assert reason(saved(grain, "PNG", compress_level=1)) == "too-heavy"


@pytest.mark.parametrize(
    ("name", "media_type", "taken"),
    [
        ("", "", True),
        ("photo.png", "image/png", True),
        ("PHOTO.PNG", "IMAGE/PNG; charset=binary", True),
        ("image", "application/octet-stream", True),
        ("Dr. Planque, salle 3", "", True),
        ("scan du 12.11.2026", "", True),
        (".png", "", True),
        ("photo.jpg", "", False),
        ("photo.webp", "", False),
        ("photo.png.exe", "", False),
        ("photo.pdf", "image/png", False),
        ("photo.png", "image/jpeg", False),
        ("", "image/webp", False),
        ("photo.png", "text/html", False),
    ],
)
def test_the_label_must_fit(name: str, media_type: str, taken: bool) -> None:
    if taken:
        assert clean(PNG, name=name, media_type=media_type) == clean(PNG)
    else:
        assert reason(PNG, name, media_type) == "mislabelled"


@pytest.mark.parametrize(
    ("data", "name", "media_type"),
    [
        (samples.JPEG, "IMG_0001.JPG", "image/jpg"),
        (samples.JPEG, "a.jpeg", "image/pjpeg"),
        (samples.JPEG, "a.jfif", "image/jpeg"),
        (samples.WEBP, "a.webp", "image/webp"),
    ],
)
def test_every_usual_label_fits(data: bytes, name: str, media_type: str) -> None:
    assert clean(data, name=name, media_type=media_type) == clean(data)


@pytest.mark.parametrize(("locale", "way_out"), [(Locale.FR, "capture d’écran"), (Locale.EN, "screenshot")])
def test_every_reason_says_what_to_do(locale: Locale, way_out: str) -> None:
    written = re.findall(r"^error-image-[\w-]+", (FOLDER / locale / "images.ftl").read_text(), re.MULTILINE)
    keys = set(written) - {"error-image-attest", "error-image-off", "error-image-lost"}  # of no file's fault
    assert len(keys) == 12
    for key in keys:
        assert way_out in Translator().text(locale, key, limit=10, side=12000, millions=25)


def test_kinds_are_told_by_content() -> None:
    assert kind_of(b"\xff\xd8") is None
    assert kind_of(b"RIFF\0\0\0\0WAVE") is None
