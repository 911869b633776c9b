"""What a page asks for, done by the member: each op is an actor's call, checked as Discord checks a real member."""

import base64
from collections.abc import Awaitable, Callable
from typing import Any

from simcord import ChannelHandle, InteractionResult, MemberActor, ResponseMessage, RoleHandle, UserHandle
from simcord.components import walk_components

import demo.simcord_ext as ext
from core.errors import Missing, Refused
from demo.hub import Hub
from demo.messages import components
from demo.progress import Act
from demo.projection import View
from demo.world import Form, World

Answer = dict[str, Any]
MAX_TEXT = 2000
MAX_TITLE = 100
MAX_FILES = 10
ENTITIES = (5, 6, 7, 8)
FILE_UPLOAD = 19


class Body:
    """The JSON of a request; a value of another kind than asked for raises `Refused`: no page of ours sends it."""

    def __init__(self, values: Any) -> None:
        if not isinstance(values, dict):
            raise Refused("demo-odd-request")
        self.values: dict[str, Any] = values

    def text(self, name: str, default: str | None = None) -> str:
        value = self.values.get(name, default)
        if not isinstance(value, str):
            raise Refused("demo-odd-request")
        return value

    def id(self, name: str) -> int:
        return as_id(self.values.get(name))

    def mapping(self, name: str) -> dict[str, Any]:
        return Body(self.values.get(name, {})).values

    def texts(self, name: str) -> list[str]:
        values = self.values.get(name, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise Refused("demo-odd-request")
        return values

    def files(self, name: str = "files") -> list[tuple[str, bytes]]:
        return as_files(self.values.get(name) or [])


def as_id(value: Any) -> int:
    text = str(value)
    if not text.isascii() or not text.isdecimal() or len(text) > 20:
        raise Refused("demo-odd-request")
    return int(text)


def as_files(value: Any) -> list[tuple[str, bytes]]:
    if not isinstance(value, list) or len(value) > MAX_FILES:
        raise Refused("demo-odd-request")
    return [as_file(found) for found in value]


def as_file(value: Any) -> tuple[str, bytes]:
    body = Body(value)
    name = body.text("name").replace("\\", "/").rsplit("/", 1)[-1].strip() or "fichier"
    try:
        return name[:100], base64.b64decode(body.text("base64"), validate=True)
    except ValueError:  # binascii.Error is one
        raise Refused("demo-odd-request") from None


class Scene:
    """Who acts, on what: the handles that simcord's actors take."""

    def __init__(self, world: World, view: View, body: Body) -> None:
        self.world, self.view, self.body = world, view, body
        self.member: MemberActor = world.actor(view.member_id)

    @property
    def channel(self) -> ChannelHandle:
        """The channel of the act. Raises `Missing` where the member sees none."""
        if self.body.values.get("channel") == "dm":
            return self.member.user.dm_channel
        wanted = self.body.id("channel")
        if not self.view.sees(wanted):
            raise Missing("demo-no-channel")
        return self.world.channel(wanted)

    @property
    def who(self) -> MemberActor | UserHandle:
        """The member on the server, or the account in a private channel."""
        return self.member if self.channel.guild else self.member.user

    def message(self, name: str = "message") -> ResponseMessage:
        """A message of the channel that the member sees; else raises `Missing`."""
        wanted, channel = self.body.id(name), self.channel.id
        for stored in self.view.stored(channel):
            if stored.id == wanted:
                return ResponseMessage(self.world.env, stored)
        raise Missing("demo-no-message")

    def text(self, name: str = "content", most: int = MAX_TEXT) -> str:
        text = self.body.text(name, "")
        if len(text) > most:
            raise Refused("demo-too-long", limit=most)
        return text

    @property
    def persona(self) -> str:
        return self.world.personas[self.member.id].key

    def files(self) -> list[tuple[str, bytes]]:
        """The files that come with a message. Raises `Refused` where the member may attach none."""
        files = self.body.files()
        if files and not self.view.may_attach(self.view.backend.get_channel(self.channel.id)):
            raise Refused("demo-no-files")
        return files

    def entity(self, kind: int, value: Any) -> Any:
        """The account, role or channel behind an id: select types 5 to 8, option types 6 to 9."""
        wanted = as_id(value)
        if wanted in self.view.guild.roles and kind in (6, 7):
            return RoleHandle(self.world.env, self.world.community.guild, self.view.guild.roles[wanted])
        if wanted in self.world.env.backend.channels and kind == 8:
            return self.world.channel(wanted)
        if wanted in self.world.env.backend.users and kind in (5, 7):
            return self.world.user(wanted)
        raise Missing("demo-no-choice")

    async def interact(self, doing: Awaitable[InteractionResult], command: str = "") -> Answer:
        """Carry out an interaction: the form it opened, or the message that answered it.

        Raises `Refused` when the bot left it unanswered, `TimeoutError` when the bot has not answered yet.
        """
        env = self.world.env
        before = max(env.backend.interactions, default=0)
        late = None
        try:
            result = await doing
        except TimeoutError as error:
            # Something of the bot's is still at work, which may be another matter: what it answered so far counts.
            late = error
            fresh = [found for id_, found in env.backend.interactions.items() if id_ > before]
            if not fresh:
                raise
            result = InteractionResult(env, fresh[0])
        interaction = ext.interaction_of(result)
        if command:
            self.world.commands[interaction.id] = command
        if result.modal is not None:
            form = str(interaction.id)
            self.world.forms[form] = Form(self.member.id, result)
            fields = components(self.view, result.modal["components"])
            return {"form": {"id": form, "title": result.modal["title"], "fields": fields}}
        if not result.acknowledged:
            raise late or Refused("demo-unanswered")
        shown = [found for found in (result.response, *result.followups) if found]
        return {"message": str(shown[0].id)} if shown else {}


async def send(scene: Scene) -> Answer:
    text, files = scene.text(), scene.files()
    if not text.strip() and not files:
        raise Refused("demo-empty")
    reply = scene.message("reply") if scene.body.values.get("reply") else None
    channel = scene.channel
    if channel.guild:
        sent = await scene.member.send(channel, text, reply_to=reply, attachments=files)
    else:
        # simcord's private messages take what the backend does, and no handles.
        reference = {"channel_id": str(channel.id), "message_id": str(reply.id)} if reply else None
        stored = scene.world.env.backend.store_attachments(channel.id, files)
        sent = await scene.member.user.send_dm(text, reference=reference, attachments=stored)
    scene.world.read(scene.member.id, channel.id, sent.id)
    return {"message": str(sent.id), "channel": str(channel.id)}


async def edit(scene: Scene) -> Answer:
    text = scene.text()
    if not text.strip():
        raise Refused("demo-empty")
    await scene.who.edit(scene.message(), text)
    return {}


async def delete(scene: Scene) -> Answer:
    await scene.who.delete(scene.message())
    return {}


async def react(scene: Scene) -> Answer:
    await scene.who.set_reaction(
        scene.message(), scene.body.text("emoji"), reacted=bool(scene.body.values.get("on", True))
    )
    return {}


async def dismiss(scene: Scene) -> Answer:
    message = scene.message()
    if not message.ephemeral:
        raise Refused("demo-refused")
    scene.world.dismissed.add(message.id)
    return {}


async def post(scene: Scene) -> Answer:
    title, text, files = scene.text("title", MAX_TITLE).strip(), scene.text(), scene.files()
    if not title or not (text.strip() or files):
        raise Refused("demo-post-empty")
    tags = [as_id(tag) for tag in scene.body.texts("tags")]
    thread = await ext.member_post(scene.member, scene.channel, title, text, tags, files)
    scene.world.read(scene.member.id, thread.id, thread.id)
    return {"channel": str(thread.id)}


async def slash(scene: Scene) -> Answer:
    name, channel = scene.body.text("name"), scene.channel
    options = options_of(scene, name)
    if channel.guild:
        return await scene.interact(scene.member.slash(channel, name, **options), name)
    return await scene.interact(scene.member.user.slash(name, **options), name)


async def complete(scene: Scene) -> Answer:
    name, option, value = scene.body.text("name"), scene.body.text("option"), scene.body.text("value", "")
    channel = scene.channel
    filled = {key: found for key, found in options_of(scene, name).items() if key != option}
    try:
        if channel.guild:
            choices = await scene.member.autocomplete(channel, name, option, value, **filled)
        else:
            choices = await scene.member.user.autocomplete(name, option, value, **filled)
    except TimeoutError:
        choices = []
    return {"choices": [scene.view.choice(choice) for choice in choices]}


def options_of(scene: Scene, name: str) -> dict[str, Any]:
    """The options that were filled in, as simcord's actors take them."""
    leaf = scene.view.leaf(scene.channel.id, name)
    if leaf is None:
        raise Missing("demo-no-command")
    declared = {option["name"]: option for option in leaf.get("options") or []}
    chosen = {key: value for key, value in scene.body.mapping("options").items() if value not in (None, "")}
    return {key: _option(scene, declared[key]["type"], value) for key, value in chosen.items() if key in declared}


def _option(scene: Scene, kind: int, value: Any) -> Any:
    if kind in (6, 7, 8, 9):
        return scene.entity({6: 5, 7: 8, 8: 6, 9: 7}[kind], value)
    if kind == 11:
        return as_file(value)
    if kind == 10 and isinstance(value, int):
        return float(value)
    return value


async def menu(scene: Scene) -> Answer:
    target = scene.message("target")
    return await scene.interact(scene.member.context_menu(scene.channel, scene.body.text("name"), target))


async def usermenu(scene: Scene) -> Answer:
    target = scene.world.actor(scene.body.id("target"))
    return await scene.interact(scene.member.context_menu(scene.channel, scene.body.text("name"), target))


async def click(scene: Scene) -> Answer:
    return await scene.interact(scene.who.click(scene.message(), custom_id=scene.body.text("customId")))


async def select(scene: Scene) -> Answer:
    message, custom_id, values = scene.message(), scene.body.text("customId"), scene.body.texts("values")
    kinds = {part["type"] for part in walk_components(message.components) if part.get("custom_id") == custom_id}
    chosen = [scene.entity(kind, value) for kind in kinds & set(ENTITIES) for value in values] or values
    return await scene.interact(scene.who.select(message, chosen, custom_id=custom_id))


async def submit(scene: Scene) -> Answer:
    name = scene.body.text("form")
    form = scene.world.forms.get(name)
    if form is None or form.owner != scene.member.id:
        raise Missing("demo-form-gone")
    values = form_values(scene, form)
    in_dm = ext.interaction_of(form.shown).guild_id is None
    who = scene.member.user if in_dm else scene.member
    try:
        return await scene.interact(who.submit_modal(form.shown, values))
    finally:
        # A form that was filled in badly stays open, as it does on Discord.
        if ext.interaction_of(form.shown).modal_consumed:
            scene.world.forms.pop(name, None)


def form_values(scene: Scene, form: Form) -> dict[str, Any]:
    modal = form.shown.modal or {}
    kinds = {part["custom_id"]: part["type"] for part in walk_components(modal["components"]) if "custom_id" in part}
    values = {}
    for custom_id, value in scene.body.mapping("values").items():
        kind = kinds.get(custom_id)
        if value is None or kind is None:
            continue
        if kind == FILE_UPLOAD:
            values[custom_id] = as_files(value)
        elif kind in ENTITIES:
            values[custom_id] = [scene.entity(kind, found) for found in value]
        else:
            values[custom_id] = value
    return values


async def read(scene: Scene) -> Answer:
    scene.world.read(scene.member.id, scene.channel.id)
    return {}


OPS: dict[str, Callable[[Scene], Awaitable[Answer]]] = {
    op.__name__: op
    for op in (send, edit, delete, react, dismiss, post, slash, complete, menu, usermenu, click, select, submit, read)
}
QUIET = ("read", "dismiss")
"""These change nothing on Discord, and wait for nobody's turn."""


def told(scene: Scene, op: str) -> Act:
    """An act as the guided tour sees it; to be asked before it is carried out, for it may remove what it names."""
    body, name = scene.body, ""
    if op in ("slash", "menu", "usermenu"):
        name = body.text("name")
    elif op in ("click", "select"):
        name = body.text("customId")
    elif op == "post":
        name = body.text("title")
    if op == "submit" and (form := scene.world.forms.get(body.text("form"))):
        name = str((form.shown.modal or {})["custom_id"])
        channel = scene.world.channel(ext.interaction_of(form.shown).channel_id)
    elif "channel" in body.values:
        channel = scene.channel
    else:
        return Act(scene.persona, op, name)
    model = scene.world.env.backend.get_channel(channel.id)
    place = scene.world.channel(model.permission_channel_id())
    return Act(scene.persona, op, name, place.name or "")


async def perform(hub: Hub, values: Any) -> Answer:
    """Carry out an act of a page. Raises what refuses it: `DomainError`, or one of simcord's errors."""
    body = Body(values)
    op = OPS.get(body.text("op"))
    if op is None:
        raise Refused("demo-odd-request")
    if op.__name__ in QUIET:
        answer = await op(Scene(hub.world, hub.view(body.id("member")), body))
        hub.touch()
        return answer
    async with hub.turn() as world:
        scene = Scene(world, hub.view(body.id("member")), body)
        act = told(scene, op.__name__)
        try:
            answer = await op(scene)
        except TimeoutError:
            answer = {}  # the act was done; what the bot makes of it comes later, and the page is told
        world.guide.note(act)
    return answer
