"""A whole community on a simulated Discord: the real bot, a real database, members of each role.

    async with World.open(database_url) as world:
        await world.camille.slash(world.channel("accueil"), "question poser")

Every feature's tests use it. The server is set up through `/installer`, as an owner would.
"""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from typing import Any, overload

import discord
import simcord
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, UserHandle
from sqlalchemy import select

import demo.simcord_ext as ext
from bot import create_bot
from cogs.checkins.service import CheckinService
from cogs.frame import Confrere
from cogs.frame.client import PERMISSIONS
from cogs.mentoring.service import MentoringService
from cogs.moderation.service import ModerationService
from cogs.questions.service import QuestionService
from cogs.support.service import SupportService
from cogs.ui.rights import actor_of
from core.rights import Actor
from core.settings import Settings
from core.vault import new_key
from db.models import AuditRow
from demo.reading import custom_ids as custom_ids
from demo.reading import texts as texts
from tests.support import openapi
from tests.support.prepared import empty, new_file, once

KEY = new_key()
MEMBER = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    read_message_history=True,
    add_reactions=True,
    attach_files=True,
    use_application_commands=True,
)
"""What Discord lets every member do on a new server, in short."""
VERIFIED = "Soignant vérifié"
A_DAY = 24
specification = cache(openapi.load_checker)


def settings(database_url: str, **changes: str) -> Settings:
    return Settings.load({"DISCORD_TOKEN": "test", "SECRET_KEYS": KEY, "DATABASE_URL": database_url, **changes})


class Someone:
    """A member of the server, with the roles that its owner gives once it is set up; read from a world, who acts."""

    def __init__(self, name: str, *roles: str, locale: str = ext.DEFAULT_LOCALE) -> None:
        self.name, self.roles, self.locale = name, roles, locale

    def join(self, env: Env, guild: GuildHandle) -> MemberActor:
        actor = guild.add_member(env.create_user(self.name))
        ext.set_locale(actor, self.locale)
        return actor

    @overload
    def __get__(self, world: None, owner: type["World"]) -> "Someone": ...
    @overload
    def __get__(self, world: "World", owner: type["World"]) -> MemberActor: ...
    def __get__(self, world: "World | None", owner: type["World"]) -> "Someone | MemberActor":
        return self if world is None else world.members[self]


