"""Things of a closed list named by a word of theirs ("redis", "merc", "PR", "S3 Std"), and the last one by elimination.

Where all things of a list are put in order or paired, each is named among the others. A word then names the one thing
that has it, even shortened, and a word that two things have names the one that no other word names.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, takewhile

from rapidfuzz.distance import OSA

from bot.core.reply.options.letters import place_of
from bot.core.reply.words.frames import Role
from bot.core.reply.words.mentions import Mention, Name, places_of
from bot.core.reply.words.roles import role_of
from bot.core.reply.words.sequence_words import is_sequence_word
from bot.core.reply.words.tokens import Token, TokenKind
from bot.core.reply.words.units import is_same_unit
from bot.language.roots import root
from bot.language.skeletons import is_skeleton
from bot.language.spelling import is_misspelling
from bot.language.terms import STOP_WORDS, stem, words
from bot.language.vocabulary import Lexicon

_SHORTEST_BEGINNING = 3
_SHORTEST_ENDING = 4
_SHORTEST_FAMILY = 5
_LONGEST_SUFFIX = 4
_SHORTEST_MISBEGUN = 6
"""Letters of a word that may have more than one wrong, or the first one: "Shopin" for Chopin."""
_WORD = re.compile(r"[^\W_]+")
_LISTING = frozenset({",", ";", "->", "=>", ">", "\n", "then", "and"})


@dataclass(frozen=True, slots=True)
class Hint:
    """Tokens `start` to `end` (exclusive) have words that only the things at the places `owners` have."""

    start: int
    end: int
    owners: frozenset[int]


def with_whole_words(tokens: Sequence[Token], texts: Sequence[str]) -> list[Token]:
    """The tokens, where a number and the word glued to it are one if a text has them so ("2xlarge")."""
    known = {word for text in texts for word in words(text)}
    whole: list[Token] = []
    for token in tokens:
        before = whole[-1] if whole else None
        glued = before is not None and before.kind is TokenKind.NUMBER and not token.spaced
        if before and glued and before.word + token.word in known:
            whole[-1] = replace(before, text=before.text + token.text, word=before.word + token.word, kind=token.kind)
        else:
            whole.append(token)
    return whole


def find_hints(tokens: Sequence[Token], texts: tuple[str, ...], taken: Sequence[Mention] = ()) -> list[Hint]:
    """Hints in reading order, outside of the mentions `taken`; words side by side hint at what has them all.

    Where marks make a list, words side by side are one entry, and hint at any of what has them if nothing has them all.
    """
    covered = places_of(taken)
    listed = sum(token.word in _LISTING for token in tokens) > 1
    hints: list[Hint] = []
    for at, token in enumerate(tokens):
        if at in covered or token.is_mark or not (owners := owners_of(token.word, texts)):
            continue
        before = hints[-1] if hints else None
        together = before is not None and _are_together(tokens[before.end : at])
        if before and together and (listed or not before.owners.isdisjoint(owners)):
            hints[-1] = Hint(before.start, at + 1, before.owners & owners or before.owners | owners)
        else:
            hints.append(Hint(at, at + 1, owners))
    return hints


def _are_together(between: Sequence[Token]) -> bool:
    return all(token.word == "-" or (token.word in STOP_WORDS and token.word not in _LISTING) for token in between)


def with_single_letters(tokens: Sequence[Token], mentions: Sequence[Mention], shown: Sequence[str]) -> list[Mention]:
    """The mentions, where a single letter is that of an option and no word of a text ("A/B test")."""
    return [
        Mention(one.start, one.end, (shown[place],))
        if one.by_text and one.end - one.start == 1 and (place := place_of(tokens[one.start].word, shown)) is not None
        else one
        for one in mentions
    ]


def name_by_hints(
    tokens: Sequence[Token], mentions: Sequence[Mention], texts: tuple[str, ...], names: Sequence[str]
) -> list[Mention]:
    """Mentions by words that one thing alone has, and by words of several of which all but one are named otherwise."""
    hints = find_hints(tokens, texts, mentions)
    found = [_mention(hint, names) for hint in hints if len(hint.owners) == 1]
    named = {name for mention in (*mentions, *found) for name in mention.names}
    left = [at for at, name in enumerate(names) if name not in named]
    open_hints = [hint for hint in hints if len(hint.owners) > 1 and not hint.owners.isdisjoint(left)]
    if len(left) == 1 and not open_hints:
        found += _by_frames(tokens, [*mentions, *found], texts[left[0]], names[left[0]])
    resolved = _resolved(tokens, open_hints, left)
    found += [Mention(hint.start, hint.end, (names[owner],), by_text=True) for hint, owner in resolved]
    left = [at for at in left if at not in {owner for _, owner in resolved}]
    if named and len(left) > 1:
        found += _misspelt(tokens, [*mentions, *found], {names[at]: texts[at] for at in left})
    if len(left) == 1 and len({tokens[hint.start].word for hint in open_hints}) == 1:
        found += [Mention(hint.start, hint.end, (names[left[0]],), by_text=True) for hint in open_hints]
    return sorted(found, key=lambda one: one.start)


def _by_frames(tokens: Sequence[Token], taken: Sequence[Mention], text: str, name: str) -> list[Mention]:
    """A mention of the only thing that is left, by a word of its text common in any text ("out"), or misspelt."""
    covered = places_of(taken)
    known = {stem(word) for word in _spoken(text)}
    free = [at for at, token in enumerate(tokens) if at not in covered and not token.is_mark]
    places = [at for at in free if stem(tokens[at].word) in known]
    places = places or [at for at in free if any(_is_nearly(tokens[at].word, word) for word in _spoken(text))]
    return [Mention(places[0], places[0] + 1, (name,), by_text=True)] if len(places) == 1 else []


def _resolved(tokens: Sequence[Token], hints: Sequence[Hint], left: Sequence[int]) -> list[tuple[Hint, int]]:
    """Hints of a list, each with the one thing that it can mean, since the others are named: "artifact, model, config".

    A word that stands there twice means nothing by itself.
    """
    typed = [tokens[hint.start].word for hint in hints]
    if len(left) < 2 or sum(token.word in _LISTING for token in tokens) < 2 or len(set(typed)) < len(typed):
        return []
    resolved: list[tuple[Hint, int]] = []
    remaining = frozenset(left)
    while single := [one for one in hints if len(one.owners & remaining) == 1]:
        (owner,) = single[0].owners & remaining
        resolved.append((single[0], owner))
        remaining -= {owner}
        hints = [one for one in hints if one is not single[0]]
    return resolved


def _misspelt(tokens: Sequence[Token], taken: Sequence[Mention], left: Mapping[Name, str]) -> list[Mention]:
    """Mentions of what is left by words that are nearly a word of one of them alone: "poly"."""
    covered = places_of(taken)
    found: list[Mention] = []
    for at, token in enumerate(tokens):
        near = {name for name, text in left.items() if any(_is_nearly(token.word, word) for word in _spoken(text))}
        if len(near) == 1 and at not in covered and not token.is_mark:
            found.append(Mention(at, at + 1, tuple(near), by_text=True))
    return found


def _is_nearly(typed: str, meant: str) -> bool:
    """Whether a word may be the other with an error, which is believed of short words where only one can be meant.

    Two are, if it begins as the other does: "Merkur".
    """
    length = min(len(typed), len(meant))
    if typed in STOP_WORDS or role_of(typed) is not Role.CONTENT or length < _SHORTEST_ENDING:
        return False
    begun = typed[:_SHORTEST_BEGINNING] == meant[:_SHORTEST_BEGINNING] and length >= _SHORTEST_MISBEGUN
    errors = OSA.distance(typed, meant)
    return (errors == 1 and (typed[0] == meant[0] or length >= _SHORTEST_MISBEGUN)) or (errors == 2 and begun)


def _mention(hint: Hint, names: Sequence[str]) -> Mention:
    (owner,) = hint.owners
    return Mention(hint.start, hint.end, (names[owner],), by_text=True)


@lru_cache(maxsize=256)
def with_other_names(texts: tuple[str, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """The texts, each followed by the other names that the pack has for what is in it."""
    return tuple(f"{text} {' '.join(_new_words(text, lexicon))}".strip() for text in texts)


def _new_words(text: str, lexicon: Lexicon) -> list[str]:
    """The words that an acronym in the text stands for; other words in it are no acronyms, though they may look so."""
    if not any(len(word) > 1 and word.isupper() for word in _WORD.findall(text)):
        return []
    stems = [stem(word) for word in words(text)]
    other = (word for variant in lexicon.variants(stems) for word in variant if word not in stems)
    return list(dict.fromkeys(other))


@lru_cache(maxsize=1 << 14)
def owners_of(word: str, texts: tuple[str, ...]) -> frozenset[int]:
    """The places of the texts that have the word, in any form; failing that, shortened or misspelt.

    Of several the one text that opens with it is meant: "train" is "Train the model", not "Split into training sets".
    """
    if word in STOP_WORDS or word.isdecimal() or role_of(word) is not Role.CONTENT or is_sequence_word(word):
        return frozenset()
    stemmed, rooted = stem(word), root(word)

    def is_same(other: str) -> bool:
        return stemmed == stem(other) or rooted == root(other) or word == f"{other}s"

    spoken = [(*_spoken(text), *_joined(text)) for text in texts]
    exact = {owner for owner, known in enumerate(spoken) if any(map(is_same, known))}
    opening = {owner for owner in exact if is_same(spoken[owner][0])}
    if len(opening) == 1:
        return frozenset(opening)
    return frozenset(exact or (owner for owner, text in enumerate(texts) if _is_short_for(word, text)))


@lru_cache(maxsize=1 << 10)
def _spoken(text: str) -> tuple[str, ...]:
    return tuple(word for word in words(text) if word not in STOP_WORDS)


@lru_cache(maxsize=1 << 10)
def _joined(text: str) -> tuple[str, ...]:
    """Two successive words as one: "realtime" for "real-time"."""
    return tuple(one + other for one, other in pairwise(words(text)))


def _is_short_for(word: str, text: str) -> bool:
    if len(word) > 1 and (word in _acronyms(text) or any(is_same_unit(word, other) for other in _spoken(text))):
        return True
    return len(word) >= _SHORTEST_BEGINNING and any(
        other.startswith(word)
        or (len(word) >= _SHORTEST_ENDING and other.endswith(word) and _is_word_before(other[: -len(word)]))
        or is_skeleton(word, other)
        or is_misspelling(word, other)
        or _are_of_one_family(word, other)
        for other in _spoken(text)
    )


def _are_of_one_family(word: str, other: str) -> bool:
    """Whether two words begin alike and end in what words are derived with: "conversion" and "convert"."""
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False)))
    endings = word[common:], other[common:]
    return common >= _SHORTEST_FAMILY and all(len(ending) <= _LONGEST_SUFFIX for ending in endings)


def _is_word_before(opening: str) -> bool:
    """Whether what stands before an ending may be a word or a number itself ("elasti" + "cache", "4" + "xlarge")."""
    return len(opening) >= _SHORTEST_BEGINNING or opening.isdecimal()


@lru_cache(maxsize=1 << 10)
def _acronyms(text: str) -> frozenset[str]:
    """Initials of two or more successive words."""
    return frozenset(_runs("".join(word[0] for word in _spoken(text))))


def _runs(initials: str) -> Iterator[str]:
    for start in range(len(initials)):
        for end in range(start + 2, len(initials) + 1):
            yield initials[start:end]
