"""Postal addresses: whole ones, and the parts that lead to somebody's door. An institution's are let through.

An address is certain once a town or a postcode stands beside a number and a way. Without them it is doubtful: the
same "12 rue Pasteur" stands in many towns, and the author decides.
"""

import re
from collections.abc import Iterator

from core.guard.context import lead, tail
from core.guard.finding import Finding
from core.guard.patterns import any_of, heads, listed
from core.guard.view import NAMED, View

# What is hardly ever anything but a way, and what is one only before a proper name.
_SURE = """
    rue avenue boulevard av ave bd bld blvd boul imp impasse allees? chemin ruelle venelle chaussee faubourg fbg
    lotissement lieu_dit lieu-dit lieudit
    """
_PERHAPS = """
    place pl rte route quai cours square passage residence sentier rang villa cite hameau esplanade rond_point
    rond-point montee traverse clos mail parc domaine quartier cote promenade sente
    """
_BARELY = "r ch chem all lot strada via calle"  # a way only between a number and a postcode
_WAYS = heads(_SURE) | heads(_PERHAPS) | heads(_BARELY)
_SHORTENED = (
    r"(?:(?<=\b(?:r))\.|(?<=\b(?:pl|av|bd|ch))\.|(?<=\b(?:ave|bld|imp|rte|all|lot))\.|(?<=\b(?:blvd|boul|chem))\.)?"
)
_WAY = re.compile(
    rf"\b(?:(?P<sure>{any_of(_SURE)})|{any_of(_PERHAPS)}|(?P<barely>{any_of(_BARELY)}))\b{_SHORTENED}(?= {{1,2}}\w)"
)
_NUMBER = re.compile(
    r"(?<![\w.,/])\d{1,5}(?: ?(?:bis|ter|quater|[a-d])\b)?(?: ?[-/] ?\d{1,4})?,? {1,2}(?:de la |de l'|du )?$"
)
_NUMBER_MOST = 24
_ENGLISH = re.compile(
    rf"(?=\d)(?<![\w.,/])\d{{1,4}}[a-d]? [A-Z][a-z]+(?: [A-Z][a-z]+)? {any_of('Street Road Lane Drive Avenue Close')}\b"
)
# "Bahnhofstrasse 12, 8001 Zürich", "Kerkstraat 12, 9000 Gent": way, number, postcode, town.
_GERMANIC = re.compile(
    rf"{any_of('strasse str. weg gasse platz straat laan plein steenweg dreef')} \d{{1,4}}[a-d]?(?:/\d{{1,3}})?"
)
_GERMANIC_START = re.compile(r"(?<![\w-])[A-Z][a-z-]{0,30}$")
_WORD = re.compile(r"[ -]{0,2}(?P<word>(?:[DLdl]')?[A-Za-z\d][A-Za-z\d.]*(?:['-][A-Za-z\d]+)*)")
_MOST_WORDS = 8
_OF = listed("de du des la le les d l au aux sur sous en et saint sainte st ste")
_NO_NAME = listed(
    """
    compostelle damas stevenson bat batiment app appt apt appartement etage escalier esc porte bte boite residence
    est a ou qui que avec pour depuis chez dans il elle sans car mais donc se ne pas ce cette je tu on nous vous ils
    elles son sa ses mon ma mes un une publique voisine pietonne entre vers
    """
)
_DATED = re.compile(
    rf" {any_of('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre')}"
    r"(?: 1[89]\d\d)?\b",
    re.IGNORECASE,
)
_TOWN = (
    r"[A-Z][A-Za-z]*+"
    r"(?:[' -]{1,2}(?:(?:sur|sous|en|le|la|les|de|du|des|lez|pres|aux?|d|l|am)[ '-])?[A-Z][A-Za-z]*+){0,4}"
    r"(?: (?:cedex|CEDEX|Cedex)(?: \d{1,2})?)?(?:,? \(?[A-Z]{2}\)?,? [A-Z]\d[A-Z] ?\d[A-Z]\d)?"
)
_INSIDE = "bat batiment app appt apt appartement etage escalier esc porte bte boite"
_SIDE = any_of("gauche droite face")
_FLOOR = (
    rf"(?:[ ,;\n-]{{1,3}}(?:(?:{any_of(_INSIDE)}|\d{{1,2}}(?:e|er|eme))\b\.? ?\w{{1,12}}(?: {_SIDE}\b)?"
    r"|\d{1,2}(?:e|er|eme)(?=,)"
    rf"|{any_of('res residence quartier lotissement hameau lieu-dit domaine clos villa')}\b\.?"
    r"(?: (?:de |du |des |la |le |les |d'|l')?[a-z'-]{1,20}){1,3}?)){0,3}?"
)
_FLOOR_AFTER = rf"(?:, ?(?:\d{{1,2}}(?:er|e|eme)? )?{any_of(_INSIDE)}(?: (?:\d{{1,3}}[a-z]?|[a-z]|{_SIDE})\b)?){{0,2}}"
_REST = re.compile(
    rf"(?i:{_FLOOR})(?:[ ,;\n()-]{{1,3}}(?:(?:a|in) )?(?P<code>(?:(?:F|B|CH|L)-? ?)?\d{{4,5}}) (?:{_TOWN}|[a-z][a-z-]+)"
    rf"|(?:,| a| in) {_TOWN})(?i:{_FLOOR_AFTER})"
)
# Whatever stands between: "3 impasse du Four (portail vert) 84000 Avignon".
_REST_ASIDE = re.compile(
    rf"[ ,(/][^\n;?!\x00\x01]{{1,40}}?[ ,)/-]{{1,3}}(?P<code>(?:0[1-9]|[1-8]\d|9[0-8])\d{{3}}) {_TOWN}"
)
_HOUSE_AFTER = re.compile(r",? {1,2}(?:n° ?)?\d{1,4}(?: ?[a-d]\b)?(?:/\w{1,4})?\b(?! ?(?:ans|mg|mois|h\b|€))")
_FURTHER = re.compile(r" (?:a|aux?|et|en|sous|sur) (?:la |l'|les )?[A-Z][a-z]+(?:-[A-Za-z]+)*(?=,? (?:n° ?)?\d)")
_ASIDE_TOWN = re.compile(rf"(?: - | ?\(){_TOWN}")
_LIEU_DIT = re.compile(r"lieu[- ]?dit|hameau")  # where houses have no number
_CODE = re.compile(r"(?=\d)(?<![\w.,/+-])(?:0[1-9]|[1-8]\d|9[0-8])\d{3}(?!\d)")
_TOWN_AFTER = re.compile(rf" {{1,2}}{_TOWN}")
_TOWN_BEFORE = re.compile(rf"(?<![\w.,/+-]){_TOWN},? \(?$")
_TOWN_MOST = 40

