"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta

TUESDAY_MORNING = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
"""09:00 in Berlin on a Tuesday."""


class FrozenClock:
    """Tells the time that it was given."""

    def __init__(self, start: datetime = TUESDAY_MORNING) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def move_to(self, instant: datetime) -> None:
        self._now = instant

    def move_by(self, span: timedelta) -> None:
        self._now += span
