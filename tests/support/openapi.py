"""Checks what the bot sent against Discord's own OpenAPI specification.

    checker = load_checker()                      # about half a second: once a session; None where the file is missing
    problems = checker.check(env.http_requests)   # [] when every route, query and body fits

The published specification needs a few adjustments to be usable: `_adjust` lists them with their reasons.
"""

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from referencing import Registry
from referencing.jsonschema import DRAFT202012

_METHODS = ("get", "post", "put", "patch", "delete")
_ROOT = "urn:discord"
_ID = re.compile(r"\d{17,20}|[0-9a-f]{16}")
"""Discord's ids, and our drafts'."""

JSON = dict[str, Any]


class Request(Protocol):
    """The shape of simcord's `HttpLogEntry`."""

    @property
    def method(self) -> str: ...
    @property
    def path(self) -> str: ...
    @property
    def params(self) -> Mapping[str, Any]: ...
    @property
    def json(self) -> Any: ...


@dataclass(frozen=True)
class Problem:
    """One way in which a request leaves the specification.

    `kind` is no-route, query, missing-body, unexpected-body, unknown-field or body.
    """

    kind: str
    method: str
    path: str
    operation: str
    detail: str

    def __str__(self) -> str:
        return f"[{self.kind}] {self.method} {self.path} ({self.operation}): {self.detail}"


class Habit(NamedTuple):
    """A difference of discord.py's own making: patterns over the problem, fully matched, and why it is let through."""

    kind: str
    operation: str
    detail: str
    reason: str


HABITS = (
    Habit(
        "query",
        "create_thread",
        r"unknown parameter use_nested_fields=1",
        "an undocumented switch that discord.py sends with every forum post",
    ),
    Habit(
        "unknown-field",
        "bulk_set_(guild_)?application_commands",
        r"at \d+: 'nsfw' is unknown",
        "documented; discord.py sends it with every command",
    ),
    Habit(
        "unknown-field",
        "create_message|create_thread|create_interaction_response|execute_webhook|update_(webhook_)?message"
        "|update_original_webhook_message",
        r"at \S+: 'tts' is unknown",
        "discord.py sends tts=false wherever a message goes",
    ),
    Habit(
        "unknown-field",
        "create_message|create_thread|create_interaction_response|execute_webhook|update_.*message",
        r"at (\S+/)?embeds/\d+: 'flags' is unknown",
        "Embed.to_dict sends its flags, which Discord ignores",
    ),
    Habit(
        "unknown-field",
        "set_channel_permission_overwrite",
        r"at \(root\): 'id' is unknown",
        "discord.py repeats the target's id, which the path already carries",
    ),
    Habit(
        "unknown-field",
        "create_thread",
        r"at \(root\): 'type' is unknown",
        "sent with every forum post, where Discord takes no kind of thread",
    ),
    Habit(
        "query",
        "ban_user_from_guild",
        r"unknown parameter delete_message_seconds=\d+",
        "discord.py puts in the query what Discord documents in the body, and it works",
    ),
    Habit("missing-body", "ban_user_from_guild", r".*", "the same ban, whose body is thereby empty"),
)


def specification_path() -> Path:
    """`DISCORD_OPENAPI`, else the copy kept beside the repository."""
    configured = os.environ.get("DISCORD_OPENAPI")
    if configured:
        return Path(configured)
    return Path(__file__).resolve().parents[2].parent / "shared" / "discord-openapi.json"


def load_checker() -> "SpecChecker | None":
    """The checker, or None where the specification is not at hand: the caller skips and says why."""
    path = specification_path()
    if not path.is_file():
        return None
    return SpecChecker(json.loads(path.read_text(encoding="utf-8")))


def _adjust(node: Any) -> None:
    """Adjust a schema in place, with everything below it.

    - Snowflakes may be integers and integers digit strings: the specification's README says that the API takes both.
    - `oneOf` becomes `anyOf`: same README, and the rule above would make two branches match.
    - An object with `properties` takes no other field: Discord ignores unknown ones silently, which hides our typos.
    """
    if isinstance(node, list):
        for item in node:
            _adjust(item)
    if not isinstance(node, dict):
        return
    kinds = node["type"] if isinstance(node.get("type"), list) else [node.get("type")]
    if "string" in kinds and node.get("format") == "snowflake":
        node["type"] = sorted({*kinds, "integer"})
    elif "integer" in kinds and not node.keys() & {"enum", "const", "oneOf"}:
        node["type"] = sorted({*kinds, "string"})
        node.setdefault("pattern", r"^-?\d+$")
    if isinstance(node.get("oneOf"), list):
        node["anyOf"] = node.pop("oneOf")
    if "properties" in node and not node.keys() & {"additionalProperties", "allOf"}:
        node["additionalProperties"] = False
    for key, value in node.items():
        if key not in ("enum", "const", "default", "examples"):
            _adjust(value)


def _branch_cost(branch: list[ValidationError]) -> tuple[bool, bool, int, int]:
    """How unlikely it is that the sender meant this branch of an `anyOf`; the lowest is the one to explain."""
    other_component = any(e.validator in ("const", "enum") and list(e.relative_path)[-1:] == ["type"] for e in branch)
    other_kind_of_value = any(e.validator == "type" and not e.relative_path for e in branch)
    # A form whose fields are mostly foreign to a branch was written for another one.
    misfits = sum(len(_unknown_fields(e)) or 1 for e in branch if not e.relative_path)
    return other_component, other_kind_of_value, misfits, len(branch)


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """Follow `anyOf` into the branch that was meant and give its errors; those of the others only mislead."""
    if not error.context:
        yield error
        return
    branches: dict[Any, list[ValidationError]] = {}
    for nested in error.context:
        branches.setdefault(nested.schema_path[0], []).append(nested)
    for nested in min(branches.values(), key=_branch_cost):
        yield from _leaves(nested)


