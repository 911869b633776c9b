"""Finding out sooner that the bot has come to rest, which simcord waits for after each act."""

import asyncio
from typing import Any

from demo.simcord_ext._patching import SimcordChanged, lookup, replace, set_default

AT_A_START = 5.0
"""The seconds for which simcord waits for a bot that starts, whatever patience its world has."""


def speed_up(idle: float = 0.002) -> None:
    """Shorten the pause after which simcord looks again whether the bot is idle (50 ms, once or more an action)."""
    set_default("simcord.env:Env._settle_internal", "idle", idle)
    set_default("simcord.env:Env.settle", "idle", idle)


def _is_sleep_waiter(_original: Any) -> Any:
    """The same answer: simcord asks every timer that the loop still holds, most of them cancelled, for all it knows.

    It does so for each task at each look, which took a twentieth of the demonstration's founding.
    """
    original_of = lookup("simcord._dpy_internals:_original_callback")

    def is_sleep_waiter(waiter: Any, loop: Any, deadline: float) -> bool:
        if waiter is None or waiter.done():
            return False
        # A cancelled timer has no arguments left.
        waking = [handle for handle in loop._scheduled if handle._args and any(arg is waiter for arg in handle._args)]
        return any(
            not handle.cancelled()
            and handle.when() > deadline
            and getattr(original_of(handle._callback), "__name__", "") == "_set_result_unless_cancelled"
            for handle in waking
        )

    return is_sleep_waiter


def _timer_records_waking(_original: Any) -> Any:
    """The same answer, without unwrapping every timer's callback: what wakes another future wakes no other task."""
    original_of = lookup("simcord._dpy_internals:_original_callback")
    wakes = lookup("simcord._dpy_internals:is_wakeup_callback")

    def timer_records_waking(state: Any, task: Any, waiter: Any) -> list[Any]:
        found = []
        now = state.virtual_time
        for record in state.work.callbacks:
            handle = record.handle
            if record.when is None or record.when <= now or handle is None or handle.cancelled():
                continue
            first = handle._args[0] if handle._args else None
            if isinstance(first, asyncio.Future):
                if first is waiter:
                    found.append(record)
            elif wakes(original_of(handle._callback), handle._args, waiter, task):
                found.append(record)
        return found

    return timer_records_waking


def _recognized_wait(original: Any) -> Any:
    """The same answer, sooner for what nearly always waits: a loop between two of its turns."""
    between_turns = lookup("simcord._dpy_internals:tasks_loop_sleep")
    return lambda state, task, waiter: between_turns(task, waiter) or original(state, task, waiter)


def _park_reason(original: Any) -> Any:
    between_turns = lookup("simcord._dpy_internals:tasks_loop_sleep")
    waking = lookup("simcord._settlement:_timer_records_waking")

    def park_reason(state: Any, task: Any, deadline: float, seen: set[int] | None = None) -> str | None:
        waiter = task._fut_waiter
        if seen is None and between_turns(task, waiter) and waking(state, task, waiter):
            return "discord.ext.tasks loop interval"
        reason: str | None = original(state, task, deadline, seen)
        return reason

    return park_reason


def _settle_internal(original: Any) -> Any:
    """Let the bot run until it has nothing to do; then look at its tasks, as simcord does each time that one ends.

    simcord takes one operation at a time. Where its clock goes on beside one, since a sleep ended in real time, the
    operation leaves the waiting to it, as simcord does: two that wait like this would keep each other's loop at work.
    A bot that starts is waited for as long as for anything else: five seconds are too few on a busy machine.
    """
    run_due = lookup("simcord._settlement:_run_due_virtual_callbacks")

    async def settle_internal(
        self: Any,
        *,
        timeout: float | None = None,  # noqa: ASYNC109 -- simcord's own signature
        idle: float = 0.05,
        dispatch: str | None = None,
        _deadline: float | None = None,
    ) -> None:
        loop = self._loop
        patience = self.settle_timeout if timeout in (None, AT_A_START) else timeout
        until = loop.time() + patience if _deadline is None else _deadline
        while loop.time() < until:
            run_due(self._settlement_state(), until)
            await asyncio.sleep(0)
            if (self._real_advance_task or self._advance_task) not in (None, asyncio.current_task()):
                break
            if loop._ready:
                continue
            if not (aside := tuple(self._work.executors)):
                break
            await asyncio.wait(aside, timeout=until - loop.time(), return_when=asyncio.FIRST_COMPLETED)
        await original(self, timeout=patience, idle=idle, dispatch=dispatch, _deadline=until)

    return settle_internal


def install() -> None:
    if "_ready" not in lookup("asyncio:BaseEventLoop._run_once").__code__.co_names:
        raise SimcordChanged("an event loop whose _ready it knows")
    if not {"_advance_task", "_real_advance_task"} <= {*lookup("simcord.env:Env._settle_internal").__code__.co_names}:
        raise SimcordChanged("two tasks that advance its clock")
    replace("simcord._dpy_internals:is_sleep_waiter", _is_sleep_waiter)
    replace("simcord._settlement:_timer_records_waking", _timer_records_waking)
    replace("simcord._settlement:_recognized_wait", _recognized_wait)
    replace("simcord._settlement:_park_reason", _park_reason)
    replace("simcord.env:Env._settle_internal", _settle_internal)
    # One that ran is taken from the list of all, where each before it would be compared field by field.
    replace("simcord._runtime:_CallbackRecord.__eq__", lambda _original: object.__eq__)
    speed_up()
