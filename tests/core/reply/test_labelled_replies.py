"""The labelled replies: at least 98 % right verdicts and no wrong grade, on the tuned half and on the held-back one."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from builders import create_item

from bot.core.item import Choice, Item, ItemKind, KeyPoint, Matching, Numeric, Option, Ordering, Prompt, Short
from bot.core.reply.parse import parse_reply
from bot.core.reply.replies import Ambiguous, Answer, NotAnAnswer, Reply
from bot.core.response import Chosen, Matched, Ordered, Response, Stated, Written

LABELLED = Path(__file__).parent / "replies.yaml"
HALVES = ("tune", "held_back")


@dataclass(frozen=True)
class Labelled:
    """A reply, the item it was typed to, the acceptable readings, and what the bot read."""

    item: str
    text: str
    expected: frozenset[str]
    read: str

    @property
    def is_right(self) -> bool:
        return self.read in self.expected

    @property
    def is_wrongly_graded(self) -> bool:
        return not self.is_right and self.read not in {"ask", "talk"}


def build_item(data: dict[str, Any]) -> Item:
    """The item of a set: options get the letters as ids, so that a reading can be written in letters."""
    options = tuple(Option(chr(ord("A") + at), text, "why") for at, text in enumerate(data.get("options", ())))
    kind = ItemKind(data["kind"])
    return create_item(kind=kind, stem=data["stem"], rationale="", exercise=_exercise(kind, data, options))


def _exercise(kind: ItemKind, data: dict[str, Any], options: tuple[Option, ...]) -> Any:
    match kind:
        case ItemKind.SINGLE | ItemKind.MULTIPLE:
            return Choice(options, frozenset(option.id for option in options[: data["required"]]))
        case ItemKind.ORDERING:
            return Ordering(options, tuple(option.id for option in options))
        case ItemKind.MATCHING:
            prompts = tuple(Prompt(f"p{place}", text) for place, text in enumerate(data["prompts"], start=1))
            return Matching(prompts, options, {prompt.id: options[0].id for prompt in prompts})
        case ItemKind.NUMERIC:
            return Numeric(Decimal("0.5"), Decimal(0), data["unit"], "")
        case ItemKind.SHORT:
            points = data["key_points"]
            return Short(tuple(KeyPoint(p["point"], tuple(p["accept"]), tuple(p.get("reject", ()))) for p in points))


def write_reading(reply: Reply) -> str:
    """What the bot read, in the notation of the set."""
    match reply:
        case Answer(response=response):
            return _write_response(response)
        case Ambiguous():
            return "ask"
        case NotAnAnswer():
            return "talk"


def _write_response(response: Response) -> str:
    match response:
        case Chosen(options=options):
            return " ".join(sorted(options))
        case Ordered(order=order):
            return " > ".join(order)
        case Matched(pairs=pairs):
            return " ".join(f"{prompt[1:]}{option}" for prompt, option in sorted(pairs.items()))
        case Stated(value=value):
            return f"{value:.4g}".rstrip("0").rstrip(".") if "." in f"{value:.4g}" else f"{int(value)}"
        case Written():
            return "prose"


def _readings(label: object) -> frozenset[str]:
    return frozenset(_number_or_text(part) for part in str(label).split(" or "))


def _number_or_text(part: str) -> str:
    try:
        return _write_response(Stated(Decimal(part)))
    except ArithmeticError:
        return part


@cache
def read_half(half: str) -> tuple[Labelled, ...]:
    data = yaml.safe_load(LABELLED.read_text(encoding="utf-8"))
    items = {name: build_item(item) for name, item in data["items"].items()}
    return tuple(
        Labelled(name, text, _readings(label), write_reading(parse_reply(items[name], text)))
        for name, replies in data[half].items()
        for text, label in replies
    )


@pytest.mark.parametrize("half", HALVES)
def test_at_least_98_of_100_verdicts_are_right(half: str) -> None:
    replies = read_half(half)
    wrong = [reply for reply in replies if not reply.is_right]
    assert len(wrong) <= 0.02 * len(replies), wrong


@pytest.mark.parametrize("half", HALVES)
def test_no_reply_is_graded_wrongly(half: str) -> None:
    assert [reply for reply in read_half(half) if reply.is_wrongly_graded] == []


def test_the_set_is_large_and_has_every_kind_in_both_halves() -> None:
    data = yaml.safe_load(LABELLED.read_text(encoding="utf-8"))
    assert sum(len(read_half(half)) for half in HALVES) >= 400
    assert all(set(data[half]) == set(data["items"]) for half in HALVES)
