"""What a learner's own figures are shown from."""

from dataclasses import dataclass

from bot.core.progress import Accuracy, StudyReason, Tally
from bot.services.results import Topic


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
