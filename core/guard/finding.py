"""What the guard finds, and the words that stand in its place once it is masked."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Kind = Literal[
    "nir",
    "phone",
    "email",
    "birth_date",
    "name",
    "address",
    "record_number",
    "professional_id",
    "plate",
    "url",
    "handle",
    "combination",
]
Severity = Literal["block", "warn"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that may tell who a person is: `text[start:end]`, never the words themselves.

    "block" is masked before anything is stored or shown; with "warn" the author decides.
    """

    start: int
    end: int
    kind: Kind
    severity: Severity = "warn"


LABELS: Mapping[Kind, str] = MappingProxyType(
    {
        "nir": "[numéro de sécu]",
        "phone": "[téléphone]",
        "email": "[adresse e-mail]",
        "birth_date": "[date de naissance]",
        "name": "[nom]",
        "address": "[adresse]",
        "record_number": "[numéro de dossier]",
        "professional_id": "[numéro professionnel]",
        "plate": "[immatriculation]",
        "url": "[lien]",
        "handle": "[pseudo]",
        "combination": "[détail]",
    }
)
"""What a masked text says instead. Fixed, and not in locales/: the labels become part of what the member publishes, and
the guard must know its own labels again, whatever the language of whoever reads."""
