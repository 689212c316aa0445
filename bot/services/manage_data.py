"""A learner's own data: handed over, or erased, names in old posts included."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.clock import Clock
from bot.services.outbox import Outbox
from bot.services.people import Person
from bot.storage.tables import Appeal, Attempt, Delivery
from bot.storage.unit_of_work import Transactions, UnitOfWork

NOBODY = "someone who left"


@dataclass(frozen=True, slots=True)
class LearnerData:
    """All that is stored about a learner, as plain data, and how much of each there is."""

    profile: dict[str, Any]
    attempts: Sequence[dict[str, Any]]
    exams: Sequence[dict[str, Any]]
    lookups: Sequence[dict[str, Any]]
    reports: Sequence[dict[str, Any]]
    appeals: Sequence[dict[str, Any]]
    rulings: Sequence[dict[str, Any]]


@dataclass(frozen=True)
class ManageData:
    """Export and erasure, each in one transaction."""

    transactions: Transactions
    clock: Clock
    outbox: Outbox

    def export(self, person: Person) -> LearnerData | None:
        """Everything about the person; None if nothing is stored."""
        with self.transactions() as work:
            learner = work.learners.find(person.workspace_id, person.user_id)
            if learner is None:
                return None
            return LearnerData(
                profile={
                    "user": learner.user_id,
                    "name": learner.name,
                    "zone": learner.zone,
                    "hidden from boards": learner.is_hidden,
                    "reminder hour": learner.reminder_hour,
                    "since": learner.created_at.isoformat(),
                },
                attempts=[
                    {
                        "at": attempt.answered_at.isoformat(),
                        "item": attempt.item_id,
                        "way": attempt.way,
                        "response": attempt.response,
                        "typed": attempt.typed,
                        "verdict": attempt.verdict,
                        "points": attempt.points,
                    }
                    for attempt in work.attempts.of_learner(learner.id)
                ],
                exams=[
                    {
                        "at": exam.started_at.isoformat(),
                        "ended": exam.ended_at.isoformat() if exam.ended_at else None,
                        "pack": exam.pack_id,
                        "answers": {item: given["response"] for item, given in exam.state["given"].items()},
                    }
                    for exam in work.exams.of_learner(learner.id)
                ],
                lookups=[
                    {"at": lookup.asked_at.isoformat(), "query": lookup.query, "note": lookup.note_id}
                    for lookup in work.lookups.of_learner(learner.id)
                ],
                reports=[
                    {
                        "at": report.reported_at.isoformat(),
                        "item": report.item_id,
                        "reason": report.reason,
                        "comment": report.comment,
                    }
                    for report in work.reports.of_learner(learner.id)
                ],
                appeals=[_appeal_data(*asked) for asked in work.appeals.of_learner(learner.id)],
                rulings=[_appeal_data(*ruled) for ruled in work.appeals.ruled_by(learner.id)],
            )

    def erase(self, person: Person) -> bool:
        """Erase all about the person; whether there was anything. Kept posts that name them are owed anew without."""
        with self.transactions() as work:
            learner = work.learners.find(person.workspace_id, person.user_id)
            if learner is None:
                return False
            work.learners.lock(learner.id)  # what is being written about them is written before, and then erased too
            for delivery in work.deliveries.naming(learner.id):
                delivery.payload = _without(delivery.payload, learner.id)
                self._send_again(work, delivery)
            for question_id in work.attempts.question_ids(learner.id):
                self._refresh_question(work, question_id)
            work.deliveries.drop_for_user(person.workspace_id, person.user_id, learner.dm_channel)
            work.learners.remove(learner.id)
            work.commit()
        self.outbox.wake()
        return True

    def _send_again(self, work: UnitOfWork, delivery: Delivery) -> None:
        if delivery.user_id is None:
            work.deliveries.revise(delivery.id, now=self.clock.now())

    def _refresh_question(self, work: UnitOfWork, question_id: int) -> None:
        question = work.questions.find(question_id)
        if question is not None and question.delivery_id is not None:
            work.deliveries.revise(question.delivery_id, now=self.clock.now())


def _appeal_data(appeal: Appeal, attempt: Attempt) -> dict[str, Any]:
    """An appeal as one who asked for it or ruled on it may read it: whose answer it was is not said."""
    return {
        "at": appeal.asked_at.isoformat(),
        "item": attempt.item_id,
        "state": appeal.state,
        "ruled at": appeal.ruled_at.isoformat() if appeal.ruled_at else None,
    }


def _without(payload: dict[str, Any], learner_id: int) -> dict[str, Any]:
    """The payload of a kept post with a learner's row made nameless."""
    rows = payload.get("rows")
    if not isinstance(rows, list):
        return payload
    nameless = [
        {**row, "name": NOBODY, "learner_id": None} if row.get("learner_id") == learner_id else row for row in rows
    ]
    return {**payload, "rows": nameless}
