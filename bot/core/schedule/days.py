"""Which days have a question."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

import holidays

from bot.core.schedule.settings import Schedule, holiday_regions

_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_SHORTEST_RANGE = 3


def is_question_day(schedule: Schedule, day: date) -> bool:
    """Whether the weekday is listed and the day is no holiday; a pause is not asked about."""
    return day.weekday() in schedule.days and not is_holiday(schedule, day)


def is_holiday(schedule: Schedule, day: date) -> bool:
    """Whether the day is a public holiday of the schedule's region.

    A region that is not known has no holidays: `validate_schedule` refuses it, and a schedule stored before the region
    was dropped from the data goes on posting.
    """
    if schedule.country is None:
        return False
    return day in _holidays_of(schedule.country, schedule.subdivision, day.year)


@lru_cache(maxsize=1024)
def _holidays_of(country: str, subdivision: str | None, year: int) -> frozenset[date]:
    regions = holiday_regions()
    if country not in regions:
        return frozenset()
    known = subdivision if subdivision in regions[country] else None
    return frozenset(holidays.country_holidays(country, subdiv=known, years=year, expand=False))


def describe_days(days: Iterable[int]) -> str:
    """Weekdays in words: "every day", "Mon–Fri", "Sun–Thu", "Mon, Wed and Fri"."""
    listed = frozenset(days)
    if len(listed) == len(_NAMES):
        return "every day"
    parts = [_describe_run(part) for part in sorted(part for run in _runs(listed) for part in _parts(run))]
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1]))) if parts else "no day"


def _runs(days: frozenset[int]) -> list[list[int]]:
    """Unbroken runs of weekdays, also across the end of the week; `days` is not the whole week."""
    runs = []
    for first in (day for day in days if (day - 1) % 7 not in days):
        run = [first]
        while (run[-1] + 1) % 7 in days:
            run.append((run[-1] + 1) % 7)
        runs.append(run)
    return runs


def _parts(run: list[int]) -> list[list[int]]:
    return [run] if len(run) >= _SHORTEST_RANGE else [[day] for day in run]


def _describe_run(run: list[int]) -> str:
    return _NAMES[run[0]] if len(run) == 1 else f"{_NAMES[run[0]]}–{_NAMES[run[-1]]}"
