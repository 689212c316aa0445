"""The form in which orders, pairs, numbers and words are answered, for a question, a quiz or a mock exam."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.core.item import ItemKind
from bot.core.reply.parse import parse_reply
from bot.core.reply.replies import Answer
from bot.core.response import Response, Written
from bot.errors import ExamGoneError, QuestionGoneError, QuizGoneError
from bot.services.exam_results import ExamStep
from bot.services.people import Person
from bot.services.results import AlreadyAnswered, Feedback, ItemShown, QuizStep
from bot.slack.desk import Desk, answer_privately
from bot.slack.ids import CallbackId
from bot.slack.reply_address import recall
from bot.slack.values import Answerable, AnswerTarget, ExamButton, QuestionButton, QuizButton, decode
from bot.slack.views.answer_modal import AnswerFormError, number_error, read_answer
from bot.slack.views.exam import build_exam_message
from bot.slack.views.feedback import build_feedback_view
from bot.slack.views.message import Message
from bot.slack.views.quiz import build_quiz_verdict_message


@dataclass(frozen=True, slots=True)
class Entered:
    """What a form says; beside the response its words, where it was typed."""

    response: Response
    typed: str | None = None


def register(app: App, desk: Desk) -> None:
    """Listen for submitted answers."""

    @app.view(CallbackId.ANSWER)
    def submitted(ack: Ack, view: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        carried, address = recall(view["private_metadata"])
        target = decode(AnswerTarget, carried).target
        person = desk.person(context, client)
        try:
            entered = _read(_shown(desk, target, person), view["state"]["values"])
        except AnswerFormError as error:
            ack(response_action="errors", errors=error.errors)
            return
        now = desk.clock.now()
        if isinstance(target, QuestionButton):
            ack(response_action="update", view=_grade_question(desk, target, person, entered, now))
            return
        ack()
        message = _take(desk, target, person, entered, now)
        if address is not None:
            answer_privately(address, message, replace=True)


def _take(desk: Desk, target: QuizButton | ExamButton, person: Person, entered: Entered, now: datetime) -> Message:
    if isinstance(target, ExamButton):
        shown = desk.services.run_exam.answer(target.exam_id, target.place, person, entered.response, now)
        return build_exam_message(shown)
    verdict = desk.services.run_quiz.answer(
        target.quiz_id, target.version, person, entered.response, now, typed=entered.typed
    )
    return build_quiz_verdict_message(verdict)


def _shown(desk: Desk, target: Answerable, person: Person) -> ItemShown:
    match target:
        case QuestionButton():
            question = desk.services.show_question(target.question_id)
            if question is None:
                raise QuestionGoneError
            return question.shown
        case QuizButton():
            step = desk.services.run_quiz.step(target.quiz_id, person)
            if not isinstance(step, QuizStep) or step.version != target.version:
                raise QuizGoneError
            return step.shown
        case ExamButton():
            exam = desk.services.run_exam.go_to(target.exam_id, target.place, person)
            if not isinstance(exam, ExamStep):
                raise ExamGoneError
            return exam.shown


def _read(shown: ItemShown, values: dict[str, Any]) -> Entered:
    answer = read_answer(shown, values)
    if not isinstance(answer, str):
        return Entered(answer)
    if shown.item.kind is ItemKind.SHORT:
        return Entered(Written(answer), answer)
    parsed = parse_reply(shown.item, answer)
    if not isinstance(parsed, Answer):
        raise number_error()
    return Entered(parsed.response, answer)


def _grade_question(
    desk: Desk, target: QuestionButton, person: Person, entered: Entered, now: datetime
) -> dict[str, Any]:
    result = desk.services.grade_reply.by_button(target.question_id, person, entered.response, now, typed=entered.typed)
    match result:
        case Feedback():
            feedback = result
        case AlreadyAnswered(first=first):
            feedback = first
        case _:
            raise QuestionGoneError
    view: dict[str, Any] = build_feedback_view(feedback).to_dict()
    return view
