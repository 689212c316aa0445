"""When the weekly digest is posted and when a learner is reminded."""

from datetime import date, datetime, time, timedelta

from bot.core.schedule.due import LONGEST_RUN, question_instants
from bot.core.schedule.settings import Schedule
from bot.core.schedule.wall_time import instant_at, local_date, week_start


def next_digest(schedule: Schedule, *, after: datetime, last_digest: datetime | None = None) -> datetime | None:
    """The first instant strictly after `after` at which a digest is due: with the first question day of an ISO week.

    That is Monday, or the next question day if Monday is off. The week of `last_digest` gets no second one, even if the
    schedule has changed since. None when paused, or when no day within a year has a question.
    """
    if schedule.paused:
        return None
    served = week_start(local_date(last_digest, schedule.zone)) if last_digest else date.min
    for day, due in question_instants(schedule, since=week_start(local_date(after, schedule.zone))):
        week = week_start(day)
        if week > served and due > after:
            return due
        served = max(served, week)
    return None


def next_reminder(hour: int, zone: str, *, question_opened: datetime, closes_at: datetime) -> datetime | None:
    """The first instant strictly between opening and closing at which it is `hour` o'clock in the learner's zone."""
    first_day = local_date(question_opened, zone)
    for offset in range(LONGEST_RUN.days + 2):
        instant = instant_at(first_day + timedelta(days=offset), time(hour), zone)
        if question_opened < instant < closes_at:
            return instant
    return None
