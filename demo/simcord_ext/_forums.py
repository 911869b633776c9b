"""Channel fields that simcord refuses, and the rules of forum tags."""

from collections.abc import Collection, Iterable
from typing import Any

from simcord.backend import Backend, errors, permissions, serializers
from simcord.backend.errors import BackendError
from simcord.backend.models import Channel
from simcord.enums import ChannelType
from simcord.http.router import RequestContext

from demo.simcord_ext._patching import Handler, override, replace

ARCHIVE_MINUTES = (60, 1440, 4320, 10080)
REQUIRE_TAG = 1 << 4
MAX_AVAILABLE_TAGS = 20
MAX_APPLIED_TAGS = 5

# Kept beside the model and merged into its payload; simcord's own model has no room for them.
_PLAIN_FIELDS = (
    "nsfw",
    "flags",
    "default_auto_archive_duration",
    "default_thread_rate_limit_per_user",
    "default_sort_order",
    "default_forum_layout",
)
# simcord's model has these two, but its creation route refuses them.
_MODEL_FIELDS = ("available_tags", "default_reaction_emoji")


def extra(channel: Channel) -> dict[str, Any]:
    """The wire fields of `channel` that simcord does not model; mutable, kept for the channel's life."""
    stored: dict[str, Any] = channel.__dict__.setdefault("extra_fields", {})
    return stored


def allowed(backend: Backend, channel: Channel, user_id: int, permission: str) -> bool:
    """Whether the user holds one permission in a guild channel; a thread takes its parent's."""
    assert channel.guild_id is not None
    held = backend.compute_permissions(channel.guild_id, user_id, channel.id)
    return bool(held & permissions.flag(permission))


def check_archive_minutes(value: object, field: str = "auto_archive_duration") -> None:
    if value is not None and value not in ARCHIVE_MINUTES:
        raise errors.invalid_form_body(f"{field}: Value must be one of {ARCHIVE_MINUTES}")


def check_applied_tags(
    backend: Backend, forum: Channel, user_id: int, wanted: Iterable[int], *, before: Collection[int] = ()
) -> list[int]:
    """Validate the tags a user puts on a post of `forum`, `before` being those already there.

    Adding or removing a moderated tag needs Manage Threads. Discord documents the rule, not the error code of its
    breach: 50013 is simcord's code for every missing permission.
    """
    tags = list(wanted)
    if len(tags) > MAX_APPLIED_TAGS:
        raise errors.invalid_form_body(f"applied_tags: Must be {MAX_APPLIED_TAGS} or fewer in length")
    moderated = {int(tag["id"]): bool(tag.get("moderated")) for tag in forum.available_tags}
    if unknown := [tag for tag in tags if tag not in moderated]:
        raise errors.invalid_form_body(f"applied_tags: Unknown tag {unknown[0]}")
    changed = set(tags) ^ set(before)
    if any(moderated.get(tag) for tag in changed) and not allowed(backend, forum, user_id, "manage_threads"):
        raise errors.missing_permissions()
    return tags


def requires_tag(forum: Channel) -> bool:
    return bool(extra(forum).get("flags", 0) & REQUIRE_TAG)


def check_required_tag(forum: Channel, tags: Collection[int]) -> None:
    """Refuse a post without tags where the forum's REQUIRE_TAG flag is set; bots and moderators are not exempt."""
    if requires_tag(forum) and not tags:
        raise BackendError(400, 40067, "A tag is required to create a forum post in this channel")


