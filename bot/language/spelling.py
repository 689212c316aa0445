"""Typing errors: words that a vocabulary does not have, mended to one that it has, where there is little doubt."""

from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import groupby, pairwise

from rapidfuzz.distance import OSA

from bot.language.terms import STOP_WORDS, stem

_SHORTEST = 5
"""Shorter words have too many neighbours to be mended."""
_LONG = 8
"""From this length on two errors are believed, and one wrong letter from `_LONG - 1` on."""
_SHORTEST_JUMBLED = 6
"""From this length on two errors are believed that leave the letters the same: "kenisis" is "kinesis"."""


def allowed_errors(word: str) -> int:
    """How many typing errors (OSA distance) are believed in a word of this length."""
    if len(word) < _SHORTEST:
        return 0
    return 2 if len(word) >= _LONG else 1


def is_misspelling(typed: str, meant: str, *, lenient: bool = False) -> bool:
    """Whether one word may be the other with a typing error.

    The first letter must stand, or the first two be swapped, and a short word must have a letter too many, too few or
    swapped: a replaced letter makes other words ("fires", "files") more often than errors. `lenient` believes that too,
    for places where few words are to be expected.
    """
    allowed = min(allowed_errors(typed), allowed_errors(meant))
    if allowed and len(meant) >= _SHORTEST_JUMBLED and sorted(typed) == sorted(meant):
        allowed = 2
    if not allowed or (typed[0] != meant[0] and typed[:2] != meant[1::-1]):
        return False
    if not typed.isalpha() and _digits(typed) != _digits(meant):
        return False
    distance = OSA.distance(typed, meant, score_cutoff=allowed)
    if distance > allowed:
        return False
    replaced = len(typed) == len(meant) and sorted(typed) != sorted(meant)
    return lenient or not replaced or len(meant) >= _LONG - 1


def _is_slip(typed: str, meant: str) -> bool:
    """Whether a short word has the same letters as another in another order, or lacks one of them."""
    if len(typed) == len(meant):
        return sorted(typed) == sorted(meant)
    return OSA.distance(typed, meant, score_cutoff=1) == 1


def _undoubled(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


def _digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))


class Speller:
    """Mends words towards a vocabulary: word → how often it occurs, or just the words.

    `real` are words that the vocabulary need not have to be right.
    """

    def __init__(self, vocabulary: Mapping[str, int] | Iterable[str], real: Container[str] = ()) -> None:
        counts = vocabulary if isinstance(vocabulary, Mapping) else dict.fromkeys(vocabulary, 1)
        self._counts = {word: count for word, count in counts.items() if word}
        self._real = real
        self._stems = frozenset(map(stem, self._counts))
        self._by_start: dict[str, list[str]] = {}
        self._by_letters = {_undoubled(word): word for word in sorted(self._counts, key=self._counts.__getitem__)}
        self._short: dict[str, list[str]] = {}
        for word in self._counts:
            if allowed_errors(word):
                self._by_start.setdefault(word[0], []).append(word)
            if word.isalpha() and _SHORTEST - 1 <= len(word) <= _SHORTEST:
                self._short.setdefault(word[0], []).append(word)

    def knows(self, word: str) -> bool:
        """Whether the word, or another form of it, needs no mending; stop words and numbers count as known."""
        return (
            word in self._counts
            or stem(word) in self._stems
            or word in STOP_WORDS
            or word in self._real
            or not word.isalpha()
        )

    def counts(self, word: str) -> int:
        """How often the very word occurs."""
        return self._counts.get(word, 0)

    def doubled(self, word: str) -> str | None:
        """The word of the vocabulary that differs but in doubled letters ("debuger"), though the stem may be known."""
        if word in self._counts or word in self._real or word in STOP_WORDS or not allowed_errors(word):
            return None
        meant = self._by_letters.get(_undoubled(word))
        return meant if meant and stem(meant) != stem(word) else None

    def correct(self, word: str) -> str | None:
        """The nearest word of the vocabulary, the most frequent of equally near ones; None where known or unsure."""
        if self.knows(word) or not allowed_errors(word):
            return None
        starts = dict.fromkeys(word[:2])
        near = [known for start in starts for known in self._by_start.get(start, ()) if is_misspelling(word, known)]
        if not near:
            return None
        return min(near, key=lambda known: (OSA.distance(word, known), -self._counts[known], known))

    def near(self, word: str) -> list[str]:
        """The words of the vocabulary that may be meant by one that it does not have, if something else confirms it.

        Of a short word only letters that are swapped, or one that is missing, are believed ("bais", "cros").
        """
        if self.knows(word):
            return []
        if len(word) == _SHORTEST - 1:
            return [known for known in self._short.get(word[0], ()) if _is_slip(word, known)]
        return [known for known in self._by_start.get(word[0], ()) if is_misspelling(word, known, lenient=True)]

    def join(self, words: Sequence[str]) -> list[str]:
        """The words with halves joined that belong together: "hyper parameter" is "hyperparameter"."""
        for position, (left, right) in enumerate(pairwise(words)):
            if self._belong_together(left, right):
                return [*words[:position], left + right, *self.join(words[position + 2 :])]
        return list(words)

    def _belong_together(self, left: str, right: str) -> bool:
        """Whether two words are known together, and one of them alone is unknown or rarer than both together."""
        together = self._counts.get(left + right, 0)
        if not together:
            return False
        if not (self.knows(left) and self.knows(right)):
            return True
        rarer = min(self._counts.get(left, 0), self._counts.get(right, 0))
        return rarer < together and STOP_WORDS.isdisjoint((left, right))
