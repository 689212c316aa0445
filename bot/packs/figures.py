"""What is measured of a pack: positions of keys, telling lengths, scenarios, misconceptions, contrast pairs.

Tables print these figures and checks judge them, so that both speak of the same thing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.core.item import Choice, Item, ItemKind, Option
from bot.core.pack import Pack
from bot.language.normalise import compact

_SENTENCE_END = re.compile(r"[.?!][\"”’)]*(?=\s|$)")
_ABBREVIATION = re.compile(r"\b(?:e\.g|i\.e|vs|approx|etc)\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    part: int
    whole: int

    @property
    def ratio(self) -> float:
        """Between 0 and 1; 0 of nothing is 0."""
        return self.part / self.whole if self.whole else 0.0


def key_positions(items: Iterable[Item]) -> Mapping[int, Counter[int]]:
    """Of the single-choice items: number of options → position (from 0) → how many keys sit there."""
    positions: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for item in items:
        if item.kind is ItemKind.SINGLE and isinstance(item.exercise, Choice):
            place = next(n for n, option in enumerate(item.options) if option.id in item.exercise.key)
            positions[len(item.options)][place] += 1
    return positions


def chi_square(places: Counter[int], count: int) -> float:
    """Pearson's chi-square statistic of counts over `count` equally likely positions."""
    expected = places.total() / count
    return sum((places[place] - expected) ** 2 / expected for place in range(count))


def telling_items(items: Iterable[Item]) -> tuple[list[Item], Share]:
    """The choice items whose key is the longest option, and their share of all choice items."""
    choices = [item for item in items if isinstance(item.exercise, Choice)]
    telling = [item for item in choices if is_key_longest(item)]
    return telling, Share(len(telling), len(choices))


def is_key_longest(item: Item) -> bool:
    """Whether every right option of a choice is longer than every wrong one."""
    if not isinstance(item.exercise, Choice):
        return False
    key = item.exercise.key
    right = [len(option.text) for option in item.options if option.id in key]
    wrong = [len(option.text) for option in item.options if option.id not in key]
    return min(right) > max(wrong)


def scenarios(items: Iterable[Item]) -> Share:
    """The items that tell a situation and ask for a judgement, of all."""
    found = [is_scenario(item) for item in items]
    return Share(sum(found), len(found))


def is_scenario(item: Item) -> bool:
    """Whether an item tells a situation before it asks (a case, or a sentence or more), and asks for more than recall.

    This is a measure of form: whether the judgement is a good one, no count can tell.
    """
    sentences = len(_SENTENCE_END.findall(_ABBREVIATION.sub("", item.stem)))
    return item.difficulty > 1 and (item.case is not None or sentences > 1)


def named_distractors(items: Iterable[Item]) -> Share:
    """The distractors that name a misconception, of all distractors."""
    wrong = [option for item in items for option in distractors(item)]
    return Share(sum(option.misconception is not None for option in wrong), len(wrong))


def distractors(item: Item) -> tuple[Option, ...]:
    """The wrong options of a choice; none for other kinds."""
    if not isinstance(item.exercise, Choice):
        return ()
    return tuple(option for option in item.options if option.id not in item.exercise.key)


def items_by_misconception(pack: Pack) -> Mapping[str, tuple[str, ...]]:
    """Misconception id → ids of the items in which an option stands for it, also where there are none."""
    found: dict[str, list[str]] = {misconception: [] for misconception in pack.misconceptions}
    for item in pack.items.values():
        for misconception in dict.fromkeys(_misconceptions(item)):
            found.setdefault(misconception, []).append(item.id)
    return {misconception: tuple(items) for misconception, items in found.items()}


def contrast_pairs(pack: Pack) -> tuple[tuple[str, str], ...]:
    """Pairs of items that differ in one clause, each pair once, in the pack's order."""
    pairs: dict[frozenset[str], tuple[str, str]] = {}
    for item in pack.items.values():
        for other in item.contrasts_with:
            if other in pack.items and other != item.id:
                pairs.setdefault(frozenset({item.id, other}), (item.id, other))
    return tuple(pairs.values())


def pairs_by_misconception(pack: Pack) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Misconception id → the contrast pairs that set it right: in one item it tempts to what is the other one's key."""
    found: dict[str, list[tuple[str, str]]] = {misconception: [] for misconception in pack.misconceptions}
    for pair in contrast_pairs(pack):
        one, other = (pack.items[item_id] for item_id in pair)
        for misconception in dict.fromkeys([*_tempting(one, other), *_tempting(other, one)]):
            found.setdefault(misconception, []).append(pair)
    return {misconception: tuple(pairs) for misconception, pairs in found.items()}


def contrasted_misconceptions(pack: Pack) -> frozenset[str]:
    """The misconceptions that a contrast pair sets right."""
    return frozenset(misconception for misconception, pairs in pairs_by_misconception(pack).items() if pairs)


def _tempting(item: Item, other: Item) -> Iterator[str]:
    key = other.exercise.key if isinstance(other.exercise, Choice) else frozenset[str]()
    right_there = {compact(option.text) for option in other.options if option.id in key}
    for option in distractors(item):
        if option.misconception and compact(option.text) in right_there:
            yield option.misconception


def _misconceptions(item: Item) -> list[str]:
    return [option.misconception for option in item.options if option.misconception]
