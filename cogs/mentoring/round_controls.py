"""The buttons and forms by which moderators prepare a round. Nothing is typed: members and weights are chosen."""

from typing import Any

import discord

from cogs.mentoring import round_views as views
from cogs.mentoring.planning import Accounts
from cogs.mentoring.scoring import MOST, Part
from cogs.mentoring.service.rounds import Preview
from cogs.mentoring.shared import service_of, words_of
from cogs.ui import Control, Exchange, Form, Interaction
from cogs.ui.forms import field
from cogs.ui.words import called
from core.errors import Missing
from core.mentoring import Round
from core.rights import Audience, Right

NAME_LIMIT = 45
"""Characters of each of two names in an entry of a list, which Discord limits to a hundred."""


class ShowRound(Control, verb="mentoring:round"):
    """A page of the preview: `mentoring:round:<page>`."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await show(exchange, await service_of(exchange).preview(exchange.actor), self.number)


class Earlier(ShowRound, verb="mentoring:round-back"):
    """The page before, beside the one after: their custom_ids must not be the same."""


class Pin(Control, verb="mentoring:pin"):
    emoji = "📌"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(PairForm(exchange, self.verb, "pin"))


class Forbid(Control, verb="mentoring:forbid"):
    emoji = "🚫"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(PairForm(exchange, self.verb, "forbid"))


class Release(Control, verb="mentoring:release"):
    """Takes back what was pinned or forbidden."""

    emoji = "↩️"

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        round_ = await exchange.promptly(service_of(exchange).draft(exchange.actor))
        if not (round_.pinned or round_.forbidden):
            raise Missing("error-control-gone")
        await exchange.open(ReleaseForm(exchange, round_))


class Launch(Control, verb="mentoring:launch"):
    """`mentoring:launch:<round>:<the plan that was seen>`."""

    style, emoji = discord.ButtonStyle.success, "🚀"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        seen = self.args[1] if len(self.args) > 1 else ""
        launched = await service_of(exchange).launch(exchange.actor, self.number, seen)
        for page in views.launched(words_of(exchange), launched, exchange.user.id):
            await exchange.show(page)


class Drop(Control, verb="mentoring:drop"):
    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await service_of(exchange).drop(exchange.actor, self.number)
        await exchange.say("round-dropped")


class Weights(Control, verb="mentoring:weights"):
    emoji = "⚖️"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await show_weights(exchange, await service_of(exchange).weights(exchange.actor))


class Weigh(Control, verb="mentoring:weigh"):
    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(WeightForm(exchange))


class Usual(Control, verb="mentoring:usual"):
    """The usual weights again."""

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        await show_weights(exchange, await service_of(exchange).usual_weights(exchange.actor))


class ShowFigures(Control, verb="mentoring:figures"):
    emoji = "📊"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        await exchange.show(views.figures(words_of(exchange), await service_of(exchange).figures(exchange.actor)))


class PairForm(Form):
    """Fields `mentee`, `mentor`: the two to pin or forbid."""

    def __init__(self, exchange: Exchange, name: str, what: str) -> None:
        super().__init__(exchange, name, exchange.text(f"form-title-round-{what}"))
        self.mentee_field: discord.ui.UserSelect[Any] = discord.ui.UserSelect(custom_id="mentee", required=True)
        self.mentor_field: discord.ui.UserSelect[Any] = discord.ui.UserSelect(custom_id="mentor", required=True)
        self.add_item(field(exchange.text("round-form-mentee"), self.mentee_field))
        self.add_item(field(exchange.text("round-form-mentor"), self.mentor_field))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        accounts = self.mentee_field.values[0].id, self.mentor_field.values[0].id
        service = service_of(exchange)
        act = service.pin if self.name == Pin.verb else service.forbid
        await show(exchange, await act(exchange.actor, accounts))


class ReleaseForm(Form):
    """Field `pair`: a pair that is left to the plan again."""

    def __init__(self, exchange: Exchange, round_: Round) -> None:
        super().__init__(exchange, Release.verb, exchange.text("form-title-round-release"))
        signs = [("📌", pair) for pair in round_.pinned] + [("🚫", pair) for pair in round_.forbidden]
        options = [
            discord.SelectOption(label=_names(exchange, accounts), value="-".join(map(str, accounts)), emoji=sign)
            for sign, accounts in signs
        ]
        self.pair_field: discord.ui.Select[Any] = discord.ui.Select(custom_id="pair", options=options)
        self.add_item(field(exchange.text("round-form-pair"), self.pair_field))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        mentee, _, mentor = self.pair_field.values[0].partition("-")
        await show(exchange, await service_of(exchange).release(exchange.actor, (int(mentee), int(mentor))))


class WeightForm(Form):
    """Fields `part`, `weight`: how much one part of the score counts."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange, Weigh.verb, exchange.text("form-title-round-weigh"))
        words = words_of(exchange)
        parts = [discord.SelectOption(label=views.part_name(words, part), value=part) for part in Part]
        weights = [
            discord.SelectOption(label=views.weight(words, number), value=str(number)) for number in range(MOST + 1)
        ]
        self.part_field: discord.ui.Select[Any] = discord.ui.Select(custom_id="part", options=parts)
        self.weight_field: discord.ui.Select[Any] = discord.ui.Select(custom_id="weight", options=weights)
        self.add_item(field(words("round-form-part"), self.part_field))
        self.add_item(field(words("round-form-weight"), self.weight_field))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        part, number = Part(self.part_field.values[0]), int(self.weight_field.values[0])
        await show_weights(exchange, await service_of(exchange).weigh(exchange.actor, part, number))


async def open_round(exchange: Exchange) -> None:
    """`/mentorat tour`."""
    await show(exchange, await service_of(exchange).open_round(exchange.actor))


async def show(exchange: Exchange, found: Preview, page: int = 0) -> None:
    """What would be launched, and the buttons that change it."""
    words = words_of(exchange)
    last = len(list(views.listed(words, found, exchange.user.id))) - 1
    page = max(0, min(page, last))

    def made(kind: type[Control], *args: str | int) -> Control:
        return kind.make(words.translator, words.locale, *args)

    turn = [made(Earlier, page - 1)] if page else []
    turn += [made(ShowRound, page + 1)] if page < last else []
    launch = [made(Launch, found.round.id, found.seen)] if found.plan.pairs else []
    adjusted = [made(Release)] if found.round.pinned or found.round.forbidden else []
    choices = [*launch, made(Pin), made(Forbid), *adjusted]
    others = [made(Weights), made(ShowFigures), made(Drop, found.round.id)]
    await exchange.show(views.preview(words, found, exchange.user.id, page, turn, choices, others))


async def show_weights(exchange: Exchange, found: dict[Part, int]) -> None:
    words = words_of(exchange)
    choices = [kind.make(words.translator, words.locale) for kind in (Weigh, Usual)]
    await exchange.show(views.weights(words, found, choices))


def _names(exchange: Exchange, accounts: Accounts) -> str:
    """Two by the names that they have on the server, as far as they are known, in the room that a label has."""
    members = (exchange.guild.get_member(account) for account in accounts)
    return " → ".join(called(member, NAME_LIMIT) if member else exchange.text("round-somebody") for member in members)


CONTROLS = (ShowRound, Earlier, Pin, Forbid, Release, Launch, Drop, Weights, Weigh, Usual, ShowFigures)
MODERATOR = Right(Audience.MODERATOR)
RIGHTS = {"mentorat tour": MODERATOR, **{kind.verb: MODERATOR for kind in CONTROLS}}
