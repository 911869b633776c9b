from tests.leaks.acts import SCENARIO, go
from tests.leaks.running import run


async def test_x(database_url):
    found = await run(database_url, [*SCENARIO, go])
    leaks = found.leaks
    print(leaks)
    assert not leaks
