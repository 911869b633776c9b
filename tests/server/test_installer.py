"""Set-up: planned, applied, repeated, interrupted, refused."""

import asyncio

import discord
import pytest

import demo.simcord_ext as ext
from cogs.frame.client import PERMISSIONS
from cogs.server.installer import Installer
from core.errors import Refused
from core.rights import Actor
from tests.questions.acts import control
from tests.server.acts import bound, can, mutations, once, setup
from tests.world import World, answer_to, custom_ids, said, texts

MODERATES = discord.Permissions(manage_messages=True, manage_channels=True, moderate_members=True)


async def test_a_plan_changes_nothing_and_its_button_applies_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        plan = answer_to(await setup(world, applied=False))
        assert "À créer" in texts(plan)
        assert all(name in texts(plan) for name in ("@Modération", "@Soignant vérifié", "#accueil", "#questions"))
        assert [":".join(custom_id.split(":")[:2]) for custom_id in custom_ids(plan)] == [
            "server:apply",
            "server:choose",
        ]
        assert mutations(world) == mutations(world)[:1]  # the commands
        result = await world.owner.click(plan, custom_id=control(plan, "server:apply"))
        assert "C’est en place" in said(result)
        assert "donne le rôle de modération" in said(result), "nobody has it yet"
        once(world)
        assert await world.audit() == [("server.install", world.owner.id)]


