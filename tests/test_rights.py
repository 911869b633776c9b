"""Rights in private messages, where Discord tells neither the server nor the member's roles."""

from typing import Any

import discord
import pytest
from simcord import MemberActor

from cogs import EXTENSIONS
from cogs.ui import Control
from cogs.ui.layout import panel, row
from tests.support.sample import Claim, Note, Stay
from tests.world import World, answer_to, custom_ids, said

ELSEWHERE = 1_234_567_890_123_456_789


@pytest.fixture(autouse=True)
def sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.EXTENSIONS", (*EXTENSIONS, "tests.support.sample"))


async def in_private(world: World, member: MemberActor, control: Control) -> Any:
    """Press a button that the bot sent in a private message."""
    user = await world.bot.fetch_user(member.id)
    message = await user.send(view=panel(row(control)))
    return await member.user.click(message, custom_id=control.custom_id)


async def test_a_button_that_names_its_server_works_for_those_whom_it_is_for_there(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        there = world.guild.id
        answer = said(await in_private(world, world.camille, Claim("?", 7, there)))
        assert answer == f"{there} {there} True"
        assert "soignants vérifiés" in said(await in_private(world, world.newcomer, Claim("?", 7, there)))
        member = world.cached.get_member(world.camille.id)
        assert member is not None
        world.cached._remove_member(member)  # as before Discord has told of every member
        assert str(there) in said(await in_private(world, world.camille, Claim("?", 7, there)))


@pytest.mark.parametrize("args", [(), (7,), ("x",), (7, 42)])
async def test_a_button_that_names_no_server_is_for_nobody_in_private(sqlite_url: str, args: tuple[Any, ...]) -> None:
    async with World.open(sqlite_url) as world:
        assert "pas en message privé" in said(await in_private(world, world.camille, Claim("?", *args)))
        stay = Stay("?", 7, world.guild.id)  # its row does not speak of private messages
        assert "pas en message privé" in said(await in_private(world, world.camille, stay))


async def test_who_left_the_server_or_was_left_by_the_bot_is_told(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert "ne fais plus partie" in said(await in_private(world, world.camille, Claim("?", 7, ELSEWHERE)))
        world.env.backend.remove_member(world.guild.id, world.camille.id)
        await world.env.settle()
        stranger = await in_private(world, world.camille, Claim("?", 7, world.guild.id))
        assert "ne fais plus partie" in said(stranger)


async def test_a_form_opened_in_private_is_about_the_same_server(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        there = world.guild.id
        form = await in_private(world, world.camille, Note("?", there))
        assert said(await world.camille.user.submit_modal(form, {"note": "Bonjour"})) == f"Bonjour {there} {there} True"
        form = await in_private(world, world.camille, Note("?", there))
        await world.take(world.camille, world.role("Soignant vérifié"))
        refused = said(await world.camille.user.submit_modal(form, {"note": "Bonjour"}))
        assert "soignants vérifiés" in refused
        assert "Bonjour" in refused


async def test_on_a_server_a_button_acts_there_whatever_it_names(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        channel = world.cached.get_channel(world.start.id)
        assert isinstance(channel, discord.TextChannel)
        message = await channel.send(view=panel(row(Claim("?", 7, ELSEWHERE))))
        shown = answer_to(await world.camille.click(message, custom_id=custom_ids(message)[0]))
        assert str(world.guild.id) in shown.content
