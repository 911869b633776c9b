"""The one place where an error becomes an answer: private, in the member's language, with what to do."""

import logging
import secrets

import discord
from discord import app_commands

from cogs.frame.jobs import is_passing
from cogs.ui.exchange import Exchange, Interaction
from core.errors import DomainError, Message

log = logging.getLogger(__name__)
UNKNOWN_INTERACTION = 10062
ALREADY_ANSWERED = 40060


async def present(interaction: Interaction, error: BaseException, *, where: str, typed: str = "") -> None:
    """Tell the member what happened and what to do; give `typed` back, for nothing typed may be lost.

    Unexpected errors carry a reference that finds their log line. Never raises: there is nobody left to tell.
    """
    if isinstance(error, app_commands.CommandInvokeError | app_commands.TransformerError):
        error = error.__cause__ or error
    if isinstance(error, discord.HTTPException) and error.code in (UNKNOWN_INTERACTION, ALREADY_ANSWERED):
        log.warning("%s: the interaction was gone (%s)", where, error.code)
        return
    message = _message(error)
    if message is None:
        reference = secrets.token_hex(4).upper()
        log.error("%s failed, reference %s", where, reference, exc_info=error)
        message = Message("error-unexpected", {"reference": reference})
    elif not isinstance(error, DomainError):
        log.warning("%s failed", where, exc_info=error)
    try:
        exchange = Exchange(interaction)
        await exchange.say(message)
        if typed:
            await exchange.say("error-given-back")
            await exchange.give_back(typed)
    except Exception:  # see above
        log.warning("%s: no answer could be given", where, exc_info=True)


def _message(error: BaseException) -> Message | None:
    """What a member is told; None for what nobody expected."""
    if isinstance(error, DomainError):
        return error.message
    if isinstance(error, discord.Forbidden):
        return Message("error-discord-forbidden")
    if isinstance(error, discord.NotFound):
        return Message("error-discord-not-found")
    if isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
        return Message("error-command-changed")
    if isinstance(error, app_commands.AppCommandError):
        return None
    return Message("error-discord-away") if is_passing(error) else None
