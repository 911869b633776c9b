"""Private messages that the bot writes of its own accord."""

import discord

from cogs.frame import Confrere


async def tell(bot: Confrere, user_id: int, view: discord.ui.LayoutView) -> None:
    """Write to a member in private, where they let the bot."""
    try:
        user = bot.get_user(user_id) or await bot.fetch_user(user_id)
        await user.send(view=view)
    except (discord.Forbidden, discord.NotFound):
        return
