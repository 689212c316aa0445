"""Replies to items answered in one's own words: what is an answer, and what is talk."""

import re
from collections.abc import Container, Sequence
from enum import StrEnum
from functools import lru_cache

from bot.core.item import Item, Short
from bot.core.reply.words.elements import Element, to_elements
from bot.core.reply.words.frames import Role
from bot.core.reply.words.tokens import tokenise
from bot.language.terms import NEGATIONS, STOP_WORDS, stem, word_set, words


class Prose(StrEnum):
    """What a text is, seen from an item that asks for words."""

    ANSWER = "answer"
    UNSURE = "unsure"
    TALK = "talk"


_TALK = frozenset({Role.FILLER, Role.CUE, Role.REMARK, Role.UNSURE, Role.CORRECTION, Role.ASK, Role.HEDGE})
_OPENING_QUESTIONS = word_set("why who whom whose does do did can could is are was were explain hint")
_OPENING_IF_ASKED = word_set("what how which when where anyone anybody someone")
"""Words that open a question if a question mark ends it."""
_CHAT_WORDS = word_set("""
    lunch dinner breakfast coffee tea beer pizza later tomorrow yesterday tonight today weekend monday friday holiday
    vacation meeting busy everyone everybody anyone anybody guys folks team mates lol lmao haha hahaha skip pass brb
    bbl afk slack bot channel thread quiz question questions leaderboard streak congrats congratulations birthday
    weather cat dog kids laptop wifi hello hi hey morning bye cheers thanks thank welcome sorry oops answered
    answering wow omg
    """)
_CHAT_BESIDE_THE_POINT = word_set("same above ditto said says points")
"""Words that are chat only where they open a text that has no word of the key points ("same as above")."""
_OPENING = 3
"""Words within which they do."""
_PERSONAL = word_set("i me my mine we our myself ourselves im")
_ANSWERING = word_set("would d think guess believe say suppose reckon assume bet go may might can could must should")
"""After "I" these open an answer, and other words a story."""

_STOCK = re.compile(
    r"(?:good|fair|nice|great) (?:point|call|enough)\W*|(?:who|nobody|no one) knows\W*|(?:that )?makes sense\W*"
    r"|(?:i think )?\w+ is (?:right|wrong)\W*|well (?:said|put)\W*|it depends\W*",
    re.IGNORECASE,
)
"""Stock phrases of talk among people."""
_ENOUGH_IN_CHAT = 4
"""Words of substance from which on a text to the point is an answer, whatever else it says."""


def read_prose(text: str, item: Item) -> Prose:
    """Whether a text answers the item: it says something, it is no question, and it is no talk among people."""
    tokens = [token for token in tokenise(text) if not token.is_mark]
    typed = [token.word for token in tokens]
    decisive, related = _topic(item)
    said = _words_that_say_something(typed, to_elements(tokens, ()), decisive)
    if not said or _STOCK.fullmatch(text.strip()) or _is_question(typed[:2], text):
        return Prose.TALK
    to_the_point = not decisive.isdisjoint(map(stem, said))
    if text.rstrip().endswith("?"):
        return Prose.UNSURE if to_the_point else Prose.TALK
    beside = not to_the_point and not _CHAT_BESIDE_THE_POINT.isdisjoint(typed[:_OPENING])
    chatting = beside or not _CHAT_WORDS.isdisjoint(typed) or _is_personal(typed)
    if not chatting or (to_the_point and len(said) >= _ENOUGH_IN_CHAT):
        return Prose.ANSWER
    return Prose.UNSURE if to_the_point or not related.isdisjoint(map(stem, said)) else Prose.TALK


def _is_personal(typed: Sequence[str]) -> bool:
    """Whether the text tells of those who talk: "I was there", "my cat", and not "I would say"."""
    return any(
        word in _PERSONAL and not (word == "i" and _ANSWERING.intersection(typed[at + 1 : at + 2]))
        for at, word in enumerate(typed)
    )


def _words_that_say_something(typed: Sequence[str], elements: Sequence[Element], decisive: Container[str]) -> list[str]:
    """Words of the key points, and words that are not talk, unless there are few of these beside a remark."""
    remarks = {word for element in elements if element.role is Role.REMARK for word in element.word.split()}
    meant = (word for word in typed if word not in STOP_WORDS and word not in remarks)
    to_the_point = [word for word in meant if stem(word) in decisive]
    others = [
        element.word
        for element in elements
        if element.role not in _TALK and element.word not in STOP_WORDS and element.word not in to_the_point
    ]
    return to_the_point if remarks and len(others) < _ENOUGH_IN_CHAT else [*to_the_point, *others]


def _is_question(opening: Sequence[str], text: str) -> bool:
    first, *second = opening
    asked = text.rstrip().endswith("?")
    if second == ["not"] and not asked:
        return False
    return first in _OPENING_QUESTIONS or (asked and first in _OPENING_IF_ASKED)


@lru_cache(maxsize=256)
def _vocabulary(wordings: tuple[str, ...]) -> frozenset[str]:
    told = (word for text in wordings for word in words(text))
    return frozenset(stem(word) for word in told if word not in STOP_WORDS and word not in NEGATIONS)


def _topic(item: Item) -> tuple[frozenset[str], frozenset[str]]:
    """Stems of what the key points say, and of all that the item says."""
    points = item.exercise.key_points if isinstance(item.exercise, Short) else ()
    wordings = tuple(text for point in points for text in (point.point, *point.accept, *point.reject))
    return _vocabulary(wordings), _vocabulary((*wordings, item.stem, item.rationale))
