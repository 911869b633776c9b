"""One package a feature, in the order in which they are loaded."""

EXTENSIONS = ("cogs.server", "cogs.questions", "cogs.privacy")
