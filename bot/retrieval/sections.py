"""Which passage of a note answers a question: by its words, by its heading, and by what comes first in the note."""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from bot.language.terms import stem, stems, stop_stems, word_set
from bot.retrieval.finder import Finder
from bot.retrieval.hit import Hit
from bot.retrieval.light_words import is_light
from bot.retrieval.names import weigh_terms
from bot.retrieval.postings import Floats
from bot.retrieval.query import Query
from bot.retrieval.subject import subject_terms

HEADING = 1.5
"""What a heading adds to a passage's merit that says what the question says; the best match by words is 1."""
HEADING_LIKE = 0.5
"""The part of a heading's words from which on it says what the question says."""
EMPHASIS = 0.5
"""What a passage gets added that sets off all that is asked for, in bold or as code: there it is defined."""
OPENING = 0.4
"""What the opening gets added if no more is asked than what a thing is, and it speaks of it."""
EARLIER = 0.4
"""What the first passage has before the last: notes say first what a thing is and last what is seldom asked."""

_MEANS_CHOICE = frozenset(map(stem, word_set("use need pick take choose better should suit")))
_MEANS_FORMULA = frozenset(map(stem, word_set("calculate compute equation formula")))
_CHOICE, _FORMULA = stem("choose"), stem("formula")
_QUESTION_STEMS = frozenset(map(stem, word_set("when how what which why who where not")))
_FUNCTION_STEMS = stop_stems() - _QUESTION_STEMS - _MEANS_CHOICE


def best_passage(finder: Finder, note: str, query: Query, text: str) -> int:
    """The position of the passage of a note that answers a question, given as typed and as read."""
    start, end = finder.index.span(note)
    headings = _fitting_headings(finder, note, text)
    subject = subject_terms(query)
    if not any(headings) and _is_title(finder, note, text):
        return start
    scores = finder.index.scores_in(note, query)
    by_words = scores - scores.min()  # what the names add is the same for all passages of a note
    merits = by_words / (by_words.max() or 1.0)
    merits += HEADING * headings - EARLIER * np.arange(end - start) / (end - start)
    merits += EMPHASIS * _set_off(finder, range(start, end), query)
    if by_words[0] > 0 and not any(headings) and any(subject <= name.terms for name in finder.names[note].names):
        merits[0] += OPENING
    return start + int(np.argmax(merits))


def best_hit(finder: Finder, hit: Hit, query: Query, text: str) -> Hit:
    """A hit with the passage of its note that answers the question."""
    position = best_passage(finder, hit.note, query, text)
    return hit if finder.index.passages[position] is hit.passage else finder.index.move(hit, position, query)


def _is_title(finder: Finder, note: str, text: str) -> bool:
    """Whether a question says no more than words of the note's title."""
    said = {word for word in stems(text) if word not in stop_stems() and not is_light(word)}
    return said <= _stem_heading(finder.index.title(note))


def _set_off(finder: Finder, positions: Iterable[int], query: Query) -> Floats:
    """The part of what is asked for, by how much it tells, that each of these passages sets off."""
    telling = weigh_terms(finder.index, query)
    found = (telling.keys() & finder.emphasised[position] for position in positions)
    return np.array([sum(map(telling.__getitem__, terms)) for terms in found]) / (sum(telling.values()) or 1.0)


def _fitting_headings(finder: Finder, note: str, text: str) -> Floats:
    asked = _asked(text)
    named = _stem_heading(finder.index.title(note))
    headings = (passage.heading for passage in finder.index.passages[slice(*finder.index.span(note))])
    return np.array([_heading_fits(heading, asked, named) for heading in headings], np.float64)


def _asked(text: str) -> set[str]:
    """The stems of a question that tell which section is meant, with those that headings have for the same."""
    asked = set(stems(text)) - _FUNCTION_STEMS
    asked |= {_CHOICE} if asked & _MEANS_CHOICE else set()
    return asked | ({_FORMULA} if asked & _MEANS_FORMULA else set())


def _heading_fits(heading: str, asked: set[str], named: frozenset[str]) -> float:
    """How much of a heading the question says; 0 for little, or if it says but the note's name or a question word.

    Question words count too: "when not?" asks for "When to choose it", "how does it work?" for "How it works".
    """
    said = _stem_heading(heading) - _FUNCTION_STEMS
    if not said:
        return 0.0
    part = len(said & asked) / len(said)
    says_more = bool((said & asked) - _QUESTION_STEMS - named)
    is_bare = asked <= _QUESTION_STEMS or said <= _QUESTION_STEMS
    return part if part >= HEADING_LIKE and (says_more or is_bare) else 0.0


@lru_cache(maxsize=1 << 14)
def _stem_heading(heading: str) -> frozenset[str]:
    """The stems of a heading or title; the same few are held against every question."""
    return frozenset(stems(heading))
