"""Times said in two units as one figure in the unit asked for: "4h12" and "4 hours 12 minutes" are 4.2 hours."""

import re
from collections.abc import Mapping
from decimal import Decimal

from bot.core.reply.words.units import Unit, is_same_unit

_SMALLER: Mapping[str, tuple[str, int]] = {
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
"""Each unit of time with the next smaller one, and how many of those make it."""
_TWO_UNITS = re.compile(
    r"(?<![\w.,])(\d+|an?|one)\s?(d|days?|h|hours?|hrs?|m|min|minutes?|mins?),?\s*(?:and\s)?"
    r"(\d{1,2})(?![\d.,:])\s?(h|hours?|hrs?|min|minutes?|mins?|m|s|sec|seconds?|secs?)?\b",
    re.IGNORECASE,
)


def with_one_unit(text: str, asked: Unit) -> str:
    """The text with each time in two units written in the unit asked for, if that is one of the two."""
    return _TWO_UNITS.sub(lambda time: _in_unit(time, asked) or time[0], text)


def _in_unit(time: re.Match[str], asked: Unit) -> str | None:
    large, small = time[2].casefold(), (time[4] or "").casefold()
    for unit, (part, parts) in _SMALLER.items():
        left_out = not small and (unit == "hour" or " and " in time[0])
        if not is_same_unit(large, unit) or not (left_out or is_same_unit(small, part)):
            continue
        in_parts = (int(time[1]) if time[1].isdecimal() else 1) * parts + int(time[3])
        if is_same_unit(asked.name or "", part):
            return f"{in_parts} {part}s"
        return f"{Decimal(in_parts) / parts:.6g} {unit}s" if is_same_unit(asked.name or "", unit) else None
    return None
