"""The small fictitious community of the demonstration, made by driving the real bot: what is shown is what it does."""

import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from operator import itemgetter
from typing import Any
from zoneinfo import ZoneInfo

import discord
from simcord import ChannelHandle, Env, GuildHandle, InteractionResult, MemberActor, ResponseMessage

import demo.simcord_ext as ext
from cogs.frame import Confrere
from cogs.frame.client import PERMISSIONS
from core.signatures import AT_ONCE, Signature
from demo.reading import control, custom_ids
from demo.stories import Chat, Reply, Story, Way, mentoring
from demo.stories.lounge import CHATS
from demo.stories.questions import STORIES
from demo.stories.weather import AT, QUIET, WEEKS

HISTORY = QUIET + timedelta(days=7)
"""How long before now the server was founded: start the clock so much earlier."""
LOUNGE = "Salle de pause"
GENERAL = "général"
PLAIN_CHANNELS = {
    GENERAL: "Se présenter, prendre des nouvelles.",
    "détente": "Rien de médical ici.",
    "remplacements": "Annonces de remplacement et de collaboration.",
}
MODERATION = discord.Permissions(
    manage_guild=True, manage_channels=True, manage_threads=True, manage_messages=True, moderate_members=True
)
"""What the owner gives the moderators' role by hand; the bot itself gives it no more than Manage Messages."""
IMAGE_WAITS = 10.0
"""Seconds after which an image's message stands in its thread."""
NAMED = re.compile(r"#([\w-]+)")
ACCOUNT = Signature.ACCOUNT
VERIFIED, MODERATOR, PEER = "Soignant vérifié", "Modération", "Pair à l’écoute"


@dataclass(frozen=True, slots=True)
class Persona:
    """Someone whom a visitor of the demonstration can be. `hue` of the drawn avatar, in degrees."""

    key: str
    name: str
    role: str
    hue: int
    roles: tuple[str, ...] = (VERIFIED,)
    locale: str = "fr"


PERSONAS = (
    Persona("camille", "Camille", "Interne en médecine générale, Lyon", 205),
    Persona("karim", "Karim", "Généraliste installé, Roubaix", 25),
    Persona("helene", "Hélène", "Généraliste à la retraite, Grenoble", 285, (VERIFIED, PEER)),
    Persona("mathilde", "Mathilde", "Sage-femme libérale, Angers", 335),
    Persona("thomas", "Thomas", "Remplaçant, entre Drôme et Ardèche", 145),
    Persona("ines", "Inès", "Interne de psychiatrie, Marseille", 50),
    Persona("yann", "Yann", "Médecin du travail, Lorient", 180, (VERIFIED, PEER)),
    Persona("emma", "Emma", "Généraliste en Bretagne, lit en anglais", 235, locale="en-GB"),
    Persona("nadia", "Nadia", "Urgentiste, modère le serveur", 0, (VERIFIED, MODERATOR)),
    Persona("olivier", "Olivier", "Gériatre, propriétaire du serveur", 100, (VERIFIED, MODERATOR)),
    Persona("leo", "Léo", "Externe, tout juste arrivé", 310, ()),
)
OWNER = "olivier"


@dataclass(frozen=True, slots=True)
class Community:
    """The server, its members by their personas' keys, and each story's thread by the story's id."""

    guild: GuildHandle
    actors: dict[str, MemberActor]
    threads: dict[str, ChannelHandle]


async def found(env: Env) -> Community:
    """Make the server and its members, set it up through `/installer`; after some quiet weeks, its first questions.

    Begins at the world's own time and ends less than `HISTORY` later. The bot speaks French on the server.
    """
    community = await _open(env)
    scene = _Scene(env, community)
    founded = env.now()
    for moment, act in sorted([*scene.quiet(founded), *scene.week(founded + QUIET)], key=itemgetter(0)):
        await ext.leap(env, (moment - env.now()).total_seconds())
        await act()
    await scene.be_there("helene", founded + HISTORY)
    ext.reopen_clients(env)
    return community


async def bare(env: Env) -> Community:
    """The server and its members on the day on which the bot was invited: nobody has set anything up."""
    community = await _gather(env)
    ext.reopen_clients(env)
    return community


