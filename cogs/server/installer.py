"""Looks at a server and brings it in line with what the features declare. Safe to repeat, at any step.

The server is read from Discord, not from the cache, which lags behind what was just made. Whatever is made is
bound at once; what was made and not bound, before a crash, is recognised by its name or its buttons.
"""

import copy
import logging
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from typing import Any, TypeVar

import aiohttp
import discord

from cogs.frame import Confrere
from cogs.frame.client import PERMISSIONS
from cogs.frame.jobs import is_passing
from cogs.server import panels
from cogs.server.plan import BOT, EVERYONE, TAGS_AT_MOST, Act, Line, Report, wishes
from cogs.server.service import ServerService
from core.blueprint import Binding, ChannelKind, ChannelSpec, FilterSpec, RoleSpec, TagSpec
from core.errors import Blocked, Message, Refused
from core.i18n import Locale
from core.rights import Actor, Audience
from core.text import fold

log = logging.getLogger(__name__)
Channel = discord.TextChannel | discord.ForumChannel
Found = TypeVar("Found", discord.Role, Channel, discord.AutoModRule)
TYPES = {ChannelKind.TEXT: discord.TextChannel, ChannelKind.FORUM: discord.ForumChannel}
A_WEEK = 10080
"""Minutes after which an idle thread goes to sleep."""
OLDER_NAMES = {"read_messages": "view_channel"}
"""Under which discord.py lists some permissions."""
LIMITS = {30005: "remedy-too-many-roles", 30013: "remedy-too-many-channels", 30048: "remedy-too-many-tags"}
"""Discord's codes for what a server has too much of."""


def permissions(names: Sequence[str]) -> tuple[Message, ...]:
    """Discord's permissions in the words of its client."""
    return tuple(Message(f"permission-{OLDER_NAMES.get(name, name).replace('_', '-')}") for name in names)


def lacking(guild: discord.Guild) -> tuple[Message, ...]:
    """The permissions that the bot lacks on the server as a whole."""
    return permissions(_without(guild.me.guild_permissions, [name for name, wanted in PERMISSIONS if wanted]))


def lacking_to(role: discord.Role, spec: RoleSpec) -> tuple[Message, ...]:
    """The permissions that a role lacks for those who hold it to do what is theirs."""
    held = role.permissions
    return () if held.administrator else permissions(_without(held, spec.permissions))


def _without(held: discord.Permissions, names: Iterable[str]) -> list[str]:
    return [name for name in names if not getattr(held, name)]


class Installer:
    """One application at a time a server: two would both create what neither finds."""

    def __init__(self, bot: Confrere, service: ServerService) -> None:
        self.bot, self.service = bot, service
        self._at_work: set[int] = set()

    async def preview(self, guild: discord.Guild) -> Report:
        """What `apply` would do."""
        return await _Walk(self.bot, guild, applied=False).go()

    async def apply(self, guild: discord.Guild, actor: Actor) -> Report:
        """Create, adopt and complete; raises `Refused` while somebody else is at it."""
        async with self._alone(guild.id):
            walk = _Walk(self.bot, guild, applied=True)
            try:
                return await walk.go()
            finally:  # what was done before an error is done
                await self.service.applied(actor, walk.report.changed)

    @asynccontextmanager
    async def _alone(self, guild_id: int) -> AsyncIterator[None]:
        if guild_id in self._at_work:
            raise Refused("error-install-running")
        self._at_work.add(guild_id)
        try:
            yield
        finally:
            self._at_work.discard(guild_id)


