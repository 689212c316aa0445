"""The local Slack without its web server: all state behind one lock, and what acts on it."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from bot.playground.acknowledgement import Timings
from bot.playground.clock import Mark, PlaygroundClock
from bot.playground.config import AppConfig
from bot.playground.delivery import Delivery
from bot.playground.faults import Faults
from bot.playground.ids import Ids
from bot.playground.live import Live
from bot.playground.response_urls import ResponseUrls
from bot.playground.seed import install, study_hall
from bot.playground.socket_mode import SocketHub
from bot.playground.triggers import Triggers

Json = dict[str, Any]
_LOOK_AGAIN = 0.05  # seconds
PATIENCE = 30.0
"""Seconds that a test waits for what should come at once: a busy machine may need them, and no other does."""
MarksProvider = Callable[[], list[Mark]]


@dataclass(frozen=True)
class ApiCall:
    """One call of the Web API: who called what with which arguments, and the answer."""

    app: str
    method: str
    arguments: Json
    answer: Json


class LocalSlack:
    """State and services of one workspace. Hold ``changing()`` while you change or read several things."""

    def __init__(self, apps: Iterable[AppConfig], clock: PlaygroundClock, timings: Timings, calls_kept: int) -> None:
        self.clock = clock
        self.ids = Ids()
        self.workspace = study_hall(clock, self.ids)
        self.base_url = ""
        self.calls: deque[ApiCall] = deque(maxlen=calls_kept)
        self.live = Live()
        self.triggers = Triggers(timings.trigger)
        self.response_urls = ResponseUrls(clock)
        self.sockets = SocketHub(timings.ack, self.state_changed)
        self.faults = Faults(self.sockets.drop_all)
        self.delivery = Delivery(self.sockets, self.faults, timings)
        self._condition = threading.Condition(threading.RLock())
        self._changes = 0
        self._marks: MarksProvider = list
        for config in apps:
            install(self.workspace, config, self.ids)
        clock.on_move(self._clock_moved)

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the one lock; on leaving, whoever waits for a change looks again."""
        with self._condition:
            try:
                yield
            finally:
                self._changes += 1
                self._condition.notify_all()

    def wait_until(self, predicate: Callable[[], object], timeout: float = PATIENCE) -> bool:
        """Wait until the predicate holds; False after ``timeout`` seconds.

        It is asked again after every change here, and now and then between them, since it may look at things of the
        app's own. It is asked without the lock, so it may itself act on the app.
        """
        deadline = time.monotonic() + timeout
        while True:
            seen = self._changes
            if predicate():
                return True
            left = deadline - time.monotonic()
            if left <= 0:
                return False
            with self._condition:
                self._condition.wait_for(lambda: self._changes != seen, min(left, _LOOK_AGAIN))  # noqa: B023  (waited for at once)

    def state_changed(self) -> None:
        """Tell everyone that something about channels, people or apps is different."""
        with self.changing():
            self.live.send({"type": "state"})

    def notice(self, user: str, text: str) -> None:
        """Show a passing remark of Slack's own to one person."""
        self.live.send({"type": "notice", "text": text}, to={user})

    def register_marks(self, provider: MarksProvider) -> None:
        """Let someone name the moments worth moving to."""
        self._marks = provider

    def clock_state(self) -> Json:
        """The time and the marks, as the page shows them."""
        marks = [{"label": mark.label, "at": mark.at.isoformat()} for mark in self._marks()]
        return {"now": self.clock.now().isoformat(), "marks": marks}

    def _clock_moved(self) -> None:
        with self.changing():
            self.live.send({"type": "clock", **self.clock_state()})
