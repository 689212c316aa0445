"""When a channel is due, when its question closes, and when digests and reminders go out.

All instants are aware datetimes in UTC. A wall time that a spring change leaves out stands for the first instant after
the gap; one that an autumn change repeats stands for its first occurrence.
"""

from bot.core.schedule.days import describe_days, is_holiday, is_question_day
from bot.core.schedule.due import Open, Opening, OpenLate, Skip, closing_of, decide, next_due
from bot.core.schedule.notices import next_digest, next_reminder
from bot.core.schedule.settings import Schedule, validate_schedule
from bot.core.schedule.wall_time import local_month_start, local_week_start

__all__ = [
    "Open",
    "OpenLate",
    "Opening",
    "Schedule",
    "Skip",
    "closing_of",
    "decide",
    "describe_days",
    "is_holiday",
    "is_question_day",
    "local_month_start",
    "local_week_start",
    "next_digest",
    "next_due",
    "next_reminder",
    "validate_schedule",
]
