"""Image files to take and to refuse, built here so that each holds exactly what its test is about."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence

import pytest
from PIL import Image, ImageCms

from core.errors import Refused
from core.images import clean

MARK = b"Mme Planque 43.6045N 1.4440E"
"""Stands for what must not come out, wherever it was put."""
FLUSHED = zlib.compressobj(9, wbits=-15)
MEGABYTE = FLUSHED.compress(bytes(2**20)) + FLUSHED.flush(zlib.Z_FULL_FLUSH)
"""A mebibyte of zeros in some 1,000 bytes of deflate; may be repeated."""


def picture(mode: str = "RGB", size: tuple[int, int] = (24, 16)) -> Image.Image:
    """Smooth enough for JPEG, and unlike itself turned or mirrored in any way."""
    width, height = size
    image = Image.new("RGB", size)
    for x in range(width):
        for y in range(height):
            image.putpixel((x, y), (x * 255 // width, y * 255 // height, (x * 2 + y) * 85 // (width + height)))
    if mode == "I;16":
        sixteen = Image.new("I;16", size)
        sixteen.frombytes(b"".join(bytes((255 - value, value)) for value in image.convert("L").tobytes()))
        return sixteen
    return image.convert(mode)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    made = io.BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


PNG = saved(picture(), "PNG")
JPEG = saved(picture(), "JPEG", quality=95)
WEBP = saved(picture(), "WEBP", quality=90)
WEBP_LOSSLESS = saved(picture(), "WEBP", lossless=True)
FILES = {
    "png": PNG,
    "png-grey": saved(picture("L"), "PNG"),
    "png-palette": saved(picture("P"), "PNG"),
    "png-alpha": saved(picture("RGBA"), "PNG"),
    "jpeg": JPEG,
    "jpeg-progressive": saved(picture(), "JPEG", progressive=True),
    "jpeg-cmyk": saved(picture("CMYK"), "JPEG"),
    "webp": WEBP,
    "webp-lossless": WEBP_LOSSLESS,
    "webp-alpha": saved(picture("RGBA").transpose(Image.Transpose.ROTATE_90), "WEBP", quality=90, xmp=b"<x/>"),
}


def chunk(name: bytes, body: bytes) -> bytes:
    """A chunk of a PNG file."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_with(*chunks: bytes, before_pixels: bool = True, data: bytes = PNG) -> bytes:
    """More chunks behind the header, or before the end."""
    at = 33 if before_pixels else len(data) - 12
    return data[:at] + b"".join(chunks) + data[at:]


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a well-formed PNG file."""
    at = 8
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += 12 + length


RAMP = bytes(range(48))
"""Sixteen colours."""


def raw_png(
    size: tuple[int, int], depth: int, colour: int, pixels: bytes, interlaced: bool = False, palette: bytes = RAMP
) -> bytes:
    """A PNG file of any bit depth and colour type, from its filtered lines, plain or as a zlib stream."""
    head = struct.pack(">IIBBBBB", *size, depth, colour, 0, 0, interlaced)
    body = chunk(b"IDAT", pixels if pixels[:1] == b"\x78" else zlib.compress(pixels))
    colours = chunk(b"PLTE", palette[: 3 * 2**depth]) if colour == 3 else b""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + colours + body + chunk(b"IEND", b"")


def segment(marker: int, body: bytes) -> bytes:
    """A segment of a JPEG file."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def jpeg_with(*segments: bytes, data: bytes = JPEG) -> bytes:
    """More segments behind the JFIF header."""
    return data[:20] + b"".join(segments) + data[20:]


def segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The segments of a JPEG file up to its first scan."""
    at = 2
    while data[at + 1] != 0xDA:
        (length,) = struct.unpack_from(">H", data, at + 2)
        yield data[at + 1], data[at + 4 : at + 2 + length]
        at += 2 + length


def riff(*parts: tuple[bytes, bytes]) -> bytes:
    """A WebP file of these chunks."""
    body = b"WEBP" + b"".join(name + struct.pack("<I", len(body)) + body + bytes(len(body) % 2) for name, body in parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def vp8x(size: tuple[int, int], flags: int = 0) -> tuple[bytes, bytes]:
    measures = b"".join((side - 1).to_bytes(3, "little") for side in size)
    return b"VP8X", bytes((flags, 0, 0, 0)) + measures


def webp_with(*parts: tuple[bytes, bytes], flags: int = 0, data: bytes = WEBP) -> bytes:
    """More chunks around the image, which is the first one's only."""
    (length,) = struct.unpack_from("<I", data, 16)
    return riff(vp8x((24, 16), flags), *parts[:1], (data[12:16], data[20 : 20 + length]), *parts[1:])


def exif(orientation: int = 1) -> bytes:
    """With a place, a description, an owner and a comment."""
    made = Image.Exif()
    made[0x0112] = orientation
    made[0x010E] = made[0x013B] = made[0x8298] = MARK.decode()
    made.get_ifd(0x8825).update({1: "N", 2: (43.0, 36.0, 16.2), 3: "E", 4: (1.0, 26.0, 38.4), 0x1B: MARK})
    made.get_ifd(0x8769).update({0x9286: MARK, 0xA430: MARK.decode()})
    return made.tobytes()


XMP = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description dc:title="' + MARK + b'"/></rdf:RDF>'
    b'</x:xmpmeta><?xpacket end="w"?>'
)
IPTC = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(MARK) + 5) + b"\x1c\x02\x78\0\x1c" + MARK
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
SWAPPED = SRGB.replace(b"rXYZ", b"????").replace(b"bXYZ", b"rXYZ").replace(b"????", b"bXYZ")
"""A profile for which red means blue."""


def zipped(content: bytes = MARK) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("patient.txt", content)
    return made.getvalue()


OTHERS = {
    "zip": zipped(),
    "pdf": b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n",
    "html": b"<html><script>alert(1)</script></html>",
    "php": b"<?php system('id'); ?>",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    "rar": b"Rar!\x1a\x07\x01\x00" + bytes(30),
    "7z": b"7z\xbc\xaf\x27\x1c" + bytes(30),
}
"""Other files, which can be opened wherever they stand in a file, or nearly."""
TAILS = OTHERS | {
    "gif": saved(picture("P"), "GIF"),
    "script": b"*/=1;alert(1);/*",
    "png": PNG,
    "jpeg": JPEG,
    "webp": WEBP,
    "film": b"\0\0\0\x18ftypmp42" + bytes(40),
    "nothing": b"\0",
    "line": b"\n",
}


def animated(kind: str) -> bytes:
    frames = [picture(size=(12, 8)), picture(size=(12, 8)).transpose(Image.Transpose.ROTATE_180)]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:])


def interlaced(size: tuple[int, int], values: Sequence[Sequence[int]]) -> bytes:
    """Grey, eight bits, in the seven passes of Adam7."""
    width, height = size
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    lines = b"".join(
        b"\0" + bytes(values[y][x] for x in range(left, width, across))
        for left, top, across, down in passes
        for y in range(top, height, down)
        if left < width
    )
    return raw_png(size, 8, 0, lines, interlaced=True)


files = pytest.mark.parametrize("data", FILES.values(), ids=FILES)
"""One of each."""


def reason(data: bytes, name: str = "", media_type: str = "") -> str:
    """The text, without its beginning, by which a file is refused."""
    with pytest.raises(Refused) as refused:
        clean(data, name=name, media_type=media_type)
    assert MARK.decode() not in str(refused.value.message)
    return refused.value.message.key.removeprefix("error-image-")
