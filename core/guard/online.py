"""E-mail addresses, also spelt out; links to somebody's profile; handles."""

import re
from collections.abc import Iterator

from core.guard.finding import Finding
from core.guard.view import View

_DOT = r"(?:\.| ?[\[({]? ?(?:point|dot) ?[\])}]? ?)"
_TLD = r"(?:com|fr|net|org|be|ch|lu|ca|eu|info|io|me|re|nc|pf|gp|mq|gf|yt|pm|mc|quebec|health|pro|uk|de|es|it|pt|ma|tn|dz|sn|ci)"
_PROVIDER = (
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|orange|wanadoo|free|sfr|neuf|laposte|bbox|numericable"
    r"|aol|icloud|me|mac|protonmail|proton|pm|gmx|skynet|telenet|proximus|bluewin|videotron|sympatico|pt|mailo|tutanota)"
)
_AT = re.compile(r"@|arr?obas[e ]|a commercial|[\[({<] ?(?:at|a|@|arr?obase?) ?[\])}>]| (?:at|chez) |_at_")
_LOCAL = re.compile(rf"[a-z\d_+%-]{{1,40}}(?:{_DOT}[a-z\d_+%-]{{1,40}}){{0,4}}(?:\+[a-z\d]{{1,20}})?(?P<gap>[ \u200b]{{0,2}})$")
_LOCAL_MOST = 100
_DOMAIN = re.compile(rf" {{0,2}}(?:[a-z\d-]{{1,40}}{_DOT}){{1,4}}?{_TLD}\b")
_DOMAIN_STRICT = re.compile(rf" {{0,2}}{_PROVIDER}{_DOT}{_TLD}\b")
_DOMAIN_PLAIN = re.compile(r"(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,15}\b")
# Boxes of an institution, not of a person.
_OFFICE = re.compile(
    r"(?:contact|secretariat|secr|info|infos|accueil|dpo|rgpd|support|aide|assistance|service|direction|noreply|no-reply"
    r"|ne-pas-repondre|cellule|ars|alerte|signalement|crip|formation|communication|conseil|medecin-conseil|entraide"
    r"|pharmacovigilance|crpv|crat|bureau|admin|inscription|recrutement|urgences?|astreinte|ecoute|president|presidence"
    r"|redaction|commission|comite|cpam|mdph|sante|covid|vaccination|hello|bonjour|courrier|mairie|greffe|parquet)"
    r"(?:[._-][a-z\d._-]*)?"
)
_PRIVATE = re.compile(rf" ?{_PROVIDER}\b")


# Links: a person's page on a network, an obituary. Groups, pages of institutions and everything else are let through.
_LINK = re.compile(
    r"(?:https?://|www\.|(?<![\w.@-])(?:[a-z]{2,3}\.)?(?:facebook|instagram|linkedin|tiktok|twitter|threads|snapchat|doctolib|fb|wa|t|x)"
    r"\.(?:com|net|fr|be|ch|me)/)[^\s<>\"|\x00\x01]++"
)
_PROFILE = re.compile(
    r"(?:facebook|fb)\.(?:com|me)/(?!(?:groups|events|watch|share|help|reel|marketplace|hashtag|sharer|pages)\b)[\w.%-]{3}"
    r"|instagram\.com/(?!(?:p|reels?|explore|stories|tv)/)[\w.]{2}"
    r"|linkedin\.com/(?:in|pub)/|tiktok\.com/@|threads\.(?:net|com)/@|snapchat\.com/add/|(?:^|//|www\.)t\.me/(?!joinchat|s/|\+)\w"
    r"|(?:^|//|www\.|mobile\.)(?:x|twitter)\.com/(?!(?:i|search|hashtag|home|intent|share|explore)\b)\w{2}"
    r"|(?:^|//)wa\.me/\+?\d|doctolib\.(?:fr|de|it)/(?!(?:hopital|centre|clinique|cabinet|pharmacie|laboratoire|maison)[\w-]*/)[\w-]+/[\w-]+/[\w-]"
    r"|copainsdavant\.[\w.]+/p/|youtube\.com/(?:@|user/|channel/)"
    r"|(?:avis-de-deces|dansnoscoeurs|libramemoria|inmemoriam|simplifia|avis-deces\w*|necrologi[\w-]*)\.[\w.]+/[\w/-]*\w"
)
_PUBLIC_BODY = re.compile(
    r"/@?[\w.-]*(?:has[_-]?sante|sante|ministere|ameli|assurance_?maladie|inserm|ansm|oms|who|cnom|ordre|gouv|hopita|chu|aphp|ap_hp"
    r"|ars_|pasteur|samu|croix_?rouge|association|asso_|syndicat|isni|snjmg|isnar|prescrire|mutuelle|universite|faculte"
    r"|confrere|doctolib|le_?monde|medscape|egora|quotidien)"
)
_IN_A_LINK = re.compile(r"(?<!\d)0[67]\d{8}(?!\d)|(?<!\d)(?:\+|00)33[1-9]\d{8}(?!\d)")

