"""Choosing a channel or role of the server's own for a purpose, changing it, and giving it up."""

import asyncio
from typing import Any

import pytest
from simcord import ChannelHandle, RoleHandle

from cogs.server.installer import Installer
from cogs.server.plan import Wanted
from core.errors import Missing, Refused
from tests.questions.acts import control, publish
from tests.server.acts import bound, can, mutations, once, setup
from tests.world import World, answer_to, custom_ids, said, texts


async def choose(
    world: World, purpose: str, thing: ChannelHandle | RoleHandle | None = None, *, restart: bool = False
) -> Any:
    """Fill in the form behind the plan's button, of before a `restart`; what the bot answers."""
    plan = answer_to(await setup(world, applied=False))
    if restart:
        await world.restart()
    form = await world.owner.click(plan, custom_id="server:choose")
    field = "role" if isinstance(thing, RoleHandle) else "channel"
    return await world.owner.submit_modal(form, {"purpose": [purpose], **({field: [thing]} if thing else {})})


async def test_a_channel_is_chosen_seen_in_the_plan_and_used(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        hall, help_ = (world.guild.create_text_channel(name) for name in ("Hall 🏥", "aide-confrères"))
        carers = world.guild.create_role("Docteurs")
        await world.env.settle()
        for purpose, thing in (("channel:accueil", hall), ("channel:entraide", help_), ("role:verified", carers)):
            before = len(world.env.http_requests)
            plan = answer_to(await choose(world, purpose, thing))
            assert "À utiliser, comme tu l’as choisi" in texts(plan)
            assert str(thing.id) in texts(plan)
            assert mutations(world, before) == []
            assert bound(world, purpose) is None
            if thing is hall:
                await world.restart()  # the plan's button outlives it
            await world.owner.click(plan, custom_id=control(plan, "server:apply"))
            assert "Utilisé, comme tu l’as choisi" in texts(plan)
            assert bound(world, purpose) == thing.id
        assert set(world.guild.channels) == {"général", "Hall 🏥", "aide-confrères"}  # nothing else was touched
        await world.restart()
        await world.owner.click(plan, custom_id="server:plan")
        assert "À créer" in texts(plan)
        await world.owner.click(plan, custom_id=control(plan, "server:apply"))
        assert not {"accueil", "entraide"} & set(world.guild.channels)
        await world.give(world.camille, carers)
        assert can(world, world.camille, help_, "view_channel", "send_messages", "attach_files") == [True, True, False]
        assert can(world, world.newcomer, help_, "view_channel") == [False]
        asked = await world.camille.send(help_, "Qui remplit le dossier MDPH d’un patient ?")
        assert world.cached.get_thread(asked.id) is not None
        assert "rien à changer" in said(await setup(world))
        assert "Tout va bien" in said(await world.owner.slash(world.start, "diagnostic"))


async def test_another_is_chosen_and_what_stood_in_the_first_moves(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        old, new = world.channel("accueil"), world.guild.create_text_channel("hall")
        await world.env.settle()
        plan = answer_to(await choose(world, "channel:accueil", new))
        assert "moi, @everyone" in texts(plan)
        await world.owner.click(plan, custom_id=control(plan, "server:apply"))
        assert bound(world, "channel:accueil") == new.id
        assert [message.author.bot for message in new.history()] == [True]
        assert old.history() == []  # the panel that stood there
        assert "rien à changer" in said(await setup(world))
        # Then none: what it served stops, and the plan says so
        sure = answer_to(await choose(world, "channel:accueil", restart=True))
        assert "Ne plus utiliser #accueil" in texts(sure)
        await world.restart()
        await world.owner.click(sure, custom_id=control(sure, "server:let-go"))
        assert "je ne l’utilise plus" in texts(sure)
        assert bound(world, "channel:accueil") is bound(world, "panel:accueil") is None
        assert new.history() == []
        assert ("server.unbind", world.owner.id) in await world.audit()
        # It is left so, whoever sets the server up, until somebody wants it again.
        await world.restart()
        for _ in range(2):
            told = said(await setup(world))
            assert "rien à changer" in told
            assert "Abandonné" in told
        assert bound(world, "channel:accueil") is bound(world, "panel:accueil") is None
        shown = said(await world.owner.slash(world.start, "diagnostic"))
        assert "Tout va bien" in shown
        assert "Abandonné" in shown
        again = texts(answer_to(await choose(world, "channel:accueil")))
        assert "À reprendre" in again
        assert "Abandonné" not in again
        await setup(world)
        assert bound(world, "channel:accueil") == old.id


async def test_what_was_deleted_on_purpose_is_given_up_and_chosen_again(sqlite_url: str) -> None:
    """A channel, for which another may serve later, and a role, which no channel's rights wait for any longer."""
    async with World.open(sqlite_url) as world:
        world.env.backend.delete_channel(world.channel("journal").id)
        world.env.backend.delete_role(world.guild.id, world.role("Mentor").id)
        await world.env.settle()
        for purpose in ("channel:journal", "role:mentor"):
            sure = answer_to(await choose(world, purpose))
            await world.owner.click(sure, custom_id=control(sure, "server:let-go"))
            await world.owner.click(sure, custom_id=control(sure, "server:plan"))
        assert "rien à changer" in texts(sure)
        assert "rôle @Mentor, #journal" in texts(sure)
        await world.env.advance_time(61)
        assert "Tout va bien" in said(await world.owner.slash(world.start, "diagnostic")), "acts wait for no journal"
        await world.restart()
        other = world.guild.create_text_channel("actes")
        await world.env.settle()
        plan = answer_to(await choose(world, "channel:journal", other))
        await world.owner.click(plan, custom_id=control(plan, "server:apply"))
        assert bound(world, "channel:journal") == other.id
        await world.env.advance_time(61)
        (shown,) = [texts(message) for message in other.history()]
        assert len(shown.splitlines()) == 1, "what was done meanwhile is not made up for"
        told = said(await setup(world, applied=False))
        assert "#journal" not in told
        assert "rôle @Mentor" in told


async def test_another_role_is_chosen_and_the_first_keeps_what_it_had(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        doctors = world.guild.create_role("Docteurs")
        await world.env.settle()
        plan = answer_to(await choose(world, "role:verified", doctors))
        assert "@Soignant vérifié garde ses droits dans les salons" in texts(plan)
        await world.owner.click(plan, custom_id=control(plan, "server:apply"))
        assert bound(world, "role:verified") == doctors.id
        assert "À compléter" in texts(answer_to(await setup(world, applied=False)))  # its rights in the channels
        await setup(world)
        await world.give(world.newcomer, doctors)
        assert can(world, world.newcomer, world.channel("questions"), "view_channel", "send_messages") == [True, True]
        assert "vérifiés" in said(await world.camille.slash(world.start, "question miennes"))


async def test_what_does_not_fit_is_refused_with_the_reason(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        bots = world.guild.create_role("Robot", managed=True)
        voice = world.guild.create_voice_channel("vocal")
        await world.env.settle()
        for purpose, thing, reason in (
            ("channel:journal", world.channel("accueil"), "déjà ici comme #accueil"),
            ("role:moderation", world.role("Soignant vérifié"), "déjà ici comme rôle @Soignant vérifié"),
            ("role:moderation", world.guild.default_role, "@everyone"),
            ("role:moderation", bots, "Discord gère ce rôle"),
            ("channel:journal", world.role("Mentor"), "il faut un salon"),
            ("role:mentor", world.channel("journal"), "il faut un rôle"),
            ("channel:journal", world.channel("questions"), "déjà ici comme #questions"),
        ):
            assert reason in said(await choose(world, purpose, thing)), reason
        installer, actor = world.bot.service(Installer), world.actor(world.owner)
        forum = world.guild.create_forum_channel("tableau")
        await world.env.settle()
        for wanted in (voice, forum):  # a form shows no voice channels; a forged button might
            plan = await installer.preview(world.cached, Wanted("channel:journal", wanted.id))
            assert [line.remedy.key for line in plan.lines if line.remedy] == ["remedy-chosen-gone"]
        with pytest.raises(Missing):
            await installer.apply(world.cached, actor, Wanted("panel:accueil", forum.id), "x")
        with pytest.raises(Refused):
            await installer.apply(world.cached, actor, Wanted("role:verified", world.guild.id))


async def test_a_chosen_channel_that_is_deleted_meanwhile(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        hall = world.guild.create_text_channel("hall")
        await world.env.settle()
        plan = answer_to(await choose(world, "channel:accueil", hall))
        world.env.backend.delete_channel(hall.id)
        await world.env.settle()
        await world.owner.click(plan, custom_id=control(plan, "server:apply"))
        assert "n’existe plus" in texts(plan)
        assert bound(world, "channel:accueil") == world.channel("accueil").id
        once(world)


async def test_a_forged_button_does_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        before = dict(world.bot.directory.bindings(world.guild.id))
        for forged in (
            "server:apply",
            "server:apply:x:y",
            "server:apply:0:channel:x:-",
            "server:let-go:tag",
            "server:let-go",
        ):
            plan = answer_to(await setup(world, applied=False))
            stored = world.env.backend.get_message(plan.channel_id, plan.id)
            stored.components[-1]["components"][0]["custom_id"] = forged
            await world.owner.click(plan, custom_id=forged)
            assert custom_ids(plan) or texts(plan)
        assert dict(world.bot.directory.bindings(world.guild.id)) == before
        once(world)


async def test_two_who_choose_at_once(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        one, other = (world.guild.create_text_channel(name) for name in ("un", "deux"))
        await world.env.settle()
        installer, actor = world.bot.service(Installer), world.actor(world.owner)
        wanted = [Wanted("channel:entraide", channel.id) for channel in (one, other)]
        outcomes = await asyncio.gather(
            *(installer.apply(world.cached, actor, each) for each in wanted),
            installer.let_go(world.cached, actor, "channel:entraide"),
            return_exceptions=True,
        )
        assert [getattr(outcome, "message", outcome) for outcome in outcomes if isinstance(outcome, Refused)] != []
        assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 2
        assert bound(world, "channel:entraide") == one.id
        thread = await publish(world, world.camille)
        assert thread.name
