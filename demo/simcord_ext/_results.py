"""What simcord's result of an interaction knows and does not show."""

from simcord import InteractionResult
from simcord.backend.models import Interaction

from demo.simcord_ext._patching import SimcordChanged, lookup


def interaction_of(result: InteractionResult) -> Interaction:
    """The interaction behind a result: its id, which its messages carry, and the channel and server it came from."""
    found = result._interaction
    assert isinstance(found, Interaction)
    return found


def install() -> None:
    if "_interaction" not in lookup("simcord.results:InteractionResult.__init__").__code__.co_names:
        raise SimcordChanged("simcord.results.InteractionResult._interaction")
