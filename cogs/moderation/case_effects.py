"""Brings Discord in line with the sanctions of accounts, and tells of their end. Safe to repeat, at any step."""

from collections.abc import Mapping

import discord

from cogs.frame import Confrere, LastWrite
from cogs.frame.feature import Effect
from cogs.moderation import case_views
from cogs.moderation.case_views import Afterwards, Roles
from cogs.moderation.holding import Plan, Seen, plan
from cogs.moderation.service import Kept, ModerationService
from cogs.moderation.service.cases import ENDED
from cogs.moderation.service.sanctioning import HOLD
from cogs.ui import Words
from cogs.ui.exchange import locale_for
from cogs.ui.private import tell
from cogs.ui.rights import member_of
from core.errors import Blocked
from core.sanctions import SanctionKind
from core.vetting import ROLES


class CaseEffects:
    def __init__(self, bot: Confrere, service: ModerationService) -> None:
        self.bot, self.service = bot, service

    @property
    def jobs(self) -> Mapping[str, Effect]:
        return {HOLD: self.hold, ENDED: self.ended}

    async def hold(self, key: str) -> LastWrite | None:
        """Time a member out, take roles and give them back, as all that was decided of them asks together.

        Raises `Blocked` where Discord refuses.
        """
        held = await self.service.held(key)
        if not held or held[0].sanction.account is None:
            return None
        guild = self.bot.guild_at_hand(held[0].guild_id)
        try:  # what is at hand may lag behind
            member = await guild.fetch_member(held[0].sanction.account.member_id)
        except discord.NotFound:
            member = None
        roles = frozenset(role.id for role in member.roles) if member else frozenset[int]()
        seen = Seen(member.timed_out_until, roles, member.joined_at) if member else None
        wanted = plan([each.sanction for each in held], seen, self.bot.clock.now())
        if member:
            try:
                await self._bring(member, wanted)
            except discord.Forbidden as error:
                raise Blocked("blocked-measure") from error
        return self.service.brought(held, wanted)

    async def ended(self, key: str) -> None:
        """Tell a member that a sanction is over."""
        kept = await self.service.sanctioned(key)
        user_id = await self.service.sanctioned_member(kept) if kept else None
        if kept and user_id:
            words = Words(self.bot.translator, locale_for(self.bot, user_id))
            await tell(self.bot, user_id, case_views.ended(words, kept, await self._afterwards(kept, user_id)))

    async def _afterwards(self, kept: Kept, user_id: int) -> Afterwards:
        """How somebody stands now that a sanction of theirs is over."""
        account = kept.sanction.account
        assert account is not None
        now, held = self.bot.clock.now(), await self.service.held(account.file)
        active = [each.sanction for each in held if each.id != kept.id and each.sanction.active(now)]
        until = max((each.until for each in active if each.until), default=None)
        here = await member_of(self.bot.guild_at_hand(kept.guild_id), user_id) is not None
        excluded = any(each.kind is SanctionKind.EXCLUDE for each in active)
        if kept.sanction.kind is not SanctionKind.EXCLUDE or not account.roles or excluded or not here:
            return Afterwards(here, until)
        if account.returned:
            return Afterwards(here, until, Roles.LEFT)
        recognised = {self.bot.directory.bound(kept.guild_id, purpose) for purpose in ROLES.values()}
        lost = recognised & {*account.roles} and await self.service.revoked(kept.guild_id, user_id)
        return Afterwards(here, until, Roles.REVOKED if lost else Roles.BACK)

    async def _bring(self, member: discord.Member, wanted: Plan) -> None:
        reason = self.bot.translator.text(self.bot.settings.default_locale, "measure-audit-reason")
        if wanted.changes:
            await member.edit(timed_out_until=wanted.timed_out_until, reason=reason)
        for role_id in sorted(wanted.takes):
            await member.remove_roles(discord.Object(role_id), reason=reason)
        gives = wanted.gives
        if gives and await self.service.revoked(member.guild.id, member.id):
            gives -= {self.bot.directory.bound(member.guild.id, purpose) or 0 for purpose in ROLES.values()}
        for role_id in sorted(gives):
            if member.guild.get_role(role_id):  # else it is gone, or of another server
                await member.add_roles(discord.Object(role_id), reason=reason)
