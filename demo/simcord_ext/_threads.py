"""Threads: who may write, edit or join, and what archiving forbids."""

import dataclasses
import datetime as dt
import sys
from typing import Any

from simcord.backend import Backend, errors, serializers
from simcord.backend.errors import BackendError
from simcord.backend.models import Channel, Message
from simcord.enums import ChannelType, MessageType
from simcord.http.router import RequestContext

from demo.simcord_ext._forums import (
    allowed,
    check_applied_tags,
    check_archive_minutes,
    check_required_tag,
    extra,
)
from demo.simcord_ext._patching import Handler, override, replace

# Discord announces a thread in its parent when it starts from an "older" message and does not publish how old.
_OLDER = dt.timedelta(seconds=10)

_WRITES_MESSAGE = (("PATCH", "/channels/{channel_id}/messages/{message_id}"),)
_NEEDS_ACTIVE = (
    ("PATCH", "/channels/{channel_id}/messages/{message_id}"),
    ("DELETE", "/channels/{channel_id}/messages/{message_id}"),
    ("POST", "/channels/{channel_id}/messages/bulk-delete"),
    ("PUT", "/channels/{channel_id}/messages/pins/{message_id}"),
    ("DELETE", "/channels/{channel_id}/messages/pins/{message_id}"),
    ("PUT", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me"),
    ("DELETE", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me"),
    ("DELETE", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}/{user_id}"),
    ("DELETE", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji}"),
    ("DELETE", "/channels/{channel_id}/messages/{message_id}/reactions"),
    ("PUT", "/channels/{channel_id}/thread-members/@me"),
    ("DELETE", "/channels/{channel_id}/thread-members/@me"),
    ("PUT", "/channels/{channel_id}/thread-members/{user_id}"),
    ("DELETE", "/channels/{channel_id}/thread-members/{user_id}"),
)


def check_writable(backend: Backend, channel_id: int, user_id: int) -> None:
    """Refuse to create or change a message in a locked thread without Manage Threads.

    Discord's answer is reported as 403 with code 50083, "Thread is archived", although the thread is only locked
    (discord-api-docs issues 6884 and 7707).
    """
    channel = backend.get_channel(channel_id)
    locked = channel.thread_metadata is not None and channel.thread_metadata.locked
    if locked and not allowed(backend, channel, user_id, "manage_threads"):
        raise BackendError(403, 50083, "Thread is archived")


def check_active(backend: Backend, channel_id: int) -> None:
    """Refuse what an archived thread forbids to everyone: all but sending a message and unarchiving.

    The documentation exempts deleting messages; the API is reported to refuse that too, and the stricter is kept.
    """
    channel = backend.get_channel(channel_id)
    if channel.thread_metadata is not None and channel.thread_metadata.archived:
        raise BackendError(400, 50083, "Thread is archived")


def set_archived(backend: Backend, thread: Channel, archived: bool) -> None:
    """Archive or unarchive, stamp the time and send THREAD_UPDATE."""
    change = {"archived": archived, "archive_timestamp": backend.now_iso()}
    backend.edit_channel(thread.id, {}, thread_metadata=change)


def _checked_name(name: object) -> str:
    if not isinstance(name, str) or not 1 <= len(name) <= 100:
        raise errors.invalid_form_body("name: Must be between 1 and 100 in length")
    return name


def _announce(backend: Backend, thread: Channel, started_from: Message | None) -> None:
    """Send THREAD_CREATE, and the notice in the parent for the public threads that get one.

    A private thread has none: simcord's would show its name to the whole channel.
    """
    backend.announce_thread_create(thread)
    if thread.type == ChannelType.PRIVATE_THREAD:
        return
    if started_from is not None:
        age = backend.clock.now() - dt.datetime.fromisoformat(started_from.timestamp)
        if age < _OLDER:
            return
    assert thread.parent_id is not None
    assert thread.owner_id is not None
    backend.create_system_message(
        thread.parent_id,
        MessageType.THREAD_CREATED,
        thread.owner_id,
        target_channel_id=thread.id,
        referenced_message_id=started_from.id if started_from is not None else None,
    )


def _start_thread(ctx: RequestContext, parent: Channel, body: dict[str, Any], message: Message | None) -> Any:
    backend = ctx.backend
    minutes = body.get("auto_archive_duration") or extra(parent).get("default_auto_archive_duration") or 1440
    check_archive_minutes(minutes)
    thread = backend.create_thread(
        parent.id,
        _checked_name(body.get("name")),
        backend.bot_user.id,
        type=int(body.get("type", ChannelType.PUBLIC_THREAD)),
        auto_archive_duration=int(minutes),
        message_id=message.id if message is not None else None,
        broadcast=False,
    )
    if body.get("rate_limit_per_user") is not None:
        thread.rate_limit_per_user = int(body["rate_limit_per_user"])
    assert thread.thread_metadata is not None
    if thread.type == ChannelType.PRIVATE_THREAD and body.get("invitable") is False:
        thread.thread_metadata.invitable = False
    _announce(backend, thread, message)
    return dict(serializers.thread_payload(backend, thread))


def _create_thread_route(original: Handler) -> Handler:
    def create_thread(ctx: RequestContext) -> Any:
        backend = ctx.backend
        parent = ctx.require_channel_permissions(ctx.int_arg("channel_id"))
        if parent.type == ChannelType.FORUM:
            tags = [int(tag) for tag in ctx.body().get("applied_tags") or []]
            check_required_tag(parent, check_applied_tags(backend, parent, backend.bot_user.id, tags))
            return original(ctx)
        private = int(ctx.body().get("type", ChannelType.PUBLIC_THREAD)) == ChannelType.PRIVATE_THREAD
        ctx.require_channel_permissions(parent.id, "create_private_threads" if private else "create_public_threads")
        body = ctx.fields("name", "type", "auto_archive_duration", "invitable", "rate_limit_per_user")
        return _start_thread(ctx, parent, body, None)

    return create_thread


def _create_thread_from_message_route(_original: Handler) -> Handler:
    def create_thread_from_message(ctx: RequestContext) -> Any:
        parent = ctx.require_channel_permissions(ctx.int_arg("channel_id"), "create_public_threads")
        message = ctx.require_message(parent.id, ctx.int_arg("message_id"), "read_message_history")
        body = ctx.fields("name", "auto_archive_duration", "rate_limit_per_user")
        # The thread takes the message's id, so a channel of that id is the thread already started from it.
        if message.id in ctx.backend.channels:
            raise BackendError(400, 160004, "A thread has already been created for this message")
        return _start_thread(ctx, parent, body, message)

    return create_thread_from_message


def _check_thread_edit(backend: Backend, thread: Channel, body: dict[str, Any]) -> None:
    """Apply Discord's rights on thread edits: Manage Threads, or for some fields being the one who started it.

    Unarchiving alone takes no more than the right to write there, unless the thread is locked (160005).
    """
    bot = backend.bot_user.id
    metadata = thread.thread_metadata
    assert metadata is not None
    manages = allowed(backend, thread, bot, "manage_threads")
    if metadata.archived and body.get("archived") is not False:
        raise BackendError(400, 50083, "Thread is archived")
    if metadata.locked and not manages:
        raise BackendError(400, 160005, "Thread is locked")
    if body.keys() & {"locked", "rate_limit_per_user", "flags"} and not manages:
        raise errors.missing_permissions()
    only_unarchives = body.keys() == {"archived"} and body["archived"] is False
    if only_unarchives and allowed(backend, thread, bot, "send_messages_in_threads"):
        return
    if not manages and thread.owner_id != bot:
        raise errors.missing_permissions()


def _edit_thread_route(original: Handler) -> Handler:
    """Replace simcord's demand for Manage Channels, which edits no thread on Discord."""

    def edit_channel(ctx: RequestContext) -> Any:
        backend = ctx.backend
        thread = ctx.require_channel_permissions(ctx.int_arg("channel_id"))
        if thread.thread_metadata is None:
            return original(ctx)
        metadata_fields = ("archived", "locked", "invitable", "auto_archive_duration")
        body = ctx.fields("name", "rate_limit_per_user", "flags", "applied_tags", *metadata_fields)
        _check_thread_edit(backend, thread, body)
        check_archive_minutes(body.get("auto_archive_duration"))
        changes: dict[str, Any] = {}
        if "name" in body:
            changes["name"] = _checked_name(body["name"])
        if "rate_limit_per_user" in body:
            changes["rate_limit_per_user"] = int(body["rate_limit_per_user"] or 0)
        if "applied_tags" in body:
            assert thread.parent_id is not None
            parent = backend.get_channel(thread.parent_id)
            wanted = [int(tag) for tag in body["applied_tags"] or []]
            changes["applied_tags"] = check_applied_tags(
                backend, parent, backend.bot_user.id, wanted, before=thread.applied_tags
            )
        if "flags" in body:
            extra(thread)["flags"] = body["flags"]
        metadata = {name: body[name] for name in metadata_fields if body.get(name) is not None}
        restarts_clock = metadata.get("archived", thread.thread_metadata.archived) != thread.thread_metadata.archived
        if restarts_clock or "auto_archive_duration" in metadata:
            metadata["archive_timestamp"] = backend.now_iso()
        thread = backend.edit_channel(thread.id, changes, thread_metadata=metadata)
        return dict(serializers.thread_payload(backend, thread))

    return edit_channel


def _delete_thread_route(original: Handler) -> Handler:
    def delete_channel(ctx: RequestContext) -> Any:
        channel = ctx.require_channel_permissions(ctx.int_arg("channel_id"))
        if not channel.is_thread:
            return original(ctx)
        ctx.require_channel_permissions(channel.id, "manage_threads")
        payload = dict(serializers.channel_payload(ctx.backend, channel))
        ctx.backend.delete_channel(channel.id)
        return payload

    return delete_channel


def _add_member_route(original: Handler) -> Handler:
    def add_thread_member(ctx: RequestContext) -> Any:
        backend = ctx.backend
        thread = backend.get_thread(ctx.int_arg("channel_id"))
        assert thread.guild_id is not None
        assert thread.thread_metadata is not None
        backend.get_member(thread.guild_id, ctx.int_arg("user_id"))
        bot = backend.bot_user.id
        closed = thread.type == ChannelType.PRIVATE_THREAD and not thread.thread_metadata.invitable
        if closed and thread.owner_id != bot and not allowed(backend, thread, bot, "manage_threads"):
            raise errors.missing_permissions()
        return original(ctx)

    return add_thread_member


def _for_writable(original: Handler) -> Handler:
    def handler(ctx: RequestContext) -> Any:
        check_writable(ctx.backend, ctx.int_arg("channel_id"), ctx.backend.bot_user.id)
        return original(ctx)

    return handler


def _for_active(original: Handler) -> Handler:
    def handler(ctx: RequestContext) -> Any:
        check_active(ctx.backend, ctx.int_arg("channel_id"))
        return original(ctx)

    return handler


def _commit_message(original: Any) -> Any:
    def commit_message(self: Backend, message: Message, *, broadcast: bool = True) -> Message:
        """A message sent to an archived thread unarchives it, whoever sends it: THREAD_UPDATE, then MESSAGE_CREATE."""
        channel = self.get_channel(message.channel_id)
        if broadcast and channel.thread_metadata is not None and channel.thread_metadata.archived:
            set_archived(self, channel, archived=False)
        committed: Message = original(self, message, broadcast=broadcast)
        return committed

    return commit_message


def _create_thread(original: Any) -> Any:
    def create_thread(self: Backend, parent_id: int, *args: Any, **kwargs: Any) -> Channel:
        """A thread copies its parent's default slow mode once, when it starts."""
        thread: Channel = original(self, parent_id, *args, **kwargs)
        default = extra(self.get_channel(parent_id)).get("default_thread_rate_limit_per_user")
        thread.rate_limit_per_user = int(default or 0)
        return thread

    return create_thread


def _guild_create_payload(original: Any) -> Any:
    def guild_create_payload(backend: Backend, guild: Any) -> Any:
        """GUILD_CREATE lists active threads only: a bot that restarts does not find the archived ones in its cache."""
        payload = original(backend, guild)
        payload["threads"] = [t for t in payload["threads"] if not t["thread_metadata"]["archived"]]
        return payload

    return guild_create_payload


def _history_route(original: Handler) -> Handler:
    def history(ctx: RequestContext) -> Any:
        """After a message, Discord gives those that come next, where simcord gives the channel's newest."""
        if "after" not in ctx.params:
            return original(ctx)
        limit = int(ctx.params.get("limit", 50))
        return original(dataclasses.replace(ctx, params={**ctx.params, "limit": sys.maxsize}))[-limit:]

    return history


def install() -> None:
    override("GET", "/channels/{channel_id}/messages", _history_route)
    override("POST", "/channels/{channel_id}/threads", _create_thread_route)
    override("POST", "/channels/{channel_id}/messages/{message_id}/threads", _create_thread_from_message_route)
    override("PATCH", "/channels/{channel_id}", _edit_thread_route)
    override("DELETE", "/channels/{channel_id}", _delete_thread_route)
    override("PUT", "/channels/{channel_id}/thread-members/{user_id}", _add_member_route)
    override("POST", "/channels/{channel_id}/messages", _for_writable)
    for method, template in _WRITES_MESSAGE:
        override(method, template, _for_writable)
    for method, template in _NEEDS_ACTIVE:
        override(method, template, _for_active)
    replace("simcord.backend.ops.messages:MessageMixin.commit_message", _commit_message)
    replace("simcord.backend.ops.channels:ChannelMixin.create_thread", _create_thread)
    replace("simcord.backend.serializers:guild_create_payload", _guild_create_payload)
