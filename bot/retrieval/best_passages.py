"""The best passages for a query, found without scoring all that have one of its terms (MaxScore, Turtle & Flood 1995).

A term adds at most its bound to any score. Terms are taken from the strongest bound to the weakest, and the passages
of each from its strongest posting on. Once the last of the best found so far beats all that a passage could still reach
by what is left, the search ends. It is exact, ties included.
"""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import accumulate
from operator import add, attrgetter
from typing import NamedTuple

import numpy as np

from bot.retrieval.field_index import FieldIndex
from bot.retrieval.postings import NO_POSTINGS, Floats, Positions, Postings
from bot.retrieval.term_counts import find_firsts

STRETCH = 512
"""Postings that are looked at together, to begin with: for fewer, numpy's calls take longer than their work."""
_ROUNDING = 1e-12
"""The part of a score by which sums of the same numbers in different orders may differ, generously."""


class _Term(NamedTuple):
    """A term of the query. `place` is where in the query it stands.

    `bound` is the most that it adds to a score by the postings from rank `rank` on; the stronger ones are done with.
    """

    bound: float
    place: int
    weight: float
    postings: Postings
    rank: int = 0

    def strongest(self, rank: int) -> float:
        """What the posting at this rank adds to a score; 0 where there is none."""
        return self.weight * self.postings.strongest(rank) if rank < len(self.postings.positions) else 0.0

    def after(self, rank: int) -> "_Term":
        """The term without its postings before this rank."""
        return _Term(self.strongest(rank), self.place, self.weight, self.postings, rank)


def find_best(
    index: FieldIndex,
    weights: Iterable[tuple[str, float]],
    limit: int,
    *,
    is_uneven: bool = False,
    stretch: int = STRETCH,
) -> tuple[Positions, Floats]:
    """The positions and scores of the `limit` best passages, best first and ties by position; none that scores 0.

    `weights` has each term of the query with the weight, above 0, that it counts with; a repeated term counts again.
    The scores are those of `FieldIndex.scores_at`, to the last bit. `is_uneven` helps where a few postings of a term
    stand far above all others, as in fields added up, and costs time elsewhere. `stretch` changes no result.
    """
    terms = []
    for place, (term, weight) in enumerate(weights):
        postings = index.postings(term)
        if postings.bound:
            terms.append(_Term(weight * postings.bound, place, weight, postings))
    if len(terms) < 2:
        return _rank_alone(terms, limit)
    positions, scores = _Search(terms, limit, stretch).run(is_uneven)
    order = np.lexsort((positions, -scores))[:limit]
    return positions[order], scores[order]


def _rank_alone(terms: Sequence[_Term], limit: int) -> tuple[Positions, Floats]:
    """The best passages for one term or none."""
    weight, postings = (terms[0].weight, terms[0].postings) if terms else (1.0, NO_POSTINGS)
    best = postings.by_impact[:limit]
    return postings.positions[best], weight * postings.impacts[best]


