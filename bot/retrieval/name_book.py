"""The names of all notes, and which note each of them belongs to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.core.pack import Meaning
from bot.language.normalise import compact
from bot.language.terms import STOP_WORDS, stems, words
from bot.retrieval.index import NoteIndex
from bot.retrieval.names import without_common
from bot.retrieval.query import Name, Query, Slot, parse_name
from bot.retrieval.subject import thing_asked_about


@dataclass(frozen=True, slots=True, eq=False)
class NameBook:
    """Which note a name belongs to: by its letters, so that spaces and hyphens do not matter, else by its terms."""

    by_letters: Mapping[str, str]
    by_terms: Mapping[Name, str]

    def is_spelled(self, text: str) -> bool:
        """Whether a text is, letter by letter, a name of some note."""
        return compact(text) in self.by_letters

    def find(self, query: Query) -> str | None:
        """The id of the note of which a query is a name, and nothing else but question words; None if there is none."""
        typed = (query.text, query.read_as or "")
        letters = [form for text in typed for form in (compact(text), _letters_of_subject(text)) if form]
        return next(filter(None, map(self.by_letters.get, letters)), None) or self.by_terms.get(query.name)

    def find_thing(self, query: Query) -> str | None:
        """The note of which a query is a name with some aspect of it: "athena pricing", "formula for recall"."""
        return self.by_terms.get(thing_asked_about(query).name)


def write_name_book(index: NoteIndex, acronyms: Mapping[str, Sequence[Meaning]]) -> NameBook:
    """The names of all notes, and the short forms that lead to a single note, with what they stand for.

    Where two notes share a name, a title goes before an alias, one that the title has too before others, an alias
    before a short form, a whole name before one without its common words, and then the pack's order.
    """
    names = [(opening.title, opening.note) for opening in index.openings]
    aliases = [(alias, opening) for opening in index.openings for alias in opening.aliases]
    aliases.sort(key=lambda named: not set(stems(named[0])) <= set(stems(named[1].title)))
    names += [(alias, opening.note) for alias, opening in aliases]
    names += [(short, note) for short, meant in acronyms.items() if (note := _only_note(meant, index))]
    every = (meaning for meant in acronyms.values() for meaning in meant)
    names += [(meaning.means, meaning.note) for meaning in every if meaning.note and meaning.note in index]
    by_letters: dict[str, str] = {}
    by_terms: dict[Name, str] = {}
    for name, note in names:
        by_letters.setdefault(compact(name), note)
        by_terms.setdefault(parse_name(name, index.lexicon), note)
    for name, note in names:
        short = without_common(parse_name(name, index.lexicon), lambda term: index.telling(Slot(term)))
        if any(" " in term for term in short) or len(short) > 1:
            by_terms.setdefault(short, note)
    by_letters.pop("", None)
    by_terms.pop((), None)
    return NameBook(by_letters, by_terms)


def _only_note(meanings: Sequence[Meaning], index: NoteIndex) -> str | None:
    notes = {meaning.note for meaning in meanings if meaning.note in index}
    return notes.pop() if len(notes) == 1 else None


def _letters_of_subject(text: str) -> str:
    """The letters of the words that are no function words: "what is overfitting?" is about "overfitting"."""
    return "".join(word for word in words(text) if word not in STOP_WORDS)
