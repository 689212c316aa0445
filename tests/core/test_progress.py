from datetime import date, timedelta

import pytest
from builders import create_pack
from hypothesis import given
from hypothesis import strategies as st

from bot.core.progress import StudyReason, Tally, find_accuracy, streak, study_next, wilson_interval


@pytest.mark.parametrize(
    ("right", "answered", "low", "high"),
    [
        (0, 10, 0.0, 0.277533),  # z² / (n + z²) when none is right
        (1, 1, 0.206549, 1.0),
        (7, 10, 0.396775, 0.892209),
        (50, 100, 0.403832, 0.596168),
    ],
)
def test_the_interval_is_wilsons(right: int, answered: int, low: float, high: float) -> None:
    assert wilson_interval(right, answered) == pytest.approx((low, high), abs=1e-5)


@given(st.integers(1, 2000), st.floats(0, 1))
def test_the_interval_holds_the_share_and_stays_within_bounds(answered: int, share: float) -> None:
    right = round(share * answered)
    low, high = wilson_interval(right, answered)
    assert 0 <= low <= right / answered + 1e-12
    assert right / answered - 1e-12 <= high <= 1


def test_without_an_answer_there_is_no_accuracy_and_nothing_is_known() -> None:
    assert find_accuracy(Tally(0, 0)) is None
    assert wilson_interval(0, 0) == (0.0, 1.0)


def test_accuracy_comes_with_its_interval() -> None:
    accuracy = find_accuracy(Tally(7, 10))
    assert accuracy is not None
    assert (accuracy.share, accuracy.low, accuracy.high) == (0.7, *wilson_interval(7, 10))


def streak_of(history: str, *, today_open: bool = False) -> int:
    """The streak after a history of question days, oldest first: x answered, . missed."""
    days = [date(2026, 1, 5) + timedelta(days=3 * index) for index in range(len(history))]
    return streak(days, {day for day, mark in zip(days, history, strict=True) if mark == "x"}, today_open=today_open)


@pytest.mark.parametrize(
    ("history", "length"),
    [
        pytest.param("", 0, id="no question yet"),
        pytest.param("xxx", 3, id="all answered"),
        pytest.param("x.x", 2, id="one missed day is forgiven and not counted"),
        pytest.param("xx.", 2, id="also when it is the newest"),
        pytest.param("xxxx..", 0, id="two in a row are not"),
        pytest.param("x..x", 1, id="what lies before two missed days is lost"),
        pytest.param("xx." + 12 * "x" + ".x", 13, id="the second one within 14 question days breaks it"),
        pytest.param("xx." + 13 * "x" + ".x", 16, id="14 question days later one is forgiven again"),
        pytest.param("....x", 1, id="before a newcomer's first answer"),
        pytest.param("....", 0, id="never answered"),
    ],
)
def test_a_streak_forgives_one_missed_day_in_any_fourteen(history: str, length: int) -> None:
    assert streak_of(history) == length


def test_todays_open_question_breaks_no_streak_and_counts_once_answered() -> None:
    assert streak_of("xx.x.", today_open=False) == 1
    assert streak_of("xx.x.", today_open=True) == 3
    assert streak_of("xxx", today_open=True) == 3
    assert streak_of("", today_open=True) == 0


@given(st.text("x.", max_size=60))
def test_a_streak_is_the_longest_ending_in_which_no_fourteen_days_miss_two(history: str) -> None:
    def holds(days: str) -> bool:
        return all(days[start : start + 14].count(".") <= 1 for start in range(len(days)))

    longest = next(history[start:] for start in range(len(history) + 1) if holds(history[start:]))
    assert streak_of(history) == longest.count("x")


def test_untried_tasks_are_suggested_by_their_share_of_the_exam() -> None:
    suggestions = study_next(create_pack(), {})
    assert [(s.task, s.reason) for s in suggestions] == [
        ("3.1", StudyReason.UNTRIED),  # 25 in one task
        ("1.1", StudyReason.UNTRIED),  # 40 in two
        ("1.2", StudyReason.UNTRIED),
    ]


def test_the_weakest_tasks_come_first_and_few_answers_promise_little() -> None:
    tallies = {
        "1.1": Tally(50, 50),
        "1.2": Tally(2, 2),
        "2.1": Tally(5, 20),
        "2.2": Tally(18, 20),
        "3.1": Tally(49, 50),
    }
    suggestions = study_next(create_pack(), tallies)
    assert [(s.task, s.reason) for s in suggestions] == [
        ("2.1", StudyReason.MOST_TO_GAIN),
        ("1.2", StudyReason.FEW_ANSWERS),
        ("2.2", StudyReason.MOST_TO_GAIN),
    ]
    assert suggestions[0].tally == Tally(5, 20)


def test_as_many_tasks_are_suggested_as_asked_for() -> None:
    assert len(study_next(create_pack(), {}, count=1)) == 1
    assert len(study_next(create_pack(), {}, count=99)) == 5