_NEAR = 45  # characters before an address in which an institution is named whose it is
_HOME = re.compile(
    r"\b(?:habit\w{1,5}|demeur\w{2,5}|domicil\w{2,5}|resid\w{1,4}|log\w{1,3}|"
    + any_of(
        """
        vit vis vivant vivent chez_elle chez_lui patiente? m mr mme mlle monsieur madame dame visite
        lives living son_adresse
        """
    )
    + r")\b"
)
_INSTITUTION = re.compile(
    r"\b"
    + any_of(
        """
        cpam caf cgss msa ars ordre conseil chu chru hopital hospitalier clinique cabinet maison maison_medicale
        msp ministere siege tribunal mairie prefecture association laboratoire pharmacie service centre mdph
        urssaf carmf fmh inami cnam faculte universite congres formation institut ecole bp cs has ansm inserm
        caisse commission syndicat ehpad reunion soiree colloque assemblee apero resto restaurant seminaire pmi
        cmp assurance parquet asso carsat drsm elsm mgen mutuelle dreets cnil cpts permanence locaux bureaux
        agence antenne guichet dispensaire csapa cmpp camsp librairie
        """
    )
    + r"\b"
)


def addresses(view: View) -> Iterator[Finding]:
    """Find ways with number and town ("block"), or with one of them at most ("warn")."""
    for way in view.led_by(_WAYS, _WAY):
        number = _NUMBER.search(view.lower, max(0, way.start() - _NUMBER_MOST), way.start())
        end = _named(view.text, way.end(), bool(number and way["sure"]))
        if end is None:
            continue
        start = number.start() if number else way.start()
        said = lead(view, start, 80)
        home = bool(_HOME.search(said))
        further = None if number else _FURTHER.match(view.text, end)  # "rue du Moulin à Vent 44"
        end = further.end() if further else end
        rest = _REST.match(view.text, end)
        house = None if number or (rest and rest["code"]) else _HOUSE_AFTER.match(view.lower, end)
        if house:  # "rue de la Loi 16, 1000 Bruxelles"
            after = _REST.match(view.text, house.end())
            if home or (after and after["code"]):
                rest, end = after, house.end()
            else:
                house = None
        code = bool(rest and rest["code"])
        if number and way["sure"] and not code:
            rest = _REST_ASIDE.match(view.text, end) or rest or _ASIDE_TOWN.match(view.text, end)
        whole = rest and (number or house or (code and _LIEU_DIT.match(way[0])))
        end = rest.end() if rest else end
        if way["barely"] and not (whole and code):
            continue
        if not home and (
            _INSTITUTION.search(said[-_NEAR:])
            or "cedex" in view.lower[start:end]
            or _INSTITUTION.match(tail(view, end).lstrip(" ,("))
        ):
            continue
        if whole:
            yield Finding(start, end, "address", "block")
        elif number or house or way["sure"] or home or code:
            yield Finding(start, end, "address")
    for match in _GERMANIC.finditer(view.text):
        begun = _GERMANIC_START.search(view.text, max(0, match.start() - _TOWN_MOST), match.start())
        rest = _REST.match(view.text, match.end())
        if begun and rest and rest["code"] and not _INSTITUTION.search(lead(view, begun.start())):
            yield Finding(begun.start(), rest.end(), "address", "block")
    for match in _ENGLISH.finditer(view.text):
        rest = _REST.match(view.text, match.end())
        yield Finding(match.start(), rest.end() if rest else match.end(), "address", "block" if rest else "warn")


