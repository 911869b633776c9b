"""Non-interference: had another member done the same, others would have seen the very same, at the same moments."""

from collections.abc import Callable

import pytest

from tests.leaks.acts import SCENARIO, Act, go, go_with_all
from tests.leaks.cast import Swapped
from tests.leaks.running import run


@pytest.mark.parametrize("end", [go, go_with_all], ids=["and stays", "and goes"])
async def test_others_see_the_same_whoever_it_is(new_sqlite_url: Callable[[], str], end: Act) -> None:
    one = await run(new_sqlite_url(), (*SCENARIO, end))
    other = await run(new_sqlite_url(), (*SCENARIO, end), Swapped)
    assert one.person.user_id != other.person.user_id
    assert len(one.seen) > 50
    assert one.seen == other.seen
