"""Texts that are too long to be read on a phone, and right options that their length gives away."""

from collections.abc import Iterator

from bot.core.item import Item, Matching, Numeric, Short
from bot.packs.checks.places import at_domain, at_item
from bot.packs.figures import telling_items
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem

STEM_AT_MOST = 420
OPTION_AT_MOST = 85
PAIR_AT_MOST = 60
"""For options of a matching, which stand in selects."""
WHY_AT_MOST = 140
RATIONALE_AT_MOST = 400
WORKING_AT_MOST = 200
POINT_AT_MOST = 120

LONGEST_AT_MOST = 0.35
"""Share of a domain's choice items in which the right option may be the longest; chance alone gives one in four."""
ENOUGH_ITEMS = 10


def check_lengths(loaded: LoadedPack) -> Iterator[Problem]:
    """House limits of every text, and how often the right option is the longest in each domain."""
    for item in loaded.pack.items.values():
        for what, text, limit in _limits(item):
            if len(text) > limit:
                yield at_item(loaded, item.id, f"{what} has {len(text)} characters; {limit} are enough")
    yield from _telling_lengths(loaded)


def _limits(item: Item) -> Iterator[tuple[str, str, int]]:
    yield "the stem", item.stem, STEM_AT_MOST
    yield "the rationale", item.rationale, RATIONALE_AT_MOST
    is_matching = isinstance(item.exercise, Matching)
    for option in item.options:
        yield f"the option “{option.id}”", option.text, PAIR_AT_MOST if is_matching else OPTION_AT_MOST
        yield f"the why of “{option.id}”", option.why, WHY_AT_MOST
    match item.exercise:
        case Matching(prompts=prompts):
            yield from ((f"the prompt “{prompt.id}”", prompt.text, OPTION_AT_MOST) for prompt in prompts)
        case Numeric(working=working):
            yield "the working", working, WORKING_AT_MOST
        case Short(key_points=points):
            yield from ((f"the point “{point.point}”", point.point, POINT_AT_MOST) for point in points)


def _telling_lengths(loaded: LoadedPack) -> Iterator[Problem]:
    for domain in loaded.pack.domains:
        telling, share = telling_items(loaded.pack.items_of(domain=domain.id))
        if share.whole >= ENOUGH_ITEMS and share.ratio > LONGEST_AT_MOST:
            what = f"in {share.part} of {share.whole} choice items the right option is the longest"
            yield at_domain(loaded, domain.id, f"{what}: {', '.join(item.id for item in telling)}")
