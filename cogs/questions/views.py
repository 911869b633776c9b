"""What members see of questions and sheets. Texts and layout only: nothing here decides or remembers."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import discord

from cogs import ui
from cogs.questions.drafts import DraftKind
from cogs.questions.imaging import Picture
from cogs.questions.search.finding import Found
from cogs.questions.service import Mine, Preview
from cogs.ui.layout import LAYOUT_LIMIT, pages, panel, panels, room_left, row
from core.catalogue import Catalogue, Sheet
from core.guard import Kind
from core.i18n import Locale, Translator
from core.phrasing import Abbreviation
from core.questions import CaseImage, Origin, Question, QuestionState, QuestionText, Reply
from core.signatures import Pen
from core.text import moment, neutral, shorten, typographic

LABEL_LIMIT = 80
LINKS_SHOWN = 4
DRAFTS_SHOWN = 25
"""Of which each has a button; they are the next to expire."""
IN_A_ROW = 5
"""How many buttons Discord takes in one row."""
QUOTED_BESIDE = 120
"""Characters that a preview leaves for the title beside what it quotes of the details."""
SheetButton = Callable[[str, str], discord.ui.Item[Any]]
"""Makes the button, with this label, that opens the sheet of this id."""


class Words(ui.Words):
    """Puts questions and sheets into words of one language; names are spelt in the server's."""

    def __init__(
        self, translator: Translator, catalogue: Catalogue, locale: Locale, spell: Callable[[Pen], str]
    ) -> None:
        super().__init__(translator, locale)
        self.catalogue, self.name = catalogue, spell

    def kinds(self, kinds: Sequence[Kind]) -> str:
        """What the guard found, by kind: never the words themselves."""
        return ", ".join(self(f"finding-{kind.replace('_', '-')}") for kind in kinds)

    def signed(self, published: Question | Reply) -> str:
        """The name that a text under a pen stands under, and that it is one."""
        assert published.pen is not None
        return self("pen-signed", name=self.name(published.pen))

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
            f"[{found.question.heading}]({thread_link(found.question)})\n"
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
    words: Words,
    draft: Preview,
    open_sheet: SheetButton,
    choices: Sequence[discord.ui.Item[Any]],
    strip: discord.ui.Item[Any],
) -> discord.ui.LayoutView:
    """A stored draft with its images, what the guard says of it, what may answer it already, and what to do with it."""
    items: list[discord.ui.Item[Any]] = []
    if draft.similar:
        items.append(discord.ui.TextDisplay(f"### {words('question-maybe-answered')}"))
        items += results(words, draft.similar, open_sheet)
        items.append(discord.ui.TextDisplay(f"-# {words('sheet-official-prevails')}"))
    notes = []
    if draft.findings.masked:
        notes.append(words("guard-masked", kinds=words.kinds(draft.findings.masked)))
    if draft.findings.doubtful:
        notes.append(words("guard-doubtful", kinds=words.kinds(draft.findings.doubtful)))
    notes.append(_kept(words, draft))
    if draft.newcomer:
        notes.append(words("pen-reminder"))
    notes += [words("image-not-taken", number=number, why=why) for number, why in draft.refused]
    if draft.pictures:
        notes.append(words("image-attest", count=len(draft.pictures)))
    items.append(discord.ui.TextDisplay("\n".join(notes)))
    shown = draft.typed
    if draft.findings.doubtful:
        _, shown, _ = draft.typed.guarded()
    items.append(
        discord.ui.Container(
            discord.ui.TextDisplay(_quoted(shown.text, max(0, min(2000, room_left(items) - QUOTED_BESIDE))))
        )
    )
    if draft.pictures:
        items += [_gallery(words, draft.pictures), row(strip)]
    items.append(row(*choices))
    return panel(*items)


def _gallery(words: Words, pictures: Sequence[Picture], first: int = 1) -> discord.ui.MediaGallery[Any]:
    """The images, counted from `first`, which come as files of the same message."""
    return discord.ui.MediaGallery(
        *(
            discord.MediaGalleryItem(
                f"attachment://{picture.name}", description=words("image-described", number=number)
            )
            for number, picture in enumerate(pictures, first)
        )
    )


def not_taken(words: ui.Words, server: str, welcome: int) -> discord.ui.LayoutView:
    """To who may not ask on that server yet; `welcome` is the channel in which to become somebody who may."""
    told = words("question-not-taken", server=neutral(server), welcome=f"<#{welcome}>")
    return panel(discord.ui.TextDisplay(told))


