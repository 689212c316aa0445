"""What a lead sets: the schedule of a channel, and whether it can be taken."""

from dataclasses import dataclass
from datetime import time
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import holidays

from bot.errors import InvalidScheduleError


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a channel gets its question.

    `zone` is an IANA name; `post_at` and `closes_at` are wall times there, and without `closes_at` a question closes
    shortly before the next one. `days` are weekdays, 0 for Monday. On public holidays of `country` (and `subdivision`,
    both ISO 3166 codes) nothing is posted.
    """

    zone: str
    post_at: time
    days: frozenset[int]
    closes_at: time | None = None
    country: str | None = None
    subdivision: str | None = None
    paused: bool = False


def validate_schedule(schedule: Schedule) -> None:
    """Raise InvalidScheduleError, which names the field and the reason, for the first field that cannot be taken."""
    if not _is_zone(schedule.zone):
        raise InvalidScheduleError(
            "zone", f"I know no time zone “{schedule.zone}”. Choose one such as “Europe/Berlin” or “America/New_York”."
        )
    if schedule.post_at.tzinfo or (schedule.closes_at and schedule.closes_at.tzinfo):
        field = "post_at" if schedule.post_at.tzinfo else "closes_at"
        raise InvalidScheduleError(field, "Give the time without an offset; the channel's zone is set beside it.")
    if not schedule.days:
        raise InvalidScheduleError("days", "Choose at least one day of the week.")
    if not schedule.days <= frozenset(range(7)):
        raise InvalidScheduleError("days", "Days of the week go from 0 (Monday) to 6 (Sunday).")
    if schedule.closes_at == schedule.post_at:
        raise InvalidScheduleError("closes_at", "A question cannot close at the time at which it is posted.")
    _validate_region(schedule.country, schedule.subdivision)


def _validate_region(country: str | None, subdivision: str | None) -> None:
    if country is None:
        if subdivision is not None:
            raise InvalidScheduleError("subdivision", "Choose the country of the holidays before its region.")
    elif country not in holiday_regions():
        raise InvalidScheduleError(
            "country", f"I know no public holidays of “{country}”. Choose a country by its code, such as DE or US."
        )
    elif subdivision is not None and subdivision not in holiday_regions()[country]:
        known = ", ".join(holiday_regions()[country]) or "none"
        raise InvalidScheduleError("subdivision", f"{country} has no region “{subdivision}”. Regions: {known}.")


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: the name of a folder of zones, such as "Europe"
        return False
    return True


@cache
def holiday_regions() -> dict[str, tuple[str, ...]]:
    """Countries whose public holidays are known, by ISO code, each with the codes of its subdivisions."""
    regions = holidays.list_supported_countries(include_aliases=False)
    return {country: tuple(subdivisions) for country, subdivisions in regions.items()}
