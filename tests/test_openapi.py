"""The checker lets a real bot's requests pass, and catches mistakes seeded in them."""

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import discord
import pytest
import pytest_asyncio
from simcord import HttpLogEntry

from tests.support import openapi, talkative

CHECKER = openapi.load_checker()
pytestmark = pytest.mark.skipif(CHECKER is None, reason="no copy of Discord's OpenAPI specification (DISCORD_OPENAPI)")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def requests() -> list[HttpLogEntry]:
    return await talkative.sent()


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
