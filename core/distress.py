"""Whether a note names suicide or an immediate danger, so that numbers to call are shown to its author before all else.

No measure of anybody, and nothing is kept of it: a yes shows some phone numbers, which harms nobody. So in doubt it is
yes; what is left out is only what colleagues say of forms, or of being tired, all day long. Pure functions.
"""

import re

from core.text import fold

_NAMED = (
    # French, as it is typed on a phone
    r"suicid\w*|\bsu(?:i[cs]{1,2}[iye]{0,2}d|[cs]{1,2}[iy]d)\w*|\b(?:une|ma) ts\b",
    r"(?<!\bva )(?<!\bvont )\bme (?:tuer|flinguer|pendre|supprimer|buter|noyer|foutre en l.air|faire du mal)\b",
    r"\bme (?:jeter|tirer une balle|jette sous|faire sauter la cervelle|defenestrer|mutiler|scarifier|taillader)\b",
    r"\bm(?:e |')(?:couper|tailler|trancher|ouvrir) les veines\b|\bsauter (?:par la fenetre|d'un pont)\b",
    r"\ben finir\b(?! avec (?!la vie|moi|tout\b))|\bfinir mes jours\b",
    r"\b(?:fin|terme) a (?:mes jours|ma vie|tout ca)\b|\bm'oter la vie\b|\bmettre fin a ses jours\b",
    r"\b(?:envie?s?|veu[xt]?|voudrais?|vais?|prefere|prefererais?|aimerais?|souhaite|besoin|autant) (?:de |d'en |d')?"
    r"(?:mourir|crever|disparaitre|etre morte?)\b"
    r"(?! de (?:rire|faim|soif|chaud|froid|honte|fatigue|sommeil|ennui|curiosite))",
    r"\b(?:plus|pas) (?:envie? de|la force de|de raison de|gout a) (?:vivre|la vie)\b|\bplus vivre\b",
    r"\bne (?:plus|jamais) me reveiller\b(?! (?:a|au|la|en|si|pour|avant)\b)",
    r"\b(?:mieux|plus simple) (?:si|quand) je (?:n'etais|ne serai|ne suis|serais) (?:plus la|mort)",
    r"\bpasser a l'acte\b|\bidees? noires?\b|\bquoi bon vivre\b",
    r"\b(?:suis|me sens|vie|vies) en danger\b|\bdanger (?:immediat|de mort|vital)\b|\bmenaces? de mort\b",
    r"\b(?:veut|menace de|essaie de|essaye de|va essayer de) me (?:tuer|frapper|faire du mal)\b",
    r"\bme (?:frappe|bat|cogne)\b|\bmenac\w* (?:avec |au |d')(?:une? |son |sa )?(?:couteau|arme|fusil|pistolet)\b",
    r"\b(?:il|elle|mari|femme|ex|conjoint|conjointe|compagnon|compagne|pere|frere|patient) va me tuer\b",
    # English
    r"\b(?:kill?|kill?ing|unalive|hurt|hurting|hang|harm|harming|shoot) my ?self\b|\bself[- ]harm",
    r"\bend(?:ing)? (?:my li[fv]e|it all)\b|\bto end it\b|\btak(?:e|ing) my (?:own )?life\b",
    r"\b(?:want|wanna|wish|rather|going) (?:to |i could |i would )?(?:die|be dead|disappear)\b|\bbetter off dead\b",
    r"\bwish i (?:was|were) dead\b|\bbetter off without me\b",
    r"\b(?:want|wish|reason|strength) to live (?:any ?more|any longer)\b|\b(?:no|any) reason to live\b",
    r"\bdon'?t want to (?:live|be here|wake up)\b|\bdo not want to (?:live|be here|wake up)\b",
    r"\b(?:i am|i'm|life is) in (?:immediate )?danger\b|\bthreaten(?:s|ed|ing)? to kill me\b|\bwants to kill me\b",
    r"\b(?:he|she|husband|wife|partner|boyfriend|girlfriend|ex) (?:hits|beats|chokes) me\b",
)
_SPOKEN_OF = re.compile(
    r"\bsuicides? (?:medicalement |medical )?assistes?\b|\baides? (?:active )?au suicide\b"
    r"|\b(?:physician[- ])?assisted suicide\b|\bprevention du suicide\b|\bsuicide prevention\b"
)
"""What is a subject of the profession."""
_NAMES = re.compile("|".join(_NAMED))


def names_danger(note: str) -> bool:
    """Whether a member's note names suicide, or an immediate danger to somebody's life."""
    text = " ".join(fold(note).split())
    return _NAMES.search(_SPOKEN_OF.sub(" ", text)) is not None
