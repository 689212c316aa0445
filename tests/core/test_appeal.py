"""Which answers are alike, so that one ruling holds for all of them."""

from decimal import Decimal

import pytest

from bot.core.appeal import find_likeness
from bot.core.response import Chosen, Response, Stated, Written

B = Chosen(frozenset({"b"}))


def _likeness(response: Response, typed: str, *, version: str = "v1") -> str:
    return find_likeness("bread-baking", "dense-crumb", version, response, typed)


@pytest.mark.parametrize("typed", ["b", "B", " *B* ", "b)", "“B”!", ":regional_indicator_b:"])
def test_how_the_same_words_are_typed_does_not_matter(typed: str) -> None:
    assert _likeness(B, typed) == _likeness(B, "B")


def test_a_short_answer_is_alike_by_its_words_alone() -> None:
    assert _likeness(Written("It traps gas."), "It traps gas.") == _likeness(Written("it traps GAS"), "it traps GAS")
    assert _likeness(Written("It traps gas"), "It traps gas") != _likeness(Written("It traps air"), "It traps air")


def test_other_words_for_the_same_option_are_ruled_on_apart() -> None:
    assert _likeness(B, "B") != _likeness(B, "the second one")


def test_the_same_words_understood_otherwise_are_ruled_on_apart() -> None:
    assert _likeness(B, "B") != _likeness(Chosen(frozenset({"a"})), "B")
    assert _likeness(Stated(Decimal(15)), "1,5") != _likeness(Stated(Decimal("1.5")), "1,5")


def test_a_ruling_holds_for_the_key_that_it_was_made_under() -> None:
    assert _likeness(B, "B") != _likeness(B, "B", version="v2")


def test_a_likeness_does_not_give_the_words_away() -> None:
    assert "gas" not in _likeness(Written("gas"), "gas")
