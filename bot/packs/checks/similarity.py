"""Stems that ask the same once more."""

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz

from bot.core.selection import contrast
from bot.language.normalise import normalise
from bot.packs.checks.places import at_item
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem

ALIKE_FROM = 75
"""Ratio (0 to 100) of equal letters, whatever the order of the words, from which two stems count as near-duplicates."""
SHARED_FROM = 0.4
"""Share of the shorter stem's words that the other has too; with fewer, stems are not compared letter by letter."""


def check_similarity(loaded: LoadedPack) -> Iterator[Problem]:
    """Near-duplicate stems, apart from pairs that are declared as contrasts."""
    items = list(loaded.pack.items.values())
    stems = [normalise(item.stem) for item in items]
    for first, second in _sharing_words(stems):
        likeness = fuzz.token_sort_ratio(stems[first], stems[second])
        if likeness >= ALIKE_FROM and not contrast(items[first], items[second]):
            yield at_item(
                loaded,
                items[second].id,
                f"its stem is {int(likeness)} % alike to that of “{items[first].id}” at "
                f"{loaded.places[f'item:{items[first].id}']}; declare a contrast or write another",
            )


def _sharing_words(stems: list[str]) -> Iterator[tuple[int, int]]:
    """Pairs that have many words in common. The words of a stem are bits of a number, so that a pair is one "and"."""
    bits: dict[str, int] = {}
    words = [sum(1 << bits.setdefault(word, len(bits)) for word in set(stem.split())) for stem in stems]
    counts = [one.bit_count() for one in words]
    for first, second in combinations(range(len(stems)), 2):
        if (words[first] & words[second]).bit_count() >= SHARED_FROM * min(counts[first], counts[second]):
            yield first, second
