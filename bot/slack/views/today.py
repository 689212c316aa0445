"""Today's question again, for one who came late; one's own verdict; or when the next one comes."""

from datetime import datetime

from bot.core.question import QuestionState
from bot.services.overview_results import Today
from bot.services.results import AlreadyAnswered, QuestionShown
from bot.slack.values import QuizAbout
from bot.slack.views.feedback import answered_part
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import Part, actions, context, heading, section
from bot.slack.views.parts.buttons import quiz_button
from bot.slack.views.parts.items import controls_part, item_parts, question_controls, stem_part, title_of
from bot.slack.views.parts.signs import DOT
from bot.slack.views.parts.times import say_when
from bot.slack.views.parts.verdict import next_steps, verdict_parts
from bot.slack.views.question import open_parts


def build_today_message(today: Today, *, now: datetime) -> Message:
    """The question to be answered, or the verdict on one's answer, or when the next question comes."""
    question, mine = today.question, today.mine
    if question is None or (question.state is QuestionState.WITHDRAWN and mine is None):
        return message_of(*_none_parts(today, now=now))
    if mine is not None and today.answered_at is not None:
        already = AlreadyAnswered(mine, today.answered_at, today.zone)
        return message_of(
            heading(title_of(question.shown)),
            stem_part(question.shown.item),
            answered_part(already, now=now),
            *verdict_parts(mine),
            next_steps(mine),
        )
    if question.state is QuestionState.OPEN:
        return message_of(*open_parts(question, now=now))
    return message_of(*_practice_parts(question, today, now=now))


def say_next(today: Today, now: datetime) -> str:
    """ "The next question comes tomorrow 09:00." """
    if today.next_due_at is None:
        return "No further question is planned; a lead can change that with `/mls schedule`."
    return f"The next question comes {say_when(today.next_due_at, today.zone, now)}."


def _none_parts(today: Today, *, now: datetime) -> list[Part]:
    return [
        section(f"No question is open here. {say_next(today, now)}"),
        actions(quiz_button(QuizAbout.ALL, text="Start a quiz")),
    ]


def _practice_parts(question: QuestionShown, today: Today, *, now: datetime) -> list[Part]:
    """A question that has closed, to practise on."""
    return [
        heading(f"{title_of(question.shown)}{DOT}closed"),
        *item_parts(question.shown),
        controls_part(question.shown, question_controls(question.question_id)),
        context("You can still practise: no points and no streak", say_next(today, now).rstrip(".")),
    ]
