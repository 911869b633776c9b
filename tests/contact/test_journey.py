"""A member writes to the moderators without their name, and is answered: who sees what, and what is refused."""

import demo.simcord_ext as ext
from cogs.contact.service import ContactService
from demo.reading import control, custom_ids
from tests.contact.acts import (
    ANSWER,
    MORE,
    WORDS,
    answer,
    answered,
    card,
    forged,
    mine,
    mute,
    refused,
    reply,
    shut,
    write,
)
from tests.moderation.acts import buttons, cards, letters, press
from tests.moderation.test_personal import erase
from tests.world import World, answer_to, said, texts


async def test_somebody_writes_is_answered_and_goes_on_over_restarts(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille, marc = world.camille, world.moderator
        form = await camille.slash(world.start, "ecrire-moderation")
        assert "sans ton nom" in said(await camille.submit_modal(form, {"message": WORDS}))
        await world.env.advance_time(5)
        assert cards(world) == [], "the moment of the tap would tell who is there"
        await world.restart()
        await world.env.advance_time(45)
        assert WORDS in texts(card(world))
        assert "Quelqu’un de la communauté" in texts(card(world))
        await world.restart()
        assert "au nom de la modération" in await answer(world, marc)
        await world.env.advance_time(1)
        (told,) = answered(camille)
        assert ANSWER in texts(told)
        assert "Marc" not in texts(told)
        assert str(marc.id) not in texts(told)
        await world.restart()
        first = card(world).id
        await reply(world, camille)
        assert card(world).id > first, "a new card, further down, in the place of the old one"
        assert texts(card(world)).index(WORDS) < texts(card(world)).index(ANSWER) < texts(card(world)).index(MORE)
        await world.restart()
        assert WORDS in said(await press(world.colleague, card(world), "contact:read"))
        assert "clos" in said(await press(world.colleague, card(world), "contact:close"))
        await world.env.advance_time(1)
        assert WORDS not in texts(card(world))
        assert buttons(card(world)) == {"contact:read"}
        assert "est clos" in texts(letters(world, camille)[-1])
        await world.restart()
        again = await camille.user.click(
            letters(world, camille)[-1], custom_id=control(letters(world, camille)[-1], "contact:write")
        )
        assert "sans ton nom" in said(await camille.user.submit_modal(again, {"message": MORE}))
        assert [act for act, _ in await world.audit() if act.startswith("contact")] == [
            "contact-answered",
            "contact-closed",
        ]


async def test_moderators_are_reminded_once_of_what_nobody_answered(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await write(world, world.camille)
        first = card(world).id
        await world.live(70)
        assert card(world).id == first
        await world.restart()
        await world.live(3)
        reminder = card(world)
        assert reminder.id > first, "where people read"
        assert "Personne n’a encore répondu" in texts(reminder)
        assert WORDS in texts(reminder)
        assert str(world.camille.id) not in str(reminder.components)
        await world.restart()
        await world.live(5 * 24)
        assert card(world).id == reminder.id, "once"
        await answer(world, world.moderator)
        await world.env.advance_time(1)
        assert "Personne n’a encore répondu" not in texts(card(world))
        await reply(world, world.camille)
        second = card(world).id
        assert "Personne n’a encore répondu" not in texts(card(world))
        await answer(world, world.colleague)
        await world.live(4 * 24)
        assert card(world).id == second, "what was answered waits for nothing"


async def test_closed_private_messages_lose_nothing_and_the_member_ends_it(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille = world.camille
        help_ = answer_to(await camille.slash(world.start, "aide"))
        form = await press(camille, help_, "contact:write")
        said(await camille.submit_modal(form, {"message": WORDS}))
        await world.env.advance_time(45)
        shut(world, camille)
        await answer(world, world.moderator)
        await world.env.advance_time(1)
        assert answered(camille) == []
        shown = await mine(world, camille)
        assert WORDS in texts(shown)
        assert ANSWER in texts(shown)
        await world.restart()
        form = await press(camille, shown, "contact:reply")
        said(await camille.submit_modal(form, {"message": MORE}))
        await world.env.advance_time(45)
        assert MORE in texts(card(world))
        await world.restart()
        assert "clos" in said(await press(camille, shown, "contact:end")).lower()
        await world.env.advance_time(45)
        assert buttons(card(world)) == {"contact:read"}
        # Answered and closed at once, behind closed doors: it is shown once, with the way to write again.
        await write(world, camille, "Hortensia, encore.")
        shut(world, camille, 2)
        (open_,) = [each for each in cards(world) if "contact:answer" in buttons(each)]
        form = await press(world.moderator, open_, "contact:answer")
        await world.moderator.submit_modal(form, {"message": ANSWER})
        (open_,) = [each for each in cards(world) if "contact:answer" in buttons(each)]
        await press(world.moderator, open_, "contact:close")
        await world.env.advance_time(1)
        shown = await mine(world, camille)
        assert ANSWER in texts(shown)
        assert buttons(shown) == {"contact:write"}
        assert "C’est gardé" in await write(world, camille)
        # What had not appeared when a moderator ended it was read by nobody, and is given back.
        form = await press(camille, await mine(world, camille), "contact:reply")
        said(await camille.submit_modal(form, {"message": MORE}))
        open_ = cards(world)[-1]
        await press(world.colleague, open_, "contact:close")
        await world.env.advance_time(45)
        assert MORE in texts(await mine(world, camille))
        assert MORE not in said(await press(world.colleague, cards(world)[-1], "contact:read"))


async def test_a_moderator_who_writes_answers_not_themselves_and_is_known_to_nobody(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        marc, nadia = world.moderator, world.colleague
        await write(world, marc)
        refusal = "revient à quelqu’un d’autre"
        for verb in ("contact:answer", "contact:mute", "contact:close"):
            assert refusal in said(await press(marc, card(world), verb))
        assert [act for act, _ in await world.audit() if act.startswith("contact")] == []
        assert "au nom de" in await answer(world, nadia)
        contact_id = custom_ids(card(world))[0].split(":")[2]
        for verb in ("contact:answer", "contact:close", "contact:mute", "contact:read"):
            assert "modération" in said(await forged(world, world.camille, f"{verb}:{contact_id}:1"))
        for verb in ("contact:reply", "contact:end"):
            pressed = await forged(world, nadia, f"{verb}:{contact_id}:1:{world.guild.id}")
            if verb == "contact:reply":
                pressed = await nadia.submit_modal(pressed, {"message": MORE})
            assert "n’existe plus" in said(pressed)
        assert MORE not in texts(await mine(world, marc))


async def test_one_at_a_time_three_a_day_and_no_flood(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        camille = world.camille
        forms = [await world.denis.slash(world.start, "ecrire-moderation") for _ in range(2)]
        told = [said(await world.denis.submit_modal(form, {"message": WORDS})) for form in forms]
        assert ["échange ouvert" in each for each in told] == [False, True]
        await write(world, camille)
        await world.env.advance_time(45)
        long = "א\n" * 749 + "z"
        for number in range(3):
            form = await press(camille, await mine(world, camille), "contact:reply")
            result = said(await camille.submit_modal(form, {"message": long}))
            assert ("laisse-lui le temps" in result) is (number == 2)
            assert ("א" in result) is (number == 2), "given back"
        await world.env.advance_time(60)
        newest = cards(world)[-1]
        assert texts(newest).count("z") == 1, "the newest fits, and the way to the others is told"
        assert "Tout relire" in texts(newest)
        assert said(await press(world.moderator, newest, "contact:read")).count("z") == 2
        await press(camille, await mine(world, camille), "contact:end")
        for _ in range(2):
            await write(world, camille, "🙂 א" + "x" * 1490)
            await press(camille, await mine(world, camille), "contact:end")
        assert "Réessaie demain" in await write(world, camille)
        assert "quelques mots" in await write(world, world.rose, "🙂 …")
        await ext.leap(world.env, 25 * 3600)
        assert "C’est gardé" in await write(world, camille)


async def test_of_two_at_once_one_is_kept(database_url: str) -> None:
    """Two first texts of one member, then two answers."""
    async with World.open(database_url) as world:
        service, camille = world.bot.service(ContactService), world.actor(world.camille)
        both = [service.begin(camille, WORDS) for _ in range(2)]
        assert await refused(*both) == ["error-contact-open"]
        await world.env.advance_time(45)
        contact = await service.mine(camille)
        assert contact
        answers = [
            service.answer(world.actor(each), contact.id, 1, ANSWER) for each in (world.moderator, world.colleague)
        ]
        assert await refused(*answers) == ["error-contact-moved"]
        await world.env.advance_time(1)
        assert len(answered(world.camille)) == 1


async def test_a_muted_member_is_known_to_nobody_and_stays_so_after_an_erasure(database_url: str) -> None:
    async with World.open(database_url) as world:
        camille = world.camille
        await write(world, camille)
        assert "Personne ne sait qui" in await mute(world, world.moderator)
        await world.env.advance_time(1)
        assert "Insultes." in texts(letters(world, camille)[-1])
        assert "ne reçoit pas" in await write(world, camille)
        await erase(world, camille)
        await ext.leap(world.env, 4000)
        await ext.leap(world.env, 30 * 3600)
        assert "ne reçoit pas" in await write(world, camille)
        await ext.leap(world.env, 30 * 86400)
        assert "C’est gardé" in await write(world, camille)
