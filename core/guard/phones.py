"""Phone numbers: French, overseas, Belgian, Swiss, of Quebec, and any with a country code.

Public lines are let through: short numbers, those that begin with 08, 0800 or 1-800, a few known ones, and an
institution's landline. The author's own number is for the author to publish.
"""

import re
from collections.abc import Iterator

from core.guard.context import lead, tail
from core.guard.finding import Finding
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
_CODES = "|".join(sorted(_LENGTHS, key=len, reverse=True))
_ABROAD = re.compile(
    rf"(?:\+(?<!\w\+){_GAP}|00(?<![\w.,+]00)[ .\-]?)(?P<code>{_CODES}|(?<=\+)[2-9]\d{{1,2}}){_GAP}"
    rf"(?P<rest>\d(?:{_GAP}\d){{5,11}}+)(?!\d)"
)
_NATIONAL = re.compile(
    r"[0Oo](?<![\w+].)(?<!\d[.,/-].)[\s.\-/,:()]{0,3}[1-79](?:[\s.\-/,:()]{0,3}(?:\d|[Oo](?=[\s.\-/]{0,3}\d))){8}(?!\d)"
)
# How many digits stand between the gaps: what a landline looks like, and dates or series do not.
_LAYOUTS = frozenset({
    (10,), (2, 2, 2, 2, 2), (4, 2, 2, 2), (3, 3, 2, 2), (2, 8), (4, 6), (2, 4, 4), (2, 3, 3, 2), (2, 2, 3, 3),
    (2, 3, 2, 3), (4, 3, 3), (1, 3, 3, 3), (1, 1, 2, 2, 2, 2), (1, 9), (2, 2, 6), (3, 3, 4), (3, 7), (4, 4, 2),
})  # fmt: skip
_PAIRS = (2, 2, 2, 2, 2)
_DATE = re.compile(r"\d{1,2}[ ./-]{1,3}(?:0?[1-9]|1[0-2])[ ./-]{1,3}(?:19|20)\d\d|(?:19|20)\d\d[ ./-]\d")
_BELGIAN = re.compile(
    r"0(?<![\w+].)(?<!\d[ .,/-].)(?:[1-79][ /.-]{1,3}\d{3}|(?:[1-7]\d|8[1-9])[ /.-]{1,3}\d\d)[ .]\d\d[ .]\d\d(?![ .,/]?\d)"
)
_QUEBEC = re.compile(
    r"(?=[\d(])(?<![\w+])(?:1[ .-])?\(?(?:263|354|367|418|438|450|468|514|579|581|819|873)(?:\) ?|[ .-])\d{3}[ .-]\d{4}(?!\d)"
)
_WITHOUT_PLUS = re.compile(r"33(?<![\w+.,]33)[ .-]?[67](?:\d{8}|(?:[ .-]?\d\d){4})(?!\d)")
_BARE = re.compile(rf"(?=\d)(?<![\w+.,])\d(?:{_GAP}\d){{5,11}}+(?![.,]?\d)")
_DIGIT = re.compile(r"\d")
_GROUP = re.compile(r"[\dOo]+")

