"""One test for each gap of simcord that the extension fills: languages, what an owner does, and the patching itself."""

import asyncio
import importlib.util
import subprocess
import sys
import time
from contextlib import suppress
from threading import Timer
from typing import Any

import discord
import pytest
import simcord
from discord.ext import tasks
from simcord import BackendError

import demo.simcord_ext as ext
from demo.simcord_ext import _patching
from tests.simcord_ext.world import SampleBot, World


async def test_each_member_has_a_language(world: World) -> None:
    channel = world.guild.create_text_channel("accueil")
    ext.set_locale(world.alice, "en-US")
    said = [(await who.slash(channel, "locale")).response for who in (world.alice, world.moderator)]
    assert [r.content for r in said if r] == ["en-US fr", "fr fr"]


async def test_languages_do_not_leak_into_the_next_world(world: World) -> None:
    ext.set_locale(world.alice, "en-US")
    await world.env.shutdown()
    bot = SampleBot()
    async with simcord.run(bot, settle_timeout=60) as env:
        guild = env.create_guild(preferred_locale="en-GB")
        guild.create_role("Modération")
        twin = guild.add_member(env.create_user("alice"))
        channel = guild.create_text_channel("accueil")
        assert twin.id == world.alice.id
        result = await twin.slash(channel, "locale")
        assert result.response is not None
        assert result.response.content == "fr en-GB"
    await bot.close()


async def test_an_unknown_language_is_refused(world: World) -> None:
    with pytest.raises(ValueError, match="fr-BE"):
        ext.set_locale(world.alice, "fr-BE")


# What an owner does -------------------------------------------------------------------------------------------------


async def test_an_owner_gives_roles_and_permissions(world: World) -> None:
    role = world.guild.create_role("Soignant")
    ext.grant(world.guild, role, discord.Permissions(manage_guild=True))
    await ext.give(world.alice, role)
    alice = world.cached.get_member(world.alice.id)
    assert alice is not None
    assert role.id in {held.id for held in alice.roles}
    assert alice.guild_permissions.manage_guild


async def test_the_bot_is_invited_with_what_its_link_asks_for(world: World) -> None:
    ext.invite(world.guild, discord.Permissions(view_channel=True))
    await world.env.settle()
    assert not world.cached.me.guild_permissions.manage_channels


async def test_private_answers_end_with_the_client_and_messages_stay(world: World) -> None:
    handle = world.guild.create_text_channel("entraide")
    await world.alice.send(handle, "bonjour")
    await world.alice.slash(handle, "locale")
    assert len(handle.history(viewer=world.alice)) == 2
    ext.reopen_clients(world.env)
    assert [message.content for message in handle.history(viewer=world.alice)] == ["bonjour"]


async def test_files_take_the_right_to_attach_them(world: World) -> None:
    _, handle = await world.forum()
    room = world.guild.create_text_channel("entraide")
    world.guild._guild.everyone_role.permissions &= ~discord.Permissions.attach_files.flag
    with pytest.raises(BackendError, match="50013"):
        await world.alice.send(room, "", attachments=[("a.txt", b"a")])
    with pytest.raises(BackendError, match="50013"):
        await ext.member_post(world.alice, handle, "titre", "texte", attachments=[("a.txt", b"a")])
    await world.alice.send(room, "sans fichier")
    assert handle.threads == []


# The patching itself ------------------------------------------------------------------------------------------------


async def test_the_idle_poll_is_short(world: World) -> None:
    """Twenty answers that wait for a file or a socket take 20 polls: 1 s at simcord's 50 ms, a tenth of it here."""
    handle = world.guild.create_text_channel("entraide")

    @world.bot.tree.command(name="file", description="Looks at a file")
    async def file(interaction: discord.Interaction) -> None:
        await asyncio.to_thread(len, "x")
        await interaction.response.send_message("ok")

    await world.bot.tree.sync()
    loop = asyncio.get_running_loop()
    start = loop.time()
    for _ in range(20):
        await world.alice.slash(handle, "file")
    assert loop.time() - start < 0.7


async def test_only_a_sleep_beyond_the_deadline_counts_as_rest() -> None:
    loop, ask = asyncio.get_running_loop(), _patching.lookup("simcord._dpy_internals:is_sleep_waiter")
    sleeper = asyncio.create_task(asyncio.sleep(1000))
    another = loop.call_later(1000, print, other := loop.create_future())
    await asyncio.sleep(0)
    waiter: Any = sleeper._fut_waiter  # type: ignore[attr-defined]  # asyncio’s own
    assert ask(waiter, loop, loop.time() + 10)
    assert not ask(waiter, loop, loop.time() + 2000)
    assert not ask(other, loop, loop.time() + 10)  # its timer wakes nobody
    assert not ask(None, loop, loop.time() + 10)
    sleeper.cancel()
    assert not ask(waiter, loop, loop.time() + 10)
    another.cancel()


QUICKER = ("_timer_records_waking", "_recognized_wait", "_park_reason")


