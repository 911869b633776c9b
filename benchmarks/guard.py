"""How well the patient guard finds, how fast it is, and how its time grows with the text.

The baseline is what one would write first: one regular expression for the plainest forms, in one pass. Rates are parts
of all texts, labels or findings: more is better, but for the clean texts flagged. A text counts as caught only when all
labels of its severity are masked to the last letter and digit (of a combination, any piece), and certain where they
must be.
"""

import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import get_args

from benchmarks import guard_data
from benchmarks.figures import Figure
from benchmarks.guard_data import Label, Part, Sample
from core.guard import Finding, Kind, inspect

LENGTH = 1_500
ROUNDS = 40
SHORT, TIMES = 2_000, 16
# What makes careless rules slow, again and again: starts without an end, words that lead nowhere, endless runs.
ADVERSE = (
    *"aA10@.-_/[\n \u0301\u200bé😀ﬃ１",
    "1 ", "0 ", "a.", "a@", "@ ", "a at gmail ", "arobase ", "point ", "a point ", "06 12 ", "06 39 98 12 47 ",
    "+33 ", "0033", "2A", "1 85 05 38 899 084 ", "secu 1", "IPP ", "IPP 1", "n° ", "12/03/1956 ", "né le ",
    "née à a ", "Jean ", "Jean Durand ", "Mme ", "Mme Durand ", "M. ", "J. ", "J.-", "Le ", "de la ", "Dupont-",
    "A-", "Aa ", "Aa Bb de ", "nom : ", "s'appelle ", "patient ", "jean dupont ", "rue ", "12 rue ", "rue A B C, ",
    "5 rue du 8 mai ", "38000 A ", "http://", "http://a/", "x.com/", "facebook.com/a", "insta ", "insta a", "<@1",
    "[nom]", "FR76 3000 ", "AB-123-", "zéro un ", "43 ans le 3 mars ", "seul ", "seul boulanger de ", "à Xy-sur-",
    "village de ", "a'", "d'", "--", "1/1/", "[at]", "chez ",
    "06 39 (puis ", "06 39... ", "quatre vingt ", "zéro six trente ", "né en mars 1960, ", "DURAND / ",
    "Zorbec, né le ", "insta a-b ", "a1 sur insta ", "rue A à B ", "bahnstrasse 1 ", "Ab 38000 ", "élu en ",
    "député en mars ", "sécu 1 puis ",
)  # fmt: skip
PLAIN = re.compile(
    r"(?P<nir>\b[12] ?\d\d ?\d\d ?\d\d ?\d{3} ?\d{3}(?: ?\d\d)?\b)|(?P<phone>\b0\d(?:[ .-]?\d\d){4}\b)"
    r"|(?P<email>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})|(?P<birth_date>\b\d\d?/\d\d?/(?:19|20)\d\d\b)"
    r"|(?P<name>(?<=M\. |me |Mr )[A-ZÀ-Ü][\w'-]+)|(?P<address>\b\d{1,4},? (?:rue|avenue|place|chemin) [^,\n]{3,40})"
    r"|(?P<record_number>(?<=IPP )\d{5,12})|(?P<plate>\b[A-Z]{2}-\d{3}-[A-Z]{2}\b)|(?P<handle>(?<!<)@\w{3,})"
)
KINDS: tuple[Kind, ...] = get_args(Kind)


def plain(text: str) -> Sequence[Finding]:
    """Find with one regular expression."""
    found = []
    for match in PLAIN.finditer(text):
        kind = next(kind for kind in KINDS if kind == match.lastgroup)
        found.append(Finding(*match.span(), kind, "block"))
    return found


Guard = Callable[[str], Sequence[Finding]]


def rates(guard: Guard, samples: Iterable[Sample]) -> dict[str, float]:
    """What is caught of the texts, and recall and precision by kind."""
    texts: Counter[str] = Counter()
    kinds: Counter[tuple[str, Kind]] = Counter()
    for sample in samples:
        findings = guard(sample.text)
        severity = min((label.severity for label in sample.labels), default="clean")  # "block" comes first
        texts[severity] += 1
        if severity == "clean":
            texts["clean caught"] += bool(findings)
        else:
            must = [label for label in sample.labels if label.severity == severity]
            texts[f"{severity} caught"] += all(masked(sample.text, label, findings) for label in must)
        for label in sample.labels:
            kinds["labels", label.kind] += 1
            kinds["recalled", label.kind] += any(meets(finding, label) for finding in findings)
        for finding in findings:
            kinds["findings", finding.kind] += 1
            kinds["right", finding.kind] += any(meets(finding, label) for label in sample.labels)
    found = {
        "block texts caught": texts["block caught"] / texts["block"],
        "warn texts caught": texts["warn caught"] / texts["warn"],
        "clean texts flagged": texts["clean caught"] / texts["clean"],
    }
    for kind in KINDS:
        found[f"{kind}: recall"] = kinds["recalled", kind] / kinds["labels", kind]
        found[f"{kind}: precision"] = kinds["right", kind] / (kinds["findings", kind] or 1)
    return found


def meets(finding: Finding, label: Label) -> bool:
    return finding.kind == label.kind and finding.start < label.end and label.start < finding.end


def masked(text: str, label: Label, findings: Iterable[Finding]) -> bool:
    """Tell whether nothing of a label is left to read, and nothing of a certain one is left to choice."""
    able = [finding for finding in findings if label.severity == "warn" or finding.severity == "block"]
    covered = [
        any(f.start <= place < f.end for f in able) for place in range(label.start, label.end) if text[place].isalnum()
    ]
    return any(covered) if label.kind == "combination" else all(covered)


def milliseconds(guard: Guard, text: str, rounds: int) -> float:
    """The median time that this process spends on a text."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        guard(text)
        times.append((time.process_time() - began) * 1000)
    return statistics.median(times)


def growth(guard: Guard, piece: str) -> float:
    """How many times longer it takes for a text of repeated pieces that is `TIMES` as long."""
    text = piece * (SHORT * TIMES // len(piece))
    return min(milliseconds(guard, text, 1) / max(milliseconds(guard, text[:SHORT], 5), 0.001) for _ in range(2))


async def run(parts: Sequence[Part] = ("tuning", "final", "fresh"), pieces: Sequence[str] = ADVERSE) -> list[Figure]:
    samples = {part: guard_data.load(part) for part in parts}
    every = [sample for part in samples.values() for sample in part]
    clean = "\n".join(sample.text for sample in every if not sample.labels)[:LENGTH]
    told = "\n".join(sample.text for sample in every if sample.labels)[:LENGTH]
    figures = [
        Figure(name, milliseconds(inspect, text, ROUNDS), milliseconds(plain, text, ROUNDS))
        for name, text in ((f"{LENGTH:,} clean characters", clean), (f"{LENGTH:,} full of findings", told))
    ]
    worst = max(growth(inspect, piece) for piece in pieces)
    figures.append(Figure(f"time for {TIMES} times the length, worst", worst, TIMES, "×"))
    for part, texts in samples.items():
        ours, baseline = rates(inspect, texts), rates(plain, texts)
        figures += [Figure(f"{part} {name}", rate, baseline[name], "") for name, rate in ours.items()]
    return figures
