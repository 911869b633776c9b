"""What is refused, case by case, and that the reason says what to do."""

import random
import re
import struct
import zlib

import pytest
from PIL import Image

from core.i18n import FOLDER, Locale, shipped
from core.images import MAX_BYTES, MAX_SIDE, clean
from core.images.containers import kind_of
from tests.images import samples
from tests.images.samples import (
    FILES,
    PNG,
    chunk,
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
        assert way_out in shipped().text(locale, key, limit=10, side=12000, millions=25)


def test_kinds_are_told_by_content() -> None:
    assert kind_of(b"\xff\xd8") is None
    assert kind_of(b"RIFF\0\0\0\0WAVE") is None