async def _gather(env: Env) -> Community:
    users = {persona.key: env.create_user(persona.key, global_name=persona.name) for persona in PERSONAS}
    guild = env.create_guild("Les confrères", owner=users[OWNER])
    ext.invite(guild, PERMISSIONS)
    lounge = guild.create_category(LOUNGE)
    for name, topic in PLAIN_CHANNELS.items():
        guild.create_text_channel(name, topic=topic, category=lounge)
    actors = {
        key: MemberActor(env, guild, user) if key == OWNER else guild.add_member(user) for key, user in users.items()
    }
    for persona in PERSONAS:
        ext.set_locale(actors[persona.key], persona.locale)
    await env.settle()
    return Community(guild, actors, {})


async def _open(env: Env) -> Community:
    """The server as its owner leaves it on the first day."""
    community = await _gather(env)
    guild, actors = community.guild, community.actors
    await actors[OWNER].slash(guild.channels[GENERAL], "installer", appliquer=True)
    roles = guild.roles
    ext.grant(guild, roles[MODERATOR], MODERATION)
    for persona in PERSONAS:
        await ext.give(actors[persona.key], *(roles[name] for name in persona.roles))
    diagnosis = _shown(await actors[OWNER].slash(guild.channels[GENERAL], "diagnostic"))
    await actors[OWNER].click(diagnosis, custom_id="server:images:on")
    return community


Event = tuple[datetime, Callable[[], Awaitable[None]]]


