"""Wall time in a zone to instants and back."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def instant_at(day: date, wall: time, zone: str) -> datetime:
    """The instant in UTC at which clocks in the zone first show `wall` on `day`.

    In a gap of the clock: the first instant after the gap, which may lie on a later date.
    """
    local = datetime.combine(day, wall.replace(fold=0), ZoneInfo(zone))
    instant = local.astimezone(UTC)
    if instant.astimezone(local.tzinfo).replace(tzinfo=None) == local.replace(tzinfo=None):
        return instant
    return _end_of_gap(local)


def _end_of_gap(local: datetime) -> datetime:
    """The first instant after the gap in which the local time lies.

    Of such a time's two readings (PEP 495) one lies before the gap and the other after it; clocks change on whole
    seconds.
    """
    before, after = int(local.replace(fold=1).timestamp()), int(local.timestamp())
    offset_after = datetime.fromtimestamp(after, local.tzinfo).utcoffset()
    while after - before > 1:
        middle = (before + after) // 2
        if datetime.fromtimestamp(middle, local.tzinfo).utcoffset() == offset_after:
            after = middle
        else:
            before = middle
    return datetime.fromtimestamp(after, UTC)


def local_date(instant: datetime, zone: str) -> date:
    """The date that calendars in the zone show at the instant."""
    return instant.astimezone(ZoneInfo(zone)).date()


def local_week_start(instant: datetime, zone: str) -> date:
    """The Monday of the instant's week in the zone."""
    return week_start(local_date(instant, zone))


def local_month_start(instant: datetime, zone: str) -> date:
    """The first day of the instant's month in the zone."""
    return local_date(instant, zone).replace(day=1)


def week_start(day: date) -> date:
    """The Monday of a day's ISO week."""
    return day - timedelta(days=day.weekday())
