"""Names of persons: after a title or a word that announces them, and first names beside surnames.

A doctor named by title and surname is a colleague, no patient: "Dr Martin" is let through unless an age or a birth date
follows, and "Dr Jean Martin" is found like any full name. Initials are how members make
people unrecognisable, and are let through, as are the names that diseases, signs, hospitals, streets and papers bear.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from core.guard import renown
from core.guard.finding import Finding
from core.guard.lists import ACRONYMS, BIG_PLACES, BRANDS, EPONYMS, NAMESAKES, NOT_NAMES, ORDINARY
from core.guard.patterns import any_of, heads, listed
from core.guard.people import FIRST_NAMES, SURNAMES, SURNAMES_TOO
from core.guard.view import View

CAPITALISED = r"[A-Z][A-Za-z]*+(?:['-][A-Za-z]++)*+"
_PARTICLES = listed(
    """
    de du des d la le les ben ibn bin el al van von der den da do dos das di del della ould abd abou ait st saint sainte
    """
)
# A name's next word; "J." and "J.-P." before it, but one initial alone may also end a sentence.
_NEXT = re.compile(
    r" {0,2}(?P<initials>(?:[A-Z]\.[ -]?){1,3}(?=[A-Z][A-Za-z]))?(?P<word>[A-Za-z]++(?:['-][A-Za-z]++)*+)"
)
_MAIDEN = re.compile(rf" \(?{any_of('ep epouse ne nee veuve vve dit dite alias')}\.?(?= (?:[A-Z][a-z]|[A-Z]{{2}}))")
_MAIDEN_NAME = re.compile(rf"{_MAIDEN.pattern} (?:(?i:{any_of('le la de du van el ben')}) )?{CAPITALISED}")
_MOST_WORDS = 4

_SHORT_TITLES = "m mr mrs mme mmes mlle mlles melle mle ms drs? pr prof me vve"
_TITLES = f"""
    {_SHORT_TITLES} monsieur madame mademoiselle miss docteure? professeure? maitre soeur frere abbe sieur herr frau
    """
_TITLE_WORDS = heads(_TITLES)
_TITLE = re.compile(
    rf"\b(?P<title>{any_of(_SHORT_TITLES)}(?=\.)|{any_of(_TITLES)})(?:\.(?= {{0,2}}[a-z])|\b(?= {{1,2}}[a-z]))"
)
# A title only as written here: else it is "j'm", me, for, the disease, somebody's brother.
_AS_WRITTEN = {"m": "M", "me": "Me", "pr": "Pr", "ms": "Ms", "miss": "Miss", "soeur": "Soeur", "frere": "Frere"}
_COLLEAGUES = listed("dr drs docteur docteure pr prof professeur professeure")
_OPEN_TITLES = listed("mr mrs mme mmes mlle mlles melle vve")  # hardly anything but a name follows these
_OTHER_TITLES = listed("m monsieur madame mademoiselle dr docteur docteure")
_ENDING = re.compile(
    r"(?:ees?|iques?|ente?s?|antes?|ait|euse|eux|able|ible|ives?|if|aient|aire|ienne|tion|ment|isme|iste)$"
)

_FORM = """
    noms? prenoms? identite nom_de_famille nom_de_naissance nom_d'usage nom_marital nom_de_jeune_fille nom_complet
    nom_usuel nom_du_patient nom_de_la_patiente nom_de_l'enfant nom_et_prenom nom_prenom nom/prenom nom_/_prenom
    """
_CALLED = "s'appelle s'appelait se_nomme prenommee? nommee? repond_au_nom_de named called"
_KIN = """
    patiente? enfant bebe assuree? residente? cliente? beneficiaire petite? jeune fils fille mere pere maman papa mari
    femme epouse soeur frere tante oncle conjointe? compagnon compagne voisine? remplacante? kine infirmiere?
    psychologue pharmacien pharmacienne tuteur tutrice dame garcon gamine? nourrisson corps_de celui_de celle_de
    confrere consoeur collegue dossier_de concernant mother father son daughter husband wife child colleague
    """
# After whom a capital in mid-sentence is a name, known or not.
_SOMEBODY = "patiente? jeune petite? bebe bb fils fille pere mere mari frere soeur gamine? residente? tutrice tuteur"
_DESCRIBING = re.compile(
    r".*(?:ien|ienne|ais|aise|ois|oise|ain|aine|ane|ol|ole|ard|arde|que|eux|euse|eur|al|ale|ant|if|ive)s?"
)
_FAMILY = """
    famille epoux consorts au_nom_de denommee? surnommee? un_certain une_certaine le_nomme la_nommee la_veuve veuve
    le_couple la_fratrie heritiers
    """
_BED = "ch chambre lit box"
_ANNOUNCING = heads(_FORM) | heads(_CALLED) | heads(_KIN) | heads(_FAMILY) | heads(_BED) | heads(_SOMEBODY)
_ANNOUNCED = re.compile(
    rf"\b(?:(?P<form>{any_of(_FORM)}(?: ?[:=] ?| -(?= ))|nom(?= [a-z'-]{{3,20}},? prenom)|prenom(?= [a-z]))"
    rf"|(?P<called>{any_of(_CALLED)})(?= )|(?P<family>{any_of(_FAMILY)})(?= )"
    rf"|{any_of(_BED)}\.? ?\d{{1,4}}[a-z]?(?: ?[:,-])? |(?P<somebody>{any_of(_SOMEBODY)}) (?=[a-z])"
    rf"|{any_of(_KIN)}(?: ?[:=,-]| (?:de |d')?)) {{0,2}}(?=[a-z])"
)
_RUN = re.compile(
    rf"(?=[A-Z])(?<![\w-]){CAPITALISED}"
    rf"(?: {{1,2}}(?:{any_of('de de_la du la le des ben el al van von der da do dos di')} |[dl]'|[A-Z]\. )?"
    rf"{CAPITALISED})++"
)
_PART = re.compile(CAPITALISED)
_INITIALLED = re.compile(rf"(?=[A-Z])(?<![\w.'-])(?:[A-Z]\.-?){{1,2}} ?(?P<word>{CAPITALISED})(?=[ ,(])")
_SMALL_PAIR = re.compile(r"(?<![\w'-])(?P<one>[a-z]{2,20}(?:-[a-z]{2,20})?) (?P<two>[a-z]{2,20})(?![\w'-])")
_FIRST_NAMES_AND_SURNAMES = FIRST_NAMES | SURNAMES

_PERSONAL = re.compile(
    r",? \(?(?:nee?\b|ddn\b|dob\b|agee? de \d|\d{1,3} ?ans?\b|\d{1,3} years? old|\d{1,3}yo"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)|\.(?:jpe?g|png|pdf|docx?|heic|dcm)\b"
)
# Two capitals in mid-sentence are a name, unless the word before leads to a thing, a place or a source.
_SMALL_BEFORE = re.compile(r"(?<![A-Za-z])(?P<word>[a-z]+)[ ']$")
_NO_LEAD = listed(
    """
    l le la les un une du des au aux en sous sur a vers dans in at near from selon apres cf voir the ce cette ces via
    par type n s
    """
)
_DOUBLED = listed("jean marie anne pierre")  # "Jean Paul" is a first name, "Philippe Richard" somebody
_ELIDED = re.compile(r"[LD]'[a-z]")  # "L'endocrino"
_VOWELS = frozenset("aeiouy")  # "Mme DBK" is shortened too
_NO_SURNAME = NOT_NAMES | ORDINARY | ACRONYMS
_NO_PERSON = BIG_PLACES | NAMESAKES | BRANDS


class Word(NamedTuple):
    """A capitalised word of a name, with the particle before it, and its place in the view."""

    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        return self.text.lower()

    @property
    def is_first_name(self) -> bool:
        first, *others = self.text.split("-")
        return first.lower() in FIRST_NAMES and all(other[:1].isupper() for other in others)  # no "Martin-pêcheur"

    @property
    def may_be_surname(self) -> bool:
        return may_name(self.text) and self.plain not in EPONYMS


def may_name(word: str) -> bool:
    """Tell whether a capitalised word can be part of a name."""
    plain = word.lower()
    if len(word) < 2 or plain in NOT_NAMES or set(plain) <= set("xyz") or _ELIDED.match(word):
        return False
    if not word.isupper():
        return True
    return len(word) > 2 and plain not in ACRONYMS and not _VOWELS.isdisjoint(plain)


def shouted(word: Word) -> bool:
    """Tell whether a word is all capitals, and no place or ordinary word."""
    return word.text.isupper() and word.plain not in BIG_PLACES and unheard_of(word.plain)


def _known(word: str) -> bool:
    return word in SURNAMES or word in SURNAMES_TOO or (word in FIRST_NAMES and word not in NOT_NAMES)


def unheard_of(word: str) -> bool:
    """Tell whether a word without a capital is none that could well follow a title."""
    return len(word) > 2 and word not in _NO_SURNAME and not _ENDING.search(word)


def _words(text: str, start: int, end: int) -> list[Word]:
    """Return the capitalised words; "Le", "El" and their like go with the word that they introduce."""
    words: list[Word] = []
    begin = None
    for part in _PART.finditer(text, start, end):
        begin = part.start() if begin is None else begin
        middle = (
            words and len(words[-1].text) > 1 == len(part[0]) and text.startswith(".", part.end())
        )  # "Jean P. Durand"
        if part[0].lower() not in _PARTICLES and not middle:
            words.append(Word(part[0], begin, part.end()))
            begin = None
    return words


def _name_at(view: View, place: int, *, small: bool = False, unheard: bool = False) -> tuple[int, int] | None:
    """Return where the name that begins here stands, or None.

    Its first word may lack the capital if `small`: then it must be known as a name or, if `unheard`, only not be a
    word of another kind.
    """
    start, end, taken, particle = place, place, 0, False
    while taken < _MOST_WORDS and (word := _NEXT.match(view.text, place)):
        text, initials = word["word"], word["initials"] or ""
        plain = text.lower()
        if not taken and not particle:
            start = word.start("initials") if initials else word.start("word")
        place = word.end()
        if plain in _PARTICLES:
            particle = True
            continue
        if text[0].isupper():
            alone = len(initials) == len("D. ")
            good = may_name(text) and (not alone or plain in SURNAMES or (text.isupper() and len(text) > 3))
        elif taken or particle:
            good = _known(plain)
        else:
            good = (small and _known(plain)) or (unheard and unheard_of(plain))
        if not good:
            break
        taken, end = taken + 1, place
        if maiden := _MAIDEN.match(view.text, place):
            place = maiden.end()
    if not taken or view.text.startswith(("..", "*"), end):  # "Mme Dup…" is shortened on purpose
        return None
    return start, end


def titled(view: View) -> Iterator[Finding]:
    """Find the name after Mme, M., Dr…; without a capital too, as people type."""
    for match in view.led_by(_TITLE_WORDS, _TITLE):
        title, written = match["title"], view.text[match.start("title") : match.end("title")]
        if not match[0].endswith(".") and _AS_WRITTEN.get(title, written) != written:
            continue
        unheard = title in _OPEN_TITLES
        found = _name_at(view, match.end(), small=unheard or title in _OTHER_TITLES, unheard=unheard)
        if not found or renown.cited(view, found[1]):
            continue
        if view.lower[found[0] : found[1]].split()[0] in BRANDS or _function(view.text[found[0] : found[1]]):
            continue  # "Dr Google", "Madame la Rédactrice"
        if title == "m" and any(word.plain in EPONYMS for word in _words(view.text, *found)):
            continue  # "M. de Crohn" is a disease
        if title in _COLLEAGUES and (not _personal(view, *found) or _great(view, _words(view.text, *found))):
            continue
        yield Finding(*found, "name")


def _function(name: str) -> bool:
    """Tell whether what follows a title is what somebody does: a small article, then a word that is no surname."""
    article, _, word = name.partition("'" if name.startswith("l'") else " ")
    if article.islower() or word.lower() in ORDINARY:
        return article.lower() in {"l", "le", "la", "les"} and not word.isupper() and word.lower() not in SURNAMES
    return False


def _personal(view: View, start: int, end: int) -> bool:
    """Tell whether a titled name is somebody's in person, not a colleague's surname in passing."""
    words = _words(view.text, start, end)
    short = len(words) == 2 and len(words[0].text) == 1  # "Dr J. Martin"
    return (len(words) > 1 and not short) or _PERSONAL.match(view.lower, end) is not None


def announced(view: View) -> Iterator[Finding]:
    """Find the name after "Nom :", "s'appelle", "la patiente", "la famille"…"""
    for cue in view.led_by(_ANNOUNCING, _ANNOUNCED):
        form, family = bool(cue["form"]), bool(cue["family"])
        found = _name_at(view, cue.end(), small=form, unheard=form and cue[0].strip() != "prenom")
        if not found or renown.cited(view, found[1]):
            continue
        words = _words(view.text, *found)
        if any(word.plain in EPONYMS for word in words) or (words and words[0].plain in NAMESAKES and not form):
            continue
        if not form and len(words) > 1 and _great(view, words):
            continue
        surname = any(word.plain in SURNAMES for word in words) and not cue[0].startswith(("petit", "jeune"))
        first = cue["called"] and any(word.is_first_name for word in words)
        loud = len(words) == 1 and words[0].text.isupper() and len(words[0].text) > 4 and unheard_of(words[0].plain)
        alone = cue["somebody"] and len(words) == 1 and _proper(words[0])
        if form or family or surname or first or loud or alone or len(words) > 1:
            yield Finding(*found, "name")


def _proper(word: Word) -> bool:
    """Tell whether one capitalised word in mid-sentence is a surname: no first name, place, mark or people's name."""
    return (
        len(word.text) > 3
        and word.text[1:].islower()
        and word.plain not in _NO_PERSON
        and word.plain not in FIRST_NAMES
        and unheard_of(word.plain)
        and not _DESCRIBING.fullmatch(word.plain)
    )


