"""The notes of a pack, searchable: passages scored by BM25 in each of their fields, and merged by note."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

import numpy as np

from bot.core.note import Note
from bot.language.analyser import analyse
from bot.language.terms import words
from bot.language.vocabulary import Lexicon
from bot.retrieval.best_passages import find_best
from bot.retrieval.field_index import FieldIndex, add_fields, build_field_index
from bot.retrieval.hit import Hit
from bot.retrieval.light_words import is_light
from bot.retrieval.passage import NAMING_FIELDS, Field, Passage
from bot.retrieval.postings import Floats, Positions
from bot.retrieval.presence import Presence, build_presence
from bot.retrieval.query import Name, Query, Slot, build_reader, parse_name
from bot.retrieval.splitter import split_notes
from bot.retrieval.term_counts import Numbers
from bot.retrieval.weights import (
    CANDIDATES,
    GUESS_SHARE,
    LIGHT_SHARE,
    OTHERS_WEIGHT,
    PART_SHARE,
    PASSAGES_PER_NOTE,
    SETTINGS,
    SHARE_POWER,
)


class NoteIndex:
    """Build it with `build_index`; it does not change afterwards, so threads may share it."""

    def __init__(self, passages: Sequence[Passage], fields: Mapping[Field, FieldIndex], lexicon: Lexicon) -> None:
        self.passages = tuple(passages)
        self.lexicon = lexicon
        self._fields = add_fields(((index, SETTINGS[name].weight) for name, index in fields.items()), len(passages))
        self._reader = build_reader(lexicon, _count_words(passages, lexicon))
        self._spans = _note_spans(self.passages)
        self._starts = np.array([start for start, _ in self._spans.values()], np.int64)
        self._lengths = np.array([end - start for start, end in self._spans.values()], np.int64)
        self._owners = np.repeat(np.arange(len(self._spans)), self._lengths)
        self._anywhere = build_presence(self._fields, self._owners)
        naming = add_fields(((fields[name], 1.0) for name in NAMING_FIELDS), len(passages))
        self._in_names = build_presence(naming, self._owners)
        self._names = {note: self._names_of(self.passages[start]) for note, (start, _) in self._spans.items()}
        self._titles: list[frozenset[str]] = [frozenset(*names[:1]) for names in self._names.values()]

    def __contains__(self, note_id: object) -> bool:
        return note_id in self._spans

    def span(self, note_id: str) -> tuple[int, int]:
        """Positions of a note's passages, from the first to before the last. Raises KeyError for an unknown note."""
        return self._spans[note_id]

    @property
    def openings(self) -> Iterator[Passage]:
        """The first passage of each note, in the pack's order."""
        return (self.passages[start] for start, _ in self._spans.values())

    def title(self, note_id: str) -> str:
        """A note's title. Raises KeyError for an unknown note."""
        return self.passages[self.span(note_id)[0]].title

    def names(self, note_id: str) -> tuple[Name, ...]:
        """A note's title and aliases, each as the terms of its slots. Raises KeyError for an unknown note."""
        return self._names[note_id]

    def parse(self, text: str) -> Query:
        """What a text asks for, in terms of these notes: their vocabulary mends typing errors."""
        return self._reader.read(text)

    def search(self, query: str | Query, limit: int = 5) -> list[Hit]:
        """The notes that answer best, best first, each by its best passage; ties go by position in the pack."""
        asked = self.parse(query) if isinstance(query, str) else query
        best = self._best_of_notes(asked, max(limit, CANDIDATES))
        return self._rank(self._openings_for_names(best, asked), asked, limit)

    def search_in(self, note_id: str, query: str | Query) -> Hit | None:
        """The best passage of one note, or None if none has any of the terms. Raises KeyError for an unknown note."""
        asked = self.parse(query) if isinstance(query, str) else query
        scores = self.scores_in(note_id, asked)
        best = int(np.argmax(scores))
        return self.hit_at(self.span(note_id)[0] + best, asked) if scores[best] > 0 else None

    def open(self, note_id: str, query: Query) -> Hit:
        """A note's first passage as a hit, whether or not it has anything of the query. Raises KeyError."""
        return self.hit_at(self.span(note_id)[0], query)

    def hit_at(self, position: int, query: Query) -> Hit:
        """The passage at a position as a hit, whether or not it has anything of the query."""
        return self._rank([position], query, 1)[0]

    def move(self, hit: Hit, position: int, query: Query) -> Hit:
        """A hit by another passage of its note; the note's own figures stay."""
        at, weights = np.array([position], np.int32), query.weights
        impacts = {term: weight * self._fields.postings(term).impacts_at(at).item() for term, weight in weights.items()}
        matched = frozenset(term for term, impact in impacts.items() if impact)
        return replace(hit, passage=self.passages[position], score=sum(impacts.values()), matched=matched)

    def find_passages(self, query: Query, limit: int) -> Positions:
        """The positions of the best passages, best first and ties by position; only such as have a term."""
        return find_best(self._fields, query.weights.items(), limit, is_uneven=True)[0]

    def scores_in(self, note_id: str, query: Query) -> Floats:
        """The scores of a note's passages, each the weighted sum of its fields' BM25 scores.

        Raises KeyError for an unknown note.
        """
        return self._fields.scores_at(np.arange(*self.span(note_id), dtype=np.int32), query.weights.items())

    def telling(self, slot: Slot) -> float:
        """How much a slot says about the subject, from 0 (every note has it) to 1 (none has); talk says less."""
        return self._anywhere.idf(slot.term) * (LIGHT_SHARE if is_light(slot.term) else 1.0)

    def knows(self, slot: Slot) -> bool:
        """Whether any note has the slot's term, a part or a meaning of it."""
        return any(len(self._anywhere.notes_with(term)) for term in (slot.term, *slot.parts, *slot.meanings))

    def _openings_for_names(self, best: Mapping[int, int], query: Query) -> list[int]:
        """The positions, with the opening instead where no more is asked than what the note is."""
        asked = frozenset(query.name)
        return [
            self._starts.item(note) if asked.issubset(self._titles[note]) else position
            for note, position in best.items()
        ]

    def _best_of_notes(self, query: Query, limit: int) -> dict[int, int]:
        """The numbers of the best notes with the position of the best passage of each, best first."""
        wanted = limit * PASSAGES_PER_NOTE
        while True:
            positions = self.find_passages(query, wanted).tolist()
            best: dict[int, int] = {}
            for position, note in zip(positions, self._owners[positions].tolist(), strict=True):
                best.setdefault(note, position)
            if len(best) >= limit or len(positions) < wanted:
                return dict(islice(best.items(), limit))
            wanted *= PASSAGES_PER_NOTE

    def _rank(self, positions: Sequence[int], query: Query, limit: int) -> list[Hit]:
        """The passages at these positions, of a note each, as hits in the order of their notes' strengths."""
        at = np.array(positions, np.int32)
        notes = self._owners[at]
        weights = query.weights
        scores, merged = self._merge(at, notes, weights)
        idfs = [self._anywhere.idf(slot.term) for slot in query.slots]
        found = self._found(self._anywhere, query, notes)
        strengths = merged * _share(idfs, found) ** SHARE_POWER
        telling = [self.telling(slot) for slot in query.slots]
        share, named = _share(telling, found), _share(telling, self._found(self._in_names, query, notes))
        order = np.lexsort((at, -strengths))[:limit]
        has = {term: self._fields.postings(term).impacts_at(at[order]).tolist() for term in weights}
        return [
            Hit(
                passage=self.passages[positions[i]],
                score=scores.item(i),
                strength=strengths.item(i),
                share=share.item(i),
                named=named.item(i),
                matched=frozenset(term for term, impacts in has.items() if impacts[place]),
            )
            for place, i in enumerate(order.tolist())
        ]

    def _merge(self, positions: Positions, notes: Numbers, weights: Mapping[str, float]) -> tuple[Floats, Floats]:
        """The scores of passages, and these with the scores of the other passages of their notes merged in."""
        lengths = self._lengths[notes]
        firsts = lengths.cumsum() - lengths
        shifts = self._starts[notes] - firsts
        passages = shifts.repeat(lengths) + np.arange(lengths.sum())
        every = self._fields.scores_at(passages.astype(np.int32), weights.items())
        scores = every[positions - shifts]
        totals = np.add.reduceat(every, firsts)
        return scores, scores + OTHERS_WEIGHT * (totals - scores) / lengths

    def _found(self, presence: Presence, query: Query, notes: Numbers) -> Floats:
        """For each slot and each of these notes, how much of the slot the note has, from 0 to 1."""
        found = np.zeros((len(query.slots), len(notes)))
        for number, slot in enumerate(query.slots):
            if slot.parts:
                found[number] = PART_SHARE * presence.mark_share(slot.parts, notes)
            for term in (slot.term, *slot.meanings):
                found[number, presence.mark(term, notes)] = 1.0
            if slot.is_guess:
                found[number] *= GUESS_SHARE
        return found

    def _names_of(self, passage: Passage) -> tuple[Name, ...]:
        texts = (passage.title, *passage.aliases)
        return tuple(filter(None, (parse_name(text, self.lexicon) for text in texts)))


