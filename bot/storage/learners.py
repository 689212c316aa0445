"""Learners, and what is particular to each in a channel."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select

from bot.storage.repository import Repository
from bot.storage.tables import Learner, Membership


class Learners(Repository):
    """The people who answered or asked something."""

    def get(self, learner_id: int) -> Learner:
        """The learner with this id. Raises LookupError if there is none."""
        learner = self.session.get(Learner, learner_id)
        if learner is None:
            raise LookupError(f"learner {learner_id}")
        return learner

    def lock(self, *learner_ids: int) -> frozenset[int]:
        """Hold learners' rows until the transaction ends, so that what changes their points takes turns.

        The ids of those who still exist; they are taken in one order, so that two who hold several do not wait for
        each other.
        """
        query = select(Learner.id).where(Learner.id.in_(learner_ids)).order_by(Learner.id).with_for_update()
        return frozenset(self.session.scalars(query))

    def find(self, workspace_id: str, user_id: str) -> Learner | None:
        query = select(Learner).where(Learner.workspace_id == workspace_id, Learner.user_id == user_id)
        return self.session.scalar(query)

    def ensure(
        self, workspace_id: str, user_id: str, now: datetime, *, name: str = "", zone: str | None = None
    ) -> Learner:
        """The learner of this user id, made at the first meeting; a name or zone newly heard is kept."""
        values = {
            "workspace_id": workspace_id,
            "user_id": user_id,
            "created_at": now,
            "name": name,
            "is_hidden": False,
            "knows_threads_are_open": False,
        }
        while (learner := self.find(workspace_id, user_id)) is None:  # again, if they are erased in between
            self._insert_new(Learner, values, ["workspace_id", "user_id"])
        if name and learner.name != name:
            learner.name = name
        if zone and learner.zone is None:
            learner.zone = zone
        return learner

    def ensure_held(
        self, workspace_id: str, user_id: str, now: datetime, *, name: str = "", zone: str | None = None
    ) -> Learner:
        """Likewise, with the row held until the transaction ends: who is erased meanwhile is met anew.

        To be called before anything else of the learner's is written, as erasing begins with the learner, too.
        """
        while True:
            learner = self.ensure(workspace_id, user_id, now, name=name, zone=zone)
            if self.lock(learner.id):
                return learner
            self.session.expunge(learner)

    def named(self, learner_ids: Sequence[int]) -> dict[int, Learner]:
        """Learners by id, those that still exist."""
        query = select(Learner).where(Learner.id.in_(learner_ids))
        return {learner.id: learner for learner in self.session.scalars(query)}

    def with_reminders(self, workspace_ids: Sequence[str] | None = None) -> Sequence[Learner]:
        """Learners who asked for a reminder."""
        query = select(Learner).where(Learner.reminder_hour.is_not(None))
        if workspace_ids is not None:
            query = query.where(Learner.workspace_id.in_(workspace_ids))
        return self.session.scalars(query.order_by(Learner.id)).all()

    def membership(self, learner_id: int, channel_id: int) -> Membership:
        """The learner's place in a channel, made where there is none."""
        values = {"learner_id": learner_id, "channel_id": channel_id, "is_hidden": False, "has_left": False}
        self._insert_new(Membership, values, ["learner_id", "channel_id"])
        row = self.session.get(Membership, (learner_id, channel_id))
        if row is None:
            raise LookupError(f"learner {learner_id} in channel {channel_id}")
        return row

    def find_membership(self, learner_id: int, channel_id: int) -> Membership | None:
        return self.session.get(Membership, (learner_id, channel_id))

    def unlisted(self, channel_id: int) -> frozenset[int]:
        """Ids of learners whom the channel's boards leave out: hidden here or everywhere, or gone."""
        here = select(Membership.learner_id).where(
            Membership.channel_id == channel_id, Membership.is_hidden | Membership.has_left
        )
        everywhere = (
            select(Learner.id)
            .join(Membership, Membership.learner_id == Learner.id)
            .where(Membership.channel_id == channel_id, Learner.is_hidden)
        )
        return frozenset(self.session.scalars(here)) | frozenset(self.session.scalars(everywhere))

    def channel_ids(self, learner_id: int) -> frozenset[int]:
        """Ids of the channels in which the learner is known and has not left."""
        query = select(Membership.channel_id).where(Membership.learner_id == learner_id, ~Membership.has_left)
        return frozenset(self.session.scalars(query))

    def remove(self, learner_id: int) -> None:
        """Erase a learner; what hangs on the row goes with it."""
        self.session.execute(delete(Learner).where(Learner.id == learner_id))
