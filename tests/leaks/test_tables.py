from tests.leaks import tables
from tests.leaks.acts import SCENARIO, go
from tests.leaks.running import run


async def test_x(sqlite_url):
    found = await run(sqlite_url, [*SCENARIO, go])
    e = found.evidence
    for x in (tables.joins(e), tables.times(e), tables.seconds_of_seals(e), tables.slips(e, found.slips)):
        print(set(x))
