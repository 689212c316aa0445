"""What use cases give back and views show: plain data, complete for its purpose, with no way to ask for more.

Instants are aware and in UTC; beside each stands the zone in which to show it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from bot.core.appeal import AppealState
from bot.core.grading import Outcome
from bot.core.item import Item
from bot.core.progress import Accuracy, StudyReason, Tally
from bot.core.question import QuestionState
from bot.core.response import Response
from bot.core.standings import Period


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
class QuizStep:
    """One item of a private quiz, to be answered. `version` guards its buttons against a second tap."""

    quiz_id: int
    version: int
    subject: str
    """What was asked for, as a title: "Modeling", "Random Cut Forest", "What you missed", or the pack's title."""
    position: int
    total: int
    shown: ItemShown
    counts_for: str | None = None
    """At the start: the channel's name for which the quiz counts, where that is not obvious."""


@dataclass(frozen=True, slots=True)
class QuizVerdict:
    """The verdict on one item of a quiz; `has_next` says whether another follows."""

    step: QuizStep
    feedback: Feedback
    has_next: bool


@dataclass(frozen=True, slots=True)
class TaskScore:
    """Right answers of those given, in one task."""

    task_id: str
    title: str
    right: int
    answered: int


@dataclass(frozen=True, slots=True)
class QuizScore:
    """A quiz that is over. `suggestion` is what to study next, if anything was missed."""

    subject: str
    right: int
    answered: int
    by_task: tuple[TaskScore, ...]
    missed: int
    suggestion: Topic | None


@dataclass(frozen=True, slots=True)
class PassageShown:
    """A passage of a note: text (Markdown), and the spans (start, end) of the words that were asked for."""

    topic: Topic
    section: str
    text: str
    matches: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the notes say about a query; not covered: no passage, only the nearest topics.

    A comparison has a passage for each side, unless one note makes it; `missing` are sides that the notes do not cover.
    `meanings`: what a short form that was asked for by itself stands for, if that is more than one thing. `read_as`:
    the query with typing errors mended, if it had any.
    """

    lookup_id: int
    query: str
    covered: bool
    passages: tuple[PassageShown, ...]
    related: tuple[Topic, ...]
    nearest: tuple[Topic, ...]
    missing: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()
    read_as: str | None = None


@dataclass(frozen=True, slots=True)
class NoteShown:
    """A note to read: its sections as (heading, Markdown), the one asked for first in mind."""

    topic: Topic
    sections: tuple[tuple[str, str], ...]
    sources: tuple[tuple[str, str | None], ...]
    related: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A place on a board; `is_shared` marks a tie."""

    place: int
    is_shared: bool
    name: str
    points: int
    right: int
    answered: int
    is_me: bool = False
    learner_id: int | None = None


@dataclass(frozen=True, slots=True)
class Board:
    """The first places of a board, and the asker's own where it is not among them."""

    channel_id: int
    channel_name: str
    domain: str | None
    domains: tuple[tuple[str, str], ...]
    """(id, title) of every domain of the pack, to switch to."""
    period: Period
    rows: tuple[BoardRow, ...]
    me: BoardRow | None
    learners: int


@dataclass(frozen=True, slots=True)
class ChannelRow:
    """A channel against the others: mean points per active member, drawn towards the workspace's mean."""

    place: int
    is_shared: bool
    name: str
    score: float
    members: int
    is_here: bool


@dataclass(frozen=True, slots=True)
class ChannelsBoard:
    """The workspace's channels against each other."""

    rows: tuple[ChannelRow, ...]
    active_from: int
    """How many answers make a member active."""


@dataclass(frozen=True, slots=True)
class AccuracyRow:
    """How a domain or task goes; the accuracy with its 95 % interval is None before the first answer."""

    id: str
    title: str
    tally: Tally
    accuracy: Accuracy | None


@dataclass(frozen=True, slots=True)
class StudySuggestion:
    """What to study next, and why."""

    task_id: str
    task_title: str
    reason: StudyReason
    tally: Tally
    topic: Topic | None


@dataclass(frozen=True, slots=True)
class Progress:
    """A learner's own figures in a pack."""

    pack_title: str
    about: str
    domains: tuple[AccuracyRow, ...]
    tasks: tuple[AccuracyRow, ...]
    answered: int
    right: int
    week_answered: int
    week_right: int
    streak: int
    suggestion: StudySuggestion | None


@dataclass(frozen=True, slots=True)
class Today:
    """Today's question with one's own verdict, if one has answered; or when the next one comes."""

    question: QuestionShown | None
    mine: Feedback | None
    answered_at: datetime | None
    next_due_at: datetime | None
    zone: str


@dataclass(frozen=True, slots=True)
class LearnerSettings:
    """What a learner chose for themself; `channel_name` None where no channel is at hand."""

    zone: str
    is_hidden: bool
    is_hidden_here: bool
    channel_id: int | None
    channel_name: str | None
    reminder_hour: int | None


@dataclass(frozen=True, slots=True)
class ScheduleForm:
    """A channel's schedule to be edited, filled with what holds or with defaults."""

    channel_id: int
    channel_name: str
    slack_channel: str
    is_set_up: bool
    zone: str
    post_at: time
    days: frozenset[int]
    closes_at: time | None
    pack_id: str
    packs: tuple[tuple[str, str], ...]
    """(id, title) of every pack."""
    country: str | None
    subdivision: str | None
    leads: tuple[str, ...]
    paused: bool
    next_due_at: datetime | None
    open_question_id: int | None = None
    """The question that could be withdrawn."""


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the inviter is offered when the bot joins a channel: the defaults, ready to be taken."""

    form: ScheduleForm
    inviter: str


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
