"""Everyday English words that say the same, and those that say the contrary.

These belong to no field; the names of things are the business of a `Lexicon`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from bot.language.terms import stem

CHANGE = "±"
"""The concept of all words that only say "more of it" or "less of it"."""


@dataclass(frozen=True, slots=True)
class Concept:
    """What a word says. `contrary` is true for the negative word of a pair: "slow" is the contrary of "fast"."""

    name: str
    contrary: bool = False


_SAME = (
    "need require requirement depend necessary demand rely must",
    "use utilize employ apply adopt",
    "find detect identify spot flag discover recognize recognise catch uncover",
    "show display indicate reveal tell",
    "happen occur arise",
    "many lots numerous multiple several plenty",
    "choose select pick",
    "start begin",
    "end finish complete",
    "change alter modify adjust vary",
    "give provide return output produce yield generate assign compute calculate deliver offer emit",
    "make create build form",
    "get obtain receive gain acquire",
    "fix correct repair mend",
    "error mistake fault",
    "important crucial essential vital key critical",
    "whole entire all every each complete",
    "near close",
    "new unseen fresh novel",
    "memorize memorise remember",
    "predict forecast",
    "combine merge join",
    "split divide partition separate",
    "usual typical normal common ordinary regular",
    "unusual anomalous abnormal strange odd atypical anomaly outlier",
    "hold trap keep retain preserve capture maintain store save",
    "cost price money bill",
    "work function operate perform",
    "interrupt reclaim preempt terminate",
    "big huge",
    "wait queue",
    "understand interpret explain",
    "secret confidential sensitive",
    "fail crash break",
    "person human people user someone",
    "picture image photo",
    "reason cause because",
)
_CONTRARY = (
    (
        """
        increase raise grow rise more high higher large larger great greater boost improve better enhance allow enable
        permit add gain amplify extra expand encourage strengthen maximize
        """,
        """
        decrease reduce low lower less few fewer small smaller shrink drop cut lessen down decline fall minimize limit
        prevent avoid stop block remove eliminate worse worsen degrade harm hurt weaken diminish discourage destroy
        against lose suppress
        """,
    ),
    ("fast faster quick quickly rapid speed", "slow slowly"),
    ("easy simple", "hard difficult complicated complex"),
    ("same equal identical", "differ different differently"),
    ("before earlier", "after later"),
    ("possible", "impossible"),
    ("right true", "wrong false"),
    ("often frequent", "rare seldom rarely"),
    ("inside within", "outside"),
    ("online live", "offline"),
)
LIGHT = frozenset({"give", "use", "make", "get", "show", "work", "happen"})
"""Concepts that a paraphrase may leave out."""


_SHORTEST_MENDED = 5


def _collect() -> Mapping[str, Concept]:
    found: dict[str, Concept] = {}
    for group in _SAME:
        name, *_ = words = group.split()
        for word in words:
            found.setdefault(stem(word), Concept(name))
    for at, (words_for, words_against) in enumerate(_CONTRARY):
        name = CHANGE if at == 0 else words_for.split()[0]
        found.update({stem(word): Concept(name) for word in words_for.split()})
        found.update({stem(word): Concept(name, contrary=True) for word in words_against.split()})
    return found


_CONCEPTS = _collect()


@lru_cache(maxsize=1)
def everyday_words() -> frozenset[str]:
    """All words of the tables that are long enough to be told from others when mistyped."""
    listed = chain(_SAME, chain.from_iterable(_CONTRARY))
    return frozenset(word for words in listed for word in words.split() if len(word) > _SHORTEST_MENDED)


def is_everyday(stemmed: str) -> bool:
    """Whether the tables know the stem."""
    return stemmed in _CONCEPTS


def concept_of(stemmed: str) -> Concept:
    """The concept of a stem; a stem in no table is a concept of its own."""
    return _CONCEPTS.get(stemmed) or Concept(stemmed)
