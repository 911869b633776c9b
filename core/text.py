"""Text as members write it: folding, search terms and safe one-line forms. Pure functions.

The same normaliser fills the `search` column and reads queries, on SQLite and on PostgreSQL, so that both
find the same documents. Stems are taken with and without accents because the two differ for about a third of
accented French forms, and members often type without accents.
"""

import re
import threading
import unicodedata
from datetime import datetime
from functools import lru_cache
from typing import Literal

import Stemmer

NORMALISER = "1"
"""Changes with what `search_terms` gives, so that what was indexed before is indexed anew."""

# Never visible, or able to reorder what is: controls that are not white space, format characters (Cf), blank
# "fillers" used to fake empty names, tag characters, and lone surrogates, which cannot be encoded.
# ZWJ (U+200D) is not among them: emoji need it.
_INVISIBLE = (
    "\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_ZWJ = "\u200d"
_VARIATION = "\ufe00-\ufe0f"
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_UNSEEN = re.compile(f"[{_INVISIBLE}{_ZWJ}{_VARIATION}]+")
_ACCENTS = re.compile(f"[{_MARKS}]+")
_STRAY_ACCENTS = re.compile(rf"(?<![^\W_{_MARKS}])[{_MARKS}]+")

# What compatibility normalisation leaves alone although readers take it for a plain letter or sign.
_PLAIN = {
    "œ": "oe",
    "æ": "ae",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ħ": "h",
    "ı": "i",
    **dict.fromkeys("’‘ʼ‛′`", "'"),
    **dict.fromkeys("‐–−", "-"),
    **dict.fromkeys("∗⁎", "*"),
}
_NOT_PLAIN = re.compile(f"[{''.join(_PLAIN)}]")


def _plain(text: str) -> str:
    return _NOT_PLAIN.sub(lambda match: _PLAIN[match[0]], text)


def _soften(text: str) -> str:
    """Fold everything but accents: the form that a French stemmer understands."""
    if text.isascii():
        # Most words are of letters alone: nothing in them is unseen, or taken for another.
        return text.lower() if text.isalnum() else _plain(_UNSEEN.sub("", text).lower())
    # Compatibility normalisation would make these two a space with an accent, and the letter o.
    text = _UNSEEN.sub("", text).replace("´", "'").replace("º", "°")
    return _plain(unicodedata.normalize("NFKC", text).casefold())


def fold(text: str) -> str:
    """Return the form under which two spellings are the same text. Idempotent.

    Compatibility form, case folded, accents off, œ→oe and æ→ae, typographic apostrophes and hyphens made
    plain; invisible characters, bidi controls and joiners dropped. White space stays as it is.
    """
    soft = _soften(text)
    if soft.isascii():
        return soft
    return _plain(_ACCENTS.sub("", unicodedata.normalize("NFKD", soft)))


# A legal article (L. 162-4-1, R*4127-76), a Cerfa number with its version (10170 * 07, or 10170\*07 as
# escaped in Markdown), an Assurance Maladie form (S 3116): each is brought to one form before the text is
# split.
_CODE = re.compile(
    r"\b(?P<article>[lrd])\s?[.*]?\s?(?P<number>\d{1,4}(?:-\d{1,3})+)\b"
    r"|\b(?P<cerfa>\d{5})\s?\\?\*\s?(?P<version>\d\d)\b"
    r"|\bs\s(?P<form>\d{4})\b"
)
_LETTERS = rf"(?:[^\W_]++[{_MARKS}]*+)++"
_WORD = re.compile(rf"{_LETTERS}(?:['\-]{_LETTERS})*+(?:(?<=\d{{5}})\*\d\d(?!\d))?")
_ELIDED = frozenset({"jusqu", "lorsqu", "puisqu", "quoiqu", "qu", *"cdjlmnst"})
_JOINT = re.compile(r"['\-]")
_DIGIT = re.compile(r"\d")


def _canonical(code: re.Match[str]) -> str:
    if code["article"]:
        return code["article"] + code["number"]
    if code["cerfa"]:
        return f"{code['cerfa']}*{code['version']}"
    return "s" + code["form"]


def _without_elision(word: str) -> str:
    head, _, rest = word.partition("'")
    while rest and fold(head) in _ELIDED:  # folded: "ç'a été" as well
        word = rest
        head, _, rest = word.partition("'")
    return word.removesuffix("'s")


def _tokens(text: str) -> list[str]:
    """Split softened or folded text: codes in one form, words without elision, compounds whole."""
    if _DIGIT.search(text):
        text = _CODE.sub(_canonical, text)
    return [_without_elision(word) if "'" in word else word for word in _WORD.findall(text)]


def words(text: str) -> list[str]:
    """Return the folded words of `text`, in order, repeats kept.

    Elided articles and pronouns (l', d', qu', jusqu'…) go, "aujourd'hui" stays whole; compounds are split at
    hyphens, except those with a digit. Codes come in one form: "S 3116" as s3116, "L. 162-4-1" as l162-4-1,
    "10170 * 07" as 10170*07.
    """
    found: list[str] = []
    for token in _tokens(fold(text)):
        if "-" in token and not _DIGIT.search(token):
            found.extend(token.split("-"))
        else:
            found.append(token)
    return found


# Folded. "at" is missing on purpose: here it is "accident du travail". So are "non", "sans" and "hors", which
# change what a form is ("ALD non exonérante", "arrêt sans carence", "ALD hors liste").
_STOP_WORDS = frozenset(
    """
    a ai ait alors as au aucun aucune aujourd aussi autre autres aux avait avec avez avoir avons
    bien c ca car ce ceci cela celle celles celui ces cet cette ceux chez ci comme comment d dans de
    des dois doit donc dont du elle elles en encore ensuite entre es est et etait etant ete etes
    etre eu eux faire fais fait faites faut font hui ici il ils j je juste l la le les leur leurs
    lors lorsque lui m ma mais me meme memes mes moi mon n ne ni nos notre nous on ont ou par parce
    pas peu peut peuvent peux plus pour pourquoi puis puisque qu quand que quel quelle quelles quels
    quelqu quelque quelques qui quoi s sa se sera ses si soit sommes son sont sous suis sur t ta te
    tes toi ton tous tout toute toutes tres tu un une va vais vers voila vos votre vous y

    about am an and any are aren be been but by can could did do does doesn doing don for from had
    has have he her his how i if in into is isn it its just ll my no not of or our re she should so
    some than that the their them then there these they this those to us ve very was we were what
    when where which who whose why will with would you your

    bonjour bonsoir cher chere cheres chers confreres consoeurs cordialement coucou dear hello hey
    hi merci oui plait please salut slt stp svp thank thanks
    """.split()  # noqa: SIM905 - a list literal of 290 quoted words is not readable
)

_STEMMING = threading.Lock()
_FRENCH = Stemmer.Stemmer("french", 0)
_ENGLISH = Stemmer.Stemmer("english", 0)
_TERM = re.compile(r"[a-z0-9]{1,40}")
_LONGEST_TERM = 40
_LETTER_LED = re.compile(r"[a-z](\d{4,})")


def _usable(terms: list[str]) -> tuple[str, ...]:
    """Keep each term once, and only those that every index takes as they stand."""
    return tuple(term for term in dict.fromkeys(terms) if _TERM.fullmatch(term))


@lru_cache(maxsize=20_000)
def _terms_of(token: str) -> tuple[str, ...]:
    """Return what one softened token is stored and sought under."""
    number, starred, version = token.partition("*")
    if starred:
        return _usable([number + version, number])
    parts = _JOINT.split(token)
    if len(parts) == 1:
        return _terms_of_word(token)
    if _STOP_WORDS.issuperset(map(fold, parts)):
        return ()
    forms = ["".join(parts), *(part for part in parts if len(part) > 1)]
    return tuple(dict.fromkeys(term for form in forms for term in _terms_of_word(form)))


def _terms_of_word(word: str) -> tuple[str, ...]:
    folded = fold(word)
    if folded in _STOP_WORDS or len(folded) > _LONGEST_TERM:
        return ()
    if _DIGIT.search(folded):
        led = _LETTER_LED.fullmatch(folded)
        return _usable([folded, led[1]] if led else [folded])
    with _STEMMING:  # a stemmer has internal state, and threads may index
        stems = [fold(_FRENCH.stemWord(word)), _FRENCH.stemWord(folded)]
        if word == folded:  # an accent says that the word is not English
            stems.append(_ENGLISH.stemWord(folded))
    return _usable(stems)


def search_terms(text: str) -> list[str]:
    """Return the terms to store for a document, or to look for in a query, in order, repeats kept.

    French, English and polite stop words are left out. A word gives its French stem, with and without
    accents, and its English stem, each once when they differ; a compound gives its joined form and its parts
    ("pré-reprise" is found by préreprise); a code its compact form and its number ("10170*07": 1017007 and
    10170; "S3116": s3116 and 3116). Every term matches [a-z0-9]{1,40}: safe inside an FTS5 string and for
    tsvector 'simple'. A text without any content word, or in another script, gives an empty list.
    """
    return [term for token in _tokens(_STRAY_ACCENTS.sub("", _soften(text))) for term in _terms_of(token)]


def letters(text: str) -> int:
    """Return the number of letters, of any script; digits, signs and emoji are none."""
    return sum(map(str.isalpha, text))


# No cut may come before one of these: accents, variation selectors, skin tones, and what a tag sequence is
# made of.
_CONTINUES = re.compile(f"[{_MARKS}{_VARIATION}{_ZWJ}\u200c\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\udc00-\udfff]")
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
# A single non-breaking space is typography, and stays.
_SPACES = re.compile(r"\s{2,}|[^\S\u00a0\u202f]")


def _one_line(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def inside_cluster(text: str, index: int) -> bool:
    """Tell whether cutting before `text[index]` would break one visible character in two."""
    before, after = text[index - 1], text[index]
    if before == _ZWJ or _CONTINUES.match(after) or unicodedata.combining(after):
        return True
    if not (_FLAG.match(before) and _FLAG.match(after)):
        return False
    start = index
    while start and _FLAG.match(text[start - 1]):
        start -= 1
    return (index - start) % 2 == 1


def shorten(text: str, limit: int) -> str:
    """Return `text` on one line in at most `limit` characters (code points), with … where something was cut.

    The cut comes after a word where one ends in the second half, and never inside a visible character: one
    that does not fit at all leaves only the ellipsis. A `limit` under 1 gives "".
    """
    text = _one_line(text)
    if len(text) <= limit:
        return text
    if limit < 1:
        return ""
    cut = limit - 1
    space = text.rfind(" ", limit // 2, limit)
    if space > 0:
        cut = space
    while cut and inside_cluster(text, cut):
        cut -= 1
    return text[:cut].rstrip(" \u00a0\u202f,;:.–—-([«") + "…"


_PICTURE = "©®‼⁉™ℹ\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff〰〽㊗㊙\U0001f000-\U0001faff"
_HIDDEN = re.compile(f"[{_INVISIBLE}]+|(?<![{_PICTURE}\ufe0f]){_ZWJ}+|{_ZWJ}+(?![{_PICTURE}])")
_TO_INERT = str.maketrans({"[": "(", "]": ")", "`": "'", "*": "∗", "\\": None})
_LEADING_BLOCK = re.compile(r"\A(?:(?:#{1,3}|>{1,3}|-#|[-+•])\s+)+")
_EDGE_UNDERSCORES = re.compile(r"(?<![^\W_])_+|_+(?![^\W_])")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_BEFORE_SIGN = re.compile(r"(?<=\S) (?=[;?!])")
_BEFORE_COLON = re.compile(r"(?<=\S) (?=[:»])|(?<=«) ")
_RUNS = re.compile(r"([_~|])\1+")
_SCHEME = re.compile(r":/{2,}")
_MENTION = re.compile(r"<(?=[@#/:a-z])", re.IGNORECASE)
_EVERYBODY = re.compile(r"@(?=everyone|here)", re.IGNORECASE)


def typographic(text: str) -> str:
    """Return plainly typed French as it is set: curved apostrophes, spaces that keep a sign with its word.

    Idempotent.
    """
    text = _APOSTROPHE.sub("’", text)
    return _BEFORE_COLON.sub("\u00a0", _BEFORE_SIGN.sub("\u202f", text))


def neutral(text: str) -> str:
    """Return member-written text as it may stand in a one-line title, a list entry or a masked link's label.

    One line, nothing invisible (ZWJ stays inside emoji), and readable, but inert on Discord: no link,
    emphasis, spoiler, code, heading or mention comes of it, and nothing in it ends the label it stands in.
    Idempotent, since signs are replaced by look-alikes, not escaped: thread names, which know no Markdown,
    show them as they are.
    """
    text = _one_line(_HIDDEN.sub("", text)).translate(_TO_INERT)
    text = _RUNS.sub(r"\1", _EDGE_UNDERSCORES.sub("", text))
    text = _EVERYBODY.sub("＠", _MENTION.sub("‹", _SCHEME.sub(":/", text)))
    return _LEADING_BLOCK.sub("", _one_line(text))


def moment(time: datetime, style: Literal["f", "D", "R"] = "f") -> str:
    """Return a time as Discord's clients show it, each in its reader's language and zone; "D": the day alone, "R": how
    long until then.
    """
    return f"<t:{int(time.timestamp())}:{style}>"
