"""Finds the notes that answer a query: what the index finds by its words, put in order by how the notes are named."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.core.note import Note
from bot.core.pack import Meaning
from bot.language.terms import stems
from bot.language.vocabulary import Lexicon
from bot.retrieval.emphasis import emphasised_terms
from bot.retrieval.hit import Hit
from bot.retrieval.index import NoteIndex, build_index
from bot.retrieval.name_book import NameBook, write_name_book
from bot.retrieval.names import NoteNames, collect_names, weigh_terms
from bot.retrieval.query import Query, Slot
from bot.retrieval.weights import CANDIDATES, ORDER


@dataclass(frozen=True, slots=True, eq=False)
class Finder:
    """The index of a pack's notes, with their names. It does not change, so threads may share it."""

    index: NoteIndex
    names: Mapping[str, NoteNames]
    book: NameBook
    subject: frozenset[str]
    """The terms of all titles and aliases: what the notes are about."""
    emphasised: Sequence[frozenset[str]]
    """For each passage of the index, the terms that it sets off."""
    meanings: Mapping[str, Sequence[Meaning]] = field(default_factory=dict)
    """The term of a short form → its meanings, where it has several."""

    def __contains__(self, note_id: object) -> bool:
        return note_id in self.index

    def read(self, text: str) -> Query:
        """What a text asks for. A name of several words that no note has as a whole counts as its words."""
        query = self.index.parse(text)
        if all(not slot.parts or self.index.knows(Slot(slot.term)) for slot in query.slots):
            return query
        return replace(query, slots=tuple(dict.fromkeys(word for slot in query.slots for word in self._known(slot))))

    def find(self, query: Query, limit: int = 5, *, compares: bool = False) -> list[Hit]:
        """The notes that answer best, best first, each by its best passage.

        A note of which the query is a name, word for word or but for an aspect, comes first. `compares`: things are to
        be compared, so that a note about their comparison is as good as any other.
        """
        hits = self.index.search(query, max(limit, CANDIDATES))
        named = self.find_named(query)
        if named and all(hit.note != named for hit in hits):
            hits.append(self.index.open(named, query))
        telling = weigh_terms(self.index, query)
        merits = {hit.note: self._merit(hit, telling, compares=compares) for hit in hits}
        return sorted(hits, key=lambda hit: (hit.note != named, -merits[hit.note]))[:limit]

    def find_named(self, query: Query) -> str | None:
        """The note of which a query is a name, word for word or but for an aspect; None if there is none."""
        return self.book.find(query) or self.book.find_thing(query)

    def is_worldly(self, slot: Slot) -> bool:
        """Whether a slot is a word of everyday life that is in no note's title or aliases, so of another subject."""
        return slot.is_worldly and slot.term not in self.subject

    def weigh(self, terms: Iterable[str]) -> float:
        """How much terms tell about a subject, in all."""
        return sum(self.index.telling(Slot(term)) for term in terms)

    def _merit(self, hit: Hit, telling: Mapping[str, float], *, compares: bool) -> float:
        names = self.names[hit.note]
        like = names.likeness(telling)
        merit = math.log(hit.strength or 1e-9) + ORDER.in_names * math.log(hit.named + ORDER.smallest)
        merit += ORDER.named * like.named + ORDER.name * like.name + ORDER.phrasing * like.phrasing
        return merit - (ORDER.comparing if names.compares and not compares else 0.0)

    def _known(self, slot: Slot) -> Sequence[Slot]:
        if not slot.parts or self.index.knows(Slot(slot.term)):
            return (slot,)
        return tuple(Slot(part, is_guess=slot.is_guess) for part in slot.parts)


def build_finder(
    notes: Mapping[str, Note], lexicon: Lexicon, acronyms: Mapping[str, Sequence[Meaning]] | None = None
) -> Finder:
    """The finder over the notes of a pack, with its vocabulary and its short forms."""
    index = build_index(notes, lexicon)
    acronyms = acronyms or {}
    several = {" ".join(stems(short)): meant for short, meant in acronyms.items() if len(meant) > 1}
    emphasised = tuple(emphasised_terms(passage.text, lexicon) for passage in index.passages)
    names = collect_names(index)
    subject = frozenset[str]().union(*(note.name_terms for note in names.values()))
    return Finder(index, names, write_name_book(index, acronyms), subject, emphasised, several)
