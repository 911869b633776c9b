"""What is past its time goes by itself, whatever else fails."""

from datetime import timedelta
from random import Random
from typing import Any

import pytest

from cogs.privacy.holdings import holdings
from cogs.privacy.service import ONLY, PrivacyService
from core.clock import Clock
from core.settings import Settings
from db.engine import Database
from db.personal import Holding
from db.queries import frame
from tests.privacy.lives import ALICE, BRUNO, NOW, PARIS, VAULT, live, service

DAY = timedelta(days=1)


async def drafts(db: Database, user_id: int) -> int:
    return len((await service(db).export(user_id))["brouillons"])


async def test_drafts_go_when_they_expire_and_not_before(db: Database) -> None:
    await live(db, ALICE, "mot", base=10)
    await service(db, NOW + 3 * DAY - timedelta(seconds=1)).purge(ONLY)
    assert await drafts(db, ALICE) == 2
    await service(db, NOW + 3 * DAY).purge(ONLY)
    assert await drafts(db, ALICE) == 0


async def test_the_audit_goes_after_the_time_that_the_settings_give(db: Database) -> None:
    async with db.write() as session:
        await frame.audit(session, PARIS, NOW, ALICE, "lock")
        await frame.audit(session, PARIS, NOW + DAY, ALICE, "unlock")
    await service(db, NOW + 30 * DAY, RETENTION_AUDIT_DAYS="30").purge(ONLY)
    assert len(await acts(db)) == 2
    await service(db, NOW + 31 * DAY, RETENTION_AUDIT_DAYS="30").purge(ONLY)
    assert await acts(db) == ["unlock"]


async def acts(db: Database) -> list[str]:
    return [act["acte"] for act in (await service(db).export(ALICE))["journal de modération"]]


async def test_one_features_failure_keeps_no_others_data(db: Database) -> None:
    await live(db, BRUNO, "mot", base=10)

    async def broken(*_: Any) -> None:
        raise RuntimeError("a bug")

    kept = (Holding(tables=(), notice="", purge=broken), *holdings(Settings()))
    with pytest.raises(ExceptionGroup) as caught:
        await PrivacyService(db, Clock(lambda: NOW + 3 * DAY), VAULT, Random(0), lambda: kept).purge(ONLY)
    assert [str(error) for error in caught.value.exceptions] == ["a bug"]
    assert await drafts(db, BRUNO) == 0
