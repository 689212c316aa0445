"""Ids made from texts: a few telling words in kebab-case."""

import re
from collections.abc import Collection

from bot.language.normalise import normalise

AT_MOST = 60
"""Characters of an id."""
_WORDS = re.compile(r"[a-z0-9]+")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SAYS_NOTHING = re.compile(r"an?|and|are|as|at|by|for|from|has|in|is|it|its|of|on|or|that|the|to|was|with")


def is_id(text: str) -> bool:
    """Whether a text can be an id as it is."""
    return len(text) <= AT_MOST and bool(_ID.fullmatch(text))


def make_id(text: str, taken: Collection[str] = (), *, words: int = 5, otherwise: str = "item") -> str:
    """An id of the first telling words of a text, with a number behind it if it is taken.

    `otherwise` serves for texts without a Latin letter or digit.
    """
    found = _WORDS.findall(normalise(text))
    telling = [word for word in found if not _SAYS_NOTHING.fullmatch(word)] or found
    name = "-".join(telling[:words])[: AT_MOST - 4].strip("-") or otherwise
    if name not in taken:
        return name
    return next(f"{name}-{number}" for number in range(2, len(taken) + 3) if f"{name}-{number}" not in taken)
