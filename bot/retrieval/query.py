"""What is asked, as slots to look up."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from bot.language.analyser import analyse
from bot.language.spelling import Speller
from bot.language.terms import stem, words
from bot.language.vocabulary import Lexicon

PART_WEIGHT = 0.3
"""How much a word of a name counts ("cut" of "random cut forest") beside the whole name."""
MEANING_WEIGHT = 0.5
"""How much a meaning counts when the short form that was typed has several."""


Name = tuple[str, ...]
"""What a thing is called, as the terms of its slots."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing asked for: a term, those of its words that were typed if it has several, the meanings of a short form."""

    term: str
    parts: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()


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


def parse_query(text: str, lexicon: Lexicon, speller: Speller) -> Query:
    """The query that a text stands for. A text without words that carry meaning yields one without slots."""
    typed = words(text)
    mended = speller.mend(typed)
    slots = _slots(analyse(" ".join(mended), lexicon), frozenset(map(stem, mended)), lexicon)
    return Query(text, tuple(dict.fromkeys(slots)), None if mended == typed else " ".join(mended))


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
