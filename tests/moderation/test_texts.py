"""What the forms say fits into Discord's limits, in both languages, and every act has words in the log."""

import ast
from pathlib import Path

import pytest

from core.i18n import Locale, Translator

LIMITS = {"title": 45, "reason": 45, "hint": 100}
"""Characters that Discord takes: of a form's title, a field's label, a description."""


@pytest.mark.parametrize("locale", Locale)
def test_every_form_fits(locale: Locale) -> None:
    translator = Translator()
    for form in ("report", "resolve", "sanction", "appeal"):
        for part, limit in LIMITS.items():
            assert 1 <= len(translator.text(locale, f"form-{part}-{form}")) <= limit, (form, part)
    for kind in ("warn", "suspend", "ban"):
        assert len(translator.text(locale, f"sanction-kind-{kind}-hint")) <= 100, kind
    for field in ("kind", "duration"):
        assert len(translator.text(locale, f"sanction-form-{field}")) <= 45, field


@pytest.mark.parametrize("locale", Locale)
def test_every_act_that_is_written_has_words(locale: Locale) -> None:
    translator = Translator()
    root = Path(__file__).parents[2]
    written = [node for path in (root / "cogs").rglob("*.py") for node in ast.walk(ast.parse(path.read_text()))]
    acts = set()
    for node in written:
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("_audit", "audit"):
            acts |= {arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)}
    acts |= {"server.images-on", "server.images-off"}  # made up of two words where they are written
    assert {"server.install", "report-claimed", "unmask-approved", "unmask-seen"} <= acts
    for act in acts:
        assert translator.knows(locale, f"act-{act.replace('.', '-')}"), act
