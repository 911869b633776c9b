"""Associates' own channel, and the reminder that no consultation is given there: seldom, and in private."""

from typing import Any

import pytest
from simcord import MemberActor

import demo.simcord_ext as ext
from cogs.vetting.advice import asks_for_advice
from tests.moderation.acts import letters
from tests.server.acts import can
from tests.vetting.acts import ASSOCIATE
from tests.world import World, said, texts

ASKED = "Bonjour, ma fille a 39 de fièvre depuis hier, que faire ?"
ASKS = (
    ASKED,
    "J’ai mal au dos depuis trois jours, vous en pensez quoi ?",
    "Je peux prendre de l’ibuprofène avec mon traitement ?",
    "J'ai des boutons partout, c'est grave",
    "Mon genou droit est gonflé : qu’en pensez-vous ?",
    "Je suis enceinte de trois mois, puis-je prendre du doliprane",
    "My son has a fever, what should I do?",
    "Can I take ibuprofen with antibiotics?",
)
DOES_NOT = (
    "Où trouver le formulaire d’arrêt de travail ?",
    "J’ai mal compris la nouvelle règle, quelqu’un peut m’expliquer ?",
    "J’ai du mal à remplir le Cerfa, une idée ?",
    "Ma patiente a de la fièvre, que mettre sur le certificat ?",
    "Un patient me demande s’il peut prendre du paracétamol : à qui l’adresser ?",
    "J’ai un rendez-vous demain avec le cabinet, vous venez ?",
    "J’ai vu passer une note sur les vaccins : quelqu’un l’a ?",
    "Mon cabinet cherche une secrétaire, ça vous dit ?",
    "J’ai mal au dos.",
    "Je suis à bout, je n’en peux plus.",
    "Est-ce que je vais mourir de rire ?",
    "Pas mal, non ?",
    "Can I take Friday off?",
    "",
    "?" * 4000,
)


@pytest.mark.parametrize("text", ASKS)
def test_a_plain_request_for_advice_is_one(text: str) -> None:
    assert asks_for_advice(text)
    assert asks_for_advice(text.upper())


@pytest.mark.parametrize("text", DOES_NOT)
def test_whatever_else_is_said_is_none(text: str) -> None:
    assert not asks_for_advice(text)


async def test_who_reads_and_who_is_reminded(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        lea, channel = world.newcomer, world.channel("echanges-associes")
        both = ("view_channel", "send_messages")
        assert can(world, lea, channel, *both) == [False, False]
        await world.give(lea, world.role(ASSOCIATE))
        for member in (lea, world.camille, world.moderator):
            assert can(world, member, channel, *both) == [True, True]
        assert can(world, lea, world.channel("entraide"), "view_channel") == [False]
        assert "soignants vérifiés" in said(await lea.slash(world.start, "question poser"))
        shown = texts(channel.history()[0])
        for told in ("Aucune consultation".lower(), "médecin traitant", "**15**", "**112**", "Belgique **112**"):
            assert told in shown.lower() or told in shown
        await world.camille.send(channel, ASKED)
        assert letters(world, world.camille) == [], "a colleague is not reminded"
        await lea.send(channel, "Bonjour à tous, contente d’être là !")
        assert letters(world, lea) == []
        await lea.send(channel, ASKED)
        (told_,) = letters(world, lea)
        assert "médecin traitant" in texts(told_)
        assert "**15**" in texts(told_)
        assert len([message for message in channel.history() if message.author.bot]) == 1, "in private"
        await lea.send(channel, ASKED)
        await world.env.advance_time(60)
        assert len(letters(world, lea)) == 1, "once a week at most"
        await ext.leap(world.env, 7 * 24 * 3600 + 60)
        world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=1)
        world.env.inject_error("POST", "/channels/*/messages", status=403, code=50007, times=1)
        await lea.send(channel, ASKED)
        await answered_there(world, channel, lea)
        await ext.leap(world.env, 7 * 24 * 3600 + 60)
        world.env.inject_error("POST", "/channels/*/messages", status=503, times=1)
        await lea.send(channel, ASKED)
        assert world.env.errors == [], "no reminder is better than an error"


async def answered_there(world: World, channel: Any, member: MemberActor) -> None:
    """Where private messages are closed, by a reply that mentions nobody."""
    (reply,) = [message for message in channel.history() if message.author.bot and message.reference]
    assert "médecin traitant" in texts(reply)
    assert reply.mentions == []
