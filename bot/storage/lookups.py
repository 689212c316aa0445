"""What was asked of the notes, and how the answers were liked."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, update

from bot.storage.repository import Repository
from bot.storage.tables import Lookup, Rating


class Lookups(Repository):
    """Questions asked of the notes."""

    def add(self, lookup: Lookup) -> Lookup | None:
        """Store a lookup unless the same message was answered before; None if it was."""
        values = {
            column.name: getattr(lookup, column.name)
            for column in Lookup.__table__.columns
            if getattr(lookup, column.name) is not None
        }
        if not self._insert_new(Lookup, values, ["dedupe_key"]):
            return None
        return self.session.scalar(select(Lookup).where(Lookup.dedupe_key == lookup.dedupe_key))

    def find(self, lookup_id: int) -> Lookup | None:
        return self.session.get(Lookup, lookup_id)

    def by_key(self, dedupe_key: str) -> Lookup:
        """The lookup of an act. Raises NoResultFound if there is none."""
        return self.session.scalars(select(Lookup).where(Lookup.dedupe_key == dedupe_key)).one()

    def before_in_thread(self, lookup: Lookup) -> Lookup | None:
        """The lookup before this one in its thread."""
        query = select(Lookup).where(
            Lookup.channel_id == lookup.channel_id, Lookup.thread_ts == lookup.thread_ts, Lookup.id < lookup.id
        )
        return self.session.scalar(query.order_by(Lookup.id.desc()).limit(1))

    def latest_in_thread(self, channel_id: int, thread_ts: str) -> Lookup | None:
        """The latest lookup in a thread; a follow-up inherits its topic."""
        query = select(Lookup).where(Lookup.channel_id == channel_id, Lookup.thread_ts == thread_ts)
        return self.session.scalar(query.order_by(Lookup.id.desc()).limit(1))

    def rate(self, lookup_id: int, learner_id: int, value: int) -> None:
        """Keep a learner's rating, the latest one."""
        statement = self._insert(Rating).values(lookup_id=lookup_id, learner_id=learner_id, value=value)
        self.session.execute(
            statement.on_conflict_do_update(index_elements=["lookup_id", "learner_id"], set_={"value": value})
        )

    def not_covered(self, pack_id: str, limit: int) -> Sequence[tuple[str, int]]:
        """Queries that found nothing, with how often, most frequent first."""
        query = (
            select(Lookup.query, func.count().label("times"))
            .where(Lookup.pack_id == pack_id, ~Lookup.covered, Lookup.query.is_not(None))
            .group_by(Lookup.query)
            .order_by(func.count().desc(), Lookup.query)
            .limit(limit)
        )
        return [(text or "", times) for text, times in self.session.execute(query)]

    def disliked(self, pack_id: str, limit: int) -> Sequence[tuple[str, str | None, int]]:
        """(note, query, thumbs down) of answers that missed, most disliked first."""
        query = (
            select(Lookup.note_id, Lookup.query, func.count().label("times"))
            .join(Rating, Rating.lookup_id == Lookup.id)
            .where(Lookup.pack_id == pack_id, Lookup.note_id.is_not(None), Rating.value < 0)
            .group_by(Lookup.note_id, Lookup.query)
            .order_by(func.count().desc(), Lookup.note_id)
            .limit(limit)
        )
        return [(note_id or "", text, times) for note_id, text, times in self.session.execute(query)]

    def of_learner(self, learner_id: int) -> Sequence[Lookup]:
        query = select(Lookup).where(Lookup.learner_id == learner_id).order_by(Lookup.id)
        return self.session.scalars(query).all()

    def forget_texts_before(self, instant: datetime) -> None:
        """Take the asked words out of lookups older than an instant."""
        self.session.execute(update(Lookup).where(Lookup.asked_at < instant).values(query=None))
