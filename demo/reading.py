"""What stands in a message, whoever reads it: its texts, and the controls under it."""

from collections.abc import Iterator, Mapping
from typing import Any


def texts(message: Any) -> str:
    """Everything written in a message: its content and each text of its layout, in order."""
    parts = [message.content]
    for component in components(message):
        parts += [str(component[key]) for key in ("content", "label") if component.get(key)]
    return "\n".join(part for part in parts if part)


def custom_ids(message: Any) -> list[str]:
    """The custom_ids of a message's controls, in order."""
    return [component["custom_id"] for component in components(message) if component.get("custom_id")]


def control(message: Any, verb: str) -> str:
    """The custom_id of the message's one control with this verb."""
    (found,) = [custom_id for custom_id in custom_ids(message) if custom_id.split(":")[:2] == verb.split(":")]
    return found


def components(message: Any) -> Iterator[Mapping[str, Any]]:
    """Every component of a message, outer ones first, each as Discord's JSON."""
    stack = [part if isinstance(part, Mapping) else part.to_dict() for part in reversed(message.components)]
    while stack:
        component = stack.pop()
        yield component
        accessory = component.get("accessory")
        stack += reversed([*component.get("components", ()), *([accessory] if accessory else [])])
