"""A short form with several meanings, asked for by itself: each meaning is answered by its note."""

from dataclasses import dataclass

from bot.core.pack import Meaning
from bot.retrieval.finder import Finder
from bot.retrieval.hit import Hit
from bot.retrieval.query import Query
from bot.retrieval.sides import subject_terms

AT_MOST = 3
"""Meanings that are shown."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """The meanings of a short form, and a passage for each from a note of its own.

    `comparing`: the note that tells the meanings apart, if there is one.
    """

    meant: tuple[Meaning, ...]
    comparing: Hit | None
    hits: tuple[Hit, ...]


def find_meanings(finder: Finder, query: Query) -> Meanings | None:
    """The meanings of the short form that is all that is asked for; None if it is no such form."""
    terms = subject_terms(query.name)
    if len(terms) != 1:
        return None
    (short,) = terms
    by_note = {meaning.note: meaning for meaning in reversed(finder.meanings.get(short, ()))}
    meant = tuple(meaning for note, meaning in reversed(by_note.items()) if note in finder)[:AT_MOST]
    if len(meant) < 2:
        return None
    hits = tuple(hit for meaning in meant if (hit := _explain(finder, meaning)))
    return Meanings(meant, _find_comparing(finder, query, short), hits)


def _explain(finder: Finder, meaning: Meaning) -> Hit | None:
    query = finder.read(meaning.means)
    return finder.index.search_in(meaning.note, query) if meaning.note else None


def _find_comparing(finder: Finder, query: Query, short: str) -> Hit | None:
    for hit in finder.find(query, compares=True):
        names = finder.names[hit.note]
        if names.compares and short in names.name_terms:
            return finder.index.hit_at(finder.index.span(hit.note)[0], query)
    return None
