"""The checker lets a real bot's requests pass, and catches mistakes seeded in them."""

import copy
import datetime as dt
import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import discord
import pytest
import pytest_asyncio
import simcord
from discord import app_commands, ui
from simcord import HttpLogEntry

import demo.simcord_ext  # noqa: F401
from tests.support import openapi

CHECKER = openapi.load_checker()
pytestmark = pytest.mark.skipif(CHECKER is None, reason="no copy of Discord's OpenAPI specification (DISCORD_OPENAPI)")


class Panel(ui.LayoutView):
    """Every part of Components V2 that the project uses."""

    def __init__(self) -> None:
        super().__init__(timeout=None)
        container: ui.Container[Panel] = ui.Container(accent_colour=discord.Colour.teal())
        container.add_item(ui.TextDisplay("# Accueil"))
        container.add_item(
            ui.Section("Poser une question", accessory=ui.Button(label="Poser", custom_id="questions:ask"))
        )
        container.add_item(ui.Separator(spacing=discord.SeparatorSpacing.large))
        row: ui.ActionRow[Panel] = ui.ActionRow()
        row.add_item(ui.Button(label="Seul", emoji="🙏", custom_id="support:ask", disabled=True))
        row.add_item(ui.Button(label="Lien", url="https://example.org"))
        container.add_item(row)
        choice: ui.ActionRow[Panel] = ui.ActionRow()
        options = [discord.SelectOption(label="Garde", value="duty", description="x", emoji="🕯️", default=True)]
        choice.add_item(ui.Select(custom_id="theme", options=options, placeholder="Thème"))
        container.add_item(choice)
        self.add_item(container)


class Form(ui.Modal, title="Question"):
    """Every kind of field that the project's forms use."""

    intro: ui.TextDisplay[Any] = ui.TextDisplay("Sans donnée de patient.")
    heading: ui.Label["Form"] = ui.Label(text="Titre", component=ui.TextInput(custom_id="title", max_length=100))
    details: ui.Label["Form"] = ui.Label(
        text="Détails",
        description="3 500 caractères",
        component=ui.TextInput(custom_id="details", style=discord.TextStyle.paragraph, required=False),
    )
    theme: ui.Label["Form"] = ui.Label(
        text="Thème",
        component=ui.Select(
            custom_id="theme", required=True, options=[discord.SelectOption(label="Garde", value="duty")]
        ),
    )
    signature: ui.Label["Form"] = ui.Label(
        text="Signature",
        component=ui.RadioGroup(
            custom_id="signature",
            options=[
                discord.RadioGroupOption(label="Compte", value="account", default=True),
                discord.RadioGroupOption(label="Pseudonyme", value="pseudonym"),
            ],
        ),
    )


class SampleBot(discord.Client):
    def __init__(self) -> None:
        intents = discord.Intents.none()
        intents.guilds = intents.members = intents.guild_messages = True
        intents.message_content = intents.dm_messages = intents.guild_reactions = True
        super().__init__(intents=intents, allowed_mentions=discord.AllowedMentions.none())
        self.tree = app_commands.CommandTree(self)
        self.submitted: dict[str, Any] = {}
        questions = app_commands.Group(name="question", description="Questions", guild_only=True)

        @questions.command(name="poser", description="Pose une question")
        @app_commands.describe(texte="Le texte")
        async def ask(interaction: discord.Interaction, texte: str, privee: bool = False) -> None:
            await interaction.response.defer(ephemeral=True)
            await interaction.followup.send(texte, ephemeral=True)
            await interaction.edit_original_response(content="modifié")

        @ask.autocomplete("texte")
        async def suggest(_interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=current.upper(), value=current)]

        @self.tree.command(name="panneau", description="Envoie le panneau")
        async def panel(interaction: discord.Interaction) -> None:
            await interaction.response.send_message(view=Panel(), ephemeral=True)

        @self.tree.command(name="formulaire", description="Ouvre le formulaire")
        async def form(interaction: discord.Interaction) -> None:
            await interaction.response.send_modal(Form())

        @self.tree.context_menu(name="Remercier")
        @app_commands.default_permissions(manage_messages=True)
        async def thank(interaction: discord.Interaction, message: discord.Message) -> None:
            await message.add_reaction("🙏")
            await interaction.response.send_message("Merci", ephemeral=True)

        self.tree.add_command(questions)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        if interaction.type is discord.InteractionType.modal_submit:
            self.submitted = dict(interaction.data or {})
            await interaction.response.send_message("Reçu", ephemeral=True)
        elif interaction.data is not None and interaction.data.get("custom_id") == "questions:ask":
            await interaction.response.edit_message(view=Panel())


