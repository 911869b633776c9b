"""Cleaning in a process of its own, which may be killed and knows no key.

A thread would be lighter, but what a decoder does cannot be stopped there: a file made to keep it busy would hold the
thread, and the next such file the next, until none is left for the rest of the bot. Decoders are also where a crafted
file does harm: here it meets no secret, its memory is bounded, and if it brings the process down, the bot goes on.
The process takes some 50 ms to start, and images are rare.
"""

import asyncio
import json
import logging
import os
import sys
from pathlib import Path

from core.errors import Refused
from core.images.cleaning import CleanImage
from core.images.limits import check_weight
from core.images.within import PATIENCE

log = logging.getLogger(__name__)
ROOT = Path(__file__).parent.parent.parent
KNOWN = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "SYSTEMROOT")
"""What the process is told of the bot's environment: where its interpreter and its libraries are."""


class Cleaner:
    """Cleans one image at a time, so that many uploads at once leave the machine to the rest of the bot."""

    def __init__(self, patience: float = PATIENCE) -> None:
        """`patience`: seconds that an image may take once it is its turn."""
        self._patience = patience
        self._turn = asyncio.Semaphore()

    async def clean(self, data: bytes, *, name: str = "", media_type: str = "", number: int = 1) -> CleanImage:
        """As `core.images.clean`. Raises also `Refused` for what takes too long or breaks the decoder.

        Cancelling ends the process too.
        """
        check_weight(len(data))
        declared = json.dumps({"name": name, "media_type": media_type, "number": number}).encode()
        async with self._turn:
            answer = await self._asked(declared + b"\n" + data)
        head, _, redone = answer.partition(b"\n")
        told = json.loads(head)
        if "key" in told:
            raise Refused(told["key"], **told["args"])
        return CleanImage(redone, **told)

    async def _asked(self, request: bytes) -> bytes:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "core.images",
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,  # a decoder's complaint may quote the file
            cwd=ROOT,
            env={name: os.environ[name] for name in KNOWN if name in os.environ},
        )
        try:
            async with asyncio.timeout(self._patience):
                answer, _ = await process.communicate(request)
        except TimeoutError:
            log.warning("cleaning an image was stopped after %g s", self._patience)
            raise Refused("error-image-unreadable") from None
        finally:
            if process.returncode is None:
                process.kill()
            ended = await process.wait()
        if ended < 0:  # it crashed, or had used up its share
            log.warning("cleaning an image was ended by signal %d", -ended)
            raise Refused("error-image-unreadable")
        if ended:
            raise RuntimeError(f"cleaning an image ended with {ended}")
        return answer