def full(view: View) -> Iterator[Finding]:
    """Find a first name beside a surname, in either order; an initial will do before an age or a birth."""
    for run in _RUN.finditer(view.text):
        words = _words(view.text, *run.span())
        place = 0
        while place < len(words) - 1:
            if _great(view, words[place : place + 2]):
                break
            size = _full_name(view, words[place : place + _MOST_WORDS])
            if size:
                end = words[place + size - 1].end
                maiden = _MAIDEN_NAME.match(view.text, end)
                yield Finding(words[place].start, maiden.end() if maiden else end, "name")
            place += size or 1
    for match in _INITIALLED.finditer(view.text):
        if _PERSONAL.match(view.lower, match.end()) and Word(match["word"], 0, 0).may_be_surname:
            yield Finding(*match.span(), "name")


def uncapitalised(view: View) -> Iterator[Finding]:
    """Find a known first name beside a known surname, both without a capital."""
    for place in view.begun_by(_FIRST_NAMES_AND_SURNAMES):
        if pair := _SMALL_PAIR.match(view.text, place):
            one, two = pair["one"], pair["two"]
            known = one.partition("-")[0] in FIRST_NAMES and two in SURNAMES
            if (known or (one in SURNAMES and two in FIRST_NAMES)) and NOT_NAMES.isdisjoint((one, two)):
                yield Finding(*pair.span(), "name")


