"""Whether a message plainly asks for medical advice for its author or somebody close. Pure rule.

It leads to one kind reminder, no more, and nothing is kept of it. So in doubt it is no: talk about work, forms or
patients gets none. Three things have to be said: whose body, what ails it or what is taken, and that it is asked.
"""

import re

from core.text import fold

_CLOSE = (
    r"(?:fils|fille|enfants?|bebe|mari|femme|conjointe?|compagnon|compagne|mere|pere|maman|papa|parents?|soeur|frere"
    r"|grand-mere|grand-pere|cousine?|tante|oncle|copain|copine)"
)
_BODY = (
    r"(?:dos|ventre|tete|gorge|genoux?|cheville|epaule|bras|jambes?|pieds?|mains?|dents?|oeil|yeux|oreilles?|poitrine"
    r"|peau|cou|estomac|doigts?|hanche|poignet|coeur)"
)
_AILS = (
    r"(?:mal (?:aux?|a (?:la|l|mon|ma|mes)|de (?:dos|tete|gorge|ventre|dents?)|dans|partout|depuis|quand|derriere)"
    r"|douleurs?|fievre|nausees?|vertiges?|migraines?|boutons?|plaques?|demangeaisons?|diarrhee|toux|tousse"
    r"|vomi\w*|saign\w*|palpitations?|rougeurs?|gonfle\w*|gonflements?|brulures?|ganglions?|eczema|urticaire|angine"
    r"|otite|cystite|infection|essouffle\w*|enceinte|insomnies?|crampes?|fourmillements?|grosseur)"
)
_TAKEN = (
    r"(?:medicaments?|traitements?|antibiotiques?|doliprane|paracetamol|ibuprofene|aspirine|cortisone|anxiolytiques?"
    r"|antidepresseurs?|somniferes?|pilule|antidouleurs?|comprimes?|amoxicilline|tramadol|vaccins?)"
)
_ASKED_FR = (
    r"(?:\?|\bque (?:faire|puis-je|dois-je)\b|\bquoi (?:faire|prendre)\b|\bdois-je\b|\bpuis-je\b|\bc'est grave\b"
    r"|\best-ce grave\b|\bbesoin d'(?:un )?(?:avis|conseils?)\b|\bvous en pensez quoi\b|\bqu'en pensez-vous\b)"
)
_FRENCH = (
    rf"\bj'ai (?:[\w'-]+ ){{0,4}}{_AILS}\b",
    rf"\bje (?:suis|me sens|fais) (?:[\w'-]+ ){{0,3}}{_AILS}\b|\bje (?:tousse|vomis|saigne)\b",
    rf"\b(?:mon|ma|mes|notre|nos) (?:[\w'-]+ )?{_CLOSE}\b[^.?!\n]{{0,60}}\b(?:{_AILS}|{_TAKEN})\b",
    rf"\b(?:mon|ma|mes) (?:[\w'-]+ )?{_BODY}\b[^.?!\n]{{0,40}}\b{_AILS}\b",
    rf"\b(?:puis-je|je peux|dois-je|je dois|est-ce que je peux) (?:[\w'-]+ ){{0,3}}(?:prendre|arreter)\b"
    rf"[^.?!\n]{{0,40}}\b{_TAKEN}\b",
    rf"\bje prends (?:[\w'-]+ ){{0,4}}{_TAKEN}\b",
)
_AILS_EN = (
    r"(?:pain|aches?|hurts?|fever|nausea|dizzy|dizziness|migraine|rash|itch\w*|diarrh\w+|cough\w*|vomit\w*|bleed\w*"
    r"|palpitations|swollen|swelling|lump|infection|pregnant|headaches?|sore throat|insomnia)"
)
_TAKEN_EN = r"(?:medicines?|medication|antibiotics?|paracetamol|ibuprofen|aspirin|painkillers?|pills?|antidepressants?)"
_CLOSE_EN = (
    r"(?:son|daughter|child|kids?|baby|husband|wife|partner|mother|father|mum|mom|dad|sister|brother|grandmother"
    r"|grandfather|back|stomach|head|throat|knee|ankle|shoulder|chest|tooth|teeth|eyes?|ears?|skin|leg|arm)"
)
_ENGLISH = (
    rf"\b(?:i have|i've got|i am|i'm|i've been|i keep) (?:[\w'-]+ ){{0,4}}{_AILS_EN}\b",
    rf"\bmy (?:[\w'-]+ )?{_CLOSE_EN}\b[^.?!\n]{{0,60}}\b(?:{_AILS_EN}|{_TAKEN_EN})\b",
    rf"\b(?:can|should|may|could) i (?:[\w'-]+ ){{0,2}}(?:take|stop)\b[^.?!\n]{{0,40}}\b{_TAKEN_EN}\b",
)
_ASKED_EN = r"(?:\?|\bwhat (?:should|can) i\b|\bshould i\b|\bis it serious\b|\bany advice\b)"
_SAID = re.compile("|".join((*_FRENCH, *_ENGLISH)))
_ASKED = re.compile(f"{_ASKED_FR}|{_ASKED_EN}")
_OTHERS = re.compile(r"\bpatiente?s?\b")
READ = 2000
"""Characters that are looked at: a message has no more, unless Discord sells more."""


def asks_for_advice(text: str) -> bool:
    """Whether a member asks what to do about a symptom or a treatment of their own, or of somebody close."""
    plain = " ".join(fold(text[:READ]).split())
    return bool(_ASKED.search(plain) and _SAID.search(plain) and not _OTHERS.search(plain))
