"""What names nobody and yet, put together, lets a patient be recognised: an age, a small place, a day, something rare."""

import re
from collections.abc import Iterator

from core.guard.dates import DATE, DAY_AND_MONTH
from core.guard.finding import Finding
from core.guard.view import View

_WINDOW = 300  # characters within which the pieces stand
_ENOUGH = 3

_AGE = re.compile(r"(?=\d)\d{1,3} ?(?:ans?|mois|a)\b(?! ?(?:de |d'))")
_DAY = re.compile(rf"(?=\d)(?:{DATE}|{DAY_AND_MONTH})")
_PLACE = re.compile(
    r"\b(?:habit\w{1,5} (?:a|au|aux|en|sur|pres de)|vit (?:a|au|aux)|village de|commune de|bourg de|hameau de|maire de|originaire de"
    r"|cure de|notaire (?:a|de)|demeurant a|domicilie?e? a|ferme de|ecole de|college de|lycee de|ile de|vallee de) (?P<place>[A-Z]\w+(?:[- ](?:[a-z]{1,4}[- ])*[A-Z]\w+)*)"
)


def combined(view: View) -> Iterator[Finding]:
    """Find the pieces of three kinds or more that stand close together."""
    return iter(())