class _Scene:
    """Lets the members do what the stories tell."""

    def __init__(self, env: Env, community: Community) -> None:
        self.env = env
        self.actors, self.threads = community.actors, community.threads
        self.channels = community.guild.channels

    def quiet(self, founded: datetime) -> Iterator[Event]:
        """The taps of the first weeks."""
        for week in range(QUIET // timedelta(weeks=1)):
            for by, levels in WEEKS.items():
                if level := levels[week]:
                    yield _moment(founded, 7 * week, AT), partial(self.tap, by, level)

    def week(self, begun: datetime) -> Iterator[Event]:
        """Everything that happens then and when, in no order; days count from the midnight before it begins."""
        for story in STORIES:
            asked = _moment(begun, story.day, story.at)
            yield asked, partial(self.ask, story)
            for reply in story.replies:
                yield asked + timedelta(minutes=reply.after), partial(self.reply, story, reply)
        for chat in CHATS:
            yield _moment(begun, chat.day, chat.at), partial(self.chat, chat)
        for told in mentoring.PROFILES:
            yield _moment(begun, mentoring.DAY, mentoring.AT), partial(self.register, told)

    async def ask(self, story: Story) -> None:
        asker = self.actors[story.by]
        parent = self.channels[PARENTS[story.way]]
        known = {thread.id for thread in parent.threads}
        match story.way:
            case Way.PANEL:
                panel = self.channels["accueil"].last_message
                assert panel is not None
                await self._publish(story, await asker.click(panel, custom_id=control(panel, "questions:ask")))
            case Way.COMMAND:
                await self._publish(story, await asker.slash(self.channels[GENERAL], "question poser"))
            case Way.POST:
                tags = [self._theme(story)]
                await ext.member_post(asker, parent, story.title, story.details, tags)
            case Way.MESSAGE:
                await asker.send(parent, f"{story.title}\n{story.details}")
            case Way.MENTION:
                assert self.env.bot.user is not None
                await asker.send(parent, f"{self.env.bot.user.mention} {story.title}\n{story.details}".strip())
        await self._appear(story.signature)
        (self.threads[story.id],) = [thread for thread in parent.threads if thread.id not in known]
        if story.shows:
            await self._let_appear(self.threads[story.id], self.actors[story.shows.seen_by])
        if story.rewritten:
            form = await asker.slash(self.threads[story.id], "question modifier")
            await asker.submit_modal(form, {"title": story.title, "details": story.rewritten, "theme": [story.theme]})

    async def reply(self, story: Story, reply: Reply) -> None:
        """Answer, then what the answer earns; after the last one, what becomes of the question."""
        thread = self.threads[story.id]
        if reply.signature == ACCOUNT:
            answer = await self.actors[reply.by].send(thread, linked(reply.text, self.channels))
        else:
            answer = await self._reply_under_a_pen(thread, reply)
        if reply.kept:
            await self.actors[story.by].context_menu(thread, "Marquer comme réponse", answer)
        for reader in reply.thanked_by:
            await self.actors[reader].context_menu(thread, "Remercier", answer)
        if reply is not story.replies[-1]:
            return
        if story.solved:
            await self.actors[story.by].slash(thread, "question resolue")
        if story.closed:
            by, reason = story.closed
            await self.actors[by].slash(thread, "question fermer", motif=reason)

    async def tap(self, by: str, level: int) -> None:
        """Say how the week is; the first time, agree to have it kept for one's own curve."""
        member, panel = self.actors[by], self.channels["meteo-du-travail"].history()[0]
        shown = _shown(await member.click(panel, custom_id=f"checkins:log:{level}"))
        for custom_id in custom_ids(shown):
            if custom_id.startswith("checkins:choose:") and custom_id.endswith(":trend"):
                await member.click(shown, custom_id=custom_id)
                await member.click(shown, custom_id=control(shown, "checkins:agree"))

    async def be_there(self, by: str, when: datetime) -> None:
        """Be on duty all that day of every week."""
        colleague, panel = self.actors[by], self.channels["ecoute"].history()[0]
        desk = _shown(await colleague.click(panel, custom_id="support:duty"))
        form = await colleague.click(desk, custom_id="support:shift")
        day = str(when.astimezone(ZoneInfo("Europe/Paris")).weekday())
        await colleague.submit_modal(form, {"weekday": [day], "begins": ["0"], "ends": ["0"]})

    async def register(self, told: mentoring.Told) -> None:
        """Be a mentor, or look for one: what for, then one form; another for more places."""
        member = self.actors[told.by]
        shown = _shown(await member.slash(self.channels["mentorat"], "mentorat profil"))
        form = await member.click(shown, custom_id=f"mentoring:role:{told.role}")
        await member.submit_modal(form, told.form)
        if told.places > 1:
            form = await member.click(shown, custom_id="mentoring:offer")
            await member.submit_modal(form, {"capacity": [str(told.places)], "once": ["yes"]})

    async def chat(self, chat: Chat) -> None:
        await self.actors[chat.by].send(self.channels[chat.channel], linked(chat.text, self.channels))

    async def _publish(self, story: Story, form: InteractionResult) -> None:
        """Fill the form in, look at the preview, publish."""
        asker = self.actors[story.by]
        typed: dict[str, Any] = {
            "title": story.title,
            "details": story.details,
            "theme": [story.theme],
            "signature": story.signature,
        }
        if story.shows:
            typed["images"] = [(story.shows.name, story.shows.data)]
        preview = _shown(await asker.submit_modal(form, typed))
        await asker.click(preview, custom_id=control(preview, "questions:publish"))

    async def _reply_under_a_pen(self, thread: ChannelHandle, reply: Reply) -> discord.Message:
        author, card = self.actors[reply.by], thread.history()[0]
        form = await author.click(card, custom_id=control(card, "questions:reply"))
        preview = _shown(await author.submit_modal(form, {"details": reply.text, "signature": reply.signature}))
        await author.click(preview, custom_id=control(preview, "questions:publish"))
        await self._appear(reply.signature)
        return thread.history()[-1]

    async def _let_appear(self, thread: ChannelHandle, reader: MemberActor) -> None:
        """An image waits in the thread, a little after it was opened, until a colleague has looked at it."""
        await ext.leap(self.env, IMAGE_WAITS)
        (waits,) = [message for message in thread.history() if "questions:look" in " ".join(custom_ids(message))]
        shown = _shown(await reader.click(waits, custom_id=control(waits, "questions:look")))
        await reader.click(shown, custom_id=control(shown, "questions:release"))

    async def _appear(self, signature: str) -> None:
        """What is signed by a pen takes a moment to appear."""
        if signature != ACCOUNT:
            await ext.leap(self.env, AT_ONCE[1] + 1)

    def _theme(self, story: Story) -> str:
        """The name of the forum's tag for the story's theme."""
        bot = self.env.bot
        assert isinstance(bot, Confrere)
        return bot.catalogue.themes[story.theme].name(bot.settings.default_locale)


PARENTS = {
    Way.PANEL: "questions",
    Way.COMMAND: "questions",
    Way.POST: "questions",
    Way.MESSAGE: "entraide",
    Way.MENTION: GENERAL,
}
"""The channel in which a question's thread opens."""


def linked(text: str, channels: Mapping[str, ChannelHandle]) -> str:
    """A text in which the channels that it names are mentioned, as a client writes them."""
    return NAMED.sub(lambda found: channels[found[1]].mention if found[1] in channels else found[0], text)


def _moment(founded: datetime, day: int, at: time) -> datetime:
    return datetime.combine(founded.date() + timedelta(days=day), at, founded.tzinfo)


def _shown(result: InteractionResult) -> ResponseMessage:
    """The one private message that answered."""
    (shown,) = [message for message in (result.response, *result.followups) if message]
    return shown
