"""The patient guard: what in a text may tell who a person is, and the text without it.

Pure rules, a module a family, over one view of the text (see core.guard.view). Each rule reads a text in which what
earlier rules found is hidden: findings never overlap, and a text that was masked holds nothing new.
"""

from collections.abc import Callable, Iterable, Sequence

from core.guard import combinations, dates, names, nir, numbers, online, phones, places
from core.guard.finding import LABELS, Finding, Kind, Severity
from core.guard.view import View

__all__ = ["LABELS", "Finding", "Kind", "Severity", "inspect", "mask"]

_NEAR = 400  # characters within which a birth date belongs to a name

Rule = Callable[[View], Iterable[Finding]]
_RULES: tuple[Rule, ...] = (
    online.emails,
    online.links,
    online.handles,
    nir.french,
    nir.foreign,
    numbers.announced,
    phones.abroad,
    phones.national,
    phones.bare,
    numbers.rpps,
    numbers.plates,
    places.addresses,
    names.titled,
    names.announced,
    names.full,
    places.towns,
    dates.stated,
    dates.beside_somebody,
    combinations.combined,
)


def inspect(text: str) -> tuple[Finding, ...]:
    """Return what may tell who a person is, in order and apart, by offsets into the text as given.

    Linear in the length of the text. Never raises.
    """
    view = View.of(text)
    found: list[Finding] = []
    for rule in _RULES:
        new = _apart(rule(view))
        if new:
            found += new
            view = view.hiding(new)
    return tuple(view.original(finding) for finding in _together(sorted(found, key=lambda finding: finding.start)))


def _apart(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings of one rule in order, without those that overlap an earlier one."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: (finding.start, -finding.end)):
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return kept


def _together(findings: Sequence[Finding]) -> Iterable[Finding]:
    return findings


def mask(text: str, findings: Sequence[Finding]) -> str:
    """Return the text with a label in place of each finding; where findings overlap, one label for all."""
    pieces, place = [], 0
    for finding in sorted(findings, key=lambda finding: finding.start):
        pieces += [text[place : finding.start], LABELS[finding.kind]]
        place = finding.end
    return "".join([*pieces, text[place:]])
