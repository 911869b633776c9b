"""Brings cards and roles in line with what was decided, and tells members. Safe to repeat, at any step."""

from collections.abc import Collection, Mapping

import discord

from cogs.frame import Confrere, LastWrite
from cogs.ui import Words, cards
from cogs.ui.exchange import locale_for
from cogs.ui.private import write
from cogs.ui.rights import member_of
from cogs.vetting import controls, views
from cogs.vetting.blueprint import ASSOCIATES
from cogs.vetting.service import VettingService
from cogs.vetting.signs import signs
from core.errors import Blocked
from core.reports import MODERATION
from core.text import neutral
from core.vetting import ROLES, Case, Standing

ENDS: Mapping[Standing, Collection[Standing]] = {
    Standing.NONE: (),
    Standing.VERIFIED: (Standing.ASSOCIATE,),
    Standing.ASSOCIATE: (),
    Standing.REVOKED: (Standing.VERIFIED, Standing.ASSOCIATE),
}
"""The roles that a decision takes: who is made an associate and is verified all the same was made so by hand."""


class VettingEffects:
    def __init__(self, bot: Confrere, service: VettingService) -> None:
        self.bot, self.service = bot, service

    async def card(self, key: str) -> LastWrite | None:
        """Bring one case's card in line; there is none where nothing was ever open."""
        case = await self.service.case(int(key))
        if case is None or case.opened_at is None:
            return None
        chain = await self.service.chain(case.guild_id, case.user_id)
        words = Words(self.bot.translator, self.bot.settings.default_locale)
        choices, now = controls.under_card(words, case), self.bot.clock.now()
        view = views.card(words, case, chain, signs(chain, now), choices)
        ids = {f"{kind.verb}:{key}" for kind in controls.ON_CARDS}
        card_id = await cards.bring(
            self.bot, case.guild_id, MODERATION, view, case.card_id, ids, case.opened_at, wanted=case.open
        )
        return self.service.placed(case.id, card_id) if card_id and card_id != case.card_id else None

    async def settle(self, key: str) -> None:
        """Give or take the role, then tell the member: once each, whatever was done before a crash."""
        case = await self.service.case(int(key))
        if case is None or case.decided_at is None or case.left_at:
            return
        guild = self.bot.guild_at_hand(case.guild_id)
        member = await member_of(guild, case.user_id)
        if member is None:
            return
        if not case.declined:
            await self._roles(member, case)
        words = Words(self.bot.translator, locale_for(self.bot, member.id))
        # The moment tells the letters about two decisions apart, where one follows the other closely.
        which = int(case.decided_at.timestamp())
        button = controls.ShowStanding(words("control-vetting-standing-again"), which, guild.id)
        channel_id = self.bot.directory.bound(guild.id, ASSOCIATES)
        view = views.letter(words, case, guild.name, button, channel_id)
        assert button.custom_id is not None
        await write(self.bot, member.id, view, {button.custom_id}, case.decided_at)

    async def _roles(self, member: discord.Member, case: Case) -> None:
        """Raises `Blocked`, saying what to do, where a role is gone, or not the bot's to give or take."""
        bound = {
            standing: member.guild.get_role(self.bot.directory.bound(case.guild_id, purpose) or 0)
            for standing, purpose in ROLES.items()
        }
        if case.standing in ROLES and bound[case.standing] is None:
            raise Blocked("blocked-vetting-gone")
        for standing, role in bound.items():
            wanted = standing is case.standing
            if role is None or (role in member.roles) == wanted or not (wanted or standing in ENDS[case.standing]):
                continue
            if not member.guild.me.guild_permissions.manage_roles or not role.is_assignable():
                raise Blocked("blocked-vetting-role", role=neutral(role.name))
            try:
                await (member.add_roles(role) if wanted else member.remove_roles(role))
            except discord.NotFound:
                return  # the member left, or the role went, at this very moment
