"""The community of the leak suite: one member acts under pens alone, beside others who act under their accounts.

Whatever the bot draws at random where others see it comes from one seed, so that two runs can be held against each
other. What `secrets` draws (ids of drafts, identities, references) is seen by nobody else.
"""

import random
from typing import Any

from simcord import ChannelHandle, Env, GuildHandle, MemberActor

import demo.simcord_ext as ext
from bot import Operator, create_bot, rotate_keys
from cogs.frame import Confrere
from core.i18n import Locale
from core.settings import Settings
from core.vault import new_key
from tests.leaks.evidence import Evidence
from tests.leaks.search import Person
from tests.questions.acts import control
from tests.world import VERIFIED, Someone, World, answer_to

SEED = 5
APPEARS = 45.0
"""Seconds after which what was published under a pen has appeared."""
MONTH = 31 * 86400.0


class Account(Someone):
    """A member with all that tells an account from another; in everything else, members of one role are alike."""

    def __init__(self, name: str, display: str, avatar: str, locale: str) -> None:
        super().__init__(name, VERIFIED, locale=locale)
        self.display, self.avatar = display, avatar

    def join(self, env: Env, guild: GuildHandle) -> MemberActor:
        user = env.create_user(self.name, global_name=self.display, avatar=self.avatar)
        actor = guild.add_member(user, nick=f"{self.display} (CHU)")
        ext.set_locale(actor, self.locale)
        return actor


_randoms: dict[str, random.Random] = {}


def seeded(settings: Settings) -> Confrere:
    """A bot whose draws go on where those of the last bot on the same database ended."""
    bot = create_bot(settings)
    bot.random = _randoms.setdefault(settings.database_url, random.Random(SEED))
    return bot


class Cast(World):
    """`pen` writes under pens alone; `shadow` does nothing that others see. The two may change places."""

    first = Account("zephyrine.quartz", "Zéphyrine Quartz", "a3f1c0de9b7742d18e55c4b1a90f6e27", "fr")
    second = Account("wolfram.yttrium", "Wolfram Yttrium", "c58d24e6f09b413aa7e1d02b3c9f8e64", "en-US")
    pen, shadow = first, second
    make = staticmethod(seeded)

    def __init__(self, env: Env, settings: Settings) -> None:
        super().__init__(env, settings)
        for someone in (Cast.first, Cast.second):
            self.members[someone] = someone.join(env, self.guild)
        self.evidence = Evidence(self)
        self.memory: dict[str, Any] = {}

    def author(self, words: tuple[str, ...]) -> Person:
        """Whose account must be found nowhere, and who typed these words."""
        account = type(self).pen
        assert isinstance(account, Account)
        return Person(self.pen.id, (account.name, account.display), account.avatar, (self.guild.id,), words)

    async def pass_time(self, seconds: float = APPEARS) -> None:
        """Let what is due happen, each at its second."""
        await self.env.advance_time(seconds)

    async def restart_with_new_keys(self) -> None:
        """As an operator does: stop, put a new key first, `--rotate-keys`, take the old one away, start."""
        old = ",".join(self.settings.secret_keys)
        new = new_key()
        await self.stop()
        both = Settings.load(
            {"DISCORD_TOKEN": "test", "SECRET_KEYS": f"{new},{old}", "DATABASE_URL": self.settings.database_url}
        )
        assert await rotate_keys(both, Operator(Locale.FR)) == 0
        self.settings = Settings.load(
            {"DISCORD_TOKEN": "test", "SECRET_KEYS": new, "DATABASE_URL": self.settings.database_url}
        )
        await self.restart()

    # What members do, as one line each

    async def type_reply(
        self, under: Any, text: str, signature: str = "pseudonym", *, by: MemberActor | None = None
    ) -> Any:
        """Press the button under a card, type, send; what came back."""
        member = by or self.pen
        form = await member.click(under, custom_id=control(under, "questions:reply"))
        return await member.submit_modal(form, {"details": text, "signature": signature})

    async def reply(self, thread: ChannelHandle, text: str, signature: str = "pseudonym") -> Any:
        """Reply under a pen, and wait until it stands there; the bot's message."""
        before = {message.id for message in thread.history()}
        shown = answer_to(await self.type_reply(first_card(thread), text, signature))
        await self.pen.click(shown, custom_id=control(shown, "questions:publish"))
        await self.pass_time()
        (posted,) = [message for message in thread.history() if message.id not in before]
        return posted

    def private_messages(self, member: MemberActor) -> list[Any]:
        return [message for message in member.user.dm_channel.history() if message.author.bot]


class Swapped(Cast):
    pen, shadow = Cast.second, Cast.first


def first_card(thread: ChannelHandle) -> Any:
    return next(message for message in thread.history() if message.author.bot)
