"""Numbers that a word just before, a check or their shape tells: files, professionals, vehicles."""

import re
from collections.abc import Iterator

from core.guard.context import lead
from core.guard.finding import Finding
from core.guard.view import View

_REACH = 60  # characters before a number in which the word that announces it begins
_RUN = re.compile(r"(?<![\w.,])(?:[a-z]{1,4}[-/]?)?\d(?:[ ./-]?\d|[a-z](?=\d)){4,15}+(?:[-/]?[a-z]{1,3})?(?!\w)(?![.,]\d)")

_NO = r"(?:n[o°.]{0,2}|num(?:ero)?\.?|nr|#|id|identifiant|code|ref(?:erence)?\.?)"
_OF = r"(?: ?(?:de |d'|du |l')?(?:la |le |l'|ma |mon |sa |son )?)"
_WHOSE = r"(?: (?:medical|hospitalier|administratif|mdph|caf|(?:de |du |de la |de ma |de mon )?patiente?))?"
_BEARER = (
    r"(?:patiente?|dossier|sejour|venue|admission|hospitalisation|passage|iep|ipp|nda|allocataire|adherente?|mutuelle|sinistre"
    r"|beneficiaire|echantillon|prelevement|passeport|cni|carte d'identite|titre de sejour|permis de conduire|accident|at)"
)
# IPP is also a drug class and a rate, NDA an agreement: what is measured, or a year, is no file number.
_FILE = re.compile(
    rf"(?:\b(?:ipp|nda|iep|nip|ndos|mrn|matricule|passeport){_WHOSE}(?: ?{_NO})?"
    rf"|\b{_NO}{_OF}{_BEARER}{_WHOSE}"
    rf"|\b{_BEARER}{_WHOSE}(?: ?{_NO}| ?[:=](?=[ \n]*$))"
    r"|\b(?P<loose>dossier|sejour|venue))"
    r"(?: (?:est|c'est|le|:)){0,2}[ \n:=#(-]{0,4}$"
)
_LOOSE_LEAST = 6  # digits
_MEASURED = re.compile(r" ?(?:%|mg|ug|g\b|ml|ui\b|€|euros?|ans?\b|jours?|mois|semaines?|h\b|\*|cp\b|comprimes?|fois)")
_DATE = re.compile(
    r"\d{1,2}[ ./-]\d{1,2}[ ./-](?:\d\d)?\d\d(?!\d)|(?:19|20)\d\d(?:[ ./-]{1,3}(?:19|20)\d\d)?$|(?:19|20)\d\d-\d\d-\d\d$"
)
_PROFESSIONAL = re.compile(
    r"\b(?:rpps|adeli|finess|inami|gln|prescripteur|(?:numero|num|n°) ?(?:am|d'ordre|ordinal))\b[^\d\n]{0,25}$"
)
_PROFESSIONAL_LEAST = 8  # digits
_RPPS = re.compile(r"1(?<![\w.,+-].)(?<!\d .)[ .]?[01](?:[ .]?\d){9}(?![.,]?\w)")
_PLATE = re.compile(r"(?=[A-Za-z])(?<![\w-])[A-HJ-NP-TV-Z]{2}([- .]?)\d{3}\1[A-HJ-NP-TV-Z]{2}(?![\w-])", re.IGNORECASE)
_BELGIAN_PLATE = re.compile(r"(?=\d)(?<![\w-])[1-9]-[A-Z]{3}-\d{3}(?![\w-])", re.IGNORECASE)
_OLD_PLATE = re.compile(r"(?=\d)(?<![\w-])\d{2,4}[ -]?[A-Z]{2,3}[ -]?(?:\d\d|2[AB]|97[1-6])(?![\w-])", re.IGNORECASE)
_VEHICLE = re.compile(
    r"\b(?:plaques?|immat\w{0,12}|voiture|vehicule|auto|moto|scooter|camion\w{0,6}|fourgon|ambulance|vsl|taxi|conduct\w{3,4}"
    r"|clio|twingo|megane|kangoo|scenic|golf|polo|berlingo|partner|c[1345]|20[678]|[23]08|renault|peugeot|citroen|dacia|duster"
    r"|sandero|volkswagen|ford|fiat|opel|toyota|yaris|audi|bmw|mercedes|tesla|nissan|plate|car)\b"
)


def announced(view: View) -> Iterator[Finding]:
    """Find the numbers of files and of professionals by the word that announces them."""
    for match in _RUN.finditer(view.lower):
        before = view.lower[max(0, match.start() - _REACH) : match.start()]
        digits = sum(map(str.isdecimal, match[0]))
        if _PROFESSIONAL.search(before):
            if digits >= _PROFESSIONAL_LEAST:
                yield Finding(*match.span(), "professional_id")
        elif (cue := _FILE.search(before)) and (digits >= _LOOSE_LEAST or not cue["loose"]):
            if not _DATE.match(match[0]) and not _MEASURED.match(view.lower, match.end()):
                yield Finding(*match.span(), "record_number", "block")


def rpps(view: View) -> Iterator[Finding]:
    """Find what has an RPPS's shape and check (11 digits, Luhn), whatever stands around."""
    for match in _RPPS.finditer(view.text):
        if _luhn(match[0]):
            yield Finding(*match.span(), "professional_id")


def _luhn(number: str) -> bool:
    digits = [int(sign) for sign in reversed(number) if sign.isdecimal()]
    return (sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0


def plates(view: View) -> Iterator[Finding]:
    """Find number plates: today's by their hyphens, the others beside a word for a vehicle."""
    for pattern in (_PLATE, _BELGIAN_PLATE, _OLD_PLATE):
        for match in pattern.finditer(view.text):
            sure = pattern is not _OLD_PLATE and "-" in match[0]
            if sure or _VEHICLE.search(lead(view, match.start(), 50)):
                yield Finding(*match.span(), "plate")
