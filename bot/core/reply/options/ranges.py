"""Options in a row named by the first and the last: "A to C", "B-D", "1 through 3"."""

import re

_FROM_TO = re.compile(
    r"(?<![\w'-])(?:from |von |de )?(?P<first>[a-z]|\d)"
    r"(?:\s?[-\u2013\u2014~]\s?|\s?\.\.+\s?| (?:up )?to (?:and including )?| thr(?:ough|u) | (?:bis|til+|until|hasta) )"
    r"(?P<last>[a-z]|\d)(?![\w'-]|\s?[-\u2013\u2014%]|\.\d)",
    re.IGNORECASE,
)
_HYPHENED = re.compile(r"(?<![\w'-])[a-z](?:-[a-z]){2,}(?![\w'-])", re.IGNORECASE)
_FEWEST = 3
"""Of two options in a row nobody gives the ends: "A to B" is a way to go, and "A-B" two options."""


def spell_ranges(text: str, count: int, required: int) -> str:
    """The text with all options of a range written out, where several of the `count` options are asked for.

    Of more than two with hyphens each is one: "A-B-F".
    """
    if required < _FEWEST:
        return text
    apart = _HYPHENED.sub(lambda listed: listed[0].upper().replace("-", ", "), text)
    return _FROM_TO.sub(lambda ends: _spelt(ends, count), apart)


def _spelt(ends: re.Match[str], count: int) -> str:
    first, last = ends["first"].upper(), ends["last"].upper()
    opening = "1" if first.isdecimal() else "A"
    start, end = ord(first) - ord(opening), ord(last) - ord(opening)
    if first.isdecimal() is not last.isdecimal() or start < 0 or not start + _FEWEST <= end + 1 <= count:
        return ends[0]
    within = [chr(ord(opening) + place) for place in range(start, end + 1)]
    return ", ".join(within) if first.isdecimal() else "".join(within)
