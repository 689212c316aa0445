"""What replies that put things in order and replies that pair things have in common."""

import re
from collections.abc import Container, Iterable, Sequence
from itertools import takewhile

from bot.core.reply.clauses.clauses import split_clauses
from bot.core.reply.clauses.questions import REASON_OPENERS, is_question
from bot.core.reply.words.elements import Element
from bot.core.reply.words.frames import Role
from bot.core.reply.words.second_thoughts import takes_back

_GLUED = re.compile(r"(?<![\d.,])\b(?:[a-z]\d|\d[a-z])\b", re.IGNORECASE)
_GLUED_PAIRS = re.compile(r"\b(?:\d[a-z]){2,}\b|\b(?:[a-z]\d){2,}\b", re.IGNORECASE)
_LEFT_OPEN = re.compile(r"(?<=[-=:>])\s*\?+")
_SHORTEST_COPIED = 12
"""Letters of a text that is looked for as a whole; shorter ones are found by their words, unless marks cut them."""
_CUT = re.compile(r"\w[.:/]\w")
_SHORTEST_CUT = 5
_INNER_DOT = re.compile(r"(?:(?<=[a-z])|(?<=[a-z]\d))\.(?=[0-9]*[a-z])", re.IGNORECASE)
"""A dot within a name: "g5.xlarge"."""
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
AGAINST = frozenset({Role.NOT, Role.OR, Role.EITHER, Role.IF, Role.IRONY, Role.TENTATIVE, Role.BAD, Role.UNSURE})
"""Roles that leave open whether what they stand in is meant."""
UNKNOWN = frozenset({Role.CONTENT, Role.REMARK, Role.ASK})
_CLEAN = frozenset(
    {Role.MENTION, Role.FILLER, Role.CUE, Role.SO, Role.AND, Role.MARK, Role.HEDGE, Role.BUT, Role.CORRECTION}
)


CONCLUDING = frozenset({"so", "hence", "thus", "therefore", "ergo"})


def find_reason(elements: Sequence[Element]) -> range:
    """The places of what a reason or question word after a mention opens, and of the "not" before it; maybe none.

    A conclusion ends the reason: "D before B because of leakage, so D, B, A, C".
    """
    mentioned = False
    for at, element in enumerate(elements):
        explains = element.role is Role.BECAUSE or element.word in REASON_OPENERS or _tells_what_else(elements, at)
        if mentioned and explains and not _is_denied(elements, at):
            conclusion = next((later for later in range(at, len(elements)) if _draws(elements, later)), len(elements))
            return range(at - (elements[at - 1].role is Role.NOT), conclusion)
        mentioned = mentioned or element.mention is not None
    return range(0)


def _tells_what_else(elements: Sequence[Element], at: int) -> bool:
    """Whether "otherwise" leads to what would go wrong, and to no letters: "…, otherwise Glue knows no schema"."""
    rest = elements[at + 1 :]
    told = any(one.role in UNKNOWN for one in rest)
    return elements[at].word == "otherwise" and told and all(not one.mention or one.mention.by_text for one in rest)


def _is_denied(elements: Sequence[Element], at: int) -> bool:
    """Whether "without" follows a "not" in its clause: "you can't do C without A"."""
    before = takewhile(lambda one: one.role is not Role.MARK, reversed(elements[:at]))
    return elements[at].word == "without" and any(one.role is Role.NOT for one in before)


def _draws(elements: Sequence[Element], at: int) -> bool:
    """Whether a conclusion begins here: "so" and something named right after it."""
    return elements[at].word in CONCLUDING and at + 1 < len(elements) and elements[at + 1].mention is not None


def is_clean(elements: Sequence[Element], known: Container[str]) -> bool:
    """Whether nothing but mentions, frames and the `known` words is there."""
    return all(element.role in _CLEAN or element.word in known for element in elements)


def is_asked(elements: Sequence[Element]) -> bool:
    """Whether what is named is asked about, or a tag ("right?") asks whether it is so; not if it is then corrected."""
    last = max((at for at, one in enumerate(elements) if takes_back([one]) or _draws(elements, at)), default=0)
    return any(
        clause.asked and (clause.mentions or all(one.role not in UNKNOWN for one in clause.elements))
        for clause in split_clauses(elements[last:])
    )


def opens_as_question(elements: Sequence[Element]) -> bool:
    """Whether the reply begins with a question about what is named."""
    return any(clause.mentions and is_question(clause) for clause in split_clauses(elements)[:1])


def until_last_mention(elements: Sequence[Element]) -> Sequence[Element]:
    """The elements up to the last thing named."""
    return elements[: max((at for at, one in enumerate(elements) if one.mention), default=-1) + 1]


def asks(elements: Sequence[Element]) -> bool:
    """Whether any clause is a question, by its words or by its mark."""
    return any(clause.asked or is_question(clause) for clause in split_clauses(elements))


def asks_in_words(elements: Sequence[Element]) -> bool:
    """Whether any clause is a question by its words; a mark alone may only ask whether what was named is right."""
    return any(is_question(clause) for clause in split_clauses(elements))


def with_short_names(text: str, names: Iterable[tuple[str, str]]) -> str:
    """The reply with each text that is copied letter by letter replaced by its short name, a letter or a number.

    Of what is left no dot within a name ends a sentence.
    """
    plain = text.casefold()
    for full, short in sorted(names, key=lambda entry: -len(entry[0])):
        copied = full.rstrip(" .?!:")
        shortest = _SHORTEST_CUT if _CUT.search(copied) else _SHORTEST_COPIED
        if len(copied) >= shortest and copied.casefold() in plain:
            text = re.sub(rf"(?<!\w){re.escape(copied)}[.?!]?(?!\w)", f" {short} ", text, flags=re.IGNORECASE)
    return _INNER_DOT.sub("-", text)


def unglue(text: str, count: int, kept: Container[str] = frozenset()) -> str:
    """ "1B" and "B1" as "1 B" and "B 1", for the first `count` letters and save for the `kept` words; "3-?" as "3-".

    A name such as "S3" stays, as its letter is no option's.
    """
    letters = frozenset(LETTERS[:count].casefold())

    def split(glued: re.Match[str]) -> str:
        typed = glued[0].casefold()
        return " ".join(glued[0]) if typed not in kept and not letters.isdisjoint(typed) else glued[0]

    apart = _GLUED_PAIRS.sub(lambda run: " ".join(run[0]), _LEFT_OPEN.sub("", text))
    return _GLUED.sub(split, apart)
