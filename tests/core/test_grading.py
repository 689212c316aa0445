"""Grading: all or nothing, but for the points of a short answer."""

from decimal import Decimal

import pytest
from builders import create_item
from hypothesis import given
from hypothesis import strategies as st

from bot.core.grading import POINTS_FOR_RIGHT, Verdict, grade
from bot.core.item import Choice, ItemKind, KeyPoint, Matching, Numeric, Option, Ordering, Prompt, Short
from bot.core.response import Chosen, Matched, Ordered, Stated, Written, response_from_data, response_to_data

OPTIONS = tuple(Option(letter, letter, "why") for letter in "abcd")


@given(st.frozensets(st.sampled_from("abcd"), min_size=1), st.frozensets(st.sampled_from("abcd")))
def test_a_choice_is_right_only_if_it_is_the_whole_key_and_nothing_else(
    key: frozenset[str], chosen: frozenset[str]
) -> None:
    item = create_item(kind=ItemKind.MULTIPLE, exercise=Choice(OPTIONS, key))
    outcome = grade(item, Chosen(chosen))
    assert outcome.is_correct is (key == chosen)
    assert outcome.points == (POINTS_FOR_RIGHT if key == chosen else 0)


@given(st.permutations("abcd"), st.permutations("abcd"))
def test_an_order_is_right_only_as_a_whole(key: list[str], given_order: list[str]) -> None:
    item = create_item(kind=ItemKind.ORDERING, exercise=Ordering(OPTIONS, tuple(key)))
    assert grade(item, Ordered(tuple(given_order))).is_correct is (key == given_order)


def test_pairs_are_right_only_all_together() -> None:
    prompts = (Prompt("p1", "one"), Prompt("p2", "two"))
    item = create_item(kind=ItemKind.MATCHING, exercise=Matching(prompts, OPTIONS, {"p1": "a", "p2": "b"}))
    assert grade(item, Matched({"p1": "a", "p2": "b"})).is_correct
    assert not grade(item, Matched({"p1": "a", "p2": "c"})).is_correct
    assert not grade(item, Matched({"p1": "a"})).is_correct


@pytest.mark.parametrize(("value", "right"), [("0.75", True), ("0.755", True), ("0.745", True), ("0.7551", False)])
def test_a_number_is_right_within_its_tolerance(value: str, right: bool) -> None:
    exercise = Numeric(Decimal("0.75"), Decimal("0.005"), "percent", "3 / 4")
    assert grade(create_item(kind=ItemKind.NUMERIC, exercise=exercise), Stated(Decimal(value))).is_correct is right


def test_a_short_answer_can_be_partly_right_and_then_scores_nothing() -> None:
    points = (KeyPoint("it needs no labels", ("needs no labels",)), KeyPoint("it is fast", ("runs quickly", "is fast")))
    item = create_item(kind=ItemKind.SHORT, exercise=Short(points))
    outcome = grade(item, Written("It needs no labels."))
    assert (outcome.verdict, outcome.points) == (Verdict.PARTIAL, 0)
    assert (outcome.points_met, outcome.points_missed) == ((0,), (1,))
    assert grade(item, Written("It needs no labels and it is fast.")).points == POINTS_FOR_RIGHT


def test_a_response_of_another_kind_is_an_error_of_the_program() -> None:
    with pytest.raises(TypeError):
        grade(create_item(kind=ItemKind.NUMERIC), Chosen(frozenset("a")))


@pytest.mark.parametrize(
    "response",
    [Chosen(frozenset("ab")), Ordered(("b", "a")), Matched({"p": "a"}), Stated(Decimal("0.750")), Written("so")],
)
def test_responses_survive_storage(response: Chosen | Ordered | Matched | Stated | Written) -> None:
    assert response_from_data(response_to_data(response)) == response


def test_what_is_no_response_is_refused() -> None:
    with pytest.raises(ValueError, match="not a response"):
        response_from_data({"letters": "ab"})


def test_a_mended_stem_leaves_the_version_and_a_changed_key_does_not() -> None:
    item = create_item(exercise=Choice(OPTIONS, frozenset("a")))
    assert create_item(exercise=Choice(OPTIONS, frozenset("a")), stem="Another wording?").version == item.version
    assert create_item(exercise=Choice(OPTIONS, frozenset("b"))).version != item.version
