"""Which end of a scale an order begins at, and whether a reply begins at the other one."""

import pytest
from builders import create_item

from bot.core.item import ItemKind, Option, Ordering
from bot.core.reply.parse import parse_reply
from bot.core.reply.replies import Ambiguous, Answer
from bot.core.reply.words.directions import end_asked_first, end_of, is_other_end
from bot.core.response import Ordered

TEXTS = ("Bus", "Plane", "Bicycle")
RIDES = create_item(
    kind=ItemKind.ORDERING,
    stem="Order these by price, lowest first.",
    exercise=Ordering(tuple(Option(text, text, "why") for text in TEXTS), TEXTS),
)


@pytest.mark.parametrize(
    ("question", "typed", "other"),
    [
        ("by price, lowest first", "cheapest", False),
        ("by price, lowest first", "the most expensive", True),
        ("from the highest to the lowest", "cheapest", True),
        ("the earliest first", "latest", True),
        ("by latency, fastest first", "slowest", True),
        ("in ascending order of size", "largest", True),
        ("by latency, fastest first", "cheapest", False),
        ("Put the steps in order", "cheapest", False),
    ],
)
def test_a_superlative_may_name_the_other_end(question: str, typed: str, other: bool) -> None:
    assert is_other_end(end_of(typed.split()), end_asked_first(question)) is other


@pytest.mark.parametrize("typed", ["C A B", "cheapest first: C A B", "C < A < B", "C is cheapest, then A, then B"])
def test_an_order_from_the_end_that_was_asked_is_an_answer(typed: str) -> None:
    assert parse_reply(RIDES, typed) == Answer(Ordered(("Bicycle", "Bus", "Plane")))


@pytest.mark.parametrize("typed", ["priciest first: B A C", "B is the dearest, then A, then C", "dear to cheap: B A C"])
def test_an_order_from_the_other_end_is_asked_back(typed: str) -> None:
    assert isinstance(parse_reply(RIDES, typed), Ambiguous)
