"""Names, topics, slow mode and new channels: done with a reason, and taken back."""

import asyncio

import discord
import pytest

import demo.simcord_ext as ext
from cogs.channels.controls import PutAway, Reopen, Undo
from cogs.channels.service import ChannelService
from cogs.ui.layout import panel, row
from core.errors import Refused
from demo.reading import control
from tests.channels.acts import WHY, act, can, heated, let_talk, overwrites, stored, undo
from tests.moderation.acts import let_clean
from tests.world import World, custom_ids, said, texts


async def test_a_name_a_topic_and_a_delay_are_set_audited_and_put_back(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = world.start
        name = await act(world, "salon renommer", here, nom="Salle de garde 🏥 مرحبا")
        assert "porte son nouveau nom" in texts(name)
        assert stored(world, here).name == "Salle de garde 🏥 مرحبا"
        topic = await act(world, "salon sujet", here, texte="Sans patients.")
        assert stored(world, here).topic == "Sans patients."
        slow = await act(world, "salon ralentir", here, delai=300)
        assert stored(world, here).rate_limit_per_user == 300
        acts = (await world.audit())[-3:]
        assert acts == [(f"channel-{kind}", world.moderator.id) for kind in ("name", "topic", "slow")]
        shown = said(await world.moderator.slash(here, "moderation audit"))
        assert "salon renommé" in shown
        assert WHY in shown
        assert "remis comme avant" in await undo(world, slow)
        assert stored(world, here).rate_limit_per_user == 0
        await world.restart()
        assert "deux noms ou sujets" in await undo(world, topic)
        assert stored(world, here).topic == "Sans patients."
        await world.env.advance_time(601)
        assert not stored(world, here).topic
        assert "plus de dix minutes" in await undo(world, name)
        assert stored(world, here).name == "Salle de garde 🏥 مرحبا"


async def test_a_third_name_waits_and_a_later_one_takes_its_place(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = world.start
        for name in ("un", "deux"):
            await act(world, "salon renommer", here, nom=name)
        third = await act(world, "salon renommer", here, nom="trois")
        assert "deux noms ou sujets" in texts(third)
        assert "<t:" in texts(third)
        fourth = await act(world, "salon renommer", here, nom="quatre")
        assert stored(world, here).name == "deux"
        assert "changé entre-temps" in await undo(world, third)
        await world.restart()
        await world.env.advance_time(602)
        assert stored(world, here).name == "quatre"
        assert not [request for request in world.env.http_requests if "trois" in str(request.json)[:100]]
        assert "plus de dix minutes" in await undo(world, fourth)


async def test_what_waits_can_be_taken_back_and_what_somebody_changed_is_left(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = world.start
        first = await act(world, "salon renommer", here, nom="un")
        await act(world, "salon renommer", here, nom="deux")
        third = await act(world, "salon renommer", here, nom="trois")
        assert "remis comme avant" in await undo(world, third)
        await world.env.advance_time(599)
        assert stored(world, here).name == "deux"
        assert "changé entre-temps" in await undo(world, first)
        slow = await act(world, "salon ralentir", here, delai=60)
        world.env.backend.edit_channel(here.id, {"rate_limit_per_user": 10})
        assert "changé entre-temps" in await undo(world, slow)
        assert stored(world, here).rate_limit_per_user == 10
        other = await act(world, "salon ralentir", here, delai=900)
        service, act_id = world.bot.service(ChannelService), int(control(other, "channels:undo").rpartition(":")[2])
        both = [service.undo_setting(world.actor(who), act_id, "900") for who in (world.moderator, world.colleague)]
        outcomes = await asyncio.gather(*both, return_exceptions=True)
        assert [str(each) for each in outcomes if isinstance(each, Refused)] == ["error-channel-undone"]
        await world.env.advance_time(200)
        assert stored(world, here).rate_limit_per_user == 10


@pytest.mark.parametrize(("kind", "written"), [("texte", False), ("texte", True), ("vocal", False)])
async def test_a_channel_is_created_and_deleted_only_if_nobody_wrote_there(
    sqlite_url: str, kind: str, written: bool
) -> None:
    async with World.open(sqlite_url) as world:
        let_talk(world)
        before = set(world.guild.channels)
        answer = await act(world, "salon creer", world.start, nom="Journal club", genre=kind)
        (name,) = set(world.guild.channels) - before
        made = world.channel(name)
        assert f"<#{made.id}>" in texts(answer)
        await world.restart()
        if written:
            await world.camille.send(made, "Bonjour !")
        told = await undo(world, answer)
        assert ("déjà écrit" in told) == written
        assert (name in world.guild.channels) == written


async def test_a_channel_made_beside_a_private_one_is_as_private(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        private = world.channel("moderation")
        await act(world, "salon verrouiller", private)
        await act(world, "salon creer", private, nom="Dossiers")
        made = world.channel("Dossiers")
        assert not can(world, world.camille, made, "view_channel")
        assert can(world, world.moderator, made)
        assert overwrites(world, made) != overwrites(world, private)
        debate = heated(world)
        await world.env.settle()
        await act(world, "salon verrouiller", debate)
        await act(world, "salon creer", debate, nom="Suite")
        await act(world, "salon deverrouiller", debate)
        assert overwrites(world, world.channel("Suite")) == overwrites(world, debate)


async def test_what_cannot_be_is_told_and_nothing_is_changed(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here, forum = world.start, world.channel("questions")
        let_talk(world)
        voice = world.guild.create_voice_channel("Réunion")
        ext.community(world.guild, on=False)
        await world.env.settle()
        assert "Communauté" in texts(await act(world, "salon creer", here, nom="x", genre="forum"))
        assert "qui se lise" in texts(await act(world, "salon renommer", here, nom="\u202e \u200b"))
        assert "pas de sujet" in texts(await act(world, "salon sujet", here, texte="x", salon=voice))
        assert "entre deux messages" in texts(await act(world, "salon ralentir", here, delai=60, salon=voice))
        assert "C’est fait" in texts(await act(world, "salon sujet", here, texte="x", salon=forum))
        assert "C’est fait" in texts(await act(world, "salon renommer", forum, nom="Les questions"))
        await let_clean(world, world.camille)
        assert "réservé à la modération" in said(await world.camille.slash(here, "salon renommer", nom="x", motif="x"))
        ext.grant(world.guild, world.role("Modération"), discord.Permissions(manage_messages=True))
        assert "Gérer les salons" in texts(await act(world, "salon ralentir", here, delai=60))
        assert "réservé" not in texts(await act(world, "salon creer", here, nom="x"))
        assert stored(world, here).rate_limit_per_user == 0


async def test_a_forged_button_does_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        answer = await act(world, "salon ralentir", world.start, delai=60)
        mine = control(answer, "channels:undo")
        channel = world.cached.get_channel(world.start.id)
        assert isinstance(channel, discord.TextChannel)
        forged = [
            Undo("?", "99999"), Undo("?", "x"), Undo("?"), Reopen("?", "7"), Reopen("?", "x"), Reopen("?"),
            PutAway("?", world.start.id), PutAway("?", world.start.id, 99999999999), PutAway("?", "x", "y"),
        ]  # fmt: skip
        for button in forged:
            message = await channel.send(view=panel(row(button)))
            told = said(await world.moderator.click(message, custom_id=custom_ids(message)[0]))
            assert "n’existe plus" in told or "ne marche plus" in told, told
        message = await channel.send(view=panel(row(Undo("?", mine.rpartition(":")[2]))))
        refused = said(await world.camille.click(message, custom_id=mine))
        assert "réservé à la modération" in refused
        assert stored(world, world.start).rate_limit_per_user == 60
