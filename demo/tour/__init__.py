"""The guided tour: chapters of a few steps, one thing to try at a time, and how to see that it was done.

A chapter is a `CHAPTER` in a module here, named in `CHAPTERS`, and its texts in locales/*/demo-tour.ftl.
"""

from demo.tour import (
    cases,
    channels,
    first,
    listening,
    mediation,
    mentoring,
    moderation,
    names,
    reports,
    setting,
    unnamed,
    vetting,
    weather,
)
from demo.tour.steps import Chapter

CHAPTERS: tuple[Chapter, ...] = (
    first.CHAPTER,
    names.CHAPTER,
    weather.CHAPTER,
    listening.CHAPTER,
    mentoring.CHAPTER,
    mentoring.ROUND,
    moderation.CHAPTER,
    reports.CHAPTER,
    cases.CHAPTER,
    channels.CHAPTER,
    setting.CHAPTER,
    vetting.CHAPTER,
    unnamed.CHAPTER,
    mediation.CHAPTER,
)
"""As the menu lists them; a visitor begins with the first."""
BARE: tuple[Chapter, ...] = (setting.BARE,)
"""On a server that was not set up yet."""
