"""Answers to a channel's question, by button, tick boxes, form, or the buttons of a question back."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.core.response import Chosen, Response, response_from_data
from bot.errors import QuestionGoneError
from bot.services.results import AlreadyAnswered, AnswerResult, Feedback
from bot.slack.desk import Desk, acted_at, answer_privately, remove_privately
from bot.slack.ids import ActionId, AnswerButton, AskBackChoice, QuestionButton, decode
from bot.slack.reading import read_ticks
from bot.slack.views.answer_modal import build_answer_view
from bot.slack.views.feedback import build_already_answered_message, build_feedback_message
from bot.slack.views.message import Message


def register(app: App, desk: Desk) -> None:
    """Listen for everything under a posted question."""

    @app.action(ActionId.ANSWER.pattern)
    def answer(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = decode(AnswerButton, body["actions"][0]["value"])
        _take(desk, body, context, client, button.question_id, Chosen(frozenset([button.option_id])))

    @app.action(ActionId.SUBMIT_TICKED)
    def submit_ticked(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = decode(QuestionButton, body["actions"][0]["value"])
        _take(desk, body, context, client, button.question_id, Chosen(read_ticks(body)))

    @app.action(ActionId.OPEN_ANSWER)
    def open_answer(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = decode(QuestionButton, body["actions"][0]["value"])
        question = desk.services.show_question(button.question_id)
        if question is None:
            raise QuestionGoneError
        mine = desk.services.grade_reply.mine(button.question_id, desk.person(context, client))
        if mine is not None:
            answer_privately(body["response_url"], build_already_answered_message(mine, now=desk.clock.now()))
            return
        client.views_open(
            trigger_id=body["trigger_id"], view=build_answer_view(question.shown, button, body["response_url"])
        )

    @app.action(ActionId.CHOOSE_MEANING.pattern)
    def choose_meaning(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        choice = decode(AskBackChoice, body["actions"][0]["value"])
        if choice.response is None:
            remove_privately(body["response_url"])
            return
        response = response_from_data(choice.response)
        _take(desk, body, context, client, choice.question_id, response, replace=True)


def _take(
    desk: Desk,
    body: dict[str, Any],
    context: BoltContext,
    client: WebClient,
    question_id: int,
    response: Response,
    *,
    replace: bool = False,
) -> None:
    person = desk.person(context, client)
    result = desk.services.grade_reply.by_button(question_id, person, response, acted_at(body))
    message = show_result(desk, result)
    if message is not None:
        answer_privately(body["response_url"], message, replace=replace)


def show_result(desk: Desk, result: AnswerResult) -> Message | None:
    """The private message about an answer; None where nothing is to be said."""
    match result:
        case Feedback():
            return build_feedback_message(result)
        case AlreadyAnswered():
            return build_already_answered_message(result, now=desk.clock.now())
        case _:
            return None