# What a verb governs, not a way: "il cite le Pr Martin", "je place la perfusion".
_ARTICLE = re.compile(r" {1,2}(?:l'|(?:le|la|les) )")


def _named(text: str, place: int, freely: bool) -> int | None:
    """Return where a way's name ends, or None where no name follows; `freely` takes two words without a capital."""
    end, small = None, 0
    if not freely and _ARTICLE.match(text, place):
        return None
    for _ in range(_MOST_WORDS):
        word = _WORD.match(text, place)
        if not word:
            break
        place = word.end()
        name = word["word"].removeprefix("d'").removeprefix("l'")
        plain = name.lower().rstrip(".")
        if plain in _OF:
            continue
        if name.isdecimal():  # "rue du 8 mai 1945"
            dated = _DATED.match(text, place)
            if not dated:
                break
            end = place = dated.end()
        elif name[0].isupper() and plain not in _NO_NAME and (freely or len(plain) > 1):
            end = place - name.endswith(".")
        elif freely and small < 2 and plain not in _NO_NAME:
            end, small = place, small + 1
        else:
            break
        if name.endswith(".") and len(plain) > 3:  # the end of a sentence
            break
    return end


def towns(view: View) -> Iterator[Finding]:
    """Find a postcode and town, in either order, beside a person."""
    for code in _CODE.finditer(view.text):
        start, end = code.span()
        if after := _TOWN_AFTER.match(view.text, end):
            end = after.end()
        elif before := _TOWN_BEFORE.search(view.text, max(0, start - _TOWN_MOST), start):
            start = before.start()
        else:
            continue
        if _HOME.search(lead(view, start)) or NAMED in view.text[max(0, start - 40) : start]:
            yield Finding(start, end, "address")
