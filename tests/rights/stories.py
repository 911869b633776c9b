"""Something of each kind that is one member's own: a question, a draft, a reply, a slip, a request, a pair.

A feature whose things are somebody's own adds a story.
"""

from collections.abc import AsyncIterator, Callable

from sqlalchemy import select

from db.models import MentoringPairRow, MentoringProposalRow, ShiftRow, SupportRequestRow
from demo.reading import control
from tests.guarding import acts as guarding
from tests.mentoring import acts as mentoring
from tests.moderation.acts import letters
from tests.peers import acts as peers
from tests.questions.acts import card, preview, publish
from tests.questions.test_pens import ask, reply
from tests.relay import acts as relay
from tests.rights import moderators
from tests.rights.house import House
from tests.rights.own import Own, buttons, made
from tests.world import answer_to


async def question(house: House) -> AsyncIterator[Own]:
    """Camille's, with an answer of Denis', and a reply of his under a pen. What moderators may, Marc does after her."""
    thread = await publish(house, house.camille)
    message = await house.denis.send(thread, "Oui, si tu as une licence de remplacement.")
    for who in (house.camille, house.moderator):
        yield Own(who, "Marquer comme réponse", message=message, channel=thread)
    written = await reply(house, house.denis, thread)
    for own in buttons(house.denis, written, thread, "questions:manage"):
        yield own
    shown = answer_to(await house.denis.click(written, custom_id=control(written, "questions:manage")))
    for own in buttons(house.denis, shown, thread):
        yield own
    sure = answer_to(await house.camille.slash(thread, "question retirer"))
    question_id = control(card(thread), "questions:solve").split(":")[2]
    for who in (house.camille, house.moderator):
        for own in made(who, thread, question_id, verbs=("questions:solve", "questions:reopen")):
            yield own
        for name in ("question resolue", "question rouvrir", "question fermer"):
            yield Own(who, name, channel=thread)
        yield Own(who, "question rouvrir", channel=thread)
    yield Own(house.camille, "questions:edit", f"questions:edit:{question_id}", thread)
    yield Own(house.camille, "question modifier", channel=thread)
    yield Own(house.camille, "question retirer", channel=thread)
    for own in buttons(house.camille, sure, thread):
        yield own


async def drafts(house: House) -> AsyncIterator[Own]:
    """One for each thing that can be done with a draft."""
    for verb in ("publish", "as-typed", "later", "redraft", "strip", "discard"):
        shown = await preview(house, house.emma, guarding.NAMED, signature="pseudonym")
        draft_id = control(shown, "questions:discard").split(":")[2]
        for own in made(house.emma, house.start, draft_id, verbs=(f"questions:{verb}",)):
            yield own


async def dismissed(house: House) -> AsyncIterator[Own]:
    """A plain message that was taken for a question."""
    for who in (house.camille, house.moderator):
        await house.camille.send(house.channel("entraide"), "Qui connaît un bon logiciel de prescription ?")
        thread = house.channel("entraide").threads[-1]
        for own in buttons(who, card(thread), thread, "questions:dismiss"):
            yield own


async def slip(house: House) -> AsyncIterator[Own]:
    """Written under the account where a pen was chosen: each way out needs one of its own."""
    for verb in ("questions:slip-repost", "questions:slip-leave", "questions:slip-delete"):
        thread = await ask(house, house.rose, title=f"Une question, {verb} ?")
        await house.rose.send(thread, "Merci, je vais essayer.")
        for own in buttons(house.rose, letters(house, house.rose)[-1], None, verb):
            yield own


async def taken_away(house: House) -> AsyncIterator[Own]:
    """What the guard took away: a masked version for each thing that can be done with one; and what it left."""
    thread = await guarding.thread(house)
    for verb in ("post", "post-account", "post-alias", "open", "discard"):
        await house.camille.send(thread, f"{guarding.QUESTION} {verb}")
        told = letters(house, house.camille)[-1]
        _, _, draft_id, guild_id = control(told, "guarding:discard").split(":")
        for own in made(house.camille, None, draft_id, guild_id, verbs=(f"guarding:{verb}",)):
            yield own
    for who in (house.camille, house.moderator):
        for own in made(who, thread, house.camille.id, "x", verbs=("guarding:withdraw",)):
            yield own
    for verb in ("delete", "keep"):
        message = await house.denis.send(thread, f"{guarding.NAMED} {verb}")
        line = guarding.lines(thread, "guarding:review")[-1]
        for own in buttons(house.denis, line, thread, "guarding:review"):
            yield own
        for own in made(house.denis, thread, message.id, line.id, verbs=(f"guarding:{verb}",)):
            yield own


