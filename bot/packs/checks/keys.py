"""Keys that cannot be right: options that are alike, keys that give themselves away, contrasts that are none."""

from collections.abc import Iterator
from itertools import combinations

from bot.core.item import Choice, Item, Matching, Numeric, Option, Ordering, Short
from bot.core.pack import Pack
from bot.language.normalise import compact
from bot.language.terms import stems
from bot.packs.checks.places import at_item
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem

LARGEST_SHARE = 10
"""A percentage is given as a share (0.75); a larger one than 1,000 % was meant in per cent."""


def check_keys(loaded: LoadedPack) -> Iterator[Problem]:
    """The keys of all items."""
    for item in loaded.pack.items.values():
        for what in (*_alike(item, loaded.pack), *_of_kind(item), *_contrasts(item, loaded.pack)):
            yield at_item(loaded, item.id, what)


def _alike(item: Item, pack: Pack) -> Iterator[str]:
    """Options with the same text, or with names of the same thing: two would be right, or neither."""
    for one, other in combinations(item.options, 2):
        if compact(one.text) == compact(other.text):
            yield f"the options “{one.id}” and “{other.id}” have the same text"
        elif _meaning(one, pack) == _meaning(other, pack):
            yield f"the options “{one.id}” and “{other.id}” say the same in other words"


def _meaning(option: Option, pack: Pack) -> list[str]:
    return pack.lexicon.rewrite(stems(option.text)) or [option.text]


def _of_kind(item: Item) -> Iterator[str]:
    match item.exercise:
        case Choice(options=options, key=key):
            for option in options:
                if option.id in key and option.misconception:
                    yield f"the right option “{option.id}” stands for a misconception"
        case Ordering(options=options, key=order):
            if tuple(option.id for option in options) == order:
                yield "the options stand in the right order already"
        case Matching(prompts=prompts, options=options, key=pairs):
            if [pairs[prompt.id] for prompt in prompts] == [option.id for option in options][: len(prompts)]:
                yield "every prompt stands beside its option already"
        case Numeric(answer=answer, unit="percent") if abs(answer) > LARGEST_SHARE:
            yield f"the answer of a percentage is a share: {answer / 100}, not {answer}"
        case Short(key_points=points):
            for point in points:
                for wording in {compact(text) for text in point.accept} & {compact(text) for text in point.reject}:
                    yield f"“{wording}” is both accepted and rejected for the point “{point.point}”"


def _contrasts(item: Item, pack: Pack) -> Iterator[str]:
    for other_id in item.contrasts_with:
        other = pack.items.get(other_id)
        if other is None or other is item:
            continue
        if item.id not in other.contrasts_with:
            yield f"it contrasts with “{other_id}”, which does not name it in turn"
        elif _key_texts(item) and _key_texts(item) == _key_texts(other):
            yield f"it contrasts with “{other_id}”, but the key of both is the same"


def _key_texts(item: Item) -> set[str]:
    if not isinstance(item.exercise, Choice):
        return set()
    return {compact(option.text) for option in item.options if option.id in item.exercise.key}
