"""Where the visitor stands in the guided tour."""

from typing import Any

from simcord import Env

from core.errors import Missing
from demo import tour
from demo.progress import Act, Community, Progress


class Guide:
    """One tour a world: it is the visitor's, who plays every member."""

    def __init__(self, env: Env, community: Community, steps: tuple[tour.Step, ...] = tour.STEPS) -> None:
        self._env, self._community, self._steps = env, community, steps
        self._current = 0
        self._hidden = False
        self._done: set[str] = set()
        self._begin()

    def note(self, act: Act) -> None:
        self._acts.append(act)
        self.look()

    def look(self) -> None:
        """Go on as soon as the present step is done."""
        while self._current < len(self._steps):
            step = self._steps[self._current]
            said = self._env.http_requests[self._since :]
            requests = tuple(f"{request.method} {request.path}" for request in said)
            if not step.done(Progress(tuple(self._acts), requests, self._env, self._community)):
                return
            self._done.add(step.id)
            self._current += 1
            self._begin()

    def steer(self, action: str) -> None:
        """`skip`, `back`, `again`, `hide`, `show`, or a step's id. Raises `Missing` for anything else."""
        places = {step.id: place for place, step in enumerate(self._steps)}
        if action in ("hide", "show"):
            self._hidden = action == "hide"
            return
        if action == "again":
            self._done.clear()
        moves = {"skip": self._current + 1, "back": self._current - 1, "again": 0, **places}
        if action not in moves:
            raise Missing("demo-no-step")
        self._current = min(max(moves[action], 0), len(self._steps))
        self._hidden = False
        self._begin()

    def state(self) -> dict[str, Any]:
        steps = [
            {
                "id": step.id,
                "persona": str(self._community.actors[step.persona].id),
                "title": step.title,
                "text": step.text,
                "target": step.target,
                "done": step.id in self._done,
            }
            for step in self._steps
        ]
        return {"steps": steps, "current": self._current, "hidden": self._hidden}

    def _begin(self) -> None:
        self._acts: list[Act] = []
        self._since = len(self._env.http_requests)
