"""One look at a server and at everything that the features declare; where it is `applied`, each step also acts.

The server is read from Discord, not from the cache, which lags behind what was just made. Whatever is made is
bound at once; what was made and not bound, before a crash, is recognised by its name or its buttons.
"""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import aiohttp
import discord

from cogs.frame import Confrere
from cogs.server import panels
from cogs.server.plan import NOTHING, Act, Line, Report, Wanted
from cogs.server.remedies import has_community, lacking, of_role, remedy
from cogs.server.rooms import TYPES, Channel, Rooms
from cogs.server.things import Things
from cogs.ui.layout import same
from core.blueprint import Binding, ChannelKind, ChannelSpec, FilterSpec, RoleSpec
from core.errors import Blocked, Message
from core.rights import Audience

log = logging.getLogger(__name__)


class Walk:
    def __init__(self, bot: Confrere, guild: discord.Guild, wanted: Wanted = NOTHING, *, applied: bool) -> None:
        self.bot, self.guild, self.wanted, self.applied = bot, guild, wanted, applied
        self.things = Things(bot, guild, wanted, applied=applied)
        self.report = Report(applied, lacking(guild))
        self._left_out: list[Message] = []
        declared = (spec for feature in bot.features for spec in feature.blueprint.roles)
        # Discord puts a new role under all others, and nobody can moderate who stands as high as they do.
        ranked = sorted(declared, key=lambda spec: spec.audience is not Audience.MODERATOR)
        self.declared = [spec for spec in ranked if not self._given_up(f"role:{spec.purpose}")]

    async def go(self) -> Report:
        every_role = await self.guild.fetch_roles()
        everyone = next(role for role in every_role if role.is_default())
        self.rooms = Rooms(self.things, self.declared, everyone, self.report)
        present = [role for role in every_role if not role.managed and role != everyone]
        for spec in self.declared:
            await self._role(spec, present)
        channels = await self.guild.fetch_channels()
        open_ = [channel for channel in channels if isinstance(channel, discord.TextChannel | discord.ForumChannel)]
        for feature in self.bot.features:
            for channel_spec in filter(self._concerned, feature.blueprint.channels):
                if self._given_up(f"channel:{channel_spec.purpose}"):
                    continue
                channel = await self._channel(channel_spec, open_)
                if channel_spec.panel:
                    await self._panel(channel_spec, channel)
        if self.wanted.all:
            for filter_spec in (spec for feature in self.bot.features for spec in feature.blueprint.filters):
                await self._filter(filter_spec)
        if self.wanted.all and self._left_out:
            self.report.optional.append(Message("install-given-up", {"names": tuple(self._left_out)}))
        if not self.applied:
            self.report.count(len(channels), len(every_role))
        return self.report

    def _given_up(self, purpose: str) -> bool:
        """Whether nobody wants anything for it; noted, to be told."""
        if self.wanted.purpose == purpose or not self.bot.directory.given_up(self.guild.id, purpose):
            return False
        kind = purpose.partition(":")[0]
        self._left_out.append(Message(f"install-{kind}", {"name": self.things.name(purpose)}))
        return True

    def _concerned(self, spec: ChannelSpec) -> bool:
        if self.wanted.forum:
            return spec.kind is ChannelKind.FORUM
        return self.wanted.all or self.wanted.purpose == f"channel:{spec.purpose}"

    async def _role(self, spec: RoleSpec, present: list[discord.Role]) -> None:
        purpose = f"role:{spec.purpose}"
        if not self.wanted.all and self.wanted.purpose != purpose:  # it may have rights where something is chosen
            if serving := next((role for role in present if role.id == self.things.bound(purpose)), None):
                self.rooms.roles[spec.purpose] = serving
            return
        subject = Message("install-role", {"name": self.things.name(purpose)})
        with self._attempt(purpose, subject):
            role = self.things.find(purpose, present)
            act = self.things.act(purpose, role)
            if role is None and self.applied:
                role = await self.guild.create_role(
                    name=self.things.name(purpose),
                    permissions=self._held(spec.permissions),
                    colour=spec.colour,
                    reason=self.things.reason,
                )
            if role:
                self.rooms.roles[spec.purpose] = role
                before = next((one for one in present if one.id == self.things.bound(purpose) != role.id), None)
                if before:  # what it was given in channels is its owners' to take away
                    self.report.notes.append(Message("install-old-role", {"name": before.name}))
                await self.things.bind(Binding(self.guild.id, purpose, role.id))
                self.report.notes += of_role(role, spec)
            self.report.lines.append(Line(act, purpose, self._subject(subject, act, role)))

    def _held(self, names: Iterable[str]) -> discord.Permissions:
        """Those of Discord's permissions that the bot can give, for it holds them itself."""
        held = self.guild.me.guild_permissions
        return discord.Permissions(**{name: True for name in names if getattr(held, name)})

    async def _channel(self, spec: ChannelSpec, present: list[Channel]) -> Channel | None:
        """The channel, whole or not; None where there is none (yet)."""
        purpose = f"channel:{spec.purpose}"
        subject = Message("install-channel", {"name": self.things.name(purpose)})
        kind = self._kind(spec)
        fitting = [found for found in present if isinstance(found, self._types(spec))]
        channel: Channel | None = None
        with self._attempt(purpose, subject):
            of_kind = [found for found in fitting if isinstance(found, TYPES[kind])]
            namesakes = of_kind if kind is ChannelKind.FORUM else fitting
            channel = self.things.find(purpose, fitting, namesakes)
            if channel and not channel.permissions_for(self.guild.me).view_channel:
                raise Blocked("remedy-unseen")
            act, details = self.things.act(purpose, channel), tuple[Message, ...]()
            if channel is None and self.applied:
                channel = await self.rooms.create(spec, kind)
            if channel:
                since = discord.utils.time_snowflake(self.bot.clock.now())
                await self.things.bind(Binding(self.guild.id, purpose, channel.id, since=since))
                if act is not Act.CREATED:
                    details = await self.rooms.complete(spec, channel)
                    act = Act.CHANGED if details and act is Act.LEFT else act
            if spec.kind is ChannelKind.FORUM:
                self._tell_kind(subject, kind if channel is None else _kind_of(channel))
            self.report.lines.append(Line(act, purpose, self._subject(subject, act, channel), details=details))
        return channel

    def _kind(self, spec: ChannelSpec) -> ChannelKind:
        """What would be created: without Community features, Discord has no forums."""
        return spec.kind if has_community(self.guild) else ChannelKind.TEXT

    def _types(self, spec: ChannelSpec) -> tuple[type[Channel], ...]:
        """What may serve: a forum may be a text channel, unless a forum is asked for in its place."""
        if spec.kind is ChannelKind.FORUM and not self.wanted.forum:
            return discord.ForumChannel, discord.TextChannel
        return (TYPES[spec.kind],)

    def _tell_kind(self, name: Message, kind: ChannelKind) -> None:
        if kind is ChannelKind.TEXT:
            possible = has_community(self.guild)
            self.report.forum_possible |= possible
            key = "install-forum-possible" if possible else "install-no-forum"
            self.report.optional.append(Message(key, {"name": name}))

    def _subject(self, name: Message, act: Act, found: discord.Role | Channel | None) -> Message:
        """What serves by choice is told by its own name as well."""
        if act is not Act.BOUND or found is None:
            return name
        return Message("install-chosen", {"name": name, "chosen": found.mention})

    async def _panel(self, spec: ChannelSpec, channel: Channel | None) -> None:
        purpose = f"panel:{spec.panel}"
        subject = Message("install-panel", {"name": self.things.name(f"channel:{spec.purpose}")})
        if channel is None:
            if not self.applied:
                self.report.lines.append(Line(Act.CREATED, purpose, subject))
            return  # that the channel could not be created was told already
        assert isinstance(channel, discord.TextChannel)
        view = self.bot.panel(spec.panel or "")(self.things.locale)
        with self._attempt(purpose, subject):
            known = self.bot.directory.binding(self.guild.id, purpose)
            standing = await panels.find(channel, self.bot.user_id, view, known.discord_id if known else None)
            act = self.things.act(purpose, standing)
            if standing and not same(standing, view):
                act = Act.CHANGED
            if self.applied and act is Act.CHANGED and standing:
                await channel.get_partial_message(standing.id).edit(view=view)
            elif self.applied and standing is None:
                standing = await channel.send(view=view)
            if self.applied and known and known.channel_id != channel.id:
                await panels.take_down(self.guild, known)
            if standing:
                await self.things.bind(Binding(self.guild.id, purpose, standing.id, channel.id))
            self.report.lines.append(Line(act, purpose, subject))

    async def _filter(self, spec: FilterSpec) -> None:
        """A rule of Discord's own; where there is one its owners may have changed it, and it is left alone.

        It needs a right that the bot otherwise does without: where that lacks, this is told, and the rest goes on.
        """
        purpose = f"filter:{spec.purpose}"
        name = self.things.name(purpose)
        if not self.guild.me.guild_permissions.manage_guild:
            self.report.optional.append(Message("install-filter-unable", {"name": name}))
            return
        subject = Message("install-filter", {"name": name})
        with self._attempt(purpose, subject):
            rule = self.things.find(purpose, await self.guild.fetch_automod_rules())
            act = self.things.act(purpose, rule)
            if rule is None and self.applied:
                rule = await self.guild.create_automod_rule(
                    name=name,
                    event_type=discord.AutoModRuleEventType.message_send,
                    trigger=discord.AutoModTrigger(regex_patterns=list(spec.patterns), allow_list=list(spec.allowed)),
                    actions=[discord.AutoModRuleAction(custom_message=self.things.name(f"{purpose}-told"))],
                    enabled=True,
                    reason=self.things.reason,
                )
            if rule:
                await self.things.bind(Binding(self.guild.id, purpose, rule.id))
            self.report.lines.append(Line(act, purpose, subject))

    @contextmanager
    def _attempt(self, purpose: str, subject: Message) -> Iterator[None]:
        """Note what Discord refuses, with its remedy, and let the walk go on with the rest."""
        try:
            yield
        except (Blocked, discord.HTTPException, discord.RateLimited, aiohttp.ClientError, TimeoutError) as error:
            what = remedy(error)
            log.warning("set-up of %s failed: %s", purpose, what.key)
            self.report.lines.append(Line(Act.FAILED, purpose, subject, what))


def _kind_of(channel: Channel) -> ChannelKind:
    return ChannelKind.FORUM if isinstance(channel, discord.ForumChannel) else ChannelKind.TEXT
