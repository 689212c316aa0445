"""What follows in the thread when a question closes: the other options' whys, and who was right."""

from bot.services.results import ClosedThread
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import Part, section
from bot.slack.views.parts.escaping import foreign_line
from bot.slack.views.parts.letters import in_words
from bot.slack.views.parts.whys import distractor_whys

_NAME_LIMIT = 80


def build_closed_thread_message(thread: ClosedThread) -> Message | None:
    """Why the other options are wrong, and the names of those who were right, which notify nobody.

    None if there is nothing to say: no other options, and nobody to name.
    """
    whys = distractor_whys(thread.question.shown)
    parts = [*([section("Why not the others:")] if whys else []), *whys, *_names(thread)]
    return message_of(*parts) if parts else None


def _names(thread: ClosedThread) -> list[Part]:
    names = [foreign_line(name, _NAME_LIMIT) for name in thread.right_names]
    if thread.more_right:
        names.append(f"{thread.more_right:,} more")
    return [section(f"Answered right: {in_words(names)}")] if names else []
