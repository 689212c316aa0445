"""How often each term stands in each passage, counted in arrays: a dictionary for every passage costs far more."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.postings import Positions

Numbers = NDArray[np.int64]

_PLACE_BITS = 32


@dataclass(frozen=True, slots=True, eq=False)
class TermCounts:
    """The pairs of a term and a passage that has it, by term, then by position.

    `numbers` gives each term its number, in the order in which they are first met; `lengths` has the number of terms of
    each passage, repeated ones included. Pair i is `terms[i]` at `positions[i]`, which has it `frequencies[i]` times.
    """

    numbers: Mapping[str, int]
    lengths: Numbers
    terms: Positions
    positions: Positions
    frequencies: Numbers


def count_terms(documents: Sequence[Sequence[str]]) -> TermCounts:
    """Count the terms of each passage."""
    lengths = np.fromiter(map(len, documents), np.int64, len(documents))
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    terms = np.fromiter(map(numbers.__getitem__, chain.from_iterable(documents)), np.int64, int(lengths.sum()))
    keys = join_keys(terms, np.repeat(np.arange(len(documents), dtype=np.int32), lengths))
    keys.sort()
    firsts = find_firsts(keys)
    pair_terms, positions = split_keys(keys[firsts])
    return TermCounts(dict(numbers), lengths, pair_terms, positions, np.diff(firsts, append=len(keys)))


def join_keys(terms: Numbers, places: Positions | Numbers) -> Numbers:
    """One number for each pair of a term's number and a position, or a note's number; they sort in this order."""
    return terms << _PLACE_BITS | places


def split_keys(keys: Numbers) -> tuple[Positions, Positions]:
    """The two numbers of which each key was joined."""
    return (keys >> _PLACE_BITS).astype(np.int32), keys.astype(np.int32)


def find_firsts(rising: NDArray[np.integer]) -> Numbers:
    """Where in rising values each value comes first."""
    is_first = np.ones(len(rising), np.bool_)
    np.not_equal(rising[1:], rising[:-1], out=is_first[1:])
    return np.flatnonzero(is_first)
