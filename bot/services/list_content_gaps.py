"""What the notes do not answer, so that an author knows what to write next."""

from dataclasses import dataclass

from bot.storage.unit_of_work import Transactions

AT_MOST = 50


@dataclass(frozen=True, slots=True)
class NotCovered:
    """Something that was asked and that no note covers."""

    query: str
    times: int


@dataclass(frozen=True, slots=True)
class Disliked:
    """An answer that got thumbs down. The query is None once its words are forgotten."""

    note_id: str
    query: str | None
    times: int


@dataclass(frozen=True, slots=True)
class ContentGaps:
    """The gaps of a pack, the most frequent first."""

    not_covered: tuple[NotCovered, ...]
    disliked: tuple[Disliked, ...]


@dataclass(frozen=True)
class ListContentGaps:
    """Reads the gaps from what was asked of the notes and how the answers were liked."""

    transactions: Transactions

    def __call__(self, pack_id: str, *, limit: int = AT_MOST) -> ContentGaps:
        """At most `limit` of each kind."""
        with self.transactions() as work:
            return ContentGaps(
                tuple(NotCovered(query, times) for query, times in work.lookups.not_covered(pack_id, limit)),
                tuple(Disliked(note, query, times) for note, query, times in work.lookups.disliked(pack_id, limit)),
            )
