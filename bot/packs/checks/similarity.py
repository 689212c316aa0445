"""Stems that ask the same once more."""

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz import fuzz, process

from bot.core.item import Item
from bot.language.normalise import normalise
from bot.packs.checks.places import at_item
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem

ALIKE_FROM = 75
"""Ratio (0 to 100) of equal letters, whatever the order of the words, from which two stems count as near-duplicates."""


def check_similarity(loaded: LoadedPack) -> Iterator[Problem]:
    """Near-duplicate stems, apart from pairs that are declared as contrasts."""
    items = list(loaded.pack.items.values())
    stems = [normalise(item.stem) for item in items]
    likeness = process.cdist(stems, stems, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE_FROM, workers=-1)
    for first, second in combinations(range(len(items)), 2):
        if likeness[first][second] and not _contrast(items[first], items[second]):
            percent = int(likeness[first][second])
            yield at_item(
                loaded,
                items[second].id,
                f"its stem is {percent} % alike to that of “{items[first].id}” at "
                f"{loaded.places[f'item:{items[first].id}']}; declare a contrast or write another",
            )


def _contrast(one: Item, other: Item) -> bool:
    return other.id in one.contrasts_with or one.id in other.contrasts_with
