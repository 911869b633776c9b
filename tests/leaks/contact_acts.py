"""What the member writes to the moderators without their name, in the leak suite; and what the moderators do then."""

from demo.reading import control
from tests.contact import acts
from tests.leaks.cast import Cast
from tests.moderation.acts import press
from tests.world import answer_to, said, texts

WROTE, WENT_ON, AGAIN = "Sassafras : on m’a parlé sèchement", "Sassafras, la suite", "Sassafras, une dernière fois"


async def write_unnamed(cast: Cast) -> None:
    form = await cast.pen.slash(cast.start, "ecrire-moderation")
    said(await cast.pen.submit_modal(form, {"message": WROTE}))
    await cast.evidence.photograph()
    await cast.pass_time()
    assert WROTE in texts(acts.card(cast))


async def answer_unnamed(cast: Cast) -> None:
    said(await press(cast.colleague, acts.card(cast), "contact:read"))
    assert "au nom de" in await acts.answer(cast, cast.moderator)
    await cast.pass_time()


async def go_on_unnamed(cast: Cast) -> None:
    """Once from the private message, once from what the command shows."""
    told = acts.answered(cast.pen)[-1]
    form = await cast.pen.user.click(told, custom_id=control(told, "contact:reply"))
    said(await cast.pen.user.submit_modal(form, {"message": WENT_ON}))
    await cast.evidence.photograph()
    shown = answer_to(await cast.pen.slash(cast.start, "ecrire-moderation"))
    form = await cast.pen.click(shown, custom_id=control(shown, "contact:reply"))
    said(await cast.pen.submit_modal(form, {"message": AGAIN}))
    await cast.pass_time(100)
    assert AGAIN in texts(acts.card(cast))


async def mute_unnamed(cast: Cast) -> None:
    """A moderator takes nothing more from whoever it is, who is told so when they try."""
    assert "Personne ne sait" in await acts.mute(cast, cast.moderator)
    await cast.pass_time()
    said(await cast.pen.slash(cast.start, "ecrire-moderation"))
    said(await cast.colleague.slash(cast.channel("moderation"), "moderation audit"))


ACTS = (write_unnamed, answer_unnamed, go_on_unnamed, mute_unnamed)
