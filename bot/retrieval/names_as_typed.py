"""Words whose spelling shows that they are names: code ("VolumeQueueLength", `scale_pos_weight`), words with a capital.

A name belongs to one subject alone, unlike other words: notes that have the code are about it, and notes that lack a
name that is asked for do not answer, however much they have of the words around it.
"""

import re

from bot.language.normalise import normalise
from bot.language.terms import stem, words

_CODE = re.compile(r"\b(?:[A-Za-z]*[a-z][A-Z]\w*|\w+_\w+)\b")
_WITH_CAPITAL = re.compile(r"(?<=[a-z,] )[`\"'“(]*([A-Z]\w*[a-z]\w*)\b")
"""A word with a capital that begins no sentence; words in capitals throughout are acronyms or shouted."""


def find_code(text: str) -> frozenset[str]:
    """The stems of words that only code is spelt like, or of their parts between underscores."""
    return frozenset(stem(word) for found in _CODE.findall(text) for word in words(normalise(found)))


def find_capitalised(text: str) -> frozenset[str]:
    """The stems of words with a capital within a sentence, and of those that begin one and are spelt like code."""
    return frozenset(stem(normalise(word)) for word in _WITH_CAPITAL.findall(text)) | find_code(text)