async def install(guild: discord.Guild) -> tuple[discord.TextChannel, discord.ForumChannel]:
    """What the project's set-up command does to a server."""
    role = await guild.create_role(name="Soignant vérifié", colour=discord.Colour.teal(), mentionable=False)
    await role.edit(hoist=True, permissions=discord.Permissions(send_messages=True))
    hidden: dict[discord.Role | discord.Member | discord.Object, discord.PermissionOverwrite] = {
        guild.default_role: discord.PermissionOverwrite(view_channel=False),
        guild.me: discord.PermissionOverwrite(view_channel=True, send_messages=True),
    }
    category = await guild.create_category("Confrère", overwrites=hidden)
    text = await guild.create_text_channel("entraide", category=category, topic="x", slowmode_delay=5, nsfw=False)
    await text.set_permissions(role, view_channel=True, send_messages=True)
    await text.set_permissions(role, overwrite=None)
    await text.edit(topic="y", slowmode_delay=0)
    forum = await guild.create_forum(
        "questions",
        category=category,
        topic="Une question par fil",
        available_tags=[discord.ForumTag(name="ouverte", emoji="🟢", moderated=True)],
        default_auto_archive_duration=4320,
        default_thread_slowmode_delay=5,
        default_sort_order=discord.ForumOrderType.creation_date,
        default_reaction_emoji="🙏",
        default_layout=discord.ForumLayoutType.list_view,
    )
    await forum.edit(require_tag=True, available_tags=forum.available_tags)
    return text, forum


async def converse(text: discord.TextChannel, forum: discord.ForumChannel, member: discord.Member) -> None:
    """Messages, posts, threads, reactions and sanctions, as the project sends them."""
    tags = forum.available_tags
    plain = await forum.create_thread(name="INR", content="Que faire ?", applied_tags=tags)
    await forum.create_thread(name="Panneau", view=Panel(), applied_tags=tags)
    note = discord.File(io.BytesIO(b"abc"), "courbe.png", description="La courbe")
    await forum.create_thread(name="Image", content="x", file=note, applied_tags=tags)
    await plain.thread.add_tags(*tags)
    await plain.thread.edit(locked=True, archived=True)
    await plain.thread.edit(locked=False, archived=False, slowmode_delay=5, auto_archive_duration=1440)
    message = await text.send("bonjour", embed=discord.Embed(title="x", description="y", colour=0x56B4E9))
    await message.reply("re", allowed_mentions=discord.AllowedMentions(users=True))
    await text.send(file=discord.File(io.BytesIO(b"abc"), "a.txt"))
    panel = await text.send(view=Panel())
    await panel.edit(view=Panel())
    await text.get_partial_message(message.id).edit(content="bonsoir")
    await message.add_reaction("🙏")
    await message.remove_reaction("🙏", message.author)
    await message.pin()
    await message.create_thread(name="fil", slowmode_delay=5)
    private = await text.create_thread(name="écoute", type=discord.ChannelType.private_thread, invitable=False)
    await private.add_user(member)
    await private.remove_user(member)
    await private.delete()
    await member.send("privé")
    await member.send(view=Panel())
    await member.timeout(dt.timedelta(hours=1), reason="essai")
    await member.add_roles(*[r for r in text.guild.roles if r.name == "Soignant vérifié"])
    await member.edit(nick="Dr A")
    assert [m async for m in text.history(limit=5)]
    assert [t async for t in forum.archived_threads(limit=5)] == []
    assert (await text.guild.fetch_member(member.id)).nick == "Dr A"
    await message.delete()
    await member.kick(reason="essai")
    await text.guild.ban(discord.Object(member.id), delete_message_seconds=60)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def requests() -> list[HttpLogEntry]:
    """Everything that the sample bot sends, through every route that the project uses."""
    bot = SampleBot()
    async with simcord.run(bot) as env:
        handle = env.create_guild()
        alice = handle.add_member(env.create_user("alice"))
        await env.settle()
        guild = bot.get_guild(handle.id)
        assert guild is not None
        text, forum = await install(guild)
        await env.settle()
        public = handle.create_text_channel("accueil")
        await alice.slash(public, "question poser", texte="x", privee=True)
        await alice.autocomplete(public, "question poser", "texte", "inr")
        said = await alice.send(public, "bonjour")
        moderator = handle.add_member(
            env.create_user("mod"),
            roles=[handle.create_role("m", permissions=discord.Permissions(manage_messages=True))],
        )
        await moderator.context_menu(public, "Remercier", said)
        shown = await alice.slash(public, "panneau")
        assert shown.response is not None
        await alice.click(shown.response, custom_id="questions:ask")
        form = await alice.slash(public, "formulaire")
        await alice.submit_modal(form, {"title": "INR", "details": "à 5", "theme": ["duty"], "signature": "pseudonym"})
        assert [c["component"]["custom_id"] for c in bot.submitted["components"] if c["type"] == 18] == [
            "title",
            "details",
            "theme",
            "signature",
        ]
        member = guild.get_member(alice.id)
        assert member is not None
        await converse(text, forum, member)
        log = list(env.http_requests)
    await bot.close()
    return log


