"""Birth dates: a day that a word, an age or a name beside it makes one. Any other date is let through."""

import re
from collections.abc import Iterator

from core.guard.finding import Finding
from core.guard.patterns import any_of, heads
from core.guard.spoken import NUMERAL
from core.guard.view import View

MONTH = (
    any_of(
        """
        janvier janv jan fevrier fevr fev mars avril avr mai juin juillet juil aout septembre sept octobre oct novembre
        nov decembre dec january february march april may june july august september october november december feb apr
        jun jul aug sep
        """
    )
    + r"\.?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:18[89]\d|19\d\d|20\d\d)"
_BETWEEN = r"(?: ?/ ?| ?- ?| ?\. ?| )"
DATE = (
    rf"(?:{_DAY}{_BETWEEN}(?:0?[1-9]|1[0-2]){_BETWEEN}(?:{_YEAR}|\d\d)(?!\d)"
    rf"|{_YEAR}[/.-](?:0[1-9]|1[0-2])[/.-](?:0[1-9]|[12]\d|3[01])(?!\d)"
    rf"|{_DAY}[ .-]{any_of('i ii iii iv v vi vii viii ix x xi xii')}[ .-]{_YEAR}"
    rf"|(?:1er|1st|{_DAY}(?:st|nd|rd|th)?)[ .-]?(?:of |du mois de )?{MONTH}[ -]?(?:{_YEAR}|'?\d\d(?!\d))"
    rf"|{MONTH} {_DAY}(?:st|nd|rd|th)?,? {_YEAR})"
)
"""A day, a month and a year, in figures or in words."""
DAY_AND_MONTH = rf"(?:(?:1er|{_DAY}) ?{MONTH}(?!\w)|{_DAY}[/.](?:0?[1-9]|1[0-2])(?![\d/]))"
_SPELT = (
    any_of(
        """
        premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
        dix-neuf vingt vingt_et_un vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept
        vingt-huit vingt-neuf trente trente_et_un trente-et-un
        """
    )
    + rf" {MONTH}(?: (?:{_YEAR}|'?\d\d(?!\d)|{NUMERAL}(?:[ -](?:et[ -])?{NUMERAL}){{0,7}}))?(?!\w)"
)
_JOINED = (
    r"(?:(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d)(?!\d)"
    r"|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))"
)
_APART = r"[ ,;.(-]{1,4}"
# Told in pieces: "en mars 1960, le 6", "en 1960 (6 mars)", "le 6 mars, en 60", "le 6 du 3 1960".
_PIECES = (
    rf"(?:{MONTH} {_YEAR}{_APART}(?:le |un )(?:1er|{_DAY})(?!\w)"
    rf"|{_YEAR}{_APART}(?:le |un )?(?:{DAY_AND_MONTH})"
    rf"|(?:1er|{_DAY}) {MONTH}{_APART}(?:en |de l'an(?:nee)? |annee )(?:{_YEAR}|'?\d\d(?!\d))"
    rf"|{_DAY} du {_DAY} {_YEAR}|{_DAY},{_DAY},{_YEAR})"
)
_WEEKDAY = rf"(?:{any_of('lundi mardi mercredi jeudi vendredi samedi dimanche')} )?"

_HOWEVER = f"(?:{_PIECES}|{DATE}|{DAY_AND_MONTH}|{_JOINED}|{_SPELT})"

# "né(e) le", perhaps with a place between. Not "né avant le": that is a rule, not a person.
_BORN = re.compile(
    rf"\b(?:(?:nait(?= le)|ne(?:e|s|es|\(e\)s?|[./-]es?)?)(?: {any_of('prematurement premature a_terme')})?"
    rf"(?: (?:a|au|aux|en) (?!{any_of('partir compter')}\b)[a-z][a-z' -]{{1,30}}?(?: ?\(\w{{2,12}}\))?)?"
    r"(?:(?<=nee)(?: [a-z][a-z'-]{1,20}){1,2}(?= (?:le|en) ))?"
    rf",? ?(?:(?:courant|debut|fin|vers|en)? ?(?:(?:le|du|en|un|ce) ?)?)?(?:: ?)?"
    rf"(?:(?:dans|ds) la nuit du \d\d? au )?|born (?:on |in )?(?:the )?){_WEEKDAY}(?P<date>{_HOWEVER})"
)
_THINGS = """
    idee projet association asso groupe loi reforme serveur communaute bot fil reseau plateforme revue msp cpts
    federation syndicat structure initiative douleur lesion gene litige conflit dispute rumeur plainte dette creance
    obligation droit contrat societe entreprise mouvement collectif service unite
    """
_NO_ONE = re.compile(
    rf"\b{any_of(_THINGS)}"
    r",? (?:\w+,? )?(?:est |was )?$"
)
_BORN_HEADS = heads("ne nee nes nees nait born")
_BORN_IN_HEADS = heads("ne nee")
_ANNOUNCING = """
    ddn d.d.n dn d.n dob d.o.b date_nais date_naiss date_naissance date_de_naiss date_de_naissance dat_nais nais naiss
    naissance anniversaire anniv birthday date_of_birth birth_date jj/mm/aa jj/mm/aaaa
    """
_ANNOUNCING_HEADS = heads(_ANNOUNCING)
_AMID = any_of("est c'est le du au is : patiente? du_patient de_la_patiente de_l'enfant mere pere")
_STATED = re.compile(
    rf"\b{any_of(_ANNOUNCING)}(?![a-z])(?!(?<=\bdn)\d)\.?[ :=(\n-]{{0,6}}"
    rf"(?:{_AMID}[ :)=]{{1,3}}){{0,3}}{_WEEKDAY}(?P<date>{_HOWEVER})"
)
_SAID_AFTER = re.compile(
    rf"(?=\d)(?<![\d/.-])(?P<date>{DATE})[ ,:()=-]{{1,4}}(?:(?:c'est|est) )?(?:bien )?(?:(?:la|sa|ma) )?"
    r"(?:date de naissance|ddn)\b"
)
_BIRTH_OF_SOMETHING = re.compile(
    r"\b(?:conges?|actes?|primes?|allocations?|declarations?|certificats?) (?:de |a la )?$"
)

# "elle a eu 50 ans le 3 mai", "il fête ses 70 ans le 12/03/2026": of a person, not of a house.
_SOMEBODY = "il elle qui patiente? mr mme m"
_TURNS = any_of("a_eu aura avait va_avoir vient_d'avoir a_fete fete fetera fetait va_feter")
_TURNING = re.compile(
    rf"{any_of(_SOMEBODY)}(?: [a-z]\.?)? {_TURNS} (?:ses )?\d{{1,3}} ans"
    rf" (?:(?:le|ce) )?{_WEEKDAY}(?P<date>{DATE}|{DAY_AND_MONTH})"
)
_TURNING_HEADS = heads(_SOMEBODY)

_ANY = re.compile(rf"(?=\d)(?<![\d/.-])(?:{DATE}|(?<=\x01 ){_JOINED})")
_NAMED_BEFORE = re.compile(
    r"\x01(?:[ ,;:(|/-]{1,4}(?:[fmhg]|femme|homme|masc|fem)\b\)?)?[ ,;:(|/-]{1,4}"
    r"(?:(?:qui |il |elle )?est )?(?:du |le )?$"
)
_NAMED_AFTER = re.compile(r"[ ,;:|-]{1,3}\x01")
_SOMEBODY_BEFORE = re.compile(
    rf"\b{any_of('m mr mme mlle monsieur madame enfant bebe patiente?')}\.? (?:[a-z]\.?-?){{1,3}}"
    r"[ ,;:(|/-]{1,4}(?:du )?$"
    rf"|\b{any_of('patiente? dame homme femme garcon fille')} (?:du |\()$"
)
_AGE_BEFORE = re.compile(r"(?<!\d)(\d{1,3}) ?ans?[ ,;:(|/-]{1,4}(?:du |le )?$")
_AGE_AFTER = re.compile(r"[ ,;:()-]{1,4}(\d{1,3}) ?ans?\b")
_REACH = 24
_LAST = 2020  # beside a name, a later day is rather a visit's
_LAST_BEFORE_NAME = 2010
_PRESENT = range(2018, 2036)  # when a text with this age and this year of birth may be written


# Without its day it still tells much of one person; not "des enfants nés en mars", nor a newborn.
_BORN_IN = re.compile(
    r"\bnee?(?: (?:en|au mois de|courant|debut|fin))? "
    rf"(?P<date>(?:{MONTH} |(?:0?[1-9]|1[0-2])/)(?:18[89]\d|19\d\d|200\d))(?!\w)"
)


def stated(view: View) -> Iterator[Finding]:
    """Find days that a word says to be somebody's birthday."""
    for match in view.led_by(_BORN_HEADS, _BORN):
        if not _NO_ONE.search(view.lower, max(0, match.start() - 40), match.start()):
            yield Finding(*match.span("date"), "birth_date")
    for match in view.led_by(_BORN_IN_HEADS, _BORN_IN):
        if not _NO_ONE.search(view.lower, max(0, match.start() - 40), match.start()):
            yield Finding(*match.span("date"), "birth_date")
    for match in view.led_by(_TURNING_HEADS, _TURNING):
        yield Finding(*match.span("date"), "birth_date")
    for match in view.led_by(_ANNOUNCING_HEADS, _STATED):
        if not _BIRTH_OF_SOMETHING.search(view.lower, max(0, match.start() - 20), match.start()):
            yield Finding(*match.span("date"), "birth_date")
    if view.having(_ANNOUNCING_HEADS):
        for match in _SAID_AFTER.finditer(view.lower):
            yield Finding(*match.span("date"), "birth_date")


def beside_somebody(view: View) -> Iterator[Finding]:
    """Find days beside a name, an initial, or the age that goes with them."""
    for date in _ANY.finditer(view.lower):
        start, end = date.span()
        year = _year(date[0])
        before, after = view.lower[max(0, start - _REACH) : start], view.lower[end : end + _REACH]
        age = _AGE_BEFORE.search(before) or _AGE_AFTER.match(after)
        if (
            (age and year + int(age[1]) in _PRESENT)
            or (year <= _LAST and (_NAMED_BEFORE.search(before) or _SOMEBODY_BEFORE.search(before)))
            or (year <= _LAST_BEFORE_NAME and not before.endswith("le ") and _NAMED_AFTER.match(after))
        ):
            yield Finding(start, end, "birth_date")


def _year(date: str) -> int:
    """Return the year of a date; of two digits, the latest that may be a birth's."""
    if whole := re.search(r"(?:18|19|20)\d\d(?!\d)", date):
        return int(whole[0])
    short = int(date[-2:])
    return 2000 + short if short <= _LAST - 2000 else 1900 + short
