"""One running demonstration a module, where its tests only add to it."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.demo.browser import Browser, browsing
from tests.demo.sample import sampling


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Browser]:
    async with browsing(tmp_path_factory.mktemp("demo")) as found:
        yield found


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def sample(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Browser]:
    """The same with the bot that has one of everything, on a bare server."""
    async with sampling(tmp_path_factory.mktemp("sample")) as found:
        yield found
