"""A message as one member sees it, as JSON: its words as HTML, its controls as Discord describes them."""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

from simcord.backend.cdn import CDN_BASE
from simcord.backend.models import Message
from simcord.components import walk_components
from simcord.enums import MessageType

from core.errors import Missing
from demo import markup
from demo.pictures import picture_of
from demo.projection import View

LOADING = 1 << 7
SAID = (MessageType.DEFAULT, MessageType.REPLY, MessageType.CHAT_INPUT_COMMAND, MessageType.CONTEXT_MENU_COMMAND)
"""The kinds of messages whose words are their author's; the others are Discord's sentences."""
ATTACHMENT = re.compile(re.escape(CDN_BASE) + r"/attachments/\d+/(\d+)/")


def channel(view: View, channel_id: int) -> dict[str, Any]:
    """Raises `Missing` for a channel that the member does not see."""
    if not view.sees(channel_id):
        raise Missing("demo-no-channel")
    found = [message(view, stored) for stored in view.stored(channel_id)]
    return {"channel": str(channel_id), "messages": [*_start(view, channel_id), *found]}


def _start(view: View, channel_id: int) -> Iterator[dict[str, Any]]:
    """The message in the parent channel from which a thread began; Discord shows it on top, to be read only."""
    start = view.start_of(view.backend.get_channel(channel_id))
    if start is not None:
        yield {**message(view, start), "thread": None, "starter": True}


def message(view: View, stored: Message) -> dict[str, Any]:
    system = stored.type not in SAID
    return {
        "id": str(stored.id),
        "author": view.author(stored),
        "at": stored.timestamp,
        # Completing a deferred answer counts as an edit in simcord, not for those who read.
        "edited": stored.edited_timestamp is not None and stored.interaction_metadata is None,
        "html": _sentence(view, stored) if system else markup.render(stored.content, view),
        "text": "" if system else stored.content,
        "ephemeral": stored.is_ephemeral,
        "system": system,
        "reply": _reply(view, stored),
        "command": _command(view, stored),
        "thread": _thread(view, stored),
        "attachments": [_attachment(view, found) for found in _apart(stored)],
        "components": components(view, stored.components, stored.attachments),
        "embeds": [_embed(view, embed) for embed in stored.embeds],
        "reactions": [
            {"emoji": found.emoji, "count": len(found.user_ids), "mine": view.member_id in found.user_ids}
            for found in stored.reactions
            if found.user_ids
        ],
        "mentionsMe": view.mentions_me(stored),
        "mine": stored.author_id == view.member_id,
        "pending": bool(stored.flags & LOADING),
        "starter": False,
    }


def components(
    view: View, layout: list[dict[str, Any]], attachments: Iterable[dict[str, Any]] = ()
) -> list[dict[str, Any]]:
    """Discord's component JSON with `html` beside every text, and no address but ours, Discord places and the web's."""
    own = {key: found for found in attachments for key in (f"attachment://{found['filename']}", str(found["url"]))}
    copied = deepcopy(layout)
    for part in walk_components(copied):
        match part.get("type"):
            case 2 if part.get("url"):
                part |= _target(view, str(part["url"]))
            case 10:
                part["html"] = markup.render(str(part["content"]), view)
            case 11:
                part["media"] = _media(view, part["media"], own)
            case 12:
                for item in part["items"]:
                    item["media"] = _media(view, item["media"], own)
            case 13:
                part["file"] = _media(view, part["file"], own)
    return copied


def file_id(url: str) -> str | None:
    """The id of a file that simcord keeps, in its address."""
    found = ATTACHMENT.match(url)
    return found[1] if found else None


def file_of(view: View, wanted: str) -> tuple[str, bytes]:
    """The name and bytes of a file that hangs on a message that the member sees; else raises `Missing`."""
    for place in view.places():
        for stored in view.stored(place.id):
            for found in stored.attachments:
                if str(found["id"]) == wanted and (data := view.backend.cdn.get(found["url"])) is not None:
                    return str(found["filename"]), data
    raise Missing("demo-no-file")


def _url(view: View, wanted: str) -> str:
    return f"/api/file/{wanted}?member={view.member_id}"


def _media(view: View, media: dict[str, Any], own: dict[str, dict[str, Any]]) -> dict[str, Any]:
    found = own.get(str(media.get("url")))
    address = str(found["url"] if found else media.get("url"))
    wanted = file_id(address)
    picture = picture_of(view.backend.cdn.get(address))
    return {
        **media,
        "url": _url(view, wanted) if wanted else None,
        "proxy_url": None,
        **(picture.measures if picture else {}),
        **({"name": found["filename"], "size": found["size"]} if found else {}),
    }


