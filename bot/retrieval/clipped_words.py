"""Clipped words: "algo" for "algorithm", "hyperparam" for "hyperparameter"."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping

from bot.language.terms import stem

_SHORTEST = 4
"""Letters that a clipped word has at least; shorter ones begin too many words."""
_CUT_OFF = 3
"""Letters that are missing at least; where fewer are, it is another form or a typing error."""
_DOMINANCE = 0.8
"""The part of the occurrences of all words with this beginning that the meant one must have, in all its forms."""


class ClippedWords:
    """Completes words that a vocabulary (word → how often it occurs) does not have but begins to."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._words = sorted(counts)

    def complete(self, word: str) -> str | None:
        """The one word that is meant by its beginning, in its most frequent form; None where unsure."""
        if len(word) < _SHORTEST or not word.isalpha():
            return None
        longer = self._longer(word)
        by_stem: Counter[str] = Counter()
        for known in longer:
            by_stem[stem(known)] += self._counts[known]
        if not by_stem:
            return None
        meant, count = by_stem.most_common(1)[0]
        if count < _DOMINANCE * by_stem.total():
            return None
        return max((known for known in longer if stem(known) == meant), key=self._counts.__getitem__)

    def _longer(self, word: str) -> list[str]:
        first = bisect_left(self._words, word)
        after = bisect_left(self._words, word + "\U0010ffff")
        return [known for known in self._words[first:after] if len(known) >= len(word) + _CUT_OFF]
