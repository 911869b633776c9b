"""What is somebody's own does nothing for anybody else: another member, a moderator, who moderates another server."""

import logging
from dataclasses import replace

import pytest
from simcord import ChannelHandle, MemberActor

import demo.simcord_ext as ext
from cogs.frame.client import PERMISSIONS
from tests.rights.house import Answer, House
from tests.rights.keeping import changes, kept
from tests.rights.matrix import MODERATED, THEIRS, matrix
from tests.rights.own import Own
from tests.rights.stories import STORIES

OF_ONESELF = frozenset(
    {
        "checkins:settings", "checkins:allow", "checkins:keep", "contact:write", "mentoring:pairs", "support:light",
        "vetting:standing", "vetting:request", "vetting:vouches",
    }
)  # fmt: skip
"""What bears no id: it is about whoever presses it, so that nobody else's can be pressed."""
UNTOLD = frozenset({"support:fine"})
"""What says the same to everybody, so that nobody learns whether there was something of that id."""

BY_MODERATORS = frozenset({"contact", "mediation", "moderation", "vetting"})
"""The features of which moderators' every button is tried."""
UNDERNEATH = frozenset({"guarding:withdraw"})
"""What is about the message that it stands under, which is of the same server."""


async def test_whoever_it_is_not_about_is_refused(sqlite_url: str, caplog: pytest.LogCaptureFixture) -> None:
    """Each thing is tried by a colleague who has no part in it, by a moderator, and another server’s owner, there."""
    async with House.open_all(sqlite_url) as house:
        stranger, there = await another_server(house)
        used = set()
        for story in STORIES:
            async for own in story(house):
                row, moderators = matrix().rows[own.thing], matrix().rows[own.thing].who == "moderators"
                tries = [(house.people["peer"], replace(own, channel=house.start) if moderators else own)]
                if THEIRS in row.marks or not (MODERATED in row.marks or moderators):
                    tries.append((house.people["moderator"], own))
                tries += [(who, own) for who in own.barred]
                if own.custom_id and own.thing not in UNDERNEATH:
                    tries.append((stranger, replace(own, channel=there)))
                answers = await refused(house, tries)
                answer = await use(house, own.owner, own)
                assert answer.acknowledged, own
                assert own.thing in UNTOLD or answer.said not in {each.said for each in answers} or answer.form, own
                if own.custom_id and (own.channel is None or own.channel.id in house.env.backend.channels):
                    assert (await use(house, own.owner, own)).acknowledged, own  # once more: it may be gone by now
                await house.close_forms()
                used.add((own.thing, own.owner in (house.moderator, house.colleague)))
        rows = matrix().rows
        by_moderators = {thing for thing, row in rows.items() if row.who == "moderators"}
        wanted = {(thing, False) for thing in matrix().personal if thing not in OF_ONESELF | by_moderators}
        wanted |= {(thing, True) for thing, row in rows.items() if MODERATED in row.marks}
        wanted |= {(each, True) for each in by_moderators & {*house.controls} if each.split(":")[0] in BY_MODERATORS}
        assert wanted - used == set()
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING] == []


async def another_server(house: House) -> tuple[MemberActor, ChannelHandle]:
    """Another server that the bot is on and that is set up: its owner, and a channel of it."""
    owner = house.env.create_user("Ailleurs")
    guild = house.env.create_guild("Ailleurs", owner=owner)
    ext.invite(guild, PERMISSIONS)
    actor, channel = MemberActor(house.env, guild, owner), guild.create_text_channel("général")
    ext.set_locale(actor, ext.DEFAULT_LOCALE)
    await actor.slash(channel, "installer", appliquer=True)
    await ext.give(actor, guild.roles["Pair à l’écoute"])
    return actor, channel


async def refused(house: House, tries: list[tuple[MemberActor, Own]]) -> list[Answer]:
    """What those are answered who try another's thing, and send the form that it opens: nothing has changed."""
    for who, own in tries:
        await house.scrap(who, own.channel is None, own.channel)
    before, answers = kept(house), []
    for who, own in tries:
        answer = await use(house, who, own)
        if answer.form:
            answer = await house.send_form(who, answer, private=own.channel is None)
        assert answer.kind, own
        assert not answer.form, own
        answers.append(answer)
    after = kept(house)
    assert before == after, f"{tries}: {changes(before, after)}"
    return answers


async def use(house: House, who: MemberActor, own: Own) -> Answer:
    if own.message is not None:
        return await house.choose(who, own.thing, own.message)
    if not own.custom_id:
        return await house.command(who, own.thing, own.channel)
    return await house.press(who, own.custom_id, own.channel, private=own.channel is None)
