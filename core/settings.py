"""Every setting, typed, read once from a mapping such as the environment."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from core.errors import Argument, Message
from core.i18n import Locale
from core.vault import is_key

T = TypeVar("T")
DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
LOG_FORMATS = ("text", "json")
SHARDS_AT_MOST = 10_000
PATIENCE_AT_MOST = 600
"""Seconds; Discord lets an answer come within 15 minutes."""
WEEKS_AT_MOST = 520
DAYS_AT_MOST = 36_500
"""A hundred years: Python's dates end in 9999."""


class SettingsError(Exception):
    """Every problem of a mapping at once; each message's `name` argument is the setting's."""

    def __init__(self, problems: tuple[Message, ...]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Settings:
    """See `config.example.env` for what each is for. Secrets never appear in a representation."""

    discord_token: str = field(default="", repr=False)
    database_url: str = field(default="sqlite+aiosqlite:///confrere.db", repr=False)
    secret_keys: tuple[str, ...] = field(default=(), repr=False)
    default_locale: Locale = Locale.FR
    timezone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Europe/Paris"))
    shard_ids: tuple[int, ...] = (0,)
    shard_count: int = 1
    log_level: str = "INFO"
    log_format: str = "text"
    storage_patience: float = 60.0
    draft_retention: timedelta = timedelta(days=7)
    report_retention: timedelta = timedelta(days=365)
    audit_retention: timedelta = timedelta(days=730)
    image_retention: timedelta = timedelta(days=30)
    checkin_retention: timedelta = timedelta(weeks=13)
    support_retention: timedelta = timedelta(days=30)
    mentoring_retention: timedelta = timedelta(days=365)
    departure_retention: timedelta = timedelta(days=30)
    vetting_retention: timedelta = timedelta(days=365)

    @classmethod
    def load(cls, mapping: Mapping[str, str], *, offline: bool = False) -> "Settings":
        """Settings from `mapping`; an empty value counts as absent. `offline` needs no token and no key.

        Raises `SettingsError` with every problem.
        """
        read = _Reader(mapping)
        settings = cls._read(read, offline)
        if read.problems:
            raise SettingsError(tuple(read.problems))
        return settings

    @classmethod
    def names(cls) -> frozenset[str]:
        """Every setting's name, as a mapping has it."""
        read = _Reader({})
        cls._read(read, offline=True)
        return frozenset(read.asked)

    @classmethod
    def _read(cls, read: "_Reader", offline: bool) -> "Settings":
        count = read.optional("SHARD_COUNT", 1, lambda text: _number(text, SHARDS_AT_MOST))
        return cls(
            discord_token=read.secret("DISCORD_TOKEN", _token, "", offline),
            database_url=read.optional("DATABASE_URL", "sqlite+aiosqlite:///confrere.db", _database_url),
            secret_keys=read.secret("SECRET_KEYS", _keys, (), offline),
            default_locale=read.optional("DEFAULT_LOCALE", Locale.FR, Locale),
            timezone=read.optional("TIMEZONE", ZoneInfo("Europe/Paris"), _timezone),
            shard_ids=read.optional("SHARD_IDS", tuple(range(count)), lambda text: _shards(text, count)),
            shard_count=count,
            log_level=read.optional("LOG_LEVEL", "INFO", lambda text: _among(text.upper(), LOG_LEVELS)),
            log_format=read.optional("LOG_FORMAT", "text", lambda text: _among(text.lower(), LOG_FORMATS)),
            storage_patience=read.optional("STORAGE_PATIENCE_SECONDS", 60.0, _patience),
            draft_retention=read.optional("RETENTION_DRAFTS_DAYS", timedelta(days=7), _days),
            report_retention=read.optional("RETENTION_REPORTS_DAYS", timedelta(days=365), _days),
            audit_retention=read.optional("RETENTION_AUDIT_DAYS", timedelta(days=730), _days),
            image_retention=read.optional("RETENTION_IMAGES_DAYS", timedelta(days=30), _days),
            checkin_retention=read.optional("RETENTION_CHECKINS_WEEKS", timedelta(weeks=13), _weeks),
            support_retention=read.optional("RETENTION_SUPPORT_DAYS", timedelta(days=30), _days),
            mentoring_retention=read.optional("RETENTION_MENTORING_DAYS", timedelta(days=365), _days),
            departure_retention=read.optional("RETENTION_DEPARTURES_DAYS", timedelta(days=30), _days),
            vetting_retention=read.optional("RETENTION_VETTING_DAYS", timedelta(days=365), _days),
        )


class _Reader:
    """Reads values one by one and keeps every problem instead of stopping at the first."""

    def __init__(self, mapping: Mapping[str, str]) -> None:
        self.mapping, self.problems = mapping, list[Message]()
        self.asked: set[str] = set()

    def optional(self, name: str, default: T, parse: Callable[[str], T]) -> T:
        self.asked.add(name)
        text = (self.mapping.get(name) or "").strip()
        if not text:
            return default
        try:
            return parse(text)
        except ValueError:
            self._note(f"setting-{name.lower().replace('_', '-')}", name=name)
            return default

    def secret(self, name: str, parse: Callable[[str], T], default: T, offline: bool) -> T:
        if not offline and not (self.mapping.get(name) or "").strip():
            self._note("setting-missing", name=name)
        return self.optional(name, default, parse)

    def _note(self, key: str, **args: Argument) -> None:
        self.problems.append(Message(key, args))


def _token(text: str) -> str:
    """Whatever can be sent: Discord alone says whether it is a token."""
    if not text.isprintable():  # an invisible character came along with the copy
        raise ValueError
    return text


def _keys(text: str) -> tuple[str, ...]:
    keys = tuple(part.strip() for part in text.split(",") if part.strip())
    if not keys or not all(map(is_key, keys)):
        raise ValueError
    return keys


def _database_url(text: str) -> str:
    """The URL with an asynchronous driver; a plain one, as hosts hand it out, is completed."""
    scheme, separator, rest = text.partition("://")
    parts = urlsplit(text)
    name = parts.path.strip("/")
    # A database in memory would be gone at every start, and a port that is no number cannot be called.
    if not separator or scheme not in DRIVERS or not (name or parts.query) or name == ":memory:" or parts.port == 0:
        raise ValueError
    return f"{DRIVERS[scheme]}://{rest}".replace("sslmode=", "ssl=")  # libpq's word and asyncpg's


def _timezone(text: str) -> ZoneInfo:
    try:
        return ZoneInfo(text)
    except (KeyError, OSError) as error:  # ZoneInfoNotFoundError is a KeyError; a folder's name is an OSError
        raise ValueError from error


def _number(text: str, most: int) -> int:
    number = int(text)
    if not 1 <= number <= most:
        raise ValueError
    return number


def _patience(text: str) -> float:
    return float(_number(text, PATIENCE_AT_MOST))


def _days(text: str) -> timedelta:
    return timedelta(days=_number(text, DAYS_AT_MOST))


def _weeks(text: str) -> timedelta:
    return timedelta(weeks=_number(text, WEEKS_AT_MOST))


def _shards(text: str, count: int) -> tuple[int, ...]:
    shards = tuple(sorted({int(part) for part in text.split(",")}))
    if shards[0] < 0 or shards[-1] >= count:
        raise ValueError
    return shards


def _among(text: str, choices: tuple[str, ...]) -> str:
    if text not in choices:
        raise ValueError
    return text
