"""From a whole file to its pixels and back: the only use of a decoder.

What comes out is made of pixels as they are seen: upright, in sRGB, 8 bits a channel, on white where the image was
transparent. Transparency is not kept, because it hides: an editor that rubs a name out often leaves it there, unseen.
"""

from io import BytesIO

from PIL import Image, ImageCms

from core.errors import Refused
from core.images.containers import Kind, Outline
from core.images.limits import MAX_BYTES, check_weight

ORIENTATION = 0x0112
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What turns an image upright, by what EXIF says of the camera."""
QUALITIES = (90, 80, 65)
"""Of JPEG; the lower ones where the file would outgrow what Discord takes."""


def redrawn(outline: Outline) -> tuple[Kind, int, int, bytes]:
    """The image anew: kind, width, height and file. PNG where no pixel was lost so far, otherwise JPEG.

    Raises `Refused` where it cannot be decoded, or is too heavy when encoded.
    """
    try:
        image = _seen(outline)
        kind = Kind.PNG if outline.lossless else Kind.JPEG
        data = _as_png(image) if outline.lossless else _as_jpeg(image)
    except Exception:  # decoders raise whatever they trip over: OSError, SyntaxError, KeyError, MemoryError …
        raise Refused("error-image-broken") from None
    check_weight(len(data))
    return kind, *image.size, data


def _seen(outline: Outline) -> Image.Image:
    with Image.open(BytesIO(outline.needed), formats=[outline.kind.name]) as image:
        if image.size != (outline.width, outline.height):
            raise ValueError("the decoder reads another header than we do")
        image.load()
        turned = UPRIGHT.get(image.getexif().get(ORIENTATION, 1))
        plain = _on_white(_in_srgb(_in_eight_bits(image), image.info.get("icc_profile")))
    return plain.transpose(turned) if turned is not None else plain


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """In one of the modes L, RGB, RGBA and CMYK."""
    if image.mode.startswith("I"):
        image = image.point(lambda value: value * (1 / 256))
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in ("L", "RGB", "CMYK"):
        return image
    return image.convert("L" if image.mode in ("1", "I", "I;16") else "RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The same colours as the profile means them; a profile that makes no sense is left out."""
    if profile:
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        try:
            meant = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(image, meant, ImageCms.createProfile("sRGB"), outputMode=mode)
        except (ImageCms.PyCMSError, OSError):
            return _in_srgb(image, None)
        assert converted is not None
        return converted
    return image.convert("RGB") if image.mode == "CMYK" else image


def _on_white(image: Image.Image) -> Image.Image:
    """A fresh image, which carries nothing but pixels."""
    fresh = Image.new("L" if image.mode == "L" else "RGB", image.size, "white")
    fresh.paste(image, mask=image.getchannel("A") if image.mode == "RGBA" else None)
    return fresh


def _as_png(image: Image.Image) -> bytes:
    made = BytesIO()
    image.save(made, "PNG")
    return made.getvalue()


def _as_jpeg(image: Image.Image) -> bytes:
    """At full colour resolution, since a skin or a slide is told by its colours; the best that is not too heavy."""
    for quality in QUALITIES:
        made = BytesIO()
        image.save(made, "JPEG", quality=quality, subsampling=0)
        if made.tell() <= MAX_BYTES:
            break
    return made.getvalue()
