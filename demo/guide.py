"""Where the visitor stands in the guided tour."""

import json
import logging
import re
from collections.abc import Sequence
from typing import Any

from simcord import Env, HttpLogEntry

from core.errors import Missing
from core.i18n import Locale, Translator
from demo import tour
from demo.community import Community
from demo.progress import Act, Progress, Request
from demo.tour.steps import Chapter, Step

log = logging.getLogger(__name__)


class Guide:
    """One tour a world: it is the visitor's, who plays every member.

    Each chapter waits for its own next step, whichever of them is on the screen.
    """

    def __init__(self, env: Env, community: Community, chapters: Sequence[Chapter] = tour.CHAPTERS) -> None:
        self._env, self._community = env, community
        self._began = len(env.http_requests)
        self._acts: list[Act] = []
        self._requests: list[Request] = []
        self._readings = {chapter.id: _Reading(chapter) for chapter in chapters}
        self._open = self._readings[chapters[0].id]

    def note(self, act: Act) -> None:
        self._acts.append(act)
        self.look()

    def look(self) -> None:
        """Go on, in every chapter, as soon as its present step is done."""
        known = self._began + len(self._requests)
        self._requests.extend(map(_request, self._env.http_requests[known:]))
        for reading in self._readings.values():
            while reading.was_done(self._acts, self._requests):
                self._move(reading, reading.current + 1)

    def open(self, chapter_id: str) -> None:
        """Go on with a chapter, or begin it anew once it is over. Raises `Missing`."""
        if chapter_id not in self._readings:
            raise Missing("demo-no-step")
        self._open = self._readings[chapter_id]
        if self._open.over:
            self.steer("again")

    def steer(self, action: str) -> None:
        """`skip`, `back` or `again`, in the open chapter. Raises `Missing` for anything else."""
        current = self._open.current
        moves = {"skip": current + 1, "back": current - 1, "again": 0}
        if action not in moves:
            raise Missing("demo-no-step")
        if action == "again":
            self._open.done.clear()
        self._move(self._open, moves[action])

    def state(self, translator: Translator, locale: Locale) -> dict[str, Any]:
        """The open chapter's steps, and every chapter with how far it has come."""
        reading = self._open
        return {
            "chapter": reading.chapter.id,
            "current": reading.current,
            "steps": [
                {
                    "id": step.id,
                    "persona": str(self._community.actors[step.persona].id),
                    "title": step.title(translator, locale),
                    "text": step.text(translator, locale),
                    "target": self._target(step),
                    "done": step.id in reading.done,
                }
                for step in reading.steps
            ],
            "chapters": [
                {
                    "id": one.chapter.id,
                    "title": one.chapter.title(translator, locale),
                    "text": one.chapter.text(translator, locale),
                    "done": len(one.done),
                    "of": len(one.steps),
                }
                for one in self._readings.values()
            ],
        }

    def _target(self, step: Step) -> str:
        """What the step points at, a story's thread by its id on this server."""
        threads = {name: str(thread.id) for name, thread in self._community.threads.items()}
        return re.sub(r"(?<=thread:)[\w-]+", lambda named: threads.get(named[0], named[0]), step.target)

    def _move(self, reading: "_Reading", place: int) -> None:
        reading.begin(place, len(self._acts), len(self._requests))


class _Reading:
    """How far a chapter has come: what its present step is, and from when on acts and requests count for it."""

    def __init__(self, chapter: Chapter) -> None:
        self.chapter, self.steps = chapter, chapter.steps
        self.done: set[str] = set()
        self.begin(0, 0, 0)

    @property
    def over(self) -> bool:
        return self.current == len(self.steps)

    def begin(self, place: int, acts: int, requests: int) -> None:
        self.current = min(max(place, 0), len(self.steps))
        self._acts, self._requests = acts, requests

    def was_done(self, acts: Sequence[Act], requests: Sequence[Request]) -> bool:
        """Whether the present step is done, which then is remembered."""
        if self.over:
            return False
        step = self.steps[self.current]
        try:
            done = step.done(Progress(acts[self._acts :], requests[self._requests :]))
        except Exception:  # a step that stumbles stays undone, and spoils nobody's act
            log.exception("the tour's step %s stumbled", step.id)
            return False
        if done:
            self.done.add(step.id)
        return done


def _request(entry: HttpLogEntry) -> Request:
    return Request(entry.method, entry.path, json.dumps(entry.json, ensure_ascii=False, default=str))
