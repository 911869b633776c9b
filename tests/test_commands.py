"""Commands, controls and rights of the whole bot: named, translated, bounded, and each with its one row."""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import discord
import pytest

from cogs.frame.client import PERMISSIONS
from cogs.ui import Control, Tree
from cogs.ui.tree import HIDDEN_BELOW, leaves, slug
from core.i18n import Locale
from tests.world import World


def controls_of(world: World) -> list[type[Control]]:
    found = [control for feature in world.bot.features for control in feature.controls]
    assert all(issubclass(control, Control) for control in found)
    return [control for control in found if issubclass(control, Control)]


@pytest.fixture
def payload_of() -> Any:
    def payload(world: World) -> list[dict[str, Any]]:
        assert isinstance(world.bot.tree, Tree)
        return world.bot.tree.payload()

    return payload


def parts(command: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A command with everything in it that has a name."""
    yield command
    for option in command.get("options", ()):
        yield from parts(option)


async def test_every_command_fits_discord_and_speaks_both_languages(sqlite_url: str, payload_of: Any) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        commands = payload_of(world)
        assert len([command for command in commands if command.get("type", 1) == 1]) <= 100
        assert len([command for command in commands if command.get("type") == 3]) <= 5
        for command in commands:
            assert command["contexts"]
            for part in parts(command):
                menu = command.get("type") == 3
                assert 1 <= len(part["name"]) <= 32
                assert set(part["name_localizations"]) == {"en-GB", "en-US"}
                for name in (part["name"], *part["name_localizations"].values()):
                    assert menu or name == name.lower().replace(" ", "-"), name
                    assert not name.startswith("command-"), name
                if menu:
                    continue
                for said in (part["description"], *part["description_localizations"].values()):
                    assert 5 <= len(said) <= 100, said
                    assert not said.startswith("command-"), said
                assert len(part.get("options", ())) <= 25
                assert len(part.get("choices", ())) <= 25


async def test_the_french_texts_repeat_the_names_in_the_code(sqlite_url: str, payload_of: Any) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        for command in payload_of(world):
            for name in leaves(command):
                key = "command-" + slug(name)
                assert world.bot.translator.text(Locale.FR, key) == name.rpartition(" ")[2] or command.get("type") == 3


async def test_every_command_menu_and_control_has_its_one_row(sqlite_url: str, payload_of: Any) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        there = {name for command in payload_of(world) for name in leaves(command)}
        there |= {control.verb for control in controls_of(world)}
        rows = [name for feature in world.bot.features for name in feature.rights]
        assert sorted(rows) == sorted(set(rows))
        assert set(rows) == there


async def test_a_command_in_private_is_for_anyone(sqlite_url: str, payload_of: Any) -> None:
    """It cannot name the server that it is about."""
    async with World.open(sqlite_url, installed=False) as world:
        rows = [world.bot.right(name) for command in payload_of(world) for name in leaves(command)]
        assert [row for row in rows if row and row.in_dm]
        assert [row for row in rows if row and row.in_dm and not row.needs_no_server] == []


async def test_no_two_controls_answer_to_one_custom_id(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        for one, other in combinations(controls_of(world), 2):
            for custom_id in (one.verb, f"{one.verb}:1", f"{one.verb}:a:2"):
                assert not other.__discord_ui_compiled_template__.fullmatch(custom_id), (one, other)


async def test_every_control_is_registered_labelled_and_of_its_feature(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        assert set(all_controls(Control)) == set(controls_of(world))
        for control in controls_of(world):
            assert control.verb.partition(":")[0] in {feature.name for feature in world.bot.features}
            key = f"control-{control.verb.replace(':', '-')}"
            for locale in Locale:
                if world.bot.translator.knows(locale, key):  # some are given their label where they are shown
                    assert 1 <= len(world.bot.translator.text(locale, key)) <= 80, control


async def test_a_role_that_makes_moderators_shows_them_their_commands(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        for spec in (spec for feature in world.bot.features for spec in feature.blueprint.roles):
            if shown := HIDDEN_BELOW.get(spec.audience):
                assert shown <= discord.Permissions(**dict.fromkeys(spec.permissions, True)), spec.purpose
            assert all(getattr(PERMISSIONS, name) for name in spec.permissions)  # or Discord lets the bot give none


def all_controls(kind: type[Control]) -> Iterator[type[Control]]:
    for sub in kind.__subclasses__():
        if sub.__module__.startswith("cogs."):
            yield sub
        yield from all_controls(sub)
