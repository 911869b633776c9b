"""The buttons of a mediation: of the two in private, of all in the thread, of the moderators on its card."""

from collections.abc import Sequence
from contextlib import suppress

import discord

from cogs.mediation import views
from cogs.mediation.forms import SummaryForm, service_of
from cogs.mediation.service import BRING, CARD
from cogs.ui import Control, Exchange, Interaction, Words
from cogs.ui.control import ROW_ID, SNOWFLAKE
from cogs.ui.words import called
from core.errors import Missing
from core.mediation import Mediation, MediationState

GREEN, RED = discord.ButtonStyle.success, discord.ButtonStyle.danger
NAME_LIMIT = 60
"""Characters of a member's name on a button, which has 80."""


class Accept(Control, verb="mediation:accept"):
    style = GREEN

    async def press(self, interaction: Interaction) -> None:
        await say(interaction, self.number, willing=True)


class Decline(Control, verb="mediation:decline"):
    async def press(self, interaction: Interaction) -> None:
        await say(interaction, self.number, willing=False)


class Refuse(Control, verb="mediation:refuse"):
    """Asks which moderator one of the two would rather not have there."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        hosts = await service_of(exchange).objectable(exchange.actor, self.number)
        choices = []
        for host in hosts:
            member = exchange.guild.get_member(host)
            label = exchange.text("mediation-without", name=called(member, NAME_LIMIT) if member else "…")
            choices.append(Without(label, self.number, host, exchange.guild.id))
        await exchange.show(views.objecting(words_of(exchange), choices))


class Without(Control, verb="mediation:without"):
    """It bears the moderator's id, whom everybody there knows."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        host = self.args[1] if len(self.args) > 1 else ""
        if not SNOWFLAKE.fullmatch(host):
            raise Missing("error-control-gone")
        await service_of(exchange).turn_away(exchange.actor, self.number, int(host))
        hindrance = await exchange.bot.jobs.run_now(BRING, self.number)
        await exchange.say(hindrance or "mediation-objected")


class Join(Control, verb="mediation:join"):
    style, emoji = discord.ButtonStyle.primary, "✋"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).join(exchange.actor, self.number)
        await answer(exchange, self.number, "mediation-joined")


class Cancel(Control, verb="mediation:cancel"):
    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).cancel(exchange.actor, self.number)
        await answer(exchange, self.number, "mediation-cancelled")


class Summary(Control, verb="mediation:summary"):
    style, emoji = discord.ButtonStyle.primary, "📝"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        found = await exchange.promptly(service_of(exchange).check(exchange.actor, self.number))
        await exchange.open(SummaryForm(exchange, self.number, found.summary))


class Agree(Control, verb="mediation:agree"):
    """It bears the version of the text that it stands under."""

    style, emoji = GREEN, "🤝"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        version = self.args[1] if len(self.args) > 1 else ""
        if not ROW_ID.fullmatch(version):
            raise Missing("error-control-gone")
        both = await service_of(exchange).agree(exchange.actor, self.number, int(version))
        hindrance = await exchange.bot.jobs.run_now(BRING, self.number)
        await exchange.say(hindrance or ("mediation-agreed-both" if both else "mediation-agreed-one"))


class Stop(Control, verb="mediation:stop"):
    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).check(exchange.actor, self.number)
        sure = StopNow.make(exchange.bot.translator, exchange.locale, self.number)
        await exchange.show(views.stopping(words_of(exchange), [sure]))


class StopNow(Control, verb="mediation:stop-now"):
    style = RED

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await service_of(exchange).stop(exchange.actor, self.number)
        hindrance = await exchange.bot.jobs.run_now(BRING, self.number)
        await exchange.say(hindrance or "mediation-stopped")


class Read(Control, verb="mediation:read"):
    """What the two agreed on, to either of them, for as long as it is kept."""

    emoji = "📄"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        found = await service_of(exchange).read(exchange.actor, self.number)
        await exchange.show(views.read(words_of(exchange), found))


async def say(interaction: Interaction, mediation_id: int, *, willing: bool) -> None:
    """One of the two answers: what they were asked shows it, to them alone."""
    exchange = await Exchange.begin(interaction)
    service = service_of(exchange)
    found = await service.say(exchange.actor, mediation_id, willing=willing)
    if found.state is MediationState.OPEN:
        await exchange.say(await exchange.bot.jobs.run_now(BRING, mediation_id) or "mediation-said-both")
        return
    if (staged := await service.staged(mediation_id)) and interaction.message:
        side = staged.accounts.index(exchange.user.id)
        words = words_of(exchange)
        view = views.letter(words, staged, side, exchange.guild.name, for_letter(words, found, side))
        with suppress(discord.HTTPException):  # it is noted, and the answer says so
            await interaction.message.edit(view=view)
    await exchange.say("mediation-said-yes" if willing else "mediation-said-no")


async def answer(exchange: Exchange, mediation_id: int, key: str) -> None:
    """Tell a moderator what came of it, once the two and the card show it."""
    hindrance = await exchange.bot.jobs.run_now(BRING, mediation_id)
    await exchange.say(hindrance or await exchange.bot.jobs.run_now(CARD, mediation_id) or key)


def words_of(exchange: Exchange) -> Words:
    return Words(exchange.bot.translator, exchange.locale)


def for_letter(words: Words, found: Mediation, side: int) -> Sequence[Control]:
    party, about = found.parties[side], (found.id, found.guild_id)
    make = words.translator, words.locale
    kinds: list[type[Control]] = []
    if found.state is MediationState.ASKING:
        kinds += [kind for kind, said in ((Accept, True), (Decline, False)) if party.willing is not said]
    if found.under_way and not party.objected and found.moderators:
        kinds.append(Refuse)
    return [kind.make(*make, *about) for kind in kinds]


def for_thread(words: Words, found: Mediation) -> Sequence[Control]:
    make = words.translator, words.locale
    return [kind.make(*make, found.id) for kind in (Summary, Refuse, Stop)]


def for_summary(words: Words, found: Mediation) -> Sequence[Control]:
    make = words.translator, words.locale
    return [Agree.make(*make, found.id, found.version), Summary(words("mediation-other-version"), found.id)]


def for_card(words: Words, found: Mediation) -> Sequence[Control]:
    make = words.translator, words.locale
    join = [Join] if None in found.hosts else []
    cancel = [Cancel] if found.state is MediationState.ASKING else []
    return [kind.make(*make, found.id) for kind in (*join, *cancel)] if found.under_way else []


def read_of(words: Words, found: Mediation) -> Control:
    return Read.make(words.translator, words.locale, found.id, found.guild_id)


CONTROLS = (Accept, Decline, Refuse, Without, Join, Cancel, Summary, Agree, Stop, StopNow, Read)
