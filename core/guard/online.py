"""E-mail addresses, also spelt out; links to somebody's page; handles."""

import re
from collections.abc import Iterator
from itertools import chain

from core.guard.finding import Finding
from core.guard.patterns import any_of, heads, listed
from core.guard.people import FIRST_NAMES
from core.guard.view import HIDDEN, View

_SPOKEN_DOT = r" ?[\[({]? ?\b(?:point|dot)\b ?[\])}]? ?"
_ENDING = any_of(
    """
    com fr net org be ch lu ca eu info io me re nc pf gp mq gf yt pm mc quebec health pro uk de es it pt ma tn dz sn ci
    example
    """
)
_PROVIDER_NAMES = """
    gmail googlemail hotmail outlook live msn yahoo ymail orange wanadoo free sfr neuf laposte bbox numericable aol
    icloud protonmail proton gmx skynet telenet proximus bluewin videotron sympatico mailo tutanota
    """
_PROVIDER = any_of(_PROVIDER_NAMES)
_PROVIDERS = heads(_PROVIDER_NAMES) - {"live", "free", "orange"}  # words of other use
_AT = re.compile(r"@|[\[({<] ?(?:at|a|@|arr?obase?) ?[\])}>]|_at_|-at-")
_AT_WORD = re.compile(r"(?:arr?obase?|a commercial|at|chez|a)(?= )")
_AT_WORDS = listed("arobase arobas arrobase arrobas at chez a")
_JOINT = rf"(?:\.| ?[\[({{]? ?\b{any_of('point dot tiret tiret_bas underscore')}\b ?[\])}}]? ?)"
_LOCAL = re.compile(rf"[a-z\d_+%-]{{1,40}}(?:{_JOINT}[a-z\d_+%-]{{1,40}}){{0,9}} {{0,2}}$")
_LOCAL_MOST = 100
_DOMAIN = re.compile(r"(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,15}(?![a-z])")
_LOOSE_DOMAIN = re.compile(rf" {{0,2}}(?:[a-z\d-]{{1,40}}(?: ?\. ?|,|{_SPOKEN_DOT})){{1,4}}?{_ENDING}\b")
_BOX = re.compile(
    rf"(?<![\w-]){_PROVIDER}(?: (?:c')?est)?(?: ?[:=] ?| )"
    r"(?P<local>(?=[a-z\d]{1,20}(?:[\d_]|\.\w))[a-z][\w.]{3,30}\w)(?!\w|\.\w|@)"
)
_SPOKEN_DOMAIN = re.compile(
    rf" {{0,2}}(?:[a-z\d-]{{1,40}}{_SPOKEN_DOT}){{1,4}}?{_ENDING}\b| {{0,2}}{_PROVIDER}(?:\.|{_SPOKEN_DOT}){_ENDING}\b"
)
_KNOWN_DOMAIN = re.compile(rf" ?{_PROVIDER}(?:[ .,]{{1,2}}{_ENDING}\b)?(?!\w)")
# Where a box without a person's full name is an office's.
_OFFICIAL = re.compile(
    r"(?:[\w-]{1,40}\.){0,3}(?:gouv|ameli|assurance-maladie|medecin|has-sante|ansm|sante|urssaf|caf|carmf|cnil)\.fr\b"
)
_PRIVATE = re.compile(rf" ?{_PROVIDER}\b")
# An institution's boxes, not a person's.
_OFFICE = re.compile(
    any_of(
        """
        contact secretariat secr infos? accueil dpo rgpd support aide assistance service direction noreply no-reply
        ne-pas-repondre cellule ars alerte signalement crip formation communication conseil medecin-conseil entraide
        pharmacovigilance crpv crat bureau admin inscription recrutement urgences? astreinte ecoute presidence redaction
        commission comite cpam mdph sante covid vaccination hello bonjour courrier mairie greffe parquet cnaes? prenom
        nom prenom.nom nom.prenom p.nom votre exemple xxx reclamations? mediation mediateur archives dim documentation
        rh drh rdv client medecine chirurgie cardiologie cardio pediatrie geriatrie psychiatrie neurologie radiologie
        imagerie laboratoire labo pharmacie maternite reanimation oncologie hdj consultations? qualite informatique
        abonnement congres hotline help office team equipe relations? drsm elsm carsat ccas msa urssaf ddets dreets
        cnam internat service-social etat-civil scolarite gardes remplacements
        """
    )
    + r"(?:[._-][a-z\d._-]*|\d*)"
)

