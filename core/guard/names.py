"""Names of persons: after a title or a word that announces them, and first names beside surnames.

A colleague's name is a third person's too: "Dr Martin" is found like "Mme Martin". Initials are how members make
people unrecognisable, and are let through, as are the names that diseases, signs, hospitals, streets and papers bear.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from core.guard.finding import Finding
from core.guard.lists import ACRONYMS, EPONYMS, FIRST_NAMES, GREAT_NAMES, NOT_NAMES, SURNAMES, SURNAMES_TOO
from core.guard.view import View

_WORD = r"[A-Za-z]++(?:['-][A-Za-z]++)*+"
_CAPITALISED = r"[A-Z][A-Za-z]*+(?:['-][A-Za-z]++)*+"
_PARTICLES = frozenset(
    "de du des d la le les ben ibn bin el al van von der den da do dos das di del della ould abd abou ait st saint sainte"
    .split()  # noqa: SIM905
)
# A name's next word; "J." and "J.-P." before it, but one lone initial may also end a sentence.
_NEXT = re.compile(rf" {{0,2}}(?P<initials>(?:[A-Z]\.[ -]?){{1,3}}(?=[A-Z][A-Za-z]))?(?P<word>{_WORD})")
_LINK = re.compile(r" (?:ep\.?|epouse|nee?|veuve|vve|dite?|alias)(?= (?:[A-Z][a-z]|[A-Z]{3}))")
_MOST_WORDS = 4

_TITLES = frozenset(
    "m mr mrs mme mmes mlle mlles monsieur madame mademoiselle miss ms dr drs docteur docteure pr prof professeur professeure"
    " maitre me soeur frere abbe".split()  # noqa: SIM905
)
_TITLE = re.compile(rf"\b(?P<title>{'|'.join(sorted(_TITLES, reverse=True))})(?:\.|\b)(?= {{1,2}}[a-z])")
# Short words that are a title only as written here: else they are I, me, for, the disease, a brother.
_AS_WRITTEN = {"m": "M", "me": "Me", "pr": "Pr", "ms": "Ms", "miss": "Miss", "soeur": "Soeur", "frere": "Frere", "abbe": "abbe"}
_OPEN = frozenset({"mr", "mrs", "mme", "mmes", "mlle", "mlles"})  # hardly anything but a name follows these
_KNOWING = frozenset({"m", "monsieur", "madame", "mademoiselle", "dr", "docteur", "docteure"})
_ENDING = re.compile(r"(?:ees?|iques?|ente?s?|antes?|ait|euse|eux|able|ible|ives?|if|aient|aire|ienne|tion|ment|isme|iste)$")

_KIN = (
    r"(?:patiente?|enfant|bebe|assuree?|residente?|cliente?|beneficiaire|famille|epoux|consorts|petite?|jeune|fils|fille"
    r"|mere|pere|maman|papa|mari|femme|epouse|soeur|frere|tante|oncle|conjointe?|compagnon|compagne|voisine?|remplacante?|kine"
    r"|infirmiere?|psychologue|pharmacienne?|tuteur|tutrice|dame|garcon|gamine?|nourrisson|corps de|celui de|celle de|confrere|consoeur"
    r"|collegue|dossier de|concernant|au nom de|nommee?|residents?|name|mother|father|son|daughter|husband|wife|child|colleague)"
)
_ANNOUNCED = re.compile(
    r"\b(?:(?P<form>(?:nom|prenom|identite|name)s?(?: (?:de famille|de naissance|d'usage|marital|de jeune fille|complet|usuel"
    r"|du patient|de la patiente|de l'enfant|et prenoms?|/ ?prenoms?|prenoms?))?(?: ?[:=]| -(?= )))"
    r"|(?P<called>s'appel\w{2,5}|se nomm\w{1,3}|prenommee?|nommee?|denommee?|repond au nom de|named|called)"
    rf"|{_KIN}(?: ?[:=,-])?) {{1,2}}(?=[a-z])|\b(?P<form2>(?:nom|prenom|patiente?)s?:)(?=[a-z])"
)
_ANNOUNCING = frozenset(re.findall(r"[a-z]{3,}", _KIN.replace("?", ""))) | frozenset(
    "patient bebe assuree resident client nom noms prenom prenoms identite appelle appelait nomme nomment prenomme denomme"
    " repond named called infirmier pharmacien gamin voisin conjoint remplacant petit".split()  # noqa: SIM905
)
_RUN = re.compile(
    rf"(?=[A-Z])(?<![\w-]){_CAPITALISED}"
    rf"(?: {{1,2}}(?:(?:de la|de|du|la|le|des|ben|el|al|van|von|der|da|do|dos|di) |d'|l')?{_CAPITALISED})++"
)
_PART = re.compile(_CAPITALISED)
_INDEXED = re.compile(rf"(?=[A-Z])(?<![\w-])(?P<one>[A-Z]{{3,}}(?:-[A-Z]+)?), (?P<two>{_CAPITALISED})")
_SMALL_PAIR = re.compile(r"(?=[a-z])(?<![\w'-])(?=(?P<one>[a-z]{2,20}(?:-[a-z]{2,20})?) (?P<two>[a-z]{2,20})(?![\w'-]))")

# What bears a discoverer's or a great name; the first kind with a word between ("hôpital privé Jean Mermoz").
_BORNE = re.compile(
    r"\b(?:(?:syndromes?|maladies?|signes?|tests?|scores?|echelles?|index|indice|classification|triade|criteres?|manoeuvre"
    r"|reflexe|phenomene|loi|operation|paralysie|choree|thyroidite|anemie|dystrophie|fracture"
    r"|hopita(?:l|ux)|chu|chru|chr|ch|gh|ghu|clinique|polyclinique|centre|institut|fondation|universite|faculte|fac|lycee|college"
    r"|ecole|groupe|maternite|residence|ehpad|foyer|pavillon|batiment|salle|amphi\w{0,7}|maison|msp|rue|avenue|av\.|bd|boulevard"
    r"|place|quai|impasse|allee|square|chemin|laboratoires?|labo|stade|gymnase|theatre|musee|prix|bibliotheque)(?: [a-z-]{2,})?"
    r"|unite|service|espace|aile|cours|route|passage|pont|port|gare|station|metro|bourse|cinema|film|livre|roman|serie|podcast"
    r"|rapport|amendement|association|mutuelle|creche|saint|sainte|st|ste|notre|ile|cap|mont|lac|plan|article de|these de"
    r"|etude de|theorie de|travaux de|concept de|citation de|disait|comme dit|traduction|editions?|bonjour|merci|salut|coucou|hello)"
    r" {1,2}(?:(?:de|du|des|d'|de l'|de la|l'|la|le|les|et|-) ?)*$"
)
_CITED = re.compile(r",? (?:et|and|&) (?:al|coll|collegues|collaborateurs)\b|,? \((?:19|20)\d\d[a-d]?[),]|,? [A-Z]{1,3}[,.] |,? & [A-Z]")
_CITED_REACH = 60
_PERSONAL = re.compile(
    r",? \(?(?:nee?\b|ddn\b|dob\b|agee? de \d|\d{1,3} ?ans?\b|\d{1,3} years? old|\d{1,3}yo|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)"
    r"|\.(?:jpe?g|png|pdf|docx?|heic|dcm)\b"
)


class Word(NamedTuple):
    """A capitalised word with its place in the view."""

    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        return self.text.lower()

    @property
    def is_first_name(self) -> bool:
        return self.plain.partition("-")[0] in FIRST_NAMES

    @property
    def may_be_surname(self) -> bool:
        return _may_name(self.text) and self.plain not in EPONYMS


def _may_name(word: str) -> bool:
    """Tell whether a capitalised word can be part of a name."""
    plain = word.lower()
    if len(word) < 2 or plain in NOT_NAMES or set(plain) <= set("xyz"):
        return False
    return not word.isupper() or (len(word) > 2 and plain not in ACRONYMS)


def _known(word: str) -> bool:
    return word in SURNAMES or word in SURNAMES_TOO or (word in FIRST_NAMES and word not in NOT_NAMES)


def _unheard(word: str) -> bool:
    """Tell whether a word without a capital is none that could well follow a title."""
    return len(word) > 2 and word not in NOT_NAMES and word not in ACRONYMS and not _ENDING.search(word)


def _words(text: str, start: int, end: int) -> list[Word]:
    """Return the capitalised words; "Le", "El" and their like go with the word that they introduce."""
    words: list[Word] = []
    begin = None
    for part in _PART.finditer(text, start, end):
        begin = part.start() if begin is None else begin
        if part[0].lower() not in _PARTICLES:
            words.append(Word(part[0], begin, part.end()))
            begin = None
    return words


def _name_at(view: View, place: int, small: Callable[[str], bool]) -> tuple[int, int] | None:
    """Return where the name that begins here stands, or None; `small` tells of a first word without a capital."""
    start, end, taken, particle = 0, 0, 0, False
    while taken < _MOST_WORDS and (word := _NEXT.match(view.text, place)):
        text, begin = word["word"], word.start("initials") if word["initials"] else word.start("word")
        plain = text.lower()
        alone = word["initials"] and len(word["initials"]) == 3 and word["initials"].endswith(" ")
        if plain in _PARTICLES:
            particle = True
        elif text[0].isupper():
            if not (_may_name(text) and (not alone or plain in SURNAMES or (text.isupper() and len(text) > 3))):
                break
            taken, end = taken + 1, word.end()
        else:
            if not (_known(plain) if taken or particle else _known(plain) or small(plain)):
                break
            taken, end = taken + 1, word.end()
        start = start or begin
        place = word.end()
        if taken and (link := _LINK.match(view.text, place)):
            place = link.end()
    if not taken or view.text.startswith(("..", "*", "'"), end):
        return None
    return start, end


def _cited(view: View, end: int) -> bool:
    return bool(_CITED.match(view.text, end, end + _CITED_REACH))


def titled(view: View) -> Iterator[Finding]:
    """Find the name after Mme, M., Dr…; without a capital too, as people type."""
    if _TITLES.isdisjoint(view.words):
        return
    for match in _TITLE.finditer(view.lower):
        title, written = match["title"], view.text[match.start("title") : match.end("title")]
        if not match[0].endswith(".") and _AS_WRITTEN.get(title, written) != written:
            continue
        found = _name_at(view, match.end(), _unheard if title in _OPEN else _known if title in _KNOWING else lambda word: False)
        if found and not _cited(view, found[1]):
            # "M. de Crohn": a disease, not a gentleman
            if title == "m" and any(word.plain in EPONYMS for word in _words(view.text, *found)):
                continue
            yield Finding(*found, "name")


def announced(view: View) -> Iterator[Finding]:
    """Find the name after "Nom :", "s'appelle", "la patiente", "la famille"…"""
    if _ANNOUNCING.isdisjoint(view.words):
        return
    for cue in _ANNOUNCED.finditer(view.lower):
        form = bool(cue["form"] or cue["form2"])
        found = _name_at(view, cue.end(), _unheard if form and cue[0][0] == "n" and "name" not in cue[0] else lambda word: False)
        if not found or _cited(view, found[1]):
            continue
        words = _words(view.text, *found)
        if any(word.plain in EPONYMS for word in words):
            continue
        surname = any(word.plain in SURNAMES for word in words)
        if form or len(words) > 1 or (surname and not cue[0].startswith(("petit", "jeune"))) or (cue["called"] and any(word.is_first_name for word in words)):
            yield Finding(*found, "name")


def full(view: View) -> Iterator[Finding]:
    """Find a first name beside a surname, in either order."""
    for run in _RUN.finditer(view.text):
        words = _words(view.text, *run.span())
        place = 0
        while place < len(words) - 1:
            size = _full_name(view, words[place : place + 4])
            if size:
                yield Finding(words[place].start, words[place + size - 1].end, "name")
            place += size or 1
    for pair in _INDEXED.finditer(view.text):
        if _may_name(pair["one"]) and pair["two"].lower().partition("-")[0] in FIRST_NAMES:
            yield Finding(*pair.span(), "name")
    if not FIRST_NAMES.isdisjoint(view.words) and not SURNAMES.isdisjoint(view.words):
        for pair in _SMALL_PAIR.finditer(view.text):
            one, two = pair["one"], pair["two"]
            if (one.partition("-")[0] in FIRST_NAMES and two in SURNAMES) or (one in SURNAMES and two in FIRST_NAMES):
                if one not in NOT_NAMES and two not in NOT_NAMES:
                    yield Finding(pair.start(), pair.end("two"), "name")


def _full_name(view: View, words: Sequence[Word]) -> int:
    """Return how many of the words, from the first on, make a full name; 0 where they make none."""
    one, two = words[:2]
    if any(word.plain in EPONYMS for word in words[:3]) or f"{one.plain}-{two.plain}" in GREAT_NAMES:
        return 0
    before = view.lower[max(0, one.start - 50) : one.start]
    if _BORNE.search(before) or not (_may_name(one.text) and _may_name(two.text)):
        return 0
    size = 2
    inside = before.rstrip(" «\"(")[-1:].isalnum()  # in mid-sentence a capital is not the sentence's
    if one.is_first_name and (two.plain in SURNAMES or not two.is_first_name):
        pass
    elif one.is_first_name and two.is_first_name and len(words) > 2 and words[2].may_be_surname:
        size = 3
    elif two.is_first_name and (one.plain in SURNAMES or inside or (len(one.text) > 3 and one.text.isupper())):
        pass
    elif not _PERSONAL.match(view.lower, two.end):
        return 0
    while size < min(len(words), 4) and words[size].may_be_surname:
        size += 1
    return 0 if _cited(view, words[size - 1].end) else size
