"""One running demonstration a module, where its tests only add to it."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.demo.browser import Browser, browsing


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Browser]:
    async with browsing(tmp_path_factory.mktemp("demo")) as found:
        yield found
