"""How a note is called and asked for, held against a query: evidence that a bag of words cannot give."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bot.retrieval.index import NoteIndex
from bot.retrieval.light_words import is_light
from bot.retrieval.passage import Passage
from bot.retrieval.query import Name, Query, Slot, parse_name

COMMON = 0.25
"""Up to this idf a term is in so many notes that a name is the same without it."""
_COMPARES = re.compile(r"\b(?:or|vs\.?|versus|compared)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wording:
    """A name or a phrasing as the terms of its slots, how much they tell in all, and their words that are not light."""

    terms: frozenset[str]
    weight: float
    words: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a note's names and phrasings fit a query, each from 0 to 1.

    `named`: the part of the query that one name covers, all of which is in the query. `name` and `phrasing`: how like
    the nearest name and the nearest phrasing is to the query, as what both have in parts of what either has.
    """

    named: float
    name: float
    phrasing: float


@dataclass(frozen=True, slots=True)
class NoteNames:
    """The names and phrasings of a note. `compares`: it is a note that sets several things side by side.

    `name_terms`: all terms of its title and aliases; `asked_terms`: those of its phrasings too.
    """

    names: tuple[Wording, ...]
    phrasings: tuple[Wording, ...]
    compares: bool
    name_terms: frozenset[str]
    asked_terms: frozenset[str]

    def longest_in(self, asked: frozenset[str]) -> int:
        """The words of the longest name of which a query has all terms; 0 if there is none."""
        return max((name.words for name in self.names if name.terms <= asked), default=0)

    def likeness(self, telling: Mapping[str, float]) -> Likeness:
        """How they fit a query, given as how much each of its terms tells."""
        total = sum(telling.values())
        asked = telling.keys()
        if not total or self.asked_terms.isdisjoint(asked):
            return _UNLIKE
        whole = max((name.weight for name in self.names if name.terms <= asked), default=0.0)
        return Likeness(
            min(whole / total, 1.0), _likest(self.names, telling, total), _likest(self.phrasings, telling, total)
        )


_UNLIKE = Likeness(0.0, 0.0, 0.0)


def _likest(wordings: Iterable[Wording], telling: Mapping[str, float], total: float) -> float:
    asked = telling.keys()
    best = 0.0
    for wording in wordings:
        common = wording.terms & asked
        if common:
            shared = sum([telling[term] for term in common])
            best = max(best, shared / (total + wording.weight - shared))
    return best


def weigh_terms(index: NoteIndex, query: Query) -> dict[str, float]:
    """How much each term of a query tells about its subject."""
    return {slot.term: index.telling(slot) for slot in query.slots}


def collect_names(index: NoteIndex) -> dict[str, NoteNames]:
    """The names of all notes of an index, by id."""
    weights: dict[str, float] = {}

    def weigh(term: str) -> float:
        if term not in weights:
            weights[term] = index.telling(Slot(term))
        return weights[term]

    return {opening.note: _names_of(index, opening, weigh) for opening in index.openings}


def _names_of(index: NoteIndex, passage: Passage, weigh: Callable[[str], float]) -> NoteNames:
    names = _wordings(index.names(passage.note), weigh)
    phrasings = _wordings((parse_name(text, index.lexicon) for text in passage.asked_as), weigh)
    name_terms = frozenset[str]().union(*(wording.terms for wording in names))
    return NoteNames(
        names=names,
        phrasings=phrasings,
        compares=any(map(_COMPARES.search, (passage.title, *passage.aliases))),
        name_terms=name_terms,
        asked_terms=name_terms.union(*(wording.terms for wording in phrasings)),
    )


def without_common(name: Name, weigh: Callable[[str], float]) -> Name:
    """A name without the terms that many notes have: "Semantic Segmentation algorithm" is "semantic segmentation"."""
    return tuple(term for term in name if weigh(term) > COMMON)


def _wordings(names: Iterable[Name], weigh: Callable[[str], float]) -> tuple[Wording, ...]:
    called = [form for name in names for form in (name, without_common(name, weigh))]
    sets = dict.fromkeys(frozenset(name) for name in called if name)
    return tuple(Wording(terms, sum(map(weigh, terms)), sum(map(_count_words, terms))) for terms in sets)


def _count_words(term: str) -> int:
    return 0 if is_light(term) else len(term.split(" "))
