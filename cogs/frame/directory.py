"""What the path to an answer may read without I/O: bindings, chosen languages, and what a server turned on.

A copy of the database, never its master: written through, and read afresh at start. A server's bindings are made by
the one process that serves it; a language may be chosen in another, and is learnt from the database by and by.
"""

from collections.abc import Mapping
from datetime import datetime

from core.blueprint import Binding
from core.errors import Message, Refused
from core.i18n import Locale
from db.engine import Database
from db.queries import frame

ON = "on:"
"""What the keys of the facts about one server begin with."""


class Directory:
    def __init__(self, db: Database) -> None:
        self._db = db
        self._bound: dict[int, dict[str, Binding]] = {}
        self._purposes: dict[int, str] = {}
        self._locales: dict[int, Locale] = {}
        self._on: set[str] = set()
        """The facts that tell what servers turned on, or gave up."""
        self._choices = 0

    async def load(self) -> None:
        async with self._db.read() as session:
            bindings = await frame.bindings(session)
            self._locales = await frame.preferences(session)
            self._on = await frame.facts(session, ON)
        self._bound.clear()
        self._purposes.clear()
        for binding in bindings:
            self._note(binding)

    async def refresh(self) -> None:
        """Learn which languages were chosen, or given up, in other processes."""
        choices = self._choices
        async with self._db.read() as session:
            found = await frame.preferences(session)
        if choices == self._choices:  # else what was read may be older than what was chosen here meanwhile
            self._locales = found

    def bound(self, guild_id: int, purpose: str) -> int | None:
        """The Discord id that serves `purpose` on a server."""
        found = self.binding(guild_id, purpose)
        return found.discord_id if found else None

    def binding(self, guild_id: int, purpose: str) -> Binding | None:
        return self._bound.get(guild_id, {}).get(purpose)

    def purpose_of(self, discord_id: int) -> str | None:
        """The purpose that a Discord object serves, if any."""
        return self._purposes.get(discord_id)

    def bindings(self, guild_id: int) -> Mapping[str, Binding]:
        """A server's bindings, by purpose. Every interaction asks: what other servers have costs it nothing."""
        return dict(self._bound.get(guild_id, {}))

    async def bind(self, *bindings: Binding) -> None:
        """Keep these, all or none.

        Raises `Refused` for @everyone as a role, which would let everybody moderate, and for what serves another
        purpose of its server already: a channel cannot be both read by all and private.
        """
        self.check(*bindings)
        given_up = {_given_up(each.guild_id, each.purpose) for each in bindings} & self._on
        async with self._db.write() as session:
            for binding in bindings:
                await frame.bind(session, binding)
            for fact in given_up:
                await frame.drop_fact(session, fact)
        self._on -= given_up
        for binding in bindings:
            self._forget(binding.guild_id, binding.purpose)
        for binding in bindings:  # after all: two may change places
            self._note(binding)

    async def unbind(self, guild_id: int, purpose: str) -> None:
        async with self._db.write() as session:
            await frame.unbind(session, guild_id, purpose)
        self._forget(guild_id, purpose)

    async def give_up(self, guild_id: int, purpose: str) -> None:
        """Nothing serves `purpose` any more, and nothing is wanted to until somebody says so."""
        fact = _given_up(guild_id, purpose)
        async with self._db.write() as session:
            await frame.unbind(session, guild_id, purpose)
            await frame.set_fact(session, fact, "1")
        self._forget(guild_id, purpose)
        self._on.add(fact)

    async def take_up(self, guild_id: int, purpose: str) -> None:
        """What was given up is wanted again."""
        fact = _given_up(guild_id, purpose)
        async with self._db.write() as session:
            await frame.drop_fact(session, fact)
        self._on.discard(fact)

    def given_up(self, guild_id: int, purpose: str) -> bool:
        return _given_up(guild_id, purpose) in self._on

    def forget_server(self, guild_id: int) -> None:
        """The database no longer holds anything of this server."""
        for purpose in self.bindings(guild_id):
            self._forget(guild_id, purpose)
        self._on = {fact for fact in self._on if not fact.endswith(f":{guild_id}")}

    def locale(self, user_id: int) -> Locale | None:
        """The language that a member chose."""
        return self._locales.get(user_id)

    async def prefer(self, user_id: int, locale: Locale | None) -> None:
        async with self._db.write() as session:
            await frame.prefer(session, user_id, locale)
        self.forget_locale(user_id)
        if locale is not None:
            self._locales[user_id] = locale

    def forget_locale(self, user_id: int) -> None:
        """The database no longer holds this member's choice."""
        self._choices += 1
        self._locales.pop(user_id, None)

    def on(self, guild_id: int, what: str) -> bool:
        """Whether a server turned on what is off by default."""
        return f"{ON}{what}:{guild_id}" in self._on

    async def switch(self, guild_id: int, what: str, on: bool, *, by: int, at: datetime) -> None:
        """Turn it on or off; the audit tells who did."""
        key = f"{ON}{what}:{guild_id}"
        async with self._db.write() as session:
            await (frame.set_fact(session, key, "1") if on else frame.drop_fact(session, key))
            await frame.audit(session, guild_id, at, by, f"server.{what}-{'on' if on else 'off'}")
        (self._on.add if on else self._on.discard)(key)

    async def fact(self, key: str) -> str | None:
        """A fact about this database as a whole."""
        async with self._db.read() as session:
            return await frame.fact(session, key)

    async def set_fact(self, key: str, value: str) -> None:
        async with self._db.write() as session:
            await frame.set_fact(session, key, value)

    def check(self, *new: Binding) -> None:
        """Raises what `bind` would."""
        for guild_id in {binding.guild_id for binding in new}:
            after = self._bound.get(guild_id, {}) | {one.purpose: one for one in new if one.guild_id == guild_id}
            serving: dict[int, str] = {}
            for binding in after.values():
                if binding.purpose.startswith("role:") and binding.discord_id == guild_id:
                    raise Refused("error-bound-everyone")
                other = serving.setdefault(binding.discord_id, binding.purpose)
                if other != binding.purpose:
                    serves = binding.purpose if other in {one.purpose for one in new} else other
                    kind, name = serves.partition(":")[0], Message(serves.replace(":", "-"))
                    raise Refused("error-bound-already", name=Message(f"finding-name-{kind}", {"name": name}))

    def _note(self, binding: Binding) -> None:
        self._bound.setdefault(binding.guild_id, {})[binding.purpose] = binding
        self._purposes[binding.discord_id] = binding.purpose

    def _forget(self, guild_id: int, purpose: str) -> None:
        if old := self._bound.get(guild_id, {}).pop(purpose, None):
            self._purposes.pop(old.discord_id, None)


def _given_up(guild_id: int, purpose: str) -> str:
    return f"{ON}given-up:{purpose}:{guild_id}"
