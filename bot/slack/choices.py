"""What is searched rather than scrolled: time zones, and the calendars of public holidays."""

from functools import cache
from zoneinfo import available_timezones

import holidays
from rapidfuzz import fuzz, process

from bot.core.schedule.settings import holiday_regions

CHOICES_AT_MOST = 50


def find_zones(typed: str) -> list[tuple[str, str]]:
    """(id, label) of zones whose name has what was typed, those that begin with it first."""
    return _find(typed, {zone: zone.replace("_", " ") for zone in _zones()})


def find_countries(typed: str) -> list[tuple[str, str]]:
    """(ISO code, label) of countries with known public holidays."""
    return _find(typed, _countries())


def find_subdivisions(typed: str, country: str | None) -> list[tuple[str, str]]:
    """(code, label) of a country's regions with holidays of their own."""
    codes = holiday_regions().get(country or "", ())
    return _find(typed, {code: code for code in codes})


def name_country(code: str) -> str:
    """The label of a country."""
    return _countries().get(code, code)


def _find(typed: str, labels: dict[str, str]) -> list[tuple[str, str]]:
    wanted = typed.strip().casefold().replace("_", " ")
    if not wanted:
        return sorted(labels.items(), key=lambda pair: pair[1])[:CHOICES_AT_MOST]
    matches = [pair for pair in labels.items() if wanted in pair[1].casefold() or wanted == pair[0].casefold()]
    matches.sort(key=lambda pair: (not _starts_a_word(pair[1].casefold(), wanted), pair[1]))
    if matches:
        return matches[:CHOICES_AT_MOST]
    near = process.extract(wanted, labels, scorer=fuzz.WRatio, processor=str.casefold, limit=5, score_cutoff=70)
    return [(key, label) for label, _, key in near]


def _starts_a_word(label: str, wanted: str) -> bool:
    return any(part.startswith(wanted) for part in (label, *label.replace("/", " ").split()))


@cache
def _zones() -> tuple[str, ...]:
    places = (
        "Africa/",
        "America/",
        "Antarctica/",
        "Arctic/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    )
    return tuple(sorted(zone for zone in available_timezones() if zone.startswith(places) or zone == "UTC"))


@cache
def _countries() -> dict[str, str]:
    """Names as the calendars' own classes give them: "UnitedStates" is shown as "United States (US)"."""
    names: dict[str, str] = {}
    for code in holiday_regions():
        name = type(holidays.country_holidays(code)).__mro__[1].__name__
        spaced = "".join(f" {letter}" if letter.isupper() else letter for letter in name).strip()
        names[code] = f"{spaced} ({code})"
    return names
