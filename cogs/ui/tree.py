"""The command tree: rights before every command, one way for errors, texts and contexts laid over the payload."""

import hashlib
import json
import logging
import re
from contextlib import suppress
from typing import Any

import discord
from discord import app_commands

from cogs.frame import Confrere
from cogs.ui import errors
from cogs.ui.exchange import Interaction, admit
from core.errors import DomainError
from core.i18n import Locale, Translator
from core.rights import Audience
from core.text import fold

log = logging.getLogger(__name__)
ENGLISH = ("en-GB", "en-US")
GUILD, BOT_DM = 0, 1
COMPOSED = 30
"""Characters: a text option that is longer took some thought."""
HIDDEN_BELOW = {
    Audience.MANAGER: discord.Permissions(manage_guild=True),
    Audience.MODERATOR: discord.Permissions(manage_messages=True),
}
"""Whom Discord itself shows a top-level command; what counts is checked when it runs."""
Payload = dict[str, Any]


class Tree(app_commands.CommandTree[Confrere]):
    async def interaction_check(self, interaction: Interaction) -> bool:
        """Apply the rights table. A refusal, or a fault, is presented here: discord.py would only log it."""
        name = interaction.command.qualified_name if interaction.command else ""
        try:
            await admit(interaction, name)
        except Exception as error:  # presented, whatever it is
            if not suggests(interaction):
                await errors.present(interaction, error, where=name)
            elif not isinstance(error, DomainError):
                log.exception("autocomplete of %s failed", name)
            return False
        return True

    async def _call(self, interaction: Interaction) -> None:
        """Answer, if only with nothing, who is still typing: discord.py logs what an autocomplete raises, no more."""
        try:
            await super()._call(interaction)
        finally:
            if suggests(interaction) and not interaction.response.is_done():
                with suppress(discord.HTTPException):
                    await interaction.response.autocomplete([])

    async def on_error(self, interaction: Interaction, error: app_commands.AppCommandError) -> None:
        name = interaction.command.qualified_name if interaction.command else "unknown command"
        if suggests(interaction):
            log.error("autocomplete of %s failed", name, exc_info=error)
            return
        await errors.present(interaction, error, where=name, typed=composed(interaction))

    def payload(self) -> list[Payload]:
        """Every command as Discord is told: names, texts in each language, contexts, default permissions."""
        commands = [command.to_dict(self) for command in self._get_all_commands()]
        for command in commands:
            self._open_to(command)
            localise(self.client.translator, command)
        return commands

    async def sync(self, *, guild: discord.abc.Snowflake | None = None) -> list[app_commands.AppCommand]:
        """Tell Discord the commands, only if they changed since it was told last. The list is always empty."""
        payload = self.payload()
        application_id = self.client.application_id
        assert application_id is not None
        digest = hashlib.sha256(json.dumps(payload, sort_keys=True, default=str).encode()).hexdigest()
        told = f"{application_id}:{digest}"
        if await self.client.directory.fact("commands") != told:
            await self.client.http.bulk_upsert_global_commands(application_id, payload=payload)
            await self.client.directory.set_fact("commands", told)
        return []

    def _open_to(self, command: Payload) -> None:
        """Where a command works, and to whom Discord shows it, both from the rights table."""
        rows = [self.client.right(name) for name in leaves(command)]
        audiences = {row.audience for row in rows if row}
        command["contexts"] = [GUILD, BOT_DM] if any(row and row.needs_no_server for row in rows) else [GUILD]
        command["integration_types"] = [0]
        hidden = HIDDEN_BELOW.get(audiences.pop()) if len(audiences) == 1 else None
        command["default_member_permissions"] = hidden.value if hidden else None


def suggests(interaction: Interaction) -> bool:
    """Whether a member is still typing, and is to be shown what may be meant."""
    return interaction.type is discord.InteractionType.autocomplete


def composed(interaction: Interaction) -> str:
    """What a member wrote into a command's options; what was picked from a list need not be given back."""
    options = (value for _, value in interaction.namespace) if interaction.data else ()
    return "\n\n".join(value for value in options if isinstance(value, str) and len(value) >= COMPOSED and " " in value)


def leaves(command: Payload) -> list[str]:
    """The qualified names of what can be called."""
    inner = [option for option in command.get("options", ()) if option["type"] in (1, 2)]
    if not inner:
        return [command["name"]]
    return [f"{command['name']} {name}" for option in inner for name in leaves(option)]


def slug(name: str) -> str:
    """A command's name as the keys of its texts have it."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name))


def localise(translator: Translator, command: Payload, parent: str = "") -> None:
    """Lay names and descriptions in every language over a command, its options and choices.

    The texts are `command-<path>` (the name; `.description`), and for an option `.<option>` (its English name),
    `.<option>-description`, `.<option>-<choice value>`. Names in French are the base, which the code gives.
    """
    key = f"{parent or 'command'}-{slug(command['name'])}"
    command["name_localizations"] = _english(translator, key)
    if command.get("type", 1) not in (1, 2) and not parent:
        return  # a message menu has a name and nothing else
    _describe(translator, command, f"{key}.description")
    for option in command.get("options", ()):
        if option["type"] in (1, 2):
            localise(translator, option, key)
            continue
        option["name_localizations"] = _english(translator, f"{key}.{option['name']}")
        _describe(translator, option, f"{key}.{option['name']}-description")
        for choice in option.get("choices", ()):
            text = f"{key}.{option['name']}-{choice['value']}"
            choice["name"] = translator.text(Locale.FR, text)
            choice["name_localizations"] = _english(translator, text)


def _describe(translator: Translator, target: Payload, key: str) -> None:
    target["description"] = translator.text(Locale.FR, key)
    target["description_localizations"] = _english(translator, key)


def _english(translator: Translator, key: str) -> dict[str, str]:
    return dict.fromkeys(ENGLISH, translator.text(Locale.EN, key))
