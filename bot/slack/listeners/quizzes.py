"""Private quizzes: every step replaces the one before it."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.core.response import Chosen, Response
from bot.services.quiz_results import QuizStep
from bot.services.run_quiz import QuizWish
from bot.slack.desk import Desk, acted_at, answer_privately, pressed
from bot.slack.ids import ActionId
from bot.slack.listeners.answer_forms import open_answer_form
from bot.slack.listeners.answers import read_ticks, tick_more
from bot.slack.values import QuizAbout, QuizAnswer, QuizButton, StartQuiz
from bot.slack.views.quiz import build_quiz_score_message, build_quiz_step_message, build_quiz_verdict_message


def register(app: App, desk: Desk) -> None:
    """Listen for everything in a quiz, and for buttons that start one."""
    quiz = desk.services.run_quiz

    @app.action(ActionId.START_QUIZ.pattern)
    def start(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = pressed(StartQuiz, body)
        step = quiz.start(desk.person(context, client), desk.place(context).slack_channel, _wish(button))
        desk.tell(body, context, client, build_quiz_step_message(step))

    @app.action(ActionId.QUIZ_ANSWER.pattern)
    def answer(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        button = pressed(QuizAnswer, body)
        target = QuizButton(button.quiz_id, button.version)
        _take(desk, body, context, client, target, Chosen(frozenset([button.option_id])))

    @app.action(ActionId.QUIZ_SUBMIT_TICKED)
    def submit_ticked(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        ticked = read_ticks(body)
        if len(ticked) < 2:
            answer_privately(body["response_url"], tick_more())
        else:
            target = pressed(QuizButton, body)
            _take(desk, body, context, client, target, Chosen(ticked))

    @app.action(ActionId.QUIZ_OPEN_ANSWER)
    def open_answer(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        open_answer_form(desk, body, client, pressed(QuizButton, body), desk.person(context, client))

    @app.action(ActionId.QUIZ_NEXT)
    def following(ack: Ack, body: dict[str, Any], context: BoltContext, client: WebClient) -> None:
        ack()
        target = pressed(QuizButton, body)
        step = quiz.step(target.quiz_id, desk.person(context, client))
        message = build_quiz_step_message(step) if isinstance(step, QuizStep) else build_quiz_score_message(step)
        answer_privately(body["response_url"], message, replace=True)


def _take(
    desk: Desk,
    body: dict[str, Any],
    context: BoltContext,
    client: WebClient,
    target: QuizButton,
    response: Response,
) -> None:
    person = desk.person(context, client)
    verdict = desk.services.run_quiz.answer(target.quiz_id, target.version, person, response, acted_at(body))
    answer_privately(body["response_url"], build_quiz_verdict_message(verdict), replace=True)


def _wish(button: StartQuiz) -> QuizWish:
    match button.about:
        case QuizAbout.MISSED:
            return QuizWish(is_missed=True)
        case QuizAbout.ALL:
            return QuizWish()
        case _:
            return QuizWish(words=button.id or "")
