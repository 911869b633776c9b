"""Phone numbers: French, overseas, Belgian, Swiss, of Luxembourg, of Quebec, and any with a country code.

Public lines are left alone: short numbers and those that begin with 08, 0800 or 1-800, a few known ones, and an
institution's landline. The author's own number may be published by choice.
"""

import re
from collections.abc import Iterator

from core.guard.context import lead, tail
from core.guard.finding import Finding
from core.guard.view import View

_GAP = r"[ .\-/_]{0,3}"
# Country codes with the number of digits that follow. Others: any from 7 to 11.
_LENGTHS = {
    "1": (10, 10), "32": (8, 9), "33": (9, 9), "41": (9, 9), "352": (6, 9), "377": (8, 9),
    "262": (9, 9), "590": (9, 9), "594": (9, 9), "596": (9, 9), "508": (6, 9), "687": (6, 6), "689": (8, 8),
    "212": (9, 9), "213": (8, 9), "216": (8, 8), "221": (9, 9), "225": (10, 10), "237": (9, 9), "243": (9, 9),
    "34": (9, 9), "39": (9, 10), "44": (10, 10), "49": (7, 11), "351": (9, 9), "40": (9, 9), "90": (10, 10),
}  # fmt: skip
_CODES = "|".join(sorted(_LENGTHS, key=len, reverse=True))
_ABROAD = re.compile(
    rf"(?<![\w+])(?:\+{_GAP}(?:\({_GAP})?|00[ .\-]?)(?P<code>{_CODES}|(?<=\+)[2-9]\d{{1,2}})\)?{_GAP}"
    rf"(?:\(0\){_GAP})?(?P<rest>\d(?:{_GAP}\d){{5,11}}+)(?!\d)"
)
_NATIONAL = re.compile(r"(?<![\d+])(?<!\d[.,/-])[0Oo][ .\-/_,]{0,3}[1-79](?:[ .\-/_,]{0,3}\d){8}(?!\d)")
# Digits between the gaps: what a phone number looks like, and a date with something after it does not.
_LAYOUTS = frozenset({
    (10,), (2, 2, 2, 2, 2), (4, 2, 2, 2), (3, 3, 2, 2), (2, 8), (4, 6), (2, 4, 4), (2, 3, 3, 2), (2, 2, 3, 3),
    (2, 3, 2, 3), (4, 3, 3), (1, 3, 3, 3), (1, 1, 2, 2, 2, 2), (1, 9), (2, 2, 6), (3, 3, 4), (3, 7), (4, 4, 2),
    (1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
})  # fmt: skip
_BELGIAN = re.compile(r"(?<![\d+])(?<!\d[ .,/-])0(?:[1-79]\d?|8[1-9])[ /.-]{1,3}\d{2,3}[ .]\d\d[ .]\d\d(?![.,/]?\d)")
_QUEBEC = re.compile(
    r"(?<![\w+])(?:1[ .-])?\(?(?:263|354|367|418|438|450|468|514|579|581|819|873)(?:\) ?|[ .-])\d{3}[ .-]\d{4}(?!\d)"
)
_WITHOUT_ZERO = re.compile(r"(?<![\w+.,])(?:33[ .-]?)?[67](?:\d{8}|(?:[ .-]\d\d){4})(?!\d)")
_BARE = re.compile(rf"(?<![\w+.,])\d(?:{_GAP}\d){{6,11}}+(?![.,]?\d)")
_DIGITS = re.compile(r"\d+")
_GROUPS = re.compile(r"[\dOo]+")
_DATE = re.compile(r"\d{1,2}[ ./-]\d{1,2}[ ./-](?:19|20)\d\d|(?:19|20)\d\d[ ./-]\d")

_SPELT = re.compile(
    r"\bzero[ ,-]{1,3}(?:un|deux|trois|quatre|cinq|six|sept|neuf)(?:[ ,.-]{1,3}(?:et[ -])?"
    r"(?:zero|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
    r"|vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante)){4,}+\b"
)
_CUE = re.compile(
    r"\b(?:tel|tels|telephone|telephones|tph|phone|gsm|natel|portable|mobile|whatsapp|sms|joignable|joindre|06|07"
    r"|(?:r?appel(?:er|ez|le|lez)|contact(?:er|ez|e)|call)(?: \w+){0,3} (?:au|sur le)"
    r"|(?:son|leur|ton|votre|mon) (?:numero|num))\b[^\d]{0,25}$"
)
_OWN = re.compile(
    r"\b(?:(?:r?appel\w{1,3}|contact\w{1,2}|ecri\w{1,4}|joign\w{1,3}|envo\w{1,4}|textot?\w{1,3})[ -]moi"
    r"|mon (?:numero|num|n°|tel\w{0,8}|portable|perso|mobile|fixe|gsm|whatsapp|06|07|contact)"
    r"|(?:me|m') ?(?:joindre|contacter|r?appeler|ecrire|envoyer|texter)|je suis (?:joignable|dispo\w{0,8})"
    r"|call me|my (?:number|phone|mobile))\b"
)
_OWN_AFTER = re.compile(r"[ ,(:-]{1,3}(?:c'est )?(?:mon|ma) (?:numero|num|portable|tel|perso|ligne)")
_INSTITUTION = re.compile(
    r"\b(?:crat|antipoison|samu|ars|cpam|cgss|msa|urssaf|caf|mdph|crip|pmi|cnam|ameli|standard|secretariat|accueil"
    r"|hotline|plateforme|ligne|cellule|astreinte|conseil (?:departemental|regional|national)|ordre|carmf|cnr|coreb"
    r"|crpv|pharmacovigilance|centre|service|association|chu|chru|chr|hopital|clinique|laboratoire|institut|prefecture"
    r"|parquet|tribunal|commissariat|gendarmerie|mairie|assurance|syndicat|numero (?:vert|public|unique))\b"
)
_PERSON = re.compile(
    r"\b(?:patiente?|m|mr|mme|mlle|monsieur|madame|domicile|fils|fille|mari|femme|epouse?|mere|pere|conjointe?|joignable"
    r"|joindre|aidante?|famille|sa|son|chez elle|chez lui|perso\w{0,5})\b"
)
# Public lines that look like a person's: see content/resources.json, and the drug, vaccine and poison advice lines.
_PUBLIC = frozenset(
    """
    0608282589 5143970888
    0140054848 0141482121 0241482121 0556964080 0472116911 0491752525 0383225050 0388373737 0561777447 0143412622
    """.split()  # noqa: SIM905 - shorter than a list of quoted numbers
)
_FREE = re.compile(r"08\d{8}|0[89]00|1?8(?:00|33|44|55|66|77|88)\d{7}$")


def abroad(view: View) -> Iterator[Finding]:
    """Find numbers with a country code: certain, whatever stands around."""
    for match in _ABROAD.finditer(view.text):
        least, most = _LENGTHS.get(match["code"], (7, 11))
        places = [match.start("rest") + place.start() for place in re.finditer(r"\d", match["rest"])]
        if match["rest"].startswith("0") and match["code"] in {"32", "33", "41"}:
            least, most = least + 1, most + 1  # "+33 06…", as many write it
        if len(places) < least:
            continue
        end = places[min(len(places), most) - 1] + 1
        rest = "".join(_DIGITS.findall(match["rest"])).lstrip("0")
        yield from _judged(view, match.start(), end, rest if match["code"] == "1" else "0" + rest)


def national(view: View) -> Iterator[Finding]:
    """Find what has a phone number's shape."""
    for match in _NATIONAL.finditer(view.text):
        layout = tuple(map(len, _GROUPS.findall(match[0])))
        gaps = set(_GROUPS.sub("x", match[0]).strip("x").split("x"))
        if layout not in _LAYOUTS or ("," in match[0] and (layout != (2, 2, 2, 2, 2) or len(gaps) > 1)):
            continue
        if layout == (1,) * 10 and not (match[0][1:].lstrip(" .-/_,")[0] in "67" or _CUE.search(lead(view, match.start()))):
            continue
        yield from _judged(view, match.start(), match.end(), match[0])
    for pattern in (_BELGIAN, _QUEBEC):
        for match in pattern.finditer(view.text):
            yield from _judged(view, match.start(), match.end(), match[0])
    if "zero" in view.lower:
        for match in _SPELT.finditer(view.lower):
            yield from _judged(view, match.start(), match.end(), "")


def bare(view: View) -> Iterator[Finding]:
    """Find digits that only a word beside them makes a phone number."""
    for match in _BARE.finditer(view.text):
        if _CUE.search(lead(view, match.start(), 50)) and not _DATE.match(match[0]):
            yield from _judged(view, match.start(), match.end(), match[0])
    for match in _WITHOUT_ZERO.finditer(view.text):
        if match[0].startswith("33") and len("".join(_DIGITS.findall(match[0]))) == 11:
            yield from _judged(view, match.start(), match.end(), match[0])


def _judged(view: View, start: int, end: int, number: str) -> Iterator[Finding]:
    """Give the number at this place, unless it is a public line's."""
    digits = "".join(_DIGITS.findall(number))
    if digits in _PUBLIC or _FREE.match(digits):
        return
    said = lead(view, start)
    own = bool(_OWN.search(said) or _OWN_AFTER.match(tail(view, end)))
    mobile = digits.startswith(("06", "07"))
    if not own and not mobile and _INSTITUTION.search(said) and not _PERSON.search(said):
        return
    yield Finding(start, end, "phone", "warn" if own else "block")