def image_waits(words: Words, look: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    """What stands in the thread while an image waits for a second pair of eyes."""
    return panel(discord.ui.TextDisplay(words("image-waits")), row(look))


def image_to_judge(words: Words, picture: Picture, choices: Sequence[discord.ui.Item[Any]]) -> discord.ui.LayoutView:
    """An image that waits, to whoever looks at it."""
    return panel(discord.ui.TextDisplay(words("image-to-judge")), _gallery(words, [picture]), row(*choices))


def case_image(words: Words, question: Question, number: int, picture: Picture) -> discord.ui.LayoutView:
    """A question's image of this number in its thread, under the name of who asked."""
    head = words("image-from", number=number, author=_author(words, question))
    return panel(discord.ui.TextDisplay(f"-# {head}"), _gallery(words, [picture], number))


def _kept(words: Words, draft: Preview) -> str:
    """That nothing is published yet, and under what name it would be."""
    typed = draft.typed
    if typed.kind in (DraftKind.EDIT, DraftKind.REPLY_EDIT):
        return words("draft-change-kept")
    name = words.name(draft.pen) if draft.pen else ""
    kept = words(f"draft-kept-{typed.signature}", name=name)
    return kept if typed.kind is DraftKind.REPLY else f"{kept}\n-# {words.theme(typed.text.theme)}"


def _quoted(text: QuestionText, limit: int) -> str:
    body = text.details if len(text.details) <= limit else f"{text.details[:limit]}…"
    return f"**{neutral(text.title)}**\n{body}".strip() if text.title else body


def on_its_way(
    words: Words, key: str, published: Question | Reply, take_back: discord.ui.Item[Any]
) -> discord.ui.LayoutView:
    """That a text will appear under a pen, and how to take it back before or after."""
    assert published.pen is not None
    said = words(key, name=words.name(published.pen), moment=moment(published.created_at, "R"))
    return panel(discord.ui.TextDisplay(said), row(take_back))


def reply(words: Words, found: Reply, asked: Question, manage: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    """What the bot posts for somebody under a pen: their name, and that they asked where the name is the asker's."""
    head = words.signed(found)
    if asked.pen and asked.pen.owner and asked.pen.owner == found.pen.owner:
        head = words("pen-asker", signed=head)
    return panel(discord.ui.TextDisplay(f"-# {head}"), discord.ui.TextDisplay(found.text), row(manage))


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
        items.append(discord.ui.TextDisplay(f"### {question.heading}"))
        if question.text.details:
            items.append(discord.ui.TextDisplay(question.text.details))
        items.append(discord.ui.TextDisplay(f"-# {words('question-asked-by', author=_author(words, question))}"))
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


def starter(words: Words, question: Question, answer: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    """What stands for a question in a text channel, above its thread; its button stays, by which it is found again."""
    if question.state is QuestionState.WITHDRAWN:
        return panel(discord.ui.TextDisplay(words("question-withdrawn")), row(answer))
    by = words("question-asked-by", author=_author(words, question))
    items: list[discord.ui.Item[Any]] = [
        discord.ui.TextDisplay(f"### {question.heading}"),
        discord.ui.TextDisplay(f"{words.theme(question.text.theme)} · **{words.state(question)}**\n-# {by}"),
        row(answer),
    ]
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


def _author(words: Words, question: Question) -> str:
    if question.pen:
        return words.signed(question)
    return f"<@{question.author_id}>" if question.author_id else words("member-erased")


def mine(
    words: Words,
    found: Mine,
    resume: Sequence[discord.ui.Item[Any]],
    slips: Sequence[discord.ui.Item[Any]],
    rename: discord.ui.Item[Any],
    owed: Sequence[discord.ui.Item[Any]] = (),
) -> list[discord.ui.LayoutView]:
    """`/question miennes`, in one message if it fits: questions and replies under whatever name, thanks received, a
    button for each draft kept, the slips yet to settle with a row of buttons each, images that were never shown, one's
    pseudonym, and what other features owe (`Feature.owed`). Every question found is listed: its news is then no longer
    news.
    """
    items: list[discord.ui.Item[Any]] = [*owed]
    if found.never_shown:
        items.append(discord.ui.TextDisplay("\n".join(_ended(words, *each) for each in found.never_shown)))
    for slip, buttons in zip((slip for _, slip in found.slips), slips, strict=False):
        link = f"https://discord.com/channels/{slip.guild_id}/{slip.thread_id}/{slip.message_id}"
        items += [discord.ui.TextDisplay(words("slip-told", link=link)), buttons]
    if found.thanks:
        items.append(discord.ui.TextDisplay(words("question-thanks-received", count=found.thanks)))
    if resume:
        items.append(discord.ui.TextDisplay(words("question-drafts-kept", count=len(found.drafts))))
        items += [row(*resume[start : start + IN_A_ROW]) for start in range(0, len(resume), IN_A_ROW)]
    if found.pen:
        items += [discord.ui.TextDisplay(words("pen-yours", name=words.name(found.pen))), row(rename)]
    lines = [*(_own_question(words, question) for question in found.questions), *_own_replies(words, found)]
    if found.more:
        lines.append(words("question-more-of-yours", count=found.more))
    listed = pages(lines or [words("question-none-yet")])
    return panels([*map(discord.ui.TextDisplay, listed), *items])


def _ended(words: Words, image: CaseImage, question: Question) -> str:
    return words(f"image-{image.state}-listed", number=image.number, title=_linked(question))


def _linked(question: Question) -> str:
    title = shorten(question.heading, LABEL_LIMIT)
    return f"[{title}]({thread_link(question)})" if question.thread_id else title


def _own_question(words: Words, question: Question) -> str:
    parts = [_linked(question)]
    if question.pen:
        parts.append(f"🪶 {words.name(question.pen)}")
    parts.append(words.state(question) if question.thread_id else words("question-on-its-way"))
    if question.news:
        parts.append(words("question-news"))
    return f"- {' · '.join(parts)}"


def _own_replies(words: Words, found: Mine) -> Iterator[str]:
    for reply, question in found.replies:
        link = f"{thread_link(question)}/{reply.message_id}" if reply.message_id else thread_link(question)
        title = shorten(question.heading, LABEL_LIMIT)
        yield f"- {words('reply-listed', title=title, link=link, name=words.name(reply.pen))}"


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
