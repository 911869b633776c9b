"""What the member does who writes under pens alone, and what others do around them, one small act each.

An act takes its turn in `SCENARIO`; another feature adds its own there. What acts leave to each other is in
`cast.memory`, under names that tell what it is.
"""

from collections.abc import Awaitable, Callable
from typing import Any

from simcord import ChannelHandle
from sqlalchemy import text

import demo.simcord_ext as ext
from tests.leaks import contact_acts
from tests.leaks import image_acts as pictures
from tests.leaks import report_acts as reports
from tests.leaks.cast import MONTH, Cast, first_card
from tests.moderation import acts
from tests.questions.acts import card, control, fill_in, hearts
from tests.questions.acts import publish as publish_named
from tests.world import answer_to, said, texts

Act = Callable[[Cast], Awaitable[None]]
ASKED, ONE_OFF, RASH = "Hibiscus : qui signe le bon ?", "Jacaranda : faut-il un témoin ?", "Kumquat : posée trop vite"
SECOND_THOUGHTS = "Nénuphar, après réflexion"
REPLY, SLIPPED, SLIPPED_AGAIN = "Le mimosa fleurit en février", "Oléandre, par mégarde", "Pivoine, par mégarde aussi"
AMENDED, RENAMED, RETRACTED = "Le mimosa fleurit en mars", "Quinoa sous un nouveau nom", "Ravenala, à reprendre"
UNDER_THE_OLD = "Quetsche, encore moi"
GUARDED, GUARDED_AGAIN = "Tamaris, sécu 1 84 12 76 451 089 46", "Vétiver, sécu 1 84 12 76 451 089 46"
PATIENT, LOST = "Sa mère est joignable au 06 12 34 56 78", "Séquoia que la base refuse"
WORDS = (
    "Hibiscus", "Jacaranda", "Kumquat", "Nénuphar", "mimosa", "Oléandre", "Pivoine", "Quinoa", "Quetsche", "Ravenala",
    "06 12 34", "Séquoia", "Tamaris", "Vétiver", "Romarin", "Sassafras",
)  # fmt: skip
"""What tells the member's texts from all others."""


# Others, under their accounts


async def ask_named(cast: Cast) -> None:
    cast.memory["named"] = await publish_named(cast, cast.camille, "Arrêt de travail après une chute")


async def answer_named(cast: Cast) -> None:
    cast.memory["answer"] = await cast.denis.send(cast.memory["asked"], "Oui, avec la date du jour.")


async def post_natively(cast: Cast) -> None:
    await ext.member_post(cast.denis, cast.channel("questions"), "Licence de judo", "Quel certificat pour un enfant ?")


async def look_on(cast: Cast) -> None:
    """The member who changes places with the author does nothing that others see."""
    await cast.shadow.slash(cast.channel("entraide"), "question miennes")
    await cast.shadow.slash(cast.channel("entraide"), "question chercher", texte="qui signe le bon")


async def try_what_is_not_theirs(cast: Cast) -> None:
    """Neither a member nor a moderator gets at what somebody else wrote under a pen."""
    for member in (cast.shadow, cast.denis):
        reply = cast.memory["reply"]
        said(await member.click(reply, custom_id=control(reply, "questions:manage")))
        said(await member.slash(cast.memory["asked"], "question resolue"))
    said(await cast.camille.slash(cast.memory["asked"], "question retirer"))


async def thank_the_pen(cast: Cast) -> None:
    assert "remerci" in said(await cast.denis.context_menu(cast.memory["named"], "Remercier", cast.memory["reply"]))
    said(await cast.denis.context_menu(cast.memory["asked"], "Remercier", first_card(cast.memory["asked"])))


async def mark_the_pen(cast: Cast) -> None:
    result = await cast.camille.context_menu(cast.memory["named"], "Marquer comme réponse", cast.memory["reply"])
    assert "réponse retenue" in said(result)


async def moderate(cast: Cast) -> None:
    said(await cast.owner.slash(cast.start, "diagnostic"))
    said(await cast.moderator.slash(cast.memory["once"], "question rouvrir"))
    said(await cast.moderator.slash(cast.memory["once"], "question fermer", motif="Réglé"))


async def sanction_the_pen(cast: Cast) -> None:
    told = await acts.sanction(cast, cast.moderator, cast.memory["named"], cast.memory["reply"], "warn", None)
    assert "1" in told
    await cast.pass_time()


async def decide_on_the_appeal(cast: Cast) -> None:
    """Whoever imposed it may not; another moderator lifts it; both look at the audit."""
    appeal = acts.latest(cast)
    said(await acts.press(cast.moderator, appeal, "moderation:lift"))
    said(await acts.press(cast.colleague, appeal, "moderation:lift"))
    await cast.pass_time()
    for moderator in (cast.moderator, cast.colleague):
        said(await moderator.slash(cast.channel("moderation"), "moderation audit"))


