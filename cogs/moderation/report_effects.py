"""Shows reports where those are who deal with them, in the moderators' channel or each in private, and tells members.

Safe to repeat, at any step.
"""

from contextlib import suppress
from datetime import datetime, timedelta

import discord

from cogs.frame import LastWrite, Left
from cogs.moderation import report_controls as controls
from cogs.moderation import report_views as views
from cogs.moderation.service.reporting import REPORT
from cogs.moderation.showing import Showing
from cogs.ui.eligible import eligible, moderates
from cogs.ui.private import tell, write
from cogs.ui.rights import member_of
from core.errors import Blocked
from core.reports import CLAIM_LASTS, MODERATION, Card, Desk, Report, ReportState

LOOKS_AGAIN = timedelta(days=1)
"""When somebody is looked for again to whom a report may be brought."""
OVER = "over"
"""What the card of somebody shows for whom the report is no longer."""


class ReportEffects(Showing):
    async def report(self, key: str) -> Left | None:
        """Bring one report's cards in line."""
        found = await self.service.reported(int(key))
        if found is None:
            return None
        if found.desk is not Desk.CHANNEL:
            if found.card_id:
                with suppress(Blocked):  # a channel that is gone keeps nobody waiting
                    await self._in_channel(found, wanted=False)
            return await self._in_private(found)
        card_id = await self._in_channel(found, wanted=found.state is ReportState.OPEN)
        return self.service.report_placed(found.id, card_id) if card_id not in (None, found.card_id) else None

    async def recall(self, key: str) -> LastWrite | None:
        """Have a report's cards sent anew, where people read."""
        found = await self.service.reported(int(key))
        return self.service.anew(found, await self._take_away(found)) if found else None

    async def lapse(self, key: str) -> None:
        """Give back a report that nobody followed up, and tell who took care of it."""
        found = await self.service.reported(int(key))
        if found is None or not (found.left_above or found.lapsed(self.bot.clock.now())):
            return
        author = await member_of(self.bot.guild_at_hand(found.guild_id), found.author_id)
        await self._take_away(found)
        await self.service.lapse(found.id, Desk.APART if moderates(self.bot, author) else Desk.CHANNEL)
        if found.claimed_by:
            await tell(self.bot, found.claimed_by, views.lapsed(self._words(found.claimed_by), found))

    async def neglected(self, key: str) -> datetime | None:
        """Bring a report that nobody took to those who run the server, where only one beside them moderates.

        That one may have written it, under a name: whoever did, and whoever reported it, it goes the same way.
        """
        found = await self.service.reported(int(key))
        if found is None or found.state is not ReportState.OPEN or found.desk is not Desk.CHANNEL:
            return None
        guild, now = self.bot.guild_at_hand(found.guild_id), self.bot.clock.now()
        if now < (due := found.created_at + CLAIM_LASTS):
            return due
        managers = await eligible(self.bot, guild, Desk.MANAGERS)
        alone = len(await eligible(self.bot, guild, Desk.CHANNEL) - managers) < 2
        if alone and managers and not found.claimed_by:
            await self.service.hand_up(found.id)
            return None
        return now + CLAIM_LASTS  # somebody may still take it

    async def outcome(self, key: str) -> None:
        """Tell a reporter what became of it."""
        found = await self.service.reported(int(key))
        if found and found.state is not ReportState.OPEN and (user_id := await self.service.reporter(found)):
            await tell(self.bot, user_id, views.outcome(self._words(user_id), found))

    # Within

    async def _in_channel(self, found: Report, *, wanted: bool) -> int | None:
        words = self._words()
        choices = controls.for_report(words, found) if found.desk is Desk.CHANNEL else []
        view, key = views.report(words, found, choices), str(found.id)
        return await self._card(
            found.guild_id, found.card_id, view, controls.KNOWN_BY, key, found.created_at, wanted=wanted
        )

    async def _in_private(self, found: Report) -> datetime | None:
        """Edit the cards that are there, then send one after the other those that are not.

        When to go on, or to look again, if that is needed.
        """
        guild = self.bot.guild_at_hand(found.guild_id)
        open_ = found.state is ReportState.OPEN
        wanted = await self._wanted(found, guild) if open_ else set[int]()
        cards = await self._edited(found, wanted)
        for moderator_id in sorted(wanted - set(cards)):
            if due := self.bot.openings.slot(f"{REPORT}:{found.id}:{moderator_id}", self.bot.clock.now()):
                return due
            cards[moderator_id] = Card(await self._send(found, moderator_id), found.face)
            await self.service.placed_apart(found.id, [(moderator_id, cards[moderator_id])])
        if open_ and not wanted:
            return self.bot.clock.now() + LOOKS_AGAIN
        reached = any(cards[moderator_id].message_id for moderator_id in wanted)
        if wanted and not reached and not found.claimed_by:
            await self.service.placed_apart(found.id, [(moderator_id, None) for moderator_id in wanted])
            raise Blocked("blocked-moderators-closed")
        return None

    async def _wanted(self, found: Report, guild: discord.Guild) -> set[int]:
        return await eligible(self.bot, guild, found.desk) - await self.service.kept_from(found)

    async def _edited(self, found: Report, wanted: set[int]) -> dict[int, Card]:
        """The cards that are there, each showing what it is to show."""
        cards, changed = dict(found.handling.cards), list[tuple[int, Card | None]]()
        for moderator_id, card in found.handling.cards.items():
            mine = moderator_id in wanted or found.state is not ReportState.OPEN
            shows = found.face if mine else OVER
            if card.message_id is None or card.shows == shows:
                continue
            view = self._letter(found, moderator_id) if mine else views.not_yours(self._words(moderator_id))
            there = await self._edit(moderator_id, card.message_id, view)
            changed.append((moderator_id, Card(card.message_id, shows) if there else None))
        for moderator_id, edited in changed:
            if edited:
                cards[moderator_id] = edited
            else:
                del cards[moderator_id]
        await self.service.placed_apart(found.id, changed)
        return cards

    async def _send(self, found: Report, moderator_id: int) -> int | None:
        """Somebody's card, sent now or just before a crash; None where they let no bot write to them."""
        ids = {f"{kind.verb}:{found.id}:{found.guild_id}" for kind in controls.KNOWN_BY}
        letter = self._letter(found, moderator_id)
        sent = await write(self.bot, moderator_id, None, ids, found.created_at)
        if sent:
            await self._edit(moderator_id, sent.id, letter)
        else:
            sent = await write(self.bot, moderator_id, letter)
        return sent.id if sent else None

    def _letter(self, found: Report, moderator_id: int) -> discord.ui.LayoutView:
        words, guild = self._words(moderator_id), self.bot.guild_at_hand(found.guild_id)
        free = found.claimed_by in (None, moderator_id)
        choices = controls.for_report(words, found, guild.id) if free else []
        return views.report(words, found, choices, guild.name)

    async def _edit(self, user_id: int, message_id: int, view: discord.ui.LayoutView) -> bool:
        """Whether the message is still there."""
        try:
            with suppress(discord.Forbidden):  # who lets no bot write to them any more keeps what they have
                channel = await self._private(user_id)
                await channel.get_partial_message(message_id).edit(view=view)
        except discord.NotFound:
            return False
        return True

    async def _private(self, user_id: int) -> discord.DMChannel:
        user = self.bot.get_user(user_id) or await self.bot.fetch_user(user_id)
        return user.dm_channel or await user.create_dm()

    async def _take_away(self, found: Report) -> list[int]:
        """Delete a report's cards; whose private ones there were."""
        guild = self.bot.guild_at_hand(found.guild_id)
        channel = guild.get_channel(self.bot.directory.bound(guild.id, MODERATION) or 0)
        with suppress(discord.Forbidden, discord.NotFound):
            if found.card_id and isinstance(channel, discord.TextChannel):
                await channel.get_partial_message(found.card_id).delete()
        for moderator_id, card in found.handling.cards.items():
            with suppress(discord.Forbidden, discord.NotFound):
                if card.message_id:
                    await (await self._private(moderator_id)).get_partial_message(card.message_id).delete()
        return list(found.handling.cards)
