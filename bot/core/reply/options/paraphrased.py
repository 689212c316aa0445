"""Words that say the same as an option's: "decrease", "turn down" and "smaller" for "Reduce the learning rate".

They never name an option by themselves, as a paraphrase may fit many things; beside a word of the option they do.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from bot.core.reply.options.option_parts import is_among, is_of_text
from bot.core.reply.options.wordings import Wordings
from bot.core.reply.words.tokens import Token
from bot.language.paraphrase import direction_of, fold_phrases, is_size, senses_of
from bot.language.roots import root
from bot.language.terms import word_set

_PARTICLES = word_set("up down off out on back away")


def find_paraphrased(spoken: Sequence[str], wordings: Wordings) -> int | None:
    """The one text that has one of these words and means the same by the others, in this order; or None."""
    if len(spoken) < 2:
        return None
    owners = [owner for owner in range(len(wordings.words)) if _is_paraphrase(spoken, wordings, owner)]
    return owners[0] if len(owners) == 1 else None


def _is_paraphrase(spoken: Sequence[str], wordings: Wordings, owner: int) -> bool:
    """Whether these are a text in other words; a name has none."""
    if wordings.are_names[owner] or not any(is_of_text(word, wordings, owner) for word in spoken):
        return False
    known = wordings.words[owner]
    remaining = iter(known)
    written = [word for typed in spoken for word in _written_out(typed, known)]
    return all(any(is_among(word, (other,)) or says_same(word, other) for other in remaining) for word in written)


def _written_out(word: str, known: Sequence[str]) -> tuple[str, ...]:
    """Two successive words of a text for their initials ("LR"), and other words as they are."""
    return next(((one, other) for one, other in pairwise(known) if word == one[0] + other[0]), (word,))


def means_one_of(word: str, known: Iterable[str]) -> bool:
    """Whether a word says the same as one of these."""
    return any(says_same(word, other) for other in known)


@lru_cache(maxsize=1 << 15)
def says_same(word: str, other: str) -> bool:
    """Whether two words have a meaning in common, or both say that there is more of a thing, or both less.

    A size says nothing of a change: who names a "high learning rate" need not want to raise it.
    """
    one, another = root(word), root(other)
    directions = {direction_of(one), direction_of(another)}
    if len(directions - {None}) > 1 or is_size(word):
        return False
    if len(directions) == 1 and None not in directions:
        return True
    senses, others = senses_of(one), senses_of(another)
    common = senses.keys() & others.keys()
    return bool(common) and all(senses[sense] is others[sense] for sense in common)


def fold_verbs(tokens: Sequence[Token]) -> Mapping[int, str]:
    """Places of verbs with a particle ("turn down") → the one word that says the same, at either of the two places."""
    folded: dict[int, str] = {}
    for at, (verb, particle) in enumerate(pairwise(tokens)):
        if particle.word in _PARTICLES:
            words = fold_phrases((verb.word, particle.word))
            if len(words) == 1:
                folded[at] = folded[at + 1] = words[0]
    return folded
