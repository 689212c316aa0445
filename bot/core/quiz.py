"""The state of a private quiz: which item is up, what was answered, and the score. Each step gives a new state."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.core.item import Item
from bot.core.pack import Pack


@dataclass(frozen=True, slots=True)
class Answered:
    """An item of the quiz that was answered, and whether it was right."""

    item: str
    correct: bool


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz in progress: its items in order, the answers so far, and the order in which each item shows its options.

    With `until_right`, what was missed comes again, round by round, until every item was answered right.
    """

    items: tuple[str, ...]
    option_orders: Mapping[str, tuple[str, ...]]
    answers: tuple[Answered, ...] = ()
    until_right: bool = False


def start_quiz(items: Sequence[Item], rng: random.Random, *, until_right: bool = False) -> Quiz:
    """A quiz of these items in this order, each once, with its options shuffled. Raises ValueError without an item."""
    if not items:
        raise ValueError("a quiz needs an item")
    orders = {item.id: _shuffled_options(item, rng) for item in items if item.options}
    return Quiz(tuple(dict.fromkeys(item.id for item in items)), orders, until_right=until_right)


def _shuffled_options(item: Item, rng: random.Random) -> tuple[str, ...]:
    return tuple(rng.sample([option.id for option in item.options], len(item.options)))


def current_item(quiz: Quiz) -> str | None:
    """The id of the item that is up; None when the quiz is over."""
    items, answered = _current_round(quiz)
    return items[answered] if answered < len(items) else None


def position(quiz: Quiz) -> tuple[int, int]:
    """Which item of how many is up, from 1, within the current round; of a quiz that is over, the last one."""
    items, answered = _current_round(quiz)
    return min(answered + 1, len(items)), len(items)


def is_over(quiz: Quiz) -> bool:
    """Whether nothing is left to answer."""
    return current_item(quiz) is None


def record_answer(quiz: Quiz, item_id: str, *, correct: bool) -> Quiz:
    """The quiz after an answer. Raises ValueError if the item is not the one that is up."""
    if item_id != current_item(quiz):
        raise ValueError(f"{item_id} is not up, but {current_item(quiz) or 'nothing'}")
    return replace(quiz, answers=(*quiz.answers, Answered(item_id, correct)))


def _current_round(quiz: Quiz) -> tuple[tuple[str, ...], int]:
    """The items of the round that the quiz is in, and how many of them were answered in it."""
    items, answered = quiz.items, len(quiz.answers)
    while quiz.until_right and answered >= len(items):
        first = len(quiz.answers) - answered
        missed = tuple(answer.item for answer in quiz.answers[first : first + len(items)] if not answer.correct)
        if not missed:
            break
        items, answered = missed, answered - len(items)
    return items, answered


@dataclass(frozen=True, slots=True)
class TaskScore:
    """How many items of a task were answered and how many of them were right."""

    task: str
    right: int
    answered: int


def score_by_task(quiz: Quiz, pack: Pack) -> list[TaskScore]:
    """The score of each task that was asked about, in the pack's order; an item's first answer counts.

    Items that are no longer in the pack are left out.
    """
    first_answers: dict[str, bool] = {}
    for answer in quiz.answers:
        first_answers.setdefault(answer.item, answer.correct)
    by_task: dict[str, list[bool]] = {}
    for item_id, correct in first_answers.items():
        if item_id in pack.items:
            by_task.setdefault(pack.items[item_id].task, []).append(correct)
    ordered = [task.id for task in pack.tasks if task.id in by_task]
    return [TaskScore(task, sum(by_task[task]), len(by_task[task])) for task in ordered]


@dataclass(frozen=True, slots=True)
class PastAttempt:
    """An attempt of a learner at an item, in a quiz or in a channel."""

    item: str
    correct: bool
    at: datetime


def find_missed_items(attempts: Iterable[PastAttempt]) -> list[str]:
    """The ids of items whose last attempt was wrong, the one missed longest ago first."""
    last = {attempt.item: attempt for attempt in sorted(attempts, key=lambda attempt: attempt.at)}
    missed = [attempt for attempt in last.values() if not attempt.correct]
    return [attempt.item for attempt in sorted(missed, key=lambda attempt: attempt.at)]


def quiz_to_data(quiz: Quiz) -> dict[str, Any]:
    """The quiz as plain data, for storage. `quiz_from_data` undoes it."""
    return {
        "items": list(quiz.items),
        "option_orders": {item: list(order) for item, order in quiz.option_orders.items()},
        "answers": [[answer.item, answer.correct] for answer in quiz.answers],
        "until_right": quiz.until_right,
    }


def quiz_from_data(data: Mapping[str, Any]) -> Quiz:
    """The quiz that `quiz_to_data` made. Raises ValueError for data without its fields."""
    match dict(data):
        case {"items": items, "option_orders": orders, "answers": answers, "until_right": until_right}:
            return Quiz(
                tuple(items),
                {item: tuple(order) for item, order in orders.items()},
                tuple(Answered(item, correct) for item, correct in answers),
                until_right,
            )
    raise ValueError(f"not a quiz: {sorted(data)}")
