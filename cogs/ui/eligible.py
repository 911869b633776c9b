"""Who may deal with a report, as far as Discord tells: by role and permission."""

import discord

from cogs.frame import Confrere
from cogs.ui.rights import audiences_of
from core.reports import Desk
from core.rights import Audience

NEEDED = {
    Desk.CHANNEL: {Audience.MODERATOR},
    Desk.APART: {Audience.MODERATOR},
    Desk.MANAGERS: {Audience.MODERATOR, Audience.MANAGER},
}


def moderates(bot: Confrere, member: discord.Member | None) -> bool:
    """Whether somebody is one of the moderators, or of the administrators, who count as such."""
    return member is not None and not member.bot and Audience.MODERATOR in audiences_of(bot, member)


async def eligible(bot: Confrere, guild: discord.Guild, desk: Desk) -> set[int]:
    """The ids of those who deal with what comes to a desk; Discord is asked who is there where it has not told yet."""
    if not guild.chunked:
        await guild.chunk()
    purposes = {
        f"role:{spec.purpose}"
        for feature in bot.features
        for spec in feature.blueprint.roles
        if spec.audience is Audience.MODERATOR
    }
    bound = {bot.directory.bound(guild.id, purpose) for purpose in purposes}
    roles = [role for role in guild.roles if role.permissions.administrator or role.id in bound]
    members = {member for role in roles for member in role.members} | ({guild.owner} if guild.owner else set())
    return {member.id for member in members if moderates(bot, member) and NEEDED[desk] <= audiences_of(bot, member)}
