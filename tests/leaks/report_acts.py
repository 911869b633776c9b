"""Reports in the leak suite: of what stands under a pen, by several, through many hands, across a change of keys."""

from tests.leaks.cast import Cast, first_card
from tests.moderation import acts
from tests.questions.acts import control
from tests.world import said

RULED = "Un rappel a été fait."


async def report_the_pen(cast: Cast) -> None:
    """Two report one reply under a pen; a moderator says that it is not for them, another reads and settles it."""
    where, message = cast.memory["named"], cast.memory["reply"]
    for member in (cast.denis, cast.camille):
        assert "merci" in (await acts.report(cast, member, where, message)).lower()
    await cast.pass_time()
    said(await cast.moderator.slash(cast.channel("moderation"), "moderation file"))
    said(await acts.press(cast.colleague, acts.latest(cast), "moderation:recuse"))
    for verb in ("claim", "release", "claim", "read"):
        said(await acts.press(cast.moderator, acts.latest(cast), f"moderation:{verb}"))
    await cast.evidence.photograph()
    form = await acts.press(cast.moderator, acts.latest(cast), "moderation:resolve")
    said(await cast.moderator.submit_modal(form, {"answer": ["talked"], "outcome": RULED}))
    await cast.pass_time()
    said(await cast.denis.slash(cast.start, "signalements"))


async def pass_the_report_on(cast: Cast) -> None:
    """The question under a pen is reported; its report goes to all, then to those who run the server, and waits."""
    asked = cast.memory["asked"]
    assert "merci" in (await acts.report(cast, cast.denis, asked, first_card(asked))).lower()
    await cast.pass_time()
    for to in ("team", "managers"):
        said(await acts.press(cast.colleague, acts.latest(cast), "moderation:claim"))
        form = await acts.press(cast.colleague, acts.latest(cast), "moderation:escalate")
        said(await cast.colleague.submit_modal(form, {"to": to, "note": "À vous de voir."}))
        await cast.pass_time()
    await _press_letter(cast, "moderation:claim")


async def settle_under_the_new_keys(cast: Cast) -> None:
    """After a restart, a change of keys and more than the time that a claim lasts."""
    for verb in ("moderation:claim", "moderation:read", "moderation:dismiss"):
        await _press_letter(cast, verb)
    await cast.pass_time()
    for moderator in (cast.owner, cast.moderator):
        said(await moderator.slash(cast.channel("moderation"), "moderation audit"))


async def _press_letter(cast: Cast, verb: str) -> None:
    """Those who run the server have the report in private."""
    letter = [each for each in acts.letters(cast, cast.owner) if "moderation:read" in acts.buttons(each)][-1]
    said(await cast.owner.user.click(letter, custom_id=control(letter, verb)))
