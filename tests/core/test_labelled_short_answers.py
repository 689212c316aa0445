"""The labelled short answers: most are marked exactly, and none is marked full that a careful marker would not."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from builders import create_item

from bot.core.grading import Verdict, grade
from bot.core.item import Item, ItemKind, KeyPoint, Short
from bot.core.reply.parse import parse_reply
from bot.core.reply.replies import Answer
from bot.language.vocabulary import Lexicon
from bot.packs.loader import load_packs
from bot.packs.shipped import find_shipped_content

FOLDER = Path(__file__).parent
WRITTEN = "short_answers"
TYPED = "short_answers_typed"
USUAL = "short_answers_in_usual_terms"
STRANGERS = "short_answers_of_strangers"
BARS = [
    (WRITTEN, "tune", 0.89, 0.015),
    (WRITTEN, "held_back", 0.88, 0.03),
    (TYPED, "tune", 0.82, 0.05),
    (TYPED, "held_back", 0.70, 0.06),
    (USUAL, "held_back", 0.80, 0.06),
    (f"{STRANGERS}_1", "tune", 0.63, 0.11),
    (f"{STRANGERS}_2", "tune", 0.56, 0.08),
    (f"{STRANGERS}_3", "tune", 0.67, 0.10),
    (f"{STRANGERS}_4", "tune", 0.77, 0.10),
    (f"{STRANGERS}_5", "held_back", 0.60, 0.15),
    (f"{STRANGERS}_6", "held_back", 0.58, 0.12),
    (f"{STRANGERS}_7", "held_back", 0.65, 0.13),
]
"""Of each set and half the share that is exact at least, and the share that has a point marked met which is not."""


@dataclass(frozen=True)
class Labelled:
    """An answer, the points that it meets, and what the bot made of it: the points met, or None if it is no answer."""

    item: str
    text: str
    expected: tuple[int, ...]
    points: int
    marked: tuple[int, ...] | None
    is_full: bool

    @property
    def is_exact(self) -> bool:
        return (self.marked or ()) == self.expected

    @property
    def is_wrongly_met(self) -> bool:
        return not set(self.marked or ()) <= set(self.expected)

    @property
    def is_wrongly_full(self) -> bool:
        return self.is_full and len(self.expected) < self.points


@cache
def shipped_lexicon() -> Lexicon:
    return next(iter(load_packs(find_shipped_content()).values())).lexicon


def build_item(data: dict[str, Any]) -> Item:
    points = tuple(KeyPoint(p["point"], tuple(p["accept"]), tuple(p.get("reject", ()))) for p in data["key_points"])
    return create_item(kind=ItemKind.SHORT, stem=data["stem"], rationale="", exercise=Short(points))


@cache
def read_half(name: str, half: str) -> tuple[Labelled, ...]:
    data: dict[str, dict[str, Any]] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    return tuple(
        _read(name, build_item(item), text, tuple(met))
        for name, item in data.items()
        for text, met in item.get(half, ())
    )


def _read(name: str, item: Item, text: str, expected: tuple[int, ...]) -> Labelled:
    assert isinstance(item.exercise, Short)
    points = len(item.exercise.key_points)
    reply = parse_reply(item, text, lexicon=shipped_lexicon())
    if not isinstance(reply, Answer):
        return Labelled(name, text, expected, points, None, is_full=False)
    outcome = grade(item, reply.response, shipped_lexicon())
    return Labelled(name, text, expected, points, outcome.points_met, outcome.verdict is Verdict.CORRECT)


@pytest.mark.parametrize(("name", "half", "exact", "wrong"), BARS)
def test_most_labelled_answers_are_marked_exactly(name: str, half: str, exact: float, wrong: float) -> None:
    answers = read_half(name, half)
    missed = [answer for answer in answers if not answer.is_exact]
    assert len(missed) <= (1 - exact) * len(answers), missed
    wrongly_met = [answer for answer in answers if answer.is_wrongly_met]
    assert len(wrongly_met) <= wrong * len(answers), wrongly_met


@pytest.mark.parametrize(("name", "half"), [(name, half) for name, half, *_ in BARS])
def test_no_answer_is_marked_full_that_is_not(name: str, half: str) -> None:
    assert [answer for answer in read_half(name, half) if answer.is_wrongly_full] == []


def test_the_set_is_large_and_of_many_subjects() -> None:
    halves = [read_half(WRITTEN, half) for half in ("tune", "held_back")]
    assert sum(map(len, halves)) >= 400
    assert all(len({answer.item for answer in half}) >= 12 for half in halves)
