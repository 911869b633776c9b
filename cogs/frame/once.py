"""Requests that make something are sent once.

discord.py repeats whatever Discord answers with 500, 502, 504 or 524, and on some systems what lost its connection.
Discord may have made the thread, message, channel or role all the same, which would then exist twice. So these fail
at once; who asked for them looks at what is there before asking again.
"""

import aiohttp
import discord

REPEATED = frozenset({500, 502, 504, 524})
HARMLESS = ("interactions", "webhooks")
"""Answers to members: Discord takes one acknowledgement, and a private answer may come twice rather than never."""


def sent_once() -> aiohttp.TraceConfig:
    """What to give the Discord client as its `http_trace`: it sees each answer before discord.py does."""
    trace = aiohttp.TraceConfig()
    trace.on_request_end.append(_answered)
    trace.on_request_exception.append(_broken)
    return trace


async def _answered(_session: object, _context: object, asked: aiohttp.TraceRequestEndParams) -> None:
    if _makes_something(asked) and asked.response.status in REPEATED:
        raise discord.DiscordServerError(asked.response, None)


async def _broken(_session: object, _context: object, asked: aiohttp.TraceRequestExceptionParams) -> None:
    if _makes_something(asked) and isinstance(asked.exception, OSError):
        raise aiohttp.ServerDisconnectedError from asked.exception  # discord.py would look at an OSError's number


def _makes_something(asked: aiohttp.TraceRequestEndParams | aiohttp.TraceRequestExceptionParams) -> bool:
    return asked.method == "POST" and not any(part in HARMLESS for part in asked.url.parts)
