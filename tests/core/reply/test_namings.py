"""Things of a closed list named by a word of theirs."""

import pytest

from bot.core.reply.options.namings import name_by_hints, owners_of
from bot.core.reply.words.tokens import tokenise

TEXTS = ("Open a pull request", "Elastic Block Store", "S3 Standard", "S3 Standard-IA")


@pytest.mark.parametrize(
    ("word", "owners"),
    [
        *[
            ("request", {0}),
            ("requests", {0}),
            ("pr", {0}),
            ("block", {1}),
            ("elastik", {1}),
            ("elas", {1}),
            ("ebs", {1}),
        ],
        *[("ia", {3}), ("standard", {2, 3}), ("std", {2, 3}), ("glacier", set()), ("the", set()), ("first", set())],
    ],
)
def test_a_word_names_the_texts_that_have_it(word: str, owners: set[int]) -> None:
    assert owners_of(word, TEXTS) == owners


def test_a_word_of_two_things_names_the_one_that_is_not_named_otherwise() -> None:
    tokens = tokenise("PR, then the block store, then standard ia, and standard")
    named = name_by_hints(tokens, (), TEXTS, "ABCD")
    assert [name for mention in named for name in mention.names] == ["A", "B", "D", "C"]


def test_a_word_of_two_things_names_none_while_both_are_left() -> None:
    named = name_by_hints(tokenise("PR, then standard"), (), TEXTS, "ABCD")
    assert [mention.names for mention in named] == [("A",)]