async def test_a_real_bots_requests_raise_no_alarm(requests: list[HttpLogEntry]) -> None:
    assert CHECKER is not None
    assert [str(p) for p in CHECKER.check(requests)] == []
    sent = {"bulk_set_application_commands", "create_guild_channel", "create_thread", "create_thread_from_message"}
    sent |= {"create_interaction_response", "add_my_message_reaction", "add_thread_member", "update_message"}
    assert sent <= CHECKER.seen.keys()


async def test_every_allowed_habit_is_still_discord_pys(requests: list[HttpLogEntry]) -> None:
    """An entry that nothing needs any more would hide a mistake of ours."""
    assert CHECKER is not None
    problems = [p for request in requests for p in CHECKER._problems(request)]
    dead = [habit for habit in openapi.HABITS if not any(openapi._is_habit(p, (habit,)) for p in problems)]
    assert dead == []


Body = dict[str, Any]


def components(body: Body) -> list[Body]:
    found: list[Body] = (body.get("data") or body)["components"]
    return found


def container(body: Body) -> list[Body]:
    parts: list[Body] = components(body)[0]["components"]
    return parts


def form_field(body: Body, custom_id: str) -> Body:
    """The control of one label of the sample form."""
    labels = [c for c in components(body) if c["type"] == 18]
    found: Body = next(c["component"] for c in labels if c["component"]["custom_id"] == custom_id)
    return found


def is_panel(body: Body) -> bool:
    return bool(body.get("components")) and components(body)[0]["type"] == 17


def is_form(body: Body) -> bool:
    return body.get("type") == 9


def has(*keys: str) -> Callable[[Body], bool]:
    return lambda body: all(key in body for key in keys)


