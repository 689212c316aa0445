"""The mock exam: every step replaces the one before it."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.core.response import Chosen
from bot.services.exam_results import ExamShown
from bot.slack.desk import Desk, acted_at, answer_privately, pressed
from bot.slack.ids import ActionId
from bot.slack.listeners.answer_forms import open_answer_form
from bot.slack.listeners.answers import read_ticks, tick_more
from bot.slack.values import ExamAnswer, ExamButton
from bot.slack.views.exam import build_exam_message


def register(app: App, desk: Desk) -> None:
    """Listen for everything in a mock exam."""
    exams = desk.services.run_exam

    @app.action(ActionId.EXAM_START)
    def start(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        _show(body, exams.start(desk.person(context, client), desk.place(context).slack_channel))

    @app.action(ActionId.EXAM_ANSWER.pattern)
    def answer(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = pressed(ExamAnswer, body)
        response = Chosen(frozenset([button.option_id]))
        person = desk.person(context, client)
        _show(body, exams.answer(button.exam_id, button.place, person, response, acted_at(body)))

    @app.action(ActionId.EXAM_SUBMIT_TICKED)
    def submit_ticked(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button, ticked = pressed(ExamButton, body), read_ticks(body)
        if len(ticked) < 2:
            answer_privately(body["response_url"], tick_more())
            return
        person = desk.person(context, client)
        _show(body, exams.answer(button.exam_id, button.place, person, Chosen(ticked), acted_at(body)))

    @app.action(ActionId.EXAM_OPEN_ANSWER)
    def open_answer(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        open_answer_form(desk, body, client, pressed(ExamButton, body), desk.person(context, client))

    @app.action(ActionId.EXAM_GO.pattern)
    def go(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = pressed(ExamButton, body)
        _show(body, exams.go_to(button.exam_id, button.place, desk.person(context, client)))

    @app.action(ActionId.EXAM_FLAG)
    def flag(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = pressed(ExamButton, body)
        _show(body, exams.flag(button.exam_id, button.place, desk.person(context, client)))

    @app.action(ActionId.EXAM_FINISH)
    def finish(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = pressed(ExamButton, body)
        _show(body, exams.finish(button.exam_id, desk.person(context, client)))


def _show(body: dict[str, Any], shown: ExamShown) -> None:
    answer_privately(body["response_url"], build_exam_message(shown), replace=True)
