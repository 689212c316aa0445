"""The estimate on the exam's scale."""

import pytest
from builders import create_exam
from hypothesis import given
from hypothesis import strategies as st

from bot.core.exam_score import Prospect, estimate_score

EXAM = create_exam(items=65, pass_mark=750, scale=(100, 1000))


@pytest.mark.parametrize(
    ("right", "score", "low", "high", "prospect"),
    [
        (65, 1000, 950, 1000, Prospect.LIKELY),
        (60, 930, 850, 970, Prospect.LIKELY),
        (49, 780, 670, 860, Prospect.OPEN),
        (30, 520, 410, 620, Prospect.UNLIKELY),
        (0, 100, 100, 150, Prospect.UNLIKELY),
    ],
)
def test_the_share_right_is_put_onto_the_scale_with_its_interval(
    right: int, score: int, low: int, high: int, prospect: Prospect
) -> None:
    estimate = estimate_score(EXAM, right, 65)
    assert (estimate.score, estimate.low, estimate.high, estimate.prospect) == (score, low, high, prospect)


@given(st.integers(1, 200).flatmap(lambda asked: st.tuples(st.integers(0, asked), st.just(asked))))
def test_the_interval_holds_the_estimate_and_stays_on_the_scale(answers: tuple[int, int]) -> None:
    estimate = estimate_score(EXAM, *answers)
    assert 100 <= estimate.low <= estimate.score <= estimate.high <= 1000


def test_more_items_make_the_estimate_surer() -> None:
    few, many = estimate_score(EXAM, 15, 20), estimate_score(EXAM, 150, 200)
    assert few.score == many.score
    assert many.high - many.low < few.high - few.low


def test_an_exam_without_items_has_no_score() -> None:
    with pytest.raises(ValueError, match="without items"):
        estimate_score(EXAM, 0, 0)
