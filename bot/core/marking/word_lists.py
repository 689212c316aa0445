"""Mere lists of words: what somebody types who hopes that some of the words are wanted."""

import re

from bot.language.normalise import normalise
from bot.language.paraphrase import LIGHT, direction_of, is_polar
from bot.language.roots import root
from bot.language.terms import NEGATIONS, STOP_WORDS, word_set, words

_PART_END = re.compile(r"[,;.!?\n+&/|]|\b(?:and|or|plus)\b")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_MANY_PARTS = 6
"""From this many parts on a text may be a list."""
_WORDS_PER_PART = 1.5
"""Words per part up to which it is one."""
_LINKING = STOP_WORDS | NEGATIONS | word_set("but because since while whereas although so then than before after if")
_SHORTEST_STRING = 5
"""Words of which one at least must do something; names alone say nothing."""
_LONG_RUN = 7
"""Words of content in a row, with nothing between them, from which on nobody says anything by them."""
_LINKED = 0.12
"""The share of words and signs that link others from which on a text says something all the same."""
_SHORTEST_FORM = 3
_NOUN_ENDINGS = ("ity", "ion", "acy", "ness")
_LABELLING = re.compile(r"[:=→]|[-=]>")


def is_word_list(text: str) -> bool:
    """Whether a text strings words together without saying anything."""
    parts = [part for piece in _PART_END.split(_HYPHEN.sub("", normalise(text))) if (part := words(piece))]
    labels = len(_LABELLING.findall(text))
    if len(parts) >= _MANY_PARTS and not labels and sum(map(len, parts)) <= _WORDS_PER_PART * len(parts):
        return True
    typed = [word for part in parts for word in part]
    linked = sum(word in _LINKING for word in typed) + labels
    if len(parts) == 1 and not linked and sum(map(_does_something, typed)) < len(typed) // _SHORTEST_STRING:
        return True
    return linked <= _LINKED * len(typed) and any(_longest_run(part) >= _LONG_RUN for part in parts)


def _does_something(word: str) -> bool:
    """Whether a word may be what a telegram says of a thing: a verb's form, an adjective, or a word of more or less."""
    return not word.endswith(_NOUN_ENDINGS) and (
        (len(word) > _SHORTEST_FORM and word.endswith(("s", "ed", "ly")))
        or is_polar(word)
        or direction_of(root(word)) is not None
        or root(word) in LIGHT
    )


def _longest_run(part: list[str]) -> int:
    longest = run = 0
    for word in part:
        run = 0 if word in _LINKING else run + 1
        longest = max(longest, run)
    return longest
