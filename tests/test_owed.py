"""What listeners owe is done in the end, in its order, whatever one of its acts comes to."""

import pytest

from cogs.frame.owed import Act, Owed
from cogs.frame.pace import Pace
from core.errors import StorageBusy


class Acts:
    """Acts that each stumble once, by what they raise, before they are done; `done` tells in which order."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def made(self, name: str, *stumbles: Exception) -> Act:
        left = list(stumbles)

        async def act() -> None:
            if left:
                raise left.pop(0)
            self.done.append(name)

        return act


async def never() -> float:
    return 3600.0


@pytest.fixture
def owed() -> Owed:
    return Owed("somebody", Pace("a pace that nobody takes", never))


async def test_what_the_database_could_not_take_is_done_later_in_its_order(owed: Owed) -> None:
    acts = Acts()
    for name, stumbles in (("one", [StorageBusy()]), ("two", [StorageBusy(), StorageBusy()]), ("three", [])):
        await owed.carry_out(acts.made(name, *stumbles))
    assert (acts.done, bool(owed)) == (["three"], True)
    await owed.do()
    await owed.do()
    assert (acts.done, bool(owed)) == (["three", "one", "two"], False)


async def test_a_fault_in_one_keeps_no_other_waiting(owed: Owed, caplog: pytest.LogCaptureFixture) -> None:
    acts = Acts()
    for name in ("one", "two", "three"):
        owed.add(acts.made(name, *([ValueError("said in confidence")] if name == "two" else [])))
    await owed.do()
    assert (acts.done, bool(owed)) == (["one", "three"], False)
    assert [record.getMessage() for record in caplog.records] == ["somebody: an act failed"]
