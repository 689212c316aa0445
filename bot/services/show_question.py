"""A question in its present state, and what its thread is told at closing."""

from collections import Counter
from dataclasses import dataclass

from bot.core.grading import Verdict
from bot.core.question import QuestionState
from bot.core.response import Chosen, response_from_data
from bot.services.library import Library
from bot.services.results import ClosedThread, QuestionShown
from bot.storage.tables import Attempt, Question
from bot.storage.unit_of_work import Transactions, UnitOfWork

NAMES_AT_MOST = 20
BARS_FROM = 5
"""How many answers there must be before it is shown how the channel answered."""


@dataclass(frozen=True)
class ShowQuestion:
    """Reads questions for the messages that show them."""

    transactions: Transactions
    library: Library

    def __call__(self, question_id: int) -> QuestionShown | None:
        """The question; None if it is no longer stored."""
        with self.transactions() as work:
            question = work.questions.find(question_id)
            return None if question is None else describe_question(work, self.library, question)

    def is_question_thread(self, workspace_id: str, slack_channel: str, thread_ts: str | None) -> bool:
        """Whether a thread is that of a question that is still open, where an explanation could give its key away."""
        if thread_ts is None:
            return False
        with self.transactions() as work:
            question = work.questions.by_message(workspace_id, slack_channel, thread_ts)
            return question is not None and question.state == QuestionState.OPEN

    def closed_thread(self, question_id: int) -> ClosedThread | None:
        """What the thread of a closed question is told."""
        with self.transactions() as work:
            question = work.questions.find(question_id)
            if question is None:
                return None
            unlisted = work.learners.unlisted(question.channel_id)
            answers = work.attempts.of_question(question_id)
            right = [learner for attempt, learner in answers if attempt.verdict == Verdict.CORRECT.value]
            names = [learner.name for learner in right if learner.id not in unlisted and learner.name]
            return ClosedThread(
                question=describe_question(work, self.library, question),
                right_names=tuple(names[:NAMES_AT_MOST]),
                more_right=len(right) - len(names[:NAMES_AT_MOST]),
            )


def describe_question(work: UnitOfWork, library: Library, question: Question) -> QuestionShown:
    """A question with what its state lets be seen: while it is open, only how many have answered."""
    pack = library.pack(question.pack_id)
    item = library.item_as_shown(work, question.pack_id, question.item_id, question.item_version)
    channel = work.channels.get(question.channel_id)
    shown = library.shown(pack, item)
    if question.state != QuestionState.CLOSED:
        return QuestionShown(
            question_id=question.id,
            shown=shown,
            state=QuestionState(question.state),
            closes_at=question.closes_at,
            zone=channel.zone or "UTC",
            answered=work.attempts.count_of_question(question.id),
        )
    attempts = [attempt for attempt, _ in work.attempts.of_question(question.id)]
    return QuestionShown(
        question_id=question.id,
        shown=shown,
        state=QuestionState.CLOSED,
        closes_at=question.closes_at,
        zone=channel.zone or "UTC",
        answered=len(attempts),
        right=sum(attempt.verdict == Verdict.CORRECT.value for attempt in attempts),
        chosen=_count_choices(attempts) if len(attempts) >= BARS_FROM else None,
        was_corrected=question.corrected_at is not None,
    )


def _count_choices(attempts: list[Attempt]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for attempt in attempts:
        response = response_from_data(attempt.response)
        if isinstance(response, Chosen):
            counts.update(response.options)
    return dict(counts)
