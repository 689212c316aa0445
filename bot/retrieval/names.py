"""How a note is called and asked for, held against a query: evidence that a bag of words cannot give."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.core.pack import Meaning
from bot.language.normalise import compact
from bot.language.terms import STOP_WORDS, words
from bot.retrieval.index import NoteIndex
from bot.retrieval.passage import Passage
from bot.retrieval.query import Name, Query, Slot, parse_name

_COMPARES = re.compile(r"\b(?:or|vs\.?|versus|compared)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wording:
    """A name or a phrasing as the terms of its slots, and how much they tell in all."""

    terms: frozenset[str]
    weight: float


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

    def likeness(self, telling: Mapping[str, float]) -> Likeness:
        """How they fit a query, given as how much each of its terms tells."""
        total = sum(telling.values())
        if not total:
            return Likeness(0.0, 0.0, 0.0)
        asked = telling.keys()
        whole = max((name.weight for name in self.names if name.terms <= asked), default=0.0)
        return Likeness(
            min(whole / total, 1.0), _likest(self.names, telling, total), _likest(self.phrasings, telling, total)
        )


def _likest(wordings: Iterable[Wording], telling: Mapping[str, float], total: float) -> float:
    best = 0.0
    for wording in wordings:
        shared = sum(telling[term] for term in wording.terms & telling.keys())
        best = max(best, shared / (total + wording.weight - shared) if shared else 0.0)
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

    first = {passage.note: passage for passage in reversed(index.passages)}
    return {note: _names_of(index, passage, weigh) for note, passage in reversed(first.items())}


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


def _wordings(names: Iterable[Name], weigh: Callable[[str], float]) -> tuple[Wording, ...]:
    sets = dict.fromkeys(frozenset(name) for name in names if name)
    return tuple(Wording(terms, sum(map(weigh, terms))) for terms in sets)


@dataclass(frozen=True, slots=True, eq=False)
class NameBook:
    """Which note a name belongs to: by its letters, so that spaces and hyphens do not matter, else by its terms."""

    by_letters: Mapping[str, str]
    by_terms: Mapping[Name, str]

    def find(self, query: Query) -> str | None:
        """The id of the note of which a query is a name, and nothing else but question words; None if there is none."""
        letters = (compact(query.text), _letters_of_subject(query.text))
        return next(filter(None, map(self.by_letters.get, letters)), None) or self.by_terms.get(query.name)


def write_name_book(index: NoteIndex, acronyms: Mapping[str, Sequence[Meaning]]) -> NameBook:
    """The names of all notes, and the short forms that lead to a single note, with what they stand for.

    Where two notes share a name, a title goes before an alias, an alias before a short form, and then the pack's order.
    """
    first = {passage.note: passage for passage in reversed(index.passages)}
    passages = list(reversed(first.values()))
    names = [(passage.title, passage.note) for passage in passages]
    names += [(alias, passage.note) for passage in passages for alias in passage.aliases]
    names += [(short, note) for short, meant in acronyms.items() if (note := _only_note(meant, index))]
    every = (meaning for meant in acronyms.values() for meaning in meant)
    names += [(meaning.means, meaning.note) for meaning in every if meaning.note and meaning.note in index]
    by_letters: dict[str, str] = {}
    by_terms: dict[Name, str] = {}
    for name, note in names:
        by_letters.setdefault(compact(name), note)
        by_terms.setdefault(parse_name(name, index.lexicon), note)
    by_letters.pop("", None)
    by_terms.pop((), None)
    return NameBook(by_letters, by_terms)


def _only_note(meanings: Sequence[Meaning], index: NoteIndex) -> str | None:
    notes = {meaning.note for meaning in meanings if meaning.note in index}
    return notes.pop() if len(notes) == 1 else None


def _letters_of_subject(text: str) -> str:
    """The letters of the words that are no function words: "what is overfitting?" is about "overfitting"."""
    return "".join(word for word in words(text) if word not in STOP_WORDS)
