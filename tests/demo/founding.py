"""A founded community for the tests, as the demonstration makes one."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from simcord import ChannelHandle, Env, MemberActor

from bot import create_bot
from core.catalogue import Catalogue
from core.settings import Settings
from demo.community import Community, found
from demo.stories import Story
from tests.world import settings

CATALOGUE = Catalogue.load()


@dataclass(frozen=True)
class Founded:
    env: Env
    community: Community
    settings: Settings

    def actor(self, key: str) -> MemberActor:
        return self.community.actors[key]

    def channel(self, name: str) -> ChannelHandle:
        return self.community.guild.channels[name]

    def thread(self, story: Story) -> ChannelHandle:
        return self.community.threads[story.id]

    async def restart(self) -> None:
        old = self.env.bot
        await self.env.restart_bot(create_bot(self.settings))
        await old.close()


@asynccontextmanager
async def founding(database_url: str) -> AsyncIterator[Founded]:
    """Not `simcord.run`, which a fixture that outlives a test's context could not end."""
    chosen = settings(database_url)
    env = Env(create_bot(chosen), check_errors=False, settle_timeout=60)
    await env.start()
    try:
        with env.time_context():
            community = await found(env)
        yield Founded(env, community, chosen)
    finally:
        await env.shutdown()
        await env.bot.close()
