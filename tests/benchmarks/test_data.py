"""What the search is judged by is whole: known sheets, each in both parts, nothing asked twice, kinds as they say."""

from collections import Counter
from typing import Any, cast, get_args

import pytest

from benchmarks.retrieval_data import Evaluation, Kind, More, Part, Query, load, load_more
from core.catalogue import Catalogue
from core.text import fold, search_terms

PARTS = {part: load(part) for part in get_args(Part)}
ANSWERED = [query for part in PARTS.values() for query in part.queries if query.sheets]
UNANSWERED = [query for part in PARTS.values() for query in part.queries if not query.sheets]
LATER = [later for part in PARTS.values() for later in part.later]
EARLIER = PARTS["tuning"].earlier
MORE = {part: load_more(part) for part in get_args(More)}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


def test_each_part_holds_half() -> None:
    for part in PARTS.values():
        assert Counter(bool(query.sheets) for query in part.queries) == {True: 165, False: 35}
        assert len(part.later) == 40


def test_a_part_holds_only_its_own() -> None:
    for name, part in PARTS.items():
        assert {query.part for query in part.queries} == {later.part for later in part.later} == {name}


def test_no_other_part_is_read() -> None:
    with pytest.raises(ValueError, match="'Tuning'"):
        load(cast(Any, "Tuning"))
    with pytest.raises(ValueError, match="'tuning'"):
        load_more(cast(Any, "tuning"))


def test_nothing_is_asked_twice() -> None:
    texts = [query.text for query in ANSWERED + UNANSWERED] + [later.text for later in LATER]
    texts += [earlier.title for earlier in EARLIER] + [later.text for part in MORE.values() for later in part]
    assert [text for text, count in Counter(map(fold, texts)).items() if count > 1] == []


def test_every_field_says_something() -> None:
    texts = [query.text for query in ANSWERED + UNANSWERED] + [later.text for later in LATER]
    texts += [text for earlier in EARLIER for text in (earlier.title, earlier.details, earlier.answer)]
    assert all(len(text) > 5 and text == text.strip() for text in texts)


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
def test_a_part_covers_every_sheet_and_no_other(part: Evaluation, catalogue: Catalogue) -> None:
    assert {sheet for query in part.queries for sheet in query.sheets} == set(catalogue.sheets)


def test_every_sheet_is_asked_for_three_times(catalogue: Catalogue) -> None:
    asked = Counter(sheet for query in ANSWERED for sheet in set(query.sheets))
    assert {sheet: asked[sheet] for sheet in catalogue.sheets if asked[sheet] < 3} == {}


def test_every_sheet_stands_evenly_in_both_parts(catalogue: Catalogue) -> None:
    tuning, final = (Counter(sheet for query in part.queries for sheet in query.sheets) for part in PARTS.values())
    assert {sheet for sheet in catalogue.sheets if abs(tuning[sheet] - final[sheet]) > 1} == set()


def test_no_right_sheet_is_named_twice() -> None:
    assert all(len(set(query.sheets)) == len(query.sheets) <= 3 for query in ANSWERED)


def test_kinds_are_in_their_shares() -> None:
    kinds = Counter(query.kind for query in ANSWERED)
    assert set(kinds) == set(get_args(Kind))
    shares = {kind: count / len(ANSWERED) for kind, count in kinds.items()}
    assert shares["keyword"] == pytest.approx(1 / 5, abs=0.01)
    assert shares["sentence"] == pytest.approx(1 / 4, abs=0.01)
    assert shares["paraphrase"] == pytest.approx(1 / 3, abs=0.01)
    assert kinds["english"] == pytest.approx(25, abs=3)


@pytest.mark.parametrize("queries", [ANSWERED, UNANSWERED], ids=["answered", "unanswered"])
def test_kinds_stand_evenly_in_both_parts(queries: list[Query]) -> None:
    tuning, final = (Counter(query.kind for query in queries if query.part == part) for part in PARTS)
    assert {kind for kind in tuning | final if abs(tuning[kind] - final[kind]) > 1} == set()


def test_a_paraphrase_shares_no_term_with_the_titles_it_means(catalogue: Catalogue) -> None:
    for query in ANSWERED:
        if query.kind == "paraphrase":
            titles = " ".join(catalogue.sheets[sheet].title_fr for sheet in query.sheets)
            assert {*search_terms(query.text)} & {*search_terms(titles)} == set(), query.text


def test_keywords_are_terse() -> None:
    assert [query.text for query in ANSWERED if query.kind == "keyword" and len(query.text.split()) > 8] == []


def test_where_nothing_answers_nothing_is_paraphrased() -> None:
    assert {query.kind for query in UNANSWERED} == {*get_args(Kind)} - {"paraphrase"}


def test_both_parts_share_one_pool_of_earlier_questions() -> None:
    assert PARTS["final"].earlier == EARLIER
    assert len({earlier.id for earlier in EARLIER}) == len(EARLIER)


def test_later_questions_have_their_own_earlier_one_among_distractors() -> None:
    right = Counter(earlier for later in LATER for earlier in later.right)
    assert all(later.right for later in LATER)
    assert max(right.values()) == 1
    assert set(right) <= {earlier.id for earlier in EARLIER}
    assert len(right) == 80
    assert 80 <= len(EARLIER) - len(right) <= 100


def test_a_later_question_is_not_the_earlier_one_again() -> None:
    words = {earlier.id: {*search_terms(f"{earlier.title} {earlier.details}")} for earlier in EARLIER}
    for later in LATER:
        said = {*search_terms(later.text)}
        for earlier in later.right:
            assert len(said & words[earlier]) <= len(said) / 2, later.text


def test_more_later_questions_are_answered_by_known_ones_or_by_none() -> None:
    known = {earlier.id for earlier in EARLIER}
    for name, part in MORE.items():
        assert {later.part for later in part} == {name}
        assert all(later.text == later.text.strip() != "" and known.issuperset(later.right) for later in part)
    answered = {name: Counter(bool(later.right) for later in part) for name, part in MORE.items()}
    assert answered == {"practice": {True: 114, False: 45}, "fresh": {True: 100, False: 40}}
