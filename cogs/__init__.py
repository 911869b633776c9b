"""One package a feature, in the order in which they are loaded."""

EXTENSIONS = ("cogs.questions", "cogs.privacy")
