"""Case images as members meet them: sent with the form, looked at by somebody else, let appear or not."""

import asyncio
import io
from collections.abc import Iterable, Sequence

import aiohttp
import discord

from cogs.questions import views
from cogs.questions.imaging import Picture, Upload, Verdict
from cogs.questions.searching import service_of, words_of
from cogs.questions.service.asking import Preview
from cogs.questions.service.looking import IMAGE
from cogs.ui import Control, Exchange, Interaction
from core.errors import Missing, Refused
from core.images.limits import check_weight
from core.questions import ImageState

IMAGES = "images"
"""What a server turns on."""
PATIENCE = 30.0
"""Seconds that one file may take to arrive."""


def allowed(exchange: Exchange) -> bool:
    """Whether the server has case images; no I/O."""
    return exchange.bot.directory.on(exchange.guild.id, IMAGES)


async def illustrated(exchange: Exchange, draft: Preview, sent: Sequence[discord.Attachment]) -> Preview:
    """Keep what came with a form beside its draft; the draft as it then is."""
    if not sent:
        return draft
    found = [await _received(exchange, attachment) for attachment in sent]
    return await service_of(exchange).illustrate(exchange.actor, draft, found)


async def _received(exchange: Exchange, attachment: discord.Attachment) -> Upload | Refused:
    """A file, fetched from Discord; or why it is not taken, before a byte of one that is too heavy is read."""
    try:
        if not allowed(exchange):  # turned off while the form was open
            raise Refused("error-image-off")
        check_weight(attachment.size)
        async with asyncio.timeout(PATIENCE):
            data = await attachment.read()
    except Refused as refusal:
        return refusal
    except (discord.HTTPException, aiohttp.ClientError, TimeoutError):
        return Refused("error-image-lost")
    return Upload(data, attachment.filename, attachment.content_type or "")


def files(pictures: Iterable[Picture]) -> list[discord.File]:
    return [discord.File(io.BytesIO(picture.data), filename=picture.name) for picture in pictures]


class Look(Control, verb="questions:look"):
    """Under the word that an image waits: shows it to a verified member who did not send it."""

    emoji = "👀"

    async def press(self, interaction: Interaction) -> None:
        exchange = await Exchange.begin(interaction)
        if not allowed(exchange):
            raise Refused("error-image-off")
        picture = await service_of(exchange).look(exchange.actor, self.number)
        choices = [kind.make(exchange.bot.translator, exchange.locale, self.number) for kind in (Release, Refuse)]
        await exchange.show(views.image_to_judge(words_of(exchange), picture, choices), files([picture]))


class Release(Control, verb="questions:release"):
    style = discord.ButtonStyle.success

    async def press(self, interaction: Interaction) -> None:
        await judge(interaction, self.number, ImageState.RELEASED, "image-released")


class Refuse(Control, verb="questions:refuse"):
    style = discord.ButtonStyle.danger

    async def press(self, interaction: Interaction) -> None:
        await judge(interaction, self.number, ImageState.REFUSED, "image-refused-done")


async def judge(interaction: Interaction, image_id: int, verdict: Verdict, done: str) -> None:
    exchange = await Exchange.begin_in_place(interaction)
    if not allowed(exchange):
        raise Refused("error-image-off")
    try:
        await service_of(exchange).judge(exchange.actor, image_id, verdict)
    except (Missing, Refused) as error:  # in place of the image, which is not theirs to see any longer
        await exchange.say(error.message)
        return
    hindrance = await exchange.bot.jobs.run_now(IMAGE, image_id)
    await exchange.say(hindrance or done)


CONTROLS = (Look, Release, Refuse)
