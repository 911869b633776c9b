"""Who manages a server has the bot do there what they may do on Discord themselves: it makes nobody a moderator."""

import discord
from simcord import ChannelHandle, RoleHandle

import demo.simcord_ext as ext
from demo.reading import control
from tests.rights.house import House
from tests.rights.keeping import changes, kept
from tests.server.acts import bound
from tests.server.test_choosing import choose
from tests.world import answer_to, said

LACKING = "Discord ne te donne pas le droit"


async def test_who_may_give_no_role_chooses_none(sqlite_url: str) -> None:
    async with House.open_all(sqlite_url) as house:
        manager, theirs = house.people["manager"], house.role("Gérance")
        things: dict[str, RoleHandle | ChannelHandle] = {"role:moderation": theirs, "channel:moderation": house.start}
        chosen = [
            control(answer_to(await choose(house, purpose, thing)), "server:apply") for purpose, thing in things.items()
        ]
        let_go = ("server:let-go:role:moderation", "server:let-go:channel:moderation")
        await house.scrap(manager, private=False)
        before = kept(house)
        for purpose, thing in things.items():
            plan = answer_to(await manager.slash(house.start, "installer"))
            form = await manager.click(plan, custom_id="server:choose")
            filled = {"purpose": [purpose], purpose.partition(":")[0]: [thing]}
            assert LACKING in said(await manager.submit_modal(form, filled))
        for custom_id in (*chosen, *let_go):
            assert LACKING in (await house.press(manager, custom_id)).said, custom_id
        after = kept(house)
        assert before == after, changes(before, after)

        able = house.guild.create_role("Rôles")
        ext.grant(house.guild, able, discord.Permissions(manage_roles=True))
        await house.give(manager, able)
        await house.press(manager, chosen[0])
        assert bound(house, "role:moderation") == theirs.id
        assert LACKING in (await house.press(manager, chosen[1])).said
