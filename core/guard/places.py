"""Postal addresses: whole ones, and the parts that lead to somebody's door. An institution's are let through."""

import re
from collections.abc import Iterator

from core.guard.context import lead, tail
from core.guard.finding import Finding
from core.guard.view import NAMED, View

# What is hardly ever anything but a way, and what is one only before a proper name.
_WAY = re.compile(
    r"\b(?:(?P<sure>rue|avenue|boulevard|(?:ave?|bd|bld|blvd|boul|imp)\.?|impasse|allees?|chemin|ruelle|venelle|chaussee"
    r"|faubourg|fbg|lotissement|lieu[ -]dit)"
    r"|place|(?:pl|rte)\.?|route|quai|cours|square|passage|residence|sentier|villa|cite|hameau|esplanade|rond[ -]point|montee"
    r"|traverse|clos|mail|parc|domaine|quartier|cote|promenade|sente)(?= {1,2}\w)"
)
_WAYS = frozenset(
    "rue avenue boulevard av ave bd bld blvd boul imp impasse allee allees chemin ruelle venelle chaussee faubourg fbg"
    " lotissement dit place pl rte route quai cours square passage residence sentier villa cite hameau esplanade point montee"
    " traverse clos mail parc domaine quartier cote promenade sente street road lane drive".split()  # noqa: SIM905
)
_NUMBER = re.compile(r"(?<![\w.,/])\d{1,4}(?: ?(?:bis|ter|quater|[a-d])\b)?(?: ?[-/] ?\d{1,4})?,? {1,2}$")
_NUMBER_MOST = 24
_ENGLISH = re.compile(r"(?=\d)(?<![\w.,/])\d{1,4}[a-d]? [A-Z][a-z]+(?: [A-Z][a-z]+)? (?:Street|Road|Lane|Drive|Avenue|Close)\b")
_WORD = re.compile(r"[ -]{0,2}(?P<word>(?:[DLdl]')?[A-Za-z\d][A-Za-z\d.]*(?:['-][A-Za-z\d]+)*)")
_MOST_WORDS = 8
_OF = frozenset("de du des la le les d l au aux sur sous en et saint sainte st ste".split())  # noqa: SIM905
_NO_NAME = frozenset(
    "est a ou qui que avec pour depuis chez dans il elle sans car mais donc se ne pas ce cette je tu on nous vous ils elles"
    " son sa ses mon ma mes un une publique voisine pietonne entre vers".split()  # noqa: SIM905
)
_DATED = re.compile(r" (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?: 1[89]\d\d)?\b", re.I)
_TOWN = (
    r"[A-Z][A-Za-z]*+(?:[' -]{1,2}(?:(?:sur|sous|en|le|la|les|de|du|des|lez|les|aux?|d|l)[ '-])?[A-Z][A-Za-z]*+){0,4}"
    r"(?: (?:cedex|CEDEX|Cedex)(?: \d{1,2})?)?"
)
_FLOOR = (
    r"(?:[ ,;\n-]{1,3}(?:bat|batiment|appt?|apt|appartement|etage|escalier|esc|porte|bte|boite|res|residence|\d{1,2}e(?:me)?)"
    r"\b\.? ?\w{1,12}){0,3}"
)
_REST = re.compile(
    rf"(?i:{_FLOOR})(?:[ ,;\n()-]{{1,3}}(?:(?:a|in) )?(?P<code>(?:(?:F|B|CH|L)-? ?)?\d{{4,5}}) (?:{_TOWN}|[a-z][a-z-]+)|(?:,| a| in) {_TOWN})"
)
_HOUSE_AFTER = re.compile(r",? {1,2}(?:n° ?)?\d{1,4} ?[a-d]?\b(?! ?(?:ans|mg|mois|h\b|€))")
_CODE_AND_TOWN = re.compile(rf"(?=\d)(?<![\w.,/+-])(?:0[1-9]|[1-8]\d|9[0-8])\d{{3}} {{1,2}}{_TOWN}")

_HOME = re.compile(
    r"\b(?:habit\w{1,5}|demeur\w{2,5}|domicil\w{2,5}|adresse|resid\w{1,4}|log\w{1,3}|vi[ts]|vivant|vivent|chez (?:elle|lui)"
    r"|patiente?|m|mr|mme|mlle|monsieur|madame|dame|visite|lives|living|address)\b"
)
_INSTITUTION = re.compile(
    r"\b(?:cpam|caf|cgss|msa|ars|ordre|conseil|chu|chru|hopital|hospitali?er|clinique|cabinet|maison (?:medicale|de sante)|msp"
    r"|ministere|siege|tribunal|mairie|prefecture|association|laboratoire|pharmacie|service|centre|mdph|urssaf|carmf|cnam"
    r"|faculte|universite|congres|formation|institut|ecole|bp|cs|has|ansm|inserm|caisse|commission|syndicat|ehpad|pmi|cmp"
    r"|assurance maladie|assurance|dac|medecin conseil|parquet|maison)\b"
)


def addresses(view: View) -> Iterator[Finding]:
    """Find ways with a number ("block") or without ("warn"), with the postcode and town that follow."""
    if _WAYS.isdisjoint(view.words):
        return
    for way in _WAY.finditer(view.lower):
        number = _NUMBER.search(view.lower, max(0, way.start() - _NUMBER_MOST), way.start())
        end = _named(view.text, way.end(), bool(number and way["sure"]))
        if end is None:
            continue
        start = number.start() if number else way.start()
        said = lead(view, start, 80)
        home = bool(_HOME.search(said))
        house = None if number else _HOUSE_AFTER.match(view.lower, end)
        rest = _REST.match(view.text, house.end() if house else end)
        if house and not home and not (rest and rest["code"]):
            house, rest = None, _REST.match(view.text, end)
        end = rest.end() if rest else house.end() if house else end
        if not home and (
            _INSTITUTION.search(said) or "cedex" in view.lower[start:end] or _INSTITUTION.match(tail(view, end).lstrip(" ,("))
        ):
            continue
        if number or house:
            yield Finding(start, end, "address", "block")
        elif way["sure"] or home:
            yield Finding(start, end, "address")
    for match in _ENGLISH.finditer(view.text):
        yield Finding(*match.span(), "address", "block")


def _named(text: str, place: int, freely: bool) -> int | None:
    """Return where a way's name ends, or None where no name follows; `freely` takes two words without a capital."""
    end, small = None, 0
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, place)
        if not word:
            break
        plain = word["word"].lower().rstrip(".")
        bare = plain.removeprefix("d'").removeprefix("l'")
        before, place = place, word.end()
        if plain in _OF:
            continue
        if bare.isdecimal():  # "rue du 8 mai 1945"
            dated = _DATED.match(text, place) if len(bare) <= 2 else None
            if not dated or before == word.start("word"):
                break
            end = place = dated.end()
        elif word["word"].removeprefix("d'").removeprefix("l'")[0].isupper() and plain not in _NO_NAME:
            end = place - word["word"].endswith(".")
        elif freely and small < 2 and plain not in _NO_NAME:
            end, small = place, small + 1
        else:
            break
        if word["word"].endswith(".") and len(plain) > 3:  # the end of a sentence
            break
    return end


def towns(view: View) -> Iterator[Finding]:
    """Find a postcode and town beside a person."""
    for match in _CODE_AND_TOWN.finditer(view.text):
        if _HOME.search(lead(view, match.start())) or NAMED in view.text[max(0, match.start() - 40) : match.start()]:
            yield Finding(*match.span(), "address")
