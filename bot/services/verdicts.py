"""The verdict on a stored attempt, as data for whoever shows it."""

from dataclasses import replace

from bot.core.appeal import AppealState
from bot.core.grading import POINTS_FOR_RIGHT, Outcome, Verdict
from bot.core.item import Item
from bot.core.mock_exam import exam_from_data
from bot.core.quiz import quiz_from_data
from bot.core.response import response_from_data
from bot.services.library import Library
from bot.services.results import Feedback
from bot.services.second_look import can_ask
from bot.storage.tables import Attempt
from bot.storage.unit_of_work import UnitOfWork


def describe_attempt(
    work: UnitOfWork,
    library: Library,
    attempt: Attempt,
    *,
    warn_thread_is_open: bool = False,
) -> Feedback:
    """The verdict on a stored attempt, explained by the version of the item that it is graded by."""
    pack = library.pack(attempt.pack_id)
    item = library.item_as_shown(work, attempt.pack_id, attempt.item_id, attempt.item_version)
    response = response_from_data(attempt.response)
    appeal = work.appeals.of_attempt(attempt.id)
    return Feedback(
        attempt_id=attempt.id,
        shown=library.shown(pack, item, _order_seen(work, attempt, item)),
        response=response,
        outcome=_as_it_stands(attempt, library.grade(attempt.pack_id, item, response)),
        topics=library.topics(pack, item.notes),
        question_id=attempt.question_id,
        is_practice=attempt.practice,
        typed=attempt.typed,
        warn_thread_is_open=warn_thread_is_open,
        can_appeal=can_ask(attempt, appeal),
        appeal=AppealState(appeal.state) if appeal else None,
    )


def _order_seen(work: UnitOfWork, attempt: Attempt, item: Item) -> tuple[str, ...] | None:
    """The options in the order in which a quiz or a mock exam shuffled them, so that letters mean what they meant."""
    order: tuple[str, ...] | None = None
    if attempt.quiz_id is not None and (quiz := work.quizzes.find(attempt.quiz_id)) is not None:
        order = quiz_from_data(quiz.state["quiz"]).option_orders.get(attempt.item_id)
    elif attempt.exam_id is not None and (exam := work.exams.find(attempt.exam_id)) is not None:
        order = exam_from_data(exam.state).option_orders.get(attempt.item_id)
    is_complete = order is not None and {*order} == {option.id for option in item.options}
    return order if is_complete else None


def _as_it_stands(attempt: Attempt, graded: Outcome) -> Outcome:
    """The points met and missed as they are graded, under the verdict that is stored: a lead may have ruled."""
    verdict = Verdict(attempt.verdict)
    return replace(graded, verdict=verdict, points=POINTS_FOR_RIGHT if verdict is Verdict.CORRECT else 0)
