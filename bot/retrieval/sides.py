"""Both sides of a comparison, each answered by a note of its own."""

from dataclasses import dataclass

from bot.retrieval.comparison import Comparison
from bot.retrieval.coverage import is_covered
from bot.retrieval.hit import Hit
from bot.retrieval.index import NoteIndex
from bot.retrieval.query import Query

OR_NAMED = 0.6
"""The part of each side's idf that must be in the names of its note if only an "or" tells of a comparison."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What was compared (as one query), the hits in the order of the sides, and sides that the notes do not cover."""

    query: Query
    hits: tuple[Hit, ...]
    missing: tuple[str, ...]


def find_sides(index: NoteIndex, comparison: Comparison) -> Sides | None:
    """The sides of a comparison; None if it does not set different notes side by side."""
    texts = complete_names(index, comparison.sides)
    best = {text: _best(index, text, comparison) for text in texts}
    notes = list(dict.fromkeys(hit.note for hit in best.values() if hit))
    missing = tuple(text for text, hit in best.items() if hit is None)
    if not notes or len(notes) + len(missing) < 2 or (missing and not comparison.is_sure):
        return None
    query = index.parse(" ".join(texts))
    if any(_names_all(index, note, query) for note in notes):
        return None
    # A passage that speaks of the other side too is the one that compares, so each note is searched for all sides.
    hits = tuple(hit for note in notes if (hit := index.search_in(note, query)))
    return Sides(query, hits, missing)


def _names_all(index: NoteIndex, note: str, query: Query) -> bool:
    """Whether a note's title has all sides: then the note is itself about the comparison."""
    return set(query.name) <= set(index.names(note)[0])


def complete_names(index: NoteIndex, sides: tuple[str, ...]) -> tuple[str, ...]:
    """Sides with the word that they share: "grid or random search" is about "grid search" and "random search"."""
    shared = sides[-1].split()[-1]
    longer = (f"{side} {shared}" for side in sides[:-1])
    pairs = zip(sides[:-1], longer, strict=True)
    return (*(more if index.find_named(more) else side for side, more in pairs), sides[-1])


def _best(index: NoteIndex, text: str, comparison: Comparison) -> Hit | None:
    query = index.parse(text)
    hits = index.search_named_first(query)
    if not is_covered(index, query, hits):
        return None
    return hits[0] if comparison.is_sure or hits[0].named >= OR_NAMED else None
