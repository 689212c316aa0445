"""Reminders: a direct message to those who asked for one and have not answered by their hour."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.core.question import QuestionState
from bot.core.schedule import next_reminder
from bot.services.library import Library
from bot.services.outbox import Outbox
from bot.services.overview_results import Reminder
from bot.storage.tables import Channel, Learner, Question
from bot.storage.unit_of_work import Transactions, UnitOfWork

WORTH_REMINDING = timedelta(hours=2)
"""A reminder that is later than this is not sent any more: the hour was chosen for a reason."""


@dataclass(frozen=True)
class RemindLearners:
    """Owes each reminder once a question and learner."""

    transactions: Transactions
    library: Library
    clock: Clock
    outbox: Outbox

    def remind_due(self) -> int:
        """Owe the reminders whose hour has come; how many."""
        now = self.clock.now()
        owed = 0
        with self.transactions() as work:
            open_ones = work.questions.open_ones()
            for learner in work.learners.with_reminders() if open_ones else ():
                for question, channel in open_ones:
                    owed += self._remind(work, learner, question, channel, now)
            work.commit()
        if owed:
            self.outbox.wake()
        return owed

    def show(self, question_id: int) -> Reminder | None:
        """What the reminder says; None once the question is no longer open."""
        with self.transactions() as work:
            question = work.questions.find(question_id)
            if question is None or question.state != QuestionState.OPEN:
                return None
            channel = work.channels.get(question.channel_id)
            pack = self.library.pack(question.pack_id)
            item = self.library.item_as_shown(work, question.pack_id, question.item_id, question.item_version)
            return Reminder(
                question_id=question.id,
                channel_name=channel.name,
                slack_channel=channel.slack_id,
                title=f"{pack.domain_of(item.task).title} · {pack.task(item.task).title}",
                closes_at=question.closes_at,
                zone=channel.zone or "UTC",
            )

    def _remind(self, work: UnitOfWork, learner: Learner, question: Question, channel: Channel, now: datetime) -> bool:
        if learner.reminder_hour is None or channel.workspace_id != learner.workspace_id:
            return False
        membership = work.learners.find_membership(learner.id, channel.id)
        if membership is None or membership.has_left:
            return False
        at = next_reminder(
            learner.reminder_hour,
            learner.zone or channel.zone or "UTC",
            question_opened=question.due_at,
            closes_at=question.closes_at,
        )
        if at is None or not at <= now < at + WORTH_REMINDING:
            return False
        if work.attempts.first_at(question.id, learner.id) is not None:
            return False
        key = f"reminder:{question.id}:{learner.id}"
        if work.deliveries.by_key(key) is not None:
            return False
        work.deliveries.owe_directly(
            "reminder",
            learner,
            dedupe_key=key,
            payload={"question_id": question.id},
            now=now,
        )
        return True
