"""Phone numbers: French, overseas, Belgian, Swiss, of Quebec, and any with a country code.

Public lines are let through: short numbers, those that begin with 08, 0800 or 1-800, a few known ones, and an
institution's landline. The author's own number is for the author to publish.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from core.guard.context import lead, tail
from core.guard.finding import Finding
from core.guard.patterns import any_of, listed
from core.guard.view import View

_GAP = r"[ .\-/()]{0,3}"
# Country codes with the fewest and the most digits that follow; any other has from 7 to 11.
_LENGTHS = {
    "1": (10, 10), "32": (8, 9), "33": (9, 9), "41": (9, 9), "352": (6, 9), "377": (8, 9),
    "262": (9, 9), "590": (9, 9), "594": (9, 9), "596": (9, 9), "508": (6, 9), "687": (6, 6), "689": (8, 8),
    "212": (9, 9), "213": (8, 9), "216": (8, 8), "221": (9, 9), "225": (10, 10), "237": (9, 9), "243": (9, 9),
    "34": (9, 9), "39": (9, 10), "44": (10, 10), "49": (7, 11), "351": (9, 9), "40": (9, 9), "90": (10, 10),
}  # fmt: skip
_TRUNK = frozenset({"32", "33", "41", "44", "49"})  # where many write the national zero after the code
_ABROAD = re.compile(
    rf"(?:\+(?<!\w\+){_GAP}|00(?<![\w.,+]00)[ .\-]?)"
    rf"(?P<code>{'|'.join(sorted(_LENGTHS, key=len, reverse=True))}|(?<=\+)[2-9]\d{{1,2}}){_GAP}"
    rf"(?P<rest>\d(?:{_GAP}\d){{5,11}}+)(?!\d)"
)
_WITHOUT_PLUS = re.compile(r"33(?<![\w+.,]33)[ .-]?[67](?:\d{8}|(?:[ .-]?\d\d){4})(?!\d)")

# Ten digits from a zero; many type the letter for it.
_FREE_GAP = r"(?:[^\w+\x00\x01]|_){0,3}"
_TEN = rf"{_FREE_GAP}[1-79](?:{_FREE_GAP}(?:\d|[Oo](?=[\s.\-/]{{0,3}}\d))){{8}}(?!\d)"
_NATIONAL = re.compile(rf"(?P<number>[0Oo](?<![\w+].)(?<!\d[.,/-].){_TEN})")
_ANOTHER = re.compile(rf"[.,/-](?P<number>[0Oo]{_TEN})")  # hard upon the one before
_COMMON = frozenset(" .-/()\n")  # other signs part pairs only, and then all alike
_PAIRS = (2, 2, 2, 2, 2)
_CLEAR = frozenset({(10,), _PAIRS})
# How many digits stand between the gaps: what a landline looks like, and dates or series do not.
_LAYOUTS = _CLEAR | {
    (4, 2, 2, 2), (3, 3, 2, 2), (2, 8), (4, 6), (2, 4, 4), (2, 3, 3, 2), (2, 2, 3, 3), (2, 3, 2, 3), (4, 3, 3),
    (1, 3, 3, 3), (1, 1, 2, 2, 2, 2), (1, 9), (2, 2, 6), (3, 3, 4), (3, 7), (4, 4, 2),
    (1, 3, 2, 2, 2),
}  # fmt: skip
_CROWDED = re.compile(r"[\d\x00][ .\-/]{1,3}$")  # more digits just before
_DATE = re.compile(r"\d{1,2}[ ./-]{1,3}(?:0?[1-9]|1[0-2])[ ./-]{1,3}(?:19|20)\d\d|(?:19|20)\d\d[ ./-]\d")
_BELGIAN = re.compile(
    r"0(?<![\w+].)(?<!\d[ .,/-].)(?:[1-79][ /.-]{1,3}\d{3}|(?:[1-7]\d|8[1-9])[ /.-]{1,3}\d\d)[ .]\d\d[ .]\d\d"
    r"(?![ .,/]?\d)"
)
_QUEBEC = re.compile(
    rf"(?=[\d(])(?<![\w+])(?:1[ .-])?\(?{any_of('263 354 367 418 438 450 468 514 579 581 819 873')}(?:\) ?|[ .-])"
    r"\d{3}[ .-]\d{4}(?!\d)"
)
# A number that words interrupt: "06 39 98 (puis 12 47)", "07 61, la suite c'est 44 08 93", "06 39 98... 12 47".
_THEN = any_of("puis ensuite apres enfin suite fin poste et_puis et_ensuite et_apres et_enfin la_suite la_fin then")
_ASIDE = (
    r"(?:[ ,;]{0,2}\.{2,4} ?|[ ,;:.(/-]{1,4}"
    rf"(?:{_THEN}\b[^\d\n\x00\x01]{{1,20}}|\((?:[a-z' ]{{2,20}} )?))"
)
_INTERRUPTED = re.compile(
    rf"0[1-79](?<![\w+,./-]..)(?:[ .-]?\d\d){{1,3}}+(?!\d){_ASIDE}(?P<rest>\d\d(?:[ .-]?\d\d){{0,2}}+)(?![.,]?\d)"
)
_BARE = re.compile(rf"(?=\d)(?<![\w+.,])\d(?:{_GAP}\d){{5,11}}+(?![.,]?\d)")
_LEAST_BARE = 8  # digits; fewer only after the surest words
_DIGIT = re.compile(r"\d")
_GROUP = re.compile(r"[\dOo]+")

_SURE = any_of("tels? telephone tph phone gsm natel portable whatsapp joignable joindre")
_SURE_CUE = re.compile(rf"\b(?:{_SURE}|appeler)\b[^\d]{{0,12}}$")
_CUE = re.compile(
    rf"\b(?:{_SURE}|{any_of('telephones mobile port sms 06 07 ring cell')}"
    rf"|{any_of('appeler appelez appelle appellent rappeler rappelez rappelle contacter contactez call text reach')}"
    rf"(?: \w+){{0,3}} {any_of('au sur_le on at')}"
    rf"|{any_of('son leur ton votre mon his her my our')} {any_of('numero num number')})\b[^\d]{{0,25}}$"
)
_OWN = re.compile(
    r"\b(?:(?:r?appel\w{1,4}|contact\w{1,2}|ecri\w{1,4}|joign\w{1,3}|envo\w{1,4}|textot?\w{1,3})[ -]moi"
    rf"|mon {any_of('numero num n° tel telephone portable perso mobile fixe gsm whatsapp 06 07 contact')}"
    rf"|m(?:e |'){any_of('joindre contacter appeler rappeler ecrire envoyer texter trouver')}"
    rf"|{any_of('je_suis_joignable je_suis_dispo je_suis_disponible je_suis_au')}"
    rf"|{any_of('call text ring reach contact phone message whatsapp')} me"
    rf"|my {any_of('own_number number phone mobile cell')})\b"
)
_OWN_AFTER = re.compile(
    rf"[ ,(:-]{{1,3}}(?:c'est )?m(?:on|a|y) {any_of('numero num portable tel perso ligne number mobile')}\b"
)
_CUE_AFTER = re.compile(
    rf"[ ,(:-]{{1,3}}(?:c'est )?(?:le |la |son |sa )?{any_of('tel telephone portable gsm natel cell mobile numero')}\b"
)
_INSTITUTION = re.compile(
    r"\b"
    + any_of(
        """
        crat antipoison samu ars cpam cgss msa urssaf caf mdph crip pmi cnam ameli standard secretariat accueil hotline
        helpline plateforme ligne cellule astreinte conseil_departemental conseil_regional conseil_national ordre carmf
        cnr coreb crpv pharmacovigilance centre service association chu chru chr hopital clinique laboratoire institut
        prefecture parquet tribunal commissariat gendarmerie mairie assurance syndicat urgences regulation l'etranger
        numero_vert numero_public numero_unique assistance support sav depannage permanence guichet maternite csapa cmp
        cpts maison_medicale agence carsat ccas smur caisse rectorat dreets
        """
    )
    + r"\b"
)
_PERSON = re.compile(
    r"\b"
    + any_of(
        """
        patiente? m mr mme mlle monsieur madame domicile fils fille mari femme epouse? mere pere maman papa conjointe?
        joignable joindre aidante? famille voisine? soeur frere sa son chez_elle chez_lui perso personnel employeur kine
        """
    )
    + r"\b"
)
# Public lines that look like a person's: some of content/resources.json, drugs in pregnancy, the poison centres.
_PUBLIC = listed(
    """
    0608282589 5143970888 0972394050 0180523376 0143412622 0140054848 0241482121 0556964080 0472116911 0491752525
    0383225050 0388373737 0561777447
    """
)
_NO_PHONE = re.compile(
    rf"\b{any_of('lots? serie factures? commande reference ref article gtin ean cip code avis siret siren iban')}"
    r"(?: (?:n°|no|numero))?$"
)
_FREE = re.compile(r"08\d{8}|0[89]00|1?8(?:00|33|44|55|66|77|88)\d{7}$")


def abroad(view: View) -> Iterator[Finding]:
    """Find numbers with a country code: certain, whatever stands around."""
    for match in _ABROAD.finditer(view.text):
        least, most = _LENGTHS.get(match["code"], (7, 11))
        places = [match.start("rest") + digit.start() for digit in _DIGIT.finditer(match["rest"])]
        if match["code"] in _TRUNK and match["rest"].startswith("0"):
            least, most = least + 1, most + 1
        if len(places) >= least:
            rest = "".join(_DIGIT.findall(match["rest"])).lstrip("0")
            number = rest if match["code"] == "1" else "0" + rest
            yield from _judged(view, match.start(), places[min(len(places), most) - 1] + 1, number)
    for match in _WITHOUT_PLUS.finditer(view.text):
        yield from _judged(view, *match.span(), "0" + match[0].removeprefix("33").lstrip(" .-"))


def national(view: View) -> Iterator[Finding]:
    """Find what has a phone number's shape, as dialled from within the country."""
    place, number = 0, False
    while match := (_ANOTHER.match(view.text, place) if number else None) or _NATIONAL.search(view.text, place):
        number = _dialled(view, match)
        place = match.end() if number else match.start() + 1  # the right one may begin within a wrong one
        if number:
            yield from _judged(view, *match.span("number"), match["number"].upper().replace("O", "0"))
    for pattern in (_BELGIAN, _QUEBEC):
        for match in pattern.finditer(view.text):
            yield from _judged(view, *match.span(), match[0])


