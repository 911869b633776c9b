"""Help, languages and private messages."""

import demo.simcord_ext as ext
from tests.questions.acts import publish
from tests.world import World, answer_to, custom_ids, said, texts


async def test_help_lists_what_each_member_may_use(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        verified = said(await world.camille.slash(world.start, "aide"))
        assert "**/question poser** · Poser une question aux confrères" in verified
        assert "**Remercier**" in verified
        assert "/installer" not in verified
        newcomer = said(await world.newcomer.slash(world.start, "aide"))
        assert "/question poser" not in newcomer
        assert "/langue" in newcomer
        assert newcomer.index("Me faire reconnaître") < newcomer.index("/mes-donnees")
        owner = said(await world.owner.slash(world.start, "aide"))
        assert "/installer" in owner
        assert "Pour la modération et les réglages" in owner


async def test_every_command_listed_exists_and_has_a_line(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.give(world.owner, world.role("Pair à l’écoute"))  # Discord shows a group whole
        shown = said(await world.owner.slash(world.start, "aide"))
        listed = [line for line in shown.splitlines() if line.startswith("- ")]
        assert all(" · " in line for line in listed)
        commands = {line.split("**")[1].removeprefix("/") for line in listed if "/" in line.split("**")[1]}
        assert commands == set(world.owner.available_commands(world.start))


async def test_in_a_thread_its_commands_come_first(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        thread = await publish(world, world.camille)
        inside = said(await world.camille.slash(thread, "aide"))
        assert inside.index("/question resolue") < inside.index("/question chercher")
        outside = said(await world.camille.slash(world.channel("entraide"), "aide"))
        assert outside.index("/question chercher") < outside.index("/question resolue")


async def test_an_english_member_has_english_names(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = said(await world.emma.slash(world.start, "aide"))
        assert "**/question ask** · Ask colleagues a question" in shown
        assert "**Say thanks**" in shown
        assert "/question poser" not in shown


async def test_help_in_a_private_message_lists_what_works_there(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        shown = said(await world.camille.user.slash("aide"))
        assert "/langue" in shown
        assert "/mes-donnees exporter" in shown
        assert "/question" not in shown
        assert "sur le serveur" in shown


async def test_the_language_chosen_wins_at_once_and_after_a_restart(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        assert "I will speak English" in said(await world.camille.slash(world.start, "langue", langue="en"))
        assert "What you can do here" in said(await world.camille.slash(world.start, "aide"))
        await world.restart()
        assert "What you can do here" in said(await world.camille.slash(world.start, "aide"))
        assert "langue de ton application" in said(await world.camille.slash(world.start, "langue", langue="auto"))
        ext.set_locale(world.camille, "en-GB")
        assert "What you can do here" in said(await world.camille.slash(world.start, "aide"))
        assert "je te parle en français" in said(await world.camille.slash(world.start, "langue", langue="fr"))
        assert "Ce que tu peux faire ici" in said(await world.camille.slash(world.start, "aide"))


async def test_a_private_message_is_answered_with_buttons_once_a_minute(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.camille.send_dm("Bonjour ?")
        await world.camille.send_dm("Il y a quelqu’un ?")
        channel = world.camille.user.dm_channel
        (answer,) = [message for message in channel.history() if message.author.bot]
        assert custom_ids(answer) == ["support:resources", "moderation:mine", "server:help"]
        assert "je ne lis pas les messages" in texts(answer)
        assert world.guild.channels["accueil"].mention in texts(answer)
        assert "I speak English too" in texts(answer)
        await world.emma.send_dm("Hi")
        assert [message.author.bot for message in world.emma.user.dm_channel.history()] == [False, True]
        result = await world.camille.user.click(answer, custom_id="server:help")
        assert "en message privé" in texts(answer_to(result))
        await world.env.advance_time(61)
        await world.camille.send_dm("Encore moi")
        assert sum(message.author.bot for message in channel.history()) >= 2


async def test_a_private_message_is_answered_in_the_language_chosen(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.emma.slash(world.start, "langue", langue="en")
        await world.emma.send_dm("Hello")
        (answer,) = [message for message in world.emma.user.dm_channel.history() if message.author.bot]
        assert "I do not read messages here" in texts(answer)
        assert "Je parle aussi" not in texts(answer)


async def test_a_member_who_takes_no_private_message_breaks_nothing(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        world.env.inject_error("POST", "/channels/*/messages", status=403, code=50007, times=1)
        await world.camille.send_dm("Bonjour")
        assert world.env.errors == []


async def test_the_help_button_survives_a_restart(sqlite_url: str) -> None:
    async with World.open(sqlite_url) as world:
        await world.camille.send_dm("Bonjour")
        answer = world.camille.user.dm_channel.last_message
        await world.restart()
        result = await world.camille.user.click(answer, custom_id="server:help")
        assert "en message privé" in said(result)
