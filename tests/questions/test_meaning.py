"""Vectors: packed and unpacked, found exactly, shipped whole."""

from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.questions.search import meaning
from cogs.questions.search.meaning import SHIPPED, SIZE, Nearness, Sense, digest, pack, unpack
from cogs.questions.search.shelf import Shelf, matters_of, sheets_of
from cogs.questions.search.ship import views_of
from core.catalogue import Catalogue
from core.questions import Origin, Question, QuestionState, QuestionText
from db.queries.vectors import Kept

RANDOM = np.random.default_rng(5)
VECTORS = RANDOM.standard_normal((24, SIZE)).astype(np.float32)
VECTORS /= np.linalg.norm(VECTORS, axis=1, keepdims=True)


def test_a_packed_vector_means_the_same() -> None:
    back = unpack([pack(vector) for vector in VECTORS], SIZE)
    assert np.abs(back @ VECTORS.T - VECTORS @ VECTORS.T).max() < 0.01


acts = st.lists(
    st.tuples(
        st.integers(0, 6),  # the thing
        st.lists(st.integers(0, len(VECTORS) - 1), max_size=3),  # its views; none takes it out
        st.integers(1, 3),  # its place
    ),
    max_size=30,
)


@settings(max_examples=50)
@given(acts, st.integers(0, len(VECTORS) - 1), st.sets(st.integers(1, 3)))
def test_the_nearest_are_those_that_a_plain_look_finds(
    acts: list[tuple[int, list[int], int]], asked: int, places: set[int]
) -> None:
    nearness, plain = Nearness(SIZE), dict[int, tuple[list[int], int]]()
    nearness.fill([5, 9], VECTORS[:3].copy(), [1, 2])  # and room for one more
    plain |= {5: ([0], 1), 9: ([1], 2)}
    for thing, views, place in acts:
        if views:
            nearness.put(thing, VECTORS[views], place)
            plain[thing] = (views, place)
        else:
            nearness.remove(thing)
            plain.pop(thing, None)
    for limit, within in ((100, None), (100, places), (2, places)):
        found = nearness.nearest(VECTORS[asked], limit, within)
        expected = {
            thing: max(float(VECTORS[view] @ VECTORS[asked]) for view in views)
            for thing, (views, place) in plain.items()
            if within is None or place in within
        }
        best = sorted(expected, key=lambda thing: -expected[thing])[:limit]
        assert sorted(found.values(), reverse=True) == pytest.approx([expected[thing] for thing in best], abs=1e-5)
        assert all(found[thing] == pytest.approx(expected[thing], abs=1e-5) for thing in found)


def test_every_text_of_the_catalogue_has_its_vector_at_hand() -> None:
    with np.load(SHIPPED) as file:
        known = set(map(bytes, file["digests"]))
    views = {digest(view) for view in views_of(Catalogue.load())}
    assert views == known, "the catalogue's texts changed: python -m cogs.questions.search.ship"


def test_the_shipped_vectors_are_the_models() -> None:
    model = meaning.load()
    assert model is not None
    texts = views_of(Catalogue.load())[:3]
    at_hand, made = meaning.at_hand(model, texts), model.vectors(texts)
    assert (at_hand * made).sum(axis=1) == pytest.approx(1, abs=0.01)


def test_two_questions_about_one_matter_are_nearer_than_their_words_say() -> None:
    model, catalogue = meaning.load(), Catalogue.load()
    assert model is not None
    asked, same, other = (
        "Quatre lapins ce matin, comment vous faites ?",
        "Les gens oublient leur rendez-vous et ne préviennent pas.",
        "Les gens oublient leur ordonnance et ne préviennent pas.",
    )
    questions = [question_of(number, text) for number, text in enumerate((same, other), 1)]

    def lead(matters: Shelf) -> float:
        sense = Sense(model, sheets_of(catalogue), matters)
        sense.keep(questions, sense.read(questions))
        near = sense.look(asked, {5}, 2).questions
        return near[1] - near[2]

    assert lead(matters_of(catalogue)) > lead(Shelf({}, {})) + 0.05


def test_what_is_near_to_everything_counts_less() -> None:
    model, catalogue = meaning.load(), Catalogue.load()
    assert model is not None
    sense = Sense(model, sheets_of(catalogue), matters_of(catalogue))
    questions = [question_of(number, "Quatre lapins ce matin") for number in (1, 2)]
    packed = sense.read(questions)[1]
    crowd = np.frombuffer(packed[-meaning.FLOAT :], np.float32)[0]
    assert 0 < crowd < 1
    crowds = {1: crowd, 2: crowd + 0.2}
    sense.keep(questions, {n: packed[: -meaning.FLOAT] + np.float32(crowds[n]).tobytes() for n in crowds})
    near = sense.look("Les gens oublient leur rendez-vous.", {5}, 2).questions
    assert near[1] - near[2] == pytest.approx(0.2 * meaning.CROWDED, abs=1e-4)


def question_of(number: int, text: str) -> Question:
    return Question(
        id=number, guild_id=1, source=f"message:{number}", channel_id=5, thread_id=number, card_id=None, locked=False,
        author_id=7, pen=None, news=False,
        origin=Origin.MESSAGE, text=QuestionText(text, "", None), state=QuestionState.OPEN, reason=None, answer=None,
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip


def test_a_paraphrase_means_more_alike_than_another_matter() -> None:
    model = meaning.load()
    assert model is not None
    asked, same, other = model.vectors(
        ["Mon patient est mort chez lui", "A man died at home", "Quelle imprimante acheter ?"]
    )
    assert asked @ same > asked @ other


def test_questions_read_before_are_known_again_however_many(monkeypatch: pytest.MonkeyPatch) -> None:
    model, catalogue = meaning.load(), Catalogue.load()
    assert model is not None
    shelves = sheets_of(catalogue), matters_of(catalogue)
    texts = ["Quatre lapins ce matin", "Le frigo des vaccins est tombé en panne", "Quel taux de rétrocession ?"]
    texts += ["Un interne peut-il signer ?", "Ma remplaçante est malade"]
    questions = [question_of(number, text) for number, text in enumerate(texts)]
    read = Sense(model, *shelves).read(questions)
    monkeypatch.setattr(meaning, "UNPACKED_AT_ONCE", 2)
    sense = Sense(model, *shelves, [Kept(number, 5, read[number]) for number in (0, 1, 2)])
    sense.keep(questions[3:], read)
    for number, text in enumerate(texts):
        assert next(iter(sense.look(text, {5}, 3).questions)) == number