async def test_what_tells_sooner_that_the_bot_rests_tells_the_same(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _patching.lookup("simcord._settlement:_is_parked").__code__.co_filename
    spec = importlib.util.spec_from_file_location("simcord._plain_settlement", path)
    assert spec is not None
    assert spec.loader is not None
    monkeypatch.setitem(sys.modules, "simcord._plain_settlement", plain := importlib.util.module_from_spec(spec))
    spec.loader.exec_module(plain)
    answers = dict[str, set[bool]]()

    def beside(name: str) -> Any:
        quick = _patching.lookup(f"simcord._settlement:{name}")

        def ask(*asked: Any) -> Any:
            known = [set(one) if isinstance(one, set) else one for one in asked]  # it adds to what it is given
            told = quick(*asked)
            assert told == getattr(plain, name)(*known)
            answers.setdefault(name, set()).add(bool(told))
            return told

        return ask

    for name, ask in {name: beside(name) for name in QUICKER}.items():
        monkeypatch.setattr(f"simcord._settlement.{name}", ask)

    @tasks.loop(seconds=5)
    async def loop() -> None:
        await asyncio.sleep(0)

    @world.bot.tree.command(name="wait", description="Begins a loop, and waits in several ways")
    async def wait(interaction: discord.Interaction) -> None:
        loop.start()
        await interaction.response.send_message("J’attends", ephemeral=True)
        with suppress(TimeoutError):
            await asyncio.gather(
                world.bot.wait_for("message", timeout=30), world.bot.wait_for("typing"), asyncio.sleep(20)
            )
        event_loop = asyncio.get_running_loop()
        elsewhere = event_loop.create_future()  # what nothing tells of: the bot is at work as long as it waits for it
        Timer(0.05, event_loop.call_soon_threadsafe, (elsewhere.set_result, None)).start()
        await elsewhere

    await world.bot.tree.sync()
    await world.alice.slash(world.guild.create_text_channel("accueil"), "wait")
    await world.env.advance_time(40)
    loop.cancel()
    assert answers == {name: {True, False} for name in QUICKER}


async def test_a_bot_at_work_is_not_looked_at_each_time_that_a_task_of_it_ends(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, look = 0, _patching.lookup("simcord.env:_virtualize_recognized_waits")
    aside = False

    def counted(*asked: Any) -> Any:
        nonlocal looks
        looks += 1
        return look(*asked)

    def slow() -> None:
        nonlocal aside
        time.sleep(0.05)
        aside = True

    @world.bot.tree.command(name="work", description="Has many tasks, and then a thread")
    async def work(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("J’y vais", ephemeral=True)
        for _ in range(20):
            await asyncio.create_task(asyncio.sleep(0))
        await asyncio.to_thread(slow)

    await world.bot.tree.sync()
    room = world.guild.create_text_channel("accueil")
    await world.env.settle()
    monkeypatch.setattr("simcord.env._virtualize_recognized_waits", counted)
    await world.alice.slash(room, "work")
    assert aside, "it was at rest"
    assert looks <= 2


async def test_a_sleep_that_ends_in_real_time_holds_nobody_up(world: World) -> None:
    """simcord then advances its clock beside whoever already waits for the bot: two that wait for each other's rest."""

    @world.bot.tree.command(name="both", description="Sleeps while a thread works longer")
    async def both(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("Deux", ephemeral=True)
        await asyncio.gather(asyncio.to_thread(time.sleep, 0.05), asyncio.sleep(0.01))

    await world.bot.tree.sync()
    room = world.guild.create_text_channel("accueil")
    loop = asyncio.get_running_loop()
    start = loop.time()
    await world.alice.slash(room, "both")
    assert loop.time() - start < world.env.settle_timeout / 2


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("simcord.http.routes.channels:_gone", "simcord.http.routes.channels._gone"),
        ("simcord.env:Env._gone", "simcord.env.Env._gone"),
        ("simcord.gone:anything", "simcord.gone"),
    ],
)
def test_a_missing_internal_is_named(path: str, sentence: str) -> None:
    with pytest.raises(ext.SimcordChanged, match=rf"no longer has {sentence};"):
        _patching.lookup(path)


def test_a_missing_route_or_default_is_named() -> None:
    with pytest.raises(ext.SimcordChanged, match="the route PUT /gone"):
        _patching.override("PUT", "/gone", lambda handler: handler)
    with pytest.raises(ext.SimcordChanged, match=r"the default 'gone' of simcord\.env\.Env\.settle"):
        _patching.set_default("simcord.env:Env.settle", "gone", 1)


def test_another_version_is_warned_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simcord, "__version__", "3.3.0")
    with pytest.warns(RuntimeWarning, match="runs on 3.3.0"):
        _patching.check_version()


def test_the_version_is_checked_at_import() -> None:
    script = "import simcord; simcord.__version__ = '3.3.0'; import demo.simcord_ext"
    outcome = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "runs on 3.3.0" in outcome.stderr
