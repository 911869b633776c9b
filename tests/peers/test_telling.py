"""What the members, the moderators and whoever looks at the logs or the database are told: never who asked."""

import logging
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from cogs.support.cog import AUDIENCES, COUNTRIES
from core import resources
from db import identities
from db.identities import Purpose
from db.models import Base
from db.queries import support
from tests.moderation.acts import letters, press
from tests.peers.acts import MINUTE, ask, be_there, card, cards, claim, letter, panel
from tests.world import World, answer_to, said, texts


async def test_nothing_tells_who_asked_nor_who_is_on_call(sqlite_url: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="cogs")
    async with World.open(sqlite_url) as world:
        await be_there(world, world.paul)
        form = await press(world.rose, panel(world), "support:pause")
        await world.rose.submit_modal(form, {"days": ["1"]})
        before = await world.audit()
        await ask(world, world.camille)
        await world.env.advance_time(21 * MINUTE)
        await claim(world.paul, card(world))
        await world.env.advance_time(MINUTE)
        known = [str(member.id) for member in (world.camille, world.paul, world.rose)]
        shown = [
            *cards(world),
            *cards(world, "moderation"),
            *letters(world, world.paul),
            *letters(world, world.camille),
        ]
        for message in shown:
            assert not any(each in texts(message) for each in [*known, "Camille", "Rose", "Paul"])
        assert await world.audit() == before
        assert not any(each in caplog.text for each in known)
        assert not [thread for channel in world.guild.channels.values() for thread in channel.threads]
        # what stands in the database without its key: accounts, and the private channels that lead to them
        hidden = [*known, *(str(member.user.dm_channel.id) for member in (world.camille, world.paul))]
        async with world.bot.db.read() as session:
            for table in (each for each in Base.metadata.sorted_tables if each.name not in ("audit", "jobs")):
                for row in await session.execute(select(table)):
                    assert not any(each in str(value) for value in row for each in hidden), table.name
            jobs = [row.key for row in await session.execute(select(Base.metadata.tables["jobs"]))]
        assert not any(each in key for key in jobs for each in hidden)


async def test_whom_to_call_is_shown_anywhere_by_country_and_audience(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert resources.countries(world.bot.catalogue) == COUNTRIES
        for audience in AUDIENCES:
            assert resources.of_country(world.bot.catalogue, "FR", audience)
        everything = said(await world.newcomer.user.slash("soutien ressources"))
        for words in ("**3114**", "**15**", "indépendant de l’Ordre", "dépend de l’Ordre", "Vérifié le", "Belgique **"):
            assert words in everything
        belgian = said(await world.camille.slash(world.start, "soutien ressources", pays="BE", public="medecin"))
        assert "0800 23 460" in belgian
        assert "3919" not in belgian
        # from a private message that nobody else answers
        await world.camille.send_dm("Bonjour ?")
        found = letter(world, world.camille)
        assert "**3114**" in said(await world.camille.user.click(found, custom_id="support:resources"))
        # long after it was checked
        assert "revérifié" not in said(await world.moderator.slash(world.start, "moderation file"))
        object.__setattr__(world.bot.clock, "read", lambda: datetime(2029, 1, 1, tzinfo=UTC))
        assert "ne sont pas revérifiés" in said(await world.moderator.slash(world.start, "moderation file"))
        assert "pas revérifié depuis plus de six mois" in said(
            await world.camille.slash(world.start, "soutien ressources")
        )


async def end(world: World) -> None:
    """As who asked does: cancels, or ends the conversation; yesterday, for they may ask so many times a day."""
    async with world.bot.db.write() as session:
        owner = await identities.find(session, world.bot.vault, Purpose.RELAY, 0, world.camille.id)
        request = await support.open_of(session, owner) if owner else None
        assert request is not None
        await support.close(session, request, world.bot.clock.now() - timedelta(days=1))


async def test_moderators_see_counts_only_and_over_twenty(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        for number in range(20):
            counts = answer_to(await world.moderator.slash(world.start, "soutien bilan"))
            assert "trop peu" in texts(counts)
            await ask(world, world.camille)
            if number < 5:
                await world.env.advance_time(4 * MINUTE)
                await claim(world.paul, card(world))
            await end(world)
            await world.env.advance_time(1)
        shown = texts(answer_to(await world.moderator.slash(world.start, "soutien bilan")))
        assert "**20**" in shown
        assert "**5**" in shown
        assert "4 minutes" in shown
        assert "réservé à la modération" in said(await world.paul.slash(world.start, "soutien bilan"))
        assert "réservé aux pairs" in said(await world.camille.slash(world.start, "soutien garde"))
