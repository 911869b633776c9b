"""The buttons of a conversation, all in private messages: each bears its meeting's ids, then the server's."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import discord

from cogs.support import relay_views as views
from cogs.support.controls import Ask, Resources, service_of
from cogs.support.relay_forms import ComplaintForm, HandOverForm
from cogs.support.routing import Talk
from cogs.support.service.parting import PARTED, Parted
from cogs.support.service.relaying import RELAY
from cogs.ui import Control, Exchange, Interaction, Words
from cogs.ui.control import ROW_ID, SNOWFLAKE
from cogs.ui.exchange import locale_for
from cogs.ui.private import tell
from core.errors import Missing
from core.relays import NOWHERE, Meeting, Side
from core.rights import Audience, Right
from core.support import Request

LOOKED_THROUGH, TO_CHOOSE_FROM = 50, 6
"""Messages of a private channel that are read for a report, and of these what the other wrote last."""
DANGER, PRIMARY = discord.ButtonStyle.danger, discord.ButtonStyle.primary


def meeting_of(control: Control, start: int = 0) -> Meeting:
    """The meeting whose ids a button bears. Raises `Missing` for what bears none."""
    ids = control.args[start : start + 2]
    if len(ids) < 2 or not all(map(ROW_ID.fullmatch, ids)):
        raise Missing("error-control-gone")
    return Meeting(*map(int, ids))


def ids_of(talk: Talk) -> tuple[int, int, int]:
    return talk.meeting.request_id, talk.meeting.peer_pen_id, talk.request.guild_id


class Act(StrEnum):
    """What is done only once it was confirmed."""

    END = "end"
    ANOTHER = "another"
    REVEAL = "reveal"


class End(Control, verb="support:end"):
    emoji = "👋"

    async def press(self, interaction: Interaction) -> None:
        await confirm(self, interaction, Act.END)


class HandOver(Control, verb="support:hand-over"):
    """For the colleague."""

    emoji = "🤝"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(HandOverForm(exchange, meeting_of(self)))


class Another(Control, verb="support:another"):
    """For the member: somebody else, whatever the reason."""

    emoji = "🔄"

    async def press(self, interaction: Interaction) -> None:
        await confirm(self, interaction, Act.ANOTHER)


class Reveal(Control, verb="support:reveal"):
    emoji = "🪪"

    async def press(self, interaction: Interaction) -> None:
        await confirm(self, interaction, Act.REVEAL)


class Sure(Control, verb="support:sure"):
    """Its first argument is the act, then as the others."""

    style = DANGER

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        if self.key not in list(Act):
            raise Missing("error-control-gone")
        act, meeting, service = Act(self.key), meeting_of(self, start=1), service_of(exchange)
        if act is Act.REVEAL:
            await reveal(exchange, meeting)
            return
        await (service.end if act is Act.END else service.another)(exchange.actor, meeting)
        hindrance = await exchange.bot.jobs.run_now(PARTED, str(meeting))
        await exchange.say(hindrance or "relay-done")


async def confirm(control: Control, interaction: Interaction, act: Act) -> None:
    exchange = await Exchange.begin(interaction)
    talk = await service_of(exchange).talk(exchange.actor, meeting_of(control))
    words = views.words_of(exchange)
    yes = Sure.make(words.translator, words.locale, act, *ids_of(talk))
    await exchange.show(views.said(words(f"relay-sure-{act}", other=words.name(talk.other)), [yes]))


async def reveal(exchange: Exchange, meeting: Meeting) -> None:
    """Tell the other one's account, in that private channel only: it is kept nowhere."""
    asked = exchange.interaction.message or exchange.interaction
    talk, other_id = await service_of(exchange).reveal(exchange.actor, meeting, (NOWHERE, asked.id))
    bot, user, known = exchange.bot, exchange.user, True
    if other_id:
        words = views.RelayWords(bot.translator, locale_for(bot, other_id), bot.spell)
        told = words("relay-revealed", other=words.name(talk.pen), account=user.mention, name=str(user))
        known = await tell(bot, other_id, views.said(told))
    other = views.words_of(exchange).name(talk.other)
    await exchange.say("relay-revealed-done" if known else "relay-revealed-not", other=other)


class Report(Control, verb="support:report"):
    """Shows what the other wrote last, to choose from: nobody has to type what hurt them."""

    emoji = "🚩"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        meeting, channel, words = meeting_of(self), interaction.channel, views.words_of(exchange)
        other, found = await service_of(exchange).about(exchange.actor, meeting), dict[int, str]()
        if isinstance(channel, discord.DMChannel):
            async for message in channel.history(limit=LOOKED_THROUGH):
                if len(found) < TO_CHOOSE_FROM and (said := views.copied(words, other, message, exchange.bot.user_id)):
                    found[message.id] = said
        about = (meeting.request_id, meeting.peer_pen_id)
        choices = [
            (said, Complain.make(words.translator, words.locale, *about, message_id, exchange.guild.id))
            for message_id, said in reversed(found.items())
        ]
        none = Complain(words("relay-report-none" if choices else "relay-report-tell"), *about, exchange.guild.id)
        await exchange.show(views.to_report(words, other, choices, none))


