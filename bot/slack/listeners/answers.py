"""Answers to a channel's question: by button, by boxes, by form, or by the buttons of a question back."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.core.response import Chosen, Response, response_from_data
from bot.services.results import AlreadyAnswered, AnswerResult, Feedback
from bot.slack.desk import Desk, acted_at, answer_privately, pressed
from bot.slack.ids import ActionId, BlockId
from bot.slack.listeners.answer_forms import open_answer_form
from bot.slack.values import AnswerButton, AskBackChoice, QuestionButton
from bot.slack.views.ask_back import build_neither_message
from bot.slack.views.feedback import build_already_answered_message, build_feedback_message
from bot.slack.views.message import Message
from bot.slack.views.notice import build_notice_message


def register(app: App, desk: Desk) -> None:
    """Listen for everything under a posted question."""

    @app.action(ActionId.ANSWER.pattern)
    def answer(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = pressed(AnswerButton, body)
        _take(desk, body, context, client, button.question_id, Chosen(frozenset([button.option_id])))

    @app.action(ActionId.TICK)
    def tick(ack: Ack) -> None:
        ack()  # the boxes are read when Submit is pressed

    @app.action(ActionId.SUBMIT_TICKED)
    def submit_ticked(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = pressed(QuestionButton, body)
        ticked = read_ticks(body)
        if len(ticked) < 2:
            answer_privately(body["response_url"], tick_more())
        else:
            _take(desk, body, context, client, button.question_id, Chosen(ticked))

    @app.action(ActionId.OPEN_ANSWER)
    def open_answer(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = pressed(QuestionButton, body)
        person = desk.person(context, client)
        mine = desk.services.grade_reply.mine(button.question_id, person)
        if mine is not None:
            answer_privately(body["response_url"], build_already_answered_message(mine, now=desk.clock.now()))
            return
        open_answer_form(desk, body, client, button, person)

    @app.action(ActionId.CHOOSE_MEANING.pattern)
    def choose_meaning(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        choice = pressed(AskBackChoice, body)
        if choice.response is None:
            answer_privately(body["response_url"], build_neither_message(), replace=True)
            return
        response = response_from_data(choice.response)
        _take(desk, body, context, client, choice.question_id, response, replace=True)


def read_ticks(body: dict[str, Any]) -> frozenset[str]:
    """The option ids whose boxes are ticked in the message that was acted upon."""
    boxes = body.get("state", {}).get("values", {}).get(str(BlockId.TICKS), {}).get(str(ActionId.TICK), {})
    return frozenset(option["value"] for option in boxes.get("selected_options") or [])


def tick_more() -> Message:
    """What is said to Submit with fewer than two boxes ticked."""
    return build_notice_message("Nothing is sent yet: tick the boxes of your letters first, then press Submit.")


def show_result(desk: Desk, result: AnswerResult) -> Message | None:
    """The private message about an answer; None where nothing is to be said."""
    match result:
        case Feedback():
            return build_feedback_message(result)
        case AlreadyAnswered():
            return build_already_answered_message(result, now=desk.clock.now())
        case _:
            return None


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
