"""What use cases give back and views show: plain data, complete for its purpose, with no way to ask for more.

Here are items, questions and verdicts, of which others are made; boards, quizzes and the rest have modules of their own
beside this one.

Instants are aware and in UTC; beside each stands the zone in which to show it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.core.appeal import AppealState
from bot.core.grading import Outcome
from bot.core.item import Item
from bot.core.question import QuestionState
from bot.core.response import Response


@dataclass(frozen=True, slots=True)
class Topic:
    """A note by its name."""

    note_id: str
    title: str


@dataclass(frozen=True, slots=True)
class ItemShown:
    """An item as it is shown: its place in the pack in words, its options in the order of their letters."""

    item: Item
    option_order: tuple[str, ...]
    domain_title: str
    task_title: str
    is_training: bool
    """Whether the exam itself has no such kind of item."""
    case: str | None = None
    """The scenario that it shares with others."""


@dataclass(frozen=True, slots=True)
class QuestionShown:
    """A question in its present state. `chosen` counts answers per option, once closed; empty for other kinds."""

    question_id: int
    shown: ItemShown
    state: QuestionState
    closes_at: datetime
    zone: str
    answered: int
    right: int = 0
    chosen: Mapping[str, int] | None = None
    was_corrected: bool = False
    """Whether another answer counted as right when people answered."""


@dataclass(frozen=True, slots=True)
class ClosedThread:
    """What is posted into the thread at closing: the other options' whys, and who was right.

    `right_names` are those who may be named, at most 20; `more_right` counts the rest.
    """

    question: QuestionShown
    right_names: tuple[str, ...]
    more_right: int


@dataclass(frozen=True, slots=True)
class Feedback:
    """The verdict on one answer, for the answerer's eyes."""

    attempt_id: int
    shown: ItemShown
    response: Response
    outcome: Outcome
    topics: tuple[Topic, ...]
    question_id: int | None = None
    is_practice: bool = False
    """Answered after closing: a verdict without points, bars or streak."""
    typed: str | None = None
    """The words of a thread reply or of a form, as typed."""
    warn_thread_is_open: bool = False
    """The first time: say that others can read a thread reply, a button not."""
    can_appeal: bool = False
    """Whether a second look can be asked for."""
    appeal: AppealState | None = None
    """How it stands with the second look that was asked for."""


@dataclass(frozen=True, slots=True)
class AlreadyAnswered:
    """A second answer: the first one counts, and here it is again."""

    first: Feedback
    answered_at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class AskBack:
    """A reply that could mean several answers; the one who typed it says which."""

    question_id: int
    shown: ItemShown
    candidates: tuple[Response, ...]
    typed: str


@dataclass(frozen=True, slots=True)
class NotForGrading:
    """Talk, to be left alone."""


AnswerResult = Feedback | AlreadyAnswered | AskBack | NotForGrading


@dataclass(frozen=True, slots=True)
class ReportNotice:
    """A problem that somebody reported with an item, for the leads."""

    item_id: str
    stem: str
    reason: str
    comment: str | None
    channel_name: str | None
    question_id: int | None = None
    """The question that it was asked in, which a lead may withdraw."""
