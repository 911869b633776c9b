"""What members see of questions and sheets. Texts and layout only: nothing here decides or remembers."""

from collections.abc import Callable, Sequence
from typing import Any

import discord

from cogs import ui
from cogs.questions.finding import Found
from cogs.questions.service import Preview
from cogs.ui.layout import LAYOUT_LIMIT, panel, room_left, row, whole_lines
from core.catalogue import Catalogue, Sheet
from core.i18n import Locale, Translator
from core.phrasing import Abbreviation
from core.questions import Origin, Question, QuestionState, QuestionText
from core.text import neutral, shorten, typographic

LABEL_LIMIT = 80
LINKS_SHOWN = 4
SheetButton = Callable[[str, str], discord.ui.Item[Any]]
"""Makes the button, with this label, that opens the sheet of this id."""


class Words(ui.Words):
    """Puts questions and sheets into words of one language."""

    def __init__(self, translator: Translator, catalogue: Catalogue, locale: Locale) -> None:
        super().__init__(translator, locale)
        self.catalogue = catalogue

    def theme(self, theme_id: str | None) -> str:
        theme = self.catalogue.themes.get(theme_id or "")
        return f"{theme.emoji} {theme.name(self.locale)}" if theme else self("question-no-theme")

    def state(self, question: Question) -> str:
        return self(f"question-state-{question.state}")

    def spelt(self, abbreviation: Abbreviation) -> str:
        meanings = ", ".join(meaning.text(self.locale) for meaning in abbreviation.meanings)
        return self("question-abbreviation", short=abbreviation.short, meanings=meanings)

    def line(self, found: Found) -> str:
        """One search result: a linked title, and what it is."""
        if found.sheet:
            title = typographic(neutral(found.sheet.title(self.locale)))
            return f"[{title}]({found.sheet.link})\n-# {self(f'kind-{found.sheet.kind}')}"
        assert found.question is not None
        return (
            f"[{neutral(found.question.text.title)}]({thread_link(found.question)})\n"
            f"-# {self('question-result', state=self.state(found.question))}"
        )


def thread_link(question: Question) -> str:
    return f"https://discord.com/channels/{question.guild_id}/{question.thread_id}"


def answer_link(question: Question) -> str:
    assert question.answer is not None
    return f"{thread_link(question)}/{question.answer.message_id}"


def themes(words: Words, chosen: str | None) -> list[discord.SelectOption]:
    """The themes to choose from, with one that stands for none."""
    options = [
        discord.SelectOption(
            label=theme.name(words.locale), value=theme.id, emoji=theme.emoji, default=theme.id == chosen
        )
        for theme in words.catalogue.themes.values()
    ]
    return options[:25]


def results(words: Words, found: Sequence[Found], open_sheet: SheetButton) -> list[discord.ui.Item[Any]]:
    """Search results, each with a button that opens it in place (a sheet) or leads to it (a question)."""
    return [discord.ui.Section(words.line(item), accessory=_opener(words, item, open_sheet)) for item in found]


def _opener(words: Words, found: Found, open_sheet: SheetButton) -> discord.ui.Item[Any]:
    if found.sheet:
        return open_sheet(words("control-questions-sheet"), found.sheet.id)
    assert found.question is not None
    return discord.ui.Button(label=words("question-go"), url=thread_link(found.question))


def search_results(
    words: Words, found: Sequence[Found], ambiguous: Sequence[Abbreviation], open_sheet: SheetButton
) -> discord.ui.LayoutView:
    """The answer to `/question chercher`; an abbreviation that stands for several things is spelt out."""
    if not found:
        return panel(discord.ui.TextDisplay(words("question-nothing-found")))
    head = [words("question-found"), *(words.spelt(abbreviation) for abbreviation in ambiguous)]
    return panel(
        discord.ui.TextDisplay("\n".join(head)),
        *results(words, found, open_sheet),
        discord.ui.TextDisplay(f"-# {words('sheet-official-prevails')}"),
    )


def preview(
    words: Words, draft: Preview, open_sheet: SheetButton, choices: Sequence[discord.ui.Item[Any]]
) -> discord.ui.LayoutView:
    """A stored draft, what may answer it already, and what to do with it."""
    items: list[discord.ui.Item[Any]] = []
    if draft.similar:
        items.append(discord.ui.TextDisplay(f"### {words('question-maybe-answered')}"))
        items += results(words, draft.similar, open_sheet)
        items.append(discord.ui.TextDisplay(f"-# {words('sheet-official-prevails')}"))
    head = words("question-draft-kept", theme=words.theme(draft.text.theme))
    items.append(discord.ui.TextDisplay(head))
    items.append(discord.ui.Container(discord.ui.TextDisplay(_quoted(draft.text, 2000))))
    items.append(row(*choices))
    return panel(*items)


def _quoted(text: QuestionText, limit: int) -> str:
    body = text.details if len(text.details) <= limit else f"{text.details[:limit]}…"
    return f"**{neutral(text.title)}**\n{body}".strip()


