"""Discord's markdown as HTML: what it says, and that nothing in it acts."""

from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from demo import markup

TAGS = {
    "p", "strong", "em", "u", "s", "span", "a", "small", "blockquote", "pre", "code", "h1", "h2", "h3", "ul", "ol",
    "li", "br", "time",
}  # fmt: skip
ATTRIBUTES = {
    "class", "href", "target", "rel", "tabindex", "datetime", "title", "start",
    "data-user", "data-role", "data-channel", "data-message", "data-command",
}  # fmt: skip


class Doctor:
    """Knows Camille (1), the role Soignants (2) and the channel accueil (5) of the server 7."""

    guild_id = 7

    def member(self, member_id: int) -> str | None:
        return "Camille <b>" if member_id == 1 else None

    def role(self, role_id: int) -> str | None:
        return "Soignants" if role_id == 2 else None

    def channel(self, channel_id: int) -> str | None:
        return "accueil" if channel_id == 5 else None

    def is_me(self, kind: str, target_id: int) -> bool:
        return (kind, target_id) == ("member", 1)

    def moment(self, at: datetime, style: str) -> tuple[str, str]:
        return f"{style}:{at:%H:%M}", "en entier"

    def word(self, name: str) -> str:
        return name


def html(text: str) -> str:
    return markup.render(text, Doctor()).replace("\n", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**a** *b* _c_ ~~d~~", "<p><strong>a</strong> <em>b</em> <em>c</em> <s>d</s></p>"),
        ("__a__ __**b**__", "<p><u>a</u> <u><strong>b</strong></u></p>"),
        ("un_nom_de_fichier", "<p>un_nom_de_fichier</p>"),
        ("a\nb", "<p>a<br />b</p>"),
        ("||a **b**||", '<p><span class="spoiler" tabindex="0">a <strong>b</strong></span></p>'),
        ("a || b", "<p>a || b</p>"),
        ("-# petit **mot**\nsuite", "<p><small>petit <strong>mot</strong></small></p><p>suite</p>"),
        ("a\n-# b", "<p>a</p><p><small>b</small></p>"),
        ("# A\n### C\n#### D", "<h1>A</h1><h3>C</h3><p>#### D</p>"),
        ("> a\n> b\nc", "<blockquote><p>a<br />b</p></blockquote><p>c</p>"),
        (">>> a\nb", "<blockquote><p>a<br />b</p></blockquote>"),
        ("> > a", "<blockquote><p>&gt; a</p></blockquote>"),
        (">a", "<p>&gt;a</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("- a\nb", "<ul><li>a</li></ul><p>b</p>"),
        ("- a\n  b\n- c", "<ul><li>a<br />b</li><li>c</li></ul>"),
        ("`<@1>`", "<p><code>&lt;@1&gt;</code></p>"),
        ("```\n>>> <@1>\n```", "<pre><code>&gt;&gt;&gt; &lt;@1&gt;</code></pre>"),
        ("    pas du code", "<p>pas du code</p>"),
        ("---", "<p>---</p>"),
        ("&eacute;", "<p>&amp;eacute;</p>"),
        (r"\*a\*", "<p>*a*</p>"),
        ("<@1>", '<p><span class="mention me" data-user="1">@Camille &lt;b&gt;</span></p>'),
        ("<@!9>", '<p><span class="mention">@no-member</span></p>'),
        ("<@&2>", '<p><span class="mention" data-role="2">@Soignants</span></p>'),
        ("<#5>", '<p><a class="mention" href="#" data-channel="5">#accueil</a></p>'),
        ("<#6>", '<p><span class="mention">#no-channel</span></p>'),
        ("@everyone @here", '<p><span class="mention me">@everyone</span> <span class="mention me">@here</span></p>'),
        ("moi@everyone.fr", '<p>moi<span class="mention me">@everyone</span>.fr</p>'),
        ("</fiche voir:12>", '<p><span class="mention" data-command="fiche voir">/fiche voir</span></p>'),
        ("<:ok:123> :tada: :rien:", '<p><span class="emoji">:ok:</span> 🎉 :rien:</p>'),
        ("à 12:30:45", "<p>à 12:30:45</p>"),
        (
            "<t:0:R>",
            '<p><time datetime="1970-01-01T00:00:00+00:00" title="en entier">R:00:00</time></p>',
        ),
        ("<t:9999999999999>", "<p>&lt;t:9999999999999&gt;</p>"),
        (
            "https://discord.com/channels/7/5/8",
            '<p><a class="mention" href="#" data-channel="5" data-message="8">#accueil</a></p>',
        ),
        (
            "[ici](https://discord.com/channels/7/5/8)",
            '<p><a class="place" href="#" data-channel="5" data-message="8">ici</a></p>',
        ),
        ("<https://discord.com/channels/7/6>", '<p><a class="mention">#no-channel</a></p>'),
        (
            "https://exemple.fr/a?b=1&c=2",
            '<p><a href="https://exemple.fr/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">'
            "https://exemple.fr/a?b=1&amp;c=2</a></p>",
        ),
        ("exemple.fr moi@exemple.fr", "<p>exemple.fr moi@exemple.fr</p>"),
        ("![x](https://a.fr)", '<p>!<a href="https://a.fr" target="_blank" rel="noopener noreferrer">x</a></p>'),
    ],
)  # fmt: skip
def test_it_reads_as_on_discord(text: str, expected: str) -> None:
    assert html(text) == expected


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "**<svg/onload=alert(1)>**",
    "||<iframe srcdoc='x'>||",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](data:text/html,<script>alert(1)</script>)",
    "[a](vbscript:x) [b](//evil.example) [c](/api/reset) [d](#x)",
    '[a](https://a.fr"onmouseover="alert(1))',
    "[a](https://a.fr 'x\" onclick=\"alert(1)')",
    "<https://a.fr/\"onclick='alert(1)'>",
    "https://a.fr/<script>alert(1)</script>",
    '```html"><script>alert(1)</script>\n</code></pre><script>\n```',
    "`</code><script>alert(1)</script>`",
    '</x" onclick="alert(1):12>',
    '<:a:1"onload=\'x\'> <t:0:"> <@1"onclick=x>',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "> <b onclick=x>\n>>> <style>*{}</style>",
    "-# <u onclick=x>",
    "[![](x)](https://a.fr) ![<script>](https://a.fr)",
    "[a]: javascript:alert(1)\n\n[a]",
    "\u202e<script>\x00</script>",
]


class Look(HTMLParser):
    """Collects what a browser would take as markup."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: dict[str, list[str]] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, []).append(value or "")


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_hostile_becomes_markup(text: str) -> None:
    look = Look()
    look.feed(html(text))
    assert look.tags <= TAGS
    assert set(look.attributes) <= ATTRIBUTES
    assert all(
        address == "#" or address.startswith(("https://", "http://")) for address in look.attributes.get("href", [])
    )


@pytest.mark.parametrize(
    "text", ["> " * 3000, "[" * 4000, "*" * 4000, "||" * 2000, "- " * 2000, "_*" * 2000, "<@" * 2000]
)
def test_it_is_quick_whatever_is_typed(text: str) -> None:
    before = datetime.now(UTC)
    html(text)
    assert (datetime.now(UTC) - before).total_seconds() < 2


def test_words_alone_for_an_excerpt() -> None:
    text = "**Bonjour** <@1>,\nvoir <#5> ||secret||\n> cité\n- un\n- deux"
    assert markup.plain(text, Doctor()) == "Bonjour @Camille <b>, voir #accueil ▮▮▮ cité un deux"
