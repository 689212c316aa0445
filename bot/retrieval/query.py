"""What is asked, as slots to look up."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from bot.language.analyser import analyse
from bot.language.spelling import Speller
from bot.language.terms import stem, words
from bot.language.vocabulary import Lexicon
from bot.retrieval.clipped_words import ClippedWords

PART_WEIGHT = 0.3
"""How much a word of a name counts ("cut" of "random cut forest") beside the whole name."""
MEANING_WEIGHT = 0.5
"""How much a meaning counts when the short form that was typed has several."""


Name = tuple[str, ...]
"""What a thing is called, as the terms of its slots."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing asked for: a term, its words that were typed if it has several, its meanings if it is a short form.

    `is_guess`: a word of it was not typed like this, but with an error or clipped.
    """

    term: str
    parts: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A text and the slots it was understood as; `read_as` is the text with typing errors mended, if it had any."""

    text: str
    slots: tuple[Slot, ...]
    read_as: str | None = None

    @property
    def name(self) -> Name:
        """The terms of the slots, to be compared with names."""
        return tuple(slot.term for slot in self.slots)

    @property
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
        typed = words(text)
        mended = [self._complete(word) for word in self.speller.mend(typed)]
        slots = _slots(analyse(" ".join(mended), self.lexicon), frozenset(map(stem, mended)), self.lexicon)
        if mended == typed:
            return Query(text, tuple(dict.fromkeys(slots)))
        # Words that were only typed apart ("hyper parameter") are no guess.
        guesses = {stem(word) for word in mended if word not in "".join(typed)}
        marked = (replace(slot, is_guess=not guesses.isdisjoint((slot.term, *slot.parts))) for slot in slots)
        return Query(text, tuple(dict.fromkeys(marked)), " ".join(mended))

    def _complete(self, word: str) -> str:
        return word if self.speller.knows(word) else self.clipped.complete(word) or word


def build_reader(lexicon: Lexicon, counts: Mapping[str, int]) -> Reader:
    """The reader of queries over texts that have these words this often."""
    return Reader(lexicon, Speller(counts), ClippedWords(counts))


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