async def leave(cast: Cast) -> None:
    """Another member takes their data, and goes."""
    said(await cast.denis.slash(cast.channel("entraide"), "mes-donnees exporter"))
    await erase(cast, cast.denis, "keep")


# The member under pens


async def ask_lasting(cast: Cast) -> None:
    cast.memory["asked"] = await publish(cast, ASKED, "pseudonym")
    assert card(cast.memory["asked"]).author.bot


async def ask_once(cast: Cast) -> None:
    cast.memory["once"] = await publish(cast, ONE_OFF, "one-off", "questions:later", wait=3700)


async def publish(
    cast: Cast, title: str, signature: str, button: str = "questions:publish", wait: float = 45
) -> ChannelHandle:
    """Ask under a pen; the thread, once it is there."""
    before = {thread.id for thread in cast.channel("questions").threads}
    shown = answer_to(await fill_in(cast, cast.pen, title, f"{title} (détails)", signature=signature))
    await cast.evidence.photograph()
    await cast.pen.click(shown, custom_id=control(shown, button))
    assert {thread.id for thread in cast.channel("questions").threads} == before
    await cast.pass_time(wait)
    (thread,) = [thread for thread in cast.channel("questions").threads if thread.id not in before]
    return thread


async def ask_rashly(cast: Cast) -> None:
    """A question that is taken back before it appears."""
    shown = answer_to(await fill_in(cast, cast.pen, RASH, "", signature="pseudonym"))
    await cast.pen.click(shown, custom_id=control(shown, "questions:publish"))
    await cast.pen.click(shown, custom_id=control(shown, "questions:withdraw"))
    await cast.pass_time()
    assert RASH not in {thread.name for thread in cast.channel("questions").threads}


async def think_again(cast: Cast) -> None:
    """A draft that is opened anew, then thrown away."""
    shown = answer_to(await fill_in(cast, cast.pen, SECOND_THOUGHTS, "", signature="pseudonym"))
    form = await cast.pen.click(shown, custom_id=control(shown, "questions:redraft"))
    await cast.pen.submit_modal(form, {"title": SECOND_THOUGHTS, "details": "", "signature": "one-off"})
    await cast.evidence.photograph()
    await cast.pen.click(shown, custom_id=control(shown, "questions:discard"))


async def reply(cast: Cast) -> None:
    cast.memory["reply"] = await cast.reply(cast.memory["named"], REPLY)


async def reply_once(cast: Cast) -> None:
    """Beside the lasting name, in one's own thread."""
    await cast.reply(cast.memory["asked"], "Je précise : au cabinet.", "one-off")


async def edit(cast: Cast) -> None:
    form = await cast.pen.slash(cast.memory["asked"], "question modifier")
    said(await cast.pen.submit_modal(form, {"title": ASKED, "details": "Précision : aux urgences"}))
    message = cast.memory["reply"]
    shown = answer_to(await cast.pen.click(message, custom_id=control(message, "questions:manage")))
    form = await cast.pen.click(shown, custom_id=control(shown, "questions:amend"))
    said(await cast.pen.submit_modal(form, {"details": AMENDED}))
    await cast.pass_time()
    assert AMENDED in {line for message in cast.memory["named"].history() for line in texts(message).splitlines()}


async def withdraw(cast: Cast) -> None:
    message = await cast.reply(cast.memory["named"], RETRACTED)
    shown = answer_to(await cast.pen.click(message, custom_id=control(message, "questions:manage")))
    await cast.pen.click(shown, custom_id=control(shown, "questions:retract"))
    assert RETRACTED not in {line for each in cast.memory["named"].history() for line in texts(each).splitlines()}


async def slip_and_delete(cast: Cast) -> None:
    slipped = await cast.pen.send(cast.memory["named"], SLIPPED)
    cast.memory.setdefault("slips", []).append(slipped.id)
    await cast.evidence.photograph()
    told = cast.private_messages(cast.pen)[-1]
    assert SLIPPED not in texts(told)
    await cast.pen.user.click(told, custom_id=control(told, "questions:slip-delete"))
    assert slipped.id not in {message.id for message in cast.memory["named"].history()}


async def slip_and_repost(cast: Cast) -> None:
    """The private message cannot be sent: `/question miennes` shows the same."""
    dm = cast.env.backend.get_dm_channel(cast.pen.id)
    cast.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=1)
    slipped = await cast.pen.send(cast.memory["named"], SLIPPED_AGAIN)
    cast.memory.setdefault("slips", []).append(slipped.id)
    shown = answer_to(await mine(cast))
    await cast.pen.click(shown, custom_id=control(shown, "questions:slip-repost"))
    await cast.pass_time()
    assert SLIPPED_AGAIN in texts(cast.memory["named"].last_message)


