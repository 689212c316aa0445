"""A sentence for the person who met an error."""

from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import context, section
from bot.slack.views.parts.escaping import authored, foreign_line

_REFERENCE_LIMIT = 100


def build_error_message(sentence: str, *, reference: str | None = None) -> Message:
    """What happened and what to do next; `reference` names the entry in the log, where there is one."""
    return message_of(
        section(authored(sentence)),
        context(f"Reference {foreign_line(reference, _REFERENCE_LIMIT)}") if reference else None,
    )
