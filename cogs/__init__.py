"""One package a feature, in the order in which they are loaded, and in which each message is offered to them.

The first takes away what tells who a patient is; the last answers private messages that no other feature took.
"""

EXTENSIONS = (
    "cogs.guarding",
    "cogs.questions",
    "cogs.moderation",
    "cogs.checkins",
    "cogs.support",
    "cogs.mentoring",
    "cogs.channels",
    "cogs.vetting",
    "cogs.mediation",
    "cogs.contact",
    "cogs.privacy",
    "cogs.server",
)
