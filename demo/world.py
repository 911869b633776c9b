"""One server with its members, from its founding on, and what their clients would remember of it."""

from dataclasses import dataclass, field
from pathlib import Path

import discord
from simcord import ChannelHandle, Env, InteractionResult, MemberActor, UserHandle

from core.errors import Missing
from core.i18n import Locale
from demo import community as stage
from demo.community import Community
from demo.guide import Guide


@dataclass(frozen=True)
class Form:
    """A form that is open on a member's screen."""

    owner: int
    shown: InteractionResult


@dataclass
class World:
    """Everything that a new start makes anew."""

    env: Env
    community: Community
    guide: Guide
    database: Path
    seen: dict[tuple[int, int], int] = field(default_factory=dict)
    """The last message that a member has read in a channel."""
    dismissed: set[int] = field(default_factory=set)
    forms: dict[str, Form] = field(default_factory=dict)
    commands: dict[int, str] = field(default_factory=dict)
    """The whole name of the command behind an interaction, of which simcord keeps the first word."""

    def __post_init__(self) -> None:
        by_key = {persona.key: persona for persona in stage.PERSONAS}
        self.personas = {actor.id: by_key[key] for key, actor in self.community.actors.items()}
        self.actors = {actor.id: actor for actor in self.community.actors.values()}

    @property
    def bot(self) -> discord.Client:
        return self.env.bot

    def actor(self, member_id: int) -> MemberActor:
        """Raises `Missing` for who is not, or no longer, of this world."""
        if member_id not in self.actors:
            raise Missing("demo-no-member")
        return self.actors[member_id]

    def locale(self, member_id: int) -> Locale:
        return Locale.of(self.personas[member_id].locale) or Locale.FR

    def channel(self, channel_id: int) -> ChannelHandle:
        model = self.env.backend.get_channel(channel_id)
        return ChannelHandle(self.env, self.community.guild if model.guild_id else None, model)

    def read(self, member_id: int, channel_id: int, until: int | None = None) -> None:
        """A member has seen what stands in a channel, up to a message or all of it."""
        if stored := self.env.backend.messages.get(channel_id):
            self.seen[member_id, channel_id] = until or max(stored)

    def user(self, user_id: int) -> MemberActor | UserHandle:
        """Any account, as a choice in a select or an option."""
        return self.actors.get(user_id) or UserHandle(self.env, self.env.backend.get_user(user_id))

    def crossings(self) -> int:
        """How much has crossed between the bot and Discord."""
        return len(self.env.backend.transcript)
