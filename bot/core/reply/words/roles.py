"""What a word or phrase does in a reply, looked up in the tables of `frames.py`."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.core.reply.words.frames import PHRASES, WORDS, Role
from bot.language.spelling import is_misspelling
from bot.language.terms import word_set

_ROLES: Mapping[str, Role] = {word: role for role, words in WORDS.items() for word in words}
_REAL = word_set("""
    alternative beside besides bones bring clause confuses corrects curse curtain feeding forth fried guesses guests
    halving hearing indexed lacking learned learning looking makers misreading monkey packing pickled probable probes
    provider provides quiet response responses retains seconds seeking setting suffixes talking three through
    trending variance variants wagner whale
""")
"""Words that differ from a listed one by a letter, and are no typing errors of it."""
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_LONGEST_KNOWN = max(map(len, _ROLES))


def _phrases_by_first_word() -> Mapping[str, tuple[tuple[tuple[str, ...], Role], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Role]]] = {}
    for role, phrases in PHRASES.items():
        for phrase in phrases:
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append((words, role))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in found.items()}


_PHRASES = _phrases_by_first_word()


@lru_cache(maxsize=1 << 14)
def role_of(word: str) -> Role:
    """The role of a normalised word, also with a typing error; CONTENT for every word that no table lists."""
    if known := _ROLES.get(word):
        return known
    if _DRAWN_OUT.search(word):
        return role_of(_DRAWN_OUT.sub(r"\1", word))  # "sooo", "mmmh"
    if len(word) > _LONGEST_KNOWN or word in _REAL:
        return Role.CONTENT
    near = {role for known, role in _ROLES.items() if _is_mistyped(word, known)}
    return near.pop() if len(near) == 1 else Role.CONTENT


def _is_mistyped(word: str, known: str) -> bool:
    """Whether a word is a listed one with one typing error; another form of it ("closed") says something of its own."""
    if not is_misspelling(word, known) or OSA.distance(word, known) > 1:
        return False
    return not (word.startswith(known) or known.startswith(word))


def is_frame(word: str) -> bool:
    """Whether a table lists the very word."""
    return word in _ROLES


def find_phrase(words: Sequence[str], start: int) -> tuple[int, Role] | None:
    """Length and role of the longest phrase that begins at this place, or None."""
    for phrase, role in _PHRASES.get(words[start], ()):
        if tuple(words[start : start + len(phrase)]) == phrase:
            return len(phrase), role
    return None
