"""Whatever one side does, the other's having gone looks like the other's silence, until it is told."""

import json
import re
from typing import Any

import pytest
from simcord import MemberActor

from core.relays import Side
from tests.peers.acts import ask, panel
from tests.peers.test_personal import erase, export
from tests.relay.acts import (
    complain,
    confirm,
    hand_over,
    opening,
    read,
    talk,
    to_report,
    words_of,
    write,
    write_long,
)
from tests.relay.test_absence import Going
from tests.vetting.acts import leave
from tests.world import World, answer_to, texts

HEARD = "Bonsoir, dit l’autre."
PHOTO = [("a.png", b"a")]
Seen = list[tuple[str, Any]]


class Watch:
    """What somebody sees after each of their acts, without names and times, which differ by chance."""

    def __init__(self, world: World, member: MemberActor) -> None:
        self.world, self.member = world, member
        self.seen: Seen = []
        self.known = 0
        self.names: dict[str, str] = {}

    async def begin(self) -> None:
        (found,) = await self.world.support.talks(self.member.id)
        self.names = {self.world.bot.spell(found.other): "OTHER", self.world.bot.spell(found.pen): "MINE"}
        self.known = len(read(self.member))

    def note(self, act: str, *answers: str) -> None:
        new = read(self.member)[self.known :]
        self.known += len(new)
        self.seen.append((act, [self._plain(text) for text in (*new, *answers)]))

    def _plain(self, text: str) -> str:
        for name, plain in self.names.items():
            text = text.replace(name, plain)
        return re.sub(r"<t:\d+:?\w?>", "<t>", text)


async def seen_by(side: Side, world: World, go: Going | None) -> Seen:
    """All that one side sees who does all there is to do, after the other went, or fell silent."""
    await talk(world, world.camille, world.paul)
    left, other = (world.camille, world.paul) if side is Side.MEMBER else (world.paul, world.camille)
    watch = Watch(world, left)
    await write(other, HEARD)
    first, second = await write(left, "un"), await write(left, "deux")
    long, bare = await write(left, "x" * 1990), await write(left, "", files=PHOTO)
    await watch.begin()
    if go:
        await go(world, other)
    await world.env.advance_time(1)
    watch.known = len(read(left))
    await write(left, "Un mot.")
    watch.note("write")
    for name, to in (("theirs", words_of(left, HEARD)[0]), ("mine", first), ("the bot’s", opening(left))):
        await write(left, "Une réponse.", to=to)
        watch.note(f"answer {name}")
    told = await write(left, "Son numéro : 06 12 34 56 78.")
    watch.note("what is masked")
    for message, text in (
        (told, "06 12 34 56 79"),
        (first, "06 12 34 56 70"),
        (first, "un, revu"),
        (bare, "Des mots."),
    ):
        await left.user.edit(message, text)
        watch.note(f"edit to {text}")
    for message in (second, told):
        await left.user.delete(message)
        watch.note("take back")
    for text in ("Le bilan.", ""):
        await write(left, text, files=PHOTO)
        watch.note("what is no text")
    for of in (None, long):
        await write_long(left, "mot " * 990, of)
        watch.note("what is long")
    shown = await to_report(left)
    watch.note("report", texts(shown), await complain(left, "Blessant.", shown, 0))
    watch.note("reveal", await confirm(left, opening(left), "support:reveal"))
    watch.note("export", json.dumps((await export(world, left)).get("demandes d’écoute"), ensure_ascii=False))
    await world.stop()
    await write(left, "Pendant ce temps : 06 12 34 56 71.")
    await write(left, "Une réponse.", to=words_of(left, HEARD)[0])
    await left.user.edit(first, "06 12 34 56 72")
    await left.user.delete(long)
    await world.restart()
    await world.env.advance_time(1)
    watch.note("while the bot was away")
    if side is Side.MEMBER:
        watch.note("ask", await ask(world, left))
        watch.note("another", await confirm(left, opening(left), "support:another"))
    else:
        desk = await left.click(panel(world), custom_id="support:duty")
        watch.note("desk", texts(answer_to(desk)))
        watch.note("cards", *map(texts, world.channel("ecoute").history()))
        watch.note("hand over", await hand_over(left, "Un mot pour la suite."))
    await world.env.advance_time(1)
    watch.note("the end")
    return watch.seen


@pytest.mark.parametrize("side", Side, ids=str)
async def test_who_is_gone_looks_silent(new_sqlite_url: Any, side: Side) -> None:
    seen: list[Seen] = []
    for go in (None, leave, erase):
        async with World.open(new_sqlite_url()) as world:
            seen.append(await seen_by(side, world, go))
    for gone in seen[1:]:
        for silence, absence in zip(seen[0], gone, strict=True):
            assert absence == silence
