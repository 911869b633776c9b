"""The Discord client, with what every feature finds on it."""

import asyncio
import importlib
import logging
import random
from typing import Any, TypeVar

import discord
from discord.ext import commands

from cogs.frame.directory import Directory
from cogs.frame.feature import Feature, Panel
from cogs.frame.jobs import JobRunner
from cogs.frame.once import sent_once
from cogs.frame.openings import Openings
from cogs.frame.pace import Pace
from core import catalogue, i18n, pseudonyms
from core.catalogue import Catalogue
from core.clock import Clock
from core.errors import Blocked, DomainError
from core.i18n import Locale, Translator
from core.pseudonyms import PenNames
from core.rights import Actor, Right
from core.settings import Settings
from core.signatures import Alias, Pen
from core.vault import Vault
from db import migrate
from db.engine import Database
from db.jobs import Shards
from db.rotate import FINGERPRINT

log = logging.getLogger(__name__)
T = TypeVar("T")
PERMISSIONS = discord.Permissions(
    view_channel=True,
    manage_channels=True,
    manage_roles=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    create_private_threads=True,
    manage_threads=True,
    manage_messages=True,
    moderate_members=True,
    read_message_history=True,
    add_reactions=True,
    attach_files=True,
)
"""What the invitation link asks for, and `/diagnostic` looks at.

Discord lets a bot give and deny only what it holds itself: Manage Messages is given to moderators (without it, Discord
shows them none of the commands that are theirs) and takes away what names a patient; Time Out Members is given to them
too, and carries out what they decide; Attach Files is there to be denied. Private threads are for a mentor's pair, a
mediation, and members whose private messages are closed.
"""
REFRESH_EVERY = 300.0
"""Seconds between two looks at what other processes changed."""
DRAIN = 10.0
"""Seconds that the requests under way are given when the bot stops."""


class WrongKey(Exception):
    """The database was sealed under another first key: rotate, or bring that key back."""


