"""Discord's markdown as safe HTML.

markdown-it writes the HTML, with raw HTML off, so that nothing a member types becomes markup of the page: every rule
below pushes tokens, and every text and attribute of a token is escaped when it is rendered.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Protocol

from linkify_it import LinkifyIt
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock, heading
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

MENTION = re.compile(r"<(?:(?P<kind>@!?|@&|#)(?P<id>\d{1,20})|/(?P<command>[^:<>\n]{1,100}):\d{1,20})>")
EVERYONE = re.compile(r"@(?:everyone|here)\b")
TIME = re.compile(r"<t:(-?\d{1,13})(?::([tTdDfFR]))?>")
EMOJI = re.compile(r"<a?(:\w{2,32}:)\d{1,20}>")
NAMED = re.compile(r":([a-z0-9_+-]{2,32}):")
MESSAGE_LINK = re.compile(r"https://(?:\w+\.)?discord\.com/channels/(\d{1,20})/(\d{1,20})(?:/(\d{1,20}))?/?")
OUTSIDE = re.compile(r"https?://[^\s]+", re.IGNORECASE)
EMOJIS = {
    "white_check_mark": "✅", "heavy_check_mark": "✔️", "x": "❌", "warning": "⚠️", "information_source": "ℹ️",
    "question": "❓", "bulb": "💡", "pray": "🙏", "thumbsup": "👍", "+1": "👍", "thumbsdown": "👎", "-1": "👎",
    "heart": "❤️", "smile": "😄", "slight_smile": "🙂", "wink": "😉", "joy": "😂", "sweat_smile": "😅", "cry": "😢",
    "wave": "👋", "clap": "👏", "eyes": "👀", "tada": "🎉", "fire": "🔥", "lock": "🔒", "calendar": "📅",
    "pill": "💊", "hospital": "🏥", "stethoscope": "🩺", "coffee": "☕",
}  # fmt: skip


class Reader(Protocol):
    """What mentions mean to the one who reads; None where Discord would not tell."""

    def member(self, member_id: int) -> str | None: ...
    def role(self, role_id: int) -> str | None: ...
    def channel(self, channel_id: int) -> str | None:
        """The name of a channel or thread that the reader may see."""

    def is_me(self, kind: str, target_id: int) -> bool:
        """Whether a mention of this `member` or `role` addresses the reader."""

    def moment(self, at: datetime, style: str) -> tuple[str, str]:
        """A time in words for Discord's style letter, and in full."""

    def word(self, name: str) -> str:
        """`no-channel`, `no-member` or `no-role`: what stands for a mention of what is hidden or gone."""

    @property
    def guild_id(self) -> int: ...


def render(text: str, reader: Reader) -> str:
    """The HTML of a message's text."""
    html: str = _markdown.render(text, {"reader": reader})
    return html.strip()


def plain(text: str, reader: Reader) -> str:
    """The words alone, on one line: for excerpts."""
    tokens = _markdown.parse(text, {"reader": reader})
    return re.sub(r"[ \t\n]+", " ", _words(tokens)).strip()


def _words(tokens: Sequence[Token]) -> str:
    parts = []
    hidden = False
    for token in tokens:
        if token.type in ("spoiler_open", "spoiler_close"):
            hidden = token.nesting == 1
            parts.append("▮▮▮" if hidden else "")
        elif token.children is not None:
            parts.append(_words(token.children))
        elif not hidden:
            parts.append(" " if token.type in ("softbreak", "hardbreak") else token.content)
        if token.block:
            parts.append(" ")
    return "".join(parts)


