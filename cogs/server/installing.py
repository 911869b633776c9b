"""`/installer` as an administrator meets it: the plan, its buttons, and what came of it."""

import discord

from cogs.server import views
from cogs.server.installer import Installer
from cogs.server.plan import NOTHING, Report, Wanted
from cogs.ui import Control, Exchange, Form, Interaction, Words
from cogs.ui.forms import field
from core.errors import Message, Missing, Refused
from core.text import shorten

LABEL = 100
"""Characters of an option's label, at most."""
CHANNEL_TYPES = [discord.ChannelType.text, discord.ChannelType.forum]


def words_of(exchange: Exchange) -> Words:
    return Words(exchange.bot.translator, exchange.locale)


def installer_of(exchange: Exchange) -> Installer:
    return exchange.bot.service(Installer)


async def show_plan(exchange: Exchange, wanted: Wanted = NOTHING) -> None:
    """What would be done, and the buttons that do it or ask for something else."""
    await _show(exchange, await installer_of(exchange).preview(exchange.guild, wanted), wanted)


async def install(exchange: Exchange, wanted: Wanted = NOTHING, agreed: str | None = None) -> None:
    """Do it: all that is found, or where a plan was `agreed` to, no more than that."""
    await _show(exchange, await installer_of(exchange).apply(exchange.guild, exchange.actor, wanted, agreed), wanted)


async def _show(exchange: Exchange, found: Report, wanted: Wanted) -> None:
    translator, locale = exchange.bot.translator, exchange.locale
    buttons: list[Control] = []
    if not found.applied:
        if found.changed or found.failed:
            buttons.append(Apply.make(translator, locale, installer_of(exchange).seal(found), *wanted.args))
        if found.forum_possible and wanted.all:
            buttons.append(GoOver.make(translator, locale))
        buttons.append(Choose.make(translator, locale))
    if not wanted.all:
        buttons.append(ShowPlan.make(translator, locale))
    await exchange.show(views.report(words_of(exchange), found, buttons))


def require_right(exchange: Exchange, purpose: str) -> None:
    """Raise `Refused` for who may not do on Discord themselves what choosing for `purpose` does: the bot makes nobody a
    moderator who could not give that role.
    """
    needed = "manage_roles" if purpose.startswith("role:") else "manage_channels"
    assert isinstance(exchange.user, discord.Member)
    if purpose and not getattr(exchange.user.guild_permissions, needed):
        raise Refused("error-bound-not-yours", permission=Message(f"permission-{needed.replace('_', '-')}"))


class Apply(Control, verb="server:apply"):
    """Under a plan: `server:apply:<its seal>`, then what was wanted beyond what is declared, if anything."""

    style = discord.ButtonStyle.success

    async def press(self, interaction: Interaction) -> None:
        wanted = _wanted(self.args[1:])
        exchange = await Exchange.begin_in_place(interaction)
        require_right(exchange, wanted.purpose)
        await install(exchange, wanted, self.args[0] if self.args else "")


class ShowPlan(Control, verb="server:plan"):
    """Shows all that is left to be done, from where something in particular was asked for."""

    async def press(self, interaction: Interaction) -> None:
        await show_plan(await Exchange.begin_in_place(interaction))


class GoOver(Control, verb="server:forum"):
    """Shows the plan by which a forum takes the place of the text channel that serves questions."""

    async def press(self, interaction: Interaction) -> None:
        await show_plan(await Exchange.begin_in_place(interaction), Wanted(forum=True))


class Choose(Control, verb="server:choose"):
    """Opens the form in which a channel or role of the server's own is chosen for a purpose."""

    async def press(self, interaction: Interaction) -> None:
        exchange = Exchange(interaction)
        await exchange.open(ChoiceForm(exchange))


class LetGo(Control, verb="server:let-go"):
    """`server:let-go:<channel or role>:<what it serves>`."""

    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        exchange, purpose = await Exchange.begin_in_place(interaction), ":".join(self.args)
        require_right(exchange, purpose)
        await installer_of(exchange).let_go(exchange.guild, exchange.actor, purpose)
        plan = ShowPlan.make(exchange.bot.translator, exchange.locale)
        await exchange.show(views.asked(words_of(exchange)("bound-let-go"), plan))


class ChoiceForm(Form):
    """Fields `purpose`, and `channel` or `role`: what is to serve it; neither, and nothing does any longer, or what was
    given up is wanted again.

    Nothing is done yet on Discord: the plan is shown, with what the chosen thing would be given.
    """

    def __init__(self, exchange: Exchange) -> None:
        super().__init__(exchange, Choose.verb, exchange.text("form-title-choose"))
        options = [_option(exchange, purpose) for purpose in installer_of(exchange).purposes()]
        self.purpose_field: discord.ui.Select[discord.ui.Modal] = discord.ui.Select(
            custom_id="purpose", options=options, required=True
        )
        self.channel_field: discord.ui.ChannelSelect[discord.ui.Modal] = discord.ui.ChannelSelect(
            custom_id="channel", channel_types=CHANNEL_TYPES, required=False
        )
        self.role_field: discord.ui.RoleSelect[discord.ui.Modal] = discord.ui.RoleSelect(
            custom_id="role", required=False
        )
        for name, component in (
            ("purpose", self.purpose_field),
            ("channel", self.channel_field),
            ("role", self.role_field),
        ):
            hint = exchange.text(f"form-choose-{name}-hint")
            self.add_item(field(exchange.text(f"form-choose-{name}"), component, description=hint))

    async def submit(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin_in_place(interaction)
        purpose = self.purpose_field.values[0]
        require_right(exchange, purpose)
        kind, _, name = purpose.partition(":")
        fitting = self.channel_field.values if kind == "channel" else self.role_field.values
        other = self.role_field.values if kind == "channel" else self.channel_field.values
        thing = Message(f"install-{kind}", {"name": Message(purpose.replace(":", "-"))})
        if not fitting and other:
            raise Refused(f"error-bound-wants-{kind}", name=thing)
        if fitting:
            await show_plan(exchange, Wanted(purpose, fitting[0].id))
        elif exchange.bot.directory.given_up(exchange.guild.id, purpose):
            await exchange.bot.directory.take_up(exchange.guild.id, purpose)
            await show_plan(exchange)
        else:
            button = LetGo.make(exchange.bot.translator, exchange.locale, kind, name)
            await exchange.show(views.asked(words_of(exchange)("bound-let-go-sure", name=thing), button))


def _option(exchange: Exchange, purpose: str) -> discord.SelectOption:
    """A purpose by its usual name, with what serves it now."""
    kind, name = purpose.partition(":")[0], exchange.text(purpose.replace(":", "-"))
    bound = exchange.bot.directory.bound(exchange.guild.id, purpose) or 0
    serving = exchange.guild.get_channel(bound) or exchange.guild.get_role(bound)
    label = exchange.text(f"install-{kind}", name=name)
    absent = "choose-given-up" if exchange.bot.directory.given_up(exchange.guild.id, purpose) else "choose-nothing-now"
    now = exchange.text("choose-now", name=serving.name) if serving else exchange.text(absent)
    return discord.SelectOption(label=shorten(label, LABEL), value=purpose, description=shorten(now, LABEL))


def _wanted(args: tuple[str, ...]) -> Wanted:
    """Raises `Missing` for what no plan of ours says."""
    try:
        return Wanted.of(args)
    except ValueError:
        raise Missing("error-control-gone") from None


CONTROLS = (Apply, ShowPlan, GoOver, Choose, LetGo)
