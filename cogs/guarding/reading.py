"""What a member wrote, wherever Discord keeps it, and which messages are guarded."""

from collections.abc import Iterator

import discord

from cogs.frame import Confrere
from cogs.guarding.service import Held
from core.guarding import Guarded, guarded

SPOKEN = (discord.MessageType.default, discord.MessageType.reply)
"""What members write; Discord writes the others, such as the notice that a thread has another name."""


def is_post(message: discord.Message) -> bool:
    """Whether a message opens a forum post."""
    return isinstance(message.channel, discord.Thread) and message.id == message.channel.id


def read(message: discord.Message) -> Guarded:
    """What the guard makes of a message: a post's title, else nothing; its text; all that cannot be posted anew."""
    title = message.channel.name if is_post(message) and isinstance(message.channel, discord.Thread) else ""
    return guarded(title, message.content, *_beside(message))


def _beside(message: discord.Message) -> Iterator[str]:
    """Names of files, a poll, what was forwarded."""
    forwarded = [file for snapshot in message.message_snapshots for file in snapshot.attachments]
    for file in (*message.attachments, *forwarded):
        yield from (file.filename, file.title or "", file.description or "")
    for snapshot in message.message_snapshots:
        yield snapshot.content
    if message.poll:
        yield str(message.poll.question)
        yield from (str(answer.text) for answer in message.poll.answers)


def watched(bot: Confrere, channel: object) -> bool:
    """Whether a channel or thread is one in which the bot works: bound, under such a one, or opened by the bot."""
    if isinstance(channel, discord.Thread):
        return channel.owner_id == bot.user_id or _bound(bot, channel.parent_id)
    return isinstance(channel, discord.abc.GuildChannel) and _bound(bot, channel.id)


def _bound(bot: Confrere, channel_id: int) -> bool:
    return (bot.directory.purpose_of(channel_id) or "").startswith("channel:")


def held(message: discord.Message, found: Guarded) -> Held:
    """What is to be kept of a message that goes."""
    assert message.guild is not None
    thread = message.channel if isinstance(message.channel, discord.Thread) else None
    post = thread if thread and is_post(message) else None
    title, text = found.masked[:2]
    return Held(
        guild_id=message.guild.id,
        author_id=message.author.id,
        channel_id=post.parent_id if post else message.channel.id,
        stood_in=message.channel.id,
        message_id=message.id,
        text=text,
        title=title if post else None,
        tags=tuple(tag.id for tag in post.applied_tags) if post else (),
        answers=message.type is discord.MessageType.reply or (thread is not None and post is None),
        kinds=found.kinds,
        files=bool(message.attachments),
    )
