"""Names of persons: after a title or a word that announces them, and first names beside surnames.

A colleague's name is a third person's too: "Dr Martin" is found like "Mme Martin". Initials are how members make
people unrecognisable, and are left alone, as are the names that diseases, signs, hospitals, streets and papers bear.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from core.guard.finding import Finding
from core.guard.lists import ACRONYMS, EPONYMS, FIRST_NAMES, GREAT_NAMES, NOT_NAMES, SURNAMES, SURNAMES_TOO
from core.guard.view import View

_PARTICLES = frozenset(
    "de du des d la le les ben ibn bin el al van von der den da do dos das di del della ould abd abou ait st saint sainte"
    .split()  # noqa: SIM905
)
_WORD = re.compile(r" {0,2}(?:(?:[A-Z]\.[ -]?){0,3}(?=[A-Z][A-Za-z]))?(?P<word>[A-Za-z]++(?:['-][A-Za-z]++)*+)")
_MOST_WORDS = 4

_TITLE = re.compile(
    r"\b(?:m\.|m(?= [a-z])|mr\.?|mrs\.?|mmes?\.?|mlles?\.?|monsieur|madame|mademoiselle|miss|ms\.?|drs?\.?|docteure?"
    r"|pr\.?|prof\.|professeure?|maitre|me)(?= {1,2}[a-z])"
)
_TITLES = frozenset(
    "m mr mrs mme mmes mlle mlles monsieur madame mademoiselle miss ms dr drs docteur docteure pr prof professeur professeure"
    " maitre me".split()  # noqa: SIM905
)
_AS_WRITTEN = {"m": "M", "me": "Me", "pr": "Pr", "ms": "Ms", "miss": "Miss"}  # else: j'm, me, for, the disease
_SHORT = frozenset({"mr", "mrs", "mme", "mmes", "mlle", "mlles"})  # hardly anything but a name follows these
_COMMON_ENDING = re.compile(r"(?:ee?s?|ique|ente?|ante?|ait|era|eux|euse|able|ible|ive?|if|isee?|al|ale|aire|ois|oise|ien|ienne)$")

_ANNOUNCED = re.compile(
    r"\b(?:(?P<sure>(?:nom|prenom|identite)s?(?: (?:de famille|de naissance|d'usage|marital|de jeune fille|complet"
    r"|du patient|de la patiente|de l'enfant|et prenoms?|/ ?prenoms?))?(?: ?[:=]| ?-(?= ))"
    r"|(?:s'appel\w{2,5}|se nomm\w{1,3}|prenomme(?:e|s)?|nomme(?:e|s)?|denomme(?:e|s)?|named|called)(?= [a-z]))"
    r"|(?:patiente?|enfant|bebe|assuree?|resident|residente|client|cliente|beneficiaire|dossier de|concernant|famille"
    r"|epoux|consorts|au nom de|petit|petite|jeune|name)(?P<colon> ?[:=-])?) {0,2}(?=[a-z])"
)
_ANNOUNCING = frozenset(
    "nom noms prenom prenoms identite appelle appelait nomme nommee prenomme prenommee denomme denommee named called patient"
    " patiente enfant bebe assure assuree resident residente client cliente beneficiaire dossier concernant famille epoux"
    " consorts petit petite jeune name".split()  # noqa: SIM905
)
_RUN = re.compile(
    r"(?<![\w-])[A-Z][A-Za-z]*+(?:['-][A-Za-z]++)*+"
    r"(?:,? {1,2}(?:(?:de|du|la|le|des|ben|el|al|van|von|da|do|dos|di|d'|l') ?){0,2}[A-Z][A-Za-z]*+(?:['-][A-Za-z]++)*+)++"
)
_PART = re.compile(r"(?P<word>[A-Z][A-Za-z]*+(?:['-][A-Za-z]++)*+)")
_SMALL_PAIR = re.compile(r"(?<![\w'-])(?=(?P<one>[a-z]{2,20}(?:-[a-z]{2,20})?) (?P<two>[a-z]{2,20})(?![\w'-]))")

# What bears a great name or a discoverer's.
_BEARER = re.compile(
    r"\b(?:syndromes?|maladies?|signes?|tests?|scores?|echelles?|index|indice|classification|triade|criteres?|manoeuvre|reflexe"
    r"|phenomene|loi|operation|intervention|methode|technique|technologie|paralysie|chorea?|choree|thyroidite|anemie|dystrophie"
    r"|hopita(?:l|ux)|chu|chru|chr|ch|ghu?|clinique|polyclinique|centre|institut|fondation|universite|faculte|lycee|college|ecole"
    r"|groupe scolaire|maternite|residence|ehpad|foyer|pavillon|batiment|unite|salle|amphi\w{0,7}|aile|service|maison|espace"
    r"|rue|avenue|av\.|bd|boulevard|place|quai|impasse|allee|square|cours|route|chemin|passage|pont|port|gare|station|metro"
    r"|laboratoires?|labo|prix|bourse|stade|gymnase|theatre|cinema|musee|film|livre|roman|serie|stele|rapport|amendement"
    r"|association|mutuelle|crèche|creche|saint|sainte|st|ste|notre|ile|cap|mont|lac|lego|plan)"
    r"(?: (?:universitaire|regional|general|local|specialise|hospitalier|de sante|medical|medico[ -]social))?"
    r" {1,2}(?:(?:de|du|des|d'|de l'|de la|l'|la|le|les|et|-) ?)*$"
)
_CITED = re.compile(r",? (?:et|and|&) (?:al|coll|collegues)\b|,? \((?:19|20)\d\d[a-d]?[),]|,? [A-Z]{1,3},")
_PERSONAL = re.compile(r",? \(?(?:nee?\b|ddn\b|agee? de \d|\d{1,3} ans?\b|\d{1,2}/\d{1,2}/(?:19|20)\d\d)")


class Word(NamedTuple):
    """One capitalised word of a run, with its place in the view."""

    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        return self.text.lower()

    @property
    def is_first_name(self) -> bool:
        return self.plain.partition("-")[0] in FIRST_NAMES and len(self.text) > 1

    @property
    def may_be_surname(self) -> bool:
        return _may_name(self.text) and self.plain not in EPONYMS


def _may_name(word: str) -> bool:
    """Tell whether a capitalised word can be part of a name."""
    plain = word.lower()
    if len(word) < 2 or plain in NOT_NAMES or set(plain) <= set("xyz*"):
        return False
    return not word.isupper() or (len(word) > 2 and plain not in ACRONYMS)


def titled(view: View) -> Iterator[Finding]:
    """Find the name after Mme, M., Dr…; without a capital too, as people type."""
    if _TITLES.isdisjoint(view.words):
        return
    for title in _TITLE.finditer(view.lower):
        short = title[0].rstrip(".")
        written = view.text[title.start() : title.end()].rstrip(".")
        if not title[0].endswith(".") and _AS_WRITTEN.get(short, written) != written:
            continue
        found = _name_at(view, title.end(), _small_after(short))
        if found and not _CITED.match(view.text, found[1]):
            yield Finding(*found, "name")


def _small_after(title: str):
    """Return the test that a word without a capital passes to be a name after this title."""
    if title in _SHORT:
        return lambda word: _known(word) or (
            len(word) > 2 and word not in NOT_NAMES and word not in ACRONYMS and not _COMMON_ENDING.search(word)
        )
    if title in {"m", "monsieur", "madame", "mademoiselle", "dr", "docteur", "docteure"}:
        return _known
    return lambda word: False


def _known(word: str) -> bool:
    return word in SURNAMES or word in SURNAMES_TOO or (word in FIRST_NAMES and word not in NOT_NAMES)


def _name_at(view: View, place: int, small) -> tuple[int, int] | None:
    """Return where the name that begins here stands, or None."""
    start = end = None
    taken = 0
    particle = False
    while taken < _MOST_WORDS:
        word = _WORD.match(view.text, place)
        if not word:
            break
        text = word["word"]
        plain = text.lower()
        begin = word.start() + len(word[0]) - len(word[0].lstrip())
        if plain in _PARTICLES and not (text.isupper() and taken):
            particle, place = True, word.end()
            start = begin if start is None else start
            continue
        if text[0].isupper():
            good = _may_name(text)
        else:
            good = _known(plain) if particle or taken else small(plain)
        if not good:
            break
        start = begin if start is None else start
        end = place = word.end()
        taken += 1
    return (start, end) if start is not None and end is not None else None


def announced(view: View) -> Iterator[Finding]:
    """Find the name after "Nom :", "s'appelle", "la patiente", "la famille"…"""
    if _ANNOUNCING.isdisjoint(view.words):
        return
    for cue in _ANNOUNCED.finditer(view.lower):
        sure = cue["sure"]
        form = bool(sure and sure[-1] in ":=-")
        found = _name_at(view, cue.end(), (lambda word: word not in NOT_NAMES and len(word) > 2) if form else (lambda word: False))
        if not found or _CITED.match(view.text, found[1]):
            continue
        words = [Word(part["word"], part.start(), part.end()) for part in _PART.finditer(view.text, *found)]
        if any(word.plain in EPONYMS for word in words):
            continue
        known = any(word.plain in SURNAMES or word.is_first_name for word in words)
        if form or (sure and (known or len(words) > 1)) or (not sure and (len(words) > 1 or any(word.plain in SURNAMES for word in words))):
            yield Finding(*found, "name")


def full(view: View) -> Iterator[Finding]:
    """Find a first name beside a surname, in either order."""
    for run in _RUN.finditer(view.text):
        words = [Word(part["word"], run.start() + part.start(), run.start() + part.end()) for part in _PART.finditer(run[0])]
        place = 0
        while place < len(words) - 1:
            size = _full_name(words[place:place + 4], view)
            if size:
                yield Finding(words[place].start, words[place + size - 1].end, "name")
            place += size or 1
    if not FIRST_NAMES.isdisjoint(view.words) and not SURNAMES.isdisjoint(view.words):
        for pair in _SMALL_PAIR.finditer(view.text):
            one, two = pair["one"], pair["two"]
            first = one.partition("-")[0]
            if (first in FIRST_NAMES and two in SURNAMES) or (one in SURNAMES and two in FIRST_NAMES and two not in NOT_NAMES):
                yield Finding(pair.start(), pair.end("two"), "name")


def _full_name(words: list[Word], view: View) -> int:
    """Return how many of the words, from the first on, make a full name; 0 where they make none."""
    one, two = words[:2]
    if any(word.plain in EPONYMS for word in words[:3]) or f"{one.plain}-{two.plain}" in GREAT_NAMES:
        return 0
    if _BEARER.search(view.lower[max(0, one.start - 50) : one.start]):
        return 0
    caps = len(one.text) > 3 and one.text.isupper() and one.may_be_surname and not two.text.isupper()
    if one.is_first_name and two.may_be_surname and (two.plain in SURNAMES or not two.is_first_name):
        size = 2
    elif one.is_first_name and two.is_first_name and len(words) > 2 and words[2].may_be_surname:
        size = 3
    elif two.is_first_name and one.may_be_surname and (caps or one.plain in SURNAMES):
        size = 2
    elif all(word.may_be_surname for word in words[:2]) and _PERSONAL.match(view.lower, two.end):
        size = 2
    else:
        return 0
    while size < len(words) and words[size].may_be_surname and size < 3:
        size += 1
    return 0 if _CITED.match(view.text, words[size - 1].end) else size
