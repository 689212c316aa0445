"""Monday's digest: last week's board, the weakest task, and what comes next."""

from datetime import datetime

from slack_sdk.models.blocks import ButtonElement

from bot.services.overview_results import Digest
from bot.slack.values import QuizAbout
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import Part, actions, context, heading, section
from bot.slack.views.parts.bars import percent
from bot.slack.views.parts.boards import board_table
from bot.slack.views.parts.buttons import note_button, quiz_button
from bot.slack.views.parts.escaping import foreign_line
from bot.slack.views.parts.letters import count
from bot.slack.views.parts.times import say_day, say_when

_TITLE_LIMIT = 150


def build_digest_message(digest: Digest, *, now: datetime) -> Message:
    """What happened last week, for all eyes: who is ahead, what the channel gets wrong most, and the next question."""
    return message_of(
        heading(f"Last week · {digest.pack_title}"),
        *_board(digest),
        *_weakest(digest),
        context(
            f"Week of {say_day(digest.week_start)}",
            count(digest.questions, "question"),
            count(digest.learners, "learner"),
            f"next question {say_when(digest.next_due_at, digest.zone, now)}" if digest.next_due_at else None,
        ),
        actions(*_next_steps(digest)),
    )


def _board(digest: Digest) -> list[Part]:
    if not digest.rows:
        return [section("Nobody answered last week. The board is open for whoever begins.")]
    return [board_table(digest.rows, None, names_me=False)]


def _weakest(digest: Digest) -> list[Part]:
    if digest.weakest is None or digest.weakest.accuracy is None:
        return []
    title, share = foreign_line(digest.weakest.title, _TITLE_LIMIT), percent(digest.weakest.accuracy.share)
    return [section(f"Hardest task: {title}, {share} right.")]


def _next_steps(digest: Digest) -> list[ButtonElement]:
    if digest.weakest is None:
        return [quiz_button(QuizAbout.ALL, text="Start a quiz")]
    note = [note_button(digest.weakest_topic)] if digest.weakest_topic else []
    return [quiz_button(QuizAbout.TASK, digest.weakest.id), *note]
