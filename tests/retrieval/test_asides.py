"""What people say around the thing that they ask for, on the small pack about bread."""

import pytest
from retrieval.bread import build_bread_finder

from bot.retrieval.answer import answer_query
from bot.retrieval.asides import without_asides, without_courtesies

FINDER = build_bread_finder()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("hey, can you explain autolyse please, thx", "autolyse"),
        ("give me the gist of autolyse", "autolyse"),
        ("Autolyse, I really need help", "Autolyse"),
        ("autolyse vs kneading. Anybody?", "autolyse vs kneading"),
    ],
)
def test_what_is_said_around_a_name_is_left_out(text: str, asked: str) -> None:
    assert without_asides(FINDER, without_courtesies(text)) == asked


@pytest.mark.parametrize(
    "text",
    [
        "autolyse, and how long does dough rise before shaping",
        "scoring of a football match",
        "Levain, the French film",
        "the first rise of autolyse",
    ],
)
def test_what_says_more_than_a_name_stays_whole(text: str) -> None:
    assert without_asides(FINDER, text) == text


def test_the_section_follows_from_all_that_was_typed() -> None:
    hit = answer_query(FINDER, "tell me about the traps of scoring").hits[0]
    assert (hit.note, hit.heading) == ("scoring", "Traps")
