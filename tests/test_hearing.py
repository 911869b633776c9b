"""Each message is offered to the features in turn, until one takes it."""

from dataclasses import replace

import discord

from cogs.questions.listener import QuestionListener
from tests.questions.test_native import QUESTION
from tests.world import World


def first(world: World, takes: bool) -> list[str]:
    """Put a feature that hears before all others; what it hears."""
    heard: list[str] = []

    async def hear(message: discord.Message) -> bool:
        heard.append(message.content)
        return takes

    world.bot.features.insert(0, replace(world.bot.features[0], name="guard", hear=hear))
    return heard


async def test_what_an_earlier_feature_takes_no_later_one_hears(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        heard = first(world, takes=True)
        await world.denis.send(world.channel("entraide"), QUESTION)
        await world.denis.send_dm("Bonsoir")
        assert heard == [QUESTION, "Bonsoir"]
        assert world.channel("entraide").threads == []
        assert [message.author.bot for message in world.denis.user.dm_channel.history()] == [False]


async def test_what_it_leaves_goes_on_to_the_others(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        heard = first(world, takes=False)
        await world.denis.send(world.channel("entraide"), QUESTION)
        assert heard == [QUESTION]
        assert len(world.channel("entraide").threads) == 1


async def test_what_was_missed_goes_the_same_way(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        heard = first(world, takes=True)
        await world.denis.send(world.channel("entraide"), QUESTION)
        heard.clear()
        listener = world.bot.get_cog("QuestionListener")
        assert isinstance(listener, QuestionListener)
        await listener.catch_up(world.cached)
        assert heard == [QUESTION]