_NETWORK_HOSTS = any_of(
    "facebook instagram linkedin tiktok twitter threads snapchat doctolib twitch bsky onlyfans strava youtube fb wa t x"
)
_LINK = re.compile(
    rf"(?:https?://|www\.|(?<![\w.@-])(?:[a-z]{{1,3}}\.)?{_NETWORK_HOSTS}\.{any_of('com net fr be ch me tv app')}/)"
    r"[^\s<>\"|\x00\x01]++"
)
_HOST = r"(?:^|//|www\.|//m\.|^m\.|mobile\.)"
# A person's page on a network, a collection, an obituary; not groups, not posts in general.
_PAGE = re.compile(
    r"(?:facebook|fb)\.(?:com|me)/"
    rf"(?!{any_of('groups events watch share help reel marketplace hashtag sharer pages')}\b)[\w.%-]{{3}}"
    r"|instagram\.com/(?!(?:p|reels?|explore|stories|tv)/)[\w.]{2}|linkedin\.com/(?:in|pub)/|tiktok\.com/@"
    r"|threads\.(?:net|com)/@|snapchat\.com/add/|twitch\.tv/\w|onlyfans\.com/\w|strava\.com/athletes/|bsky\.app/profile/"
    rf"|{_HOST}t\.me/(?!joinchat|s/|\+)\w|{_HOST}wa\.me/\+?\d|youtube\.com/(?:@|user/|channel/|c/)"
    rf"|{_HOST}(?:x|twitter)\.com/(?!{any_of('i search hashtag home intent share explore')}\b)\w{{2}}"
    rf"|doctolib\.\w{{2}}/(?!{any_of('hopital centre clinique cabinet pharmacie laboratoire maison')}[\w-]*/)"
    r"[\w-]+/[\w-]+/[\w-]"
    r"|//[^/]{1,60}/@\w|linktr\.ee/\w|vinted\.\w{2,3}/member/\d"
    r"|copainsdavant\.[\w.]+/p/|(?:leetchi|gofundme|onparticipe|cotizup|papayoux)\.\w+/\w"
    r"|(?:avis-de-deces|dansnoscoeurs|libramemoria|inmemoriam|avis-deces\w{0,20}|necrologi[\w-]{0,20})\.[\w.]+/[\w/-]*\w"
)
_PUBLIC_BODY = re.compile(
    r"(?:.*/)?@?(?:[\w.-]{0,20}[._-])?"
    + any_of(
        """
        has_sante hassante sante ministere ameli assurancemaladie inserm ansm oms who cnom ordre gouv gouvernement
        hopital hopitaux chu aphp ap-hp ars pasteur samu croixrouge croix-rouge asso association syndicat isni snjmg
        isnar prescrire mutuelle universite faculte confrere lemonde medscape egora quotidien quotidiendumedecin
        lequotidien
        """
    ).replace(r"\ ", "_")
    + r"(?![a-z])"
)
_HIDDEN_NUMBER = re.compile(r"(?<!\d)0[67]\d{8}(?!\d)|(?<!\d)(?:\+|00)33[1-9]\d{8}(?!\d)")

_HANDLE = re.compile(r"@(?<![\w.@/<&]@)(?P<name>[a-z](?:[\w.-]{1,30}\w|\w{1,30}))")
# The bot's roles, and its pseudonyms (a bird and a tree).
_NO_HANDLE = re.compile(
    rf"{any_of('everyone here moderation moderateur moderatrice mentor soignant membre pair admin bot confrere all')}\b"
    r"|\w{3,20} (?:du |de |des |d'|de la |de l'|aux? |a )[a-z]{2}"
)
_NUMBERED = re.compile(r"[a-z][\w.]{1,31}(?<=[a-z\d])#\d{4}(?!\w)")
_NETWORKS = any_of(
    """
    insta instagram ig snap snapchat tiktok tik_tok twitter facebook fb telegram discord pseudo linkedin twitch youtube
    bereal onlyfans threads bluesky tinder grindr sur_x
    """
)
_NETWORK = re.compile(rf"\b{_NETWORKS}\b")
# What no word of a sentence is: "lea_b", "lea.b38", "lea-38". Of letters alone ("lea.bt", "lea-bt") a network's name
# must stand just before.
_NAME = r"[a-z][\w.-]{2,30}(?<=\w)"
_NO_NAME = any_of(
    """
    covid sars iphone windows type grade article art niveau fiche loi mp page top moins plus ald hba cha phq gad her cim
    dsm mmse gir gds igg iga igm ige dose jour j0 version web android galaxy ipad
    """
)
_ODD = rf"(?!{_NO_NAME}[\d.-])(?=[a-z.-]*[_\d])"
_NAME_AFTER = re.compile(rf"[^\n.!?@]{{0,30}}?(?<![\w.'-])(?P<name>(?=[a-z.-]{{3}}|[a-z]{{1,2}}[._]){_ODD}{_NAME})")
_GIVEN = re.compile(
    r"(?: (?:est|perso|du patient|de la patiente|c'est|son compte|compte|pseudo)){0,3}"
    r"(?: ?[:=(\">-]{1,3} ?(?P<given>(?=[\w.-]{0,30}[\d_.])[a-z][\w.-]{2,30}\w|[a-z]{5,30}(?= ?(?:[,;)]|\n|$)))"
    r"|(?: ?[:=(\">]{1,3})? ?(?<=[ :=(\">])(?P<joined>[a-z]{3,20}(?:[.-][a-z]{3,20})+)(?![\w'-]|\.\w))"
)
_COMMON_COMPOUND = re.compile(
    r".*-(?:moi|toi|lui|elles?|nous|vous|ils?|on|ce|ci|la|memes?|etre|dire|je|tu|les?|dessus|dessous|vous|end|up|line|off)$"
    rf"|{any_of('rendez mi demi non anti auto semi grand post pre sous ex micro multi inter intra extra trans')}-"
    rf"|.*\.{_ENDING}$"
)
_NAME_BEFORE = re.compile(rf"(?<![\w.'-])(?P<name>{_ODD}{_NAME}) (?:sur|on|via) (?:son |ton )?$")
_NAME_MOST = 45


