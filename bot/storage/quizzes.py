"""Private quizzes."""

from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, select, update

from bot.storage.repository import Repository
from bot.storage.tables import QuizRow


class Quizzes(Repository):
    """Quizzes under way and over."""

    def add(self, quiz: QuizRow) -> QuizRow:
        self.session.add(quiz)
        self.session.flush()
        return quiz

    def find(self, quiz_id: int) -> QuizRow | None:
        return self.session.get(QuizRow, quiz_id)

    def running(self, learner_id: int) -> QuizRow | None:
        """The learner's quiz that was begun last and is not over."""
        query = select(QuizRow).where(QuizRow.learner_id == learner_id, QuizRow.ended_at.is_(None))
        return self.session.scalar(query.order_by(QuizRow.id.desc()).limit(1))

    def end_running(self, learner_id: int, now: datetime) -> None:
        """End whatever quiz of the learner is under way."""
        running = update(QuizRow).where(QuizRow.learner_id == learner_id, QuizRow.ended_at.is_(None))
        self.session.execute(running.values(ended_at=now))

    def advance(self, quiz_id: int, version: int, state: dict[str, Any], ended_at: datetime | None) -> bool:
        """Store a quiz's next state, unless another tap was faster; says whether it was stored."""
        statement = (
            update(QuizRow)
            .where(QuizRow.id == quiz_id, QuizRow.version == version)
            .values(state=state, version=version + 1, ended_at=ended_at)
        )
        return cast("CursorResult[Any]", self.session.execute(statement)).rowcount == 1