def _unknown_fields(error: ValidationError) -> list[str]:
    if error.validator != "additionalProperties":
        return []
    assert isinstance(error.instance, dict)
    assert isinstance(error.schema, dict)
    return sorted(error.instance.keys() - error.schema.get("properties", {}).keys())


def _describe(error: ValidationError) -> Iterator[tuple[str, str]]:
    """(kind, detail) for one leaf error: one pair for each unknown field, so that each is judged alone."""
    where = "/".join(map(str, error.absolute_path)) or "(root)"
    unknown = _unknown_fields(error)
    for name in unknown:
        yield "unknown-field", f"at {where}: {name!r} is unknown"
    if not unknown:
        yield "body", f"at {where}: {error.message[:200]}"


def _is_habit(problem: Problem, habits: tuple[Habit, ...] = HABITS) -> bool:
    return any(
        habit.kind == problem.kind
        and re.fullmatch(habit.operation, problem.operation)
        and re.fullmatch(habit.detail, problem.detail, re.DOTALL)
        for habit in habits
    )


class SpecChecker:
    """Validates requests; keeps its compiled schemas, and counts the operations it met in `seen`."""

    def __init__(self, specification: JSON) -> None:
        _adjust(specification)
        self._spec = specification
        resource = DRAFT202012.create_resource(specification)
        self._registry: Registry[Any] = Registry().with_resource(_ROOT, resource)
        self._routes = [(path.strip("/").split("/"), path, item) for path, item in specification["paths"].items()]
        self._validators: dict[str, Draft202012Validator] = {}
        self._judged: dict[tuple[str, str], list[tuple[str, str]]] = {}
        self.seen: Counter[str] = Counter()

    def check(self, requests: Iterable[Request]) -> list[Problem]:
        """Every problem of these requests, in order, discord.py's own habits left out."""
        return [p for request in requests for p in self._problems(request) if not _is_habit(p)]

    def _find(self, method: str, path: str) -> tuple[str, JSON] | None:
        """The operation of the most literal path that fits: `@me` before `{user_id}`."""
        segments = path.strip("/").split("/")
        best: tuple[int, str, JSON] | None = None
        for template, name, item in self._routes:
            if len(template) != len(segments) or method.lower() not in item:
                continue
            literal = [t == s for t, s in zip(template, segments, strict=True) if not t.startswith("{")]
            if all(literal) and (best is None or len(literal) > best[0]):
                best = (len(literal), name, item)
        if best is None:
            return None
        _, name, item = best
        operation = item[method.lower()]
        shared = item.get("parameters", [])
        return name, {**operation, "parameters": [*shared, *operation.get("parameters", [])]}

    def _resolve(self, node: JSON) -> JSON:
        if "$ref" not in node:
            return node
        found: Any = self._spec
        for part in node["$ref"].removeprefix("#/").split("/"):
            found = found[part.replace("~1", "/").replace("~0", "~")]
        resolved: JSON = found
        return resolved

    def _errors(self, key: str, schema: JSON, value: Any) -> Iterator[ValidationError]:
        if key not in self._validators:
            absolute = json.loads(json.dumps(schema).replace('"#/', f'"{_ROOT}#/'))
            self._validators[key] = Draft202012Validator(absolute, registry=self._registry)
        for error in self._validators[key].iter_errors(value):
            yield from _leaves(error)

    def _problems(self, request: Request) -> Iterator[Problem]:
        found = self._find(request.method, request.path)
        if found is None:
            yield Problem("no-route", request.method, request.path, "?", "the specification has no such route")
            return
        name, operation = found
        identity = str(operation.get("operationId", name))
        self.seen[identity] += 1
        for kind, detail in [*self._query(identity, operation, request), *self._body(identity, operation, request)]:
            yield Problem(kind, request.method, request.path, identity, detail)

    def _query(self, identity: str, operation: JSON, request: Request) -> Iterator[tuple[str, str]]:
        parameters = [self._resolve(p) for p in operation["parameters"]]
        declared = {p["name"]: p for p in parameters if p["in"] == "query"}
        for name, value in (request.params or {}).items():
            if name not in declared:
                yield "query", f"unknown parameter {name}={value!r}"
                continue
            schema = declared[name].get("schema", {})
            # On the wire a query is text: 1, true and "true" are the same boolean.
            sent = {"true": True, "1": True, "false": False, "0": False}.get(str(value).lower(), value)
            candidates = (value, sent) if schema.get("type") == "boolean" else (value,)
            results = [list(self._errors(f"query {identity} {name}", schema, c)) for c in candidates]
            if all(results):
                yield "query", f"{name}: {results[0][0].message[:160]}"

    def _body(self, identity: str, operation: JSON, request: Request) -> Iterator[tuple[str, str]]:
        body = operation.get("requestBody") or {}
        content = body.get("content", {})
        if request.json is None:
            if body.get("required"):
                yield "missing-body", "the specification requires a body"
            return
        media = content.get("application/json") or content.get("multipart/form-data")
        if media is None:
            yield "unexpected-body", json.dumps(request.json)[:120]
            return
        # What goes on the wire: tuples become arrays, enumerations their numbers.
        sent = json.dumps(request.json)
        # Worlds send the same bodies over and over; two that differ in ids alone are judged alike.
        alike = identity, _ID.sub(lambda found: "#" * len(found[0]), sent)
        if alike not in self._judged:
            errors = self._errors(f"body {identity}", media["schema"], json.loads(sent))
            self._judged[alike] = [found for error in errors for found in _describe(error)]
        yield from self._judged[alike]
