"""One running demonstration a module, where its tests only add to it."""

import os
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from tests.demo.browser import Browser, browsing, founded
from tests.demo.sample import sampling

if TYPE_CHECKING:
    from playwright.async_api import Browser as Chromium


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Browser]:
    async with browsing(tmp_path_factory.mktemp("demo"), kept=await founded()) as found:
        yield found


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def sample(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Browser]:
    """The same with the bot that has one of everything, on a bare server."""
    async with sampling(tmp_path_factory.mktemp("sample")) as found:
        yield found


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def chromium() -> "AsyncIterator[Chromium]":
    """The system's Chromium. Where there is none, its tests are skipped, but in continuous integration."""
    from demo import screenshots

    if not screenshots.CHROMIUM.exists() and os.environ.get("CI") != "true":
        pytest.skip(f"the page is not tested: no Chromium at {screenshots.CHROMIUM}")
    async with screenshots.chromium() as found:
        yield found
