"""Why an act was refused, as one sentence for the member, whatever simcord says of it in English."""

import re
from typing import Any

from simcord import BackendError, OptionError, SetupError
from simcord.components import walk_components

from core.errors import DomainError, Message

CODES = {
    10003: "demo-no-channel",
    10008: "demo-no-message",
    40067: "demo-tag-required",
    50001: "demo-no-channel",
    50006: "demo-empty",
    50013: "demo-no-permission",
    50083: "demo-thread-closed",
    160005: "demo-thread-closed",
}
"""Discord's error codes."""
SENTENCES = (
    (r"Required modal control '(?P<field>[^']+)'", "demo-field-missing"),
    (r"Text input '(?P<field>[^']+)' is shorter than min_length=(?P<limit>\d+)", "demo-field-short"),
    (r"Text input '(?P<field>[^']+)' exceeds max_length=(?P<limit>\d+)", "demo-field-long"),
    (r"(?:Modal control|CheckboxGroup) '(?P<field>[^']+)' expects", "demo-field-wrong"),
    (r"(?:Select option|\w+Group option)", "demo-no-choice"),
    (r"Select expects between", "demo-choice-count"),
    (r"That modal", "demo-form-gone"),
    (r"That component is disabled", "demo-control-off"),
    (r"No matching component", "demo-control-gone"),
    (r"Command '/", "demo-no-command"),
    (r"No application command", "demo-no-command"),
    (r"Users can only", "demo-not-yours"),
)
"""What simcord's actors refuse before Discord would be asked; its texts are pinned with its version, and by tests."""


def explain(error: Exception, form: dict[str, Any] | None = None) -> Message | None:
    """The reason in words; None for what is no refusal but a fault. `form` is the modal that was being filled in."""
    if isinstance(error, DomainError):
        return error.message
    if isinstance(error, BackendError):
        return Message(CODES.get(error.code, "demo-refused"))
    if isinstance(error, OptionError):
        key = "demo-option-missing" if error.code == "option-required" else "demo-option-wrong"
        return Message(key, {"option": error.option or ""})
    if isinstance(error, SetupError):
        for pattern, key in SENTENCES:
            if found := re.match(pattern, str(error)):
                return Message(key, {**found.groupdict(), **_label(found, form)})
        return Message("demo-refused")
    return None


def _label(found: re.Match[str], form: dict[str, Any] | None) -> dict[str, str]:
    """The name of a form's field as the member reads it."""
    if "field" not in found.groupdict() or form is None:
        return {}
    for part in walk_components(form["components"]):
        if (part.get("component") or {}).get("custom_id") == found["field"]:
            return {"field": str(part["label"])}
        if part.get("custom_id") == found["field"] and part.get("label"):
            return {"field": str(part["label"])}
    return {}
