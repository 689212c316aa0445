"""Which notes have a term at all, in some of their fields: the evidence beside the scores."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.field_index import FieldIndex

Numbers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Presence:
    """For the term numbered t, the numbers of the notes that have it: `notes[offsets[t]:offsets[t + 1]]`, rising."""

    size: int
    numbers: Mapping[str, int]
    offsets: Numbers
    notes: Numbers

    def notes_with(self, term: str) -> Numbers:
        """The numbers of the notes that have the term, in rising order."""
        number = self.numbers.get(term)
        return self.notes[:0] if number is None else self.notes[self.offsets[number] : self.offsets[number + 1]]

    def mark(self, term: str, notes: Numbers) -> NDArray[np.bool_]:
        """For each of these notes, whether it has the term."""
        having = self.notes_with(term)
        if not len(having):
            return np.zeros(len(notes), np.bool_)
        places = np.minimum(np.searchsorted(having, notes), len(having) - 1)
        marked: NDArray[np.bool_] = having[places] == notes
        return marked

    def idf(self, term: str) -> float:
        """How telling a term is, from 0 (every note has it) to 1 (none has): ln((N + 1) / (n + 1)) / ln(N + 1)."""
        if not self.size:
            return 1.0
        return math.log((self.size + 1) / (len(self.notes_with(term)) + 1)) / self._log_size

    @cached_property
    def _log_size(self) -> float:
        return math.log(self.size + 1)


def build_presence(fields: Iterable[FieldIndex], owners: Numbers) -> Presence:
    """Presence in any of these fields; `owners` has the number of the note for each passage."""
    size = int(owners[-1]) + 1 if len(owners) else 0
    numbers: dict[str, int] = {}
    keys = [np.empty(0, np.int64)]
    for index in fields:
        renumbered = np.array([numbers.setdefault(term, len(numbers)) for term in index.numbers], np.int64)
        terms = np.repeat(renumbered, np.diff(index.offsets))
        keys.append(np.unique(terms * size + owners[index.positions]))
    pairs = np.unique(np.concatenate(keys))
    terms, notes = np.divmod(pairs, max(size, 1))
    offsets = np.searchsorted(terms, np.arange(len(numbers) + 1))
    return Presence(size, numbers, offsets, notes)
