"""A member of each role on one server, and whatever they do there or in private: commands, menus, buttons, forms.

A press is dispatched as Discord would deliver it, whatever the client shows: Discord hides moderators' commands from
others, and shows a button only where the bot put it, but neither is what keeps anybody out.
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import discord
from simcord import ChannelHandle, InteractionResult, MemberActor
from simcord._modal import _modal_controls
from simcord.actors import _dispatch_actor_interaction
from simcord.backend import serializers
from simcord.enums import AppCommandType, ComponentType, InteractionType, OptionType

import demo.simcord_ext as ext
from cogs.ui import Control, Tree
from core.i18n import Locale
from core.rights import Audience
from tests.world import VERIFIED, World, texts

ROLES: Mapping[str, tuple[str, ...]] = {
    "newcomer": (),
    "verified": (VERIFIED,),
    "associate": ("Membre associé",),
    "peer": ("Pair à l’écoute", VERIFIED),
    "peer-alone": ("Pair à l’écoute",),
    "mentor": ("Mentor", VERIFIED),
    "mentor-alone": ("Mentor",),
    "moderator": ("Modération",),
    "manager": ("Gérance",),
    "administrator": ("Direction",),
    "former": (VERIFIED, "Pair à l’écoute", "Mentor", "Modération"),
}
"""Every role that somebody may have, by the names of those that they wear. A new one is a line here, and one of
matrix.txt. `former` wore them until they left the server. Two are no role of ours: Discord's own permissions count.
"""
OTHERS = {
    "Gérance": discord.Permissions(manage_guild=True),
    "Direction": discord.Permissions(administrator=True),
}
GATE = (*(f"error-no-right-{audience}" for audience in Audience), "error-guild-only", "error-not-there")
"""What refuses by the rights table alone, before any service is asked."""
MOST_CHECKED = 500
"""Requests that are held against Discord's specification: here thousands are alike."""
BUTTON, ROW = int(ComponentType.BUTTON), int(ComponentType.ACTION_ROW)


@dataclass(frozen=True)
class Answer:
    """What somebody was answered: the words, and the form that was opened, if one was."""

    said: str
    form: dict[str, Any] | None
    acknowledged: bool
    private: bool
    refused: bool
    """By the rights table alone, before any service was asked."""
    result: InteractionResult = field(repr=False, compare=False)

    @property
    def kind(self) -> bool:
        """Whether it says something, to them alone, within Discord's three seconds."""
        return self.acknowledged and self.private and bool(self.said or self.form)


