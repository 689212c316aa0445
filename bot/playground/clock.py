"""The clock of the local Slack: real time plus an offset that the people in it may only move forward."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.playground.errors import HumanError


@dataclass(frozen=True)
class Mark:
    """A moment worth moving to, with the label of its button on the page."""

    label: str
    at: datetime


class PlaygroundClock:
    """Tells the time to the playground and to the app under test.

    It runs with real time unless ``frozen``, can be moved forward, and never goes back. Timestamps of messages are
    strictly increasing even while it stands still.
    """

    def __init__(self, start: datetime | None = None, *, frozen: bool = False) -> None:
        self._lock = threading.Lock()
        self._base = _as_utc(start) if start is not None else datetime.now(UTC)
        self._started = time.monotonic()
        self._frozen = frozen
        self._last_ts = 0
        self._listeners: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """The present moment, in UTC."""
        if self._frozen:
            return self._base
        return self._base + timedelta(seconds=time.monotonic() - self._started)

    def move_to(self, moment: datetime) -> None:
        """Jump forward to a moment; the past is refused."""
        with self._lock:
            distance = _as_utc(moment) - self.now()
            if distance < timedelta(0):
                raise HumanError("The clock only moves forward.")
            self._base += distance
        for listener in list(self._listeners):
            listener()

    def move_by(self, distance: timedelta) -> None:
        """Jump forward by a span of time."""
        self.move_to(self.now() + distance)

    def next_ts(self) -> str:
        """A new message timestamp, such as ``1763971200.000100``, later than every one before."""
        with self._lock:
            micros = max(_micros(self.now()), self._last_ts + 1)
            self._last_ts = micros
        return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"

    def unix(self) -> int:
        """The present moment in whole seconds since 1970."""
        return int(self.now().timestamp())

    def on_move(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after every jump."""
        self._listeners.append(listener)


def _as_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC)


def _micros(moment: datetime) -> int:
    return int((moment - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(microseconds=1))