class Complain(Control, verb="support:complain"):
    """Its arguments are the meeting's, then the message's id where one was chosen, then the server's."""

    emoji = "🚩"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        chosen = self.args[2] if len(self.args) > 3 else ""
        message_id = int(chosen) if SNOWFLAKE.fullmatch(chosen) else None
        await exchange.open(ComplaintForm(exchange, meeting_of(self), message_id))


class Send(Control, verb="support:send"):
    """Passes on the message that its author was asked about, to whom its label names. Its arguments are the meeting's,
    then the message's id, then the server's.
    """

    style, emoji = PRIMARY, "📨"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        meeting, channel = meeting_of(self), interaction.channel
        if len(self.args) < 4 or not SNOWFLAKE.fullmatch(self.args[2]) or not isinstance(channel, discord.DMChannel):
            raise Missing("error-control-gone")
        try:
            message = await channel.fetch_message(int(self.args[2]))
        except discord.NotFound:
            raise Missing("error-relay-message-gone") from None
        if message.author.id != exchange.user.id:
            raise Missing("error-relay-message-gone")
        key = await service_of(exchange).choose(exchange.user.id, meeting, (channel.id, message.id))
        hindrance = await exchange.bot.jobs.run_now(RELAY, key)
        await exchange.say(hindrance or "relay-sent", other=self.item.label or "…")
        if interaction.message and not hindrance:
            await interaction.message.delete()


class Heavy(Control, verb="support:heavy"):
    emoji = "🌧️"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).heavy(exchange.actor, meeting_of(self))
        await exchange.say("relay-heavy")


class Light(Control, verb="support:light"):
    emoji = "🌤️"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await exchange.say("relay-light")


class Fine(Control, verb="support:fine"):
    emoji = "🙂"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await service_of(exchange).fine(exchange.actor, self.number)
        await exchange.say("relay-fine")


def for_talk(words: Words, talk: Talk) -> Sequence[discord.ui.Item[Any]]:
    """Under the opening."""
    kinds: list[type[Control]] = [End, HandOver if talk.side is Side.PEER else Another, Reveal, Report]
    found = [kind.make(words.translator, words.locale, *ids_of(talk)) for kind in kinds]
    return [*found, Resources.make(words.translator, words.locale)] if talk.side is Side.PEER else found


def for_unreachable(words: Words, talk: Talk) -> Sequence[discord.ui.Item[Any]]:
    """What can be done where the other cannot be written to: a member may have another colleague called."""
    kinds: list[type[Control]] = [End] if talk.side is Side.PEER else [Another, End]
    return [kind.make(words.translator, words.locale, *ids_of(talk)) for kind in kinds]


def for_choice(words: views.RelayWords, talks: Sequence[Talk], message_id: int) -> Sequence[discord.ui.Item[Any]]:
    """To whom a message is to go, by their names."""

    def button(talk: Talk) -> Control:
        request_id, pen_id, guild_id = ids_of(talk)
        return Send(words.name(talk.other)[:80], request_id, pen_id, message_id, guild_id)

    return [button(talk) for talk in talks]


def for_parted(words: Words, found: Parted, side: Side) -> Sequence[discord.ui.Item[Any]]:
    ids = (found.meeting.request_id, found.meeting.peer_pen_id, found.request.guild_id)
    if side is Side.PEER:
        kinds: list[type[Control]] = [Heavy, Light, Report]
        asked = [kind.make(words.translator, words.locale, *ids) for kind in kinds]
        return [*asked, Resources.make(words.translator, words.locale)]
    report = Report.make(words.translator, words.locale, *ids)
    return [Ask.make(words.translator, words.locale, found.request.guild_id), report] if found.over else [report]


def for_follow_up(words: Words, request: Request) -> Sequence[discord.ui.Item[Any]]:
    fine = Fine.make(words.translator, words.locale, request.id, request.guild_id)
    return [fine, Ask.make(words.translator, words.locale, request.guild_id)]


CONTROLS = (End, HandOver, Another, Reveal, Sure, Report, Complain, Send, Heavy, Light, Fine)
RIGHTS = {control.verb: Right(Audience.AUTHOR, in_dm=True) for control in CONTROLS}
"""Any member by the gate, also one who lost a role meanwhile: the service knows who takes part."""
