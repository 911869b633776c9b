"""Every text is there in both languages, is used, and is typeset as French is."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, MessageReference, TermReference, VariableReference
from fluent.syntax.visitor import Visitor

from core.i18n import FOLDER, Locale, Translator, shipped

ROOT = Path(__file__).parent.parent
SPEAKERS = {"say", "text", "Message", "Refused", "Missing", "Blocked", "words", "complain"}
"""What takes a text's key as its first string."""
LAID_OVER = ("command-", "role-", "filter-", "demo-page-")
"""Keys made from the names of commands and of the blueprint's roles and filters, beyond what an f-string's look tells;
and those of the demonstration's page, whose script tests/demo/test_words.py looks through."""
FILES = sorted(path.name for path in (FOLDER / "fr").glob("*.ftl"))


def messages(locale: str) -> dict[str, Message]:
    found = {}
    for path in (FOLDER / locale).glob("*.ftl"):
        for entry in FluentParser().parse(path.read_text()).body:
            if isinstance(entry, Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                attributes = [each.id.name for each in entry.attributes]
                assert len(attributes) == len(set(attributes)), f"an attribute of {entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()
        self.others: set[str] = set()

    def visit_MessageReference(self, node: MessageReference | TermReference) -> None:  # noqa: N802 -- as below
        self.others.add(node.id.name)

    visit_TermReference = visit_MessageReference  # noqa: N815 -- as below

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 -- the visitor's own name
        self.names.add(node.id.name)


def variables(message: Message) -> set[str]:
    visitor = Variables()
    visitor.visit(message)
    assert not visitor.others, f"{message.id.name} refers to another text, which may not have been parsed yet"
    return visitor.names


@cache
def code() -> list[ast.AST]:
    rooms = ("core", "db", "cogs", "demo")
    paths = [ROOT / "bot.py", *(path for room in rooms for path in (ROOT / room).rglob("*.py"))]
    return [node for path in paths for node in ast.walk(ast.parse(path.read_text()))]


def patterns() -> Iterator[re.Pattern[str]]:
    """What the code's strings and f-strings can be, for those that look like a key."""
    for node in code():
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[a-z][\w-]+", node.value):
            yield re.compile(re.escape(node.value))
        elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            head = str(node.values[0].value)
            if re.fullmatch(r"[a-z]+-[a-z-]*", head):
                parts = (re.escape(str(p.value)) if isinstance(p, ast.Constant) else "[a-z0-9-]+" for p in node.values)
                yield re.compile("".join(parts))


def test_both_languages_have_every_text() -> None:
    assert shipped().lacking() == []


def test_a_text_is_parsed_when_it_is_asked_for_and_one_that_cannot_be_hides_no_other(tmp_path: Path) -> None:
    for locale in Locale:
        (tmp_path / locale).mkdir()
    shared = (
        "# Ce qui suit\nfirst = Un\n    .hint = Deux\n\n"
        "## Chiffres\ncount = { $n ->\n    [one] un\n   *[other] { $n }\n}\n"
    )
    (tmp_path / "fr" / "a.ftl").write_text(f"{shared}broken = {{ $n\nstray words\nlast = Fin\n")
    (tmp_path / "en" / "a.ftl").write_text(f"{shared}broken = {'{ $n }'}\nlast = End\n  .hint\n")
    texts = Translator(tmp_path)
    assert [texts.text(Locale.FR, key) for key in ("first", "first.hint", "last")] == ["Un", "Deux", "Fin"]
    assert texts.text(Locale.FR, "count", n=3) == "3"
    assert texts.text(Locale.EN, "last") == "Fin", "what does not parse is as good as missing"
    assert texts.text(Locale.FR, "broken") == "broken"
    assert texts.lacking() == ["en:last", "en:stray words", "fr:broken", "fr:stray words"]


def test_both_languages_take_the_same_arguments() -> None:
    french, english = messages("fr"), messages("en")
    for key, message in french.items():
        assert variables(message) == variables(english[key]), key


def test_no_text_is_dead() -> None:
    known = list(patterns())
    dead = [
        key
        for key in messages("fr")
        if not key.startswith(LAID_OVER) and not any(pattern.fullmatch(key) for pattern in known)
    ]
    assert dead == []


def test_every_text_that_the_code_names_is_there() -> None:
    there = messages("fr")
    for node in code():
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "attr", None) or getattr(node.func, "id", None)
        for argument in node.args[:2]:
            if name in SPEAKERS and isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                key = argument.value.partition(".")[0]
                assert key in there or not re.fullmatch(r"[a-z]+(-[a-z]+)+", key), key


@pytest.mark.parametrize("name", FILES)
def test_french_is_typeset_as_french(name: str) -> None:
    for number, line in enumerate((FOLDER / "fr" / name).read_text().splitlines(), 1):
        said = re.sub(r"`[^`]*`|https?://\S+", "", line)
        if said.startswith("#"):
            continue
        where = f"{name}:{number}: {line.strip()}"
        assert "'" not in said, where
        assert not re.search(r" [:;?!»](\s|$)|« |\S[;?!»](?<![\u202f\u00a0].)(?<!\W[;?!])(\s|$)", said), where
