"""Two members who talk through the bot, as one line each for the tests."""

from collections.abc import Sequence
from typing import Any

from simcord import MemberActor
from simcord.backend import serializers
from simcord.results import to_discord_message

from demo.reading import control
from tests.moderation.acts import cards
from tests.peers.acts import ask, card, claim
from tests.world import World, answer_to, custom_ids, said, texts

WORDS = "Je n’en peux plus de ces gardes."


async def talk(world: World, member: MemberActor, peer: MemberActor) -> None:
    """A member asks, and a colleague takes it."""
    await ask(world, member)
    await world.env.advance_time(1)
    await claim(peer, card(world))
    await world.env.advance_time(1)


def letters(member: MemberActor) -> list[Any]:
    """What the bot wrote to a member in private, oldest first."""
    return [message for message in member.user.dm_channel.history() if message.author.bot]


def read(member: MemberActor) -> list[str]:
    return [texts(message) for message in letters(member)]


def words_of(member: MemberActor, words: str) -> list[Any]:
    """The bot's messages to a member that hold these words."""
    return [message for message in letters(member) if words in texts(message)]


def opening(member: MemberActor) -> Any:
    """What a member was told as their latest conversation began."""
    return words_of(member, "Écris-lui ici")[-1]


async def write(
    member: MemberActor, text: str = WORDS, *, to: Any = None, files: Sequence[tuple[str, bytes]] = ()
) -> Any:
    """Write to the bot in private, as an answer to a message of its if `to` is one."""
    channel, backend = member.user.dm_channel, member._env.backend
    more: dict[str, Any] = {}
    if to is not None:
        more["reference"] = {"channel_id": str(channel.id), "message_id": str(to.id)}
    if files:
        more["attachments"] = backend.store_attachments(channel.id, files)
    return await member.user.send_dm(text, **more)


async def write_long(member: MemberActor, text: str, of: Any = None) -> Any:
    """Write, or make of a message of theirs, what Nitro lets people: simcord takes no more than 2,000 characters."""
    backend, channel = member._env.backend, member.user.dm_channel
    if of is None:
        message = backend.prepare_message(channel.id, member.id, "…")
        message.content = text
        backend.commit_message(message)
    else:
        message = backend.messages[channel.id][of.id]
        message.content, message.edited_timestamp = text, backend.now_iso()
        backend.emit("MESSAGE_UPDATE", dict(serializers.message_payload(backend, message)))
    await member._env.settle()
    return to_discord_message(member._env, message)


async def press(member: MemberActor, message: Any, verb: str) -> str:
    return said(await member.user.click(message, custom_id=control(message, verb)))


async def hand_over(member: MemberActor, note: str = "") -> str:
    """As a colleague does, with a word for the next one or without."""
    told = opening(member)
    form = await member.user.click(told, custom_id=control(told, "support:hand-over"))
    return said(await member.user.submit_modal(form, {"note": note}))


async def to_report(member: MemberActor, told: Any = None) -> Any:
    """What a member may choose from who reports, from where they were told of the conversation."""
    told = told or opening(member)
    return answer_to(await member.user.click(told, custom_id=control(told, "support:report")))


async def complain(member: MemberActor, reason: str, shown: Any, which: int = -1, passage: str = "") -> str:
    """Choose one of the messages that are shown, the last being none of them, and say why."""
    ids = [one for one in custom_ids(shown) if one.startswith("support:complain")]
    form = await member.user.click(shown, custom_id=ids[which])
    values = {"reason": reason} | ({"passage": passage} if which in (-1, len(ids) - 1) else {})
    return said(await member.user.submit_modal(form, values))


async def confirm(member: MemberActor, message: Any, verb: str) -> str:
    """Press a button that asks back, and say yes."""
    shown = (await member.user.click(message, custom_id=control(message, verb))).response
    return said(await member.user.click(shown, custom_id=control(shown, "support:sure")))


async def suspend(world: World, member: MemberActor) -> None:
    """A member reports what the other wrote first of what is there, and a moderator suspends its author."""
    await complain(member, "Blessant.", await to_report(member), 0)
    await world.env.advance_time(1)
    complaint = cards(world)[-1]
    await world.moderator.click(complaint, custom_id=control(complaint, "moderation:claim"))
    form = await world.moderator.click(complaint, custom_id=control(complaint, "moderation:sanction"))
    decision = {"kind": "suspend", "reason": "Propos blessants.", "duration": ["7"]}
    await world.moderator.submit_modal(form, decision)
