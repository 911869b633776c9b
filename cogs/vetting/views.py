"""What members and moderators read about recognition. Texts and layout only."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

import discord

from cogs.ui import Words
from cogs.ui.layout import LAYOUT_LIMIT, fitted, panel, row, whole_lines
from cogs.vetting.service import Mine
from cogs.vetting.signs import Sign
from core.errors import Message
from core.text import moment, neutral
from core.vetting import AGAIN_AFTER, NEEDED, Case, Chain, Standing, Vouch, VouchState, Way, created

Items = Sequence[discord.ui.Item[Any]]
OPEN_COLOUR, REVIEW_COLOUR, CLOSED_COLOUR = 0x56B4E9, 0xE69F00, 0x7F8C8D
LISTED = 12
"""Vouches that have a button each: three parts of the 40 that Discord takes."""
DEEP, WIDE = 3, 25
"""Generations of vouchers that are shown, and vouches for others."""


def mention(user_id: int | None, words: Words) -> str:
    return f"<@{user_id}>" if user_id else words("vetting-somebody")


# To members


def standing(
    words: Words, found: Mine, now: datetime, ask: discord.ui.Item[Any], *, associate: bool
) -> discord.ui.LayoutView:
    """How one is recognised, how far somebody is, and the button to ask, where they may."""
    case, lines = found.case, [words("vetting-head")]
    if not (case and case.held is Standing.REVOKED):
        lines.append(words("vetting-about", needed=NEEDED))
    if associate:
        lines.append(words("vetting-standing-associate"))
    may = True
    if case and case.asked_at:
        lines.append(words("vetting-standing-asked", at=moment(case.asked_at, "D")))
        may = False
    elif case and case.refused_at:
        lines += _refused(words, case)
        again = case.refused_at + AGAIN_AFTER
        if may := now >= again:
            lines.append(words("vetting-standing-again"))
        else:
            lines.append(words("vetting-standing-again-from", until=moment(again)))
    elif case and case.left_at:
        lines.append(words("vetting-standing-back"))
    elif case and case.held is Standing.VERIFIED:
        lines.append(words("vetting-standing-roleless"))
    if found.count and not (case and case.held in (Standing.VERIFIED, Standing.REVOKED)):
        lines.append(words("vetting-standing-vouched", count=found.count, needed=NEEDED))
    return _text("\n".join(lines), [ask] if may else [])


def _refused(words: Words, case: Case) -> Iterator[str]:
    yield words("vetting-standing-declined" if case.declined else "vetting-standing-revoked")
    if case.note:
        yield _quoted(case.note)


def vouches(
    words: Words, given: Sequence[Vouch], button: Callable[[Vouch], discord.ui.Item[Any]]
) -> discord.ui.LayoutView:
    """For whom somebody answers, the newest first, each with the button that takes it back."""
    head = words("vouches-mine", count=len(given)) if given else words("vouches-none")
    items: list[discord.ui.Item[Any]] = [discord.ui.TextDisplay(head)]
    for vouch in list(reversed(given))[:LISTED]:
        line = words("vouches-line", member=f"<@{vouch.member_id}>", at=moment(vouch.at, "D"))
        items.append(discord.ui.Section(line, accessory=button(vouch)))
    if len(given) > LISTED:
        items.append(discord.ui.TextDisplay(words("vouches-more", count=len(given) - LISTED)))
    return panel(*items)


def vouched(words: Words, done: Message, choices: Items) -> discord.ui.LayoutView:
    return _text(words(done), choices)


def sure(words: Words, vouch: Vouch, button: discord.ui.Item[Any]) -> discord.ui.LayoutView:
    return _text(words("vouch-withdraw-sure", member=f"<@{vouch.member_id}>"), [button])


def letter(
    words: Words, case: Case, server: str, button: discord.ui.Item[Any], channel_id: int | None
) -> discord.ui.LayoutView:
    """What was decided, to whom it is about; `channel_id` is the associates' channel, where there is one."""
    key = "declined" if case.declined else str(case.standing)
    lines = [words(f"vetting-letter-{key}", server=neutral(server))]
    if key == Standing.ASSOCIATE and channel_id:
        lines.append(words("vetting-letter-channel", channel=f"<#{channel_id}>"))
    if case.note:
        lines.append(_quoted(case.note))
    if case.refused_at:
        lines.append(words("vetting-letter-again", until=moment(case.refused_at + AGAIN_AFTER)))
    return _text("\n".join(lines), [button])


# To moderators


def card(words: Words, case: Case, chain: Chain, found: Sequence[Sign], choices: Items) -> discord.ui.LayoutView:
    """A request, or a recognition to look at again; once it is decided, what became of it."""
    member = f"<@{case.user_id}>"
    if case.asked_at:
        lines = [words("vetting-card", member=member, wish=words(f"vetting-as-{case.wish}"))]
        lines.append(_quoted(case.words) if case.words else f"-# {words('vetting-card-wordless')}")
        if case.left_at:
            lines.append(words(f"vetting-card-back-{case.standing}", at=moment(case.left_at, "D")))
        elif case.standing is not Standing.NONE:
            lines.append(_decision(words, case))
    elif case.review_at:
        lines = [words("vetting-card-review", member=member, count=len(_live(chain.received)), needed=NEEDED)]
    else:
        key = "declined" if case.declined else "left" if case.left_at else str(case.standing)
        text = words(f"vetting-card-closed-{key}", member=member, by=_by(words, case))
        return panel(discord.ui.Container(discord.ui.TextDisplay(text), accent_colour=CLOSED_COLOUR))
    lines += [words("vetting-age", at=moment(created(case.user_id), "R")), *_received(words, chain)]
    lines += _signs(words, found)
    lines.append(f"-# {words('vetting-card-hint', number=case.id)}")
    colour = OPEN_COLOUR if case.asked_at else REVIEW_COLOUR
    body: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(fitted(lines))
    return panel(discord.ui.Container(body, row(*choices), accent_colour=colour))


