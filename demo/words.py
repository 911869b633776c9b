"""The words of the page, for the page: plain texts that its script completes, from `locales/*/demo-page.ftl`.

A browser has no Fluent. So each text is flattened: an argument stays as `{$name}`, and a text that depends on a number
gives two, `key-one` for what its language counts as one and `key` for the rest.
"""

from fluent.syntax import FluentParser
from fluent.syntax.ast import (
    Identifier,
    Message,
    Pattern,
    Placeable,
    SelectExpression,
    StringLiteral,
    TextElement,
    VariableReference,
)

from core.i18n import FOLDER, Locale

PREFIX = "demo-page-"


def page_words(locale: Locale) -> dict[str, str]:
    """Every text of the page in one language, by its key without `demo-page-`. Reads a file."""
    source = (FOLDER / locale / "demo-page.ftl").read_text(encoding="utf-8")
    words = {}
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, Message) and entry.value is not None:
            key = entry.id.name.removeprefix(PREFIX)
            words[key] = _flat(entry.value, "other")
            one = _flat(entry.value, "one")
            if one != words[key]:
                words[f"{key}-one"] = one
    return words


def _flat(pattern: Pattern, category: str) -> str:
    """The text for numbers of this category; raises `TypeError` for what the page could not complete."""
    return "".join(
        part.value if isinstance(part, TextElement) else _placed(part, category) for part in pattern.elements
    )


def _placed(part: Placeable, category: str) -> str:
    match part.expression:
        case VariableReference(id=name):
            return f"{{${name.name}}}"
        case StringLiteral():
            return str(part.expression.parse()["value"])
        case SelectExpression(variants=variants):
            named = {variant.key.name: variant for variant in variants if isinstance(variant.key, Identifier)}
            (rest,) = (variant for variant in variants if variant.default)
            return _flat(named.get(category, rest).value, category)
        case other:
            raise TypeError(f"the page cannot complete a {type(other).__name__}")
