"""Passages, questions and notes drawn from a natural word distribution, the same for the same seed.

Ranks of words follow the law of Zipf and Mandelbrot, p ~ 1 / (rank + 2.7) ** 1.05. A word that stands in a passage
comes again there more often than elsewhere, as in real text (Church 2000), and lengths vary.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product

import numpy as np
from numpy.typing import NDArray

VOCABULARY = 100_000
SHIFT, EXPONENT = 2.7, 1.05
MEAN_LENGTH, LENGTH_DEVIATION = 120, 25
SHORTEST, LONGEST = 60, 180
REPEATED = 0.15
"""The part of words that repeat an earlier one of their passage."""
_STEPS = 1 << 22
"""Into so many steps the probabilities of words are cut."""

Ranks = NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Corpus:
    """Passages as ranks of words: passage i has the words `ranks[i, :lengths[i]]`."""

    ranks: Ranks
    lengths: NDArray[np.int64]

    def passages(self) -> Iterator[list[str]]:
        """Each passage as words."""
        words = np.array(spell_vocabulary(), object)
        for ranks, length in zip(self.ranks, self.lengths.tolist(), strict=True):
            yield words[ranks[:length]].tolist()

    def questions(self, count: int, seed: int = 1) -> list[list[str]]:
        """Questions of two to four words, each drawn from all words of the corpus: some are rare, some common."""
        rng = np.random.default_rng(seed)
        words = spell_vocabulary()
        drawn = ([words[self._draw(rng)] for _ in range(rng.integers(2, 5))] for _ in range(2 * count))
        return list(islice((question for question in drawn if len(set(question)) == len(question)), count))

    def _draw(self, rng: np.random.Generator) -> int:
        passage = rng.integers(len(self.ranks))
        return int(self.ranks[passage, rng.integers(self.lengths[passage])])


def draw_corpus(size: int, seed: int = 7) -> Corpus:
    """Passages of 120 words on average."""
    rng = np.random.default_rng(seed)
    lengths = rng.normal(MEAN_LENGTH, LENGTH_DEVIATION, size).round().astype(np.int64)
    ranks = _word_table()[rng.integers(_STEPS, size=(size, LONGEST), dtype=np.int32)]
    is_repeated = rng.random(ranks.shape, np.float32) < REPEATED
    for place in range(1, LONGEST):
        passages = np.flatnonzero(is_repeated[:, place])
        ranks[passages, place] = ranks[passages, rng.integers(place, size=len(passages))]
    return Corpus(ranks, lengths.clip(SHORTEST, LONGEST))


def _word_table() -> Ranks:
    """The rank of the word that each step stands for."""
    weights = (np.arange(1, VOCABULARY + 1) + SHIFT) ** -EXPONENT
    ends = np.cumsum(weights / weights.sum())
    return np.searchsorted(ends, (np.arange(_STEPS) + 0.5) / _STEPS).clip(0, VOCABULARY - 1).astype(np.int32)


@lru_cache(maxsize=1)
def spell_vocabulary() -> tuple[str, ...]:
    """Words by rank, common ones short. No two have the same stem."""
    syllables = ["".join(pair) for pair in product("bdfgklmnprtvz", "aiou")]
    spelled = ("".join(parts) + "m" for count in (2, 3) for parts in product(syllables, repeat=count))
    return tuple(islice(spelled, VOCABULARY))
