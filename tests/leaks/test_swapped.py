"""Non-interference: had another member done the same, others would have seen exactly the same."""

from tests.leaks.acts import SCENARIO, go, go_with_all
from tests.leaks.cast import Cast, Swapped
from tests.leaks.running import run

import pytest


@pytest.mark.parametrize("end", [go, go_with_all], ids=["keep", "remove"])
async def test_others_see_the_same_whoever_it_is(new_sqlite_url, end):
    one = await run(new_sqlite_url(), [*SCENARIO, end])
    other = await run(new_sqlite_url(), [*SCENARIO, end], Swapped)
    assert one.person.user_id != other.person.user_id
    assert len(one.seen) > 50
    assert one.seen == other.seen
