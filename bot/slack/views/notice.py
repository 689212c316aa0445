"""A sentence that says what was done."""

from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import section
from bot.slack.views.parts.escaping import authored


def build_notice_message(sentence: str) -> Message:
    """What was done, where nothing more is to be seen; `code` in backticks stays code."""
    return message_of(section(authored(sentence)))
