"""Short answers against key points: paraphrase, typing errors, synonyms, denial."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


WANTED = ["needs", "no", "labels", "unsupervised", "anomaly", "score", "unusual", "record", "prevents", "overfitting"]
ANSWERS = st.sampled_from(
    [
        "It needs no labels.",
        "it gives every record an anomaly score",
        "unsupervised, and it tells how unusual a record is",
        "it needs labels",
        "XGBoost needs labels, RCF does not",
        "it prevents overfitting",
        "overfitting gets less",
        "it is a forest",
    ]
)


@given(
    ANSWERS,
    st.sampled_from(["", "I think ", "Well, ", "Short answer: ", "my answer is that ", "Hmm. ", "I'd say "]),
    st.sampled_from(["", " imo", "!", " I guess", ". Thanks!", ", I think", "\nHope that helps", " lol"]),
)
def test_courtesies_around_an_answer_change_nothing(text: str, before: str, after: str) -> None:
    points = [LABELS, SCORE, OVERFITTING]
    assert mark(points, f"{before}{text}{after}") == mark(points, text)


@given(ANSWERS, ANSWERS)
def test_saying_more_never_makes_a_point_met_that_a_part_contradicts(one: str, other: str) -> None:
    points = [LABELS, SCORE, OVERFITTING]
    both = mark(points, f"{one} {other}" if one.endswith(".") else f"{one}. {other}")
    told = set(mark(points, one).met) | set(mark(points, other).met)
    assert set(both.met) <= told


@given(
    st.permutations(
        ["needs", "no", "labels", "unsupervised", "anomaly", "score", "unusual", "record", "prevents", "overfitting"]
    )
)
def test_the_words_of_all_wordings_in_a_row_meet_no_point(listed: list[str]) -> None:
    assert mark([LABELS, SCORE, OVERFITTING], ", ".join(listed)).met == ()


@given(st.text(max_size=200))
def test_no_text_breaks_the_marking(text: str) -> None:
    marked = mark([LABELS, SCORE, TRADE_OFF], text)
    assert sorted((*marked.met, *marked.missed)) == [0, 1, 2]
    assert not set(marked.met) & set(marked.contradicted)


def test_a_point_of_function_words_alone_is_never_met() -> None:
    assert mark([KeyPoint("it is", ("to be",), ("or not",))], "it is to be", given="is it?").met == ()


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("SMS is less safe than an app", (0,)),
        ("an app is safer than SMS", (0,)),
        ("SMS is safer than an app", ()),
        ("an app is less safe than SMS", ()),
    ],
)
def test_a_comparison_is_told_from_its_reverse(text: str, met: tuple[int, ...]) -> None:
    assert mark([KeyPoint("codes from an app are safer than SMS", ("an app is safer than SMS",))], text).met == met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("mix before you bake", (0,)),
        ("first mix, then bake", (0,)),
        ("bake after mixing", (0,)),
        ("bake before you mix", ()),
        ("mix after baking", ()),
    ],
)
def test_an_order_is_told_from_its_reverse(text: str, met: tuple[int, ...]) -> None:
    assert mark([KeyPoint("mix before baking", ("first mix, then bake",))], text).met == met


@pytest.mark.parametrize("text", ["20 seconds", "twenty seconds", "wash for 20 sec"])
def test_a_number_may_be_a_word(text: str) -> None:
    assert mark([KeyPoint("wash for 20 seconds", ("20 seconds",))], text).met == (0,)


def test_another_number_does_not_meet_a_point() -> None:
    assert mark([KeyPoint("wash for 20 seconds", ("20 seconds",))], "10 seconds").met == ()


def test_words_of_the_question_count_less() -> None:
    point = KeyPoint("spot instances are cheaper", ("spot instances cost less",))
    assert mark([point], "spot instances", given="Why use spot instances?").met == ()


ZEROS = KeyPoint("L1 drives some weights to zero", ("L1 gives sparse weights", "L1 removes features"))
SHRINKS = KeyPoint("L2 shrinks weights but keeps all features", ("L2 makes weights small", "L2 keeps all features"))
COMPARED = "Compare L1 and L2: what does each do to the weights?"


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("L1 gives sparse weights, L2 makes the weights small", (0, 1)),
        ("L2 gives sparse weights, L1 makes the weights small", ()),
        ("L1: sparse weights, L2: small weights", (0, 1)),
        ("L1 -> sparse weights. L2 -> keeps all of the features", (0, 1)),
        ("L2: sparse, L1: small", ()),
        ("L2 shrinks the weights. It gives sparse weights", (1,)),
    ],
)
def test_what_is_said_of_a_thing_does_not_count_for_its_rival(text: str, met: tuple[int, ...]) -> None:
    assert mark([ZEROS, SHRINKS], text, given=COMPARED).met == met


MEDIAN = KeyPoint("impute with the median", ("use the median", "fill with the median"), ("use the mean",))


@pytest.mark.parametrize(("text", "met"), [("fill in the median", (0,)), ("fill in the mean", ())])
def test_what_a_rejected_wording_has_instead_is_a_rival(text: str, met: tuple[int, ...]) -> None:
    assert mark([MEDIAN], text).met == met


@pytest.mark.parametrize("text", ["dropout", "early stopping", "use dropout", "add regularization"])
def test_one_of_the_alternatives_of_a_point_meets_it(text: str) -> None:
    point = KeyPoint("a remedy such as regularization, dropout or early stopping", ())
    assert mark([point], text).met == (0,)


@pytest.mark.parametrize(
    "text",
    ["works w/o labels", "no labels bc it is unsupervised", "labels: not needed", "no need for labels"],
)
def test_hurried_spelling_is_read(text: str) -> None:
    assert mark([LABELS], text).met == (0,)


@pytest.mark.parametrize(("text", "met"), [("precision up, recall down", (0,)), ("precision down, recall up", ())])
def test_up_and_down_say_what_becomes_of_a_thing(text: str, met: tuple[int, ...]) -> None:
    assert mark([KeyPoint("precision rises", ("precision goes up",), ("precision falls",))], text).met == met


def test_a_synonym_of_a_word_of_the_question_says_nothing() -> None:
    point = KeyPoint("it takes long to train", ("training is slow",))
    assert mark([point], "the learning rate is a hyperparameter", given="What if the learning rate is low?").met == ()
