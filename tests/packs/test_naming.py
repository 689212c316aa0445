"""Ids made from texts."""

from hypothesis import given
from hypothesis import strategies as st

from bot.packs.naming import is_id, make_id


def test_an_id_is_made_of_the_first_telling_words() -> None:
    assert make_id("A loaf comes out of the oven with a tight crumb. What helps?") == "loaf-comes-out-oven-tight"
    assert make_id("What is it?", words=2) == "what"


def test_a_taken_id_gets_a_number() -> None:
    assert make_id("Tight crumb", {"tight-crumb", "tight-crumb-2"}) == "tight-crumb-3"


def test_a_text_without_latin_letters_gets_the_name_that_it_is_given() -> None:
    assert make_id("パンとは何か", otherwise="item") == "item"


@given(st.text(), st.sets(st.sampled_from(["item", "item-2", "item-3"])))
def test_every_text_gives_an_id_that_is_free(text: str, taken: set[str]) -> None:
    made = make_id(text, taken)
    assert is_id(made)
    assert made not in taken
