"""A reminder, by direct message, of a question that is open and unanswered."""

from datetime import datetime

from bot.services.overview_results import Reminder
from bot.slack.ids import ActionId
from bot.slack.values import QuestionButton
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import actions, context, section
from bot.slack.views.parts.buttons import button
from bot.slack.views.parts.escaping import foreign_line
from bot.slack.views.parts.times import say_when

_TITLE_LIMIT = 300


def build_reminder_message(reminder: Reminder, *, now: datetime) -> Message:
    """Which question waits where, until when, and a button to answer it from here."""
    title, channel = foreign_line(reminder.title, _TITLE_LIMIT), foreign_line(reminder.channel_name, _TITLE_LIMIT)
    closes = say_when(reminder.closes_at, reminder.zone, now)
    return message_of(
        section(f"Today's question in {channel} waits for you until {closes}: {title}"),
        actions(button("Answer it", ActionId.OPEN_ANSWER, QuestionButton(reminder.question_id), style="primary")),
        context("You asked to be reminded; `/mls settings` changes that"),
    )