class World:
    """The server and its members; a feature that needs another adds a line. Olivia owns the server."""

    moderator = Someone("Marc", "Modération")
    colleague = Someone("Nadia", "Modération")
    """A second moderator."""
    camille = Someone("Camille", VERIFIED)
    denis = Someone("Denis", VERIFIED)
    emma = Someone("Emma", VERIFIED, locale="en-US")
    newcomer = Someone("Noé")
    paul = Someone("Paul", "Pair à l’écoute", VERIFIED)
    rose = Someone("Rose", "Pair à l’écoute", VERIFIED)
    make = staticmethod(create_bot)
    """Makes each bot of this world, the first and those after it."""

    def __init__(self, env: Env, settings: Settings) -> None:
        """Found the server, or find it, where the simulated Discord goes on from a snapshot."""
        self.env, self.settings = env, settings
        everyone = [someone for someone in vars(World).values() if isinstance(someone, Someone)]
        if env.backend.guilds:
            ((_, found),) = env.backend.guilds.items()
            self.guild = GuildHandle(env, found)
            accounts = {user.name: UserHandle(env, user) for user in env.backend.users.values()}
            self.members = {one: MemberActor(env, self.guild, accounts[one.name]) for one in everyone}
        else:
            self.guild = env.create_guild("Confrères", owner=env.create_user("Olivia"))
            ext.grant(self.guild, self.guild.default_role, MEMBER)
            ext.invite(self.guild, PERMISSIONS)
            self.members = {someone: someone.join(env, self.guild) for someone in everyone}
            self.guild.create_text_channel("général")
        self.owner = MemberActor(env, self.guild, self.guild.owner)
        self.start = self.channel("général")

    @property
    def bot(self) -> Confrere:
        assert isinstance(self.env.bot, Confrere)
        return self.env.bot

    @classmethod
    @asynccontextmanager
    async def open(
        cls, database_url: str, *, installed: bool = True, community: bool = True, **changes: str
    ) -> AsyncIterator["World"]:
        """A running world; `installed` says whether the owner has set the server up, on one with Community features.

        At a good end, every request that the bot made is held against Discord's specification, where it is at hand.
        """
        chosen = settings(database_url, **changes)
        path = new_file(chosen.database_url)
        if path and installed and community and cls.make is create_bot:
            stored, taken = await _set_up()
            path.write_bytes(stored)
            async with cls._run(chosen, taken) as world:
                yield world
            return
        if path:
            path.write_bytes(await empty())
        async with cls._run(chosen) as world:
            if not community:
                ext.community(world.guild, on=False)
            await world.env.settle()
            if installed:
                await world.install()
            yield world

    @classmethod
    @asynccontextmanager
    async def _run(cls, chosen: Settings, taken: bytes | None = None) -> AsyncIterator["World"]:
        """A bot on a simulated Discord, which goes on from a snapshot or begins with the server and its members."""
        running = simcord.run(cls.make(chosen), check_errors=False, settle_timeout=60)
        if taken:
            ext.resume(running, taken)
        async with running as env:
            world = cls(env, chosen)
            if taken:
                await ext.chunk(env)
            try:
                yield world
            finally:
                await world.env.bot.close()
            if checker := specification():
                problems = checker.check(env.http_requests)
                assert not problems, "\n".join(map(str, problems))

    async def install(self) -> None:
        """Set the server up as its owner would, and give members their roles."""
        await self.owner.slash(self.start, "installer", appliquer=True)
        for someone, member in self.members.items():
            for role in someone.roles:
                await self.give(member, self.role(role))

    async def give(self, member: MemberActor, role: simcord.RoleHandle) -> None:
        await ext.give(member, role)

    async def hide(self, channel: ChannelHandle, whom: MemberActor | simcord.RoleHandle) -> None:
        """Take the right to view a channel from a member or role."""
        found = self.cached.get_channel(channel.id)
        assert isinstance(found, discord.abc.GuildChannel)
        target = self.cached.get_role(whom.id) or self.cached.get_member(whom.id)
        assert target is not None
        await found.set_permissions(target, view_channel=False)
        await self.env.settle()

    async def stop(self) -> None:
        """Put a bot in the place of ours that sees nothing; `restart` brings ours back."""
        old = self.bot
        await self.env.restart_bot(discord.AutoShardedClient(intents=discord.Intents.none(), shard_count=1))
        await old.close()

    async def rise_again(self) -> None:
        """A new bot on the same database and server, after the old one was killed: it cleaned nothing up."""
        old = self.bot
        await self.env.restart_bot(self.make(self.settings))
        await old.db.close()  # as the system does with a dead process's files
        await ext.chunk(self.env)

    async def audit(self) -> list[tuple[str, int]]:
        """Every act in the audit, with who did it, oldest first."""
        async with self.bot.db.read() as session:
            rows = await session.execute(select(AuditRow.action, AuditRow.actor_id).order_by(AuditRow.id))
        return [(row.action, row.actor_id) for row in rows]

    async def restart(self) -> None:
        """A new bot on the same database and server, after the old one ended well."""
        old = self.env.bot
        await self.env.restart_bot(self.make(self.settings))
        await old.close()
        await ext.chunk(self.env)

    async def live(self, hours: int) -> None:
        """Let hours pass, one by one; of more than a day, six at a time: every loop takes a turn in each.

        `advance_time` stops at every timer instead.
        """
        step = 1 if hours <= A_DAY else 6
        for passed in range(0, hours, step):
            await ext.leap(self.env, 3600 * min(step, hours - passed))

    async def take(self, member: MemberActor, role: simcord.RoleHandle) -> None:
        self.env.backend.remove_member_role(self.guild.id, member.id, role.id)
        await self.env.settle()

    # What the bot knows

    @property
    def cached(self) -> discord.Guild:
        guild = self.bot.get_guild(self.guild.id)
        assert guild is not None
        return guild

    @property
    def questions(self) -> QuestionService:
        return self.bot.service(QuestionService)

    @property
    def checkins(self) -> CheckinService:
        return self.bot.service(CheckinService)

    @property
    def mentoring(self) -> MentoringService:
        return self.bot.service(MentoringService)

    @property
    def moderation(self) -> ModerationService:
        return self.bot.service(ModerationService)

    @property
    def support(self) -> SupportService:
        return self.bot.service(SupportService)

    def actor(self, member: MemberActor) -> Actor:
        found = self.cached.get_member(member.id)
        assert found is not None
        return actor_of(self.bot, found)

    # What members see

    @property
    def panel(self) -> discord.Message:
        """The bot's panel in the welcome channel."""
        found = self.channel("accueil").last_message
        assert found is not None
        return found

    def thread(self, handle: ChannelHandle) -> discord.Thread:
        found = self.cached.get_thread(handle.id)
        assert found is not None
        return found

    def channel(self, name: str) -> ChannelHandle:
        return self.guild.channels[name]

    def role(self, name: str) -> simcord.RoleHandle:
        return self.guild.roles[name]


@once
async def _set_up() -> tuple[bytes, bytes]:
    """The bot's file and Discord after the owner set the server up: made once a process, as it is half of a world."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.db"
        path.write_bytes(await empty())
        async with World._run(settings(f"sqlite:///{path}")) as world:
            await world.env.settle()
            await world.install()
            taken = ext.snapshot(world.env)
        return path.read_bytes(), taken


def answer_to(result: Any) -> Any:
    """The one private message that answered an interaction."""
    messages = [message for message in (result.response, *result.followups) if message]
    assert len(messages) == 1, [texts(message) for message in messages]
    assert messages[0].ephemeral
    return messages[0]


def said(result: Any) -> str:
    """Everything that an interaction was answered with, privately."""
    messages = [message for message in (result.response, *result.followups) if message]
    assert messages, "no answer"
    assert all(message.ephemeral for message in messages)
    return "\n".join(texts(message) for message in messages)
