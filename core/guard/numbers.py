"""Numbers that a word just before, a check or their shape tells: files, professionals, vehicles."""

import re
from collections.abc import Iterator

from core.guard.context import lead, tail
from core.guard.finding import Finding
from core.guard.patterns import any_of
from core.guard.view import View

_REACH = 60  # characters before a number in which the word that announces it begins
_RUN = re.compile(
    r"(?<![\w,])(?<!\d\.)(?<![a-z][-/])(?:[a-z]{1,6}+[-/]){0,2}+[a-z]{0,6}+\d"
    r"(?:[ ./-]?\d|[-/]?[a-z]{1,3}[-/]?(?=\d)){3,15}+"
    r"(?:[-/]?[a-z]{1,3})?(?!\w)(?![.,]\d)"
)
# Programs that keep records: a number after their name is one of theirs.
_SOFTWARE = any_of(
    """
    dxcare orbis crossway weda sillage easily hopital_manager mediboard cariatides axigate osiris resurgences urqual
    dopasoins hexagone clinicom softway medimust hellodoc medistory axisante almapro cora m-crossway pacs
    """
)
_NO = r"(?:n[o°.]{0,2}|num(?:ero)?\.?|nr|#|id|identifiant|code|ref(?:erence)?\.?|number)"
_OF = r"(?: ?(?:de |d'|du |l')?(?:la |le |l'|ma |mon |sa |son )?)"
_WHOSE = (
    r"(?: (?:medical|hospitalier|administratif|mdph|caf|crip|cmp|cmpp|ase|ssiad|had|pmi|msa|cpam|apa|pch|aah|aeeh|secu"
    r"|aux urgences|de travail|(?:de |du |de la |de ma |de mon )?patiente?))?"
)
_WHERE = r"\(?(?:interne|permanent|local|externe|(?:du |de l'|au )?(?:chu|ch|ght|hopital|clinique|labo|service))\)?"
_BEARER = any_of(
    """
        patiente? dossier sejour venue admission hospitalisation passage iep ipp nda allocataire adherente? mutuelle
        sinistre beneficiaire echantillon prelevement anapath examen compte-rendu episode dmp passeport cni
        carte_d'identite accident accident_du_travail titre_de_sejour permis_de_conduire pat labo labo_de_biologie
        demande demande_labo accession hospit entree ecrou etranger agdref procedure pv parquet assure transfusion
        inclusion matricule file chart record case hospital
    """
)
_ALWAYS = any_of("ipp i.p.p nda iep nip ndos mrn matricule passeport accession patid pid id_pat ecrou")
# IPP is also a drug class and a rate, NDA an agreement: what is measured, or a year, is no file number.
_FILE = re.compile(
    rf"(?:\b{_ALWAYS}\.?{_WHOSE}(?: ?{_NO}| {_WHERE}){{0,2}}"
    rf"|\b{_NO}{_OF}{_BEARER}{_WHOSE}(?: {_WHERE})?"
    rf"|\b{_BEARER}{_WHOSE}(?: ?{_NO}|(?P<signed> ?[:=])(?=[ \n]*$))(?: {_WHERE})?"
    rf"|\b(?P<loose>(?:dossier|sejour|venue|patiente?){_WHOSE}|etiquette|identifiant|cni|carte d'identite"
    rf"|(?:(?:dossier|fiche|patiente?|n°|id) )?{_SOFTWARE}(?: {_NO})?|{_NO}{_OF}(?:caf|mdph|mgen|ame|at|accident)))"
    r"(?: (?:est|c'est|le|:)){0,2}[ \n:=#(>-]{0,4}$"
)
_CODE = re.compile(r"[a-z]{2,6}[-/](?:[a-z]{1,6}[-/])?\d")  # "CMP-NORD-3307": no value is written so
_LETTER_AFTER = re.compile(r" [B-XZ](?![\w'.])")  # "231145087 P"
_JOINED = re.compile(r"(?:ipp|nda|iep|nip)-?\d{5}")
_LEAST, _PARTED_LEAST, _LOOSE_LEAST = 4, 5, 6  # digits
_MEASURED = re.compile(r" ?(?:%|mg|ug|g\b|ml|ui\b|€|euros?|ans?\b|jours?|mois|semaines?|h\b|\*|cp\b|comprimes?|fois)")
_DATE = re.compile(
    r"\d{1,2}[ ./-]\d{1,2}[ ./-](?:\d\d)?\d\d(?!\d)|(?:19|20)\d\d(?:[ ./-]{1,3}(?:19|20)\d\d)?$"
    r"|(?:19|20)\d\d-\d\d-\d\d$"
)
_DIALLED = re.compile(r"0[1-9]\d{8}$")  # "n° CAF 0810253810"
_PROFESSIONAL = re.compile(
    rf"\b(?:{any_of('rpps adeli finess inami gln prescripteur')}|(?:numero|num|n°) ?(?:am|d'ordre|ordinal))\b"
    r"[^\d\n]{0,25}$"
)
_PROFESSIONAL_LEAST = 8  # digits
_RPPS = re.compile(r"1(?<![\w.,+-].)(?<!\d .)[ .]?[01](?:[ .]?\d){9}(?![.,]?\w)")

