"""A server of five thousand members and nearly as many channels as Discord lets one have."""

from tests.moderation.acts import cards
from tests.moderation.acts import report as send_report
from tests.vetting.acts import roles, vouch
from tests.world import VERIFIED, World, said, texts

MEMBERS, CHANNELS = 5000, 480
FULL = 500
"""Channels of a server, categories among them (Discord's own limit)."""


async def test_a_large_server_is_set_up_and_used_like_any_other(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        await world.stop()
        for number in range(CHANNELS):
            world.guild.create_text_channel(f"salon-{number}")
        crowd = [world.guild.add_member(world.env.create_user(f"Membre {number}")) for number in range(MEMBERS)]
        await world.restart()
        assert len(world.cached.members) > MEMBERS
        before = len(world.env.http_requests)
        await world.install()
        assert len(world.env.http_requests) - before < 60, "what it asks of Discord does not grow with the server"
        assert CHANNELS < len(world.cached.channels) < FULL
        assert "Tout va bien" in said(await world.owner.slash(world.start, "diagnostic"))
        await world.restart()
        assert "Tout est déjà en place" in said(await world.owner.slash(world.start, "installer"))
        last = crowd[-1]
        for voucher in (world.camille, world.denis):
            await vouch(world, voucher, last)
        await world.env.advance_time(60)
        assert roles(world, last) == {VERIFIED}
        message = await crowd[0].send(world.start, "Bof.")
        assert "transmis" in await send_report(world, last, world.start, message)
        await world.env.advance_time(1)
        assert "Bof" not in texts(cards(world)[-1]), "only who opens it reads it"