_HANDLE = re.compile(r"(?<![\w.@/<&])@(?P<name>[a-z][\w.-]{1,30}\w)")
_NOT_A_PERSON = re.compile(r"everyone|here|moderation|moderateur|moderatrice|mentor|soignant|membre|pair|admin|bot|confrere|tous|all")
_NETWORK = re.compile(
    r"\b(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|twitter|facebook|fb|telegram|discord|pseudo|linkedin)\b"
    r"(?: (?:est|c'est|de la patiente|du patient|perso))? ?[:=] ?(?P<name>(?=[\w.-]{0,30}[\d_.])[a-z][\w.-]{2,30}\w)"
)


def emails(view: View) -> Iterator[Finding]:
    """Find e-mail addresses, "jean point dupont arobase orange point fr" included, but for an institution's boxes."""
    for at in _AT.finditer(view.lower):
        local = _LOCAL.search(view.lower[max(0, at.start() - _LOCAL_MOST) : at.start()])
        domain = _domain(view, at, bool(local and local["gap"]))
        if not domain or not local:
            continue
        if _OFFICE.fullmatch(local[0].strip()) and not _PRIVATE.match(view.lower, at.end()):
            continue
        yield Finding(at.start() - len(local[0]), domain.end(), "email", "block")


def _domain(view: View, at: re.Match[str], apart: bool) -> re.Match[str] | None:
    """Return what follows the sign as a domain. After a mere word, or a gap, only a well-known ending will do."""
    if at[0].strip() in {"at", "chez"}:
        return _DOMAIN_STRICT.match(view.lower, at.end())
    plain = None if apart or at[0] != "@" else _DOMAIN_PLAIN.match(view.lower, at.end())
    return plain or _DOMAIN.match(view.lower, at.end())


def links(view: View) -> Iterator[Finding]:
    """Find links to a person's page, and numbers hidden in any link."""
    if "/" not in view.lower:
        return
    for link in _LINK.finditer(view.lower):
        address = link[0].rstrip(".,;:!?)'\"*")
        if _IN_A_LINK.search(address):
            yield Finding(link.start(), link.start() + len(address), "phone", "block")
        elif _PROFILE.search(address) and not _PUBLIC_BODY.search(address):
            yield Finding(link.start(), link.start() + len(address), "url")


def other_links(view: View) -> list[tuple[int, int]]:
    """Return where links stand that tell nothing of a person, so that no other rule reads them."""
    return [link.span() for link in _LINK.finditer(view.lower)] if "/" in view.lower else []


def handles(view: View) -> Iterator[Finding]:
    """Find @names, and names given after a network's: Discord's own mentions are no handles."""
    for match in _HANDLE.finditer(view.lower):
        if not _NOT_A_PERSON.match(match["name"]) and not _PUBLIC_BODY.match("/" + match["name"]):
            yield Finding(match.start(), match.end(), "handle")
    for match in _NETWORK.finditer(view.lower):
        yield Finding(match.start("name"), match.end("name"), "handle")
