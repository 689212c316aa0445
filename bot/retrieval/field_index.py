"""The BM25 scores of one field, laid out so that a query touches only the postings of its own terms.

`rank_bm25` fits and defines the scores. Its `BM25Plus` is taken with delta = 0: its idf, ln((N + 1) / n), stays above
zero in the smallest pack, where that of `BM25Okapi` is 0 for a term in half of the passages; and delta, which it adds
to passages without the term too, changes no order but gives every passage a score.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Plus

Floats = NDArray[np.float64]
Positions = NDArray[np.int32]

K1 = 1.2
"""How soon more occurrences of a term stop adding to the score."""
_NOWHERE: tuple[Positions, Floats] = (np.empty(0, np.int32), np.empty(0))


@dataclass(frozen=True, slots=True, eq=False)
class FieldIndex:
    """Postings of one field over `size` passages.

    The term numbered t stands in the passages `positions[offsets[t]:offsets[t + 1]]`, in rising order, and adds
    `impacts[…]` to their scores; `strongest[t]` is the largest of these, the bound that a top-k search prunes by.
    """

    size: int
    numbers: Mapping[str, int] = field(default_factory=dict)
    offsets: NDArray[np.int64] = field(default_factory=lambda: np.zeros(1, np.int64))
    positions: Positions = field(default_factory=lambda: np.empty(0, np.int32))
    impacts: Floats = field(default_factory=lambda: np.empty(0))
    strongest: Floats = field(default_factory=lambda: np.empty(0))

    def postings(self, term: str) -> tuple[Positions, Floats]:
        """The passages with this term in rising order, and what it adds to the score of each."""
        number = self.numbers.get(term)
        if number is None:
            return _NOWHERE
        start, end = self.offsets[number], self.offsets[number + 1]
        return self.positions[start:end], self.impacts[start:end]

    def bound(self, term: str) -> float:
        """The most that the term adds to the score of any passage."""
        number = self.numbers.get(term)
        return 0.0 if number is None else float(self.strongest[number])

    def scores(self, query: Sequence[str]) -> Floats:
        """The score of every passage, equal to `rank_bm25`'s `get_scores(query)`; a repeated term counts again."""
        scores = np.zeros(self.size)
        self.add_scores(scores, query)
        return scores

    def add_scores(self, scores: Floats, query: Sequence[str], weight: float = 1.0) -> None:
        """Add the weighted scores of a query to `scores`, in place."""
        for term in query:
            positions, impacts = self.postings(term)
            scores[positions] += weight * impacts

    def occurs(self, term: str, start: int, end: int) -> bool:
        """Whether a passage at a position from `start` up to before `end` has the term."""
        positions, _ = self.postings(term)
        first = int(np.searchsorted(positions, start))
        return first < len(positions) and int(positions[first]) < end


def build_field_index(documents: Sequence[Sequence[str]], *, b: float, k1: float = K1) -> FieldIndex:
    """The index over the terms of each passage's field; `b` is how much long fields are held back, from 0 to below 1.

    At b = 1 rank_bm25 divides zero by zero for a passage whose field is empty.
    """
    if not any(documents):
        return FieldIndex(len(documents))  # rank_bm25 would divide by zero
    return _lay_out(fit_field(documents, b=b, k1=k1))


def fit_field(documents: Sequence[Sequence[str]], *, b: float, k1: float = K1) -> BM25Plus:
    """The model of rank_bm25 that defines a field's scores. At least one document must have a term."""
    return BM25Plus(documents, k1=k1, b=b, delta=0)


def _lay_out(model: BM25Plus) -> FieldIndex:
    numbers = {term: number for number, term in enumerate(model.idf)}
    per_document = np.fromiter(map(len, model.doc_freqs), np.int64, model.corpus_size)
    total = int(per_document.sum())
    terms = np.fromiter(map(numbers.__getitem__, chain.from_iterable(model.doc_freqs)), np.int32, total)
    frequencies = np.fromiter(chain.from_iterable(map(dict.values, model.doc_freqs)), np.float64, total)
    documents = np.repeat(np.arange(model.corpus_size, dtype=np.int32), per_document)
    order = np.argsort(terms, kind="stable")
    offsets = np.concatenate(([0], np.cumsum(np.bincount(terms, minlength=len(numbers)))))
    impacts = _impacts(model, terms, frequencies, documents)[order]
    return FieldIndex(
        size=model.corpus_size,
        numbers=numbers,
        offsets=offsets,
        positions=documents[order],
        impacts=impacts,
        strongest=np.maximum.reduceat(impacts, offsets[:-1]),
    )


def _impacts(model: BM25Plus, terms: Positions, frequencies: Floats, documents: Positions) -> Floats:
    """What each occurrence adds, by the formula of `BM25Plus.get_scores` (Lv and Zhai 2011) for delta = 0."""
    idf = np.fromiter(model.idf.values(), np.float64, len(model.idf))
    lengths = np.asarray(model.doc_len, np.float64) / model.avgdl
    saturation = model.k1 * (1 - model.b + model.b * lengths)
    impacts: Floats = idf[terms] * frequencies * (model.k1 + 1) / (saturation[documents] + frequencies)
    return impacts
