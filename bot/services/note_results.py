"""What explaining gives back and views show: passages of notes, and notes as a whole."""

from dataclasses import dataclass

from bot.services.results import Topic


@dataclass(frozen=True, slots=True)
class PassageShown:
    """A passage of a note: text (Markdown), and the spans (start, end) of the words that were asked for."""

    topic: Topic
    section: str
    text: str
    matches: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the notes say about a query; not covered: no passage, only the nearest topics.

    A comparison has a passage for each side, unless one note makes it; `missing` are sides that the notes do not cover.
    `meanings`: what a short form that was asked for by itself stands for, if that is more than one thing. `read_as`:
    the query with typing errors mended, if it had any.
    """

    lookup_id: int
    query: str
    covered: bool
    passages: tuple[PassageShown, ...]
    related: tuple[Topic, ...]
    nearest: tuple[Topic, ...]
    missing: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()
    read_as: str | None = None


@dataclass(frozen=True, slots=True)
class NoteShown:
    """A note to read: its sections as (heading, Markdown), the one asked for first in mind."""

    topic: Topic
    sections: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str | None], ...]
    related: tuple[Topic, ...]