class House(World):
    """`people` are the members of `ROLES`, by role."""

    people: dict[str, MemberActor]
    scraps: dict[int, discord.Message]

    @classmethod
    @asynccontextmanager
    async def open_all(cls, database_url: str) -> AsyncIterator["House"]:
        """A world that is set up, with a member of each role; who is `former` has left."""
        async with cls.open(database_url) as world:
            assert isinstance(world, House)
            for name, permissions in OTHERS.items():
                ext.grant(world.guild, world.guild.create_role(name=name), permissions)
            world.people, world.scraps = {}, {}
            for role, worn in ROLES.items():
                member = world.guild.add_member(world.env.create_user(role))
                ext.set_locale(member, ext.DEFAULT_LOCALE)
                world.people[role] = member
                for name in worn:
                    await world.give(member, world.role(name))
            world.env.backend.remove_member(world.guild.id, world.people["former"].id)
            await world.env.settle()
            yield world
            del world.env.http_requests[MOST_CHECKED:]

    @cached_property
    def refusals(self) -> set[str]:
        """The words in which the rights table refuses."""
        translator = self.bot.translator
        return {translator.text(Locale.FR, key) for key in GATE if translator.knows(Locale.FR, key)}

    # What there is to be used

    @cached_property
    def controls(self) -> dict[str, type[Control]]:
        found = [control for feature in self.bot.features for control in feature.controls]
        return {control.verb: control for control in found if issubclass(control, Control)}

    @cached_property
    def menus(self) -> set[str]:
        return {name for feature in self.bot.features for name in feature.menus}

    @cached_property
    def commands(self) -> dict[str, tuple[dict[str, Any], list[dict[str, Any]]]]:
        """By qualified name: the top-level command as Discord was told of it, and the way down from it."""
        assert isinstance(self.bot.tree, Tree)
        found: dict[str, tuple[dict[str, Any], list[dict[str, Any]]]] = {}

        def walk(root: dict[str, Any], way: list[dict[str, Any]]) -> None:
            inner = [each for each in way[-1].get("options", ()) if each["type"] in (1, 2)]
            for each in inner:
                walk(root, [*way, each])
            if not inner:
                found[" ".join(part["name"] for part in way)] = root, way

        for root in self.bot.tree.payload():
            if root.get("type", 1) == AppCommandType.CHAT_INPUT:
                walk(root, [root])
        return found

    @cached_property
    def things(self) -> list[str]:
        """All that there is, by its name in the rights table."""
        return sorted({*self.controls, *self.menus, *self.commands})

    # How it is used

    async def use(self, who: MemberActor, thing: str, *args: str, private: bool = False, **options: Any) -> Answer:
        """Use a command or menu, or press a button that bears these ids, here or in a private message."""
        if thing in self.controls:
            return await self.press(who, ":".join((thing, *args)), private=private)
        if thing in self.menus:
            return await self.choose(who, thing, await self.scrap(who, private), private=private)
        return await self.command(who, thing, private=private, **options)

    async def press(
        self, who: MemberActor, custom_id: str, channel: ChannelHandle | None = None, *, private: bool = False
    ) -> Answer:
        """Press a button with this custom_id under a message of the bot's."""
        under = await self.scrap(who, private, channel)
        payload = self._payload(under)
        payload["components"] = [
            {"type": ROW, "components": [{"type": BUTTON, "style": 2, "label": "…", "custom_id": custom_id}]}
        ]
        data = {"custom_id": custom_id, "component_type": BUTTON}
        extra = {"message": payload}
        return await self._dispatch(who, InteractionType.MESSAGE_COMPONENT, under.channel.id, data, extra, private)

    async def choose(self, who: MemberActor, menu: str, message: Any, *, private: bool = False) -> Answer:
        """A message menu."""
        channel_id = who.user.dm_channel.id if private else message.channel.id
        data = {
            "id": "1",
            "name": menu,
            "type": AppCommandType.MESSAGE,
            "target_id": str(message.id),
            "resolved": {"messages": {str(message.id): self._payload(message)}},
        }
        return await self._dispatch(who, InteractionType.APPLICATION_COMMAND, channel_id, data, {}, private)

    async def command(
        self, who: MemberActor, name: str, channel: Any = None, *, private: bool = False, **options: Any
    ) -> Answer:
        """A command, with something for each option that it asks for and is not given."""
        root, way = self.commands[name]
        filled, resolved = list[dict[str, Any]](), dict[str, Any]()
        for option in way[-1].get("options", ()):
            if option["name"] not in options and not option.get("required"):
                continue
            value = options.get(option["name"], self._some(option, resolved))
            filled.append({"name": option["name"], "type": option["type"], "value": value})
        for part in reversed(way[1:]):
            filled = [{"name": part["name"], "type": part["type"], "options": filled}]
        data = {"id": "1", "name": root["name"], "type": AppCommandType.CHAT_INPUT, "options": filled}
        if resolved:
            data["resolved"] = resolved
        channel_id = who.user.dm_channel.id if private else (channel or self.start).id
        return await self._dispatch(who, InteractionType.APPLICATION_COMMAND, channel_id, data, {}, private)

    async def suggestions(self, who: MemberActor, name: str, option: Mapping[str, Any]) -> list[Any] | None:
        """What is offered to somebody who begins to type an option."""
        root, way = self.commands[name]
        filled = [{"name": option["name"], "type": option["type"], "value": "", "focused": True}]
        for part in reversed(way[1:]):
            filled = [{"name": part["name"], "type": part["type"], "options": filled}]
        data = {"id": "1", "name": root["name"], "type": AppCommandType.CHAT_INPUT, "options": filled}
        kind, channel = InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE, self._channel(who, self.start.id, False)
        return (await _dispatch_actor_interaction(who, kind, channel, data)).autocomplete_choices

    async def send_form(self, who: MemberActor, form: Answer, *, private: bool = False) -> Answer:
        """Send a form back, with something in each of its fields."""
        assert form.form
        values = {control["custom_id"]: self._typed(who, control) for control in _modal_controls(form.form)}
        actor = who.user if private else who
        return self._answer(await actor.submit_modal(form.result, values))

    async def close_forms(self) -> None:
        """Put away the forms that are open, as a member does who thinks better of it: each would wait with a timer."""
        if forms := list(self.bot._connection._view_store._modals.values()):
            for form in forms:
                form.stop()
            await self.env.settle()

    async def strip(self, who: MemberActor) -> None:
        """Take every role from a member."""
        member = self.env.backend.guilds[self.guild.id].members.get(who.id)
        for role_id in list(member.role_ids) if member else ():
            self.env.backend.remove_member_role(self.guild.id, who.id, role_id)
        await self.env.settle()

    async def scrap(self, who: MemberActor, private: bool, channel: ChannelHandle | None = None) -> Any:
        """A message of the bot's that is about nothing: some buttons take away what they stand under."""
        channel_id = who.user.dm_channel.id if private else (channel or self.start).id
        message = self.scraps.get(channel_id)
        if message is None or message.id not in self.env.backend.messages[channel_id]:
            place = await self.bot.fetch_user(who.id) if private else self.bot.get_channel(channel_id)
            assert isinstance(place, discord.abc.Messageable)
            self.scraps[channel_id] = message = await place.send("…")
        return message

    # Within

    async def _dispatch(
        self, who: MemberActor, kind: InteractionType, channel_id: int, data: Any, extra: Any, private: bool
    ) -> Answer:
        channel = self._channel(who, channel_id, private)
        actor = who.user if private else who
        return self._answer(await _dispatch_actor_interaction(actor, kind, channel, data, extra=extra))

    def _channel(self, who: MemberActor, channel_id: int, private: bool) -> ChannelHandle:
        return ChannelHandle(self.env, None if private else who.guild, self.env.backend.get_channel(channel_id))

    def _payload(self, message: Any) -> dict[str, Any]:
        backend = self.env.backend
        return dict(serializers.message_payload(backend, backend.get_message(message.channel.id, message.id)))

    def _some(self, option: Mapping[str, Any], resolved: dict[str, Any]) -> Any:
        """A value that an option takes."""
        if choices := option.get("choices"):
            return choices[0]["value"]
        backend = self.env.backend
        guild = backend.get_guild(self.guild.id)
        if option["type"] == OptionType.USER:
            member = serializers.member_payload(backend, guild, guild.members[self.denis.id], with_user=False)
            resolved["users"] = {str(self.denis.id): dict(serializers.user_payload(backend.get_user(self.denis.id)))}
            resolved["members"] = {str(self.denis.id): dict(member)}
            return str(self.denis.id)
        if option["type"] == OptionType.CHANNEL:
            channel = serializers.channel_payload(backend, backend.get_channel(self.start.id))
            resolved["channels"] = {str(self.start.id): dict(channel) | {"permissions": "0"}}
            return str(self.start.id)
        if option["type"] == OptionType.ROLE:
            role = self.role(VERIFIED)
            resolved["roles"] = {str(role.id): dict(serializers.role_payload(guild.roles[role.id]))}
            return str(role.id)
        if option["type"] == OptionType.BOOLEAN:
            return True
        if option["type"] in (OptionType.INTEGER, OptionType.NUMBER):
            return option.get("min_value", 1)
        assert option["type"] == OptionType.STRING, option
        return "essai"

    def _typed(self, who: MemberActor, control: Mapping[str, Any]) -> Any:
        """What somebody puts into a field of a form."""
        kind, least = control["type"], max(1, control.get("min_values") or 1)
        if kind == ComponentType.TEXT_INPUT:
            return "essai".ljust(control.get("min_length") or 0, ".")[: control.get("max_length")]
        if kind in (ComponentType.STRING_SELECT, ComponentType.CHECKBOX_GROUP):
            return [option["value"] for option in control["options"][:least]]
        if kind == ComponentType.RADIO_GROUP:
            return control["options"][0]["value"]
        people = (self.denis, self.emma) if who.guild.id == self.guild.id else (who,)
        entities = {
            ComponentType.USER_SELECT: people,
            ComponentType.MENTIONABLE_SELECT: people,
            ComponentType.ROLE_SELECT: (self.role(VERIFIED),),
            ComponentType.CHANNEL_SELECT: (self.start,),
        }
        if kind in entities:
            return list(entities[ComponentType(kind)][:least])
        return [] if kind == ComponentType.FILE_UPLOAD else True

    def _answer(self, result: InteractionResult) -> Answer:
        messages = [message for message in (result.response, *result.followups) if message]
        said = "\n".join(map(texts, messages))
        return Answer(
            said,
            result.modal,
            result.acknowledged,
            all(message.ephemeral for message in messages),
            said.partition("\n")[0] in self.refusals,
            result,
        )
