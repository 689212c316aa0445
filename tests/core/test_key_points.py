"""Short answers against key points: paraphrase, typing errors, synonyms, denial."""

import pytest

from bot.core.item import KeyPoint
from bot.core.key_points import Marked, mark
from bot.language.vocabulary import build_lexicon

LABELS = KeyPoint("it needs no labels", ("needs no labels", "unsupervised"), ("needs labels",))
SCORE = KeyPoint("it scores how unusual a record is", ("gives an anomaly score",))
OVERFITTING = KeyPoint("it reduces overfitting", ("prevents overfitting",))
TRADE_OFF = KeyPoint("high bias and low variance", ("bias is high and variance is low",))


@pytest.mark.parametrize(
    "text",
    [
        "It needs no labels.",
        "it does not need labels",
        "labels are not needed",
        "no labels needed",
        "you don't have to label anything",
        "works on unlabelled data",
        "works without labels",
        "it is label-free",
        "it is not supervised",
        "it dosen't need lables, it doesn't requier labels",
        "NEEDS NO LABELS",
    ],
)
def test_a_point_is_met_by_any_wording_that_means_the_same(text: str) -> None:
    assert mark([LABELS], text).met == (0,)


@pytest.mark.parametrize("text", ["it needs labels", "RCF needs labels", "labels are required", "it is supervised"])
def test_a_missing_not_contradicts_the_point(text: str) -> None:
    assert mark([LABELS], text) == Marked(met=(), missed=(0,), contradicted=(0,))


@pytest.mark.parametrize("text", ["", "labels", "it is a forest", "no idea", "it scores records"])
def test_a_text_that_does_not_speak_of_the_point_misses_it(text: str) -> None:
    assert mark([LABELS], text) == Marked(met=(), missed=(0,), contradicted=())


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("it lowers overfitting", (0,)),
        ("less overfitting", (0,)),
        ("the model overfits less", (0,)),
        ("overfitting", ()),
        ("more overfitting", ()),
        ("it does not reduce overfitting", ()),
    ],
)
def test_words_of_more_and_less_count_like_denials(text: str, met: tuple[int, ...]) -> None:
    assert mark([OVERFITTING], text).met == met


def test_each_part_of_a_wording_keeps_its_own_polarity() -> None:
    assert mark([TRADE_OFF], "low variance and high bias").met == (0,)
    assert mark([TRADE_OFF], "high variance and low bias").met == ()


def test_what_is_said_of_something_else_for_contrast_contradicts_nothing() -> None:
    assert mark([LABELS], "it needs no labels whereas XGBoost needs labels").met == (0,)
    assert mark([LABELS], "XGBoost needs labels, RCF needs no labels").met == (0,)


def test_a_text_that_says_both_meets_nothing() -> None:
    assert mark([LABELS], "needs labels, needs no labels").contradicted == (0,)


def test_a_mere_list_of_words_never_meets_every_point() -> None:
    listed = "unsupervised, trees, forest, anomaly score, random, cut, sampling"
    assert len(mark([LABELS, SCORE], listed).met) < 2


def test_the_lexicon_brings_other_names_of_things() -> None:
    point = KeyPoint("it uses k-nearest neighbours", ("uses k-nearest neighbours",))
    lexicon = build_lexicon(acronyms={"kNN": ["k-nearest neighbours"]})
    assert mark([point], "kNN does it").met == ()
    assert mark([point], "kNN does it", lexicon).met == (0,)
