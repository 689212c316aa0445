"""Options put in order by the places at which they are shown: "2 4 3 1", "2,4,3,1", "second, fourth, third, first".

A digit names an option by its place, as in "option 2". In a list of as many digits as there are options each of them
does; beside letters or words that name options, digits are ranks or count something else.
"""

from collections.abc import Iterator, Mapping, Sequence

from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.sequence_words import RANKS, is_sequence_word
from bot.core.reply.words.tokens import Token
from bot.language.number_words import SMALL

_SPELT: Mapping[str, int] = {**SMALL, **RANKS}
_JOINING = frozenset({Role.AND, Role.SO})
_BESIDE = frozenset({"option", "options", "number", "nr", "no", "the"})
_SHORTEST_PART = 3
"""Digits of a list that is taken for one of which some are missing."""

_Entry = tuple[int, list[int]]
"""The place of a token, and the digits that it has."""


def find_places(tokens: Sequence[Token], shown: Sequence[str], *, alone: bool) -> list[Mention]:
    """Mentions of options by place: in lists that name all of them, or `alone` in a reply that is such a list."""
    count = len(shown)
    lists = list(_lists(tokens, count))
    whole = [entries for entries in lists if sorted(_digits_of(entries)) == list(range(1, count + 1))]
    if not whole and alone and len(lists) == 1 and _is_framed(tokens, lists[0]):
        whole = [entries for entries in lists if len(_digits_of(entries)) >= _SHORTEST_PART]
    named = [(at, [shown[digit - 1] for digit in digits if digit <= count]) for one in whole for at, digits in one]
    return [Mention(at, at + 1, tuple(names)) for at, names in named if names]


def _digits_of(entries: Sequence[_Entry]) -> list[int]:
    return [digit for _, digits in entries for digit in digits]


def _lists(tokens: Sequence[Token], count: int) -> Iterator[list[_Entry]]:
    """Digits that stand together, with only marks and words of order between; a list that is full begins another."""
    entries: list[_Entry] = []
    for at, token in enumerate(tokens):
        digits = _digits(token.word, count)
        if entries and (len(_digits_of(entries)) >= count or not (digits or _joins(token))):
            yield entries
            entries = []
        if digits:
            entries.append((at, digits))
    if entries:
        yield entries


def _digits(word: str, count: int) -> list[int]:
    """The digits of "2", of "two" and "second", of "2,1,3" and of "213", where there are three to put in order."""
    if word in _SPELT:
        return [_SPELT[word]]
    parts = list(word) if word.isdecimal() and len(word) == count else word.split(",")
    return [int(part) for part in parts] if all(len(part) == 1 and part.isdecimal() for part in parts) else []


def _joins(token: Token) -> bool:
    joins = is_sequence_word(token.word) or token.word in _BESIDE or role_of(token.word) in _JOINING
    return joins or (token.is_mark and token.word not in ".?!:")


def _is_framed(tokens: Sequence[Token], entries: Sequence[_Entry]) -> bool:
    """Whether nothing stands beside a list that is not known."""
    listed = {at for at, _ in entries}
    return all(
        at in listed or token.is_mark or (role_of(token.word) is not Role.CONTENT and not token.word.isdecimal())
        for at, token in enumerate(tokens)
    )