# Blocks


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _quote(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`> ` quotes its own line and no other, `>>> ` all that follows."""
    first = _line(state, start)
    if state.env.get("quoted"):
        return False  # a quote holds no quote on Discord, which also bounds the depth of hostile text
    if first.startswith(">>> "):
        last = end
        lines = [first[4:], *(state.src[state.bMarks[n] : state.eMarks[n]] for n in range(start + 1, end))]
    elif first.startswith("> "):
        last = start
        lines = []
        while last < end and ((found := _line(state, last)).startswith("> ") or found == ">"):
            lines.append(found[2:])
            last += 1
    else:
        return False
    if silent:
        return True
    state.push("blockquote_open", "blockquote", 1)
    inner: list[Token] = []
    state.md.block.parse("\n".join(lines), state.md, {**state.env, "quoted": True}, inner)
    for token in inner:
        token.level += state.level
    state.tokens.extend(inner)
    state.push("blockquote_close", "blockquote", -1)
    state.line = last
    return True


def _subtext(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    found = _line(state, start)
    if not found.startswith("-# ") or not found[3:].strip():
        return False
    if silent:
        return True
    state.push("subtext_open", "p", 1)
    state.push("small_open", "small", 1)
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = found[3:].strip(), [start, start + 1], []
    state.push("small_close", "small", -1)
    state.push("subtext_close", "p", -1)
    state.line = start + 1
    return True


def _beside(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A line that is not indented ends the list above it, where CommonMark takes it into the last item."""
    return silent and state.sCount[start] < state.blkIndent


def _heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Discord has three levels; more marks are text."""
    return not _line(state, start).startswith("####") and heading(state, start, end, silent)


# Inline


def _spoiler(state: StateInline, silent: bool) -> bool:
    start = state.pos
    if not state.src.startswith("||", start):
        return False
    close = state.src.find("||", start + 2, state.posMax)
    if close <= start + 2:
        return False
    if not silent:
        limit = state.posMax
        state.pos, state.posMax = start + 2, close
        token = state.push("spoiler_open", "span", 1)
        token.attrs = {"class": "spoiler", "tabindex": "0"}
        state.md.inline.tokenize(state)
        state.push("spoiler_close", "span", -1)
        state.posMax = limit
    state.pos = close + 2
    return True


def _special(state: StateInline, silent: bool) -> bool:
    """Mentions, times and emojis: what stands in `<…>`, and @everyone."""
    for pattern, push in ((MENTION, _mention), (TIME, _time), (EMOJI, _emoji), (EVERYONE, _everyone), (NAMED, _named)):
        found = pattern.match(state.src, state.pos, state.posMax)
        if found is None or (pattern is NAMED and found[1] not in EMOJIS):
            continue
        if not silent:
            push(state, found)
        state.pos = found.end()
        return True
    return False


def _mention(state: StateInline, found: re.Match[str]) -> None:
    reader: Reader = state.env["reader"]
    if found["command"]:
        _span(state, f"/{found['command']}", {"class": "mention", "data-command": found["command"]})
        return
    target = int(found["id"])
    if found["kind"] == "#":
        _channel_link(state, target, None)
        return
    kind = "role" if found["kind"] == "@&" else "member"
    name = reader.role(target) if kind == "role" else reader.member(target)
    attrs = {"class": "mention me" if reader.is_me(kind, target) else "mention"}
    if name is not None:
        attrs["data-role" if kind == "role" else "data-user"] = str(target)
    _span(state, f"@{name or reader.word(f'no-{kind}')}", attrs)


def _channel_link(state: StateInline, channel: int, message: int | None) -> None:
    reader: Reader = state.env["reader"]
    name = reader.channel(channel)
    if name is None:
        _span(state, f"#{reader.word('no-channel')}", {"class": "mention"})
        return
    token = state.push("place_open", "a", 1)
    token.attrs = _place(channel, message)
    state.push("text", "", 0).content = f"#{name}"
    state.push("place_close", "a", -1)


def _place(channel: int, message: int | None, kind: str = "mention") -> dict[str, str | int | float]:
    attrs: dict[str, str | int | float] = {"class": kind, "href": "#", "data-channel": str(channel)}
    if message is not None:
        attrs["data-message"] = str(message)
    return attrs


def _span(state: StateInline, text: str, attrs: dict[str, str], tag: str = "span") -> None:
    state.push(f"{tag}_open", tag, 1).attrs = dict(attrs)
    state.push("text", "", 0).content = text
    state.push(f"{tag}_close", tag, -1)


def _everyone(state: StateInline, found: re.Match[str]) -> None:
    _span(state, found[0], {"class": "mention me"})


def _time(state: StateInline, found: re.Match[str]) -> None:
    reader: Reader = state.env["reader"]
    try:
        at = datetime.fromtimestamp(int(found[1]), UTC)
    except (OverflowError, ValueError, OSError):
        state.push("text", "", 0).content = found[0]
        return
    words, full = reader.moment(at, found[2] or "f")
    _span(state, words, {"datetime": at.isoformat(), "title": full}, "time")


def _emoji(state: StateInline, found: re.Match[str]) -> None:
    _span(state, found[1], {"class": "emoji"})


def _named(state: StateInline, found: re.Match[str]) -> None:
    state.push("text", "", 0).content = EMOJIS[found[1]]


# Links


def _links(state: StateCore) -> None:
    """Links to our server's channels and messages stay in the page; others open beside it."""
    reader: Reader = state.env["reader"]
    for block in state.tokens:
        if block.type != "inline" or not block.children:
            continue
        for index, token in enumerate(block.children):
            if token.type != "link_open":
                continue
            href = str(token.attrs.get("href", ""))
            place = MESSAGE_LINK.fullmatch(href)
            if place is None or int(place[1]) != reader.guild_id:
                token.attrs = {"href": href, "target": "_blank", "rel": "noopener noreferrer"}
                continue
            channel, message = int(place[2]), int(place[3]) if place[3] else None
            name = reader.channel(channel)
            bare = token.markup in ("linkify", "autolink")
            kind = "mention" if bare else "place"
            token.attrs = _place(channel, message, kind) if name is not None else {"class": kind}
            if bare:
                block.children[index + 1].content = f"#{name or reader.word('no-channel')}"


def _strong(self: RendererHTML, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """`**` is bold, `__` underlined."""
    token = tokens[index]
    tag = "u" if token.markup == "__" else "strong"
    return f"<{tag}>" if token.nesting == 1 else f"</{tag}>"


def _build() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False, "linkify": True, "breaks": True, "maxNesting": 12})
    markdown.enable(["linkify", "strikethrough"])
    markdown.disable(
        ["code", "hr", "reference", "html_block", "lheading", "blockquote", "entity", "image", "html_inline"]
    )
    markdown.linkify = LinkifyIt(options={"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    for schema in ("ftp:", "//", "mailto:"):
        markdown.linkify.add(schema, None)
    markdown.validateLink = lambda url: OUTSIDE.fullmatch(url) is not None  # type: ignore[method-assign]  # how it is set
    block = markdown.block.ruler
    block.before("list", "discord_quote", _quote, {"alt": ["paragraph", "list"]})
    block.before("list", "beside", _beside, {"alt": ["paragraph"]})
    block.before("list", "subtext", _subtext, {"alt": ["paragraph", "list"]})
    block.at("heading", _heading, {"alt": ["paragraph", "list"]})
    for character in "|@:":
        markdown.inline.add_terminator_char(character)
    markdown.inline.ruler.before("autolink", "discord", _special)
    markdown.inline.ruler.before("emphasis", "spoiler", _spoiler)
    markdown.core.ruler.after("linkify", "discord_links", _links)
    markdown.add_render_rule("strong_open", _strong)
    markdown.add_render_rule("strong_close", _strong)
    return markdown


_markdown = _build()
