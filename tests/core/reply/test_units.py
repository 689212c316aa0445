"""The unit that an item asks for, in the forms in which people type it."""

import pytest

from bot.core.reply.words.tokens import tokenise
from bot.core.reply.words.units import Unit


@pytest.mark.parametrize(
    ("unit", "typed"),
    [
        ("km/h", "km/h"),
        ("km/h", "kmh"),
        ("km/h", "kilometres an hour"),
        ("requests per second", "req/s"),
        ("dollars", "bucks"),
        ("dollars", "dolars"),
        ("GB", "gigabytes"),
        ("minutes", "min"),
    ],
)
def test_a_unit_is_known_in_other_forms_and_with_typing_errors(unit: str, typed: str) -> None:
    tokens = tokenise(typed)
    assert Unit(unit).length(tokens, 0) == len(tokens)


@pytest.mark.parametrize(("unit", "typed"), [("km/h", "minutes"), ("percent", "per"), ("instance hours", "instances")])
def test_another_unit_is_none(unit: str, typed: str) -> None:
    assert Unit(unit).length(tokenise(typed), 0) == 0


@pytest.mark.parametrize("typed", ["per month", "/mo", "a month"])
def test_a_rate_is_the_one_asked_for_if_the_last_sentence_asks_for_it(typed: str) -> None:
    unit = Unit("dollars", "It costs 5 dollars an hour. What does it cost a month?")
    assert unit.rate_length(tokenise(typed), 0) == 2
    assert unit.is_asked_per(tokenise(typed), 0)


def test_a_rate_that_only_the_sentences_before_name_is_another_one() -> None:
    unit = Unit("dollars", "It costs 5 dollars an hour. What does it cost a month?")
    assert unit.rate_length(tokenise("per hour"), 0) == 2
    assert not unit.is_asked_per(tokenise("per hour"), 0)


def test_without_a_unit_what_the_question_counts_is_it() -> None:
    unit = Unit(None, "How many trainable parameters does it have?")
    assert unit.length(tokenise("trainable params"), 0) == 2
    assert unit.length(tokenise("biases"), 0) == 0
