"""How the guard's rates are counted."""

from collections.abc import Sequence

from benchmarks import guard_data
from benchmarks.guard import masked, plain, rates
from benchmarks.guard_data import Label
from core.guard import Finding

SAMPLES = guard_data.load("tuning")
BY_TEXT = {sample.text: sample for sample in SAMPLES}


def knowing(text: str) -> Sequence[Finding]:
    return [Finding(label.start, label.end, label.kind, label.severity) for label in BY_TEXT[text].labels]


def test_who_knows_the_labels_finds_all() -> None:
    found = rates(knowing, SAMPLES)
    assert found.pop("clean texts flagged") == 0
    assert set(found.values()) == {1}


def test_who_finds_nothing_flags_nothing() -> None:
    assert set(rates(lambda text: [], SAMPLES).values()) == {0}


def test_one_expression_finds_a_part() -> None:
    found = rates(plain, SAMPLES)
    assert 0.2 < found["block texts caught"] < 0.8
    assert found["clean texts flagged"] > 0


def test_a_label_is_masked_to_the_last_letter() -> None:
    text, name, phone = "Mme A. Bé, 06", Label(4, 9, "name", "warn"), Label(11, 13, "phone", "block")
    assert masked(text, name, [Finding(4, 5, "name"), Finding(7, 9, "name")])
    assert not masked(text, name, [Finding(4, 8, "name")])
    assert not masked(text, phone, [Finding(11, 13, "phone", "warn")])
    assert masked(text, phone, [Finding(10, 13, "name", "block")])
    assert masked(text, Label(0, 13, "combination", "warn"), [Finding(4, 5, "combination")])
