"""Notes → passages: one a section, and several where a section is long."""

from collections.abc import Iterable, Iterator

from bot.core.note import Note, Section
from bot.retrieval.markdown import split_pieces
from bot.retrieval.passage import Passage

LONGEST = 1_400
"""Characters that a passage may have before it is split; a table or a block of code alone may be longer."""


def split_notes(notes: Iterable[Note]) -> list[Passage]:
    """The passages of all notes; those of one note stand together, in reading order."""
    return [passage for note in notes for passage in split_note(note)]


def split_note(note: Note) -> list[Passage]:
    """The passages of a note. A note without any text yields one empty passage, so that its names are found."""
    sections = note.sections or (Section("", ""),)
    return [
        Passage(note.id, note.title, note.aliases, note.asked_as, section.heading, text)
        for section in sections
        for text in split_text(section.text)
    ]


def split_text(text: str, longest: int = LONGEST) -> list[str]:
    """The text in parts of about equal length, none over `longest` characters unless one piece of Markdown is."""
    if len(text) <= longest:
        return [text]
    wanted = len(text) / -(-len(text) // longest)
    return list(_gather(text, wanted, longest))


def _gather(text: str, wanted: float, longest: int) -> Iterator[str]:
    start = end = None
    for piece in split_pieces(text):
        if start is None or end is None:
            start, end = piece.start, piece.end
        elif piece.end - start > longest or end - start >= wanted:
            yield text[start:end]
            start, end = piece.start, piece.end
        else:
            end = piece.end
    if start is not None:
        yield text[start:end]
