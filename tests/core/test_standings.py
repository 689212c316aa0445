from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.grading import Outcome, Verdict
from bot.core.standings import (
    Change,
    ChannelTotals,
    Period,
    PeriodStarts,
    Row,
    Scored,
    change,
    rank_channels,
    rank_standings,
)

ANSWERED_ON = PeriodStarts(week=date(2026, 3, 2), month=date(2026, 3, 1), season=date(2026, 1, 12))
RIGHT = Scored(10, is_right=True)
WRONG = Scored(0, is_right=False)


def changes(old: Scored | None, new: Scored | None) -> list[Change]:
    return change(old, new, domain="oven", answered_on=ANSWERED_ON)


def test_a_first_grade_adds_to_every_board_once() -> None:
    added = changes(None, RIGHT)
    assert {(c.domain, c.period, c.period_start) for c in added} == {
        (domain, period, start)
        for domain in (None, "oven")
        for period, start in [
            (Period.WEEK, date(2026, 3, 2)),
            (Period.MONTH, date(2026, 3, 1)),
            (Period.SEASON, date(2026, 1, 12)),
        ]
    }
    assert len(added) == 6
    assert {(c.points, c.right, c.answered) for c in added} == {(10, 1, 1)}


@pytest.mark.parametrize(
    ("old", "new", "deltas"),
    [
        pytest.param(None, WRONG, (0, 0, 1), id="a wrong answer is an answer"),
        pytest.param(WRONG, RIGHT, (10, 1, 0), id="a ruling in favour"),
        pytest.param(RIGHT, WRONG, (-10, -1, 0), id="a corrected key"),
        pytest.param(RIGHT, None, (-10, -1, -1), id="a withdrawn question"),
        pytest.param(Scored(0, is_right=True), None, (0, -1, -1), id="a right answer that scored no more"),
    ],
)
def test_a_changed_outcome_adds_the_difference(
    old: Scored | None, new: Scored | None, deltas: tuple[int, int, int]
) -> None:
    assert {(c.points, c.right, c.answered) for c in changes(old, new)} == {deltas}


def test_an_unchanged_outcome_adds_nothing() -> None:
    assert changes(RIGHT, RIGHT) == []
    assert changes(None, None) == []


def test_a_partly_right_answer_is_not_right() -> None:
    assert Scored.of(Outcome(Verdict.PARTIAL, 0)) == WRONG
    assert Scored.of(Outcome(Verdict.CORRECT, 10)) == RIGHT


scores = st.none() | st.builds(Scored, st.sampled_from([0, 10]), is_right=st.booleans())


@given(st.lists(scores))
def test_whatever_happens_to_an_attempt_the_sums_equal_a_recount(history: list[Scored | None]) -> None:
    sums: Counter[tuple[str | None, Period]] = Counter()
    before = None
    for after in history:
        for c in changes(before, after):
            sums[c.domain, c.period] += c.points * 10_000 + c.right * 100 + c.answered
        before = after
    recounted = before.points * 10_000 + before.is_right * 100 + 1 if before else 0
    assert {sums[domain, period] for domain in (None, "oven") for period in Period} == {recounted}


def test_ties_share_a_place_and_the_next_place_counts_them_all() -> None:
    rows = [Row("Yeva", 20, 2, 9), Row("Amir", 30, 3, 3), Row("Bo", 20, 2, 2), Row("Cleo", 10, 1, 4)]
    ranked = rank_standings(rows)
    assert [(s.place, s.shared, s.learner) for s in ranked] == [
        (1, False, "Amir"),
        (2, True, "Bo"),
        (2, True, "Yeva"),
        (4, False, "Cleo"),
    ]


def test_a_row_that_voided_attempts_left_behind_is_not_ranked() -> None:
    assert rank_standings([Row("Amir", 0, 0, 0), Row("Bo", 0, 0, 1)])[0].learner == "Bo"
    assert rank_standings([Row("Amir", 0, 0, 0)]) == []


@given(st.lists(st.builds(Row, st.text(max_size=3), st.integers(-20, 50), st.just(0), st.integers(1, 9))))
def test_a_place_is_one_more_than_the_number_of_those_with_more_points(rows: list[Row]) -> None:
    for standing in rank_standings(rows):
        assert standing.place == 1 + sum(row.points > standing.points for row in rows)
        assert standing.shared == (sum(row.points == standing.points for row in rows) > 1)


def test_two_lucky_people_do_not_outrank_a_large_channel() -> None:
    ranked = rank_channels(
        {"two": ChannelTotals(220, 2), "fifty": ChannelTotals(5000, 50), "slow": ChannelTotals(800, 40)}
    )
    assert [s.channel for s in ranked] == ["fifty", "two", "slow"]


def test_a_channels_score_is_drawn_towards_the_mean_by_the_weight_of_five() -> None:
    ranked = rank_channels({"small": ChannelTotals(100, 5), "large": ChannelTotals(0, 15)})
    assert [(s.channel, s.score) for s in ranked] == [("small", 12.5), ("large", 1.25)]


def test_channels_of_equal_means_share_a_place_whatever_their_size() -> None:
    ranked = rank_channels({"b": ChannelTotals(70, 7), "a": ChannelTotals(30, 3), "idle": ChannelTotals(0, 0)})
    assert [(s.place, s.shared, s.channel) for s in ranked] == [(1, True, "a"), (1, True, "b")]


def test_channels_without_active_members_are_not_ranked() -> None:
    assert rank_channels({"idle": ChannelTotals(0, 0)}) == []
