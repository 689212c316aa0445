"""What is shown for a query: the best passages, both sides of a comparison, or the nearest topics."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.retrieval.comparison import Comparison, parse_comparison
from bot.retrieval.coverage import is_covered
from bot.retrieval.follow_up import find_in_topic, parse_follow_up_comparison
from bot.retrieval.hit import Hit
from bot.retrieval.index import NoteIndex
from bot.retrieval.query import Query
from bot.retrieval.sides import find_sides

NEAREST = 3
"""How many near topics are named."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a query.

    `hits`: the best passage of each note, best first; the first `sides` of them are the sides of a comparison. Empty
    if the query is not covered. `nearest`: ids of the notes that come next, or nearest where nothing is covered.
    `missing`: sides of a comparison that the notes do not cover. `query` is what was looked up.
    """

    query: Query
    covered: bool
    hits: tuple[Hit, ...] = ()
    nearest: tuple[str, ...] = ()
    sides: int = 0
    missing: tuple[str, ...] = ()


def answer_query(index: NoteIndex, text: str, *, topic: str | None = None, limit: int = 5) -> Answer:
    """Answer a query with at most `limit` hits (a comparison has one for each side at least).

    `topic` is the id of the note explained before, which a follow-up inherits; one that the pack lost counts as none.
    """
    if topic is None or topic not in index:
        return _answer_alone(index, text, parse_comparison(text), limit)
    comparison = parse_follow_up_comparison(text, index.title(topic))
    if comparison is None and (hit := find_in_topic(index, topic, text)):
        query = index.parse(text)
        return Answer(query, True, (hit,), _notes_but([topic], index.search(query, NEAREST + 1)))
    return _answer_alone(index, text, comparison or parse_comparison(text), limit)


def _answer_alone(index: NoteIndex, text: str, comparison: Comparison | None, limit: int) -> Answer:
    if comparison and (answer := _answer_sides(index, comparison, limit)):
        return answer
    query = index.parse(" ".join(comparison.sides) if comparison and comparison.is_sure else text)
    hits = index.search_named_first(query, limit + NEAREST)
    if not is_covered(index, query, hits):
        return Answer(query, covered=False, nearest=_notes_but([], hits))
    return Answer(query, covered=True, hits=tuple(hits[:limit]), nearest=_notes_but([hits[0].note], hits))


def _answer_sides(index: NoteIndex, comparison: Comparison, limit: int) -> Answer | None:
    sides = find_sides(index, comparison)
    if sides is None:
        return None
    shown = [hit.note for hit in sides.hits]
    others = [hit for hit in index.search(sides.query, limit + NEAREST) if hit.note not in shown]
    hits = (*sides.hits, *others[: max(0, limit - len(shown))])
    return Answer(sides.query, True, hits, _notes_but(shown, others), sides=len(shown), missing=sides.missing)


def _notes_but(shown: Iterable[str], hits: Sequence[Hit]) -> tuple[str, ...]:
    left_out = set(shown)
    return tuple(hit.note for hit in hits if hit.note not in left_out)[:NEAREST]