def card(
    words: Words,
    question: Question,
    found: Sequence[Found],
    open_sheet: SheetButton,
    choices: Sequence[discord.ui.Item[Any]],
) -> discord.ui.LayoutView:
    """The bot's own message in a question's thread: the question itself where the bot posted it, and its state."""
    if question.state is QuestionState.WITHDRAWN:
        return panel(discord.ui.TextDisplay(words("question-withdrawn")))
    items: list[discord.ui.Item[Any]] = []
    if question.origin is Origin.FORM:
        items.append(discord.ui.TextDisplay(f"### {neutral(question.text.title)}"))
        if question.text.details:
            items.append(discord.ui.TextDisplay(question.text.details))
        author = f"<@{question.author_id}>" if question.author_id else words("member-erased")
        items.append(discord.ui.TextDisplay(f"-# {words('question-asked-by', author=author)}"))
    elif question.state is QuestionState.OPEN:
        items.append(discord.ui.TextDisplay(words("question-received")))
        if found:
            items.append(discord.ui.TextDisplay(f"**{words('question-maybe-answered')}**"))
            items += results(words, found, open_sheet)
            items.append(discord.ui.TextDisplay(f"-# {words('sheet-official-prevails')}"))
    items.append(discord.ui.TextDisplay(_status(words, question, room_left(items))))
    if choices:
        items.append(row(*choices))
    return panel(discord.ui.Container(*items, accent_colour=COLOURS[question.state]))


COLOURS = {
    QuestionState.OPEN: 0x56B4E9,
    QuestionState.ANSWERED: 0xE69F00,
    QuestionState.SOLVED: 0x009E73,
    QuestionState.CLOSED: 0x7F8C8D,
}
"""By state, from Okabe and Ito's palette for colour-blind readers; the state is written in words as well."""


def _status(words: Words, question: Question, room: int) -> str:
    """Theme, state, accepted answer, and the reason for closing as far as it fits."""
    parts = [f"{words.theme(question.text.theme)} · **{words.state(question)}**"]
    if question.answer:
        parts.append(words("question-accepted-answer", link=answer_link(question)))
    if question.reason:
        room -= len("\n".join((*parts, words("question-closed-because", reason=""))))
        parts.insert(1, words("question-closed-because", reason=shorten(neutral(question.reason), room)))
    return "\n".join(parts)


def mine(
    words: Words, questions: Sequence[Question], thanks: int, resume: Sequence[discord.ui.Item[Any]]
) -> discord.ui.LayoutView:
    """`/question miennes`: questions, thanks received, and a button for each draft kept."""
    lines = []
    for question in questions:
        title = neutral(shorten(question.text.title, LABEL_LIMIT))
        linked = f"[{title}]({thread_link(question)})" if question.thread_id else title
        state = words.state(question) if question.thread_id else words("question-on-its-way")
        lines.append(f"- {linked} · {state}")
    items: list[discord.ui.Item[Any]] = []
    if thanks:
        items.append(discord.ui.TextDisplay(words("question-thanks-received", count=thanks)))
    if resume:
        items += [discord.ui.TextDisplay(words("question-drafts-kept", count=len(resume))), row(*resume)]
    listed = whole_lines(lines, room_left(items)) or words("question-none-yet")
    return panel(discord.ui.TextDisplay(listed), *items)


def sheet(words: Words, found: Sheet) -> discord.ui.LayoutView:
    """A sheet with its signers, pitfalls, links, date and confidence, and that the official text prevails."""
    codes = " · ".join(
        (words(f"kind-{found.kind}"), *(f"Cerfa {number}" for number in found.cerfa_all), *found.other_form_codes)
    )
    signers = ", ".join(words(f"profession-{name.replace('_', '-')}") for name in found.who_may_sign)
    urls = "\n".join(f"- <{url}>" for url in (found.official_urls or found.sources)[:LINKS_SHOWN])
    links = f"**{words('sheet-official-links' if found.official_urls else 'sheet-sources')}**\n{urls}"
    parts = [
        f"## {found.title(words.locale)}\n-# {codes}",
        found.summary_fr,
        f"**{words('sheet-signers')}**\n{signers or words('sheet-nobody-signs')}",
        f"**{words('sheet-asked-by')}**\n{found.who_asks}",
        _listed(words("sheet-pitfalls"), found.pitfalls),
        _listed(words("sheet-references"), tuple(reference.ref for reference in found.quotable_references)),
        links,
        _listed(words("sheet-doubts"), found.doubts),
    ]
    footer = words(
        "sheet-footer", date=found.checked_date.strftime("%d/%m/%Y"), confidence=words(f"confidence-{found.confidence}")
    )
    room = LAYOUT_LIMIT - len(footer) - 4
    text = "\n\n".join(part if part is links else typographic(part) for part in parts if part)
    if len(text) > room:
        text = f"{text[: room - 1]}…"
    return panel(discord.ui.Container(discord.ui.TextDisplay(text), discord.ui.TextDisplay(f"-# {footer}")))


def _listed(head: str, lines: Sequence[str]) -> str:
    return "\n".join((f"**{head}**", *(f"- {line}" for line in lines))) if lines else ""
