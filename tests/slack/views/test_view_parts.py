from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.progress import Tally, find_accuracy
from bot.slack.views.parts.bars import bar, interval_bar, progress_bar
from bot.slack.views.parts.letters import count, in_words, letter
from bot.slack.views.parts.tables import align, cut_to_width, display_width
from bot.slack.views.parts.times import say_answered, say_date, say_when

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
BERLIN = "Europe/Berlin"


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (timedelta(hours=7, minutes=30), "today 17:00"),
        (timedelta(hours=23, minutes=15), "tomorrow 08:45"),
        (timedelta(days=-1), "yesterday 09:30"),
        (timedelta(days=2), "Thu 26 Nov 09:30"),
        (timedelta(days=400), "Wed 29 Dec 2027 09:30"),
    ],
)
def test_times_are_said_as_seen_from_now(after: timedelta, said: str) -> None:
    assert say_when(NOW + after, BERLIN, NOW) == said


def test_today_is_today_in_the_zone_that_is_shown() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert say_when(late, "America/New_York", NOW) == "today 18:30"
    assert say_when(late, BERLIN, NOW) == "tomorrow 00:30"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (timedelta(minutes=26), "at 9:04"),
        (timedelta(days=1), "yesterday at 9:30"),
        (timedelta(days=3), "on Sat 21 Nov at 9:30"),
    ],
)
def test_it_is_said_when_something_was_answered(before: timedelta, said: str) -> None:
    assert say_answered(NOW - before, BERLIN, NOW) == said


def test_days_are_said_in_full() -> None:
    assert say_date(NOW + timedelta(days=1), BERLIN) == "Wednesday 25 November"


@pytest.mark.parametrize(("position", "shown"), [(0, "A"), (3, "D"), (25, "Z"), (26, "AA"), (27, "AB")])
def test_options_have_letters_by_position(position: int, shown: str) -> None:
    assert letter(position) == shown


@pytest.mark.parametrize(
    ("parts", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_lists_are_said_as_people_say_them(parts: list[str], said: str) -> None:
    assert in_words(parts) == said


@pytest.mark.parametrize(("number", "said"), [(0, "0 answers"), (1, "1 answer"), (1_200, "1,200 answers")])
def test_numbers_agree_with_their_nouns(number: int, said: str) -> None:
    assert count(number, "answer") == said


@pytest.mark.parametrize(("share", "shown"), [(0, ""), (0.001, "▏"), (0.5, "████"), (0.58, "████▋"), (1, "████████")])
def test_bars_grow_in_eighths_and_nothing_above_zero_is_invisible(share: float, shown: str) -> None:
    assert bar(share, 8) == shown


@given(right=st.integers(0, 500), wrong=st.integers(0, 500))
def test_a_bar_with_its_interval_fills_its_width(right: int, wrong: int) -> None:
    accuracy = find_accuracy(Tally(right, right + wrong))
    if accuracy:
        assert len(interval_bar(accuracy)) == 10


def test_more_answers_leave_less_open() -> None:
    few, many = find_accuracy(Tally(3, 4)), find_accuracy(Tally(300, 400))
    assert few
    assert many
    assert (interval_bar(few), interval_bar(many)) == ("███▒▒▒▒▒▒▒", "███████▒░░")


def test_progress_shows_how_far_one_has_come() -> None:
    assert progress_bar(3, 5) == "▓▓▓▓▓▓░░░░"


def test_columns_are_aligned_also_with_wide_signs_and_accents() -> None:
    lines = align([["Ada", "1"], ["日本", "20"], ["Ye\u0301", "300"]], "<>")
    assert lines == ["Ada     1", "日本   20", "Ye\u0301    300"]
    assert len({display_width(line) for line in lines}) == 1


def test_a_long_name_is_cut_to_its_column() -> None:
    assert cut_to_width("Hohenstein", 6) == "Hohen…"
    assert cut_to_width("日本語日本語", 6) == "日本…"
