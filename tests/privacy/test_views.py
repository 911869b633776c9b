"""The notice fits into Discord's messages, however much features have to say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.privacy.views import notice
from cogs.ui.layout import LAYOUT_LIMIT, pages
from core.i18n import Locale, shipped
from core.settings import Settings


@given(st.lists(st.text(min_size=1, max_size=60)), st.integers(1, 40))
def test_pages_hold_everything_in_order_within_the_limit(parts: list[str], limit: int) -> None:
    found = list(pages(parts, limit))
    assert all(0 < len(page) <= limit for page in found)
    assert "".join(found).replace("\n", "") == "".join(parts).replace("\n", "")


@given(st.lists(st.text("ab", min_size=1, max_size=9), min_size=1))
def test_a_part_that_fits_is_never_cut(parts: list[str]) -> None:
    lines = [line for page in pages(parts, 10) for line in page.split("\n")]
    assert lines == parts


@pytest.mark.parametrize("locale", Locale)
def test_todays_notice_fits_into_one_message_and_a_long_one_into_several(locale: Locale) -> None:
    keys = ["notice-questions", "notice-drafts", "notice-preferences", "notice-audit", "notice-identities"]
    translator = shipped()
    assert len(list(notice(translator, locale, keys, Settings()))) == 1
    views = list(notice(translator, locale, keys * 12, Settings()))
    assert len(views) > 1
    assert all(view.content_length() <= LAYOUT_LIMIT for view in views)