async def test_every_purpose_is_bound(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert bound(world, "role:moderation") == world.role("Modération").id
        assert bound(world, "channel:questions") == world.channel("questions").id
        assert bound(world, "panel:accueil") == world.panel.id
        binding = world.bot.directory.binding(world.guild.id, "panel:accueil")
        assert binding is not None
        assert binding.channel_id == world.channel("accueil").id
        forum = world.cached.get_channel(world.channel("questions").id)
        assert isinstance(forum, discord.ForumChannel)
        assert forum.default_auto_archive_duration == 10080
        for purpose, name in (("tag:theme:arret-travail", "Arrêt de travail"), ("tag:state:open", "Ouverte")):
            tag = forum.get_tag(bound(world, purpose) or 0)
            assert tag is not None
            assert name in tag.name
            assert tag.emoji is not None
            assert tag.moderated == (":state:" in purpose)
        since = world.bot.directory.binding(world.guild.id, "channel:entraide")
        assert since is not None
        assert abs(discord.utils.snowflake_time(since.since).timestamp() - world.bot.clock.now().timestamp()) < 60


async def test_moderators_stand_above_those_whom_they_moderate(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        roles = {role.name: role for role in world.cached.roles}
        assert roles["Modération"] > roles["Soignant vérifié"]


async def test_running_it_again_changes_nothing_and_says_so(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        before, bindings = len(world.env.http_requests), dict(world.bot.directory.bindings(world.guild.id))
        assert "rien à changer" in said(await setup(world))
        assert mutations(world, before) == []
        assert dict(world.bot.directory.bindings(world.guild.id)) == bindings
        assert len(await world.audit()) == 1
        await world.restart()
        before = len(world.env.http_requests)
        plan = answer_to(await setup(world, applied=False))
        assert "rien à changer" in texts(plan)
        assert custom_ids(plan) == ["server:choose"]
        assert mutations(world, before) == []


async def test_who_sees_and_writes_where(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        view, write, files = "view_channel", "send_messages", "attach_files"
        expected = {
            "accueil": {"newcomer": (1, 0, 0), "camille": (1, 0, 0), "moderator": (1, 0, 0)},
            "questions": {"newcomer": (0, 0, 0), "camille": (1, 1, 0), "moderator": (1, 1, 0)},
            "entraide": {"newcomer": (0, 0, 0), "camille": (1, 1, 0), "moderator": (1, 1, 0)},
            "meteo-du-travail": {"newcomer": (0, 0, 0), "camille": (1, 0, 0), "moderator": (1, 0, 0)},
            "echanges-associes": {"newcomer": (0, 0, 0), "camille": (1, 1, 0), "moderator": (1, 1, 0)},
            "journal": {"newcomer": (0, 0, 0), "camille": (0, 0, 0), "moderator": (1, 0, 0)},
            "moderation": {"newcomer": (0, 0, 0), "camille": (0, 0, 0), "moderator": (1, 1, 0)},
        }
        for name, members in expected.items():
            for who, wanted in members.items():
                found = can(world, getattr(world, who), world.channel(name), view, write, files)
                assert tuple(map(int, found)) == wanted, (name, who)
            bot = can(world, world.env.backend.bot_user, world.channel(name), view, write, "manage_threads")
            assert bot == [True, True, True]


async def test_the_bot_asks_for_no_overwrite_beyond_what_it_holds(sqlite_url: str) -> None:
    """Discord refuses those."""
    async with World.open(sqlite_url) as world:
        for request in world.env.http_requests:
            body = request.json if isinstance(request.json, dict) else {}
            for overwrite in body.get("permission_overwrites") or ():
                bits = int(overwrite["allow"]) | int(overwrite["deny"])
                assert bits & ~PERMISSIONS.value == 0


async def test_moderators_are_given_what_discord_shows_their_commands_for_and_others_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        granted = {name: role._role.permissions for name, role in world.guild.roles.items()}
        assert granted["Modération"] == MODERATES.value
        assert granted["Soignant vérifié"] == 0


@pytest.mark.parametrize("granted", [discord.Permissions(), discord.Permissions(administrator=True)])
async def test_what_a_role_that_was_there_lacks_is_told_and_left(sqlite_url: str, granted: discord.Permissions) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        role = world.guild.create_role("Modération", permissions=granted)
        await world.env.settle()
        lacks = "@Modération n’a pas sur le serveur ce qu’il faut pour modérer"
        wanted = not granted.administrator
        for applied in (False, True, True):
            assert (lacks in said(await setup(world, applied=applied))) == wanted
        diagnosis = said(await world.owner.slash(world.start, "diagnostic"))
        assert (lacks in diagnosis) == wanted
        assert ("Tout va bien" in diagnosis) != wanted
        assert not [path for path in mutations(world) if f"/roles/{role.id}" in path]
        ext.grant(world.guild, role, MODERATES)
        await world.env.settle()
        assert lacks not in said(await setup(world))
        assert "Tout va bien" in said(await world.owner.slash(world.start, "diagnostic"))


async def test_what_the_bot_cannot_give_a_role_is_told_until_somebody_does(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        ext.invite(world.guild, PERMISSIONS & ~MODERATES)
        await world.env.settle()
        told = said(await setup(world))
        assert "Il me manque des droits sur le serveur" in told
        assert "Gérer les messages" in told
        assert "Gérer les salons" in told
        assert "@Modération n’a pas" in told
        assert world.role("Modération")._role.permissions == 0
        ext.invite(world.guild, PERMISSIONS)
        await world.env.settle()
        assert "@Modération n’a pas" in said(await setup(world))


async def test_existing_things_are_adopted_and_keep_what_others_set(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        role = world.guild.create_role("soignant verifie")
        guests = world.guild.create_role("Invités")
        forum = world.guild.create_forum_channel("Questions")
        foreign = {"id": str(world.env.backend.snowflake()), "name": "Divers maison", "moderated": False}
        open_ = {"id": str(world.env.backend.snowflake()), "name": "OUVERTE", "moderated": False}
        world.env.backend.edit_channel(
            forum.id, {"available_tags": [{**tag, "emoji_id": None, "emoji_name": None} for tag in (foreign, open_)]}
        )
        seen = discord.PermissionOverwrite(view_channel=True, attach_files=True)
        welcome = world.guild.create_text_channel("Welcome", overwrites={guests: seen}, topic="À nous")
        await world.env.settle()
        result = said(await setup(world))
        assert "Repris" in result
        assert bound(world, "role:verified") == role.id
        assert bound(world, "channel:questions") == forum.id
        assert bound(world, "channel:accueil") == welcome.id
        assert bound(world, "tag:state:open") == int(str(open_["id"]))
        tags = {tag["name"]: tag for tag in world.env.backend.channels[forum.id].available_tags}
        assert tags["OUVERTE"]["moderated"]
        assert "Divers maison" in tags
        assert len(tags) == 20
        assert "n’admet que 20" in result
        cached = world.cached.get_channel(welcome.id)
        assert isinstance(cached, discord.TextChannel)
        assert cached.topic == "À nous"
        kept = world.cached.get_role(guests.id)
        assert kept is not None
        assert cached.overwrites_for(kept) == seen
        assert can(world, world.newcomer, forum, "view_channel") == [False]
        assert len(welcome.history()) == 1
        before = len(world.env.http_requests)
        assert "rien à changer" in said(await setup(world))
        assert mutations(world, before) == []


async def test_a_contrary_setting_is_told_and_left(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        wide_open = discord.PermissionOverwrite(view_channel=True)
        journal = world.guild.create_text_channel("journal", overwrites={world.guild.default_role: wide_open})
        await world.env.settle()
        result = said(await setup(world))
        assert "réglage contraire" in result
        assert "Voir le salon" in result
        assert can(world, world.newcomer, journal, "view_channel") == [True]


async def test_a_role_of_another_bot_or_another_kind_of_channel_is_not_adopted(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        other = world.guild.create_role("Modération", managed=True)
        voice = world.guild.create_voice_channel("entraide")
        await world.env.settle()
        await setup(world)
        assert bound(world, "role:moderation") not in (None, other.id)
        assert bound(world, "channel:entraide") not in (None, voice.id)


@pytest.mark.parametrize("name", ["accueil", "questions", "entraide", "journal", "meteo-du-travail"])
async def test_a_deleted_channel_comes_back(sqlite_url: str, name: str) -> None:
    async with World.open(sqlite_url) as world:
        old = world.channel(name).id
        world.env.backend.delete_channel(old)
        await world.env.settle()
        assert f"#{name}" in said(await setup(world))
        once(world)
        assert bound(world, f"channel:{name}") == world.channel(name).id != old
        if name == "questions":
            forum = world.cached.get_channel(world.channel(name).id)
            assert isinstance(forum, discord.ForumChannel)
            assert forum.get_tag(bound(world, "tag:state:solved") or 0) is not None


async def test_a_deleted_role_tag_panel_or_overwrite_comes_back(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        backend, forum = world.env.backend, world.channel("questions")
        backend.delete_role(world.guild.id, world.role("Soignant vérifié").id)
        backend.edit_channel(forum.id, {"available_tags": backend.channels[forum.id].available_tags[:-1]})
        backend.delete_message(world.channel("accueil").id, world.panel.id)
        backend.delete_overwrite(world.channel("accueil").id, backend.bot_user.id)
        await world.env.settle()
        await setup(world)
        once(world)
        assert bound(world, "panel:accueil") == world.panel.id
        await world.give(world.newcomer, world.role("Soignant vérifié"))
        assert can(world, world.newcomer, forum, "view_channel", "send_messages") == [True, True]
        accueil = world.cached.get_channel(world.channel("accueil").id)
        assert accueil is not None
        assert accueil.overwrites_for(world.cached.me).send_messages


async def test_a_channel_hidden_from_the_bot_says_what_to_grant(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        entraide = world.channel("entraide")
        world.env.backend.delete_overwrite(entraide.id, world.env.backend.bot_user.id)
        await world.env.settle()
        assert "je ne le vois pas" in said(await setup(world))
        assert "Voir le salon" in said(await world.owner.slash(world.start, "diagnostic"))
        assert len([name for name in world.guild.channels if name == "entraide"]) == 1


async def test_a_panel_that_says_something_else_is_edited(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = world.panel
        stored = world.env.backend.get_message(shown.channel.id, shown.id)
        stored.components[0]["components"][0]["content"] = "Ancien texte"
        before = len(world.env.http_requests)
        assert "mon message dans #accueil" in said(await setup(world))
        assert mutations(world, before) == [f"PATCH /channels/{shown.channel.id}/messages/{shown.id}"]
        assert "Bienvenue" in texts(world.panel)


async def test_only_those_who_manage_the_server_may(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        plan = answer_to(await setup(world, applied=False))
        manager = world.guild.create_role("Gérance", permissions=discord.Permissions(manage_guild=True))
        await world.give(world.denis, manager)
        before = len(world.env.http_requests)
        for member in (world.camille, world.emma):
            assert "installer" not in member.available_commands(world.start)
        # The plan is private; whoever presses it all the same is refused.
        cached = world.cached.get_member(world.camille.id)
        assert cached is not None
        stored = world.env.backend.get_message(plan.channel_id, plan.id)
        stored.flags = 1 << 15
        refused = await world.camille.click(plan.message, custom_id=control(plan, "server:apply"))
        assert "réservé aux personnes qui gèrent" in said(refused)
        assert mutations(world, before) == []
        assert "À créer" in said(await world.denis.slash(world.start, "installer"))


async def test_a_plan_from_before_a_restart_still_applies(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        plan, other = [answer_to(await setup(world, applied=False)) for _ in range(2)]
        await world.restart()
        assert "C’est en place" in said(await world.owner.click(plan, custom_id=control(plan, "server:apply")))
        again = await world.owner.click(other, custom_id=control(other, "server:apply"))
        assert "rien à changer" in said(again)
        once(world)


async def test_of_two_at_once_one_runs_and_the_other_is_told(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        installer, actor = world.bot.service(Installer), Actor(world.guild.id, world.owner.id)
        outcomes = await asyncio.gather(
            *(installer.apply(world.cached, actor) for _ in range(3)), return_exceptions=True
        )
        refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
        assert [error.message.key for error in refused] == ["error-install-running"] * 2
        await world.env.settle()
        once(world)
        assert "rien à changer" in said(await setup(world))


STEPS = ("/roles", "/channels", "/messages")


@pytest.mark.parametrize("status", [403, 500, 429])
@pytest.mark.parametrize("step", STEPS)
async def test_what_discord_refuses_is_told_and_done_the_next_time(sqlite_url: str, step: str, status: int) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        code = 50013 if status == 403 else 0
        world.env.inject_error("POST", f"*{step}", status=status, code=code, times=1)
        told = said(await setup(world))
        assert "n’a pas pu se faire" in told
        assert ("il me manque un droit" in told) == (status == 403)
        assert "relance `/installer`" in told.lower() or "Relance `/installer`" in told
        assert "C’est en place" in said(await setup(world))
        once(world)
        camille = world.camille
        await world.give(camille, world.role("Soignant vérifié"))
        assert can(world, camille, world.channel("questions"), "view_channel", "send_messages") == [True, True]
        assert "rien à changer" in said(await setup(world))


async def test_a_forum_that_discord_refuses_says_what_to_turn_on(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        world.env.inject_error("POST", "*/channels", status=400, code=50024, times=3)
        told = said(await setup(world))
        assert "Communauté" in told
        await setup(world)
        once(world)


@pytest.mark.parametrize(
    ("path", "code", "word"), [("*/roles", 30005, "250 rôles"), ("*/channels", 30013, "500 salons")]
)
async def test_a_full_server_says_what_to_remove(sqlite_url: str, path: str, code: int, word: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        world.env.inject_error("POST", path, status=400, code=code)
        assert word in said(await setup(world))


async def test_a_server_without_rights_is_told_which(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        ext.invite(world.guild, discord.Permissions(view_channel=True, send_messages=True))
        await world.env.settle()
        plan = texts(answer_to(await setup(world, applied=False)))
        for lacking in ("Gérer les salons", "Gérer les rôles", "Gérer les fils"):
            assert lacking in plan
        told = said(await setup(world))
        assert told.count("Discord me le refuse") == 14  # five roles, nine channels
        ext.invite(world.guild, PERMISSIONS)
        await world.env.settle()
        await setup(world)
        once(world)


async def test_an_english_owner_reads_english_and_the_server_stays_french(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        await world.owner.slash(world.start, "langue", langue="en")
        plan = answer_to(await setup(world, applied=False))
        assert "To create" in texts(plan)
        assert "Put in place" in texts(plan)
        assert "It is in place" in said(await world.owner.click(plan, custom_id=control(plan, "server:apply")))
        once(world)


async def test_an_english_server_has_english_names(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False, DEFAULT_LOCALE="en") as world:
        await setup(world)
        assert {"welcome", "questions", "mutual-help", "log"} <= set(world.guild.channels)
        assert {"Moderation", "Verified professional"} <= set(world.guild.roles)


async def test_it_says_nothing_of_a_server_in_a_private_message(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        assert "installer" not in world.env.create_user("X").available_commands()
