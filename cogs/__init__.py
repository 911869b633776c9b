"""One package a feature, in the order in which they are loaded, and in which each message is offered to them.

The first takes away what tells who a patient is; the last answers private messages that no other feature took, with
the buttons of all: resources come first.
"""

EXTENSIONS = (
    "cogs.guarding",
    "cogs.questions",
    "cogs.checkins",
    "cogs.support",
    "cogs.moderation",
    "cogs.mentoring",
    "cogs.channels",
    "cogs.vetting",
    "cogs.mediation",
    "cogs.contact",
    "cogs.privacy",
    "cogs.server",
)
