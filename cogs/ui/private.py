"""Writing to a member in private."""

import discord

from cogs.frame import Confrere


async def tell(bot: Confrere, user_id: int, view: discord.ui.LayoutView) -> bool:
    """Send a laid-out message; False where the member lets no bot write to them, or is gone."""
    try:
        user = bot.get_user(user_id) or await bot.fetch_user(user_id)
        await user.send(view=view)
    except (discord.Forbidden, discord.NotFound):
        return False
    return True