# Sought from the digits on: letters are everywhere.
_PLATE = re.compile(r"(?=\d)(?<!\d)\d{3}(?P<gap>[- .]?)[a-hj-np-tv-z]{2}(?![\w-])")
_PLATE_START = re.compile(r"(?<![\w-])[a-hj-np-tv-z]{2}$")
_OLD_PLATE = re.compile(
    r"(?=\d)(?<![\w-])(?:\d{2,4}[ -]?[a-z]{2,3}[ -]?(?:\d\d|2[ab]|97[1-6])|[1-9]-[a-z]{3}-\d{3})(?![\w-])"
)
_VEHICLE = re.compile(
    r"\b(?:immat\w{0,12}|"
    + any_of(
        """
        plaques? garee? stationnee? parking camping-car tracteur remorque trottinette voiture vehicule auto moto scooter
        camion camionnette fourgon ambulance vsl taxi conducteur conductrice clio twingo megane kangoo scenic golf polo
        berlingo partner c1 c3 c4 c5 205 206 207 208 308 renault peugeot citroen dacia duster sandero volkswagen ford
        fiat opel toyota yaris audi bmw mercedes tesla nissan plate car
        """
    )
    + r")\b"
)


def announced(view: View) -> Iterator[Finding]:
    """Find the numbers of files and of professionals by the word that announces them."""
    for match in _RUN.finditer(view.lower):
        before = view.lower[max(0, match.start() - _REACH) : match.start()]
        digits = sum(map(str.isdecimal, match[0]))
        if _PROFESSIONAL.search(before):
            if digits >= _PROFESSIONAL_LEAST:
                yield Finding(*match.span(), "professional_id")
            continue
        cue = _FILE.search(before)
        least = _PARTED_LEAST if re.search("[ ./-]", match[0]) else _LEAST
        if not cue and _JOINED.match(match[0]):  # "IPP0093317"
            yield Finding(*match.span(), "record_number", "block")
        if cue and _CODE.match(match[0]):
            least = _LEAST
        elif cue and cue["loose"]:
            least = _LOOSE_LEAST
        if not cue or digits < least:
            continue
        if (cue["loose"] or cue["signed"]) and " " in match[0]:  # a series of values
            continue
        if cue["loose"] and _DIALLED.match(match[0]):
            continue
        if not _DATE.match(match[0]) and not _MEASURED.match(view.lower, match.end()):
            letter = _LETTER_AFTER.match(view.text, match.end())
            yield Finding(match.start(), letter.end() if letter else match.end(), "record_number", "block")


def rpps(view: View) -> Iterator[Finding]:
    """Find what has an RPPS's shape and check (11 digits, Luhn), whatever stands around."""
    for match in _RPPS.finditer(view.text):
        if _luhn(match[0]):
            yield Finding(*match.span(), "professional_id")


def _luhn(number: str) -> bool:
    digits = [int(sign) for sign in reversed(number) if sign.isdecimal()]
    return (sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])) % 10 == 0


def plates(view: View) -> Iterator[Finding]:
    """Find number plates: today's French and the Belgian by their hyphens, others beside a word for a vehicle."""
    for match in _PLATE.finditer(view.lower):
        letters = match.start() - len(match["gap"])
        start = _PLATE_START.search(view.lower, max(0, letters - 2), letters)
        if not start or view.lower[letters : match.start()] != match["gap"]:
            continue
        if match["gap"] == "-" or _of_a_vehicle(view, start.start(), match.end()):
            yield Finding(start.start(), match.end(), "plate")
    for match in _OLD_PLATE.finditer(view.lower):
        if match[0][1] == "-" or _of_a_vehicle(view, *match.span()):
            yield Finding(*match.span(), "plate")


def _of_a_vehicle(view: View, start: int, end: int) -> bool:
    return bool(_VEHICLE.search(lead(view, start, 50)) or _VEHICLE.search(tail(view, end, 20)))
