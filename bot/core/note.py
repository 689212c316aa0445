"""Notes: one study topic each, with its names, the ways in which people ask for it, and its neighbours."""

from dataclasses import dataclass

from bot.core.item import Source


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a note that stands alone; the opening, which says what the topic is, has the heading ""."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A study file. `before`, `confused_with` and `next` are ids of related notes."""

    id: str
    title: str
    task: str
    domain: str
    aliases: tuple[str, ...]
    asked_as: tuple[str, ...]
    before: tuple[str, ...]
    confused_with: tuple[str, ...]
    next: tuple[str, ...]
    sources: tuple[Source, ...]
    sections: tuple[Section, ...]

    @property
    def related(self) -> tuple[str, ...]:
        """Neighbours in the order in which they help a reader: what it is confused with, what comes next, before."""
        return tuple(dict.fromkeys((*self.confused_with, *self.next, *self.before)))
