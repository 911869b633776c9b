"""What the forms say fits into Discord's limits, in both languages, and every act has words in the log."""

import ast
from pathlib import Path

import pytest

from core.i18n import Locale, shipped
from core.reports import ReportState

LIMITS = {"title": 45, "reason": 45, "hint": 100}
"""Characters that Discord takes: of a form's title, a field's label, a description."""


@pytest.mark.parametrize("locale", Locale)
def test_every_form_fits(locale: Locale) -> None:
    translator = shipped()
    for form in ("report", "resolve", "escalate", "sanction", "appeal"):
        for part, limit in LIMITS.items():
            assert 1 <= len(translator.text(locale, f"form-{part}-{form}")) <= limit, (form, part)
    for kind in ("warn", "suspend", "ban"):
        assert len(translator.text(locale, f"sanction-kind-{kind}-hint")) <= 100, kind
    for field in ("kind", "duration"):
        assert len(translator.text(locale, f"sanction-form-{field}")) <= 45, field


REPORTS = ("report", "report-apart")
"""What the acts on reports begin with, which `Reporting._note` writes."""


def _texts(call: ast.Call) -> set[str]:
    values = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
    return {value for value in values if isinstance(value, str)}


@pytest.mark.parametrize("locale", Locale)
def test_every_act_that_is_written_has_words(locale: Locale) -> None:
    translator = shipped()
    root = Path(__file__).parents[2]
    written = [node for path in (root / "cogs").rglob("*.py") for node in ast.walk(ast.parse(path.read_text()))]
    acts = set()
    for node in written:
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("_audit", "audit"):
            acts |= _texts(node)
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "_note" and len(node.args) == 4:
            acts |= {f"{start}-{end}" for end in _texts(node) for start in REPORTS}
    acts |= {f"{start}-{state}" for start in REPORTS for state in ReportState if state != "open"}
    acts |= {"server.images-on", "server.images-off"}  # made up of two words where they are written
    assert {"server.install", "report-claimed", "report-apart-resolved", "unmask-approved", "unmask-seen"} <= acts
    for act in acts:
        assert translator.knows(locale, f"act-{act.replace('.', '-')}"), act
