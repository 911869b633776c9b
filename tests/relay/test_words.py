"""What two write to each other through the bot: text both ways, in order, edited and deleted, and nothing else."""

import re
from typing import Any

import discord
import pytest

from cogs.support.relay_controls import CONTROLS
from cogs.ui.layout import panel, row
from tests.guard.test_identifiers import NIR
from tests.relay.acts import confirm, letters, opening, press, read, talk, words_of, write, write_long
from tests.world import World, custom_ids, texts

PNG = ("photo.png", b"\x89PNG\r\n\x1a\n")


async def test_words_go_both_ways_under_names_and_follow_what_becomes_of_them(database_url: str) -> None:
    async with World.open(database_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        for member, other in ((camille, paul), (paul, camille)):
            told = texts(opening(member))
            assert "n’en garde aucun" in told
            assert "3114" in told
            for account in (other.name, str(other.id)):
                assert not re.search(rf"\b{account}\b", told)  # a colleague may be called after the paulownia
        mine = await write(camille, "Je n’en peux plus. 🌧️ مرحبا @everyone")
        (copy,) = words_of(paul, "Je n’en peux plus.")
        assert "🌧️ مرحبا @everyone" in texts(copy)
        assert camille.name not in texts(copy)
        back = await write(paul, "Je suis là.")
        assert "Je suis là." in read(camille)[-1]
        await paul.user.edit(back, "Je suis là, raconte.")
        assert "Je suis là, raconte." in read(camille)[-1]
        await camille.user.delete(mine)
        assert not words_of(paul, "Je n’en peux plus.")
        await paul.user.delete(back)
        assert not words_of(camille, "Je suis là")
        assert len(letters(paul)) == 1
        for request in world.env.http_requests:  # what is sent pings nobody, whatever it says
            if isinstance(request.json, dict) and "everyone" in str(request.json):
                assert request.json["allowed_mentions"]["parse"] == []


async def test_what_is_no_text_is_not_passed_on_and_its_author_is_told(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        before = len(letters(paul))
        picture = await write(camille, "", files=[PNG])
        assert "seul le texte" in read(camille)[-1]
        assert len(letters(paul)) == before
        await write(camille, "Regarde ça.", files=[PNG])
        assert "Regarde ça." in read(paul)[-1]
        assert not letters(paul)[-1].attachments
        assert "pas ce qui l’accompagne" in read(camille)[-1]
        await camille.user.edit(picture, "Avec des mots, alors.")  # it gets words yet
        assert "Avec des mots, alors." in read(paul)[-1]
        await write(camille, f"Mon patient, {NIR}, va mal.")
        assert NIR not in "".join(read(paul))
        assert "va mal" in read(paul)[-1]
        assert "un numéro de sécurité sociale" in read(camille)[-1]


async def test_a_long_text_arrives_whole_in_two_and_stays_one(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        await talk(world, camille, paul)
        long = "mot " * 990 + "fin."
        mine = await write_long(camille, long)
        arrived = letters(paul)[-2:]
        assert " ".join(map(texts, arrived)).split().count("mot") == 990
        assert "fin." in texts(arrived[1])
        await write(paul, "Oui.", to=arrived[1])
        assert "Oui." in read(camille)[-1]
        await camille.user.edit(mine, "Court.")
        assert [texts(one) for one in letters(paul)[-1:]] == [f"-# **{name_in(arrived[0])}**\nCourt."]
        await write_long(camille, long, of=mine)
        assert len(words_of(paul, "mot mot")) == 2
        await camille.user.delete(mine)
        assert not words_of(paul, "mot mot")


def name_in(message: Any) -> str:
    return texts(message).split("**")[1]


async def test_edits_of_what_was_never_passed_on_change_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, paul = world.camille, world.paul
        early = await write(camille, "Bonjour le bot.")
        await talk(world, camille, paul)
        before = read(paul)
        await camille.user.edit(early, "Bonjour le bot, ça va ?")
        await camille.user.delete(early)
        assert read(paul) == before
        mine = await write(camille)
        await confirm(camille, opening(camille), "support:end")
        before = read(paul)
        await camille.user.edit(mine, "Après coup.")
        await camille.user.delete(mine)
        assert read(paul) == before
        await write(paul, "Tu es encore là ?")  # outside any conversation the bot answers with what it can do
        assert "Tu es encore là" not in "".join(read(camille))
        assert custom_ids(letters(paul)[-1])


async def test_a_colleague_with_two_is_asked_unless_they_reply(database_url: str) -> None:
    async with World.open(database_url) as world:
        camille, denis, paul = world.camille, world.denis, world.paul
        await talk(world, camille, paul)
        await write(camille, "C’est Camille qui écrit.")
        await talk(world, denis, paul)
        await write(denis, "C’est Denis qui écrit.")
        (from_camille,), (from_denis,) = words_of(paul, "C’est Camille"), words_of(paul, "C’est Denis")

        await write(paul, "Pour Camille.", to=from_camille)
        assert "Pour Camille." in read(camille)[-1]
        await write(paul, "Pour Denis, par l’ouverture.", to=words_of(paul, "a besoin de parler")[-1])
        assert "Pour Denis, par l’ouverture." in read(denis)[-1]

        unclear = await write(paul, "Pour qui ?")
        question = letters(paul)[-1]
        assert "Pour qui est-il" in texts(question)
        assert "Pour qui ?" not in "".join(read(camille) + read(denis))
        buttons = [one for one in custom_ids(question) if one.startswith("support:send")]
        assert len(buttons) == 2
        await paul.user.edit(unclear, "Pour toi, alors.")
        to_denis = next(one for one in buttons if name_in(from_denis) in label_of(question, one))
        await paul.user.click(question, custom_id=to_denis)
        assert "Pour toi, alors." in read(denis)[-1]
        assert "Pour toi" not in "".join(read(camille))
        assert "Pour qui est-il" not in "".join(read(paul))

        await write(paul, "Encore.")
        question = letters(paul)[-1]
        ids = [one for one in custom_ids(question) if one.startswith("support:send")]
        await confirm(camille, opening(camille), "support:end")
        for one in sorted(ids, key=lambda each: name_in(from_denis) in label_of(question, each)):  # hers is over
            await paul.user.click(question, custom_id=one)
        assert "Encore." in read(denis)[-1]
        assert "Encore." not in "".join(read(camille))

        # The other ended: what was begun for her must not go to him by itself, and an answer to her goes nowhere.
        await write(paul, "Alors, tes gardes ?", to=from_camille)
        assert "Alors, tes gardes" not in "".join(read(denis) + read(camille))
        assert "C’est bien pour cette personne" in read(paul)[-1]


def label_of(message: Any, custom_id: str) -> str:
    view = discord.ui.LayoutView.from_message(message)
    buttons = (one for one in view.walk_children() if isinstance(one, discord.ui.Button))
    return next(str(button.label) for button in buttons if button.custom_id == custom_id)


async def test_a_member_may_listen_to_somebody_else(sqlite_url: str) -> None:
    """Who asked for one may be there for another: their own words and those for the other stay apart."""
    async with World.open(sqlite_url) as world:
        camille, paul, rose = world.camille, world.paul, world.rose
        await talk(world, paul, rose)
        await talk(world, camille, paul)
        await write(rose, "Pour Paul.")
        await write(camille, "De Camille.")
        (from_rose,), (from_camille,) = words_of(paul, "Pour Paul."), words_of(paul, "De Camille.")
        await write(paul, "À Rose.", to=from_rose)
        await write(paul, "À Camille.", to=from_camille)
        await write(paul, "À qui ?")
        assert "À Rose." in read(rose)[-1]
        assert "À Camille." in read(camille)[-1]
        assert "Pour qui est-il" in read(paul)[-1]


@pytest.mark.parametrize("verb", ["support:end", "support:another", "support:reveal", "support:report"])
async def test_nobody_else_can_press(sqlite_url: str, verb: str) -> None:
    async with World.open(sqlite_url) as world:
        await talk(world, world.camille, world.paul)
        button = next(one for one in custom_ids(opening(world.camille)) if one.startswith(verb))
        user = await world.bot.fetch_user(world.denis.id)
        kind = next(one for one in CONTROLS if one.verb == verb)
        message = await user.send(view=panel(row(kind("?", *button.removeprefix(f"{verb}:").split(":")))))
        assert "terminée" in await press(world.denis, message, verb)