async def mentored(house: House) -> AsyncIterator[Own]:
    """Emma asks whoever suits her, and has a mentor; then Rose does, and waits for an answer."""
    for mentee, mentor in ((house.emma, house.denis), (house.rose, house.paul)):
        await mentoring.tell(house, mentee, mentoring.MENTEE)
        await mentoring.tell(house, mentor, mentoring.MENTOR)
    guild_id = house.guild.id
    for mentee in (house.emma, house.rose):
        await mentoring.ask(house, mentee)
        (mentor,) = [each for each in (house.denis, house.paul) if mentoring.asked(house, each)]
        proposal_id = int(control(mentoring.asked(house, mentor)[-1], "mentoring:accept").split(":")[2])
        verbs = ("mentoring:letter", "mentoring:decline" if mentee is house.rose else "mentoring:accept")
        for own in made(mentor, None, proposal_id, guild_id, verbs=verbs):
            yield own
    async with house.bot.db.read() as session:
        (proposal,) = await session.execute(select(MentoringProposalRow).where(MentoringProposalRow.id == proposal_id))
        (pair,) = await session.execute(select(MentoringPairRow))
    for own in made(house.rose, None, proposal.request_id, guild_id, verbs=("mentoring:withdraw",)):
        yield own
    for own in made(house.emma, None, pair.id, 0, "yes", guild_id, verbs=("mentoring:met", "mentoring:fits")):
        yield own
    rest = ("mentoring:thank", "mentoring:reopen", "mentoring:end", "mentoring:finish", "mentoring:anew")
    for own in made(house.emma, None, pair.id, guild_id, verbs=rest):
        yield own


async def on_call(house: House) -> AsyncIterator[Own]:
    """Camille talks with Paul through the bot; Denis still waits for somebody; Paul has a shift."""
    await relay.talk(house, house.camille, house.paul)
    told, heard = relay.opening(house.camille), relay.opening(house.paul)
    await relay.write(house.camille)
    for own in buttons(house.camille, told, None, "support:report", "support:another", "support:reveal", "support:end"):
        yield own
    meeting = control(told, "support:end").split(":")[2:]
    for own in made(house.paul, None, *meeting, verbs=("support:heavy", "support:complain", "support:hand-over")):
        yield own
    for own in made(house.paul, None, "reveal", *meeting, verbs=("support:sure",)):
        yield own
    words = [each for each in house.camille.user.dm_channel.history() if not each.author.bot][-1]
    request_id, pen_id, guild_id = meeting
    for own in made(house.camille, None, request_id, pen_id, words.id, guild_id, verbs=("support:send",)):
        yield own
    for own in buttons(house.paul, heard, None, "support:hand-over"):
        yield own
    for own in made(house.camille, None, request_id, guild_id, verbs=("support:fine",)):
        yield own
    await peers.ask(house, house.denis)
    async with house.bot.db.read() as session:
        (waiting,) = await session.scalars(select(SupportRequestRow.id).where(SupportRequestRow.id != int(request_id)))
    for own in made(house.denis, None, waiting, guild_id, verbs=("support:cancel",)):
        yield own
    form = await house.paul.click(peers.panel(house), custom_id=control(peers.panel(house), "support:duty"))
    form = await house.paul.click(answer_to(form), custom_id="support:shift")
    await house.paul.submit_modal(form, {"weekday": ["0"], "begins": ["20"], "ends": ["22"]})
    async with house.bot.db.read() as session:
        (shift,) = await session.execute(select(ShiftRow))
    for own in made(house.paul, house.start, shift.id.hex(), verbs=("support:unshift",)):
        yield own


STORIES: tuple[Callable[[House], AsyncIterator[Own]], ...] = (
    drafts,
    question,
    dismissed,
    slip,
    taken_away,
    on_call,
    mentored,
    moderators.sanctioned,
    moderators.reported,
    moderators.written,
    moderators.vouched,
    moderators.mediated,
    moderators.appealed,
    moderators.moderating,
)
