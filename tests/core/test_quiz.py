import json
import random
from datetime import UTC, datetime, timedelta

import pytest
from builders import create_item, create_pack
from hypothesis import given
from hypothesis import strategies as st

from bot.core.item import ItemKind
from bot.core.quiz import (
    PastAttempt,
    Quiz,
    TaskScore,
    current_item,
    find_missed_items,
    is_over,
    position,
    quiz_from_data,
    quiz_to_data,
    record_answer,
    score_by_task,
    start_quiz,
)


def quiz_of(*item_ids: str, until_right: bool = False) -> Quiz:
    return start_quiz([create_item(id=item_id) for item_id in item_ids], random.Random(1), until_right=until_right)


def answer(quiz: Quiz, *marks: bool) -> Quiz:
    for correct in marks:
        item = current_item(quiz)
        assert item is not None
        quiz = record_answer(quiz, item, correct=correct)
    return quiz


def asked(quiz: Quiz) -> list[str]:
    return [answered.item for answered in quiz.answers]


def test_a_quiz_asks_its_items_in_order_and_is_over_after_the_last() -> None:
    quiz = quiz_of("a", "b")
    assert (current_item(quiz), position(quiz)) == ("a", (1, 2))
    quiz = answer(quiz, False)
    assert (current_item(quiz), position(quiz)) == ("b", (2, 2))
    quiz = answer(quiz, True)
    assert is_over(quiz)
    assert (current_item(quiz), position(quiz)) == (None, (2, 2))


def test_a_step_leaves_the_former_state_as_it_was() -> None:
    quiz = quiz_of("a", "b")
    answer(quiz, True)
    assert current_item(quiz) == "a"


def test_an_answer_to_another_item_is_refused() -> None:
    with pytest.raises(ValueError, match="b is not up, but a"):
        record_answer(quiz_of("a", "b"), "b", correct=True)
    with pytest.raises(ValueError, match="a is not up, but nothing"):
        record_answer(answer(quiz_of("a"), True), "a", correct=True)


def test_a_quiz_without_items_is_refused() -> None:
    with pytest.raises(ValueError, match="needs an item"):
        start_quiz([], random.Random(1))


def test_missed_items_come_again_round_by_round_until_each_was_right() -> None:
    quiz = answer(quiz_of("a", "b", "c", until_right=True), False, True, False)
    assert (current_item(quiz), position(quiz)) == ("a", (1, 2))
    quiz = answer(quiz, True)
    assert (current_item(quiz), position(quiz)) == ("c", (2, 2))
    quiz = answer(quiz, False)
    assert (current_item(quiz), position(quiz)) == ("c", (1, 1))
    quiz = answer(quiz, True)
    assert is_over(quiz)
    assert position(quiz) == (1, 1)
    assert asked(quiz) == ["a", "b", "c", "a", "c", "c"]


@given(st.integers(1, 6), st.integers())
def test_a_quiz_until_right_ends_with_every_item_answered_right_once(count: int, seed: int) -> None:
    rng = random.Random(seed)
    quiz = quiz_of(*"abcdef"[:count], until_right=True)
    while not is_over(quiz):
        quiz = answer(quiz, rng.random() < 0.5)
    assert sorted(answered.item for answered in quiz.answers if answered.correct) == sorted(quiz.items)


def test_options_are_shuffled_per_item_and_stay_so() -> None:
    items = [create_item(id=f"item-{number}", kind=ItemKind.MULTIPLE) for number in range(20)]
    quiz = start_quiz(items, random.Random(1))
    assert all(
        sorted(order) == ["cold-room", "more-salt", "more-starter", "warm-room"]
        for order in quiz.option_orders.values()
    )
    assert len(set(quiz.option_orders.values())) > 5
    assert answer(quiz, True).option_orders == quiz.option_orders


def test_what_has_no_options_has_no_order() -> None:
    quiz = start_quiz(list(create_pack().items.values()), random.Random(1))
    assert set(quiz.items) - set(quiz.option_orders) == {"hydration-of-a-dough", "why-knead"}


def test_the_score_by_task_keeps_the_packs_order_and_counts_first_answers() -> None:
    items = [create_item(id="a", task="3.1"), create_item(id="b", task="1.2"), create_item(id="c", task="3.1")]
    quiz = answer(start_quiz(items, random.Random(1), until_right=True), False, True, True, True)
    assert is_over(quiz)
    assert score_by_task(quiz, create_pack(items=items)) == [TaskScore("1.2", 1, 1), TaskScore("3.1", 1, 2)]


def test_the_score_leaves_out_what_the_pack_no_longer_has() -> None:
    quiz = answer(quiz_of("a", "b"), True, True)
    assert score_by_task(quiz, create_pack(items=[create_item(id="a")])) == [TaskScore("2.2", 1, 1)]


def test_what_ones_last_attempt_got_wrong_is_missed() -> None:
    start = datetime(2026, 3, 2, tzinfo=UTC)
    history = [
        ("late", False, 5),
        ("mended", False, 1),
        ("early", False, 2),
        ("lost", True, 1),
        ("mended", True, 4),
        ("lost", False, 3),
    ]
    attempts = [PastAttempt(item, correct, start + timedelta(days=day)) for item, correct, day in history]
    assert find_missed_items(attempts) == ["early", "lost", "late"]
    assert find_missed_items(reversed(attempts)) == ["early", "lost", "late"]


@given(st.lists(st.booleans(), max_size=3), st.booleans())
def test_a_quiz_survives_storage(marks: list[bool], until_right: bool) -> None:
    quiz = answer(quiz_of("a", "b", "c", until_right=until_right), *marks)
    assert quiz_from_data(json.loads(json.dumps(quiz_to_data(quiz)))) == quiz


def test_what_is_no_quiz_is_refused() -> None:
    with pytest.raises(ValueError, match="not a quiz"):
        quiz_from_data({"items": ["a"]})
