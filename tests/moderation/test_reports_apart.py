"""Reports about moderators: to the others in private, and the person never learns that there is one."""

from typing import Any

from simcord import MemberActor

from cogs.moderation.report_controls import Claim, Read
from core.reports import Desk, ReportState
from demo.reading import control
from tests.moderation.acts import REASON, ask_under_pen, buttons, cards, letters, press, report
from tests.moderation.test_reports import DECIDED, FREE, TAKEN, rows, stale
from tests.world import World, answer_to, custom_ids, said, texts

CURT = "Encore toi avec tes questions ?"


async def about_marc(world: World, reporter: MemberActor | None = None) -> Any:
    """What Marc, who moderates, wrote under his account is reported; what the reporter is told."""
    message = await world.moderator.send(world.channel("entraide"), CURT)
    told = await report(world, reporter or world.denis, world.channel("entraide"), message)
    await world.env.advance_time(5)
    return message, told


async def in_private(member: MemberActor, message: Any, verb: str) -> Any:
    return await member.user.click(message, custom_id=control(message, verb))


async def test_the_others_deal_with_it_and_the_person_learns_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        marc, nadia, olivia = world.moderator, world.colleague, world.owner
        message, told = await about_marc(world)
        assert "parti en privé aux autres" in told
        await marc.edit(message, "Bonjour !")
        assert cards(world) == letters(world, marc) == []
        (card,) = letters(world, nadia)
        assert REASON in texts(card)
        assert "Confrères" in texts(card), "a private message tells no server"
        assert buttons(card) == FREE

        await world.restart()
        assert "à toi" in said(await in_private(nadia, card, "moderation:claim"))
        (card,) = letters(world, nadia)
        assert buttons(card) == TAKEN
        shown = said(await in_private(nadia, card, "moderation:read"))
        assert CURT in shown, "as it was when it was reported"
        (hers,) = letters(world, olivia)
        assert f"<@{nadia.id}>" in texts(hers)
        assert buttons(hers) == set()

        (row,) = await rows(world)
        forged = await stale(world, Claim("?", row.id), Read("?", row.id), Claim("?", 77))
        refused = {said(await marc.click(forged, custom_id=each)) for each in custom_ids(forged)}
        assert len(refused) == 1, "as if there were none"
        for name in ("file", "audit"):
            assert "signalement en privé" not in said(await marc.slash(world.start, f"moderation {name}"))
        assert "signalement en privé pris en charge" in said(await olivia.slash(world.start, "moderation audit"))

        form = await in_private(nadia, card, "moderation:resolve")
        settled = await nadia.user.submit_modal(form, {"answer": ["talked"], "outcome": ""})
        assert "réglé" in said(settled)
        await world.env.advance_time(5)
        for member in (nadia, olivia):
            (card,) = letters(world, member)
            assert REASON not in texts(card)
            assert buttons(card) == set()
        assert "parlé avec la personne" in texts(letters(world, world.denis)[-1])
        assert cards(world) == letters(world, marc) == []
        acts = [act for act in await world.audit() if "report" in act[0]]
        assert acts == [("report-apart-claimed", nadia.id), ("report-apart-resolved", nadia.id)]


async def test_closed_private_messages_leave_it_where_moderators_look(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=None)
        await about_marc(world)
        assert letters(world, world.colleague) == []
        assert "aucune n’accepte mes messages privés" in said(await world.owner.slash(world.start, "diagnostic"))
        waiting = answer_to(await world.colleague.slash(world.start, "moderation file"))
        assert "il vise quelqu’un qui modère" in texts(waiting)
        shown = answer_to(await press(world.colleague, waiting, "moderation:read"))
        assert "à toi" in said(await press(world.colleague, shown, "moderation:claim"))
        (row,) = await rows(world)
        assert row.claimed_by == world.colleague.id
        assert "aucun signalement" in said(await world.moderator.slash(world.start, "moderation file"))


