"""Appeals: second looks that learners asked for, and how they were ruled on."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from bot.core.appeal import AppealState
from bot.storage.repository import Repository
from bot.storage.tables import Appeal, Attempt


class Appeals(Repository):
    """An attempt has at most one appeal."""

    def ask(self, attempt_id: int, channel_id: int, likeness: str, now: datetime) -> Appeal:
        """The attempt's appeal, open if there was none before."""
        values = {
            "attempt_id": attempt_id,
            "channel_id": channel_id,
            "likeness": likeness,
            "state": AppealState.OPEN,
            "asked_at": now,
        }
        self._insert_new(Appeal, values, ["attempt_id"])
        return self.session.scalars(select(Appeal).where(Appeal.attempt_id == attempt_id)).one()

    def find(self, appeal_id: int) -> Appeal | None:
        return self.session.get(Appeal, appeal_id)

    def of_attempt(self, attempt_id: int) -> Appeal | None:
        return self.session.scalar(select(Appeal).where(Appeal.attempt_id == attempt_id))

    def alike(self, channel_id: int, likeness: str) -> Sequence[tuple[Appeal, Attempt]]:
        """Appeals that one ruling holds for, with their attempts, in the order in which they were asked.

        Those whose question was withdrawn are left out: nothing hangs on them any more.
        """
        query = (
            select(Appeal, Attempt)
            .join(Attempt, Attempt.id == Appeal.attempt_id)
            .where(Appeal.channel_id == channel_id, Appeal.likeness == likeness, ~Attempt.void)
            .order_by(Appeal.id)
        )
        return [(appeal, attempt) for appeal, attempt in self.session.execute(query)]

    def of_learner(self, learner_id: int) -> Sequence[tuple[Appeal, Attempt]]:
        """Appeals that a learner asked for, oldest first."""
        query = select(Appeal, Attempt).join(Attempt, Attempt.id == Appeal.attempt_id)
        rows = self.session.execute(query.where(Attempt.learner_id == learner_id).order_by(Appeal.id))
        return [(appeal, attempt) for appeal, attempt in rows]

    def ruled_by(self, learner_id: int) -> Sequence[tuple[Appeal, Attempt]]:
        """Appeals that a lead ruled on, oldest first."""
        query = select(Appeal, Attempt).join(Attempt, Attempt.id == Appeal.attempt_id)
        rows = self.session.execute(query.where(Appeal.ruled_by == learner_id).order_by(Appeal.id))
        return [(appeal, attempt) for appeal, attempt in rows]
