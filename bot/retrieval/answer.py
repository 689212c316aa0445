"""What is shown for a query: the best passages, both sides of a comparison, or the nearest topics."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.retrieval.asides import without_asides, without_courtesies
from bot.retrieval.comparison import Comparison, parse_comparison
from bot.retrieval.coverage import is_covered
from bot.retrieval.finder import Finder
from bot.retrieval.follow_up import find_in_topic, leans_on_topic, parse_follow_up_comparison, strip_opener
from bot.retrieval.hit import Hit
from bot.retrieval.meanings import Meanings, find_meanings
from bot.retrieval.query import Query
from bot.retrieval.sections import best_hit
from bot.retrieval.sides import Sides, find_sides
from bot.retrieval.small_talk import is_small_talk
from bot.retrieval.subject import subject_of

NEAREST = 3
"""How many near topics are named."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a query.

    `hits`: the best passage of each note, best first, empty if the query is not covered. The first `sides` of them are
    to be shown together: the sides of a comparison that no note makes, or the notes of `meanings`, the meanings of a
    short form that was asked for by itself. `nearest`: ids of the notes that come next, or
    nearest where nothing is covered. `missing`: sides of a comparison that the notes do not cover. `query` is what was
    looked up.
    """

    query: Query
    covered: bool
    hits: tuple[Hit, ...] = ()
    nearest: tuple[str, ...] = ()
    sides: int = 0
    missing: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()


def answer_query(finder: Finder, text: str, *, topic: str | None = None, limit: int = 5) -> Answer:
    """Answer a query with at most `limit` hits (a comparison has one for each side at least).

    `topic` is the id of the note explained before, which a follow-up inherits; one that the pack lost counts as none.
    """
    if is_small_talk(text):
        return Answer(finder.read(text), covered=False)
    if topic is None or topic not in finder:
        in_full = without_courtesies(text)
        asked = without_asides(finder, in_full)
        return _answer_alone(finder, asked, parse_comparison(asked), limit, in_full)
    comparison = parse_follow_up_comparison(text, finder.index.title(topic))
    if comparison is None and (hit := find_in_topic(finder, topic, text)):
        query = finder.read(text)
        return Answer(query, True, (hit,), _notes_but([topic], finder.find(query, NEAREST + 1)))
    comparison = comparison or parse_comparison(text)
    if comparison is None and leans_on_topic(text):
        return _answer_about(finder, text, finder.index.title(topic), limit)
    return _answer_alone(finder, text, comparison, limit)


def _answer_about(finder: Finder, text: str, title: str, limit: int) -> Answer:
    """The answer to a question that leans on a topic whose note does not answer it: others may, who speak of both."""
    alone = _answer_alone(finder, text, None, limit)
    if not alone.covered or finder.book.find(subject_of(finder.read(strip_opener(text)))):
        return alone
    return _answer_alone(finder, f"{text} {title}", None, limit)


def _answer_alone(
    finder: Finder, text: str, comparison: Comparison | None, limit: int, in_full: str | None = None
) -> Answer:
    """The answer without regard to what was asked before. `in_full`: the question with asides, for the section."""
    if comparison and (sides := find_sides(finder, comparison)):
        return _answer_sides(finder, sides, limit)
    query = finder.read(" ".join(comparison.sides) if comparison and comparison.is_sure else text)
    if (meanings := find_meanings(finder, query)) is not None:
        return _answer_meanings(finder, query, meanings, limit)
    hits = finder.find(query, limit + NEAREST)
    if not is_covered(finder, query, hits):
        return Answer(query, covered=False, nearest=_notes_but([], hits))
    in_full = in_full or text
    hits[0] = best_hit(finder, hits[0], query if in_full == text else finder.read(in_full), in_full)
    return Answer(query, covered=True, hits=tuple(hits[:limit]), nearest=_notes_but([hits[0].note], hits))


def _answer_sides(finder: Finder, sides: Sides, limit: int) -> Answer:
    answer = _answer_by(finder, sides.query, sides.comparing, sides.hits, limit)
    return replace(answer, missing=sides.missing)


def _answer_meanings(finder: Finder, query: Query, meanings: Meanings, limit: int) -> Answer:
    answer = _answer_by(finder, query, meanings.comparing, meanings.hits, limit)
    return replace(answer, meanings=tuple(meaning.means for meaning in meanings.meant))


def _answer_by(finder: Finder, query: Query, comparing: Hit | None, hits: Sequence[Hit], limit: int) -> Answer:
    """The answer by the note that sets the things of these hits side by side, or else by the hits together."""
    shown = (comparing, *hits) if comparing else tuple(hits)
    notes = [hit.note for hit in shown]
    others = [hit for hit in finder.find(query, limit + NEAREST) if hit.note not in notes]
    shown = (*shown, *others[: max(0, limit - len(shown))])
    nearest = _notes_but(notes[:1] if comparing else notes, shown)
    return Answer(query, True, shown, nearest, sides=0 if comparing else len(hits))


def _notes_but(shown: Iterable[str], hits: Sequence[Hit]) -> tuple[str, ...]:
    left_out = set(shown)
    return tuple(hit.note for hit in hits if hit.note not in left_out)[:NEAREST]