def interrupted(view: View) -> Iterator[Finding]:
    """Find ten digits that words interrupt: a mobile's in any case, another's after a word for a phone."""
    for match in _INTERRUPTED.finditer(view.lower):
        pairs = re.findall(r"\d\d", match[0])
        if len(pairs) != len(_PAIRS) or all(one < other for one, other in pairwise(pairs)):
            continue
        if pairs[0] in {"06", "07"} or _CUE.search(lead(view, match.start())):
            yield from _judged(view, *match.span(), "".join(pairs))


def _dialled(view: View, match: re.Match[str]) -> bool:
    """Tell ten digits that are a phone number from a date, a series of values or of times."""
    groups = _GROUP.findall(match["number"])
    layout = tuple(map(len, groups))
    gaps = set(_GROUP.split(match["number"])[1:-1])
    mobile = "".join(groups)[1] in "67"
    if not all(set(gap) <= _COMMON for gap in gaps) and (layout != _PAIRS or len(gaps) > 1):
        return False
    if _DATE.match(match["number"]) or (any("\n" in gap for gap in gaps) and not (mobile and layout == _PAIRS)):
        return False
    if layout not in _CLEAR and _CROWDED.search(view.text, max(0, match.start("number") - 4), match.start("number")):
        return False
    rising = layout == _PAIRS and all(one < other <= "31" for one, other in pairwise(groups))
    if layout in _LAYOUTS and not rising:
        return True
    free = mobile and len(groups[0]) in {2, 4} and not rising
    return free or bool(_CUE.search(lead(view, match.start("number"))))


def bare(view: View) -> Iterator[Finding]:
    """Find digits that only a word beside them makes a phone number."""
    for match in _BARE.finditer(view.text):
        cue = _CUE if len(_DIGIT.findall(match[0])) >= _LEAST_BARE else _SURE_CUE
        told = cue.search(lead(view, match.start(), 50)) or (cue is _CUE and _CUE_AFTER.match(tail(view, match.end())))
        if told and not _DATE.match(match[0]):
            yield from _judged(view, *match.span(), match[0])


def _judged(view: View, start: int, end: int, number: str) -> Iterator[Finding]:
    """Give the number at this place, unless it is a public line's."""
    digits = "".join(_DIGIT.findall(number))
    if digits in _PUBLIC or _FREE.match(digits):
        return
    said = lead(view, start)
    if _NO_PHONE.search(said):
        return
    own = bool(_OWN.search(said) or _OWN_AFTER.match(tail(view, end)))
    mobile = digits.startswith(("06", "07"))
    if not own and not mobile and _INSTITUTION.search(said) and not _PERSON.search(said):
        return
    if start and view.text[start - 1] == "(" and ")" in view.text[start:end]:
        start -= 1
    yield Finding(start, end, "phone", "warn" if own else "block")
