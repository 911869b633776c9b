"""The patient guard: what in a text may tell who a person is, and the text without it.

Pure rules, a module a family, over one view of the text (see core.guard.view). Each rule reads a text in which what
earlier rules found is hidden: findings never overlap, and a text that was masked holds nothing new.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from core.guard import combinations, dates, filed, names, nir, numbers, online, phones, places, spoken
from core.guard.finding import LABELS, Finding, Kind, Severity
from core.guard.view import View

__all__ = ["LABELS", "Finding", "Kind", "Severity", "inspect", "mask"]

_MORE_ROUNDS = 2  # over the masked text: what is gone may have kept something from being seen
_NEAR = 400  # characters within which a birth date belongs to a name
_JOINED = 30  # characters within which a first name belongs to a surname: "Nom : Durand, prénom : Jeanne"

_PARTNERS: Mapping[Kind, Kind] = MappingProxyType({"name": "birth_date", "birth_date": "name"})

Rule = Callable[[View], Iterable[Finding]]
_ONLINE: tuple[Rule, ...] = (online.emails, online.links, online.handles)
_RULES: tuple[Rule, ...] = (
    nir.french,
    nir.foreign,
    numbers.announced,
    phones.abroad,
    phones.national,
    phones.interrupted,
    spoken.numbers,
    phones.bare,
    numbers.rpps,
    numbers.plates,
    places.addresses,
    names.titled,
    names.announced,
    names.full,
    filed.in_lists,
    names.uncapitalised,
    places.towns,
    dates.stated,
    filed.before_birth,
    dates.beside_somebody,
    combinations.combined,
)


def inspect(text: str) -> tuple[Finding, ...]:
    """Return what may tell who a person is, in order and apart, by offsets into the text as given.

    Linear in the length of the text. Never raises.
    """
    found = _once(text)
    new: Sequence[Finding] = found
    for _ in range(_MORE_ROUNDS):
        if not new:
            break
        new = _past(found, _once(mask(text, found)))
        found = sorted([*found, *new], key=_place)
    return tuple(_told_together(found))


def _once(text: str) -> list[Finding]:
    """Return what one pass over the text finds, in order and apart."""
    view, on_the_net = _swept(View.of(text), _ONLINE)
    view, found = _swept(online.past(view), _RULES)
    return _apart(view.original(finding) for finding in on_the_net + found)


def _past(masked: Sequence[Finding], findings: Iterable[Finding]) -> list[Finding]:
    """Return findings of a text that was masked as findings of the text before; no finding touches a label."""
    moved, shift, labels = [], 0, iter(masked)
    label = next(labels, None)
    for finding in findings:
        while label and label.start + shift <= finding.start:
            shift += len(LABELS[label.kind]) - (label.end - label.start)
            label = next(labels, None)
        moved.append(replace(finding, start=finding.start - shift, end=finding.end - shift))
    return moved


def _place(finding: Finding) -> int:
    return finding.start


def _swept(view: View, rules: Sequence[Rule]) -> tuple[View, list[Finding]]:
    """Return what the rules find, one after the other, and the view in which all that is hidden."""
    found: list[Finding] = []
    for rule in rules:
        new = _apart(rule(view))
        if new:
            found += new
            view = view.hiding(new)
    return view, found


def _apart(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings in order, without those that overlap an earlier one."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda finding: (finding.start, -finding.end)):
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return kept


def _told_together(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings, with names and birth dates that stand near each other made certain: together they tell."""
    told = list(findings)
    latest: dict[Kind, list[int]] = {"name": [], "birth_date": []}  # of each, where in the list the latest stand
    for place, finding in enumerate(findings):
        if finding.kind not in _PARTNERS:
            continue
        beside = latest[finding.kind]
        if beside and finding.start - findings[beside[-1]].end > _JOINED:
            beside.clear()
        beside.append(place)
        partners = latest[_PARTNERS[finding.kind]]
        if partners and finding.start - findings[partners[-1]].end <= _NEAR:
            for each in (*beside, *partners):
                told[each] = replace(told[each], severity="block")
            partners[:-1], beside[:-1] = [], []
    return told


def mask(text: str, findings: Iterable[Finding]) -> str:
    """Return the text with a label in place of each finding.

    Where findings overlap, one label stands for all: that of the first certain one, else of the first.
    """
    pieces: list[str] = []
    end = 0
    for finding in sorted(findings, key=lambda finding: (finding.start, finding.severity != "block")):
        if finding.start >= end or not pieces:
            pieces += [text[end : finding.start], LABELS[finding.kind]]
            certain = finding.severity == "block"
        elif not certain and finding.severity == "block":
            pieces[-1], certain = LABELS[finding.kind], True
        end = max(end, finding.end)
    return "".join([*pieces, text[end:]])
