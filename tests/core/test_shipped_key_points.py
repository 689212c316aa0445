"""The shipped short items against their own wordings: what they accept meets its point, what they reject does not."""

from functools import cache

from bot.core.item import Item, Short
from bot.core.key_points import mark
from bot.core.pack import Pack
from bot.packs.loader import load_packs
from bot.packs.shipped import find_shipped_content


@cache
def shipped_pack() -> Pack:
    return next(iter(load_packs(find_shipped_content()).values()))


def points_met(item: Item, text: str) -> tuple[int, ...]:
    assert isinstance(item.exercise, Short)
    return mark(item.exercise.key_points, text, shipped_pack().lexicon, given=item.stem).met


def wordings(*, accepted: bool) -> list[tuple[Item, int, str]]:
    return [
        (item, at, text)
        for item in shipped_pack().items.values()
        if isinstance(item.exercise, Short)
        for at, point in enumerate(item.exercise.key_points)
        for text in ((point.point, *point.accept) if accepted else point.reject)
    ]


def test_nearly_every_accepted_wording_meets_its_point() -> None:
    told = wordings(accepted=True)
    missed = [(item.id, at, text) for item, at, text in told if at not in points_met(item, text)]
    assert len(missed) <= 0.02 * len(told), missed


def test_no_rejected_wording_meets_its_point() -> None:
    told = wordings(accepted=False)
    assert [(item.id, at, text) for item, at, text in told if at in points_met(item, text)] == []
