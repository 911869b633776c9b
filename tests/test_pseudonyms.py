"""The pen names that are shipped may sign a confidence; what may not is refused, and none ever moves."""

import hashlib
import json
from collections.abc import Callable
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.catalogue import FOLDER, CatalogueError
from core.i18n import Locale
from core.pseudonyms import FILE, LONGEST, PenNames, shipped
from core.text import fold

Content = dict[str, Any]
LISTS = ("birds", "trees")
PUBLISHED = {"birds": (262, "cc72bf8189796696"), "trees": (227, "15ae4e0a62929dfe")}
"""How many names are given to members, and the digest of their French and English, in order."""

UNWANTED = {
    Locale.FR: """
        autruche barge bécasse bécassine buse butor caille canard chouette cocotte colin coq corbeau corneille coucou
        crabier dinde dindon drongo effraie étourneau faisan fou foulque ganga garrot grive grue harpie ibis linotte
        manchot marabout martinet milan moineau oie oison paon perroquet perruche pie pie-grièche pigeon pintade pivert
        poule prion ramier râle serin sifilet tarin torcol urubu vacher vautour veuve
        abricotier aconit bambou belladone cerisier ciguë coca cyprès cytise daphné datura fromager if khat kolatier
        laurier-rose mancenillier noyer olivier opium oranger pavot pin pommier quinquina ricin sapin séné strychnos
        tremble upas
    """,
    Locale.EN: """
        amazon booby bustard buzzard chicken cock coot crow cuckoo dodo drongo duck goose loon magpie noddy ostrich
        parrot peacock pigeon rail raven robin screamer shag shrike thrush tit turkey vulture woodcock woodpecker
        apple cherry cinchona coca cypress hemlock laburnum locust oleander opium orange pine poppy rose senna yew
    """,
}
INSIDE = ("cock", "pecker", "boob", "cuckoo", "vulture", "goose", "thrush", "fag", "coucou", "merde", "bite", "putain")
"""What no name may hold, even inside a word."""


def content() -> Content:
    read: Content = json.loads((FOLDER / FILE).read_text(encoding="utf-8"))
    return read


def names(kind: str, locale: Locale) -> list[str]:
    return [entry[locale] for entry in content()[kind]]


def write(folder: Path, changed: Content) -> Path:
    (folder / FILE).write_text(json.dumps(changed), encoding="utf-8")
    return folder


@pytest.mark.parametrize("kind", LISTS)
def test_the_shipped_names_keep_the_rules(kind: str) -> None:
    assert len(content()[kind]) >= 210
    for locale in Locale:
        folded = [fold(name) for name in names(kind, locale)]
        assert len({*folded}) == len(folded)
        for name in names(kind, locale):
            assert name.replace("-", "").isalpha(), name
            assert name[0].isupper(), name
            assert len(name) <= LONGEST, name


@pytest.mark.parametrize("locale", Locale)
def test_no_bird_is_called_as_a_tree(locale: Locale) -> None:
    birds, trees = ({fold(name) for name in names(kind, locale)} for kind in LISTS)
    assert birds.isdisjoint(trees)


@pytest.mark.parametrize(("kind", "locale"), [*product(LISTS, Locale)])
def test_no_name_is_one_that_would_make_somebody_laugh_or_wince(kind: str, locale: Locale) -> None:
    unwanted = {*fold(UNWANTED[locale]).split()}
    for name in names(kind, locale):
        assert fold(name) not in unwanted
        assert not [part for part in INSIDE if part in fold(name)], name


@pytest.mark.parametrize("kind", LISTS)
def test_published_names_keep_their_places(kind: str) -> None:
    """A digest that differs means that members would change names; before the first release, state the new one."""
    count, digest = PUBLISHED[kind]
    kept = content()[kind][:count]
    assert len(kept) == count
    french = [fold(entry["fr"]) for entry in kept]
    assert french == sorted(french)
    said = "\n".join(f"{entry['fr']} {entry['en']}" for entry in kept)
    assert hashlib.sha256(said.encode()).hexdigest()[:16] == digest


def test_the_loader_gives_the_file_s_order_in_both_languages() -> None:
    for kind, loaded in zip(LISTS, (shipped().birds, shipped().trees), strict=True):
        assert loaded == {locale: tuple(names(kind, locale)) for locale in Locale}


