"""A founded community, kept for the next start: its founding is two thirds of one.

It is a cache beside the byte code, of what the bot made of fictitious people: another version of any file that it came
from, or another day, and the community is founded anew. Where it cannot be written, every start is a first one. It lies
under a key of its own: no database that a visitor's acts went into was ever sealed with that one.
"""

import logging
import pickle
import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile

import simcord
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, UserHandle

import demo.simcord_ext as ext
from core.vault import Vault
from db.engine import Database
from db.rotate import rotate
from demo.community import Community
from demo.storage import hasten

log = logging.getLogger(__name__)
ROOT = Path(__file__).parent.parent
SOURCES = ("bot.py", "core/**/*", "db/**/*", "cogs/**/*", "demo/**/*.py", "locales/**/*", "content/**/*")
"""What a founded community comes from, with the simulated Discord."""
FILE = ROOT / "demo" / "__pycache__" / "community.pickle"
FRESH = timedelta(hours=20)
"""After so long, the community's weeks would end before the visitor's."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A community at rest, at a moment of its own clock: what Discord holds of it, and the bot, sealed with `key`."""

    source: str
    key: str
    at: datetime
    discord: bytes
    database: bytes
    guild_id: int
    actors: dict[str, int]
    threads: dict[str, int]

    def is_fresh(self, now: datetime) -> bool:
        return timedelta() <= now - self.at < FRESH

    async def store(self, database: Path, key: str) -> None:
        """Write what the bot holds of it to a new file, sealed with `key`."""
        database.write_bytes(self.database)
        if key != self.key:
            await _reseal(database, self.key, key)

    async def under(self, key: str, beside: Path) -> "Kept":
        """The same under another key; `beside` is where no file is yet, nor afterwards."""
        await self.store(beside, key)
        try:
            return replace(self, key=key, database=beside.read_bytes())
        finally:
            beside.unlink()

    async def community(self, env: Env) -> Community:
        """The same people, in a world that goes on from `discord`."""
        guild = GuildHandle(env, env.backend.get_guild(self.guild_id))
        await ext.chunk(env)
        users, channels = env.backend.users, env.backend.channels
        return Community(
            guild,
            {key: MemberActor(env, guild, UserHandle(env, users[each])) for key, each in self.actors.items()},
            {story: ChannelHandle(env, guild, channels[each]) for story, each in self.threads.items()},
        )


def keep(env: Env, community: Community, database: Path, key: str) -> Kept:
    """What to go on from; taken while the bot, whose database is sealed with `key`, rests."""
    with closing(sqlite3.connect(database)) as connection:
        stored = connection.serialize()
    return Kept(
        source_of(),
        key,
        env.now(),
        ext.snapshot(env),
        stored,
        community.guild.id,
        {key: actor.id for key, actor in community.actors.items()},
        {story: thread.id for story, thread in community.threads.items()},
    )


async def _reseal(database: Path, old: str, new: str) -> None:
    """Bring a database that no bot has open under another key."""
    db = Database(f"sqlite+aiosqlite:///{database}")
    hasten(db.engine)
    try:
        await rotate(db, Vault([new, old]))
    finally:
        await db.close()


def load(now: datetime, file: Path = FILE) -> Kept | None:
    """What an earlier start kept, where it still holds."""
    try:
        kept = pickle.loads(file.read_bytes())  # noqa: S301  # beside the byte code, and no less ours
    except FileNotFoundError:
        return None
    except Exception as error:  # whatever is wrong with it, the community can be founded
        log.info("the kept community is not used: %s", type(error).__name__)
        return None
    return kept if isinstance(kept, Kept) and kept.source == source_of() and kept.is_fresh(now) else None


def save(kept: Kept, file: Path = FILE) -> None:
    """For the next start; nothing where the folder takes no file, or Python is told to leave none there."""
    if sys.dont_write_bytecode:
        return
    try:
        file.parent.mkdir(exist_ok=True)
        with NamedTemporaryFile(dir=file.parent, delete=False) as beside:
            beside.write(pickle.dumps(kept))
        Path(beside.name).replace(file)
    except OSError as error:
        log.info("the community is not kept: %s", type(error).__name__)


def source_of(root: Path = ROOT) -> str:
    """Tells one state of the sources from another, by each file's size and time, as Python does for byte code."""
    digest = blake2b(simcord.__version__.encode(), digest_size=16)
    for pattern in SOURCES:
        for path in sorted(root.glob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                found = path.stat()
                digest.update(f"{path.relative_to(root)} {found.st_size} {found.st_mtime_ns}\n".encode())
    return digest.hexdigest()
