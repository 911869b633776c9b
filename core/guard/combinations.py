"""What names nobody and yet, put together, lets a patient be recognised: an age, a small place, a day, something rare.

Three of the four, close together, are found; each piece is a finding of its own, so that the rest of the sentence stays.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from core.guard.dates import DATE, DAY_AND_MONTH, MONTH
from core.guard.finding import Finding
from core.guard.lists import BIG_PLACES, EPONYMS, FIRST_NAMES, NOT_NAMES
from core.guard.view import View

_WINDOW = 160  # characters within which the pieces stand
_ENOUGH = 3  # kinds of piece

_AGE = re.compile(r"(?=\d)(?<![\w.,/-])\d{1,3}(?: ?(?:ans?|mois|a\.|yo|y/o)|[ -](?:years?|months?)(?:[ -]old)?)(?!\w)")
_DAY = re.compile(
    rf"(?=\d)(?<![\d/.-])(?:{DATE}|(?:1er|\d{{1,2}}(?:st|nd|rd|th)?) ?{MONTH}(?!\w)|(?<=le )(?:{DAY_AND_MONTH}))|\b{MONTH} \d{{1,2}}\b"
)
# Whoever is known to the whole place.
_KNOWN = (
    r"(?:maire(?:sse)?|adjointe?|cure|pretre|pasteur|imam|rabbin|notaire|boulangere?|bouchere?|epiciere?|pharmacienne?|dentiste"
    r"|instit(?:uteur|utrice)?|maitresse|direct(?:eur|rice)|veterinaire|vet|factrice|facteur|postiere?|gendarme|pompier"
    r"|garde[- ](?:champetre|chasse|forestier)|bergere?|vigneronne?|apicult(?:eur|rice)|eleveu(?:r|se)|pecheur|ostreicult(?:eur|rice)"
    r"|gardienne?|fermiere?|agricult(?:eur|rice)|marechal[- ]ferrant|forgeron|meunier|cafetiere?|coiffeu(?:r|se)|restaurat(?:eur|rice)"
    r"|aubergiste|hoteliere?|championne?|footballeu(?:r|se)|joueu(?:r|se)|entraineu(?:r|se)|moniteur|monitrice|guide|pilote|passeur"
    r"|capitaine|deputee?|senat(?:eur|rice)|elue?|conseillere?|juge|moine|soeur|religieuse|ermite|abbe|forain|bucheron|sabotier"
    r"|luthier|organiste|secretaire|sage-femme|infirmiere?|medecin|doyenne?|centenaire|chatelaine?|baron|comte|princesse|marquise?"
    r"|sacristain|mayor|baker|butcher|priest|vicar|teacher|farmer|shepherd|postman|blacksmith|fisherman|pharmacist|nun|monk|doctor)"
)
_ALONE = (
    rf"(?:seule?s?|unique|only|premiere?|derniere?|first|last|oldest) (?:{_KNOWN}|rescapee?|survivante?|habitante?|femme|homme"
    r"|fille|garcon|eleve|enfant|victime|cas|medaillee?|naissance|survivor|woman|man|girl|boy|child|case|resident)"
)
_RARE = re.compile(
    rf"\b(?:{_ALONE}|doyenne?|centenaire|rescapee?s?|survivante?s?|survivors?"
    rf"|{_KNOWN} (?:du|de notre|de mon|de la|de ma) (?:village|hameau|bourg|commune|coin|ile|vallee|canton)"
    r"|accident (?:d'|de )(?:avion|ulm|helicoptere|parapente|parachute|planeur|montgolfiere|telesiege|telepherique|manege|car)"
    r"|crash|ulm|parapente|parachut\w{1,4}|deltaplane|planeur|montgolfiere|base[- ]jump|wingsuit|avalanche|foudroyee?s?|foudre"
    r"|lightning|noyade|noyee?s?|drown\w{0,4}|explosion|incendie|attentat|fusillade|poignardee?s?|stabbed|egorgee?s?|decapitee?"
    r"|defenestree?|sequestree?s?|otages?|electrocut\w{1,5}|seisme|eboulement|inondation|naufrage\w{0,2}|botulisme?|requin|shark"
    r"|ours|loup|taureau|encornee?|mordue? par une? (?:vipere|singe|serpent|chameau|phoque|renard)|siamoise?s?|triplee?s|triplets"
    r"|quadruplee?s|quadruplets|quintuplee?s|maladie (?:tres |ultra[- ]?)?rare|cas unique|peste|lepre|ebola|tetanos|diphterie"
    r"|cholera|trichinose|faits? divers|dans (?:le journal|la presse|les journaux)|a la tele(?:vision)?|mediatise\w{0,2}|banquet"
    r"|carnaval|kermesse|fete du village|rallye|corrida|jeux olympiques|championne?s? (?:de|du|d')|medaillee?s?"
    r"|greffee?s? (?:du? |de la |des )?(?:coeur(?:-poumons?)?|mains?|visage|face|bras|uterus|larynx|poumons?)|transplantee?d?)(?!\w)"
)
_RARITIES = frozenset(
    "seul seule seuls seules unique only premier premiere dernier derniere first last oldest doyen doyenne centenaire rescape"
    " rescapee rescapes survivant survivante survivants survivantes survivor survivors village hameau bourg commune coin ile"
    " vallee canton accident crash ulm parapente parachute parachutisme parachutiste deltaplane planeur montgolfiere base"
    " wingsuit avalanche foudroye foudroyee foudroyes foudre lightning noyade noye noyee noyes drown drowned drowning explosion"
    " incendie attentat fusillade poignarde poignardee poignardes stabbed egorge egorgee decapite decapitee defenestre"
    " defenestree sequestre sequestree sequestres otage otages electrocute electrocutee electrocution seisme eboulement inondation naufrage"
    " naufrages botulism botulisme requin shark ours loup taureau encorne encornee mordu mordue siamois siamoises triples triplees"
    " triplets quadruples quadruplees quadruplets quintuples quintuplees rare peste lepre ebola tetanos diphterie cholera"
    " trichinose divers journal presse journaux tele television mediatise mediatisee banquet carnaval kermesse fete rallye"
    " corrida olympiques champion championne champions medaille medaillee medailles greffe greffee greffes transplante"
    " transplantee transplanted".split()  # noqa: SIM905
)

_TOWN = re.compile(
    r"(?=[A-Z])(?<![\w'-])(?:[DL]')?[A-Z][a-z]+(?:['-][A-Za-z]+)*"
    r"(?: (?:sur|sous|en|le|la|les|de|du|des) [A-Z][a-z]+(?:-[A-Za-z]+)*| [A-Z][a-z]+-[A-Za-z-]+)?"
)
_BEFORE = re.compile(r"(?:\b(?:a|au|aux|de|du|des|la|le|les|in|of|on|near|from|sur|vers|habite|village|hameau|ile) {1,2}|['-])$")
_LED_TO = re.compile(
    r"(?:(?<!face )(?<!suite )(?<!rapport )(?<!grace )\b(?:a|au|aux|vers|in|near|from|pres de|habite|originaire de|natif de|native de)"
    r"|\b(?:villages?|hameau|bourg|bourgade|commune|ile|presqu'ile|vallee|lieu-dit|ferme|station|paroisse|phare|refuge|plateau"
    r"|canton|ecole|college|camping|abbaye|monastere|couvent|chateau|mairie|island|hamlet|farm)(?: (?:de|du|des|d'|of))?"
    rf"|\b(?P<known>{_KNOWN}) (?:(?:de|du|des|d'|a|au|aux|in|of|on)|(?:d'une |de l'|du |de la |of the )?"
    r"(?:village|hameau|bourg|commune|ile|vallee|presqu'ile|station|island) (?:de|du|des|d'|of))"
    rf"|\b{_ALONE} (?:de|du|des|d'|a|in|of|on))(?: ?(?:la|le|les|l'))? ?$"
)
_LED_MOST = 50
_COMPOUND = re.compile(r"(?:saint|sainte|st|ste)-|.*-(?:sur|sous|le|la|les|lez|en|de|du|des|aux?|d'|l')-?")
_BORNE = re.compile(
    r"\b(?:hopital|hopitaux|chu|ch|clinique|centre|institut|fondation|lycee|rue|avenue|place|maladie|syndrome|prise|loi|score"
    r"|echelle|signe|classification) (?:de |d'|des |du |la |le )*$"
)

Piece = Literal["age", "place", "day", "rare"]


class Detail(NamedTuple):
    """One piece, with its place in the view."""

    start: int
    end: int
    piece: Piece


def combined(view: View) -> Iterator[Finding]:
    """Find the pieces where three kinds of them stand close together, a place or something rare among them."""
    dated = [Detail(*match.span(), "age") for match in _AGE.finditer(view.lower)]
    dated += [Detail(*match.span(), "day") for match in _DAY.finditer(view.lower)]
    if not dated:
        return
    details = sorted({*dated, *_rare(view), *_places(view)})
    told: set[Detail] = set()
    first = 0
    for last, detail in enumerate(details):
        while detail.end - details[first].start > _WINDOW:
            first += 1
        near = details[first : last + 1]
        if len({one.piece for one in near}) >= _ENOUGH:
            told.update(near)
    for detail in sorted(told):
        yield Finding(detail.start, detail.end, "combination")


def _rare(view: View) -> Iterator[Detail]:
    if not _RARITIES.isdisjoint(view.words):
        for match in _RARE.finditer(view.lower):
            yield Detail(*match.span(), "rare")


def _places(view: View) -> Iterator[Detail]:
    """Find small places by what leads to them, or by a compound name; who is known there is something rare."""
    for town in _TOWN.finditer(view.text):
        plain = town[0].lower()
        head = plain.removeprefix("d'").removeprefix("l'").partition(" ")[0]
        if plain in BIG_PLACES or head in BIG_PLACES or head in EPONYMS or head in NOT_NAMES or head in FIRST_NAMES:
            continue
        compound = _COMPOUND.match(plain)
        before = view.lower[max(0, town.start() - _LED_MOST) : town.start()]
        if not compound and not _BEFORE.search(before[-12:]):
            continue
        led = _LED_TO.search(before)
        if led or (compound and not _BORNE.search(before)):
            yield Detail(*town.span(), "place")
        if led and led["known"]:
            offset = town.start() - len(before)
            yield Detail(offset + led.start("known"), offset + led.end("known"), "rare")