FAULTS: dict[str, tuple[Callable[[Content], object], str]] = {
    "too few birds": (lambda c: c.update(birds=c["birds"][:199]), "pen-names.json: 199 birds, 200 needed"),
    "too few trees": (lambda c: c.update(trees=c["trees"][:199]), "pen-names.json: 199 trees, 200 needed"),
    "no list": (lambda c: c.pop("trees"), "pen-names.json: trees must be a list of objects"),
    "one language": (lambda c: c["birds"][3].pop("en"), "birds[3]: en is missing"),
    "no text": (lambda c: c["trees"][3].update(fr=3), "trees[3]: fr must be a text"),
    "two words": (lambda c: c["birds"][3].update(fr="Mésange bleue"), "must be one word: 'Mésange bleue'"),
    "a hyphen too many": (lambda c: c["birds"][3].update(en="Bee-"), "birds[3]: must be one word: 'Bee-'"),
    "a figure": (lambda c: c["birds"][3].update(en="Bee2"), "birds[3]: must be one word: 'Bee2'"),
    "small letter": (lambda c: c["birds"][3].update(fr="mésangeai"), "birds[3]: must begin with its only capital"),
    "two capitals": (lambda c: c["birds"][3].update(en="Bee-Hawk"), "birds[3]: must begin with its only capital"),
    "seventeen letters": (lambda c: c["birds"][3].update(fr="M" + 16 * "é"), "birds[3]: longer than 16 characters"),
    "accents apart": (lambda c: c["birds"][3].update(fr="Mesange"), "'Mésange' is also birds[3]"),
    "accents beside": (
        lambda c: c["birds"].append({"fr": "Mésangé", "en": "Bee"}), "birds[262]: 'Mésangé' is also birds["),
    "a tree for a bird": (lambda c: c["trees"][3].update(en="Titmouse"), "trees[3]: 'Titmouse' is also birds["),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_reported(tmp_path: Path, fault: str) -> None:
    seed, expected = FAULTS[fault]
    changed = content()
    seed(changed)
    with pytest.raises(CatalogueError) as caught:
        PenNames.load(write(tmp_path, changed))
    assert [problem for problem in caught.value.problems if expected in problem]


def test_the_same_word_may_serve_both_languages(tmp_path: Path) -> None:
    changed = content()
    changed["birds"][3].update(fr="Sylvain", en="Sylvain")
    assert PenNames.load(write(tmp_path, changed)).birds[Locale.EN][3] == "Sylvain"


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match=r"pen-names\.json: cannot be read"):
        PenNames.load(tmp_path)


def place(kind: str, french: str) -> int:
    return names(kind, Locale.FR).index(french)


@pytest.mark.parametrize(("locale", "series", "said"), [
    (Locale.FR, 0, "Mésange Tilleul"),
    (Locale.EN, 0, "Titmouse Linden"),
    (Locale.FR, 1, "Mésange Tilleul II"),
    (Locale.EN, 2, "Titmouse Linden III"),
    (Locale.FR, 3, "Mésange Tilleul IV"),
    (Locale.FR, 48, "Mésange Tilleul XLIX"),
    (Locale.FR, 1993, "Mésange Tilleul MCMXCIV"),
])  # fmt: skip
def test_spelling(locale: Locale, series: int, said: str) -> None:
    assert shipped().spell(locale, place("birds", "Mésange"), place("trees", "Tilleul"), series) == said


TWO = PenNames({Locale.FR: ("Aigle", "Geai")}, {Locale.FR: ("Orme", "Frêne", "Houx")})
drawn = st.tuples(st.integers(0, 1), st.integers(0, 2), st.integers(0, 3000))


@given(drawn, drawn)
def test_no_two_are_spelt_alike(one: tuple[int, int, int], other: tuple[int, int, int]) -> None:
    assert (TWO.spell(Locale.FR, *one) == TWO.spell(Locale.FR, *other)) == (one == other)


@given(st.randoms())
def test_what_is_drawn_can_be_spelt(random: Random) -> None:
    bird, tree = shipped().draw(random)
    assert 0 <= bird < len(content()["birds"])
    assert 0 <= tree < len(content()["trees"])


def test_every_pair_is_drawn_as_often() -> None:
    random = Random(1)
    pairs = [TWO.draw(random) for _ in range(6000)]
    for pair in product(range(2), range(3)):
        assert 850 < pairs.count(pair) < 1150, pair
