"""The post of a question that has closed and its thread, shown anew when verdicts or the key have changed."""

from datetime import datetime, timedelta

from bot.core.question import QuestionState
from bot.storage.unit_of_work import UnitOfWork

POST_AT_MOST_EVERY = timedelta(seconds=15)
"""Many verdicts that change one after the other become one update."""


def closed_thread_key(question_id: int) -> str:
    """The dedupe key of what a question's thread is told at closing."""
    return f"closed_thread:{question_id}"


def refresh_closed_post(work: UnitOfWork, question_id: int | None, now: datetime) -> None:
    """Owe the post and the thread anew: how many were right, who, and the key. Nothing while the question is open."""
    question = work.questions.find(question_id) if question_id is not None else None
    if question is None or question.state != QuestionState.CLOSED:
        return
    thread = work.deliveries.by_key(closed_thread_key(question.id))
    for delivery_id in (question.delivery_id, thread.id if thread else None):
        if delivery_id is not None:
            work.deliveries.revise(delivery_id, now=now, at_most_every=POST_AT_MOST_EVERY)