SEEDED: dict[str, tuple[str, Callable[[Any], bool], Callable[[Any], object], str]] = {
    "container: unknown field": (
        "create_message",
        is_panel,
        lambda b: components(b)[0].update(colour=1),
        "unknown-field at components/0: 'colour'",
    ),
    "text display: empty": (
        "create_message",
        is_panel,
        lambda b: container(b)[0].update(content=""),
        "body at components/0/components/0/content",
    ),
    "section: no accessory": (
        "create_message",
        is_panel,
        lambda b: container(b)[1].pop("accessory"),
        "body at components/0/components/1: 'accessory' is a required",
    ),
    "button: custom_id too long": (
        "create_message",
        is_panel,
        lambda b: container(b)[1]["accessory"].update(custom_id="x" * 101),
        "body at components/0/components/1/accessory/custom_id",
    ),
    "button: label too long": (
        "create_message",
        is_panel,
        lambda b: container(b)[3]["components"][0].update(label="x" * 81),
        "body at components/0/components/3/components/0/label",
    ),
    "action row: six buttons": (
        "create_message",
        is_panel,
        lambda b: container(b)[3].update(components=container(b)[3]["components"][:1] * 6),
        "body at components/0/components/3/components",
    ),
    "select: 26 options": (
        "create_message",
        is_panel,
        lambda b: container(b)[4]["components"][0].update(options=[{"label": "x", "value": "x"}] * 26),
        "body at components/0/components/4/components/0/options",
    ),
    "message: content too long": (
        "create_message",
        has("content"),
        lambda b: b.update(content="x" * 4001),
        "body at content",
    ),
    "message: embed with an unknown field": (
        "create_message",
        has("embeds"),
        lambda b: b["embeds"][0].update(colour=1),
        "unknown-field at embeds/0: 'colour'",
    ),
    "message: mention kinds": (
        "create_message",
        has("allowed_mentions"),
        lambda b: b["allowed_mentions"].update(parse=["nobody"]),
        "body at allowed_mentions/parse/0",
    ),
    "message: flags of a wrong type": (
        "create_message",
        is_panel,
        lambda b: b.update(flags="v2"),
        "body at flags",
    ),
    "edit: unknown field": ("update_message", is_panel, lambda b: b.update(ephemeral=True), "unknown-field at (root)"),
    "response: unknown field": (
        "create_interaction_response",
        lambda b: b.get("type") == 4,
        lambda b: b["data"].update(ephemeral=True),
        "unknown-field at data: 'ephemeral'",
    ),
    "response: no such type": (
        "create_interaction_response",
        lambda b: b.get("type") == 4,
        lambda b: b.update(type=42),
        "body at ",
    ),
    "autocomplete: 26 choices": (
        "create_interaction_response",
        lambda b: b.get("type") == 8,
        lambda b: b["data"].update(choices=b["data"]["choices"] * 26),
        "body at data/choices",
    ),
    "modal: title too long": (
        "create_interaction_response",
        is_form,
        lambda b: b["data"].update(title="x" * 46),
        "body at data/title",
    ),
    "modal: label too long": (
        "create_interaction_response",
        is_form,
        lambda b: components(b)[1].update(label="x" * 46),
        "body at data/components/1/label",
    ),
    "modal: button in a label": (
        "create_interaction_response",
        is_form,
        lambda b: components(b)[1].update(component={"type": 2, "style": 1, "custom_id": "x", "label": "x"}),
        "body at data/components/1/component",
    ),
    "modal: text input too long": (
        "create_interaction_response",
        is_form,
        lambda b: form_field(b, "details").update(max_length=4001),
        "body at data/components/2/component/max_length",
    ),
    "modal: disabled is no field of a text input": (
        "create_interaction_response",
        is_form,
        lambda b: form_field(b, "title").update(disabled=True),
        "unknown-field at data/components/1/component: 'disabled'",
    ),
    "modal: select without options": (
        "create_interaction_response",
        is_form,
        lambda b: form_field(b, "theme").pop("options"),
        "body at data/components/3/component: 'options' is a required",
    ),
    "modal: radio group of one": (
        "create_interaction_response",
        is_form,
        lambda b: form_field(b, "signature")["options"].pop(),
        "body at data/components/4/component/options",
    ),
    "command: description too long": (
        "bulk_set_application_commands",
        bool,
        lambda b: b[0].update(description="x" * 101),
        "body at 0/description",
    ),
    "command: unknown kind of option": (
        "bulk_set_application_commands",
        bool,
        lambda b: next(c for c in b if c.get("options"))["options"][0].update(type=99),
        "body at ",
    ),
    "command: unknown field": (
        "bulk_set_application_commands",
        bool,
        lambda b: b[0].update(permission="x"),
        "unknown-field at 0: 'permission'",
    ),
    "forum: archive duration": (
        "create_guild_channel",
        has("available_tags"),
        lambda b: b.update(default_auto_archive_duration=61),
        "body at default_auto_archive_duration",
    ),
    "forum: tag without a name": (
        "create_guild_channel",
        has("available_tags"),
        lambda b: b["available_tags"][0].pop("name"),
        "body at available_tags/0: 'name' is a required",
    ),
    "channel: name too long": ("create_guild_channel", bool, lambda b: b.update(name="x" * 101), "body at name"),
    "channel: unknown field": (
        "update_channel",
        has("topic"),
        lambda b: b.update(subject="x"),
        "unknown-field at (root)",
    ),
    "thread edit: six tags": (
        "update_channel",
        has("applied_tags"),
        lambda b: b.update(applied_tags=["1"] * 6),
        "body at applied_tags",
    ),
    "post: no message": (
        "create_thread",
        has("message"),
        lambda b: b.pop("message"),
        "unknown-field at (root): 'applied_tags'",
    ),
    "post: content too long": (
        "create_thread",
        has("message"),
        lambda b: b["message"].update(content="x" * 4001),
        "body at message/content",
    ),
    "post: unknown field in the message": (
        "create_thread",
        has("message"),
        lambda b: b["message"].update(view=1),
        "unknown-field at message: 'view'",
    ),
    "thread from a message: name missing": (
        "create_thread_from_message",
        bool,
        lambda b: b.pop("name"),
        "body at (root): 'name' is a required",
    ),
    "overwrite: kind": (
        "set_channel_permission_overwrite",
        bool,
        lambda b: b.update(type=7),
        "body at type",
    ),
    "role: unknown field": ("create_guild_role", bool, lambda b: b.update(colour="red"), "unknown-field at (root)"),
}


