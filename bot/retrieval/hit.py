"""What a search finds."""

from dataclasses import dataclass

from bot.retrieval.passage import Passage


@dataclass(frozen=True, slots=True)
class Hit:
    """The best passage of a note for a query.

    `score` is the passage's own, the weighted sum of its fields' BM25 scores. `strength` orders notes: it takes in the
    note's other passages and `share`, the part of the query's idf that the note has anywhere (0 to 1); `named` is the
    part that its title, aliases and phrasings have. `matched` are the terms of the query in the passage or its names.
    """

    passage: Passage
    score: float
    strength: float
    share: float
    named: float
    matched: frozenset[str]

    @property
    def note(self) -> str:
        """The note's id."""
        return self.passage.note

    @property
    def title(self) -> str:
        """The note's title."""
        return self.passage.title

    @property
    def heading(self) -> str:
        """The section's heading, "" in the opening."""
        return self.passage.heading

    @property
    def text(self) -> str:
        """The whole passage."""
        return self.passage.text
