"""Between a channel's row and its schedule."""

from datetime import time

from bot.core.schedule import Schedule
from bot.storage.tables import Channel

WEEKDAYS = frozenset(range(5))
DEFAULT_POST_AT = time(9)


def schedule_of(channel: Channel) -> Schedule:
    """The schedule of a channel that is set up; before, the defaults in UTC."""
    return Schedule(
        zone=channel.zone or "UTC",
        post_at=channel.post_at or DEFAULT_POST_AT,
        days=frozenset(int(day) for day in channel.days) if channel.days else WEEKDAYS,
        closes_at=channel.closes_at,
        country=channel.country,
        subdivision=channel.subdivision,
        paused=channel.paused,
    )


def store_schedule(channel: Channel, schedule: Schedule) -> None:
    """Write a schedule into the channel's row; what is due next is for the caller to compute."""
    channel.zone = schedule.zone
    channel.post_at = schedule.post_at
    channel.days = "".join(str(day) for day in sorted(schedule.days))
    channel.closes_at = schedule.closes_at
    channel.country = schedule.country
    channel.subdivision = schedule.subdivision
    channel.paused = schedule.paused


def default_schedule(zone: str | None) -> Schedule:
    """Weekdays at nine in somebody's own zone, closing before the next question."""
    return Schedule(zone=zone or "UTC", post_at=DEFAULT_POST_AT, days=WEEKDAYS)
