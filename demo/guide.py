"""Where the visitor stands in the guided tour."""

import logging
from typing import Any

from simcord import Env

from core.errors import Missing
from core.i18n import Locale, Translator
from demo import tour
from demo.community import Community
from demo.progress import Act, Progress

log = logging.getLogger(__name__)


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
            if not self._was_done(step):
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

    def state(self, translator: Translator, locale: Locale) -> dict[str, Any]:
        steps = [
            {
                "id": step.id,
                "persona": str(self._community.actors[step.persona].id),
                "title": step.title(translator, locale),
                "text": step.text(translator, locale),
                "target": step.target,
                "done": step.id in self._done,
            }
            for step in self._steps
        ]
        return {"steps": steps, "current": self._current, "hidden": self._hidden}

    def _was_done(self, step: tour.Step) -> bool:
        try:
            return step.done(Progress(tuple(self._acts), self._env.http_requests[self._since :]))
        except Exception:  # a step that stumbles stays undone, and spoils nobody's act
            log.exception("the tour's step %s stumbled", step.id)
            return False

    def _begin(self) -> None:
        self._acts: list[Act] = []
        self._since = len(self._env.http_requests)
