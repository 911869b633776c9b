"""How long it takes to clean an image, or to refuse it, beside Pillow alone, which opens and saves.

Pillow's result holds what Pillow keeps, is not turned upright and not in sRGB. The photograph is made up: soft shapes
under the grain of a small sensor, with Exif, held sideways, in a colour space of its own. The bomb is one that Pillow
only warns of. Times are the best of a few, in milliseconds; those aside include a process's start.
"""

import contextlib
import time
import warnings
from collections.abc import Awaitable, Callable
from functools import partial
from inspect import isawaitable
from io import BytesIO

from PIL import Image, ImageChops, ImageCms

from benchmarks.figures import Figure
from core.errors import Refused
from core.images import clean
from core.images.aside import Cleaner

TIMES = 5
PHONE, SCREEN, BOMB = (4032, 3024), (1280, 800), (13_000, 13_000)


def photograph(size: tuple[int, int]) -> Image.Image:
    shapes = Image.merge("RGB", [Image.effect_noise((16, 12), 120) for _ in range(3)]).resize(size)
    grain = Image.merge("RGB", [Image.effect_noise(size, 12)] * 3)
    return ImageChops.add(shapes, grain, scale=1, offset=-128)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    made = BytesIO()
    image.save(made, kind, **options)
    return made.getvalue()


def from_a_phone() -> bytes:
    """12 megapixels, as a phone writes them."""
    exif = Image.Exif()
    exif[0x0112] = 6
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return saved(photograph(PHONE), "JPEG", quality=85, exif=exif, icc_profile=profile)


def bare(data: bytes) -> None:
    with Image.open(BytesIO(data)) as image:
        image.save(BytesIO(), image.format)


def refused(data: bytes) -> None:
    with contextlib.suppress(Refused):
        clean(data)
        raise RuntimeError("a bomb was taken")


async def refused_aside(cleaner: Cleaner, data: bytes) -> None:
    with contextlib.suppress(Refused):
        await cleaner.clean(data)
        raise RuntimeError("a bomb was taken")


async def best(act: Callable[[], Awaitable[object] | object]) -> float:
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        done = act()
        if isawaitable(done):
            await done
        times.append(time.perf_counter() - began)
    return min(times) * 1000


async def run() -> list[Figure]:
    warnings.simplefilter("ignore", Image.DecompressionBombWarning)
    cleaner = Cleaner()
    phone, screen = from_a_phone(), saved(photograph(SCREEN), "PNG")
    bomb = saved(Image.new("1", BOMB), "PNG")
    photographed, drawn, gone_off = [await best(partial(bare, data)) for data in (phone, screen, bomb)]
    return [
        Figure("photograph, 12 MP", await best(partial(clean, phone)), photographed),
        Figure("photograph, 12 MP, aside", await best(partial(cleaner.clean, phone)), photographed),
        Figure("screen, 1 MP, PNG", await best(partial(clean, screen)), drawn),
        Figure("screen, 1 MP, PNG, aside", await best(partial(cleaner.clean, screen)), drawn),
        Figure("bomb, 169 MP, refused", await best(partial(refused, bomb)), gone_off),
        Figure("bomb, 169 MP, refused aside", await best(partial(refused_aside, cleaner, bomb)), gone_off),
    ]
