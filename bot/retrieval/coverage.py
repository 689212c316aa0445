"""Whether the notes cover a query, judged by evidence that means the same in any pack.

No raw BM25 score is used: its size depends on the pack's size and words. What counts are shares and sums of idf on a
scale from 0 to 1, put together by a logistic function. Its figures were fitted (ridge, classes weighted alike) on the
tuning half of tests/retrieval/queries.yaml; docs/retrieval.md has the method and the curve. How far the best note is
ahead of the next was tried too and tells little: two notes that both answer are as common as one.
"""

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from bot.retrieval.finder import Finder
from bot.retrieval.hit import Hit
from bot.retrieval.query import Query

ENOUGH = 2.5
"""From this much evidence on (idf sums, so about three telling words) more makes no difference."""
LONG = 4.0
"""From this sum of idf on a question is so long that some of its words may lead nowhere."""
TELLING = 0.15
"""From this idf on a word says something about the subject."""
MANY = 3
"""From so many telling words that are in its names on a note is asked for in any case."""
THRESHOLD = 0.45
"""The probability from which a query counts as covered."""
_BIAS = 0.0
_WEIGHTS = (4.0, -7.1, -3.0, 2.3, -4.9, 3.3)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for or against it that the best note answers a query; each from 0 to 1.

    `found`: how much of the query the note has anywhere, as a sum of idf in parts of `ENOUGH`. `worldly`: the part of
    the query's idf in words of everyday life that no note has in its title or aliases. `unnamed`: the most telling
    of its other words that the note's title, aliases and phrasings lack. `phrasing`: how like the query is to one of
    the phrasings. `missing`: the part of the query's idf that the note lacks, which counts less the longer the query
    is, and not at all from `LONG` on. `named`: how many of its telling words the note's title, aliases and phrasings
    have, in parts of `MANY`.
    """

    found: float
    worldly: float
    unnamed: float
    phrasing: float
    missing: float
    named: float


def weigh_evidence(finder: Finder, query: Query, best: Hit) -> Evidence:
    """The evidence that a hit answers the query."""
    names = finder.names[best.note]
    telling = [(slot, finder.index.telling(slot)) for slot in query.slots]
    total = sum(weight for _, weight in telling) or 1.0
    worldly = (weight for slot, weight in telling if finder.is_worldly(slot))
    named = sum(weight > TELLING and not names.asked_terms.isdisjoint(slot.terms) for slot, weight in telling)
    others = ((slot, weight) for slot, weight in telling if not finder.is_worldly(slot))
    return Evidence(
        found=min(best.share * total / ENOUGH, 1.0),
        worldly=sum(worldly) / total,
        unnamed=max((weight for slot, weight in others if names.asked_terms.isdisjoint(slot.terms)), default=0.0),
        phrasing=names.likeness({slot.term: weight for slot, weight in telling}).phrasing,
        missing=(1.0 - best.share) * max(1.0 - total / LONG, 0.0),
        named=min(named / MANY, 1.0),
    )


def estimate_coverage(finder: Finder, query: Query, hits: Sequence[Hit]) -> float:
    """The probability, from 0 to 1, that the best of these hits answers the query; 0 without hits."""
    if not hits:
        return 0.0
    evidence = weigh_evidence(finder, query, hits[0])
    logit = _BIAS + sum(weight * sign for weight, sign in zip(_WEIGHTS, astuple(evidence), strict=True))
    return 1 / (1 + math.exp(-logit))


def is_covered(finder: Finder, query: Query, hits: Sequence[Hit]) -> bool:
    """Whether the best hit answers the query; a query that is the very name of a note always is covered."""
    return finder.book.find(query) is not None or estimate_coverage(finder, query, hits) >= THRESHOLD
