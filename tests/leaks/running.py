"""Runs acts in a cast's world, and gives what came of them to look through."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from tests.leaks import tables
from tests.leaks.acts import WORDS, Act, last_look
from tests.leaks.cast import Cast
from tests.leaks.evidence import Evidence, watched
from tests.leaks.search import Leak, Person, remnants, search


@dataclass(frozen=True)
class Found:
    """What a run left, to look through after its world has ended."""

    evidence: Evidence
    person: Person
    slips: tuple[int, ...]
    seen: list[Any]
    """What others saw happen, and what stands on the server in the end."""

    @property
    def leaks(self) -> set[Leak]:
        """Everything by which somebody without the key could tell, or guess, who writes under these pens."""
        return {
            *search(self.evidence, self.person),
            *tables.look(self.evidence, self.slips),
            *remnants(self.evidence, self.person.words),
        }


async def run(url: str, acts: Sequence[Act], cast_of: type[Cast] = Cast) -> Found:
    """Let the acts happen one after the other, in a world that is set up before anybody looks."""
    async with cast_of.open(url) as cast:
        assert isinstance(cast, Cast)
        evidence = cast.evidence
        with watched(evidence):
            for act in (*acts, last_look):
                try:
                    await act(cast)
                except Exception as error:  # raised again, with where it was
                    error.add_note(f"in the act {act.__name__}")
                    raise
        return Found(
            evidence,
            cast.author(WORDS),
            slips=tuple(cast.memory.get("slips", ())),
            # What happens in different places at one moment comes in an order that the machine makes, and nobody else.
            seen=[*sorted(evidence.seen, key=itemgetter(0, 1, 2)), *evidence.standing],
        )
