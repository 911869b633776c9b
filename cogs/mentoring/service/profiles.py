"""What members tell of themselves: the part of the service that keeps it, pauses it, and forgets it."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from cogs.mentoring.service.keeping import Keeping
from core.errors import Missing, Refused
from core.guarding import guarded
from core.mentoring import CAPACITY, EXCLUSIONS_LIMIT, WISHES_LIMIT, WORKPLACE_LIMIT, Profile, Side
from core.mentoring_lists import LISTS
from core.rights import Actor
from db.queries import mentoring, mentoring_pairs
from db.queries import mentoring_ends as ends
from db.queries.mentoring import BADGE as BADGE
from db.session import Session

PAUSE_AT_MOST = timedelta(days=366)


class Profiles(Keeping):
    async def describe(self, actor: Actor, **told: Any) -> Profile:
        """Keep what a member chose in lists, by the profile's fields; `mentor` and `mentee` tell what they are.

        Raises `Missing` for what is in no list.
        """
        for name, codes in LISTS.items():
            chosen = told.get(name) or ()
            if not {*([chosen] if isinstance(chosen, str) else chosen)} <= {*codes}:
                raise Missing("error-control-gone")
        return await self._change(actor, lambda profile: replace(profile, **told), new=True)

    async def confide(self, actor: Actor, wishes: str, workplace: str) -> tuple[Profile, bool]:
        """Keep a member's own words; whether something in them was masked.

        A mentor is shown the wishes before the two know each other, and the author cannot be asked then: what is
        doubtful is masked as well. Raises `Refused` for what is too long.
        """
        wishes, workplace = wishes.strip(), workplace.strip()
        if len(wishes) > WISHES_LIMIT or len(workplace) > WORKPLACE_LIMIT:
            raise Refused("error-profile-long", wishes=WISHES_LIMIT, workplace=WORKPLACE_LIMIT)
        found = guarded(wishes, workplace)
        safe: dict[str, Any] = {"wishes": found.masked[0], "workplace": found.kept[1]}
        profile = await self._change(actor, lambda before: replace(before, **safe))
        return profile, safe != {"wishes": wishes, "workplace": workplace}

    async def take_part(self, actor: Actor, side: Side, on: bool) -> Profile:
        """Be a mentor or mentee, or no longer; who is no mentor any more takes nobody for twenty minutes
        either, and wears no badge.
        """

        def changed(profile: Profile) -> Profile:
            if side is Side.MENTEE:
                return replace(profile, mentee=on)
            return replace(profile, mentor=on, once=profile.once and on, badge=profile.badge and on)

        return await self._change(actor, changed, new=True)

    async def offer(self, actor: Actor, capacity: int, once: bool) -> Profile:
        """How many a mentor takes: none is to take people for twenty minutes only."""
        if capacity != 0 and capacity not in CAPACITY:
            raise Missing("error-control-gone")
        once = once or capacity == 0
        return await self._change(actor, lambda profile: replace(profile, capacity=capacity, once=once))

    async def wear(self, actor: Actor, on: bool) -> Profile:
        """Be known as a mentor, or not. Raises `Refused` for who is none."""

        def changed(profile: Profile) -> Profile:
            if on and not profile.mentor:
                raise Refused("error-no-right-mentor")
            return replace(profile, badge=on)

        return await self._change(actor, changed)

    async def pause(self, actor: Actor, until: date | None) -> Profile:
        """Be proposed to nobody until that day; None ends a pause. Raises `Refused` for a day past, or far away."""
        today = self.today()
        if until is not None and not today < until <= today + PAUSE_AT_MOST:
            raise Refused("error-profile-pause-day")
        return await self._change(actor, lambda profile: replace(profile, paused_until=until))

    async def exclude(self, actor: Actor, user_id: int) -> Profile:
        """Never be brought together with somebody. Raises `Refused` for oneself, and for one too many."""
        if user_id == actor.user_id:
            raise Refused("error-profile-exclude-self")

        def changed(profile: Profile) -> Profile:
            if user_id in profile.excluded:
                return profile
            if len(profile.excluded) >= EXCLUSIONS_LIMIT:
                raise Refused("error-profile-exclusions", count=EXCLUSIONS_LIMIT)
            return replace(profile, excluded=(*profile.excluded, user_id))

        return await self._change(actor, changed, new=True)

    async def readmit(self, actor: Actor, user_ids: Collection[int]) -> Profile:
        """Take some off the list again."""

        def changed(profile: Profile) -> Profile:
            return replace(profile, excluded=tuple(each for each in profile.excluded if each not in user_ids))

        return await self._change(actor, changed)

    async def remove(self, actor: Actor) -> None:
        """Forget a profile, exclusions included. Its badge goes; pairs are left as they are."""
        async with self._db.write() as session:
            kept = await self._own(session, actor)
            if kept is None:
                return
            await self._ask_no_more(session, kept.owner)
            await self._keep(session, actor, Profile())  # with all that a change brings about, as for anybody else
            await mentoring.forget(session, [kept.owner])
            if kept.profile.wears_badge:
                await mentoring.ask_for_badge(session, actor.guild_id, actor.user_id, self._clock.now())

    def badge_key(self, actor: Actor) -> str:
        """What `BADGE` is carried out by."""
        return mentoring.badge_key(actor.guild_id, actor.user_id)

    async def wears_badge(self, guild_id: int, user_id: int) -> bool:
        profile = await self.profile(Actor(guild_id, user_id))
        return profile is not None and profile.wears_badge

    # Within

    async def _change(self, actor: Actor, change: Callable[[Profile], Profile], *, new: bool = False) -> Profile:
        """Keep what `change` makes of a profile. Raises `Missing` where there is none, unless it may be `new`.

        A mentee waits from the day on which there is enough to propose somebody by.
        """
        async with self._db.write() as session:
            kept = await self._own(session, actor)
            if kept is None and not new:
                raise Missing("error-profile-none")
            before = kept.profile if kept else Profile()
            after = _secretly(before, change(before), self.today())
            if not after.mentee:
                after = replace(after, waiting_since=None)
            elif after.may_search and not before.may_search:
                after = replace(after, waiting_since=after.waiting_since or self.today())
            if kept and before.mentee and not after.mentee:
                await self._ask_no_more(session, kept.owner)
            if kept is None or after != before:
                await self._keep(session, actor, after)
            if after.wears_badge != before.wears_badge:
                await mentoring.ask_for_badge(session, actor.guild_id, actor.user_id, self._clock.now())
        return after

    async def _ask_no_more(self, session: Session, owner: bytes) -> None:
        """Whoever looks for nobody any more is not told later that nobody was found."""
        if request := await mentoring_pairs.open_request(session, self._vault, owner):
            await ends.close(session, self._vault, request, self._clock.now())


def _secretly(before: Profile, after: Profile, today: date) -> Profile:
    """The changed profile, with what searches go by until the change of what is secret has settled."""
    shown = before.as_shown(today)
    if (after.excluded, after.workplace) == (before.excluded, before.workplace):
        return replace(after, secret_since=None, excluded_before=(), workplace_before="") if shown is before else after
    return replace(after, secret_since=today, excluded_before=shown.excluded, workplace_before=shown.workplace)
