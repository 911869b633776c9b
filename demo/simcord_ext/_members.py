"""What members do by hand: choose a language, open posts, write in threads, let them fall asleep."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any
from weakref import WeakKeyDictionary

import discord
from simcord import ChannelHandle, Env, MemberActor, SetupError, UserHandle
from simcord.backend import Backend
from simcord.backend.models import Channel
from simcord.enums import ChannelType

from demo.simcord_ext._forums import check_applied_tags, check_required_tag
from demo.simcord_ext._patching import lookup, replace
from demo.simcord_ext._threads import check_active, check_writable, set_archived

DEFAULT_LOCALE = "fr"

# By world, because simcord hands out the same user ids in every one: a module-wide table would leak between tests.
_locales: WeakKeyDictionary[Backend, dict[int, str]] = WeakKeyDictionary()


def set_locale(who: MemberActor | UserHandle, locale: str) -> None:
    """Set the language of this user's client (`"en-US"`, `"fr"`), sent with each of their interactions from now on."""
    discord.Locale(locale)
    _locales.setdefault(who._env.backend, {})[who.id] = locale


async def chunk(env: Env) -> None:
    """Let a new bot know every member, as discord.py does at start, which simcord leaves out."""
    for guild in env.bot.guilds:
        await guild.chunk()
    await env.settle()


def _base_payload(original: Any) -> Any:
    def base_payload(backend: Backend, *, guild_id: int | None, user_id: int, **rest: Any) -> Any:
        record, payload = original(backend, guild_id=guild_id, user_id=user_id, **rest)
        payload["locale"] = _locales.get(backend, {}).get(user_id, DEFAULT_LOCALE)
        if guild_id is not None:
            payload["guild_locale"] = backend.get_guild(guild_id).preferred_locale
        return record, payload

    return base_payload


def _create_guild(original: Any) -> Any:
    def create_guild(self: Backend, name: str, **settings: Any) -> Any:
        settings.setdefault("preferred_locale", DEFAULT_LOCALE)
        return original(self, name, **settings)

    return create_guild


def _tag_ids(forum: Channel, tags: Sequence[discord.ForumTag | int | str]) -> list[int]:
    by_name = {tag["name"]: int(tag["id"]) for tag in forum.available_tags}
    ids = []
    for tag in tags:
        if isinstance(tag, str) and tag not in by_name:
            raise SetupError(f"Forum {forum.name!r} has no tag {tag!r}; it has {sorted(by_name)}")
        ids.append(by_name[tag] if isinstance(tag, str) else tag if isinstance(tag, int) else tag.id)
    return ids


async def member_post(
    actor: MemberActor,
    forum: ChannelHandle,
    title: str,
    content: str,
    tags: Sequence[discord.ForumTag | int | str] = (),
    attachments: Sequence[tuple[str, bytes]] = (),
) -> ChannelHandle:
    """Open a forum post as a member does in the client, and wait until the bot has settled.

    `tags` are ids, names or `ForumTag`s; `attachments` are (file name, bytes). The bot receives THREAD_CREATE with
    `newly_created`, then MESSAGE_CREATE for the opening message, whose id is the thread's. What the API would refuse
    (no right to post, unknown, moderated, missing or more than five tags) raises simcord's `BackendError`.
    """
    env, backend = actor._env, actor._env.backend
    env._begin_operation("member_post")
    try:
        actor._check(forum, "send_messages", *(["attach_files"] if attachments else []))
        parent = backend.get_channel(forum.id)
        if parent.type != ChannelType.FORUM:
            raise SetupError(f"{parent.name!r} is not a forum: a member opens posts in forums only")
        if not 1 <= len(title) <= 100:
            raise SetupError("A post's title has 1 to 100 characters")
        wanted = check_applied_tags(backend, parent, actor.id, _tag_ids(parent, tags))
        check_required_tag(parent, wanted)
        thread = backend.create_thread(parent.id, title, actor.id, applied_tags=wanted, broadcast=False)
        message = backend.prepare_message(
            thread.id, actor.id, content, attachments=backend.store_attachments(thread.id, attachments)
        )
        message.id = thread.id
        backend.commit_message(message, broadcast=False)
        parent.last_message_id = thread.id
        backend.announce_thread_create(thread)
        backend.announce_message_create(message)
        env._mark_mutation()
        await env._settle_internal(dispatch="MEMBER.post")
    finally:
        env._end_operation()
    return ChannelHandle(env, actor.guild, thread)


async def archive_idle_threads(env: Env) -> int:
    """Archive the threads that slept through their `auto_archive_duration`; return how many.

    simcord has no timer for it: call this after `env.advance_time()`. A message, an unarchiving and a change of the
    duration each restart the count, as Discord documents.
    """
    backend = env.backend
    archived = 0
    env._begin_operation("archive_idle_threads")
    try:
        for thread in list(backend.channels.values()):
            metadata = thread.thread_metadata
            if metadata is None or metadata.archived:
                continue
            stamps = [metadata.archive_timestamp, *(m.timestamp for m in backend.messages[thread.id].values())]
            last_activity = max(dt.datetime.fromisoformat(stamp) for stamp in stamps)
            if backend.clock.now() - last_activity >= dt.timedelta(minutes=metadata.auto_archive_duration):
                set_archived(backend, thread, archived=True)
                archived += 1
        await env._settle_internal(dispatch="THREAD_UPDATE")
    finally:
        env._end_operation()
    return archived


def _checks_channel(original: Any) -> Any:
    async def send(self: MemberActor, channel: ChannelHandle, *args: Any, **kwargs: Any) -> Any:
        check_writable(self._env.backend, channel.id, self.id)
        if kwargs.get("attachments"):
            self._check(channel, "attach_files")
        return await original(self, channel, *args, **kwargs)

    return send


def _checks_message(*, writes: bool) -> Callable[[Any], Any]:
    def build(original: Any) -> Any:
        async def act(self: MemberActor, message: Any, *args: Any, **kwargs: Any) -> Any:
            channel_id = self._message(message).channel_id
            check_active(self._env.backend, channel_id)
            if writes:
                check_writable(self._env.backend, channel_id, self.id)
            return await original(self, message, *args, **kwargs)

        return act

    return build


def install() -> None:
    for name in ("_check", "_message"):
        lookup(f"simcord.actors:MemberActor.{name}")
    for name in ("_begin_operation", "_end_operation", "_mark_mutation", "_settle_internal"):
        lookup(f"simcord.env:Env.{name}")
    replace("simcord.interactions:base_payload", _base_payload)
    replace("simcord.backend.ops.guilds:GuildMixin.create_guild", _create_guild)
    replace("simcord.actors:MemberActor.send", _checks_channel)
    replace("simcord.actors:MemberActor.edit", _checks_message(writes=True))
    for name in ("delete", "react", "unreact", "set_reaction"):
        replace(f"simcord.actors:MemberActor.{name}", _checks_message(writes=False))