def _target(view: View, url: str) -> dict[str, Any]:
    place = markup.MESSAGE_LINK.fullmatch(url)
    if place and int(place[1]) == view.guild_id:
        return {"url": None, "channel": place[2], "message": place[3]}
    return {"url": url if markup.OUTSIDE.fullmatch(url) else None}


def _apart(stored: Message) -> list[dict[str, Any]]:
    """The attachments that no component shows."""
    shown = {str(media) for part in walk_components(stored.components) for media in _addresses(part)}
    return [
        found
        for found in stored.attachments
        if f"attachment://{found['filename']}" not in shown and str(found["url"]) not in shown
    ]


def _addresses(part: dict[str, Any]) -> list[str]:
    held = [part.get("media"), part.get("file"), *(item.get("media") for item in part.get("items") or ())]
    return [str(media["url"]) for media in held if isinstance(media, dict) and media.get("url")]


def _attachment(view: View, found: dict[str, Any]) -> dict[str, Any]:
    picture = picture_of(view.backend.cdn.get(found["url"]))
    return {
        "name": found["filename"],
        "url": _url(view, str(found["id"])),
        "size": found["size"],
        "image": bool(picture),
        **(picture.measures if picture else {}),
        "description": found.get("description"),
    }


def _embed(view: View, embed: dict[str, Any]) -> dict[str, Any]:
    shown: dict[str, Any] = {
        key: embed[key] for key in ("title", "description", "color", "timestamp", "footer", "author") if key in embed
    }
    if embed.get("description"):
        shown["html"] = markup.render(str(embed["description"]), view)
    shown["fields"] = [
        {**field, "html": markup.render(str(field["value"]), view)} for field in embed.get("fields") or ()
    ]
    for part in ("footer", "author"):
        if part in shown:
            shown[part] = {key: value for key, value in shown[part].items() if key in ("text", "name")}
    return shown


def _reply(view: View, stored: Message) -> dict[str, Any] | None:
    if stored.type != MessageType.REPLY or not stored.reference:
        return None
    wanted = int(stored.reference["message_id"])
    answered = view.backend.messages.get(stored.channel_id, {}).get(wanted)
    if answered is None or not answered.visible_to(view.member_id):
        return {"id": None, "name": None, "excerpt": view.words("demo-message-deleted")}
    return {"id": str(wanted), "name": view.author(answered)["name"], "excerpt": view.excerpt(answered)}


def _command(view: View, stored: Message) -> dict[str, Any] | None:
    metadata = stored.interaction_metadata
    if not metadata or not metadata.get("name"):
        return None
    name = view.world.commands.get(int(metadata["id"]), str(metadata["name"]))
    user = int(metadata["user"]["id"])
    persona = view.world.personas.get(user)
    return {
        "user": {"id": str(user), "name": persona.name if persona else str(metadata["user"]["username"])},
        "name": view.label(name),
        "slash": metadata.get("command_type", 1) == 1,
    }


def _thread(view: View, stored: Message) -> dict[str, Any] | None:
    """The thread that was started from a message, or that Discord's sentence announces."""
    announced = stored.system_metadata.channel_id if stored.system_metadata else None
    for wanted in (announced, stored.id):
        thread = view.backend.channels.get(wanted or 0)
        if thread is not None and thread.is_thread and thread.id != stored.channel_id and view.sees(thread.id):
            return {"id": str(thread.id), "name": thread.name, "count": len(view.stored(thread.id))}
    return None


def _sentence(view: View, stored: Message) -> str:
    """Discord's own sentence, with names and not the text that simcord keeps in English."""
    metadata = stored.system_metadata
    name = view.author(stored)["name"]
    if stored.type == MessageType.THREAD_CREATED and metadata and metadata.channel_id:
        text = view.words("demo-system-thread", name=name, thread=f"<#{metadata.channel_id}>")
    elif stored.type == MessageType.PINS_ADD:
        text = view.words("demo-system-pin", name=name)
    elif stored.type == MessageType.NEW_MEMBER:
        text = view.words("demo-system-join", name=name)
    elif stored.type == MessageType.CHANNEL_NAME_CHANGE:
        text = view.words("demo-system-rename", name=name, channel=stored.content)
    else:
        text = view.words("demo-system-other", name=name)
    return markup.render(text, view)
