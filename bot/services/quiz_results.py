"""What a private quiz gives back and views show."""

from dataclasses import dataclass

from bot.services.results import Feedback, ItemShown, Topic


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
