"""A case image's own message in moderation: it is its asker's, under whatever name."""

import pytest
from simcord import ChannelHandle, MemberActor

from core.errors import DomainError
from tests.moderation.acts import buttons, latest, letters, report, sanction
from tests.moderation.case_acts import fields
from tests.questions.acts import card
from tests.questions.image_acts import ask, judge, shown_in, turn, waiting
from tests.world import World, said, texts


async def shown(world: World, member: MemberActor, signature: str) -> ChannelHandle:
    """A thread with an image that Denis let appear."""
    await turn(world)
    thread = await ask(world, member, signature=signature)
    await judge(world, world.denis, thread, "questions:release")
    return thread


@pytest.mark.parametrize("signature", ["account", "pseudonym", "one-off"])
async def test_a_report_of_an_image_is_decided_by_no_moderator_who_sent_it(sqlite_url: str, signature: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await shown(world, world.moderator, signature)
        told = await report(world, world.denis, thread, shown_in(thread)[0])
        assert ("en privé aux autres" in told) is (signature == "account")
        await world.env.advance_time(2)
        card_ = letters(world, world.colleague)[-1] if signature == "account" else latest(world)
        assert ("moderation:sanction" in buttons(card_)) is (signature != "account")
        (waits,) = (await world.moderation.waiting(world.actor(world.colleague))).reports
        assert (await world.moderation.waiting(world.actor(world.moderator))).reports == []
        with pytest.raises(DomainError, match="error-report-gone" if signature == "account" else "error-not-eligible"):
            await world.moderation.claim(world.actor(world.moderator), waits.id)
        await world.moderation.claim(world.actor(world.colleague), waits.id)


@pytest.mark.parametrize("waits", [True, False], ids=["waiting", "shown"])
async def test_the_author_of_an_image_is_sanctioned_without_a_name(sqlite_url: str, waits: bool) -> None:
    async with World.open(sqlite_url) as world:
        await turn(world)
        thread = await ask(world, world.camille, signature="pseudonym")
        if not waits:
            await judge(world, world.denis, thread, "questions:release")
        message = (waiting(thread) if waits else shown_in(thread))[0]
        told = await sanction(world, world.moderator, thread, message)
        assert "Camille" not in told
        assert str(world.camille.id) not in told
        await world.env.advance_time(1)
        again = await sanction(world, world.moderator, thread, card(thread), "warn", None)
        assert "2" in again, "it weighs on who asked"


async def test_the_author_of_an_image_under_an_account_is_sanctioned_by_name(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await shown(world, world.camille, "account")
        form = await world.moderator.context_menu(thread, "Sanctionner l'auteur", shown_in(thread)[0])
        told = said(await world.moderator.submit_modal(form, fields("warn", None)))
        assert f"<@{world.camille.id}>" in told


async def test_lifting_anonymity_starts_from_an_image_and_recuses_who_sent_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await shown(world, world.moderator, "one-off")
        link = f"https://discord.com/channels/{world.guild.id}/{thread.id}/{shown_in(thread)[0].id}"
        own = said(await world.moderator.slash(thread, "moderation lever-anonymat", message=link, motif="Menaces"))
        other = said(await world.colleague.slash(thread, "moderation lever-anonymat", message=link, motif="Menaces"))
        assert "demande" in other.lower()
        assert own != other
        assert [name for name, _ in await world.audit()].count("unmask-requested") == 1


@pytest.mark.parametrize("signature", ["account", "pseudonym"])
async def test_an_image_is_neither_thanked_for_nor_an_answer(sqlite_url: str, signature: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await shown(world, world.camille, signature)
        (message,) = shown_in(thread)
        for member in (world.camille, world.denis):
            assert "Une image ne se remercie pas" in said(await member.context_menu(thread, "Remercier", message))
        refused = said(await world.camille.context_menu(thread, "Marquer comme réponse", message))
        assert "ne peut pas en être la réponse" in refused
        assert "réponse retenue" not in texts(card(thread)).lower()
