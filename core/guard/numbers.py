"""Numbers that a word just before, a check or their shape tells: files, professionals, vehicles."""

import re
from collections.abc import Iterator

from core.guard.context import lead
from core.guard.finding import Finding
from core.guard.view import View

_REACH = 60  # characters before a number in which the word that announces it begins
_RUN = re.compile(r"(?<![\w.,])(?:[a-z]{1,4}[-/]?)?\d(?:[ ./-]?\d){4,13}+(?:[-/]?[a-z]{1,3})?(?!\w)(?![.,]\d)")
_MIXED = re.compile(r"(?<![\w.,])(?=[a-z\d-]{0,9}\d)[a-z\d]{2,8}(?:-[a-z\d]{2,8}){1,3}(?![\w-])")

_NO = r"(?:n[o°.]{0,2}|num(?:ero)?\.?|nr|#|id|identifiant|code)"
_OF = r"(?: ?(?:de |d'|du |l')?(?:la |le |l'|ma |mon |sa |son )?)"
_WHOSE = r"(?: (?:medical|hospitalier|administratif|mdph|caf|(?:de |du |de la |de ma |de mon )?patiente?))?"
# IPP is also a drug class and a rate, NDA an agreement: what is measured, or a year, is no file number.
_FILE = re.compile(
    rf"(?:\b(?:ipp|nda|iep|nip|ndos|mrn|matricule){_WHOSE}"
    rf"|\b{_NO}{_OF}(?:patiente?|dossier|sejour|venue|admission|hospitalisation|passage|iep|ipp|nda|allocataire"
    rf"|adherente?|mutuelle|sinistre|beneficiaire|echantillon|prelevement){_WHOSE}"
    rf"|\b(?:dossier|patiente?|sejour|venue|admission|hospitalisation|passage|allocataire|adherente?|sinistre"
    rf"|beneficiaire|echantillon|prelevement){_WHOSE}(?: ?{_NO}| ?[:=](?=[ \n]*$)))"
    r"(?: (?:est|c'est|le|:)){0,2}[ \n:=#(-]{0,4}(?:n[o°.]{0,2} ?)?$"
)
_MEASURED = re.compile(r" ?(?:%|mg|ug|g\b|ml|ui\b|€|euros?|ans?\b|jours?|mois|semaines?|h\b|\*|cp\b|comprimes?|fois)")
_DATE = re.compile(
    r"\d{1,2}[ ./-]\d{1,2}[ ./-](?:\d\d)?\d\d(?!\d)|(?:19|20)\d\d(?:[ ./-]{1,3}(?:19|20)\d\d)?$|(?:19|20)\d\d-\d\d-\d\d$"
)
_PROFESSIONAL = re.compile(
    r"\b(?:rpps|adeli|finess|inami|gln|(?:numero|num|n°) ?(?:am|d'ordre|ordinal|de prescripteur|prescripteur))\b[^\d\n]{0,25}$"
)
_RPPS = re.compile(r"(?<![\w.,+-])(?<!\d )1[ .]?[01](?:[ .]?\d){9}(?![.,]?\w)")
_PLATE = re.compile(r"(?<![\w-])[A-HJ-NP-TV-Z]{2}([- .]?)\d{3}\1[A-HJ-NP-TV-Z]{2}(?![\w-])", re.IGNORECASE)
_BELGIAN_PLATE = re.compile(r"(?<![\w-])[1-9]-[A-Z]{3}-\d{3}(?![\w-])", re.IGNORECASE)
_OLD_PLATE = re.compile(r"(?<![\w-])\d{2,4}[ -]?[A-Z]{2,3}[ -]?(?:\d\d|2[AB]|97[1-6])(?![\w-])", re.IGNORECASE)
_VEHICLE = re.compile(
    r"\b(?:plaques?|immatricul\w{1,9}|voiture|vehicule|auto|moto|scooter|camion\w{0,6}|fourgon|ambulance|vsl|taxi)\b"
)


def announced(view: View) -> Iterator[Finding]:
    """Find the numbers of files and of professionals by the word that announces them."""
    for pattern in (_RUN, _MIXED):
        for match in pattern.finditer(view.lower):
            before = view.lower[max(0, match.start() - _REACH) : match.start()]
            if _PROFESSIONAL.search(before) and sum(map(str.isdecimal, match[0])) >= 8:
                yield Finding(match.start(), match.end(), "professional_id")
            elif (
                _FILE.search(before)
                and not _DATE.match(match[0])
                and not _MEASURED.match(view.lower, match.end())
            ):
                yield Finding(match.start(), match.end(), "record_number", "block")


def rpps(view: View) -> Iterator[Finding]:
    """Find what has an RPPS's shape and check (11 digits, Luhn), whatever stands around."""
    for match in _RPPS.finditer(view.text):
        if _luhn(match[0]):
            yield Finding(match.start(), match.end(), "professional_id")


def _luhn(number: str) -> bool:
    digits = [int(sign) for sign in reversed(number) if sign.isdecimal()]
    return (sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0


def plates(view: View) -> Iterator[Finding]:
    """Find number plates: today's by their hyphens, the others beside a word for a vehicle."""
    for pattern in (_PLATE, _BELGIAN_PLATE, _OLD_PLATE):
        for match in pattern.finditer(view.text):
            sure = pattern is not _OLD_PLATE and "-" in match[0] and match[0].isupper()
            if sure or _VEHICLE.search(lead(view, match.start(), 50)):
                yield Finding(match.start(), match.end(), "plate")
