"""The BM25 scores of one field, laid out so that a query touches only the postings of its own terms.

`rank_bm25` fits and defines the scores. Its `BM25Plus` is taken with delta = 0: its idf, ln((N + 1) / n), stays above
zero in the smallest pack, where that of `BM25Okapi` is 0 for a term in half of the passages; and delta, which it adds
to passages without the term too, changes no order but gives every passage a score.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from rank_bm25 import BM25Plus

from bot.retrieval.postings import NO_POSTINGS, Floats, Positions, Postings
from bot.retrieval.term_counts import Numbers, TermCounts, count_terms, find_firsts, join_keys, split_keys

K1 = 1.2
"""How soon more occurrences of a term stop adding to the score."""
FREQUENT = 1 / 4
"""From this part of all passages on, the impacts of a term are kept everywhere. At an eighth, questions would take 5 %
less time, and the index a fifth more memory."""


@dataclass(frozen=True, slots=True, eq=False)
class FieldIndex:
    """Postings of one field, or of several added up, over `size` passages. It does not change once built.

    The term numbered t has the postings `positions[offsets[t]:offsets[t + 1]]`, and the same parts of `impacts` and
    `by_impact`, with `bounds[t]`; if it is frequent, also `everywhere[t]`. See `Postings` for their meaning.
    """

    size: int
    numbers: Mapping[str, int] = field(default_factory=dict)
    offsets: Numbers = field(default_factory=lambda: np.zeros(1, np.int64))
    bounds: Floats = field(default_factory=lambda: NO_POSTINGS.impacts)
    positions: Positions = field(default_factory=lambda: NO_POSTINGS.positions)
    impacts: Floats = field(default_factory=lambda: NO_POSTINGS.impacts)
    by_impact: Positions = field(default_factory=lambda: NO_POSTINGS.by_impact)
    everywhere: Mapping[int, Floats] = field(default_factory=dict)

    def postings(self, term: str) -> Postings:
        """The postings of a term."""
        number = self.numbers.get(term)
        if number is None:
            return NO_POSTINGS
        part = slice(self.offsets.item(number), self.offsets.item(number + 1))
        return Postings(
            self.bounds.item(number),
            self.positions[part],
            self.impacts[part],
            self.by_impact[part],
            self.everywhere.get(number),
        )

    def scores(self, query: Iterable[str]) -> Floats:
        """The score of every passage, equal to `rank_bm25`'s `get_scores(query)`; a repeated term counts again."""
        scores = np.zeros(self.size)
        for postings in map(self.postings, query):
            scores[postings.positions] += postings.impacts
        return scores

    def scores_at(self, positions: Positions, weights: Iterable[tuple[str, float]]) -> Floats:
        """The scores of the passages at these positions for terms that each count with a weight, added in turn."""
        scores = np.zeros(len(positions))
        for term, weight in weights:
            scores += weight * self.postings(term).impacts_at(positions)
        return scores


def build_field_index(documents: Sequence[Sequence[str]], *, b: float, k1: float = K1) -> FieldIndex:
    """The index over the terms of each passage's field; `b` is how much long fields are held back, from 0 to below 1.

    At b = 1 rank_bm25 divides zero by zero for a passage whose field is empty.
    """
    if not any(documents):
        return FieldIndex(len(documents))  # rank_bm25 would divide by zero
    counts = count_terms(documents)
    impacts = _CountedField(counts, b=b, k1=k1).impacts()
    return _lay_out(len(documents), counts.numbers, counts.terms, counts.positions, impacts)


def add_fields(fields: Iterable[tuple[FieldIndex, float]], size: int) -> FieldIndex:
    """One index over fields of the same `size` passages: its scores are the sums of the fields' scores, each weighted.

    A weight is above 0.
    """
    numbers: dict[str, int] = {}
    keys, impacts = [np.empty(0, np.int64)], [np.empty(0)]
    for index, weight in fields:
        terms = np.array([numbers.setdefault(term, len(numbers)) for term in index.numbers], np.int64)
        keys.append(join_keys(np.repeat(terms, np.diff(index.offsets)), index.positions))
        impacts.append(weight * index.impacts)
    if not numbers:
        return FieldIndex(size)
    joined = np.concatenate(keys)
    order = joined.argsort(kind="stable")
    firsts = find_firsts(joined[order])
    summed = np.add.reduceat(np.concatenate(impacts)[order], firsts)
    return _lay_out(size, numbers, *split_keys(joined[order[firsts]]), summed)


def _lay_out(
    size: int, numbers: Mapping[str, int], terms: Positions, positions: Positions, impacts: Floats
) -> FieldIndex:
    """The index of pairs of a term and a position, sorted by these, with an impact each."""
    offsets = np.concatenate(([0], np.cumsum(np.bincount(terms, minlength=len(numbers)))))
    by_impact = np.lexsort((-impacts, terms)) - offsets[terms]
    return FieldIndex(
        size=size,
        numbers=numbers,
        offsets=offsets,
        bounds=np.maximum.reduceat(impacts, offsets[:-1]),
        positions=positions,
        impacts=impacts,
        by_impact=by_impact.astype(np.int32),
        everywhere=_spread_frequent(size, offsets, positions, impacts),
    )


def _spread_frequent(size: int, offsets: Numbers, positions: Positions, impacts: Floats) -> dict[int, Floats]:
    frequent = np.flatnonzero(np.diff(offsets) >= FREQUENT * size).tolist()
    everywhere = {term: np.zeros(size) for term in frequent}
    for term, spread in everywhere.items():
        part = slice(offsets[term], offsets[term + 1])
        spread[positions[part]] = impacts[part]
    return everywhere


class _CountedField(BM25Plus):  # type: ignore[misc]  # rank_bm25 has no types
    """The model of `rank_bm25`, fitted by it to counts in arrays instead of dictionaries."""

    def __init__(self, counts: TermCounts, *, b: float, k1: float) -> None:
        self.counts = counts
        super().__init__(counts, k1=k1, b=b, delta=0)

    def _initialize(self, corpus: TermCounts) -> dict[str, int]:
        """What `rank_bm25` counts before it computes the idf of each term: in how many passages the term stands."""
        self.corpus_size = len(corpus.lengths)
        self.doc_len = corpus.lengths
        self.avgdl = int(corpus.lengths.sum()) / self.corpus_size
        return dict(zip(corpus.numbers, np.bincount(corpus.terms).tolist(), strict=True))

    def impacts(self) -> Floats:
        """What each pair adds to a score: the formula of `get_scores` (Lv and Zhai 2011), rounded in the same order."""
        frequencies = self.counts.frequencies
        idf = np.fromiter(self.idf.values(), np.float64, len(self.idf))
        held_back = self.k1 * (1 - self.b + self.b * self.doc_len / self.avgdl)
        impacts: Floats = frequencies * (self.k1 + 1)
        impacts /= held_back[self.counts.positions] + frequencies
        impacts *= idf[self.counts.terms]
        return impacts
