"""Whether the notes cover a query, judged by evidence that means the same in any pack.

No raw BM25 score is used: its size depends on the pack's size and words. What counts are shares and sums of idf on a
scale from 0 to 1, put together by a logistic function. Its figures were fitted by tools/fit_coverage.py (ridge, classes
weighted alike) on labelled queries; docs/retrieval.md has the method and the curve. How far the best note is ahead of
the next was tried too and tells little: two notes that both answer are as common as one.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from bot.retrieval.finder import Finder
from bot.retrieval.hit import Hit
from bot.retrieval.names_as_typed import find_capitalised, find_code
from bot.retrieval.query import Query

ENOUGH = 2.5
"""From this much evidence on (idf sums, so about three telling words) more makes no difference."""
LONG = 8
"""From so many things asked for on a question is no longer than others."""
LONG_NAME = 3
"""From so many words on a name is no longer than others."""
FEW = 3
"""Up to so many things asked for, one that no note knows is what the query is about, if it is a name."""
MANY_NOTES = 1_000
"""From so many notes on a pack is no larger than others."""
THRESHOLD = 0.55
"""The probability from which a query counts as covered."""
_BIAS = -3.9
_WEIGHTS = (3.1, 5.0, 1.9, 4.0, 6.1, -1.5, -7.0, -3.9)


class Evidence(NamedTuple):
    """What speaks for or against it that the best note answers a query; each from 0 to 1.

    `found`: how much of the query the note has anywhere, as a sum of idf in parts of `ENOUGH`. `together`: the part of
    the query's idf that its best passage has, with the note's names. `second`: the part that the next best note has;
    what a pack is about is spoken of in more than one note. `whole`: the words of the longest name of the note that
    stands whole in the query, in parts of `LONG_NAME`. `length`: how many things the query asks for, in parts of
    `LONG`; of a long question some words may lead nowhere. `unnamed`: the most telling of its words that the note's
    title, aliases and phrasings lack, and that are not of everyday life. `worldly`: the part of its idf in words of
    everyday life that no note has in its title or aliases. `competing`: how many notes there are, as a logarithm in
    parts of that of `MANY_NOTES`; the more there are, the likelier one of them has some of the words by chance.
    """

    found: float
    together: float
    second: float
    whole: float
    length: float
    unnamed: float
    worldly: float
    competing: float


def weigh_evidence(finder: Finder, query: Query, hits: Sequence[Hit]) -> Evidence:
    """The evidence that the first of these hits, of which there is one at least, answers the query."""
    best, *others = hits
    names = finder.names[best.note]
    telling = [(slot, finder.index.telling(slot)) for slot in query.slots]
    total = sum(weight for _, weight in telling) or 1.0
    everyday = [(slot, weight) for slot, weight in telling if finder.is_worldly(slot)]
    of_field = [(slot, weight) for slot, weight in telling if not finder.is_worldly(slot)]
    return Evidence(
        found=min(best.share * total / ENOUGH, 1.0),
        together=sum(weight for slot, weight in telling if not best.matched.isdisjoint(slot.terms)) / total,
        second=others[0].share if others else 0.0,
        whole=min(names.longest_in(frozenset(query.name)) / LONG_NAME, 1.0),
        length=min(len(query.slots) / LONG, 1.0),
        unnamed=max((weight for slot, weight in of_field if names.asked_terms.isdisjoint(slot.terms)), default=0.0),
        worldly=sum(weight for _, weight in everyday) / total,
        competing=min(math.log1p(len(finder.names)) / math.log1p(MANY_NOTES), 1.0),
    )


def estimate_coverage(finder: Finder, query: Query, hits: Sequence[Hit]) -> float:
    """The probability, from 0 to 1, that the best of these hits answers the query; 0 without hits."""
    if not hits:
        return 0.0
    evidence = weigh_evidence(finder, query, hits)
    logit = _BIAS + sum(weight * sign for weight, sign in zip(_WEIGHTS, evidence, strict=True))
    return 1 / (1 + math.exp(-logit))


def is_covered(finder: Finder, query: Query, hits: Sequence[Hit]) -> bool:
    """Whether the best hit answers the query; a name of a note, or an aspect of what it names, always is covered.

    So is code that the note has, and never a name that no note has.
    """
    if estimate_coverage(finder, query, hits) >= THRESHOLD and not _asks_for_unknown_name(finder, query):
        return True
    return finder.find_named(query) is not None or (bool(hits) and _asks_for_code(query, hits[0]))


def _asks_for_code(query: Query, best: Hit) -> bool:
    """Whether code is most of what is asked for, and the note has it."""
    asked = {slot.term for slot in query.slots}
    code = find_code(query.text) & asked
    return bool(code) and len(asked - code) <= 1 and code <= best.matched


def _asks_for_unknown_name(finder: Finder, query: Query) -> bool:
    """Whether one of few words is a name that no note has."""
    if len(query.slots) > FEW:
        return False
    unknown = [slot.term for slot in query.slots if not slot.is_guess and not finder.index.knows(slot)]
    return bool(unknown) and not find_capitalised(query.text).isdisjoint(unknown)
