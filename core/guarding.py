"""What the guard found in what a member wrote, ready for a choice: without what is certain, and without all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from core.errors import Message
from core.guard import LABELS, Finding, Kind, inspect, mask

JOINT = "\n\n"


@dataclass(frozen=True, slots=True)
class Guarded:
    """The fields of a form, or the parts of a message, after the guard read them together: what tells is often spread.

    `kept` are the fields with all that is certain masked: nothing else may be stored. `masked` are the fields with what
    is doubtful masked as well. `certain` and `doubtful` are the kinds that were found, each once, in order.
    """

    kept: tuple[str, ...]
    masked: tuple[str, ...]
    certain: tuple[Kind, ...]
    doubtful: tuple[Kind, ...]

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """All that was found, what is certain first."""
        return tuple(dict.fromkeys((*self.certain, *self.doubtful)))

    @property
    def clean(self) -> bool:
        return not self.certain and not self.doubtful


def guarded(*fields: str) -> Guarded:
    """Read some fields, in the order in which they are shown."""
    findings = inspect(JOINT.join(fields))
    pieces = _shared_out(fields, findings)
    return Guarded(
        kept=tuple(
            mask(field, [finding for finding in found if finding.severity == "block"])
            for field, found in zip(fields, pieces, strict=True)
        ),
        masked=tuple(mask(field, found) for field, found in zip(fields, pieces, strict=True)),
        certain=_kinds(findings, "block"),
        doubtful=_kinds(findings, "warn"),
    )


def without_the_certain(text: str) -> str:
    """A text that goes nowhere public, or that nobody can be asked about: what is certain is masked, no more."""
    return guarded(text).kept[0]


def named(kinds: Iterable[str]) -> tuple[Message, ...]:
    """The kinds in words; never what was found."""
    return tuple(Message(f"guarding-kind-{kind.replace('_', '-')}") for kind in kinds)


def without_labels(text: str) -> str:
    """A masked text as its author meant it: what stands for a telephone is no question about telephones."""
    for label in LABELS.values():
        text = text.replace(label, " ")
    return text


def _shared_out(fields: Sequence[str], findings: Sequence[Finding]) -> list[list[Finding]]:
    """The findings of each field, by offsets into it; one that spans two fields counts in both."""
    shared: list[list[Finding]] = []
    start = 0
    for field in fields:
        end = start + len(field)
        shared.append(
            [
                replace(finding, start=max(finding.start, start) - start, end=min(finding.end, end) - start)
                for finding in findings
                if finding.start < end and finding.end > start
            ]
        )
        start = end + len(JOINT)
    return shared


def _kinds(findings: Sequence[Finding], severity: str) -> tuple[Kind, ...]:
    return tuple(dict.fromkeys(finding.kind for finding in findings if finding.severity == severity))
