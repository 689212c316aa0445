"""What is asked, as slots to look up."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from bot.language.analyser import analyse
from bot.language.other_languages import is_in_other_language
from bot.language.spelling import Speller
from bot.language.terms import stem, words
from bot.language.vocabulary import Lexicon
from bot.retrieval.clipped_words import ClippedWords
from bot.retrieval.names_as_typed import find_code
from bot.retrieval.other_subjects import OTHER_SUBJECTS, REAL_WORDS

PART_WEIGHT = 0.3
"""How much a word of a name counts ("cut" of "random cut forest") beside the whole name."""
MEANING_WEIGHT = 0.5
"""How much a meaning counts when the short form that was typed has several."""
_HYPHENATED = re.compile(r"\b([^\W\d_]{2,})-([^\W\d_]{3,})\b(?!-)")
_SHORTEST_HALF = 3
"""Letters that each of two words has at least that may have been typed as one."""

Name = tuple[str, ...]
"""What a thing is called, as the terms of its slots."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing asked for: a term, its words that were typed if it has several, its meanings if it is a short form.

    `is_guess`: no word of it was typed like this, but with an error or clipped; one that was confirms its neighbours.
    `is_worldly`: it is a word of everyday life.
    """

    term: str
    parts: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()
    is_guess: bool = False
    is_worldly: bool = False

    @property
    def terms(self) -> tuple[str, ...]:
        """The term and its meanings, any of which is what was asked for."""
        return (self.term, *self.meanings)


@dataclass(frozen=True)
class Query:
    """A text and the slots it was understood as; `read_as` is the text with typing errors mended, if it had any."""

    text: str
    slots: tuple[Slot, ...]
    read_as: str | None = None

    @cached_property
    def name(self) -> Name:
        """The terms of the slots, to be compared with names."""
        return tuple(slot.term for slot in self.slots)

    @property
    def is_guess(self) -> bool:
        """Whether a word of it had a typing error or was clipped."""
        return any(slot.is_guess for slot in self.slots)

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """Each term to look up, with its share in the score."""
        weights: dict[str, float] = {}
        for slot in self.slots:
            for terms, weight in (((slot.term,), 1.0), (slot.parts, PART_WEIGHT), (slot.meanings, MEANING_WEIGHT)):
                weights.update((term, max(weight, weights.get(term, 0.0))) for term in terms)
        return weights


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """Reads queries by a vocabulary: the field's lexicon, and the words of the notes with how often each occurs."""

    lexicon: Lexicon
    speller: Speller
    clipped: ClippedWords

    def read(self, text: str) -> Query:
        """The query that a text stands for. A text without words that carry meaning yields one without slots."""
        typed = words(_HYPHENATED.sub(self._joined, text))
        if is_in_other_language(typed):
            code = find_code(text)
            typed = [word for word in typed if self._is_of_field(word) or stem(word) in code]
        joined = self.speller.join(typed)
        mended = [part for at, word in enumerate(joined) for part in self._mend(word, joined[max(at - 1, 0) : at + 2])]
        slots = _slots(analyse(" ".join(mended), self.lexicon), frozenset(map(stem, mended)), self.lexicon)
        # Words that were only typed apart ("hyper parameter") or together ("groundtruth") are no guess.
        letters = "".join(typed)
        guesses = {stem(word) for word in mended if word not in letters}
        worldly = {stem(word) for word in typed if word in OTHER_SUBJECTS}
        if guesses or worldly:
            slots = [
                replace(
                    slot,
                    is_guess=guesses.issuperset(slot.parts or (slot.term,)),
                    is_worldly=slot.term in worldly,
                )
                for slot in slots
            ]
        return Query(text, tuple(dict.fromkeys(slots)), None if mended == typed else " ".join(mended))

    def _joined(self, hyphenated: re.Match[str]) -> str:
        """What was typed with a hyphen as the one word that the notes have: "check-point", "on-line"."""
        halves = hyphenated.groups()
        is_name = self.lexicon.find_wording([stem(half.casefold()) for half in halves], 0)
        together = "".join(halves)
        return together if self.speller.counts(together.casefold()) and not is_name else hyphenated[0]

    def _is_of_field(self, word: str) -> bool:
        """Whether a word of a question in another language is one of the field's; the others only ask for it."""
        return word in OTHER_SUBJECTS or self.speller.knows(word) or bool(self._part(word))

    def _mend(self, word: str, around: Sequence[str]) -> Sequence[str]:
        if doubled := self.speller.doubled(word):
            return (doubled,)
        if self.speller.knows(word):
            return (word,)
        if parts := self._part(word):
            return parts
        return (self.speller.correct(word) or self._by_name(word, around) or self.clipped.complete(word) or word,)

    def _by_name(self, word: str, around: Sequence[str]) -> str | None:
        """The word that makes a name with a neighbour, where it is likely enough: "lineer learner"."""
        at = around.index(word)
        for known in self.speller.near(word):
            stems = [stem(known if place == at else other) for place, other in enumerate(around)]
            wordings = ((start, self.lexicon.find_wording(stems, start)) for start in range(at + 1))
            if any(found and len(found) > 1 and start + len(found) > at for start, found in wordings):
                return known
        return None

    def _part(self, word: str) -> Sequence[str]:
        """The two words of a name that were typed as one, or nothing: "groundtruth" is "ground truth"."""
        for at in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1):
            halves = (word[:at], word[at:])
            wording = self.lexicon.find_wording(stems := [stem(half) for half in halves], 0)
            if wording == tuple(stems):
                return halves
        return ()


def build_reader(lexicon: Lexicon, counts: Mapping[str, int]) -> Reader:
    """The reader of queries over texts that have these words this often."""
    return Reader(lexicon, Speller(counts, REAL_WORDS), ClippedWords(counts))


def parse_name(text: str, lexicon: Lexicon) -> Name:
    """A title or an alias in the form of `Query.name`."""
    return tuple(dict.fromkeys(slot.term for slot in _slots(analyse(text, lexicon), (), lexicon)))


def _slots(terms: Iterable[str], typed: Container[str], lexicon: Lexicon) -> list[Slot]:
    """Slots in reading order. The analyser follows the words of a name with one term that joins them by spaces."""
    slots: list[Slot] = []
    for term in terms:
        parts = term.split(" ") if " " in term else []
        while parts and slots and slots[-1].term in parts:
            slots.pop()
        slots.append(Slot(term, tuple(part for part in parts if part in typed), _meanings(term, lexicon)))
    return slots


def _meanings(term: str, lexicon: Lexicon) -> tuple[str, ...]:
    meanings = (lexicon.canonical.get(meaning, meaning) for meaning in lexicon.meanings.get(term, ()))
    return tuple(" ".join(meaning) for meaning in meanings)
