"""Replies to items answered in one's own words: what is an answer, and what is talk."""

from collections.abc import Container, Sequence
from enum import StrEnum
from functools import lru_cache

from bot.core.item import Item, Short
from bot.core.reply.clauses import Element, to_elements
from bot.core.reply.frames import Role
from bot.core.reply.tokens import tokenise
from bot.language.terms import NEGATIONS, STOP_WORDS, stem, word_set, words


class Prose(StrEnum):
    """What a text is, seen from an item that asks for words."""

    ANSWER = "answer"
    UNSURE = "unsure"
    TALK = "talk"


_TALK = frozenset({Role.FILLER, Role.CUE, Role.REMARK, Role.UNSURE, Role.CORRECTION, Role.ASK, Role.HEDGE})
_OPENING_QUESTIONS = word_set(
    "why who whom whose anyone anybody someone does do did can could is are was were explain hint"
)
_OPENING_WH = word_set("what how which when where")
_CHAT_WORDS = word_set("""
    you your lunch later tomorrow yesterday tonight weekend meeting coffee busy everyone anyone lol haha skip pass brb
    same above ditto said says
""")
_OPENING_AN_EXPLANATION = word_set("it its because they since as the to by that this so cause")
_ENOUGH_WITHOUT_TOPIC = 4
"""Words of substance from which on a text that shares no word with the item may still be an answer."""


def read_prose(text: str, item: Item) -> Prose:
    """Whether a text answers the item: it says something, it is no question, and it keeps to the subject."""
    tokens = [token for token in tokenise(text) if not token.is_mark]
    decisive, related = _topic(item)
    said = _words_that_say_something([token.word for token in tokens], to_elements(tokens, ()), decisive)
    if not said or _is_question([token.word for token in tokens[:2]], text):
        return Prose.TALK
    to_the_point = not decisive.isdisjoint(map(stem, said))
    if text.rstrip().endswith("?"):
        return Prose.UNSURE if to_the_point else Prose.TALK
    chatting = not _CHAT_WORDS.isdisjoint(token.word for token in tokens)
    if to_the_point and not (chatting and len(said) < _ENOUGH_WITHOUT_TOPIC):
        return Prose.ANSWER
    if chatting or len(said) < 2:
        return Prose.TALK
    return _read_off_the_point(said, tokens[0].word, not related.isdisjoint(map(stem, said)))


def _read_off_the_point(said: Sequence[str], first: str, is_related: bool) -> Prose:
    """A text without a word of the key points: wrong, beside the question, or talk."""
    if is_related and len(said) > 2:
        return Prose.ANSWER
    explains = first in _OPENING_AN_EXPLANATION
    return Prose.UNSURE if is_related or explains or len(said) >= _ENOUGH_WITHOUT_TOPIC else Prose.TALK


def _words_that_say_something(typed: Sequence[str], elements: Sequence[Element], decisive: Container[str]) -> list[str]:
    """Words of the key points, and words that are not talk; [] if a remark is all there is."""
    to_the_point = [word for word in typed if word not in STOP_WORDS and stem(word) in decisive]
    others = [
        element.word
        for element in elements
        if element.role not in _TALK and element.word not in STOP_WORDS and element.word not in to_the_point
    ]
    remarked = any(element.role is Role.REMARK for element in elements)
    return to_the_point if remarked else [*to_the_point, *others]


def _is_question(opening: Sequence[str], text: str) -> bool:
    first, *second = opening
    asked = text.rstrip().endswith("?")
    if second == ["not"] and not asked:
        return False
    return first in _OPENING_QUESTIONS or (asked and first in _OPENING_WH)


@lru_cache(maxsize=256)
def _vocabulary(wordings: tuple[str, ...]) -> frozenset[str]:
    told = (word for text in wordings for word in words(text))
    return frozenset(stem(word) for word in told if word not in STOP_WORDS and word not in NEGATIONS)


def _topic(item: Item) -> tuple[frozenset[str], frozenset[str]]:
    """Stems of what the key points say, and of all that the item says."""
    points = item.exercise.key_points if isinstance(item.exercise, Short) else ()
    wordings = tuple(text for point in points for text in (point.point, *point.accept, *point.reject))
    return _vocabulary(wordings), _vocabulary((*wordings, item.stem, item.rationale))
