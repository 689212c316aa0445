"""Which notes have a term at all, in some of their fields: the evidence beside the scores."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.field_index import FieldIndex
from bot.retrieval.term_counts import Numbers, find_firsts, join_keys


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
        marked: NDArray[np.bool_] = having.take(having.searchsorted(notes), mode="clip") == notes
        return marked

    def mark_share(self, terms: Sequence[str], notes: Numbers) -> NDArray[np.float64]:
        """For each of these notes, the share of the terms that it has; at least one term must be given."""
        shares: NDArray[np.float64] = np.sum([self.mark(term, notes) for term in terms], axis=0) / len(terms)
        return shares

    def idf(self, term: str) -> float:
        """How telling a term is, from 0 (every note has it) to 1 (none has): ln((N + 1) / (n + 1)) / ln(N + 1)."""
        number = self.numbers.get(term)
        return 1.0 if number is None else self._idfs.item(number)

    @cached_property
    def _idfs(self) -> NDArray[np.float64]:
        idfs: NDArray[np.float64] = 1.0 - np.log1p(np.diff(self.offsets)) / math.log(self.size + 1)
        return idfs


def build_presence(index: FieldIndex, owners: Numbers) -> Presence:
    """Presence in the fields of an index; `owners` has the number of the note for each passage, rising."""
    terms = np.repeat(np.arange(len(index.numbers)), np.diff(index.offsets))
    notes = owners[index.positions]
    firsts = find_firsts(join_keys(terms, notes))
    offsets = np.searchsorted(terms[firsts], np.arange(len(index.numbers) + 1))
    return Presence(int(owners[-1]) + 1 if len(owners) else 0, index.numbers, offsets, notes[firsts])
