"""What one member sees, as JSON: the server, its channels and threads, and what may be run there."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import takewhile
from typing import Any

import discord
from babel.dates import format_date, format_datetime, format_time, format_timedelta
from simcord.backend import Backend
from simcord.backend.access import channel_accessible, message_accessible
from simcord.backend.models import Channel, Guild, Message
from simcord.components import walk_components
from simcord.enums import AppCommandType, ChannelType
from simcord.interactions import command_leaves

import demo.simcord_ext as ext
from core.i18n import Locale, Translator
from core.settings import Settings
from demo import markup
from demo.world import World

KINDS = {ChannelType.CATEGORY: "category", ChannelType.FORUM: "forum"}
OPTIONS = {
    3: "string",
    4: "integer",
    5: "boolean",
    6: "user",
    7: "channel",
    8: "role",
    9: "mentionable",
    10: "number",
    11: "attachment",
}
BOT_HUE = 210
TEXT_DISPLAY = 10
EXCERPT = 120
ZONE = Settings().timezone
MENUS = {AppCommandType.MESSAGE: "message", AppCommandType.USER: "user"}


class View:
    """One member's view of a world, at one moment. It reads only, and never waits."""

    def __init__(self, world: World, member_id: int, translator: Translator) -> None:
        """Raises `Missing` for an unknown member."""
        world.actor(member_id)
        self.world, self.member_id, self._translator = world, member_id, translator
        self.locale: Locale = world.locale(member_id)
        self.backend: Backend = world.env.backend
        self.guild: Guild = self.backend.get_guild(world.community.guild.id)
        self.guild_id = self.guild.id

    # Access

    def sees(self, channel_id: int) -> bool:
        return channel_accessible(self.backend, channel_id, self.member_id, history=True)

    def may(self, channel: Channel, permission: str) -> bool:
        held = discord.Permissions(self.backend.compute_permissions(self.guild_id, self.member_id, channel.id))
        return bool(getattr(held, permission))

    def may_write(self, channel: Channel) -> bool:
        if channel.guild_id is None:
            return True
        if channel.thread_metadata is None:
            return self.may(channel, "send_messages")
        locked = channel.thread_metadata.locked and not self.may(channel, "manage_threads")
        return not locked and self.may(channel, "send_messages_in_threads")

    def may_attach(self, channel: Channel) -> bool:
        return channel.guild_id is None or self.may(channel, "attach_files")

    def stored(self, channel_id: int) -> list[Message]:
        """The messages that the member sees in a channel, oldest first."""
        if not self.sees(channel_id):
            return []
        found = self.backend.messages.get(channel_id, {})
        return [
            message
            for _, message in sorted(found.items())
            if message_accessible(self.backend, channel_id, message, self.member_id)
            and message.id not in self.world.dismissed
        ]

    def places(self) -> Iterator[Channel]:
        """Every channel, thread and private channel that the member sees."""
        yield from (channel for channel in self.backend.channels.values() if self.sees(channel.id))

    # The whole

    def state(self, channel_id: int | None) -> dict[str, Any]:
        """`channel_id` is the one that is open: commands depend on it."""
        channels = [self.backend.channels[id_] for id_ in self.guild.channel_ids]
        seen = [channel for channel in channels if self.sees(channel.id)]
        here = channel_id if channel_id is not None and self.sees(channel_id) else self._first(seen)
        held = {channel.parent_id for channel in seen}
        dm = self.backend.dm_channels.get(self.member_id)
        bot = self.backend.bot_user
        return {
            "locale": self.locale,
            "guild": {"id": str(self.guild.id), "name": self.guild.name},
            "bot": {"id": str(bot.id), "name": bot.name, "hue": BOT_HUE},
            "me": self.person(self.member_id),
            "members": [self.person(id_) for id_ in self.world.actors],
            "roles": [self._role(role) for role in self._ordered(self.guild.roles) if role.id != self.guild.id],
            "channels": [
                self._channel(channel)
                for channel in sorted(seen, key=lambda channel: (channel.position, channel.id))
                # A category shows as long as something in it does.
                if channel.type != ChannelType.CATEGORY or channel.id in held
            ],
            "threads": [self._thread(channel) for channel in self.places() if channel.is_thread],
            "dm": {"id": str(dm), "unread": self._unread(dm)[0]} if dm else None,
            "commands": list(self._commands(here)) if here else [],
            "menus": list(self._menus(here)) if here else [],
            "tour": self.world.guide.state(self._translator, self.locale),
        }

    def fingerprint(self) -> int:
        """Another one whenever something that this member sees is another."""
        marks = [
            (message.id, message.edited_timestamp, message.flags, [(r.emoji, *r.user_ids) for r in message.reactions])
            for channel in self.places()
            for message in self.stored(channel.id)
        ]
        return hash(repr((self.state(None), marks)))

    def person(self, user_id: int) -> dict[str, Any]:
        persona = self.world.personas[user_id]
        held = self.guild.members[user_id].role_ids if user_id in self.guild.members else []
        return {
            "id": str(user_id),
            "name": persona.name,
            "line": persona.role,
            "hue": persona.hue,
            "locale": persona.locale,
            "roles": [self._role(role) for role in self._ordered(held)],
        }

    def author(self, message: Message) -> dict[str, Any]:
        user = self.backend.get_user(message.author_id)
        persona = self.world.personas.get(user.id)
        hue = persona.hue if persona else BOT_HUE
        name = message.author_name or (persona.name if persona else user.global_name or user.name)
        return {"id": str(user.id), "name": name, "hue": hue, "bot": user.bot or message.webhook_id is not None}

    def words(self, key: str, **args: str | int) -> str:
        return self._translator.text(self.locale, key, **args)

    # What markup.Reader asks

    def member(self, member_id: int) -> str | None:
        user = self.backend.users.get(member_id)
        return (user.global_name or user.name) if user else None

    def role(self, role_id: int) -> str | None:
        role = self.guild.roles.get(role_id)
        return role.name if role else None

    def channel(self, channel_id: int) -> str | None:
        return self.backend.channels[channel_id].name if self.sees(channel_id) else None

    def is_me(self, kind: str, target_id: int) -> bool:
        if kind == "member":
            return target_id == self.member_id
        member = self.guild.members.get(self.member_id)
        return member is not None and target_id in member.role_ids

    def word(self, name: str) -> str:
        return self.words(f"demo-hidden-{name}")

    def moment(self, at: datetime, style: str) -> tuple[str, str]:
        local = at.astimezone(ZONE)
        full = format_datetime(local, "EEEE d MMMM y HH:mm", locale=self.locale)
        if style == "R":
            gap = at - self.world.env.now()
            return format_timedelta(gap, add_direction=True, locale=self.locale), full
        if style in "tT":
            return format_time(local, "short" if style == "t" else "medium", locale=self.locale), full
        if style in "dD":
            return format_date(local, "short" if style == "d" else "long", locale=self.locale), full
        return (full if style == "F" else format_datetime(local, "d MMMM y HH:mm", locale=self.locale)), full

    # Parts

    def _ordered(self, roles: Iterable[int]) -> list[Any]:
        """The roles of these ids that the server has, the highest first."""
        known = (self.guild.roles[id_] for id_ in roles if id_ in self.guild.roles)
        return sorted(known, key=lambda role: -role.position)

    def _role(self, role: Any) -> dict[str, Any]:
        colour = f"#{role.color:06x}" if role.color else None
        return {"id": str(role.id), "name": role.name, "colour": colour, "mentionable": role.mentionable}

    def _first(self, channels: Iterable[Channel]) -> int | None:
        texts = (channel.id for channel in channels if channel.type == ChannelType.TEXT)
        return next(texts, None)

    def _unread(self, channel_id: int) -> tuple[int, int]:
        """How many messages the member has not read, and how many of them address them."""
        seen = self.world.seen.get((self.member_id, channel_id), 0)
        fresh = [m for m in self.stored(channel_id) if m.id > seen and m.author_id != self.member_id]
        return len(fresh), sum(map(self.mentions_me, fresh))

    def mentions_me(self, message: Message) -> bool:
        roles = self.guild.members[self.member_id].role_ids if self.member_id in self.guild.members else []
        return (
            message.mention_everyone
            or self.member_id in message.ping_user_ids
            or any(role in message.ping_role_ids for role in roles)
        )

    def _channel(self, channel: Channel) -> dict[str, Any]:
        unread, mentions = self._unread(channel.id)
        return {
            "id": str(channel.id),
            "name": channel.name,
            "kind": KINDS.get(ChannelType(channel.type), "text"),
            "parent": str(channel.parent_id) if channel.parent_id else None,
            "topic": channel.topic,
            "canWrite": self.may_write(channel),
            "canAttach": self.may_attach(channel),
            "unread": unread,
            "mentions": mentions,
            "tags": [
                {
                    "id": str(tag["id"]),
                    "name": tag["name"],
                    "emoji": tag.get("emoji_name"),
                    "moderated": tag["moderated"],
                }
                for tag in channel.available_tags
            ],
            "requireTag": ext.requires_tag(channel),
        }

    def _thread(self, thread: Channel) -> dict[str, Any]:
        metadata = thread.thread_metadata
        assert metadata is not None
        messages = self.stored(thread.id)
        # In a text channel, the message from which the thread began says more than the first in it.
        first = self.start_of(thread) or next(iter(messages), None)
        unread, mentions = self._unread(thread.id)
        creator = self.backend.users.get(thread.owner_id or 0)
        persona = self.world.personas.get(thread.owner_id or 0)
        return {
            "id": str(thread.id),
            "parent": str(thread.parent_id),
            "name": thread.name,
            "private": thread.type == ChannelType.PRIVATE_THREAD,
            "archived": metadata.archived,
            "locked": metadata.locked,
            "tags": [str(tag) for tag in thread.applied_tags],
            "author": {
                "id": str(thread.owner_id),
                "name": persona.name if persona else creator.name if creator else "",
                "hue": persona.hue if persona else BOT_HUE,
            },
            "count": max(0, len(messages) - 1),
            "createdAt": metadata.create_timestamp,
            "lastAt": messages[-1].timestamp if messages else metadata.create_timestamp,
            "unread": unread,
            "mentions": mentions,
            "excerpt": self.excerpt(first, thread.name or "") if first else "",
            "canWrite": self.may_write(thread),
            "canAttach": self.may_attach(thread),
        }

    def start_of(self, thread: Channel) -> Message | None:
        """The message in the parent channel from which a thread began."""
        return self.backend.messages.get(thread.parent_id or 0, {}).get(thread.id)

    def excerpt(self, message: Message, title: str = "") -> str:
        """The first words of a message, without the title that stands above them already, up to its small print."""
        laid_out = (
            str(part["content"]) for part in walk_components(message.components) if part.get("type") == TEXT_DISPLAY
        )
        texts = [message.content, *takewhile(lambda text: not text.startswith("-#"), laid_out)]
        words = " ".join(markup.plain(text, self) for text in texts if text).removeprefix(title).strip()
        return words if len(words) <= EXCERPT else words[: EXCERPT - 1].rstrip() + "…"

    # Commands

    def leaf(self, channel_id: int, name: str) -> dict[str, Any] | None:
        """The declaration of a slash command that the member may run here."""
        for command in self.backend.visible_commands(user_id=self.member_id, channel_id=channel_id):
            for path, leaf in command_leaves(command):
                if " ".join(path) == name:
                    return leaf
        return None

    def localised(self, node: dict[str, Any], field: str = "name") -> str:
        translations = node.get(f"{field}_localizations") or {}
        return str(translations.get(self.world.personas[self.member_id].locale) or node.get(field, ""))

    def _commands(self, channel_id: int) -> Iterator[dict[str, Any]]:
        for command in self.backend.visible_commands(user_id=self.member_id, channel_id=channel_id):
            for path, leaf in command_leaves(command):
                yield {
                    "name": " ".join(path),
                    "label": " ".join(self._labels(command, path)),
                    "description": self.localised(leaf, "description"),
                    "options": [self._option(option) for option in leaf.get("options") or []],
                }

    def _labels(self, command: dict[str, Any], path: list[str]) -> Iterator[str]:
        yield self.localised(command)
        node = command
        for name in path[1:]:
            node = next(option for option in node["options"] if option["name"] == name)
            yield self.localised(node)

    def label(self, name: str) -> str:
        """A command's or a menu's name, as this member's client shows it; whoever may run it."""
        for commands in self.backend.commands.values():
            for command in commands.values():
                for path, _ in command_leaves(command):
                    if " ".join(path) == name:
                        return " ".join(self._labels(command, path))
        return name

    def _option(self, option: dict[str, Any]) -> dict[str, Any]:
        return {
            "name": option["name"],
            "label": self.localised(option),
            "description": self.localised(option, "description"),
            "kind": OPTIONS[option["type"]],
            "required": bool(option.get("required")),
            "choices": [self.choice(choice) for choice in option.get("choices") or []],
            "autocomplete": bool(option.get("autocomplete")),
            "minLength": option.get("min_length"),
            "maxLength": option.get("max_length"),
            "min": option.get("min_value"),
            "max": option.get("max_value"),
        }

    def choice(self, choice: dict[str, Any]) -> dict[str, Any]:
        return {"label": self.localised(choice), "value": choice["value"]}

    def _menus(self, channel_id: int) -> Iterator[dict[str, Any]]:
        if self.backend.channels[channel_id].guild_id is None:
            return  # simcord's accounts have no menus in private
        for kind, name in MENUS.items():
            for menu in self.backend.visible_commands(user_id=self.member_id, channel_id=channel_id, type=kind):
                yield {"name": menu["name"], "label": self.localised(menu), "kind": name}
