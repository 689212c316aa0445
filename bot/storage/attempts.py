"""Attempts: what learners answered, and how it was graded."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select, update

from bot.core.grading import Verdict
from bot.storage.repository import Repository
from bot.storage.tables import Attempt, Learner, Question

_IS_RIGHT = Attempt.verdict == Verdict.CORRECT.value
_IS_WRITTEN = Attempt.response["text"].as_string().is_not(None)


class Attempts(Repository):
    """Stored responses with their outcomes. Void ones count for nothing and are left out of every figure."""

    def add(self, attempt: Attempt) -> Attempt | None:
        """Store an attempt unless the same act was stored before; None if it was."""
        values = {
            column.name: getattr(attempt, column.name)
            for column in Attempt.__table__.columns
            if getattr(attempt, column.name) is not None
        }
        values.setdefault("practice", False)
        values.setdefault("void", False)
        if not self._insert_new(Attempt, values, ["dedupe_key"]):
            return None
        return self.by_key(attempt.dedupe_key)

    def by_key(self, dedupe_key: str) -> Attempt | None:
        return self.session.scalar(select(Attempt).where(Attempt.dedupe_key == dedupe_key))

    def find(self, attempt_id: int) -> Attempt | None:
        return self.session.get(Attempt, attempt_id)

    def first_at(self, question_id: int, learner_id: int) -> Attempt | None:
        """The learner's committed answer to a question, practice left out."""
        query = select(Attempt).where(
            Attempt.question_id == question_id, Attempt.learner_id == learner_id, ~Attempt.practice
        )
        return self.session.scalar(query.limit(1))

    def of_question(self, question_id: int) -> Sequence[tuple[Attempt, Learner]]:
        """Committed answers to a question with who gave them, oldest first."""
        query = (
            select(Attempt, Learner)
            .join(Learner, Learner.id == Attempt.learner_id)
            .where(Attempt.question_id == question_id, ~Attempt.practice, ~Attempt.void)
            .order_by(Attempt.answered_at, Attempt.id)
        )
        return [(attempt, learner) for attempt, learner in self.session.execute(query)]

    def of_exam(self, exam_id: int) -> Sequence[Attempt]:
        """The answers given in a mock exam that is over."""
        return self.session.scalars(select(Attempt).where(Attempt.exam_id == exam_id)).all()

    def of_quiz(self, learner_id: int, quiz_id: int) -> Sequence[Attempt]:
        """The answers given in a learner's quiz, in the order in which they were given."""
        query = select(Attempt).where(Attempt.learner_id == learner_id, Attempt.quiz_id == quiz_id)
        return self.session.scalars(query.order_by(Attempt.id)).all()

    def count_of_question(self, question_id: int) -> int:
        """How many have answered a question."""
        query = select(func.count()).where(Attempt.question_id == question_id, ~Attempt.practice, ~Attempt.void)
        return self.session.scalar(query) or 0

    def has_scored(self, learner_id: int, season_id: int, item_id: str) -> bool:
        """Whether the learner has attempted the item in this season."""
        query = select(Attempt.id).where(
            Attempt.learner_id == learner_id,
            Attempt.season_id == season_id,
            Attempt.item_id == item_id,
            ~Attempt.practice,
            ~Attempt.void,
        )
        return self.session.scalar(query.limit(1)) is not None

    def void_question(self, question_id: int) -> Sequence[Attempt]:
        """Make void all attempts at a question; gives back those that were not void before."""
        attempts = self._locked(Attempt.question_id == question_id, ~Attempt.void)
        for attempt in attempts:
            attempt.void = True
        return attempts

    def lock(self, attempt_ids: Sequence[int]) -> Sequence[Attempt]:
        """These attempts in their present state, held until the transaction ends, so that their verdict may change."""
        return self._locked(Attempt.id.in_(attempt_ids))

    def _locked(self, *conditions: ColumnElement[bool]) -> Sequence[Attempt]:
        """In one order for all, so that two who hold several do not wait for each other."""
        query = select(Attempt).where(*conditions).order_by(Attempt.learner_id, Attempt.id).with_for_update()
        return self.session.scalars(query.execution_options(populate_existing=True)).all()

    def tallies_by_task(
        self, learner_id: int, pack_id: str, *, since: datetime | None = None
    ) -> dict[str, tuple[int, int]]:
        """Task → (right, answered) over all of a learner's attempts in a pack."""
        query = (
            select(Attempt.task, func.count().filter(_IS_RIGHT), func.count())
            .where(Attempt.learner_id == learner_id, Attempt.pack_id == pack_id, ~Attempt.void, ~Attempt.practice)
            .group_by(Attempt.task)
        )
        if since is not None:
            query = query.where(Attempt.answered_at >= since)
        return {task: (right, answered) for task, right, answered in self.session.execute(query)}

    def tallies_by_domain_of_channel(self, channel_id: int, season_id: int) -> dict[str, tuple[int, int]]:
        """Domain → (right, answered) over the channel's attempts in a season."""
        query = (
            select(Attempt.domain, func.count().filter(_IS_RIGHT), func.count())
            .where(Attempt.channel_id == channel_id, Attempt.season_id == season_id, ~Attempt.void, ~Attempt.practice)
            .group_by(Attempt.domain)
        )
        return {domain: (right, answered) for domain, right, answered in self.session.execute(query)}

    def tallies_by_task_of_channel(
        self, channel_id: int, season_id: int, since: datetime, until: datetime
    ) -> dict[str, tuple[int, int]]:
        """Task → (right, answered) over the channel's attempts in a span of time."""
        query = (
            select(Attempt.task, func.count().filter(_IS_RIGHT), func.count())
            .where(
                Attempt.channel_id == channel_id,
                Attempt.season_id == season_id,
                Attempt.answered_at >= since,
                Attempt.answered_at < until,
                ~Attempt.void,
                ~Attempt.practice,
            )
            .group_by(Attempt.task)
        )
        return {task: (right, answered) for task, right, answered in self.session.execute(query)}

    def last_verdicts(self, learner_id: int, pack_id: str) -> list[tuple[str, bool, datetime]]:
        """(item, whether right, when) of every attempt of a learner in a pack, oldest first."""
        query = (
            select(Attempt.item_id, _IS_RIGHT, Attempt.answered_at)
            .where(Attempt.learner_id == learner_id, Attempt.pack_id == pack_id, ~Attempt.void)
            .order_by(Attempt.answered_at, Attempt.id)
        )
        return [(item_id, bool(right), when) for item_id, right, when in self.session.execute(query)]

    def question_days(self, learner_id: int, channel_id: int) -> frozenset[date]:
        """Local dates of the channel's questions that the learner answered in time."""
        query = (
            select(Question.local_date)
            .join(Attempt, Attempt.question_id == Question.id)
            .where(
                Attempt.learner_id == learner_id,
                Question.channel_id == channel_id,
                ~Attempt.practice,
                ~Attempt.void,
            )
        )
        return frozenset(self.session.scalars(query))

    def of_learner(self, learner_id: int) -> Sequence[Attempt]:
        """Everything that a learner answered, oldest first."""
        query = select(Attempt).where(Attempt.learner_id == learner_id).order_by(Attempt.answered_at, Attempt.id)
        return self.session.scalars(query).all()

    def scored(self, season_id: int | None = None) -> Sequence[Attempt]:
        """Attempts that stand on boards, for a recount."""
        query = select(Attempt).where(Attempt.scores, ~Attempt.void, ~Attempt.practice, Attempt.season_id.is_not(None))
        if season_id is not None:
            query = query.where(Attempt.season_id == season_id)
        return self.session.scalars(query.order_by(Attempt.id)).all()

    def question_ids(self, learner_id: int) -> Sequence[int]:
        """Questions that a learner answered."""
        query = select(Attempt.question_id).where(Attempt.learner_id == learner_id, Attempt.question_id.is_not(None))
        return [question_id for question_id in self.session.scalars(query) if question_id is not None]

    def forget_texts_before(self, instant: datetime) -> None:
        """Take the learners' own words out of attempts older than an instant, short answers included."""
        old = Attempt.answered_at < instant
        self.session.execute(update(Attempt).where(old, Attempt.typed.is_not(None), ~_IS_WRITTEN).values(typed=None))
        self.session.execute(
            update(Attempt)
            .where(old, Attempt.typed.is_not(None), _IS_WRITTEN)
            .values(typed=None, response={"text": ""})
        )
