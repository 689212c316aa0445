"""A comparison, answered by the note that makes it, or else from each side by a note of its own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.language.terms import NEGATIONS
from bot.retrieval.comparison import Comparison
from bot.retrieval.coverage import is_covered
from bot.retrieval.finder import Finder
from bot.retrieval.hit import Hit
from bot.retrieval.light_words import is_light
from bot.retrieval.query import Query
from bot.retrieval.weights import LOOKED_AT

OR_NAMED = 0.6
"""The part of each side's idf that must be in the names of its note if only an "or" tells of a comparison."""

MOSTLY = 0.8
"""The part of a name's idf that a comparing note must have to speak of what is called so."""


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
    sides = {text: finder.read(text) for text in texts}
    best = {text: _best(finder, side, comparison) for text, side in sides.items()}
    query = _together(*sides.values())
    comparing = _find_comparing(finder, query, sides, best)
    if comparing:
        notes = [hit.note for hit in best.values() if hit and hit.note != comparing.note]
        return Sides(query, comparing, _hits(finder, notes, query), ())
    notes = list(dict.fromkeys(hit.note for hit in best.values() if hit))
    missing = tuple(text for text, hit in best.items() if hit is None)
    if not notes or len(notes) + len(missing) < 2 or (missing and not comparison.is_sure):
        return None
    return Sides(query, None, _hits(finder, notes, query), missing)


def complete_names(finder: Finder, sides: tuple[str, ...]) -> tuple[str, ...]:
    """Sides with the word that they share: "grid or random search" is about "grid search" and "random search"."""
    *earlier, last = sides
    return (*(_complete(finder, side, last.split()[-1]) for side in earlier), last)


def _complete(finder: Finder, side: str, shared: str) -> str:
    longer = f"{side} {shared}"
    is_short = not finder.book.find(finder.read(side)) and finder.book.find(finder.read(longer))
    return longer if is_short else side


def _together(*queries: Query) -> Query:
    """All that is asked; read side by side, words of two sides might pass for a name ("precision recall")."""
    slots = dict.fromkeys(slot for query in queries for slot in query.slots)
    return Query(" ".join(query.text for query in queries), tuple(slots))


def _hits(finder: Finder, notes: Iterable[str], query: Query) -> tuple[Hit, ...]:
    # A passage that speaks of the other side too is the one that compares, so each note is searched for all sides.
    found = (finder.index.search_in(note, query) for note in dict.fromkeys(notes))
    return tuple(hit for hit in found if hit)


def _best(finder: Finder, side: Query, comparison: Comparison) -> Hit | None:
    hits = finder.find(side)
    if not is_covered(finder, side, hits):
        return None
    return hits[0] if comparison.is_sure or hits[0].named >= OR_NAMED else None


def _find_comparing(
    finder: Finder, query: Query, sides: Mapping[str, Query], best: Mapping[str, Hit | None]
) -> Hit | None:
    """The best of the notes that compare, and that have all sides in their names."""
    titles = " ".join(hit.title for hit in best.values() if hit)
    found = (hit for asked in (query, finder.read(titles)) for hit in finder.find(asked, LOOKED_AT, compares=True))
    for hit in found:
        if finder.names[hit.note].compares and _compares_all(finder, hit.note, sides, best):
            return finder.index.search_in(hit.note, query)
    return None


def _compares_all(finder: Finder, note: str, sides: Mapping[str, Query], best: Mapping[str, Hit | None]) -> bool:
    """Whether a note's names have each side, as typed or as its note is called, and the sides are not all one thing."""
    known = finder.names[note].name_terms
    met = set[object]()
    for text, side in sides.items():
        terms, hit = subject_terms(side.name), best[text]
        if known.issuperset(terms):
            met.add(terms)
        elif hit and _is_called_in(finder, hit.note, known):
            met.add(hit.note)
        else:
            return False
    return len(met) > 1


def _is_called_in(finder: Finder, note: str, known: frozenset[str]) -> bool:
    return any(finder.weigh(name.terms & known) >= MOSTLY * name.weight for name in finder.names[note].names)


def subject_terms(terms: Sequence[str]) -> frozenset[str]:
    """Terms without negations and words of everyday talk, which tell nothing about the subject."""
    return frozenset(term for term in terms if term not in NEGATIONS and not is_light(term))
