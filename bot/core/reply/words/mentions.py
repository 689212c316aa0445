"""Mentions: the places of a reply at which an option or a value is named."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

Name = str | Decimal
"""What is named: an option's id, or a value."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `start` to `end` (exclusive) name one thing, or several when letters are run together ("AC").

    `sure` is false where the wording may well mean something else; such a mention is asked back. `loud` is true for
    capitals and option texts, which may open a statement about the option; `by_text` for option texts alone, and
    `partial` for some words of them, `loose` for one that is a word of every day or has another form there. A value is
    `loud` if a noun follows that may be what it counts, and `by_text` if its unit or its working is given.
    """

    start: int
    end: int
    names: tuple[Name, ...]
    sure: bool = True
    loud: bool = True
    by_text: bool = False
    partial: bool = False
    loose: bool = False


def without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions in reading order; of two that overlap the longer stays, of equally long ones the earlier given."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda one: one.start - one.end):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda one: one.start)


def places_of(mentions: Iterable[Mention]) -> set[int]:
    """The places of all tokens that belong to mentions."""
    return {at for mention in mentions for at in range(mention.start, mention.end)}