def _stored_tags(backend: Backend, tags: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give new tags an id and all of them the full shape of Discord's answers, on which discord.py relies."""
    if len(tags) > MAX_AVAILABLE_TAGS:
        raise BackendError(400, 30048, "Maximum number of tags in a forum channel has been reached (20)")
    if len({tag["name"] for tag in tags}) != len(tags):
        raise BackendError(400, 40061, "Tag names must be unique")
    return [
        {
            "id": str(tag.get("id") or backend.snowflake()),
            "name": tag["name"],
            "moderated": bool(tag.get("moderated")),
            "emoji_id": tag.get("emoji_id"),
            "emoji_name": tag.get("emoji_name"),
        }
        for tag in tags
    ]


def _take_fields(ctx: RequestContext) -> dict[str, Any]:
    """Move the fields handled here out of the request's body, so that simcord's handler sees only those it knows."""
    body = dict(ctx.body())
    taken = {name: body.pop(name) for name in (*_PLAIN_FIELDS, *_MODEL_FIELDS) if name in body}
    ctx.json = body
    check_archive_minutes(taken.get("default_auto_archive_duration"), "default_auto_archive_duration")
    if "available_tags" in taken:
        taken["available_tags"] = _stored_tags(ctx.backend, taken["available_tags"] or [])
    return taken


def _apply(channel: Channel, fields: dict[str, Any]) -> None:
    for name, value in fields.items():
        if name in _MODEL_FIELDS:
            setattr(channel, name, value)
        else:
            extra(channel)[name] = value


def _create_channel_route(original: Handler) -> Handler:
    def create_guild_channel(ctx: RequestContext) -> Any:
        # Read by create_channel below: CHANNEL_CREATE must already carry the fields, as on Discord.
        ctx.backend.__dict__["next_channel_fields"] = _take_fields(ctx)
        body = ctx.body()
        if body.get("parent_id") and not body.get("permission_overwrites"):
            # A channel created in a category without overwrites of its own takes the category's.
            category = ctx.backend.get_channel(int(body["parent_id"]))
            ctx.json = {**body, "permission_overwrites": serializers.overwrite_payloads(category)}
        try:
            return original(ctx)
        finally:
            ctx.backend.__dict__.pop("next_channel_fields", None)

    return create_guild_channel


def _create_channel(original: Any) -> Any:
    def create_channel(
        self: Backend, guild_id: int | None, name: str | None, *, announce: bool = True, **fields: Any
    ) -> Channel:
        channel: Channel = original(self, guild_id, name, announce=False, **fields)
        _apply(channel, self.__dict__.get("next_channel_fields", {}))
        if guild_id is not None and announce:
            self.emit("CHANNEL_CREATE", serializers.channel_payload(self, channel))
        return channel

    return create_channel


def _edit_channel_route(original: Handler) -> Handler:
    def edit_channel(ctx: RequestContext) -> Any:
        channel = ctx.backend.get_channel(ctx.int_arg("channel_id"))
        if channel.is_thread:
            return original(ctx)
        # Applied before simcord's handler, whose single CHANNEL_UPDATE then shows everything: the right comes first.
        ctx.require_channel_permissions(channel.id, "manage_channels")
        _apply(channel, _take_fields(ctx))
        return original(ctx)

    return edit_channel


def _channel_payload(original: Any) -> Any:
    def channel_payload(backend: Backend, channel: Channel) -> Any:
        payload = original(backend, channel)
        # simcord hands threads over to thread_payload, which adds their own fields.
        return payload if channel.is_thread else {**payload, **extra(channel)}

    return channel_payload


def _thread_payload(original: Any) -> Any:
    def thread_payload(backend: Backend, thread: Channel) -> Any:
        """A post's opening message counts in neither total: `message_count` 0 is a post without an answer."""
        payload = {**original(backend, thread), **extra(thread)}
        parent = backend.channels.get(thread.parent_id or 0)
        if parent is not None and parent.type == ChannelType.FORUM:
            payload["message_count"] = sum(1 for id_ in backend.messages.get(thread.id, {}) if id_ != thread.id)
            payload["total_message_sent"] = max(0, thread.message_count - 1)
        return payload

    return thread_payload


def install() -> None:
    override("POST", "/guilds/{guild_id}/channels", _create_channel_route)
    override("PATCH", "/channels/{channel_id}", _edit_channel_route)
    replace("simcord.backend.ops.channels:ChannelMixin.create_channel", _create_channel)
    replace("simcord.backend.serializers:channel_payload", _channel_payload)
    replace("simcord.backend.serializers:thread_payload", _thread_payload)