class Confrere(commands.AutoShardedBot):
    """`bot.create_bot` wires it; the first I/O is in `setup_hook`.

    `tree` answers interactions, `jobs` carries out what is due, `directory` knows what needs no I/O; features are
    found in `features`, and their services by type through `service`.
    """

    translator: Translator
    catalogue: Catalogue
    pen_names: PenNames

    def __init__(
        self, settings: Settings, extensions: tuple[str, ...], tree_cls: type[discord.app_commands.CommandTree[Any]]
    ) -> None:
        # Nobody misses voice here: discord.py would warn of it at each start.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=(),
            help_command=None,
            tree_cls=tree_cls,
            # No more than the features read: no presences, no typing.
            intents=discord.Intents(
                guilds=True, members=True, guild_messages=True, message_content=True, dm_messages=True
            ),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            max_ratelimit_timeout=60,
            http_trace=sent_once(),
            shard_count=settings.shard_count,
            shard_ids=list(settings.shard_ids),
        )
        self.settings = settings
        self.clock = Clock(discord.utils.utcnow)
        self.random: random.Random = random.SystemRandom()
        self.vault = Vault(settings.secret_keys)
        self.db = Database(settings.database_url, settings.storage_patience)
        self.directory = Directory(self.db)
        self.jobs = JobRunner(self.db, self.clock, Shards(settings.shard_ids, settings.shard_count))
        self.openings = Openings()
        self._refreshing = Pace("the languages", self._refresh)
        self.features: list[Feature] = []
        self._extension_names = extensions
        self._services: dict[type[Any], Any] = {}
        self._requests: set[asyncio.Task[Any]] = set()

    async def setup_hook(self) -> None:
        """Read what is shipped, bring the database up to date, load the features, tell Discord their commands.

        Raises `WrongKey`, `db.migrate.UnknownRevision`, `core.catalogue.CatalogueError`, or what the database does.
        """
        # Before anything is waited for: the search's model may be loading beside this.
        extensions = [importlib.import_module(name) for name in self._extension_names]
        self.translator = await asyncio.to_thread(i18n.shipped)
        self.catalogue = await asyncio.to_thread(catalogue.shipped)
        self.pen_names = await asyncio.to_thread(pseudonyms.shipped)
        await migrate.upgrade(self.db.url)
        await self._check_key()
        await self.directory.load()
        for extension in extensions:
            # Not load_extension: on close, it would drop the modules, and their classes would exist twice.
            await extension.setup(self)
        await self.tree.sync()

    async def on_message(self, message: discord.Message, /) -> None:
        """Members speak in sentences: there are no prefix commands."""
        self.track()
        await self.hear(message)

    async def hear(self, message: discord.Message) -> None:
        """Offer a member's message to the features, in their order, until one takes it; now or caught up with."""
        if message.author.bot:
            return
        for feature in self.features:
            if feature.hear and await feature.hear(message):
                return

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Offer what a member made of a message to the features, like a new one."""
        self.track()
        await self.reread(payload.message)

    async def reread(self, message: discord.Message) -> None:
        """The same, of one that was edited while the bot was away."""
        if message.author.bot:
            return
        for feature in self.features:
            if feature.reread and await feature.reread(message):
                return

    async def on_ready(self) -> None:
        if not self.is_closed():  # discord.py tells it even then
            self.jobs.start()
            if len(self.settings.shard_ids) < self.settings.shard_count:  # else there is no other process
                self._refreshing.begin()

    async def on_resumed(self) -> None:
        self.jobs.wake()

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """The bot is on a server, perhaps again: what waited for that is done."""
        await self.jobs.revive(guild.id)

    async def install(self, feature: Feature, service: object, *cogs: commands.Cog) -> None:
        """Take a feature in: its cogs, menus, controls, effects, and its service for its controls to find."""
        self.features.append(feature)
        self._services[type(service)] = service
        self.add_dynamic_items(*feature.controls)
        self.jobs.register(feature.effects, feature.daily)
        for cog in cogs:
            await self.add_cog(cog)
        for name, menu in feature.menus.items():
            self.tree.add_command(discord.app_commands.ContextMenu(name=name, callback=menu))

    def spell(self, pen: Pen) -> str:
        """A name that somebody writes under, in the server's language, the same to every reader."""
        return self.pen_names.spell(self.settings.default_locale, pen.bird, pen.tree, pen.series)

    @property
    def user_id(self) -> int:
        assert self.user is not None
        return self.user.id

    def invitation(self, guild_id: int | None = None) -> str:
        """The link by which the bot is invited, to a server of one's own choice or to this one."""
        assert self.application_id is not None
        guild = discord.utils.MISSING if guild_id is None else discord.Object(guild_id)
        return discord.utils.oauth_url(self.application_id, permissions=PERMISSIONS, guild=guild)

    def guild_at_hand(self, guild_id: int) -> discord.Guild:
        """A server that something is to be brought in line with, as far as it is known whole.

        Raises `Blocked` where the bot is not on it, and `DomainError` while Discord cannot tell what it holds.
        """
        guild = self.get_guild(guild_id)
        if guild is None:
            raise Blocked("blocked-server-gone")
        if guild.unavailable:
            raise DomainError("error-discord-away")
        return guild

    def service(self, kind: type[T]) -> T:
        found = self._services[kind]
        assert isinstance(found, kind)
        return found

    def right(self, name: str) -> Right | None:
        """The row of the rights table for a command or control; None where it is missing, which refuses all."""
        return next((feature.rights[name] for feature in self.features if name in feature.rights), None)

    async def owed_to(self, actor: Actor, locale: Locale) -> list[discord.ui.Item[Any]]:
        """What the features have to show a member who looks at what is theirs."""
        return [item for feature in self.features if feature.owed for item in await feature.owed(actor, locale)]

    async def alias_of(self, actor: Actor, channel_id: int) -> Alias | None:
        """Whether a member goes by another name than their account's in a channel, as the features know."""
        for feature in self.features:
            if feature.alias and (found := await feature.alias(actor, channel_id)):
                return found
        return None

    async def consents_of(self, guild_id: int, user_id: int, locale: Locale) -> list[discord.ui.Item[Any]]:
        """What the features have to show of what somebody agreed to on a server."""
        asked = [feature.consents for feature in self.features if feature.consents]
        return [item for consents in asked for item in await consents(guild_id, user_id, locale)]

    def beside(self, place: str, locale: Locale, *about: str | int) -> list[discord.ui.Item[Any]]:
        """The buttons that features hang under what another one shows at `place`, about the ids given."""
        makers = (make for feature in self.features for make in feature.beside.get(place, ()))
        return [make(self.translator, locale, *about) for make in makers]

    def panel(self, name: str) -> Panel:
        return next(feature.panels[name] for feature in self.features if name in feature.panels)

    def track(self) -> None:
        """Count the running task among the requests that `close` waits for."""
        if task := asyncio.current_task():
            self._requests.add(task)
            task.add_done_callback(self._requests.discard)

    async def close(self) -> None:
        """Let the requests under way end, then the jobs, Discord and the database."""
        if pending := self._requests - {asyncio.current_task()}:
            await asyncio.wait(pending, timeout=DRAIN)
        self._refreshing.cancel()
        await self.jobs.stop()
        await super().close()
        await self.db.close()

    async def _refresh(self) -> float:
        await self.directory.refresh()
        return REFRESH_EVERY

    async def _check_key(self) -> None:
        known = await self.directory.fact(FINGERPRINT)
        if known is None:
            await self.directory.set_fact(FINGERPRINT, self.vault.fingerprint)
        elif known != self.vault.fingerprint:
            raise WrongKey
