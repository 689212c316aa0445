"""The verdict on an answer, for the answerer's eyes."""

from datetime import datetime

from slack_sdk.models.views import View

from bot.services.results import AlreadyAnswered, Feedback
from bot.slack.ids import CallbackId
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import Part, section
from bot.slack.views.parts.answers import short_name
from bot.slack.views.parts.escaping import foreign_line
from bot.slack.views.parts.forms import reading_modal
from bot.slack.views.parts.times import say_answered
from bot.slack.views.parts.verdict import next_steps, verdict_parts

_ANSWER_LIMIT = 300


def build_feedback_message(feedback: Feedback) -> Message:
    """Right or not in the first line, with what was chosen and what is right; then why, the notes, and what next."""
    return message_of(*verdict_parts(feedback), next_steps(feedback))


def build_already_answered_message(already: AlreadyAnswered, *, now: datetime) -> Message:
    """The first answer counts: when it was given, and its verdict again."""
    return message_of(answered_part(already, now=now), *verdict_parts(already.first), next_steps(already.first))


def build_feedback_view(feedback: Feedback) -> View:
    """The verdict in place of the form in which the answer was given."""
    return reading_modal(CallbackId.VERDICT, "Your answer", [*verdict_parts(feedback), next_steps(feedback)])


def answered_part(already: AlreadyAnswered, *, now: datetime) -> Part:
    """ "You answered B at 9:04; the first answer counts." """
    what = foreign_line(short_name(already.first.shown, already.first.response), _ANSWER_LIMIT)
    when = say_answered(already.answered_at, already.zone, now)
    return section(f"You answered {what} {when}; the first answer counts.")
