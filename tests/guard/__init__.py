"""The patient guard. Everybody here is invented: numbers from ranges kept for fiction, communes that do not exist."""

from itertools import pairwise

from core.guard import Kind, Severity, inspect

Found = tuple[Kind, Severity, str]


def found(text: str) -> list[Found]:
    """What the guard finds, in order, with the words themselves."""
    return [(finding.kind, finding.severity, text[finding.start : finding.end]) for finding in inspect(text)]


def keyed(body: str) -> str:
    """A NIR of 13 signs with its key."""
    return f"{body}{97 - int(body.replace('2A', '19').replace('2B', '18')) % 97:02}"


def spaced(nir: str, gap: str = " ") -> str:
    """A NIR in the groups in which it is printed."""
    bounds = (0, 1, 3, 5, 7, 10, 13, 15)
    return gap.join(nir[one:other] for one, other in pairwise(bounds) if nir[one:other])
