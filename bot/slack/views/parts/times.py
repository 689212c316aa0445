"""Times as one says them in a zone, seen from now."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NEAR_DAYS = {-1: "yesterday", 0: "today", 1: "tomorrow"}
_WITHIN_A_YEAR = timedelta(days=300)


def say_when(instant: datetime, zone: str, now: datetime) -> str:
    """ "today 17:00", "tomorrow 08:45", "Wed 25 Nov 09:00"; with the year if it is far away."""
    local = instant.astimezone(ZoneInfo(zone))
    return f"{_say_day(local.date(), _today(zone, now))} {local:%H:%M}"


def say_answered(instant: datetime, zone: str, now: datetime) -> str:
    """When something was done: "at 9:04", "yesterday at 9:04", "on Wed 25 Nov at 9:04"."""
    local = instant.astimezone(ZoneInfo(zone))
    clock = f"at {local.hour}:{local:%M}"
    today = _today(zone, now)
    if local.date() == today:
        return clock
    day = _say_day(local.date(), today)
    return f"{day if day in _NEAR_DAYS.values() else f'on {day}'} {clock}"


def say_date(instant: datetime, zone: str) -> str:
    """The day in full: "Wednesday 25 November"."""
    return say_day(instant.astimezone(ZoneInfo(zone)).date())


def say_day(day: date) -> str:
    """A day in full: "Wednesday 25 November"."""
    return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"


def say_time(clock: time) -> str:
    """A time of day: "09:00"."""
    return f"{clock:%H:%M}"


def _today(zone: str, now: datetime) -> date:
    return now.astimezone(ZoneInfo(zone)).date()


def _say_day(day: date, today: date) -> str:
    near = _NEAR_DAYS.get((day - today).days)
    if near:
        return near
    year = f" {day.year}" if abs(day - today) > _WITHIN_A_YEAR else ""
    return f"{_DAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1][:3]}{year}"