def emails(view: View) -> Iterator[Finding]:
    """Find e-mail addresses, "jean point dupont arobase orange point fr" included, but for an institution's boxes."""
    for at in chain(_AT.finditer(view.lower), view.led_by(_AT_WORDS, _AT_WORD)):
        domain = _domain(view, at)
        local = domain and _LOCAL.search(view.lower[max(0, at.start() - _LOCAL_MOST) : at.start()])
        if not domain or not local or (at[0] in {"a", "chez"} and local[0].strip().isalpha()):
            continue
        if local[0].isalnum() and _OFFICIAL.match(view.lower, at.end()):
            continue
        if _OFFICE.fullmatch(local[0].strip()) and not _PRIVATE.match(view.lower, at.end()):
            continue
        yield Finding(at.start() - len(local[0]), domain.end(), "email", "block")
    for box in view.led_by(_PROVIDERS, _BOX):
        yield Finding(*box.span("local"), "email", "block")


def _domain(view: View, at: re.Match[str]) -> re.Match[str] | None:
    """Return what follows the sign as a domain. After a mere word, or a gap, only a well-known ending will do."""
    if at[0] in {"at", "chez", "a"}:
        return _SPOKEN_DOMAIN.match(view.lower, at.end())
    close = at[0] == "@" and view.lower[at.start() - 1 : at.start()] != " "
    return (
        (_DOMAIN.match(view.lower, at.end()) if close else None)
        or _LOOSE_DOMAIN.match(view.lower, at.end())
        or _KNOWN_DOMAIN.match(view.lower, at.end())
    )


def links(view: View) -> Iterator[Finding]:
    """Find links to a person's page, and phone numbers within any link."""
    if "/" not in view.lower:
        return
    for link in _LINK.finditer(view.lower):
        address = link[0].rstrip(".,;:!?)'*")
        end = link.start() + len(address)
        if _HIDDEN_NUMBER.search(address):
            yield Finding(link.start(), end, "phone", "block")
        elif _PAGE.search(address) and not _PUBLIC_BODY.match(address.rpartition("//")[2].partition("/")[2]):
            yield Finding(link.start(), end, "url")


def handles(view: View) -> Iterator[Finding]:
    """Find @names, and names given after a network's. Discord's own mentions are no handles, nor is a first name."""
    for match in _HANDLE.finditer(view.lower):
        if match["name"] in FIRST_NAMES:
            continue
        if not _NO_HANDLE.match(view.lower, match.start("name")) and not _PUBLIC_BODY.match(match["name"]):
            yield Finding(*match.span(), "handle")
    if "#" in view.lower:
        for match in _NUMBERED.finditer(view.lower):
            yield Finding(*match.span(), "handle")
    for network in _NETWORK.finditer(view.lower):
        before = _NAME_BEFORE.search(view.lower, max(0, network.start() - _NAME_MOST), network.start())
        given = _GIVEN.match(view.lower, network.end())
        if given and given["given"]:
            yield Finding(*given.span("given"), "handle")
        elif given and not _COMMON_COMPOUND.match(given["joined"]):
            yield Finding(*given.span("joined"), "handle")
        elif after := _NAME_AFTER.match(view.lower, network.end()):
            yield Finding(*after.span("name"), "handle")
        elif before:
            yield Finding(*before.span("name"), "handle")


def past(view: View) -> View:
    """Return the view for the rules that know nothing of the net: no links, and spaces for underscores."""
    text = view.text
    if "/" in text:
        pieces, place = [], 0
        for link in _LINK.finditer(view.lower):
            pieces += [text[place : link.start()], HIDDEN * len(link[0])]
            place = link.end()
        text = "".join([*pieces, text[place:]])
    return view.rewritten(text.replace("_", " "))
