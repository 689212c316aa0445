"""A mock exam: which items it asks, and its state while it is sat. Each step gives a new state.

As in the real one, no verdict is given before the end, answers may be changed until then, and items can be flagged to
come back to.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from bot.core.item import Item
from bot.core.pack import Pack
from bot.core.quotas import draw_quotas
from bot.core.response import Response, response_from_data, response_to_data
from bot.core.selection import contrast


def draw_paper(
    pack: Pack, *, times_used: Mapping[str, int], excluded: frozenset[str], rng: random.Random
) -> list[Item]:
    """The items of a mock exam in random order: as many as the exam has, of its own kinds, by its domain weights.

    `times_used`: item id → in how many earlier mock exams the learner met it. No item comes again before all have
    come: where a domain has too few unused ones, other domains fill in rather than a used item. Of two items that
    contrast, a paper holds one, as long as there are others. A small pack gives a shorter paper.
    """
    candidates = [item for item in pack.items_of(kinds=pack.exam.kinds) if item.id not in excluded]
    rng.shuffle(candidates)
    count = min(pack.exam.items, len(candidates))
    quotas = draw_quotas(pack, candidates, count, rng)
    paper: dict[str, Item] = {}

    def take(item: Item) -> None:
        if len(paper) < count and item.id not in paper:
            paper[item.id] = item
            quotas[item.domain] -= 1

    for used in sorted({times_used.get(item.id, 0) for item in candidates}):
        level = [item for item in candidates if times_used.get(item.id, 0) == used]
        for item in level:
            if quotas[item.domain] > 0 and not any(contrast(item, other) for other in paper.values()):
                take(item)
        for item in level:  # what is left of the level, before any item that was used more often
            take(item)
    chosen = list(paper.values())
    rng.shuffle(chosen)
    return chosen


def time_allowed(pack: Pack, items: int) -> timedelta:
    """The exam's minutes; of a shorter paper, its share of them in whole minutes."""
    return timedelta(minutes=max(1, round(pack.exam.minutes * items / pack.exam.items)))


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that may still be changed, and when it was given."""

    response: Response
    at: datetime


@dataclass(frozen=True, slots=True)
class MockExam:
    """A mock exam being sat.

    `place` is the index of the item that is up; equal to the number of items, it is the review of all answers.
    `met` are the items that were up at some time: only those count as used.
    """

    items: tuple[str, ...]
    option_orders: Mapping[str, tuple[str, ...]]
    given: Mapping[str, Given] = field(default_factory=dict)
    flagged: frozenset[str] = frozenset()
    place: int = 0
    met: frozenset[str] = frozenset()

    @property
    def current(self) -> str | None:
        """The id of the item that is up; None in the review."""
        return self.items[self.place] if self.place < len(self.items) else None

    @property
    def open_places(self) -> tuple[int, ...]:
        """Places without an answer."""
        return tuple(place for place, item in enumerate(self.items) if item not in self.given)

    @property
    def flagged_places(self) -> tuple[int, ...]:
        """Places that are flagged to come back to."""
        return tuple(place for place, item in enumerate(self.items) if item in self.flagged)


def begin_exam(paper: Sequence[Item], rng: random.Random) -> MockExam:
    """A mock exam of these items in this order, options shuffled. Raises ValueError without an item."""
    if not paper:
        raise ValueError("a mock exam needs an item")
    orders = {item.id: [option.id for option in item.options] for item in paper if item.options}
    items = tuple(item.id for item in paper)
    shuffled = {item_id: tuple(rng.sample(order, len(order))) for item_id, order in orders.items()}
    return MockExam(items, shuffled, met=frozenset(items[:1]))


def answer_at(exam: MockExam, place: int, response: Response, at: datetime) -> MockExam:
    """The exam after an answer to the item at a place, given or changed; the next place is up then."""
    answered = replace(exam, given={**exam.given, exam.items[place]: Given(response, at)})
    return go_to(answered, place + 1)


def go_to(exam: MockExam, place: int) -> MockExam:
    """The exam with another place up; beyond the last item is the review."""
    place = min(max(place, 0), len(exam.items))
    return replace(exam, place=place, met=exam.met | set(exam.items[place : place + 1]))


def toggle_flag(exam: MockExam, place: int) -> MockExam:
    """The exam with the item at a place flagged, or no longer so."""
    return replace(exam, flagged=exam.flagged ^ {exam.items[place]})


def exam_to_data(exam: MockExam) -> dict[str, Any]:
    """The state as plain data, for storage. `exam_from_data` undoes it."""
    return {
        "items": list(exam.items),
        "option_orders": {item: list(order) for item, order in exam.option_orders.items()},
        "given": {
            item: {"response": response_to_data(given.response), "at": given.at.isoformat()}
            for item, given in exam.given.items()
        },
        "flagged": sorted(exam.flagged),
        "place": exam.place,
        "met": sorted(exam.met),
    }


def exam_from_data(data: Mapping[str, Any]) -> MockExam:
    """The state that `exam_to_data` made. Raises ValueError for data without its fields."""
    try:
        return MockExam(
            items=tuple(data["items"]),
            option_orders={item: tuple(order) for item, order in data["option_orders"].items()},
            given={
                item: Given(response_from_data(given["response"]), datetime.fromisoformat(given["at"]))
                for item, given in data["given"].items()
            },
            flagged=frozenset(data["flagged"]),
            place=data["place"],
            met=frozenset(data["met"]),
        )
    except KeyError as error:
        raise ValueError(f"not a mock exam: {sorted(data)}") from error
