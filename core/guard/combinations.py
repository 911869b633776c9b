"""What names nobody and yet, put together, lets a patient be recognised: an age, a small place, a day, something rare.

Three of the four, close together, are found. Each piece is a finding of its own, so that the rest of the sentence
stays.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from core.guard.dates import DATE, DAY_AND_MONTH, MONTH
from core.guard.finding import Finding
from core.guard.lists import BIG_PLACES, BRANDS, EPONYMS, NAMESAKES, NOT_NAMES
from core.guard.patterns import any_of, heads
from core.guard.people import FIRST_NAMES
from core.guard.view import View

_WINDOW = 160  # characters within which the pieces stand
_ENOUGH = 3  # kinds of piece

_AGE = re.compile(
    r"(?=\d)(?<![\w.,/-])(?P<number>\d{1,3})"
    r"(?: ?(?:ans?|(?P<months>mois)|a\.|yo|y/o)|[ -](?:years?|(?P<in_months>months?))(?:[ -]old)?)(?!\w)"
    rf"(?! (?:(?:d'|de ){any_of('experience suivi anciennete garde carriere exercice traitement')}"
    rf"|{any_of('plus_tard apres avant')})\b)"
)
# How long something lasts is no age, and few months are one.
_LASTING = re.compile(
    r"\b"
    + any_of(
        """
        depuis pendant durant il_y_a dans tous_les toutes_les pour apres avant sous d'ici en ces les arret duree delai
        prolongation traitement sejour conge experience suivi cure garde contrat cdd formation stage plus moins au_bout
        encore initial for since after within every ago
        """
    )
    + r"(?: maladie| initial| de travail)? (?:de |d'|les )?$"
)
_SMALL = re.compile(
    rf"\b{any_of('bebe nourrisson enfant fille fillette garcon jumeaux jumelles petite? agee? gamine? baby infant')}"
    r" (?:de |of )?$"
)
_DAY = re.compile(
    rf"(?=\d)(?<![\d/.-])(?:{DATE}|(?:1er|\d{{1,2}}(?:st|nd|rd|th)?) ?{MONTH}(?!\w)|(?<=le )(?:{DAY_AND_MONTH}))"
)

# Whoever is known to a whole village.
_KNOWN = """
    maire adjointe? cure pretre pasteur imam rabbin notaire boulangere? bouchere? epiciere? pharmacien
    pharmacienne dentiste instit instituteur institutrice maitresse directeur directrice veterinaire vet factrice
    facteur postiere? gendarme pompier garde-champetre garde_champetre garde-chasse garde-forestier bergere?
    vigneron vigneronne apiculteur apicultrice eleveur eleveuse pecheur ostreiculteur ostreicultrice gardien
    gardienne fermiere? agriculteur agricultrice marechal-ferrant marechal_ferrant forgeron meunier cafetiere?
    coiffeur coiffeuse restaurateur restauratrice aubergiste hoteliere? champion championne footballeur
    footballeuse joueur joueuse entraineur entraineuse moniteur monitrice guide pilote passeur capitaine deputee?
    senateur senatrice elue? conseillere? juge moine soeur religieuse ermite abbe forain bucheron sabotier luthier
    organiste secretaire sage-femme infirmiere? medecin doyen doyenne centenaire chatelaine? baron comte princesse
    marquise? sacristain mayor baker butcher priest vicar teacher farmer shepherd postman blacksmith fisherman
    pharmacist nun monk doctor chanteur chanteuse acteur actrice influenceur influenceuse ministre astronaute
    navigateur navigatrice cascadeur trapeziste dompteur torero jockey clown sportif sportive proviseur proviseure
    commandant commandante juge_d'instruction patron patronne gardien_de_but brigadier
    """
_ALONE = "seule?s? unique only"
_ONE = f"""
    {_KNOWN} rescapee? survivante? habitante? femme homme fille garcon eleve enfant victime cas medaillee? naissance
    survivor woman man girl boy child case resident
    """
_SETTLEMENT = "village hameau bourg commune coin ile vallee canton presqu'ile station island"
_SEAT = f"""
    {_SETTLEMENT} ecole college lycee tribunal mosquee synagogue paroisse eglise gendarmerie caserne brigade equipe
    mairie prison collegiale fanfare harmonie
    """
_RARITIES = """
    doyenne centenaire rescapee?s? survivante?s? survivors? accident_d'avion accident_d'ulm accident_d'helicoptere
    accident_de_parapente accident_de_parachute accident_de_planeur accident_de_montgolfiere accident_de_telesiege
    accident_de_telepherique accident_de_manege accident_de_car crash ulm parapente parachute parachutisme
    parachutiste deltaplane planeur montgolfiere base_jump wingsuit avalanche foudroyee?s? foudre lightning noyade
    noyee?s? drown drowned drowning explosion incendie attentat fusillade poignardee?s? stabbed egorgee?s?
    decapitee? defenestree? sequestree?s? otages? electrocutee?s? electrocution seisme eboulement inondation
    naufrages? botulisme? requin shark ours loup taureau encornee? mordue?_par_une_vipere mordue?_par_un_singe
    mordue?_par_un_serpent siamois siamoises triplee?s triplets quadruplee?s quadruplets quintuplee?s maladie_rare
    maladie_tres_rare maladie_ultra-rare cas_unique peste lepre ebola cholera trichinose faits?_divers
    dans_le_journal dans_la_presse dans_les_journaux a_la_tele a_la_television mediatisee? banquet carnaval
    kermesse fete_du_village rallye corrida jeux_olympiques champion_de champion_du champions_de championne?s?_de
    championne?s?_du champion_olympique champion_departemental champion_regional medaillee?s? chef_etoile
    greffee?s?_coeur greffee?s?_du_coeur greffee?s?_coeur-poumon greffee?s?_coeur-poumons greffee?s?_du_visage
    greffee?s?_de_la_face greffee?s?_des_mains greffee?s?_de_la_main greffee?s?_du_bras greffee?s?_de_l'uterus
    championne_olympique champion_d'europe championne_d'europe vice-champion_de vice-championne_de
    vice-champion_d'europe vice-championne_d'europe championne_de_france
    """
_RARE = re.compile(
    rf"\b(?:(?<!\bun )(?<!\bune ){any_of(_ALONE)} {any_of(_ONE)}|{any_of(_RARITIES)}"
    rf"|{any_of(_KNOWN)} {any_of('du de_notre de_mon de_la de_ma')} {any_of(_SETTLEMENT)})(?!\w)"
)
# Offices that so few hold that age and place, or age and month, tell who it is.
_OFFICES = """
    depute deputee eurodepute eurodeputee senateur senatrice ministre prefet prefete sous-prefet sous-prefete eveque
    archeveque procureur procureure astronaute pdg ex-maire ex-ministre ex-depute ex-deputee ex-miss miss ambassadeur
    ambassadrice academicien academicienne batonnier batonniere
    """
_OFFICE = re.compile(
    rf"(?<!les )(?<!des )(?<!monsieur le )(?<!madame la )\b(?:{any_of(_OFFICES)}"
    rf"|elue?(?= (?:dans|en(?! {MONTH})|du|de|des|a|au) )"
    rf"|{any_of('conseiller conseillere president presidente vice-president')}"
    rf" (?:du conseil )?{any_of('regional regionale departemental departementale general generale')}(?! de l'ordre)"
    rf"|presidente? du tribunal|(?:notre|ma|mon) {any_of('maire cure pretre pasteur imam rabbin boulanger boulangere')}"
    rf"|{any_of(_KNOWN)} (?:tres )?{any_of('connu connue celebre mediatique mediatise mediatisee')})(?![\w-])"
)
_OFFICE_HEADS = (
    heads(_OFFICES) | heads(_KNOWN) | heads("elu elue conseiller conseillere president presidente vice notre ma mon")
)
_FIEF = re.compile(
    r"[ ,(]{1,3}(?:elue? )?(?:de la |de l'|du |de |d'|des |dans la |dans l'|dans le |dans les |en |a )"
    r"(?P<place>[A-Z][A-Za-z'-]{2,}(?: (?:et|sur|de|du) [A-Z][a-z]+)?)"
)
_MONTH_ALONE = re.compile(
    rf"\b(?:en|depuis|debut|fin|mi-|courant|au mois de|in|since|d'|de|semaine du \d\d?) ?(?P<month>{MONTH})(?!\w)"
)
_MONTH_HEADS = heads("en depuis debut fin mi courant au in since d de semaine")
_OLDEST = 100  # years: so few are as old
_RARE_HEADS = heads(_ALONE) | heads(_RARITIES) | heads(_KNOWN)

_TOWN = re.compile(
    r"(?=[A-Z])(?<![\w'-])(?:[DL]')?[A-Z][a-z]+(?:['-][A-Za-z]+)*"
    r"(?: (?:sur|sous|en|le|la|les|de|du|des) [A-Z][a-z]+(?:-[A-Za-z]+)*| [A-Z][a-z]+-[A-Za-z-]+)?"
)
_SETTLED = any_of(
    """
    villages? hameau bourg bourgade commune ile presqu'ile vallee lieu-dit ferme station paroisse phare refuge plateau
    canton bar cafe epicerie poste boulangerie caserne club usine mine scierie hotel presbytere eglise chapelle barrage
    carriere haras zoo cirque ecole college camping abbaye monastere couvent chateau mairie island hamlet farm
    """
)
_LED_TO = re.compile(
    r"(?:(?<!face )(?<!suite )(?<!rapport )(?<!grace )\b"
    rf"{any_of('a au aux vers in near from pres_de habite originaire_de natif_de native_de')}"
    rf"|\b{_SETTLED}(?: (?:de|du|des|d'|of))?"
    rf"|\b(?P<known>{any_of(_KNOWN)}) (?:(?:de|du|des|d'|a|au|aux|in|of|on)"
    rf"|(?:d'une |de l'|du |de la |of the )?{any_of(_SEAT)} (?:de|du|des|d'|of))"
    rf"|\b{any_of(_ALONE)} {any_of(_ONE)} (?:de|du|des|d'|a|in|of|on))(?: ?(?:la|le|les|l'))? ?$"
)
_LED_MOST = 50
_ALMOST_LED = re.compile(
    rf"(?:\b{any_of('a au aux de du des la le les in of on near from vers habite villages? hameau bourg commune ile')}"
    r" {1,2}|['-])$"
)
_COMPOUND = re.compile(
    rf"{any_of('saint sainte st ste')}-|.*-{any_of('sur sous le la les lez en de du des au aux')}-|.*-[dl]'"
)
_NUMBERED = re.compile(r" \((?:0[1-9]|[1-8]\d|9[0-58]|2[AB]|97[1-6])\)")  # "Lalouvesc (07)"
_BORNE = re.compile(
    rf"\b{any_of('hopital hopitaux chu ch clinique centre institut fondation lycee rue avenue place maladie loi')}"
    r" (?:de |d'|des |du |la |le )*$"
)
_NO_SMALL_TOWN = BIG_PLACES | EPONYMS | NAMESAKES | NOT_NAMES | FIRST_NAMES | BRANDS

Piece = Literal["age", "place", "day", "month", "rare"]


class Detail(NamedTuple):
    """One piece, with its place in the view."""

    start: int
    end: int
    piece: Piece


def combined(view: View) -> Iterator[Finding]:
    """Find the pieces where three kinds of them stand close together: so a place or something rare is among them."""
    ages = [match for match in _AGE.finditer(view.lower) if _of_a_person(view, match)]
    details = [Detail(*age.span(), "age") for age in ages]
    details += [Detail(age.start(), age.end() - 1, "rare") for age in ages if _OLDEST <= int(age["number"]) < 120]
    details += [Detail(*match.span(), "day") for match in _DAY.finditer(view.lower)]
    if not details:
        return
    rare = [*_rare(view), *_offices(view)]
    if any(detail.piece == "rare" for detail in rare):
        details += [Detail(*month.span("month"), "month") for month in view.led_by(_MONTH_HEADS, _MONTH_ALONE)]
    details = sorted({*details, *rare, *_places(view)})
    told: set[Detail] = set()
    first = 0
    for last, detail in enumerate(details):
        while detail.end - details[first].start > _WINDOW:
            first += 1
        near = details[first : last + 1]
        if len({"day" if one.piece == "month" else one.piece for one in near}) >= _ENOUGH:
            told.update(near)
    for detail in sorted(told):
        yield Finding(detail.start, detail.end, "combination")


def _of_a_person(view: View, age: re.Match[str]) -> bool:
    before = view.lower[max(0, age.start() - _LED_MOST) : age.start()]
    if age["months"] or age["in_months"]:
        return bool(_SMALL.search(before))
    return not _LASTING.search(before)


def _rare(view: View) -> Iterator[Detail]:
    for match in view.led_by(_RARE_HEADS, _RARE):
        yield Detail(*match.span(), "rare")


def _offices(view: View) -> Iterator[Detail]:
    """Find who holds a rare office, with the place that it is of, a large one too."""
    for match in view.led_by(_OFFICE_HEADS, _OFFICE):
        yield Detail(*match.span(), "rare")
        if fief := _FIEF.match(view.text, match.end()):
            yield Detail(*fief.span("place"), "place")


def _places(view: View) -> Iterator[Detail]:
    """Find small places by what leads to them, or by a compound name; who is known there is something rare."""
    for town in _TOWN.finditer(view.text):
        plain = town[0].lower()
        head = plain.removeprefix("d'").removeprefix("l'").partition(" ")[0]
        if plain in _NO_SMALL_TOWN or head in _NO_SMALL_TOWN:
            continue
        compound = _COMPOUND.match(plain)
        before = view.lower[max(0, town.start() - _LED_MOST) : town.start()]
        if not compound and not _NUMBERED.match(view.text, town.end()) and not _ALMOST_LED.search(before[-12:]):
            continue
        led = _LED_TO.search(before)
        if led or _NUMBERED.match(view.text, town.end()) or (compound and not _BORNE.search(before)):
            yield Detail(*town.span(), "place")
        if led and led["known"]:
            offset = town.start() - len(before)
            yield Detail(offset + led.start("known"), offset + led.end("known"), "rare")
