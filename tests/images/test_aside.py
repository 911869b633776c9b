"""Cleaning in a process of its own: bounded in time and memory, one at a time, without the bot's keys."""

import asyncio
import contextlib
import json
import os
import re
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pytest
from PIL import Image

from core.errors import Refused
from core.images import MAX_BYTES, clean
from core.images.aside import KNOWN, Cleaner
from core.images.within import MEMORY, PATIENCE
from tests.images import samples
from tests.images.samples import FILES, chunk, saved

ROOT = Path(__file__).parent.parent.parent
LARGE = saved(Image.effect_noise((5000, 5000), 60), "JPEG", quality=10)
"""Keeps a process busy for a good part of a second."""
linux = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks at the system's own list of processes")


def children() -> set[int]:
    """The processes at work for this test's cleaners; not those that ended, nor one about to begin."""
    ids = {int(pid) for path in Path("/proc/self/task").glob("*/children") for pid in path.read_text().split()}
    found = set()
    for pid in ids:
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            if b"core.images" in Path(f"/proc/{pid}/cmdline").read_bytes():
                found.add(pid)
    return found


async def busy() -> int:
    """The one process at work, as soon as there is one."""
    async with asyncio.timeout(10):
        while not children():  # noqa: ASYNC110 -- another process has no event to wait for
            await asyncio.sleep(0.005)
    (pid,) = children()
    return pid


@pytest.mark.parametrize("name", FILES)
async def test_the_same_comes_out_as_at_home(name: str) -> None:
    assert await Cleaner().clean(FILES[name], number=2) == clean(FILES[name], number=2)


@pytest.mark.parametrize(
    ("data", "label", "key"),
    [
        (samples.PNG, "Mme Planque.jpg", "error-image-mislabelled"),
        (samples.raw_png((50_000, 50_000), 8, 2, b"\0"), "", "error-image-too-large"),
        (bytes(MAX_BYTES + 1), "", "error-image-too-heavy"),
        (b"", "", "error-image-format"),
        (b"\n\n{}\n", "\ud800\n", "error-image-format"),
    ],
)
async def test_the_same_reason_comes_out_as_at_home(data: bytes, label: str, key: str) -> None:
    with pytest.raises(Refused) as here:
        clean(data, name=label)
    with pytest.raises(Refused) as there:
        await Cleaner().clean(data, name=label)
    assert there.value.message == here.value.message
    assert there.value.message.key == key


@linux
async def test_what_takes_too_long_is_stopped() -> None:
    cleaner = Cleaner(patience=0.05)
    with pytest.raises(Refused, match="error-image-unreadable"):
        await cleaner.clean(LARGE)
    assert not children()


@linux
async def test_a_cancelled_one_is_stopped() -> None:
    cleaner = Cleaner()
    task = asyncio.create_task(cleaner.clean(LARGE))
    await busy()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not children()
    assert await cleaner.clean(samples.PNG) == clean(samples.PNG)


@linux
async def test_what_breaks_the_decoder_breaks_nothing_else() -> None:
    cleaner = Cleaner()
    task = asyncio.create_task(cleaner.clean(LARGE))
    os.kill(await busy(), 11)
    with pytest.raises(Refused, match="error-image-unreadable"):
        await task
    assert await cleaner.clean(samples.PNG) == clean(samples.PNG)


@linux
async def test_what_decodes_knows_no_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEYS", "a-key")
    task = asyncio.create_task(Cleaner().clean(LARGE))
    pid = await busy()
    known = Path(f"/proc/{pid}/environ").read_bytes()
    await task
    assert b"a-key" not in known
    assert {part.partition(b"=")[0].decode() for part in known.split(b"\0")} <= {"", "LC_CTYPE", *KNOWN}


@linux
async def test_what_decodes_is_bounded_by_the_system_too() -> None:
    """For the time when the bot is no longer there to end it."""
    task = asyncio.create_task(Cleaner().clean(LARGE))
    limits = Path(f"/proc/{await busy()}/limits")
    async with asyncio.timeout(10):
        while not re.search(rf"Max cpu time +{PATIENCE:.0f} ", limits.read_text()):  # noqa: ASYNC110 -- as above
            await asyncio.sleep(0.005)
    assert re.search(rf"Max address space +{MEMORY} ", limits.read_text())
    await task