async def slip_with_a_patient(cast: Cast) -> None:
    """The guard takes it away; what it offers in private quotes nothing, and posts under the name."""
    await cast.pen.send(cast.memory["named"], GUARDED)
    await cast.evidence.photograph()
    told = cast.private_messages(cast.pen)[-1]
    assert "Tamaris" not in texts(told)
    shown = answer_to(await cast.pen.user.click(told, custom_id=control(told, "guarding:open")))
    assert "Tamaris" in texts(shown)
    said(await cast.pen.user.click(told, custom_id=control(told, "guarding:post-alias")))
    await cast.pass_time()
    assert name_in(_last_with(cast, "Tamaris")) == name_in(cast.memory["reply"])


async def slip_with_a_patient_behind_closed_doors(cast: Cast) -> None:
    """The private message cannot be sent: the line in the thread leads to the same choice."""
    dm = cast.env.backend.get_dm_channel(cast.pen.id)
    cast.env.inject_error("POST", f"/channels/{dm.id}/messages", status=403, code=50007, times=1)
    await cast.pen.send(cast.memory["named"], GUARDED_AGAIN)
    await cast.evidence.photograph()
    line = next(each for each in cast.memory["named"].history() if "guarding:open" in acts.buttons(each))
    shown = answer_to(await cast.pen.click(line, custom_id=control(line, "guarding:open")))
    await cast.pen.click(shown, custom_id=control(shown, "guarding:post-alias"))
    await cast.pass_time(700)
    assert name_in(_last_with(cast, "Vétiver")) == name_in(cast.memory["reply"])


def _last_with(cast: Cast, word: str) -> Any:
    return [each for each in cast.memory["named"].history() if word in texts(each)][-1]


async def thank(cast: Cast) -> None:
    said(await cast.pen.context_menu(cast.memory["asked"], "Remercier", cast.memory["answer"]))
    assert hearts(cast, cast.memory["answer"]) == [cast.bot.user_id]


async def thank_oneself(cast: Cast) -> None:
    """A refusal that tells who somebody is, to that member alone."""
    said(await cast.pen.context_menu(cast.memory["named"], "Remercier", cast.memory["reply"]))


async def mark(cast: Cast) -> None:
    said(await cast.pen.context_menu(cast.memory["asked"], "Marquer comme réponse", cast.memory["answer"]))


async def solve(cast: Cast) -> None:
    said(await cast.pen.slash(cast.memory["asked"], "question resolue"))
    assert "Résolue" in texts(card(cast.memory["asked"]))


async def close(cast: Cast) -> None:
    said(await cast.pen.slash(cast.memory["once"], "question fermer", motif="J’ai ma réponse"))
    assert "Fermée" in texts(card(cast.memory["once"]))


async def mine(cast: Cast) -> Any:
    return await cast.pen.slash(cast.channel("entraide"), "question miennes")


async def rename(cast: Cast) -> None:
    await ext.leap(cast.env, MONTH)
    shown = answer_to(await mine(cast))
    await cast.pen.click(shown, custom_id=control(shown, "questions:rename"))
    cast.memory["renamed"] = await publish(cast, RENAMED, "pseudonym")
    once_more = await cast.reply(cast.memory["named"], UNDER_THE_OLD)
    assert name_in(once_more) == name_in(cast.memory["reply"])
    assert name_in(once_more) != name_in(first_card(cast.memory["renamed"]))


def name_in(message: Any) -> str:
    """The name that one of the bot's messages stands under."""
    return texts(message).partition("🪶 **")[2].partition("**")[0]


async def appeal(cast: Cast) -> None:
    (letter,) = [each for each in acts.letters(cast, cast.pen) if "moderation:appeal" in acts.buttons(each)]
    form = await cast.pen.user.click(letter, custom_id=control(letter, "moderation:appeal"))
    said(await cast.pen.user.submit_modal(form, {"reason": "Je voulais aider."}))
    await cast.pass_time()


async def need_to_talk(cast: Cast) -> None:
    """Ask for a colleague, be taken, and handed over with a word, which waits for the next."""
    said(await cast.pen.slash(cast.start, "soutien demander"))
    await cast.pass_time()
    (shown,) = [each for each in cast.channel("ecoute").history() if "support:claim" in acts.buttons(each)]
    said(await acts.press(cast.paul, shown, "support:claim"))
    await cast.pass_time()
    (opening,) = [each for each in acts.letters(cast, cast.paul) if "support:hand-over" in acts.buttons(each)]
    form = await cast.paul.user.click(opening, custom_id=control(opening, "support:hand-over"))
    said(await cast.paul.user.submit_modal(form, {"note": "Vas-y doucement."}))
    await cast.pass_time()