def _great(view: View, words: Sequence[Word]) -> bool:
    """Tell whether words begin with the name of somebody whom everybody speaks of, and are not told of in person."""
    return renown.great(*(word.plain for word in words)) and not _PERSONAL.match(view.lower, words[:2][-1].end)


def _full_name(view: View, words: Sequence[Word]) -> int:
    """Return how many of the words, from the first on, make a full name; 0 where they make none."""
    one, two = words[:2]
    if one.text != view.text[one.start : one.end]:  # "Saint Pierre Quiberon"
        return 0
    if any(word.plain in EPONYMS for word in words[:3]):
        return 0
    before = view.lower[max(0, one.start - renown.REACH) : one.start]
    if not (may_name(one.text) and may_name(two.text)) or renown.borne(before):
        return 0
    size = 2
    inside = before.rstrip(' "(')[-1:].isalnum()  # in mid-sentence a capital is not the sentence's
    if one.plain in _DOUBLED and two.is_first_name and two.plain not in SURNAMES:
        if len(words) < 3 or not words[2].may_be_surname:
            return 0
        size = 3
    elif not (
        one.is_first_name
        or (two.is_first_name and (one.plain in SURNAMES or inside or (len(one.text) > 3 and one.text.isupper())))
        or _in_mid_sentence(view, one, two)
        or (two.plain not in BIG_PLACES and any(_PERSONAL.match(view.lower, word.end) for word in words[1:3]))
    ):
        return 0
    while size < len(words) and words[size].may_be_surname:
        size += 1
    end = words[size - 1].end
    return 0 if renown.published(view, end) else size


def _in_mid_sentence(view: View, one: Word, two: Word) -> bool:
    """Tell whether two capitalised words, neither known, stand where only a person's name would."""
    led = _SMALL_BEFORE.search(view.text, max(0, one.start - renown.REACH), one.start)
    return (
        led is not None
        and two.start - one.end == 1
        and led["word"] not in _NO_LEAD
        and all(word.text[1:].islower() and word.may_be_surname and word.plain not in _NO_PERSON for word in (one, two))
    )
