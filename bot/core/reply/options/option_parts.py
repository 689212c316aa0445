"""Options named by a few of their words, when the reply has nothing else: "the handshake", "cover it with a lid"."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from bot.core.reply.options.wordings import Wordings
from bot.core.reply.words.repeated import question_roots, question_words
from bot.language.roots import is_adverb, root
from bot.language.spelling import is_misspelling
from bot.language.terms import NEGATIONS, STOP_WORDS, stem, word_set

_SHORTEST_NEW = 3
"""Letters of a single word that names a text by itself."""
_PARTICLES = word_set(
    "off away more less fewer once twice ever day days time times apart back together aside itself yourself themselves"
)
"""Words that mean nothing by themselves, whichever text has them."""
_COMPARING = word_set("more less fewer larger smaller higher lower")
_NOUN_ENDINGS = ("ation", "ing", "ment")
_SHORTEST_PREFIX = 5
"""Letters of a beginning that stands for its word ("photo", "photograph")."""


def find_part(
    typed: Sequence[str], wordings: Wordings, question: str = "", *, strict: bool = False
) -> tuple[tuple[int, ...], bool]:
    """The texts that have all these words, and whether it is one and they are enough to name it.

    Words that all texts have name none of them. Of a single word it is enough if it is half the text, or if the
    `question` does not have it; where that is `strict`, it must be the word itself and not just one of its root.
    """
    content = [word for word in typed if word not in STOP_WORDS]
    spoken = [word for word in content if word not in NEGATIONS]
    if not spoken:
        return (), False
    near = [owner for owner in range(len(wordings.words)) if all(is_of_text(word, wordings, owner) for word in spoken)]
    in_order = [one for one in near if _is_in_order(spoken, wordings.words[one])]
    near = in_order or near
    denying = not NEGATIONS.isdisjoint(content)
    owners = [one for one in near if _is_denied(spoken, wordings.words[one]) is denying]
    if len(owners) != 1:
        several = tuple(owners or near) if len(owners or near) < len(wordings.words) else ()
        return (several or _by_more_than_text(spoken, wordings)), False
    known = wordings.words[owners[0]]
    if len(spoken) > 1:
        telling = [word for word in known if _is_own(word, owners[0], wordings) or is_among(word, tuple(spoken))]
        enough = not wordings.are_names[owners[0]] or _are_successive(spoken, telling)
    else:
        enough = _is_new(spoken[0], question) or (len(known) == 1 and spoken[0] not in question_words(question))
        written = is_written_in(spoken[0], (*known, *wordings.joined[owners[0]])) or _is_noun_of(spoken[0], known[0])
        enough = enough and (written or not (strict or is_adverb(spoken[0])))
        enough = enough and not (strict and wordings.are_names[owners[0]] and _is_plural_within(spoken[0], known))
        enough = enough and (is_comparing(spoken[0]) or not any(map(is_comparing, known)))
    return tuple(owners), len(near) == 1 and enough and not wordings.standards[owners[0]].issuperset(spoken)


def _is_plural_within(word: str, known: Sequence[str]) -> bool:
    """Whether a word is the plural of one of several words of a name: "forests" are not Random Cut Forest."""
    return len(known) > 1 and word not in known and word.endswith("s") and word[:-1] in known


def _is_own(word: str, owner: int, wordings: Wordings) -> bool:
    """Whether no other text has the word; one that others have too tells little and may be left out of a name."""
    return not any(word in known for other, known in enumerate(wordings.words) if other != owner)


def _is_denied(spoken: Sequence[str], known: Sequence[str]) -> bool:
    """Whether a text has all these words after a "not" or the like; what stands before it is not denied."""
    first = next((at for at, word in enumerate(known) if word in NEGATIONS), None)
    return first is not None and not any(is_among(word, tuple(known[:first])) for word in spoken)


def _is_in_order(spoken: Sequence[str], known: Sequence[str]) -> bool:
    """Whether a text has several words in the order in which they are said."""
    remaining = iter(known)
    return len(spoken) > 1 and all(any(is_among(word, (other,)) for other in remaining) for word in spoken)


def is_comparing(word: str) -> bool:
    """Whether a word says how something is changed ("less", "warmer"), without which the rest is only its topic."""
    return word in _COMPARING or (word.endswith("er") and root(word) != stem(word))


def is_written_in(word: str, known: Iterable[str]) -> bool:
    """Whether a text has the word itself, in the plural, clipped or mistyped, and not another word of its root."""
    singular = word.removesuffix("s")
    clipped = tuple(form for form in (word, singular) if len(form) >= _SHORTEST_PREFIX)
    return any(
        not _forms(word).isdisjoint(_forms(other))
        or (clipped and other.startswith(clipped))
        or is_misspelling(word, other)
        for other in known
    )


def _is_noun_of(word: str, opening: str) -> bool:
    """Whether a word names the doing of what an option begins with: "standardisation", "stopping"."""
    return word.endswith(_NOUN_ENDINGS) and len(word) > len(opening) and root(word) == root(opening)


def _forms(word: str) -> frozenset[str]:
    """The word, what it may be the plural of, and its spelling without a silent ending ("catalogue")."""
    return frozenset({word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ue")})


def is_of_text(word: str, wordings: Wordings, owner: int) -> bool:
    """Whether a word is one of a text's, in whatever form."""
    return is_among(word, wordings.words[owner]) or word in wordings.joined[owner] or word in wordings.pairs[owner]


def _by_more_than_text(spoken: Sequence[str], wordings: Wordings) -> tuple[int, ...]:
    """The one text of several words whose words are all said, with few others between: likely meant, never sure."""
    within = [
        owner
        for owner, known in enumerate(wordings.words)
        if 1 < len(known) < len(spoken) <= 2 * len(known) and all(is_among(word, tuple(spoken)) for word in known)
    ]
    return tuple(within) if len(within) == 1 else ()


def _are_successive(spoken: Sequence[str], known: Sequence[str]) -> bool:
    """Whether the words stand side by side in the text: "random forest" does not name "random cut forest"."""
    places = sorted(at for at, word in enumerate(known) if is_among(word, tuple(spoken)))
    return bool(places) and places[-1] - places[0] < len(places)


def _is_new(word: str, question: str) -> bool:
    """Whether a word is long enough to mean something by itself and is not one that everybody here uses."""
    long_enough = len(word) >= _SHORTEST_NEW or not word.isalpha()
    return long_enough and word not in _PARTICLES and root(word) not in question_roots(question)


@lru_cache(maxsize=1 << 15)
def is_among(word: str, known: tuple[str, ...]) -> bool:
    """Whether a word is one of the known ones, in another form, with a typing error or clipped."""
    stemmed, rooted = stem(word), root(word)
    return any(
        word == other
        or stemmed == stem(other)
        or rooted == root(other)
        or (len(word) >= _SHORTEST_PREFIX and other.startswith(word))
        or (len(stemmed) >= _SHORTEST_PREFIX and other.startswith(stemmed))
        or is_misspelling(word, other)
        for other in known
    )
