"""Queries as they are read: typing errors, words typed apart or together, words of other subjects."""

import pytest

from bot.language.terms import stem
from bot.language.vocabulary import build_lexicon
from bot.retrieval.query import build_reader

COUNTS = {
    "hyperparameter": 9,
    "hyper": 1,
    "parameter": 9,
    "ground": 2,
    "truth": 2,
    "launch": 3,
    "levain": 5,
    "data": 9,
    "set": 9,
    "kinesis": 4,
    "linear": 4,
    "debugger": 4,
    "debug": 4,
    "checkpoint": 4,
    "check": 9,
    "point": 9,
    "learner": 4,
}
READER = build_reader(build_lexicon(phrases=["ground truth", "linear learner", "data set"]), COUNTS)


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("hyper parameter", "hyperparameter"),
        ("groundtruth", "ground truth"),
        ("levian", "levain"),
        ("kenisis", "kinesis"),
        ("lineer learner", "linear learner"),
        ("lineer", None),
        ("daat set", "data set"),
        ("daat", None),
        ("grond truth", "ground truth"),
        ("debuger", "debugger"),
        ("check-point", None),
        ("data set", None),
        ("launch", None),
    ],
)
def test_words_typed_apart_together_or_wrong_are_mended(text: str, read_as: str | None) -> None:
    assert READER.read(text).read_as == read_as


def test_of_a_question_in_another_language_only_the_words_of_the_field_are_read() -> None:
    assert READER.read("wie berechnet man hyperparameter richtig").name == READER.read("hyperparameter").name


def test_a_hyphen_in_a_word_of_the_notes_changes_nothing() -> None:
    assert READER.read("check-point").name == READER.read("checkpoint").name


@pytest.mark.parametrize("word", ["lunch", "movies"])
def test_a_real_word_is_no_typing_error(word: str) -> None:
    assert READER.read(word).read_as is None


def test_words_of_everyday_life_are_marked() -> None:
    assert [slot.is_worldly for slot in READER.read("lunch data").slots] == [True, False]


def test_only_errors_make_a_guess() -> None:
    assert READER.read("levian").is_guess
    assert not READER.read("hyper parameter groundtruth").is_guess


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("normalisation", "normalization"),
        ("optimise", "optimize"),
        ("factorising", "factorizing"),
        ("analyse", "analyze"),
        ("behaviour", "behavior"),
        ("modelling", "modeling"),
    ],
)
def test_british_spelling_is_american_spelling(british: str, american: str) -> None:
    assert stem(british) == stem(american)


@pytest.mark.parametrize("word", ["noise", "precise", "unsupervised", "raised"])
def test_words_that_are_never_written_with_z_stay(word: str) -> None:
    assert "z" not in stem(word)
