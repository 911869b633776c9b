"""A mediation between two members: asked, opened, agreed on, or ended in any other way."""

import demo.simcord_ext as ext
from cogs.mediation.service import MediationService
from core.mediation import MediationState
from demo.reading import control, custom_ids
from tests.contact.acts import forged, refused, shut
from tests.mediation.acts import (
    SUMMARY,
    WHY,
    agree,
    begin,
    card,
    closed,
    join,
    letter,
    propose,
    say,
    shown,
    stored,
    sum_up,
    there,
    threads,
)
from tests.mentoring.acts import MENTEE, MENTOR, pair, tell
from tests.moderation.acts import buttons, cards, letters, press, report
from tests.moderation.test_personal import erase, exported
from tests.world import World, answer_to, said, texts

DAY = 86400


async def test_two_agree_over_restarts(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis, marc, nadia = world.camille, world.denis, world.moderator, world.colleague
        assert "demandé" in await propose(world, camille, denis)
        assert WHY in texts(letter(camille))
        assert f"<@{denis.id}>" in texts(letter(camille))
        await world.restart()
        before = texts(card(world))
        assert "ne sait pas" in await say(world, camille)
        assert "Tu as dit oui" in texts(letter(camille))
        assert texts(card(world)) == before, "neither side's answer shows"
        assert buttons(letter(camille)) == {"mediation:decline", "mediation:refuse"}
        await say(world, denis)
        assert threads(world) == [], "a second moderator is wanting"
        await world.restart()
        assert "déjà" in await join(world, marc)
        assert "Merci" in await join(world, nadia)
        (thread,) = threads(world)
        assert there(world, thread) == {each.id for each in (camille, denis, marc, nadia)}
        opening = texts(thread.history()[0])
        assert "Gérer les fils" in opening
        assert "administrateurs" in opening
        assert f"<#{world.channel('entraide').id}>" in opening
        assert str(thread.id) in texts(letter(denis))
        await world.restart()
        assert "chacun des deux" in await sum_up(world, marc, thread, "Un premier jet.")
        assert "manque encore" in await agree(world, camille, thread)
        first = shown(thread, "agree")
        await sum_up(world, denis, thread)
        assert "plus récente" in texts(next(each for each in thread.history() if each.id == first.id))
        assert texts(shown(thread, "agree")).count("⏳") == 2, "who agreed to the first is asked again"
        await world.restart()
        proposed = shown(thread, "agree").id
        assert "remplacé" in said(await forged(world, camille, "mediation:agree:1:1"))
        assert "concerne" in await agree(world, nadia, thread)
        assert "manque encore" in await agree(world, denis, thread)
        assert "tous les deux" in await agree(world, camille, thread)
        assert await closed(world, thread)
        assert "Un accord est trouvé" in texts(thread.history()[-1])
        assert SUMMARY in texts(thread.history()[-1])
        settled = next(each for each in thread.history() if each.id == proposed)
        assert (texts(settled).count("✅"), buttons(settled)) == (2, set()), "nothing is asked of anybody any more"
        assert SUMMARY not in texts(card(world))
        await world.restart()
        for member in (camille, denis):
            told = letters(world, member)[-1]
            assert SUMMARY in said(await member.user.click(told, custom_id=control(told, "mediation:read")))
            mine = answer_to(await member.slash(world.start, "question miennes"))
            assert SUMMARY in said(await press(member, mine, "mediation:read"))
        for other in (marc, world.rose):
            assert "concerne" in said(await forged(world, other, f"mediation:read:1:{world.guild.id}"))
        assert [act for act, _ in await world.audit() if "mediation" in act] == [
            "mediation-proposed",
            "mediation-joined",
        ]


async def test_a_no_is_known_to_nobody_before_its_time_and_then_whose_to_nobody(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis = world.camille, world.denis
        await propose(world, camille, denis)
        await join(world, world.colleague)
        await say(world, denis)
        calm = [(each.content, each.edited_at, texts(each)) for each in (card(world), letter(denis))]
        assert "Personne ne saura" in await say(world, camille, "decline")
        await ext.leap(world.env, 2 * DAY)
        assert "en cours" in await propose(world, denis, camille, world.colleague)
        assert [(each.content, each.edited_at, texts(each)) for each in (card(world), letter(denis))] == calm
        assert threads(world) == []
        await ext.leap(world.env, DAY)
        await world.env.advance_time(2)
        both = (camille, denis)
        ends = [texts(letter(each)).replace(str(camille.id), "").replace(str(denis.id), "") for each in both]
        assert ends[0] == ends[1]
        assert "n’aura pas lieu" in ends[0]
        assert "n’aura pas lieu" in texts(card(world))
        assert "terminée" in said(await forged(world, denis, f"mediation:accept:1:{world.guild.id}"))
        # Taken back by a moderator, and where one of the two cannot be reached.
        await propose(world, camille, denis)
        assert "annulé" in said(await press(world.colleague, card(world), "mediation:cancel"))
        await world.env.advance_time(1)
        assert "n’aura pas lieu" in texts(letter(denis))
        shut(world, world.paul)
        assert f"<@{world.paul.id}>" in await propose(world, camille, world.paul)
        await world.env.advance_time(1)
        assert "messages privés" in texts(card(world))
        assert "n’aura pas lieu" in texts(letter(camille))
        assert "différentes" in await propose(world, camille, camille)
        assert "entraide" in await propose(world, camille, world.newcomer)
        assert "quelques mots" in await propose(world, camille, denis, why="🙂")


async def test_whom_it_concerns_does_not_lead_it(sqlite_url: str) -> None:
    refusal = "revient à quelqu’un d’autre"
    async with World.open(sqlite_url) as world:
        camille, denis, marc, nadia = world.camille, world.denis, world.moderator, world.colleague
        assert refusal in await propose(world, marc, camille)
        message = await denis.send(world.channel("entraide"), "Tu n’as rien compris à ce dossier.")
        await report(world, camille, world.channel("entraide"), message)
        await world.env.advance_time(1)
        reports = [each for each in world.channel("moderation").history() if "moderation:claim" in buttons(each)]
        await press(marc, reports[-1], "moderation:claim")
        assert refusal in await propose(world, denis, camille, marc)
        await tell(world, camille, MENTEE)
        await tell(world, nadia, MENTOR)
        await pair(world, camille, nadia)
        await propose(world, denis, camille, world.owner)
        for near in (marc, nadia):
            assert refusal in await join(world, near)
        assert refusal in said(await press(marc, card(world), "mediation:cancel"))
        assert "modération" in said(await forged(world, camille, "mediation:join:1"))


async def test_each_may_turn_away_one_moderator_and_stop(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis, marc, nadia = world.camille, world.denis, world.moderator, world.colleague
        await propose(world, camille, denis)
        await join(world, nadia)
        asked = letter(camille)
        await world.restart()
        choice = answer_to(await camille.user.click(asked, custom_id=control(asked, "mediation:refuse")))
        await world.restart()
        (without,) = [each for each in custom_ids(choice) if str(marc.id) in each]
        assert "cherché" in said(await camille.user.click(choice, custom_id=without))
        await world.env.advance_time(1)
        assert "manque quelqu’un" in texts(card(world))
        assert "revient à quelqu’un d’autre" in await join(world, marc)
        assert "une fois" in said(await forged(world, camille, f"mediation:refuse:1:{world.guild.id}"))
        for member in (camille, denis):
            await say(world, member)
        assert threads(world) == []
        await join(world, world.owner)
        (thread,) = threads(world)
        choice = answer_to(await press(denis, shown(thread, "refuse"), "mediation:refuse"))
        (without,) = [each for each in custom_ids(choice) if str(nadia.id) in each]
        await denis.click(choice, custom_id=without)
        await world.env.advance_time(1)
        assert there(world, thread) == {camille.id, denis.id, world.owner.id}
        assert "à venir" in texts(thread.history()[0])
        for stranger in (nadia, world.rose):
            assert "concerne" in said(await forged(world, stranger, "mediation:stop-now:1"))
        await world.restart()
        sure = answer_to(await press(denis, shown(thread, "stop"), "mediation:stop"))
        await world.restart()
        await denis.click(sure, custom_id=control(sure, "mediation:stop-now"))
        await world.env.advance_time(1)
        assert await closed(world, thread)
        assert "Personne n’a à se justifier" in texts(thread.history()[-1])
        assert "arrêtée" in texts(letter(camille))
        assert "terminée" in said(await forged(world, camille, "mediation:summary:1"))


async def test_whoever_goes_and_whatever_is_deleted_it_ends_clearly_or_goes_on(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, denis, marc, nadia = world.camille, world.denis, world.moderator, world.colleague
        thread = await begin(world, camille, denis)
        await world.take(nadia, world.role("Modération"))
        await world.env.advance_time(1)
        assert nadia.id not in there(world, thread)
        assert "manque quelqu’un" in texts(card(world))
        await join(world, world.owner)
        assert world.owner.id in there(world, thread)
        await world.stop()
        world.env.backend.remove_member_role(world.guild.id, marc.id, world.role("Modération").id)
        await world.restart()
        await world.env.advance_time(1)
        assert (await stored(world)).mediation.moderators == (world.owner.id,)
        world.guild.remove_member(denis)
        await world.env.advance_time(1)
        assert await closed(world, thread)
        assert "arrêtée" in texts(letter(camille))
        assert "Arrêtée" in texts(card(world))
        await world.give(nadia, world.role("Modération"))
        await world.give(marc, world.role("Modération"))
        # A deleted thread, heard or found out later.
        thread = await begin(world, camille, world.rose)
        await world.thread(thread).delete()
        await world.env.advance_time(1)
        assert "arrêtée" in texts(letter(world.rose))
        thread = await begin(world, camille, world.rose)
        await world.stop()
        world.env.backend.delete_channel(thread.id)
        await world.restart()
        await ext.leap(world.env, 14 * DAY)
        await world.env.advance_time(1)
        assert "arrêtée" in texts(letter(world.rose))
        # Silence: two weeks after the last word.
        thread = await begin(world, camille, world.rose)
        await ext.leap(world.env, 10 * DAY)
        await camille.send(thread, "Je réfléchis encore.")
        await ext.leap(world.env, 5 * DAY)
        assert not await closed(world, thread)
        await ext.leap(world.env, 10 * DAY)
        await world.env.advance_time(1)
        assert await closed(world, thread)
        assert "close d’elle-même" in texts(letter(world.rose))


async def test_of_two_at_once(database_url: str) -> None:
    """Two moderators for one place; two members who say yes; two who agree; two proposals of the same pair."""
    async with World.open(database_url) as world:
        service = world.bot.service(MediationService)
        camille, denis, marc, nadia, olivia = (
            world.actor(each) for each in (world.camille, world.denis, world.moderator, world.colleague, world.owner)
        )
        pairs = ((camille.user_id, denis.user_id), (denis.user_id, camille.user_id))
        asked = [service.propose(each, *pair_, WHY) for each, pair_ in zip((marc, nadia), pairs, strict=True)]
        assert await refused(*asked) == ["error-mediation-under-way"]
        await world.env.advance_time(1)
        first = (await stored(world)).mediation.moderators[0]
        others = [each for each in (marc, nadia, olivia) if each.user_id != first]
        assert await refused(*(service.join(each, 1) for each in others)) == ["error-mediation-taken"]
        assert await refused(*(service.say(each, 1, willing=True) for each in (camille, denis))) == []
        await world.env.advance_time(1)
        assert len(threads(world)) == 1
        await service.sum_up(marc if first == marc.user_id else nadia, 1, SUMMARY)
        assert await refused(*(service.agree(each, 1, 1) for each in (camille, denis))) == []
        await world.env.advance_time(1)
        assert (await stored(world)).mediation.state is MediationState.AGREED
        assert await closed(world, threads(world)[-1])


async def test_what_is_kept_is_the_members_own(sqlite_url: str) -> None:
    async with World.open(sqlite_url, RETENTION_REPORTS_DAYS="2") as world:
        camille, denis = world.camille, world.denis
        thread = await begin(world, camille, denis)
        await sum_up(world, camille, thread)
        for member in (camille, denis):
            await agree(world, member, thread)
        for member in (camille, denis):
            (found,) = (await exported(world, member))["médiations"]
            assert (found["état"], found["accord"]) == ("agreed", SUMMARY)
        (hosted,) = (await exported(world, world.moderator))["médiations animées"]
        assert "accord" not in hosted
        assert str(camille.id) in texts(card(world))
        await erase(world, camille)
        assert str(camille.id) not in texts(card(world))
        assert str(camille.id) not in "".join(map(texts, letters(world, denis)))
        assert (await stored(world)).accounts.count(None) == 1
        assert SUMMARY in said(await forged(world, denis, f"mediation:read:1:{world.guild.id}"))
        await begin(world, denis, world.rose)
        await erase(world, denis)
        await world.env.advance_time(1)
        assert "arrêtée" in texts(letter(world.rose))
        assert await closed(world, threads(world)[-1])
        assert await world.bot.service(MediationService).staged(1) is None, "both are erased"
        (second,) = cards(world)
        assert str(world.rose.id) in texts(second), "the first is gone with its names"
        await erase(world, world.moderator)
        assert str(world.moderator.id) not in texts(card(world))
        await ext.leap(world.env, 4 * DAY)
        await ext.leap(world.env, DAY)
        await world.env.advance_time(1)
        assert (await exported(world, world.rose))["médiations"] == []
        assert cards(world) == [], "its time is over"
