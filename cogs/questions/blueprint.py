"""The questions' roles, channels and tags, as `/installer` makes them."""

from core.blueprint import Blueprint, ChannelKind, ChannelSpec, RoleSpec, TagSpec
from core.catalogue import Catalogue
from core.i18n import Locale, Translator
from core.questions import QuestionState
from core.rights import Audience

STATES = {
    QuestionState.OPEN: "🔵",
    QuestionState.ANSWERED: "🟠",
    QuestionState.SOLVED: "🟢",
    QuestionState.CLOSED: "⚫",
}


def blueprint(catalogue: Catalogue, translator: Translator, locale: Locale) -> Blueprint:
    """16 themes at most and 4 states: Discord allows a forum 20 tags."""
    states = tuple(
        TagSpec(f"state:{state}", translator.text(locale, f"question-state-{state}"), emoji, moderated=True)
        for state, emoji in STATES.items()
    )
    themes = tuple(TagSpec(f"theme:{theme.id}", theme.name(locale), theme.emoji) for theme in catalogue.themes.values())
    return Blueprint(
        roles=(RoleSpec("verified", Audience.VERIFIED, colour=0x009E73, given=True),),
        channels=(
            ChannelSpec("accueil", ChannelKind.TEXT, viewers=Audience.ANYONE, writers=None, panel="accueil"),
            ChannelSpec(
                "questions",
                ChannelKind.FORUM,
                viewers=Audience.VERIFIED,
                writers=Audience.VERIFIED,
                tags=states + themes,
            ),
            ChannelSpec("entraide", ChannelKind.TEXT, viewers=Audience.VERIFIED, writers=Audience.VERIFIED),
        ),
    )
