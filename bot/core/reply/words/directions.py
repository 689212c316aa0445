"""At which end of a scale an order begins: "lowest first" in a question, "slowest to fastest" in a reply.

Somebody may rank things the other way round than was asked. Where a reply says at which end it begins, and the question
too, the two must agree; where either is silent nothing is known.
"""

import re
from collections.abc import Sequence

from bot.language.terms import word_set, words

_SCALES = (
    (
        "ascend low cheap small short near close few least light little weak thin narrow minor",
        "descend high dear expensiv pric cost larg big great long far furth most heavy heavi strong wid thick major",
    ),
    ("fast quick", "slow"),
    ("earl old first", "late new young recent last"),
    ("cold cool", "hot warm"),
    ("eas simpl", "hard difficult"),
)
"""Beginnings of words at the two ends of each scale."""
_OPENING = re.compile(
    r"(?:from|starting with|beginning with|start with|begin with) (?:the )?((?:most |least )?\w+)"
    r"|\b(ascending|descending)\b"
    r"|((?:most |least )?\w+) (?:one |ones )?first\b|\b((?:most |least )?\w+) to (?:the )?(?:most |least )?\w+est\b",
    re.IGNORECASE,
)
_NO_SUPERLATIVES = word_set(
    "best test rest west east forest request guest interest honest invest digest contest almost utmost"
)

End = tuple[int, int]
"""A scale, and which of its two ends."""


def is_superlative(word: str) -> bool:
    """Whether a word says that a thing is at one end of a scale."""
    return word in {"most", "least"} or (
        word.endswith(("est", "most")) and len(word) > 4 and word not in _NO_SUPERLATIVES
    )


def end_of(typed: Sequence[str]) -> End | None:
    """The end of a scale that a superlative among these words names ("the most expensive", "cheapest")."""
    for at, word in enumerate(typed):
        if is_superlative(word):
            graded = typed[at + 1 : at + 2] if word in {"most", "least"} else ()
            end = _end_of_word(graded[0]) if graded else None
            if end:
                return end if word == "most" else (end[0], 1 - end[1])
            return _end_of_word(word)
    return None


def end_of_heading(typed: Sequence[str]) -> End | None:
    """The end that a heading names, in whatever form of the word ("from cheap to expensive:")."""
    return end_of(typed) or next((end for end in map(_end_of_word, typed) if end), None)


def end_asked_first(question: str) -> End | None:
    """The end at which the question wants the order to begin, if it says so."""
    for match in _OPENING.finditer(question):
        typed = words(next(group for group in match.groups() if group))
        if end := (end_of(typed) or _end_of_word(typed[-1])):
            return end
    return None


def is_other_end(one: End | None, other: End | None) -> bool:
    """Whether both are known, of one scale, and different."""
    return one is not None and other is not None and one[0] == other[0] and one[1] != other[1]


def _end_of_word(word: str) -> End | None:
    for scale, ends in enumerate(_SCALES):
        for side, beginnings in enumerate(ends):
            if any(word.startswith(beginning) for beginning in beginnings.split()):
                return scale, side
    return None
