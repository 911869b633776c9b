"""The rule by which Discord itself refuses the certain patterns: offered where the bot may make one, and made once."""

import re

import discord
import pytest

import demo.simcord_ext as ext
from benchmarks import guard_data
from cogs.frame.client import PERMISSIONS
from cogs.guarding.blueprint import BLUEPRINT
from core.guard import inspect
from tests.guard import spaced
from tests.guard.test_identifiers import NIR
from tests.server.acts import setup
from tests.world import World, said

(RULE,) = BLUEPRINT.filters
ABLE = PERMISSIONS | discord.Permissions(manage_guild=True)
NAME = "Patients reconnaissables"


def caught(text: str) -> bool:
    """As Discord reads them; nothing here means another thing in Rust."""
    found = [match[0] for pattern in RULE.patterns for match in re.finditer(pattern, text)]
    return any(match not in RULE.allowed for match in found)


def rules(world: World) -> list[str]:
    return [rule.name for rule in world.guild._guild.auto_mod_rules.values()]


def test_they_are_as_discord_takes_them() -> None:
    assert len(RULE.patterns) <= 10
    assert all(len(pattern) <= 260 for pattern in RULE.patterns)
    assert len(RULE.allowed) <= 100
    assert not any(re.search(r"\(\?[=!<]|\\\d", pattern) for pattern in RULE.patterns)  # Rust knows neither


@pytest.mark.parametrize(
    "text",
    [NIR, spaced(NIR), spaced(NIR, "."), spaced(NIR, "-"), "2 85 05 2A 899 084 12", "06 39 98 12 47", "0639981247",
     "+33 6 39 98 12 47", "+33 (0)7.39.98.12.47", "0033639981247", "Jean.Dupont@Gmail.com", "zoe@orange.fr"],
)  # fmt: skip
def test_certain_patterns_are_caught_and_the_guard_agrees(text: str) -> None:
    assert caught(f"voilà {text}, merci")
    assert [finding.severity for finding in inspect(f"voilà {text}, merci")] == ["block"]


def test_nothing_clean_is_caught() -> None:
    clean = [sample.text for sample in guard_data.load("tuning") if not sample.labels]
    assert len(clean) > 80
    assert [text for text in clean if caught(text)] == []


async def test_it_is_planned_made_once_and_left_alone(database_url: str) -> None:
    async with World.open(database_url, installed=False) as world:
        ext.invite(world.guild, ABLE)
        await world.env.settle()
        assert NAME in said(await setup(world, applied=False))
        assert rules(world) == []
        assert NAME in said(await setup(world))
        assert rules(world) == [NAME]
        assert "rien à changer" in said(await setup(world))
        await world.restart()
        await world.bot.directory.unbind(world.guild.id, "filter:patients")  # as after a crash before it was noted
        await setup(world)
        assert rules(world) == [NAME]
        (rule,) = world.guild._guild.auto_mod_rules.values()
        assert rule.enabled
        assert rule.trigger_metadata["regex_patterns"] == list(RULE.patterns)
        assert rule.trigger_metadata["allow_list"] == list(RULE.allowed)
        assert len(rule.actions[0]["metadata"]["custom_message"]) <= 150


async def test_without_the_right_this_is_told_and_the_rest_goes_on(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        told = said(await setup(world))
        assert "« Gérer le serveur »" in told.replace("\u00a0", " ")
        assert "C’est en place" in told
        assert rules(world) == []


@pytest.mark.parametrize("status", [403, 500])
async def test_what_discord_refuses_is_told_and_the_rest_goes_on(sqlite_url: str, status: int) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        ext.invite(world.guild, ABLE)
        await world.env.settle()
        world.env.inject_error("POST", "*/auto-moderation/rules", status=status, times=1)
        told = said(await setup(world))
        assert "n’a pas pu se faire" in told
        assert NAME in told
        await setup(world)
        assert rules(world) == [NAME]
