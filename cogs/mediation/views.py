"""What the two, their thread and the moderators see of a mediation."""

from collections.abc import Sequence
from typing import Any

import discord

from cogs.mediation.service import Staged
from cogs.ui import Words
from cogs.ui.layout import fitted, panel, row
from core.mediation import TEXT_LIMIT, Mediation, MediationState
from core.text import moment

Items = Sequence[discord.ui.Item[Any]]
COLOUR, OVER_COLOUR = 0x56B4E9, 0x7F8C8D
QUOTED = 2 * TEXT_LIMIT + 100
"""Characters: a quotation adds two to each line, so that nothing agreed on is ever cut."""


def letter(words: Words, staged: Staged, side: int, server: str, choices: Items) -> discord.ui.LayoutView:
    """To one of the two, in private: what they are asked, or what has become of it."""
    found = staged.mediation
    other = _mention(words, staged.accounts[1 - side])
    if found.state is MediationState.OPEN:
        thread = f"<#{found.thread_id}>" if found.thread_id else server
        return _laid_out(words("mediation-letter-open", other=other, thread=thread), choices)
    if found.state is not MediationState.ASKING:
        return _laid_out(words(f"mediation-letter-{found.state}", other=other, server=server))
    said = found.parties[side].willing
    lines = [
        words("mediation-letter", other=other, server=server),
        quoted(found.reason),
        words("mediation-letter-hosts", moderators=_hosts(words, found)),
        words("mediation-letter-how", until=moment(found.until)),
    ]
    if said is not None:
        lines.append(words("mediation-letter-yes" if said else "mediation-letter-no"))
    return _laid_out("\n".join(lines), choices)


def opening(words: Words, staged: Staged, channel: str, choices: Items) -> discord.ui.LayoutView:
    """The thread's first message: who is there, who can read it, how it goes."""
    found = staged.mediation
    one, other = (_mention(words, account) for account in staged.accounts)
    text = words("mediation-opening", one=one, other=other, moderators=_hosts(words, found), channel=channel)
    return _laid_out(text, choices, COLOUR)


def summary(words: Words, staged: Staged, choices: Items) -> discord.ui.LayoutView:
    """In the thread, the text that the two may agree to, and who does."""
    found = staged.mediation
    lines = [words("mediation-summary"), quoted(found.summary)]
    for party, account in zip(found.parties, staged.accounts, strict=True):
        key = "mediation-summary-agrees" if party.agrees else "mediation-summary-waits"
        lines.append(words(key, member=_mention(words, account)))
    return _laid_out("\n".join(lines), choices, COLOUR)


def replaced(words: Words) -> discord.ui.LayoutView:
    """What stands where an earlier text stood."""
    return _laid_out(f"-# {words('mediation-summary-replaced')}", (), OVER_COLOUR)


def ending(words: Words, found: Mediation, choices: Items) -> discord.ui.LayoutView:
    """The thread's last message."""
    lines = [words(f"mediation-ending-{found.state}")]
    if found.summary:
        lines.append(quoted(found.summary))
    return _laid_out("\n".join(lines), choices, OVER_COLOUR)


def agreed(words: Words, staged: Staged, side: int, server: str, choices: Items) -> discord.ui.LayoutView:
    """To one of the two, in private: that they agreed. What on is read with the button."""
    other = _mention(words, staged.accounts[1 - side])
    return _laid_out(words("mediation-agreed", other=other, server=server), choices)


def read(words: Words, found: Mediation) -> discord.ui.LayoutView:
    at = moment(found.ended, "D") if found.ended else ""
    return _laid_out(f"{words('mediation-read', at=at)}\n{quoted(found.summary)}")


def owed(words: Words, found: Mediation) -> str:
    """Among what is a member's."""
    return words("mediation-owed", at=moment(found.ended, "D") if found.ended else "")


def card(words: Words, staged: Staged, choices: Items) -> discord.ui.LayoutView:
    """In the moderators' channel. It tells of neither side's answer."""
    found = staged.mediation
    one, other = (_mention(words, account) for account in staged.accounts)
    lines = [words("mediation-card", one=one, other=other, moderators=_hosts(words, found))]
    if not found.under_way:
        shut = [account for party, account in zip(found.parties, staged.accounts, strict=True) if party.unreachable]
        if found.state is MediationState.OFF and shut:
            lines.append(words("mediation-card-unreachable", member=_mention(words, shut[0])))
        else:
            lines.append(words(f"mediation-card-{found.state}"))
        return _laid_out("\n".join(lines), (), OVER_COLOUR)
    if found.state is MediationState.ASKING:
        lines += [quoted(found.reason), words("mediation-card-asking", until=moment(found.until))]
    else:
        lines.append(words("mediation-card-open"))
    if None in found.hosts:
        lines.append(words("mediation-card-sought"))
    return _laid_out("\n".join(lines), choices, COLOUR)


def objecting(words: Words, choices: Items) -> discord.ui.LayoutView:
    """Privately, to one of the two: from whom they would rather turn away."""
    return _laid_out(words("mediation-objecting"), choices)


def stopping(words: Words, choices: Items) -> discord.ui.LayoutView:
    """Privately: whether it is meant."""
    return _laid_out(words("mediation-stopping"), choices)


def quoted(text: str) -> str:
    return fitted([f"> {line}" for line in text.splitlines() if line.strip()], QUOTED)


def _hosts(words: Words, found: Mediation) -> str:
    """Who takes care of it, and that somebody is sought; once it is over, nobody is any more."""
    known = [f"<@{host}>" for host in found.moderators]
    if None in found.hosts and found.under_way:
        known.append(words("mediation-host-sought"))
    if len(known) > 1:
        return words("mediation-and", one=known[0], other=known[1])
    return known[0] if known else words("mediation-erased")


def _mention(words: Words, account: int | None) -> str:
    return f"<@{account}>" if account else words("mediation-erased")


def _laid_out(text: str, choices: Items = (), colour: int | None = None) -> discord.ui.LayoutView:
    items: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(text)]
    if choices:
        items.append(row(*choices))
    return panel(*items) if colour is None else panel(discord.ui.Container(*items, accent_colour=colour))
