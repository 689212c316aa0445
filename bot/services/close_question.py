"""Close questions whose time has come, and let a lead withdraw one."""

from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.core.question import QuestionState
from bot.errors import QuestionGoneError
from bot.services.closed_post import closed_thread_key
from bot.services.outbox import Outbox
from bot.services.people import Person, require_lead
from bot.services.scoring import add_to_boards, scored_as
from bot.storage.tables import Delivery, Question
from bot.storage.unit_of_work import Transactions, UnitOfWork

QUESTIONS_AT_ONCE = 20


@dataclass(frozen=True)
class CloseQuestions:
    """Shows the key in the question's message and the other options' whys in its thread."""

    transactions: Transactions
    clock: Clock
    outbox: Outbox

    def close_due(self) -> int:
        """Close every open question whose closing time has come; how many."""
        now = self.clock.now()
        with self.transactions() as work:
            closed = [
                self._close(work, question, now) for question in work.questions.closing_due(now, QUESTIONS_AT_ONCE)
            ]
            work.commit()
        if any(closed):
            self.outbox.wake()
        return sum(closed)

    def _close(self, work: UnitOfWork, question: Question, now: datetime) -> bool:
        """Close a question, unless its post went under way this very moment: then it is closed at the next tick."""
        if question.delivery_id is not None and not work.deliveries.drop_unposted(
            question.delivery_id, "its time was over before it could be posted"
        ):
            delivery = work.deliveries.find(question.delivery_id)
            if delivery is not None and delivery.message_ts is None:
                return False
            if delivery is not None:
                self._owe_closing(work, question, delivery, now)
        question.state = QuestionState.CLOSED
        question.closed_at = now
        return True

    def _owe_closing(self, work: UnitOfWork, question: Question, delivery: Delivery, now: datetime) -> None:
        work.deliveries.revise(delivery.id, now=now)
        work.deliveries.owe(
            "closed_thread",
            workspace_id=delivery.workspace_id,
            target=delivery.target,
            thread_ts=delivery.message_ts,
            dedupe_key=closed_thread_key(question.id),
            payload={"question_id": question.id},
            now=now,
            mentions=[learner.id for attempt, learner in work.attempts.of_question(question.id)],
        )


@dataclass(frozen=True)
class WithdrawQuestion:
    """Takes a question back: its attempts are void and the boards follow."""

    transactions: Transactions
    clock: Clock
    outbox: Outbox

    def __call__(self, question_id: int, person: Person) -> None:
        """Withdraw a question, for a lead; twice is harmless. Raises QuestionGoneError or NotALeadError."""
        now = self.clock.now()
        with self.transactions() as work:
            question = work.questions.lock(question_id)
            if question is None:
                raise QuestionGoneError
            channel = work.channels.get(question.channel_id)
            if channel.workspace_id != person.workspace_id:
                raise QuestionGoneError
            require_lead(work, channel, person, "withdraw a question")
            question.state = QuestionState.WITHDRAWN
            for attempt in work.attempts.void_question(question_id):
                if attempt.scores:
                    add_to_boards(work, attempt, old=scored_as(attempt), new=None)
            if question.delivery_id is not None:
                work.deliveries.revise(question.delivery_id, now=now)
            work.commit()
        self.outbox.wake()
