"""Every table is somebody's: what is kept has a notice, an export and an erasure, or holds no member's data."""

from collections import Counter

from sqlalchemy import Table

from cogs.privacy.views import retention
from core.i18n import Locale
from db.models import Base
from db.personal import Holding
from db.types import Sealed, Token
from tests.privacy.lives import ALICE, service
from tests.world import World

MEMBERS = ("user_id", "author_id", "actor_id", "giver", "receiver_id", "owner", "identity")


def holdings(world: World) -> list[Holding]:
    return [holding for feature in world.bot.features for holding in feature.holdings]


async def test_every_table_is_declared_once(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        declared = Counter(table for holding in holdings(world) for table in holding.tables)
        assert set(declared) == set(Base.metadata.tables)
        assert [table for table, times in declared.items() if times > 1] == []


async def test_what_holds_members_data_can_be_exported_and_erased(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        for holding in holdings(world):
            assert (holding.export is None) == (holding.erase is None), holding.tables
            if any(personal(Base.metadata.tables[table]) for table in holding.tables):
                assert holding.export, f"{holding.tables} hold members' data, and are not exported"


def personal(table: Table) -> bool:
    """Whether a table's columns tell about a member."""
    return any(column.name in MEMBERS or isinstance(column.type, Sealed | Token) for column in table.columns)


async def test_every_notice_is_written_in_every_language(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        periods = retention(world.settings)
        assert periods == {
            "draft_retention": 7,
            "report_retention": 365,
            "audit_retention": 730,
            "image_retention": 30,
            "checkin_retention": 91,
            "support_retention": 30,
            "mentoring_retention": 365,
            "departure_retention": 30,
            "vetting_retention": 365,
        }
        for holding in holdings(world):
            for locale in Locale:
                assert world.bot.translator.knows(locale, holding.notice), holding.notice


async def test_no_two_exports_share_a_name(sqlite_url: str) -> None:
    async with World.open(sqlite_url, installed=False) as world:
        """They are laid side by side in one file: a shared name would hide one."""
        names: list[str] = []
        async with world.bot.db.read() as session:
            subject = await service(world.bot.db)._subject(session, ALICE)
            for holding in holdings(world):
                if holding.export:
                    names += await holding.export(session, subject)
        assert len(names) == len(set(names))
