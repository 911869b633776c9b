"""Finding a question's thread on Discord: what every feature does alike."""

from cogs.ui.threads import awake as awake
from cogs.ui.threads import find as find