_SPOKEN = (
    r"(?:zero|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente"
    r"|quarante|cinquante|soixante|septante|octante|huitante|nonante)"
)
_SPELT = re.compile(rf"zero(?<!\w....)[ ,.-]{{1,3}}{_SPOKEN}(?:[ ,.-]{{1,3}}(?:et[ -])?{_SPOKEN}){{4,}}+s?\b")
_CUE = re.compile(
    r"\b(?:tels?|telephones?|tph|phone|gsm|natel|portable|mobile|whatsapp|sms|joignable|joindre|06|07|ring"
    r"|(?:r?appel(?:er|ez|le|lez)|contact(?:er|ez|e)|r?appelle|call|text|reach)(?: \w+){0,3} (?:au|sur le|on|at)"
    r"|(?:son|leur|ton|votre|mon|his|her|my|our) (?:numero|num|number))\b[^\d]{0,25}$"
)
_SURE_CUE = re.compile(r"\b(?:tels?|telephone|tph|phone|gsm|natel|portable|whatsapp|joignable|joindre|appeler)\b[^\d]{0,12}$")
_OWN = re.compile(
    r"\b(?:(?:r?appel\w{1,4}|contact\w{1,2}|ecri\w{1,4}|joign\w{1,3}|envo\w{1,4}|textot?\w{1,3})[ -]moi"
    r"|mon (?:numero|num|n°|tel\w{0,8}|portable|perso|mobile|fixe|gsm|whatsapp|06|07|contact)"
    r"|(?:me|m') ?(?:joindre|contacter|r?appeler|ecrire|envoyer|texter|trouver)|je suis (?:joignable|dispo\w{0,8}|au)"
    r"|(?:call|text|ring|reach|contact|phone|message|whatsapp) me|my (?:own )?(?:number|phone|mobile|cell))\b"
)
_OWN_AFTER = re.compile(r"[ ,(:-]{1,3}(?:c'est )?(?:mon|ma|my) (?:numero|num|portable|tel|perso|ligne|number|mobile)")
_INSTITUTION = re.compile(
    r"\b(?:crat|antipoison|samu|ars|cpam|cgss|msa|urssaf|caf|mdph|crip|pmi|cnam|ameli|standard|secretariat|accueil"
    r"|hotline|plateforme|ligne|cellule|astreinte|conseil (?:departemental|regional|national)|ordre|carmf|cnr|coreb"
    r"|crpv|pharmacovigilance|centre|service|association|chu|chru|chr|hopital|clinique|laboratoire|institut|prefecture"
    r"|parquet|tribunal|commissariat|gendarmerie|mairie|assurance|syndicat|urgences|regulation|l'etranger"
    r"|numero (?:vert|public|unique)|helpline|hotline)\b"
)
_PERSON = re.compile(
    r"\b(?:patiente?|m|mr|mme|mlle|monsieur|madame|domicile|fils|fille|mari|femme|epouse?|mere|pere|maman|papa|conjointe?"
    r"|joignable|joindre|aidante?|famille|voisine?|soeur|frere|sa|son|chez elle|chez lui|perso\w{0,5}|employeur|kine)\b"
)
# Public lines that look like a person's: two of content/resources.json, the poison centres, advice on drugs in pregnancy.
_PUBLIC = frozenset({
    "0608282589", "5143970888", "0972394050", "0180523376", "0143412622",
    "0140054848", "0241482121", "0556964080", "0472116911", "0491752525", "0383225050", "0388373737", "0561777447",
})  # fmt: skip
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
    """Find what has a phone number's shape, dialled from within the country."""
    for match in _NATIONAL.finditer(view.text):
        if _dialled(view, match):
            yield from _judged(view, *match.span(), match[0].upper().replace("O", "0"))
    for pattern in (_BELGIAN, _QUEBEC):
        for match in pattern.finditer(view.text):
            yield from _judged(view, *match.span(), match[0])
    if "zero" in view.words:
        for match in _SPELT.finditer(view.lower):
            yield from _judged(view, *match.span(), "")


def _dialled(view: View, match: re.Match[str]) -> bool:
    """Tell ten digits that are a phone number from a date, a series of values or of times."""
    number = match[0]
    groups = _GROUP.findall(number)
    layout = tuple(map(len, groups))
    gaps = set(_GROUP.split(number)[1:-1])
    mobile = number.replace("O", "0").lstrip("0oO .-/()\n,:")[0] in "67"
    if any(sign in gap for gap in gaps for sign in ",:") and (layout != _PAIRS or len(gaps) > 1):
        return False
    if _DATE.match(number) or (any("\n" in gap for gap in gaps) and not mobile):
        return False
    rising = layout == _PAIRS and all(one < other <= "31" for one, other in zip(groups, groups[1:], strict=False))
    if rising or layout not in _LAYOUTS:
        return (mobile and not rising and len(groups) <= 10) or bool(_CUE.search(lead(view, match.start())))
    return True


def bare(view: View) -> Iterator[Finding]:
    """Find digits that only a word beside them makes a phone number."""
    for match in _BARE.finditer(view.text):
        said = lead(view, match.start(), 50)
        digits = len(_DIGIT.findall(match[0]))
        if not _DATE.match(match[0]) and (_CUE.search(said) if digits >= 8 else _SURE_CUE.search(said)):
            yield from _judged(view, *match.span(), match[0])


def _judged(view: View, start: int, end: int, number: str) -> Iterator[Finding]:
    """Give the number at this place, unless it is a public line's."""
    digits = "".join(_DIGIT.findall(number))
    if digits in _PUBLIC or _FREE.match(digits):
        return
    said = lead(view, start)
    own = bool(_OWN.search(said) or _OWN_AFTER.match(tail(view, end)))
    mobile = digits.startswith(("06", "07"))
    if not own and not mobile and _INSTITUTION.search(said) and not _PERSON.search(said):
        return
    yield Finding(start, end, "phone", "warn" if own else "block")
