"""Questions that put another language around the field's English words."""

import pytest

from bot.language.other_languages import is_in_other_language
from bot.language.terms import words


@pytest.mark.parametrize(
    "text",
    [
        "wie berechnet man Recall?",
        "was ist eine Inference Pipeline",
        "¿cómo ahorro con spot training?",
        "qué es overfitting",
        "comment fonctionne une random forest",
        "o que é o bagging?",
        "dime algo de Athena",
    ],
)
def test_another_language_is_known_by_its_function_words(text: str) -> None:
    assert is_in_other_language(words(text))


@pytest.mark.parametrize(
    "text",
    [
        "what was the man's comment on the data",
        "so, does the model die in an hour?",
        "per class recall",
        "no me, no you: the des of Lisp",
    ],
)
def test_english_is_none(text: str) -> None:
    assert not is_in_other_language(words(text))
