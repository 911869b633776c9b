"""Looks at a server and brings it in line with what the features declare. Safe to repeat, at any step."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import discord

from cogs.frame import Confrere
from cogs.server import panels
from cogs.server.plan import NOTHING, Report, Wanted, seal, within
from cogs.server.service import ServerService
from cogs.server.walk import Walk
from core.blueprint import Binding
from core.errors import Missing, Refused
from core.rights import Actor


class Installer:
    """One application at a time a server: two would both create what neither finds."""

    def __init__(self, bot: Confrere, service: ServerService) -> None:
        self.bot, self.service = bot, service
        self._at_work: set[int] = set()

    async def preview(self, guild: discord.Guild, wanted: Wanted = NOTHING) -> Report:
        """What `apply` would do. Raises `Refused` for what cannot serve as it is `wanted` to."""
        self._check(guild, wanted)
        return await Walk(self.bot, guild, wanted, applied=False).go()

    async def apply(
        self, guild: discord.Guild, actor: Actor, wanted: Wanted = NOTHING, agreed: str | None = None
    ) -> Report:
        """Create, adopt and complete; raises `Refused` while somebody else is at it, and as `preview` does.

        `agreed`: the seal of the plan that was shown. Where something else would be touched now, nothing is done, and
        the plan is given as it is.
        """
        async with self._alone(guild.id):
            if agreed is not None:
                plan = await self.preview(guild, wanted)
                if not within(plan.changed, agreed, self._everything()):
                    plan.stale = True
                    return plan
            self._check(guild, wanted)
            walk = Walk(self.bot, guild, wanted, applied=True)
            try:
                return await walk.go()
            finally:  # what was done before an error is done
                await self.service.applied(actor, walk.report.changed)
                await self.renew(guild.id)

    async def let_go(self, guild: discord.Guild, actor: Actor, purpose: str) -> None:
        """Nothing serves a purpose any longer, nor is anything made for it.

        A channel or role is left as it is; the bot's own panel there goes.

        Raises `Missing` for what was given up already, and for what there is not.
        """
        directory = self.bot.directory
        async with self._alone(guild.id):
            if directory.given_up(guild.id, purpose) or purpose not in self.purposes():
                raise Missing("error-bound-nothing")
            for panel in self._panels_of(purpose):
                if known := directory.binding(guild.id, panel):
                    await panels.take_down(guild, known)
                    await directory.unbind(guild.id, panel)
            await self.service.let_go(actor, purpose)
            await directory.give_up(guild.id, purpose)

    async def renew(self, guild_id: int | None) -> None:
        """What waits for somebody stands where it is seen, whatever was deleted: on one server, or on every."""
        for feature in self.bot.features:
            if feature.renew:
                await feature.renew(guild_id)

    def seal(self, found: Report) -> str:
        """What a button carries of a plan, for `apply` to know what was agreed to."""
        return seal(found.changed, self._everything())

    def _everything(self) -> list[str]:
        blueprints = [feature.blueprint for feature in self.bot.features]
        panels_ = [f"panel:{spec.panel}" for blueprint in blueprints for spec in blueprint.channels if spec.panel]
        return [*self.purposes(), *panels_, *(f"filter:{spec.purpose}" for one in blueprints for spec in one.filters)]

    def _panels_of(self, purpose: str) -> list[str]:
        specs = (spec for feature in self.bot.features for spec in feature.blueprint.channels)
        return [f"panel:{spec.panel}" for spec in specs if f"channel:{spec.purpose}" == purpose and spec.panel]

    def purposes(self) -> list[str]:
        """Everything that a channel or role can be chosen for, in the order in which the features declare it."""
        blueprints = [feature.blueprint for feature in self.bot.features]
        roles = [f"role:{spec.purpose}" for blueprint in blueprints for spec in blueprint.roles]
        return [*(f"channel:{spec.purpose}" for blueprint in blueprints for spec in blueprint.channels), *roles]

    def _check(self, guild: discord.Guild, wanted: Wanted) -> None:
        if not wanted.purpose:
            return
        if wanted.purpose not in self.purposes():
            raise Missing("error-control-gone")
        role = guild.get_role(wanted.discord_id) if wanted.purpose.startswith("role:") else None
        if role and role.managed:
            raise Refused("error-bound-managed")
        self.bot.directory.check(Binding(guild.id, wanted.purpose, wanted.discord_id))

    @asynccontextmanager
    async def _alone(self, guild_id: int) -> AsyncIterator[None]:
        if guild_id in self._at_work:
            raise Refused("error-install-running")
        self._at_work.add(guild_id)
        try:
            yield
        finally:
            self._at_work.discard(guild_id)
