"""What the guard is judged by is whole: labels stand where they say, both parts are alike, and nobody in it is real."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, cast, get_args

import pytest

from benchmarks.guard_data import Half, Kind, Label, Sample, Severity, Trap, load
from core.text import fold

PARTS = {part: load(part) for part in get_args(Half)}
SAMPLES = [sample for part in PARTS.values() for sample in part]
FICTION = ("019900", "026191", "035301", "046571", "053649", "063998")  # kept by Arcep for works of fiction
NO_SUBSCRIBER = ("0700", "069000", "069200", "047000", "079000")  # machines; mobiles with 00 after their prefix
ABROAD = ("3247000", "4179000", "44770090", "151455501")  # the same; kept for fiction in Britain and North America


def labelled(kind: Kind) -> Iterator[tuple[Sample, Label, str]]:
    """Every label of a kind, with its sample and what it covers."""
    for sample in SAMPLES:
        for label in sample.labels:
            if label.kind == kind:
                yield sample, label, sample.text[label.start : label.end]


def nirs() -> Iterator[tuple[Label, str]]:
    """Every NIR without its separators, in plain capitals, with zeros for the letter O."""
    for _, label, text in labelled("nir"):
        plain = unicodedata.normalize("NFKC", text).upper().replace("O", "0")
        yield label, "".join(char for char in plain if char.isalnum())


def key(nir: str) -> str:
    """The two digits that complete the first 13, Corsica's departments counting as 19 and 18."""
    return f"{97 - int(nir[:13].replace('2A', '19').replace('2B', '18')) % 97:02}"


def test_half_of_each_part_is_clean() -> None:
    for part in PARTS.values():
        assert Counter(bool(sample.labels) for sample in part) == {True: 115, False: 115}


def test_a_part_holds_only_its_own() -> None:
    assert {name: {sample.part for sample in part} for name, part in PARTS.items()} == {name: {name} for name in PARTS}


def test_no_other_part_is_read() -> None:
    with pytest.raises(ValueError, match="'Final'"):
        load(cast(Any, "Final"))


def test_no_text_stands_twice() -> None:
    assert [text for text, count in Counter(fold(sample.text) for sample in SAMPLES).items() if count > 1] == []


def test_kinds_severities_and_traps_are_known() -> None:
    labels = [label for sample in SAMPLES for label in sample.labels]
    assert {label.kind for label in labels} == {*get_args(Kind)}
    assert {label.severity for label in labels} == {*get_args(Severity)}
    assert {sample.trap for sample in SAMPLES if not sample.labels} == {*get_args(Trap)}
    assert {sample.trap for sample in SAMPLES if sample.labels} == {None}


def test_a_label_names_one_place_and_meets_no_other() -> None:
    for sample in SAMPLES:
        for label in sample.labels:
            covered = sample.text[label.start : label.end]
            assert covered == covered.strip() != "", sample.text
            assert sample.text.count(covered) == 1, sample.text
        assert all(one.end <= other.start for one, other in pairwise(sample.labels)), sample.text


def test_both_parts_are_alike() -> None:
    tuning, final = (
        Counter((label.kind, label.severity) for sample in part for label in sample.labels) for part in PARTS.values()
    )
    assert tuning.keys() == final.keys()
    assert {kind for kind in tuning if abs(tuning[kind] - final[kind]) > 1} == set()
    assert len({frozenset(Counter(sample.trap for sample in part).items()) for part in PARTS.values()}) == 1


def test_both_parts_stop_as_many_texts() -> None:
    stopped = [
        sum(any(label.severity == "block" for label in sample.labels) for sample in part) for part in PARTS.values()
    ]
    assert min(stopped) >= 60
    assert abs(stopped[0] - stopped[1]) <= 1


def test_severities_follow_the_contract() -> None:
    always_block = {"email", "record_number"}
    always_warn = {"professional_id", "plate", "url", "handle", "combination"}
    for kind in get_args(Kind):
        found = {label.severity for _, label, _ in labelled(kind)}
        assert ("warn" in found) == (kind not in always_block), kind
        assert ("block" in found) == (kind not in always_warn), kind


def test_a_name_with_a_birth_date_blocks_and_alone_warns() -> None:
    for sample in SAMPLES:
        persons = [label for label in sample.labels if label.kind in ("name", "birth_date")]
        together = {label.kind for label in persons} == {"name", "birth_date"}
        assert {label.severity for label in persons} <= {"block" if together else "warn"}, sample.text


def test_each_part_hides_identifiers_in_the_middle_of_long_texts() -> None:
    for part in PARTS.values():
        long = [sample for sample in part if len(sample.text) > 1_300]
        assert Counter(bool(sample.labels) for sample in long) == {True: 4, False: 4}
        for sample in long:
            for label in sample.labels:
                assert 0.2 < label.start / len(sample.text) < 0.8, sample.text


@pytest.mark.parametrize("part", PARTS.values(), ids=PARTS)
@pytest.mark.parametrize(
    "trait", ["[\u200b\u2060]", "[０-９]", "[\u0590-\u06ff]", "\n", r"\*\*|\|\||`|\]\(", "[\U0001f300-\U0001faff]"]
)
def test_each_part_is_written_as_on_a_phone(part: tuple[Sample, ...], trait: str) -> None:
    assert any(re.search(trait, sample.text) for sample in part)


def test_nirs_have_their_key_but_two_that_are_announced_wrong() -> None:
    complete = [(label, nir) for label, nir in nirs() if len(nir) == 15]
    wrong = [label for label, nir in complete if nir[13:] != key(nir)]
    assert len(complete) >= 36
    assert [label.severity for label in wrong] == ["block", "block"]


def test_a_nir_warns_where_it_is_but_13_digits() -> None:
    assert {label.severity for label, nir in nirs() if len(nir) == 15} == {"block"}
    assert {len(nir) for label, nir in nirs() if label.severity == "warn"} == {13}


def test_no_nir_is_of_a_commune_that_exists() -> None:
    """Past 850 only department 62 numbers its communes, and no country has such a code."""
    for _, nir in nirs():
        assert re.fullmatch(r"[1278]\d\d(0[1-9]|1[0-2])(\d\d|2[AB])\d{6}(\d\d)?", nir), nir
        assert int(nir[7:10]) > 850, nir
        assert nir[5:7] != "62", nir


def test_telephones_ring_nowhere() -> None:
    for _, _, text in labelled("phone"):
        digits = "".join(filter(str.isdigit, text.replace("(0)", "")))
        national = re.sub(r"^(?:00)?(33|590|262)(?=[1-9]\d{8}$)", "0", digits)
        assert national.startswith((*FICTION, *NO_SUBSCRIBER, *ABROAD)), text


def test_electronic_mail_arrives_nowhere() -> None:
    for _, _, text in labelled("email"):
        plain = (
            text.lower().replace(" tiret bas ", "_").replace(" point ", ".").replace("[dot]", ".").replace(" dot ", ".")
        )
        domain = re.split(r"[ ([]*(?:@|\barobase\b|\bat\b)[ )\]]*", plain)[1]
        reserved = domain.endswith(".example") or domain in ("example.com", "example.net", "example.org")
        assert reserved or (domain == "gmail.com" and "_" in plain), text


def test_the_fresh_part_is_whole_and_shares_no_text() -> None:
    fresh = load("fresh")
    assert Counter(bool(sample.labels) for sample in fresh) == {True: 180, False: 240}
    texts = [fold(sample.text) for sample in (*fresh, *SAMPLES)]
    assert len(set(texts)) == len(texts)
    assert {label.kind for sample in fresh for label in sample.labels} == {*get_args(Kind)}
