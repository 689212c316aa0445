"""Mock exams."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from bot.storage.repository import Repository
from bot.storage.tables import ExamRow


class Exams(Repository):
    """Mock exams under way and over."""

    def add(self, exam: ExamRow) -> ExamRow:
        self.session.add(exam)
        self.session.flush()
        return exam

    def find(self, exam_id: int) -> ExamRow | None:
        return self.session.get(ExamRow, exam_id)

    def lock(self, exam_id: int) -> ExamRow | None:
        """The exam, locked until the transaction ends, so that two taps at once take turns."""
        return self.session.get(ExamRow, exam_id, with_for_update=True, populate_existing=True)

    def running(self, learner_id: int) -> ExamRow | None:
        """The learner's exam that is not over."""
        query = select(ExamRow).where(ExamRow.learner_id == learner_id, ExamRow.ended_at.is_(None))
        return self.session.scalar(query.order_by(ExamRow.id.desc()).limit(1))

    def of_learner(self, learner_id: int) -> Sequence[ExamRow]:
        """All exams of a learner, oldest first."""
        query = select(ExamRow).where(ExamRow.learner_id == learner_id).order_by(ExamRow.id)
        return self.session.scalars(query).all()

    def overdue(self, now: datetime, limit: int) -> Sequence[ExamRow]:
        """Exams whose time is over, the longest over first."""
        query = select(ExamRow).where(ExamRow.ended_at.is_(None), ExamRow.closes_at <= now)
        return self.session.scalars(query.order_by(ExamRow.closes_at).limit(limit)).all()
