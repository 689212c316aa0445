"""Roots, senses and set phrases: what makes words of two texts the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.paraphrase import Direction, direction_of, fold_phrases, senses_of
from bot.language.roots import root
from bot.language.terms import words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sent", "sending"),
        ("resent", "resend"),
        ("density", "dense"),
        ("hotter", "hot"),
        ("easily", "easier"),
        ("storage", "stores"),
        ("resistant", "resistance"),
        ("twenty", "20"),
        ("retransmission", "retransmit"),
    ],
)
def test_words_of_one_family_have_one_root(one: str, other: str) -> None:
    assert root(one) == root(other)


@pytest.mark.parametrize(("one", "other"), [("organ", "orange"), ("two", "three"), ("train", "rain"), ("lost", "last")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert root(one) != root(other)


def test_contraries_share_a_sense_with_opposite_signs() -> None:
    fast, slow = senses_of(root("faster")), senses_of(root("slowly"))
    assert any(fast[sense] is not slow[sense] for sense in fast.keys() & slow.keys())


def test_words_of_less_and_more_are_told_apart() -> None:
    assert direction_of(root("reduces")) is Direction.LESS
    assert direction_of(root("higher")) is Direction.MORE
    assert direction_of(root("bread")) is None


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("protection wears off", ["protection", "fade"]),
        ("it slows training down", ["it", "slow", "training"]),
        ("it does not work any more", ["it", "does", "useless"]),
        ("plain words stay", ["plain", "words", "stay"]),
    ],
)
def test_set_phrases_become_one_word(text: str, folded: list[str]) -> None:
    assert fold_phrases(words(text)) == folded


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20))
def test_every_word_has_a_root_and_means_at_least_itself(word: str) -> None:
    assert root(word)
    assert root(word) in senses_of(root(word))
