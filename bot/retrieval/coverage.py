"""Whether the notes cover a query, judged by evidence that means the same in any pack.

No raw BM25 score is used: its size depends on the pack's size and words. What counts are shares and sums of idf on a
scale from 0 to 1, put together by a logistic function. Its figures were fitted (ridge, classes weighted alike) on the
tuning half of tests/retrieval/queries.yaml. How far the best note is ahead of the next was tried too and tells nothing
here: two notes that both answer are as common as one.
"""

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from bot.retrieval.hit import Hit
from bot.retrieval.index import NoteIndex
from bot.retrieval.query import Query

ENOUGH = 2.5
"""From this much evidence on (idf sums, so about three telling words) more makes no difference."""
THRESHOLD = 0.4
"""The probability from which a query counts as covered."""
_BIAS = -1.05
_WEIGHTS = (4.4, -3.5, 1.5, 1.0)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for it that the best note answers a query; each from 0 to 1.

    `aboutness`: the part of the query's idf that the note has anywhere, times the part that its title, aliases and
    phrasings have. `foreign`: the part that no note has. `found`, `found_named`: how much of the query the note, and
    its names, have, as sums of idf in parts of `ENOUGH`.
    """

    aboutness: float
    foreign: float
    found: float
    found_named: float


def weigh_evidence(index: NoteIndex, query: Query, best: Hit) -> Evidence:
    """The evidence that a hit answers the query."""
    telling = [index.telling(slot) for slot in query.slots]
    total = sum(telling)
    foreign = sum(weight for weight, slot in zip(telling, query.slots, strict=True) if not index.knows(slot))
    return Evidence(
        aboutness=best.share * best.named,
        foreign=foreign / total if total else 0.0,
        found=min(best.share * total / ENOUGH, 1.0),
        found_named=min(best.named * total / ENOUGH, 1.0),
    )


def estimate_coverage(index: NoteIndex, query: Query, hits: Sequence[Hit]) -> float:
    """The probability, from 0 to 1, that the best of these hits answers the query; 0 without hits."""
    if not hits:
        return 0.0
    evidence = weigh_evidence(index, query, hits[0])
    logit = _BIAS + sum(weight * sign for weight, sign in zip(_WEIGHTS, astuple(evidence), strict=True))
    return 1 / (1 + math.exp(-logit))


def is_covered(index: NoteIndex, query: Query, hits: Sequence[Hit]) -> bool:
    """Whether the best hit answers the query; a query that is the very name of a note always is covered."""
    return index.find_named(query) is not None or estimate_coverage(index, query, hits) >= THRESHOLD
