"""Words typed in a hurry."""

import pytest

from bot.language.chat_words import spell_out, spell_strokes


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("bc", "because"), ("hi", "high"), ("db", "database"), ("val", "validation"), ("zebra", "zebra")],
)
def test_a_usual_short_form_is_written_out(typed: str, meant: str) -> None:
    assert spell_out(typed, ()) == meant


def test_a_word_cut_short_is_the_one_of_the_vocabulary() -> None:
    assert spell_out("var", ["variance", "bias"]) == "variance"
    assert spell_out("temp", ["temperature"]) == "temperature"
    assert spell_out("vari", ["variance", "variable"]) in {"variance", "variable"}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("w/o labels", "without labels"), ("w/ labels", "with  labels"), ("b/c it is slow", "because it is slow")],
)
def test_strokes_are_written_out(typed: str, meant: str) -> None:
    assert spell_strokes(typed) == meant
