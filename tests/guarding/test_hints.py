"""A message that may tell who a patient is stays, with a line for its author alone, that goes."""

from cogs.guarding.controls import Keep
from cogs.ui.layout import panel, row
from tests.guarding.acts import NAME, NAMED, control, jobs, letters, lines, post, press, thread, written
from tests.world import World, said, texts


async def test_the_message_stays_and_goes_on_to_the_others(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = world.channel("entraide")
        await world.camille.send(here, NAMED)
        assert NAMED in written(here)
        assert len(here.threads) == 1
        (line,) = lines(here)
        assert NAME not in texts(line)
        assert letters(world.camille) == []
        await world.restart()
        await world.env.advance_time(700)
        assert lines(here) == []
        assert NAMED in written(here)
        assert await jobs(world) == []


async def test_only_its_author_reads_what_it_is_about(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await post(world, world.camille, content=NAMED)
        (line,) = lines(here)
        refused = said(await world.denis.click(line, custom_id=control(line, "guarding:review")))
        assert "réservé à la personne" in refused
        assert "nom" not in refused.replace("personne", "")
        await world.restart()
        shown = await press(world.camille, line, "guarding:review")
        assert "un nom" in texts(shown)
        assert "Mme [nom] refuse le vaccin" in texts(shown)
        assert NAME not in texts(shown)


async def test_whoever_leaves_it_has_no_other_for_a_while(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        await world.emma.send(here, NAMED)
        (line,) = lines(here)
        shown = await press(world.emma, line, "guarding:review")
        kept = await world.emma.click(shown, custom_id=control(shown, "guarding:keep"))
        assert "an hour" in texts(kept.response or shown) or "an hour" in said(kept)
        assert lines(here) == []
        await world.emma.send(here, NAMED)
        assert lines(here) == []
        await world.camille.send(here, NAMED)
        assert len(lines(here)) == 1


async def test_only_its_own_line_goes_whatever_a_button_says(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        message = await world.camille.send(here, NAMED)
        card, line = (found for found in here.history() if found.author.bot)
        forged = [Keep("?", message.id, card.id), Keep("?", message.id, "x"), Keep("?", message.id, "9" * 18)]
        shown = await world.thread(here).send(view=panel(row(*forged)))
        for each in forged:
            await world.camille.click(shown, custom_id=each.item.custom_id)
        assert {card.id, line.id} <= {found.id for found in here.history()}


async def test_one_tap_deletes_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        await world.camille.send(here, NAMED)
        (line,) = lines(here)
        shown = await press(world.camille, line, "guarding:review")
        refused = await world.denis.click(line, custom_id=control(line, "guarding:review"))
        assert "réservé" in said(refused)
        await world.camille.click(shown, custom_id=control(shown, "guarding:delete"))
        assert NAME not in written(here)
        assert lines(here) == []
        assert letters(world.camille) == []
        assert len([kind for kind, _ in await jobs(world) if kind != "guarding.clear"]) == 0


async def test_what_was_mended_meanwhile_is_well(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        message = await world.camille.send(here, NAMED)
        await world.camille.edit(message, "Une patiente refuse le vaccin, que faire ?")
        (line,) = lines(here)
        assert "Tout va bien" in said(await world.camille.click(line, custom_id=control(line, "guarding:review")))
        assert lines(here) == []


async def test_a_message_has_one_line_at_most(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        message = await world.camille.send(here, NAMED)
        await world.camille.edit(message, f"{NAMED} Merci !")
        assert len(lines(here)) == 1
        await world.env.advance_time(700)
        await world.camille.edit(message, f"{NAMED} Merci bien !")
        assert lines(here) == []


async def test_what_is_gone_has_nothing_to_check(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        here = await thread(world)
        message = await world.camille.send(here, NAMED)
        (line,) = lines(here)
        await world.camille.delete(message)
        assert "n’existe plus" in said(await world.camille.click(line, custom_id=control(line, "guarding:review")))