def build_index(notes: Mapping[str, Note], lexicon: Lexicon) -> NoteIndex:
    """The index over the notes of a pack. No notes make an index that finds nothing."""
    passages = split_notes(notes.values())
    return NoteIndex(passages, {name: _build_field(passages, name, lexicon) for name in Field}, lexicon)


def _build_field(passages: Sequence[Passage], name: Field, lexicon: Lexicon) -> FieldIndex:
    documents = [[term for text in passage.texts(name) for term in analyse(text, lexicon)] for passage in passages]
    return build_field_index(documents, b=SETTINGS[name].b)


def _count_words(passages: Iterable[Passage], lexicon: Lexicon) -> Counter[str]:
    counts = Counter(
        word for passage in passages for name in Field for text in passage.texts(name) for word in words(text)
    )
    counts.update(word for wording in lexicon.canonical for word in wording)
    return counts


def _share(weights: Sequence[float], found: Floats) -> Floats:
    """For each note the weighted mean of what was found of the slots; 1 if no slot has a weight."""
    if not sum(weights):
        return np.ones(found.shape[1])
    share: Floats = np.array(weights) @ found / sum(weights)
    return share


def _note_spans(passages: Sequence[Passage]) -> dict[str, tuple[int, int]]:
    spans: dict[str, tuple[int, int]] = {}
    for position, passage in enumerate(passages):
        start, _ = spans.get(passage.note, (position, position))
        spans[passage.note] = (start, position + 1)
    return spans
