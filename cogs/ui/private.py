"""Writing to a member in private."""

import logging
from collections.abc import Callable, Collection
from datetime import datetime, timedelta

import aiohttp
import discord

from cogs.frame import Confrere
from cogs.ui import cards, threads
from cogs.ui.exchange import locale_for
from cogs.ui.words import Words
from core.clock import Lately

log = logging.getLogger(__name__)
RECENT = timedelta(minutes=10)
"""What was written while the bot was away is not come back to: a late remark is a reproach."""


async def tell(bot: Confrere, user_id: int, view: discord.ui.LayoutView) -> bool:
    """Send a laid-out message; False where the member lets no bot write to them, or is gone."""
    return await write(bot, user_id, view) is not None


async def write(
    bot: Confrere,
    user_id: int,
    view: discord.ui.LayoutView | None,
    ids: Collection[str] = (),
    since: datetime | None = None,
) -> discord.Message | None:
    """The same; what was sent. With `since`, a message that was sent just before a crash is known by its buttons, whose
    custom_ids are `ids`, and not sent again; without a `view`, it is only looked for.
    """
    try:
        user = bot.get_user(user_id) or await bot.fetch_user(user_id)
        if since is not None:
            channel = user.dm_channel or await user.create_dm()
            if sent := await cards.find(bot, channel, ids, since):
                return sent
        return await user.send(view=view) if view else None
    except (discord.Forbidden, discord.NotFound):
        return None


async def reach(
    bot: Confrere,
    member: discord.Member,
    view: discord.ui.LayoutView,
    ids: Collection[str],
    since: datetime,
    purpose: str,
    name: str,
    apart: discord.ui.LayoutView | None = None,
) -> discord.Message:
    """The same to a member who must be reached: where their private messages are closed, in a private thread with them
    alone, of that `name`, under the channel that serves `purpose`. Moderators can read there: `apart` is what stands
    there instead. Raises `Blocked` where the bot may open none.
    """
    if sent := await write(bot, member.id, view, ids, since):
        return sent
    thread = await threads.private(bot, member.guild, purpose, name, since)
    await thread.add_user(member)
    return await cards.find(bot, thread, ids, since) or await thread.send(view=apart or view)


class Aside:
    """Remarks on what somebody just wrote, to them alone, or in reply where their private messages are closed.

    Nothing of it is stored or logged; to whom it spoke, it knows until it ends.
    """

    def __init__(self, bot: Confrere, seldom: timedelta) -> None:
        """A member of a server hears it no more often than this."""
        self.bot = bot
        self._told = Lately(bot.clock, seldom)

    async def tell(
        self, message: discord.Message, member: discord.Member, make: Callable[[Words], discord.ui.LayoutView]
    ) -> None:
        who = (member.guild.id, member.id)
        if who in self._told or self.bot.clock.now() - message.created_at > RECENT:
            return
        self._told.note(who)
        view = make(Words(self.bot.translator, locale_for(self.bot, member.id)))
        try:
            if not await tell(self.bot, member.id, view):
                await message.reply(view=view, mention_author=False)
        except (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, TimeoutError) as error:
            log.warning("a remark was not sent: %s", type(error).__name__)