async def meet_the_guard(cast: Cast) -> None:
    posted = await cast.reply(cast.memory["renamed"], PATIENT)
    assert "06 12" not in texts(posted)


async def meet_a_fault(cast: Cast) -> None:
    """The database fails in the midst of publishing; the draft is still there, and is published afterwards."""
    shown = answer_to(await cast.type_reply(first_card(cast.memory["named"]), LOST))
    break_, mend = FAULTS[cast.bot.db.engine.dialect.name]
    await sql(cast, *break_)
    await cast.pen.click(shown, custom_id=control(shown, "questions:publish"))
    await sql(cast, *mend)
    assert cast.evidence.log.getvalue().count("reference") == 1
    await cast.pen.click(shown, custom_id=control(shown, "questions:publish"))
    await cast.pass_time()
    assert LOST in texts(cast.memory["named"].last_message)


async def sql(cast: Cast, *statements: str) -> None:
    async with cast.bot.db.write() as session:
        for statement in statements:
            await session.execute(text(statement))


FAULTS = {
    "sqlite": (
        ["CREATE TRIGGER fault BEFORE INSERT ON replies BEGIN SELECT RAISE(ABORT, 'fault'); END"],
        ["DROP TRIGGER fault"],
    ),
    "postgresql": (
        [
            "CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'fault'; END $$",
            "CREATE TRIGGER fault BEFORE INSERT ON replies FOR EACH ROW EXECUTE FUNCTION fault()",
        ],
        ["DROP TRIGGER fault ON replies", "DROP FUNCTION fault"],
    ),
}
"""What makes each database refuse a reply as it is stored, and what ends it."""


async def restart(cast: Cast) -> None:
    await cast.evidence.photograph()
    await cast.restart()


async def rotate(cast: Cast) -> None:
    await cast.evidence.photograph()
    await cast.restart_with_new_keys()


async def look_back(cast: Cast) -> None:
    """After all this, the member still finds what is theirs."""
    shown = texts(answer_to(await mine(cast)))
    assert all(title in shown for title in (ASKED, ONE_OFF, RENAMED))


async def export(cast: Cast) -> None:
    with cast.evidence.unsearched("one's own export names one's own account"):
        said(await cast.pen.slash(cast.channel("entraide"), "mes-donnees exporter"))


async def erase(cast: Cast, member: Any, choice: str) -> None:
    shown = answer_to(await member.slash(cast.channel("entraide"), "mes-donnees effacer"))
    await member.click(shown, custom_id=f"privacy:erase:{choice}")
    await cast.pass_time()


async def go(cast: Cast) -> None:
    """Erase one's data; what was published stays."""
    await erase(cast, cast.pen, "keep")


async def go_with_all(cast: Cast) -> None:
    """Erase one's data, with what was published."""
    await erase(cast, cast.pen, "remove")
    await cast.evidence.photograph(afterwards=True)
    await cast.pass_time(86400)
    await cast.evidence.photograph(afterwards=True)
    assert not [message for message in cast.memory["asked"].history() if "aux urgences" in texts(message)]


async def last_look(cast: Cast) -> None:
    await cast.evidence.photograph()


MEETING: tuple[Act, ...] = (ask_named, ask_lasting, answer_named, post_natively, ask_once, reply, reply_once)
STEERING: tuple[Act, ...] = (
    ask_rashly, think_again, edit, withdraw, look_on, try_what_is_not_theirs, thank, thank_oneself, thank_the_pen,
    mark, mark_the_pen, solve, close,
)  # fmt: skip
SLIPPING: tuple[Act, ...] = (
    slip_and_delete, slip_and_repost, slip_with_a_patient, slip_with_a_patient_behind_closed_doors,
)  # fmt: skip
LIVING: tuple[Act, ...] = (
    rename, meet_the_guard, meet_a_fault, moderate, restart, rotate, reports.settle_under_the_new_keys, look_back,
    leave, export,
)  # fmt: skip
MODERATED: tuple[Act, ...] = (
    reports.report_the_pen, reports.pass_the_report_on, sanction_the_pen, appeal, decide_on_the_appeal,
)  # fmt: skip
PICTURED: tuple[Act, ...] = (pictures.ask_with_images, pictures.look_at_ones_own, pictures.judge_the_images)
LISTENED: tuple[Act, ...] = (need_to_talk,)
SCENARIO: tuple[Act, ...] = (
    *MEETING, *STEERING, *SLIPPING, *MODERATED, *contact_acts.ACTS, *PICTURED, *LISTENED, *LIVING,
    pictures.see_the_image_gone,
)  # fmt: skip
"""Everything but the end, which comes in two ways: `go`, or `go_with_all`; then `last_look`."""
