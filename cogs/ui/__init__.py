"""What the features' commands, buttons and forms share."""

from cogs.ui.control import Control
from cogs.ui.exchange import Exchange, Interaction
from cogs.ui.forms import Form
from cogs.ui.tree import Tree
from cogs.ui.words import Words

__all__ = ["Control", "Exchange", "Form", "Interaction", "Tree", "Words"]
