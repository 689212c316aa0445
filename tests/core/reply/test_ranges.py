"""Ranges of options: which are written out, and what only looks like one."""

import pytest

from bot.core.reply.options.ranges import spell_ranges


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        ("A to C", "ABC"),
        ("a-c", "ABC"),
        ("from B through D", "BCD"),
        ("D bis F", "DEF"),
        ("1-3", "1, 2, 3"),
        ("A-B-F", "A, B, F"),
    ],
)
def test_the_options_within_a_range_are_written_out(typed: str, spelt: str) -> None:
    assert spell_ranges(typed, count=6, required=3) == spelt


@pytest.mark.parametrize("typed", ["A to B", "C to A", "A to Z", "1 to 30", "e-mail", "S3-D5", "A to 3", "1-3%"])
def test_what_is_no_range_of_options_stays(typed: str) -> None:
    assert spell_ranges(typed, count=6, required=3) == typed


def test_nobody_gives_the_ends_of_a_range_where_one_or_two_are_asked_for() -> None:
    assert spell_ranges("A to C", count=6, required=2) == "A to C"
