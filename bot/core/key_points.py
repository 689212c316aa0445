"""Short answers against their key points."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.item import KeyPoint


@dataclass(frozen=True, slots=True)
class Marked:
    """Indexes of key points met, missed and contradicted; a contradicted point is missed too."""

    met: tuple[int, ...]
    missed: tuple[int, ...]
    contradicted: tuple[int, ...]


def mark(key_points: Sequence[KeyPoint], text: str) -> Marked:
    """Which key points a text meets. (Placeholder signature; the language helper fills it in.)"""
    raise NotImplementedError
