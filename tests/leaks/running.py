"""Runs acts in a cast's world, and gives what came of them to look through."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.leaks.acts import WORDS, Act, last_look
from tests.leaks.cast import Cast
from tests.leaks.evidence import Evidence, watched
from tests.leaks.search import Leak, Person, search


@dataclass(frozen=True)
class Found:
    """What a run left, to look through after its world has ended."""

    evidence: Evidence
    person: Person
    slips: tuple[int, ...]
    seen: list[object]
    """What others saw happen, and what stands on the server in the end."""

    @property
    def leaks(self) -> list[Leak]:
        return search(self.evidence, self.person)


async def run(url: str, acts: Sequence[Act], cast_of: type[Cast] = Cast) -> Found:
    """Let the acts happen one after the other, in a world that is set up before anybody looks."""
    async with cast_of.open(url) as cast:
        assert isinstance(cast, Cast)
        with watched(cast.evidence):
            for act in acts:
                try:
                    await act(cast)
                except Exception as error:
                    error.add_note(f"in {act.__name__}")
                    raise
            await last_look(cast)
        account, evidence = cast.account, cast.evidence
        person = Person(cast.pen.id, (account.name, account.display), account.avatar, (cast.guild.id,), WORDS)
        return Found(evidence, person, tuple(cast.memory.get("slips", ())), [*evidence.seen, *evidence.standing])
