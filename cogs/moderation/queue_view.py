"""`/moderation file`: all that waits for a moderator, each with the way to it."""

from collections.abc import Iterator, Sequence
from typing import Any

import discord

from cogs.moderation.case_views import place
from cogs.moderation.service import Waiting
from cogs.moderation.views import EXCERPT
from cogs.ui import Control, Words
from cogs.ui.layout import panel, room_left, whole_lines
from core.reports import Desk, Report, Unmasking, link
from core.text import moment, neutral, shorten

SHOWN = 8
"""Reports with a button of their own: Discord takes 40 parts a message, and nobody works on more at once."""


def queue(
    words: Words, waiting: Waiting, channel_id: int, readers: Sequence[Control], stale: int
) -> discord.ui.LayoutView:
    """`readers` open the reports, one each; `channel_id` is the moderators' channel. So many numbers to call are
    `stale`: whoever hosts the bot is to be told.
    """
    items: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay("\n".join(_head(words, waiting, stale)))]
    pairs = list(zip(waiting.reports, readers, strict=True))[:SHOWN]
    items += [discord.ui.Section(_report(words, each), accessory=reader) for each, reader in pairs]
    rest = [*_appeals(words, waiting, channel_id), *_unmaskings(words, waiting, channel_id)]
    if len(waiting.reports) > SHOWN:
        rest.insert(0, f"-# {words('queue-more', count=len(waiting.reports) - SHOWN)}")
    if listed := whole_lines(rest, room_left(items)):
        items.append(discord.ui.TextDisplay(listed))
    return panel(*items)


def _head(words: Words, waiting: Waiting, stale: int) -> Iterator[str]:
    counted = {
        "report-queue": len(waiting.reports),
        "appeal-queue": len(waiting.appeals),
        "unmask-queue": len(waiting.unmaskings),
    }
    if not any(counted.values()):
        yield words("queue-empty")
    yield from (words(key, count=count) for key, count in counted.items() if count)
    if stale:
        yield words("queue-stale", count=stale)


def _report(words: Words, each: Report) -> str:
    parts = [f"🚩 {moment(each.created_at, 'R')} · {words.put(each.link)}"]
    if each.desk is not Desk.CHANNEL:
        parts.append(f"-# {words(f'queue-desk-{each.desk}')}")
    if each.joined:
        parts.append(f"-# {words('report-joined', count=len(each.all))}")
    parts.append(neutral(shorten(each.reason, EXCERPT)) or f"-# {words('report-wordless')}")
    if each.claimed_by:
        moderator, since = f"<@{each.claimed_by}>", moment(each.claimed_at or each.created_at, "R")
        parts.append(f"-# {words('report-claimed-since', moderator=moderator, since=since)}")
    return "\n".join(parts)


def _appeals(words: Words, waiting: Waiting, channel_id: int) -> Iterator[str]:
    for kept in waiting.appeals:
        appeal = kept.sanction.appeal
        assert appeal is not None
        about = words("queue-appeal", link=place(kept), since=moment(appeal.at, "R"))
        yield _with_card(words, about, kept.guild_id, channel_id, appeal.card_id)


def _unmaskings(words: Words, waiting: Waiting, channel_id: int) -> Iterator[str]:
    for each in waiting.unmaskings:
        yield _with_card(words, _unmasking(words, each), each.guild_id, channel_id, each.card_id)


def _unmasking(words: Words, each: Unmasking) -> str:
    key = "queue-unmask-approved" if each.approver_id else "queue-unmask"
    return words(key, link=each.link, until=moment(each.lapses_at, "R"))


def _with_card(words: Words, about: str, guild_id: int, channel_id: int, card_id: int | None) -> str:
    if not card_id:
        return f"- {about}"
    return f"- {about} · {words('queue-card', link=link(guild_id, channel_id, card_id))}"
