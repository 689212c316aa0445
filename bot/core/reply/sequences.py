"""What replies that put things in order and replies that pair things have in common."""

import re
from collections.abc import Container, Sequence

from bot.core.reply.clauses import split_clauses
from bot.core.reply.elements import Element
from bot.core.reply.frames import Role
from bot.core.reply.questions import REASON_OPENERS, is_question

_GLUED = re.compile(r"\b(?:[a-z]\d|\d[a-z])\b", re.IGNORECASE)
_GLUED_PAIRS = re.compile(r"\b(?:\d[a-z]){2,}\b|\b(?:[a-z]\d){2,}\b", re.IGNORECASE)
_LEFT_OPEN = re.compile(r"(?<=[-=:>])\s*\?+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_CLEAN = frozenset(
    {Role.MENTION, Role.FILLER, Role.CUE, Role.SO, Role.AND, Role.MARK, Role.HEDGE, Role.BUT, Role.CORRECTION}
)


def last_version(elements: Sequence[Element]) -> tuple[Sequence[Element], bool]:
    """The elements after the last correction that is followed by mentions, and whether there was one before it."""
    for at in range(len(elements) - 1, -1, -1):
        follows = any(element.mention for element in elements[at + 1 :])
        resumed = elements[at].word == "no" and at > 0 and elements[at - 1].role is Role.MARK
        if (elements[at].role is Role.CORRECTION or resumed) and follows:
            return elements[at + 1 :], any(element.mention for element in elements[:at])
    return elements, False


def without_reason(elements: Sequence[Element]) -> Sequence[Element]:
    """The elements up to a reason or question word that follows a mention."""
    mentioned = False
    for at, element in enumerate(elements):
        if mentioned and (element.role is Role.BECAUSE or element.word in REASON_OPENERS):
            return elements[:at]
        mentioned = mentioned or element.mention is not None
    return elements


def is_clean(elements: Sequence[Element], known: Container[str]) -> bool:
    """Whether nothing but mentions, frames and the `known` words is there."""
    return all(element.role in _CLEAN or element.word in known for element in elements)


def is_plain(elements: Sequence[Element]) -> bool:
    """Whether every word is understood, be it a doubt or a denial."""
    return all(element.role not in (Role.CONTENT, Role.REMARK, Role.ASK) for element in elements)


def asks(elements: Sequence[Element]) -> bool:
    """Whether any clause is a question, by its words or by its mark."""
    return any(clause.asked or is_question(clause) for clause in split_clauses(elements))


def unglue(text: str, count: int, kept: Container[str] = frozenset()) -> str:
    """ "1B" and "B1" as "1 B" and "B 1", for the first `count` letters and save for the `kept` words; "3-?" as "3-".

    A name such as "S3" stays, as its letter is no option's.
    """
    letters = frozenset(_LETTERS[:count])

    def split(glued: re.Match[str]) -> str:
        typed = glued[0].casefold()
        return " ".join(glued[0]) if typed not in kept and not letters.isdisjoint(typed) else glued[0]

    apart = _GLUED_PAIRS.sub(lambda run: " ".join(run[0]), _LEFT_OPEN.sub("", text))
    return _GLUED.sub(split, apart)
