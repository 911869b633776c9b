"""The world that every test of the extension begins with."""

from collections.abc import AsyncIterator

import discord
import pytest
from simcord import Env

from tests.simcord_ext.world import MEMBER, SampleBot, World


@pytest.fixture
async def env() -> AsyncIterator[Env]:
    """A running world, whose clock simcord's pytest plugin selects because the fixture's value is an `Env`.

    `async with simcord.run()` cannot span the yield: pytest-asyncio tears a fixture down in another context than it
    sets it up in, where the context variables of `run` cannot be reset.
    """
    env = Env(SampleBot(), settle_timeout=60)
    await env.start()
    yield env
    await env.shutdown()
    await env.bot.close()
    env._raise_errors_since(env._errors_acknowledged)


@pytest.fixture
async def world(env: Env) -> World:
    guild = env.create_guild()
    guild._guild.everyone_role.permissions = MEMBER.value
    role = guild.create_role("Modération", permissions=discord.Permissions(manage_threads=True))
    alice = guild.add_member(env.create_user("alice"))
    moderator = guild.add_member(env.create_user("mod"), roles=[role])
    await env.settle()
    assert isinstance(env.bot, SampleBot)
    return World(env, env.bot, guild, alice, moderator)
