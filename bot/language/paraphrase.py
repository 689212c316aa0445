"""Everyday English words that say the same, and those that say the contrary.

These belong to no field; the names of things are the business of a `Lexicon`. All look-ups are by `root`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import lru_cache

from bot.language.contraries import CONTRARY, LESS, MORE, MOVING_DOWN, MOVING_UP, SIZES
from bot.language.relations import relation_groups
from bot.language.roots import root
from bot.language.same_meaning import SAME_MEANING
from bot.language.set_phrases import SET_PHRASES
from bot.language.terms import word_set

Senses = Mapping[str, bool]
"""What a word may mean: the name of each sense → whether the word is the negative one of a pair of contraries."""


class Direction(Enum):
    """What a word does to the thing it goes with: affirms it or adds to it, or denies it or takes from it."""

    MORE = "more"
    LESS = "less"


LIGHT = frozenset(
    root(word)
    for word in word_set("""
        give use make get show work happen become take do go come lead cause need keep let put set have thing way kind
        case part process type sort begin start try able find see know call well time amount number level degree act
        even still always whole people person someone one mean result due effect hold lie stand exist between
        include contain other another bit lot ask want say tell might
        """)
)
"""Roots of words that a paraphrase may leave out."""

_SHORTEST_MENDED = 5
_DROPPED = "-"
_PARTICLES = word_set("up down off out on in back apart away")
_SHORTEST_SPLIT = 3
_FARTHEST = 6
"""Words from the end among which the verb of a particle is looked for."""


@lru_cache(maxsize=1 << 14)
def senses_of(rooted: str) -> Senses:
    """What a root may mean; always at least itself."""
    return {rooted: False, **_tables().get(rooted, {})}


def _groups() -> Iterator[str]:
    """All lists of words that say the same."""
    yield from SAME_MEANING.split(";")
    yield from relation_groups()


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, Senses]:
    found: dict[str, dict[str, bool]] = {}
    for at, group in enumerate(_groups()):
        for word in group.split():
            found.setdefault(root(word), {})[f"={at}"] = False
    for at, sides in enumerate(CONTRARY):
        for negative, side in enumerate(sides):
            for word in side.split():
                found.setdefault(root(word), {})[f"±{at}"] = bool(negative)
    return found


_DIRECTIONS: Mapping[str, Direction] = {
    **{root(word): Direction.MORE for word in MORE.split()},
    **{root(word): Direction.LESS for word in LESS.split()},
}


def direction_of(rooted: str) -> Direction | None:
    """Whether a root says more or less of what it goes with; None for all other words."""
    return _DIRECTIONS.get(rooted)


_MOVES: Mapping[str, Direction] = {
    **{root(word): Direction.MORE for word in MOVING_UP.split()},
    **{root(word): Direction.LESS for word in MOVING_DOWN.split()},
}


_SIZES = frozenset(SIZES.split())


def is_size(word: str) -> bool:
    """Whether a word of more or less describes a thing rather than changing it; its comparative ("lower") does not."""
    return word in _SIZES


def movement_of(rooted: str) -> Direction | None:
    """Likewise, of a verb that says so only at the end of its statement ("prices fall")."""
    return _MOVES.get(rooted)


def is_polar(word: str) -> bool:
    """Whether a word, such as "slowly", has a contrary or is an adverb."""
    return word.endswith("ly") or any(sense.startswith("±") for sense in senses_of(root(word)))


def is_everyday(rooted: str) -> bool:
    """Whether the tables know the root."""
    return rooted in _DIRECTIONS or rooted in _tables()


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """All words of the tables that are long enough to be told from others when mistyped."""
    listed = " ".join((*_groups(), MORE, LESS, *(side for sides in CONTRARY for side in sides)))
    return frozenset(word for word in listed.split() if len(word) > _SHORTEST_MENDED)


def fold_phrases(words: Sequence[str]) -> list[str]:
    """The words with every set phrase replaced by the one word that says the same."""
    words = _with_particles_joined(words)
    rooted = [root(word) for word in words]
    folded: list[str] = []
    at = 0
    while at < len(words):
        meaning, length = _phrase_at(rooted, at)
        if meaning != _DROPPED:
            folded.append(meaning or words[at])
        at += length
    return folded


def _with_particles_joined(words: Sequence[str]) -> Sequence[str]:
    """The words with a particle that ends them set beside its verb: "slows training down" as "slows down training"."""
    if len(words) < _SHORTEST_SPLIT or words[-1] not in _PARTICLES:
        return words
    for at in range(len(words) - 2, max(len(words) - _FARTHEST, -1), -1):
        phrases = _phrases().get(root(words[at]), ())
        if any(phrase == (root(words[at]), words[-1]) for phrase, _ in phrases):
            return [*words[: at + 1], words[-1], *words[at + 1 : -1]]
    return words


def _phrase_at(rooted: Sequence[str], at: int) -> tuple[str | None, int]:
    for phrase, meaning in _phrases().get(rooted[at], ()):
        if tuple(rooted[at : at + len(phrase)]) == phrase:
            return meaning, len(phrase)
    return None, 1


@lru_cache(maxsize=1)
def _phrases() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for meaning, phrase in _listed_phrases():
        rooted = tuple(root(word) for word in phrase.split())
        found.setdefault(rooted[0], []).append((rooted, meaning))
    return {first: sorted(entries, key=lambda entry: -len(entry[0])) for first, entries in found.items()}


def _listed_phrases() -> Iterable[tuple[str, str]]:
    for line in SET_PHRASES.split("\n"):
        meaning, _, phrases = line.partition(":")
        for phrase in phrases.split(","):
            if phrase.strip():
                yield meaning.strip(), phrase.strip()