@pytest.mark.parametrize("name", SEEDED)
async def test_a_seeded_mistake_is_caught(requests: list[HttpLogEntry], name: str) -> None:
    assert CHECKER is not None
    operation, chosen, spoil, expected = SEEDED[name]

    checker = CHECKER

    def matches(request: HttpLogEntry) -> bool:
        found = checker._find(request.method, request.path)
        return found is not None and found[1]["operationId"] == operation and chosen(request.json)

    original = next(r for r in requests if r.json is not None and matches(r))
    body = copy.deepcopy(original.json)
    spoil(body)
    problems = CHECKER.check([replace(original, json=body)])
    assert any(f"{p.kind} {p.detail}".startswith(expected) for p in problems), [str(p) for p in problems]


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        (HttpLogEntry("GET", "/channels/1/nowhere", {}, None, None), "no-route"),
        (HttpLogEntry("PATCH", "/users/@me/guilds/1", {}, {}, None), "no-route"),
        (HttpLogEntry("POST", "/channels/1/messages/2/threads", {}, None, None), "missing-body"),
        (HttpLogEntry("PUT", "/channels/1/messages/2/reactions/x/@me", {}, {"emoji": "x"}, None), "unexpected-body"),
        (HttpLogEntry("PUT", "/channels/1/thread-members/2", {"with_member": 1}, None, None), "query"),
        (HttpLogEntry("GET", "/channels/1/messages", {"limit": 101}, None, None), "query"),
        (HttpLogEntry("GET", "/channels/1/thread-members", {"with_member": "perhaps"}, None, None), "query"),
    ],
)
def test_a_mistake_around_the_body_is_caught(request_: HttpLogEntry, kind: str) -> None:
    assert CHECKER is not None
    assert [p.kind for p in CHECKER.check([request_])] == [kind]


@pytest.mark.parametrize("value", [True, 1, "true"])
def test_a_boolean_query_takes_all_its_spellings(value: object) -> None:
    assert CHECKER is not None
    assert CHECKER.check([HttpLogEntry("GET", "/channels/1/thread-members", {"with_member": value}, None, None)]) == []


def test_without_the_specification_there_is_no_checker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_OPENAPI", "/nowhere/openapi.json")
    assert openapi.load_checker() is None


def test_the_most_literal_route_is_meant() -> None:
    paths = {f"/users/{who}": {"get": {"operationId": who}} for who in ("{user_id}", "@me")}
    for order in (paths, dict(reversed(paths.items()))):
        checker = openapi.SpecChecker({"paths": copy.deepcopy(order)})
        checker.check([HttpLogEntry("GET", "/users/@me", {}, None, None)])
        assert list(checker.seen) == ["@me"]


def test_bodies_are_judged_as_they_go_on_the_wire() -> None:
    assert CHECKER is not None
    body = {"embeds": ({"title": "x"},), "flags": discord.MessageFlags(ephemeral=True).value}
    assert CHECKER.check([HttpLogEntry("POST", "/channels/1/messages", {}, body, None)]) == []
