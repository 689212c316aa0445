"""When the next question is due, when it closes, and what to do with one that a stopped bot is late for."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot.core.schedule.days import is_question_day
from bot.core.schedule.settings import Schedule
from bot.core.schedule.wall_time import instant_at, local_date

_DAY = timedelta(days=1)
HORIZON = timedelta(days=366)
"""How far ahead a question day is looked for."""
PAUSE_BETWEEN_QUESTIONS = timedelta(minutes=15)
LONGEST_RUN = timedelta(days=7)
"""No question stays open for longer."""
LATE_AFTER = timedelta(minutes=10)
"""A question posted by then counts as punctual."""
SHORTEST_LATE_RUN = timedelta(hours=1)
"""A late question is posted only if as much of its running time is left, or half of it where that is shorter."""


@dataclass(frozen=True, slots=True)
class Open:
    """Post the question now."""

    due: datetime
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class OpenLate:
    """Post the question now, later than its time."""

    due: datetime
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave this question out; `reason` is for the log."""

    due: datetime
    reason: str


Opening = Open | OpenLate | Skip


def next_due(schedule: Schedule, *, after: datetime, last_due: datetime | None) -> datetime | None:
    """The first instant strictly after `after` at which a question is due.

    Its local date is later than that of `last_due`, so that a changed time or a question posted by hand gives no day
    two questions. None when paused, or when no day within a year has a question.
    """
    if schedule.paused:
        return None
    last_day = local_date(last_due, schedule.zone) if last_due else date.min
    for day, due in question_instants(schedule, since=local_date(after, schedule.zone) - _DAY):
        if due > after and day > last_day:
            return due
    return None


def question_instants(schedule: Schedule, *, since: date) -> Iterator[tuple[date, datetime]]:
    """Question days of a year and the instants at which they are due, in order; a pause is not asked about.

    A date whose remaining hours the zone leaves out (Apia had no 2011-12-30) has no question.
    """
    for offset in range(HORIZON.days + 2):
        day = since + offset * _DAY
        if is_question_day(schedule, day):
            due = instant_at(day, schedule.post_at, schedule.zone)
            if local_date(due, schedule.zone) == day:
                yield day, due


def closing_of(schedule: Schedule, due: datetime) -> datetime:
    """The instant at which the question due then closes; always after `due`, at most seven days.

    That is the next `closes_at` after `due`; where there is none, or where the next question comes first, 15 minutes
    before the next question (half-way to it, if it is nearer than 30). A pause does not prolong an open question.
    """
    following = next_due(replace(schedule, paused=False), after=due, last_due=due)
    latest = due.astimezone(UTC) + LONGEST_RUN
    before_next = following - min(PAUSE_BETWEEN_QUESTIONS, (following - due) / 2) if following else latest
    if schedule.closes_at is None:
        return min(before_next, latest)
    closes_at = _next_closing_time(schedule, due)
    if following and closes_at > following:
        return min(before_next, latest)
    return min(closes_at, latest)


def _next_closing_time(schedule: Schedule, due: datetime) -> datetime:
    """The first instant after `due` at which clocks show `closes_at`."""
    closing = schedule.closes_at
    assert closing is not None
    today = local_date(due, schedule.zone)
    candidates = (instant_at(today + offset * _DAY, closing, schedule.zone) for offset in range(3))
    return next(instant for instant in candidates if instant > due)


def decide(schedule: Schedule, due: datetime, now: datetime) -> Opening:
    """What to do at `now` about the question that was due at `due`. Raises ValueError if it is not due yet.

    A bot that was down posts late if an hour of running time is left, or half of it where that is shorter. After a
    Skip, go on with `next_due(after=due)` and not from `now`: the question after may still be worth posting.
    """
    if now < due:
        raise ValueError(f"not due before {due.isoformat()}")
    closes_at = closing_of(schedule, due)
    if now - due <= LATE_AFTER and now < closes_at:
        return Open(due, closes_at)
    if closes_at - now >= min(SHORTEST_LATE_RUN, (closes_at - due) / 2):
        return OpenLate(due, closes_at)
    return Skip(due, f"{_minutes(now - due)} after its time, with {_minutes(closes_at - now)} left before closing")


def _minutes(span: timedelta) -> str:
    return f"{max(span // timedelta(minutes=1), 0)} min"
