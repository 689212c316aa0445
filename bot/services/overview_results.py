"""What gathers from several things: today, the home tab, the Monday digest, a reminder."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.services.board_results import Board, BoardRow
from bot.services.progress_results import AccuracyRow, Progress
from bot.services.results import Feedback, QuestionShown, Topic
from bot.services.settings_results import LearnerSettings


@dataclass(frozen=True, slots=True)
class Today:
    """Today's question with one's own verdict, if one has answered; or when the next one comes."""

    question: QuestionShown | None
    mine: Feedback | None
    answered_at: datetime | None
    next_due_at: datetime | None
    zone: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """The home tab. Everything about a channel is None before one has answered or been set up anywhere."""

    channel_name: str | None
    slack_channel: str | None
    today: Today | None
    progress: Progress | None
    board: Board | None
    settings: LearnerSettings


@dataclass(frozen=True, slots=True)
class Digest:
    """Monday's digest: last week's board, the weakest task, and what comes next."""

    channel_name: str
    pack_title: str
    week_start: date
    rows: tuple[BoardRow, ...]
    learners: int
    questions: int
    weakest: AccuracyRow | None
    weakest_topic: Topic | None
    next_due_at: datetime | None
    zone: str


@dataclass(frozen=True, slots=True)
class Reminder:
    """A question that is open and unanswered, for a DM."""

    question_id: int
    channel_name: str
    slack_channel: str
    title: str
    """Domain and task, as in the question's header."""
    closes_at: datetime
    zone: str