@linux
async def test_many_at_once_take_turns_and_leave_the_loop_free() -> None:
    cleaner = Cleaner()
    began = time.perf_counter()
    clean(LARGE)
    alone = time.perf_counter() - began
    files = [LARGE, FILES["jpeg"], LARGE, *[FILES["png"]] * 7]
    tasks = [asyncio.create_task(cleaner.clean(data, number=n)) for n, data in enumerate(files)]
    waits, most = [], 0
    while not all(task.done() for task in tasks):
        began = time.perf_counter()
        await asyncio.sleep(0.005)
        waits.append(time.perf_counter() - began)
        most = max(most, len(children()))
    assert [task.result().name[:7] for task in tasks] == [f"image-{n}" for n in range(10)]
    assert most == 1
    assert max(waits) < alone / 2


async def test_our_own_fault_is_no_refusal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("core.images.aside.ROOT", tmp_path)  # where something else is run in its place
    (tmp_path / "core").mkdir()
    (tmp_path / "core" / "__init__.py").write_text("raise SystemExit(1)")
    with pytest.raises(RuntimeError, match="cleaning an image ended with 1"):
        await Cleaner().clean(samples.PNG)


def scans() -> bytes:
    """As many scans of as many pixels as are taken."""
    data = saved(Image.new("RGB", (5000, 5000), "grey"), "JPEG", progressive=True, quality=5)
    last = data[data.rindex(b"\xff\xda") : -2]
    return data[:-2] + last * (32 - len(re.findall(rb"\xff\xda", data))) + b"\xff\xd9"


GIGABYTES = b"\x78\x9c" + samples.MEGABYTE * 3000
BOMBS = {
    "pixels": (samples.raw_png((20, 20), 8, 2, GIGABYTES), "taken"),
    "text": (samples.png_with(chunk(b"zTXt", b"Comment\0\0" + GIGABYTES)), "taken"),
    "more text": (samples.png_with(chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + GIGABYTES)), "taken"),
    "profile": (samples.png_with(chunk(b"iCCP", b"x\0\0" + GIGABYTES)), "error-image-broken"),
    "chunks": (samples.png_with(chunk(b"tEXt", b"") * 800_000), "taken"),
    "header": (samples.raw_png((50_000, 50_000), 1, 0, GIGABYTES), "error-image-too-large"),
    "canvas": (samples.riff(samples.vp8x((1 << 24, 1 << 24)), (b"VP8 ", samples.WEBP[20:])), "error-image-too-large"),
}
GREY = Image.new("RGBA", (5000, 5000), (128, 128, 128, 200))
LARGEST = {
    "large png": (saved(GREY, "PNG", icc_profile=samples.SWAPPED, exif=samples.exif(6)), "taken"),
    "large jpeg": (saved(GREY.convert("CMYK"), "JPEG", progressive=True, exif=samples.exif(6)), "taken"),
    "large webp": (saved(GREY, "WEBP", lossless=True, method=0, exif=samples.exif(6)), "taken"),
    "scans": (scans(), "taken"),
}
MEASURED = "from core.images.within import main; main(); import sys; sys.stderr.write(open('/proc/self/status').read())"


@linux
@pytest.mark.parametrize("bomb", BOMBS | LARGEST)
def test_a_bomb_does_not_go_off(bomb: str) -> None:
    """Neither in memory nor in time: the process's own bounds, and those a small machine would set."""
    data, outcome = (BOMBS | LARGEST)[bomb]
    assert len(data) <= MAX_BYTES
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", MEASURED], input=b"{}\n" + data, capture_output=True, cwd=ROOT, check=True
    )
    told = json.loads(done.stdout.partition(b"\n")[0])
    assert told.get("key", "taken") == outcome
    assert time.perf_counter() - began < 3 * PATIENCE  # on a machine that does other work too
    held = int(re.findall(rb"VmHWM:\s+(\d+)", done.stderr)[0]) // 1024
    assert held < (600 if bomb in LARGEST else 250)  # MB


def test_a_bomb_is_one() -> None:
    assert len(zlib.decompressobj(-15).decompress(samples.MEGABYTE * 2)) == 2 * 2**20


def test_the_process_imports_no_more_than_it_needs() -> None:
    """Somebody waits for it: what it never uses took half of its start."""
    script = "import core.images.within, sys; print('asyncio' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, cwd=ROOT, check=True, text=True)
    assert done.stdout == "False\n"
