"""What the guard makes of all that a member wrote in one message."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.guard import Finding, Kind, Severity, inspect, mask


@dataclass(frozen=True, slots=True)
class Written:
    """`title` is a forum post's; `beside` is what cannot be posted anew: file names, a poll, what was forwarded."""

    text: str
    title: str | None = None
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """`severity` is the worst of what was found, None for nothing; `masked` holds none of it."""

    severity: Severity | None
    kinds: tuple[Kind, ...]
    masked: Written


def judge(written: Written) -> Verdict:
    """Read all parts together: a name in the title and a birth date in the text tell as much as side by side."""
    parts = (written.title or "", written.text, *written.beside)
    findings = inspect("\n".join(parts))
    title, text = (mask(part, found) for part, found in zip(parts[:2], _by_part(parts, findings), strict=False))
    severities = {finding.severity for finding in findings}
    return Verdict(
        severity=min(severities, default=None),  # "block" comes first
        kinds=tuple(dict.fromkeys(finding.kind for finding in findings)),
        masked=Written(text, None if written.title is None else title),
    )


def certain(text: str) -> tuple[Finding, ...]:
    """What no title may hold, whatever its author decides."""
    return tuple(finding for finding in inspect(text) if finding.severity == "block")


def _by_part(parts: tuple[str, ...], findings: tuple[Finding, ...]) -> Iterator[list[Finding]]:
    """The findings of each part, by offsets into it; one that reaches over a border is in both."""
    start = 0
    for part in parts:
        end = start + len(part)
        yield [
            replace(finding, start=max(finding.start, start) - start, end=min(finding.end, end) - start)
            for finding in findings
            if finding.start < end and finding.end > start
        ]
        start = end + 1
