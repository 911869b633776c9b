"""Shows appeals and requests in the moderators' channel, and tells members. Safe to repeat, at any step."""

from cogs.frame import LastWrite
from cogs.moderation import controls, views
from cogs.moderation.service import Kept
from cogs.moderation.showing import Showing
from cogs.ui.private import tell
from core.sanctions import AppealState


class ModerationEffects(Showing):
    async def sanctioned(self, key: str) -> LastWrite | None:
        """Tell somebody of a sanction, with the way to appeal. Whether that reached them is noted of accounts only."""
        found = await self._kept(key)
        if found is None:
            return None
        kept, user_id = found
        words = self._words(user_id)
        reached = await tell(self.bot, user_id, views.sanctioned(words, kept, controls.appeal_of(words, kept)))
        return self.service.told(key, reached=reached) if kept.sanction.account else None

    async def appeal(self, key: str) -> LastWrite | None:
        """Bring one appeal's card in line."""
        kept = await self.service.sanctioned(key)
        if kept is None or kept.sanction.appeal is None:
            return None
        words, appeal = self._words(), kept.sanction.appeal
        view = views.appeal_card(words, kept, controls.for_appeal(words, kept))
        kinds, open_ = (controls.Uphold, controls.Lift), appeal.state is AppealState.OPEN
        card_id = await self._card(kept.guild_id, appeal.card_id, view, kinds, key, appeal.at, wanted=open_)
        return self.service.appeal_placed(key, card_id) if card_id and card_id != appeal.card_id else None

    async def decided(self, key: str) -> None:
        """Tell somebody what was decided on their appeal."""
        if found := await self._kept(key):
            kept, user_id = found
            await tell(self.bot, user_id, views.decided(self._words(user_id), kept))

    async def unmask(self, key: str) -> LastWrite | None:
        """Bring one request's card in line, now and when it lapses."""
        found = await self.service.unmasking(int(key))
        if found is None:
            return None
        words, over = self._words(), found.over(self.bot.clock.now())
        view = views.unmasking(words, found, controls.for_unmasking(words, found, over=over), over=over)
        kinds = (controls.Approve, controls.Look)
        card_id = await self._card(found.guild_id, found.card_id, view, kinds, key, found.created_at, wanted=not over)
        return self.service.unmasking_shown(found, card_id) if card_id else None

    async def unmasked(self, key: str) -> None:
        """Tell an author that two moderators learnt whose account it is."""
        found = await self.service.unmasking(int(key))
        if found and found.approver_id and (user_id := await self.service.unmasked(found)):
            await tell(self.bot, user_id, views.unmasked(self._words(user_id), found))

    # Within

    async def _kept(self, handle: str) -> tuple[Kept, int] | None:
        kept = await self.service.sanctioned(handle)
        user_id = await self.service.sanctioned_member(kept) if kept else None
        return (kept, user_id) if kept and user_id else None
