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
THRESHOLD = 0.5
"""The probability from which a query counts as covered."""
_BIAS = 0.4
_WEIGHTS = (2.0, -1.3, 2.6, 1.1, -2.1, -2.5)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for or against it that the best note answers a query; each from 0 to 1.

    `aboutness`: the part of the query's idf that the note has anywhere, times the part that its title, aliases and
    phrasings have. `foreign`: the part that no note has. `found`, `found_named`: how much of the query the note, and
    its names, have, as sums of idf in parts of `ENOUGH`. `worldly`: the part that are words of everyday life and not
    in the note's title or aliases. `unnamed`: the most telling of what the note's title, aliases and phrasings lack.
    """

    aboutness: float
    foreign: float
    found: float
    found_named: float
    worldly: float
    unnamed: float


def weigh_evidence(finder: Finder, query: Query, best: Hit) -> Evidence:
    """The evidence that a hit answers the query."""
    names = finder.names[best.note]
    telling = [(slot, finder.index.telling(slot)) for slot in query.slots]
    total = sum(weight for _, weight in telling) or 1.0
    foreign = sum(weight for slot, weight in telling if not finder.index.knows(slot))
    worldly = sum(weight for slot, weight in telling if slot.is_worldly and slot.term not in names.name_terms)
    return Evidence(
        aboutness=best.share * best.named,
        foreign=foreign / total,
        found=min(best.share * total / ENOUGH, 1.0),
        found_named=min(best.named * total / ENOUGH, 1.0),
        worldly=worldly / total,
        unnamed=max((weight for slot, weight in telling if names.asked_terms.isdisjoint(slot.terms)), default=0.0),
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
