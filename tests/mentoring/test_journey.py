"""A search, a request, a yes, a thread; and all the ways in which it comes to nothing, which look alike."""

import discord

from tests.mentoring.acts import (
    MENTEE,
    MENTOR,
    accept,
    ask_of,
    asked,
    end,
    find,
    letter,
    mine,
    pair_threads,
    tell,
)  # fmt: skip
from tests.moderation.acts import buttons, letters
from tests.world import World, answer_to, custom_ids, said, texts


async def test_a_search_a_yes_a_thread_an_end(database_url: str) -> None:
    async with World.open(database_url) as world:
        first = answer_to(await world.camille.slash(world.start, "mentorat chercher"))
        assert "Avant de chercher" in texts(first)
        assert "mentoring:role" in buttons(first), "no dead end: the form is one tap away"
        await tell(world, world.camille, MENTOR)
        first = answer_to(await world.camille.slash(world.start, "mentorat chercher"))
        assert {"mentoring:take"} <= buttons(first)
        await tell(world, world.camille, MENTEE)
        await tell(world, world.denis, MENTOR)
        shown = await find(world, world.camille)
        assert "### 1. Médecine générale · Bretagne\n" in texts(shown)
        assert "paperasse, équilibre de vie" in texts(shown)
        for secret in ("Denis", str(world.denis.id)):
            assert secret not in f"{texts(shown)} {custom_ids(shown)}"
        assert "C’est parti" in await ask_of(world, world.camille, shown)
        assert "déjà une demande" in said(await world.camille.slash(world.start, "mentorat chercher"))
        (question,) = asked(world, world.denis)
        assert "### Médecine générale · Bretagne\n" in texts(question)
        assert "> Quelqu’un de patient." in texts(question)
        for secret in ("Camille", str(world.camille.id)):
            assert secret not in f"{texts(question)} {custom_ids(question)}"
        assert not letters(world, world.camille)
        await world.restart()
        assert "fil privé est ouvert" in await accept(world, world.denis)
        assert not asked(world, world.denis)
        (thread,) = pair_threads(world)
        first = thread.history()[0]
        assert world.camille.mention in texts(first)
        assert world.denis.mention in texts(first)
        assert "vous deux, et la modération" in texts(first)
        assert texts(first).count("?") == 3
        assert "quel papier" in texts(first).lower()
        for member in (world.camille, world.denis):
            assert str(thread.id) in texts(letter(world, member))
            await member.send(thread, "Bonjour !")
        shown = await mine(world, world.camille)
        assert world.denis.mention in texts(shown)
        await world.restart()
        shown = answer_to(await world.camille.slash(world.start, "mentorat terminer"))
        assert buttons(shown) == {"mentoring:end"}
        await world.restart()
        assert "C’est fait" in await end(world, world.camille, shown)
        told = [texts(letter(world, member)) for member in (world.camille, world.denis)]
        assert all("ce n’est la faute de personne" in text for text in told)
        closed = await world.cached.fetch_channel(thread.id)
        assert isinstance(closed, discord.Thread)
        assert closed.locked
        assert "ni demande ni binôme" in texts(await mine(world, world.denis))
        assert "personne à te proposer" in texts(await find(world, world.camille)), "no repeats"
        await tell(world, world.emma, MENTOR)
        assert "Voici qui pourrait" in texts(await find(world, world.camille)), "at once"
