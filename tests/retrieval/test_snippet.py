"""Snippets are cut at sentences and mark the words that were asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.terms import stem
from bot.language.vocabulary import EMPTY_LEXICON, build_lexicon
from bot.retrieval.snippet import cut_snippet

TABLE = "| flour | water |\n|---|---|\n| 1,000 g | 650 g |"
TEXT = "Weigh the flour. Knead the dough well. Let the dough rest. Bake it hot."


def test_a_text_that_fits_stays_whole() -> None:
    snippet = cut_snippet(TEXT, {"dough"}, EMPTY_LEXICON)
    assert snippet.text == TEXT
    assert [TEXT[start:end] for start, end in snippet.spans] == ["dough", "dough"]
    assert not snippet.cut_before
    assert not snippet.cut_after


def test_the_part_with_the_words_asked_for_is_chosen() -> None:
    snippet = cut_snippet(TEXT, {"rest", "dough"}, EMPTY_LEXICON, longest=30)
    assert snippet.text == "Let the dough rest."
    assert [snippet.text[start:end] for start, end in snippet.spans] == ["dough rest"]
    assert snippet.cut_before
    assert snippet.cut_after


@pytest.mark.parametrize(
    ("text", "matched", "marked"),
    [
        ("A pre-ferment rests.", {"pre", "ferment"}, ["pre-ferment"]),
        ("Many rests are good for a good dough.", {"many", "good", "dough"}, ["dough"]),
        ("As many as needed.", {"many"}, ["many"]),
    ],
)
def test_words_side_by_side_are_one_mark_and_words_of_talk_none_beside_telling_ones(
    text: str, matched: set[str], marked: list[str]
) -> None:
    matched = {stem(word) for word in matched}
    assert [text[start:end] for start, end in cut_snippet(text, matched, EMPTY_LEXICON).spans] == marked


def test_without_any_match_the_beginning_is_shown() -> None:
    assert cut_snippet(TEXT, set(), EMPTY_LEXICON, longest=40).text == "Weigh the flour. Knead the dough well."


def test_a_table_stays_whole_even_if_it_is_too_long() -> None:
    assert cut_snippet(f"Some words.\n\n{TABLE}", {"water"}, EMPTY_LEXICON, longest=20).text == TABLE


def test_a_name_is_marked_as_one_in_each_of_its_wordings() -> None:
    lexicon = build_lexicon(acronyms={"DDT": ["desired dough temperature"]})
    text = "The desired dough temperature (DDT) decides."
    spans = cut_snippet(text, {"desir dough temperatur"}, lexicon).spans
    assert [text[start:end] for start, end in spans] == ["desired dough temperature", "DDT"]


def test_what_the_author_set_in_bold_is_marked_like_any_other_word() -> None:
    text = "It is **flour** here, and flour there."
    assert [text[start:end] for start, end in cut_snippet(text, {"flour"}, EMPTY_LEXICON).spans] == ["flour", "flour"]


@pytest.mark.parametrize("text", ["Run `flour` now", "See [flour](https://flour.example)", "```\nflour\n```"])
def test_nothing_is_marked_in_code_and_links(text: str) -> None:
    assert cut_snippet(text, {"flour"}, EMPTY_LEXICON).spans == ()


@given(st.text(alphabet="flour water.\n`*-|", max_size=200), st.integers(5, 80))
def test_every_mark_is_a_word_of_the_snippet(text: str, longest: int) -> None:
    snippet = cut_snippet(text, {"flour", "water"}, EMPTY_LEXICON, longest)
    assert snippet.text in text
    assert all(snippet.text[start:end] in {"flour", "water"} for start, end in snippet.spans)
