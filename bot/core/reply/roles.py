"""What a word or phrase does in a reply, looked up in the tables of `frames.py`."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.core.reply.frames import PHRASES, WORDS, Role
from bot.language.spelling import is_misspelling

_ROLES: Mapping[str, Role] = {word: role for role, words in WORDS.items() for word in words}
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
    if len(word) > _LONGEST_KNOWN:
        return Role.CONTENT
    near = {role for known, role in _ROLES.items() if is_misspelling(word, known)}
    return near.pop() if len(near) == 1 else Role.CONTENT


def is_frame(word: str) -> bool:
    """Whether a table lists the very word."""
    return word in _ROLES


def find_phrase(words: Sequence[str], start: int) -> tuple[int, Role] | None:
    """Length and role of the longest phrase that begins at this place, or None."""
    for phrase, role in _PHRASES.get(words[start], ()):
        if tuple(words[start : start + len(phrase)]) == phrase:
            return len(phrase), role
    return None