class _Walk:
    """One look at everything declared; where it is `applied`, each step also acts."""

    def __init__(self, bot: Confrere, guild: discord.Guild, *, applied: bool) -> None:
        self.bot, self.guild, self.applied = bot, guild, applied
        self.locale = bot.settings.default_locale
        self.reason = bot.translator.text(self.locale, "install-audit-reason")
        self.report = Report(applied, lacking(guild))
        declared = (spec for feature in bot.features for spec in feature.blueprint.roles)
        # Discord puts a new role under all others, and nobody can moderate who stands as high as they do.
        self.declared = sorted(declared, key=lambda spec: spec.audience is not Audience.MODERATOR)
        self.roles: dict[str, discord.Role] = {}

    async def go(self) -> Report:
        present = [role for role in await self.guild.fetch_roles() if not role.managed]
        self.everyone = next(role for role in present if role.is_default())
        present.remove(self.everyone)
        for spec in self.declared:
            await self._role(spec, present)
        channels = await self.guild.fetch_channels()
        for feature in self.bot.features:
            for channel_spec in feature.blueprint.channels:
                kind = TYPES[channel_spec.kind]
                channel = await self._channel(channel_spec, [found for found in channels if type(found) is kind])
                if channel_spec.panel:
                    await self._panel(channel_spec, channel)
        for filter_spec in (spec for feature in self.bot.features for spec in feature.blueprint.filters):
            await self._filter(filter_spec)
        return self.report

    # One thing each

    async def _role(self, spec: RoleSpec, present: list[discord.Role]) -> None:
        purpose = f"role:{spec.purpose}"
        subject = Message("install-role", {"name": self._name(purpose)})
        with self._attempt(purpose, subject):
            role = self._find(purpose, present)
            act = self._act(purpose, role)
            if role is None and self.applied:
                role = await self.guild.create_role(
                    name=self._name(purpose),
                    permissions=self._held(spec.permissions),
                    colour=spec.colour,
                    reason=self.reason,
                )
            if role:
                self.roles[spec.purpose] = role
                await self._bind(Binding(self.guild.id, purpose, role.id))
                if without := lacking_to(role, spec):
                    self.report.notes.append(Message("finding-role", {"name": role.name, "permissions": without}))
            self.report.lines.append(Line(act, purpose, subject))

    def _held(self, names: Iterable[str]) -> discord.Permissions:
        """Those of Discord's permissions that the bot can give, for it holds them itself."""
        held = self.guild.me.guild_permissions
        return discord.Permissions(**{name: True for name in names if getattr(held, name)})

    async def _channel(self, spec: ChannelSpec, present: list[Any]) -> Channel | None:
        """The channel, whole or not; None where there is none (yet)."""
        purpose = f"channel:{spec.purpose}"
        subject = Message("install-channel", {"name": self._name(purpose)})
        channel: Channel | None = None
        with self._attempt(purpose, subject, forum=spec.kind is ChannelKind.FORUM):
            channel = self._find(purpose, present)
            if channel and not channel.permissions_for(self.guild.me).view_channel:
                raise Blocked("remedy-unseen")
            act = self._act(purpose, channel)
            if channel is None and self.applied:
                channel = await self._create(spec)
            if channel:
                since = discord.utils.time_snowflake(self.bot.clock.now())
                await self._bind(Binding(self.guild.id, purpose, channel.id, since=since))
                if act is not Act.CREATED and await self._complete(spec, channel) and act is Act.LEFT:
                    act = Act.CHANGED
            self.report.lines.append(Line(act, purpose, subject))
        return channel

    async def _panel(self, spec: ChannelSpec, channel: Channel | None) -> None:
        purpose = f"panel:{spec.panel}"
        subject = Message("install-panel", {"name": self._name(f"channel:{spec.purpose}")})
        if channel is None:
            if not self.applied:
                self.report.lines.append(Line(Act.CREATED, purpose, subject))
            return  # that the channel could not be created was told already
        assert isinstance(channel, discord.TextChannel)
        view = self.bot.panel(spec.panel or "")(self.locale)
        with self._attempt(purpose, subject):
            known = self.bot.directory.binding(self.guild.id, purpose)
            standing = await panels.find(channel, self.bot.user_id, view, known.discord_id if known else None)
            act = self._act(purpose, standing)
            if standing and not panels.same(standing, view):
                act = Act.CHANGED
            if self.applied and act is Act.CHANGED and standing:
                await channel.get_partial_message(standing.id).edit(view=view)
            elif self.applied and standing is None:
                standing = await channel.send(view=view)
            if standing:
                await self._bind(Binding(self.guild.id, purpose, standing.id, channel.id))
            self.report.lines.append(Line(act, purpose, subject))

    async def _filter(self, spec: FilterSpec) -> None:
        """A rule of Discord's own; where there is one its owners may have changed it, and it is left alone.

        It needs a right that the bot otherwise does without: where that lacks, this is told, and the rest goes on.
        """
        purpose = f"filter:{spec.purpose}"
        name = self._name(purpose)
        if not self.guild.me.guild_permissions.manage_guild:
            self.report.notes.append(Message("install-filter-unable", {"name": name}))
            return
        subject = Message("install-filter", {"name": name})
        with self._attempt(purpose, subject):
            rule = self._find(purpose, await self.guild.fetch_automod_rules())
            act = self._act(purpose, rule)
            if rule is None and self.applied:
                rule = await self.guild.create_automod_rule(
                    name=name,
                    event_type=discord.AutoModRuleEventType.message_send,
                    trigger=discord.AutoModTrigger(regex_patterns=list(spec.patterns), allow_list=list(spec.allowed)),
                    actions=[discord.AutoModRuleAction(custom_message=self._name(f"{purpose}-told"))],
                    enabled=True,
                    reason=self.reason,
                )
            if rule:
                await self._bind(Binding(self.guild.id, purpose, rule.id))
            self.report.lines.append(Line(act, purpose, subject))

    # Channels

    async def _create(self, spec: ChannelSpec) -> Channel:
        purpose = f"channel:{spec.purpose}"
        options: dict[str, Any] = {
            "topic": self.bot.translator.text(self.locale, f"topic-{spec.purpose}"),
            "reason": self.reason,
            "overwrites": {
                target: discord.PermissionOverwrite(**wish)
                for _, target, wish in self._wishes(spec)
                if target is not None
            },
        }
        if spec.kind is ChannelKind.TEXT:
            return await self.guild.create_text_channel(self._name(purpose), **options)
        tags, _ = self._arranged(spec, ())
        forum = await self.guild.create_forum(
            self._name(purpose), available_tags=tags, default_auto_archive_duration=A_WEEK, **options
        )
        await self._bind_tags(spec, forum)
        return forum

    async def _complete(self, spec: ChannelSpec, channel: Channel) -> bool:
        """Add what an existing channel lacks; whether it lacked anything."""
        changed = False
        for whom, target, wish in self._wishes(spec):
            if target is None:  # a role that the plan would create first
                changed = True
                continue
            overwrite = channel.overwrites_for(target)
            missing = {name: value for name, value in wish.items() if getattr(overwrite, name) is None}
            contrary = [name for name, value in wish.items() if getattr(overwrite, name) is (not value)]
            if whom == BOT:  # its own overwrite is nobody else's, and without these it cannot work
                missing |= dict.fromkeys(contrary, True)
            elif contrary:
                self._tell_contrary(channel, target, contrary)
            if missing:
                changed = True
                if self.applied:
                    overwrite.update(**missing)
                    await channel.set_permissions(target, overwrite=overwrite, reason=self.reason)
        if isinstance(channel, discord.ForumChannel):
            changed |= await self._complete_tags(spec, channel)
        return changed

    def _wishes(self, spec: ChannelSpec) -> Iterator[tuple[str, discord.Role | discord.Member | None, dict[str, bool]]]:
        """For whom, which Discord object that is (None: not there yet), and what it is granted or denied.

        Only what the bot holds itself: Discord refuses the rest, and the report says what is lacking.
        """
        held = self.guild.me.guild_permissions
        targets: dict[str, discord.Role | discord.Member] = {BOT: self.guild.me, EVERYONE: self.everyone, **self.roles}
        for whom, wish in wishes(spec, self.declared).items():
            within = {name: value for name, value in wish.items() if getattr(held, name)}
            if within and (whom in targets or not self.applied):
                yield whom, targets.get(whom), within

    def _tell_contrary(self, channel: Channel, target: discord.Role | discord.Member, names: list[str]) -> None:
        who = "@everyone" if target == self.everyone else f"@{target.name}"
        self.report.notes.append(
            Message("install-contrary", {"channel": channel.name, "who": who, "permissions": permissions(names)})
        )

    # Tags

    def _arranged(self, spec: ChannelSpec, present: Sequence[discord.ForumTag]) -> tuple[list[discord.ForumTag], bool]:
        """The forum's tags with those declared among them, and whether that is a change; foreign ones stay."""
        tags, changed, unfit = [copy.copy(tag) for tag in present], False, []
        for wanted in spec.tags:
            tag = self._tag(wanted, tags)
            if tag is None and len(tags) >= TAGS_AT_MOST:
                unfit.append(wanted.name)
            elif tag is None:
                tags.append(discord.ForumTag(name=wanted.name, emoji=wanted.emoji, moderated=wanted.moderated))
                changed = True
            elif tag.emoji is None or (wanted.moderated and not tag.moderated):
                tag.emoji = tag.emoji or discord.PartialEmoji.from_str(wanted.emoji)
                tag.moderated = tag.moderated or wanted.moderated
                changed = True
        if unfit:
            names = ", ".join(unfit)
            channel = self._name(f"channel:{spec.purpose}")
            self.report.notes.append(Message("install-tags-unfit", {"channel": channel, "names": names}))
        return tags, changed

    def _tag(self, wanted: TagSpec, tags: Sequence[discord.ForumTag]) -> discord.ForumTag | None:
        bound = self.bot.directory.bound(self.guild.id, f"tag:{wanted.purpose}")
        return next((tag for tag in tags if bound and tag.id == bound), None) or next(
            (tag for tag in tags if fold(tag.name) == fold(wanted.name)), None
        )

    async def _complete_tags(self, spec: ChannelSpec, forum: discord.ForumChannel) -> bool:
        tags, changed = self._arranged(spec, forum.available_tags)
        if self.applied and changed:
            forum = await forum.edit(available_tags=tags, reason=self.reason)
        await self._bind_tags(spec, forum)
        return changed

    async def _bind_tags(self, spec: ChannelSpec, forum: discord.ForumChannel) -> None:
        found = ((wanted, self._tag(wanted, forum.available_tags)) for wanted in spec.tags)
        await self._bind(*(Binding(self.guild.id, f"tag:{wanted.purpose}", tag.id) for wanted, tag in found if tag))

    # Shared

    def _name(self, purpose: str, locale: Locale | None = None) -> str:
        """The name of a role or channel, by default in the server's language."""
        return self.bot.translator.text(locale or self.locale, purpose.replace(":", "-"))

    def _find(self, purpose: str, present: Sequence[Found]) -> Found | None:
        """What serves a purpose already; else what bears its name in any language, and serves no other."""
        bound = self.bot.directory.bound(self.guild.id, purpose)
        known = next((thing for thing in present if thing.id == bound), None)
        names = {_plain(self._name(purpose, locale)) for locale in Locale}
        namesakes = (
            thing
            for thing in present
            if _plain(thing.name) in names and self.bot.directory.purpose_of(thing.id) is None
        )
        return known or min(namesakes, key=lambda thing: thing.id, default=None)

    def _act(self, purpose: str, found: discord.abc.Snowflake | None) -> Act:
        if found is None:
            return Act.CREATED
        return Act.LEFT if self.bot.directory.bound(self.guild.id, purpose) == found.id else Act.ADOPTED

    async def _bind(self, *bindings: Binding) -> None:
        """Keep what is new; what was bound keeps the moment since when it is."""
        known = self.bot.directory.bound
        new = [binding for binding in bindings if known(self.guild.id, binding.purpose) != binding.discord_id]
        if self.applied and new:
            await self.bot.directory.bind(*new)

    @contextmanager
    def _attempt(self, purpose: str, subject: Message, *, forum: bool = False) -> Iterator[None]:
        """Note what Discord refuses, with its remedy, and let the walk go on with the rest."""
        try:
            yield
        except (Blocked, discord.HTTPException, discord.RateLimited, aiohttp.ClientError, TimeoutError) as error:
            community = "COMMUNITY" in self.guild.features
            remedy = _remedy(error, needs_community=forum and not community)
            log.warning("set-up of %s failed: %s", purpose, remedy.key)
            self.report.lines.append(Line(Act.FAILED, purpose, subject, remedy))


def _plain(name: str) -> str:
    """The form under which two names are one: Discord writes channels in lower case and with hyphens."""
    return fold(name).replace(" ", "-")


def _remedy(error: BaseException, *, needs_community: bool) -> Message:
    """What to do about a refusal of Discord's."""
    if isinstance(error, Blocked):
        return error.message
    if isinstance(error, discord.Forbidden):
        return Message("remedy-forbidden")
    if is_passing(error) or not isinstance(error, discord.HTTPException):
        return Message("remedy-later")
    if needs_community and error.status == 400 and error.code not in LIMITS:
        return Message("remedy-community")
    return Message(LIMITS.get(error.code, "remedy-refused"), {"code": str(error.code)})
