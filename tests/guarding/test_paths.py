"""Nothing that members write natively reaches a feature before the guard."""

from cogs import EXTENSIONS
from tests.world import World

NATIVE = {"on_message", "on_message_edit", "on_raw_message_edit"}
"""What brings words: features have them through `hear` and `reread`, in their order."""


async def test_the_guard_comes_first_and_nobody_listens_past_it(sqlite_url: str) -> None:
    assert EXTENSIONS[0] == "cogs.guarding"
    async with World.open(sqlite_url) as world:
        first = world.bot.features[0]
        assert first.name == "guarding"
        assert first.hear
        assert first.reread
        for name, cog in world.bot.cogs.items():
            assert not NATIVE & {event for event, _ in cog.get_listeners()}, name
