"""How sure somebody says to be, in figures that are no answer: "80% on D", "70-30 for B", "B, 8/10 sure"."""

from collections.abc import Container, Sequence

from bot.core.reply.words.mentions import Mention, places_of
from bot.core.reply.words.tokens import Token, TokenKind, word_at
from bot.language.terms import word_set

_FEWEST = 50
"""Percent below which somebody does not say what they take for right."""
_BETTING = word_set("on for that it is its with going sure certain confident confidence certainty likely")
"""Between a share and the option that it is about, or after it."""
_DIVIDING = frozenset({"/", "-", ":"})
_WHOLES = frozenset({10, 100})


def find_confidence(tokens: Sequence[Token], mentions: Sequence[Mention]) -> frozenset[int]:
    """The places of tokens that tell how sure somebody is of an option mentioned beside them.

    Several shares weigh several options against each other: "60% A, 40% B" tells nothing of what is chosen.
    """
    named = places_of(mentions)
    numbers = [at for at, token in enumerate(tokens) if token.kind is TokenKind.NUMBER and at not in named]
    if len([at for at in numbers if tokens[at].word.endswith("%")]) > 1:
        return frozenset()
    shares = {at: length for at in numbers if (length := _length_of_share(tokens, at))}
    told = (range(at, at + length) for at, length in shares.items() if _is_of_option(tokens, at, at + length, named))
    return frozenset(place for places in told for place in places)


def _length_of_share(tokens: Sequence[Token], at: int) -> int:
    """How many tokens "80%", "70-30" or "8/10" has here, or 0."""
    word = tokens[at].word
    share = _whole(word.removesuffix("%"))
    if word.endswith("%") or word_at(tokens, at + 1) in {"%", "percent"}:
        return (1 if word.endswith("%") else 2) if _FEWEST <= share <= _FEWEST * 2 else 0
    rest = _whole(word_at(tokens, at + 2)) if word_at(tokens, at + 1) in _DIVIDING else -1
    divided = share >= _FEWEST / 10 and share + rest in _WHOLES
    return 3 if divided or (rest in _WHOLES and 2 * share >= rest) else 0


def _whole(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) < 4 else -1


def _is_of_option(tokens: Sequence[Token], start: int, end: int, named: Container[int]) -> bool:
    """Whether words of betting lead to an option, or nothing else follows one."""
    while word_at(tokens, end) in _BETTING:
        end += 1
    if end in named:
        return True
    ends = end == len(tokens) or tokens[end].is_mark
    return ends and any(at in named for at in (start - 1, start - 2))