def chain(words: Words, found: Chain, found_signs: Sequence[Sign], *, holds: bool) -> discord.ui.LayoutView:
    """`/reconnaissance voir`: who answers for somebody, and for those, and whom they answer for."""
    lines = [words("chain-head", member=f"<@{found.user_id}>")]
    if found.case:
        lines.append(_decision(words, found.case))
        if found.case.standing is Standing.REVOKED and found.case.note:
            lines.append(_quoted(found.case.note))
        if found.case.left_at:
            lines.append(words("chain-left", at=moment(found.case.left_at, "D")))
        if found.case.asked_at:
            lines.append(words("chain-asked", at=moment(found.case.asked_at, "D")))
    if holds and (found.case is None or found.case.held is Standing.NONE):
        lines.append(words("chain-by-hand"))
    elif found.case is None:
        lines.append(words("chain-nothing"))
    lines.append(words("vetting-age", at=moment(created(found.user_id), "R")))
    lines += _signs(words, found_signs)
    above = list(_above(words, found, found.user_id, 1, frozenset({found.user_id})))
    lines += [words("chain-above"), *above] if above else [words("chain-above-none")]
    below = [_line(words, each, each.member_id, "") for each in found.given]
    lines += [words("chain-below"), *below[-WIDE:]] if below else [words("chain-below-none")]
    return panel(discord.ui.TextDisplay(whole_lines(lines, LAYOUT_LIMIT)))


def revoked(words: Words, done: Message, others: Sequence[int]) -> discord.ui.LayoutView:
    """And whom else that leaves open."""
    lines = [words(done)]
    if others:
        listed = ", ".join(f"<@{user_id}>" for user_id in others)
        lines.append(words("vetting-done-others", members=listed, count=len(others)))
    return panel(discord.ui.TextDisplay(fitted(lines)))


def _decision(words: Words, case: Case) -> str:
    if case.since is None or case.standing is Standing.NONE:
        return words("chain-undecided")
    at = moment(case.since, "D")
    return words(f"chain-{case.standing}-{case.way or Way.HAND}", at=at, by=_by(words, case))


def _by(words: Words, case: Case) -> str:
    return mention(case.by, words)


def _live(vouches: Sequence[Vouch]) -> list[Vouch]:
    return [each for each in vouches if each.state is VouchState.LIVE]


def _received(words: Words, chain: Chain) -> Iterator[str]:
    found = [each for each in chain.received if each.state is not VouchState.WITHDRAWN]
    if not found:
        yield words("chain-above-none")
        return
    yield words("chain-above")
    for each in found:
        yield _line(words, each, each.voucher_id, "")


def _above(words: Words, chain: Chain, user_id: int, depth: int, way: frozenset[int]) -> Iterator[str]:
    """A line a voucher, further in with each generation; somebody who stands on the way already ends it."""
    for each in chain.vouches:
        if each.member_id != user_id:
            continue
        yield _line(words, each, each.voucher_id, "  " * (depth - 1))
        if each.voucher_id and each.voucher_id not in way and depth < DEEP:
            yield from _above(words, chain, each.voucher_id, depth + 1, way | {each.voucher_id})


def _line(words: Words, vouch: Vouch, user_id: int | None, indent: str) -> str:
    said = words(f"chain-vouch-{vouch.state}", member=mention(user_id, words), at=moment(vouch.at, "D"))
    return f"{indent}- {said}"


def _signs(words: Words, found: Sequence[Sign]) -> list[str]:
    if not found:
        return []
    told = [
        f"- {words(f'sign-{each.kind}', who=' → '.join(f'<@{user}>' for user in each.who), count=each.count)}"
        for each in found
    ]
    return [words("signs"), *told]


# Associates


def associates(words: Words, urgent: str, elsewhere: str) -> discord.ui.LayoutView:
    """What stands first in the associates' channel: what it is for, and that no consultation is given."""
    text = words("panel-associates", numbers=urgent, elsewhere=elsewhere)
    return panel(discord.ui.Container(discord.ui.TextDisplay(text), accent_colour=OPEN_COLOUR))


def reminder(words: Words, urgent: str) -> discord.ui.LayoutView:
    return _text(words("associates-reminder", numbers=urgent), [])


def _text(text: str, choices: Items) -> discord.ui.LayoutView:
    display: discord.ui.TextDisplay[Any] = discord.ui.TextDisplay(text)
    return panel(display, row(*choices)) if choices else panel(display)


def _quoted(text: str) -> str:
    return "\n".join(f"> {neutral(line)}" for line in text.splitlines() if line.strip())
