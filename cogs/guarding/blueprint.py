"""What Discord itself refuses, before anybody reads it: the few patterns that are certain whatever stands beside them.

It sees no context, so it has no more than that: numbers of social security, mobile phones, and addresses at the big
providers of personal mail. Fixed lines and other addresses may be an institution's, which the guard tells apart.
"""

from core.blueprint import Blueprint, FilterSpec

GAP = "[ .-]?"
NIR = GAP.join(
    (r"\b[12]", r"\d{2}", r"(?:0[1-9]|1[0-2]|[2-9]\d)", r"(?:\d{2}|2[ABab])", r"\d{3}", r"\d{3}", r"\d{2}\b")
)
MOBILE = rf"(?:\+33|\b0033|\b0){GAP}(?:\(0\){GAP})?[67](?:{GAP}\d{{2}}){{4}}\b"
PROVIDERS = (
    "gmail|hotmail|outlook|live|msn|yahoo|icloud|orange|wanadoo|free|sfr|neuf|laposte|bbox|aol|gmx|proton(?:mail)?"
)
MAIL = rf"(?i)\b[a-z0-9._%+-]{{1,64}}@(?:{PROVIDERS})\.(?:fr|com|net|me|be|ch)\b"
HELPLINES = ("06 08 28 25 89", "06.08.28.25.89", "06-08-28-25-89", "0608282589", "+33 6 08 28 25 89", "+33608282589")
"""The one public line that has a mobile's number: MOTS, for doctors who cannot go on."""

BLUEPRINT = Blueprint(filters=(FilterSpec("patients", (NIR, MOBILE, MAIL), HELPLINES),))
