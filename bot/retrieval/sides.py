"""A comparison, answered by the note that makes it, or else from each side by a note of its own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.retrieval.comparing import Side, find_comparing
from bot.retrieval.comparison import Comparison
from bot.retrieval.coverage import is_covered
from bot.retrieval.finder import Finder
from bot.retrieval.hit import Hit
from bot.retrieval.query import Query

_CIRCUMSTANCES = re.compile(
    r"\s+(?:for|with|when|if|in|on|at|during|under|where|bei|f(?:ü|ue?)r|mit|wenn|para|con|cuando)\s+", re.IGNORECASE
)
OR_NAMED = 0.6
"""The part of each side's idf that must be in the names of its note if only an "or" tells of a comparison."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What was compared, as one query, and what answers it.

    `comparing`: the note about just this comparison, if there is one. `hits`: the sides' notes in the order of the
    sides. `missing`: sides, as typed, that the notes do not cover.
    """

    query: Query
    comparing: Hit | None
    hits: tuple[Hit, ...]
    missing: tuple[str, ...]


def find_sides(finder: Finder, comparison: Comparison) -> Sides | None:
    """The sides of a comparison; None if it does not set different things of the notes side by side."""
    texts = complete_names(finder, comparison.sides)
    sides = {text: _find_side(finder, text, comparison) for text in texts}
    query = _together(*(side.query for side in sides.values()))
    notes = list(dict.fromkeys(side.best.note for side in sides.values() if side.best))
    if comparing := find_comparing(finder, _together(*map(finder.read, texts)), sides):
        return Sides(query, comparing, _hits(finder, [note for note in notes if note != comparing.note], query), ())
    missing = tuple(text for text, side in sides.items() if side.best is None)
    if not notes or len(notes) + len(missing) < 2 or (missing and not _is_plain(finder, comparison, sides.values())):
        return None
    return Sides(query, None, _hits(finder, notes, query), missing)


def _is_plain(finder: Finder, comparison: Comparison, sides: Iterable[Side]) -> bool:
    """Whether a comparison stands although one side is missing: it says so, and some side is a name of a note."""
    return comparison.is_sure and any(finder.book.find(side.query) for side in sides)


def complete_names(finder: Finder, sides: tuple[str, ...]) -> tuple[str, ...]:
    """Sides with the word that they share: "grid or random search" is about "grid search" and "random search"."""
    *earlier, last = sides
    return (*(_complete(finder, side, last.split()[-1]) for side in earlier), last)


def _complete(finder: Finder, side: str, shared: str) -> str:
    longer = f"{side} {shared}"
    is_short = not finder.book.is_spelled(side) and finder.book.find(finder.read(longer))
    return longer if is_short else side


def _together(*queries: Query) -> Query:
    """All that is asked; read side by side, words of two sides might pass for a name ("precision recall")."""
    slots = dict.fromkeys(slot for query in queries for slot in query.slots)
    mended = " ".join(query.read_as or query.text for query in queries)
    typed = " ".join(query.text for query in queries)
    return Query(typed, tuple(slots), None if mended == typed else mended)


def _hits(finder: Finder, notes: Iterable[str], query: Query) -> tuple[Hit, ...]:
    # A passage that speaks of the other side too is the one that compares, so each note is searched for all sides.
    found = (finder.index.search_in(note, query) for note in dict.fromkeys(notes))
    return tuple(hit for hit in found if hit)


def _find_side(finder: Finder, text: str, comparison: Comparison) -> Side:
    """A side, without what it is wanted for ("recall for cancer screening") if so it is a name, or else nothing."""
    side = _look_up(finder, text, comparison)
    thing, *circumstances = _CIRCUMSTANCES.split(text, maxsplit=1)
    if not circumstances or not thing or finder.book.find(side.query):
        return side
    is_enough = side.best is None or finder.book.find(finder.read(thing))
    return _look_up(finder, thing, comparison) if is_enough else side


def _look_up(finder: Finder, text: str, comparison: Comparison) -> Side:
    query = finder.read(text)
    hits = finder.find(query)
    is_topic = is_covered(finder, query, hits) and (comparison.is_sure or hits[0].named >= OR_NAMED)
    return Side(query, hits[0] if is_topic else None)