async def test_where_nobody_else_can_deal_with_it_the_reporter_is_told_so(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        role = world.role("Modération")
        for member in (world.moderator, world.colleague):
            await world.take(member, role)
        message = await world.owner.send(world.channel("entraide"), CURT)
        told = await report(world, world.denis, world.channel("entraide"), message)
        assert "personne d’autre" in told
        assert "dis.gd/report" in told
        await world.env.advance_time(5)
        assert letters(world, world.owner) == []
        await world.give(world.colleague, role)
        await world.live(hours=25)
        (card,) = letters(world, world.colleague)
        assert REASON in texts(card)


async def test_a_lone_moderator_and_what_stands_under_a_pen(sqlite_url: str) -> None:
    """Whoever wrote it, reporters are told the same, and what nobody takes goes to who runs the server."""
    async with World.open(sqlite_url) as world:
        told: list[str] = []
        for author in (world.moderator, world.camille):
            for reporter in (world.denis, world.owner):
                thread, message = await ask_under_pen(world, author, f"De {author.name[0]} pour {reporter.name[0]} ?")
                if reporter is world.owner:
                    await world.take(world.colleague, world.role("Modération"))
                told.append(await report(world, reporter, thread, message))
                await world.give(world.colleague, world.role("Modération"))
        assert told[:2] == told[2:]
        assert "une personne au plus" not in told[0]
        for way in ("une personne au plus", "dis.gd/report", "Ordre", "quitter ce serveur"):
            assert way in told[1], "where the owner reports, there is Marc alone"
        await world.live(6 * 24)
        assert {row.desk for row in await rows(world)} == {Desk.CHANNEL}, "two moderate: each may take the other's"
        await world.take(world.colleague, world.role("Modération"))
        await world.restart()
        await world.live(5 * 24)
        assert {row.desk for row in await rows(world)} == {Desk.MANAGERS}, "or Marc would learn what she reported"
        brought = letters(world, world.owner)
        assert len(brought) == 2, "not what she reported herself"
        assert {frozenset(buttons(each)) for each in brought} == {frozenset(FREE | {"moderation:sanction"})}
        assert letters(world, world.moderator) == []
        assert "à toi" in said(await in_private(world.owner, brought[0], "moderation:claim"))


async def test_who_moderates_no_longer_or_says_not_me_is_out_of_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        nadia, olivia = world.colleague, world.owner
        await about_marc(world)
        (card,) = letters(world, nadia)
        await in_private(nadia, card, "moderation:claim")
        await world.take(nadia, world.role("Modération"))
        await world.env.advance_time(5)
        (card,), (hers,) = letters(world, nadia), letters(world, olivia)
        assert "ne te concerne plus" in texts(card)
        assert REASON not in texts(card)
        assert buttons(hers) == FREE
        assert "Personne ne te demandera" in said(await in_private(olivia, hers, "moderation:recuse"))
        (hers,) = letters(world, olivia)
        assert "ne te concerne plus" in texts(hers)
        (row,) = await rows(world)
        forged = await stale(world, Claim("?", row.id))
        assert "revient à quelqu’un d’autre" in said(await press(olivia, forged, "moderation:claim"))
        await world.give(nadia, world.role("Modération"))
        await world.live(hours=25)
        card = letters(world, nadia)[-1]
        assert buttons(card) == FREE, "it was looked for somebody again"
        await in_private(nadia, card, "moderation:dismiss")
        (row,) = await rows(world)
        assert (row.state, row.desk) == (ReportState.DISMISSED, Desk.APART)


async def test_under_a_pen_nobody_tells_whether_it_is_a_moderators(sqlite_url: str) -> None:
    """The same path, the same words, for a moderator's pseudonym as for anybody's."""
    told, shown = [], []
    async with World.open(sqlite_url) as world:
        for author in (world.moderator, world.camille):
            thread, message = await ask_under_pen(world, author, f"Une question de plus, {author.name[0]} ?")
            told.append(await report(world, world.denis, thread, message))
            await world.env.advance_time(5)
            shown.append(texts(cards(world)[-1]).replace(str(thread.id), "").replace(str(message.id), ""))
        assert told[0] == told[1]
        assert shown[0] == shown[1]
        assert letters(world, world.colleague) == letters(world, world.owner) == []
        for place in (0, 1):
            assert "à toi" in said(await press(world.colleague, cards(world)[place], "moderation:claim"))
            form = await press(world.colleague, cards(world)[place], "moderation:escalate")
            passed = await world.colleague.submit_modal(form, {"to": "managers", "note": "Un mot."})
            assert "en privé aux responsables" in said(passed)
        await world.env.advance_time(5)
        assert len(letters(world, world.owner)) == 2
        assert all(buttons(letter) > DECIDED for letter in letters(world, world.owner))
