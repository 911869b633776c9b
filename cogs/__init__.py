"""One package a feature, in the order in which they are loaded, and in which each message is offered to them.

The last answers private messages that no other feature took.
"""

EXTENSIONS = ("cogs.questions", "cogs.moderation", "cogs.privacy", "cogs.server")
