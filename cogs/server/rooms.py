"""Channels: created, found complete, or completed with what they lack, overwrites and tags."""

import copy
from collections.abc import Iterator, Sequence
from typing import Any

import discord

from cogs.server.plan import BOT, EVERYONE, TAGS_AT_MOST, Report, wishes
from cogs.server.remedies import permissions
from cogs.server.things import Things
from core.blueprint import Binding, ChannelKind, ChannelSpec, RoleSpec, TagSpec
from core.errors import Message
from core.text import fold

Channel = discord.TextChannel | discord.ForumChannel
TYPES: dict[ChannelKind, type[Channel]] = {
    ChannelKind.TEXT: discord.TextChannel,
    ChannelKind.FORUM: discord.ForumChannel,
}
A_WEEK = 10080
"""Minutes after which an idle thread goes to sleep."""


class Rooms:
    """Acts where `things` are `applied`; tells what it finds contrary in the `report`.

    `declared` are the roles of all features, `roles` those that are there, by purpose, once they were found or made.
    """

    def __init__(self, things: Things, declared: Sequence[RoleSpec], everyone: discord.Role, report: Report) -> None:
        self.things, self.declared, self.everyone, self.report = things, declared, everyone, report
        self.guild, self.applied = things.guild, things.applied
        self.roles: dict[str, discord.Role] = {}

    async def create(self, spec: ChannelSpec, kind: ChannelKind) -> Channel:
        purpose = f"channel:{spec.purpose}"
        options: dict[str, Any] = {
            "topic": self.things.text(f"topic-{spec.purpose}"),
            "reason": self.things.reason,
            "overwrites": {
                target: discord.PermissionOverwrite(**wish)
                for _, target, wish in self._wishes(spec)
                if target is not None
            },
        }
        if kind is ChannelKind.TEXT:
            return await self.guild.create_text_channel(self.things.name(purpose), **options)
        tags, _ = self._arranged(spec, ())
        forum = await self.guild.create_forum(
            self.things.name(purpose), available_tags=tags, default_auto_archive_duration=A_WEEK, **options
        )
        await self._bind_tags(spec, forum)
        return forum

    async def complete(self, spec: ChannelSpec, channel: Channel) -> tuple[Message, ...]:
        """Add what an existing channel lacks; what that was."""
        given: list[Message] = []
        for whom, target, wish in self._wishes(spec):
            if target is None:  # a role that the plan would create first
                given.append(Message("install-who", {"name": self.things.name(f"role:{whom}")}))
                continue
            overwrite = channel.overwrites_for(target)
            missing = {name: value for name, value in wish.items() if getattr(overwrite, name) is None}
            contrary = [name for name, value in wish.items() if getattr(overwrite, name) is (not value)]
            if whom == BOT:  # its own overwrite is nobody else's, and without these it cannot work
                missing |= dict.fromkeys(contrary, True)
            elif contrary:
                self._tell_contrary(channel, target, contrary)
            if missing:
                given.append(self._who(whom, target))
                if self.applied:
                    overwrite.update(**missing)
                    await channel.set_permissions(target, overwrite=overwrite, reason=self.things.reason)
        details = [Message("install-detail-rights", {"who": tuple(given)})] if given else []
        if isinstance(channel, discord.ForumChannel) and (tags := await self._complete_tags(spec, channel)):
            details.append(Message("install-detail-tags", {"count": tags}))
        return tuple(details)

    def _who(self, whom: str, target: discord.Role | discord.Member) -> Message:
        if whom in (BOT, EVERYONE):
            return Message(f"install-who-{whom}")
        return Message("install-who", {"name": target.name})

    def _wishes(self, spec: ChannelSpec) -> Iterator[tuple[str, discord.Role | discord.Member | None, dict[str, bool]]]:
        """For whom, which Discord object that is (None: not there yet), and what it is granted or denied.

        Only what the bot holds itself: Discord refuses the rest, and the report says what is lacking.
        """
        held = self.guild.me.guild_permissions
        targets: dict[str, discord.Role | discord.Member] = {BOT: self.guild.me, EVERYONE: self.everyone, **self.roles}
        for whom, wish in wishes(spec, self.declared).items():
            within = {name: value for name, value in wish.items() if getattr(held, name)}
            if within and (whom in targets or (self.things.wanted.all and not self.applied)):
                yield whom, targets.get(whom), within

    def _tell_contrary(self, channel: Channel, target: discord.Role | discord.Member, names: list[str]) -> None:
        who = "@everyone" if target == self.everyone else f"@{target.name}"
        self.report.notes.append(
            Message("install-contrary", {"channel": channel.name, "who": who, "permissions": permissions(names)})
        )

    def _arranged(self, spec: ChannelSpec, present: Sequence[discord.ForumTag]) -> tuple[list[discord.ForumTag], int]:
        """The forum's tags with those declared among them, and how many that changes; foreign ones stay."""
        tags, changed, unfit = [copy.copy(tag) for tag in present], 0, []
        for wanted in spec.tags:
            tag = self._tag(wanted, tags)
            if tag is None and len(tags) >= TAGS_AT_MOST:
                unfit.append(wanted.name)
            elif tag is None:
                tags.append(discord.ForumTag(name=wanted.name, emoji=wanted.emoji, moderated=wanted.moderated))
                changed += 1
            elif tag.emoji is None or (wanted.moderated and not tag.moderated):
                tag.emoji = tag.emoji or discord.PartialEmoji.from_str(wanted.emoji)
                tag.moderated = tag.moderated or wanted.moderated
                changed += 1
        if unfit:
            names = ", ".join(unfit)
            channel = self.things.name(f"channel:{spec.purpose}")
            self.report.notes.append(Message("install-tags-unfit", {"channel": channel, "names": names}))
        return tags, changed

    def _tag(self, wanted: TagSpec, tags: Sequence[discord.ForumTag]) -> discord.ForumTag | None:
        bound = self.things.bound(f"tag:{wanted.purpose}")
        return next((tag for tag in tags if bound and tag.id == bound), None) or next(
            (tag for tag in tags if fold(tag.name) == fold(wanted.name)), None
        )

    async def _complete_tags(self, spec: ChannelSpec, forum: discord.ForumChannel) -> int:
        tags, changed = self._arranged(spec, forum.available_tags)
        if self.applied and changed:
            forum = await forum.edit(available_tags=tags, reason=self.things.reason)
        await self._bind_tags(spec, forum)
        return changed

    async def _bind_tags(self, spec: ChannelSpec, forum: discord.ForumChannel) -> None:
        found = ((wanted, self._tag(wanted, forum.available_tags)) for wanted in spec.tags)
        await self.things.bind(
            *(Binding(self.guild.id, f"tag:{wanted.purpose}", tag.id) for wanted, tag in found if tag)
        )
