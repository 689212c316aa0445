"""The words of a text that is compared by meaning: errors mended, set phrases and names of things in one form."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from bot.language.chat_words import join_initials, spell_out, spell_strokes
from bot.language.paraphrase import everyday_words, fold_phrases, is_everyday, senses_of
from bot.language.roots import root
from bot.language.spelling import is_misspelling
from bot.language.terms import STOP_WORDS, stem, word_set, words
from bot.language.vocabulary import Lexicon

_TRENDS = {"up": "increase", "down": "decrease"}
_SHORTEST_NEGATED = 7
_BEFORE_LOST = word_set("is are was were be been being get gets got has have had having")
_NO_PREFIX = ("under", "uni", "until", "unless")
"""Beginnings in which "un" is no denial."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared. `thing`: what it names with the `length - 1` words before it, if the lexicon knows."""

    text: str
    negated: bool = False
    """Whether it is the contrary of its text: "unlabelled" of "labelled"."""
    thing: str | None = None
    length: int = 1


def read_words(text: str, lexicon: Lexicon, vocabulary: Collection[str]) -> list[Word]:
    """The words of a text. Those near one of the `vocabulary` are taken for it."""
    typed = [_spelt_out(word, lexicon, vocabulary) for word in words(join_initials(spell_strokes(text)))]
    mended = [_mended(word, vocabulary) for word in _joined(typed, vocabulary)]
    return _named(_with_trend(fold_phrases(_with_lost(mended))), lexicon)


def _with_trend(typed: Sequence[str]) -> list[str]:
    """The words with an "up" or "down" that ends them as a verb: "recall down" is "recall decreases"."""
    *before, last = typed or [""]
    if last not in _TRENDS or not before or before[-1] in STOP_WORDS:
        return list(typed)
    return [*before, _TRENDS[last]]


def _spelt_out(word: str, lexicon: Lexicon, vocabulary: Collection[str]) -> str:
    """The word in full, if it was typed in a hurry and is none that the tables or the lexicon know."""
    if word in vocabulary or word in STOP_WORDS or is_everyday(root(word)) or lexicon.find_wording([stem(word)], 0):
        return word
    return spell_out(word, vocabulary)


def _joined(typed: Sequence[str], vocabulary: Collection[str]) -> list[str]:
    """Words wrongly split ("aqua planing") or run together ("stackoverflow"), as the vocabulary has them."""
    joined: list[str] = []
    for word in typed:
        if joined and joined[-1] + word in vocabulary:
            joined[-1] += word
        else:
            joined += _halves(word, vocabulary)
    return joined


def _halves(word: str, vocabulary: Collection[str]) -> tuple[str, ...]:
    if word not in vocabulary:
        for at in range(4, len(word) - 3):
            if word[:at] in vocabulary and word[at:] in vocabulary:
                return word[:at], word[at:]
    return (word,)


def _mended(word: str, vocabulary: Collection[str]) -> str:
    if word in vocabulary or word in STOP_WORDS or is_everyday(root(word)):
        return word
    near = [known for known in chain(vocabulary, _near_everyday(word)) if is_misspelling(word, known)]
    if any(stem(word) == stem(known) for known in near):
        return word
    return near[0] if near and all(_same(near[0], known) for known in near) else word


@lru_cache(maxsize=1 << 12)
def _near_everyday(word: str) -> tuple[str, ...]:
    return tuple(sorted(known for known in everyday_words() if is_misspelling(word, known)))


def _same(word: str, other: str) -> bool:
    return not senses_of(root(word)).keys().isdisjoint(senses_of(root(other)))


def _named(typed: Sequence[str], lexicon: Lexicon) -> list[Word]:
    """The words, each last word of a thing's name with the thing."""
    stemmed = [stem(word) for word in typed]
    named = [_word(word) for word in typed]
    at = 0
    while at < len(typed):
        wording = lexicon.find_wording(stemmed, at)
        if wording is not None:
            last = at + len(wording) - 1
            thing = " ".join(lexicon.canonical[wording])
            named[last] = replace(named[last], thing=thing, length=len(wording))
        at += len(wording or ("",))
    return named


def _word(typed: str) -> Word:
    """The word; one with "un" before it as its contrary, save for words that the tables know as a whole."""
    plain = typed.removeprefix("un")
    if plain == typed or len(typed) < _SHORTEST_NEGATED or typed.startswith(_NO_PREFIX) or is_everyday(root(typed)):
        return Word(typed)
    return Word(plain, negated=True)


def _with_lost(typed: Sequence[str]) -> list[str]:
    """The words with "is lost" as "lose", since "lost data" loses nothing."""
    return [
        "lose" if word == "lost" and at and typed[at - 1] in _BEFORE_LOST else word for at, word in enumerate(typed)
    ]
