"""How what is under way in mentoring ends: a request, a pair, all that somebody takes part in. With it come the jobs
that bring Discord in line, in the same transaction.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from core.mentoring import Kind, Pair, PairState, Proposal, ProposalState, Request, RequestState
from core.signatures import appears_after
from core.vault import Vault
from db import jobs
from db.queries import mentoring, mentoring_follows
from db.queries import mentoring_pairs as pairs
from db.session import Session

SEEK = "mentoring.seek"
"""The job that moves a request on, by its id."""
LETTER = "mentoring.letter"
"""The job that brings what the two of a proposal were asked in line, by its id."""
UNPAIRED = "mentoring.unpaired"
"""The job that tells a mentee that nobody is available for now, by the request's id."""
ENDED = "mentoring.ended"
"""The job that tells both of a pair that it is over, and closes their thread; by the pair's id."""


async def settle(session: Session, vault: Vault, proposal: Proposal, state: ProposalState, seen: datetime) -> None:
    """A proposal waits for no answer any more; from `seen` on, who was asked sees it."""
    await pairs.put_proposal(session, vault, replace(proposal, state=state))
    await jobs.schedule(session, LETTER, proposal.id, seen, proposal.guild_id)


async def close(
    session: Session,
    vault: Vault,
    request: Request,
    now: datetime,
    *,
    accepted: int | None = None,
    in_vain: bool = False,
    seen: datetime | None = None,
) -> bool:
    """End a request, and all that waits for an answer with it; False where it had ended already.

    `accepted` is the proposal that both said yes to; `in_vain`: its time is over. From `seen` on, or at once, those who
    were asked see that no answer is waited for.
    """
    state = RequestState.PAIRED if accepted else RequestState.CLOSED
    if not await pairs.close_request(session, request, state, now):
        return False
    await jobs.cancel(session, SEEK, str(request.id))
    for each in await pairs.proposals_of(session, vault, request.id):
        if each.id == accepted:
            await settle(session, vault, each, ProposalState.ACCEPTED, now)
        elif each.state is ProposalState.ASKED:
            over = ProposalState.LAPSED if in_vain else ProposalState.WITHDRAWN
            await settle(session, vault, each, over, seen or now)
        elif request.round_id:  # whatever was said, nobody saw a change before
            await jobs.schedule(session, LETTER, each.id, seen or now, request.guild_id)
    if in_vain:
        await jobs.schedule(session, UNPAIRED, request.id, now, request.guild_id)
    return True


async def part(session: Session, vault: Vault, pair: Pair, now: datetime) -> bool:
    """End a pair; False where it had ended already. Its mentee goes before others, and has waited as before."""
    if not await pairs.end_pair(session, pair, now):
        return False
    await jobs.schedule(session, ENDED, pair.id, now, pair.guild_id)
    await mentoring_follows.unfollow(session, pair)
    mentee = await mentoring.profile(session, vault, pair.mentee) if pair.mentee else None
    if mentee and mentee.profile.mentee and pair.kind is Kind.LASTING:
        since = mentee.profile.waiting_since or now.date() - timedelta(days=pair.waited_days or 0)
        waiting = replace(mentee.profile, first=True, waiting_since=since)
        await mentoring.keep(session, vault, mentee.owner, mentee.guild_id, waiting)
    return True


async def leave(session: Session, vault: Vault, owners: Collection[bytes], now: datetime, random: Random) -> None:
    """End all that these take part in: their pairs, what they ask; whoever asks them is helped further.

    Everybody sees who leaves: a mentor who was asked about them sees that it is over within the hour, lest the moment
    tell whom it was about.
    """
    seen = now + appears_after(random, within_the_hour=True)
    for pair in await pairs.pairs_of(session, vault, owners, PairState.OPEN):
        await part(session, vault, pair, now)
    for owner in owners:
        if request := await pairs.open_request(session, vault, owner):
            await close(session, vault, request, now, seen=seen)
        await look_again(session, vault, owner, now)


async def look_again(session: Session, vault: Vault, owner: bytes, now: datetime) -> None:
    """Somebody changed: whether they may still be asked, or be asked for, is looked at again."""
    found = [(each.request_id, each.guild_id) for each in await pairs.asked_of(session, vault, owner)]
    if request := await pairs.open_request(session, vault, owner):
        found.append((request.id, request.guild_id))
    for request_id, guild_id in found:
        await jobs.schedule(session, SEEK, request_id, now, guild_id)