class _Search:
    """One search. Its terms are numbered from the strongest to the weakest.

    `reach[t]` is the most that a passage can score whose strongest term is t, or a weaker one. `threshold` is a score
    that `limit` passages are known to have: none below it is among the best. `positions` and `scores` are those of the
    passages found so far that may be. `done` are the positions of passages that were looked at before the walk.
    """

    def __init__(self, terms: Sequence[_Term], limit: int, stretch: int) -> None:
        self.limit = limit
        self.stretch = stretch
        self.tolerance = sum(term.bound for term in terms) * _ROUNDING
        self.threshold = max(term.strongest(limit - 1) for term in terms) - self.tolerance
        self.positions: Positions = np.empty(0, np.int32)
        self.scores: Floats = np.empty(0)
        self.done: Positions = np.empty(0, np.int32)
        self._number(terms)

    def run(self, is_uneven: bool) -> tuple[Positions, Floats]:
        """Positions and scores of all passages that may be among the best, in no order."""
        self._take_heads([self.stretch // len(self.terms)] * len(self.terms) if is_uneven else self._short_ones())
        for number in range(len(self.terms)):
            if self.reach[number] < self.threshold:
                break
            self._walk(number)
        return self.positions, self.scores

    def _number(self, terms: Sequence[_Term]) -> None:
        self.terms = sorted(terms, key=attrgetter("bound"), reverse=True)
        self.reach = [*accumulate((term.bound for term in reversed(self.terms)), initial=0.0)][::-1]

    def _short_ones(self) -> list[int]:
        """The numbers of postings of the strongest terms, where these are few even together; 0 for the other terms."""
        sizes = [len(term.postings.positions) for term in self.terms]
        short = sum(size <= self.stretch for size in accumulate(sizes))
        return sizes[:short] + [0] * (len(sizes) - short) if short > 1 else []

    def _take_heads(self, sizes: Sequence[int]) -> None:
        """Look at so many of the strongest postings of each term at once. This lowers what is left to reach."""
        if not any(sizes):
            return
        heads = [_cut_head(term.postings, size) for term, size in zip(self.terms, sizes, strict=True)]
        positions = np.concatenate(heads)
        positions.sort()
        self.done = positions[find_firsts(positions)]
        first = self.terms[0]
        self._complete(0, self.done, first.weight * first.postings.impacts_at(self.done))
        lowered = [term.after(size) if size else term for term, size in zip(self.terms, sizes, strict=True)]
        self._number([term for term in lowered if term.bound])

    def _walk(self, number: int) -> None:
        """Look at the passages whose strongest term this is, down to the first that weaker ones cannot lift enough.

        Those with a stronger term are left out: they were looked at with it, or were too weak even so.
        """
        term = self.terms[number]
        size = len(term.postings.positions)
        start, end = term.rank, min(term.rank + self.stretch, size)
        while start < end:
            needed = self.threshold - self.reach[number + 1]
            if term.strongest(start) < needed:
                break
            positions, impacts = _cut_stretch(term.postings, start, end, needed / term.weight)
            if len(self.done):
                is_new = self.done.take(self.done.searchsorted(positions), mode="clip") != positions
                positions, impacts = positions.compress(is_new), impacts.compress(is_new)
            for stronger in self.terms[:number]:
                is_new = stronger.postings.impacts_at(positions) == 0
                positions, impacts = positions.compress(is_new), impacts.compress(is_new)
            self._complete(number, positions, term.weight * impacts)
            start, end = end, min(3 * end, size)

    def _complete(self, number: int, positions: Positions, part: Floats) -> None:
        """Keep those of these passages that may be among the best; `part` is what this term adds to their scores."""
        scores, parts = part, {self.terms[number].place: part}
        for weaker in range(number + 1, len(self.terms)):
            if weaker > number + 1:
                is_near = scores >= self.threshold - self.reach[weaker]
                positions, scores = positions.compress(is_near), scores.compress(is_near)
                parts = {place: known.compress(is_near) for place, known in parts.items()}
            term = self.terms[weaker]
            parts[term.place] = term.weight * term.postings.impacts_at(positions)
            scores = scores + parts[term.place]
        if len(parts) > 2:  # added up again in the order of the query, as rank_bm25 does
            scores = reduce(add, (parts[place] for place in sorted(parts)))
        self._keep(np.concatenate((self.positions, positions)), np.concatenate((self.scores, scores)))

    def _keep(self, positions: Positions, scores: Floats) -> None:
        beyond = len(scores) - self.limit
        if beyond >= 0:
            last = float(np.partition(scores, beyond)[beyond])
            self.threshold = max(self.threshold, last - self.tolerance)
            is_near = scores >= self.threshold
            positions, scores = positions.compress(is_near), scores.compress(is_near)
        self.positions, self.scores = positions, scores


def _cut_head(postings: Postings, size: int) -> Positions:
    """The positions of so many of the strongest postings."""
    if size >= len(postings.positions):
        return postings.positions
    return postings.positions.take(postings.by_impact[:size])


def _cut_stretch(postings: Postings, start: int, end: int, needed: float) -> tuple[Positions, Floats]:
    """The postings ranked from `start` to before `end` by impact, if it is at least `needed`, by position."""
    if end - start == len(postings.positions):
        positions, impacts = postings.positions, postings.impacts
    else:
        places = np.sort(postings.by_impact[start:end])
        positions, impacts = postings.positions.take(places), postings.impacts.take(places)
    if needed <= 0:
        return positions, impacts
    is_enough = impacts >= needed
    return positions.compress(is_enough), impacts.compress(is_enough)
