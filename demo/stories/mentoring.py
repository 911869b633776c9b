"""What five members told of themselves to be brought together: three who offer, two who wait. Camille comes later."""

from dataclasses import dataclass
from datetime import time

DAY, AT = 2, time(12, 15)
"""When all of them did, in the week of the questions; in UTC."""


@dataclass(frozen=True, slots=True)
class Told:
    """The one form of who registers as `role`; a mentor may offer more than the one place that everybody has."""

    by: str
    role: str
    status: str
    specialty: str
    region: str
    topics: tuple[str, ...]
    places: int = 1

    @property
    def form(self) -> dict[str, str | list[str]]:
        return {
            "profession": ["doctor"],
            "status": [self.status],
            "specialty": self.specialty,
            "region": self.region,
            "topics": list(self.topics),
        }


PROFILES = (
    Told(
        "helene",
        "mentor",
        "retired",
        "MG",
        "38",
        ("paperwork", "difficult-consultations", "balance", "thesis"),
        places=2,
    ),
    Told("karim", "mentor", "self-employed", "MG", "59", ("settling", "paperwork", "billing")),
    Told("yann", "mentor", "employed", "médecine du travail", "56", ("balance", "career")),
    Told("thomas", "mentee", "locum", "MG", "26", ("settling", "billing")),
    Told("ines", "mentee", "intern", "psy", "13", ("balance", "thesis")),
)
